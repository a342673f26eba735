"""Documents that are written by hand around tables that a command makes.

A table stands between `<!-- made by COMMAND: NAME -->` and `<!-- end: NAME -->`; only what is between
the two is replaced, so that prose around it survives every run.
"""

from __future__ import annotations

import re
from pathlib import Path


class MissingMarkersError(ValueError):
    """The document has no such pair of markers."""


def replaced(document: str, name: str, text: str) -> str:
    """`document` with `text` between the markers of `name`. Raises `MissingMarkersError`."""
    markers = re.compile(
        rf"(<!-- made by [^\n]{{1,200}}: {re.escape(name)} -->\n).*?(<!-- end: {re.escape(name)} -->)",
        re.DOTALL,
    )
    result, count = markers.subn(lambda match: match[1] + text.strip("\n") + "\n" + match[2], document)
    if count != 1:
        raise MissingMarkersError(f"the document has {count} places for {name!r}, not one")
    return result


def write(path: Path, texts: dict[str, str]) -> None:
    """Put every text in its place in the document at `path`; nothing is written unless all fit."""
    document = path.read_text("utf-8")
    for name, text in texts.items():
        document = replaced(document, name, text)
    path.write_text(document, "utf-8")

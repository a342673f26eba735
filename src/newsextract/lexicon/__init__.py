"""Word lists as plain text files that a Chinese reader can edit without reading code.

A file `NAME.txt` holds one entry a line; `# …` is a comment, `[section]` starts a section, blank
lines do not count. Entries are kept as written; order is kept too.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of `NAME.txt` by section; entries before the first section are under `""`."""
    found: dict[str, list[str]] = {}
    current = found.setdefault("", [])
    for line in files(__name__).joinpath(f"{name}.txt").read_text("utf-8").splitlines():
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        if entry.startswith("[") and entry.endswith("]"):
            current = found.setdefault(entry[1:-1], [])
        else:
            current.append(entry)
    return {section: tuple(entries) for section, entries in found.items()}


@cache
def entries(name: str, section: str | None = None) -> tuple[str, ...]:
    """All entries of `NAME.txt`, or those of one section."""
    if section is not None:
        return sections(name)[section]
    return tuple(entry for group in sections(name).values() for entry in group)


@cache
def words(name: str, section: str | None = None) -> tuple[str, ...]:
    """The words of lists that hold several in one line, with blanks between."""
    return tuple(word for entry in entries(name, section) for word in entry.split())

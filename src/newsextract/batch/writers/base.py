"""What a writer is: it makes one part out of rows, and one file out of parts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Row:
    """One article on its way to the output."""

    number: int
    """Which article of the run it is, from 0."""
    added: dict[str, str | int | bool | None]
    """The columns of `schema.ADDED`."""
    article: bytes
    """The article's JSON object."""

    def json(self) -> bytes:
        """All columns as one JSON object."""
        head = json.dumps(self.added, ensure_ascii=False).encode()
        return head[:-1] + b", " + self.article[1:]


class Writer(Protocol):
    """A format of the output. `write` gets a path that does not exist yet, and must leave the
    same bytes there for the same rows on every machine and day."""

    suffix: str
    """What the names of parts end with, `.jsonl.gz`; for folders the empty string."""

    def write(self, rows: Iterable[Row], path: Path) -> None:
        """Write the rows to a new file (or folder)."""
        ...

    def join(self, parts: Sequence[Path], path: Path) -> None:
        """Make one new file of the parts; there may be none."""
        ...

"""The journal of a run: what became of each page, in order, as lines that survive a kill.

A line is `CRC32 ⇥ kind ⇥ what is known of the page (JSON) ⇥ the article (JSON)`. A run that was
killed goes on behind the last whole line.
"""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from newsextract.batch.records import Cursor, OutcomeKind, Record, Result

FLUSH_SECONDS = 0.5
"""How much work a kill can cost: what was done since lines were last given to the system."""

SYNC_SECONDS = 10.0
"""How much work a power failure can cost: what was done since lines were last forced to disk."""

_KINDS: dict[bytes, OutcomeKind] = {b"article": "article", b"skip": "skip", b"error": "error"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a journal."""

    kind: OutcomeKind
    about: dict[str, Any]
    """`address`, `id`, `url`, `cursor`, `after` (the cursor before), `reason`, `message`, `seconds`,
    `read`, `extra` (hex)."""
    payload: bytes

    @property
    def cursor(self) -> Cursor:
        return tuple(self.about["cursor"])


def line_of(record: Record, result: Result, after: Cursor | None) -> bytes:
    """The journal's line for one page."""
    about: dict[str, Any] = {
        "address": record.address,
        "id": record.id,
        "cursor": record.cursor,
        "seconds": round(result.seconds, 4),
        "read": record.read,
    }
    if result.kind != "article":
        about.update(
            url=record.url,
            after=after,
            reason=result.reason,
            message=result.message,
        )
    if result.extra:
        about["extra"] = result.extra.hex()
    content = b"\t".join((result.kind.encode(), json.dumps(about).encode(), result.payload))
    return b"%08x\t%s\n" % (zlib.crc32(content), content)


def entry_of(line: bytes) -> Entry | None:
    """The entry on a line; None if the line is not whole."""
    if not line.endswith(b"\n") or line[8:9] != b"\t":
        return None
    content = line[9:-1]
    if line[:8] != b"%08x" % zlib.crc32(content):
        return None
    kind, about, payload = content.split(b"\t", 2)
    return Entry(_KINDS[kind], json.loads(about), payload)


def entries(path: Path) -> Iterator[Entry]:
    """The whole lines of a journal, up to the first that is not."""
    with path.open("rb") as opened:
        for line in opened:
            entry = entry_of(line)
            if entry is None:
                return
            yield entry


class Journal:
    """A journal that is being written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = path.open("ab", buffering=1 << 20)
        self._flushed = self._synced = time.monotonic()

    def write(self, line: bytes) -> None:
        """Add a line; it is on its way to the disk within `FLUSH_SECONDS`."""
        assert self._file is not None, "the journal is closed"
        self._file.write(line)
        now = time.monotonic()
        if now - self._flushed > FLUSH_SECONDS:
            self._file.flush()
            self._flushed = now
        if now - self._synced > SYNC_SECONDS:
            os.fsync(self._file.fileno())
            self._synced = now

    def close(self) -> None:
        """Force all lines to the disk."""
        if self._file is None:
            return
        file, self._file = self._file, None
        try:
            file.flush()
            os.fsync(file.fileno())
        finally:
            # After a failed flush (a full disk) the buffer is still full, and `close` fails again:
            # the descriptor is closed all the same.
            file.close()


def cut_to_whole_lines(path: Path) -> None:
    """Take off what a kill left behind the last whole line."""
    good = 0
    with path.open("r+b") as opened:
        for line in opened:
            if entry_of(line) is None:
                break
            good += len(line)
        opened.truncate(good)


def sync_folder(path: Path) -> None:
    """Make a rename in this folder last through a power failure (where the system can)."""
    if os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def as_json(about: dict[str, Any], indent: int | None = None) -> bytes:
    """As people can read it, also where a file name in it is not UTF-8."""
    try:
        return json.dumps(about, ensure_ascii=False, indent=indent).encode()
    except UnicodeEncodeError:
        return json.dumps(about, indent=indent).encode()


def write_whole(path: Path, content: bytes) -> None:
    """Write a small file so that either the old or the new one is there, never half of it."""
    temporary = path.with_name(path.name + ".tmp")
    with temporary.open("wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    os.replace(temporary, path)
    sync_folder(path.parent)

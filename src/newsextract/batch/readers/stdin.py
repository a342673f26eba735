"""Standard input: JSONL as it comes through a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from newsextract.batch.readers.base import MAX_PAGE_BYTES, Columns
from newsextract.batch.readers.files import InputFile
from newsextract.batch.readers.lines import JSON_OVERHEAD, bounded_lines, json_record
from newsextract.batch.records import Cursor, Fault, Record, UsageError


class StdinReader:
    """JSONL on standard input. To go on with a broken-off run, pipe the same input in again."""

    seekable = False

    def __init__(
        self,
        columns: Columns | None = None,
        max_page_bytes: int = MAX_PAGE_BYTES,
        stream: BinaryIO | None = None,
    ) -> None:
        self._columns = columns or Columns()
        self._max_page_bytes = max_page_bytes
        self._stream = stream

    def inputs(self) -> Iterable[InputFile]:
        return ()

    def read(self, after: Cursor | None) -> Iterator[Record]:
        skip, number, done = int(after[0]) if after else 0, 0, 0
        if self._stream is None and sys.stdin is None:
            raise UsageError("standard input is closed")
        stream = self._stream or sys.stdin.buffer
        for line, size in bounded_lines(stream, self._max_page_bytes * JSON_OVERHEAD):
            number, done = number + 1, done + size
            if number <= skip or line.isspace():
                continue
            address, cursor = f"-:{number}", (number,)
            if line:
                yield json_record(line, self._columns, address=address, cursor=cursor, read=done)
            else:
                fault = Fault("too_large", f"the line has {size:,} bytes")
                yield Record(b"", address, cursor, fault=fault, read=done)

"""Tables as text: JSONL and CSV, a page a line."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from newsextract.batch.readers.base import Columns, NoColumnError, TableReader, as_text, read_time
from newsextract.batch.readers.files import (
    COMPRESSED,
    DAMAGE,
    InputFile,
    open_input,
    without_compression,
)
from newsextract.batch.records import Cursor, Fault, Record

JSON_OVERHEAD = 6
"""A character of a page takes at most six bytes in JSON (`\\u4e2d`): a line may be that much longer."""


def row_record(
    row: Mapping[str, Any], columns: Columns, *, address: str, cursor: Cursor, read: int
) -> Record:
    """A row of a table as a record; without the page's column a `bad_record`."""
    page = row.get(columns.html)
    fault = None
    if columns.html not in row:
        there = ", ".join(map(str, list(row)[:12])) or "none"
        fault = Fault("bad_record", f"no column {columns.html!r} (--html-column); there are: {there}")
    elif page is None:
        page = ""
    elif not isinstance(page, (str, bytes)):
        fault = Fault("bad_record", f"column {columns.html!r} holds {type(page).__name__}, not text or bytes")
    return Record(
        page if fault is None and isinstance(page, (str, bytes)) else b"",
        address=address,
        cursor=cursor,
        id=as_text(row.get(columns.id)),
        url=as_text(row.get(columns.url)),
        fetched_at=read_time(row.get(columns.time)),
        fault=fault,
        read=read,
    )


def json_record(line: bytes, columns: Columns, *, address: str, cursor: Cursor, read: int) -> Record:
    """One line of JSONL as a record."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as broken:
        fault = Fault("bad_record", f"the line is not JSON: {broken}")
        return Record(b"", address, cursor, fault=fault, read=read)
    if not isinstance(row, dict):
        fault = Fault("bad_record", f"the line is not a JSON object but {type(row).__name__}")
        return Record(b"", address, cursor, fault=fault, read=read)
    return row_record(row, columns, address=address, cursor=cursor, read=read)


def bounded_lines(opened: BinaryIO, limit: int) -> Iterator[tuple[bytes, int]]:
    """Lines and their sizes; a line over `limit` bytes comes out empty, never held whole."""
    while line := opened.readline(limit):
        size = len(line)
        if size < limit or line.endswith(b"\n"):
            yield line, size
            continue
        while rest := opened.readline(limit):
            size += len(rest)
            if rest.endswith(b"\n"):
                break
        yield b"", size


class JsonlReader(TableReader):
    """Files with a JSON object a line (`.jsonl`, also `.gz`, `.zst`, `.xz`)."""

    seekable = False

    def read_file(self, number: int, file: InputFile, after: Cursor | None, done: int) -> Iterator[Record]:
        line_number, offset = (int(after[0]), int(after[1])) if after else (0, 0)
        packed = file.path.lower().endswith(COMPRESSED)
        try:
            with open_input(file.path) as opened:
                if offset and not packed:
                    opened.seek(offset)
                else:  # compressed data has no random access: read over what is done
                    _skip(opened, offset)
                for line, size in bounded_lines(opened, self._max_page_bytes * JSON_OVERHEAD):
                    line_number, offset = line_number + 1, offset + size
                    if line.isspace():
                        continue
                    place = {"address": f"{file.path}:{line_number}", "cursor": (number, line_number, offset)}
                    read = done + (min(offset, file.size) if not packed else 0)
                    if line:
                        yield json_record(line, self._columns, read=read, **place)  # type: ignore[arg-type]
                    else:
                        yield Record(b"", fault=self.too_large(size), read=read, **place)  # type: ignore[arg-type]
        except DAMAGE as broken:
            yield damaged_file(number, file, line_number, offset, broken)


def damaged_file(number: int, file: InputFile, line: int, offset: int, broken: Exception) -> Record:
    """The one record that stands for the unreadable rest of a file."""
    fault = Fault("damaged_input", f"the file is damaged behind line {line}: {broken}")
    return Record(b"", f"{file.path}:{line + 1}", (number, line + 1, offset), fault=fault)


def _skip(opened: BinaryIO, size: int) -> None:
    while size > 0:
        piece = opened.read(min(size, 1 << 20))
        if not piece:
            return
        size -= len(piece)


class CsvReader(TableReader):
    """CSV and TSV files with a header line (`.csv`, `.tsv`, also `.gz`, `.zst`, `.xz`).

    UTF-8; a page in another encoding (a table exported as GBK) is handed on as the bytes it is.
    """

    seekable = False

    def read_file(self, number: int, file: InputFile, after: Cursor | None, done: int) -> Iterator[Record]:
        skip = int(after[0]) if after else 0
        dialect = "excel-tab" if os.path.splitext(without_compression(file.path))[1] == ".tsv" else "excel"
        csv.field_size_limit(self._max_page_bytes)
        row_number = 0
        try:
            with open_input(file.path) as opened:
                text = io.TextIOWrapper(opened, "utf-8-sig", errors="surrogateescape", newline="")
                rows = csv.reader(text, dialect)
                header = next(rows, [])
                if header and self._columns.html not in header:
                    raise NoColumnError(file.path, self._columns.html, header)
                while (row := _next_row(rows)) is not None:
                    row_number += 1
                    if row_number <= skip:
                        continue
                    address, cursor = f"{file.path}:{row_number}", (number, row_number)
                    if isinstance(row, Fault):
                        yield Record(b"", address, cursor, fault=row, read=done)
                        continue
                    # Short and long rows happen.
                    cells = {name: _unescaped(cell) for name, cell in zip(header, row, strict=False)}
                    yield row_record(cells, self._columns, address=address, cursor=cursor, read=done)
        except DAMAGE as broken:
            fault = Fault("damaged_input", f"the file is damaged behind row {row_number}: {broken}")
            yield Record(b"", f"{file.path}:{row_number + 1}", (number, row_number + 1), fault=fault)


def _unescaped(cell: str) -> str | bytes:
    """The cell; as bytes where they are no UTF-8."""
    try:
        cell.encode()
    except UnicodeEncodeError:
        return cell.encode("utf-8", "surrogateescape")
    return cell


def _next_row(rows: Iterator[list[str]]) -> list[str] | Fault | None:
    try:
        return next(rows, None)
    except csv.Error as broken:
        return Fault("bad_record", f"the row is not CSV: {broken}")

"""A table of a SQLite database: a page a row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from newsextract.batch.readers.base import MAX_PAGE_BYTES, Columns
from newsextract.batch.readers.files import InputFile, describe
from newsextract.batch.readers.lines import row_record
from newsextract.batch.records import Cursor, Fault, Record, UsageError


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


class SqliteReader:
    """The rows of one table in the order of their row ids."""

    seekable = True

    def __init__(
        self,
        path: str,
        table: str = "pages",
        columns: Columns | None = None,
        max_page_bytes: int = MAX_PAGE_BYTES,
    ) -> None:
        self._path = path
        self._table = table
        self._columns = columns or Columns()
        self._max_page_bytes = max_page_bytes

    def inputs(self) -> Iterable[InputFile]:
        return iter((describe(self._path),))

    def read(self, after: Cursor | None) -> Iterator[Record]:
        size = describe(self._path).size
        try:
            with closing(
                sqlite3.connect(f"{Path(self._path).absolute().as_uri()}?mode=ro", uri=True)
            ) as base:
                yield from self._rows(base, int(after[0]) if after else None, size)
        except sqlite3.Error as broken:
            raise UsageError(f"cannot read table {self._table!r} of {self._path}: {broken}") from broken

    def _rows(self, base: sqlite3.Connection, after: int | None, size: int) -> Iterator[Record]:
        columns = self._columns
        table = _quoted(self._table)
        there = [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
        if not there:
            tables = ", ".join(
                row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            )
            raise UsageError(
                f"{self._path} has no table {self._table!r} (--table); there are: {tables or 'none'}"
            )
        if columns.html not in there:
            raise UsageError(
                f"table {self._table!r} has no column {columns.html!r}; there are: {', '.join(there)}"
            )
        names = [name for name in (columns.html, columns.url, columns.time, columns.id) if name in there]
        last = base.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 1
        html = _quoted(columns.html)
        wanted = ", ".join(
            f"CASE WHEN length({html}) > {self._max_page_bytes} THEN NULL ELSE {html} END"
            if name == columns.html
            else _quoted(name)
            for name in names
        )
        query = f"SELECT rowid, length({html}), {wanted} FROM {table} WHERE rowid > ? ORDER BY rowid"
        # Row ids may be negative: the smallest whole number stands for "from the start".
        for rowid, length, *cells in base.execute(query, (-(2**63) if after is None else after,)):
            address, read = f"{self._path}#{rowid}", size * max(rowid, 0) // last
            if (length or 0) > self._max_page_bytes:
                limit = self._max_page_bytes
                fault = Fault("too_large", f"the page has {length:,} bytes, the limit is {limit:,}")
                yield Record(b"", address, (rowid,), fault=fault, read=read)
                continue
            row = dict(zip(names, cells, strict=True))
            yield row_record(row, columns, address=address, cursor=(rowid,), read=read)

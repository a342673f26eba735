"""A table of a SQLite database: a page a row."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from newsextract.batch.readers.base import MAX_PAGE_BYTES, Columns, text_or_bytes
from newsextract.batch.readers.files import InputFile, describe
from newsextract.batch.readers.lines import row_record
from newsextract.batch.records import Cursor, Fault, InputError, Record, UsageError

_END = 2**63 - 1
"""In a cursor: behind the last row; no row id is larger."""


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
        size, last = describe(self._path).size, after
        if after == (_END,):
            return
        try:
            with closing(
                sqlite3.connect(f"{Path(self._path).absolute().as_uri()}?mode=ro", uri=True)
            ) as base:
                base.text_factory = text_or_bytes
                for record in self._rows(base, int(after[0]) if after else None, size):
                    yield record
                    last = record.cursor
        except sqlite3.Error as broken:
            message = f"cannot read table {self._table!r} of {self._path}: {broken}"
            if _is_busy(broken):
                raise InputError(message) from broken
            if last is None:
                raise UsageError(message) from broken
            fault = Fault("damaged_input", f"the database is damaged behind row {last[0]}: {broken}")
            yield Record(b"", f"{self._path}#rest", (_END,), fault=fault, read=size)

    def _rows(self, base: sqlite3.Connection, after: int | None, size: int) -> Iterator[Record]:
        columns = self._columns
        table = _quoted(self._table)
        there = [str(row[1]) for row in base.execute(f"PRAGMA table_info({table})")]
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
        self._check_row_ids(base)
        names = [name for name in (columns.html, columns.url, columns.time, columns.id) if name in there]
        last = _last_row(base, table)
        html = _quoted(columns.html)
        wanted = ", ".join(
            f"CASE WHEN length({html}) > {self._max_page_bytes} THEN NULL ELSE {html} END"
            if name == columns.html
            else _quoted(name)
            for name in names
        )
        query = f"SELECT rowid, length({html}), {wanted} FROM {table} WHERE rowid > ? ORDER BY rowid"
        # Row ids may be negative: the smallest whole number stands for "from the start".
        before = -(2**63) if after is None else after
        for rowid, length, *cells in base.execute(query, (before,)):
            if rowid <= before and before != -(2**63):
                raise sqlite3.DatabaseError("the row ids do not grow")  # a file that is cut short
            before = rowid
            address, read = f"{self._path}#{rowid}", size * max(rowid, 0) // last
            if (length or 0) > self._max_page_bytes:
                limit = self._max_page_bytes
                fault = Fault("too_large", f"the page has {length:,} bytes, the limit is {limit:,}")
                yield Record(b"", address, (rowid,), fault=fault, read=read)
                continue
            row = dict(zip(names, cells, strict=True))
            yield row_record(row, columns, address=address, cursor=(rowid,), read=read)

    def _check_row_ids(self, base: sqlite3.Connection) -> None:
        """Raises `UsageError` for a view and a table without row ids: pages would have no place."""
        query = (
            "SELECT type, sql FROM sqlite_master WHERE name = ? COLLATE NOCASE AND type IN ('table', 'view')"
        )
        kind, made = base.execute(query, (self._table,)).fetchone() or ("table", "")
        if kind == "view" or "WITHOUT" in str(made).rpartition(")")[2].upper():
            what = "a view" if kind == "view" else "a table without row ids"
            raise UsageError(
                f"{self._table!r} of {self._path} is {what}; copy it: CREATE TABLE pages AS SELECT …"
            )


def _last_row(base: sqlite3.Connection, table: str) -> int:
    """The largest row id, for the progress display; 1 where the database is cut before it."""
    with contextlib.suppress(sqlite3.DatabaseError):
        return base.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 1
    return 1


def _is_busy(broken: sqlite3.Error) -> bool:
    """Whether another program has the database: it will let go of it."""
    return isinstance(broken, sqlite3.OperationalError) and "locked" in str(broken)

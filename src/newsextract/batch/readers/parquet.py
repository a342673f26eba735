"""Parquet files: a page a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsextract.batch.readers.base import NoColumnError, TableReader, text_or_bytes
from newsextract.batch.readers.files import InputFile, open_raw, optional
from newsextract.batch.readers.lines import row_record
from newsextract.batch.records import Cursor, Fault, Record

ROWS_AT_ONCE = 64
"""Rows decoded at a time: at 100 kB a page some 6 MB."""


class ParquetReader(TableReader):
    """Parquet files; the page's column holds text or bytes."""

    def read_file(self, number: int, file: InputFile, after: Cursor | None, done: int) -> Iterator[Record]:
        parquet = optional("pyarrow.parquet", "parquet")
        arrow = optional("pyarrow", "parquet")
        first = int(after[0]) + 1 if after else 0
        with open_raw(file.path) as raw:
            try:
                opened = parquet.ParquetFile(raw)
                total = max(opened.metadata.num_rows, 1)
                for row, cells in self._rows_from(first, opened, file, arrow):
                    read = done + file.size * (row + 1) // total
                    yield self._record(cells, number, file, row, read)
            except (arrow.ArrowException, OSError) as broken:
                fault = Fault("damaged_input", f"the file is damaged: {broken}")
                yield Record(b"", f"{file.path}#rest", (number, 1 << 60), fault=fault)

    def _rows_from(
        self, first: int, opened: Any, file: InputFile, arrow: Any
    ) -> Iterator[tuple[int, dict[str, object]]]:
        """The rows from number `first` on, with their numbers."""
        columns = self._present(opened.schema_arrow.names, file)
        groups, row = _groups_from(opened.metadata, first)
        for batch in opened.iter_batches(ROWS_AT_ONCE, row_groups=groups, columns=columns):
            for cells in _rows(batch, arrow):
                if row >= first:
                    yield row, cells
                row += 1

    def _record(self, cells: dict[str, object], number: int, file: InputFile, row: int, read: int) -> Record:
        address, cursor = f"{file.path}#{row}", (number, row)
        page = cells.get(self._columns.html)
        if isinstance(page, (str, bytes)) and len(page) > self._max_page_bytes:
            return Record(b"", address, cursor, fault=self.too_large(len(page)), read=read)
        return row_record(cells, self._columns, address=address, cursor=cursor, read=read)

    def _present(self, names: list[str], file: InputFile) -> list[str]:
        wanted = self._columns
        if wanted.html not in names:
            raise NoColumnError(file.path, wanted.html, names)
        return [name for name in (wanted.html, wanted.url, wanted.time, wanted.id) if name in names]


def _rows(batch: Any, arrow: Any) -> Iterator[dict[str, object]]:
    """The batch's rows, whatever its writer took for text and time: pandas writes nanoseconds,
    which `datetime` does not have, and not all that is called text is UTF-8."""
    columns = []
    for column in batch.columns:
        if arrow.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        if arrow.types.is_timestamp(column.type):
            column = column.cast(arrow.timestamp("us", column.type.tz), safe=False)
        if arrow.types.is_string(column.type) or arrow.types.is_large_string(column.type):
            columns.append(
                [cell and text_or_bytes(cell) for cell in column.cast(arrow.large_binary()).to_pylist()]
            )
        else:
            columns.append(column.to_pylist())
    for row in zip(*columns, strict=True):
        yield dict(zip(batch.schema.names, row, strict=True))


def _groups_from(metadata: object, first: int) -> tuple[list[int], int]:
    """The row groups from row `first` on, and the number of the first row in them."""
    start, groups = 0, []
    first_row = None
    for group in range(metadata.num_row_groups):  # type: ignore[attr-defined]
        rows = metadata.row_group(group).num_rows  # type: ignore[attr-defined]
        if start + rows > first:
            groups.append(group)
            first_row = start if first_row is None else first_row
        start += rows
    return groups, start if first_row is None else first_row

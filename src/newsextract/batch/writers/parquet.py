"""Parquet with `ARROW_SCHEMA`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsextract.batch.readers.files import optional
from newsextract.batch.schema import arrow_schema
from newsextract.batch.writers.base import Row

GROUP_ROWS = 2_000
GROUP_BYTES = 16 * 1024 * 1024
"""A row group ends with whichever comes first: what the writer holds in memory is some ten times that."""

COMPRESSION = "zstd"


class ParquetWriter:
    """Typed, nested columns; one row group for each `GROUP_ROWS` articles."""

    suffix = ".parquet"

    def write(self, rows: Iterable[Row], path: Path) -> None:
        with _new(path) as opened:
            for group in _groups(rows):
                opened.write_table(table_of(group), row_group_size=GROUP_ROWS)

    def join(self, parts: Sequence[Path], path: Path) -> None:
        parquet = optional("pyarrow.parquet", "parquet")
        with _new(path) as opened:
            for part in parts:
                with part.open("rb") as whole, parquet.ParquetFile(whole) as read:
                    for group in range(read.num_row_groups):
                        opened.write_table(read.read_row_group(group), row_group_size=GROUP_ROWS)


@contextmanager
def _new(path: Path) -> Iterator[Any]:
    """Opened here, not by Arrow, which takes only names that are UTF-8."""
    parquet = optional("pyarrow.parquet", "parquet")
    with (
        path.open("wb") as file,
        parquet.ParquetWriter(file, arrow_schema(), compression=COMPRESSION) as opened,
    ):
        yield opened


def _groups(rows: Iterable[Row]) -> Iterator[list[bytes]]:
    lines: list[bytes] = []
    size = 0
    for row in rows:
        lines.append(row.json())
        size += len(lines[-1])
        if len(lines) == GROUP_ROWS or size >= GROUP_BYTES:
            yield lines
            lines, size = [], 0
    if lines:
        yield lines


def table_of(lines: Sequence[bytes]) -> Any:
    """Rows as JSON to an Arrow table. Arrow's own JSON reader does it some ten times faster than
    Python objects would, but knows neither dates nor zones: those come as text and are cast."""
    arrow, json = optional("pyarrow", "parquet"), optional("pyarrow.json", "parquet")
    schema = arrow_schema()
    as_text = arrow.schema([_text_for_time(field, arrow) for field in schema])
    data = b"\n".join(lines) + b"\n"
    table = json.read_json(
        arrow.BufferReader(data),
        read_options=json.ReadOptions(use_threads=False, block_size=max(len(data), 1 << 20)),
        parse_options=json.ParseOptions(explicit_schema=as_text, unexpected_field_behavior="error"),
    )
    return table.select(schema.names).cast(schema)


def _text_for_time(field: Any, arrow: Any) -> Any:
    timed = arrow.types.is_timestamp(field.type) or arrow.types.is_date(field.type)
    return arrow.field(field.name, arrow.string()) if timed else arrow.field(field.name, field.type)

"""Writers: the formats that articles are written in.

`base` is what a writer is; `jsonl`, `parquet`, `sqlite` and `folder` (Markdown or text, a file an article)
are a format each.
"""

from __future__ import annotations

from pathlib import Path

from newsextract.batch.records import UsageError
from newsextract.batch.writers.base import Row, Writer
from newsextract.batch.writers.folder import FolderWriter
from newsextract.batch.writers.jsonl import JsonlWriter
from newsextract.batch.writers.parquet import ParquetWriter
from newsextract.batch.writers.sqlite import SqliteWriter

__all__ = ["FORMATS", "Row", "Writer", "format_of", "open_writer"]

FORMATS = ("jsonl", "jsonl.gz", "jsonl.zst", "parquet", "sqlite", "md", "txt")


def format_of(output: Path) -> str | None:
    """The format that the output's name tells; None for a name without suffix: a folder of parts."""
    name = output.name.lower().replace(".ndjson", ".jsonl").replace(".sqlite3", ".sqlite")
    if name.endswith(".db"):
        return "sqlite"
    return next((kind for kind in FORMATS if name.endswith("." + kind)), None)


def open_writer(kind: str) -> Writer:
    """The writer of a format. Raises `UsageError` for a format it does not know."""
    if kind in ("jsonl", "jsonl.gz", "jsonl.zst"):
        return JsonlWriter("." + kind)
    if kind == "parquet":
        return ParquetWriter()
    if kind == "sqlite":
        return SqliteWriter()
    if kind == "md":
        return FolderWriter("md")
    if kind == "txt":
        return FolderWriter("txt")
    raise UsageError(f"no output format {kind!r}; there are: {', '.join(FORMATS)}")

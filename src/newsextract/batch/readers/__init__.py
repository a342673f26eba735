"""Readers: where pages come from. `open_reader` finds the right one for a path.

| module | reads |
|---|---|
| `folder`, `warc` | saved pages, web archives |
| `lines`, `parquet`, `sqlite` | JSONL and CSV; other tables |
| `stdin` | a pipe |
| `base` | what all readers share |
| `files` | local paths and remote stores, compressed or not |
| `http` | the head of an archived answer |
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from newsextract.batch.readers.base import MAX_PAGE_BYTES, Columns, Reader
from newsextract.batch.readers.files import (
    InputFile,
    describe,
    is_folder,
    is_own,
    is_remote,
    walk,
    without_compression,
)
from newsextract.batch.readers.folder import FolderReader, is_page_file
from newsextract.batch.readers.lines import CsvReader, JsonlReader
from newsextract.batch.readers.parquet import ParquetReader
from newsextract.batch.readers.sqlite import SqliteReader
from newsextract.batch.readers.stdin import StdinReader
from newsextract.batch.readers.warc import ArcReader, WarcReader
from newsextract.batch.records import BatchError, Cursor, Record, UsageError
from newsextract.batch.tasks import by_path

__all__ = ["Columns", "Reader", "ReaderSpec", "open_reader", "reads"]

SUFFIXES = {
    "jsonl": (".jsonl", ".ndjson"),
    "csv": (".csv", ".tsv"),
    "parquet": (".parquet", ".pq"),
    "warc": (".warc",),
    "arc": (".arc",),
    "sqlite": (".sqlite", ".sqlite3", ".db"),
}
FORMATS = ("auto", "folder", *SUFFIXES, "stdin")


@dataclass(frozen=True, slots=True)
class ReaderSpec:
    """How to open the input; goes to JSON and back, so that a quarantine knows its input."""

    paths: tuple[str, ...]
    format: str = "auto"
    """One of `FORMATS`, or `package.module:Name` of a reader of your own, called with the paths."""
    html: str = "html"
    url: str = "url"
    time: str = "fetched_at"
    id: str = "id"
    table: str = "pages"
    max_page_bytes: int = MAX_PAGE_BYTES

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "paths": list(self.paths)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> ReaderSpec:
        return cls(**{**values, "paths": tuple(values["paths"])})


def open_reader(spec: ReaderSpec) -> Reader:
    """The reader for the paths. Raises `UsageError` where none fits or a path is not there."""
    if ":" in spec.format:
        try:
            reader = by_path(spec.format)(*spec.paths)
        except BatchError:
            raise
        except Exception as failed:  # a reader of the user's own
            raise UsageError(f"cannot open {spec.format}: {type(failed).__name__}: {failed}") from failed
        if not isinstance(reader, Reader):
            raise UsageError(f"{spec.format} has no methods `read` and `inputs`: it is no reader")
        return reader
    if spec.format not in FORMATS:
        raise UsageError(f"no input format {spec.format!r}; there are: {', '.join(FORMATS)}")
    readers = [_one(path, spec) for path in spec.paths]
    if not readers:
        raise UsageError("no input given")
    return readers[0] if len(readers) == 1 else Chain(readers)


def _one(path: str, spec: ReaderSpec) -> Reader:
    columns = Columns(spec.html, spec.url, spec.time, spec.id)
    if path == "-" or spec.format == "stdin":
        return StdinReader(columns, spec.max_page_bytes)
    kind = _kind(path) if spec.format == "auto" else spec.format
    if kind == "folder":
        if not is_folder(path):
            describe(path)
        return FolderReader(path, spec.max_page_bytes)
    if kind == "sqlite":
        describe(path)
        return SqliteReader(path, spec.table, columns, spec.max_page_bytes)
    files = [file for file in walk(path) if _has(file.path, kind)] if is_folder(path) else [describe(path)]
    if not files:
        raise UsageError(f"no {kind} file in {path}")
    if kind in ("warc", "arc"):
        return (WarcReader if kind == "warc" else ArcReader)(files, spec.max_page_bytes)
    table_readers: dict[str, Callable[..., Reader]] = {
        "jsonl": JsonlReader,
        "csv": CsvReader,
        "parquet": ParquetReader,
    }
    return table_readers[kind](files, columns, spec.max_page_bytes)


def reads(spec: ReaderSpec, path: Path) -> str | None:
    """The folder of the input in which a file of that name would be read; None if in none."""
    if ":" in spec.format:
        return None
    for folder in spec.paths:
        if folder == "-" or is_remote(folder) or not is_folder(folder) or is_own(str(path)):
            continue
        if os.path.realpath(path).startswith(os.path.join(os.path.realpath(folder), "")):
            kind = _kind(folder) if spec.format == "auto" else spec.format
            if is_page_file(path.name) if kind == "folder" else kind in SUFFIXES and _has(path.name, kind):
                return folder
    return None


def _has(path: str, kind: str) -> bool:
    return without_compression(path).lower().endswith(SUFFIXES[kind])


def _kind(path: str) -> str:
    """The format that a name tells; for a folder, the first name in it that tells one."""
    names: Iterable[str] = (file.path for file in walk(path)) if is_folder(path) else (path,)
    for name in names:
        if is_page_file(name):
            return "folder"
        for kind in SUFFIXES:
            if _has(name, kind):
                return kind
    if is_folder(path):
        raise UsageError(f"nothing to read in {path}: no page, JSONL, CSV, Parquet, WARC or ARC file")
    describe(path)
    raise UsageError(f"cannot tell the format of {path} by its name; say --format")


class Chain:
    """Several readers, one after the other; cursors begin with the reader's number."""

    seekable = True

    def __init__(self, readers: Sequence[Reader]) -> None:
        self._readers = list(readers)
        self.seekable = all(getattr(reader, "seekable", False) for reader in readers)

    def inputs(self) -> Iterable[InputFile]:
        return chain.from_iterable(reader.inputs() for reader in self._readers)

    def read(self, after: Cursor | None) -> Iterator[Record]:
        first = int(after[0]) if after else 0
        done = sum(file.size for reader in self._readers[:first] for file in reader.inputs())
        for number in range(first, len(self._readers)):
            inside = after[1:] if after and number == first else None
            for record in self._readers[number].read(inside):
                yield replace(record, cursor=(number, *record.cursor), read=done + record.read)
            done += sum(file.size for file in self._readers[number].inputs())

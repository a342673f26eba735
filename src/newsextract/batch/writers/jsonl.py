"""JSONL: an article a line, plain or compressed."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from newsextract.batch.readers.files import optional
from newsextract.batch.writers.base import Row

GZIP_LEVEL = 6
ZSTD_LEVEL = 3
"""The usual level of each."""


class JsonlWriter:
    """`.jsonl`, `.jsonl.gz` or `.jsonl.zst`."""

    def __init__(self, suffix: str = ".jsonl") -> None:
        self.suffix = suffix

    def write(self, rows: Iterable[Row], path: Path) -> None:
        with path.open("wb") as raw, self._packed(raw) as opened:
            for row in rows:
                opened.write(row.json() + b"\n")

    def join(self, parts: Sequence[Path], path: Path) -> None:
        # gzip members and zstd frames one after the other are one valid file.
        with path.open("wb") as whole:
            for part in parts:
                with part.open("rb") as opened:
                    shutil.copyfileobj(opened, whole, 1 << 20)

    @contextmanager
    def _packed(self, raw: BinaryIO) -> Iterator[BinaryIO]:
        if self.suffix.endswith(".gz"):
            # No name and no time in the header: the bytes depend on the rows only.
            with gzip.GzipFile("", "wb", GZIP_LEVEL, raw, mtime=0) as opened:
                yield cast(BinaryIO, opened)
        elif self.suffix.endswith(".zst"):
            zstandard: Any = optional("zstandard", "batch")
            compressor = zstandard.ZstdCompressor(level=ZSTD_LEVEL)
            with compressor.stream_writer(raw, closefd=False) as frames:
                yield cast(BinaryIO, frames)
        else:
            yield raw

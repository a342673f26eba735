"""Where input lies: local paths and fsspec addresses, their listing, sizes, and compression."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, cast

from newsextract.batch.records import UsageError

COMPRESSED = (".gz", ".zst", ".xz")

DAMAGE = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile)
"""What the decompressors raise on a file that is cut short or broken (zstandard's own error is
turned into `EOFError` in `open_input`)."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file of the input as it was when the run began."""

    path: str
    size: int
    changed: str
    """Time of its last change as the store tells it: nanoseconds, an ETag, a date."""


def is_remote(path: str) -> bool:
    """Whether the path is an address for fsspec (`s3://…`), not a local one."""
    scheme, found, _ = path.partition("://")
    return bool(found) and len(scheme) > 1


def optional(module: str, extra: str) -> Any:
    """An optional dependency, or a message that names the extra which brings it."""
    try:
        return import_module(module)
    except ImportError as missing:
        needed = f"this needs {module}: pip install 'newsextract[{extra}]'"
        raise UsageError(needed) from missing


def _filesystem(path: str) -> tuple[Any, str]:
    found: tuple[Any, str] = optional("fsspec", "remote").core.url_to_fs(path)
    return found


def without_compression(path: str) -> str:
    """`a.jsonl.gz` → `a.jsonl`."""
    stem, suffix = os.path.splitext(path)
    return stem if suffix.lower() in COMPRESSED else path


def describe(path: str) -> InputFile:
    """Size and last change of one file. Raises `UsageError` where it is not there."""
    try:
        if not is_remote(path):
            found = os.stat(path)
            return InputFile(path, found.st_size, str(found.st_mtime_ns))
        filesystem, inner = _filesystem(path)
        info = filesystem.info(inner)
    except OSError as missing:
        raise UsageError(f"cannot read {path}: {missing.strerror or missing}") from missing
    mark = next(
        (info[key] for key in ("ETag", "etag", "LastModified", "mtime", "updated") if key in info), ""
    )
    return InputFile(path, int(info.get("size") or 0), str(mark))


def walk(folder: str) -> Iterator[InputFile]:
    """The files below a folder, in an order that depends on the names only.

    One directory's listing is held at a time, so a folder of millions costs no memory.
    """
    if is_remote(folder):
        filesystem, inner = _filesystem(folder)
        for found in sorted(filesystem.find(inner)):
            yield describe(filesystem.unstrip_protocol(found))
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as unreadable:
        raise UsageError(f"cannot list {folder}: {unreadable.strerror}") from unreadable
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from walk(entry.path)
        elif entry.is_file():
            status = entry.stat()
            yield InputFile(entry.path, status.st_size, str(status.st_mtime_ns))


def is_folder(path: str) -> bool:
    """Whether the path is a directory (or a prefix of a remote store)."""
    if not is_remote(path):
        return Path(path).is_dir()
    filesystem, inner = _filesystem(path)
    return bool(filesystem.isdir(inner))


@contextmanager
def open_raw(path: str) -> Iterator[BinaryIO]:
    """The file's own bytes, seekable where the store allows it."""
    try:
        if is_remote(path):
            filesystem, inner = _filesystem(path)
            opened = cast(BinaryIO, filesystem.open(inner, "rb"))
        else:
            opened = open(path, "rb")  # noqa: SIM115 (closed below)
    except OSError as missing:
        raise UsageError(f"cannot read {path}: {missing.strerror or missing}") from missing
    with opened:
        yield opened


@contextmanager
def open_input(path: str) -> Iterator[BinaryIO]:
    """The file's content, decompressed by its suffix (`.gz`, `.zst`, `.xz`)."""
    suffix = os.path.splitext(path)[1].lower()
    with open_raw(path) as raw:
        if suffix == ".gz":
            with gzip.GzipFile(fileobj=raw) as opened:
                yield cast(BinaryIO, opened)
        elif suffix == ".xz":
            with lzma.LZMAFile(raw) as opened_xz:
                yield cast(BinaryIO, opened_xz)
        elif suffix == ".zst":
            zstandard = optional("zstandard", "batch")
            try:
                with zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True) as frames:
                    yield io.BufferedReader(frames, 1 << 20)  # it has no lines of its own
            except zstandard.ZstdError as broken:
                raise EOFError(f"broken zstd data: {broken}") from broken
        else:
            yield raw

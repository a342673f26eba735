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

from newsextract.batch.records import InputError, UsageError

COMPRESSED = (".gz", ".zst", ".xz")

RUN_SUFFIX, QUARANTINE_SUFFIX = ".run", ".quarantine.jsonl"
"""What the names end with that a run gives to its journals and its quarantine, behind the output's."""

DAMAGE = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile)
"""What the decompressors raise on a file that is cut short or broken (zstandard's own error is
turned into `EOFError` in `open_input`)."""


class UnreadableError(UsageError):
    """A local file cannot be opened: gone, no permission."""


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
    """Raises `UsageError` where fsspec knows no such store or lacks the package for it."""
    fsspec = optional("fsspec", "remote")
    try:
        found: tuple[Any, str] = fsspec.core.url_to_fs(path)
    except (ImportError, ValueError) as unknown:
        raise UsageError(
            f"cannot read {path}: {unknown} (extras: newsextract[remote], [s3], [gs])"
        ) from unknown
    return found


def without_compression(path: str) -> str:
    """`a.jsonl.gz` → `a.jsonl`."""
    stem, suffix = os.path.splitext(path)
    return stem if suffix.lower() in COMPRESSED else path


def describe(path: str) -> InputFile:
    """Size and last change of one file. Raises `UsageError` where it is not there."""
    if not is_remote(path):
        try:
            found = os.stat(path)
        except (OSError, ValueError) as missing:
            raise UsageError(f"cannot read {path}: {_why(missing)}") from missing
        return InputFile(path, found.st_size, str(found.st_mtime_ns))
    filesystem, inner = _filesystem(path)
    try:
        info = filesystem.info(inner)
    except Exception as missing:  # each store has errors of its own
        raise UsageError(f"cannot read {path}: {_why(missing)}") from missing
    mark = next(
        (info[key] for key in ("ETag", "etag", "LastModified", "mtime", "updated") if key in info), ""
    )
    return InputFile(path, int(info.get("size") or 0), str(mark))


def _why(failed: Exception) -> str:
    return getattr(failed, "strerror", None) or str(failed) or type(failed).__name__


def walk(folder: str) -> Iterator[InputFile]:
    """The files below a folder, in an order that depends on the names only.

    One directory's listing is held at a time, so a folder of millions costs no memory. Links to
    folders are not followed: they may lead in a circle. A link that leads nowhere is a file that
    cannot be read. What `newsextract batch` itself put there (journals, quarantines) is passed over.
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
            if not is_own(entry.path):
                yield from walk(entry.path)
        elif not is_own(entry.path) and (file := _listed(entry)) is not None:
            yield file


def _listed(entry: os.DirEntry[str]) -> InputFile | None:
    """The file as it is now; None for a folder behind a link, a pipe and the like."""
    try:
        if entry.is_file():
            status = entry.stat()
            return InputFile(entry.path, status.st_size, str(status.st_mtime_ns))
        lost = entry.is_symlink() and not os.path.exists(entry.path)
    except OSError:  # links in a circle
        lost = True
    return InputFile(entry.path, 0, "lost") if lost else None


def is_own(path: str) -> bool:
    """Whether `newsextract batch` has put this file or folder beside an output."""
    if path.endswith(RUN_SUFFIX):
        return os.path.isfile(os.path.join(path, "run.json"))
    return path.endswith(QUARANTINE_SUFFIX)


def is_folder(path: str) -> bool:
    """Whether the path is a directory (or a prefix of a remote store)."""
    if not is_remote(path):
        return Path(path).is_dir()
    filesystem, inner = _filesystem(path)
    return bool(filesystem.isdir(inner))


@contextmanager
def open_raw(path: str) -> Iterator[BinaryIO]:
    """The file's own bytes, seekable where the store allows it.

    Raises `UnreadableError`; for a file of another store `InputError`, as that may come back.
    """
    try:
        if is_remote(path):
            filesystem, inner = _filesystem(path)
            opened = cast(BinaryIO, filesystem.open(inner, "rb"))
        else:
            opened = open(path, "rb")  # noqa: SIM115 (closed below)
    except OSError as missing:
        kind = InputError if is_remote(path) else UnreadableError
        raise kind(f"cannot read {path}: {_why(missing)}") from missing
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

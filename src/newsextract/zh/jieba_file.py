"""jieba's dictionary file, read as data: on each line a word, how often it was seen, its part of speech.

The package itself is not imported: that takes longer than reading the file, holds tables of its own, and
trusts what a file in the temporary folder says of the dictionary.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@cache
def lines() -> mmap.mmap | bytes:
    """The file as it lies on the disk, in UTF-8. Its words of ideographs are in order."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("No module named 'jieba'", name="jieba")
    path = Path(spec.origin).with_name("dict.txt")
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # in an archive, where it is no file of its own
        read: Callable[[str], bytes] = spec.loader.get_data  # type: ignore[union-attr]
        return read(str(path))


def text() -> str:
    """The whole of it; five million bytes, so nobody keeps it."""
    return lines()[:].decode("utf-8")

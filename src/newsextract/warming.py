"""What is loaded on first need, loaded now."""

from __future__ import annotations

import codecs
import inspect
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import newsextract.extractor  # noqa: F401 (with it, all rooms that read a page are imported)
from newsextract import lexicon

_ROOMS = ("zh", "lexicon", "page", "layout", "fields", "compose", "speech")
_CHARSETS = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
"""Those in which Chinese pages come; Python imports each when it is first used."""


def warm_up() -> None:
    """Load everything that `extract` loads on first need: its rooms, the word lists, the
    patterns made of them, jieba's dictionary and Python's Chinese charsets, so that no page waits.

    For programs that answer requests, and before a fork, after which the children share what is
    loaded. A second call costs next to nothing.
    """
    for charset in _CHARSETS:
        codecs.lookup(charset)
    for words in files(lexicon).iterdir():
        if words.name.endswith(".txt"):
            lexicon.sections(words.name.removesuffix(".txt"))
    for load in _loaders():
        load()


def _loaders() -> Iterator[Callable[[], Any]]:
    """Every cached function without arguments in the rooms that read a page: what such a function
    returns can only be something that is loaded once."""
    rooms = tuple(f"newsextract.{room}" for room in _ROOMS)
    for name, module in sorted(sys.modules.items()):
        if name.startswith(rooms):
            for value in tuple(vars(module).values()):
                cached = hasattr(value, "cache_info") and value.__module__ == name
                if cached and not inspect.signature(value).parameters:
                    yield value

"""The letters of a text as they stay when it is retyped: no marks, no blanks, one width, script and case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsextract.zh.script import fold_script
from newsextract.zh.width import half_width

_NO_LETTER = re.compile(r"(?:[^\w\n]|_)+")
_WORDS = re.compile(r"[\w\n][\w\n]*")  # quicker to search for than `+`
_FULL_WIDTH = re.compile(r"[\uff10-\uff5a]")


@dataclass(slots=True, frozen=True)
class Skeleton:
    """The letters of a text, and where each of them stands in it."""

    key: str
    offsets: tuple[int, ...]


def skeleton_key(text: str, *, script: bool = True) -> str:
    """The letters (and line breaks) of `text`, folded; `script=False` leaves the script as it is (faster).
    Those of short texts are remembered: several steps ask for the headline's."""
    return _remembered(text, script) if len(text) <= _SHORT else _key(text, script)


_SHORT = 120
"""Characters of a text whose letters are remembered."""


_AT_ONCE = 100_000
"""Characters whose words are listed at once: a word of one letter takes twenty times its size."""


def _key(text: str, script: bool) -> str:
    parts = range(0, len(text), _AT_ONCE)
    letters = "".join(["".join(_WORDS.findall(text, at, at + _AT_ONCE)) for at in parts]).replace("_", "")
    for letter in set(_FULL_WIDTH.findall(letters)):  # a page has a few of them, if any
        letters = letters.replace(letter, half_width(letter))
    lower = letters.lower()
    if len(lower) != len(letters):  # İ becomes two characters
        lower = letters
    return fold_script(lower) if script else lower


_remembered = lru_cache(maxsize=64)(_key)


def skeleton(text: str) -> Skeleton:
    """`skeleton_key` with the place of each letter in `text`."""
    return Skeleton(skeleton_key(text), letter_offsets(text))


def letter_offsets(text: str) -> tuple[int, ...]:
    """The place of each letter in `text`."""
    offsets: list[int] = []
    end = 0
    for gap in _NO_LETTER.finditer(text):
        offsets.extend(range(end, gap.start()))
        end = gap.end()
    offsets.extend(range(end, len(text)))
    return tuple(offsets)

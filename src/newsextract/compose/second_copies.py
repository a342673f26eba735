"""The article printed again below itself, and a summary above it that begins like its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsextract.compose.skeleton import skeleton_key

PROSE = 40
"""Letters of a paragraph that is text for certain."""
LONG_REFRAIN = 20
"""Paragraphs; of a longer run that is no copy, half is stepped over: a table of one row printed again
and again would be compared with itself at every row."""
COPIED_LETTERS = 80
"""Letters of paragraphs printed again, in order, that make a copy; what an author repeats is shorter."""
MOST_SUMMED_UP = 8
"""Paragraphs that a summary is the beginning of, cut off somewhere."""
FEWEST_DOUBLED = 2
"""Different paragraphs that stand twice in a row, for the site to have printed them so."""
SUMMARY_LETTERS = 20
"""Letters of a summary that begins like the text below it."""

_SUMMARY = re.compile(
    r"[【\[]?(?:摘要|核心提示|[内內]容(?:提要|摘要)|提要|[导導][读讀语語言])[】\]]?\s?[:：]?\s?"
)


def find_copies(rest: list[int], keys: list[str], paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Paragraphs of a second copy of the article, and of a summary that begins like it, with the reason.

    `rest`: the numbers of the paragraphs that are looked at; `keys`: the letters of all.
    """
    gone = set(_doubled(rest, keys))
    yield from ((number, "a paragraph printed twice in a row") for number in sorted(gone))
    rest = [number for number in rest if number not in gone]
    yield from _summary(rest, keys, paragraphs, gone)
    rest = [number for number in rest if number not in gone and keys[number]]
    first_at: dict[str, int] = {}
    place = 0 if len({keys[number] for number in rest}) < len(rest) else len(rest)  # nothing stands twice
    while place < len(rest):
        key = keys[rest[place]]
        original = first_at.get(key)
        length = 0 if original is None else _run_length(rest, keys, original, place)
        if original is not None and _is_copy(rest, keys, original, place, length):
            for number in rest[place : place + length]:
                yield number, "the article printed again"
            place += length
        else:
            first_at.setdefault(key, place)
            place += 1 if length <= LONG_REFRAIN else length // 2


def _doubled(rest: list[int], keys: list[str]) -> list[int]:
    """The paragraphs that say what the one before them says, where a page does it with several of prose: one
    may be the author's slip, or his point."""
    doubled = [
        number
        for before, number in pairwise(rest)
        if keys[number] == keys[before] and len(keys[number]) >= SUMMARY_LETTERS
    ]
    prose = {keys[number] for number in doubled if len(keys[number]) >= PROSE}
    return doubled if len(prose) >= FEWEST_DOUBLED else []


def _summary(
    rest: list[int], keys: list[str], paragraphs: Sequence[str], copied: set[int]
) -> Iterator[tuple[int, str]]:
    """A first paragraph that is the beginning of one of the next three, cut off or whole."""
    if len(rest) < 3:
        return
    key, first = keys[rest[0]], paragraphs[rest[0]]
    label = _SUMMARY.match(first)
    if label is not None:
        key = skeleton_key(first[label.end() :])
    if len(key) < SUMMARY_LETTERS:
        return
    cut_off = label is not None or first.rstrip().endswith(("…", "..", "。。。"))
    if cut_off and "".join([keys[number] for number in rest[1:MOST_SUMMED_UP]]).startswith(key):
        copied.add(rest[0])
        yield rest[0], "a summary that begins like the text below it"
        return
    for other in rest[1:4]:
        if _run_length(rest, keys, 0, rest.index(other)) > 1:
            return  # the article follows itself
        if keys[other].startswith(key) and (cut_off or len(keys[other]) - len(key) <= 2 or len(key) >= PROSE):
            copied.add(rest[0])
            yield rest[0], "a summary that begins like the text below it"
            return


def _run_length(rest: list[int], keys: list[str], original: int, copy: int) -> int:
    """How many paragraphs from `copy` on are those from `original` on; the last may be cut off."""
    length = 0
    while copy + length < len(rest) and original + length < copy:
        there, here = keys[rest[original + length]], keys[rest[copy + length]]
        if there != here:
            cut_off = length > 0 and len(here) >= SUMMARY_LETTERS and there.startswith(here)
            return length + cut_off
        length += 1
    return length


def _is_copy(rest: list[int], keys: list[str], original: int, copy: int, length: int) -> bool:
    """Whether a run is a copy of the article, and no refrain.

    A copy has several paragraphs of prose, or begins where the article begins and has all of it.
    """
    letters = sum(len(keys[number]) for number in rest[copy : copy + length])
    if letters < COPIED_LETTERS or length < 2:
        return False
    if original == 0 and length == copy:
        return True
    return letters >= length * SUMMARY_LETTERS and (length >= 3 or original == 0)

"""Which lines of a plain text are a poem: all of its article, or what stands above the words said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.shapes import NO_LETTER
from newsextract.layout.model import Label
from newsextract.layout.plain_text.lines import HEADER, Lines
from newsextract.zh.names import is_name

_FEWEST_LINES, _LONGEST_LINE, _USUAL_LINE = 6, 24, 12
"""Headlines in a list have fifteen characters and more, verses seldom as many."""
_FEWEST_UNSIGNED, _USUAL_UNSIGNED = 8, 10
_BEHIND_DATE = 2
"""Lines between the date and a button: 浙江, 听全文."""
_AUTHOR = re.compile(r"作者|文\s?[/:：|]|[诗詩][/:：]|[□◎○]")
_SPOKEN = re.compile("[我你他她它们的了着在是不有把被像一着与和也都就]")
"""Words of which a line of verse has one and a word of a menu has none."""
_SPOKEN_SHARE = 0.5
"""Of the lines, that hold one of those words."""


def find_verse(lines: Lines) -> tuple[int, int] | None:
    """The lines between one that names the author, or a date, and the next that is no text; None if they are
    no verse. Where nobody is named there must be more of them, and shorter ones."""
    signed = dated = False
    start = 0
    for index in range(lines.size + 1):
        label = lines.labels[index]
        if index < lines.size and (label is None or (lines.reasons[index] == NO_LETTER and index > start)):
            continue  # * between two poems
        texts = [lines.texts[i] for i in range(start, index) if lines.labels[i] is None]
        if (signed and _is_verse(texts, _FEWEST_LINES, _USUAL_LINE)) or (dated and is_verse(texts)):
            return start, index
        named = None if signed or dated else _behind_name(texts)
        if named is not None:
            return start + named, index
        button = dated and label is Label.SHARE and index - start <= _BEHIND_DATE
        dated = button or label in HEADER
        signed = (signed and index == start) or (label in HEADER and _names_author(lines.texts[index]))
        start = index + 1
    return None


def _behind_name(texts: Sequence[str]) -> int | None:
    """Where among the lines a bare name stands, below a headline and above a poem; None if none does."""
    if len(texts) < _FEWEST_UNSIGNED + 2:  # headline, name, and a poem
        return None
    found = None
    count = characters = spoken = 0  # of the lines below
    for index in range(len(texts) - 1, 0, -1):
        text = texts[index]
        below = count >= _FEWEST_UNSIGNED and _are_verses(count, characters, spoken, _USUAL_UNSIGNED)
        if below and is_name(text, bare=True):
            found = index
        if len(text) > _LONGEST_LINE:
            break
        count, characters, spoken = count + 1, characters + len(text), spoken + _is_spoken(text)
    return found


def _names_author(text: str) -> bool:
    return _AUTHOR.search(text[:60]) is not None


def is_verse(texts: Sequence[str]) -> bool:
    """Whether the lines are a poem where nobody is named who wrote it."""
    return _is_verse(texts, _FEWEST_UNSIGNED, _USUAL_UNSIGNED)


def _is_verse(texts: Sequence[str], fewest: int, usual: int) -> bool:
    if len(texts) < fewest or max(map(len, texts)) > _LONGEST_LINE:
        return False
    return _are_verses(len(texts), sum(map(len, texts)), sum(map(_is_spoken, texts)), usual)


def _is_spoken(text: str) -> bool:
    return _SPOKEN.search(text) is not None


def _are_verses(count: int, characters: int, spoken: int, usual: int) -> bool:
    """Whether so many lines are verses, by how many characters they have and how many of them are spoken."""
    return characters <= usual * count and spoken >= _SPOKEN_SHARE * count


_CLOSING = frozenset(
    (
        *(Label.EDITOR, Label.SHARE, Label.TAGS, Label.RELATED, Label.COMMENTS, Label.DISCLAIMER),
        *(Label.PAGINATION, Label.COPYRIGHT, Label.PROMO, Label.NAVIGATION),
    )
)


def to_verse(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The poem, or the text in lines as short, below a date or a writer's name, where what closes it stands
    between it and the run: comments, another article, rules for users."""
    if not any(label in HEADER for label in lines.labels[:start]):
        return start, end
    found = find_verse(lines)
    if found is None or found[1] > start or lines.labels[found[1]] not in _CLOSING:
        return start, end
    return found if is_verse(lines.texts[found[0] : found[1]]) else (start, end)


_LINES_ABOVE = 3
"""Lines above the first verse among which the date stands."""
_ABOVE_TEXT = HEADER | {Label.SHARE}


def from_verse(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run with the verses between it and the date: what is said of a poem may stand below it."""
    first = lines.above(start, lambda i: lines.labels[i] is None)
    dated = any(label in _ABOVE_TEXT for label in lines.labels[max(0, first - _LINES_ABOVE) : first])
    return first if dated and is_verse(lines.texts[first:start]) else start, end

"""Which lines of a plain text without a sentence are a poem."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.shapes import NO_LETTER
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.page.model import Block
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
_END = Verdict(Label.OTHER, "the text's end")


def find_verse(blocks: Sequence[Block], verdicts: Verdicts) -> tuple[int, int] | None:
    """The lines between one that names the author, or a date, and the next that is no text; None if they are
    no verse. Where nobody is named there must be more of them, and shorter ones."""
    signed = dated = False
    start = 0
    for index, verdict in enumerate([*verdicts, _END]):
        if verdict is None or (verdict.reason == NO_LETTER and index > start):  # * between two poems
            continue
        lines = [
            block.text
            for block, found in zip(blocks[start:index], verdicts[start:index], strict=True)
            if not found
        ]
        if (signed and _is_verse(lines, _FEWEST_LINES, _USUAL_LINE)) or (dated and is_verse(lines)):
            return start, index
        named = None if signed or dated else _behind_name(lines)
        if named is not None:
            return start + named, index
        button = dated and verdict.label is Label.SHARE and index - start <= _BEHIND_DATE
        dated = button or (index < len(blocks) and verdict.label in (Label.BYLINE, Label.DATELINE))
        signed = (signed and index == start) or (
            index < len(blocks) and _names_author(blocks[index].text, verdict)
        )
        start = index + 1
    return None


def _behind_name(lines: Sequence[str]) -> int | None:
    """Where among the lines a bare name stands, below a headline and above a poem; None if none does."""
    for index in range(1, len(lines) - _FEWEST_UNSIGNED):
        if is_name(lines[index], bare=True) and is_verse(lines[index + 1 :]):
            return index
    return None


def _names_author(text: str, verdict: Verdict) -> bool:
    return verdict.label in (Label.BYLINE, Label.DATELINE) and _AUTHOR.search(text[:60]) is not None


def is_verse(lines: Sequence[str]) -> bool:
    """Whether the lines are a poem where nobody is named who wrote it."""
    return _is_verse(lines, _FEWEST_UNSIGNED, _USUAL_UNSIGNED)


def _is_verse(lines: Sequence[str], fewest: int, usual: int) -> bool:
    if len(lines) < fewest or max(map(len, lines)) > _LONGEST_LINE:
        return False
    spoken = sum(1 for line in lines if _SPOKEN.search(line))
    return sum(map(len, lines)) <= usual * len(lines) and spoken >= _SPOKEN_SHARE * len(lines)

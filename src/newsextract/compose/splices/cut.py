"""How a piece is cut out: less the letters that it owes to chance, with the marks that are its own; how the
sentence is put together again, with which marks and blanks at the seam."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.compose.splices.marks import (
    BRACKETS,
    CLAUSE_MARKS,
    PAIRS,
    STOPS,
    own_marks,
    with_label_and_site,
)
from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.places import MOST_BY_CHANCE
from newsextract.compose.splices.words import han_head, han_tail
from newsextract.zh.words import cost

Span = tuple[int, int, int]
"""A paragraph, and where in it something begins and ends."""

# Letters that a run may owe to chance: 使用技[术]术语.
_MOST_TRIMMED = 2

# That another piece is cut at the same place, in halves of what words cost (`zh.words.cost`): a letter
# that no word around takes in costs as much.
_SAME_CUT = 4.0


def trimmed(run: Run, text: str, taken: list[Run]) -> Run:
    """The run less the letters that it owes to chance.

    Where `…使用技` stands before `术语`, and the headline goes on with `术`, the run is one letter too long:
    the other pieces' cuts tell, else that `术语` is a word and `语` a torn one.
    """
    left, right = han_tail(text[: run.start]), han_head(text[run.end :])
    others = [other for other in taken if other.headline is run.headline and other.start != run.start]
    cuts = {cut for other in others for cut in (other.first, other.last)}

    def fit(candidate: Run) -> float:
        """How well its ends agree with the words left around it and with the other pieces' cuts."""
        kept = han_tail(text[run.start : candidate.start]), han_head(text[candidate.end : run.end])
        agree = (not run.is_prefix and candidate.first in cuts) + (
            not run.is_suffix and candidate.last in cuts
        )
        return _SAME_CUT * agree - 0.5 * cost(left + "".join(kept) + right)

    same = _same_piece(run, others, text)
    if same is not None:
        return same
    best, best_value = run, fit(run)
    for less in range(1, _MOST_TRIMMED + 1):
        for at_start, at_end in ((0, less), (less, 0)):
            if (at_end and run.is_suffix) or (at_start and run.is_prefix):
                continue
            shorter = run.without(at_start, at_end, text)
            if shorter is not None and (value := fit(shorter)) > best_value:
                best, best_value = shorter, value
    return best


def _same_piece(run: Run, others: list[Run], text: str) -> Run | None:
    """The part of the run that is a piece of the page elsewhere, the rest being the article's own words.

    `大青山的老水渠[老水渠变步道 三人清出八百米]` has four letters of the sentence before the piece.
    """
    for other in sorted(others, key=lambda other: other.first - other.last):
        inside = run.first <= other.first and other.last <= run.last
        if run.last - run.first - other.last + other.first > MOST_BY_CHANCE:
            continue  # more than the sentence has by chance: a longer piece
        if inside and (other.first == run.first) != (other.last == run.last):
            return run.without(other.first - run.first, run.last - other.last, text)
    return None


# -- the marks that go with it

_ASKS = re.compile("[吗嗎呢么麼谁誰哪几幾怎]|什|如何|为何|為何|是否|多少|能不能|有没有")
_CLAUSE = 30  # characters
_PAIRED = frozenset("“”《》（）()「」【】‘’[]\"'")


def span_with_marks(run: Run, paragraphs: Sequence[str], taken: Sequence[Run]) -> tuple[int, int]:
    """Where the piece begins and ends with the marks that are its own.

    A mark beside it that the headline has there as well is either the piece's (`真相：` cut behind the
    colon) or the sentence's (`真相` cut before it, put before a colon). It goes with the piece, except where
    the sentence needs it, or the headline's piece before ends in it.
    """
    text = paragraphs[run.paragraph]
    if run.is_whole and (span := with_label_and_site(run, text)) != (run.start, run.end):
        return span
    left, right = own_marks(run, text)
    start, end = run.start - left, run.end + right
    before, after = _without_others(run, text, taken)
    if left and not _goes_along(text[start : run.start], before[: len(before) - left], after):
        start = run.start
    if right and not _goes_along(
        text[run.end : end], before[: len(before) - run.start + start], after[right:]
    ):
        end = run.end
    if start < run.start and _other_ends_in_it(run, paragraphs, taken):
        start = run.start
    return _with_blanks_of_headline(run, text, start, end)


def _with_blanks_of_headline(run: Run, text: str, start: int, end: int) -> tuple[int, int]:
    """The span with a blank beside it that is the headline's, or stands for a mark of the headline's."""
    before, after = run.headline.marks_at(run.first), run.headline.marks_at(run.last)
    if text[start - 1 : start].isspace() and (" " in before or (before and start == run.start)):
        start -= 1
    if text[end : end + 1].isspace() and (" " in after or (after and end == run.end)):
        end += 1
    return start, end


def _without_others(run: Run, text: str, taken: Sequence[Run]) -> tuple[str, str]:
    """What stands before and behind the run in its paragraph, less the other pieces in it and their marks."""
    before, after = text[: run.start], text[run.end :]
    for other in taken:
        if other.paragraph == run.paragraph and other is not run:
            left, right = own_marks(other, text)
            piece = text[other.start - left : other.end + right]
            if other.end + right <= run.start - 3:
                before = before.replace(piece, "")
            elif other.start - left >= run.end + 3:
                after = after.replace(piece, "")
    return before, after


def _goes_along(marks: str, before: str, after: str) -> bool:
    """Whether the marks go with the piece that stands between `before` and `after`."""
    if any(mark in _PAIRED for mark in marks):
        kept = before + marks + after
        return _odd_marks(before + after) <= _odd_marks(kept)
    if not after.strip() and before.rstrip()[-1:].isalnum():
        # Else the paragraph would end without its stop. A question is asked by its words, too.
        mark = marks.strip()[-1:]
        return mark not in STOPS or (mark in "？?" and _ASKS.search(before[-_CLAUSE:]) is None)
    return True


def _other_ends_in_it(run: Run, paragraphs: Sequence[str], taken: Sequence[Run]) -> bool:
    """Whether the headline's piece before has its mark at its end, and in the headline's own form: the one
    here is the sentence's, `据了解，[两方回应]`, where the other was put in as `[账号遭封停,]`."""
    mark = run.headline.marks_at(run.first).strip()
    text = paragraphs[run.paragraph]
    if not mark or text[run.start - own_marks(run, text)[0] : run.start].strip() == mark:
        return False
    for other in taken:
        if other is not run and other.headline is run.headline and other.last == run.first:
            there = paragraphs[other.paragraph]
            if there[other.end : other.end + own_marks(other, there)[1]].strip() == mark:
                return True
    return False


def _odd_marks(text: str) -> int:
    """How many kinds of paired marks do not pair up in `text`."""
    return sum(text.count(opening) != text.count(closing) for opening, closing in PAIRS) + text.count('"') % 2


# -- the seam

_AROUND = BRACKETS | {"“": "”", "「": "」", "《": "》", "‘": "’"}
"""Marks that nobody leaves empty."""
_CUT_OFF = re.compile(r"\.{3,6}|。{3,6}|…{1,2}(?=[。，；！？])")
"""Behind a piece, that it was cut off: `[海上航线开…]。`"""


def rejoin(text: str, start: int, end: int) -> tuple[str, int, str]:
    """`text` without `text[start:end]` and the marks it leaves stray; where the seam is; what was taken."""
    left, right = start, end
    while left > 0 and right < len(text) and _AROUND.get(text[left - 1]) == text[right]:
        left, right = left - 1, right + 1
    cut_off = _CUT_OFF.match(text, right)
    if cut_off is not None and left:
        right = cut_off.end()
    left, right = _without_blanks(text, left, right)
    if left > 0 and right < len(text) and BRACKETS.get(text[left - 1]) == text[right]:
        left, right = left - 1, right + 1  # [ | 奋马扬鞭]
    before, after = text[left - 1 : left], text[right : right + 1]
    if before and after:
        if before in CLAUSE_MARKS and after in STOPS + CLAUSE_MARKS:
            left -= 1
        elif (before in STOPS and after in CLAUSE_MARKS) or before == after == "。":
            right += 1
    elif after and after in CLAUSE_MARKS + STOPS and not before:
        right += 1  # a paragraph does not begin with a mark
    joined = text[:left] + text[right:]
    return joined, left, text[left:right]


def _without_blanks(text: str, left: int, right: int) -> tuple[int, int]:
    """The span with the blanks that came with it: those on both sides, at an edge, or beside a mark."""
    outer_left, outer_right = left, right
    while outer_left > 0 and text[outer_left - 1].isspace():
        outer_left -= 1
    while outer_right < len(text) and text[outer_right].isspace():
        outer_right += 1
    if (outer_left, outer_right) == (left, right):
        return left, right
    before, after = text[outer_left - 1 : outer_left], text[outer_right : outer_right + 1]
    at_edge = not before or not after
    # The headline's own blank at the piece's end went with it: 永康[ 心情鬱悶] 分局
    both = text[outer_left].isspace() and text[outer_right - 1].isspace()
    if at_edge or both or before in STOPS + CLAUSE_MARKS or after in STOPS + CLAUSE_MARKS:
        return outer_left, outer_right
    return left, right

"""Lists of other articles beside a plain text's own, told by their rhythm: headline and day, headline and
abstract, headline, abstract and date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block

_STEPS, _FEWEST_DATES = (3, 4), 4
"""Lines from one date of such a list to the next, and how many dates make one."""
_ALIKE = 0.5
"""Share of the entries that are alike."""
_LONGEST_HEADLINE = 40
"""Characters: a longer line between two days is an abstract."""


def dated_lists(blocks: Sequence[Block], verdicts: Verdicts) -> set[int]:
    """The lines of lists (of articles or of comments) in which every entry has its date, at even steps:
    headline, abstract, date, headline, abstract, date …"""
    dates = [
        index
        for index, verdict in enumerate(verdicts)
        if verdict is not None and verdict.label is Label.DATELINE and verdict.reason != SIGNED_DATE
    ]
    found: set[int] = set()
    first = 0
    while len(dates) - first >= _FEWEST_DATES:
        step, last = dates[first + 1] - dates[first], first + 1
        while last + 1 < len(dates) and dates[last + 1] - dates[last] == step:
            last += 1
        if step in _STEPS and last - first + 1 >= _FEWEST_DATES:
            found.update(_entries(blocks, dates[first : last + 1], step))
        first = last
    return found


def _entries(blocks: Sequence[Block], dates: Sequence[int], step: int) -> range:
    """The lines of the entries with these dates, if most are a headline and an abstract: also what stands
    above the first date or behind the last, if it is like the others."""
    shapes = Counter(_shape(blocks, date, step) for date in dates[:-1])
    usual, count = shapes.most_common(1)[0]
    if set(usual) != {True, False} or count < _ALIKE * (len(dates) - 1):
        return range(0)
    above, below = dates[0] - step, dates[-1]
    start = above + 1 if above >= -1 and _shape(blocks, above, step) == usual else dates[0]
    end = below + step if _shape(blocks, below, step) == usual else below + 1
    return range(start, min(end, len(blocks)))


def _shape(blocks: Sequence[Block], date: int, step: int) -> tuple[bool, ...]:
    """Which of the lines between this date and the next are more than a headline, which may end in ！."""
    texts = [block.text for block in blocks[date + 1 : date + step]]
    return tuple(is_prose(text) and (len(text) > _LONGEST_HEADLINE or text.endswith("。")) for text in texts)


_LISTED = re.compile(r"[\[(（]?\d{1,2}[-/]\d{1,2}[\])）]?\s?[^\d\s年月日.%。！？]{2}")
"""`05-09专家：…`: a line in a list of other articles, with its day before it."""
_FEWEST_LISTED = 3
"""Lines of headlines with their days that make a list."""


def before_dated_headlines(blocks: Sequence[Block], start: int, end: int) -> int:
    """The run's end, moved before the first lines of a list of headlines, each with its day."""
    first = end
    while first > start and _is_listed(blocks[first - 1].text):
        first -= 1
    behind = blocks[end : end + _FEWEST_LISTED]
    listed = end - first + sum(1 for block in behind if _is_listed(block.text))
    return first if start < first < end and listed >= _FEWEST_LISTED else end


def _is_listed(text: str) -> bool:
    return _LISTED.match(text) is not None and not ends_sentence(text)


_HEADER = frozenset((Label.DATELINE, Label.BYLINE))
LIST_HEADS = frozenset((Label.RELATED, Label.COMMENTS))


def is_header(verdict: Verdict | None) -> bool:
    """Whether the line stands under a headline: a date, a byline."""
    return verdict is not None and verdict.label in _HEADER and verdict.reason != SIGNED_DATE


def before_teasers(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> int:
    """The run's end, moved before a heading such as 相关文章 behind which no sentence comes, or mostly
    sentences that break off with `...`: those are other articles."""
    whole = broken = 0
    for index in range(end - 1, start, -1):
        text, verdict = blocks[index].text, verdicts[index]
        if verdict is not None and verdict.label in LIST_HEADS and not ends_sentence(text):
            if broken >= whole:
                end = index
        elif verdict is None and is_prose(text):
            if text.endswith(("...", "…")):
                broken += 1
            else:
                whole += 1
    return end


_CLOSING = frozenset((Label.SHARE, Label.NAVIGATION, Label.TAGS, Label.PAGINATION, Label.COPYRIGHT))
_FEWEST_PAIRS, _MOST_UNPAIRED, _MOST_TRIED = 3, 2, 8
"""Pairs that make a list, lines in it that belong to none, and places where one may begin."""


def before_pairs(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> int:
    """The run's end, moved before a line of the site's behind which nothing comes but headlines with one
    sentence each. Subheads too may have one each, but no button stands before them."""
    seen, tried = False, 0
    for index in range(start, end):
        verdict, sentence = verdicts[index], is_prose(blocks[index].text)
        if verdict is None or sentence:
            seen = seen or sentence
        elif seen and verdict.label in _CLOSING and tried < _MOST_TRIED:
            tried += 1
            if _are_pairs(blocks, verdicts, index + 1, end):
                return index
    return end


def _are_pairs(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> bool:
    """Whether nearly all of the lines are a headline, a sentence, a headline, a sentence …"""
    texts = [blocks[index].text for index in range(start, end) if verdicts[index] is None]
    pairs = index = 0
    while index + 1 < len(texts):
        paired = not ends_sentence(texts[index]) and not is_prose(texts[index]) and is_prose(texts[index + 1])
        pairs += paired
        index += 2 if paired else 1
    return pairs >= _FEWEST_PAIRS and len(texts) - 2 * pairs <= _MOST_UNPAIRED


_INTERRUPTS = frozenset((Label.RELATED, Label.COMMENTS, Label.PROMO, Label.ADVERT))
_FEWEST_ABOVE = 3
"""Lines before the first sentence: fewer are a headline and its date."""


def behind_list(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> int:
    """The run's start, moved behind a list of headlines and adverts that stands above its first sentence."""
    first = next((i for i in range(start, end) if verdicts[i] is None and is_prose(blocks[i].text)), start)
    if first - start < _FEWEST_ABOVE:
        return start
    for index in range(first - 1, start, -1):
        verdict = verdicts[index]
        if verdict is not None and verdict.label in _INTERRUPTS:
            return index + 1
    return start


_HEADER_LINES = 4
"""Lines from a headline to its article's first sentence."""


def behind_pairs(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> int:
    """The run's start, moved behind headlines with one sentence each (a box beside the article) above a
    headline with a date or byline and at least as many sentences in a row below it."""
    tried = 0
    for index in range(start + 1, end):
        if not is_header(verdicts[index]):
            continue
        tried += 1
        if tried > _MOST_TRIED:
            break
        headline = index - 1
        if verdicts[headline] is not None or blocks[headline].text.endswith("。"):
            continue
        first = next((i for i in range(index + 1, end) if verdicts[i] is None), end)
        above = max(0, start - 1)  # the run begins with the first sentence, below its headline
        if first - index <= _HEADER_LINES and _are_pairs(blocks, verdicts, above, headline):
            return first
    return start

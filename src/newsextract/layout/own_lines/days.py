"""Days of the article's own, which elsewhere are a header's or a list's: those of a chronicle, of a table,
of a league's matches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.context.elements import place
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence
from newsextract.layout.weights import FEWEST_FIXTURES
from newsextract.page.model import Block

_Lines = list[Verdict | None]
_DATELINE = Label.DATELINE  # bound once: looking a member up in an Enum class is slow


def take_back_days(blocks: Sequence[Block], verdicts: _Lines, text: bool) -> None:
    """Sets the verdicts on such lines to None. `text`: whether the page is a plain text, of whose tables no
    element tells."""
    _take_chronicle(blocks, verdicts)
    if text:
        _take_columns(blocks, verdicts)


# -- a chronicle

_DAY = re.compile(r"((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:\s?(\d{1,2})[:：时](\d\d)分?)?")
_FEWEST_DAYS, _BETWEEN_DAYS = 3, 8
"""Days that make a chronicle, and blocks from one to the next."""


def _take_chronicle(blocks: Sequence[Block], verdicts: _Lines) -> None:
    """Days that stand alone on their lines, one later than the other, with something told between: the newest
    stands first in a list of other articles, and a header has one day."""
    chain: list[tuple[int, tuple[int, ...]]] = []
    for index, verdict in enumerate(verdicts):
        if verdict is None or verdict.label is not _DATELINE:
            continue
        day = _DAY.fullmatch(blocks[index].text)
        if day is None:
            continue
        moment = tuple(int(part or 0) for part in day.groups())
        if chain and not _goes_on(blocks, verdicts, chain[-1], (index, moment)):
            _take_chain(verdicts, chain)
            chain = []
        chain.append((index, moment))
    _take_chain(verdicts, chain)


def _goes_on(
    blocks: Sequence[Block],
    verdicts: _Lines,
    last: tuple[int, tuple[int, ...]],
    this: tuple[int, tuple[int, ...]],
) -> bool:
    between = range(last[0] + 1, this[0])
    return (
        last[1] < this[1]
        and len(between) < _BETWEEN_DAYS
        and all(verdicts[i] is None for i in between)
        and any(ends_sentence(blocks[i].text) for i in between)
        and place(blocks[last[0]]) == place(blocks[this[0]])
    )


def _take_chain(verdicts: _Lines, chain: Sequence[tuple[int, object]]) -> None:
    if len(chain) >= _FEWEST_DAYS:
        for index, _ in chain:
            verdicts[index] = None


# -- the columns of a table in a plain text

_FEWEST_ROWS, _FEWEST_CELLS, _LONGEST_CELL = 3, 4, 16
"""Rows that make a table, cells of one, and a cell's characters."""
_COLUMN_OF_DAYS = re.compile("[\u4e00-\u9fff]{0,4}(?:日期|时间)")


def _take_columns(blocks: Sequence[Block], verdicts: _Lines) -> None:
    """Rows with a day in each, one below the other, of as many cells (`吸管杯 350ml 2022-03-01`); the days
    of a table that stands one cell a line, below the name of their column."""
    days = [i for i, verdict in enumerate(verdicts) if verdict and verdict.label is _DATELINE]
    first = 0
    while len(days) - first >= _FEWEST_ROWS:
        step, last = days[first + 1] - days[first], first + 1
        while last + 1 < len(days) and days[last + 1] - days[last] == step:
            last += 1
        rows = days[first : last + 1]
        if len(rows) >= _FEWEST_ROWS and _are_of_table(blocks, verdicts, rows, step):
            for index in rows:
                verdicts[index] = None
        first = last


def _are_of_table(blocks: Sequence[Block], verdicts: _Lines, rows: Sequence[int], step: int) -> bool:
    if step == 1:
        cells = {len(blocks[index].text.split()) for index in rows}
        return len(cells) == 1 and cells.pop() >= _FEWEST_CELLS
    head = rows[0] - step
    return (
        head >= 0
        and _COLUMN_OF_DAYS.fullmatch(blocks[head].text) is not None
        and all(len(blocks[i].text) <= _LONGEST_CELL for i in range(head, rows[-1]))
        and all(verdicts[i] is None for i in range(head + 1, rows[-1]) if i not in rows)
    )


# -- where the article lies is known, or asked for

_FIXTURE = re.compile(
    r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?!.{0,20}(?:发布|更新|来源|作者|编辑|评论|回复|浏览|阅读))(?=.{0,24}[\u4e00-\u9fff]{2})"
)


def is_fixture(blocks: Sequence[Block], index: int, first: int, end: int) -> bool:
    """One of several lines in a row with a day and what happens then: `4月22日 19:35 甲队 - 乙队`; those from
    `first` up to `end` are looked at."""
    if not _FIXTURE.match(blocks[index].text):
        return False
    near = range(max(first, index - 3), min(end, index + 4))
    lines = (blocks[i] for i in near)
    return sum(1 for line in lines if not line.link_chars and _FIXTURE.match(line.text)) >= FEWEST_FIXTURES


_DAY_WITHOUT_YEAR = re.compile(r"\d{1,2}月\d{1,2}日(?:\s?\d{1,2}[:：]\d\d)?\Z")
_AROUND = 12
"""Lines on each side among which a table's other days stand."""


DAY_COLUMNS = frozenset(("时间", "日期", "時間"))
"""Names of columns of days, which elsewhere are labels of a header."""


def is_day_of_table(blocks: Sequence[Block], index: int, first: int, end: int) -> bool:
    """Whether the line is one of a table's days without a year, of which some dumps give one cell a line, or
    the name of their column; those from `first` up to `end` are looked at."""
    text = blocks[index].text
    if text not in DAY_COLUMNS and not _DAY_WITHOUT_YEAR.match(text):
        return False
    near = blocks[max(first, index - _AROUND) : min(end, index + _AROUND + 1)]
    return sum(1 for line in near if _DAY_WITHOUT_YEAR.match(line.text)) > 1

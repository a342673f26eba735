"""The fixtures of a league, and a table's days: several lines near each other with a day each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.weights import FEWEST_FIXTURES
from newsextract.page.model import Block

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


_DAY = re.compile(r"\d{1,2}月\d{1,2}日(?:\s?\d{1,2}[:：]\d\d)?\Z")
_AROUND = 12
"""Lines on each side among which a table's other days stand."""


DAY_COLUMNS = frozenset(("时间", "日期", "時間"))
"""Names of columns of days, which elsewhere are labels of a header."""


def is_day_of_table(blocks: Sequence[Block], index: int, first: int, end: int) -> bool:
    """Whether the line is one of a table's days without a year, of which some dumps give one cell a line, or
    the name of their column; those from `first` up to `end` are looked at."""
    text = blocks[index].text
    if text not in DAY_COLUMNS and not _DAY.match(text):
        return False
    near = blocks[max(first, index - _AROUND) : min(end, index + _AROUND + 1)]
    return sum(1 for line in near if _DAY.match(line.text)) > 1

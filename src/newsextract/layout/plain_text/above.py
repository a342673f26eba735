"""The article's lines above the run: the sentence below the date, whom a notice is for, a first subhead."""

from __future__ import annotations

import re

from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.lines.shapes import READERS
from newsextract.layout.model import Label
from newsextract.layout.own_lines.days import is_day_of_table, is_fixture
from newsextract.layout.plain_text.cells import behind_table
from newsextract.layout.plain_text.lines import HEADER, Lines, announces
from newsextract.layout.plain_text.non_prose import is_list
from newsextract.layout.plain_text.numbered import OTHER_TEXT
from newsextract.layout.weights import FEWEST_COLUMNS

_LEAD_LINES, _TABLE_LINES = 12, 60
"""Lines without a sentence between the first one and the run: what a recipe needs, a list of members; and
where the first one announces them (`…成绩如下：`), a table flattened to one cell a line."""
_LONGEST_BUTTON = 4
"""Characters of what may stand below the date: a button, a number."""
_MOST_CALLS = 3
"""Lines below the date among which the lead is: a site's advert may stand above it."""
_HEADER = HEADER | {Label.SHARE}


def from_lead(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run from a sentence on that stands right behind date, byline, share bar or the number of readers,
    or from the line that announces what follows."""
    header = _header_above(lines, start)
    if header is None:
        return start, end
    first = lines.behind(header + 1, lambda i: i < start and _may_stand_above_lead(lines, i))
    for lead in range(first, min(first + _MOST_CALLS, start)):
        if lines.labels[lead] is None and announces(lines.texts[lead]):
            return lead, end
        if lines.is_whole(lead):
            return lead if _leads_to(lines, lead, start) else start, end
    return start, end


def _header_above(lines: Lines, start: int) -> int | None:
    """The next line above the run that belongs to its header, unless other text stands between."""
    for index in range(start - 1, max(0, start - _TABLE_LINES) - 1, -1):
        label = lines.labels[index]
        if lines.reasons[index] == READERS:
            return index
        if label in _HEADER and not _is_of_table(lines, index, start):
            return index
        if label is Label.EDITOR and lines.labels[index - 1] in _HEADER:
            return index  # 作者｜… ⏎ 编辑｜…
        if label in OTHER_TEXT:
            return None
    return None


def _is_of_table(lines: Lines, index: int, start: int) -> bool:
    """Whether a date above the run is a day of its schedule or table: no header stands there."""
    return is_fixture(lines.blocks, index, 0, start) or is_day_of_table(lines.blocks, index, 0, start)


def _may_stand_above_lead(lines: Lines, index: int) -> bool:
    return lines.labels[index] is not None or len(lines.texts[index]) <= _LONGEST_BUTTON


def _leads_to(lines: Lines, lead: int, start: int) -> bool:
    """Whether the article goes on from the lead to the run: nothing stands between but sentences and then a
    few lines, a table, a list of its own."""
    behind = lines.behind(lead + 1, lambda i: i < start and lines.is_whole(i))
    return (
        behind == start
        or start <= lead + _LEAD_LINES
        or behind_table(lines, behind) >= start
        or is_list(lines, behind, start)
    )


_FIRST_CHAPTER = re.compile(r"第[一1](?:章\s?|[编編]\s)[\u4e00-\u9fff]{1,12}\Z")
_PASSED = re.compile(
    r"[（(](?:19|20)\d\d年\d{1,2}月\d{1,2}日[^（）()]{4,300}(?:通过|通過|公布|发布|修订|批准)[^（）()]{0,80}[）)]\Z"
)
"""`（2023年9月26日某市第八届人民代表大会常务委员会第九次会议通过）`"""
_COLUMN = re.compile("【[^【】]{2,8}】\\Z")
_ABOVE_HEAD = _HEADER | {Label.NOTE, Label.EDITOR}


def from_first_head(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run from the subhead right above it on: `第一章 总则`, with the line that says when the law was
    passed; 【要闻】 where other columns follow."""
    head = lines.texts[start - 1]
    if _FIRST_CHAPTER.match(head):
        return start - 2 if _PASSED.match(lines.texts[start - 2]) else start - 1, end
    if _COLUMN.match(head):
        columns = sum(1 for text in lines.texts[start:end] if _COLUMN.match(text))
        return start - 1 if columns >= FEWEST_COLUMNS else start, end
    if lines.labels[start - 2] in _ABOVE_HEAD and lines.may_be_subhead(start - 1):
        return start - 1 if lines.has_subheads(start, end) else start, end  # 案情
    return start, end


_COVERING_NOTE = 12
"""Lines of a notice that passes on the rules behind it: 各镇人民政府：… 《办法》已经同意，现印发给你们。…"""
_ADDRESSEES = re.compile(
    r"(?:各|尊敬的|亲爱的|敬爱的|全[市县区校院省]|市|省|县|区|[本直].{0,3}属)[^。！？；]{1,76}[：:]\Z"
    r"|(?:编辑|編輯|[^。！？；，：:\s]{0,6}同志|女士|各位)[^。！？；：:]{1,16}[：:]\Z"
)
"""各区县人民政府，市政府各部门： stands above the first sentence of a notice."""


def from_address(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run from the line on that says whom a notice is for."""
    for index in range(start - 1, max(-1, start - _COVERING_NOTE), -1):
        if lines.labels[index] is not None and lines.reasons[index] != SIGNED_DATE:
            break
        if _ADDRESSEES.match(lines.texts[index]):
            return index, end
    return start, end


_ADDRESS = re.compile(r"https?://[\x21-\x7e]{3,300}")


def below_source(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run without the address above it where the text came from."""
    return lines.behind(start, lambda i: i + 1 < end and _ADDRESS.fullmatch(lines.texts[i]) is not None), end

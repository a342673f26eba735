"""Tables of a plain text, of which a dump gives one cell a line: 7.9%, 35.2, 100克."""

from __future__ import annotations

import re

from newsextract.layout.lines.credits import EMPTY_LABEL
from newsextract.layout.lines.related_items import is_of_others
from newsextract.layout.model import Label
from newsextract.layout.own_lines.days import DAY_COLUMNS
from newsextract.layout.plain_text.lines import ANNOUNCES, Lines
from newsextract.layout.prose import ends_sentence, is_prose

CELLS = frozenset((Label.CAPTION, Label.OTHER, Label.PLAYER, Label.PAGINATION, Label.DATELINE))
"""What numbers, scores and days in a table are taken for: 0.3, 2:15:02, 1/4."""
_LONGEST_CELL, _MOST_CELLS = 16, 80
_FEWEST_CELLS, _FEWEST_MEASURED, _NUMBERS = 6, 2, 6
"""Cells of a table; how many of them are measures, or, where a line announces them or sentences stand above
and below, one in how many has a number: counters of a site are whole numbers."""
_MEASURED = re.compile(
    r"\d[.,]\d|\d\s?[%％‰℃]|\d(?:分(?!享)|秒|元|米|克|升|公里|公斤|岁|[mk]?m\b|k?[gW]\b)|\d{1,2}月\d{1,2}日|\A\d{1,2}[:：]\d\d"
    r"|\d\s?[度斤吨个根勺片只名人]\Z"
    r"|[（(](?:[\u4e00-\u9fff]{1,3}|[%％℃]|[a-zA-Z]{1,3})(?:[/／][\u4e00-\u9fff]{1,3})?[)）]\Z"
)
"""A measure, or the unit of a column: 续航（小时）."""
_NUMBER = re.compile(r"\d")
_PAGER = re.compile("[上下前后後][一1]?[篇条條页頁则則]")
"""What also closes a text, though pages of pictures have it between their captions: 上一篇."""


def behind_table(lines: Lines, start: int) -> int:
    """The first line from `start` on that is no cell of a table; `start` itself where no table stands there:
    short lines, with measures among them or announced."""
    end = lines.behind(start, lambda i: lines.blocks[i].node.tag == "tr")
    if end > start:
        return end
    end = lines.behind(start, lambda i: _may_be_cell(lines, i), _MOST_CELLS)
    cells = lines.texts[start:end]
    if len(cells) < _FEWEST_CELLS:
        return start
    if sum(1 for text in cells if _MEASURED.search(text)) >= _FEWEST_MEASURED:
        return end
    told = lines.texts[start - 1].endswith(ANNOUNCES) or _is_between(lines, start, end)
    numbers = sum(1 for text in cells if _NUMBER.search(text))
    return end if told and _NUMBERS * numbers >= len(cells) else start


def _is_between(lines: Lines, start: int, end: int) -> bool:
    """Whether sentences of which the words say nothing stand right above the table and right below it."""
    return all(
        lines.labels[i] is None and is_prose(lines.texts[i]) and lines.texts[i].endswith("。")
        for i in (start - 1, end)
    )


def _may_be_cell(lines: Lines, index: int) -> bool:
    text, label = lines.texts[index], lines.labels[index]
    if len(text) > _LONGEST_CELL or ends_sentence(text) or is_of_others(text) or _PAGER.match(text):
        return False
    return label is None or label in CELLS or lines.reasons[index] == EMPTY_LABEL or text in DAY_COLUMNS

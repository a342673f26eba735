"""Tables of a plain text, of which a dump gives one cell a line: 7.9%, 35.2, 100克."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.credits import EMPTY_LABEL
from newsextract.layout.lines.related_items import is_of_others
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.layout.own_lines.days import DAY_COLUMNS
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block

ANNOUNCES = ("：", ":")
"""What a line ends with that says what comes below it."""
CELLS = frozenset((Label.CAPTION, Label.OTHER, Label.PLAYER, Label.PAGINATION, Label.DATELINE))
"""What numbers, scores and days in a table are taken for: 0.3, 2:15:02, 1/4."""
_LONGEST_CELL, _MOST_CELLS = 16, 80
FEWEST_CELLS, _FEWEST_MEASURED, _NUMBERS = 6, 2, 6
"""Cells of a table; how many of them are measures, or, where a line announces them or sentences stand above
and below, one in how many has a number: counters of a site are whole numbers."""
_MEASURED = re.compile(
    r"\d[.,]\d|\d\s?[%％‰℃]|\d(?:分(?!享)|秒|元|米|克|升|公里|公斤|岁|[mk]?m\b|k?[gW]\b)|\d{1,2}月\d{1,2}日|\A\d{1,2}[:：]\d\d"
    r"|\d\s?[度斤吨个根勺片只名人]\Z"
    r"|[（(](?:[\u4e00-\u9fff]{1,3}|[%％℃]|[a-zA-Z]{1,3})(?:[/／][\u4e00-\u9fff]{1,3})?[)）]\Z"
)
"""A measure, or the unit of a column: 续航（小时）."""
_NUMBER = re.compile(r"\d")
PAGER = re.compile("[上下前后後][一1]?[篇条條页頁则則]")
"""What also closes a text, though pages of pictures have it between their captions: 上一篇."""


def behind_table(blocks: Sequence[Block], verdicts: Verdicts, start: int) -> int:
    """The first line from `start` on that is no cell of a table; `start` itself where no table stands there:
    short lines, with measures among them or announced."""
    end = start
    while end < len(blocks) and blocks[end].node.tag == "tr":
        end += 1
    if end > start:
        return end
    end = behind_cells(blocks, verdicts, start)
    if end - start < FEWEST_CELLS:
        return start
    cells = [block.text for block in blocks[start:end]]
    measured = sum(1 for text in cells if _MEASURED.search(text))
    if measured >= _FEWEST_MEASURED:
        return end
    told = start > 0 and (
        blocks[start - 1].text.endswith(ANNOUNCES) or _is_between(blocks, verdicts, start, end)
    )
    return (
        end if told and _NUMBERS * sum(1 for text in cells if _NUMBER.search(text)) >= len(cells) else start
    )


def _is_between(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> bool:
    """Whether sentences of which the words say nothing stand right above the table and right below it."""
    return end < len(blocks) and all(
        verdicts[i] is None and is_prose(blocks[i].text) and blocks[i].text.endswith("。")
        for i in (start - 1, end)
    )


def behind_cells(blocks: Sequence[Block], verdicts: Verdicts, start: int) -> int:
    """The first line from `start` on that cannot be a cell."""
    index = start
    while index < min(start + _MOST_CELLS, len(blocks)) and _may_be_cell(blocks[index].text, verdicts[index]):
        index += 1
    return index


def _may_be_cell(text: str, verdict: Verdict | None) -> bool:
    if len(text) > _LONGEST_CELL or ends_sentence(text) or is_of_others(text) or PAGER.match(text):
        return False
    return verdict is None or verdict.label in CELLS or verdict.reason == EMPTY_LABEL or text in DAY_COLUMNS

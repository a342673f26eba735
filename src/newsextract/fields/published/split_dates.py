"""Dates set over several blocks: the label in the cell before, the time in the cell behind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from newsextract.fields.dates import DateFound, dates_of_line, find_dates, label_of
from newsextract.fields.published.limits import CELL_LENGTH, SENTENCE_LENGTH
from newsextract.layout.model import LabelledBlock
from newsextract.zh.calendar import civil_date
from newsextract.zh.clock import read_clock

_CLOCK_ALONE: Final[re.Pattern[str]] = re.compile(
    r"[\s(]{0,2}(?P<zone>(?:香港|[北南]京|[台臺]北|澳[門门])[時时][間间]\s?)?[0-2]?[0-9]\s?[:：時时]\s?[0-5][0-9]"
)
_YEAR_ALONE: Final[re.Pattern[str]] = re.compile(r"\s?(?:19|20)[0-9]{2}\s?[年./-]?\s?$")
_WEEKDAY_BEHIND: Final[re.Pattern[str]] = re.compile(r"[(（]?(?:星期|[周週])[一二三四五六日天][)）]?")
_FAR_CLOCK: Final[re.Pattern[str]] = re.compile(r"(?:[上下]午|凌晨|早上|晚上|中午)\s?\d{1,2}\s?[:：]\s?\d\d")


def dates_of(
    labelled: Sequence[LabelledBlock], index: int, text: str, fetched_at: dt.datetime | None
) -> list[DateFound]:
    """The dates in the text of one block, made whole by the cells beside it: a year alone, a label or a
    time in a cell of its own."""
    if len(text) <= CELL_LENGTH and (leaf := _leaf(labelled, index, text)) is not None:
        return [leaf]
    dates = dates_of_line(text, fetched_at)
    if not dates:
        if len(text) > CELL_LENGTH or _YEAR_ALONE.match(text) is None:
            return []
        dates = dates_of_line(" ".join([text, *_cells_after(labelled, index)]), fetched_at)
    return [_completed(labelled, index, text, found) for found in dates]


_LEAF: Final[re.Pattern[str]] = re.compile(
    r"([0-3]?\d)日?\s?(20\d\d)\s?[-/.年]\s?([01]?\d)月?|(20\d\d)[-/.年]([01]?\d)月?\s([0-3]?\d)日?"
    r"|([01]?\d)[-/.月]([0-3]?\d)日?\s(20\d\d)年?"
)
"""A leaf of a calendar, the day large: `08` `2012-08`, `2012.08` `08`, `12-13` `2012`."""
_MONTH_AND_YEAR: Final[re.Pattern[str]] = re.compile(r"[A-Z][a-z]{2,8}\.?,?\s{1,3}20\d\d\Z")
_LEAF_BEGINS: Final[re.Pattern[str]] = re.compile(
    r"[0-3]?\d日?\Z|20\d\d[-/.年][01]?\d月?\Z|[01]?\d[-/.月][0-3]?\d日?\Z"
)


def _leaf(labelled: Sequence[LabelledBlock], index: int, text: str) -> DateFound | None:
    """The day of a calendar's leaf, in one block or over this and the next."""
    begun = _LEAF_BEGINS.match(text) is not None
    if begun and not (cells := _cells_after(labelled, index)[:1]):
        return None
    whole = f"{text} {cells[0]}" if begun else text
    if begun and _MONTH_AND_YEAR.match(cells[0]) is not None:  # 05 | Mar, 2023
        return next((found._replace(start=0, end=len(text)) for found in find_dates(whole)), None)
    leaf = _LEAF.fullmatch(whole)
    if leaf is None:
        return None
    figures = [int(figure) for figure in leaf.groups() if figure]
    at = next(place for place, figure in enumerate(figures) if figure > _LAST_DAY)
    year, month, day = figures[at:] + figures[:at]  # 年 月 日, 日 年 月 and 月 日 年 go round
    date = civil_date(year, month, day)
    return DateFound(0, len(text), date, None, None, None) if date is not None else None


_LAST_DAY: Final[int] = 31


def _completed(labelled: Sequence[LabelledBlock], index: int, text: str, found: DateFound) -> DateFound:
    """With the label in the cell before and the time in the cell behind."""
    if found.label is None and not text[: found.start].strip("(（[【 ") and index > 0:
        before = labelled[index - 1].block.text
        if before and len(before) <= CELL_LENGTH:
            found = found._replace(label=label_of(before))
    if found.time is None and not found.relative and not _WEEKDAY_BEHIND.sub("", text[found.end :]).strip():
        for cell in _cells_after(labelled, index)[:1]:
            alone = _CLOCK_ALONE.match(cell)
            start = max(0, alone.end("zone")) if alone is not None else 0
            clock = read_clock(cell.replace("：", ":"), start) if alone is not None else None
            if clock is not None:
                found = found._replace(time=clock.time, offset=clock.offset)
    if found.time is None and not found.relative and len(text) <= SENTENCE_LENGTH:
        far = _FAR_CLOCK.search(text, found.end)  # 2024年3月5日 即時新聞 下午8:09
        clock = read_clock(far[0].replace("：", ":"), 0) if far is not None else None
        if clock is not None:
            found = found._replace(time=clock.time)
    return found


def _cells_after(labelled: Sequence[LabelledBlock], index: int) -> list[str]:
    return [item.block.text[:40] for item in labelled[index + 1 : index + 4]]

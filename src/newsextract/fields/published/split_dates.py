"""Dates set over several blocks: the label in the cell before, the time in the cell behind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from newsextract.fields.dates import DateFound, find_dates, label_of
from newsextract.fields.published.limits import CELL_LENGTH, SENTENCE_LENGTH
from newsextract.layout.model import LabelledBlock
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
    dates = find_dates(text, fetched_at=fetched_at)
    if not dates:
        if len(text) > CELL_LENGTH or _YEAR_ALONE.match(text) is None:
            return []
        dates = find_dates(" ".join([text, *_cells_after(labelled, index)]), fetched_at=fetched_at)
    return [_completed(labelled, index, text, found) for found in dates]


def _completed(labelled: Sequence[LabelledBlock], index: int, text: str, found: DateFound) -> DateFound:
    """With the label in the cell before and the time in the cell behind."""
    if found.label is None and not text[: found.start].strip("(（[【 ") and index > 0:
        before = labelled[index - 1].block.text
        if before and len(before) <= CELL_LENGTH:
            found = replace(found, label=label_of(before))
    if found.time is None and not found.relative and not _WEEKDAY_BEHIND.sub("", text[found.end :]).strip():
        for cell in _cells_after(labelled, index)[:1]:
            alone = _CLOCK_ALONE.match(cell)
            start = max(0, alone.end("zone")) if alone is not None else 0
            clock = read_clock(cell.replace("：", ":"), start) if alone is not None else None
            if clock is not None:
                found = replace(found, time=clock.time, offset=clock.offset)
    if found.time is None and not found.relative and len(text) <= SENTENCE_LENGTH:
        far = _FAR_CLOCK.search(text, found.end)  # 2024年3月5日 即時新聞 下午8:09
        clock = read_clock(far[0].replace("：", ":"), 0) if far is not None else None
        if clock is not None:
            found = replace(found, time=clock.time)
    return found


def _cells_after(labelled: Sequence[LabelledBlock], index: int) -> list[str]:
    return [item.block.text[:40] for item in labelled[index + 1 : index + 4]]

"""What stands beside a date and goes with it: its time, weekday and zone; a credit in the same line."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from newsextract.fields.dates.labels import label_before, label_beside
from newsextract.fields.dates.model import DateFound
from newsextract.zh.clock import Clock, read_clock

_GAP: Final[re.Pattern[str]] = re.compile(
    r"\s{0,2},?\s{0,2}"
    r"(?:\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?|\([一二三四五六日월화수목금토일]\)|\(?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\)?,?)?"
    r"\s{0,2}(?P<mark>[T,|·(\[]|-{1,2}|at\b|HKT|(?:北京|台北)?(?:时间|時間)\s?:?)?\s{0,2}"
)
"""Between a date and its time: blanks, the weekday, a mark."""

_TIME_BEFORE: Final[re.Pattern[str]] = re.compile(
    r"(?<![0-9])(?<![0-9]:)[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\s?(?:[AaPp][Mm])?\s?[,|·]?\s?$"
)

_RUNS_ON: Final[re.Pattern[str]] = re.compile(r"[0-9]|[-/.][0-9]")


def with_clock(folded: str, found: DateFound) -> DateFound | None:
    """`found` with the time behind it; None where digits run on that are no time."""
    clock = _clock_behind(folded, found.end)
    if clock is not None:
        return found._replace(end=clock.end, time=clock.time, offset=clock.offset)
    return None if _RUNS_ON.match(folded, found.end) else found


def _clock_behind(folded: str, end: int) -> Clock | None:
    if folded[end : end + 1] == " " and folded[end + 1 : end + 2].isdigit():
        return read_clock(folded, end + 1)  # 2019-09-07 13:43, as most are written
    between = _GAP.match(folded, end)
    return None if between is None else read_clock(folded, between.end(), zone_glued=between["mark"] == "T")


def with_time_before(folded: str, floor: int, found: DateFound) -> DateFound:
    """`found` with the time that stands before it and behind `floor`: 22:04 | 16/12/2023."""
    window = folded[max(floor, found.start - 16) : found.start]
    if ":" not in window:
        return found
    match = _TIME_BEFORE.search(window)
    if match is None:
        return found
    start = found.start - len(window) + match.start()
    clock = read_clock(folded[: found.start], start)
    if clock is None:
        return found
    label = found.label or label_before(folded, start)
    return found._replace(start=start, time=clock.time, offset=clock.offset, label=label)


def day_found(folded: str, start: int, end: int, date: dt.date | None) -> DateFound | None:
    """A whole date, with the time behind it and its label."""
    if date is None:
        return None
    glued = start > 0 and folded[start - 1].isdigit()  # 阅读 81692015-11-05 11:34
    if glued and _TIME_BEFORE.search(folded, max(0, start - 8), start):  # 15:312018/09/16
        glued = False
    clock = _clock_behind(folded, end)
    if clock is None:
        if glued or (_RUNS_ON.match(folded, end) and not _is_whole(folded, start, end)):
            return None
        return DateFound(start, end, date, None, None, label_beside(folded, start, end))
    return DateFound(start, clock.end, date, clock.time, clock.offset, label_beside(folded, start, clock.end))


_COUNT_BEHIND: Final[re.Pattern[str]] = re.compile(r"[0-9]{1,5}(?![0-9:/.-])")


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether the figures behind a date are none of its own: it ends in 日 or has all its figures, and a
    counter or another date is glued to it (2023-08-053233, 2019年10月6日2019年10月15日)."""
    if folded[end - 1] in "日号號":
        return folded[end].isdigit()
    full = end - start == _FULL and folded[end - 3] == folded[start + 4]
    return full and _COUNT_BEHIND.match(folded, end) is not None


_FULL: Final[int] = 10
"""Characters of 2023-08-05."""


def is_all(folded: str, match: re.Match[str]) -> bool:
    """Whether the text holds nothing else, brackets aside."""
    return len(folded) < 40 and folded.strip("() []") == match[0]


_LABELLED_CREDIT: Final[str] = r"(?:[来來]源|稿源|作者|[责責]任[编編][辑輯]|[编編][辑輯]|[记記]者)\s?[:/|]"
_CREDIT_BEHIND: Final[re.Pattern[str]] = re.compile(rf"[ )\]|·,]{{1,4}}{_LABELLED_CREDIT}")

_CREDIT_FIRST: Final[re.Pattern[str]] = re.compile(
    rf"[ (\[|·]{{0,4}}{_LABELLED_CREDIT}[^。!?;]{{1,40}} [(\[|·]{{0,2}}\Z"
)

_CREDIT_LINE: Final[int] = 60
"""Characters: a longer line is a sentence that cites somebody."""


def is_with_credit(folded: str, start: int, end: int) -> bool:
    """Whether the line holds nothing else but a labelled source or author: `12-16 来源:某某日报`."""
    if len(folded) > _CREDIT_LINE:
        return False
    if not folded[:start].strip("([ "):
        return _CREDIT_BEHIND.match(folded, end) is not None
    return not folded[end:].strip(")] ") and _CREDIT_FIRST.match(folded[:start]) is not None

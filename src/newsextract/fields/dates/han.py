"""Dates with 年 and 月: 2016年05月25日, 二〇二三年十二月十六日, 民國112年12月16日, 12月 16, 2023."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from newsextract.fields.dates.beside import day_found
from newsextract.fields.dates.model import DateFound
from newsextract.zh.calendar import LUNAR, civil_date, full_year, roc_year
from newsextract.zh.numerals import number

HAN_NUMBER: Final[str] = "〇零一二三四五六七八九十"

_HAN: Final[re.Pattern[str]] = re.compile(
    r"(?=[中民\s0-9O〇零一二三四五六七八九十百])"  # passes over most places
    r"(?P<era>(?:中[华華])?民[国國])?\s?(?P<year>[0-9]{2,4}|[0-9O〇零一二三四五六七八九十百]{2,7})\s{0,2}年\s{0,2}"
    rf"(?P<month>[01]?[0-9]|[{HAN_NUMBER}元]{{1,3}})\s{{0,2}}月\s{{0,2}}"
    rf"(?:(?P<day>[0-3]?[0-9])\s{{0,2}}[日号號]?|(?P<han>[{HAN_NUMBER}廿卅]{{1,4}})\s{{0,2}}[日号號])"
)


def is_lunar(folded: str, start: int) -> bool:
    """Whether the day at `start` is one of the lunar calendar: 农历十二月十六日."""
    return LUNAR.search(folded, max(0, start - 8), start) is not None


TRADITIONAL: Final[re.Pattern[str]] = re.compile("[發佈時間國學報導號於會張貼編點閱]")


def han(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """2016年05月25日, 二〇二三年十二月十六日, 民國112年12月16日, 112年12月16日, 05年3月11日."""
    if "年" not in folded:
        return
    for match in _HAN.finditer(folded):
        start = match.start("era") if match["era"] else match.start("year")
        if is_lunar(folded, start):
            continue
        year = year_of(match["year"], bool(match["era"]), folded)
        month = 1 if match["month"] == "元" else number(match["month"])
        day = number(match["day"] or match["han"])
        if year is not None and month is not None and day is not None:
            found = day_found(folded, start, match.end(), civil_date(year, month, day))
            if found is not None:
                yield found


def year_of(written: str, era: bool, folded: str) -> int | None:
    """The year that two, three or four figures stand for: 2023, 民國112, 112, 05; None if none is likely."""
    year = number(written)
    if year is None:
        return None
    if era:
        return roc_year(year)
    if year >= 1000:
        return year
    if year >= 100 or (year >= 79 and TRADITIONAL.search(folded)):  # 98年 is 2009 in Taiwan
        return roc_year(year)
    return full_year(year) if len(written) == 2 else None


_MONTH_FIRST: Final[re.Pattern[str]] = re.compile(
    rf"(?<![0-9年{HAN_NUMBER}])(?P<month>[01]?[0-9]|[{HAN_NUMBER}]{{1,2}})\s?月\s?(?P<day>[0-3]?[0-9])\s?,\s?"
    r"(?P<year>(?:19|20)[0-9]{2})"
    rf"|(?<![0-9])(?P<day_>[0-3]?[0-9])\s(?P<month_>[01]?[0-9]|[{HAN_NUMBER}]{{1,2}})\s?月\s?,?\s?"
    r"(?P<year_>(?:19|20)[0-9]{2})"
)


_YEAR_LAST: Final[re.Pattern[str]] = re.compile("[月, ](?:19|20)[0-9]{2}(?!年)")


def month_first(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """12月 16, 2023 and 16 12月 2023: blogs whose software speaks English underneath."""
    if "月" not in folded or _YEAR_LAST.search(folded) is None:
        return
    for match in _MONTH_FIRST.finditer(folded):
        month = number(match["month"] or match["month_"])
        year, day = int(match["year"] or match["year_"]), int(match["day"] or match["day_"])
        found = day_found(folded, match.start(), match.end(), civil_date(year, month or 0, day))
        if found is not None:
            yield found

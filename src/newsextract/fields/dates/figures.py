"""Dates in figures: 2019-09-07, 05-03-14, 16/12/2023, 20231216."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from newsextract.fields.dates.beside import day_found, is_all
from newsextract.fields.dates.han import TRADITIONAL, year_of
from newsextract.fields.dates.labels import label_before, label_beside
from newsextract.fields.dates.model import DateFound
from newsextract.zh.calendar import civil_date

_NUMERIC: Final[re.Pattern[str]] = re.compile(
    r"((?:19|20)[0-9]{2})(?:\s{0,2}[-/.]\s{0,2}([01]?[0-9])\s{0,2}[-/.]\s{0,2}([0-3]?[0-9])"
    r"|年?(?:\s{1,2}([01][0-9])\s?[-/]\s?([0-3][0-9])(?![-/0-9]|\s?[月期])|([01][0-9])/([0-3][0-9])(?=[0-9]{2}:)))"
)


def numeric(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """2019-09-07, 2022.01.20, 2005/5/17, 2020 / 03 / 12; split over spans: 2024 05/09,
    2023 11/ 17, 2019 03-08, 201903/0810:05:33."""
    for match in _NUMERIC.finditer(folded):
        year, month, day = filter(None, match.groups())
        date = civil_date(int(year), int(month), int(day))
        found = day_found(folded, match.start(), match.end(), date)
        if found is not None:
            yield found


_SHORT_YEAR: Final[re.Pattern[str]] = re.compile(
    r"(民國|民国)?\s?(?<![0-9])(?<![0-9][-/.:])([0-9]{2,3})([-/.])([01]?[0-9])\3([0-3]?[0-9])"
)

_MAY_BE_SHORT_YEAR: Final[re.Pattern[str]] = re.compile(
    r"[0-9](?<![0-9]{2})(?<![0-9][-/.:][0-9])[0-9]{1,2}[-/.]"
)
"""A first look: a pattern that begins with one character of a set is searched for quickly."""


def short_year(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """Behind a label: 發布日期：112-12-16, 民國112.12.16, 发布日期：05-03-14; without one only where it can
    be nothing else: 20-12-08 10:05, 20/12/08 10:05, or 112/11/08 at the head of a line."""
    if _MAY_BE_SHORT_YEAR.search(folded) is None:
        return
    for match in _SHORT_YEAR.finditer(folded):
        start = match.start(1) if match[1] else match.start(2)
        label = None if match[1] else label_before(folded, start)
        bare = not match[1] and label is None
        roc = bare and match[3] == "/" and start == 0 and 100 <= int(match[2]) < 140  # 112/11/08
        day_first = match[3] == "." or (match[3] == "/" and TRADITIONAL.search(folded))  # as in Hong Kong
        if label == "other" or (bare and not roc and (day_first or not 12 < int(match[2]) < 40)):
            continue
        year = year_of(match[2], bool(match[1]), folded)
        if year is not None:
            found = day_found(folded, start, match.end(), civil_date(year, int(match[4]), int(match[5])))
            if found is not None and (found.time is not None or roc or not bare):
                yield found


_DAY_FIRST: Final[re.Pattern[str]] = re.compile(
    r"(?<![0-9])([0-3]?[0-9])\s?([-/.])\s?([0-3]?[0-9])\s?\2\s?((?:19|20)[0-9]{2})"
)

_MAY_END_IN_YEAR: Final[re.Pattern[str]] = re.compile(r"[-/.]\s?(?:19|20)[0-9]{2}")
_AMERICAN_TIME: Final[re.Pattern[str]] = re.compile(r"\s[0-9]{1,2}:[0-9:]{2,6}\s?[AP]M")


def day_first(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """16/12/2023 (Hong Kong); 12/16/2023 and, with AM or PM, 12/6/2023 3:05 PM as Americans write."""
    if _MAY_END_IN_YEAR.search(folded) is None:
        return
    for match in _DAY_FIRST.finditer(folded):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if month > 12 or _AMERICAN_TIME.match(folded, match.end()):
            day, month = month, day
        found = day_found(folded, match.start(), match.end(), civil_date(year, month, day))
        if found is not None:
            yield found


_COMPACT: Final[re.Pattern[str]] = re.compile(
    r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])"
    r"(?:[T ]?([0-2][0-9])([0-5][0-9])([0-5][0-9])?(?:\.[0-9]{1,9})?Z?)?(?![0-9])"
)


_PROGRAMME = ("》", "》 ")
"""《某某新闻》 20240305: what a station puts before the day of a programme."""


def compact(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """20231216, 20231216T100533: as a whole text, behind a label or a programme, for it may be any number."""
    for match in _COMPACT.finditer(folded):
        start, end = match.span()
        if (start > 0 and folded[start - 1].isdigit()) or not (
            is_all(folded, match) or folded[:start].endswith(_PROGRAMME) or label_before(folded, start)
        ):
            continue
        date = civil_date(int(match[1]), int(match[2]), int(match[3]))
        if date is None:
            continue
        if match[4] is None or int(match[4]) > 23:
            found = day_found(folded, start, match.end(3), date)
        else:
            time = dt.time(int(match[4]), int(match[5]), int(match[6] or 0))
            offset = dt.timedelta(0) if match[0].endswith("Z") else None
            found = DateFound(start, end, date, time, offset, label_beside(folded, start, end))
        if found is not None:
            yield found

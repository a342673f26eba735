"""Days without a year: 12-16 09:30, 5月16日; the year is that of the last such day before the fetch."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from newsextract.fields.dates.beside import is_all, is_with_credit, with_clock
from newsextract.fields.dates.fetch_time import FUTURE_MARGIN
from newsextract.fields.dates.han import HAN_NUMBER, is_lunar
from newsextract.fields.dates.labels import label_beside
from newsextract.fields.dates.model import DateFound
from newsextract.zh.calendar import is_day_of_year, latest_before
from newsextract.zh.numerals import number

_NO_YEAR: Final[re.Pattern[str]] = re.compile(
    rf"(?=[0-9{HAN_NUMBER}])"  # passes over most places: no other beginning is common to all
    rf"(?<![0-9年{HAN_NUMBER}])(?<![0-9年][\s:/.-])(?:([01]?[0-9])([-/.])([0-3]?[0-9])"
    rf"|([01]?[0-9]|[{HAN_NUMBER}]{{1,2}})\s?月\s?([0-3]?[0-9]|[{HAN_NUMBER}廿卅]{{1,3}})\s?[日号號])"
)

_MAY_BE_DAY: Final[re.Pattern[str]] = re.compile(
    r"[0-9](?<![0-9]{2})(?<![0-9年][\s:/.-][0-9])[0-9]?[-/.][0-9]"
)


def yearless(folded: str, anchor: dt.datetime | None) -> Iterator[DateFound]:
    """12-16 09:30, (11/10 13:08), 5月16日18:14; without time only behind a label, as a whole text, or
    as 5月16日."""
    if "月" not in folded and _MAY_BE_DAY.search(folded) is None:
        return
    for match in _NO_YEAR.finditer(folded):
        start, end = match.span()
        month, day = number(match[1] or match[4]), number(match[3] or match[5])
        if month is None or day is None or not is_day_of_year(month, day) or is_lunar(folded, start):
            continue
        date = None if anchor is None else latest_before(month, day, anchor.date() + FUTURE_MARGIN)
        found = with_clock(folded, DateFound(start, end, date, None, None, None, (month, day)))
        if found is None:
            continue
        label = label_beside(folded, start, found.end)
        bare = found.time is None and match[2] is not None and label is None
        if bare and (
            end - start < 5  # a score: 4-3
            or not (is_all(folded, match) or is_with_credit(folded, start, end))
        ):
            continue
        yield found._replace(label=label)

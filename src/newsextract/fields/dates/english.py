"""Dates with English months: Dec 16, 2023; Sat, 16 Dec 2023 10:05:00 +0800."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from newsextract.fields.dates.beside import day_found
from newsextract.fields.dates.model import DateFound
from newsextract.zh.calendar import civil_date
from newsextract.zh.clock import read_clock

_MONTHS: Final[tuple[str, ...]] = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip

_MONTH: Final[str] = "(?:" + "|".join(_MONTHS) + ")"

_ENGLISH: Final[re.Pattern[str]] = re.compile(
    rf"(?<![A-Za-z])(?P<month>{_MONTH})[a-z]{{0,6}}\.?\s{{0,2}}(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
    r"(?P<java>\s[0-9:]{5,8}(?:\s[A-Z]{3})?)?\s?,?\s{0,2}"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s{0,2})?(?P<year>(?:19|20)[0-9]{2})"
    rf"|(?<![0-9])(?P<day_>[0-3]?[0-9])(?:st|nd|rd|th)?[\s-]{{0,2}}(?P<month_>{_MONTH})[a-z]{{0,6}}\.?,?[\s-]{{0,2}}"
    r"(?P<year_>(?:19|20)[0-9]{2})"
    rf"|(?<![0-9])(?P<year__>(?:19|20)[0-9]{{2}})[\s-](?P<month__>{_MONTH})[a-z]{{0,6}}[\s-](?P<day__>[0-3]?[0-9])(?![0-9])",
    re.IGNORECASE,
)

_ANY_LETTERS: Final[re.Pattern[str]] = re.compile("[A-Za-z]{3}")


def english(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """Dec 16, 2023; 16 December 2023 10:05; Sat, 16 Dec 2023 10:05:00 +0800; Sat Dec 16 10:05:00 CST 2023;
    2023-Dec-16 10:05; Dec 16 Sat 2023 10:05."""
    if _ANY_LETTERS.search(folded) is None:
        return
    for match in _ENGLISH.finditer(folded):
        year = match["year"] or match["year_"] or match["year__"]
        month = _MONTHS.index((match["month"] or match["month_"] or match["month__"])[:3].lower()) + 1
        date = civil_date(int(year), month, int(match["day"] or match["day_"] or match["day__"]))
        found = day_found(folded, match.start(), match.end(), date)
        if found is None:
            continue
        if match["java"]:
            clock = read_clock(folded, match.start("java") + 1)
            if clock is not None:
                found = found._replace(time=clock.time, offset=clock.offset)
        yield found

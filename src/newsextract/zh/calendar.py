"""Calendars of Chinese text: civil days, 民國 years, days without a year, lunar words."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

CHINA_TIME: Final[dt.timezone] = dt.timezone(dt.timedelta(hours=8))
"""The zone of the mainland, Taiwan, Hong Kong and Macau; none of them has summer time since 1991."""

FIRST_YEAR: Final[int] = 1990
LAST_YEAR: Final[int] = 2099
"""No page of the web was published before, or will be read after."""

ROC_EPOCH: Final[int] = 1911
"""民國元年 is 1912."""

LUNAR: Final[re.Pattern[str]] = re.compile(
    r"(?:农历|農曆|阴历|陰曆|旧历|舊曆|夏历|夏曆|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)[\s:：(（]{0,2}$"
)
"""What stands before a date of the lunar calendar."""


def civil_date(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None if there is no such day or its year is none of the web's."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:  # 30 February
        return None


def roc_year(year: int) -> int:
    """The western year of a 民國 year: 112 is 2023."""
    return year + ROC_EPOCH


def full_year(year: int) -> int:
    """The western year that two digits stand for: 05 is 2005, 98 is 1998."""
    return year + (1900 if year >= FIRST_YEAR - 1900 else 2000)


def is_day_of_year(month: int, day: int) -> bool:
    """Whether some year has this day."""
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)


def latest_before(month: int, day: int, limit: dt.date) -> dt.date | None:
    """The latest such day that is not after `limit`; None if there is none (29 February has eight
    years to be found in)."""
    for year in range(limit.year, limit.year - 9, -1):
        date = civil_date(year, month, day)
        if date is not None and date <= limit:
            return date
    return None

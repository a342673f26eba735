"""What a date in a text is: its day, its time, its zone, and what the word beside it calls it."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

from newsextract.zh.calendar import CHINA_TIME

DateLabel = Literal["published", "written", "updated", "other"]


class DateFound(NamedTuple):
    """A date in a text."""

    start: int
    end: int
    """`text[start:end]` is the date with its time, weekday and zone, without label."""
    date: dt.date | None
    """The day as written. None where it needs a year or an anchor that nobody gave."""
    time: dt.time | None
    """Time of day, without a zone; None where the text gives none."""
    offset: dt.timedelta | None
    """From UTC; None where the text names no zone."""
    label: DateLabel | None
    """What the word beside it says: 发布时间, 成文日期, 更新于, 截止日期 …; None without such a word."""
    month_day: tuple[int, int] | None = None
    """Month and day where the year is missing (`12-16 09:30`), else None. `date` then has the year
    of the last such day before `fetched_at`, or is None."""
    relative: bool = False
    """Counted back from `fetched_at`: 昨天 10:30, 3小时前."""

    def moment(self, day: dt.date | None = None) -> dt.datetime | None:
        """Date and time together, zone-aware (UTC+8 where the text names no zone); None where one of
        them is missing. `day` stands in for the date."""
        day = day or self.date
        if day is None or self.time is None:
            return None
        zone = CHINA_TIME if self.offset is None else dt.timezone(self.offset)
        return dt.datetime.combine(day, self.time, zone)

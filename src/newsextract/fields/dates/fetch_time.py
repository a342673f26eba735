"""What the time of the fetch says of a date: which day it is counted from, which lie in its future."""

from __future__ import annotations

import datetime as dt
from typing import Final

from newsextract.fields.dates.model import DateFound
from newsextract.zh.calendar import CHINA_TIME, FIRST_YEAR, LAST_YEAR

FUTURE_MARGIN: Final[dt.timedelta] = dt.timedelta(days=1)
"""How far behind a fetch without a zone a date may lie: it may be meant in any zone, as UTC on a server."""

CLOCK_MARGIN: Final[dt.timedelta] = dt.timedelta(hours=1)
"""How far behind a fetch with a zone: clocks differ."""


def in_china(moment: dt.datetime | None) -> dt.datetime | None:
    """The time of the fetch on a Chinese clock; None if it is not known or is no sensible one."""
    if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    return moment.replace(tzinfo=CHINA_TIME) if moment.tzinfo is None else moment.astimezone(CHINA_TIME)


def latest_moment(fetched_at: dt.datetime | None) -> dt.datetime | None:
    """The last moment that a page fetched then can have been published at."""
    anchor = in_china(fetched_at)
    if anchor is None or fetched_at is None:
        return None
    return anchor + (FUTURE_MARGIN if fetched_at.tzinfo is None else CLOCK_MARGIN)


def latest_day(fetched_at: dt.datetime | None) -> dt.date | None:
    """The last day that a page fetched then can have been published on; None if that is not known."""
    latest = latest_moment(fetched_at)
    return None if latest is None else latest.date()


def is_later(found: DateFound, latest: dt.datetime) -> bool:
    """Whether the date lies behind `latest`; a time both in the zone that it names and in China's, for
    many a Z is not meant."""
    if found.date is None or found.date < latest.date():
        return False
    moment = found.moment()
    if moment is None:
        return found.date > latest.date()
    return min(moment, moment.replace(tzinfo=CHINA_TIME)) > latest

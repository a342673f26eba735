"""One date made whole: the year or the time that metadata and address add to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsextract.fields.dates import DateFound
from newsextract.fields.published.model import Evidence, Published
from newsextract.zh.calendar import CHINA_TIME, civil_date


def settle(evidence: Evidence, metadata: Sequence[Evidence], address: dt.date | None) -> Published | None:
    """The date of `evidence`, with the year or the time that metadata and address add; None if the
    day stays unknown."""
    found = evidence.found
    day = found.date
    if found.month_day is not None or (found.relative and day is None):
        day = _day_told_by(found, [item.found for item in metadata], address) or day
    if day is None:
        return None
    moment = found.moment(day)
    if moment is None:
        moment = next(filter(None, (time_on(day, item.found) for item in metadata)), None)
    elif evidence.block is None:
        moment = _local(moment)
        day = moment.date()
        if _is_filler(found):
            moment = None
    return Published(day, moment, None, evidence.reason, evidence.block)


def _day_told_by(found: DateFound, stamps: Sequence[DateFound], address: dt.date | None) -> dt.date | None:
    """The day, year included, of a date that lacks its year or its anchor."""
    days = [stamp.date for stamp in stamps if stamp.date is not None]
    if address is not None:
        days.append(address)
    if found.month_day is None:  # 3小时前, and nobody said when
        return days[0] if days else None
    for day in days:
        for year in (day.year, day.year - 1, day.year + 1):
            candidate = civil_date(year, *found.month_day)
            if candidate is not None and abs(candidate - day) <= dt.timedelta(days=31):
                return candidate
    return None


def time_on(day: dt.date, stamp: DateFound) -> dt.datetime | None:
    """The time that a metadata stamp adds to a visible day; None if it is another day's or a filler."""
    moment = stamp.moment()
    if moment is None or _is_filler(stamp):
        return None
    local = _local(moment)
    if local.date() == day:
        return local
    if moment.date() == day:  # local time with a Z that is not meant
        return moment.replace(tzinfo=CHINA_TIME)
    return None


def _local(moment: dt.datetime) -> dt.datetime:
    """In the page's zone: UTC is how machines write a time, not where the page is."""
    try:
        return moment.astimezone(CHINA_TIME) if not moment.utcoffset() else moment
    except OverflowError:
        return moment


def _is_filler(stamp: DateFound) -> bool:
    """00:00:00 and 23:59:59 in metadata stand for `no time known`, in the page's zone or in UTC."""
    moment = stamp.moment()
    return moment is None or any(
        (each.hour, each.minute) in ((0, 0), (23, 59)) for each in (moment, _local(moment))
    )


def moment_of_change(evidence: Evidence, published: dt.date | None) -> dt.datetime | None:
    """The time of a change; `published` gives a day without a year (12/16 11:20 更新) its year."""
    found = evidence.found
    day = found.date
    if found.month_day is not None and published is not None:
        day = _day_told_by(found, [], published)
    moment = found.moment(day)
    return None if moment is None else _local(moment) if evidence.block is None else moment

"""When an article was published: which of a page's dates it is, and what metadata adds to it.

Visible text first, in this order: beside the headline; above it; labelled, below the text. Then
metadata, JSON-LD and the address; then what is only likely (a date signed under the text, the
print issue). Metadata fills in the time or the year of a visible date of the same day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsextract.fields.date_evidence import Evidence
from newsextract.fields.date_places import Places
from newsextract.fields.date_stamps import (
    CREATED_LD,
    CREATED_META,
    MODIFIED_LD,
    MODIFIED_META,
    PUBLISHED_LD,
    PUBLISHED_META,
    address_day,
    embedded,
    stamps,
    time_elements,
)
from newsextract.fields.dates import DateFound
from newsextract.layout.model import LabelledBlock
from newsextract.page.model import Page
from newsextract.zh.calendar import CHINA_TIME, civil_date


@dataclass(frozen=True, slots=True)
class Published:
    """When a page says its article was published and changed."""

    date: dt.date | None
    """Calendar day in the page's own zone (UTC+8 unless it says otherwise); None if it has none."""
    published_at: dt.datetime | None
    """Zone-aware; None where the page gives no time of day."""
    modified_at: dt.datetime | None
    """Zone-aware; None where the page gives no time of the last change."""
    reason: str
    """Which rule found the date: `beside the headline`, `meta article:published_time` … ; `no date`."""
    block: int | None = None
    """`Block.index` of the block with the date; None if it is not from the page's text."""


def find_published(
    page: Page,
    labelled: Sequence[LabelledBlock],
    *,
    url: str | None = None,
    fetched_at: dt.datetime | None = None,
) -> Published:
    """The time of publication of the article on `page`.

    `labelled` are all its blocks in page order; only headline, body and what is certainly not the
    article (related, comments …) matter. `fetched_at` gives days without a year theirs, anchors
    relative times and rejects days in its future. Scripts, comments and `<time datetime>` are searched
    only when nothing else tells the day. Never raises.
    """
    places = Places(labelled, fetched_at)
    metadata = list(stamps(page.head, PUBLISHED_META, PUBLISHED_LD, fetched_at))
    address = address_day(page, url, fetched_at)
    published = Published(None, None, None, "no date")
    for evidence in _in_order_of_trust(page, places, metadata, address, fetched_at):
        settled = _settle(evidence, metadata, address)
        if settled is not None:
            published = settled
            break
    line = labelled[published.block].block.text if published.block is not None else ""
    shown, changed = time_elements(page.source, line, fetched_at) if page.head.has_times else (None, None)
    if published.date is not None and published.published_at is None:
        moment = _time_on(published.date, shown.found) if shown is not None else None
        published = replace(published, published_at=moment or places.time_below(published.date))
    changes = [*places.updates, *stamps(page.head, MODIFIED_META, MODIFIED_LD, fetched_at)]
    if changed is not None:
        changes.append(changed)
    modified_at = next(filter(None, (_moment(evidence, published.date) for evidence in changes)), None)
    return replace(published, modified_at=modified_at)


def _in_order_of_trust(
    page: Page,
    places: Places,
    metadata: Sequence[Evidence],
    address: dt.date | None,
    fetched_at: dt.datetime | None,
) -> Iterator[Evidence]:
    """All dates that may be the date of publication, the likeliest first; read as they are asked for."""
    unsure: list[Evidence] = []
    yield from places.beside_headline(unsure)
    yield from places.above_headline(unsure)
    yield from places.below_text(unsure)
    yield from metadata
    yield from places.dateline()
    yield from places.around_text(unsure)
    yield from places.updates
    if address is not None:
        yield Evidence(DateFound(0, 0, address, None, None, None), "address")
    for evidence in stamps(page.head, CREATED_META, CREATED_LD, fetched_at):
        time = evidence.found.time
        if time is not None and time.minute == 0:  # 06:00, the hour of the issue
            evidence = replace(evidence, found=replace(evidence.found, time=None))
        yield evidence
    yield from embedded(page.source, fetched_at)
    yield from unsure
    yield from places.anywhere()


# ---------------------------------------------------------------- settling one date


def _settle(evidence: Evidence, metadata: Sequence[Evidence], address: dt.date | None) -> Published | None:
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
        moment = next(filter(None, (_time_on(day, item.found) for item in metadata)), None)
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


def _time_on(day: dt.date, stamp: DateFound) -> dt.datetime | None:
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


def _moment(evidence: Evidence, published: dt.date | None) -> dt.datetime | None:
    """The time of a change; `published` gives a day without a year (12/16 11:20 更新) its year."""
    found = evidence.found
    day = found.date
    if found.month_day is not None and published is not None:
        day = _day_told_by(found, [], published)
    moment = found.moment(day)
    return None if moment is None else _local(moment) if evidence.block is None else moment

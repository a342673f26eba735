"""Which of a page's dates is the date of publication: the order in which they are trusted.

Visible text first, in this order: beside the headline; above it; labelled, below the text. Then
metadata, JSON-LD and the address; then what is only likely (a date signed under the text, the
print issue). Metadata fills in the time or the year of a visible date of the same day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsextract.fields.dates import DateFound
from newsextract.fields.published.completing import moment_of_change, settle, time_on
from newsextract.fields.published.metadata import (
    CREATED_LD,
    CREATED_META,
    MODIFIED_LD,
    MODIFIED_META,
    PUBLISHED_LD,
    PUBLISHED_META,
    stamps,
)
from newsextract.fields.published.model import Evidence, Published
from newsextract.fields.published.places import Places
from newsextract.fields.published.scripts import embedded, first_times
from newsextract.fields.published.time_elements import time_elements
from newsextract.fields.published.url import address_day
from newsextract.layout.model import LabelledBlock
from newsextract.page.model import Page


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
        stated = metadata
        has_all = evidence.found.time is not None and evidence.found.month_day is None
        if page.head.has_times and evidence.block is not None and not has_all:
            stated = [*metadata, *_behind_day(page, labelled[evidence.block], evidence.found, fetched_at)]
        settled = settle(evidence, stated, address)
        if settled is not None:
            published = settled
            break
    line = labelled[published.block].block.text if published.block is not None else ""
    shown, changed = time_elements(page.source, line, fetched_at) if page.head.has_times else (None, None)
    if published.date is not None and published.published_at is None:
        moment = time_on(published.date, shown.found) if shown is not None else None
        published = replace(published, published_at=moment or places.time_below(published.date))
    changes = [*places.updates, *stamps(page.head, MODIFIED_META, MODIFIED_LD, fetched_at)]
    if changed is not None:
        changes.append(changed)
    modified_at = next(
        filter(None, (moment_of_change(evidence, published.date) for evidence in changes)), None
    )
    return replace(published, modified_at=modified_at)


def _behind_day(
    page: Page, item: LabelledBlock, found: DateFound, fetched_at: dt.datetime | None
) -> Iterator[Evidence]:
    """What the element of a day without a year says: <time datetime="2024-05-11T15:40Z">5月11日</time>."""
    if found.month_day is not None or found.relative:
        shown, _ = time_elements(page.source, item.block.text, fetched_at)
        if shown is not None:
            yield shown


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
    yield from (item for item in places.updates if item.found.month_day is None)
    if address is not None:
        yield Evidence(DateFound(0, 0, address, None, None, None), "address")
    for evidence in stamps(page.head, CREATED_META, CREATED_LD, fetched_at):
        time = evidence.found.time
        if time is not None and time.minute == 0:  # 06:00, the hour of the issue
            evidence = replace(evidence, found=evidence.found._replace(time=None))
        yield evidence
    yield from embedded(page.source, fetched_at)
    yield from unsure
    yield from places.updates  # without a year: （09/09 14:09更新） behind a whole date
    yield from first_times(page.source, fetched_at)
    yield from places.anywhere()

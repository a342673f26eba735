"""What is found: when the page was published, and a date as evidence of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from newsextract.fields.dates import DateFound


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """A date with the place it was found in."""

    found: DateFound
    reason: str
    block: int | None = None

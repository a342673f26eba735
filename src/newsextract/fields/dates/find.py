"""All dates of a text, in order: every form tried, the one that begins first taken."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from newsextract.fields.dates.beside import with_time_before
from newsextract.fields.dates.english import english
from newsextract.fields.dates.fetch_time import in_china, is_later, latest_moment
from newsextract.fields.dates.figures import compact, day_first, numeric, short_year
from newsextract.fields.dates.folding import FOLD
from newsextract.fields.dates.han import han, month_first
from newsextract.fields.dates.model import DateFound
from newsextract.fields.dates.relative import relative
from newsextract.fields.dates.yearless import yearless

MAX_TEXT: Final[int] = 200_000
"""Characters read of one text; the rest is left unread. No real block is a tenth as long."""


def parse_date(text: str, fetched_at: dt.datetime | None = None) -> DateFound | None:
    """The first date in `text` whose day is known, or None. See `find_dates`."""
    return next((found for found in find_dates(text, fetched_at=fetched_at) if found.date is not None), None)


@lru_cache(64)
def dates_of_line(line: str, fetched_at: dt.datetime | None) -> tuple[DateFound, ...]:
    """`find_dates` of a short line, kept: whoever reads credits reads the same lines."""
    return tuple(find_dates(line, fetched_at=fetched_at))


def find_dates(text: str, *, fetched_at: dt.datetime | None = None) -> list[DateFound]:
    """All dates in `text`, in order. Never raises, whatever the text.

    `fetched_at` anchors days without a year and relative times, and rejects dates later than it by
    more than `CLOCK_MARGIN`; without a zone it is taken for UTC+8 and rejects what is later by more
    than `FUTURE_MARGIN`; outside 1990 to 2099 it is not heeded. Days that do not exist or are
    outside 1990 to 2099 are no dates. The lunar calendar is not read.
    """
    if _MAY_BE_DATE.search(text) is None:
        return []
    folded = text[:MAX_TEXT].translate(FOLD)
    anchor = in_china(fetched_at)
    latest = latest_moment(fetched_at)
    candidates = [found for form in _FORMS for found in form(folded, anchor)]
    candidates.sort(key=lambda found: (found.start, -found.end))
    kept: list[DateFound] = []
    end = 0
    for found in candidates:
        if found.start < end:
            continue
        if found.time is None and not found.relative:
            found = with_time_before(folded, end, found)
        if latest is not None and is_later(found, latest):
            continue
        kept.append(found)
        end = found.end
    return kept


_MAY_BE_DATE: Final[re.Pattern[str]] = re.compile(
    "[0-9０-９](?=[0-9０-９/.年月日天小时時分秒号號 :： \u3000-])"
    "|[〇零○一二十][^。]{0,12}月|[昨今前]天|[昨今]日|刚刚|剛剛|前(?:$|[ \u3000|·])"
)
"""A text without any of these holds no date: the guard that most blocks of a page do not pass."""

_Form = Callable[[str, "dt.datetime | None"], Iterator[DateFound]]

_FORMS: Final[tuple[_Form, ...]] = (
    numeric,
    han,
    short_year,
    month_first,
    day_first,
    english,
    compact,
    yearless,
    relative,
)

"""Times in the attributes of `<time>` elements."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from newsextract.fields.published.metadata import read_stamp
from newsextract.fields.published.model import Evidence

_TIME_ELEMENT: Final[re.Pattern[str]] = re.compile(r"<time\b([^<>]{1,400})>", re.IGNORECASE)
_DATETIME: Final[re.Pattern[str]] = re.compile(r"""datetime=["']?([0-9][^"'<>]{7,40})""", re.IGNORECASE)

_TIME_PUBLISHED: Final[re.Pattern[str]] = re.compile(r"published|entry-date|post-date|pubdate", re.IGNORECASE)
_TIME_OTHERS: Final[re.Pattern[str]] = re.compile("comment|reply|related|side", re.IGNORECASE)
_TIME_SHOWN: Final[re.Pattern[str]] = re.compile(r"[^<>]{1,40}(?=</)")
_TIME_CHANGED: Final[re.Pattern[str]] = re.compile(r"\bupdated\b|modified", re.IGNORECASE)

MAX_TIME_ELEMENTS: Final[int] = 5
"""So many `<time>` are looked at; the article's own stand before those of comments and side bars."""

MAX_TIME_GAP: Final[int] = 400
"""Characters from the time of publication to that of the change, which stands beside it."""


def time_elements(
    source: str, line: str, fetched_at: dt.datetime | None
) -> tuple[Evidence | None, Evidence | None]:
    """The times of publication and of the change that blogs keep in attributes, a bare day shown:
    `<time class="entry-date published" datetime="2021-05-03T21:14:05+08:00">2021年5月3日</time>`. An
    element without such a class counts if what it shows stands in `line`, the line with the date."""
    position, edge = source.find("<time"), len(source)
    published: Evidence | None = None
    plain: Evidence | None = None
    for _ in range(MAX_TIME_ELEMENTS):
        element = _TIME_ELEMENT.match(source, position) if 0 <= position < edge else None
        if element is None:
            break
        stamp = _DATETIME.search(element[1])
        found = read_stamp(stamp[1], fetched_at) if stamp is not None else None
        if found is not None and published is None and _TIME_PUBLISHED.search(element[1]):
            published = Evidence(found, "time element")
            edge = element.end() + MAX_TIME_GAP
        elif found is not None and published is not None and _TIME_CHANGED.search(element[1]):
            return published, Evidence(found, "time element")
        elif (
            found is not None and plain is None and published is None and not _TIME_OTHERS.search(element[1])
        ):
            inner = _TIME_SHOWN.match(source, element.end())
            if inner is not None and inner[0].strip() and inner[0].strip() in line:
                plain = Evidence(found, "time element")
        position = source.find("<time", element.end())
    return published or plain, None

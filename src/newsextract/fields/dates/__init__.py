"""How dates and times are written on Chinese pages: text in, dates found in it out.

Stands alone: nothing here knows of pages or articles.

    >>> from newsextract.fields.dates import find_dates, parse_date
    >>> parse_date("发布时间：2023年12月16日 10:05").moment().isoformat()
    '2023-12-16T10:05:00+08:00'
    >>> [(found.label, str(found.date)) for found in find_dates("2023-12-16 更新于 2024-01-02")]
    [(None, '2023-12-16'), ('updated', '2024-01-02')]

Every regular expression has bounded repeats only, so reading is linear in the text.

| module | knows |
|---|---|
| `find` | the public functions; which forms there are and which wins where two begin at one place |
| `figures`, `han`, `english` | dates with a year, by how they are written |
| `yearless`, `relative` | days without a year; times counted back from the fetch |
| `beside` | the time, weekday and zone behind a date or before it |
| `labels` | 发布时间, 更新于, 截止日期: what a date is the date of |
| `fetch_time` | the fetch's own time: what counts as the future |
| `folding` | full and half width, blanks, dashes |
| `model` | `DateFound` |
"""

from __future__ import annotations

from newsextract.fields.dates.fetch_time import latest_day
from newsextract.fields.dates.find import dates_of_line, find_dates, parse_date
from newsextract.fields.dates.labels import label_of
from newsextract.fields.dates.model import DateFound, DateLabel

__all__ = ["DateFound", "DateLabel", "dates_of_line", "find_dates", "label_of", "latest_day", "parse_date"]

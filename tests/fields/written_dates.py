"""How the tests of dates show what was found."""

from __future__ import annotations

import datetime as dt

from newsextract.fields.dates import parse_date

FETCHED = dt.datetime(2024, 5, 20, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def shown(text: str, fetched_at: dt.datetime | None = FETCHED) -> str | None:
    """The first date of `text` as `2023-12-16`, `2023-12-16 10:05`, `2023-12-16 10:05:33 +08:00`."""
    found = parse_date(text, fetched_at)
    if found is None:
        return None
    parts = [str(found.date)]
    if found.time is not None:
        parts.append(found.time.strftime("%H:%M:%S" if found.time.second else "%H:%M"))
    if found.offset is not None:
        parts.append(str(dt.timezone(found.offset))[3:] or "+00:00")
    return " ".join(parts)

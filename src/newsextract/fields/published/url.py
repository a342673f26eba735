"""The day in a page's address: /2019-09-26/, t20190926_12345."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from newsextract.fields.dates import latest_day
from newsextract.page.model import Page
from newsextract.zh.calendar import civil_date, full_year

_ADDRESS_DAY: Final[re.Pattern[str]] = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:([-/_.])([01]?[0-9])\2([0-3]?[0-9])|[-/_]?([01][0-9])[-/_]?([0-3][0-9]))(?=[^0-9]|[0-9]{4,})"
    r"|/([0-2][0-9])/([01][0-9])([0-3][0-9])/"
)
"""/2019/09/26/, /2019-09/26/, /20190926/, /2019/0926/, t20190926_12345, /19/0926/10/ (two digits)."""


def address_day(page: Page, url: str | None, fetched_at: dt.datetime | None) -> dt.date | None:
    """The day in the page's address: the canonical one, else the caller's."""
    limit = latest_day(fetched_at)
    for address in (page.head.canonical, page.url, url, page.head.meta.get("og:url")):
        if not address:
            continue
        for match in _ADDRESS_DAY.finditer(address[:500].partition("?")[0]):
            if match[7]:
                day = civil_date(full_year(int(match[7])), int(match[8]), int(match[9]))
            else:
                day = civil_date(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]))
            if day is not None and (limit is None or day <= limit):
                return day
    return None

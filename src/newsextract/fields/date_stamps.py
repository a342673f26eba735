"""Dates that machines wrote: metadata, JSON-LD, scripts, `<time>` elements and the address."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from newsextract.fields.date_evidence import Evidence
from newsextract.fields.dates import DateFound, latest_day, parse_date
from newsextract.page.model import Head, Page
from newsextract.zh.calendar import CHINA_TIME, civil_date, full_year

# ---------------------------------------------------------------- metadata

PUBLISHED_META: Final[tuple[str, ...]] = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "og:release_date", "bytedance:published_time", "pubdate", "publishdate",
    "publish_date", "publish-date", "publishtime", "publish_time", "firstpublishedtime", "published_time",
    "published", "publicationdate", "publication_date", "article:create_at", "weibo:article:create_at",
    "weibo: article:create_at", "releasedate", "release_date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "cxenseparse:recs:articlepublishtime", "citation_publication_date",
    "dc.date.issued", "dcterms.issued", "dc.date.published", "rnews:datepublished", "originalpublicationdate",
    "og:pubdate", "article_date_original", "ptime", "apub:time", "_pubtime",
    "dc.date", "dcterms.date", "date", "og:time",
)  # fmt: skip
"""Keys of `<meta>` for the time of publication, the most reliable first."""
CREATED_META: Final[tuple[str, ...]] = (
    "datecreated", "createdate", "dcterms.created", "dc.date.created", "maketime",
)  # fmt: skip
"""When the record was made: the hour is the office's, so these come last and give the day."""
MODIFIED_META: Final[tuple[str, ...]] = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dateupdate",
    "lastmodifiedtime", "bytedance:updated_time", "bytedance:lrdate_time", "lastmod", "last-modified",
    "dcterms.modified", "dc.date.modified", "article:modified", "revised", "updatetime",
)  # fmt: skip
PUBLISHED_LD: Final[tuple[str, ...]] = ("datePublished", "pubDate", "uploadDate")
CREATED_LD: Final[tuple[str, ...]] = ("dateCreated",)
MODIFIED_LD: Final[tuple[str, ...]] = ("dateModified", "upDate")

_NOT_THE_ARTICLE: Final[frozenset[str]] = frozenset(
    {"Comment", "Review", "WebSite", "Organization", "NewsMediaOrganization", "Person", "Event"}
    | {"BreadcrumbList", "ImageObject", "ItemList", "Product", "SiteNavigationElement"}
)
_EPOCH: Final[re.Pattern[str]] = re.compile(r"\s{0,9}([0-9]{10})(?:[0-9]{3}|\.[0-9]{1,6})?\s{0,9}$")


def stamps(
    head: Head, names: Sequence[str], properties: Sequence[str], fetched_at: dt.datetime | None
) -> Iterator[Evidence]:
    """The dates that these metas and JSON-LD properties hold."""
    for name in names:
        value = head.meta.get(name)
        if value:
            found = _read_stamp(value, fetched_at)
            if found is not None:
                yield Evidence(found, f"meta {name}")
    for item in head.json_ld:
        if not _is_of_article(item):
            continue
        for name in properties:
            found = _read_stamp(item.get(name), fetched_at)
            if found is not None:
                yield Evidence(found, f"JSON-LD {name}")


def _is_of_article(item: dict[str, Any]) -> bool:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return not any(isinstance(name, str) and name in _NOT_THE_ARTICLE for name in kinds)


def _read_stamp(value: object, fetched_at: dt.datetime | None) -> DateFound | None:
    """A date in metadata: any form of text, or seconds or milliseconds since 1970."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = f"{value:.0f}"
    if not isinstance(value, str) or len(value) > 100:
        return None
    epoch = _EPOCH.match(value)
    if epoch is not None:
        moment = dt.datetime.fromtimestamp(int(epoch[1]), CHINA_TIME)
        value = moment.isoformat()
    found = parse_date(value, fetched_at)
    return None if found is None or found.month_day is not None or found.relative else found


# ---------------------------------------------------------------- scripts and comments

_EMBEDDED_KEYS: Final[tuple[str, ...]] = (
    "<time", "datePublished", "publish_time", "publishTime", "publishedAt", "published_at", "published at",
    "publish_date", "publishDate", "pubDate", "pubdate", "pubTime", "pub_time", "ptime", "displayTime",
    "display_time", "newsTime", "article-time", "oriCreateTime", "createTime", "create_time", "var ct",
)  # fmt: skip
"""Names under which pages that are built in the browser keep the date (`var ct = "1585…"`, WeChat)."""
_EMBEDDED_VALUE: Final[re.Pattern[str]] = re.compile(
    r"""(?:[^<>]{0,200}?datetime)?["']?\s{0,3}[:=>]?\s{0,3}["']?([0-9][^"'<>;}{]{7,30})"""
)
MAX_OCCURRENCES: Final[int] = 5
"""How often one name is looked at: empty templates of it come first (`"publish_time":""`)."""


def embedded(source: str, fetched_at: dt.datetime | None) -> Iterator[Evidence]:
    """Dates in the page's scripts and comments."""
    for key in _EMBEDDED_KEYS:
        position = source.find(key)
        for _ in range(MAX_OCCURRENCES):
            if position < 0:
                break
            value = _EMBEDDED_VALUE.match(source, position + len(key))
            found = _read_stamp(value[1].split(",")[0], fetched_at) if value is not None else None
            if found is not None:
                yield Evidence(found, f"embedded {key.lstrip('<')}")
            position = source.find(key, position + len(key))


# ---------------------------------------------------------------- time elements

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
        found = _read_stamp(stamp[1], fetched_at) if stamp is not None else None
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


# ---------------------------------------------------------------- the address

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

"""Dates in the page's head: `<meta>` and JSON-LD, and how such a stamp is written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from newsextract.fields.dates import DateFound, parse_date
from newsextract.fields.published.model import Evidence
from newsextract.page.model import Head
from newsextract.zh.calendar import CHINA_TIME

PUBLISHED_META: Final[tuple[str, ...]] = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "og:release_date", "bytedance:published_time", "pubdate", "pubtime", "publishdate",
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


def stamps(
    head: Head, names: Sequence[str], properties: Sequence[str], fetched_at: dt.datetime | None
) -> Iterator[Evidence]:
    """The dates that these metas and JSON-LD properties hold."""
    for name in names:
        value = head.meta.get(name)
        if value:
            found = read_stamp(value, fetched_at)
            if found is not None:
                yield Evidence(found, f"meta {name}")
    for item in head.json_ld:
        if not _is_of_article(item):
            continue
        for name in properties:
            found = read_stamp(item.get(name), fetched_at)
            if found is not None:
                yield Evidence(found, f"JSON-LD {name}")


def _is_of_article(item: dict[str, Any]) -> bool:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return not any(isinstance(name, str) and name in _NOT_THE_ARTICLE for name in kinds)


_EPOCH: Final[re.Pattern[str]] = re.compile(r"\s{0,9}([0-9]{10})(?:[0-9]{3}|\.[0-9]{1,6})?\s{0,9}$")


def read_stamp(value: object, fetched_at: dt.datetime | None) -> DateFound | None:
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

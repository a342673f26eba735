"""Dates in the page's scripts and comments, for pages that are built in the browser."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from newsextract.fields.published.metadata import read_stamp
from newsextract.fields.published.model import Evidence

_EMBEDDED_KEYS: Final[tuple[str, ...]] = (
    "datePublished", "publish_time", "publishTime", "publishedAt", "published_at", "published at",
    "publish_date", "publishDate", "pubDate", "pubdate", "pubTime", "pub_time", "ptime", "displayTime",
    "display_time", "newsTime", "article-time", "oriCreateTime", "createTime", "create_time", "var ct",
    "data-publish-time", "data-timestamp", "data-time",
)  # fmt: skip
"""Names under which pages that are built in the browser keep the date (`var ct = "1585…"`, WeChat)."""

_EMBEDDED_VALUE: Final[re.Pattern[str]] = re.compile(
    r"""(?:[^<>]{0,200}?datetime)?["']?\s{0,3}[:=>]?\s{0,3}["']?([0-9][^"'<>;}{]{7,30})"""
)

MAX_OCCURRENCES: Final[int] = 5
"""How often one name is looked at: empty templates of it come first (`"publish_time":""`)."""


def embedded(source: str, fetched_at: dt.datetime | None) -> Iterator[Evidence]:
    """Dates in the page's scripts and comments."""
    return _behind(_EMBEDDED_KEYS, source, fetched_at)


def first_times(source: str, fetched_at: dt.datetime | None) -> Iterator[Evidence]:
    """Dates of the page's first `<time>` elements, its own or those of a related article."""
    return _behind(("<time",), source, fetched_at)


def _behind(keys: tuple[str, ...], source: str, fetched_at: dt.datetime | None) -> Iterator[Evidence]:
    for key in keys:
        position = source.find(key)
        for _ in range(MAX_OCCURRENCES):
            if position < 0:
                break
            value = _EMBEDDED_VALUE.match(source, position + len(key))
            found = read_stamp(value[1].split(",")[0], fetched_at) if value is not None else None
            if found is not None:
                yield Evidence(found, f"embedded {key.lstrip('<')}")
            position = source.find(key, position + len(key))

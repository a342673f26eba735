"""A stand-in for `newsextract.extract` in worker processes, with pages that do harm on demand."""

from __future__ import annotations

import ctypes
import datetime as dt
import re
import time
from typing import Any

from newsextract.article import Article, ExtractionError, Paragraph, Removal


def article(title: str, body: str, **fields: Any) -> Article:
    """An article with nothing in it but what is given."""
    values: dict[str, Any] = {
        "title": title,
        "subtitle": None,
        "date": dt.date(2020, 3, 5),
        "published_at": dt.datetime(2020, 3, 5, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=8))),
        "modified_at": None,
        "authors": ("张三",),
        "editors": (),
        "paragraphs": tuple(Paragraph(kind="text", text=line) for line in body.split("\n")),
        "body": body,
        "quotes": (),
        "sources": (),
        "images": (),
        "tags": (),
        "url": None,
        "site_name": None,
        "language": "zh-Hans",
        "next_page": None,
        "removed": (),
        "confidence": 0.9,
    }
    return Article(**{**values, **fields})


def extract(page: bytes | str, *, url: str | None = None, **_: Any) -> Article:
    """The page's first line is the title, the rest the body; some pages are poison."""
    text = page.decode("utf-8", "replace") if isinstance(page, bytes) else page
    if not text.strip():
        raise ExtractionError("empty", "no text at all")
    if "SEGFAULT" in text:
        ctypes.string_at(0)
    if "SLEEP" in text:
        time.sleep(3600)
    if "MEMORY" in text:
        hoard = [bytearray(1 << 20) for _ in range(1 << 20)]
        raise AssertionError(f"got {len(hoard)} MB")
    if "BUG" in text:
        raise KeyError("a bug in the extractor")
    if "LIST" in text:
        raise ExtractionError("no_article", "a list of links")
    if "SLOW" in text:
        time.sleep(0.01)
    title, _, body = text.partition("\n")
    return article(title, body, url=url)


def extract_more(page: bytes | str, **options: Any) -> Article:
    """A better extractor, which reads lists too."""
    text = page.decode("utf-8", "replace") if isinstance(page, bytes) else page
    found = extract(text.replace("LIST", ""), **options)
    return article("LIST" + found.title, found.body) if "LIST" in text else found


def extract_knowing_site(page: bytes | str, *, site: Any = None, **_: Any) -> Article:
    """Lines of an HTML page; those that the site memory knows are removed."""
    text = page.decode("utf-8") if isinstance(page, bytes) else page
    lines = [line for line in re.sub(r"<[^>]{1,50}>", "\n", text).split("\n") if line]
    gone = [line for line in lines if site is not None and site.is_sitewide(line)]
    removed = tuple(Removal(kind="sitewide", text=line, reason="stands across the site") for line in gone)
    return article(lines[0], "\n".join(line for line in lines[1:] if line not in gone), removed=removed)

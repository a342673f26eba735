"""The site's name, as it calls itself."""

from __future__ import annotations

from newsextract.fields.title import title_suffixes
from newsextract.page.model import Page
from newsextract.zh.outlets import is_outlet

_META = ("og:site_name", "application-name", "apple-mobile-web-app-title", "sitename", "mediaid")
_LONGEST = 30
"""Characters of a name; longer ones are slogans."""


def find_site_name(page: Page, title: str) -> str | None:
    """The name from og:site_name and its like, from JSON-LD's publisher, else the last part of
    `<title>` behind the headline; None where there is none of these."""
    for name in _META:
        value = page.head.meta.get(name, "")
        if value and len(value) <= _LONGEST:
            return value
    for item in page.head.json_ld:
        publisher = item.get("publisher")
        publisher_name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(publisher_name, str) and 0 < len(publisher_name) <= _LONGEST:
            return publisher_name
    suffixes = [part for part in title_suffixes(page.head.title, title) if not part.startswith("Powered by")]
    if len(suffixes) > 1 and suffixes[-1].isascii() and is_outlet(suffixes[-2]):
        suffixes.pop()  # …_某某新闻-The Paper, …_某某网_example.cn
    return suffixes[-1] if suffixes and len(suffixes[-1]) <= _LONGEST else None

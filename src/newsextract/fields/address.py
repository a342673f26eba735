"""Addresses that a page gives: made absolute, and only those that lead to the web."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

from newsextract.page.model import Page
from newsextract.page.whitespace import INVISIBLE

_LONGEST = 4000
_PLAIN = re.compile(r"https?://[a-z0-9.\-]{1,200}/[A-Za-z0-9_\-./~%+=,]*(?:\?[A-Za-z0-9_\-./~%+=,&]+)?")
"""An absolute address that would come out of taking apart and joining as it is: nearly all of them."""


def web_address(page: Page, href: str) -> str | None:
    """`href` made absolute by the page's base or address; None for javascript:, data:, mailto: and
    the like and for what is no address at all. A user name and password in it are dropped."""
    href = href.strip()
    if not href or href.startswith("#") or len(href) > _LONGEST:
        return None
    if _PLAIN.fullmatch(href):
        return href
    base = page.url or page.head.canonical or ""
    try:
        if page.head.base:
            base = urljoin(base, page.head.base)
        address = urljoin(base, href)
        if urlsplit(address).scheme not in ("http", "https", ""):
            return None
        return _without_credentials(address)
    except ValueError:  # http://[… : not an address
        return None


def _without_credentials(address: str) -> str:
    if not address.isprintable():  # a lone surrogate in a name: no encoder takes it
        address = INVISIBLE.sub("", address)
    parts = urlsplit(address)
    if "@" not in parts.netloc:
        return address
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def canonical_address(page: Page) -> str | None:
    """The page's own address: canonical link, og:url, else the one it was fetched from; without a
    user name and password."""
    for href in (page.head.canonical, page.head.meta.get("og:url")):
        if href:
            address = web_address(page, href)
            if address and urlsplit(address).netloc and urlsplit(address).path not in ("", "/"):
                return address
    try:
        return _without_credentials(page.url) if page.url else None
    except ValueError:  # the caller's word, as it is
        return INVISIBLE.sub("", page.url or "") or None

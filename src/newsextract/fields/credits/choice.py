"""Which of the names found count: persons before accounts, a labelled source before the dateline's."""

from __future__ import annotations

from newsextract.article import Source
from newsextract.fields.address import web_address
from newsextract.fields.credit_lines.source import kind_of, source_name
from newsextract.fields.credits.limits import MAX_ACCOUNTS
from newsextract.fields.credits.model import Credits, Found
from newsextract.page.model import Block, Page
from newsextract.zh.outlets import is_known, is_outlet

_BEFORE_SITE = frozenset("-_–—|｜丨·»")


def settle(page: Page, found: Found) -> Credits:
    """The names that count, of all that were found."""
    own = [name for name in found.beside_date if _is_site(page, name)]
    origin, block = _origin(page, found)
    if origin is None and own:
        origin = own[0]  # 2024-05-24 10:40 某某海关, on the pages of 某某海关
    authors = [name for name in dict.fromkeys(found.authors or found.translators) if name != origin]
    if not authors and len(set(found.accounts)) <= MAX_ACCOUNTS:
        accounts = [name for name in dict.fromkeys(found.accounts) if name not in own]
        authors = [name for name in accounts if name != origin and not is_outlet(name)]
    sources: tuple[Source, ...] = ()
    if origin is not None:
        url = _link(page, block, origin) if block is not None else None
        sources = (Source(name=origin, role="credited", url=url, kind=kind_of(origin)),)
    return Credits(tuple(authors), tuple(dict.fromkeys(found.editors)), sources)


def _is_site(page: Page, name: str) -> bool:
    """Whether the page's head calls its site so, by og:site_name or behind the headline in `<title>`."""
    if page.head.meta.get("og:site_name", "").strip() == name:
        return True
    title = page.head.title.strip()
    return title.endswith(name) and title.removesuffix(name).rstrip()[-1:] in _BEFORE_SITE


def _origin(page: Page, found: Found) -> tuple[str | None, Block | None]:
    """The source that counts most: labelled beside the headline, without label, behind the text …"""
    for credit in (found.header_credit, found.header_outlet, found.tail_credit):
        if credit is not None:
            return credit
    # government pages keep it well; `source` of others is as often the site itself
    if (name := source_name(page.head.meta.get("contentsource", ""))) is not None:
        return name, None
    shown = found.dateline or found.print_origin or found.reporters_outlet or found.issuer
    return shown or _stated(page), None


_STATES_SOURCE = ("source", "mediaid")


def _stated(page: Page) -> str | None:
    """A listed outlet that the head names, where the page shows no source and is not the outlet's own."""
    for key in _STATES_SOURCE:
        name = source_name(page.head.meta.get(key, "").strip().removeprefix("来源：").removeprefix("来源:"))
        if name is not None and is_known(name) and not _is_site(page, name) and name not in page.head.title:
            return name
    return None


def _link(page: Page, block: Block, name: str) -> str | None:
    """The address behind the source's name, absolute where it can be made."""
    for link in block.links:
        if link.text and (link.text in name or name in link.text):
            return web_address(page, link.href)
    return None

"""The address of the article's next page, where it is split over several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsextract.fields.address import canonical_address, web_address
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Page

_NEXT = re.compile(
    r"^[\[【(>|\s]{0,4}(?:下一页|下一頁|下页|下頁|后一页|後一頁|next(?: page)?)[\]】)>|\s»›]{0,4}$",
    re.IGNORECASE,
)
_MAY_BE_NEXT = re.compile("[页頁tT]")
"""A line without any of these has no such link."""
_BODY, _PAGER = Label.BODY, Label.PAGINATION  # bound once: looking a member up in an Enum class is slow
_PAGER_AROUND = 40
"""Blocks behind the text in which the links to its pages stand."""
MOST_PAGES = 60
"""Pages of one article: more numbers in a row are a calendar or an archive."""


def find_next_page(page: Page, labelled: Sequence[LabelledBlock]) -> str | None:
    """Where 下一页 near the text leads, written or drawn, or the number behind this page's, or
    `<link rel=next>`; only another page of the same article: the address must share the directory of
    this one, where this one's is known."""
    body = [item.block.index for item in labelled if item.label is _BODY]
    if not body:
        return None
    near = labelled[max(0, body[0] - 5) : body[-1] + _PAGER_AROUND]
    hrefs = [
        link.href
        for item in near
        if item.block.link_chars and _MAY_BE_NEXT.search(item.block.text)
        for link in item.block.links
        if _NEXT.match(link.text)
    ]
    hrefs += [
        picture.href
        for item in near
        for picture in item.block.pictures
        if picture.href is not None and _NEXT.match(picture.alt)
    ]
    hrefs += [
        href
        for item in near
        if item.label is _PAGER or (item.block.text.isdecimal() and _counts_up(item.block))
        for href in _next_number(page, item.block)
    ]
    if page.head.next:
        hrefs.append(page.head.next)
    addresses = (web_address(page, href) for href in hrefs)
    return next((address for address in addresses if address and _same_article(page, address)), None)


def _counts_up(block: Block) -> bool:
    """Whether a line is nothing but 1, 2, 3 in elements of their own, most of them links: `123` as text."""
    numbers = block.pieces
    return (
        2 <= len(numbers) <= MOST_PAGES
        and len(block.links) >= len(numbers) - 1
        and all(piece == str(number) for number, piece in enumerate(numbers, 1))
    )


def _next_number(page: Page, block: Block) -> list[str]:
    """In `【1】【2】【3】` this page's number is the one without a link, or the one that leads here."""
    pages = {
        int(digits): link.href
        for link in block.links
        if (digits := link.text.strip("[]【】()（） ")).isdecimal()
    }
    if not pages or len(pages) > MOST_PAGES:
        return []
    own = page.url or canonical_address(page)
    here = next(
        (n for n in range(1, max(pages)) if n not in pages or web_address(page, pages[n]) == own), None
    )
    return [pages[here + 1]] if here is not None and here + 1 in pages else []


def _same_article(page: Page, address: str) -> bool:
    own = page.url or page.head.canonical
    if not own:
        return True
    here, there = urlsplit(own), urlsplit(address)
    if here.netloc and there.netloc and here.netloc != there.netloc:
        return False
    if (here.path, here.query) == (there.path, there.query):
        return False
    stem = here.path.rsplit("/", 1)[0]
    return there.path.startswith(stem)

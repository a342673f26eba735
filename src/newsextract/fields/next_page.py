"""The address of the article's next page, where it is split over several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsextract.fields.address import web_address
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Page

_NEXT = re.compile(
    r"^[\[【(>|\s]{0,4}(?:下一页|下一頁|下页|下頁|后一页|後一頁|next(?: page)?)[\]】)>|\s»›]{0,4}$",
    re.IGNORECASE,
)
_PAGER_AROUND = 40


def find_next_page(page: Page, labelled: Sequence[LabelledBlock]) -> str | None:
    """Where 下一页 near the text leads, or `<link rel=next>`; only to another page of the same
    article: the address must share the directory of this one, where this one's is known."""
    body = [item.block.index for item in labelled if item.label is Label.BODY]
    if not body:
        return None
    last = body[-1]
    for item in labelled[max(0, body[0] - 5) : last + _PAGER_AROUND]:
        for link in item.block.links:
            if _NEXT.match(link.text):
                address = web_address(page, link.href)
                if address and _same_article(page, address):
                    return address
    if page.head.next:
        address = web_address(page, page.head.next)
        if address and _same_article(page, address):
            return address
    return None


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

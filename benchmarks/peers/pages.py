"""A saved page as the peers get it: text, decoded by our charset rule, that says it is UTF-8."""

from __future__ import annotations

import re
from pathlib import Path

from newsextract.page.charset import decode

_DECLARED = re.compile(r"(<meta[^<>]{1,300}?charset\s{0,4}=\s{0,4}[\"']?)[\w.:-]{1,40}", re.IGNORECASE)


def text_of(page: bytes) -> str:
    """The page's text. An XML declaration is left out, for lxml refuses text that has one, and a
    charset declared in the page is changed to UTF-8: goose3 encodes text as UTF-8 and then reads it
    as what the page declares, which garbles every GB page that was decoded well."""
    text = decode(page).text
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        text = text[text.find("?>") + 2 :]
    return _DECLARED.sub(r"\1utf-8", text)


def texts_of(corpus: Path, ids: list[str]) -> list[tuple[str, str]]:
    """Id and text of every page."""
    return [(page_id, text_of((corpus / "pages" / f"{page_id}.html").read_bytes())) for page_id in ids]

"""Bytes or text to a Page: charset, HTML, plain text, head data.

| module | knows |
|---|---|
| `model` | `Page`, `Head`, `Block` |
| `charset`, `charset_labels`, `gb_pairs` | bytes to text; names of charsets; damaged GB |
| `binary` | bytes that are no text |
| `html`, `line`, `elements`, `picture` | HTML to blocks, in one pass while it is parsed |
| `style`, `style_sheet` | what an element's style, and the page's, keeps from being shown |
| `text`, `preformatted` | plain text to blocks, line for line; a `<pre>` |
| `markdown`, `front_matter` | what its lines show; the fields above it |
| `wrapped` | text broken at a fixed width |
| `unbroken`, `one_line`, `escaped` | text without line breaks: signs for them; one line; `\\n` |
| `head`, `embedded` | JSON-LD; text that stands in scripts or a `<textarea>` |
| `whitespace`, `short_lines` | blanks, invisible characters; pages of very many short lines |
| `selector`, `selection` | selectors of site profiles; what they find on a page |
| `matched`, `rereading` | what a found element says; the page without what is dropped |
| `second_opinion` | the page as trafilatura reads it |
"""

from __future__ import annotations

import re
from typing import Literal

from newsextract.article import ExtractionError
from newsextract.config import MAX_SIZE
from newsextract.page.charset import decode
from newsextract.page.embedded import embedded_blocks, shown_text, shows_text
from newsextract.page.html import read_html
from newsextract.page.model import Page
from newsextract.page.preformatted import preformatted_text
from newsextract.page.text import read_text

_SNIFFED = 100_000
"""Characters that are searched for tags."""
_TAG = re.compile(
    r"<(?:!doctype\s|/?(?:html|head|body|div|p|span|a|table|tr|td|ul|li|meta|script|style|br|img|h[1-6]|font|article|section)[\s/>])",
    re.IGNORECASE,
)
_STARTS_AS_HTML = re.compile(
    r"[\s\ufeff]{0,1000}<(?:!doctype|!--|\?xml|(?:html|head|body|meta|title|div|table|p|article|section|center|script|style)[\s/>])",
    re.IGNORECASE,
)

PageFormatOption = Literal["auto", "html", "text"]


def read_page(
    page: bytes | str,
    *,
    url: str | None = None,
    format: PageFormatOption = "auto",
    encoding: str | None = None,
    max_size: int = MAX_SIZE,
) -> Page:
    """A page as head and blocks. Raises `ExtractionError` (empty, undecodable, too_large); for arguments
    of a wrong type `TypeError`, for a `format` that there is not `ValueError`."""
    _check(page, url, format, encoding)
    if len(page) > max_size:
        raise ExtractionError(
            "too_large",
            f"the page has {len(page):,} {'bytes' if isinstance(page, bytes) else 'characters'}, "
            f"more than the limit of {max_size:,}",
        )
    damaged, charset = 0, None
    if isinstance(page, str):
        text = page
    else:
        decoded = decode(page, encoding=encoding)
        text, damaged, charset = decoded.text, decoded.damaged, decoded.encoding
    if not text or text.isspace():
        raise ExtractionError("empty", f"the page holds no text ({len(page):,} characters of white space)")
    as_html = format == "html" or (format == "auto" and looks_like_html(text))
    utf8 = page if isinstance(page, bytes) and charset == "utf-8" and not damaged else None
    head, blocks = read_html(text, utf8) if as_html else read_text(text)
    if as_html and not shows_text(blocks):
        blocks += embedded_blocks(text, head, len(blocks), shown_text(blocks))
    preformatted = preformatted_text(text, blocks) if as_html and head.has_preformatted else None
    if preformatted is not None:
        return Page("text", head, read_text(preformatted)[1], url, charset, damaged)
    if not as_html:
        return Page("text", head, blocks, url, charset, damaged)
    return Page("html", head, blocks, url, charset, damaged, text)


def _check(page: object, url: object, format: object, encoding: object) -> None:
    if not isinstance(page, (bytes, str)):
        raise TypeError(f"page must be bytes or str, not {type(page).__name__}")
    for name, value in (("url", url), ("encoding", encoding)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{name} must be str or None, not {type(value).__name__}")
    if format not in ("auto", "html", "text"):
        raise ValueError(f"format must be 'auto', 'html' or 'text', not {format!r}")


def looks_like_html(text: str) -> bool:
    """Whether a page is HTML: it starts with a tag of a page's frame, or three known tags stand in
    it. One stray `<span>` does not make a text HTML."""
    sample = text[:_SNIFFED]
    if _STARTS_AS_HTML.match(sample):
        return True
    return sum(1 for _ in zip(range(3), _TAG.finditer(sample), strict=False)) == 3

"""A second reading of an HTML page, by trafilatura: asked where our own is in doubt.

Trafilatura decides only which text the article is; its lines come back as blocks and are labelled
by our own rules. It is given text, never bytes: its own decoding garbles one GB page in four.
"""

from __future__ import annotations

from newsextract.page.model import Page
from newsextract.page.text import read_text

LONGEST = 2_000_000
"""Characters; trafilatura copies its tree many times, and no real page in doubt is longer."""


def second_reading(page: Page) -> Page | None:
    """The page as trafilatura reads it: one block a line, the same head; None where it finds
    nothing, for plain text and for very long pages."""
    if not page.source or len(page.source) > LONGEST:
        return None
    from trafilatura import extract  # heavy: loaded when the first doubtful page comes

    text = extract(page.source, include_comments=False, include_tables=True, favor_recall=True, fast=True)
    if not text:
        return None
    return Page("text", page.head, read_text(text)[1], page.url, page.encoding, page.damaged)

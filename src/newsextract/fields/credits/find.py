"""Who wrote, edited and supplied a page: reads the lines beside the headline and around the text once."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.fields.credits.about_writer import read_about_writer
from newsextract.fields.credits.accounts import read_account_card, read_json_ld, read_posted_by
from newsextract.fields.credits.choice import settle
from newsextract.fields.credits.header import read_header
from newsextract.fields.credits.kinds import HEADING, HEADLINE, TEXT
from newsextract.fields.credits.limits import FAR
from newsextract.fields.credits.model import Credits, Found
from newsextract.fields.credits.tail import read_tail
from newsextract.fields.credits.text import read_text
from newsextract.layout.model import LabelledBlock
from newsextract.page.model import Page


def find_credits(page: Page, labelled: Sequence[LabelledBlock]) -> Credits:
    """Authors, editors and the credited source of a page, in page order.

    `labelled` holds all blocks of the page in order. Read are the lines between headline and text,
    the text's first and last paragraphs and the lines behind it. A channel account counts as author
    only where no person is named.
    """
    text, heading = TEXT, HEADING
    body = [
        index
        for index, item in enumerate(labelled)
        if ((label := item.label) is text or label is heading) and item.block.text
    ]
    headline = _headline(labelled, body)
    found = Found()
    start = body[0] if body else 0 if headline is None else headline + 1
    read_header(labelled, headline, start, found, plain=page.format == "text")
    if body:
        read_text(labelled, body, found)
        read_tail(labelled, body[-1], found)
    if body and not found.authors:
        read_about_writer(labelled, body[-1], found)
    if body and not found.authors and not found.accounts:
        read_posted_by(labelled, start, body[-1], found)
    if not found.authors:
        read_json_ld(page.head.json_ld, found)
    if not found.authors and not found.accounts:
        read_account_card(labelled, start, found)
    return settle(page, found)


def _headline(labelled: Sequence[LabelledBlock], body: list[int]) -> int | None:
    """The first headline above the text that is not far away: a repetition may stand below the byline."""
    above: int | None = None
    for index in range(body[0] if body else len(labelled)):
        if labelled[index].label is HEADLINE and (above is None or (body and body[0] - above > FAR)):
            above = index
    return above

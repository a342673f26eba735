"""Which blocks are the article, and what the others are.

| module | knows |
|---|---|
| `model`, `weights` | the labels; the numbers of this room |
| `headline/` | which block is the headline, by title and tags or by words |
| `own_lines/` | the article's own lines, whose words elsewhere are a site's |
| `broken_sentences` | sentences of a plain text that are broken over lines |
| `region`, `brief` | between which blocks an HTML page's article lies; where that is a sentence or two |
| `plain_text/` | the same for a plain text |
| `lines/`, `context/` | what a line is by its words; what a block is in its place |
| `prose`, `hints` | how much a block looks like running text; what its class says |
| `sitewide`, `collapsed` | lines that a site repeats; the rest of a text behind a button |
| `kind`, `confidence` | whether the page is an article; how sure the labels are |
"""

from __future__ import annotations

import re

from newsextract.layout.broken_sentences import join_broken_sentences
from newsextract.layout.collapsed import show_collapsed
from newsextract.layout.confidence import estimate_confidence
from newsextract.layout.context import label_in_context
from newsextract.layout.context.draft import Draft
from newsextract.layout.headline import (
    Headline,
    find_headline,
    find_headline_by_words,
    find_headline_line,
)
from newsextract.layout.headline.lines import is_of_picture
from newsextract.layout.kind import FARTHEST, why_no_article
from newsextract.layout.lines import read_line
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Known, Label, LabelledBlock
from newsextract.layout.own_lines import take_back
from newsextract.layout.plain_text import find_run
from newsextract.layout.plain_text.headline_echoes import with_whole_sentences, without_echoes
from newsextract.layout.plain_text.lines import Lines
from newsextract.layout.plain_text.others import before_card
from newsextract.layout.plain_text.verse import find_verse
from newsextract.layout.prose import is_prose, points
from newsextract.layout.region import Region, find_region
from newsextract.layout.weights import FEWEST_HIDDEN, HIDDEN_TEXT
from newsextract.page.model import Block, Page
from newsextract.zh.outlets import is_office, is_outlet

__all__ = ["Label", "LabelledBlock", "estimate_confidence", "label", "why_no_article"]

AROUND = 40
"""Blocks on each side of the article whose words are read; what is farther off, and what is nothing
but a link there, is navigation."""

_LONGEST_SITE = 16
"""Characters of a site's name."""
_NO_NAME = re.compile("[的了是被吗嗎呢？！，：“”「」]|为什么|為什麼|怎么|怎麼|如何")
"""What no name of a site has: `只收现金的银行` ends like an office's."""


def label(page: Page, known: Known | None = None) -> list[LabelledBlock]:
    """Every block of the page with its label and the reason for it, in page order. No block is
    labelled `BODY` where the page holds no prose. `known`: what need not be found out (HTML only)."""
    draft = _read_text(page) if page.format == "text" else _read_html(page, known or Known())
    if draft is None:
        return [LabelledBlock(block, Label.NAVIGATION, "no prose on the page") for block in page.blocks]
    return label_in_context(draft)


def _read_text(page: Page) -> Draft | None:
    blocks = page.blocks
    verdicts = [read_line(block.text) for block in blocks]
    joined = join_broken_sentences(blocks, verdicts)
    if joined is not None:
        blocks, verdicts = joined
        page.blocks = blocks
    for index, block in enumerate(blocks):
        if block.node.tag == "tr":
            verdicts[index] = None  # a row of a table in Markdown
    take_back(blocks, verdicts, text=True)
    region = find_run(with_whole_sentences(blocks), verdicts)
    if region is None:
        return None
    headline = find_headline_line(blocks, verdicts, (region.start, region.end))
    if headline:
        region = _over_echoes(blocks, verdicts, region, headline)
        start = max(region.start, headline.last + 1)
        region.start = region.core_start = _with_lead(blocks, verdicts, headline.last + 1, start)
    return Draft(page, region, headline, verdicts)


_MOST_BETWEEN = 4
"""Lines under pictures between the first paragraph and the next."""


def _with_lead(blocks: list[Block], verdicts: list[Verdict | None], first: int, start: int) -> int:
    """Where the text begins: with the sentences above it, from `first` on, if only a picture's caption or
    credit stands between, or with a subhead."""
    for index in range(start - 1, max(first, start - 1 - _MOST_BETWEEN) - 1, -1):
        text, verdict = blocks[index].text, verdicts[index]
        if verdict is None and is_prose(text) and text.endswith(_STOPS):
            start = index
        elif not is_of_picture(text, verdict):
            break
    if start > first and verdicts[start - 1] is None and blocks[start - 1].node.tag in _SUBHEADS:
        start -= 1
    return start


_STOPS = ("。", "！", "？", "”", "」")
_SUBHEADS = frozenset(("h2", "h3", "h4"))
"""Of Markdown: the text may begin with one."""


def _over_echoes(
    blocks: list[Block], verdicts: list[Verdict | None], region: Region, headline: Headline
) -> Region:
    """Where the article of a plain text lies, pieces of the headline among its lines or not."""
    mended = without_echoes(blocks, verdicts, (region.start, region.end), (headline.first, headline.last))
    again = mended and find_run(*mended)
    if mended is None or again is None:
        return region
    start, end = mended[0][again.start].index, mended[0][again.end - 1].index + 1
    start, end = min(start, region.start), max(end, region.end)
    return Region(start, end, start, end)


def _read_html(page: Page, known: Known) -> Draft | None:
    blocks = page.blocks
    show_collapsed(blocks)
    headline = Headline(*known.headline) if known.headline else find_headline(page)
    hidden = _text_is_hidden(blocks)
    region = Region(*known.text, *known.text) if known.text else find_region(page, headline, hidden)
    if region is None:
        return _read_verse(page, headline)
    verdicts: list[Verdict | None] = [None] * len(blocks)
    first = min(region.start - AROUND, headline.first - AROUND if headline else region.start)
    for block in blocks[max(0, first) : region.end + AROUND]:
        if block.link_chars < len(block.text) or region.start <= block.index < region.end:
            verdicts[block.index] = read_line(block.text)
    take_back(blocks, verdicts, text=False)
    text = range(region.start, region.end)
    if not known.text and not any(verdicts[i] is None and is_prose(blocks[i].text) for i in text):
        verse = _read_verse(page, headline)
        if verse is not None:
            return verse
    if headline is None or _is_of_site(blocks, headline, region):
        # no title speaks of it and no tag marks it, or they mark the site's name: the words must tell
        by_words = find_headline_by_words(blocks, verdicts, region)
        if by_words and (headline is None or not by_words.first <= headline.first <= region.core_start):
            headline = by_words
            region.start = max(region.start, headline.last + 1)
            region.core_start = max(region.core_start, region.start)
    return Draft(page, region, headline, verdicts, hidden)


def _read_verse(page: Page, headline: Headline | None) -> Draft | None:
    """A page without a sentence may be a poem."""
    link = Verdict(Label.OTHER, "a link")
    verdicts = [read_line(block.text) or (link if block.link_chars else None) for block in page.blocks]
    lines = Lines(page.blocks, verdicts)
    verse = find_verse(lines)
    if verse is None:
        return None
    start, end = verse
    if headline is not None and headline.first == start:  # the date stands above the headline
        start = headline.last + 1
    start, end = before_card(lines, start, end)
    region = Region(start, end, start, end)
    headline = headline or find_headline_by_words(page.blocks, verdicts, region)
    if headline is None or region.start <= headline.last:
        return None
    return Draft(page, region, headline, verdicts)


def _is_of_site(blocks: list[Block], headline: Headline, region: Region) -> bool:
    """Whether the headline is a site's: a name such as 某某日报, or with a whole menu below it."""
    text = blocks[headline.first].text
    if (
        headline.first == headline.last
        and len(text) <= _LONGEST_SITE
        and (is_outlet(text) or is_office(text))
        and not _NO_NAME.search(text)
    ):
        return True
    return sum(1 for block in blocks[headline.last + 1 : region.core_start] if block.text) > FARTHEST


def _text_is_hidden(blocks: list[Block]) -> bool:
    """Some pages keep their text hidden until a script shows it (WeChat: `visibility: hidden`)."""
    hidden = sum([points(block) for block in blocks if block.hidden and is_prose(block.text)])
    if hidden < FEWEST_HIDDEN:
        return False
    shown = sum(points(block) for block in blocks if not block.hidden and is_prose(block.text))
    return hidden > HIDDEN_TEXT * shown

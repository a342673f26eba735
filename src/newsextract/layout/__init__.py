"""Which blocks are the article, and what the others are."""

from __future__ import annotations

from newsextract.layout.confidence import estimate_confidence
from newsextract.layout.headline import find_headline
from newsextract.layout.kind import why_no_article
from newsextract.layout.lines import read_line
from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.region import find_region
from newsextract.layout.revise import Reviser
from newsextract.layout.run import find_headline_line, find_run, lead_start
from newsextract.page.model import Page

__all__ = ["Label", "LabelledBlock", "estimate_confidence", "label", "why_no_article"]

AROUND = 60
"""Blocks on each side of the article whose words are read; what is farther off is navigation."""


def label(page: Page) -> list[LabelledBlock]:
    """Every block of the page with its label and the reason for it, in page order. No block is
    labelled `BODY` where the page holds no prose."""
    headline = None
    if page.format == "text":
        verdicts = [read_line(block.text) for block in page.blocks]
        region = find_run(page.blocks, verdicts)
        if region:
            headline = find_headline_line(page.blocks, verdicts, (region.start, region.end))
            if headline:
                region.start = lead_start(page.blocks, verdicts, headline.last, region.start)
                region.core_start = region.start
        hidden = False
    else:
        headline = find_headline(page)
        hidden = False
        region = find_region(page, headline, hidden)
        if region is None:
            hidden = True
            region = find_region(page, headline, hidden)
        verdicts = [None] * len(page.blocks)
        if region is not None:
            for index in range(max(0, region.start - AROUND), min(len(page.blocks), region.end + AROUND)):
                verdicts[index] = read_line(page.blocks[index].text)
    if region is None:
        return [LabelledBlock(block, Label.NAVIGATION, "no prose on the page") for block in page.blocks]
    return Reviser(page, region, headline, verdicts, hidden).label()

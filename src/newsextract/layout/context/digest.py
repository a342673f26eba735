"""The linked headings of a digest (早报, 一周要闻): they lead to whole stories, and belong to the text."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.layout.context.draft import Draft
from newsextract.layout.lines.keys import key
from newsextract.layout.model import Label
from newsextract.layout.weights import (
    FEWEST_ITEMS,
    ITEM_HEADING,
    ITEMS_AGREE,
    LINK_LINE,
    LINKED_HEADLINE,
    MOST_ITEMS,
    MOST_LEAD,
)


def mark_item_headings(draft: Draft) -> None:
    """Links among the text under each of which a part of it stands that says the same, and nothing of the
    text stands otherwise. Links to other stories of the day, put between paragraphs, agree with none."""
    headings = [i for i in draft.body() if _may_be_heading(draft, i)]
    if len(headings) < FEWEST_ITEMS:
        return
    text = [i for i in draft.inside if draft.is_text(i)]
    headings = [i for i in headings if text and i < text[-1]]  # not a list behind the text
    if not FEWEST_ITEMS <= len(headings) <= MOST_ITEMS or sum(1 for i in text if i < headings[0]) > MOST_LEAD:
        return
    ends = [*headings[1:], draft.region.end]
    parts = [[i for i in text if start < i < end] for start, end in zip(headings, ends, strict=True)]
    if all(parts) and _agree(draft, headings, parts):
        for index in headings:
            draft.mark(index, Label.HEADING, "a link that heads an item of a digest")


def _may_be_heading(draft: Draft, index: int) -> bool:
    block = draft.blocks[index]
    length = len(block.text)
    return length >= LINKED_HEADLINE and block.link_chars >= LINK_LINE * length and not draft.is_text(index)


def _agree(draft: Draft, headings: Sequence[int], parts: Sequence[Sequence[int]]) -> bool:
    """Whether most headings share their words with what stands under them, more than with any other part."""
    pairs = [_pairs("".join(draft.blocks[i].text for i in part)) for part in parts]
    agreeing = 0
    for number, heading in enumerate(headings):
        own = _pairs(draft.blocks[heading].text)
        shared = [len(own & others) for others in pairs]
        agreeing += shared[number] >= ITEM_HEADING * len(own) and shared[number] == max(shared)
    return agreeing >= ITEMS_AGREE * len(headings)


def _pairs(text: str) -> set[str]:
    form = key(text)
    return {form[i : i + 2] for i in range(len(form) - 1)}

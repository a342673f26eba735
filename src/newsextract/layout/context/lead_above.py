"""A lead in an element of its own above the one with the text."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.headline import Headline
from newsextract.layout.hints import speaks_of
from newsextract.layout.lines.keys import key
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.region import is_box
from newsextract.layout.weights import LEAD_REACH, SHORTEST_LEAD

_ABSTRACT = re.compile(
    r"abstract|summary|excerpt|\bdesc|intro|digest|zhaiyao|daodu|caption|figcaption|tips?\b|notice|teaser|audio|player|\bai\b|\bai-|img|image|pic\b|picture|photo|gallery"
)
is_abstract = speaks_of(_ABSTRACT)
_BRACKETS = "）)】]〕"
"""`…。（取自脸书）` ends a caption."""
_SAME = 12
"""Characters: what begins like one of the text's own paragraphs is an abstract of it."""


def mark_lead_above(draft: Draft, headline: Headline) -> None:
    """Sentences between headline and text behind the date, or the one right behind the headline: they are the
    article's first ones, unless their element or their words say that they are its abstract."""
    start = draft.region.core_start
    dated = headline.last + 1 < start and _is_lead(draft, headline.last + 1)
    for index in range(max(headline.last + 1, start - LEAD_REACH), start):
        if draft.labels[index] in (Label.DATELINE, Label.BYLINE):
            dated = True
        elif dated and _is_lead(draft, index):
            draft.mark(index, Label.BODY, "a sentence above the text, in an element of its own")


def _is_lead(draft: Draft, index: int) -> bool:
    block = draft.blocks[index]
    if draft.labels[index] not in (Label.NAVIGATION, Label.OTHER) or draft.verdicts[index] is not None:
        return False
    text = block.text
    if len(text) < SHORTEST_LEAD or block.link_chars or block.hidden or not ends_sentence(text):
        return False
    if not is_prose(text) or block.node.tag != "p" or text[-1] in _BRACKETS:
        return False
    for node in block.node.ancestors():
        if node.end > draft.region.core_start:
            break
        if is_box(node) or is_abstract(node.hints):
            return False
    return not _is_repeated(draft, key(text))


def _is_repeated(draft: Draft, words: str) -> bool:
    """Whether the text begins a paragraph with the same words, or holds them."""
    return any(words[:_SAME] in key(draft.blocks[i].text) for i in draft.prose)

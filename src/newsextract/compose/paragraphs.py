"""Blocks labelled as the article's text to paragraphs: kinds, rows of tables as one, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from newsextract.article import ParagraphKind
from newsextract.compose.tables import find_tables
from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block, Node

HEADING_LENGTH = 40
"""Characters: a bold line up to this length that does not end like a sentence is a subhead."""
SUBHEAD_LENGTH = 24
"""Characters: a plain subhead is this short, and the sentences around it more than twice as long."""

FEWEST_NUMBERS = 2
"""Lines of nothing but a number, each another, that count the parts of a text."""
LONGEST_ITEM = 6
"""Blocks: an item of a list has no more; a layout made of lists puts a whole article into one."""

_NUMBER = re.compile(r"(?:part|no)?[.\s]{0,2}\d{1,2}|[一二三四五六七八九十]{1,2}", re.IGNORECASE)
_NUMBERED = re.compile("[一二三四五六七八九十]{1,3}、")
_HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LIST_TAGS = frozenset(("li", "dt", "dd"))
_OUTER_TAGS = frozenset(("td", "article", "body"))
_TELLING_TAGS = _HEADING_TAGS | _LIST_TAGS | _OUTER_TAGS | {"blockquote"}
_LISTED = ("table", "list_item")
_SPLITTERS = frozenset((Label.ADVERT, Label.RELATED, Label.PROMO, Label.PROFILE))
_CAPTION, _HEADING = Label.CAPTION, Label.HEADING  # bound once: looking a member up in an Enum class is slow
_KEPT = frozenset((Label.BODY, Label.HEADING, Label.CAPTION))


@dataclass(slots=True)
class Draft:
    """A paragraph before the last repairs."""

    kind: ParagraphKind
    text: str
    blocks: list[Block] = field(default_factory=list)


def draft_paragraphs(labelled: Sequence[LabelledBlock]) -> list[Draft]:
    """The article's blocks as paragraphs, in order; the cells of a table's row are one."""
    kept = [item for item in labelled if item.label in _KEPT and item.block.text]
    tables = find_tables(kept)
    drafts: list[Draft] = []
    open_row: Node | None = None
    for item in kept:
        block = item.block
        row = tables.row(block) if tables is not None and item.label is not _CAPTION else None
        if tables is None or row is None:
            open_row = None
            drafts.append(Draft(_kind(item), block.text, [block]))
        elif row is open_row:
            drafts[-1].text += tables.between(drafts[-1].blocks[-1], block) + block.text
            drafts[-1].blocks.append(block)
        else:
            open_row = row
            drafts.append(Draft("table", tables.before(block) + block.text, [block]))
    if tables is not None:
        for draft in drafts:
            if draft.kind == "table":  # a row begins and ends without a blank
                draft.text = (draft.text + tables.behind(draft.blocks[-1])).strip()
    drafts = _joined_over_adverts(drafts, labelled)
    _mark_plain_subheads(drafts)
    return drafts


def _joined_over_adverts(drafts: Sequence[Draft], labelled: Sequence[LabelledBlock]) -> list[Draft]:
    """A sentence that an advert cuts in two (`成交额达到5` · `00万元。`) is one paragraph again."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and draft.kind == before.kind == "text" and _breaks_off(before.text):
            between = labelled[before.blocks[-1].index + 1 : draft.blocks[0].index]
            if any(item.label in _SPLITTERS for item in between):
                before.text += draft.text
                before.blocks += draft.blocks
                continue
        joined.append(draft)
    return joined


def _mark_plain_subheads(drafts: Sequence[Draft]) -> None:
    """A lone short line without a stop between long sentences is a subhead, whatever its markup."""
    for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
        if draft.kind == "text" and len(draft.text) <= SUBHEAD_LENGTH and draft.text[-1].isalnum():
            around = (before.text, after.text)
            if all(len(text) > 2 * SUBHEAD_LENGTH for text in around) and ends_sentence(before.text):
                draft.kind = "heading"
    numbers = [draft for draft in drafts if draft.kind == "text" and _NUMBER.fullmatch(draft.text)]
    if len({draft.text for draft in numbers}) == len(numbers) >= FEWEST_NUMBERS:
        for draft in numbers:
            draft.kind = "heading"  # `1`, `2`, `3` between the parts of a story
    for draft, after in pairwise(drafts):
        if (
            draft.kind == "text"
            and len(draft.text) <= SUBHEAD_LENGTH
            and draft.text[-1].isalnum()
            and _NUMBERED.match(draft.text)
            and (after.kind in _LISTED or (after.kind == "text" and _goes_on(draft.text, after.text)))
        ):
            draft.kind = "heading"  # `一、总体要求`, however short the paragraph below; above a table, too
        if draft.kind == "text" and after.kind == "heading" and _NUMBER.fullmatch(draft.text):
            draft.kind = "heading"  # `01` above the section's title


def _goes_on(subhead: str, text: str) -> bool:
    return len(text) > len(subhead) and ends_sentence(text)


def _breaks_off(text: str) -> bool:
    return text.endswith(("，", "、", ",")) or (text[-1].isalnum() and is_prose(text))


def _kind(item: LabelledBlock) -> ParagraphKind:
    block = item.block
    if item.label is _CAPTION:
        return "caption"
    if item.label is _HEADING:
        return "heading"
    if block.node.tag == "tr" and block.node.hints == "markdown":
        return "table"
    node: Node | None = block.node
    while node is not None:
        tag = node.tag
        if tag in _TELLING_TAGS:
            if tag in _HEADING_TAGS:
                return "heading" if len(block.text) <= 2 * HEADING_LENGTH else "text"
            if tag in _LIST_TAGS and node.end - node.start <= LONGEST_ITEM:
                return "list_item"
            if tag == "blockquote":
                return "quote"
            if tag in _OUTER_TAGS:
                break
        node = node.parent
    bold = block.bold_chars >= 0.9 * len(block.text)
    if (
        bold
        and len(block.text) <= HEADING_LENGTH
        and not ends_sentence(block.text)
        and not is_prose(block.text)
    ):
        return "heading"
    return "text"

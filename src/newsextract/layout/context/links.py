"""Lines that are links, or send the reader elsewhere by one: tags, tickers, `>>点击下载`."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.context.elements import Place, place
from newsextract.layout.hints import speaks_of
from newsextract.layout.model import Label
from newsextract.layout.weights import LABEL_LINE, LINK_LINE, LINK_LINE_OUTSIDE, MOST_CELLS
from newsextract.lexicon.patterns import listed

LINKED_TAGS = "links in an element for tags"
_TAG_HINT = re.compile(r"\btags?\b|keyword|hash-?tag|article-?tag|tag-?list|taglist")
_is_for_tags = speaks_of(_TAG_HINT)
_CALL = re.compile(rf"[【\[>＞(（《“\s]{{0,3}}(?:{listed('buttons', 'begins a call')})")
_CALLED = re.compile(listed("buttons", "called for"))


def mark_link_lines(draft: Draft) -> None:
    """A line that is nothing but a link, among the text, or mostly links, before or behind it; among it
    several in an element unlike the text's, which is no item of a list: `【独家】…… | ……`."""
    text = [i for i in draft.inside if draft.is_text(i)]
    first, last = (text[0], text[-1]) if text else (draft.region.end, draft.region.end)
    places: set[Place] = set()
    for index in draft.body():
        block = draft.blocks[index]
        if not block.link_chars or draft.is_text(index):
            continue
        share = block.link_chars / len(block.text)
        if share >= LINK_LINE and not _in_text_row(draft, index):
            outer = block.node.parent
            if _is_for_tags(block.node.hints) or (outer is not None and _is_for_tags(outer.hints)):
                draft.mark(index, Label.TAGS, LINKED_TAGS)
            else:
                draft.mark(index, Label.RELATED, "nothing but a link")
        elif share >= LINK_LINE_OUTSIDE:
            if not first < index < last:
                draft.mark(index, Label.NAVIGATION, "links before or behind the text")
                continue
            places = places or {place(draft.blocks[i]) for i in text}
            several = len(block.links) > 1 and block.node.tag != "li"
            if several and place(block) not in places and not _in_text_row(draft, index):
                draft.mark(index, Label.RELATED, "links in an element unlike the text's")


def _in_text_row(draft: Draft, index: int) -> bool:
    """Whether the line is a cell of a table row whose other cells are no links. Lines of one cell, broken by
    `<br>`, make no row."""
    row, own = None, draft.blocks[index].node
    for node in draft.blocks[index].node.ancestors():
        if node.tag in ("td", "th"):
            own = node
        elif node.tag == "tr":
            row = node
            break
    return (
        row is not None
        and row.end - row.start <= MOST_CELLS
        and any(
            draft.labels[i] is Label.BODY and not draft.blocks[i].link_chars and not own.start <= i < own.end
            for i in range(row.start, row.end)
        )
    )


def mark_calls(draft: Draft) -> None:
    """A sentence that sends the reader elsewhere by a link: `安装…第一时间…→【下载地址】`."""
    for index in draft.body():
        block = draft.blocks[index]
        if block.links and len(block.text) <= LABEL_LINE:
            called = next((link for link in block.links if _CALL.match(link.text)), None)
            if called and (_CALLED.search(block.text) or block.text.endswith(called.text)):
                draft.mark(index, Label.PROMO, f"sends the reader to “{called.text[:12]}”")

"""Which lines stand in elements like the text's own: same tag and class, or the very same element."""

from __future__ import annotations

from newsextract.layout.context.draft import Draft
from newsextract.page.model import Block, Node

_MOST_LOOKED_AT = 8
"""Blocks of an element of which all but one may be hidden letters in its line."""
Place = tuple[str, str, str, str]
"""Tag and class of a block's element and of the one around it."""


def place(block: Block) -> Place:
    """What the block stands in."""
    node, outer = block.node, block.node.parent
    return node.tag, node.hints, outer.tag if outer else "", outer.hints if outer else ""


def text_places(draft: Draft, start: int, end: int) -> set[Place]:
    """What the text's sentences from `start` to before `end` stand in."""
    return {place(draft.blocks[i]) for i in draft.sentences(start, end)}


def holder(draft: Draft, index: int) -> Node | None:
    """The element that a paragraph stands in: its own where text is broken by `<br>`. What is hidden in a
    line, letters against copying, is no line of its own."""
    node = draft.blocks[index].node
    inside = draft.blocks[node.start : min(node.end, node.start + _MOST_LOOKED_AT)]
    alone = node.end - node.start == 1 or (
        node.end - node.start < _MOST_LOOKED_AT and sum(not block.hidden for block in inside) == 1
    )
    return node.parent if alone else node

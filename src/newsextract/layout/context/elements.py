"""Which lines stand in elements like the text's own: same tag and class, or the very same element."""

from __future__ import annotations

from newsextract.layout.context.draft import Draft
from newsextract.page.model import Block, Node

Place = tuple[str, str, str, str]
"""Tag and class of a block's element and of the one around it."""


def place(block: Block) -> Place:
    """What the block stands in."""
    node, outer = block.node, block.node.parent
    return node.tag, node.hints, outer.tag if outer else "", outer.hints if outer else ""


def text_places(draft: Draft, start: int, end: int) -> set[Place]:
    """What the text's sentences from `start` to before `end` stand in."""
    return {place(draft.blocks[i]) for i in draft.sentences(start, end)}


def holder(block: Block) -> Node | None:
    """The element that a paragraph stands in: its own where text is broken by `<br>`."""
    node = block.node
    return node.parent if node.end - node.start == 1 else node

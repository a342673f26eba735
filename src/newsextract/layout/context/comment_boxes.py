"""Boxes behind a text that others wrote, told by their shape: comments, cards of other articles.

Even where no class says `comment` and no heading 网友评论, each entry has a name or a headline, some words
and a date of its own, and several of them stand in elements of one kind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newsextract.layout.context.draft import Draft
from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import is_prose
from newsextract.layout.weights import (
    COMMENT_BLOCKS,
    COMMENT_LEVELS,
    FEWEST_COMMENTS,
    LINKED_HEADLINE,
    LONGEST_COMMENTER,
)
from newsextract.page.model import Block, Node


def mark_comment_boxes(draft: Draft) -> None:
    """Comments and cards behind the text, where only their shape tells them."""
    end = draft.region.end
    for box in find_comment_boxes(draft.blocks, draft.verdicts, draft.sentences(draft.region.start, end)):
        for index in range(box.start, min(box.end, end)):
            if draft.labels[index] is Label.BODY:
                draft.mark(index, Label.COMMENTS, "in one of several boxes with a name and a date each")


def find_comment_boxes(
    blocks: Sequence[Block], verdicts: Verdicts, sentences: Collection[int]
) -> Iterator[Node]:
    """The elements that hold such a box each, in page order. `sentences`: the indices of the text's own
    sentences and of those in boxes; none is found before the first of them."""
    if not sentences:
        return
    first = min(sentences)
    boxes: dict[tuple[str, str, Node | None], dict[Node, None]] = {}
    for index in sorted(sentences):
        box = _box(blocks, verdicts, index, first)
        if box is not None:
            boxes.setdefault((box.tag, box.hints, box.parent), {})[box] = None
    for alike in boxes.values():
        if len(alike) >= FEWEST_COMMENTS:
            yield from alike


def _box(blocks: Sequence[Block], verdicts: Verdicts, index: int, first: int) -> Node | None:
    """The smallest element around the sentence that holds a date and a name, too."""
    node: Node | None = blocks[index].node
    for _ in range(COMMENT_LEVELS):
        if node is None or node.start <= first or node.end - node.start > COMMENT_BLOCKS:
            return None
        if node.end - node.start > 2 and _has_date_and_name(blocks, verdicts, node):
            return node
        if (
            node.end - node.start > 1
            and _has_linked_headline(blocks, node)
            and not _under_link(blocks, first)
        ):
            return node
        node = node.parent
    return None


def _has_linked_headline(blocks: Sequence[Block], node: Node) -> bool:
    return any(
        block.link_chars == len(block.text) >= LINKED_HEADLINE for block in blocks[node.start : node.end]
    )


def _under_link(blocks: Sequence[Block], index: int) -> bool:
    """Whether the text itself stands below linked headlines, as in a digest."""
    above = next((blocks[i] for i in range(index - 1, -1, -1) if blocks[i].text), None)
    return above is not None and above.link_chars == len(above.text) >= LINKED_HEADLINE


def _has_date_and_name(blocks: Sequence[Block], verdicts: Verdicts, node: Node) -> bool:
    inside = range(node.start, node.end)
    dated = any(_is_date(verdicts[i]) for i in inside)
    return dated and any(
        0 < len(blocks[i].text) <= LONGEST_COMMENTER
        and not is_prose(blocks[i].text)
        and not _is_date(verdicts[i])
        for i in inside
    )


def _is_date(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.label is Label.DATELINE and verdict.reason != SIGNED_DATE

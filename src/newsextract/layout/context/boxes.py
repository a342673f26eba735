"""Boxes of few lines and no sentence in the text: a player's, with the headline of a film; a card of goods, a
share or an app, with its buttons."""

from __future__ import annotations

from collections import Counter

from newsextract.layout.context.draft import Draft
from newsextract.layout.model import Label
from newsextract.layout.weights import MOST_OF_BOX
from newsextract.page.model import Node

_BUTTONS = frozenset((Label.SHARE, Label.RELATED, Label.PROMO))
_CARDS = frozenset(("div", "section", "aside"))
_FEWEST_LINES, _MOST_ALIKE = 2, 2
"""Lines of a card above its buttons; cards of one class: an article's own items with links are more."""


def mark_player_boxes(draft: Draft) -> None:
    """What stands in an element that begins with a player's words, such as 观看视频."""
    for index in range(draft.region.core_start, draft.region.core_end):
        if draft.labels[index] is Label.PLAYER and draft.verdicts[index] is not None:
            box = _box(draft, index)
            if box is not None:
                _mark_rest(draft, box, Label.PLAYER, "in the box of a player")


def mark_cards(draft: Draft) -> None:
    """What stands in an element that ends with nothing but a link or a button: 参考均价：… ⏎ 预约看房."""
    cards = {}
    for index in range(draft.region.core_start, draft.region.core_end):
        if draft.labels[index] in _BUTTONS and index not in draft.prose:
            box = _box(draft, index, ends=True)
            if box is None or box.tag not in _CARDS:
                continue
            if sum(1 for block in draft.blocks[box.start : box.end] if block.text) > _FEWEST_LINES:
                cards[box.start] = box
    alike = Counter(box.hints for box in cards.values())
    for box in cards.values():
        if alike[box.hints] <= _MOST_ALIKE:
            _mark_rest(draft, box, Label.PROMO, "in a box with buttons")


def _mark_rest(draft: Draft, box: Node, label: Label, reason: str) -> None:
    for inside in range(box.start, box.end):
        if draft.labels[inside] is Label.BODY:
            draft.mark(inside, label, reason)


def _box(draft: Draft, edge: int, ends: bool = False) -> Node | None:
    """The largest element that begins (`ends`) with the block and has few lines and no sentence."""
    box = None
    for outer in draft.blocks[edge].node.ancestors():
        if (outer.end - 1 > edge if ends else outer.start < edge) or outer.end > draft.region.core_end:
            break
        if outer.end - outer.start > MOST_OF_BOX or outer.start < draft.region.core_start:
            break
        if any(index in draft.prose for index in range(outer.start, outer.end)):
            break
        box = outer
    return box

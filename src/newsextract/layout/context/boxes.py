"""Boxes in the text: a player's, with the headline of a film; a card of goods, a share or an app, with its
buttons; what a machine says of the text, or the site of the writer, under labels such as AI摘要."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from newsextract.layout.context.draft import Draft
from newsextract.layout.model import Label
from newsextract.layout.weights import MOST_OF_BOX, SERVICE_SHARE, SUMMARY_SHARE
from newsextract.page.model import Node

_BUTTONS = frozenset((Label.SHARE, Label.RELATED, Label.PROMO))
_CARDS = frozenset(("div", "section", "aside"))
_FEWEST_LINES, _MOST_ALIKE = 2, 2
"""Lines of a card above its buttons; cards of one class: an article's own items with links are more."""
_PARTICULAR = re.compile(r"^[^：:，。]{1,8}[：:]\s?\S|\s\d{1,5}\S{1,2}$")
"""`地点：老渡口`, `番茄 2个`"""
_SELLS = re.compile(
    r"购买|抢购|下单|购物车|看房|询价|底价|领券|试驾|关注|公众号|(?:立即|在线|免费)咨询|(?:立即|免费)下载|安装"
    r"|打开(?!地图)|(?:下载|安装).{0,6}(?:[aA][pP][pP]|客户端|应用)|(?:[aA][pP][pP]|客户端|应用).{0,6}下载"
)
"""What only a site's own button says; 报名, 收藏 and 查看 stand below what is the article's, too."""
_LABEL = re.compile(
    r"\W{0,3}(?:AI|ai|Ai|智能|人工智能|大模型)\s?"
    r"(?:摘要|总结|總結|导读|導讀|速览|速覽|速读|速讀|概要|概括|提要|划重点|提炼|伴读)\W{0,3}"
)
_ABOUT_WRITER = re.compile(
    r"\W{0,3}(?:本文|专栏|專欄)?(?:作者(?:简介|簡介|介绍|介紹)|(?:关于|關於)作者)\W{0,3}"
)


def mark_player_boxes(draft: Draft) -> None:
    """What stands in an element that begins with a player's words, such as 观看视频."""
    for index in range(draft.region.core_start, draft.region.core_end):
        if draft.labels[index] is Label.PLAYER and draft.verdicts[index] is not None:
            box = _box(draft, index)
            _mark_rest(draft, box, Label.PLAYER, "in the box of a player")


def mark_cards(draft: Draft) -> None:
    """What stands in an element that ends with nothing but a link or a button: 参考均价：… ⏎ 预约看房."""
    cards = {}
    for index in range(draft.region.core_start, draft.region.core_end):
        if draft.labels[index] in _BUTTONS and index not in draft.prose:
            box = _box(draft, index, ends=True)
            if box is not None and box.tag in _CARDS and _is_of_site(draft, box):
                cards[box.start] = box
    alike = Counter(box.hints for box in cards.values())
    for box in cards.values():
        if alike[box.hints] <= _MOST_ALIKE:
            _mark_rest(draft, box, Label.PROMO, "in a box with buttons")


def _is_of_site(draft: Draft, box: Node) -> bool:
    """Whether a box with buttons is none of the article's own: it holds next to nothing else, or goods, an
    account, an app or other articles, and no particulars such as an event's time and place."""
    texts = [block.text for block in draft.blocks[box.start : box.end] if block.text]
    if len(texts) <= _FEWEST_LINES or sum(1 for text in texts if _PARTICULAR.search(text)) >= _FEWEST_LINES:
        return False
    labels = draft.labels[box.start : box.end]
    return (
        labels.count(Label.BODY) <= 1
        or Label.RELATED in labels
        or any(
            label in _BUTTONS and _SELLS.search(block.text)
            for label, block in zip(labels, draft.blocks[box.start : box.end], strict=True)
        )
    )


def mark_ai_summaries(draft: Draft) -> None:
    """The box that begins with the label and holds little of the text, above the text's first half."""
    for index in range(draft.region.start, min(draft.first_sentence + 1, draft.region.end)):
        block = draft.blocks[index]
        if _LABEL.match(block.text) and _LABEL.fullmatch(block.pieces[0]):
            box = _labelled_box(draft, index, SUMMARY_SHARE)
            for inside in range(index, max(index + 1, box.end if box else 0)):
                draft.mark(inside, Label.NOTE, "what a machine says of the text")


def mark_boxes_about_writer(draft: Draft) -> None:
    """The box that begins with 作者简介 and has no sentence of the text behind it; without a box, the text's
    last sentence below the label."""
    reason = "what is said of the writer"
    labels = [
        index
        for index in range(draft.first_sentence + 1, draft.region.end)
        if draft.labels[index] is Label.NOTE and _ABOUT_WRITER.fullmatch(draft.blocks[index].text)
    ]
    last = max(draft.sentences(labels[0], draft.region.end), default=0) if labels else 0
    for index in labels:
        box = _labelled_box(draft, index, SERVICE_SHARE)
        if last >= max(index + 2, box.end if box is not None else 0):
            continue
        _mark_rest(draft, box, Label.NOTE, reason)
        if index + 1 == draft.last_sentence and draft.labels[index + 1] is Label.BODY:
            draft.mark(index + 1, Label.NOTE, reason)


def _labelled_box(draft: Draft, index: int, share: float) -> Node | None:
    """The largest element that begins with the label and holds no more of the text than that share."""
    region = draft.region
    most = share * draft.weight(region.start, region.end)

    def fits(outer: Node) -> bool:
        return (
            outer.start >= index - 1
            and outer.end <= region.end
            and draft.weight(outer.start, outer.end) <= most
        )

    return _largest(draft, index, fits)


def _mark_rest(draft: Draft, box: Node | None, label: Label, reason: str) -> None:
    for inside in range(box.start, box.end) if box else ():
        if draft.labels[inside] is Label.BODY:
            draft.mark(inside, label, reason)


def _box(draft: Draft, edge: int, ends: bool = False) -> Node | None:
    """The largest element in the text that begins with the block (`ends`: ends with it) and holds few lines,
    none a sentence."""
    region = draft.region

    def fits(outer: Node) -> bool:
        return (
            (outer.end - 1 <= edge if ends else outer.start >= edge)
            and region.core_start <= outer.start
            and outer.end <= min(region.core_end, outer.start + MOST_OF_BOX)
            and draft.prose.isdisjoint(range(outer.start, outer.end))
        )

    return _largest(draft, edge, fits)


def _largest(draft: Draft, index: int, fits: Callable[[Node], bool]) -> Node | None:
    """The largest element around the block of which that holds, and of all elements in it."""
    box = None
    for outer in draft.blocks[index].node.ancestors():
        if not fits(outer):
            break
        box = outer
    return box

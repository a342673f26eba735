"""What each block is by its own words and its own element, around the article and inside it: the labels
that the other steps begin with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.context.draft import Draft
from newsextract.layout.context.text_end import tail_start
from newsextract.layout.hints import speaks_of
from newsextract.layout.lines.calls_to_action import ONLY_SITE_WORDS, is_call_at_tail
from newsextract.layout.lines.keys import EDGE, key
from newsextract.layout.model import Label
from newsextract.layout.own_lines.in_place import is_own_in_place
from newsextract.layout.region import is_box
from newsextract.layout.weights import RELATED_LINES, SERVICE_SHARE, SHORT_LINE
from newsextract.page.model import Block, Node, Picture

# bound once: looking a member up in an Enum class costs more than comparing it
_CAPTION, _DATELINE, _RELATED = Label.CAPTION, Label.DATELINE, Label.RELATED
_PLAYER_HINT = re.compile(r"player|\bvjs-|\bprism-|video-(?:js|box|control|bar|wrap)|\bvideo_")
_is_for_player = speaks_of(_PLAYER_HINT)
_PAGER = re.compile(
    r"\W{0,3}(?:[上下前后後][一1]?[页頁张張幅篇]|[首尾末][页頁]|(?:next|prev|previous)(?: page)?)\W{0,3}",
    re.IGNORECASE,
)
"""What a button says that is drawn."""


def mark_around(draft: Draft) -> None:
    """What stands around the run, by its words; lines under a heading of related articles behind it, too,
    which are no captions (`影／某事`)."""
    heading: str | None = None
    start, end = draft.region.start, draft.region.end
    for index, verdict in enumerate(draft.verdicts):
        if verdict is not None and (verdict.label is not _CAPTION or heading is None or index < end):
            draft.mark(index, verdict.label, verdict.reason)
            if verdict.label is not _DATELINE and index >= start:
                heading = draft.blocks[index].text[:20] if verdict.label is _RELATED else None
        elif heading and end <= index < end + RELATED_LINES:
            draft.mark(index, Label.RELATED, f"under {heading}")


def mark_inside(draft: Draft) -> None:
    """What stands in the run, from its end to its start: at the text's tail, words of a site say more."""
    tail = tail_start(draft)
    at_tail, below = True, None
    for index in reversed(draft.inside):
        block, prose = draft.blocks[index], index in draft.prose
        verdict = draft.verdicts[index] if block.text else None
        if verdict is not None and is_own_in_place(draft, index, verdict, tail, at_tail):
            verdict = None
        box = _box_for_readers(draft, block) if at_tail and verdict is None else None
        if at_tail and index < tail and prose and verdict is None and not block.hidden:
            at_tail = box is not None and below in (None, box)  # one box; above it stands the text
            below = box
        if block.hidden and not draft.hidden:
            draft.mark(index, Label.HIDDEN, "not shown on the page")
        elif verdict is not None:
            draft.mark(index, verdict.label, verdict.reason)
        elif _ends_with_call(draft, index):
            draft.mark(index, Label.PROMO, ONLY_SITE_WORDS)
        else:
            draft.mark(index, *_by_element(draft, index, for_readers=at_tail and box is not None))


def _ends_with_call(draft: Draft, index: int) -> bool:
    """Whether the line stands behind the text's last sentence and holds none but a site's words:
    `喜欢的朋友可以关注一下`."""
    if not draft.first_sentence < draft.last_sentence < index or index in draft.prose:
        return False
    text = draft.blocks[index].text
    return len(text) <= SHORT_LINE and is_call_at_tail(key(text).strip(EDGE))


def _by_element(draft: Draft, index: int, *, for_readers: bool) -> tuple[Label, str]:
    """What a line is that says nothing of itself, by its element; `for_readers`: it stands in such a box."""
    region, block, prose = draft.region, draft.blocks[index], index in draft.prose
    if not prose and len(block.text) <= SHORT_LINE and _is_for_player(block.node.hints):
        return Label.PLAYER, "its element is a player"
    if not block.text:
        return _of_pictures(block.pictures)
    if block.node.tag == "button" and not prose:
        return Label.OTHER, "a button"
    if _in_service_box(draft, block):
        return Label.PROMO, "in a box for readers or about the author"
    if region.core_start <= index < region.core_end:
        if for_readers:
            return Label.PROMO, "in a box behind the text"
        return Label.BODY, "in the element that holds the article's text"
    if prose and block.link_chars < 0.5 * len(block.text) and not _in_box(draft, block):
        return Label.BODY, "a sentence in the article's element"
    return Label.OTHER, "a short line beside the article's text"


def _of_pictures(pictures: Sequence[Picture]) -> tuple[Label, str]:
    """What a block without text is (a profile may have emptied it): its pictures are the article's, or
    buttons such as 下一页."""
    if pictures and all(picture.href is not None and _PAGER.fullmatch(picture.alt) for picture in pictures):
        return Label.PAGINATION, f"a picture of {pictures[0].alt}"
    return Label.OTHER, "a picture"


_SERVICE = re.compile(
    r"newsletter|subscri(?:be|ption)|donat|sponsor|author-?(?:info|box|card|bio|intro|desc|item)|about-?author|writer-?(?:info|box|card|bio|intro)"
    r"|\bbio\b|quote-?card|member-?(?:box|card|join|wall)|cookie-?(?:banner|bar|notice|consent|tip)|app-?(?:down|guide|open)|open-?app|book-?(?:card|info)|pro(?:duct)?-?(?:card|box)\b|lawyer|doctor-?(?:card|info|box)"
)
"""Classes of what sites put into their articles: calls to action, cards of authors, books and goods."""
_serves = speaks_of(_SERVICE)
_VOTE = re.compile(r"\bvote\b|vote-?(?:box|wrap|area)|\bpoll\b|toupiao")
"""Classes of what readers choose from; a sentence in it may be the news of a vote."""
_votes = speaks_of(_VOTE)


def _in_service_box(draft: Draft, block: Block) -> bool:
    """Whether the block stands in such a box, and the box holds little of the text."""
    region = draft.region
    for node in block.node.ancestors():
        if node.start <= region.core_start and node.end >= region.core_end:
            return False
        if _serves(node.hints) or (_votes(node.hints) and block.index not in draft.prose):
            return draft.weight(node.start, node.end) < SERVICE_SHARE * draft.weight(region.start, region.end)
    return False


def _in_box(draft: Draft, block: Block) -> bool:
    """Whether the block stands in an element beside the text's own with a class for other things."""
    start, end = draft.region.core_start, draft.region.core_end
    for node in block.node.ancestors():
        if node.start <= start and node.end >= end:
            return False
        if is_box(node):
            return True
    return False


_FOR_READERS = re.compile(
    r"(?:^|[\s_-])(?:support|donat\w{0,5}|subscri\w{0,7}|newsletter|reward|disclaimer|copyright|recommend\w{0,5}|related|login)(?:$|[\s_-])"
    r"|dashang|zanshang|tuijian|xiangguan|pinglun|comment-(?:form|list)|app-?(?:guide|down|open)|qr-?code|erweima|\bewm\b"
)
"""Classes of what stands in the text's own element, and is not of it. Those of design tools and of parts of
a text (`widget`, `statement`, `menu-text`, `expert-comment`, `reply`) say nothing there."""
_is_for_readers = speaks_of(_FOR_READERS)


def _box_for_readers(draft: Draft, block: Block) -> Node | None:
    """The element with such a class around a block among the text's own, if it holds little of the text and
    stands behind none of the same class: the text's parts may be such elements."""
    start, end = draft.region.core_start, draft.region.core_end
    for node in block.node.ancestors():
        if node.start <= start and node.end >= end:
            break
        if _is_for_readers(node.hints):
            small = draft.weight(node.start, node.end) < SERVICE_SHARE * draft.weight(start, end)
            before = draft.blocks[node.start - 1].node.ancestors() if node.start > start else ()
            return node if small and all(each.hints != node.hints for each in before) else None
    return None

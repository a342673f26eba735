"""The lists under headings such as 相关阅读: links to other articles, in the text or behind it."""

from __future__ import annotations

from newsextract.layout.context.draft import Draft
from newsextract.layout.context.elements import Place, place, text_places
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.weights import MOST_OF_TEXT


def mark_related_lists(draft: Draft) -> None:
    """A heading such as 相关阅读 takes along what follows: its element, or the links behind it."""
    index = known = draft.region.start
    places: set[Place] = set()  # that the text before `known` stands in
    while index < draft.region.end:
        if draft.labels[index] is Label.RELATED:
            places |= text_places(draft, known, index)
            known = index
            index = _mark_list(draft, index, places)
        index += 1


def _mark_list(draft: Draft, heading: int, places: set[Place]) -> int:
    """Label the list under a heading; the index of its last block. `places`: what the text above it stands
    in."""
    last = heading
    if not draft.blocks[heading].link_chars:  # `相关阅读：某文` is a list of its own
        last = _end_of_box(draft, heading, places)
    while last + 1 < draft.region.end and _is_item(draft, last + 1):
        last += 1
    for index in range(heading + 1, last + 1):
        draft.mark(index, Label.RELATED, f"under {draft.blocks[heading].text[:20]}")
    return last


def _end_of_box(draft: Draft, heading: int, places: set[Place]) -> int:
    """The last block of the largest element that begins with the heading and holds none of the
    text's own paragraphs."""
    last = heading
    for outer in draft.blocks[heading].node.ancestors():
        if outer.start < heading - 1 or outer.end > draft.region.end:
            break
        inside = (place(draft.blocks[i]) for i in range(last + 1, outer.end) if i in draft.prose)
        if any(not places or found in places for found in inside):
            break
        if _is_the_text(draft, heading, outer.end):
            break
        last = max(last, outer.end - 1)
    return last


def _is_the_text(draft: Draft, start: int, end: int) -> bool:
    """Whether the blocks hold most of the page's prose: `今日热点导览` heads a digest, and the element that
    begins with it is the article's."""
    region = draft.region
    return draft.weight(start, end) > MOST_OF_TEXT * draft.weight(region.start, region.end)


_ITEMS = frozenset((Label.DATELINE, Label.RELATED, Label.ADVERT, Label.PROMO))


def _is_item(draft: Draft, index: int) -> bool:
    block = draft.blocks[index]
    length = len(block.text)
    if not length or block.link_chars >= 0.6 * length or draft.labels[index] in _ITEMS:
        return True
    return (
        draft.format == "text" and length < 40 and not ends_sentence(block.text) and not is_prose(block.text)
    )

"""Short lines above the text that stand in no element of its own, buttons, names of columns; and one that
announces what the text does not hold."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.context.elements import holder
from newsextract.layout.model import Label

_CELLS = ("td", "th")
_SUBHEADS = ("h2", "h3", "h4")
_ANNOUNCES = ("：", ":")
_GOES_ON = ("，", "；", "。")
_DANGLES = re.compile("[^，。：:]{0,6}(?:[视視][频頻]|影片|音[频頻]|[图圖]片?|[链連][接結])(?:如下)?[：:]")
"""`游戏视频：`, `更多图片：`"""


def mark_stray_lines(draft: Draft) -> None:
    """Short lines before the first sentence in an element that holds no text of the article."""
    first = draft.first_text()
    if first is None:
        return
    own, begun, announced = holder(draft, first), False, False
    is_text = draft.format == "text"
    for index in range(draft.region.start, first):
        if draft.labels[index] is not Label.BODY:
            continue
        if is_text and draft.blocks[index].node.tag in _SUBHEADS:
            continue  # of Markdown, in which no element holds the text
        if holder(draft, index) is own:
            begun, announced = True, draft.blocks[index].text.endswith(_ANNOUNCES)
        elif not (
            begun and draft.blocks[index].node.tag in _CELLS
        ) and not (  # a table below its announcement
            (announced and draft.blocks[index].node.tag == "li")  # a list below its own
            or draft.blocks[index].text.endswith(_GOES_ON)  # a verse that the text quotes
        ):
            draft.mark(index, Label.OTHER, "a short line before the text, in another element")


def mark_dangling_line(draft: Draft) -> None:
    """The text's last line, where it announces a film or pictures: they are no text."""
    last = next((i for i in reversed(draft.inside) if draft.labels[i] is Label.BODY), None)
    if last is not None and _DANGLES.fullmatch(draft.blocks[last].text):
        draft.mark(last, Label.PLAYER, "announces what the text does not hold")

"""Short lines above and behind the text that stand in no element of its own, buttons, names of columns; and
one that announces what the text does not hold."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.context.elements import holder, place, text_places
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_office

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


_OWN_TAGS = frozenset(("td", "th", "li", "dd", "dt", "pre", "blockquote"))
_PARTICULAR = re.compile(r"[：:]\s?\S|[\d〇○零一二三四五六七八九十]\s?[年月日]")
"""`地点：老渡口`, `五月六日`"""
_STROKE = re.compile(r"[-—–－─=＝*＊_＿~～]{3,60}")
_FRAMED = re.compile(r"【[^【】]{2,10}】|([-—–－─▼▲]{1,3})\s?[^\s。]{2,8}\s?\1")
"""`【某某征稿】`, `— 荐读 —`: heads of what is gone."""
_FEWEST_SENTENCES = 3
_LONGEST_STRAY = 12
"""Characters; a longer line may sign: `某某区新桥建设指挥部全体职工`, unless it speaks to the reader."""
_SPEAKS = re.compile("[您妳]|我[们們]|本文")


def mark_stray_lines_behind(draft: Draft) -> None:
    """Short lines behind the last sentence that are none, in elements unlike those of the sentences: `图集`;
    behind a stroke or framed, in any element. Tables and lists, particulars, signatures and verses are the
    article's, wherever they stand."""
    if draft.format == "text":
        return
    sentences = draft.sentences(draft.region.core_start, draft.region.core_end)
    if len(sentences) < _FEWEST_SENTENCES:
        return
    places = text_places(draft, draft.region.core_start, draft.region.core_end)
    behind = range(sentences[-1] + 1, draft.region.end)
    stroke = next((i for i in behind if _STROKE.fullmatch(draft.blocks[i].text)), draft.region.end)
    scattered = len(sentences) < 2 * len(places)
    ends = True  # a subhead stands above lines of the article's
    for index in reversed(behind):
        block = draft.blocks[index]
        if draft.labels[index] is not Label.BODY:
            continue
        if _is_own(draft, index) or (not ends and block.node.tag in _SUBHEADS):
            ends = False
        elif index > stroke or (ends and _FRAMED.fullmatch(block.text)):
            draft.mark(index, Label.OTHER, "a short line behind the text and a stroke, or framed")
        elif scattered or place(block) in places or not _is_stray(block.text):
            ends = False
        else:
            draft.mark(index, Label.OTHER, "a short line behind the text, in another element")


def _is_stray(text: str) -> bool:
    return len(text) <= _LONGEST_STRAY or _SPEAKS.search(text) is not None


def _is_own(draft: Draft, index: int) -> bool:
    """Whether the line is a sentence, a particular, a signature, one of verses, or of a table or list."""
    block = draft.blocks[index]
    return (
        ends_sentence(block.text)
        or any(node.tag in _OWN_TAGS for node in block.node.ancestors())
        or _PARTICULAR.search(block.text) is not None
        or is_office(block.text)
        or is_name(block.text)
        or any(other.node is block.node for other in draft.blocks[index - 1 : index + 2 : 2])
    )


_SAYS_MORE = frozenset((Label.ADVERT, Label.PROMO, Label.DISCLAIMER, Label.COPYRIGHT))
_MOST_ANNOUNCED = 2


def mark_dangling_line(draft: Draft) -> None:
    """The text's last line, where it announces a film or pictures: they are no text. The last two, where a
    line of the site's announces them: `某某网提醒您：`."""
    last = draft.body()[-_MOST_ANNOUNCED:]
    for index in last:
        above = index - 1
        if (
            draft.labels[above] in _SAYS_MORE
            and draft.blocks[above].text.endswith(_ANNOUNCES)
            and above > draft.first_sentence
        ):
            for announced in last[last.index(index) :]:
                draft.mark(announced, draft.labels[above], "announced by a line of the site's")
            return
    if last and _DANGLES.fullmatch(draft.blocks[last[-1]].text):
        draft.mark(last[-1], Label.PLAYER, "announces what the text does not hold")

"""How far the article goes on behind the run of its lines: to the line that closes it, over adverts,
captions, lists that a line announces, and lists of other articles that stand in the middle of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block
from newsextract.zh.outlets import is_office

_Verdicts = Sequence[Verdict | None]

ANNOUNCES = ("：", ":")
"""What a line ends with that says what comes below it."""
_CUT_OFF = ("…", "...", "。。。")
_NAMES_WHO = frozenset((Label.EDITOR, Label.BYLINE, Label.NOTE))
"""What is said of the text above and nothing else: 编辑：…, 记者 …, (完)."""
_CLOSING = _NAMES_WHO | frozenset(
    (Label.SHARE, Label.TAGS, Label.RELATED, Label.COMMENTS, Label.DISCLAIMER, Label.PROMO)
)
_WITHIN = frozenset((Label.ADVERT, Label.CAPTION, Label.PAGINATION, Label.PLAYER))
"""What stands between paragraphs: 广告, a caption, the number of a picture."""
_TO_CLOSING, _SUBHEAD = 24, 12
_LETTER = re.compile(r"[^\W\d_]")
_SHORTEST_ANNOUNCEMENT = 8
"""Characters: `更新日志如下：` announces a list of the article, `相关：` one of others."""
_ENDS_ITEM = ("；", ";")
_MOST_LINKS, _LONGEST_LINK = 6, 40
"""Lines of a list of other articles in the middle of the text, and characters of one."""
_FEWEST_BEHIND = 2
"""Sentences behind such a list."""


def to_closing_line(blocks: Sequence[Block], verdicts: _Verdicts, end: int) -> int:
    """The end of the run, moved on to the line that closes the article (责任编辑：…), where nothing stands
    between but whole sentences, their subheads, an announced list, an office that signs, adverts, captions
    and numbers."""
    end = _behind_interruption(blocks, verdicts, end)
    behind = _behind_links(blocks, verdicts, end)
    if behind is not None:
        closing, sentences = _closing(blocks, verdicts, behind, False)
        verdict = verdicts[closing] if closing is not None else None
        if closing is not None and verdict is not None and verdict.label in _NAMES_WHO:
            return closing if sentences >= _FEWEST_BEHIND else end
    announced = end > 0 and _announces(blocks[end - 1].text)
    closing, sentences = _closing(blocks, verdicts, end, announced)
    return closing if closing is not None and sentences else end


def _closing(
    blocks: Sequence[Block], verdicts: _Verdicts, start: int, announced: bool
) -> tuple[int | None, int]:
    """The line from `start` on that closes the article, and how many sentences stand before it; None where
    something stands between that is no part of an article. `announced`: a list comes."""
    sentences, subhead = 0, False
    for index in range(start, min(start + _TO_CLOSING, len(blocks))):
        text, verdict = blocks[index].text, verdicts[index]
        if verdict is not None:
            if verdict.label in _CLOSING:
                return None if subhead else index, sentences
            if verdict.label not in _WITHIN:
                break
        elif _LETTER.search(text):
            announced = announced or _announces(text)
            stops = announced or is_office(text) or (ends_sentence(text) and not text.endswith(_CUT_OFF))
            if not stops and (subhead or len(text) > _SUBHEAD):
                break
            subhead = not stops
            sentences += is_office(text) or (is_prose(text) and not (announced and _is_item(text)))
    return None, sentences


def _is_item(text: str) -> bool:
    """Whether the line can be one of a list that a line announces."""
    return not is_whole(text) or text.endswith(_ENDS_ITEM)


def _announces(text: str) -> bool:
    return text.endswith(ANNOUNCES) and len(text) >= _SHORTEST_ANNOUNCEMENT


def _behind_links(blocks: Sequence[Block], verdicts: _Verdicts, end: int) -> int | None:
    """The first whole sentence behind a short list of other articles (相关阅读) that stands right behind
    `end`; None if there is no such list."""
    verdict = verdicts[end] if end < len(blocks) else None
    if verdict is None or verdict.label is not Label.RELATED or ends_sentence(blocks[end].text):
        return None
    behind = end + 1
    while behind < len(blocks) and behind <= end + _MOST_LINKS and _is_link(blocks, verdicts, behind):
        behind += 1
    found = behind < len(blocks) and verdicts[behind] is None and is_whole(blocks[behind].text)
    return behind if found else None


def _is_link(blocks: Sequence[Block], verdicts: _Verdicts, index: int) -> bool:
    text = blocks[index].text
    return verdicts[index] is None and len(text) < _LONGEST_LINK and not is_prose(text)


_INTERRUPTS = frozenset((Label.ADVERT, Label.CAPTION))


def _behind_interruption(blocks: Sequence[Block], verdicts: _Verdicts, end: int) -> int:
    """The end of the run, moved on over the sentences behind an advert or a caption right behind it or as its
    last line: 请继续往下阅读, ▲ 图为…."""
    first = end
    while first and (verdict := verdicts[first - 1]) is not None and verdict.label in _INTERRUPTS:
        first -= 1
    start, first = first, end
    while first < len(blocks) and (verdict := verdicts[first]) is not None and verdict.label in _INTERRUPTS:
        first += 1
    behind = first
    while (
        start < first and behind < len(blocks) and verdicts[behind] is None and is_whole(blocks[behind].text)
    ):
        behind += 1
    return behind if behind > first else end


def is_whole(text: str) -> bool:
    """Whether the line is one or more sentences and breaks off nowhere."""
    return is_prose(text) and ends_sentence(text) and not text.endswith(_CUT_OFF)

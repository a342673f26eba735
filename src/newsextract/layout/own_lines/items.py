"""Lines that stand in a row of others like them: particulars of an event, items that count on, figures."""

from __future__ import annotations

import re

from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.own_lines.around import Around
from newsextract.zh.numerals import number

_HOST = re.compile(r"(?:主办|承办|协办)(?:单位|方)?\s?[：:]\s?\S")
_PARTICULAR = re.compile(r"(?!地址|电话|邮编|版权|备案)[\u4e00-\u9fff]{2,6}\s?[：:]\s?[^\s：:].{0,60}")
"""`展览时间：9月16日—12月18日`"""
_OF_EVENT = re.compile(
    r"(?:[\u4e00-\u9fff]{0,2}(?:时间|日期|地点|主题|场馆|对象|票价|门票|内容)|(?!公司|企业|单位|网站)[\u4e00-\u9fff]{0,2}名称|[主承协]办(?:单位|方)?)\s?[：:].{1,60}"
)
"""A site's foot names a firm and whom to call beside who runs it, an event its name, day or place."""


def is_host(lines: Around, index: int) -> bool | None:
    """Whether `主办单位：…` stands among an event's particulars; None for another line."""
    if not _HOST.match(lines.blocks[index].text):
        return None
    return all(lines.is_next(index, step, _PARTICULAR) for step in (-1, 1)) and any(
        lines.is_next(index, step, _OF_EVENT) for step in (-1, 1)
    )


_MEETING = re.compile(r"(?:会议|活动|展览|报告|讲座)?时间\s?[：:]")
_PLACE = re.compile(
    r"(?:会议|活动|展览|报告|讲座)?(?:地点|对象|出席|参加人员|主持人?)\s?[：:]\s?[^\s：:].{0,60}"
)


def is_meeting(lines: Around, index: int) -> bool:
    """`时间：6月11日下午2点`, above `地点：小区会所`: a header has no place."""
    return _MEETING.match(lines.blocks[index].text) is not None and lines.is_next(index, 1, _PLACE)


_WHOM_TO_CALL = re.compile(r"(?:举报|客服|服务|投诉)(?:电话|热线)\s?[：:]\s?\d")
_FEWEST_AFTER = 4
"""Lines of labels and values between whom to call and the next sentence, at most."""


def is_call_within(lines: Around, index: int) -> bool | None:
    """Whether the article's own line stands above `服务热线：…` and a sentence of its below, some labels and
    values between; None for another line."""
    if not _WHOM_TO_CALL.match(lines.blocks[index].text):
        return None
    if not lines.is_beside(index, lines.neighbour(index, -1)):
        return False
    for _ in range(_FEWEST_AFTER):
        if lines.is_next(index, 1, None):
            return True
        if not lines.is_next(index, 1, _PARTICULAR):
            return False
        index = lines.neighbour(index, 1) or index
    return False


_SPOKEN = re.compile(
    "(?:编辑|編輯|校对|主编|总编|作者|记者|摄影师?|译者|翻译|责编)[：:]\\s?(?:.{4,200}|[我你他她那这是不没].{1,2})[。？！…]”?"
)
_SAID = re.compile("[\u4e00-\u9fff]{1,6}[：:]\\s?.{2,200}[。？！…]”?")
_FEWEST_SAID = 3
"""Lines of a talk: `编辑：他的稿子从来不分段。`, `作者：段落是读者自己的事。`"""
_OF_PEOPLE = frozenset((Label.EDITOR, Label.BYLINE, Label.NOTE))


def is_of_talk(lines: Around, index: int, verdict: Verdict) -> bool | None:
    """Whether what an editor or a writer says is one of a talk's lines; None for another line."""
    if verdict.label not in _OF_PEOPLE or not _SPOKEN.fullmatch(lines.blocks[index].text):
        return None
    return lines.count_like(index, _SAID, unsaid=False) >= _FEWEST_SAID


# -- items that count on

_COUNT = re.compile(
    r"(?:第|[（(])?([一二三四五六七八九]|十[一二三四五六七八九]?|\d{1,2})\s?[)）、.．条條](?!\s?\d)"
)
_STOPS = ("。", "；", ";")
_BETWEEN = 4
"""Blocks between an item and the one before, pictures and second paragraphs among them."""
_LONGEST_ITEM = 24
"""Characters of an item without a stop: a site numbers its notices, but those are sentences."""


def counts_on(lines: Around, index: int, verdict: Verdict) -> bool:
    """Whether the line is the next item of a list of the article, though it reads like a notice:
    `三、公司保留追究法律责任的权利。` (a site's notices count from their own first one), or a short item
    between the one before and the next: `9. 版权所有（打一俗语）`."""
    text = lines.blocks[index].text
    count = _count(text)
    if count < 2:
        return False
    if verdict.label is Label.DISCLAIMER and text.endswith(_STOPS):
        for above in range(index - 1, max(-1, index - _BETWEEN - 1), -1):
            if _count(lines.blocks[above].text) == count - 1:
                return lines.verdicts[above] is None
    return len(text) <= _LONGEST_ITEM and all(
        (other := lines.neighbour(index, step)) is not None
        and lines.is_beside(index, other)
        and _count(lines.blocks[other].text) == count + step
        for step in (-1, 1)
    )


def _count(text: str) -> int:
    """Which item of a list the line is; 0 if it is none."""
    match = _COUNT.match(text)
    return number(match[1]) or 0 if match else 0


# -- figures

_FIGURE = re.compile(r"\d[\d.,]{0,8}[万亿]?[%\u4e00-\u9fff]{0,3}")
"""`365天`, `1.2万吨`: figures that stand above what they count."""


def is_share(lines: Around, index: int) -> bool:
    """Whether a share, which elsewhere is how much of a film has loaded, stands near figures; of a plain
    text, only the article around it can tell."""
    return not lines.text and lines.blocks[index].text.endswith("%") and lines.count_like(index, _FIGURE) > 0

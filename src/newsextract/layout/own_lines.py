"""Lines of the article's own whose words elsewhere are a site's, told by the lines around them: `主办单位：…`
among an event's particulars, subheads such as `直播：…` and `新闻链接`, `登录后的世界` amid the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.context.elements import place
from newsextract.layout.lines.news_sentences import may_be_of_news
from newsextract.layout.lines.shapes import PLAYER_VALUE
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.own_days import take_back_days
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block

_Lines = list[Verdict | None]
_DATELINE, _EDITOR, _RELATED = Label.DATELINE, Label.EDITOR, Label.RELATED
_SHARE = Label.SHARE
"""Bound once: looking a member up in an Enum class is slow."""
_NEAR = 12
"""Blocks on each side among which lines of the same form are looked for."""
_STEP = 4
"""Blocks that a neighbour is away at most, pictures and empty ones between."""


def take_back(blocks: Sequence[Block], verdicts: _Lines, text: bool) -> None:
    """Sets the verdicts on such lines to None. `text`: whether the page is a plain text, where no element
    tells, and the lines around must say more."""
    take_back_days(blocks, verdicts, text)
    for index, verdict in enumerate(verdicts):
        if verdict is None or verdict.label not in _LOOKED_AT or blocks[index].link_chars:
            continue
        if text and _is_amid_verdicts(verdicts, index):
            continue
        if _is_own(blocks, verdicts, index, verdict, text):
            verdicts[index] = None


def _is_amid_verdicts(verdicts: _Lines, index: int) -> bool:
    """Whether the lines beside it are a site's, too: in a plain text, none of the forms stands so."""
    above = index == 0 or verdicts[index - 1] is not None
    return above and (index + 1 == len(verdicts) or verdicts[index + 1] is not None)


_LOOKED_AT = frozenset(Label) - {Label.CAPTION, Label.OTHER}


def _is_own(blocks: Sequence[Block], verdicts: _Lines, index: int, verdict: Verdict, text: bool) -> bool:
    line = blocks[index].text
    if verdict.reason == PLAYER_VALUE:
        return not text and line.endswith("%") and _count_like(blocks, index, _FIGURE, verdicts) > 0
    if verdict.label is _DATELINE:
        return _MEETING.match(line) is not None and _is_neighbour(blocks, verdicts, index, 1, _PLACE)
    if verdict.label in _OF_PEOPLE and _SPOKEN.fullmatch(line):
        return _count_like(blocks, index, _SAID) >= _FEWEST_SAID
    if verdict.label is _EDITOR:
        return False
    if _counts_on(blocks, verdicts, index):
        return True
    if _is_amid_sentences(blocks, verdicts, index, text) and may_be_of_news(line, verdict):
        return True
    if verdict.label is _RELATED:
        return _AUTHORS_HEAD.fullmatch(line) is not None and _heads_sentences(blocks, verdicts, index, text)
    if _HOST.match(line):
        return all(_is_neighbour(blocks, verdicts, index, step, _PARTICULAR) for step in (-1, 1)) and any(
            _is_neighbour(blocks, verdicts, index, step, _OF_EVENT) for step in (-1, 1)
        )
    if _WHOM_TO_CALL.match(line):
        return _goes_on_behind(blocks, verdicts, index)
    if verdict.label is _SHARE:  # 分享到：微信微博
        return False
    return _HEAD.fullmatch(line) is not None and _heads_like_others(blocks, verdicts, index, verdict, text)


# -- among lines of the same form

_FIGURE = re.compile(r"\d[\d.,]{0,8}[万亿]?[%\u4e00-\u9fff]{0,3}")
"""`365天`, `1.2万吨`: figures that stand above what they count."""
_HOST = re.compile(r"(?:主办|承办|协办)(?:单位|方)?\s?[：:]\s?\S")
_PARTICULAR = re.compile(r"(?!地址|电话|邮编|版权|备案)[\u4e00-\u9fff]{2,6}\s?[：:]\s?[^\s：:].{0,60}")
"""`展览时间：9月16日—12月18日`"""
_OF_EVENT = re.compile(
    r"(?:[\u4e00-\u9fff]{0,2}(?:时间|日期|地点|主题|场馆|对象|票价|门票|内容)|(?!公司|企业|单位|网站)[\u4e00-\u9fff]{0,2}名称|[主承协]办(?:单位|方)?)\s?[：:].{1,60}"
)
"""A site's foot names a firm and whom to call beside who runs it, an event its name, day or place."""
_WHOM_TO_CALL = re.compile(r"(?:举报|客服|服务|投诉)(?:电话|热线)\s?[：:]\s?\d")
_MEETING = re.compile(r"(?:会议|活动|展览|报告|讲座)?时间\s?[：:]")
_PLACE = re.compile(
    r"(?:会议|活动|展览|报告|讲座)?(?:地点|对象|出席|参加人员|主持人?)\s?[：:]\s?[^\s：:].{0,60}"
)
"""`时间：6月11日下午2点`, above `地点：小区会所`: a header has no place."""
_HEAD = re.compile("[\u4e00-\u9fff]{1,6}[：:]\\s?[^\\s：:。！；]{2,25}")
"""`转折：一条十五秒的视频`: a subhead, if a sentence stands below."""
_OF_PEOPLE = frozenset((Label.EDITOR, Label.BYLINE, Label.NOTE))
_PHRASE = re.compile("[的了着在是不没有把被]|怎|谁|什么|如何|为何")
"""What no name and no outlet has."""
_FEWEST_HEADS = 2


def _heads_like_others(
    blocks: Sequence[Block], verdicts: _Lines, index: int, verdict: Verdict, text: bool
) -> bool:
    """Whether sentences stand above and below it, and near it subheads of its form; where only one does, its
    label must be the site's word, and the sentence long. Not a credit: `来源：别人的照片`."""
    value = blocks[index].text.replace("：", ":").partition(":")[2]
    if verdict.label is Label.BYLINE and not _VIDEO.match(blocks[index].text) and not _PHRASE.search(value):
        return False
    above, below = _neighbour(blocks, index, -1), _neighbour(blocks, index, 1)
    if (
        above is None
        or below is None
        or not all(
            blocks[other].text.endswith(_STOPS) and _is_beside(blocks, verdicts, index, other)
            for other in (above, below)
        )
    ):
        return False
    heads = _count_like(blocks, index, _HEAD, verdicts)
    if heads >= _FEWEST_HEADS:
        return True
    if not _is_sentence(blocks[below].text) or not verdict.reason.endswith((":", "a byline")):
        return False
    return heads > 0 or (not text and verdict.reason.endswith(" 评论:") and _is_sentence(blocks[above].text))


_STOPS = ("。", "？", "！", "”")
_VIDEO = re.compile("(?:视频|音频)[：:]")


def _is_beside(blocks: Sequence[Block], verdicts: _Lines, index: int, other: int) -> bool:
    """Whether the other line is no link, says nothing of itself, and stands in an element like its own."""
    return (
        verdicts[other] is None
        and not blocks[other].link_chars
        and place(blocks[other]) == place(blocks[index])
    )


_SPOKEN = re.compile(
    "(?:编辑|編輯|校对|主编|总编|作者|记者|摄影师?|译者|翻译|责编)[：:]\\s?(?:.{4,200}|[我你他她那这是不没].{1,2})[。？！…]”?"
)
_SAID = re.compile("[\u4e00-\u9fff]{1,6}[：:]\\s?.{2,200}[。？！…]”?")
_FEWEST_SAID = 3
"""Lines of a talk: `编辑：他的稿子从来不分段。`, `作者：段落是读者自己的事。`"""


def _count_like(
    blocks: Sequence[Block], index: int, form: re.Pattern[str], verdicts: _Lines | None = None
) -> int:
    """How many lines near it have that form and stand in an element like its own, itself among them; with the
    verdicts, only the others of which the words say nothing."""
    own = place(blocks[index])
    near = range(max(0, index - _NEAR), min(len(blocks), index + _NEAR + 1))
    return sum(
        1
        for other in near
        if not (verdicts is not None and (other == index or verdicts[other] is not None))
        and not blocks[other].link_chars
        and form.fullmatch(blocks[other].text) is not None
        and place(blocks[other]) == own
    )


def _neighbour(blocks: Sequence[Block], index: int, step: int) -> int | None:
    """The next block with text in that direction."""
    for other in range(index + step, index + step * (_STEP + 1), step):
        if not 0 <= other < len(blocks):
            return None
        if blocks[other].text:
            return other
    return None


def _is_neighbour(
    blocks: Sequence[Block], verdicts: _Lines, index: int, step: int, form: re.Pattern[str] | None
) -> bool:
    """Whether the next line in that direction has the form, or is a whole sentence where none is given."""
    other = _neighbour(blocks, index, step)
    if other is None or verdicts[other] is not None or blocks[other].link_chars:
        return False
    line = blocks[other].text
    if place(blocks[other]) != place(blocks[index]):
        return False
    return form.fullmatch(line) is not None if form else _is_sentence(line)


def _is_sentence(line: str) -> bool:
    return is_prose(line) and ends_sentence(line) and not line.endswith(("…", "..."))


_FEWEST_AFTER = 4
"""Lines of labels and values between whom to call and the next sentence, at most."""


def _goes_on_behind(blocks: Sequence[Block], verdicts: _Lines, index: int) -> bool:
    """Whether the article's own line stands above and a sentence of its below, some labels and values
    between."""
    above = _neighbour(blocks, index, -1)
    if above is None or verdicts[above] is not None or place(blocks[above]) != place(blocks[index]):
        return False
    for _ in range(_FEWEST_AFTER):
        if _is_neighbour(blocks, verdicts, index, 1, None):
            return True
        if not _is_neighbour(blocks, verdicts, index, 1, _PARTICULAR):
            return False
        index = _neighbour(blocks, index, 1) or index
    return False


_ITEM = re.compile(r"(\d{1,2})\s?[.．、)）]\s?\D")
_LONGEST_ITEM = 24
"""Characters: a site numbers its notices, but those are sentences."""


def _counts_on(blocks: Sequence[Block], verdicts: _Lines, index: int) -> bool:
    """Whether the line is a short item between the one before and the next: `9. 版权所有（打一俗语）`."""
    item = _ITEM.match(blocks[index].text)
    if item is None or len(blocks[index].text) > _LONGEST_ITEM:
        return False
    for step in (-1, 1):
        other = _neighbour(blocks, index, step)
        if other is None or verdicts[other] is not None or place(blocks[other]) != place(blocks[index]):
            return False
        beside = _ITEM.match(blocks[other].text)
        if beside is None or int(beside[1]) != int(item[1]) + step:
            return False
    return True


# -- amid the text

_HEADING_TAGS = frozenset(("h2", "h3", "h4", "h5"))
_LONG = 24
"""Characters of a sentence that is no reader's comment."""


def _is_amid_sentences(blocks: Sequence[Block], verdicts: _Lines, index: int, text: bool) -> bool:
    """Whether whole sentences of the article stand above and below it, in an element like its own or beside
    the heading that it is; in a plain text, long ones."""
    own = blocks[index]
    for step in (-1,) if own.text.endswith(("。", "。”", "？")) else (-1, 1):
        other = _neighbour(blocks, index, step)
        if other is None or verdicts[other] is not None or blocks[other].link_chars:
            return False
        block = blocks[other]
        beside = place(block) == place(own) or (
            own.node.tag in _HEADING_TAGS and own.node.parent is block.node.parent
        )
        if not beside or not _is_sentence(block.text) or (text and len(block.text) < _LONG):
            return False
    return True


# -- a subhead

_AUTHORS_HEAD = re.compile(
    r"\W{0,2}(?:新闻|知识|背景|相关|政策|资料|法律)(?:链接|连接|新闻|报道)\W{0,2}|\W{0,2}延伸阅读\W{0,2}"
)
"""Lists of other articles are headed like it, but their items are links, or headlines without a stop."""
_SUBHEAD = 8
"""Characters of another subhead between the sentences."""


def _heads_sentences(blocks: Sequence[Block], verdicts: _Lines, index: int, text: bool) -> bool:
    """Whether whole sentences stand above it and below it, in elements like each other's and beside its own;
    of a plain text, two below it."""
    above, below = _neighbour(blocks, index, -1), _neighbour(blocks, index, 1)
    if above is None or below is None:
        return False
    sentences = [above, below]
    if text:
        second = _neighbour(blocks, below, 1)
        if second is not None and len(blocks[second].text) <= _SUBHEAD and verdicts[second] is None:
            second = _neighbour(blocks, second, 1)
        if second is None:
            return False
        sentences.append(second)
    head = blocks[index].node
    return all(
        verdicts[i] is None
        and not blocks[i].link_chars
        and _is_sentence(blocks[i].text)
        and blocks[i].text.endswith(("。", "。”"))
        and place(blocks[i]) == place(blocks[above])
        and (text or blocks[i].node.parent is head.parent or blocks[i].node is head)
        for i in sentences
    )

"""Subheads and short sentences amid the text in a site's words: `登录后的世界`, `直播：…`, `新闻链接`."""

from __future__ import annotations

import re

from newsextract.layout.context.elements import place
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.own_lines.around import Around, is_sentence

_HEADING_TAGS = frozenset(("h2", "h3", "h4", "h5"))
_LONG = 24
"""Characters of a sentence that is no reader's comment."""


def is_amid_sentences(lines: Around, index: int) -> bool:
    """Whether whole sentences of the article stand above and below it, in an element like its own or beside
    the heading that it is; in a plain text, long ones."""
    own = lines.blocks[index]
    for step in (-1,) if own.text.endswith(("。", "。”", "？")) else (-1, 1):
        other = lines.neighbour(index, step)
        if other is None or not lines.is_unsaid(other):
            return False
        block = lines.blocks[other]
        beside = place(block) == place(own) or (
            own.node.tag in _HEADING_TAGS and own.node.parent is block.node.parent
        )
        if not beside or not is_sentence(block.text) or (lines.text and len(block.text) < _LONG):
            return False
    return True


_AUTHORS_HEAD = re.compile(
    r"\W{0,2}(?:新闻|知识|背景|相关|政策|资料|法律)(?:链接|连接|新闻|报道)\W{0,2}|\W{0,2}延伸阅读\W{0,2}"
)
"""Lists of other articles are headed like it, but their items are links, or headlines without a stop."""
_SUBHEAD = 8
"""Characters of another subhead between the sentences."""


def heads_sentences(lines: Around, index: int) -> bool:
    """Whether the line is such a head, and whole sentences stand above it and below it, in elements like each
    other's and beside its own; of a plain text, two below it."""
    if _AUTHORS_HEAD.fullmatch(lines.blocks[index].text) is None:
        return False
    blocks = lines.blocks
    above, below = lines.neighbour(index, -1), lines.neighbour(index, 1)
    if above is None or below is None:
        return False
    sentences = [above, below]
    if lines.text:
        second = lines.neighbour(below, 1)
        if second is not None and len(blocks[second].text) <= _SUBHEAD and lines.verdicts[second] is None:
            second = lines.neighbour(second, 1)
        if second is None:
            return False
        sentences.append(second)
    head = blocks[index].node
    return all(
        lines.is_beside(above, i)
        and is_sentence(blocks[i].text)
        and blocks[i].text.endswith(("。", "。”"))
        and (lines.text or blocks[i].node.parent is head.parent or blocks[i].node is head)
        for i in sentences
    )


_HEAD = re.compile("[\u4e00-\u9fff]{1,6}[：:]\\s?[^\\s：:。！；]{2,25}")
"""`转折：一条十五秒的视频`: a subhead, if a sentence stands below."""
_PHRASE = re.compile("[的了着在是不没有把被]|怎|谁|什么|如何|为何")
"""What no name and no outlet has."""
_FEWEST_HEADS = 2
_STOPS = ("。", "？", "！", "”")
_VIDEO = re.compile("(?:视频|音频)[：:]")


def heads_like_others(lines: Around, index: int, verdict: Verdict) -> bool:
    """Whether the line is a label with a phrase, sentences stand above and below it, and near it subheads of
    its form; where only one does, its label must be the site's word, and the sentence long. Not a credit:
    `来源：别人的照片`."""
    line = lines.blocks[index].text
    if _HEAD.fullmatch(line) is None:
        return False
    value = line.replace("：", ":").partition(":")[2]
    if verdict.label is Label.BYLINE and not _VIDEO.match(line) and not _PHRASE.search(value):
        return False
    above, below = lines.neighbour(index, -1), lines.neighbour(index, 1)
    if above is None or below is None:
        return False
    texts = [lines.blocks[other].text for other in (above, below)]
    if not all(
        text.endswith(_STOPS) and lines.is_beside(index, other)
        for text, other in zip(texts, (above, below), strict=True)
    ):
        return False
    heads = lines.count_like(index, _HEAD)
    if heads >= _FEWEST_HEADS:
        return True
    if not is_sentence(texts[1]) or not verdict.reason.endswith((":", "a byline")):
        return False
    return heads > 0 or (not lines.text and verdict.reason.endswith(" 评论:") and is_sentence(texts[0]))

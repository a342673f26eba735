"""标签, 关键词: the tags that a page prints for its article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines import HASHTAGS
from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.revise import LINKED_TAGS

_LABEL = re.compile(
    r"^[\[【(（#\s]{0,3}(?:本文|文章|新闻|新聞|相关|相關|热门|熱門)?"
    r"(?:标签|標籤|关键词|关键字|關鍵字|關鍵詞|字詞|字词|话题|話題|tags?|keywords?)[\]】)）]{0,2}\s{0,3}(?:[:：]|>>|》|\s|$)\s{0,3}",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[\s,，、;；|｜/#＃>]+")
_OTHER_LABEL = re.compile(r"(?:发布|更新|时间|责任编辑|编辑|来源|作者|阅读|浏览|分类)[^:：]{0,6}[:：]")
TAGS_BY_FORM = frozenset((HASHTAGS, LINKED_TAGS))
_LONGEST = 24
_MOST = 30
_NONE = frozenset(("无", "暂无", "無", "更多", "none"))


def find_tags(labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """The tags printed behind a label, as hashtags or as links in an element for tags, each once, in
    page order. Links count whole, so that a tag with a blank in it stays one."""
    found: dict[str, None] = {}
    waiting = False
    for item in labelled:
        if item.label is not Label.TAGS:
            waiting = False
            continue
        block = item.block
        label = _LABEL.match(block.text)
        if not label and not waiting and item.reason not in TAGS_BY_FORM:
            continue
        waiting = True
        rest = block.text[label.end() :] if label else block.text
        other = _OTHER_LABEL.search(rest)
        rest = rest[: other.start()] if other else rest
        linked = [link.text for link in block.links if link.text and link.text in rest]
        for tag in linked or _SEPARATOR.split(rest):
            tag = tag.strip("#＃,，、;；|:：[]【】 ")
            if tag and len(tag) <= _LONGEST and tag.lower() not in _NONE and len(found) < _MOST:
                found[tag] = None
    return tuple(found)

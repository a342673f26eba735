"""标签, 关键词: the tags that a page prints for its article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.model import Label, LabelledBlock

_LABEL = re.compile(
    r"^[\[【(（#\s]{0,3}(?:本文|文章|新闻|相关|热门)?(?:标签|標籤|关键词|关键字|關鍵字|關鍵詞|话题|話題|tags?|keywords?)[\]】)）]{0,2}\s{0,3}(?:[:：]|>>|》|\s|$)\s{0,3}",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[\s,，、;；|｜/#>]+")
_OTHER_LABEL = re.compile(r"(?:发布|更新|时间|责任编辑|编辑|来源|作者|阅读|浏览|分类)[^:：]{0,6}[:：]")
_LONGEST = 24
_MOST = 30
_NONE = frozenset(("无", "暂无", "無", "更多", "none"))


def find_tags(labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """The tags printed behind a label, each once, in page order. Links count whole, so that a tag
    with a blank in it stays one."""
    found: dict[str, None] = {}
    waiting = False
    for item in labelled:
        if item.label is not Label.TAGS:
            waiting = False
            continue
        block = item.block
        label = _LABEL.match(block.text)
        if not label and not waiting:
            continue
        waiting = True
        rest = block.text[label.end() :] if label else block.text
        other = _OTHER_LABEL.search(rest)
        rest = rest[: other.start()] if other else rest
        linked = [link.text for link in block.links if link.text and link.text in rest]
        for tag in linked or _SEPARATOR.split(rest):
            tag = tag.strip("#,，、;；|:：[]【】 ")
            if tag and len(tag) <= _LONGEST and tag.lower() not in _NONE and len(found) < _MOST:
                found[tag] = None
    return tuple(found)

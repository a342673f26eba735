"""Links that a site set in brackets into a sentence: `…。（更多详情：另一篇的标题）`, `某某[微博]`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.lexicon import words
from newsextract.page.model import Block

HEADLINE_LENGTH = 8
"""Characters: a linked text this long in brackets of its own is another article's headline."""
MOST_LINKS = 40
"""Links of one block that are looked at: one with more is a list, and its cost stays bounded."""

_WIDGETS = frozenset(words("site_phrases", "widgets"))
_LABELS = words("site_phrases", "before links")
_OPENING, _CLOSING = "（([【", "）)]】"
_LONGEST_LABEL = 12
"""Characters between the bracket and the link: `（更多详情：`."""


_LOST = re.compile(
    r"[（(](?:更多)?(?:相关)?(?:详情|详细|内容|报道)?请?(?:点击|戳)(?:链接|连接|查看|进入|阅读|这里|此处)?[:：]?[）)]?$"
    r"|返回[^，,。]{2,8}[，,]\s?查看更多$"
)
"""`（详情请点击链接：`, `返回某网，查看更多` at a paragraph's end: the link itself is gone, or glued on."""

_READ_MORE = re.compile(
    "[（(](?:(?:延伸|推[薦荐]|相[關关])[閱阅][讀读]|相[關关](?:[報报][導导道]|新[聞闻])|同[場场]加映|更多(?:[詳详]情|[報报][導导道]))"
    "[:：][^（）()]{4,60}[）)]$"
)
"""`…。（延伸閱讀：另一篇的標題）`, where no link is left in it."""
_CITES = re.compile(
    r"\d{4}年|\d月\d{1,2}[日号]|第[\d一二三四五六七八九十〇○零百]{1,6}[版期号號卷辑輯页頁]"
    "|《[^》]{1,20}(?:[报報刊]|[杂雜][志誌]|周刊|月刊)》"
)
"""An author's reference: `（相关报道：1987年3月5日《江边日报》第一版）`."""
_LONGEST_READ_MORE, _CLOSED = 70, ("）", ")")


@dataclass(slots=True)
class Cut:
    """A piece taken out of a text."""

    text: str
    reason: str


def without_bracket_links(text: str, block: Block) -> tuple[str, list[Cut]]:
    """`text` without the bracketed links of the block it comes from, and what was cut. A bracket
    goes with its link where it holds nothing else, but for a short label (`更多详情：`)."""
    cuts: list[Cut] = []
    if lost := _LOST.search(text, max(0, len(text) - 24)):
        cuts.append(Cut(lost.group(), "an invitation to a link that is gone"))
        text = text[: lost.start()].rstrip()
    more = _READ_MORE.search(text, max(1, len(text) - _LONGEST_READ_MORE)) if text.endswith(_CLOSED) else None
    if more is not None and not _CITES.search(more.group()):
        cuts.append(Cut(more.group(), "another article's headline in brackets"))
        text = text[: more.start()].rstrip()
    for link in block.links[:MOST_LINKS]:
        span = _bracket(text, link.text.strip("[]【】（）() "))
        if span is not None:
            start, end = span
            cuts.append(Cut(text[start:end], "a link in brackets"))
            text = text[:start].rstrip() + text[end:].lstrip()
    return text, cuts


def _bracket(text: str, words: str) -> tuple[int, int] | None:
    """Where the bracket that holds nothing but these linked words begins and ends."""
    at = text.find(words) if words else -1
    if at < 1:
        return None
    start = max(text.rfind(mark, max(0, at - _LONGEST_LABEL - 2), at) for mark in _OPENING)
    end = at + len(words)
    while end < len(text) and text[end] in " >》":
        end += 1
    if start < 1 or end >= len(text) or text[end] not in _CLOSING:
        return None
    label = text[start + 1 : at].strip(":： ")
    if label:
        return (start, end + 1) if label.startswith(_LABELS) else None
    return (start, end + 1) if len(words) >= HEADLINE_LENGTH or words in _WIDGETS else None

"""The line printed with the headline: a subtitle, by its class or by the date behind it."""

from __future__ import annotations

import re

from newsextract.layout.context.bylines import CLOCKS
from newsextract.layout.context.draft import Draft
from newsextract.layout.context.lead_above import is_abstract
from newsextract.layout.context.names_only import who_is_named
from newsextract.layout.context.repeats import headline_text
from newsextract.layout.headline import Headline
from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.lines.keys import key
from newsextract.layout.model import Label
from newsextract.layout.weights import SHORTEST_LEAD, SUBTITLE_LINE

_SUBTITLE_HINT = re.compile(
    r"sub-?title|subtit|prelude|futi|fubiao|yinti|intro-?title|second-?title|\bdeck\b|title_?2|title_?sub|\bpre\b|\bsubhead"
)
_SHORTEST = 8
"""Characters; what is shorter is an account's or a column's name."""
_DASH = re.compile("(?:—|–|―|─){2}|--[^-]")
"""`——某地老桥修缮记`: a line that begins so right below the headline is its subtitle, dated or not."""
_COUNTERS = re.compile(
    r"(?:\d[\d.,]{0,8}[万萬wWkK+]?\s?(?:次|人|条|條)?(?:阅读|閱讀|浏览|瀏覽|评论|評論|点赞|收藏|转发|播放|参与)[量数數]?\s{0,3}){1,5}"
)
"""`834 阅读 98 评论`."""
_DAY = re.compile(
    "(?:[\u4e00-\u9fff]{2,6}[:：]\\s?)?(?:[一二〇○零三四五六七八九]{4}年)?[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日"
)
"""A day without its year, or written in characters."""


def mark_subtitle(draft: Draft, headline: Headline) -> None:
    """A line right behind the headline, before the date or byline, or marked by its class."""
    shown = headline_text(draft, headline)
    for index in (headline.last + 1, headline.first - 1):
        if not 0 <= index < len(draft.blocks) or not _may_be_subtitle(draft, index, shown):
            continue
        block = draft.blocks[index]
        if not _SUBTITLE_HINT.search(f"{block.node.tag} {block.node.hints}") and not (
            index > headline.last and (_dated_behind(draft, index) or _DASH.match(block.text))
        ):
            continue
        if who_is_named(block.text) is not None:
            draft.mark(index, Label.BYLINE, "names beside the headline")
        elif CLOCKS.fullmatch(block.text) or _DAY.fullmatch(block.text):
            draft.mark(index, Label.DATELINE, "part of a date")
        else:
            draft.mark(index, Label.SUBTITLE, "printed with the headline")


def _may_be_subtitle(draft: Draft, index: int, shown: str) -> bool:
    block = draft.blocks[index]
    if draft.verdicts[index] is not None or block.link_chars or block.hidden:
        return False
    label = block.text.endswith(("：", ":"))  # 发文字号：
    if (
        label
        or _COUNTERS.fullmatch(block.text)
        or not _SHORTEST <= len(block.text) <= SUBTITLE_LINE
        or key(block.text) == shown
        or (
            len(block.text) >= SHORTEST_LEAD
            and block.text.endswith("。")
            and not is_abstract(block.node.hints)
        )
    ):
        return False
    if _DASH.match(block.text):
        return not block.text.endswith("。")
    return index < draft.region.core_start or _dated_apart(draft, index)


def _dated_behind(draft: Draft, index: int) -> bool:
    behind = draft.verdicts[index + 1 : index + 3]
    return any(v is not None and v.label in (Label.DATELINE, Label.BYLINE) for v in behind)


def _dated_apart(draft: Draft, index: int) -> bool:
    """Whether the next line is the date, and the text begins behind it: a lead has no date behind it."""
    behind = draft.verdicts[index + 1] if index + 1 < len(draft.verdicts) else None
    return (
        behind is not None
        and behind.label is Label.DATELINE
        and behind.reason != SIGNED_DATE
        and any(i in draft.prose for i in range(index + 2, draft.region.end))
    )

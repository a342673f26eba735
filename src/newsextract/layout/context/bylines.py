"""Lines of nothing but names, outlets and posts, around the text: above it, behind it, or in brackets as
its last line."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.context.names_only import who_is_named
from newsextract.layout.lines.credits import EMPTY_LABEL
from newsextract.layout.model import Label

CLOCKS = re.compile(r"[\d\s:：/.\-年月日]{4,20}")
"""A line of a date that is set in several: `2023`, `11/08`, `07:45:33`."""
_POSTED = re.compile("[/／|｜:：]|[记記]者|[编編][辑輯]")
_SIGNATURE = re.compile(r"[(（【\[](?=[^)）】\]]{0,24}[\s　])[\u4e00-\u9fff·\s　、/]{5,24}[)）】\]]$")
"""`（水利学院 张三）`: an office and a name, in brackets and apart by a blank."""
_PEN_NAME = 5
"""Characters of two or three in brackets: `（木子）` alone under the text is who wrote it."""
_NOTES = frozenset(
    ("未完", "待续", "待續", "上篇", "下篇", "节选", "節選", "外一首", "外二首", "有删节", "有刪節")
)
_SPEAKS = ("：", ":")
"""`主持人 张三：`: below it stands what is said."""
_NAME = re.compile(r"[(（][\u4e00-\u9fff·]{2,4}[)）]$")


def mark_bylines_before(draft: Draft) -> None:
    """Lines before the first sentence that hold nothing but names, outlets and posts: `张三 李四`,
    `某某新聞 責任編輯 張三`; an outlet alone beside a date or a byline."""
    for index in draft.inside:
        if index in draft.prose:
            return
        if draft.labels[index] is not Label.BODY:
            continue
        text = draft.blocks[index].text
        if CLOCKS.fullmatch(text) and _beside_date(draft, index) and not _heads_entry(draft, index):
            draft.mark(index, Label.DATELINE, "part of a date")
            continue
        named = who_is_named(text)
        if named is None or text.endswith(_SPEAKS):
            return
        if named == "person" or _beside_date(draft, index):
            draft.mark(index, Label.BYLINE, f"names of {named}s before the text")


_CARD = re.compile(r"以下文章[来來]源[于於]\s?([^\s，,。]{2,20})")
_CARD_REACH, _LONGEST_MOTTO = 4, 40
"""Lines around the text's start among which the card of an account stands; characters of its motto."""


def mark_account_card(draft: Draft) -> None:
    """The card of the account that a text was taken from: `以下文章来源于某号 ，作者某人`, its name once
    more, and what it says of itself."""
    start = draft.region.start
    for index in range(max(0, start - _CARD_REACH), min(start + _CARD_REACH, draft.region.end - 2)):
        card = _CARD.match(draft.blocks[index].text)
        if card is not None and draft.blocks[index + 1].text.rstrip(" .。") == card[1]:
            draft.mark(index + 1, Label.BYLINE, "the account that it was taken from")
            if len(draft.blocks[index + 2].text) <= _LONGEST_MOTTO:
                draft.mark(index + 2, Label.NOTE, "what an account says of itself")


def _heads_entry(draft: Draft, index: int) -> bool:
    """Whether a year alone heads the first entry of a chronicle: `1986年` above `5月，设立…。`"""
    behind = draft.blocks[index + 1].text if index + 1 < draft.region.end else ""
    return draft.blocks[index].text.endswith("年") and bool(behind) and not CLOCKS.fullmatch(behind)


def _beside_date(draft: Draft, index: int) -> bool:
    labels = draft.labels
    beside = labels[max(0, index - 1)], labels[min(index + 1, len(labels) - 1)]
    return Label.DATELINE in beside or Label.BYLINE in beside


def mark_bylines_behind(draft: Draft) -> None:
    """Lines behind the last sentence that name persons by post or outlet: `张三/李四（路透社等）`."""
    for index in range(draft.region.end - 1, draft.region.start, -1):
        if index in draft.prose and draft.labels[index] is Label.BODY:
            return
        text = draft.blocks[index].text
        if draft.labels[index] is not Label.BODY:
            continue
        if _POSTED.search(text) and who_is_named(text) == "person":
            draft.mark(index, Label.BYLINE, "names of persons behind the text")
        elif _fills_label(draft, index) and who_is_named(text) is not None:
            draft.mark(index, Label.BYLINE, "who fills a label behind the text")


def _fills_label(draft: Draft, index: int) -> bool:
    """Whether the cell before is a label with a colon and nothing behind it: 编辑： | 张三."""
    above = draft.verdicts[index - 1]
    return (
        above is not None
        and above.reason == EMPTY_LABEL
        and draft.blocks[index - 1].text.endswith(("：", ":"))
    )


def mark_signature(draft: Draft) -> None:
    """A last line that is nothing but an office and a name in brackets: who sent it in."""
    last = next((i for i in reversed(range(draft.region.end)) if draft.labels[i] is Label.BODY), None)
    if last is None or last <= draft.region.start:
        return
    text = draft.blocks[last].text
    if _SIGNATURE.match(text) or (
        _NAME.match(text)
        and ((len(text) <= _PEN_NAME and text[1:-1] not in _NOTES) or _named_above(draft, text[1:-1]))
    ):
        draft.mark(last, Label.BYLINE, "a name in brackets as the last line")


def _named_above(draft: Draft, name: str) -> bool:
    """Whether the lines between headline and text name somebody."""
    if draft.headline is None:
        return False
    above = draft.headline.last + 1
    first = next((i for i in range(above, draft.region.end) if draft.is_text(i)), 0)
    return any(name in draft.blocks[i].text for i in range(above, first))

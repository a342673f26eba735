"""Lines told by their shape, whatever their words: page numbers, hashtags, counters, a player's times."""

from __future__ import annotations

import re

from newsextract.layout.lines.dates import DATE
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label

_PAGER = re.compile(
    r"^(?:[\[【(<（]\s?\d{1,2}\s?[\]】)>）]\s?){2,40}|^\d{1,2}(?:\s{1,3}\d{1,2}){2,40}(?:\s|\.|…|$)|^\d{1,2}\s?/\s?\d{1,2}$"
)
_HASHTAGS = re.compile(r"^(?:[#＃]\s?[^#＃\s]{1,20}[#＃]?\s{0,3}){1,20}$")
HASHTAGS = "nothing but hashtags"
_PIPED_TAGS = re.compile(r"^[^|｜。，？！]{1,14}(?:[|｜][^|｜。，？！]{1,14}){2,12}$")
_SPEED = re.compile(
    r"^\d{1,3}%$|^\d(?:\.\d{1,2})?\s?[xX倍]$|^\d{3,4}[pP](?:\s?[高超标原蓝].{0,3})?$|^\d{1,2}:\d\d\s?/\s?\d{1,2}:\d\d$"
)
_COUNTER = re.compile(
    r"(?:点赞|在看|喜欢|收藏|转发|分享|阅读|浏览|播放|赞|踩|顶|点讚)\s?[:：(（]?\d{1,6}(?:\.\d)?[万wWkK+]{0,2}[)）]?$"
)
_BEGINS = re.compile(r"[\[【(<（\d#＃点在喜收转分阅浏播赞踩顶]")
"""How lines of all these shapes begin."""


def read_shape(text: str) -> Verdict | None:
    """What the shape of a line says, as it stands on the page; lines of letters alone have none."""
    if _BEGINS.match(text):
        if _PAGER.match(text):
            return Verdict(Label.PAGINATION, "page numbers")
        if _HASHTAGS.match(text):
            return Verdict(Label.TAGS, HASHTAGS)
        if _COUNTER.match(text):
            return Verdict(Label.SHARE, "a counter")
        if _SPEED.match(text):
            return Verdict(Label.PLAYER, "a player's speed, size or time")
    if ("|" in text or "｜" in text) and _PIPED_TAGS.match(text) and not DATE.search(text):
        return Verdict(Label.TAGS, "short words between bars")  # as often a menu: 关于我们 | 广告服务
    return None

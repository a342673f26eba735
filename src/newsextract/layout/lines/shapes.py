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
_BUTTON = re.compile(
    r"(?:返回列表|返回上页|返回顶部|发表评论|复制链接|收藏本文|不感兴趣|複製連結|分享到|朋友圈|阅读数|我要评论|打印本页|打印此页|关闭窗口|关闭本页|阅读|浏览|评论|留言"
    r"|收藏|转载|转发|转藏|喜欢|点赞|推荐|分享|打印|关闭|返回|举报|投诉|详情|保存|复制|刷新|纠错|顶部|献花|打赏|赞赏|关注|订阅|编辑|删除|回复|引用|海报|微信|微博"
    r"|字号|字体|閱讀|瀏覽|評論|轉發|轉載|喜歡|推薦|列印|關閉|檢舉|回覆|關注|訂閱|赞|踩|顶|讚)"
    r"[:：]?\s?(?:[(（]?\d[\d.]{0,7}[万wWkK+]?[次条]?[)）]?|[(（][)）])?"
)
_BETWEEN_BUTTONS = " \u3000|｜┊│/·•,，、【】[]()（）▼▾-"
BUTTONS = "nothing but buttons and their counts"
_FRAMED = re.compile("^◤[^◤◢]{2,40}◢$")
"""`◤出游必买清单◢`: how some sites frame what they sell."""
_LONGEST_BUTTONS, _FEWEST_BUTTONS = 60, 3
_COUNTER = re.compile(
    r"(?:点赞|在看|喜欢|收藏|转发|分享|阅读|浏览|播放|赞|踩|顶|点讚)\s?[:：(（]?\d{1,6}(?:\.\d)?[万wWkK+]{0,2}[)）]?$"
)
_BEGINS = re.compile(r"[\[【(<（\d#＃点在喜收转分阅浏播赞踩顶]")
"""How lines of all these shapes begin."""


def are_buttons(text: str) -> bool:
    """Whether a line is nothing but buttons and their counts: `阅读(1203)┊评论(16)┊收藏(2)`, `[返回] [打印]`,
    `分享收藏举报`. Two words in a row may be a subhead (`阅读推荐`); three, or two with a mark, are none."""
    if not 3 < len(text) <= _LONGEST_BUTTONS or _BUTTON.match(text.lstrip(_BETWEEN_BUTTONS)) is None:
        return False
    rest, count = _BUTTON.subn("", text)
    return not rest.strip(_BETWEEN_BUTTONS) and count >= (_FEWEST_BUTTONS if text.isalpha() else 2)


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
    if _FRAMED.match(text):
        return Verdict(Label.PROMO, "framed by triangles")
    if are_buttons(text):
        return Verdict(Label.SHARE, BUTTONS)
    return None

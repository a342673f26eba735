"""Promos that sites put behind a sentence, within a paragraph: whom to follow, where to write, accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.compose.injections import Span
from newsextract.compose.site_phrases import STOPS

_ACCOUNT = "(?:公众号|公眾號|公号|微信|微博|抖音|头条号|百家号|视频号|客户端|APP|app|我们|我們|本站|本号)"
_MORE = (
    "(?:(?:想|要|欲)(?:了解|知道|看|获取|获得)?)?更多(?:精彩|相关|最新|详细)?"
    "(?:内容|資訊|资讯|新闻|报道|信息|文章|视频|详情)?[，,]?"
)
_PLEASE = "(?:请|敬请|欢迎|可|可以)?(?:继续|持续|长按|扫码|搜索)?"
_NAMED = r"(?:[“\"「【][^”\"」】\n。]{1,20}[”\"」】]|[A-Za-z][A-Za-z0-9_\-]{3,19})[。！]?"
_QQ = (
    r"(?:(?:客服|联系|加|官方|交流|读者)\s?)?(?:QQ|qq|扣扣|Q群|q群)(?:交流)?(?:群|号|号码)?"
    r"\s?[:：]?\s?\d{5,11}(?:交流|咨询)?"
)
_WECHAT = (
    "(?:(?:请|可|添)?加)?(?:微信|薇信|[VvＶ]信|[Vv][Xx])(?:公众号|公号|账号|号)?"
    r"\s?[:：]?\s?[A-Za-z][A-Za-z0-9_\-]{4,19}(?:领取资料|咨询|交流)?"
)
# `我们`, `微信公众号：江边早读`; where it is longer, the article goes on behind the name.
_OBJECT = r"[^。！？!?\n：:]{1,20}(?:[：:]\s?[^。！？!?，,\n]{1,12})?"
# What ends by itself: with its bracket, a name in marks or in Latin letters, its stop, the last of its words.
_PROMO = re.compile(
    rf"""[（(【\[]\s?{_MORE}{_PLEASE}(?:关注|搜索|订阅)[^（()）【】。\n]{{1,30}}[）)】\]]
    | (?<=[{STOPS}])\s{{0,2}}(?:
        {_MORE}{_PLEASE}(?:关注|搜索|订阅)(?:微信)?{_ACCOUNT}?[:：]?\s?{_NAMED}
      | {_MORE}{_PLEASE}(?:关注|訂閱|订阅|下载|下載|访问|搜索|扫码|登录){_OBJECT}[。！!](?![。！])
      | (?:敬请|欢迎|请)(?:大家|读者|您)?{_PLEASE}(?:关注|订阅|添加)(?:本报|本台)?(?:微信|官方)?
        {_ACCOUNT}[:：]?\s?{_NAMED}
      | 点击(?:上方|下方|右上角|文末)[“"]?(?:蓝字|蓝色字体?|名片|标题)?[”"]?(?:即可|一键)?关注(?:我们)?[。！]?
      | [【（(\[]\s?(?:联系|客服|加)?\s?(?:{_QQ}|{_WECHAT})\s?[】）)\]]
      | (?:{_QQ}|{_WECHAT})(?=[\u4e00-\u9fff“（])
    )""",
    re.VERBOSE,
)
_WORDS = re.compile("关注|订阅|訂閱|QQ|qq|Q群|扣扣|微信|薇信|V信|VX|vx|v信|下载|下載|访问|搜索|登录|扫码")
"""One of these stands in each."""
_LAST_CONTACT = re.compile(rf"(?<=[{STOPS}])\s{{0,2}}(?:{_QQ}|{_WECHAT})[。！]?$")
_LONGEST_CONTACT = 60
_CONTACTS = re.compile("电话|電話|邮箱|郵箱|报名|報名|热线|熱線|地址|联系人|聯絡人|联系方式|咨询")


def promo_hint(text: str) -> bool:
    """Whether a text has a word that all promos have one of."""
    return _WORDS.search(text) is not None


def cut_promo_sentences(text: str) -> Iterator[Span]:
    """`…。更多精彩请关注我们。`, `…。【联系QQ：…】`: a promo behind a stop whose end can be told. What is
    said by somebody stays."""
    if not promo_hint(text):
        return
    for match in _PROMO.finditer(text):
        if not _is_within_speech(text, match.start()):
            yield match.start(), match.end(), "promo", "a promo behind a sentence"


def has_contacts(joined: str) -> bool:
    """Whether a text tells whom to call or where to write, as a notice does: then an account is its own."""
    return _CONTACTS.search(joined) is not None


def cut_last_contact(text: str) -> Iterator[Span]:
    """`…。QQ：1234567890` at a paragraph's end."""
    match = _LAST_CONTACT.search(text, max(0, len(text) - _LONGEST_CONTACT))
    if match is not None and not _is_within_speech(text, match.start()):
        yield match.start(), match.end(), "promo", "an account behind the last sentence"


def _is_within_speech(text: str, place: int) -> bool:
    return text.count("“", 0, place) > text.count("”", 0, place) or text.count("「", 0, place) > text.count(
        "」", 0, place
    )

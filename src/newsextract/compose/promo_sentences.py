"""Promos that sites put behind a sentence, within a paragraph: whom to follow, where to write, accounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsextract.compose.injections import Span

_BEHIND_SENTENCE = "(?:(?<=[。！？!?])|(?<=[。！？!?…][”」』）)】]))"
"""Not behind any closing mark: `他加了“客服”微信abcdef。`"""
_ENDS = r"(?:[。！](?![。！])|(?=[）)】\]])|$)"
"""Where a name without marks has to end: behind `微信abcdef`, a clause may go on in any word."""
_NO_CLAUSE = "(?![，,、；;：:的了着过后後时時为為是被和与與及或等者中里上])"
_APPS = "(?:公众号|公眾號|公号|微信|微博|抖音号|头条号|百家号|视频号|客户端|小程序|APP|app)"
_ACCOUNT = rf"(?:(?:官方)?微信)?{_APPS}"
_OURS = rf"(?:我们|我們|本[站网号报台刊社])(?:的)?(?:官方)?(?:{_ACCOUNT})?"
_NOUN = "(?:内容|資訊|资讯|新闻|报道|信息|文章|视频|详情)"
_PLEASE = "(?:敬请|欢迎|请)(?:大家|读者|您)?(?:继续|持续|长按|扫码|搜索)?"
# Said to the reader: `更多精彩内容，请`, `更多精彩`, `想了解更多，请`; 更多关注孩子的内心 is not.
_MORE = (
    "(?:(?:想|要|欲)(?:了解|知道|看|获取|获得)?)?更多(?:"
    rf"(?:精彩|相关|最新|详细)?{_NOUN}?[，,]?{_PLEASE}|精彩{_NOUN}?[，,]?(?:长按|扫码|搜索)?)"
)
_FOLLOW = "(?:关注|訂閱|订阅|下载|下載|访问|搜索|登录|添加)"
# 请下载某某APP。 alone may be how to apply for what the news tells of.
_INVITES = rf"(?:{_PLEASE}(?:关注|訂閱|订阅)|(?:敬请|欢迎)(?:大家|读者|您)?{_FOLLOW})"
_IN_MARKS = r"(?:“[^”\n。]{1,20}”|\"[^\"\n。]{1,20}\"|「[^」\n。]{1,20}」|【[^】\n。]{1,20}】)"
_BARE = r"[\u4e00-\u9fffA-Za-z0-9_\-]{1,16}"
# `我们`, `微信公众号：江边早读`, `江边发布客户端`
_TO_THE_STOP = (
    rf"(?:{_OURS}|{_ACCOUNT}[:：]?\s?{_BARE}|(?:{_BARE}|{_IN_MARKS}){_ACCOUNT}"
    rf"|{_ACCOUNT}[:：]?\s?{_IN_MARKS})"
)
_QQ = (
    r"(?:(?:客服|联系|加|官方|交流|读者)\s?)?(?:QQ|qq|扣扣|Q群|q群)(?:交流)?(?:群|号|号码)?"
    r"\s?[:：]?\s?\d{5,11}(?:交流|咨询)?"
)
_WECHAT = (
    "(?:(?:请|可|添)?加)?(?:微信|薇信|[VvＶ]信|[Vv][Xx])(?:公众号|公号|账号|号)?"
    r"\s?[:：]?\s?[A-Za-z][A-Za-z0-9_\-]{4,19}(?:领取资料|咨询|交流)?"
)
# To be cut, a promo tells the reader to do it and with which account, and nothing of a clause is behind it.
_PROMO = re.compile(
    rf"""[（(【\[]\s?{_MORE}{_FOLLOW}{_TO_THE_STOP}[）)】\]]
    | {_BEHIND_SENTENCE}\s{{0,2}}(?:
        (?:{_MORE}{_FOLLOW}|{_INVITES})(?:
            {_ACCOUNT}[:：]?\s?{_IN_MARKS}(?!{_APPS}){_NO_CLAUSE}[。！]?
          | {_TO_THE_STOP}{_ENDS})
      | 点击(?:上方|下方|右上角|文末)[“"]?(?:蓝字|蓝色字体?|名片|标题)[”"]?(?:即可|一键)?关注
        (?:我们{_NO_CLAUSE}[。！]?|{_ENDS})
    )""",
    re.VERBOSE,
)
_WORDS = re.compile(
    "关注|订阅|訂閱|QQ|qq|Q群|扣扣|微信|薇信|V信|VX|vx|v信|下载|下載|访问|搜索|登录|扫码|添加"
)
"""One of these stands in each."""
_LONE_ACCOUNT = re.compile(
    rf"{_BEHIND_SENTENCE}\s{{0,2}}(?:[【（(\[]\s?(?:联系|客服|加)?\s?(?:{_QQ}|{_WECHAT})\s?[】）)\]]{_NO_CLAUSE}"
    rf"|(?:{_QQ}|{_WECHAT}){_ENDS})"
)
_CONTACTS = re.compile("电话|電話|邮箱|郵箱|报名|報名|热线|熱線|地址|联系人|聯絡人|联系方式|咨询")
_PAIRS = (("“", "”"), ("「", "」"))


def promo_hint(text: str) -> bool:
    """Whether a text has a word that all promos have one of."""
    return _WORDS.search(text) is not None


def cut_promo_sentences(text: str) -> Iterator[Span]:
    """`…。更多精彩请关注我们。`: a promo behind a stop whose end can be told. What somebody says
    stays."""
    if not promo_hint(text):
        return
    for start, end in _unspoken(text, _PROMO.finditer(text)):
        yield start, end, "promo", "a promo behind a sentence"


def has_contacts(joined: str) -> bool:
    """Whether a text tells whom to call or where to write, as a notice does: then an account is its own."""
    return _CONTACTS.search(joined) is not None


def cut_accounts(text: str) -> Iterator[Span]:
    """`…。QQ：1234567890。`, `…。【联系QQ：…】`: an account as a sentence of its own."""
    if not promo_hint(text):
        return
    for start, end in _unspoken(text, _LONE_ACCOUNT.finditer(text)):
        yield start, end, "promo", "an account behind a sentence"


def _unspoken(text: str, matches: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Where the matches outside quotations begin and end; their marks are counted once, not from the
    text's beginning for each."""
    opened, counted = [0] * len(_PAIRS), 0
    for match in matches:
        start = match.start()
        for number, (left, right) in enumerate(_PAIRS):
            opened[number] += text.count(left, counted, start) - text.count(right, counted, start)
        counted = start
        if max(opened) <= 0:
            yield match.span()

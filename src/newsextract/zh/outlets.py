"""Names of outlets, agencies and offices: is this one, and of what kind."""

from __future__ import annotations

import re
from typing import Literal

from newsextract import lexicon

OriginKind = Literal["outlet", "agency", "organisation"]

_AGENCIES = frozenset(lexicon.entries("outlets", "agency"))
_KNOWN = frozenset(lexicon.entries("outlets"))
_KNOWN_FOLDED = frozenset(name.casefold() for name in _KNOWN)
_BY_BEGINNING: dict[str, list[str]] = {}
"""The listed names by their first two characters, the longest first."""
for _name in sorted(_KNOWN, key=len, reverse=True):
    if len(_name) > 1:
        _BY_BEGINNING.setdefault(_name[:2], []).append(_name)

# 日报, 新闻网, 客户端 …: the last word of an outlet's name
_OUTLET_END = re.compile(
    r"(?:[日晚早晨午周时時商都学學画畫导導快特法商]报|都市報|[日晚早晨午週時商學導快]報|青年[报報]|(?<![通预預喜捷举舉警特])(?<![^文][汇匯])[报報]社?|[网網]|[网網]站|新[闻聞]"
    r"|在线|在線|资讯|資訊|传媒|傳媒|融媒体?|融媒体中心|新媒体|新媒體|媒体|媒體|广播|廣播|电台|電台|電臺|之声|之聲|[电電][视視][台臺]|[卫衛][视視]"
    r"|[广廣]播[电電][视視]总?[台臺]|频道|頻道|客户端|客戶端|APP|App|app|通讯社|通訊社|新闻社|周刊|週刊|月刊|双周刊|半月刊|杂志|雜誌|评论|評論"
    r"|公众号|公眾號|政务号|微信|头条|頭條|财经|財經|日刊|快訊|快讯|时讯|時訊|通讯|出版社|书局|论坛报|广播网|门户网|信息港|热线|視窗|视窗|之家|编辑部)"
)
_OUTLET_ENDING = re.compile(_OUTLET_END.pattern + r"\Z")
_OUTLET_LAST = frozenset(
    "报報社网網站闻聞线線讯訊媒体體心播台臺声聲视視道端Pp刊志誌论論号號信条條经經局港窗家部"
)
"""The last characters of those words: a first look, for most words that are asked about are no outlets."""
# 张三 is no office, 某某市公安局 is
_OFFICE_ENDING = re.compile(
    r"(?:局|[厅廳]|部|委|委[员員][会會]|[办辦]|[办辦]公[室厅廳]|[处處]|科|院|校|大[学學]|[学學]院|中学|小学|幼儿园|[医醫]院|公司|集[团團]|[银銀]行"
    r"|中心|[协協][会會]|学会|學會|[联聯]合[会會]|工[会會]|[团團]委|[党黨]委|[党黨]支部|法院|[检檢]察院|政府|人大|政[协協]|研究[所院]|[课課][题題][组組]|[组組]|[队隊]"
    r"|交警|消防|公安|[馆館]|基金[会會]|商[会會]|秘[书書][处處]|董事[会會]|[监監]事[会會]|[会會]|街道|社[区區]|厂|廠|科室|气象台|[办辦]事[处處]|法庭|[民刑行执]一?[二三四]?庭|联盟|工作室|事[务務]所|实验室|海[关關]|[发發]布)\Z"
)
_OFFICE_LAST = frozenset(
    "庭局厅廳部委会會办辦室处處科院校学學园司团團行心府大协協所组組队隊警防安馆館道区區厂廠台盟布关關"
)
# 新浪科技, 凤凰网财经, 网易娱乐: a portal and its channel
_PORTALS = (
    "新浪|搜狐|网易|腾讯|凤凰|百度|人民|新华|央视|央广|环球|光明|中新|中青|中经|东方|大众|齐鲁|华龙|南方|荆楚|大河|北青|千龙|界面|澎湃"
    "|騰訊|鳳凰|網易|雅虎|奇摩"
)
_PORTAL = re.compile(
    rf"(?:{_PORTALS})[网網]?"
    r"(?:新闻|财经|科技|体育|娱乐|汽车|军事|教育|健康|女性|时尚|房产|游戏|数码|旅游|文化|历史|读书|公益|国际|国内|综合|评论|视频|图片|探索|智能"
    r"|商业|股票|证券|基金|手机|家居|亲子|美食|星座|艺术|佛学|佛教|政务|法治|时政|社会|评论|理论|新聞|財經|體育|娛樂)(?:频道|报道|综合|讯)?"
)
_PORTAL_BEGINS = frozenset(_PORTALS.split("|"))
_CHANNELS = frozenset(lexicon.words("fillers", "channel"))
_INNER_MARKS = re.compile(r"[-—–－―/／·|｜+、，,\s]")
_WRAPPED = re.compile(r"[《〈【\[「“\"]\s?(.{1,24}?)\s?[》〉】\]」”\"]\Z")


def is_known(name: str) -> bool:
    """Whether `name` is in the list of outlets, case aside."""
    return name in _KNOWN or name.casefold() in _KNOWN_FOLDED


def known_prefix(text: str) -> str:
    """The longest listed outlet that `text` begins with; empty if none."""
    return next(filter(text.startswith, _BY_BEGINNING.get(text[:2], ())), "")


_LEARNING = re.compile('[“"]?学习强国[”"]?[\u4e00-\u9fff]{0,8}学习平台\\Z')
"""`“学习强国”某某学习平台`: the party's app, one for each province and city."""


def is_outlet(name: str) -> bool:
    """Whether `name` is an outlet: listed, or by its last word (某某日报, 某某网, 《某某周刊》)."""
    if not 1 < len(name) <= 40:
        return False
    if is_outlet_word(name) or ("学习强国" in name and _LEARNING.match(name)):
        return True
    if name.endswith(("》", "〉")) and "《" in name:
        return True  # 《某某周刊》, 英国《某某时报》
    if wrapped := _WRAPPED.match(name):
        return is_outlet_word(wrapped[1])
    # 新华网河北频道, 凤凰网科技: an outlet and a department of it
    prefix = known_prefix(name)
    if prefix and len(name) - len(prefix) <= 6 and len(prefix) > 2:
        return True
    parts = [part for part in _INNER_MARKS.split(name) if part]
    return len(parts) > 1 and any(is_outlet_word(part.strip("《》〈〉").removesuffix("等")) for part in parts)


def is_outlet_word(name: str) -> bool:
    """Whether one word is an outlet's name, by the list or its ending."""
    return is_known(name) or ends_like_outlet(name)


def ends_like_outlet(name: str) -> bool:
    """Whether one word is an outlet's name by its ending: 某某日报, 某某网; the list counts for nothing."""
    if name[:2] in _PORTAL_BEGINS and _PORTAL.fullmatch(name) is not None:
        return True
    if len(name) < 3 or name[-1] not in _OUTLET_LAST or name in _CHANNELS:
        return False
    ending = _OUTLET_ENDING.search(name)
    return ending is not None and ending.start() > 0


def is_channel(name: str) -> bool:
    """Whether `name` is a channel or section of any site: 财经新闻, 時事新聞."""
    return name in _CHANNELS


_MENU = re.compile(
    "(?:首[页頁]|新[闻聞]|要[闻聞]|[时時]政|[国國][内內际際]|社[会會]|[财財][经經]|科技|文化|[体體]育|[娱娛][乐樂]|教育|健康|汽[车車]|房[产產]|[军軍]事|旅游|旅遊"
    "|[历歷]史|地方|[时時][尚事评評]|[评評][论論]|[视視][频頻]|[图圖]片|[专專][题題]|生活|即[时時]|[热熱][门門]|政治|港[澳闻聞]|大[陆陸]|科[学學]|美食|[数數][码碼]|游戏|遊戲|理[论財财]|股票|基金|直播){4,}"
)


def is_menu(line: str) -> bool:
    """Whether `line` is nothing but the sections of a site, as a dump prints a menu: 首页要闻国内国际."""
    return _MENU.fullmatch(line) is not None


_COLUMN = re.compile(
    "(?:每日|今日|每周|每週|本周|本週|深度|独家|最新|热点|熱點|热门|熱門|焦点|焦點|观察|觀察|聚焦|关注|關注|精选|精選|推荐|推薦|速递|速遞|要闻|要聞"
    "|新闻|新聞|资讯|資訊|快讯|快訊|报道|報道|社会|社會|国际|國際|国内|財經|财经|科技|娱乐|娛樂|体育|體育|生活|文化|热榜|專題|专题|文章|看点|看點|头条|頭條|獨家|報導|專欄|专栏){2,3}"
)


def is_column(name: str) -> bool:
    """Whether `name` is put together of words for columns of any site: 每日热点, 深度观察."""
    return _COLUMN.fullmatch(name) is not None


def is_office(name: str) -> bool:
    """Whether `name` is an office, board, firm or school by its last word."""
    return len(name) > 2 and name[-1] in _OFFICE_LAST and _OFFICE_ENDING.search(name) is not None


def origin_kind(name: str) -> OriginKind:
    """What sort of origin `name` is; an outlet where nothing says otherwise."""
    if name in _AGENCIES or known_prefix(name) in _AGENCIES:
        return "agency"
    if is_outlet(name):
        return "outlet"
    return "organisation" if is_office(name) else "outlet"

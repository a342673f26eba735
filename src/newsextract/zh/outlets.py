"""Names of outlets, agencies and offices: is this one, and of what kind."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsextract import lexicon
from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import listed

OriginKind = Literal["outlet", "agency", "organisation"]

_AGENCIES = frozenset(lexicon.entries("outlets", "agency"))
_KNOWN = frozenset(lexicon.entries("outlets"))
_KNOWN_FOLDED = frozenset(name.casefold() for name in _KNOWN)
_BY_BEGINNING: dict[str, list[str]] = {}
"""The listed names by their first two characters, the longest first."""
for _name in sorted(_KNOWN, key=len, reverse=True):
    if len(_name) > 1:
        _BY_BEGINNING.setdefault(_name[:2], []).append(_name)

_OUTLET_ENDS = Words.named("outlet_words", "outlet")
_NO_OUTLET = re.compile(rf"(?:{listed('outlet_words', 'no outlet')})\Z")
_OFFICE_ENDS = Words.named("outlet_words", "office")
_PORTALS = frozenset(lexicon.words("outlet_words", "portal"))
_CHANNELS_OF_PORTALS = frozenset(lexicon.words("outlet_words", "channel of a portal"))
_OF_CHANNELS = ("频道", "报道", "综合", "讯")
_CHANNELS = frozenset(lexicon.words("placeholders", "channel"))
_INNER_MARKS = re.compile(r"[-—–－―/／·|｜+、，,\s]")
_WRAPPED = re.compile(r"[《〈【\[「“\"]\s?(.{1,24}?)\s?[》〉】\]」”\"]\Z")


def is_known(name: str) -> bool:
    """Whether `name` is in the list of outlets, case aside."""
    return name.casefold() in _KNOWN_FOLDED


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
    if name[:2] in _PORTALS and _is_channel_of_portal(name[2:]):
        return True
    end = len(name)
    word = _OUTLET_ENDS.ending(name, 0, end) if end > 2 else None
    if word is None or word == name or name in _CHANNELS:
        return False
    return _NO_OUTLET.search(name) is None


def _is_channel_of_portal(rest: str) -> bool:
    """Whether a portal's channel stands behind its name: 科技, 网财经频道."""
    bare = rest[1:] if rest[:1] in ("网", "網") else rest
    return any(bare.removesuffix(word) in _CHANNELS_OF_PORTALS for word in ("", *_OF_CHANNELS))


def is_channel(name: str) -> bool:
    """Whether `name` is a channel or section of any site: 财经新闻, 時事新聞."""
    return name in _CHANNELS


_NAMED = "[^\\s，。：“”]{2,8}?(?:网|網|在线|在線|日报|日報|晚报|首页|首頁|客户端|APP)"


@cache
def _menu() -> re.Pattern[str]:
    menu = listed("outlet_words", "menu")
    word = rf"(?:(?:{listed('outlet_words', 'menu', 'long_menu')})[\s·|]?)"
    return re.compile(rf"(?:{menu}){{4,}}|(?:{_NAMED}){{1,3}}{word}{{4,}}|{word}{{6,}}")


def is_menu(line: str) -> bool:
    """Whether `line` is nothing but the sections of a site, as a dump prints a menu: 首页要闻国内国际,
    某某网首页证券地产产经科技."""
    return _menu().fullmatch(line) is not None


_SECTIONS = frozenset(lexicon.words("outlet_words", "menu"))


def is_section(name: str) -> bool:
    """Whether `name` is one section of a site: 社会, 财经."""
    return name in _SECTIONS


@cache
def _column() -> re.Pattern[str]:
    return re.compile(rf"(?:{listed('outlet_words', 'column')}){{2,3}}")


def is_column(name: str) -> bool:
    """Whether `name` is put together of words for columns of any site: 每日热点, 深度观察."""
    return _column().fullmatch(name) is not None


def is_office(name: str) -> bool:
    """Whether `name` is an office, board, firm or school by its last word."""
    return len(name) > 2 and _OFFICE_ENDS.ending(name, 0, len(name)) is not None


def origin_kind(name: str) -> OriginKind:
    """What sort of origin `name` is; an outlet where nothing says otherwise."""
    if name in _AGENCIES or known_prefix(name) in _AGENCIES:
        return "agency"
    if is_outlet(name):
        return "outlet"
    return "organisation" if is_office(name) else "outlet"

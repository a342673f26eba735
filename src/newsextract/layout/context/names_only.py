"""Whether a short line is nothing but names: persons with their posts and places, or an outlet."""

from __future__ import annotations

import re
from typing import Literal

from newsextract import lexicon
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_outlet_word

_LONGEST = 40
"""Characters of a line of names."""
_APART = re.compile(r"[\s,，、/／|｜丨·•&＆（()）【】\[\]〔〕:：]+")
_BULLETS = "□■◎●○◆◇▌※*—–-"


def _words(*tables: tuple[str, str]) -> tuple[str, ...]:
    found = {word for name, section in tables for word in lexicon.entries(name, section)}
    return tuple(sorted((word for word in found if len(word) > 1), key=len, reverse=True))


_WORK = "文 图 圖 摄 攝 编译 編譯 整理 综合 綜合 采写 採寫 撰文 供稿 摄影 攝影"
_POSTS = frozenset(_WORK.split()) | frozenset(
    _words(
        ("byline_labels", "role"), ("byline_labels", "own"), ("editor_labels", "editor"),
        ("editor_labels", "proofreader"), ("editor_labels", "taiwan"), ("editor_labels", "staff"),
    )
)  # fmt: skip
_PLACES = frozenset(lexicon.words("places"))
_DESK = re.compile("[\u4e00-\u9fff]{2,3}(?:中心|[組组])")
_TAIL = re.compile(
    "(?:(?:综合|綜合|即时|即時|专题|獨家|独家)?(?:报道|報道|報導|报导)|[记記]者|特派[员員]|(?:责任|責任)?(?:编辑|編輯)|[专專]?[讯訊]|(?<=.)等)\\Z"
)
_FROM = re.compile("\\A[发發]自")
"""张三 发自江州."""


def who_is_named(text: str) -> Literal["person", "outlet"] | None:
    """`person` where all words of the line are names, posts, places and outlets and there is a person
    among them; `outlet` where there are outlets only; None for any other line."""
    if not 1 < len(text) <= _LONGEST:
        return None
    person = outlet = False
    for part in _APART.split(text.strip(_BULLETS)):
        word = _FROM.sub("", _TAIL.sub("", part).strip(_BULLETS))
        if not word or word in _POSTS or word in _PLACES or _DESK.fullmatch(word) is not None:
            continue
        if is_name(word, bare=True):
            person = True
        elif is_outlet_word(word):
            outlet = True
        else:
            return None
    return "person" if person else "outlet" if outlet else None

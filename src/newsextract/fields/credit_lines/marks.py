"""The marks that stand around names and between them: brackets, bullets, slashes; and two of our own."""

from __future__ import annotations

import re

MARK = "\x1f"
"""Set where an inline element begins inside a block. Regular expressions see it as a blank."""

STOP = "\x1e"
"""Set in place of a date: no value reaches over it. Regular expressions see it as a blank."""

OPENERS = "（(【[〔［{「『《<〈“‘"
CLOSERS = "）)】]〕］}」』》>〉”’"

BULLETS = " \x1e\x1f丨│┃▎☉⊙□■◎●○◆◇▌▍*＊※·•>—–-（(【[〔［.,，。｜|▲△▼★☆✎✍"
"""What may stand before a credit without making it part of a sentence."""
EDGES = (
    " \u3000.。,，:：;；!！?？-—–_＿~*·•@＠#＃"
    "“”\"'‘’「」『』[]【】（）()〔〕［］<>＜＞《》□■●◎○★☆▲△▼▽◆◇※^▍▌☉⊙"
)
"""What may stand around a person's name and is no part of it."""
SLASH = re.compile(r"[／/╱|｜]")
_OTHER_SLASHES = str.maketrans("∕⁄", "／／")


def plain_slashes(text: str) -> str:
    """The text with `／` for the signs of division and of fractions: 記者張三∕台北報導."""
    return text.translate(_OTHER_SLASHES) if "∕" in text or "⁄" in text else text


_NOTE = re.compile(r"[（(\[【〔<＜《][^（()）\[\]【】〔〕<>＜＞《》]{0,60}[）)\]】〕>＞》]?")
_NOTE_OPENER = re.compile(r"[（(\[【〔<＜《]")
_WRAPPED = re.compile(r"[\[【〔]\s?([^\[\]【】〔〕]{2,20}?)\s?[\]】〕]")


def unwrapped(value: str) -> str:
    """A value without the square brackets around its first words: [张三] 来源 … -> 张三 来源 …"""
    if value[:1] in ("[", "【", "〔") and (wrapped := _WRAPPED.match(value)):
        return wrapped[1] + value[wrapped.end() :]
    return value


def without_notes(value: str) -> str:
    """A value without what is added in brackets: 张三（实习） 李四 -> 张三   李四."""
    return _NOTE.sub(" ", value) if _NOTE_OPENER.search(value) else value

"""How much of a word goes through the boundary between two texts."""

from __future__ import annotations

import re

from newsextract.zh.words import bond

HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_TAIL = re.compile(r"[\u3400-\u9fff]{1,4}$")
_HAN_HEAD = re.compile(r"[\u3400-\u9fff]+")
REACH = 4
"""Letters beside a boundary that its words are read from: few words are longer."""
MOST_BOND = 12.0
"""What no word's bond counts for more than."""
_WITHIN_LATIN = 8.0  # a boundary within OpenAI or 2024, in the measure of `bond`
_NUMBER_AND_UNIT = 6.0  # a boundary between 31 and 日
# What stands before any noun or number, though the dictionary has some of it as words: 第|三届, 那|盘棋.
_DETERMINERS = frozenset("第这這那哪某每该該本此各一二两兩三四五六七八九十几幾")
_UNITS = frozenset("年月日时時分秒元万萬亿億千百个個名人岁歲号號家届屆次天点點米吨噸只家条條项項度倍种種%％")


def han_tail(text: str) -> str:
    """The ideographs at the end of `text`, at most four."""
    found = _HAN_TAIL.search(text[-REACH:])
    return found.group() if found else ""


def han_head(text: str) -> str:
    """The ideographs at the beginning of `text`, at most four."""
    found = _HAN_HEAD.match(text[:REACH])
    return found.group() if found else ""


def word_bond(left: str, right: str) -> float:
    """How much of a word goes through the boundary between two texts: 0 for none, some 5 to 12 within one."""
    if not left or not right:
        return 0.0
    before, after = left[-1], right[0]
    if before.isascii() and after.isascii():
        return _WITHIN_LATIN if before.isalnum() and after.isalnum() else 0.0
    if before.isdigit() and after in _UNITS:
        return _NUMBER_AND_UNIT
    if before in _DETERMINERS:
        return 0.0
    tail, head = han_tail(left), han_head(right)
    return min(bond(tail, head), MOST_BOND) if tail and head else 0.0

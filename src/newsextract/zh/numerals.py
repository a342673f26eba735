"""Numbers as Chinese text writes them: 二〇二三, 一百一十二, 廿三, 3, ３."""

from __future__ import annotations

import re
from typing import Final

DIGITS: Final[dict[str, int]] = {
    digit: value
    for row in ("0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "零", "○", "Ｏ", "O")
    for value, digit in enumerate(row)
}
"""What each digit stands for. 〇 is typed in many ways, ○ and the letter O among them."""

PAIR: Final[dict[str, int]] = {"两": 2, "兩": 2}
UNITS: Final[dict[str, int]] = {"十": 10, "百": 100, "千": 1000}
TENS: Final[dict[str, int]] = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}

IN_DATES: Final[str] = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
"""Regex of a month's or a day's number: 28, 二十八, 廿八."""
NUMBERED: Final[re.Pattern[str]] = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|第[一二三四五六七八九十\d]{1,3}[章节條条、，]"
)
"""How a subhead or an item of a list begins that has a number: `一、`, `（二）`, `3.`, `第四章`."""
MAX_LENGTH: Final[int] = 12
"""Longer texts are not read: no number under 10,000 needs as many characters."""


def number(text: str) -> int | None:
    """The non-negative number that `text` writes, or None if it writes none.

    Reads digits in a row (`2023`, `二〇二三`, `一一二`) and numbers with units up to 9999
    (`一百一十二`, `十六`, `廿三`, `两千`). Anything else in the text, `²` and the digits of other
    scripts too, makes it no number. Never raises.
    """
    if not text or len(text) > MAX_LENGTH:
        return None
    if text.isascii() and text.isdigit():
        return int(text)
    if all(character in DIGITS for character in text):
        value = 0
        for character in text:
            value = value * 10 + DIGITS[character]
        return value
    return _with_units(text)


def _with_units(text: str) -> int | None:
    total = 0
    digit: int | None = None  # read, its unit not yet seen
    smallest = 10_000  # the last unit: they must fall
    for character in text:
        if character in UNITS:
            unit = UNITS[character]
            if unit >= smallest:
                return None
            total += (1 if digit is None else digit) * unit
            smallest, digit = unit, None
        elif character in TENS:
            if smallest <= 10 or digit:
                return None
            total += TENS[character]
            smallest, digit = 10, None
        elif character in DIGITS or character in PAIR:
            if digit:  # 零 may stand before a digit (一百零三), nothing else may
                return None
            digit = DIGITS[character] if character in DIGITS else PAIR[character]
        else:
            return None
    return total + (digit or 0)

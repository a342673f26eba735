"""Full and half width: one table that folds a text without moving any of its characters.

Every fold here maps one character to one character, so an offset into the folded text is an offset
into the text itself: no map is needed to get back.
"""

from __future__ import annotations

import unicodedata

_FULL_TO_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}

_MARK_TWINS = {
    ord(twin): mark
    for mark, twins in (
        (",", "、"),
        (".", "。．"),
        (":", "︰∶"),
        ('"', "“”„‟〝〞「」『』＂"),
        ("'", "‘’＇"),
        ("-", "—–―─－‐‑−"),
        ("|", "丨︱│┃∣｜"),
        ("·", "•・‧●"),
        ("~", "～〜"),
        ("[", "【〔［"),
        ("]", "】〕］"),
    )
    for twin in twins
}
"""Marks that stand for one another when a text is typed anew or passes through another editor."""


_RADICALS = (
    "⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 "
    "⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟"
)
"""Radicals of the supplement that look like a whole character, and that character; Unicode maps two of them.
Text copied from a PDF is full of them."""


def _one_to_one_compatibility() -> dict[int, str]:
    """Characters that look like an ideograph and are none: radicals ⼀ (for 一), ⻔ (for 门), and 樂."""
    codes = [*range(0x2F00, 0x2FD6), *range(0xF900, 0xFAD9)]
    folded = {code: unicodedata.normalize("NFKC", chr(code)) for code in codes}
    one_to_one = {code: text for code, text in folded.items() if len(text) == 1 and text != chr(code)}
    return one_to_one | {ord(pair[0]): pair[1] for pair in _RADICALS.split()}


LOOKALIKE_IDEOGRAPHS: dict[int, str] = _one_to_one_compatibility()
"""Code point to the ideograph that it looks like, for `str.translate`."""

_MARKS: dict[int, int | str] = {**_FULL_TO_HALF, **_MARK_TWINS}


def half_width(text: str) -> str:
    """`text` with full-width ASCII and blanks as ASCII (`：` to `:`, `Ａ` to `A`). The length stays."""
    return text.translate(_FULL_TO_HALF)


def fold_marks(text: str) -> str:
    """`half_width`, and one form for each family of marks: `“「"` as `"`, `丨｜` as `|`, `、，` as `,`.

    The length stays.
    """
    return text.translate(_MARKS)

"""One character for the many that mean the same beside a date: blanks, colons, dashes, brackets, digits."""

from __future__ import annotations

from typing import Final

FOLD: Final[dict[int, str]] = {
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    **dict.fromkeys(
        map(ord, "\t\n\r\f\v\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"), " "
    ),
    **dict.fromkeys(map(ord, "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"), " "),
    **dict.fromkeys(map(ord, "：﹕︰∶꞉"), ":"),
    **dict.fromkeys(map(ord, "（〔﹙"), "("),
    **dict.fromkeys(map(ord, "）〕﹚"), ")"),
    **dict.fromkeys(map(ord, "［【「『"), "["),
    **dict.fromkeys(map(ord, "］】」』"), "]"),
    **dict.fromkeys(map(ord, "／∕⁄"), "/"),
    **dict.fromkeys(map(ord, "－‐‑‒–—―−─﹣"), "-"),
    **dict.fromkeys(map(ord, "．﹒"), "."),
    **dict.fromkeys(map(ord, "，、﹐"), ","),
    **dict.fromkeys(map(ord, "｜丨︱│┃"), "|"),
    **dict.fromkeys(map(ord, "·・•‧∙"), "·"),
    ord("＋"): "+",
    ord("Ｏ"): "O",
    ord("○"): "〇",
    ord("◯"): "〇",
    0x2F47: "日",
    0x2F49: "月",  # Kangxi radicals, as copied out of PDF files
}
"""One character for one, so that offsets stay."""

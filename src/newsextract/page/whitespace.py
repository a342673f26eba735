"""White space and invisible characters: what is folded, what is dropped."""

from __future__ import annotations

import re

INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad"  # soft hyphen
    "\u200b\u200c\u200e\u200f\u202a-\u202e"  # zero width, direction
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f"  # tag characters
    "\ud800-\udfff]"  # lone surrogates: no text, and no encoder takes them
    "|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"  # a joiner is kept only inside an emoji
)


def fold(text: str) -> str:
    """`text` without invisible characters, every run of white space (full-width and no-break
    blanks too) as one blank, none at the ends."""
    text = text.strip()
    if text.isprintable():  # so there is no white space but blanks
        return " ".join(text.split()) if "  " in text else text
    folded = " ".join(text.split())
    if not folded.isprintable():  # private-use and unassigned characters are not printable either: kept
        folded = " ".join(INVISIBLE.sub("", folded).split())
    return folded

"""Lines that count on from the article's own: `三、公司保留追究法律责任的权利。` behind an item `二、…`."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.zh.numerals import number

_COUNT = re.compile(r"(?:第|[（(])?([一二三四五六七八九]|十[一二三四五六七八九]?|\d{1,2})[)）、.．条條]")
_STOPS = ("。", "；", ";")
_BETWEEN = 4
"""Blocks between an item and the one before, pictures and second paragraphs among them."""


def continues_numbering(draft: Draft, index: int, verdict: Verdict, tail: int) -> bool:
    """Whether the line reads like a notice, and is the next item of a list of the article: a site's notices
    count from their own first one. `tail`: where the text's end begins."""
    text = draft.blocks[index].text
    if verdict.label is not Label.DISCLAIMER or index > tail or not text.endswith(_STOPS):
        return False
    count = _count(text)
    if count < 2:
        return False
    for above in range(index - 1, max(draft.first_sentence, index - _BETWEEN - 1), -1):
        if _count(draft.blocks[above].text) == count - 1:
            return draft.verdicts[above] is None
    return False


def _count(text: str) -> int:
    """Which item of a list the line is; 0 if it is none."""
    match = _COUNT.match(text)
    return number(match[1]) or 0 if match else 0

"""How much a block looks like running text, in points (about its characters outside links)."""

from __future__ import annotations

import re
from functools import cache

from newsextract.layout.weights import PROSE_CAP, SENTENCE_LENGTH, UNPUNCTUATED
from newsextract.lexicon import entries
from newsextract.page.model import Block

_MARK = re.compile("[，。！？；：、﹐︰,;?!.:](?:(?<![.:])|(?= |$))")
"""Begins with one set of characters, because such a pattern is searched for quickly."""
_STOPS = frozenset("。！？!?；…")
_MAY_STOP = frozenset("”’」』）)\"'.\n◇◆■□#＃")
"""With what else a text ends that ends in a stop."""
_STOP = re.compile('[。！？!?；…][”’」』）)"\']{0,3} ?[◇◆■□#＃]?$|—[”’」』]$|[a-z]{2}[.]["”)]{0,2}$')
"""…。◇ ends an article; “…——” was broken off."""
_SIGNED_STOP = re.compile(r"[。！？!?…][”’」』]{0,2} ?[（(【〔\[][^（()）【】〔〕\[\]]{1,40}[）)】〕\]]$")
"""…。（记者 张三）, …。[1]"""
_GLUED_REACH = 64
"""Characters at the end of a line in which something glued to its last sentence begins."""


@cache
def _glued() -> re.Pattern[str]:
    """A stop, and behind it what sites glue to copies of sentences (`…。本文来自某某网`, `…。扫码关注某某`),
    or whose words they are (`…。——某某网`)."""
    heads = {phrase.partition("*")[0] for phrase in entries("site_phrases", "site")}
    words = "|".join(re.escape(head) for head in sorted(heads, key=len, reverse=True))
    address = r"来源[:：]\s?(?:https?:|[a-zA-Z0-9\-]{1,40}\.[a-z])"
    tails = "|".join(re.escape(tail) for tail in entries("site_phrases", "tails") if "*" not in tail)
    calls = "|".join(re.escape(call) for call in entries("site_phrases", "calls"))
    return re.compile(
        rf"[。！？!?…][”’」』]{{0,2}} ?"
        rf"(?:[（(【\[]?(?:{words}|{address}|{calls})[^。！？!?]{{0,40}}|——[^。！？!?，]{{1,20}}|(?:{tails}))$"
    )


_CELL = 30
"""Characters to a bar (`|`), on average: fewer stand in a menu or the row of a table."""


def marks(text: str) -> int:
    """How many marks of a sentence stand in the text."""
    return len(_MARK.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether it ends like a sentence."""
    last = text[-1:]
    if last in _STOPS or (last in _MAY_STOP and _STOP.search(text[-5:]) is not None):
        return True
    if last in ("）", ")", "】", "〕", "]") and _SIGNED_STOP.search(text[-46:]) is not None:
        return True
    tail = text[-_GLUED_REACH:]
    return ("。" in tail or "？" in tail or "！" in tail) and _glued().search(tail) is not None


def points(block: Block) -> float:
    """The block's weight as prose: characters outside links up to a cap, less for text without any
    mark, less the more of it stands in links."""
    length = len(block.text)
    free = length - block.link_chars
    if free < 2:
        return 0.0
    weight: float = free if free < PROSE_CAP else PROSE_CAP
    if block.link_chars:
        weight *= (free / length) ** 2
    return weight if _MARK.search(block.text, 0, PROSE_CAP) else weight * UNPUNCTUATED


def is_prose(text: str) -> bool:
    """Whether a line is a sentence rather than a label, a title or a name."""
    length = len(text)
    if length < 16 or ("|" in text and length < _CELL * text.count("|") > _CELL):
        return False
    if length >= SENTENCE_LENGTH:  # one mark is enough
        return _MARK.search(text, 0, PROSE_CAP) is not None
    count = len(_MARK.findall(text))
    return count >= 3 or (count >= 1 and ends_sentence(text))

"""Sentences and clauses as they look when what stands in marks and brackets is covered up.

A comma or a full stop inside a quotation or a bracket does not end the clause around it. So the
text is masked once: the same length, with the insides of marks, brackets and 《》 replaced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsextract.speech.quotation_marks import Span

MASK = "\ufffe"
"""Stands for a covered character; a noncharacter, so no text of ours holds it."""

# Begins with one set of characters, because such a pattern is searched for quickly.
_BRACKETS = re.compile(
    r"[（(﹝〔\[【《](?:(?<!《)[^（()）﹝﹞〔〕\[\]【】\n]{1,120}[）)﹞〕\]】]|(?<=《)[^《》\n]{1,80}》)"
)
# 安妮?史密斯(Annie Smith): a charset lost the dot
_LOST_DOT = re.compile(r"(?<=[\u4e00-\u9fff])\?(?=[\u4e00-\u9fff]{1,8}[（(][A-Za-z])")
BLANKS = " \u3000\xa0"
_STOPS = "。！？!?"
_SENTENCE_END = re.compile(r"[。！？!?；;\n]")

COUNTED_IN = 20_000
"""Names are counted and looked up in so many characters from the beginning: long texts stay linear."""
REACH = 260
"""How many characters a sentence is followed to either side of a quotation; the longest lead of
a quotation in the corpus is under 200."""


def masked(text: str, spans: Sequence[Span]) -> str:
    """The text with what stands in marks (outermost pairs), brackets and 《》 covered."""
    pieces: list[str] = []
    done = 0
    for span in spans:
        if span.depth or span.start < done:
            continue
        # the full stop of a quotation ends the sentence around it too: `“……。”张三说`
        stop = span.end - 1 if text[span.end - 1] in _STOPS and span.end > span.start else span.end
        pieces += (text[done : span.start], MASK * (stop - span.start))
        done = stop
    pieces.append(text[done:])
    covered = "".join(pieces)
    if "?" in covered:
        covered = _LOST_DOT.sub("·", covered)
    return _BRACKETS.sub(_cover, covered)


def _cover(match: re.Match[str]) -> str:
    return match[0][0] + MASK * (len(match[0]) - 2) + match[0][-1]


def sentence_start(text: str, lo: int, at: int) -> int:
    """Where the sentence that holds position `at` begins, not before `lo`."""
    begin = max(lo, at - REACH)
    for end in _stops_of(text, "。\n；！？!?;"):
        found = text.rfind(end, begin, at)
        if found >= 0:
            begin = found + 1
    return begin


@lru_cache(maxsize=8)
def _stops_of(text: str, stops: str) -> tuple[str, ...]:
    """Those of the stops that the text has at all: the same text is asked about hundreds of times."""
    return tuple(stop for stop in stops if stop in text)


def sentence_end(text: str, at: int, hi: int) -> int:
    """Where the sentence that holds position `at` ends, its full stop left out."""
    found = _SENTENCE_END.search(text, at, min(hi, at + REACH))
    return found.start() if found else min(hi, at + REACH)


def clause_start(text: str, lo: int, at: int) -> int:
    """Where the clause that ends at `at` begins: behind the last comma or colon."""
    for end in _stops_of(text, "，：,:；;"):
        found = text.rfind(end, lo, at)
        if found >= 0:
            lo = found + 1
    return lo


def clause_end(text: str, at: int, hi: int) -> int:
    """Where the clause that begins at `at` ends: before the next comma or colon."""
    ends = [text.find(end, at, hi) for end in "，,：:"]
    return min((end for end in ends if end >= 0), default=hi)


def skip_blanks(text: str, lo: int, at: int) -> int:
    """The place before the blanks that end at `at`."""
    while at > lo and text[at - 1] in BLANKS:
        at -= 1
    return at

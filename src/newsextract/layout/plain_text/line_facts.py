"""What is known of each line of a plain text by itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose, marks
from newsextract.page.model import Block

_CHINESE = re.compile("[\u4e00-\u9fff]")
_LINE_CAP = 200
"""Characters of one sentence line that count as text."""
_REMEMBERED_LINE, _MOST_REMEMBERED = 16, 2048
"""Characters of a line whose look is remembered, and how many are: menus are the same on page after page."""

_OPENING = re.compile(r"[^。！？]{0,30}?(?:讯|訊|电|電|消息|报道|報導)(?:[（(，,：: ]|$)")
"""How a report begins: 本报讯（记者…, 新华社北京5月6日电 …."""
_FUNCTION = re.compile("[的了是在和也就这這有不与與为為对對而]")
_BLANK_INSIDE = re.compile("[\u4e00-\u9fff？！”] [\u4e00-\u9fff“]")
"""A teaser's headline and its first sentence on one line: `某市公布新规 记者昨天从…`."""
_FIRST_MARKS = frozenset("【[（(《■●◆▲▼>")
_CUT_OFF = ("...", "…", "..")

# steps of the values; as in the prototype that was measured, not tuned one by one
_LENGTHS = ("<4", "<8", "<16", "<30", "<60", "<120", "long")
_LENGTH_STEPS = (4, 8, 16, 30, 60, 120)
_FUNCTION_SHARES = ("none", "<4%", "<8%", "more")
_FUNCTION_STEPS = (0.0001, 0.04, 0.08)
_SORTS = {
    (True, True): "sentence with stop",
    (True, False): "sentence",
    (False, True): "short with stop",
    (False, False): "short",
}


_NAMES = {label: label.value for label in Label}
"""Looked up once: an Enum member's value is a call into Python."""


@dataclass(slots=True)
class Look:
    """What the text of a line shows, wherever it stands."""

    prose: bool
    stop: bool
    cut_off: bool
    code: str
    """The sort of line, as its neighbours see it where it has no label."""
    values: tuple[str | None, ...]
    """Of the features from its length to a blank inside (`_values`); None where one says nothing of it."""


@dataclass(slots=True)
class LineFacts:
    """What is known of each line by itself."""

    texts: list[str]
    looks: list[Look]
    labels: list[str]
    """The label that its words give it, where they also hold for a sentence; else empty."""
    codes: list[str]
    """The label, or the sort of unlabelled line, as its neighbours see it."""
    mass: list[int]
    """Characters of sentences that are neither labelled nor cut off."""


def read_lines(blocks: Sequence[Block], verdicts: Verdicts) -> LineFacts:
    texts = [block.text for block in blocks]
    lines = LineFacts(texts, list(map(look_at, texts)), [], [], [])
    for text, look, verdict in zip(texts, lines.looks, verdicts, strict=True):
        sentence = look.prose
        label = ""
        if verdict is not None and (not sentence or holds_for_prose(text, verdict, at_tail=False)):
            label = _NAMES[verdict.label]
        lines.labels.append(label)
        counts = sentence and not label and not look.cut_off
        lines.mass.append(min(len(text), _LINE_CAP) if counts else 0)
        lines.codes.append(label or look.code)
    return lines


def look_at(text: str) -> Look:
    """What the text of a line shows."""
    return _remembered(text) if len(text) <= _REMEMBERED_LINE else _look_at(text)


def _look_at(text: str) -> Look:
    sentence, stop, cut_off = is_prose(text), ends_sentence(text), text.endswith(_CUT_OFF)
    chinese = _CHINESE.search(text) is not None
    if sentence:
        code = "cut sentence" if cut_off else "sentence"
    elif len(text) < 12 and not chinese:
        code = "no Chinese"
    else:
        code = "short with stop" if stop else "short"
    return Look(sentence, stop, cut_off, code, _values(text, sentence, stop, cut_off, chinese))


def _values(text: str, sentence: bool, stop: bool, cut_off: bool, chinese: bool) -> tuple[str | None, ...]:
    length = len(text)
    head = text[:300]
    count = min(marks(head), 4)
    function = None
    if length >= 8:
        share = len(_FUNCTION.findall(head)) / len(head)
        function = _FUNCTION_SHARES[bisect_right(_FUNCTION_STEPS, share)]
    return (
        _LENGTHS[bisect_right(_LENGTH_STEPS, length)],
        _SORTS[sentence, stop],
        "yes" if sentence and _OPENING.match(text) else None,
        "01234"[count],
        None if not cut_off else "long" if length > 30 else "short",
        "yes" if not count and text.count(" ") >= 2 else None,
        None if chinese else "yes",
        function,
        "yes" if "“" in text or "「" in text else None,
        "yes" if text[0] in _FIRST_MARKS else None,
        "yes" if sentence and " " in text and _BLANK_INSIDE.search(text) else None,
    )


_remembered = lru_cache(maxsize=_MOST_REMEMBERED)(_look_at)

"""What is known of each line of a plain text by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block

CHINESE = re.compile("[\u4e00-\u9fff]")
_LINE_CAP = 200
"""Characters of one sentence line that count as text."""


@dataclass(slots=True)
class LineFacts:
    """What is known of each line by itself."""

    texts: list[str]
    prose: list[bool]
    stops: list[bool]
    cut_off: list[bool]
    labels: list[str]
    """The label that its words give it, where they also hold for a sentence; else empty."""
    codes: list[str]
    """The label, or the sort of unlabelled line, as its neighbours see it."""
    mass: list[int]
    """Characters of sentences that are neither labelled nor cut off."""


def read_lines(blocks: Sequence[Block], verdicts: Sequence[Verdict | None]) -> LineFacts:
    texts = [block.text for block in blocks]
    lines = LineFacts(
        texts,
        [is_prose(text) for text in texts],
        [ends_sentence(text) for text in texts],
        [text.endswith(("...", "…", "..")) for text in texts],
        [],
        [],
        [],
    )
    for index, (text, verdict) in enumerate(zip(texts, verdicts, strict=True)):
        sentence = lines.prose[index]
        label = ""
        if verdict is not None and (not sentence or holds_for_prose(text, verdict, at_tail=False)):
            label = verdict.label.value
        lines.labels.append(label)
        counts = sentence and not label and not lines.cut_off[index]
        lines.mass.append(min(len(text), _LINE_CAP) if counts else 0)
        lines.codes.append(label or _code(text, sentence, lines.stops[index], lines.cut_off[index]))
    return lines


def _code(text: str, sentence: bool, stop: bool, cut_off: bool) -> str:
    if sentence:
        return "cut sentence" if cut_off else "sentence"
    if len(text) < 12 and not CHINESE.search(text):
        return "no Chinese"
    return "short with stop" if stop else "short"

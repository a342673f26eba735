"""What a line of a plain text looks like by itself and among its neighbours: the values that the
run model (`run_model.py`) gives a weight to.

Every feature is a category with a handful of values, so that a weight can be read as a sentence:
`next label = editor 1` (an editor line comes next) speaks for the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsextract.layout.lines import Verdict, holds_for_prose
from newsextract.layout.prose import ends_sentence, is_prose, marks
from newsextract.page.model import Block

LINE_FEATURES = (
    "length",
    "sentence",
    "marks",
    "trails off",
    "label",
    "words",
    "script",
    "again",
    "opening",
    "blank inside",
    "function words",
    "quotation",
    "first mark",
    "indent",
    "line before",
    "line behind",
    "sentences near",
    "text near",
    "text so far",
    "text left",
    "label before",
    "label behind",
    "closed",
    "opened",
    "shared words",
)
"""Features of a line; the order in which `line_values` gives them."""
EDGE_FEATURES = (
    "edge",
    "sentence",
    "label",
    "line before",
    "second line before",
    "header near",
    "opening",
    "stop before",
)
"""Features of the place in front of a line, where the article may begin or end."""

_CHINESE = re.compile("[\u4e00-\u9fff]")
_OPENING = re.compile(r"^[^。！？]{0,30}?(?:讯|訊|电|電|消息|报道|報導)(?:[（(，,：: ]|$)")
"""How a report begins: 本报讯（记者…, 新华社北京5月6日电 …."""
_FUNCTION = re.compile("[的了是在和也就这這有不与與为為对對而]")
_BLANK_INSIDE = re.compile("[\u4e00-\u9fff？！”] [\u4e00-\u9fff“]")
"""A teaser's headline and first sentence on one line: `某市公布新规 记者昨天从…`."""
_FIRST_MARKS = frozenset("【[（(《■●◆▲▼>")

_LENGTHS = (4, 8, 16, 30, 60, 120)
_DISTANCES = (1, 3, 8, 20)
_SHARES = (0.0, 0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 0.9999)
_SHARED = (0.03, 0.1, 0.2, 0.3, 0.45)
_FUNCTION_SHARES = (0.0001, 0.04, 0.08)
_LINE_CAP = 200
"""Characters of one sentence line that count as text."""
_NEAR, _FAR = 3, 10
"""Lines on each side that are near; lines on each side over which text is summed."""
_HEADER = frozenset(("dateline", "byline"))
_CLOSING = frozenset(("editor", "comments", "related", "disclaimer", "copyright", "pagination", "tags"))
_STARTED = 0.1
"""Share of the page's text from which a closing line counts: those in the page's head close nothing."""
_NOWHERE = 10**6

Values = tuple[object, ...]


@dataclass(slots=True)
class _Lines:
    """What is known of each line by itself."""

    texts: list[str]
    prose: list[bool]
    stops: list[bool]
    trails: list[bool]
    labels: list[str]
    """The label that its words give it, where they also hold for a sentence; else empty."""
    codes: list[str]
    """The label, or the sort of unlabelled line, as its neighbours see it."""
    mass: list[int]
    """Characters of sentences that are neither labelled nor cut off."""


def _read(blocks: Sequence[Block], verdicts: Sequence[Verdict | None]) -> _Lines:
    texts = [block.text for block in blocks]
    prose = [is_prose(text) for text in texts]
    stops = [ends_sentence(text) for text in texts]
    trails = [text.endswith(("...", "…", "..")) for text in texts]
    labels, codes, mass = [], [], []
    for text, is_sentence, stop, cut, verdict in zip(texts, prose, stops, trails, verdicts, strict=True):
        label = ""
        if verdict is not None and (not is_sentence or holds_for_prose(text, verdict, at_tail=False)):
            label = verdict.label.value
        labels.append(label)
        mass.append(min(len(text), _LINE_CAP) if is_sentence and not label and not cut else 0)
        if label:
            codes.append(label)
        elif is_sentence:
            codes.append("cut sentence" if cut else "sentence")
        elif len(text) < 12 and not _CHINESE.search(text):
            codes.append("no Chinese")
        else:
            codes.append("short with stop" if stop else "short")
    return _Lines(texts, prose, stops, trails, labels, codes, mass)


def _shared_words(lines: _Lines, counts: Counter[str]) -> list[int | None]:
    """How much of each line's character pairs stands in the page's other sentences, as a step."""
    pairs: Counter[str] = Counter()
    for text, mass in zip(lines.texts, lines.mass, strict=True):
        if mass:
            head = text[:200]
            pairs.update({head[i : i + 2] for i in range(len(head) - 1)})
    found: list[int | None] = []
    for text, mass in zip(lines.texts, lines.mass, strict=True):
        head = text[:40]
        if len(head) < 4:
            found.append(None)
            continue
        own = counts[text] if mass else 0
        shared = [1 for i in range(len(head) - 1) if pairs[head[i : i + 2]] > own]
        found.append(bisect_right(_SHARED, len(shared) / (len(head) - 1)))
    return found

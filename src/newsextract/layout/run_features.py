"""What a line of a plain text looks like by itself and among its neighbours: the values that the
run model (`run_model.py`) gives weights to.

Every feature is a category with a handful of values, so that a weight reads like a sentence:
`label behind: editor, 1 line` (the next line names an editor) speaks for the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.prose import ends_sentence, is_prose, marks
from newsextract.page.model import Block

LINE_FEATURES = (
    "length",
    "sentence",
    "label",
    "label of a sentence",
    "again",
    "opening",
    "indented",
    "line before",
    "line behind",
    "marks",
    "cut off",
    "words in a row",
    "no Chinese",
    "function words",
    "quotation",
    "first mark",
    "blank inside",
    "sentences near",
    "text near",
    "text before",
    "text behind",
    "label before",
    "label behind",
    "closed",
    "opened",
    "headline before",
)
"""Features of a line, in the order in which `line_values` gives their values."""
EDGE_FEATURES = (
    "any",
    "sentence",
    "label",
    "line before",
    "second line before",
    "header near",
    "opening",
    "stop before",
    "headline near",
)
"""Features of the place in front of a line, where the article may begin or end; same order."""

_CHINESE = re.compile("[\u4e00-\u9fff]")
_OPENING = re.compile(r"[^。！？]{0,30}?(?:讯|訊|电|電|消息|报道|報導)(?:[（(，,：: ]|$)")
"""How a report begins: 本报讯（记者…, 新华社北京5月6日电 …."""
_FUNCTION = re.compile("[的了是在和也就这這有不与與為为對对而]")
_BLANK_INSIDE = re.compile("[\u4e00-\u9fff？！”] [\u4e00-\u9fff“]")
"""A teaser's headline and its first sentence on one line: `某市公布新规 记者昨天从…`."""
_FIRST_MARKS = frozenset("【[（(《■●◆▲▼>")

# steps of the values; as in the prototype that was measured, not tuned one by one
_LENGTHS = ("<4", "<8", "<16", "<30", "<60", "<120", "long")
_LENGTH_STEPS = (4, 8, 16, 30, 60, 120)
_DISTANCES = ("1 line", "2-3 lines", "4-8 lines", "9-20 lines", "far")
_DISTANCE_STEPS = (1, 3, 8, 20)
_SHARES = ("none", "<2%", "<10%", "<30%", "<60%", "<90%", "<98%", ">98%", "all")
_SHARE_STEPS = (0.0, 0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 0.9999)
_FUNCTION_SHARES = ("none", "<4%", "<8%", "more")
_FUNCTION_STEPS = (0.0001, 0.04, 0.08)

_LINE_CAP = 200
"""Characters of one sentence line that count as text."""
_NEAR, _FAR = 3, 10
"""Lines on each side that are near; lines on each side over which text is summed."""
_HEADER = frozenset(("dateline", "byline"))
_HEADER_LINES = 4
_FEW_HEADERS = 5
"""Dates and bylines on a page; where there are more, lists of articles have them too."""
_HEADLINE_LINES = 8
"""Lines between a headline and the first sentence."""
_HEADLINE_SHARE = 0.35
"""Share of a headline's character pairs that come again in the first three sentence lines."""
_OPENS = 160
_CLOSING = frozenset(("editor", "comments", "related", "disclaimer", "copyright", "pagination", "tags"))
_STARTED = 0.1
"""Share of the page's text from which a closing line counts: those in the page's head close nothing."""
_NOWHERE = 10**6

Values = tuple[str | None, ...]


def line_values(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None]
) -> tuple[list[Values], list[Values]]:
    """For every line the values of `LINE_FEATURES` and those of `EDGE_FEATURES`; None where a
    feature says nothing of it."""
    lines = _read(blocks, verdicts)
    places = _Places(lines)
    indents = [block.node.hints == "indented" for block in blocks]
    any_indent = any(indents)
    counts = Counter(lines.texts)
    codes = ["edge", "edge", *lines.codes, "edge"]
    of_lines: list[Values] = []
    of_edges: list[Values] = []
    stop_before: str | None = None
    for index, text in enumerate(lines.texts):
        label, sentence = lines.labels[index] or "none", lines.prose[index]
        sort = _SORTS[sentence, lines.stops[index]]
        before = codes[index + 1]
        opening = "yes" if sentence and _OPENING.match(text) else None
        of_lines.append(
            (
                _LENGTHS[bisect_right(_LENGTH_STEPS, len(text))],
                sort,
                label,
                label if sentence and lines.labels[index] else None,
                _repeated(text) if counts[text] > 1 else None,
                opening,
                None if not any_indent else "yes" if indents[index] else "no",
                before,
                codes[index + 3],
                *_wording(text, sentence, lines.cut_off[index]),
                *places.around(index),
            )
        )
        of_edges.append(
            (
                "yes",
                sort,
                label,
                before,
                codes[index],
                places.header_near(index),
                opening,
                stop_before,
                places.headline_near(index),
            )
        )
        stop_before = "yes" if lines.stops[index] else None
    return of_lines, of_edges


@dataclass(slots=True)
class _Lines:
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


_SORTS = {
    (True, True): "sentence with stop",
    (True, False): "sentence",
    (False, True): "short with stop",
    (False, False): "short",
}


def _read(blocks: Sequence[Block], verdicts: Sequence[Verdict | None]) -> _Lines:
    texts = [block.text for block in blocks]
    lines = _Lines(
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
    if len(text) < 12 and not _CHINESE.search(text):
        return "no Chinese"
    return "short with stop" if stop else "short"


def _repeated(text: str) -> str:
    return "long" if len(text) >= 20 else "middling" if len(text) > 8 else "short"


def _wording(text: str, sentence: bool, cut_off: bool) -> Values:
    """The values from `marks` to `blank inside`."""
    length = len(text)
    count = min(marks(text[:300]), 4)
    function = None
    if length >= 8:
        head = text[:300]
        share = len(_FUNCTION.findall(head)) / len(head)
        function = _FUNCTION_SHARES[bisect_right(_FUNCTION_STEPS, share)]
    return (
        "01234"[count],
        None if not cut_off else "long" if length > 30 else "short",
        "yes" if not count and text.count(" ") >= 2 else None,
        None if _CHINESE.search(text) else "yes",
        function,
        "yes" if "“" in text or "「" in text else None,
        "yes" if text[0] in _FIRST_MARKS else None,
        "yes" if sentence and _BLANK_INSIDE.search(text) else None,
    )


def _headlines(lines: _Lines) -> list[bool]:
    """Which lines could be headlines of the sentences behind them: they share words with them."""
    found = [False] * len(lines.texts)
    following: list[str] = []
    place = _NOWHERE
    for index in range(len(found) - 1, -1, -1):
        text = lines.texts[index]
        if lines.mass[index]:
            following = [text[:_OPENS], *following[:2]]
            place = index
        elif place - index <= _HEADLINE_LINES and 8 <= len(text) <= 60 and not lines.labels[index]:
            text_behind = "\n".join(following)
            pairs = [text[i : i + 2] for i in range(len(text) - 1)]
            shared = sum([pair in text_behind for pair in pairs])
            found[index] = shared >= _HEADLINE_SHARE * len(pairs)
    return found


def _steps_behind(headlines: list[bool]) -> list[str]:
    found = []
    place = -_NOWHERE
    for index, is_headline in enumerate(headlines):
        found.append("itself" if is_headline else _DISTANCES[bisect_left(_DISTANCE_STEPS, index - place)])
        if is_headline:
            place = index
    return found


class _Places:
    """Where a line stands: among sentences, between labelled lines, in the page's text."""

    def __init__(self, lines: _Lines) -> None:
        self.count = len(lines.texts)
        self.labels = lines.labels
        self.mass = [0, *accumulate(lines.mass)]
        self.total = self.mass[-1] or 1
        self.sentences = [0, *accumulate(1 if mass else 0 for mass in lines.mass)]
        started = _STARTED * self.total
        closing = [
            label in _CLOSING and before > started
            for label, before in zip(lines.labels, self.mass, strict=False)
        ]
        self.closed = [0, *accumulate(map(int, closing))]
        self.opened = [0, *accumulate(1 if label in _HEADER else 0 for label in lines.labels)]
        self.header = "one of few" if self.opened[-1] <= _FEW_HEADERS else "one of many"
        headlines = _headlines(lines)
        self.headlines = [0, *accumulate(headlines)]
        self.headline_before = _steps_behind(headlines)
        self.before = self._nearest(range(self.count))
        self.behind = self._nearest(range(self.count - 1, -1, -1))

    def _nearest(self, order: range) -> list[str]:
        """The last labelled line met before each line, and how far off it is."""
        found = [""] * self.count
        label, place = "none", _NOWHERE
        for index in order:
            distance = _DISTANCES[bisect_left(_DISTANCE_STEPS, abs(index - place))]
            found[index] = f"{label}, {distance}"
            if self.labels[index]:
                label, place = self.labels[index], index
        return found

    def around(self, index: int) -> Values:
        """The values from `sentences near` to `opened`."""
        mass, sentences, total = self.mass, self.sentences, self.total
        low, high = max(0, index - _NEAR), min(self.count, index + _NEAR + 1)
        near = sentences[high] - sentences[low] - (sentences[index + 1] - sentences[index])
        low, high = max(0, index - _FAR), min(self.count, index + _FAR + 1)
        around = mass[high] - mass[low] - (mass[index + 1] - mass[index])
        return (
            "012345"[min(near, 5)],
            _SHARES[bisect_left(_SHARE_STEPS, around / total)],
            _SHARES[bisect_left(_SHARE_STEPS, mass[index] / total)],
            _SHARES[bisect_left(_SHARE_STEPS, (total - mass[index + 1]) / total)],
            self.before[index],
            self.behind[index],
            "0123"[min(self.closed[index], 3)],
            "012"[min(self.opened[index], 2)],
            self.headline_before[index],
        )

    def header_near(self, index: int) -> str:
        """Whether a date or a byline stands just before the line."""
        near = self.opened[index] - self.opened[max(0, index - _HEADER_LINES)]
        return self.header if near else "no"

    def headline_near(self, index: int) -> str:
        """Whether a line that could be the text's headline stands before the line."""
        return "yes" if self.headlines[index] - self.headlines[max(0, index - _HEADLINE_LINES)] else "no"

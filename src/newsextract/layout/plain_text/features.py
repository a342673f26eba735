"""What a line of a plain text looks like by itself and among its neighbours: the values that the
run model (`model.py`) gives weights to.

Every feature is a category with a handful of values, so that a weight reads like a sentence:
`label behind: editor, 1 line` (the next line names an editor) speaks for the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.plain_text.line_facts import CHINESE, read_lines
from newsextract.layout.plain_text.line_places import Places
from newsextract.layout.prose import marks
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

_OPENING = re.compile(r"[^。！？]{0,30}?(?:讯|訊|电|電|消息|报道|報導)(?:[（(，,：: ]|$)")
"""How a report begins: 本报讯（记者…, 新华社北京5月6日电 …."""
_FUNCTION = re.compile("[的了是在和也就这這有不与與為为對对而]")
_BLANK_INSIDE = re.compile("[\u4e00-\u9fff？！”] [\u4e00-\u9fff“]")
"""A teaser's headline and its first sentence on one line: `某市公布新规 记者昨天从…`."""
_FIRST_MARKS = frozenset("【[（(《■●◆▲▼>")

# steps of the values; as in the prototype that was measured, not tuned one by one
_LENGTHS = ("<4", "<8", "<16", "<30", "<60", "<120", "long")
_LENGTH_STEPS = (4, 8, 16, 30, 60, 120)
_FUNCTION_SHARES = ("none", "<4%", "<8%", "more")
_FUNCTION_STEPS = (0.0001, 0.04, 0.08)

Values = tuple[str | None, ...]


def line_values(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None]
) -> tuple[list[Values], list[Values]]:
    """For every line the values of `LINE_FEATURES` and those of `EDGE_FEATURES`; None where a
    feature says nothing of it."""
    lines = read_lines(blocks, verdicts)
    places = Places(lines)
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


_SORTS = {
    (True, True): "sentence with stop",
    (True, False): "sentence",
    (False, True): "short with stop",
    (False, False): "short",
}


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
        None if CHINESE.search(text) else "yes",
        function,
        "yes" if "“" in text or "「" in text else None,
        "yes" if text[0] in _FIRST_MARKS else None,
        "yes" if sentence and _BLANK_INSIDE.search(text) else None,
    )

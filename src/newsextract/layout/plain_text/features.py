"""What a line of a plain text looks like by itself and among its neighbours: the values that the
run model (`best_run.py`) gives weights to.

Every feature is a category with a handful of values, so that a weight reads like a sentence:
`label behind: editor, 1 line` (the next line names an editor) speaks for the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.plain_text.line_facts import read_lines
from newsextract.layout.plain_text.line_places import Places
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

Column = Sequence[str | None]
"""The value of a feature for every line; None where it says nothing of one."""


def line_values(blocks: Sequence[Block], verdicts: Verdicts) -> tuple[list[Column], list[Column]]:
    """The values of `LINE_FEATURES` and those of `EDGE_FEATURES`, a column each; there is a line at least."""
    lines = read_lines(blocks, verdicts)
    texts, count = lines.texts, len(lines.texts)
    columns = zip(*[look.values for look in lines.looks], strict=True)
    lengths, sorts, openings, *wording = columns
    places = Places(lines)
    labels = [label or "none" for label in lines.labels]
    codes = ["edge", "edge", *lines.codes, "edge"]
    of_lines: list[Column] = [
        lengths,
        sorts,
        labels,
        [
            label if label and look.prose else None
            for label, look in zip(lines.labels, lines.looks, strict=True)
        ],
        _again(texts),
        openings,
        _indents(blocks),
        codes[1 : count + 1],
        codes[3:],
        *wording,
        *places.around(),
    ]
    of_edges: list[Column] = [
        ["yes"] * count,
        sorts,
        labels,
        codes[1 : count + 1],
        codes[:count],
        places.header_near(),
        openings,
        [None, *["yes" if look.stop else None for look in lines.looks[:-1]]],
        places.headline_near(),
    ]
    return of_lines, of_edges


def _again(texts: Sequence[str]) -> Column:
    counts = Counter(texts)
    return [_repeated(text) if counts[text] > 1 else None for text in texts]


def _repeated(text: str) -> str:
    return "long" if len(text) >= 20 else "middling" if len(text) > 8 else "short"


def _indents(blocks: Sequence[Block]) -> Column:
    indents = [block.node.hints == "indented" for block in blocks]
    if not any(indents):
        return [None] * len(blocks)
    return ["yes" if indented else "no" for indented in indents]

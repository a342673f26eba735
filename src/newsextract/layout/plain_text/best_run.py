"""The run of lines that is the article, by summed weights: those of its lines, of the place where it
begins and of the place where it ends.

This is a linear-chain model with three states (before, in, behind the article) whose best path is
found in one pass. `weights.txt` holds the weights; `benchmarks/train_run.py` fits them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from importlib.resources import files

from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.plain_text.features import EDGE_FEATURES, LINE_FEATURES, Column, line_values
from newsextract.page.model import Block


class Weights(dict[str | None, float]):
    """The weights of a feature; a value that has none weighs nothing. There are few values."""

    def __missing__(self, value: str | None) -> float:
        return self.setdefault(value, 0.0)


Table = tuple[Weights, ...]
"""For each feature, in order, the weight of each of its values."""


_BARRED = -20.0
"""Weight of a line that is known to be of something else; the weights of a line sum up to five or so."""


def best_run(blocks: Sequence[Block], verdicts: Verdicts, barred: Collection[int] = ()) -> tuple[int, int]:
    """The first line of the article and the one behind its last. `barred`: lines that are known to be of
    something else."""
    line, start, end = _weights()
    of_lines, of_edges = line_values(blocks, verdicts)
    weights = weigh(of_lines, line)
    for index, block in enumerate(blocks):
        if block.node.tag == "tr":
            weights[index] = 0.0  # a row of a table in Markdown, the article's or the site's
    for index in barred:
        weights[index] = _BARRED
    return decode(weights, weigh(of_edges, start), weigh(of_edges, end))


def weigh(columns: Sequence[Column], table: Table) -> list[float]:
    """The sum of the weights of each line's values."""
    weighed = [
        map(weights.__getitem__, column)
        for weights, column in zip(table, columns, strict=True)
        if any(column)  # most features say nothing of any line
    ]
    return list(map(sum, zip(*weighed, strict=True)))


def decode(line: Sequence[float], start: Sequence[float], end: Sequence[float]) -> tuple[int, int]:
    """The run with the largest sum of its lines' weights, its start's, and its end's: the weight of
    the place in front of the first line behind it, nothing at the text's end."""
    best_sum, best = float("-inf"), (0, 0)
    open_sum, open_at = float("-inf"), 0
    total = 0.0
    for index, weight in enumerate(line):
        if start[index] - total > open_sum:
            open_sum, open_at = start[index] - total, index
        total += weight
        behind = end[index + 1] if index + 1 < len(end) else 0.0
        if open_sum + total + behind > best_sum:
            best_sum, best = open_sum + total + behind, (open_at, index + 1)
    return best


@cache
def _weights() -> tuple[Table, Table, Table]:
    """Weights of lines, starts and ends."""
    text = files("newsextract.layout.plain_text").joinpath("weights.txt").read_text("utf-8")
    found: dict[str, dict[str, dict[str, float]]] = {"line": {}, "start": {}, "end": {}}
    section: dict[str, dict[str, float]] = {}
    for row in text.splitlines():
        if row.startswith("["):
            section = found[row.strip("[]")]
        elif row and not row.startswith("#"):
            weight, feature, value = row.split("\t")
            section.setdefault(feature, {})[value] = float(weight)
    return (
        tuple(Weights(found["line"].get(name, {})) for name in LINE_FEATURES),
        tuple(Weights(found["start"].get(name, {})) for name in EDGE_FEATURES),
        tuple(Weights(found["end"].get(name, {})) for name in EDGE_FEATURES),
    )

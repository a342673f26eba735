"""Fit the weights by which a plain text's article is found: `src/newsextract/layout/plain_text/weights.txt`.

    train_run.py --corpus DIR                # writes the weights, fitted on the pages that may be read
    train_run.py --corpus DIR --leave-out 6  # measures instead: six parts, no site in two of them

The model is a chain of three states (before, in, behind the article), fitted as a conditional
random field with L2. Real dumps are few and much alike, so each is joined by altered copies: the
article cut short (long portals, short news), broken into verse or hard-wrapped lines, indented,
stripped of the page around it, and with some line labels taken away (no word list is complete).
Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from corpus import golds, page_ids, scorer
from newsextract.layout.lines import read_line
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.plain_text.best_run import Table, decode, weigh
from newsextract.layout.plain_text.best_run import Weights as RunWeights
from newsextract.layout.plain_text.features import EDGE_FEATURES, LINE_FEATURES, Column, line_values
from newsextract.page import read_page
from newsextract.page.model import Block, Node

L2 = 20.0
COPIES = 2
"""Sets of five altered copies of each page."""
COPY_WEIGHT = 0.2
"""What an altered copy counts beside the real page."""
SEED = 7
FEWEST = 3
"""Lines a value must be seen on."""
SMALLEST = 0.02
"""Weights nearer to nothing are left out of the file."""
STEPS = 60

Floats = NDArray[np.float64]
Feature = tuple[str, str]
Weights = dict[Feature, float]
BEFORE, IN, BEHIND = range(3)
NEVER = -1e9
_CLAUSE = re.compile("(?<=[，。！？；、])")
_INDENTED, _PLAIN = Node("p", "indented", None, 1), Node("p", "", None, 1)


@dataclass
class Line:
    """A line, its verdict, and the states in which it may stand."""

    text: str
    verdict: Verdict | None
    states: tuple[int, ...]
    indented: bool = False


@dataclass
class Dump:
    """A text to learn from."""

    site: str
    lines: list[Line]
    gold: Any = None
    """The scorer's annotation; None for an altered copy."""
    weight: float = 1.0
    values: tuple[list[Column], list[Column]] = ((), ())  # type: ignore[assignment]

    def read(self) -> Dump:
        """Itself, with the values of its lines."""
        blocks = [
            Block(i, line.text, _INDENTED if line.indented else _PLAIN) for i, line in enumerate(self.lines)
        ]
        self.values = line_values(blocks, [line.verdict for line in self.lines])
        return self


# -- the corpus


def dumps(corpus: Path, part: str) -> list[Dump]:
    """The article pages of a part of the corpus, as text dumps."""
    ids = set(page_ids(corpus, part))
    annotations = scorer(corpus).load_golds(str(corpus / "gold"), str(corpus / "pages"), ids)
    found = []
    for gold in golds(corpus):
        if gold["id"] in ids and gold["kind"] == "article":
            page = read_page((corpus / "text" / f"{gold['id']}.txt").read_bytes(), format="text")
            lines = [Line(block.text, read_line(block.text), ()) for block in page.blocks]
            _allow(lines, _indices(gold["body"]), _indices(gold["neutral"]))
            found.append(Dump(gold["site"] or gold["id"], lines, annotations[gold["id"]]).read())
    return found


def _indices(ranges: Sequence[tuple[int, int]]) -> set[int]:
    return {index for first, last in ranges for index in range(first, last + 1)}


def _allow(lines: list[Line], body: set[int], neutral: set[int]) -> None:
    """States of the lines: neutral lines beside the text may belong to it or not."""
    first, last = min(body), max(body)
    for index, line in enumerate(lines):
        line.states = (BEFORE,) if index < first else (IN,) if index <= last else (BEHIND,)
    for index in range(last + 1, len(lines)):
        if index not in neutral:
            break
        lines[index].states = (IN, BEHIND)
    for index in range(first - 1, -1, -1):
        if index not in neutral or lines[index].verdict is not None:
            break
        lines[index].states = (BEFORE, IN)


# -- altered copies


def altered(dumps: Sequence[Dump]) -> list[Dump]:
    """Altered copies of every dump: some labels taken away, cut short twice, restyled twice."""
    chance = random.Random(SEED)
    copies = []
    for dump in [dump for _ in range(COPIES) for dump in dumps]:
        before, text, behind = _parts(dump)
        variants = [_unlabelled(dump.lines, 0.4, chance)]
        for _ in range(2):
            kept = chance.choice((1, 2, 3, 4, 6, 9))
            if kept < len(text):
                variants.append(_unlabelled(before + text[:kept] + behind, 0.15, chance))
            variants.append(_unlabelled(_restyled(before, text, behind, chance), 0.1, chance))
        copies += [Dump(dump.site, lines, weight=COPY_WEIGHT).read() for lines in variants]
    return copies


def _parts(dump: Dump) -> tuple[list[Line], list[Line], list[Line]]:
    """The lines before, in and behind the article."""
    places = [index for index, line in enumerate(dump.lines) if line.states == (IN,)]
    first, behind = places[0], places[-1] + 1
    return dump.lines[:first], dump.lines[first:behind], dump.lines[behind:]


def _unlabelled(lines: list[Line], share: float, chance: random.Random) -> list[Line]:
    """Copies of the lines; some outside the article without their label."""
    return [
        Line(
            line.text,
            None if IN not in line.states and chance.random() < share else line.verdict,
            line.states,
            line.indented,
        )
        for line in lines
    ]


def _restyled(before: list[Line], text: list[Line], behind: list[Line], chance: random.Random) -> list[Line]:
    style = chance.random()
    if style < 0.4:
        return before + _verse(text, chance.choice((1.0, 0.6)), chance) + behind
    if style < 0.55:
        return before + _wrapped(text, chance) + behind
    if style < 0.85:
        others = chance.choice((0.03, 0.03, 0.9))
        return [
            Line(line.text, line.verdict, line.states, chance.random() < _indent(line, others))
            for line in before + text + behind
        ]
    bare = chance.choice((text, _verse(text, 1.0, chance), _wrapped(text, chance), text))
    return chance.choice((bare, before[-3:] + bare, before[-2:] + bare + behind[:4]))


def _indent(line: Line, others: float) -> float:
    """How likely a line is indented; in some dumps other pages' sentences are as well."""
    if IN in line.states:
        return 0.93
    return others if len(line.text) >= 30 else 0.03


def _verse(text: list[Line], share: float, chance: random.Random) -> list[Line]:
    """Sentences over many short lines, as accounts write them for telephones."""
    found = []
    for line in text:
        if line.verdict is not None or len(line.text) < 16 or chance.random() > share:
            found.append(line)
            continue
        pieces, piece = [], ""
        for clause in _CLAUSE.split(line.text):
            piece += clause
            if len(piece) >= chance.choice((4, 8, 14, 20)):
                pieces.append(piece)
                piece = ""
        pieces += [piece] if piece else []
        if chance.random() < 0.6:
            pieces = [piece.rstrip("，。、；") or piece for piece in pieces]
        found += [Line(piece, read_line(piece), line.states) for piece in pieces]
    return found


def _wrapped(text: list[Line], chance: random.Random) -> list[Line]:
    width = chance.choice((28, 34, 36, 40, 60))
    found = []
    for line in text:
        for start in range(0, len(line.text), width):
            piece = line.text[start : start + width].strip()
            if piece:
                found.append(Line(piece, read_line(piece), line.states))
    return found


# -- the fit


class _Batch:
    """All dumps side by side, padded to the longest: one pass over the lines does them all."""

    def __init__(self, dumps: Sequence[Dump]) -> None:
        self.count = len(dumps)
        self.longest = max(len(dump.lines) for dump in dumps)
        self.ends = np.array([len(dump.lines) - 1 for dump in dumps])
        self.weights = np.array([dump.weight for dump in dumps])
        self.line_index, self.lines = self._matrix([d.values[0] for d in dumps], LINE_FEATURES)
        self.edge_index, self.edges = self._matrix([d.values[1] for d in dumps], EDGE_FEATURES)
        self.inside = np.zeros((self.count, self.longest), bool)
        self.allowed = np.full((self.count, self.longest, 3), NEVER)
        for row, dump in enumerate(dumps):
            self.inside[row, : len(dump.lines)] = True
            self.allowed[row, len(dump.lines) :] = 0
            for place, line in enumerate(dump.lines):
                self.allowed[row, place, list(line.states)] = 0

    def _matrix(
        self, values: Sequence[list[Column]], names: Sequence[str]
    ) -> tuple[dict[Feature, int], csr_matrix]:
        rows = [
            [[(n, v) for n, v in zip(names, row, strict=True) if v] for row in zip(*dump, strict=True)]
            for dump in values
        ]
        seen = Counter(feature for dump in rows for row in dump for feature in row)
        index = {feature: i for i, feature in enumerate(sorted(f for f in seen if seen[f] >= FEWEST))}
        columns: list[int] = []
        starts = [0]
        for dump in rows:
            for row in dump:
                columns += [index[feature] for feature in row if feature in index]
                starts.append(len(columns))
            starts += [len(columns)] * (self.longest - len(dump))
        shape = (self.count * self.longest, len(index))
        return index, csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)


def fit(dumps: Sequence[Dump]) -> tuple[Weights, Weights, Weights]:
    """Weights of lines, starts and ends."""
    batch = _Batch(dumps)
    lines, edges = len(batch.line_index), len(batch.edge_index)
    shape = (batch.count, batch.longest)

    def loss(weights: Floats) -> tuple[float, Floats]:
        # lines' weights count for IN; the two other states have none
        states = np.zeros((*shape, 3))
        states[:, :, IN] = (batch.lines @ weights[:lines]).reshape(shape)
        start = (batch.edges @ weights[lines : lines + edges]).reshape(shape)
        end = (batch.edges @ weights[lines + edges :]).reshape(shape)
        free = _expected(batch, states, start, end)
        held = _expected(batch, states + batch.allowed, start, end)
        scale = batch.weights[:, None]
        gradient = np.concatenate(
            [
                matrix.T @ ((f - h) * scale).ravel()
                for matrix, f, h in zip(
                    (batch.lines, batch.edges, batch.edges), free[1:], held[1:], strict=True
                )
            ]
        )
        value = ((free[0] - held[0]) * batch.weights).sum() + 0.5 * L2 * (weights**2).sum()
        return float(value), gradient + L2 * weights

    found = minimize(
        loss, np.zeros(lines + 2 * edges), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}
    ).x
    return (
        {f: float(found[i]) for f, i in batch.line_index.items()},
        {f: float(found[lines + i]) for f, i in batch.edge_index.items()},
        {f: float(found[lines + edges + i]) for f, i in batch.edge_index.items()},
    )


def _expected(
    batch: _Batch, states: Floats, start: Floats, end: Floats
) -> tuple[Floats, Floats, Floats, Floats]:
    """Log of the sum over all paths, and how likely each line is in the article, begins it, and
    stands right behind it (forward and backward sums)."""
    forward = np.full((batch.longest, batch.count, 3), NEVER)
    forward[0, :, BEFORE] = states[:, 0, BEFORE]
    forward[0, :, IN] = states[:, 0, IN] + start[:, 0]
    for k in range(1, batch.longest):
        last = forward[k - 1]
        forward[k, :, BEFORE] = last[:, BEFORE] + states[:, k, BEFORE]
        forward[k, :, IN] = np.logaddexp(last[:, IN], last[:, BEFORE] + start[:, k]) + states[:, k, IN]
        forward[k, :, BEHIND] = np.logaddexp(last[:, BEHIND], last[:, IN] + end[:, k]) + states[:, k, BEHIND]
    final = np.array([NEVER, 0.0, 0.0])
    backward = np.full((batch.longest, batch.count, 3), NEVER)
    for k in range(batch.longest - 1, -1, -1):
        if k + 1 < batch.longest:
            ahead = backward[k + 1] + states[:, k + 1]
            backward[k, :, BEFORE] = np.logaddexp(ahead[:, BEFORE], ahead[:, IN] + start[:, k + 1])
            backward[k, :, IN] = np.logaddexp(ahead[:, IN], ahead[:, BEHIND] + end[:, k + 1])
            backward[k, :, BEHIND] = ahead[:, BEHIND]
        backward[k][batch.ends == k] = final
        backward[k][batch.ends < k] = NEVER
    total = np.logaddexp.reduce(forward[batch.ends, np.arange(batch.count)] + final, axis=1)
    inside = _likely(forward[:, :, IN] + backward[:, :, IN], total) * batch.inside
    begins = np.zeros_like(inside)
    begins[:, 0] = inside[:, 0]
    ends = np.zeros_like(inside)
    begins[:, 1:] = _likely(
        forward[:-1, :, BEFORE] + (start + states[:, :, IN]).T[1:] + backward[1:, :, IN], total
    )
    ends[:, 1:] = _likely(
        forward[:-1, :, IN] + (end + states[:, :, BEHIND]).T[1:] + backward[1:, :, BEHIND], total
    )
    return total, inside, begins * batch.inside, ends * batch.inside


def _likely(logs: Floats, total: Floats) -> Floats:
    return np.asarray(np.exp(np.clip(logs - total[None, :], -700, 0)).T)


# -- figures and the file


def measure(held: Sequence[Dump], weights: tuple[Weights, Weights, Weights], corpus: Path) -> list[float]:
    """Body F1 of each dump, with lines that have a label left out of the run's text (what the pass
    over neighbours does with them comes on top)."""
    line, start, end = (
        _table(w, names)
        for w, names in zip(weights, (LINE_FEATURES, EDGE_FEATURES, EDGE_FEATURES), strict=True)
    )
    score = scorer(corpus)
    found = []
    for dump in held:
        of_lines, of_edges = dump.values
        first, behind = decode(weigh(of_lines, line), weigh(of_edges, start), weigh(of_edges, end))
        kept = [ln.text for ln in dump.lines[first:behind] if ln.verdict is None or IN in ln.states]
        found.append(score.body_score(dump.gold, "\n".join(kept))["f1"])
    return found


def _table(weights: Weights, names: Sequence[str]) -> Table:
    return tuple(RunWeights({value: w for (n, value), w in weights.items() if n == name}) for name in names)


def leave_out(pages: Sequence[Dump], parts: int, corpus: Path) -> None:
    """Print body F1 on sites that the weights were not fitted on."""
    by_size = sorted(Counter(page.site for page in pages).items(), key=lambda item: (-item[1], item[0]))
    groups: list[set[str]] = [set() for _ in range(parts)]
    sizes = [0] * parts
    for site, size in by_size:
        smallest = sizes.index(min(sizes))
        groups[smallest].add(site)
        sizes[smallest] += size
    scores = []
    for group in groups:
        known = [page for page in pages if page.site not in group]
        held = [page for page in pages if page.site in group]
        scores += measure(held, fit([*known, *altered(known)]), corpus)
        print(f"{len(held)} pages left out: {sum(scores[-len(held) :]) / len(held):.4f}", flush=True)
    print(f"body F1 on left-out sites: {sum(scores) / len(scores):.4f} ({len(scores)} pages)")


def write(weights: tuple[Weights, Weights, Weights], path: Path) -> None:
    """The weights as a table: weight, feature, value."""
    rows = [
        "# Weights by which a plain text's article is found: of its lines, of the place where it begins",
        "# and of the place behind its end. Above nothing: speaks for it. Columns: weight, feature, value.",
        "# Written by benchmarks/train_run.py; what the features are: features.py.",
    ]
    for section, table in zip(("line", "start", "end"), weights, strict=True):
        rows += ["", f"[{section}]"]
        rows += [
            f"{weight:.2f}\t{feature}\t{value}"
            for (feature, value), weight in sorted(table.items())
            if abs(weight) >= SMALLEST
        ]
    path.write_text("\n".join(rows) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--leave-out", type=int, metavar="PARTS", help="measure on left-out sites instead")
    parser.add_argument("--weights", type=Path, default=Path("src/newsextract/layout/plain_text/weights.txt"))
    arguments = parser.parse_args()
    pages = dumps(arguments.corpus, "dev")
    if arguments.leave_out:
        leave_out(pages, arguments.leave_out, arguments.corpus)
        return
    weights = fit([*pages, *altered(pages)])
    write(weights, arguments.weights)
    scores = measure(pages, weights, arguments.corpus)
    print(f"body F1 on the pages it was fitted on: {sum(scores) / len(scores):.4f} ({len(scores)} pages)")


if __name__ == "__main__":
    main()

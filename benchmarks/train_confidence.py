"""Fit `confidence`: a logistic model over the labels' features, and its calibration.

    python benchmarks/train_confidence.py --corpus ../shared/corpus [--write]

Every corpus page is read as HTML and as a text dump, and is clean or not by the scorer. Few are
unclean, for the word lists know these sites; so each is also read with a random part of the word
lists forgotten, as on a site that nobody has read. Each site's pages are scored by a model that
never saw the site (leave-sites-out); printed are the ROC AUC and, for each tenth of the range, how
many pages fall there and how many of them are clean: once for the pages as they are, once with
forgotten words. `--write` stores the model fitted on all. Plain Python: gradient descent is quick on
some thousand rows.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import corpus as corpora
from newsextract.compose import compose
from newsextract.fields.title import find_title
from newsextract.layout import label
from newsextract.layout import lines as layout_lines
from newsextract.layout.confidence import features
from newsextract.layout.lines import Verdict
from newsextract.page import read_page

MODEL = Path(__file__).parent.parent / "src" / "newsextract" / "layout" / "confidence.json"
L2 = 0.002
STEPS, RATE = 400, 1.0
FORGOTTEN = (0.0, 0.3, 0.6)
"""Shares of the word lists that are forgotten."""
POINTS = 8
"""Points of the calibration curve at most."""


@dataclass
class Row:
    page: str
    site: str
    format: str
    forgotten: float
    features: dict[str, float]
    clean: bool


def rows(corpus: Path) -> list[Row]:
    score = corpora.scorer(corpus)
    found = []
    for gold in corpora.golds(corpus):
        page = (corpus / "pages" / f"{gold['id']}.html").read_bytes()
        annotated = score.Gold(gold, score.blocks(score.decode(page)))
        if not annotated.article:
            continue
        for format, data in (("html", page), ("text", (corpus / "text" / f"{gold['id']}.txt").read_bytes())):
            read = read_page(data)
            for forgotten in FORGOTTEN:
                with forgetting(forgotten, seed=gold["id"]):
                    labelled = label(read)
                values = features(labelled)
                if values is None:
                    continue
                result = score.body_score(annotated, compose(read, labelled, find_title(read, labelled)).body)
                clean = result["p"] >= 0.99 and result["r"] >= 0.99
                found.append(Row(gold["id"], gold["site"] or gold["id"], format, forgotten, values, clean))
    return found


@contextmanager
def forgetting(share: float, seed: str) -> Iterator[None]:
    """Read lines as if a share of the word lists' entries were not there."""

    def read_line(text: str) -> Verdict | None:
        verdict = layout_lines.read_line(text)
        if verdict is None or random.Random(f"{seed} {verdict.reason}").random() >= share:
            return verdict
        return None

    with patch("newsextract.layout.read_line", read_line):
        yield


def fit(training: list[Row]) -> dict[str, object]:
    """Weights by gradient descent with an L2 penalty, then the calibration curve. Every feature is
    a sign of trouble: no weight may speak for a page."""
    names = list(training[0].features)
    means = {n: sum(r.features[n] for r in training) / len(training) for n in names}
    weights = dict.fromkeys(names, 0.0)
    intercept = 0.0
    for _ in range(STEPS):
        gradient = dict.fromkeys(names, 0.0)
        shift = 0.0
        for row in training:
            z = intercept + sum(weights[n] * (row.features[n] - means[n]) for n in names)
            error = 1 / (1 + math.exp(-z)) - row.clean
            shift += error
            for n in names:
                gradient[n] += error * (row.features[n] - means[n])
        intercept -= RATE * shift / len(training)
        for n in names:
            weights[n] = min(0.0, weights[n] - RATE * (gradient[n] / len(training) + L2 * weights[n]))
    intercept -= sum(weights[n] * means[n] for n in names)
    model: dict[str, object] = {
        "intercept": round(intercept, 4),
        "weights": {n: round(weights[n], 4) for n in names},
    }
    scores = sorted((raw(model, row), row.clean) for row in training)
    model["calibration"] = curve(scores)
    return model


def raw(model: dict[str, object], row: Row) -> float:
    weights: dict[str, float] = model["weights"]  # type: ignore[assignment]
    z = float(model["intercept"]) + sum(weights[n] * row.features[n] for n in weights)  # type: ignore[arg-type]
    return 1 / (1 + math.exp(-z))


def curve(scores: list[tuple[float, bool]]) -> list[list[float]]:
    """Isotonic: the share of clean pages in groups of like score, never falling (pool adjacent
    violators), at the groups' middle scores."""
    size = max(1, len(scores) // POINTS)
    groups = [scores[i : i + size] for i in range(0, len(scores), size)]
    pools: list[list[tuple[float, bool]]] = []
    for group in groups:
        pools.append(list(group))
        while len(pools) > 1 and share(pools[-2]) >= share(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    points = [[0.0, round(max(0.0, share(pools[0]) - 0.1), 4)]]
    points += [[round(sum(s for s, _ in pool) / len(pool), 4), round(share(pool), 4)] for pool in pools]
    return [*points, [1.0, round(min(1.0, share(pools[-1]) + 0.01), 4)]]


def share(pool: list[tuple[float, bool]]) -> float:
    """Share of clean pages, drawn a little to one half: no group is certain."""
    return (sum(clean for _, clean in pool) + 0.5) / (len(pool) + 1)


def calibrated(model: dict[str, object], row: Row) -> float:
    from newsextract.layout.confidence import _calibrated

    return _calibrated(raw(model, row), model["calibration"])  # type: ignore[arg-type]


def auc(scored: list[tuple[float, bool]]) -> float:
    clean = [s for s, c in scored if c]
    other = [s for s, c in scored if not c]
    wins = sum((a > b) + 0.5 * (a == b) for a in clean for b in other)
    return wins / (len(clean) * len(other))


def report(title: str, scored: list[tuple[float, Row]]) -> None:
    print(f"\n{title}:")
    for format in ("html", "text"):
        part = [(s, row.clean) for s, row in scored if row.format == format]
        print(
            f"{format}: {len(part)} readings, {sum(not c for _, c in part)} unclean, ROC AUC {auc(part):.3f}"
        )
    print("\n| confidence | readings | clean | mean confidence |\n|---|---|---|---|")
    for tenth in range(10):
        inside = [(s, row.clean) for s, row in scored if min(9, int(s * 10)) == tenth]
        if inside:
            clean = sum(c for _, c in inside) / len(inside)
            mean = sum(s for s, _ in inside) / len(inside)
            print(f"| {tenth / 10:.1f}–{(tenth + 1) / 10:.1f} | {len(inside)} | {clean:.2f} | {mean:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--write", action="store_true", help="store the model")
    options = parser.parse_args()
    data = rows(options.corpus)
    sites = sorted({row.site for row in data})
    fold_of = {site: i % options.folds for i, site in enumerate(sites)}
    scored: list[tuple[float, Row]] = []
    for fold in range(options.folds):
        model = fit([row for row in data if fold_of[row.site] != fold])
        scored += [(calibrated(model, r), r) for r in data if fold_of[r.site] == fold]
    for title, chosen in (
        ("pages as they are", [item for item in scored if not item[1].forgotten]),
        ("with words forgotten", [item for item in scored if item[1].forgotten]),
        ("all", scored),
    ):
        report(title, chosen)
    if options.write:
        MODEL.write_text(json.dumps(fit(data), ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

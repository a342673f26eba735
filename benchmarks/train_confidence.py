"""Fit `confidence`: the usual values of the signs of trouble, and the map from trouble to confidence.

    python benchmarks/train_confidence.py --corpus ../shared/corpus [--write] [--document docs/confidence.md]

Every corpus page is read as HTML and as a text dump, and is clean or not by the scorer. Few are
unclean, for the word lists know these sites; so each is also read with a random part of the word
lists forgotten, as on a site that nobody has read. Each site's pages are scored by a model that
never saw the site (leave-sites-out); printed are the ROC AUC and, for each tenth of the range, how
many pages fall there and how many of them are clean, and what a review of the pages below some
confidence would find: once for the pages as they are, once with forgotten words. `--write` stores
the model fitted on all, `--document` puts the figures into a document.
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
from statistics import fmean, pstdev
from typing import Any
from unittest.mock import patch

import corpus as corpora
import generated
from newsextract.compose import compose
from newsextract.fields.title import find_title
from newsextract.layout import label
from newsextract.layout import lines as layout_lines
from newsextract.layout.confidence import calibrated, features, trouble
from newsextract.layout.lines.verdict import Verdict
from newsextract.page import read_page

MODEL = Path(__file__).parent.parent / "src" / "newsextract" / "layout" / "confidence.json"
FORGOTTEN = (0.0, 0.3)
"""Shares of the word lists that are forgotten."""
LEAST_DEVIATION = 0.05
"""A sign that hardly ever shows would count too much with its own standard deviation."""
STEPS = 50
"""Newton steps for the curve; it stands still after ten."""


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
                text = compose(read, labelled, find_title(read, labelled))
                values = features(labelled, text.repairs)
                if values is None:
                    continue
                result = score.body_score(annotated, text.body)
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


def fit(training: list[Row]) -> dict[str, Any]:
    """Mean and standard deviation of each sign, then the curve from trouble to confidence."""
    usual = {}
    for name in training[0].features:
        values = [row.features[name] for row in training if not row.forgotten]
        usual[name] = [round(fmean(values), 4), round(max(LEAST_DEVIATION, pstdev(values)), 4)]
    return {"usual": usual, "curve": curve([(trouble(row.features, usual), row.clean) for row in training])}


def curve(scores: list[tuple[float, bool]]) -> list[float]:
    """Level and slope of the logistic curve over the root of the trouble, by Newton's method on
    targets drawn a little to one half (Platt 1999): no group is certain."""
    clean = sum(is_clean for _, is_clean in scores)
    high, low = (clean + 1) / (clean + 2), 1 / (len(scores) - clean + 2)
    level, slope = 2.0, 0.5
    for _ in range(STEPS):
        gradient, hessian = [0.0, 0.0], [1e-9, 0.0, 1e-9]
        for value, is_clean in scores:
            root = math.sqrt(value)
            expected = 1 / (1 + math.exp(slope * root - level))
            off, weight = (high if is_clean else low) - expected, expected * (1 - expected)
            gradient = [gradient[0] + off, gradient[1] - off * root]
            hessian = [hessian[0] + weight, hessian[1] - weight * root, hessian[2] + weight * root * root]
        determinant = hessian[0] * hessian[2] - hessian[1] ** 2
        level += (hessian[2] * gradient[0] - hessian[1] * gradient[1]) / determinant
        slope += (hessian[0] * gradient[1] - hessian[1] * gradient[0]) / determinant
    return [round(level, 4), round(slope, 4)]


def auc(scored: list[tuple[float, bool]]) -> float:
    clean = [s for s, c in scored if c]
    other = [s for s, c in scored if not c]
    wins = sum((a > b) + 0.5 * (a == b) for a in clean for b in other)
    return wins / (len(clean) * len(other))


def report(title: str, scored: list[tuple[float, Row]]) -> str:
    lines = [f"{title}:", ""]
    for format in ("html", "text"):
        part = [(s, row.clean) for s, row in scored if row.format == format]
        unclean = sum(not clean for _, clean in part)
        lines.append(f"- {format}: {len(part)} readings, {unclean} unclean, ROC AUC {auc(part):.3f}")
    lines += ["", "| confidence | readings | clean | mean confidence |", "|---|---|---|---|"]
    for tenth in range(10):
        inside = [(s, row.clean) for s, row in scored if min(9, int(s * 10)) == tenth]
        if inside:
            clean = sum(c for _, c in inside) / len(inside)
            mean = sum(s for s, _ in inside) / len(inside)
            lines.append(
                f"| {tenth / 10:.1f}–{(tenth + 1) / 10:.1f} | {len(inside)} | {clean:.2f} | {mean:.2f} |"
            )
    return "\n".join([*lines, "", *review([(s, row.clean) for s, row in scored if row.format == "html"])])


def review(scored: list[tuple[float, bool]]) -> list[str]:
    """What reading the HTML pages below a confidence by hand costs, and what it finds."""
    unclean = sum(not clean for _, clean in scored)
    lines = [
        "| html: review below | pages to review | unclean among them | of all unclean |",
        "|---|---|---|---|",
    ]
    for limit in (0.6, 0.7, 0.8, 0.9):
        below = [clean for s, clean in scored if s < limit]
        found = sum(not clean for clean in below)
        lines.append(f"| {limit} | {len(below) / len(scored):.0%} | {found} | {found / unclean:.0%} |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--write", action="store_true", help="store the model")
    parser.add_argument("--document", type=Path, help="put the figures there")
    options = parser.parse_args()
    data = rows(options.corpus)
    sites = sorted({row.site for row in data})
    fold_of = {site: i % options.folds for i, site in enumerate(sites)}
    scored: list[tuple[float, Row]] = []
    for fold in range(options.folds):
        model = fit([row for row in data if fold_of[row.site] != fold])
        for row in data:
            if fold_of[row.site] == fold:
                scored.append((calibrated(trouble(row.features, model["usual"]), *model["curve"]), row))
    reports = {
        "as they are": report("Pages as they are", [item for item in scored if not item[1].forgotten]),
        "forgotten": report("With words forgotten", [item for item in scored if item[1].forgotten]),
        "all": report("All", scored),
    }
    print("\n\n".join(reports.values()))
    if options.document:
        generated.write(
            options.document, {"as they are": reports["as they are"], "forgotten": reports["forgotten"]}
        )
    if options.write:
        MODEL.write_text(json.dumps(fit(data), ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

"""Fit the weights by which a cutting of the headline is told from the article's own words.

    python benchmarks/train_splices.py --corpus DIR [--seeds N]

A cutting is a way to cut the headline into pieces that all stand on the page. Those of damaged articles
(`damage.py`) are set against those that clean articles make: with their own headline, with its clauses in
sentences that tell of them, and with headlines put together from two phrases of the article. Each site's
cuttings are scored by weights that never saw the site. Printed are, by threshold, the share of the true
cuttings that pass and how many of the clean ones do, for the weights in `compose/splices/cuttings.py` and
for fitted ones, and the fitted weights, to be rounded into the code by hand. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parent))

from damage import Clean, Damaged, damage
from newsextract.compose.page_letters import PageLetters
from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices import cuttings
from newsextract.compose.splices.cuttings import CUTTING_BIAS, CUTTING_WEIGHTS, Cutting
from newsextract.compose.splices.headline import forms_of
from newsextract.compose.splices.own_words import is_verse
from newsextract.compose.splices.pieces import find_runs
from newsextract.compose.splices.places import Place, Places
from splices import corpus, fixtures

TOLD = ("大家都在谈论{}。", "关于{}一事，他没有多说。", "记者了解到，{}。", "{}，他说。", "{}让人感动。")
FOLDS = 5
PULL = 3.0
"""How much the weights are held to those in the code."""
CLEAN_COUNTS = {"clean": 10.0, "told": 2.0, "own phrases": 1.0, "half true": 0.15, "damaged": 1.0}
"""What an example counts for; the article with its own headline is what must not be harmed."""
_CLAUSES = re.compile("[。！？，；：、“”\\n]")


@dataclass
class Example:
    site: str
    kind: str
    true: bool
    seen: dict[str, float]


def examples(articles: list[tuple[Clean, str]], seeds: int) -> Iterator[Example]:
    rng = random.Random(11)
    for clean, site in articles:
        if is_verse(clean.paragraphs):
            continue
        plain = Damaged("clean", clean.headline, (), list(clean.paragraphs), list(clean.paragraphs))
        yield from found(plain, site, "clean")
        for seed in range(1000, 1000 + seeds):
            for damaged in damage(clean, seed):
                if damaged.spliced:
                    yield from found(damaged, site, "damaged")
        for page in (*told(clean, rng), *own_phrases(clean, rng)):
            yield from found(page, site, page.kind)


def told(clean: Clean, rng: random.Random) -> Iterator[Damaged]:
    """The headline's two halves, cut at a mark, in sentences that tell of them."""
    cuts = [match.start() for match in re.finditer("[，,：: ！？]", clean.headline)]
    for cut in cuts:
        paragraphs = list(clean.paragraphs)
        for half in (clean.headline[:cut], clean.headline[cut + 1 :]):
            number = rng.randrange(len(paragraphs))
            paragraphs[number] = rng.choice(TOLD).format(half) + paragraphs[number]
        yield Damaged("told", clean.headline, (), paragraphs, paragraphs)


def own_phrases(clean: Clean, rng: random.Random) -> Iterator[Damaged]:
    """The article under headlines put together from two of its phrases."""
    phrases = [part for text in clean.paragraphs for part in _CLAUSES.split(text) if 5 <= len(part) <= 14]
    for _ in range(12 if len(phrases) > 3 else 0):
        headline = rng.choice(("", "", " ", "，", "：")).join(rng.sample(phrases, 2))
        yield Damaged("own phrases", headline, (), list(clean.paragraphs), list(clean.paragraphs))


def found(page: Damaged, site: str, kind: str) -> Iterator[Example]:
    """Every way to cut the page's headline, as `Cuttings` sees it."""
    letters = PageLetters(page.paragraphs, skeleton_key(page.headline))
    for form in forms_of(page.headline, (), letters):
        form.page = letters.key
        runs = find_runs(form, letters)
        if not runs:
            continue
        places = Places(runs, page.paragraphs, "\n".join(page.paragraphs))
        for cuts in cuttings._possible_cuts(runs, len(form)):
            pieces = [places.of(*span) for span in cuttings._spans(cuts, len(form))]
            if all(pieces) and not cuttings._tears_beside(cuts, pieces):
                hits = [any(was_put_in(place, page) for place in each) for each in pieces]
                seen = cuttings.seen_of(Cutting(cuts, pieces))
                half_true = kind == "damaged" and any(hits) and not all(hits)
                yield Example(site, "half true" if half_true else kind, all(hits), seen)


def was_put_in(place: Place, page: Damaged) -> bool:
    run = place.run
    return any(
        paragraph == run.paragraph and abs(run.start - at) <= 2 and abs(run.end - at - len(piece)) <= 2
        for paragraph, at, piece in page.inserted
    )


def fit(matrix: Any, true: Any, counts: Any, prior: Any) -> Any:
    """Logistic regression, held to `prior`."""

    def loss(weights: Any) -> tuple[float, Any]:
        score, off = matrix @ weights, weights - prior
        value = (counts * (np.logaddexp(0, score) - true * score)).sum() + 0.5 * PULL * (off * off).sum()
        likely = 1 / (1 + np.exp(-np.clip(score, -30, 30)))
        return value, matrix.T @ (counts * (likely - true)) + PULL * off

    return minimize(loss, prior, jac=True, method="L-BFGS-B").x


def print_passing(name: str, score: Any, kinds: Any, true: Any) -> None:
    print(f"\n{name}\n| threshold | true cuttings that pass | clean | told | own phrases |")
    print("|---|---|---|---|---|")
    for threshold in (-1.0, -0.5, 0.0, 0.4, 1.0, 2.0):
        passing = score > threshold
        clean = (
            f"{passing[kinds == kind].sum()} of {(kinds == kind).sum()}"
            for kind in ("clean", "told", "own phrases")
        )
        print(f"| {threshold} | {passing[true].mean():.3f} | {' | '.join(clean)} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=1)
    options = parser.parse_args()
    articles = [(clean, clean.name) for clean in fixtures()]
    for clean, _ in corpus(options.corpus, "all"):
        gold = json.loads((options.corpus / "gold" / f"{clean.name}.json").read_text("utf-8"))
        articles.append((clean, gold["site"] or clean.name))
    rows = list(examples(articles, options.seeds))
    names = list(CUTTING_WEIGHTS)
    prior = np.array([CUTTING_BIAS, *CUTTING_WEIGHTS.values()])
    matrix = np.array([[1.0, *(row.seen[name] for name in names)] for row in rows])
    true, kinds = np.array([row.true for row in rows]), np.array([row.kind for row in rows])
    counts = np.array([CLEAN_COUNTS[row.kind] for row in rows])
    folds = np.array([md5(row.site.encode()).digest()[0] % FOLDS for row in rows])
    score = np.zeros(len(rows))
    for fold in range(FOLDS):
        seen = folds != fold
        score[~seen] = matrix[~seen] @ fit(matrix[seen], true[seen], counts[seen], prior)
    print_passing("weights in the code", matrix @ prior, kinds, true)
    print_passing("fitted, sites left out", score, kinds, true)
    print()
    for name, now, fitted in zip(["bias", *names], prior, fit(matrix, true, counts, prior), strict=True):
        print(f"{name}: {now:.2f}, fitted {fitted:.2f}")


if __name__ == "__main__":
    main()

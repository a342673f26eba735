"""Count which kinds of words stand side by side, for `newsextract.zh.joints`; write the table.

    python benchmarks/train_joints.py --corpus DIR [--without 0..2]

Text: the fixtures' articles and the corpus's plain-text dumps (every line of 12 characters or more, once).
What is kept are sums over some 130 kinds of words, no text. `--without N` leaves out a third of the sites
and writes nothing but the table to standard output: for figures on sites that the table has not seen.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import golds
from newsextract.zh.joints import EDGE, kinds
from splices import fixtures

LEXICON = Path(__file__).parent.parent / "src" / "newsextract" / "lexicon" / "word_joints.txt"
SHRINK = 4.0
"""Pairs that are counted to what is seen and to what chance gives: rare kinds say little."""
LEAST = 0.25
"""What a pair must say to be kept."""
FEWEST_CHARACTERS = 12
FOLDS = 3


def fold(site: str) -> int:
    """The third that a site belongs to."""
    return hashlib.md5(site.encode()).digest()[0] % FOLDS


def lines(corpus: Path, without: int | None) -> Iterator[str]:
    """The lines that are counted."""
    for article in fixtures():
        if fold(article.name) != without:
            yield from article.paragraphs
    for gold in golds(corpus):
        path = corpus / "text" / f"{gold['id']}.txt"
        if path.exists() and fold(gold["site"] or gold["id"]) != without:
            found = map(str.strip, path.read_text("utf-8", "replace").splitlines())
            yield from dict.fromkeys(line for line in found if len(line) >= FEWEST_CHARACTERS)


def count(texts: Iterator[str]) -> dict[str, dict[str, float]]:
    """What each pair of kinds says, by its left one."""
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        pairs.update(pairwise([EDGE, *kinds(text), EDGE]))
    lefts: Counter[str] = Counter()
    rights: Counter[str] = Counter()
    for (left, right), seen in pairs.items():
        lefts[left] += seen
        rights[right] += seen
    total = sum(lefts.values())
    table: dict[str, dict[str, float]] = {}
    for left in sorted(lefts):
        for right in sorted(rights):
            chance = lefts[left] * rights[right] / total
            says = log((pairs[left, right] + SHRINK) / (chance + SHRINK))
            if abs(says) >= LEAST:
                table.setdefault(left, {})[right] = says
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--without", type=int, choices=range(FOLDS))
    options = parser.parse_args()
    table = count(lines(options.corpus, options.without))
    rows = [
        " ".join([left, *(f"{right}:{says:.1f}" for right, says in row.items())])
        for left, row in table.items()
    ]
    if options.without is not None:
        print("\n".join(rows))
        return
    head = LEXICON.read_text("utf-8").split("[joints]")[0]
    LEXICON.write_text(f"{head}[joints]\n" + "\n".join(rows) + "\n", "utf-8")
    print(f"{len(table)} kinds, {sum(map(len, table.values()))} pairs")


if __name__ == "__main__":
    main()

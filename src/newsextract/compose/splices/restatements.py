"""Sentences that restate the headline, piece by piece: `2019年[灯会]活动在河边[正式启动]，…`"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from newsextract.compose.splices.pieces import TORN, Run
from newsextract.compose.splices.word_bonds import REACH, word_bond

_COVERED = 0.85
"""Share of the headline's letters that the pieces have together."""
_CLAUSE = re.compile("[。！？!?；;，,：:“”「」]")
_FEWEST_BETWEEN = 2
_MOST_BETWEEN = 24
"""Letters between the pieces: where, when and how it happened. A site splices its pieces into different
sentences, or side by side."""
_MOST_RUNS = 12
"""Pieces in a paragraph that are compared."""


def without_restatements(runs: Sequence[Run], paragraphs: Sequence[str]) -> list[Run]:
    """The pieces less those with which a sentence says the headline."""
    by_paragraph: dict[int, list[Run]] = defaultdict(list)
    for run in runs:
        by_paragraph[run.paragraph].append(run)
    told: set[int] = set()
    for number, found in by_paragraph.items():
        for first, second in combinations(found[:_MOST_RUNS], 2):
            if _tell(first, second, paragraphs[number]):
                told.update((id(first), id(second)))
    return [run for run in runs if id(run) not in told] if told else list(runs)


def _tell(first: Run, second: Run, text: str) -> bool:
    if first.start > second.start:
        first, second = second, first
    between = text[first.end : second.start]
    letters = len(first.headline.letters.key)
    return (
        first.last <= second.first
        and _FEWEST_BETWEEN <= len(between) <= _MOST_BETWEEN
        and first.last - first.first + second.last - second.first >= _COVERED * letters
        and _CLAUSE.search(between) is None
        and first.headline.bond_at(first.last) < TORN
        and first.headline.bond_at(second.first) < TORN
        and not any(_splits_a_word(run, text) for run in (first, second))
    )


def _splits_a_word(run: Run, text: str) -> bool:
    """`博物馆计[旧五金铺结业]划以原有格局重现`: no sentence tells it so."""
    return word_bond(text[max(0, run.start - REACH) : run.start], text[run.end : run.end + REACH]) >= TORN

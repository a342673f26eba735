"""A run less the letters that it owes to chance."""

from __future__ import annotations

from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.places import MOST_BY_CHANCE
from newsextract.compose.splices.word_bonds import han_head, han_tail
from newsextract.zh.words import cost

# Letters that a run may owe to chance: 使用技[术]术语.
_MOST_TRIMMED = 2

# That another piece is cut at the same place, in halves of what words cost (`zh.words.cost`): a letter
# that no word around takes in costs as much.
_SAME_CUT = 4.0


def trimmed(run: Run, text: str, taken: list[Run]) -> Run:
    """The run less the letters that it owes to chance.

    Where `…使用技` stands before `术语`, and the headline goes on with `术`, the run is one letter too long:
    the other pieces' cuts tell, else that `术语` is a word and `语` a torn one.
    """
    left, right = han_tail(text[: run.start]), han_head(text[run.end :])
    others = [other for other in taken if other.headline is run.headline and other.start != run.start]
    cuts = {cut for other in others for cut in (other.first, other.last)}

    def fit(candidate: Run) -> float:
        """How well its ends agree with the words left around it and with the other pieces' cuts."""
        kept = han_tail(text[run.start : candidate.start]), han_head(text[candidate.end : run.end])
        agree = (not run.is_prefix and candidate.first in cuts) + (
            not run.is_suffix and candidate.last in cuts
        )
        return _SAME_CUT * agree - 0.5 * cost(left + "".join(kept) + right)

    same = _same_piece(run, others, text)
    if same is not None:
        return same
    best, best_value = run, fit(run)
    for less in range(1, _MOST_TRIMMED + 1):
        for at_start, at_end in ((0, less), (less, 0)):
            if (at_end and run.is_suffix) or (at_start and run.is_prefix):
                continue
            shorter = run.without(at_start, at_end, text)
            if shorter is not None and (value := fit(shorter)) > best_value:
                best, best_value = shorter, value
    return best


def _same_piece(run: Run, others: list[Run], text: str) -> Run | None:
    """The part of the run that is a piece of the page elsewhere, the rest being the article's own words.

    `大青山的老水渠[老水渠变步道 三人清出八百米]` has four letters of the sentence before the piece.
    """
    for other in sorted(others, key=lambda other: other.first - other.last):
        inside = run.first <= other.first and other.last <= run.last
        if run.last - run.first - other.last + other.first > MOST_BY_CHANCE:
            continue  # more than the sentence has by chance: a longer piece
        if inside and (other.first == run.first) != (other.last == run.last):
            return run.without(other.first - run.first, run.last - other.last, text)
    return None

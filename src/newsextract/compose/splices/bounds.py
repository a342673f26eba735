"""The most that can speak for a run, at a tenth of the cost of weighing it."""

from __future__ import annotations

from newsextract.compose.splices.evidence import shape_of
from newsextract.compose.splices.marks import (
    BRACKETS,
    has_column_mark,
    mark_leads,
    mark_trails,
    own_marks,
    side_of,
)
from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.weights import BIAS, MOST_LETTERS, PIECE_WEIGHTS, PLACE_WEIGHTS
from newsextract.compose.splices.words import (
    DANGLING,
    FUNCTION_WORDS,
    MOST_BOND,
    MOST_OF_KIND,
    NEXT,
    PARTICLES,
    joints_around,
    look_around,
    splits_a_name,
    word_bond,
)

_UNBOUNDED = 99.0
"""More than any evidence: the piece is weighed in full."""
_MOST_OF_BOND = PLACE_WEIGHTS["sides bond"] * MOST_BOND
_MOST_OF_JOINT = _MOST_OF_BOND + PLACE_WEIGHTS["sides meet elsewhere"] * 2
_MOST_OF_KINDS = MOST_OF_KIND * sum(
    abs(PLACE_WEIGHTS[name]) for name in ("joint left", "joint right", "joint across")
)


def most(run: Run, text: str, page_text: str, enough: float) -> tuple[float, float]:
    """No less than `weigh` gives for the piece and for the place, at a tenth of its cost: nearly all runs of
    a clean page fall short. What costs most is not looked at where the sum stays below `enough` anyway."""
    piece = text[run.start : run.end]
    taken_left, taken_right = own_marks(run, text)
    left = text[max(0, run.start - taken_left - NEXT) : run.start - taken_left]
    right = text[run.end + taken_right : run.end + taken_right + NEXT]
    beside = left[-1:] + right[:1]
    own = text[run.start - taken_left : run.start] + text[run.end : run.end + taken_right]
    if (
        len(piece) != run.last - run.first
        or beside != beside.strip()
        or BRACKETS.get(left[-1:]) == right[:1]
        or has_column_mark(own)
    ):
        return _UNBOUNDED, 0.0  # marks in it, blanks or brackets around it
    before, after = side_of(left[-1:]), side_of(right[:1])
    place = PLACE_WEIGHTS.get(f"{before} {after}", 0.0)
    place += PLACE_WEIGHTS["first paragraph"] * (run.paragraph == 0)
    place += PLACE_WEIGHTS["breaks a pair"] * (taken_left + taken_right > 0)
    place += PLACE_WEIGHTS["mark leads"] * (
        mark_leads(own[:taken_left], before) or mark_trails(own[taken_left:], after)
    )
    place += PLACE_WEIGHTS["splits a name"] * splits_a_name(left, right)
    place += PLACE_WEIGHTS["whole beyond the lead"] * run.is_whole
    place += PLACE_WEIGHTS["before a story"] * (run.is_whole and before == "edge")
    if after in ("stop", "clause", "edge"):
        place += PLACE_WEIGHTS["dangling"] * (piece[-1] in DANGLING)
    if before in ("stop", "clause", "edge"):
        place += PLACE_WEIGHTS["particle"] * (piece[0] in PARTICLES)
    of_piece = _most_of_piece(run, piece)
    within = before == after == "letter"
    if of_piece + place + within * _MOST_OF_JOINT + _MOST_OF_KINDS <= enough:
        return of_piece, place + within * _MOST_OF_JOINT + _MOST_OF_KINDS
    kinds = joints_around(text, run.start, run.end, left, right)
    place += sum(PLACE_WEIGHTS[name] * value for name, value in kinds.items())
    if of_piece + place + within * _MOST_OF_JOINT <= enough:
        return of_piece, place + within * _MOST_OF_JOINT
    seen: dict[str, float] = {}
    look_around(left, piece, right, page_text, seen)
    place += sum(PLACE_WEIGHTS[name] * value for name, value in seen.items())
    if within and of_piece + place + _MOST_OF_BOND <= enough:
        return of_piece, place + _MOST_OF_BOND
    if within:
        place += PLACE_WEIGHTS["sides bond"] * word_bond(left, right)
    return of_piece, place


def _most_of_piece(run: Run, piece: str) -> float:
    """No less than the piece's own weight, for one that has no marks in it."""
    headline = run.headline
    offsets = headline.letters.offsets
    shape = shape_of(run)
    bound = BIAS + PIECE_WEIGHTS[shape] + PIECE_WEIGHTS[f"letters of {shape}"] * min(run.weight, MOST_LETTERS)
    bound += PIECE_WEIGHTS["broken cut"] * (headline.bond_at(run.first) + headline.bond_at(run.last))
    bound += PIECE_WEIGHTS["function words"] * min(2, sum(c in FUNCTION_WORDS for c in piece))
    if offsets[run.last - 1] - offsets[run.first] >= run.last - run.first:
        bound += PIECE_WEIGHTS["lost marks"] * 2
    return bound + PIECE_WEIGHTS["column mark"] * has_column_mark(piece)

"""Pieces that are judged each for itself, by what it is, where it stands, and how often the page has it."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.compose.splices.bounds import most
from newsextract.compose.splices.evidence import Evidence, weigh
from newsextract.compose.splices.own_words import is_own
from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.words import HAN

# All in log-odds, as those in `weights`; measured with benchmarks/splices.py.
# Of the corpus's clean articles none has a run that reaches this.
ACCEPT = 4.0

# Share of another place's evidence that counts for a piece seen there as well.
_AGAIN = 0.7
_AGAIN_MOST = 4.0
# For each letter of a repeated piece beyond those that a name may have (or a clause: a piece that is cut at
# a mark), and at most; not where the places speak against it on average, or one of them clearly.
_VERBATIM = 0.4
_VERBATIM_MOST = 4.0
_NAME_LETTERS = 7
_CLAUSE_LETTERS = 6
_VERBATIM_PLACE = -1.2
_VERBATIM_LEAST = -4.0
# Times that a page has a name, but no spliced piece.
_MOST_TIMES = 6

# A piece that was taken out elsewhere on the page; for each that the page has once more, and at most: a site
# that has put one in four times has done so a fifth time.
_KNOWN, _KNOWN_AGAIN, _KNOWN_MOST = 4.0, 1.0, 3.0

# A piece of a chain may be a name that the article uses, too: each place must speak for itself, the less
# the more its letters say.
_PLACE_OF_PROVEN = 1.4
_PLACE_BY_PIECE = 0.8
_PLACE_MIN = -6.0
# Less for each piece that the page has once more than once, and at most.
_REPEATED = 1.0
_REPEATED_MOST = 2.5


def accepted_alone(
    runs: list[Run], paragraphs: Sequence[str], page_text: str, known: set[str], repeated: int
) -> list[tuple[float, Run]]:
    """The runs that are certain to be spliced in, with their scores."""
    more = _KNOWN + min(_KNOWN_MOST, _KNOWN_AGAIN * repeated)
    runs = _possible(runs, paragraphs, page_text, known)
    if not runs:
        return []
    weighed = [weigh(run, paragraphs[run.paragraph], page_text) for run in runs]
    scores = _with_repetition(runs, weighed)
    scores = [
        score + more * (run.key in known and _may_be_the_piece(own, repeated))
        for run, own, score in zip(runs, weighed, scores, strict=True)
    ]
    certain = {run.key for run, score in zip(runs, scores, strict=True) if score > ACCEPT}
    owned = [run.key in certain and is_own(run, paragraphs[run.paragraph]) for run in runs]
    of_article = {run.key for run, is_owned in zip(runs, owned, strict=True) if is_owned}
    return [
        (score, run)
        for run, own, score, is_owned in zip(runs, weighed, scores, owned, strict=True)
        if score > ACCEPT and not is_owned and (run.key not in of_article or own.piece + own.place > ACCEPT)
    ]


def _possible(runs: list[Run], paragraphs: Sequence[str], page_text: str, known: set[str]) -> list[Run]:
    """The runs whose pieces can be taken for spliced at all."""
    pieces = _by_piece(runs)
    kept: set[tuple[int, int]] = set()
    for piece, found in list(pieces.items()):
        run = runs[found[0]]
        if (len(found) > _MOST_TIMES and run.weight <= _NAME_LETTERS) or not HAN.search(run.key):
            del pieces[piece]  # a Latin name alone is one: `SkyLoom 完成新一轮融资`
            continue
        more = _KNOWN * (run.key in known)
        if len(found) > 1:
            more += _AGAIN_MOST + _VERBATIM_MOST * (run.weight > _NAME_LETTERS)
        bounds = [most(runs[i], paragraphs[runs[i].paragraph], page_text, ACCEPT - more) for i in found]
        places = sum(_clip(place, -2, 3) for _, place in bounds)
        for own, place in bounds:
            again = _clip(_AGAIN * (places - _clip(place, -2, 3)), 0, _AGAIN_MOST)
            if own + place + again + more - _AGAIN_MOST * (len(found) > 1) > ACCEPT:
                kept.add(piece)
    return [run for run in runs if (run.first, run.last) in kept]


def _by_piece(runs: list[Run]) -> dict[tuple[int, int], list[int]]:
    pieces: dict[tuple[int, int], list[int]] = {}
    for index, run in enumerate(runs):
        pieces.setdefault((run.first, run.last), []).append(index)
    return pieces


def _clip(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))


def _with_repetition(runs: list[Run], weighed: list[Evidence]) -> list[float]:
    """Each run's score: its own, and what the other places of the same piece say."""
    places = [_clip(own.place, -2, 3) for own in weighed]
    pieces = _by_piece(runs)
    sums = {piece: sum(places[i] for i in found) for piece, found in pieces.items()}
    verbatim = {
        piece: _verbatim([runs[i] for i in found], [weighed[i] for i in found])
        for piece, found in pieces.items()
    }
    return [
        own.piece
        + own.place
        + _clip(_AGAIN * (sums[run.first, run.last] - place), -2, 0.0 if _may_be_name(run) else _AGAIN_MOST)
        + verbatim[run.first, run.last]
        for run, own, place in zip(runs, weighed, places, strict=True)
    ]


def _may_be_name(run: Run) -> bool:
    """Whether the piece is whole words that a page can say again and again, as it does its subject's name:
    程汉川先生, 远航L7混动版."""
    return run.weight <= _NAME_LETTERS and not run.is_torn


def _verbatim(runs: list[Run], weighed: list[Evidence]) -> float:
    """What it tells that the page has one string several times, and nowhere as a part of a sentence that
    needs it: what is longer than a name is worded anew each time."""
    letters = runs[0].weight - _NAME_LETTERS - _CLAUSE_LETTERS * runs[0].is_cut_at_mark
    if len(runs) < 2 or letters <= 0 or any(own.alone or own.place < _VERBATIM_LEAST for own in weighed):
        return 0.0
    if sum(own.place for own in weighed) < _VERBATIM_PLACE * len(runs):
        return 0.0
    return min(_VERBATIM_MOST, _VERBATIM * letters * min(len(runs) - 1, 3))


def _may_be_the_piece(own: Evidence, repeated: int = 0) -> bool:
    """Whether the place does not show the article's own words, where the page has the piece for certain."""
    least = _PLACE_OF_PROVEN - _PLACE_BY_PIECE * own.piece - min(_REPEATED_MOST, _REPEATED * repeated)
    return own.place > max(_PLACE_MIN, least)

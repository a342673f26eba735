"""Where a piece of the headline stands on the page, and how much each place looks like a splice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.compose.splices.evidence import Evidence, position, weigh
from newsextract.compose.splices.headline import FEWEST_LETTERS, TORN
from newsextract.compose.splices.marks import side_of
from newsextract.compose.splices.own_words import LONGEST_NAME, is_own
from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.words import word_bond

MOST_BY_CHANCE = 4
"""Letters of the sentence beside a piece that the headline happens to have there too: 使用技[术]术语."""
MOST_PLACES = 20
"""Places of a piece; what stands at more is a name."""
_CLAUSE_BEGINS = frozenset(("edge", "stop", "clause"))
_CLAUSE_END = re.compile(r"[，,。！？!?；;：:、…“”「」『』《》（）()【】\n]")
_REACH = 30  # characters beside a place in which its clause begins and ends

# In log-odds, fitted as those in `cuttings`: 12 000 places of spliced pieces, 2 000 of the article's own.
PLACE_WEIGHTS = {
    "place": 1.07,
    "piece": 0.75,
    "letters": 0.23,
    "letters by chance": -1.6,
    "stub": -1.55,
    "subject": -1.2,
}
PLACE_BIAS = -1.0
"""What a place is worth by itself."""
_MOST_LETTERS = 12
"""Letters that count: a longer piece is no more certain for it."""


def weighted(weights: dict[str, float], seen: dict[str, float]) -> float:
    """The sum of what is seen, each by its weight."""
    return sum(weights[name] * value for name, value in seen.items())


@dataclass(slots=True)
class Place:
    """A place where a piece of a cutting stands."""

    run: Run
    """The piece's letters and no more."""
    found: Run
    """The run that it was found in."""
    text: str
    """Its paragraph."""
    chance: int
    """Letters beside it that the headline has there too."""
    evidence: Evidence
    subject: bool
    """Whether it may be a name with which its clause begins."""
    stub: float
    """1 where taking it out would leave its clause with a word, 0.5 with two or three, 0 with more."""

    @property
    def score(self) -> float:
        """What the places of one piece are ordered by."""
        return self.evidence.piece + self.evidence.place - 2.0 * self.chance

    def seen(self) -> dict[str, float]:
        """What there is to be weighed."""
        return {
            "place": max(-6.0, min(6.0, self.evidence.place)),
            "piece": max(-4.0, min(7.0, self.evidence.piece)),
            "letters": min(self.run.weight, _MOST_LETTERS),
            "letters by chance": self.chance,
            "stub": self.stub,
            "subject": float(self.subject),
        }

    def position(self) -> str:
        """Where in its sentence it stands."""
        return position(self.run, self.text)

    def worth(self) -> float:
        """How likely it is a splice, by itself, in log-odds."""
        return PLACE_BIAS + weighted(PLACE_WEIGHTS, self.seen())


class Places:
    """The places of pieces in the runs of a page; each is weighed once."""

    def __init__(self, runs: Sequence[Run], paragraphs: Sequence[str], page_text: str) -> None:
        self.runs, self.paragraphs, self.page_text = runs, paragraphs, page_text
        self._known: dict[tuple[int, int], list[Place]] = {}

    def of(self, first: int, last: int) -> list[Place]:
        """The places of the letters `first` to `last` of the headline, the best first."""
        if (first, last) not in self._known:
            around = [
                run
                for run in self.runs
                if run.first <= first
                and run.last >= last
                and run.last - run.first - last + first <= MOST_BY_CHANCE
                and not run.is_whole
            ]
            found = [self._place(run, first, last) for run in around] if len(around) <= MOST_PLACES else []
            places = [place for place in found if place is not None]
            if len(places) < len(found):
                # A name that the article has elsewhere is what this sentence begins with, too.
                places = [place for place in places if not place.subject]
            places.sort(key=lambda place: -place.score)
            if len(places) > 1 and len({(place.found.first, place.found.last) for place in places}) == 1:
                # The same letters beside it everywhere are no chance: they are of the piece.
                places = [place for place in places if not place.chance]
            self._known[first, last] = places
        return self._known[first, last]

    def _place(self, run: Run, first: int, last: int) -> Place | None:
        at_start, at_end = first - run.first, run.last - last
        text = self.paragraphs[run.paragraph]
        piece = run.without(at_start, at_end, text) if at_start or at_end else run
        if piece is None or piece.weight < FEWEST_LETTERS:
            return None
        if (at_start or at_end) and _tears(piece, text, at_start, at_end):
            return None
        if _is_own_line(piece, text) or is_own(piece, text):
            return None
        evidence = weigh(piece, text, self.page_text)
        return Place(
            piece, run, text, at_start + at_end, evidence, _may_be_subject(piece, text), _stub(piece, text)
        )


def _may_be_subject(piece: Run, text: str) -> bool:
    headline = piece.headline
    if piece.weight > LONGEST_NAME or max(map(headline.bond_at, (piece.first, piece.last))) >= TORN:
        return False
    return (
        side_of(text[max(0, piece.start - _REACH) : piece.start].rstrip()[-1:]) in _CLAUSE_BEGINS
        and text[piece.end : piece.end + 1].isalnum()
    )


def _is_own_line(piece: Run, text: str) -> bool:
    """Whether the piece, whose cuts are between words, is all of its paragraph: that may be a subhead."""
    if any(
        map(
            str.isalnum,
            text[max(0, piece.start - _REACH) : piece.start] + text[piece.end : piece.end + _REACH],
        )
    ):
        return False
    headline = piece.headline
    return headline.bond_at(piece.first) < TORN and headline.bond_at(piece.last) < TORN


def _tears(piece: Run, text: str, at_start: int, at_end: int) -> bool:
    """Whether a word goes through the edge at which letters were held for chance (鄂[尔多斯…]), and none
    through the sentence joined again (数[…竞品数]据)."""
    left, right = text[max(0, piece.start - _REACH) : piece.start], text[piece.end : piece.end + _REACH]
    inside = text[piece.start : piece.end]
    bonds = (word_bond(left, inside) * (at_start > 0), word_bond(inside, right) * (at_end > 0))
    return max(bonds) >= TORN > word_bond(left, right)


def _stub(run: Run, text: str) -> float:
    left, right = text[max(0, run.start - _REACH) : run.start], text[run.end : run.end + _REACH]
    if word_bond(left, right) >= TORN:
        return 0.0  # it stands within a word
    left, right = _CLAUSE_END.split(left)[-1], _CLAUSE_END.split(right, maxsplit=1)[0]
    letters = sum(map(str.isalnum, left + right))
    return 1.0 if 0 < letters <= 2 else 0.5 if 0 < letters <= 6 else 0.0

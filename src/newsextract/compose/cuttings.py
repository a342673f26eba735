"""How a site may have cut the headline: pieces that make it up again, and the places where each stands.

A piece alone may be the article's own phrase; that all the pieces of one cutting stand on the page, none of
them where the sentence needs it, is nobody's wording. So each way in which the page's pieces make up the
headline is weighed as a whole, and then each place of its pieces for itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import exp

from newsextract.compose.pieces import FEWEST_LETTERS, Run, word_bond
from newsextract.compose.splice_evidence import Evidence, side_of, weigh

MOST_BY_CHANCE = 4
"""Letters of the sentence beside a piece that the headline happens to have there too: 使用技[术]术语."""
_OF_MIDDLE = 2  # the same for a piece that has neither end of the headline
MOST_CUTTINGS = 60
"""Ways to cut the headline that are weighed on a page."""
_NEAR = 30  # characters between two pieces that a sentence may word the headline in
LONGEST_NAME = 6
"""Letters of a piece that may be somebody's name."""
_CLAUSE_BEGINS = frozenset(("edge", "stop", "clause"))
_TORN = 3.0  # in the measure of `bond`: a cut through a word
_CLAUSE_END = re.compile(r"[，,。！？!?；;：:、…“”「」『』《》（）()【】\n]")
_CLAUSE_REACH = 30  # characters beside a place in which its clause begins and ends

# In log-odds, fitted by logistic regression on 2 100 cuttings of articles damaged by benchmarks/damage.py,
# against 1 300 that clean articles make by themselves: those of the corpus with their own headlines, with
# one of their sentences for a headline, and with two phrases of theirs put together as one.
CUTTING_WEIGHTS = {
    "pieces": 1.15,  # what the pieces are, in sum
    "weakest piece": -1.0,
    "places": 0.9,  # where the best place of each is, in sum
    "worst place": 0.45,
    "cut at a mark": -0.65,  # articles, too, word a headline in its halves
    "letters by chance": -1.5,  # a name that both pieces end in: 中法经贸[合作]·[合作]广度
    "stubs": -1.8,  # places whose clause would be left with a word or two
    "reads on": -9.0,  # a sentence words the headline in full
    "third piece": 1.0,
    "own words": -1.0,
}
OWN = 0.5
CUTTING_BIAS = -1.7
CUTTING_LEAST = -1.0
"""Of the clean articles' cuttings, 5 in 100 of those put together on purpose and none of the others pass."""
OF_THREE = 5.0
"""How much more certain a cutting into three must be than one into two, to explain the same places."""
SECOND_CUTTING = 3.0
"""What a second cutting of the same page must have more."""

# The same for the places of a certain cutting's pieces: 12 000 spliced, 2 000 of the article's own.
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
AMONG_WEIGHTS = {
    "place": 0.77,
    "piece": 0.51,
    "letters": 0.15,
    "letters by chance": -1.57,
    "stub": -1.3,
    "subject": -0.4,
    "lead": 0.28,  # how far the best place of a piece is before its next
    # A site splices in as many of the one piece as of the other; what stands at more places is a name.
    "more places than the others": -0.9,
    "more spliced than the others": -0.26,
    "fewer spliced than the others": 0.4,
}
AMONG_BIAS = 1.2
"""What it is worth among the other places."""
PLACE_LEAST = 1.2
_WORST = -3.0  # no place tells more against a cutting
_MOST_LETTERS = 12
_MOST_MORE = 4.0


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
        return self.evidence.piece + self.evidence.place - 2.0 * self.chance


@dataclass(slots=True)
class Cutting:
    """One way to cut the headline, and where its pieces stand on the page."""

    cuts: tuple[int, ...]
    pieces: list[list[Place]]
    """The places of each piece, the best first."""
    certainty: float = 0.0

    def places(self) -> set[tuple[int, int]]:
        """Paragraph and offset of every place: two cuttings explain one place but once."""
        return {(place.run.paragraph, place.found.start) for places in self.pieces for place in places}


class Cuttings:
    """The cuttings of one page, over all passes."""

    def __init__(self) -> None:
        self.known: list[tuple[int, ...]] = []
        """Where the headline was cut for certain."""
        self.taken: Counter[str] = Counter()
        """How often each piece was taken out so far."""
        self._seen: set[tuple[int, int]] = set()

    def find(self, runs: Sequence[Run], paragraphs: Sequence[str], page_text: str) -> list[Place]:
        """The places where a piece of a certain cutting was spliced in."""
        headline = runs[0].headline
        places = _Places(runs, paragraphs, page_text)
        self._complete(runs)
        self._weigh(runs, places)
        spliced: list[Place] = []
        for cuts in self.known:
            spans = _spans(cuts, len(headline))
            keys = [headline.letters.key[first:last] for first, last in spans]
            spliced += self._spliced([places.of(*span) for span in spans], keys)
        return spliced

    def _weigh(self, runs: Sequence[Run], places: _Places) -> None:
        """Add to what is known each cutting that is certain, and explains places that no other does."""
        length = len(runs[0].headline)
        found = []
        for cuts in _possible_cuts(runs, length):
            pieces = [places.of(*span) for span in _spans(cuts, length)]
            if all(pieces) and cuts not in self.known:
                found.append(_weighed(Cutting(cuts, pieces)))
        found.sort(key=lambda cutting: OF_THREE * (len(cutting.cuts) - 1) - cutting.certainty)
        used: set[tuple[int, int]] = set()
        for cutting in found:
            if cutting.certainty <= CUTTING_LEAST + SECOND_CUTTING * len(self.known):
                continue
            if not used.intersection(cutting.places()):
                self.known.append(cutting.cuts)
                used.update(cutting.places())

    def _complete(self, runs: Sequence[Run]) -> None:
        """Add the cutting of which one piece was taken out, and the other came to light by that: the one
        had been spliced into the other."""
        for run in runs:
            if self._seen and (run.first, run.last) not in self._seen and not run.is_whole:
                cut = run.last if run.is_prefix else run.first
                key = run.headline.letters.key
                other = key[cut:] if run.is_prefix else key[:cut]
                if (run.is_prefix or run.is_suffix) and self.taken[other] and (cut,) not in self.known:
                    self.known.append((cut,))
        self._seen.update((run.first, run.last) for run in runs)

    def has(self, run: Run) -> bool:
        """Whether the run is a piece of a known cutting, so that `find` has judged it."""
        spans = (_spans(cuts, len(run.headline)) for cuts in self.known)
        return any((run.first, run.last) in each for each in spans)

    def _spliced(self, pieces: list[list[Place]], keys: list[str]) -> Iterator[Place]:
        """Those places of the pieces that are no words of the article's own."""
        worth = [[_worth(place) for place in places] for places in pieces]
        taken = [self.taken[key] for key in keys]
        stand = [before + len(places) for before, places in zip(taken, pieces, strict=True)]
        likely = [
            before + sum(1.0 / (1.0 + exp(-one)) for one in each)
            for before, each in zip(taken, worth, strict=True)
        ]
        others = len(pieces) - 1
        for number, places in enumerate(pieces):
            excess = stand[number] - (sum(stand) - stand[number]) / others
            of_others = (sum(likely) - likely[number]) / others
            for place, own in zip(places, worth[number], strict=True):
                rank = taken[number] + sum(other > own for other in worth[number])
                next_best = max((other for other in worth[number] if other < own), default=own - _MOST_MORE)
                seen = _seen(place) | {
                    "lead": min(own - next_best, _MOST_MORE) if rank == 0 else 0.0,
                    "more places than the others": min(max(0.0, excess), _MOST_MORE),
                    "more spliced than the others": min(max(0.0, rank - of_others), _MOST_MORE),
                    "fewer spliced than the others": min(max(0.0, of_others - rank - 0.5), 2.0),
                }
                if AMONG_BIAS + _sum(AMONG_WEIGHTS, seen) > PLACE_LEAST:
                    yield place


def _sum(weights: dict[str, float], seen: dict[str, float]) -> float:
    return sum(weights[name] * value for name, value in seen.items())


def _seen(place: Place) -> dict[str, float]:
    return {
        "place": max(-6.0, min(6.0, place.evidence.place)),
        "piece": max(-4.0, min(7.0, place.evidence.piece)),
        "letters": min(place.run.weight, _MOST_LETTERS),
        "letters by chance": place.chance,
        "stub": place.stub,
        "subject": float(place.subject),
    }


def _worth(place: Place) -> float:
    return PLACE_BIAS + _sum(PLACE_WEIGHTS, _seen(place))


class _Places:
    """The places of pieces in the runs of a page; each is weighed once."""

    def __init__(self, runs: Sequence[Run], paragraphs: Sequence[str], page_text: str) -> None:
        self.runs, self.paragraphs, self.page_text = runs, paragraphs, page_text
        self._known: dict[tuple[int, int], list[Place]] = {}

    def of(self, first: int, last: int) -> list[Place]:
        """The places of the letters `first` to `last` of the headline, the best first."""
        if (first, last) not in self._known:
            places = []
            for run in self.runs:
                at_start, at_end = first - run.first, run.last - last
                if at_start >= 0 and at_end >= 0 and at_start + at_end <= MOST_BY_CHANCE and not run.is_whole:
                    place = self._place(run, at_start, at_end)
                    if place is not None:
                        places.append(place)
            places.sort(key=lambda place: -place.score)
            if len(places) > 1 and len({(place.found.first, place.found.last) for place in places}) == 1:
                # The same letters beside it everywhere are no chance: they are of the piece.
                places = [place for place in places if not place.chance]
            self._known[first, last] = places
        return self._known[first, last]

    def _place(self, run: Run, at_start: int, at_end: int) -> Place | None:
        text = self.paragraphs[run.paragraph]
        piece = run.without(at_start, at_end, text) if at_start or at_end else run
        if piece is None or piece.weight < FEWEST_LETTERS:
            return None
        if (at_start or at_end) and _tears(piece, text, at_start, at_end):
            return None
        if _is_own_line(piece, text):
            return None
        evidence = weigh(piece, text, self.page_text)
        return Place(
            piece, run, text, at_start + at_end, evidence, _may_be_subject(piece, text), _stub(piece, text)
        )


def _may_be_subject(piece: Run, text: str) -> bool:
    headline = piece.headline
    if piece.weight > LONGEST_NAME or max(map(headline.bond_at, (piece.first, piece.last))) >= _TORN:
        return False
    return (
        side_of(text[: piece.start].rstrip()[-1:]) in _CLAUSE_BEGINS
        and text[piece.end : piece.end + 1].isalnum()
    )


def _is_own_line(piece: Run, text: str) -> bool:
    """Whether the piece, whose cuts are between words, is all of its paragraph: that may be a subhead."""
    if any(map(str.isalnum, text[: piece.start] + text[piece.end :])):
        return False
    headline = piece.headline
    return headline.bond_at(piece.first) < _TORN and headline.bond_at(piece.last) < _TORN


def _tears(piece: Run, text: str, at_start: int, at_end: int) -> bool:
    """Whether a word goes through the edge at which letters were held for chance (鄂[尔多斯…]), and none
    through the sentence joined again (数[…竞品数]据)."""
    left, inside, right = text[: piece.start], text[piece.start : piece.end], text[piece.end :]
    bonds = (word_bond(left, inside) * (at_start > 0), word_bond(inside, right) * (at_end > 0))
    return max(bonds) >= _TORN > word_bond(left, right)


def _stub(run: Run, text: str) -> float:
    if word_bond(text[: run.start], text[run.end :]) >= _TORN:
        return 0.0  # it stands within a word
    left = _CLAUSE_END.split(text[max(0, run.start - _CLAUSE_REACH) : run.start])[-1]
    right = _CLAUSE_END.split(text[run.end : run.end + _CLAUSE_REACH], maxsplit=1)[0]
    letters = sum(map(str.isalnum, left + right))
    return 1.0 if 0 < letters <= 2 else 0.5 if 0 < letters <= 6 else 0.0


def _spans(cuts: tuple[int, ...], length: int) -> list[tuple[int, int]]:
    return list(zip((0, *cuts), (*cuts, length), strict=True))


def _possible_cuts(runs: Sequence[Run], length: int) -> Iterator[tuple[int, ...]]:
    """Where the headline may have been cut, so that the page has every piece: once, or twice."""
    ends = sorted({run.last for run in runs if run.is_prefix and not run.is_suffix})
    starts = sorted({run.first for run in runs if run.is_suffix and not run.is_prefix})
    middles = sorted({(run.first, run.last) for run in runs if not run.is_prefix and not run.is_suffix})
    once = {cut for end, start in product(ends, starts) for cut in _joints(end, start, length)}
    cuts: list[tuple[int, ...]] = [(cut,) for cut in sorted(once)]
    for first, last in middles:
        befores = {cut for end in ends for cut in _joints(end, first, length, _OF_MIDDLE)}
        behinds = {cut for start in starts for cut in _joints(last, start, length, _OF_MIDDLE)}
        cuts += [
            (before, behind)
            for before, behind in product(sorted(befores), sorted(behinds))
            if behind - before >= FEWEST_LETTERS
        ]
    yield from cuts[:MOST_CUTTINGS]


def _joints(end: int, start: int, length: int, most: int = MOST_BY_CHANCE) -> Iterator[int]:
    """Where a piece that ends at `end` and one that begins at `start` may meet, both less what is chance."""
    if not 0 <= end - start <= most:
        return
    for cut in range(start, end + 1):
        if FEWEST_LETTERS <= cut <= length - FEWEST_LETTERS:
            yield cut


def _weighed(cutting: Cutting) -> Cutting:
    """The cutting with how certain it is, in log-odds."""
    best = [places[0] for places in cutting.pieces]
    headline = best[0].run.headline
    pieces = [min(max(place.evidence.piece, -4.0), 7.0) for place in best]
    places = [min(max(place.evidence.place, _WORST), 5.0) for place in best]
    torn = all(headline.bond_at(cut) >= _TORN for cut in cutting.cuts)
    seen = {
        "pieces": sum(pieces),
        "weakest piece": min(pieces),
        "places": sum(places),
        "worst place": min(places),
        "cut at a mark": float(any(headline.marks_at(cut) for cut in cutting.cuts)),
        "letters by chance": sum(place.chance for place in best),
        "stubs": sum(place.stub for place in best),
        "reads on": 0.0 if torn else _reads_on(best),
        "third piece": float(len(best) > 2),
        "own words": max(0.0, OWN - min(map(_worth, best))),
    }
    cutting.certainty = CUTTING_BIAS + _sum(CUTTING_WEIGHTS, seen)
    return cutting


_STOP = re.compile("[。！？!?；;]")


def _reads_on(places: Sequence[Place]) -> float:
    """1 where two of the places stand in one sentence, in the headline's order."""
    for left, right in pairwise(places):
        between = right.run.start - left.run.end
        if left.run.paragraph == right.run.paragraph and 0 <= between < _NEAR:
            text = left.text[left.run.end : right.run.start]
            if _STOP.search(text) is None:
                return 1.0
    return 0.0

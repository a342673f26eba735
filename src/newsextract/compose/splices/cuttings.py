"""How a site may have cut the headline: pieces that make it up again, and the places where each stands.

A piece alone may be the article's own phrase; but nobody words a text so that all the pieces of one cutting
stand in it, none of them where its sentence needs it. So each way in which the page's pieces make up the
headline is weighed as a whole, and then each place of its pieces for itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import exp

from newsextract.compose.splices.headline import FEWEST_LETTERS, TORN
from newsextract.compose.splices.marks import has_column_mark, own_marks
from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.places import MOST_BY_CHANCE, Place, Places, weighted

_OF_MIDDLE = 2  # letters by chance beside a piece that has neither end of the headline
MOST_CUTTINGS = 60
"""Ways to cut the headline that are weighed on a page."""
_NEAR = 30  # characters between two pieces that a sentence may word the headline in
_STOP = re.compile("[。！？!?；;]")

# In log-odds, fitted by logistic regression on 5 000 cuttings of articles damaged by benchmarks/damage.py,
# against 2 300 that clean articles make: those of the corpus with their own headlines, with the headline's
# clauses in sentences that tell of them, with one of their own sentences for a headline, and with two
# phrases of theirs put together as one.
CUTTING_WEIGHTS = {
    "pieces": 0.35,  # what the pieces are, in sum
    "weakest piece": -0.45,
    "places": 0.5,  # where the best place of each is, in sum
    "worst place": 0.35,
    "cut at a mark": -2.0,  # articles, too, word a headline in its halves
    "letters by chance": -1.2,  # a name that both pieces end in: 中法经贸[合作]·[合作]广度
    "stubs": -0.4,  # places whose clause would be left with a word or two
    "reads on": -3.0,  # a sentence words the headline in full
    "third piece": 1.0,
    "same position": 1.0,  # the best place of each is before a comma, or at a paragraph's end
    "own words": -0.5,  # a best place that is worth less than this:
}
OWN = 0.5
CUTTING_BIAS = 1.2
CUTTING_LEAST = 0.15
"""Of headlines put together from a clean article's own phrases 1 in 35 passes; of the corpus's own, none
comes within 0.6 (benchmarks/train_splices.py)."""
OF_THREE = 2.5
"""How much more certain a cutting into three must be than one into two, to explain the same places."""
LONG_CLAUSE, OF_LONG_CLAUSES = 8, 0.35
"""Letters of a clause that few sentences say again word for word, and what a cut between two such tells."""
SECOND_CUTTING = 1.5
"""What a second cutting of the same page must have more."""

# What a place of a certain cutting is worth among the others; fitted as the weights in `places`.
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
PLACE_LEAST = 1.2
LONE_HALF, UNLIKELY = 1.6, 0.6
"""Where the other pieces stand more often than this, and the places of this one make up less of a splice."""
CERTAIN, FEWEST_AT_POSITION = 1.0, 2
"""Pieces so far beyond doubt, at least so many, show where a site puts them."""
SAME_POSITION = 1.5
"""What it tells of another place that it is like those."""
_WORST = -3.0  # no place tells more against a cutting
_MOST_MORE = 4.0
"""What one place is better than the next, at most: one that is far better shall not decide alone."""


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

    def find(self, runs: Sequence[Run], paragraphs: Sequence[str], page_text: str) -> list[Place]:
        """The places where a piece of a certain cutting was spliced in."""
        headline = runs[0].headline
        places = Places(runs, paragraphs, page_text)
        self._weigh(runs, places)
        spliced: list[Place] = []
        for cuts in self.known:
            spans = _spans(cuts, len(headline))
            keys = [headline.letters.key[first:last] for first, last in spans]
            spliced += self._spliced([places.of(*span) for span in spans], keys)
        return spliced

    def _weigh(self, runs: Sequence[Run], places: Places) -> None:
        """Add to what is known each cutting that is certain, and explains places that no other does."""
        length = len(runs[0].headline)
        found = []
        for cuts in _possible_cuts(runs, length):
            pieces = [places.of(*span) for span in _spans(cuts, length)]
            if all(pieces) and cuts not in self.known and not _tears_beside(cuts, pieces):
                found.append(_weighed(Cutting(cuts, pieces)))
        found.sort(key=lambda cutting: OF_THREE * (len(cutting.cuts) - 1) - cutting.certainty)
        used: set[tuple[int, int]] = set()
        for cutting in found:
            if cutting.certainty <= CUTTING_LEAST + SECOND_CUTTING * len(self.known):
                continue
            if not used.intersection(cutting.places()):
                self.known.append(cutting.cuts)
                used.update(cutting.places())

    def has(self, run: Run) -> bool:
        """Whether the run is a piece of a known cutting, so that `find` has judged it."""
        spans = (_spans(cuts, len(run.headline)) for cuts in self.known)
        return any((run.first, run.last) in each for each in spans)

    def _spliced(self, pieces: list[list[Place]], keys: list[str]) -> Iterator[Place]:
        """Those places of the pieces that are no words of the article's own."""
        worth = [[place.worth() for place in places] for places in pieces]
        taken = [self.taken[key] for key in keys]
        stand = [before + len(places) for before, places in zip(taken, pieces, strict=True)]
        likely = [
            before + sum(1.0 / (1.0 + exp(-one)) for one in each)
            for before, each in zip(taken, worth, strict=True)
        ]
        others = len(pieces) - 1
        judged: list[tuple[float, Place]] = []
        for number, places in enumerate(pieces):
            excess = stand[number] - (sum(stand) - stand[number]) / others
            of_others = (sum(likely) - likely[number]) / others
            if of_others > LONE_HALF and likely[number] < UNLIKELY:
                continue  # one half put in several times, and the article's own words for the other
            for place, own in zip(places, worth[number], strict=True):
                rank = taken[number] + sum(other > own for other in worth[number])
                next_best = max((other for other in worth[number] if other < own), default=own - _MOST_MORE)
                seen = place.seen() | {
                    "lead": min(own - next_best, _MOST_MORE) if rank == 0 else 0.0,
                    "more places than the others": min(max(0.0, excess), _MOST_MORE),
                    "more spliced than the others": min(max(0.0, rank - of_others), _MOST_MORE),
                    "fewer spliced than the others": min(max(0.0, of_others - rank - 0.5), 2.0),
                }
                judged.append((AMONG_BIAS + weighted(AMONG_WEIGHTS, seen) - PLACE_LEAST, place))
        usual = _usual_position(judged)
        for value, place in judged:
            if value + SAME_POSITION * (usual != "" and place.position() == usual) > 0:
                yield place


def _usual_position(judged: Sequence[tuple[float, Place]]) -> str:
    """Where in their sentences the page's certain pieces stand, if all at such places: before a comma, at
    paragraphs' ends. A site's script has one way to find places."""
    positions = Counter(place.position() for value, place in judged if value > CERTAIN)
    usual, times = positions.most_common(1)[0] if positions else ("", 0)
    return usual if times >= FEWEST_AT_POSITION and times == positions.total() else ""


def _spans(cuts: tuple[int, ...], length: int) -> list[tuple[int, int]]:
    return list(zip((0, *cuts), (*cuts, length), strict=True))


def _possible_cuts(runs: Sequence[Run], length: int) -> Iterator[tuple[int, ...]]:
    """Where the headline may have been cut, so that the page has every piece: once, or twice."""
    ends = sorted({run.last for run in runs if run.is_prefix and not run.is_suffix})
    starts = sorted({run.first for run in runs if run.is_suffix and not run.is_prefix})
    if not ends or not starts:
        return
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


def _tears_beside(cuts: tuple[int, ...], pieces: Sequence[list[Place]]) -> bool:
    """Whether the headline was rather cut a letter further on, within a word: every place of the one piece
    has that letter as well, and the page also has what then remains of the other piece, which is too short
    to be found by itself.

    `…系统自` and `动测算` are the pieces, and `自动测算` of another sentence is the article's own.
    """
    if len(cuts) > 1:
        return False
    headline, cut = pieces[0][0].run.headline, cuts[0]
    key, page = headline.letters.key, headline.page
    end = min(place.found.last for place in pieces[0])
    start = max(place.found.first for place in pieces[1])
    for other, rest, piece in ((end, key[end:], key[cut:]), (start, key[:start], key[:cut])):
        is_left = other != cut and 1 < len(rest) < FEWEST_LETTERS and page.count(rest) > page.count(piece)
        if is_left and headline.bond_at(other) >= TORN:
            return True
    return False


def _weighed(cutting: Cutting) -> Cutting:
    """The cutting with how certain it is, in log-odds."""
    cutting.certainty = CUTTING_BIAS + weighted(CUTTING_WEIGHTS, seen_of(cutting))
    return cutting


def seen_of(cutting: Cutting) -> dict[str, float]:
    """What there is to be weighed."""
    best = [places[0] for places in cutting.pieces]
    headline = best[0].run.headline
    pieces = [min(max(place.evidence.piece, -4.0), 7.0) for place in best]
    places = [min(max(place.evidence.place, _WORST), 5.0) for place in best]
    torn = all(headline.bond_at(cut) >= TORN for cut in cutting.cuts)
    # No article words its headline with the column's mark: `回应|算力前哨`.
    marked = any(_has_column(place) for place in best)
    return {
        "pieces": sum(pieces),
        "weakest piece": min(pieces),
        "places": sum(places),
        "worst place": min(places),
        "cut at a mark": 0.0 if marked else _cut_at_mark(cutting, best),
        "letters by chance": sum(place.chance for place in best),
        "stubs": sum(place.stub for place in best),
        "reads on": 0.0 if torn or marked else _reads_on(best),
        "third piece": float(len(best) > 2),
        "same position": float(len({place.position() or str(n) for n, place in enumerate(best)}) == 1),
        "own words": max(0.0, OWN - min(place.worth() for place in best)),
    }


def _cut_at_mark(cutting: Cutting, best: Sequence[Place]) -> float:
    """1 where the headline was cut between clauses, less where each is longer than those said again."""
    if not any(best[0].run.headline.marks_at(cut) for cut in cutting.cuts):
        return 0.0
    return 1.0 if min(place.run.weight for place in best) < LONG_CLAUSE else OF_LONG_CLAUSES


def _has_column(place: Place) -> bool:
    left, right = own_marks(place.run, place.text)
    return has_column_mark(place.text[place.run.start - left : place.run.end + right])


def _reads_on(places: Sequence[Place]) -> float:
    """1 where two of the places stand in one sentence, in the headline's order."""
    for left, right in pairwise(places):
        between = right.run.start - left.run.end
        if left.run.paragraph == right.run.paragraph and 0 <= between < _NEAR:
            text = left.text[left.run.end : right.run.start]
            if _STOP.search(text) is None:
                return 1.0
    return 0.0

"""Pieces of the headline that a repost site has spliced into the text, and the text without them.

Such sites mark their copies: they cut the headline in two and put the pieces into sentences, before a
stop, behind a closing mark, in the middle of a word. A piece is taken out where what it is (cut through a
word, verbatim with its marks), where it stands (the sentence is whole without it) and what else is on the
page (the other piece, the same piece again) say together that it is no part of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsextract.compose.cuttings import Cuttings
from newsextract.compose.own_words import TORN, is_own, is_verse
from newsextract.compose.pieces import (
    FEWEST_LETTERS,
    HAN,
    LONGEST_HEADLINE,
    Headline,
    PageLetters,
    Run,
    find_runs,
    han_head,
    han_tail,
)
from newsextract.compose.places import MOST_BY_CHANCE
from newsextract.compose.rejoin import rejoin, span_with_marks
from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splice_evidence import COLUMN_MARKS, Evidence, features, most, own_marks, weigh
from newsextract.zh.words import cost

# All in log-odds, as the weights in `splice_evidence`; measured with benchmarks/splices.py.
# Of the corpus's clean articles none has a run that reaches this.
_ACCEPT = 4.0
# Sites splice two pieces: of one alone in the lead, more is asked.
_ALONE = 6.0
# Of two readings of one place, that of a cutting goes first, and that of the page's longer headline.
_OF_CUTTING = 100.0
_LONGER_FORM = 3.0
# Share of another place's evidence that counts for a piece seen there as well.
_AGAIN = 0.7
_AGAIN_MOST = 4.0
# For each letter of a repeated piece beyond those that a name may have (or a clause: a piece that is cut at
# a mark), and at most; not where the places speak against it on average, or one of them clearly.
_VERBATIM = 0.4
_VERBATIM_MOST = 4.0
_NAME_LETTERS = 7
_CLAUSE_LETTERS = 6
_TIMES_WITH_MARK = 3
_VERBATIM_PLACE = -1.2
_VERBATIM_LEAST = -4.0
# Times that a page has a name, but no spliced piece.
_MOST_TIMES = 6
# A piece that was taken out elsewhere on the page.
_KNOWN = 4.0
# A piece of a chain may be a name that the article uses, too: each place must speak for itself, the less
# the more its letters say.
_PLACE_OF_PROVEN = 1.4
_PLACE_BY_PIECE = 0.8
_PLACE_MIN = -6.0
# Less for each piece that the page has once more than once, and at most.
_REPEATED = 1.0
_REPEATED_MOST = 2.5
# A piece may be spliced into a piece.
_MOST_PASSES = 3
# Letters that a run may owe to chance: 使用技[术]术语.
_MOST_TRIMMED = 2
# Characters between two pieces that a sentence may word the headline in.
_NEAR = 15
# That another piece is cut at the same place, in halves of what words cost (`zh.words.cost`): a letter
# that no word around takes in costs as much.
_SAME_CUT = 4.0


@dataclass(slots=True, frozen=True)
class Splice:
    """A piece of the headline that was taken out."""

    fragment: str
    """The piece as it stood on the page, with the marks that went with it."""
    paragraph: int
    """Index of the paragraph."""
    start: int
    """Offset in the repaired paragraph at which it stood."""


def repair_splices(
    headline: str,
    paragraphs: Sequence[str],
    *,
    variants: Sequence[str] = (),
    letters: PageLetters | None = None,
) -> tuple[list[str], list[Splice]]:
    """The paragraphs without the spliced pieces of the headline, and the pieces, in page order.

    `variants` are other forms of the headline that the page has (`<title>`, og:title): a site may splice
    the form with the column's or its own name. `letters` are those of `paragraphs`, where they are known
    already. Each paragraph keeps its place in the list; one that was
    nothing but a piece is left empty.
    """
    repaired = list(paragraphs)
    found: list[Splice] = []
    if is_verse(paragraphs):
        return repaired, []  # a poem says its headline again: a refrain
    letters = letters or PageLetters(repaired, skeleton_key(headline))
    forms = _forms(headline, variants, letters)
    known: set[str] = set()
    cuttings = [Cuttings() for _ in forms]
    for _ in range(_MOST_PASSES if forms else 0):
        letters = letters or PageLetters(repaired, forms[0].letters.key)
        taken = _one_pass(forms, cuttings, repaired, letters, known, max(0, len(found) - len(known)))
        if not taken:
            break
        letters = None
        for splice in taken:
            found = _shift(found, splice)
            found.append(splice)
    found.sort(key=lambda splice: (splice.paragraph, splice.start))
    return repaired, found


def _forms(headline: str, variants: Sequence[str], page: PageLetters | None = None) -> list[Headline]:
    """The headline and the variants that are it and more; too short or too long ones are left out, and such
    as the page has nothing of."""
    forms = [Headline.of(headline)]
    key = forms[0].letters.key
    if len(HAN.findall(key)) < FEWEST_LETTERS:
        return []
    known = {key}
    for variant in variants:
        longer = skeleton_key(variant)
        if key in longer and longer not in known:
            known.add(longer)
            if page is None or _page_goes_beyond(longer, key, page):
                forms.append(Headline.of(variant))
    return [form for form in forms if len(form) <= LONGEST_HEADLINE]


def _shift(found: list[Splice], later: Splice) -> list[Splice]:
    """Earlier finds, their offsets corrected for what was taken out before them since."""
    return [
        replace(splice, start=max(later.start, splice.start - len(later.fragment)))
        if splice.paragraph == later.paragraph and splice.start > later.start
        else splice
        for splice in found
    ]


def _one_pass(
    forms: list[Headline],
    cuttings: list[Cuttings],
    paragraphs: list[str],
    page: PageLetters,
    known: set[str],
    repeated: int,
) -> list[Splice]:
    """Take out what is certain, changing `paragraphs` and `known`; returns it."""
    accepted: list[tuple[float, Run]] = []
    page_text = "\n".join(paragraphs)
    for form, cut in zip(forms, cuttings, strict=True):
        form.page = page.key
        runs = find_runs(form, page)
        if form is not forms[0]:
            runs = [run for run in runs if _is_of(run, forms[0])]
            if not any(_goes_beyond(run, forms[0]) for run in runs):
                continue
        if runs:
            longer = _LONGER_FORM * (form is not forms[0])
            places = cut.find(runs, paragraphs, page_text)
            accepted += [(_OF_CUTTING + longer + place.score, place.run) for place in places]
            runs = [run for run in runs if not cut.has(run)]
        if runs:
            accepted += _accepted(runs, paragraphs, page_text, known, repeated)
    if not known and len(accepted) == 1 and accepted[0][1].paragraph == 0 and accepted[0][0] < _ALONE:
        return []  # one piece, in the lead: news begin with their headline's subject
    if not known and len(accepted) == 1 and _may_be_told(accepted[0][1], paragraphs):
        return []
    splices: list[Splice] = []
    taken: list[Run] = []
    for _, run in sorted(accepted, key=lambda scored: -scored[0]):
        # One that touches another is looked at again when that one is gone: 六路公交[六路公交车取]车.
        if not any(r.paragraph == run.paragraph and r.start <= run.end and run.start <= r.end for r in taken):
            taken.append(run)
    known.update(run.key for run in taken)
    judged = {id(run) for score, run in accepted if score > _OF_CUTTING / 2}
    taken = [run if id(run) in judged else _trimmed(run, paragraphs[run.paragraph], taken) for run in taken]
    for cut in cuttings:
        cut.taken.update(run.key for run in taken)
    spans = [(run.paragraph, *span_with_marks(run, paragraphs, taken)) for run in taken]
    for paragraph, start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        paragraphs[paragraph], seam, fragment = rejoin(paragraphs[paragraph], start, end)
        splice = Splice(fragment, paragraph, seam)
        splices = [*_shift(splices, splice), splice]
    return splices


def _may_be_told(run: Run, paragraphs: Sequence[str]) -> bool:
    """Whether the whole headline, once on the page, may be what the sentence tells of: 大家都在谈论[…]。

    Certain to be none of it is what stands within a word, behind a closing mark or, without a stop of its
    own, at a paragraph's end, and what has the column's mark (`|算力前哨`).
    """
    text = paragraphs[run.paragraph]
    if not run.is_whole or any(mark in text[run.start : run.end] for mark in COLUMN_MARKS):
        return False
    seen = features(run, text, "")
    certain = ("splits a name", "blank beside", "bracketed", "stop edge", "closing stop", "closing clause")
    return seen["sides bond"] < TORN and not any(seen.get(name) for name in certain)


def _accepted(
    runs: list[Run], paragraphs: Sequence[str], page_text: str, known: set[str], repeated: int
) -> list[tuple[float, Run]]:
    """The runs that are certain to be spliced in, with their scores."""
    runs = _possible(runs, paragraphs, page_text, known)
    if not runs:
        return []
    weighed = [weigh(run, paragraphs[run.paragraph], page_text) for run in runs]
    scores = _with_repetition(runs, weighed, paragraphs)
    scores = [
        score + _KNOWN * (run.key in known and _may_be_the_piece(own, repeated))
        for run, own, score in zip(runs, weighed, scores, strict=True)
    ]
    return [
        (score, run)
        for run, score in zip(runs, scores, strict=True)
        if score > _ACCEPT and not is_own(run, paragraphs[run.paragraph])
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
        bounds = [most(runs[i], paragraphs[runs[i].paragraph], page_text, _ACCEPT - more) for i in found]
        places = sum(_clip(place, -2, 3) for _, place in bounds)
        for own, place in bounds:
            again = _clip(_AGAIN * (places - _clip(place, -2, 3)), 0, _AGAIN_MOST)
            if own + place + again + more - _AGAIN_MOST * (len(found) > 1) > _ACCEPT:
                kept.add(piece)
    return [run for run in runs if (run.first, run.last) in kept]


def _page_goes_beyond(longer: str, key: str, page: PageLetters) -> bool:
    """Whether the page has letters of the headline with one beside them that only the longer form has."""
    least = FEWEST_LETTERS - 1
    begin = longer.find(key)
    end = begin + len(key)
    before = begin > 0 and longer[begin - 1 : begin + least] in page.key
    return before or (end < len(longer) and longer[end - least : end + 1] in page.key)


def _is_of(run: Run, headline: Headline) -> bool:
    """Whether the run of a longer form has letters of the headline itself, not of the site's name alone."""
    begin = run.headline.letters.key.find(headline.letters.key)
    return min(run.last, begin + len(headline)) - max(run.first, begin) >= FEWEST_LETTERS


def _goes_beyond(run: Run, headline: Headline) -> bool:
    """Whether the run of a longer form has letters that the headline has not."""
    begin = run.headline.letters.key.find(headline.letters.key)
    return run.first < begin or run.last > begin + len(headline)


def _by_piece(runs: list[Run]) -> dict[tuple[int, int], list[int]]:
    pieces: dict[tuple[int, int], list[int]] = {}
    for index, run in enumerate(runs):
        pieces.setdefault((run.first, run.last), []).append(index)
    return pieces


def _clip(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))


def _with_repetition(runs: list[Run], weighed: list[Evidence], paragraphs: Sequence[str]) -> list[float]:
    """Each run's score: its own, and what the other places of the same piece say."""
    places = [_clip(own.place, -2, 3) for own in weighed]
    pieces = _by_piece(runs)
    sums = {piece: sum(places[i] for i in found) for piece, found in pieces.items()}
    verbatim = {
        piece: _verbatim([runs[i] for i in found], [weighed[i] for i in found], paragraphs)
        for piece, found in pieces.items()
    }
    return [
        own.piece
        + own.place
        + _clip(_AGAIN * (sums[run.first, run.last] - place), -2, _AGAIN_MOST)
        + verbatim[run.first, run.last]
        for run, own, place in zip(runs, weighed, places, strict=True)
    ]


def _verbatim(runs: list[Run], weighed: list[Evidence], paragraphs: Sequence[str]) -> float:
    """What it tells that the page has one string several times, and nowhere as a part of a sentence that
    needs it: what is longer than a name is worded anew each time."""
    is_clause = runs[0].is_cut_at_mark and not _keeps_its_mark(runs, paragraphs)
    letters = runs[0].weight - _NAME_LETTERS - _CLAUSE_LETTERS * is_clause
    if len(runs) < 2 or letters <= 0 or any(own.alone or own.place < _VERBATIM_LEAST for own in weighed):
        return 0.0
    if sum(own.place for own in weighed) < _VERBATIM_PLACE * len(runs):
        return 0.0
    return min(_VERBATIM_MOST, _VERBATIM * letters * min(len(runs) - 1, 3))


def _keeps_its_mark(runs: list[Run], paragraphs: Sequence[str]) -> bool:
    """Whether the page has the piece three times or more, each time with the mark at which it was cut, and
    once within words: `,保洁员翻垃圾三小时找回` is then one string, and no clause that is said again."""
    if len(runs) < _TIMES_WITH_MARK:
        return False
    within = False
    for run in runs:
        text = paragraphs[run.paragraph]
        left, right = own_marks(run, text)
        if (not run.is_prefix and not left) or (not run.is_suffix and not right):
            return False
        beside = text[run.start - left - 1 : run.start - left], text[run.end + right : run.end + right + 1]
        within = within or all(map(str.isalnum, beside))
    return within


def _may_be_the_piece(own: Evidence, repeated: int = 0) -> bool:
    """Whether the place does not show the article's own words, where the page has the piece for certain."""
    least = _PLACE_OF_PROVEN - _PLACE_BY_PIECE * own.piece - min(_REPEATED_MOST, _REPEATED * repeated)
    return own.place > max(_PLACE_MIN, least)


def _trimmed(run: Run, text: str, taken: list[Run]) -> Run:
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

"""The text without the spliced pieces of the headline: passes over the page until nothing certain is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsextract.compose.page_letters import PageLetters
from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices.cut import Span, rejoin, span_with_marks, trimmed
from newsextract.compose.splices.cuttings import Cuttings
from newsextract.compose.splices.headline import Headline, forms_of
from newsextract.compose.splices.other_copies import lacking_in
from newsextract.compose.splices.own_words import is_verse
from newsextract.compose.splices.pieces import (
    Run,
    find_runs,
    goes_beyond,
    is_of,
    splits_a_word,
    without_restatements,
)
from newsextract.compose.splices.remainders import find_remainders
from newsextract.compose.splices.single_pieces import accepted_alone
from newsextract.compose.splices.told_of import may_be_told

_ALONE = 6.0
"""Sites splice two pieces: of one alone in the lead, more is asked."""
_OF_CUTTING, _IN_NO_COPY = 100.0, 200.0
_LONGER_FORM = 3.0
"""Of two readings of one place, what a copy of the sentence lacks goes first, then that of a cutting, then
that of the page's longer headline."""
_MOST_PASSES = 3
"""A piece may be spliced into a piece."""


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
    copies: Sequence[str] = (),
) -> tuple[list[str], list[Splice]]:
    """The paragraphs without the spliced pieces of the headline, and the pieces, in page order.

    `variants` are other forms of the headline that the page has (`<title>`, og:title): a site may splice
    the form with the column's or its own name. `letters` are those of `paragraphs`, where they are known
    already; `copies` what else of the page may have sentences of the text, undamaged: its description, a
    summary. Each paragraph keeps its place in the list; one that was nothing but a piece is left empty.
    """
    repaired = list(paragraphs)
    if is_verse(paragraphs):
        return repaired, []  # a poem says its headline again: a refrain
    found: list[Splice] = []
    letters = letters or PageLetters(repaired, skeleton_key(headline))
    forms = forms_of(headline, variants, letters)
    known: set[str] = set()
    cuttings = [Cuttings() for _ in forms]
    for _ in range(_MOST_PASSES if forms else 0):
        letters = letters or PageLetters(repaired, forms[0].letters.key)
        spans = _certain(forms, cuttings, repaired, letters, copies, known, len(found))
        if not spans:
            break
        letters = None
        found = _cut_out(spans, repaired, found)
    if found:
        found = _cut_out(find_remainders(forms[0], known, repaired), repaired, found)
    return repaired, sorted(found, key=lambda splice: (splice.paragraph, splice.start))


def _certain(
    forms: list[Headline],
    cuttings: list[Cuttings],
    paragraphs: list[str],
    page: PageLetters,
    copies: Sequence[str],
    known: set[str],
    found: int,
) -> list[Span]:
    """What is certain to be spliced in; its letters are added to `known`, those of the `found` so far."""
    accepted: list[tuple[float, Run]] = []
    page_text = "\n".join(paragraphs)
    for form, cut in zip(forms, cuttings, strict=True):
        form.page = page.key
        runs = without_restatements(find_runs(form, page), paragraphs)
        if form is not forms[0]:
            runs = [run for run in runs if is_of(run, forms[0])]
            if not any(goes_beyond(run, forms[0]) for run in runs):
                continue
        if runs and copies:
            accepted += [(_IN_NO_COPY, run) for run in lacking_in(copies, runs, paragraphs)]
        if runs:
            longer = _LONGER_FORM * (form is not forms[0])
            places = cut.find(runs, paragraphs, page_text)
            accepted += [(_OF_CUTTING + longer + place.score, place.run) for place in places]
            runs = [run for run in runs if not cut.has(run)]
        if runs:
            repeated = max(0, found - len(known))
            accepted += accepted_alone(runs, paragraphs, page_text, known, repeated)
    if not known and len(accepted) == 1 and _may_be_the_articles(*accepted[0], paragraphs):
        return []
    taken = _without_chance(accepted, paragraphs)
    known.update(run.key for run in taken)
    for cut in cuttings:
        cut.taken.update(run.key for run in taken)
    return [(run.paragraph, *span_with_marks(run, paragraphs, taken)) for run in taken]


def _may_be_the_articles(score: float, run: Run, paragraphs: Sequence[str]) -> bool:
    """Whether a piece may be no splice if it is the only one of its page: news begin with their headline's
    subject."""
    if score >= _IN_NO_COPY:
        return False
    text = paragraphs[run.paragraph]
    in_lead = run.paragraph == 0 and score < _ALONE and not splits_a_word(run, text)
    return in_lead or may_be_told(run, text)


def _without_chance(accepted: list[tuple[float, Run]], paragraphs: Sequence[str]) -> list[Run]:
    """The best of those that touch each other, less the letters that they owe to chance.

    One that touches another is looked at again when that one is gone: 六路公交[六路公交车取]车.
    """
    taken: list[Run] = []
    for _, run in sorted(accepted, key=lambda scored: -scored[0]):
        if not any(r.paragraph == run.paragraph and r.start <= run.end and run.start <= r.end for r in taken):
            taken.append(run)
    of_cutting = {id(run) for score, run in accepted if score > _OF_CUTTING / 2}
    return [run if id(run) in of_cutting else trimmed(run, paragraphs[run.paragraph], taken) for run in taken]


def _cut_out(spans: Iterable[Span], paragraphs: list[str], found: list[Splice]) -> list[Splice]:
    """Cut the spans out of `paragraphs`, the last of each first; returns what is `found` with them."""
    for paragraph, start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        paragraphs[paragraph], seam, fragment = rejoin(paragraphs[paragraph], start, end)
        splice = Splice(fragment, paragraph, seam)
        found = [*(_moved(earlier, splice) for earlier in found), splice]
    return found


def _moved(earlier: Splice, later: Splice) -> Splice:
    """What was found earlier, its offset corrected for what was taken out before it since."""
    if earlier.paragraph != later.paragraph or earlier.start <= later.start:
        return earlier
    return replace(earlier, start=max(later.start, earlier.start - len(later.fragment)))

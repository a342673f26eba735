"""Where pieces of the headline stand in the text: every run of letters that both have, as long as it goes;
those aside with which a sentence says the headline: `2019年[灯会]活动在河边[正式启动]，…`"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsextract.compose.page_letters import PageLetters
from newsextract.compose.splices.headline import FEWEST_LETTERS, TORN, Headline
from newsextract.compose.splices.words import REACH, word_bond

FEWEST_OF_MIDDLE = 7
"""Letters of a run that has neither end of the headline; shorter ones are its nouns."""
MOST_RUNS = 400
"""Runs that are looked at on a page; a page with more has its headline's words everywhere."""
HAS_MARK = re.compile(r"[!-/:-@\[-`{-~\u00b7\u2014-\u2026\u3001-\u301f\uff01-\uff65]")
"""A punctuation mark, Chinese or ASCII (no blank, no zero-width character, no emoji)."""
_PAUSE = re.compile("[，,。；;、：:！!？?]")
_ENDS_SENTENCE = re.compile("[。.!！?？；;…]")
_QUOTES = frozenset("“”‘’「」『』《》〈〉\"'")
_LATIN = re.compile(r"[0-9a-z]+")


@dataclass(slots=True)
class Run:
    """Letters `first` to `last` (exclusive) of the headline in a paragraph's text, from `start` to `end`."""

    headline: Headline
    first: int
    last: int
    paragraph: int
    start: int
    end: int

    @property
    def key(self) -> str:
        """The letters."""
        return self.headline.letters.key[self.first : self.last]

    def without(self, at_start: int, at_end: int, text: str) -> Run | None:
        """The run less some letters at its ends, in its paragraph's `text`; None if too few are left."""
        if self.last - self.first - at_start - at_end < FEWEST_LETTERS:
            return None
        start, end = self.start, self.end
        for _ in range(at_start):
            start = next(i for i in range(start + 1, end) if text[i].isalnum())
        for _ in range(at_end):
            end = next(i for i in range(end - 1, start, -1) if text[i - 1].isalnum())
        return Run(self.headline, self.first + at_start, self.last - at_end, self.paragraph, start, end)

    @property
    def weight(self) -> int:
        """How many characters it has, a Latin word or a number counted as two."""
        key = self.key
        return len(key) - sum(len(word) - 2 for word in _LATIN.findall(key) if len(word) > 2)

    @property
    def is_cut_at_mark(self) -> bool:
        """Whether the headline has a mark or blank where it is cut off."""
        at_first = not self.is_prefix and bool(self.headline.marks_at(self.first))
        return at_first or (not self.is_suffix and bool(self.headline.marks_at(self.last)))

    @property
    def is_torn(self) -> bool:
        """Whether it is cut through a word."""
        return max(self.headline.bond_at(self.first), self.headline.bond_at(self.last)) >= TORN

    @property
    def is_prefix(self) -> bool:
        return self.first == 0

    @property
    def is_suffix(self) -> bool:
        return self.last == len(self.headline)

    @property
    def is_whole(self) -> bool:
        return self.is_prefix and self.is_suffix


def is_of(run: Run, headline: Headline) -> bool:
    """Whether the run of a longer form has letters of the headline itself, not of the site's name alone."""
    begin = run.headline.letters.key.find(headline.letters.key)
    return min(run.last, begin + len(headline)) - max(run.first, begin) >= FEWEST_LETTERS


def goes_beyond(run: Run, headline: Headline) -> bool:
    """Whether the run of a longer form has letters that the headline has not."""
    begin = run.headline.letters.key.find(headline.letters.key)
    return run.first < begin or run.last > begin + len(headline)


def find_runs(headline: Headline, page: PageLetters) -> list[Run]:
    """Every maximal run of at least four letters that the headline shares with a paragraph, in page order."""
    key, letters = headline.letters.key, page.key
    hits: list[tuple[int, int]] = []  # (place in the page less place in the headline, place in the headline)
    for first in range(len(key) - FEWEST_LETTERS + 1):
        gram = key[first : first + FEWEST_LETTERS]
        at = letters.find(gram)
        while at >= 0 and len(hits) < MOST_RUNS * FEWEST_LETTERS:
            hits.append((at - first, first))
            at = letters.find(gram, at + 1)
    if not hits:
        return []
    hits.sort()
    spans: list[tuple[int, int, int]] = []  # place in the page less place in the headline, first, last
    shift, first = hits[0]
    last = first
    for next_shift, next_first in [*hits[1:], (-1 << 60, 0)]:
        if next_shift != shift or next_first != last + 1:
            spans.append((shift, first, last + FEWEST_LETTERS))
            shift, first = next_shift, next_first
        last = next_first
    starts, ends = {first for _, first, _ in spans}, {last for *_, last in spans}
    runs = [
        run
        for span in spans
        if _is_worth(span, starts, ends, headline)
        for run in _runs(headline, page, *span)
    ]
    runs.sort(key=lambda run: (run.paragraph, run.start, run.start - run.end))
    return runs[:MOST_RUNS]


def _is_worth(span: tuple[int, int, int], starts: set[int], ends: set[int], headline: Headline) -> bool:
    """Whether a run may be a piece: short ones from the headline's middle only with others at both ends, or
    where the headline has a mark in them."""
    _, first, last = span
    if first == 0 or last == len(headline) or last - first >= FEWEST_OF_MIDDLE:
        return True
    offsets = headline.letters.offsets
    if offsets[last - 1] - offsets[first] >= last - first:
        return True
    before = first in ends or first + 1 in ends or first + 2 in ends
    return before and (last in starts or last - 1 in starts or last - 2 in starts)


def _runs(headline: Headline, page: PageLetters, shift: int, first: int, last: int) -> Iterator[Run]:
    """The run of these letters, broken where the text has a mark that the headline has not.

    A site may change or drop the headline's marks when it splices; it adds none: `要求，暂不返校` is the
    article's own sentence where the headline says `要求暂不返校`.
    """
    paragraph = bisect_right(page.starts(), shift + first) - 1
    text = page.paragraphs[paragraph]
    place = shift - page.starts()[paragraph]
    verbatim = headline.letters.key[first:last]
    start = page.place_in_text(verbatim, paragraph, place + first)
    if start is not None:
        yield Run(headline, first, last, paragraph, start, start + len(verbatim))
        return
    offsets = page.offsets(paragraph)
    begin = first
    for cut in range(first + 1, last + 1):
        if cut < last:
            if offsets[place + cut] == offsets[place + cut - 1] + 1:
                continue
            between = text[offsets[place + cut - 1] + 1 : offsets[place + cut]]
            there = headline.marks_at(cut).strip()
            if not HAS_MARK.search(between) or (there and _agree(there, between)):
                continue
        if cut - begin >= FEWEST_LETTERS:
            yield Run(headline, begin, cut, paragraph, offsets[place + begin], offsets[place + cut - 1] + 1)
        begin = cut


def _agree(there: str, here: str) -> bool:
    """Whether the text may have the marks `here` for those `there` in the headline. Behind a word in quotes
    a comma is the article's own: `“厕所革命”，改善` for `“厕所革命”改善`, and so is a full
    stop for a comma."""
    if "。" in here and not _ENDS_SENTENCE.search(there):
        return False
    return _PAUSE.search(here) is None or any(mark not in _QUOTES for mark in there)


# -- sentences that say the headline

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
        and not any(splits_a_word(run, text) for run in (first, second))
    )


def splits_a_word(run: Run, text: str) -> bool:
    """`博物馆计[旧五金铺结业]划以原有格局重现`: no sentence tells it so."""
    left, right = text[max(0, run.start - REACH) : run.start], text[run.end : run.end + REACH]
    return word_bond(left.rstrip(), right.lstrip()) >= TORN

"""What is left of a headline whose other half was spliced in for certain: `《渡口` beside `不老》北江首演`.

Such a half may be too short to be looked for by itself, or be words that prose has, too. With its marks it is
as no sentence has it, if the headline was cut within a word or between the marks of a pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsextract.compose.splices.cut import Span
from newsextract.compose.splices.headline import TORN, Headline
from newsextract.compose.splices.marks import breaks_a_pair
from newsextract.zh.width import fold_marks

FEWEST_CHARACTERS = 4
"""Of a half, its marks included."""
FEWEST_LETTERS = 2
MOST_LETTERS = 12
"""Longer ones are found by themselves, or stand where the article may have them."""
MOST_PLACES = 3
"""What the page has more often is its own word."""


def find_remainders(headline: Headline, known: set[str], paragraphs: Sequence[str]) -> Iterator[Span]:
    """The places of the other halves of the pieces in `known` (their letters) that no sentence can have."""
    key = headline.letters.key
    for piece in sorted(known):
        if piece == key:
            continue
        if key.startswith(piece):
            yield from _places(headline, len(piece), len(key), paragraphs)
        elif key.endswith(piece):
            yield from _places(headline, 0, len(key) - len(piece), paragraphs)


def _places(headline: Headline, first: int, last: int, paragraphs: Sequence[str]) -> Iterator[Span]:
    if not FEWEST_LETTERS <= last - first <= MOST_LETTERS:
        return
    seen: set[tuple[int, int]] = set()
    for half in _forms(headline, first, last):
        found = list(_found(half, paragraphs))
        for number, start in found if len(found) <= MOST_PLACES else ():
            text, end = paragraphs[number], start + len(half)
            inside = (number, end) in seen or (number, start) in seen
            if not inside and _is_out_of_place(headline, (first, last), text, start, end):
                seen |= {(number, start), (number, end)}
                yield number, start, end


def _forms(headline: Headline, first: int, last: int) -> list[str]:
    """The half with its marks: with those at the cut, which go with either half, and without."""
    offsets = headline.letters.offsets
    start = offsets[first] if first else 0
    end = offsets[last - 1] + 1 if last < len(offsets) else len(headline.text)
    bare = headline.text[start:end]
    cut = headline.marks_at(first or last)
    forms = {fold_marks((cut + bare if first else bare + cut).strip()), fold_marks(bare.strip())}
    return sorted((form for form in forms if len(form) >= FEWEST_CHARACTERS), key=len, reverse=True)


def _found(half: str, paragraphs: Sequence[str]) -> Iterator[tuple[int, int]]:
    for number, text in enumerate(paragraphs):
        folded = fold_marks(text)
        start = folded.find(half)
        while start >= 0:
            yield number, start
            start = folded.find(half, start + len(half))


def _is_out_of_place(headline: Headline, half: tuple[int, int], text: str, start: int, end: int) -> bool:
    key = headline.letters.key
    first, last = half
    if first and text[start - 1 : start].lower() == key[first - 1]:
        return False  # 律[师函了！] within a sentence of the article
    if last < len(key) and text[end : end + 1].lower() == key[last]:
        return False
    if breaks_a_pair(text[:start], text, text[end:]) > 0:
        return True
    return headline.bond_at(first or last) >= TORN and end - start > last - first

"""The forms of the headline that the page has: the headline, and it with a column's or the site's name."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.compose.page_letters import PageLetters
from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices.pieces import FEWEST_LETTERS, LONGEST_HEADLINE, Headline, Run
from newsextract.compose.splices.word_bonds import HAN


def forms_of(headline: str, variants: Sequence[str], page: PageLetters | None = None) -> list[Headline]:
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


def _page_goes_beyond(longer: str, key: str, page: PageLetters) -> bool:
    """Whether the page has letters of the headline with one beside them that only the longer form has."""
    least = FEWEST_LETTERS - 1
    begin = longer.find(key)
    end = begin + len(key)
    before = begin > 0 and longer[begin - 1 : begin + least] in page.key
    return before or (end < len(longer) and longer[end - least : end + 1] in page.key)


def is_of(run: Run, headline: Headline) -> bool:
    """Whether the run of a longer form has letters of the headline itself, not of the site's name alone."""
    begin = run.headline.letters.key.find(headline.letters.key)
    return min(run.last, begin + len(headline)) - max(run.first, begin) >= FEWEST_LETTERS


def goes_beyond(run: Run, headline: Headline) -> bool:
    """Whether the run of a longer form has letters that the headline has not."""
    begin = run.headline.letters.key.find(headline.letters.key)
    return run.first < begin or run.last > begin + len(headline)

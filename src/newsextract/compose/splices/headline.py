"""The forms of the headline that the page has, and how whole each is at every place where it might be cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsextract.compose.page_letters import PageLetters
from newsextract.compose.skeleton import Skeleton, skeleton, skeleton_key
from newsextract.compose.splices.words import HAN, REACH, word_bond

FEWEST_LETTERS = 4
"""Letters of a run. A shorter one says nothing: words of two or three characters are all over an article."""
LONGEST_HEADLINE = 120
"""Letters; what is longer is no headline, and the search grows with it."""
TORN = 3.0
"""In the measure of `bond`: a cut through a word."""


@dataclass(slots=True)
class Headline:
    """A form of the headline, its letters, and how whole it is at each place where it might be cut."""

    text: str
    letters: Skeleton
    page: str = ""
    """The letters of the page: what they always have together is a word there."""
    _bonds: dict[int, float] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Headline:
        text = text.replace("\n", " ")
        return cls(text, skeleton(text))

    def __len__(self) -> int:
        return len(self.letters.key)

    def marks_at(self, cut: int) -> str:
        """What stands between letter `cut - 1` and letter `cut`: marks and blanks."""
        offsets = self.letters.offsets
        start = offsets[cut - 1] + 1 if cut else 0
        return self.text[start : offsets[cut] if cut < len(offsets) else len(self.text)]

    def bond_at(self, cut: int) -> float:
        """How much of a word the cut goes through; 0 at the ends and at marks."""
        if cut in (0, len(self)) or self.marks_at(cut):
            return 0.0
        if cut not in self._bonds:
            key = self.letters.key
            self._bonds[cut] = word_bond(key[max(0, cut - REACH) : cut], key[cut : cut + REACH])
        return self._bonds[cut]


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

"""Where pieces of the headline stand in the text: every run of letters that both have, as long as it goes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsextract.compose.skeleton import Skeleton, skeleton, skeleton_key
from newsextract.zh.script import fold_script, traditional_twins
from newsextract.zh.words import bond

FEWEST_LETTERS = 4
"""Letters of a run. A shorter one says nothing: words of two or three characters are all over an article."""
FEWEST_OF_MIDDLE = 7
"""Letters of a run that has neither end of the headline; shorter ones are its nouns."""
LONGEST_HEADLINE = 120
"""Letters; what is longer is no headline, and the search grows with it."""
MOST_RUNS = 400
"""Runs that are looked at on a page; a page with more has its headline's words everywhere."""

FEWEST_TOGETHER = 3
"""Times that a page has two characters together, for them to be a word that the dictionary lacks."""
SHARE_TOGETHER = 0.85
"""Of the times that it has either."""
WORD_OF_PAGE = 6.0
"""How much such a word binds, in the measure of `zh.words.bond`."""

HAS_MARK = re.compile(r"[!-/:-@\[-`{-~\u00b7\u2014-\u2026\u3001-\u301f\uff01-\uff65]")
"""A punctuation mark, Chinese or ASCII (no blank, no zero-width character, no emoji)."""
HAN = re.compile(r"[\u3400-\u9fff]")
_PAUSE = re.compile("[，,。；;、：:！!？?]")
_ENDS_SENTENCE = re.compile("[。.!！?？；;…]")
_QUOTES = frozenset("“”‘’「」『』《》〈〉\"'")
_LATIN = re.compile(r"[0-9a-z]+")
_HAN_TAIL = re.compile(r"[\u3400-\u9fff]{1,4}$")
_HAN_HEAD = re.compile(r"[\u3400-\u9fff]+")
_REACH = 4  # letters beside a boundary that its words are read from: few words are longer
MOST_BOND = 12.0
"""What no word's bond counts for more than."""
_WITHIN_LATIN = 8.0  # a boundary within OpenAI or 2024, in the measure of `bond`
_NUMBER_AND_UNIT = 6.0  # a boundary between 31 and 日
# What stands before any noun or number, though the dictionary has some of it as words: 第|三届, 那|盘棋.
_DETERMINERS = frozenset("第这這那哪某每该該本此各一二两兩三四五六七八九十几幾")
_UNITS = frozenset("年月日时時分秒元万萬亿億千百个個名人岁歲号號家届屆次天点點米吨噸只家条條项項度倍种種%％")


def han_tail(text: str) -> str:
    """The ideographs at the end of `text`, at most four."""
    found = _HAN_TAIL.search(text[-_REACH:])
    return found.group() if found else ""


def han_head(text: str) -> str:
    """The ideographs at the beginning of `text`, at most four."""
    found = _HAN_HEAD.match(text[:_REACH])
    return found.group() if found else ""


def word_bond(left: str, right: str) -> float:
    """How much of a word goes through the boundary between two texts: 0 for none, some 5 to 12 within one."""
    if not left or not right:
        return 0.0
    before, after = left[-1], right[0]
    if before.isascii() and after.isascii():
        return _WITHIN_LATIN if before.isalnum() and after.isalnum() else 0.0
    if before.isdigit() and after in _UNITS:
        return _NUMBER_AND_UNIT
    if before in _DETERMINERS:
        return 0.0
    tail, head = han_tail(left), han_head(right)
    return min(bond(tail, head), MOST_BOND) if tail and head else 0.0


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

    @property
    def has_marks(self) -> bool:
        """Whether there are marks or blanks among its letters."""
        return self.letters.offsets[-1] - self.letters.offsets[0] >= len(self)

    def bond_at(self, cut: int) -> float:
        """How much of a word the cut goes through; 0 at the ends and at marks."""
        if cut in (0, len(self)) or self.marks_at(cut):
            return 0.0
        if cut not in self._bonds:
            key = self.letters.key
            bond = word_bond(key[max(0, cut - _REACH) : cut], key[cut : cut + _REACH])
            self._bonds[cut] = max(bond, self._bond_on_page(key[cut - 1 : cut + 1]))
        return self._bonds[cut]

    def _bond_on_page(self, pair: str) -> float:
        """As `bond`, for two characters that the page has together nearly always: 周|瑾 of a name."""
        together = self.page.count(pair)
        if together < FEWEST_TOGETHER or not HAN.match(pair[0]) or not HAN.match(pair[1]):
            return 0.0
        most = max(self.page.count(pair[0]), self.page.count(pair[1]))
        return WORD_OF_PAGE if together >= SHARE_TOGETHER * most else 0.0


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
    def is_prefix(self) -> bool:
        return self.first == 0

    @property
    def is_suffix(self) -> bool:
        return self.last == len(self.headline)

    @property
    def is_whole(self) -> bool:
        return self.is_prefix and self.is_suffix


class PageLetters:
    """The letters of the page's paragraphs in one string, searched in C; offsets are made when asked for."""

    def __init__(self, paragraphs: Sequence[str], headline_key: str) -> None:
        self.paragraphs = paragraphs
        joined = "\n".join(paragraph.replace("\n", " ") for paragraph in paragraphs)
        key = skeleton_key(joined, script=False)
        # Folding the script costs as much as the rest: only where the page has a traditional
        # form of one of the headline's characters.
        self.folded = any(twin in key for twin in traditional_twins(headline_key))
        self.key = fold_script(key) if self.folded else key
        self._keys: list[str] | None = None
        self._starts: list[int] | None = None
        self._skeletons: dict[int, Skeleton] = {}
        self._places: dict[tuple[int, str], _Places] = {}

    def keys(self) -> list[str]:
        """The letters of each paragraph."""
        if self._keys is None:
            self._keys = self.key.split("\n")
        return self._keys

    def fold(self, text: str) -> str:
        """The letters of another text, to be compared with the page's."""
        return skeleton_key(text, script=self.folded)

    def starts(self) -> list[int]:
        """Where each paragraph begins in `key`."""
        if self._starts is None:
            self._starts = [0]
            for line in self.keys():
                self._starts.append(self._starts[-1] + len(line) + 1)
        return self._starts

    def skeleton(self, paragraph: int) -> Skeleton:
        if paragraph not in self._skeletons:
            text = self.paragraphs[paragraph].replace("\n", " ")
            self._skeletons[paragraph] = skeleton(text, script=self.folded)
        return self._skeletons[paragraph]

    def place_in_text(self, letters: str, paragraph: int, place: int) -> int | None:
        """Where in the paragraph's text the letters stand that stand at `place` of its letters, if they are
        so every time."""
        places = self._places.get((paragraph, letters))
        if places is None:
            places = _Places(letters, self.paragraphs[paragraph], self.keys()[paragraph])
            self._places[paragraph, letters] = places
        return places.in_text(place)


class _Places:
    """The places of some letters in a text and in its key, one by one as far as they were asked for: a
    paragraph may repeat a piece of the headline thousands of times."""

    __slots__ = ("_found", "_here", "_key", "_letters", "_text", "_there")

    def __init__(self, letters: str, text: str, key: str) -> None:
        self._letters, self._text, self._key = letters, text, key
        self._found: dict[int, int] = {}
        self._here = self._there = -1 if text.count(letters) == key.count(letters) else len(text)

    def in_text(self, place: int) -> int | None:
        """The place in the text for one in the key."""
        while self._there < place:
            self._here = self._text.find(self._letters, self._here + 1)
            self._there = self._key.find(self._letters, self._there + 1)
            if self._here < 0 or self._there < 0:
                self._there = len(self._text)
                return None
            self._found[self._there] = self._here
        return self._found.get(place)


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
        if _is_worth(span, starts, ends, len(key))
        for run in _runs(headline, page, *span)
    ]
    runs.sort(key=lambda run: (run.paragraph, run.start, run.start - run.end))
    return runs[:MOST_RUNS]


def _is_worth(span: tuple[int, int, int], starts: set[int], ends: set[int], length: int) -> bool:
    """Whether a run may be a piece: short ones from the headline's middle only with others at both ends."""
    _, first, last = span
    if first == 0 or last == length or last - first >= FEWEST_OF_MIDDLE:
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
    offsets = page.skeleton(paragraph).offsets
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

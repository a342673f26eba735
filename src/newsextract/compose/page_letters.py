"""The letters of a page's paragraphs in one string, in which the headline's are searched for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import copy

from newsextract.compose.skeleton import letter_offsets, skeleton_key
from newsextract.zh.script import fold_script, traditional_twins


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
        self._offsets: dict[int, tuple[int, ...]] = {}
        self._places: dict[tuple[int, str], _Places] = {}

    def without(self, left_out: Collection[int], paragraphs: Sequence[str]) -> PageLetters:
        """The letters of the same page, of which these paragraphs are empty now."""
        rest = copy(self)
        rest.paragraphs = paragraphs
        rest._keys = ["" if number in left_out else key for number, key in enumerate(self.keys())]
        rest.key = "\n".join(rest._keys)
        rest._starts, rest._offsets, rest._places = None, {}, {}
        return rest

    def keys(self) -> list[str]:
        """The letters of each paragraph; those of paragraphs that say the same are one object."""
        if self._keys is None:
            same: dict[str, str] = {}
            self._keys = [same.setdefault(key, key) for key in self.key.split("\n")]
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

    def offsets(self, paragraph: int) -> tuple[int, ...]:
        """Where each of its letters stands in the paragraph's text."""
        if paragraph not in self._offsets:
            self._offsets[paragraph] = letter_offsets(self.paragraphs[paragraph].replace("\n", " "))
        return self._offsets[paragraph]

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

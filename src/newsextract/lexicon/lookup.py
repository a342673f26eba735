"""A word list ready for look-up: a set, and the longest of its words at an end of a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsextract.lexicon import words


@dataclass(frozen=True, slots=True)
class Words:
    """A set of words that can be matched at the end or the beginning of a stretch of text."""

    words: frozenset[str]
    last: dict[str, tuple[int, ...]]
    """The lengths of the words that end in a character, longest first."""
    first: dict[str, tuple[int, ...]]
    """… and of those that begin with it."""

    @classmethod
    def of(cls, listed: Iterable[str]) -> Words:
        """From any words."""
        words = frozenset(listed)
        last: dict[str, set[int]] = {}
        first: dict[str, set[int]] = {}
        for word in words:
            last.setdefault(word[-1], set()).add(len(word))
            first.setdefault(word[0], set()).add(len(word))
        return cls(words, _longest_first(last), _longest_first(first))

    @classmethod
    def named(cls, name: str, *sections: str) -> Words:
        """From some sections of a word list."""
        return cls.of(word for section in sections for word in words(name, section))

    def ending(self, text: str, lo: int, hi: int) -> str | None:
        """The longest word that `text[lo:hi]` ends in."""
        if hi <= lo:
            return None
        for size in self.last.get(text[hi - 1 : hi], ()):
            if size <= hi - lo and text[hi - size : hi] in self.words:
                return text[hi - size : hi]
        return None

    def starting(self, text: str, lo: int, hi: int) -> str | None:
        """The longest word that `text[lo:hi]` begins with."""
        for size in self.first.get(text[lo : lo + 1], ()):
            if size <= hi - lo and text[lo : lo + size] in self.words:
                return text[lo : lo + size]
        return None


def _longest_first(sizes: dict[str, set[int]]) -> dict[str, tuple[int, ...]]:
    return {character: tuple(sorted(found, reverse=True)) for character, found in sizes.items()}

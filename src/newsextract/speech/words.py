"""The word lists of speech/, ready for look-up: sets of words, and the longest match at an end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from newsextract.lexicon import entries
from newsextract.lexicon.patterns import alternation


@dataclass(frozen=True, slots=True)
class Words:
    """A set of words that can be matched at the end or the beginning of a stretch of text."""

    words: frozenset[str]
    last: dict[str, tuple[int, ...]]
    """The lengths of the words that end in a character, longest first."""
    first: dict[str, tuple[int, ...]]
    """… and of those that begin with it."""

    @classmethod
    def of(cls, *lists: Iterable[str]) -> Words:
        """From lines that hold one or more words, blanks between them."""
        words = frozenset(
            word for lines in lists for line in lines for word in line.partition("≠")[0].split()
        )
        last: dict[str, set[int]] = {}
        first: dict[str, set[int]] = {}
        for word in words:
            last.setdefault(word[-1], set()).add(len(word))
            first.setdefault(word[0], set()).add(len(word))
        return cls(words, _longest_first(last), _longest_first(first))

    @classmethod
    def named(cls, name: str, *sections: str) -> Words:
        """From some sections of a word list, or all of it."""
        return (
            cls.of(*(entries(name, section) for section in sections)) if sections else cls.of(entries(name))
        )

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


@cache
def speech_cues() -> Words:
    return Words.named("cues", "speech")


@cache
def writing_cues() -> Words:
    return Words.named("cues", "writing")


@cache
def thinking_cues() -> Words:
    return Words.named("cues", "thinking")


@cache
def all_cues() -> Words:
    return Words.named("cues", "speech", "writing", "thinking")


@cache
def assertion_cues() -> Words:
    return Words.named("sources", "assertion")


@cache
def publishing_verbs() -> str:
    """An expression for what a body does with its paper."""
    return alternation(Words.named("sources", "publishing").words)


@cache
def published_papers() -> str:
    """An expression for papers that are made public."""
    return alternation(Words.named("sources", "papers").words)


@cache
def adverbs() -> Words:
    return Words.named("adverbials", "adverb")


@cache
def title_ends() -> Words:
    return Words.named("speakers", "title_ends")


@cache
def honorifics() -> Words:
    return Words.named("speakers", "honorifics")


@cache
def anonymous_nouns() -> Words:
    return Words.named("speakers", "anonymous")


@cache
def organisation_ends() -> Words:
    return Words.named("speakers", "organisations")


@cache
def compound_surnames() -> Words:
    return Words.named("surnames", "compound")


@cache
def foreign_names() -> Words:
    return Words.named("names_in_text", "foreign")


@cache
def document_nouns() -> Words:
    return Words.named("speakers", "documents")


@cache
def pronouns() -> Words:
    return Words.named("speakers", "pronouns")

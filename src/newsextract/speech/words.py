"""The word lists of speech/, ready for look-up: sets of words, and the longest match at an end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from newsextract.lexicon import entries


@dataclass(frozen=True, slots=True)
class Words:
    """A set of words that can be matched at the end or the beginning of a stretch of text."""

    words: frozenset[str]
    longest: int

    @classmethod
    def of(cls, *lists: Iterable[str]) -> Words:
        """From lines that hold one or more words, blanks between them."""
        words = frozenset(word for lines in lists for line in lines for word in line.split())
        return cls(words, max(map(len, words), default=0))

    @classmethod
    def named(cls, name: str, *sections: str) -> Words:
        """From some sections of a word list, or all of it."""
        return (
            cls.of(*(entries(name, section) for section in sections)) if sections else cls.of(entries(name))
        )

    def ending(self, text: str, lo: int, hi: int) -> str | None:
        """The longest word that `text[lo:hi]` ends in."""
        for size in range(min(self.longest, hi - lo), 0, -1):
            word = text[hi - size : hi]
            if word in self.words:
                return word
        return None

    def starting(self, text: str, lo: int, hi: int) -> str | None:
        """The longest word that `text[lo:hi]` begins with."""
        for size in range(min(self.longest, hi - lo), 0, -1):
            word = text[lo : lo + size]
            if word in self.words:
                return word
        return None


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
def adverbs() -> Words:
    return Words.named("adverbs")


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
def document_nouns() -> Words:
    return Words.named("speakers", "documents")


@cache
def pronouns() -> Words:
    return Words.named("speakers", "pronouns")


@cache
def surnames() -> Words:
    """Chinese surnames in simplified characters, compound ones included."""
    return Words.named("surnames", "common", "other", "rare", "compound")

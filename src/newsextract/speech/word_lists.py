"""The word lists of speech/, ready for look-up."""

from __future__ import annotations

from functools import cache

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import alternation


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

"""What the rooms of speech hand each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "short", "pronoun", "anonymous", "organisation", "document", "unknown"]

PERSONAL: frozenset[Kind] = frozenset(("person", "short", "pronoun"))
"""Kinds of nouns that name one person."""


@dataclass(slots=True)
class Noun:
    """What a noun phrase names; offsets into the text."""

    kind: Kind
    start: int
    """Where the phrase begins, connectives and dates in front left out."""
    end: int
    name_start: int
    name_end: int
    """The bare name; the whole phrase where there is none."""


@dataclass(slots=True)
class Named:
    """A name and the noun phrase it was read from; None where it stands alone."""

    start: int
    end: int
    noun: Noun | None


@dataclass(slots=True)
class Speaker:
    """Who spoke, as resolved."""

    name: str | None
    as_written: str | None
    title: str | None
    kind: str


NOBODY = Speaker(None, None, None, "unknown")

"""What an injection is: a text that a site put into a paragraph, and how it is taken out again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsextract.article import RemovalKind

Span = tuple[int, int, RemovalKind, str]
"""Where a text to be taken out begins and ends, what it is, and why."""


@dataclass(slots=True, frozen=True)
class Injection:
    """A text that was taken out of a paragraph."""

    text: str
    paragraph: int
    kind: RemovalKind
    reason: str


def cut_each(paragraphs: list[str], cut: Callable[[str], Iterator[Span]], found: list[Injection]) -> None:
    """Apply one kind of cut to every paragraph, adding to `found`; spans come in order, do not overlap."""
    for number, text in enumerate(paragraphs):
        kept, done = [], 0
        for start, end, kind, reason in cut(text):
            found.append(Injection(text[start:end].strip(), number, kind, reason))
            kept.append(text[done:start])
            done = end
        if done:
            paragraphs[number] = "".join(kept) + text[done:]

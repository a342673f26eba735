"""A card about the author below a text: the name in its header again, and a word about its bearer."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.layout.prose import ends_sentence
from newsextract.page.model import Block
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_office

_CARD_LINES, _HEADER_LINES, _LONGEST_NAME = 3, 4, 10
"""Lines of a card about the author, lines above the text among which its name stands, and its characters."""


def before_card(blocks: Sequence[Block], start: int, end: int) -> int:
    """The run's end, moved before a card about who wrote it: the name in the header again as one of the last
    lines, with a word about its bearer."""
    header = [block.text for block in blocks[max(0, start - _HEADER_LINES) : start]]
    for index in range(max(start + 1, end - _CARD_LINES), end - 1):
        name = blocks[index].text
        if not 2 <= len(name) <= _LONGEST_NAME or (
            is_office(name) and not ends_sentence(blocks[index + 1].text)
        ):
            continue  # an office signs a notice
        if any(_begins_with(line, name) for line in header):
            return index
    return end


def _begins_with(line: str, name: str) -> bool:
    """Whether the line begins with the name and goes on; `记者手记：某事` is a headline, and its first words
    may be a subhead."""
    rest = line[len(name) :]
    return line.startswith(name) and rest != "" and (rest[0] not in "：:" or is_name(name, bare=True))

"""The lines around one of a page, by their words and elements; where the article lies is not known yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.context.elements import place
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block

NEAR = 12
"""Blocks on each side among which lines of the same form are looked for."""
_STEP = 4
"""Blocks that a neighbour is away at most, pictures and empty ones between."""


class Around:
    """The blocks of a page and what the words of each say. `text`: whether the page is a plain text, where no
    element tells, and the lines around must say more."""

    __slots__ = ("blocks", "text", "verdicts")

    def __init__(self, blocks: Sequence[Block], verdicts: list[Verdict | None], text: bool) -> None:
        self.blocks = blocks
        self.verdicts = verdicts
        self.text = text

    def neighbour(self, index: int, step: int) -> int | None:
        """The next block with text in that direction."""
        for other in range(index + step, index + step * (_STEP + 1), step):
            if not 0 <= other < len(self.blocks):
                return None
            if self.blocks[other].text:
                return other
        return None

    def is_unsaid(self, index: int) -> bool:
        """Whether the line is no link, and its words say nothing of it."""
        return self.verdicts[index] is None and not self.blocks[index].link_chars

    def is_beside(self, index: int, other: int | None) -> bool:
        """Whether the other line says nothing of itself, and stands in an element like its own."""
        return (
            other is not None
            and self.is_unsaid(other)
            and place(self.blocks[other]) == place(self.blocks[index])
        )

    def is_next(self, index: int, step: int, form: re.Pattern[str] | None) -> bool:
        """Whether the next line that way has the form, or is a whole sentence where none is given."""
        other = self.neighbour(index, step)
        if other is None or not self.is_beside(index, other):
            return False
        line = self.blocks[other].text
        return form.fullmatch(line) is not None if form else is_sentence(line)

    def count_like(self, index: int, form: re.Pattern[str], unsaid: bool = True) -> int:
        """How many lines near it have that form and stand in an element like its own; `unsaid`: only others
        of which the words say nothing."""
        own = place(self.blocks[index])
        near = range(max(0, index - NEAR), min(len(self.blocks), index + NEAR + 1))
        return sum(
            1
            for other in near
            if not (unsaid and (other == index or self.verdicts[other] is not None))
            and not self.blocks[other].link_chars
            and form.fullmatch(self.blocks[other].text) is not None
            and place(self.blocks[other]) == own
        )

    def is_amid_said(self, index: int) -> bool:
        """Whether the lines beside it are a site's, too: in a plain text, none of the article's stands so."""
        above = index == 0 or self.verdicts[index - 1] is not None
        return above and (index + 1 == len(self.verdicts) or self.verdicts[index + 1] is not None)


def is_sentence(line: str) -> bool:
    """Whether the line is a whole sentence, not cut off."""
    return is_prose(line) and ends_sentence(line) and not line.endswith(("…", "..."))

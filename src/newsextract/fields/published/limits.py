"""How far from headline and text dates are looked for, and how long the lines are that hold them."""

from __future__ import annotations

from typing import Final

# Distances in blocks, measured on the corpus: the date stands at most 15 blocks behind the headline
# (share bars lie between) and 12 behind the text; further off stand other articles' dates.
HEADER_REACH: Final[int] = 15
ABOVE_REACH: Final[int] = 4
BELOW_REACH: Final[int] = 15
AROUND_REACH: Final[int] = 60
SIGNATURE_REACH: Final[int] = 3
CLOCK_REACH: Final[int] = 2
"""A date after 北京时间 farther below the headline may be the clock of a page's head."""
FAR_REACH: Final[int] = 200
"""How many blocks of the whole page are searched for a labelled date when all else has failed."""
LEAD_REACH: Final[int] = 3
"""First blocks of the body in which a date line may have been taken for text."""

DATELINE_LENGTH: Final[int] = 50
"""Characters of a paragraph in which its dateline ends."""
LINE_LENGTH: Final[int] = 200
"""Longest block that is a date line (date, source, author, editor, counters in one)."""
SENTENCE_LENGTH: Final[int] = 40
"""Characters beside a date from which on a full stop makes the block prose."""
CELL_LENGTH: Final[int] = 16
"""Longest table cell that is a label or part of a split date."""

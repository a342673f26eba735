"""How far from headline and text lines of credits are looked for, and how many names they may hold."""

from __future__ import annotations

# How far from headline and text lines are read, in blocks that hold text. Measured on the corpus:
# editor lines stand up to ten blocks behind the text (share bars, related links between), bylines up
# to fourteen behind the headline (font-size buttons); layout may end the text some lines late.
ABOVE_HEADLINE = 2
BELOW_HEADLINE = 24
ABOVE_TEXT = 10
BELOW_TEXT = 16
FIRST_PARAGRAPHS = 5
LAST_PARAGRAPHS = 8

MAX_ACCOUNTS = 2
"""More accounts than that beside one headline are a list of channels to subscribe to."""

SIGNED_BELOW = 3
"""In so many lines behind the text a bracket at the end is a signature."""

SHORT = 20
"""What is longer is prose: a dateline begins one of the first two such paragraphs."""

BARE_PARAGRAPHS = 4
"""In so many last paragraphs a bare name in brackets is a signature."""

FAR = 60
"""A headline so many blocks above the text belongs to a menu."""

CARD_BLOCKS = 30
"""Blocks above the text in which a card with the account's name is looked for."""

LONGEST_ACCOUNT = 14
"""Characters of a line that can be the site's own name, alone before the date."""

SPOKEN_ENDS = ("？", "！", "?", "!")
"""How no line of credits ends, but one of an interview: `编辑：您的诗会改吗？`"""

"""Text as the word lists see it: traditional characters as their simplified twins, length unchanged."""

from __future__ import annotations

import re
from functools import cache

from newsextract.lexicon import words
from newsextract.zh.script import fold_script

_TOLD_BY = 600
"""So many characters from the beginning tell the script of a text."""


@cache
def _traditional() -> re.Pattern[str]:
    characters = {pair[0] for pair in words("script_pairs", "pairs")}
    return re.compile(f"[{re.escape(''.join(sorted(characters)))}]")


def simplified(text: str) -> str:
    """The text with simplified characters, each in its old place; simplified text comes back as it is."""
    return fold_script(text) if _traditional().search(text, 0, _TOLD_BY) else text

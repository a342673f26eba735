"""Text as the word lists see it: traditional characters as their simplified twins, length unchanged."""

from __future__ import annotations

import re

from newsextract.zh.script import fold_script

# Characters so frequent that a traditional text of a few sentences holds one of them.
_TRADITIONAL_SIGN = re.compile("[說説稱這個們為國對會時來問長員據報學發應後從與過認還沒點臺灣開見無張陳劉]")


def simplified(text: str) -> str:
    """The text with simplified characters, each in its old place; simplified text comes back as it is."""
    return fold_script(text) if _TRADITIONAL_SIGN.search(text) else text

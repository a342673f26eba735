"""What the class and id of an element say; a site uses the same few on every page."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_SHORT, _MOST = 100, 2048
"""Characters of hints whose answer is remembered (longer ones would cost memory), and how many of them."""


def speaks_of(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """A function that says whether the hints of an element (`Node.hints`) hold the pattern; none holds it in
    an element without class and id."""

    @lru_cache(maxsize=_MOST)
    def remembered(hints: str) -> bool:
        return pattern.search(hints) is not None

    def speaks(hints: str) -> bool:
        if not hints:
            return False
        return remembered(hints) if len(hints) < _SHORT else pattern.search(hints) is not None

    return speaks

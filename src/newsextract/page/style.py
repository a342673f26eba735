"""What a style says of the text in its element: not shown at all, or in the colour of its ground."""

from __future__ import annotations

import re
from functools import lru_cache

_HIDDEN_STYLE = re.compile(
    r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden"
    r"|(?:font-size|opacity)\s{0,4}:\s{0,4}0(?:\.0{1,4})?(?:px|pt|em|rem|%)?\s{0,4}(?:;|!|$)",
    re.IGNORECASE,
)
_SHORT_STYLE = 200
"""Characters; what shorter styles say is remembered (longer ones would cost memory)."""
_COLOUR_STYLE = re.compile(r"(?:^|[;\s])color\s{0,4}:\s{0,4}([^;!]{1,40})", re.IGNORECASE)
_BACKGROUND_STYLE = re.compile(r"background(?:-color)?\s{0,4}:\s{0,4}([^;!]{1,40})", re.IGNORECASE)
_WHITE = frozenset(("#fff", "#ffffff", "white", "rgb(255,255,255)", "rgba(255,255,255,1)"))


def hides(style: str) -> bool:
    """Whether a style says that nothing is shown. A page writes the same few styles again and again."""
    return _hides_short(style) if len(style) < _SHORT_STYLE else _HIDDEN_STYLE.search(style) is not None


@lru_cache(maxsize=512)
def _hides_short(style: str) -> bool:
    return _HIDDEN_STYLE.search(style) is not None


def vanishes(style: str, backdrop: bool) -> bool:
    """Text in the colour of its own ground, or white where no ground is known. `backdrop`: whether an
    element around has one of its own."""
    colour = _COLOUR_STYLE.search(style)
    if colour is None:
        return False
    ground = _BACKGROUND_STYLE.search(style)
    if ground:
        return _plain(ground[1]) == _plain(colour[1])
    return not backdrop and is_white(colour[1])


def is_white(colour: str) -> bool:
    """Whether a colour is the one of paper."""
    return _plain(colour) in _WHITE


def _plain(colour: str) -> str:
    return colour.replace(" ", "").lower()

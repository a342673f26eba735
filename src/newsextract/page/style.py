"""What a style says of the text in its element: not shown at all, or in the colour of its ground."""

from __future__ import annotations

import re
from functools import lru_cache

_HIDDEN_STYLE = re.compile(
    r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden"
    r"|opacity\s{0,4}:\s{0,4}0(?:\.0{1,4})?%?\s{0,4}(?:[;!]|$)"
    r"|(?:text-indent|left|top|margin-left)\s{0,4}:\s{0,4}-9{3,5}(?:px|em)"
    r"|clip\s{0,4}:\s{0,4}rect\(\s{0,4}[01]"
    r"|(?<![\w-])color\s{0,4}:\s{0,4}(?:transparent|rgba\([^()]{1,20},\s{0,4}0(?:\.0{1,4})?\))(?![^{}]{0,200}clip)",
    re.IGNORECASE,
)
"""Off the screen stands what is moved there; transparent letters before a clipped background are seen."""
_SHRINKS = re.compile(
    r"font-size\s{0,4}:\s{0,4}(?:[01]px|0(?:\.0{1,4})?(?:px|pt|em|rem|%)?)\s{0,4}(?:[;!]|$)", re.IGNORECASE
)
_EMPTY_BOX = re.compile(r"(?:^|[;\s])(?:width|height)\s{0,4}:\s{0,4}0(?:px)?\s{0,4}(?:[;!]|$)", re.IGNORECASE)
_SHORT_STYLE = 200
"""Characters; what shorter styles say is remembered (longer ones would cost memory)."""
_COLOUR_STYLE = re.compile(r"(?:^|[;\s])color\s{0,4}:\s{0,4}([^;!]{1,40})", re.IGNORECASE)
_BACKGROUND_STYLE = re.compile(r"background(?:-color)?\s{0,4}:\s{0,4}([^;!]{1,40})", re.IGNORECASE)
_WHITE = re.compile(r"#fff|#(?:f[a-f]){3}|white|rgb\(255,255,255\)|rgba\(255,255,255,1\)")


def hides(style: str) -> bool:
    """Whether a style says that nothing is shown. A page writes the same few styles again and again."""
    return _hides_short(style) if len(style) < _SHORT_STYLE else _hides(style)


def _hides(style: str) -> bool:
    if _HIDDEN_STYLE.search(style) is not None:
        return True
    return "overflow" in style and "hidden" in style and _EMPTY_BOX.search(style) is not None


_hides_short = lru_cache(maxsize=512)(_hides)


def shrinks(style: str) -> bool:
    """Whether letters have no size, or one that nobody sees, unless an element within gives them another."""
    return _shrinks_short(style) if len(style) < _SHORT_STYLE else _SHRINKS.search(style) is not None


@lru_cache(maxsize=512)
def _shrinks_short(style: str) -> bool:
    return _SHRINKS.search(style) is not None


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
    """Whether a colour is the one of paper, or nearly."""
    return _WHITE.fullmatch(_plain(colour)) is not None


def _plain(colour: str) -> str:
    return colour.replace(" ", "").lower()

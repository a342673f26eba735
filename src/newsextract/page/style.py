"""What a style says of the text in its element: not shown at all, or in the colour of its ground."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

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

JAMMER = "jammer"
"""The class in which Discuz! puts random words against those who copy; no page shows it."""
_LONGEST_SHEET, _MOST_HIDDEN = 50_000, 200
"""Characters of a style sheet that are read, and places where it hides something."""
_HIDING_VALUE = re.compile(r":\s{0,4}(?:none|hidden|0(?:px)?)\s{0,4}(?=[;!}])", re.IGNORECASE)
_HIDING_PROPERTIES = ("display", "visibility", "opacity", "font-size")
_SHOWING = re.compile(
    r"(?:display:(?!none)|visibility:v|opacity:(?:1|0?\.[1-9])|font-size:(?:[1-9]|0?\.[1-9]))", re.IGNORECASE
)
"""What shows again, in a rule without blanks."""
_MOST_RULES, _LONGEST_RULE = 20, 500
"""Places where a sheet names a class that it hides, and characters of a rule, that are read."""
_LONGEST_SELECTORS = 500
_BEFORE_RULE = ("{", "}", ";", "*/")
_OF_CLASS = re.compile(r"(?:span|font|[bisu]|em|strong|a)?\.([\w-]{1,60})", re.ASCII)


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


def hidden_classes(sheet: str) -> set[str]:
    """The classes of which a style sheet says, for all screens and by their name alone, that they are not
    shown: `.k3j9 {display: none}`."""
    sheet = sheet[:_LONGEST_SHEET]
    classes: set[str] = set()
    depth = counted = 0
    for colon in islice(_hiding(sheet), _MOST_HIDDEN):
        depth += sheet.count("{", counted, colon) - sheet.count("}", counted, colon)
        counted = colon
        if depth != 1:
            continue  # @media print {…}
        brace = sheet.rfind("{", 0, colon)
        selectors = sheet[max(0, brace - _LONGEST_SELECTORS) : brace]
        for end in _BEFORE_RULE:
            selectors = selectors.rpartition(end)[2]
        classes.update(name[1] for one in selectors.split(",") if (name := _OF_CLASS.fullmatch(one.strip())))
    return {name for name in classes if not _is_shown_again(sheet, name)}


def _is_shown_again(sheet: str, name: str) -> bool:
    """Whether another rule shows the class, and not only to a pointer above it: `.pc {display: none}
    @media (min-width: 800px) {.pc {display: inline}}`."""
    at, left = sheet.find("." + name), _MOST_RULES
    while at >= 0 and left:
        behind = at + 1 + len(name)
        if not (sheet[behind : behind + 1].isalnum() or sheet.startswith(("-", "_"), behind)):
            left -= 1
            if _shows(sheet, behind):
                return True
        at = sheet.find("." + name, behind)
    return False


def _shows(sheet: str, selector: int) -> bool:
    """Whether the rule of a selector that stands before `selector` shows what it is about."""
    brace = sheet.find("{", selector, selector + _LONGEST_RULE)
    if brace < 0 or "}" in sheet[selector:brace]:
        return False
    begin = max(sheet.rfind(mark, max(0, selector - _LONGEST_SELECTORS), selector) for mark in "{}")
    if ":hover" in sheet[max(0, begin) : brace]:
        return False
    rule = sheet[brace + 1 : brace + _LONGEST_RULE].partition("}")[0]
    return _SHOWING.search("".join(rule.split())) is not None


def _hiding(sheet: str) -> Iterator[int]:
    """The colons before what hides: looked for by the values, which are fewer than the properties."""
    for value in _HIDING_VALUE.finditer(sheet):
        colon = value.start()
        if sheet[max(0, colon - 16) : colon].rstrip().lower().endswith(_HIDING_PROPERTIES):
            yield colon


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

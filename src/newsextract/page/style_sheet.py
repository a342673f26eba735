"""Which classes a page's style sheet hides: `.k3j9 {display: none}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

JAMMER = "jammer"
"""The class in which Discuz! puts random words against those who copy; no page shows it."""
_LONGEST = 50_000
"""Characters of a style sheet that are read."""
_COLON = r":(?<=[ye \t\n]:)"
"""One that may stand behind the name of such a property."""
_HIDING = re.compile(rf"{_COLON}\s{{0,4}}(?:none|hidden|0(?:px)?)\s{{0,4}}(?:[;!}}]|\Z)", re.IGNORECASE)
_SHOWING = re.compile(rf"{_COLON}(?!\s{{0,4}}(?:none|hidden|0(?:px)?)\s{{0,4}}(?:[;!}}]|\Z))", re.IGNORECASE)
"""The colons before what hides and before all else: looked for by them, because they are found quickly."""
_PROPERTY = re.compile(r"(?<![\w-])(?:display|visibility|opacity|font-size)(?=\s{0,4}\Z)", re.IGNORECASE)
_LONGEST_PROPERTY, _LONGEST_RULE = 16, 500
"""Characters before a colon, and of a rule before a place in it, that are read."""
_BY_NAME = re.compile(r"(?:span|font|[bisu]|em|strong|a)?\.([\w-]{1,60})", re.ASCII)
_CLASS = re.compile(r"\.([\w-]{1,60})", re.ASCII)


def hidden_classes(sheet: str) -> set[str]:
    """The classes that are hidden on all screens and by their name alone, and that no other rule shows
    again, but for a pointer above it: `@media (min-width: 800px) {.pc {display: inline}}`."""
    sheet = sheet[:_LONGEST]
    hidden: set[tuple[str, str]] = set()
    depth = counted = 0
    for at, what in _said(sheet, _HIDING):
        depth += sheet.count("{", counted, at) - sheet.count("}", counted, at)
        counted = at
        if depth == 1:  # not within @media print {…}
            names = (_BY_NAME.fullmatch(one.strip()) for one in _selectors(sheet, at).split(","))
            hidden.update((name[1], what) for name in names if name)
    if hidden:
        properties = {what for _, what in hidden}
        for at, what in _said(sheet, _SHOWING):
            if what in properties and ":hover" not in (selectors := _selectors(sheet, at)):
                hidden.difference_update((name, what) for name in _CLASS.findall(selectors))
    return {name for name, _ in hidden}


def _said(sheet: str, colon: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Where a property that can hide stands before a `colon`, and which."""
    for found in colon.finditer(sheet):
        at = found.start()
        if said := _PROPERTY.search(sheet, max(0, at - _LONGEST_PROPERTY), at):
            yield at, said[0].lower()


def _selectors(sheet: str, at: int) -> str:
    """What the rule is about that holds the place `at`, without what stands before it."""
    brace = sheet.rfind("{", max(0, at - _LONGEST_RULE), at)
    selectors = sheet[max(0, brace - _LONGEST_RULE) : max(0, brace)]
    for end in ("{", "}", ";", "*/"):
        selectors = selectors.rpartition(end)[2]
    return selectors

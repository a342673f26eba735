"""The first look at a line passes over none that holds a phrase."""

from __future__ import annotations

from itertools import product

import pytest

from newsextract.layout.lines.keys import key
from newsextract.layout.lines.phrases import _ANYWHERE, _any_pair, _pairs, _phrase_beginnings
from newsextract.layout.weights import LABEL_LINE
from newsextract.lexicon import sections

PHRASES = [
    pytest.param(entry, longest, id=entry)
    for section, _, longest in _ANYWHERE
    for entry in sections("boilerplate")[section]
]


@pytest.mark.parametrize(("entry", "longest"), PHRASES)
def test_first_look(entry: str, longest: int) -> None:
    line = "昨天，" + entry.replace("…", "某某")
    assert _any_pair().search(key(line))
    assert longest <= LABEL_LINE or _phrase_beginnings().search(line)


def test_pairs_are_found_and_nothing_else() -> None:
    pairs = {"转载", "转发", "本文", "[1", "a-"}
    found = {a + b for a, b in product("转载发本文[1a-]", repeat=2) if _pairs(pairs).search(a + b)}
    assert found == pairs

"""Bylines are looked for only in lines that begin like one: how they can begin is told by their patterns."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.lines import credits

_PATTERNS = (credits._EDITOR, credits._BYLINE_WITHOUT_POST, credits._CREDIT, credits._PLACE)
_WORDS = sorted({word for each in _PATTERNS for word in re.findall(r"[\u4e00-\u9fffa-z]+", each.pattern)})


@given(
    st.lists(
        st.sampled_from([*_WORDS, "张三", "某某网", "(", "[", "□", ":", "/", ")"]), min_size=1, max_size=5
    )
)
def test_no_line_that_a_pattern_takes_begins_otherwise(words: list[str]) -> None:
    line = "".join(words)
    if any(pattern.match(line) for pattern in _PATTERNS):
        assert line.lstrip(credits._BEFORE_LABEL)[:1] in credits._BEGINS

"""What the class of an element says is the same the first time, the second, and in long classes."""

from __future__ import annotations

import re

import pytest

from newsextract.layout.hints import speaks_of


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        ("caption", True),
        ("img-caption big", True),
        ("text", False),
        ("", False),
        ("x" * 200, False),
        ("x" * 200 + "caption", True),
    ],
)
def test_what_hints_say(hints: str, expected: bool) -> None:
    speaks_of_captions = speaks_of(re.compile("caption"))
    assert [speaks_of_captions(hints) for _ in range(2)] == [expected] * 2

"""How Chinese text falls into words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.zh.words import bond, split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我们在北京", ["我们", "在", "北京"]),
        ("推介会", ["推介会"]),
        ("对于这件事", ["对于", "这件", "事"]),
        ("龘龘", ["龘", "龘"]),
        ("", []),
    ],
)
def test_split(text: str, words: list[str]) -> None:
    assert split(text) == words


def test_a_word_binds_its_characters() -> None:
    assert bond("账", "户") > 5 > bond("在", "北京") == 0


@given(st.text(max_size=30))
def test_the_words_make_up_the_text(text: str) -> None:
    assert "".join(split(text)) == text

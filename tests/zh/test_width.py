"""Full and half width, and the families of marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.zh.width import LOOKALIKE_IDEOGRAPHS, fold_marks, half_width


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ１２３", "ABC123"),
        ("来源：新华社", "来源:新华社"),
        ("（图）", "(图)"),
        ("张　三", "张 三"),
        ("『是』", "『是』"),
        ("", ""),
    ],
)
def test_half_width(text: str, folded: str) -> None:
    assert half_width(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("三方回应｜前哨", "三方回应|前哨"),
        ("三方回应丨前哨", "三方回应|前哨"),
        ("“好”", '"好"'),
        ("「好」", "“好”"),
        ("东风、西风", "东风,西风"),
        ("一—二", "一-二"),
        ("张三•李四", "张三·李四"),
    ],
)
def test_marks_of_a_family_fold_to_one(one: str, other: str) -> None:
    assert fold_marks(one) == fold_marks(other)


def test_look_alikes_are_the_ideographs_they_look_like() -> None:
    assert "⼀⼈⽇".translate(LOOKALIKE_IDEOGRAPHS) == "一人日"


@given(st.text())
def test_offsets_hold(text: str) -> None:
    assert len(half_width(text)) == len(fold_marks(text)) == len(text)
    assert half_width(half_width(text)) == half_width(text)

"""The form in which lines are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.lines.keys import key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要闻 ｜ Ａ股", "要闻|a股"),
        ("傳統媒體的轉型", "传统媒体的转型"),
        ("⾒⾧⾞", "见长车"),  # radicals, as copied out of PDF files: folded to the end
        ("国际　新闻\xa0首页", "国际新闻首页"),
        ("ABC：（１２）", "abc:(12)"),
        ("見車門馬魚鳥麥黃頁風飛長貝韋", "见车门马鱼鸟麦黄页风飞长贝韦"),  # so many that a table does it
    ],
)
def test_the_form_in_which_lines_are_compared(text: str, expected: str) -> None:
    assert key(text) == expected


@given(st.text(alphabet="見车門，：（Ａ１a B　\xa0⾒⾧馬魚鳥麥黃頁風飛長貝韋", max_size=30))
def test_a_form_is_its_own_form(text: str) -> None:
    assert key(key(text)) == key(text)

"""What a line is by its words, and the form in which lines are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.lines import key, read_line
from newsextract.layout.model import Label


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


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("责任编辑", Label.BYLINE),
        ("（张三 李四整理）", Label.BYLINE),
        ("[编辑：张三]", Label.EDITOR),
        ("某某报 文/张三 图/李四", Label.EDITOR),
        ("记者张三/北京报道", Label.BYLINE),
        ("体育 | 财经 | 汽车", Label.TAGS),
        ("3小时前", Label.DATELINE),
        ("昨天10:30", Label.DATELINE),
        ("民国112年12月16日", Label.DATELINE),
        ("2023年12月16日 10:05", Label.DATELINE),
        ("12-16 09:30", Label.DATELINE),
        ("首页 > 国际 > 正文", Label.NAVIGATION),
        ("已有35人参与", Label.COMMENTS),
        ("张三走在路上", None),
    ],
)
def test_what_a_line_is_by_its_words(text: str, label: Label | None) -> None:
    verdict = read_line(text)
    assert (verdict and verdict.label) == label

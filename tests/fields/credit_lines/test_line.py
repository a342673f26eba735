"""Lines of credits, taken apart into labelled fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.credit_lines.line import MAX_LINE, before_buttons, marked, read_line
from newsextract.fields.credit_lines.marks import MARK
from newsextract.page.model import Block, Node

NODE = Node("p", "", None, 0)

LINES = [
    ("作者：张三 来源：新华网", ["作者=张三", "来源=新华网"]),
    ("来源：新京报作者：张三", ["来源=新京报", "作者=张三"]),
    ("2019-09-26 12:11来源：新华网", ["来源=新华网"]),
    ("来源：人民日报2024-05-13 08:49", ["来源=人民日报"]),
    ("来源：澎湃新闻2005.08.2605:39 张三", ["来源=澎湃新闻"]),
    ("作者： 编辑：张三", ["作者=", "编辑=张三"]),
    ("（本文来源：某某报 作者：张三）返回首页", ["本文来源=某某报", "作者=张三"]),
    ("发布时间：2023-05-03 某某网", ["发布时间="]),
    ("作者：张三 题字：李四", ["作者=张三"]),
    ("Editor: 张三 Views: 1206", ["Editor=张三"]),
    ("图片来源：某某", ["图片来源=某某"]),
    ("张三 校对 李四", ["校对=李四"]),
    ("转自：某某网阅读 1203", ["转自=某某网"]),
    ("来源：某某新闻参与互动", ["来源=某某新闻"]),
    ("转自：某某阅读", ["转自=某某阅读"]),
    ("转自：某某网评论(0)", ["转自=某某网"]),
    ("转自：某某评论", ["转自=某某评论"]),
    ("原标题：老渡口的新船（讲述·渡口人家）", ["原标题=老渡口的新船（讲述·渡口人家）"]),
    ("原标题：老渡口的新船 作者：张三", ["原标题=老渡口的新船", "作者=张三"]),
    ("这是原文的内容", []),
    ("图书作品", []),
]


@pytest.mark.parametrize(("text", "fields"), LINES)
def test_fields(text: str, fields: list[str]) -> None:
    assert [f"{field.label}={field.value}" for field in read_line(text).fields] == fields


def test_what_stands_before_and_beside_the_labels() -> None:
    line = read_line("某某网 作者：张三")
    assert (line.rest.strip(), line.dated) == ("某某网", False)
    assert "某某网" in read_line("发布时间：2023-05-03 10:20 某某网 作者：张三").loose
    assert read_line("2023-05-03").dated


def test_a_long_line_is_prose() -> None:
    assert read_line("作者：张三" + "，" * MAX_LINE).fields == ()


def test_inline_elements_are_marked_and_the_text_kept() -> None:
    block = Block(0, "来源：某某网 张三", NODE, pieces=("来源：", "某某网", "张三"))
    assert marked(block) == f"来源：{MARK}某某网 {MARK}张三"
    assert marked(Block(0, "来源：某某网", NODE, pieces=("来源", "别的"))) == "来源：某某网"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("某某网 我要评论", "某某网"),
        ("某某网 字号 大", "某某网"),
        ("分享到", ""),
        ("某某关注报", "某某关注报"),
        ("", ""),
    ],
)
def test_buttons(text: str, kept: str) -> None:
    assert before_buttons(text) == kept


@given(st.text(alphabet=f"作者来源编辑文图：:|/（）【】 2024-05年月日{MARK}张三", max_size=260))
def test_values_stand_in_the_line(text: str) -> None:
    line = read_line(text)
    for field in line.fields:
        assert field.value in line.text
        assert field.value == field.value.strip(" \x1e\x1f:：\t")

"""Editor lines as Chinese pages write them, one form a line; names are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.credit_lines.editors import editors_of
from newsextract.fields.credit_lines.line import read_line

EDITORS = [
    ("（编辑：柳）", "柳"),
    ("编辑：无", ""),
    ("责任编辑：张三 加入时间：2024-03-05", "张三"),
    ("責任編輯：張三◇", "張三"),
    ("责任编辑：张三#", "张三"),
    ("责任编辑：张三", "张三"),
    ("责任编辑：张三我要评论(0)", "张三"),
    ("责任编辑： 张三", "张三"),
    ("编辑：张三 流程编辑：u028", "张三"),
    ("责任编辑:张三", "张三"),
    ("責任編輯：張三", "張三"),
    ("（ 责任编辑：张三 ）", "张三"),
    ("[ 责编：张三 ]", "张三"),
    ("【责任编辑:张三】", "张三"),
    ("【编辑：张三】", "张三"),
    ("【编辑】张三", "张三"),
    ("(责编：张三、李四)", "张三 李四"),
    ("编辑：张三,李四 校对：王五", "张三 李四 王五"),
    ("编辑 张三 校对 李四", "张三 李四"),
    ("编辑/张三", "张三"),
    ("编辑|张三", "张三"),
    ("责编｜李四", "李四"),
    ("校对|王五", "王五"),
    ("编 辑：张 三", "张三"),
    ("编辑-张三", "张三"),
    ("摄影/张三 编辑/李四", "李四"),
    ("来源：新华网 编辑：张三", "张三"),
    ("发布日期：2019-03-06 责任编辑：张三", "张三"),
    ("2022-11-24 05:30:58编辑：张三", "张三"),
    ("2017-03-10 09:58:03来源：某某网作者：责任编辑：张三", "张三"),
    ("编辑：张三 责任编辑：李四", "张三 李四"),
    ("（松花江网编辑 张三）", "张三"),
    ("每经记者 张三 每经编辑 李四", "李四"),
    ("界面新闻编辑 | 李四", "李四"),
    ("标签： 甲 乙 发布于：2015-11-05 11:34 某某网编辑：Alice", "Alice"),
    ("責任編輯 張三 報導", "張三"),
    ("（編輯：張三）1120503", "張三"),
    ("来源:东方网 作者:王五 选稿:张三", "张三"),
    # staff codes
    ("责任编辑：张三_NF4425", "张三"),
    ("责任编辑：张三_NBJ11331", "张三"),
    ("责任编辑：张三 SF099", "张三"),
    ("[责任编辑：张三 PN123]", "张三"),
    ("责任编辑：张三(UN003)", "张三"),
    ("责任编辑：张三-HN666", "张三"),
    # nicknames and Latin names
    ("责编：Demi Xia", "Demi Xia"),
    ("编辑：zhangsan", "zhangsan"),
    ("（编辑：小何）返回搜狐，查看更多", "小何"),
    ("编辑：张三返回搜狐，查看更多", "张三"),
    ("作者：未知 责任编辑：糖不是甜", "糖不是甜"),
    # nobody
    ("责任编辑：", ""),
    ("编辑： 来源：新华网", ""),
    ("（责任编辑： HN666）", ""),
    ("流程编辑：u073", ""),
    ("（责任编辑：系统管理员）", ""),
    ("责任编辑：admin", ""),
    ("编辑：新媒体中心", ""),
    ("责任编辑电话：010-12345678", ""),
    ("编辑部的故事", ""),
    ("編輯部推薦", ""),
    ("编辑推荐", ""),
    ("编辑 收藏", ""),
    ("编者按：今天", ""),
    ("作者：张三", ""),
    ("", ""),
    ("责任编辑：张三 图片编辑：李四", "张三 李四"),
    ("编辑：学生编辑 张三", "张三"),
    ("责编：张三 网编：李四", "张三 李四"),
    ("Edited by 张三", "张三"),
    ("責任編輯：張三#", "張三"),
    ("張三／核稿編輯", "張三"),
    ("责任编辑：[张三] 报料热线：12345678", "张三"),
    ("编辑：学通社 张三", "张三"),
    ("编辑：棒棒不是糖", "棒棒不是糖"),
    ("记者 张三 他的编辑 李四", ""),
]


@pytest.mark.parametrize(("text", "names"), EDITORS)
def test_editors(text: str, names: str) -> None:
    expected = ("Demi Xia",) if names == "Demi Xia" else tuple(names.split())
    assert editors_of(read_line(text)) == expected


@given(st.text(alphabet="责任编辑校对：:|/张三李四_NF123 （）()【】、\x1f", max_size=300))
def test_any_line_can_be_read(text: str) -> None:
    for name in editors_of(read_line(text)):
        assert name.strip() == name
        assert any(map(str.isalpha, name))


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    editors_of(read_line(text))

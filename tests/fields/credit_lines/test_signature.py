"""Signatures at the end of a text and lines of credits inside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.credit_lines.signature import (
    Signature,
    read_bare_line,
    read_credit_line,
    read_outlet_before,
    read_signature,
)

SIGNATURES = [
    ("他们说会来的。（张三）", "张三", "", None),
    ("他们说会来的。（张三 李 四 ）", "张三 李四", "", None),
    ("他们说会来的。（记者 张三）", "张三", "", None),
    ("他们说会来的（记者 张三）", "张三", "", None),
    ("他们说会来的。（评论员 张三 李四）", "张三 李四", "", None),
    ("他们说会来的。(信报记者张三)", "张三", "", None),
    ("他们说会来的。（南风记者 张三）", "张三", "", None),
    ("他们说会来的。（张三 上海报道）", "张三", "", None),
    ("他们说会来的。（張三／台中報導）", "張三", "", None),
    ("他们说会来的。(文/图 张三 李四)", "张三 李四", "", None),
    ("他们说会来的。（张三/文）", "张三", "", None),
    ("他们说会来的。（张三 摄影报道）", "张三", "", None),
    ("以上是某某电台特约记者张三的采访报道。", "张三", "", None),
    ("以上由记者张三采访报道。", "张三", "", None),
    ("以上是记者张三昨天看到的。", "", "", None),
    ("他们说会来的。（某某报记者 张三 摄影报道）", "张三", "", None),
    ("他们说会来的。（张三 文/摄）", "张三", "", None),
    ("他们说会来的。（摄影：张三）", "", "", None),
    ("他们说会来的。（作者：张三，系某某研究员）", "张三", "", None),
    ("他们说会来的。（县融媒体中心 张三 李四）", "张三 李四", "", None),
    ("他们说会来的。（张三 王五 某某报记者 李四）", "张三 王五 李四", "", None),
    ("“来了。”（张三）返回搜狐，查看更多", "张三", "", None),
    ("他们说会来的。本报记者 张三", "张三", "", None),
    ("他们说会来的。编辑：张三", "", "张三", None),
    ("他们说会来的。【编辑：张三】", "", "张三", None),
    ("他们说会来的。来源：某某网 编辑：张三", "", "张三", "某某网"),
    ("他们说会来的。（来源：某某晚报）", "", "", "某某晚报"),
    ("他们说会来的。（据新华社电）", "", "", "新华社"),
    ("他们说会来的。（综合新华社、央视新闻报道）", "", "", "新华社、央视新闻"),
    ("他们说会来的。（记者张三、李四、王�", "张三 李四", "", None),
    ("他们说会来的。张三 文/图", "张三", "", None),
    ("他们说会来的。（编辑 木子）", "", "木子", None),
    ("他们说会来的。（本报江州11月8日电 记者张三）", "张三", "", None),
    # nobody
    ("他们说会来的。（完）", "", "", None),
    ("他们说会来的。（张三摄）", "", "", None),
    ("他们说会来的。（作者系某某大学教授）", "", "", None),
    ("他们说会来的。（应受访者要求，文中张三为化名。）", "", "", None),
    ("会议还讨论了其他事项。（市府办）", "", "", None),
    ("（德清县发改局）", "", "", None),
    ("他住在这里（王府井）", "", "", None),
    ("该片由某某主演（张三 饰）", "", "", None),
    ("本报综合消息。（本报综合）", "", "", None),
    ("（中职二度延赛至4月11日）", "", "", None),
    ("他们说会来的。", "", "", None),
    ("", "", "", None),
]


@pytest.mark.parametrize(("text", "authors", "editors", "source"), SIGNATURES)
def test_signature(text: str, authors: str, editors: str, source: str | None) -> None:
    assert read_signature(text) == Signature(tuple(authors.split()), tuple(editors.split()), source)


def test_a_bare_name_needs_the_end_of_the_text() -> None:
    assert not read_signature("他们说会来的。（张三）", bare=False)
    assert read_signature("他们说会来的。（记者 张三）", bare=False).authors == ("张三",)


@pytest.mark.parametrize(
    ("text", "authors", "editors"),
    [
        ("文 | 张三 编辑 | 李四", ("张三",), ("李四",)),
        ("某某融媒记者 张三", ("张三",), ()),
        ("某某报社融媒体中心编辑：张三", (), ("张三",)),
        ("END编辑：张三", (), ("张三",)),
        ("张三 李四 报道", ("张三", "李四"), ()),
        ("張三／特派記者", ("張三",), ()),
        ("张三是第一批来的。（李四 供稿）", (), ()),
        ("对于记者“某某是否会来”的提问，张三说不会。", (), ()),
        ("记者：你觉得怎么样？", (), ()),
        ("据记者采访了解，", (), ()),
        ("张三说会来的。", (), ()),
        ("某某证券分析师张三认为，来的人不会少。", (), ()),
        ("遵循 CC 4.0 BY-SA 版权协议", (), ()),
    ],
)
def test_credit_line(text: str, authors: tuple[str, ...], editors: tuple[str, ...]) -> None:
    found = read_credit_line(text)
    assert (found.authors, found.editors) == (authors, editors)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("□ 张三 李四", ("张三", "李四")),
        ("张三（某某大学教授）", ("张三",)),
        ("某某日报 张三", ("张三",)),
        ("张三/文", ("张三",)),
        ("高考", ()),
        ("时间", ()),
        ("张三说他会来", ()),
        ("张三是第一批来的店家，她记得那天。", ()),
        ("张三 摄", ()),
    ],
)
def test_bare_line(text: str, names: tuple[str, ...]) -> None:
    assert read_bare_line(text) == names


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("灯陆续亮起来了。（江州日报）", "江州日报"),
        ("灯陆续亮起来了。（下载江州新闻客户端）", None),
        ("灯陆续亮起来了。（完）", None),
        ("他办过一份报纸（江州日报）", None),
        ("（江州日报）", None),
    ],
)
def test_outlet_in_brackets_at_the_end(text: str, source: str | None) -> None:
    assert read_signature(text).source == source


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("青峰傳媒｜張三／綜合外電報導", "青峰傳媒"),
        ("某某日报 张三", "某某日报"),
        ("张三 李四", None),
        ("某某日报", None),
    ],
)
def test_outlet_before_names(text: str, outlet: str | None) -> None:
    assert read_outlet_before(text) == outlet


@given(st.text(alphabet="他说。（）()【】记者张三编辑：来源新华网文/图 摄据电", max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    read_signature(text)
    read_credit_line(text)
    read_bare_line(text)

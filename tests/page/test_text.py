"""Plain text: a line is a block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.text import read_text
from newsextract.page.whitespace import fold


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("\n \n\u3000\n", []),
        ("一行", ["一行"]),
        ("一\n二\r\n三\r四", ["一", "二", "三", "四"]),
        ("一\u2028二\x85三\x0b四\x0c五", ["一", "二", "三", "四", "五"]),
        ("　　缩进  的\t段落  ", ["缩进 的 段落"]),
        ("<p>不是标签</p>", ["<p>不是标签</p>"]),
        ("零\0字节", ["零字节"]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    _, blocks = read_text(text)
    assert [block.text for block in blocks] == lines
    assert [block.pieces for block in blocks] == [(line,) for line in lines]
    assert [block.index for block in blocks] == list(range(len(lines)))


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("一", ""),
        (" 一", ""),
        ("　一", "indented"),
        ("  一", "indented"),
        ("\t一", "indented"),
        ("\xa0一", "indented"),
    ],
)
def test_indented(line: str, hint: str) -> None:
    assert read_text(line)[1][0].node.hints == hint


def test_all_lines_share_one_root() -> None:
    _, blocks = read_text("一\n　　二")
    roots = {list(block.node.ancestors())[-1] for block in blocks}
    (root,) = roots
    assert (root.tag, root.start, root.end) == ("body", 0, 2)


@given(st.text())
def test_any_text(text: str) -> None:
    head, blocks = read_text(text)
    assert head.title == ""
    assert all(block.text and block.text == fold(block.text) for block in blocks)
    assert "".join(block.text for block in blocks).replace(" ", "") == fold(text).replace(" ", "")


def test_a_margin_before_lines_of_any_length_is_no_indent() -> None:
    long = "馆长张三说，施工用了八个月，最难的是把旧书一本一本搬上楼来。" * 5
    lines = ["首页", "新阅览室开放", "2024-05-12 10:30", long, long + "又说。"]
    _, blocks = read_text("\n\n".join(f"   {line}" for line in lines))
    assert [(block.text, block.node.hints) for block in blocks] == [(line, "") for line in lines]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "老牌百货谢幕 市民排队2023-12-31 18:20来源：北江晚报编辑：张三",
            ["老牌百货谢幕 市民排队", "2023-12-31 18:20来源：北江晚报编辑：张三"],
        ),
        (
            "首页 新闻 社会 正文 夜市里的奶茶店 2023年8月19日 20:11 来源：云溪晚报",
            ["首页 新闻 社会 正文", "夜市里的奶茶店", "2023年8月19日 20:11 来源：云溪晚报"],
        ),
        (
            "北江网首页新闻 > 社会 > 正文夜市里的奶茶店2023-08-19 20:11来源：北江晚报",
            ["北江网首页新闻 > 社会 > 正文", "夜市里的奶茶店", "2023-08-19 20:11来源：北江晚报"],
        ),
        ("发布时间：2023-12-31 18:20 来源：北江晚报", ["发布时间：2023-12-31 18:20 来源：北江晚报"]),
        ("2023-12-31 18:20来源：北江晚报编辑：张三李四", ["2023-12-31 18:20来源：北江晚报编辑：张三李四"]),
    ],
)
def test_credits_glued_to_the_headline(line: str, expected: list[str]) -> None:
    assert [block.text for block in read_text(line)[1]] == expected


def test_link_numbers_of_a_text_browser() -> None:
    body = "   老李请他去办[10]画展，[11]县里的人都来看。\n"
    listed = "\nReferences\n\n   1. http://news.example/\n   2. http://news.example/a\n"
    assert read_text(body + listed)[1][0].text == "老李请他去办画展，县里的人都来看。"
    assert read_text(body)[1][0].text == "老李请他去办[10]画展，[11]县里的人都来看。"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("> 桥修好了。\n>\n> > 什么时候？\n> 昨天。", ["桥修好了。", "什么时候？", "昨天。"]),
        (
            "桥修好了。\n昨天。\n> 什么时候？\n庆祝一下。",
            ["桥修好了。", "昨天。", "> 什么时候？", "庆祝一下。"],
        ),
    ],
)
def test_quoted_mail(text: str, lines: list[str]) -> None:
    assert [block.text for block in read_text(text)[1]] == lines

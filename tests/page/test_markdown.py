"""Markdown dumps: what their lines show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.markdown import is_markdown, show, table_rows
from newsextract.page.text import read_text


@pytest.mark.parametrize(
    ("line", "text", "level"),
    [
        ("# 老桥修好了", "老桥修好了", 1),
        ("### 修桥的人 ###", "修桥的人", 3),
        ("[江州时报](https://news.example/) 2024-03-05 记者 张三", "江州时报 2024-03-05 记者 张三", 0),
        ("  * [首页](/)", "首页", 0),
        ("[![封面](/a.jpg)](/b.html)", "", 0),
        ("> 桥修好了，**走上去**稳稳当当。", "桥修好了，走上去稳稳当当。", 0),
        ("1\\. 老桥的来历", "1. 老桥的来历", 0),
        ("* * *", "", 0),
        ("* 一块青石", "一块青石", 0),
        ("- END -", "- END -", 0),
        ("运行 `make` 命令", "运行 make 命令", 0),
        ("| 序号 | 桥名 |", " 序号 | 桥名 ", 0),
        ("| --- | :---: |", "", 0),
        ("---|---|---", "", 0),
        ("2*3*4 等于 24", "2*3*4 等于 24", 0),
        ("#桥 #石匠", "#桥 #石匠", 0),
        ("张**、李**、王**、赵**四人", "张**、李**、王**、赵**四人", 0),
        ("张**和李**说，号码是138****1234", "张**和李**说，号码是138****1234", 0),
        ("当事人**明、**华到场", "当事人**明、**华到场", 0),
        (
            "关于**老桥**的事，相关**规定**见后，用Python**脚本**",
            "关于老桥的事，相关规定见后，用Python脚本",
            0,
        ),
        ("张**诉王小**一案", "张**诉王小**一案", 0),
        ("江A**与江B**相撞", "江A**与江B**相撞", 0),
        ("一、**桥**、**路**和**灯**", "一、桥、路和灯", 0),
        ("2**10 与 3**4", "2**10 与 3**4", 0),
        ("def __init__(self)", "def __init__(self)", 0),
        ("C:\\_temp\\*.txt", "C:\\_temp\\*.txt", 0),
        ("#include <stdio.h>", "#include <stdio.h>", 0),
    ],
)
def test_line(line: str, text: str, level: int) -> None:
    shown = show(line)
    assert (shown.text, shown.level) == (text, level)


def test_links_and_pictures() -> None:
    shown = show('[老桥](/a.html "标题") 和 ![桥头](<https://pic.example/1.jpg>)')
    assert [(link.text, link.href) for link in shown.links] == [("老桥", "/a.html")]
    assert [(picture.src, picture.alt) for picture in shown.pictures] == [
        ("https://pic.example/1.jpg", "桥头")
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("[首页](/) [社会](/s/)", True),
        ("[首页](/)\n正文", False),
        ("#不是标题\n正文[1](见注)。", False),
        ("# 老桥修好了\n桥修好了。", True),
        ("# 老桥 #\n桥修好了。", False),
        ("桥修好了\n## 修桥的人\n老石匠姓**罗**。", True),
        ("老石匠姓**罗**。", False),
        ("桥修好了。", False),
        ("张**、李**、王**、赵**四人", False),
        ("**急。**老石匠姓**罗**，**走上去**。", False),
        ("装好它：\n# 更新\nmake a\n# 安装\nmake b", False),
        ("桥修好了。\n**修桥的人**\n老石匠。\n**老桥**\n桥。", True),
    ],
)
def test_is_markdown(text: str, is_one: bool) -> None:
    assert is_markdown(text) is is_one


def test_a_picture_goes_with_the_text_behind_it() -> None:
    blocks = read_text("[首页](/) [社会](/s/)\n\n![桥头](/1.jpg)\n\n桥修好了。")[1]
    assert [(block.text, [picture.src for picture in block.pictures]) for block in blocks] == [
        ("首页 社会", []),
        ("桥修好了。", ["/1.jpg"]),
    ]
    assert (blocks[0].link_chars, [link.href for link in blocks[0].links]) == (4, ["/", "/s/"])


@given(st.text(alphabet='[]()!<>#*_\\ab桥。\n" ', max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    blocks = read_text("[a](/b) [c](/d)\n" + text)[1]
    assert all(block.text for block in blocks)


def test_items_of_a_list() -> None:
    blocks = read_text("# 老桥修好了\n\n* 一块青石\n* 一把铁锤\n\n桥修好了。")[1]
    assert [(block.node.tag, block.text) for block in blocks[1:3]] == [("li", "一块青石"), ("li", "一把铁锤")]


def test_rows_of_a_table() -> None:
    text = "# 老桥修好了\n\n桥长如下：\n\n桥 | 长\n---|---\n青石 | 34.5\n白云 | 28\n\n桥 | 路"
    blocks = read_text(text)[1]
    assert [block.text for block in blocks if block.node.tag == "tr"] == [
        "桥 | 长",
        "青石 | 34.5",
        "白云 | 28",
    ]


def test_very_many_rules_are_one_table() -> None:
    lines = ["春 | 夏", *["--|--"] * 50_000]
    assert len(table_rows(lines)) == 50_000


def test_row_of_links_is_no_row_of_a_table() -> None:
    blocks = read_text("[老桥往事](/1) | [修路记](/2)\n---|---\n桥 | 34.5")[1]
    assert [block.node.tag for block in blocks] == ["p", "tr"]

"""Kinds of paragraphs."""

from __future__ import annotations

from newsextract.compose.paragraphs import draft_paragraphs
from newsextract.layout import label
from newsextract.page import read_page

LINES = [
    "清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。",
    "停航十一年以后，沙洲上的四千多人又有了自己的船，过江不必再绕十九公里的桥。",
    "船长姓乌，祖孙三代都在这条水路上讨生活，爷爷撑过竹篙，父亲开过柴油机。",
    "轮到他，船是插电的，充一次电可以来回跑十二趟，声音比从前的马达小得多。",
]
HEAD = "<html><head><title>老渡口来了新船</title></head><body><h1>老渡口来了新船</h1>"


def kinds(body: str) -> list[tuple[str, str]]:
    page = read_page(f"{HEAD}{body}</body></html>".encode())
    return [(draft.kind, draft.text) for draft in draft_paragraphs(label(page))]


def test_article_laid_out_as_one_list_item_is_text() -> None:
    inside = "".join(f"<p>{line}</p>" for line in LINES * 2)
    assert {kind for kind, _ in kinds(f"<ul><li><div>{inside}</div></li></ul>")} == {"text"}


def test_items_of_a_list() -> None:
    items = "<ul><li><p>屏幕：十三寸</p></li><li><p>电池：五千毫安</p></li></ul>"
    found = kinds(f"<div><p>{LINES[0]}</p>{items}<p>{LINES[1]}</p></div>")
    assert [kind for kind, _ in found] == ["text", "list_item", "list_item", "text"]


def test_number_above_a_subhead() -> None:
    body = f"<p>{LINES[0]}</p><p>01</p><p><b>从竹篙到电池</b></p><p>{LINES[1]}</p><p>12</p><p>{LINES[2]}</p>"
    assert [kind for kind, _ in kinds(f"<div>{body}</div>")][1:3] == ["heading", "heading"]


def test_numbered_subheads_above_short_paragraphs() -> None:
    first, second = (
        "<p>一、总体目标</p><p>新建口袋公园十处以上。</p>",
        "<p>二、重点任务</p><p>摸清底数，分类推进。</p>",
    )
    body = f"<p>各科室：</p>{first}{second}"
    found = kinds(f"<div><p>{LINES[0]}</p>{body}<p>{LINES[1]}</p></div>")
    assert [kind for kind, text in found if text[1] == "、"] == ["heading", "heading"]


def test_numbered_subhead_above_a_table() -> None:
    rows = "".join(f"<tr><td>{post}</td><td>{count}</td></tr>" for post, count in (("护理", 15), ("检验", 4)))
    found = kinds(f"<div><p>{LINES[0]}</p><p>一、岗位和人数</p><table>{rows}</table><p>{LINES[1]}</p></div>")
    assert [kind for kind, _ in found] == ["text", "heading", "table", "table", "text"]


def test_numbers_between_the_parts_of_a_story() -> None:
    parts = "".join(
        f"<p>{n}</p><p>{line}</p>" for n, line in enumerate(("她走在河边。", "路铺到了河边。"), 1)
    )
    found = kinds(f"<div><p>{LINES[0]}</p>{parts}<p>{LINES[1]}</p></div>")
    assert [kind for kind, text in found if text.isdecimal()] == ["heading", "heading"]


def test_rows_of_a_table_in_markdown() -> None:
    rows = ["桥 | 长（米）", "青石 | 34.5", "白云 | 28"]
    lines = (
        *("# 老桥修好了", "2024-03-05 08:20 来源：江州时报"),
        "昨天上午，青石镇的石桥修缮完工，附近村民提着灯笼上桥，庆祝老桥重新开放。",
        "镇里的四座桥长如下：",
        "\n".join((rows[0], "---|---", *rows[1:])),
        "镇文化站介绍，下一步还将在桥头设立展板，把修桥的经过和老照片都留下来。",
        "[打印](/p) [关闭](/c)",
    )
    drafts = draft_paragraphs(label(read_page("\n\n".join(lines))))
    assert [draft.text for draft in drafts if draft.kind == "table"] == rows
    assert [draft.kind for draft in drafts] == ["text", "text", "table", "table", "table", "text"]

"""Lines of names before the text, behind it, and in brackets at its end."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


def test_names_before_the_text() -> None:
    page = (
        "<h1>老渡口来了新船</h1><article><p>{}</p><p>2026-04-26 22:30</p>" + FIRST + SECOND + "{}</article>"
    )
    for line in (
        "何小乐 罗小川",
        "某某新聞 責任編輯 何小乐",
        "生活中心／何小乐報導",
        "本报记者 何小乐 文/图",
        "何小乐 发自上海",
        "何小乐 罗小川 编译",
        "主笔：何小乐",
        "采访、撰文：何小乐",
    ):
        assert labels(page.format(line, ""))[line] is Label.BYLINE
    assert labels(page.format("某某晚报", ""))["某某晚报"] is Label.BYLINE
    assert labels(page.format("04/26", ""))["04/26"] is not Label.BODY
    assert labels(page.format("22:30:08", ""))["22:30:08"] is Label.DATELINE
    behind = "何小乐/罗小川（路透社、法新社等）"
    assert labels(page.format("一条老船", f"<p>{behind}</p>"))[behind] is Label.BYLINE
    assert labels(page.format("何小乐的船", ""))["何小乐的船"] is not Label.BYLINE


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（水利学院 何乐）", Label.BYLINE),
        ("(宣传部 何乐、王一)", Label.BYLINE),
        ("（木子）", Label.BYLINE),
        ("（待续）", Label.BODY),
        ("（记于渡口）", Label.BODY),
        ("（二）", Label.BODY),
    ],
)
def test_last_line_in_brackets(line: str, expected: Label) -> None:
    assert labels(f"<h1>老渡口来了新船</h1>{FIRST}{SECOND}<p>{line}</p>")[line] is expected


def test_name_in_brackets_that_the_header_names() -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-04-26 22:30 角旗</p>"
    assert labels(f"{head}<div>{FIRST}{SECOND}<p>（角旗）</p></div>")["（角旗）"] is Label.BYLINE
    assert labels(f"{head}<div>{FIRST}{SECOND}<p>（未完）</p></div>")["（未完）"] is Label.BODY


def test_year_below_the_date_heads_a_chronicle() -> None:
    page = "<h1>老渡口大事记</h1><article><p>2026-04-26 22:30</p><p>1986年</p>{}</article>"
    assert labels(page.format(FIRST + SECOND))["1986年"] is Label.BODY
    assert labels(page.format("<p>04/26</p>" + FIRST + SECOND))["1986年"] is not Label.BODY


def test_speaker_before_the_text() -> None:
    page = (
        "<h1>老渡口发布会实录</h1><article><p>2026-04-26 22:30</p><p>{}</p>" + FIRST + SECOND + "</article>"
    )
    assert labels(page.format("主持人 何小乐："))["主持人 何小乐："] is Label.BODY


@pytest.mark.parametrize(
    ("name", "expected"), [("江边笔记.", Label.NOTE), ("江边笔记", Label.NOTE), ("江风吹过。", Label.BODY)]
)
def test_card_of_an_account(name: str, expected: Label) -> None:
    motto = "写江边的风，也写江边的人。"
    card = f"<p>以下文章来源于江边笔记 ，作者何小乐</p><p>{name}</p><p>{motto}</p>"
    assert labels(f"<h1>老渡口来了新船</h1><div>{card}{FIRST}{SECOND}</div>")[motto] is expected


def test_cells_of_credits_behind_the_text() -> None:
    cells = "<table><tr><td>编辑：</td><td>何小乐</td><td>来源：</td><td>某某晚报</td></tr></table>"
    found = labels(f"<h1>老渡口来了新船</h1><article>{FIRST}{SECOND}{cells}</article>")
    assert {found[cell] for cell in ("编辑：", "何小乐", "来源：", "某某晚报")} == {Label.BYLINE}
    book = "<table><tr><td>书名：</td><td>船</td><td>作者：</td><td>何小乐</td></tr></table>"
    found = labels(f"<h1>老渡口来了新船</h1><article>{FIRST}{book}{SECOND}</article>")
    assert found["作者："] is Label.BODY

"""Lines that say the headline again."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label, label
from newsextract.page import read_page


def test_first_two_lines_of_a_poem_that_says_them_again() -> None:
    lines = ("灯落在江心的小船上，", "风在等着天亮的人……")
    between = "船上的人，像一个走了很远的老妇，慢慢地跟随着，伸出手来，拉住过路的衣襟。"
    end = "岸上的人收起了网，桥上的人收起了伞，没有人说话，水从桥下流过去，一直流到天亮。"
    body = "".join(f"<p>{line}</p>" for line in (*lines, between, *lines, end))
    title = "灯落在江心的小船上，风在等着天亮的人"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    got = [item.label for item in label(read_page(page.encode())) if item.block.text in lines]
    assert got == [Label.BODY] * 4


@pytest.mark.parametrize("number", ["", "二、"])
def test_name_of_what_a_notice_is_about(number: str) -> None:
    line = f"{number}项目名称：老渡口新船采购项目"
    found = labels(
        f"<h1>老渡口新船采购项目公告</h1><div><p>{line}</p>{FIRST}{SECOND}</div>", "老渡口新船采购项目公告"
    )
    assert found[line] is Label.BODY


@pytest.mark.parametrize(
    ("title", "line", "label_"),
    [
        ("老渡口来了一条新船", "老渡口来了一条新船最先出现在江边的田。", Label.COPYRIGHT),
        ("老渡口来了一条新船", "〈老渡口來了一條新船〉這篇文章最早發佈於《江邊的田》。", Label.COPYRIGHT),
        ("老渡口来了一条新船", "老渡口来了一条新船，最先出现在江边的是孩子。", Label.BODY),
        ("老渡口", "老渡口最早出现在明代的县志里。", Label.BODY),
    ],
)
def test_where_a_text_appeared_first(title: str, line: str, label_: Label) -> None:
    assert labels(f"<h1>{title}</h1>{FIRST}{SECOND}<p>{line}</p>", title)[line] is label_


@pytest.mark.parametrize(("tag", "label_"), [("aside", Label.REPEATED_TEXT), ("div", Label.BODY)])
def test_sentence_printed_again_in_a_box(tag: str, label_: Label) -> None:
    pulled = "船票只要一元"
    box = f"<{tag}>“{pulled}”</{tag}>"
    assert labels(f"<div>{FIRST}{box}{SECOND}</div>")[f"“{pulled}”"] is label_


@pytest.mark.parametrize(
    ("line", "label_"),
    [
        ("我市召开春季会议。", Label.BODY),
        ("我市召开春季会议", Label.REPEATED_HEADLINE),
        ("1986年", Label.BODY),
    ],
)
def test_short_first_sentence_in_the_headline_s_words(line: str, label_: Label) -> None:
    title = "我市召开春季会议 回顾1986年"
    page = f"<html><head><title>{title}</title></head><h1>{title}</h1><div><p>{line}</p>{FIRST}{SECOND}</div>"
    got = [item.label for item in label(read_page(page.encode())) if item.block.text == line]
    assert got == [label_]

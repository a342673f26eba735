"""What lines are in their place on an HTML page."""

from __future__ import annotations

import pytest

from newsextract.layout import Label, label
from newsextract.page import read_page

FIRST = "<p>清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。</p>"
SECOND = "<p>停航十一年以后，沙洲上的四千多人又有了自己的船，过江不必再绕十九公里的桥。</p>"


def labels(body: str, title: str = "老渡口来了新船") -> dict[str, Label]:
    page = f"<html><head><title>{title}</title></head><body><div class=main>{body}</div></body></html>"
    return {item.block.text: item.label for item in label(read_page(page.encode()))}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（水利学院 何乐）", Label.BYLINE),
        ("(宣传部 何乐、王一)", Label.BYLINE),
        ("（记于渡口）", Label.BODY),
        ("（二）", Label.BODY),
    ],
)
def test_last_line_in_brackets(line: str, expected: Label) -> None:
    assert labels(f"<h1>老渡口来了新船</h1>{FIRST}{SECOND}<p>{line}</p>")[line] is expected


def test_line_between_headline_and_date_is_the_subtitle() -> None:
    line = "十一年后，沙洲上的人不必再绕桥。"
    found = labels(
        f"<div><h1>老渡口来了新船</h1><p>{line}</p></div><p>2026-03-26 18:05 浏览 7.2万</p>{FIRST}{SECOND}"
    )
    assert found[line] is Label.SUBTITLE


def test_first_sentence_without_date_behind_is_text() -> None:
    line = "十一年后，沙洲上的人不必再绕桥。"
    assert labels(f"<h1>老渡口来了新船</h1><p>{line}</p>{FIRST}{SECOND}")[line] is Label.BODY


@pytest.mark.parametrize("name", ["image_desc", "img-desc", "pic-text", "photo_note", "pictext"])
def test_class_of_a_caption(name: str) -> None:
    found = labels(
        f"<h1>老渡口来了新船</h1>{FIRST}<p><img src=a.jpg></p>"
        f"<p class={name}>船员在检查电池，他笑了。</p>{SECOND}"
    )
    assert found["船员在检查电池，他笑了。"] is Label.CAPTION


def test_announcing_line_under_a_picture_is_no_caption() -> None:
    found = labels(f'<h1>老渡口来了新船</h1>{FIRST}<p><img src="a.jpg"></p><p>新船的参数如下：</p>{SECOND}')
    assert found["新船的参数如下："] is Label.BODY

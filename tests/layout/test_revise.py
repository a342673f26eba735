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


FIXTURES = [
    "4月22日 19:35 甲城水牛 - 乙城白鹭",
    "4月24日 19:35 甲城水牛 - 乙城白鹭",
    "4月27日 20:00 乙城白鹭 - 甲城水牛",
]


def test_schedule_is_text() -> None:
    lines = "".join(f"<p>{line}</p>" for line in FIXTURES)
    found = labels(f"<h1>半决赛赛程出炉</h1><p>2026-04-17 19:26</p><div>{FIRST}{SECOND}{lines}</div>")
    assert [found[line] for line in FIXTURES] == [Label.BODY] * 3


def test_one_day_behind_the_text_is_none() -> None:
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>{FIXTURES[0]}</p></div>")
    assert found[FIXTURES[0]] is Label.DATELINE


@pytest.mark.parametrize("behind", ["<p>渡口管理处</p><p>2026年4月21日</p>", SECOND])
def test_whom_to_call_is_text_where_the_notice_goes_on(behind: str) -> None:
    found = labels(f"<h1>渡口停航公告</h1><div>{FIRST}{SECOND}<p>联系电话：0000-6600123</p>{behind}</div>")
    assert found["联系电话：0000-6600123"] is Label.BODY


def test_whom_to_call_behind_the_text_is_the_sites() -> None:
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>联系电话：0000-6600123</p></div>")
    assert found["联系电话：0000-6600123"] is not Label.BODY

"""Which line beside the headline is a subtitle."""

from __future__ import annotations

from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


def test_line_between_headline_and_date_is_the_subtitle() -> None:
    line = "十一年后，沙洲上的人不必再绕桥。"
    found = labels(
        f"<div><h1>老渡口来了新船</h1><p>{line}</p></div><p>2026-03-26 18:05 浏览 7.2万</p>{FIRST}{SECOND}"
    )
    assert found[line] is Label.SUBTITLE


def test_first_sentence_without_date_behind_is_text() -> None:
    line = "十一年后，沙洲上的人不必再绕桥。"
    assert labels(f"<h1>老渡口来了新船</h1><p>{line}</p>{FIRST}{SECOND}")[line] is Label.BODY


def test_a_label_is_no_subtitle() -> None:
    head = "<div><h1>老渡口来了新船</h1><p>发文字号：</p></div>"
    found = labels(f"{head}<p>2026-03-26 18:05 浏览 7.2万</p>{FIRST}{SECOND}")
    assert found["发文字号："] is not Label.SUBTITLE


def test_line_that_begins_with_a_dash_needs_no_date() -> None:
    line = "——渡口三代船工的故事"
    assert labels(f"<h1>老渡口来了新船</h1><h2>{line}</h2>{FIRST}{SECOND}")[line] is Label.SUBTITLE


def test_a_day_is_no_subtitle() -> None:
    for day in ("二〇二六年三月二十六日", "发布时间：3月26日"):
        found = labels(f"<div><h1>老渡口来了新船</h1><p>{day}</p></div><p>作者：张三</p>{FIRST}{SECOND}")
        assert found[day] is not Label.SUBTITLE


def test_a_name_is_no_subtitle() -> None:
    for name in ("江岸观察圈", "《江州周刊》记者/张三"):
        found = labels(
            f"<div><h1>老渡口来了新船</h1><p>{name}</p></div><p>2026-03-26 18:05</p>{FIRST}{SECOND}"
        )
        assert found[name] is not Label.SUBTITLE


def test_counters_are_no_subtitle() -> None:
    line = "834 阅读 98 评论"
    head = f"<h1>老渡口来了新船</h1><p>{line}</p>"
    assert labels(f"{head}<p>2026-03-26 18:05</p>{FIRST}{SECOND}")[line] is not Label.SUBTITLE

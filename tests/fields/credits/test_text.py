"""Datelines, bylines and signatures in the text."""

from __future__ import annotations

import pytest
from credits_page import PROSE, names, read


def test_signature_at_the_end() -> None:
    assert read("T 标题", f"B {PROSE}", f"B {PROSE}（张三）").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "- （张三）").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "C 会场一角。（张三摄）").authors == ()


def test_byline_between_paragraphs() -> None:
    assert read("T 標題", f"B {PROSE}", "L 報導．攝影╱張三", f"B {PROSE}").authors == ("張三",)


def test_line_of_an_outlet_in_the_text() -> None:
    assert read("T 标题", f"B {PROSE}", "B 某某财经 张三 发自广州", f"B {PROSE}").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "B 张三 发自广州", f"B {PROSE}").authors == ()


def test_channel_is_no_agency() -> None:
    assert names(read("T 標題", f"B 〔財經頻道／綜合報導〕{PROSE}")) == ((), (), None)


def test_outlet_before_the_names_of_a_first_line() -> None:
    found = read("T 標題", "B 青峰傳媒｜張三／綜合外電報導", f"B {PROSE}")
    assert names(found) == (("張三",), (), "青峰傳媒")


def test_dateline_behind_a_repeated_key_word() -> None:
    found = read("T 标题", "B 某某智能", "B 某某智能", "B 某某智能", f"B 某某科技讯 北京时间2月20日，{PROSE}")
    assert names(found)[2] == "某某科技"


def test_interview_lines_are_no_bylines() -> None:
    found = read("T 标题", f"B {PROSE}", "B 记者：你怎么看？", "B 张三：我觉得很好。", "B 记者：谢谢你。")
    assert names(found) == ((), (), None)


@pytest.mark.parametrize("line", ["记者：谢谢。", "编辑：您的诗会改吗？", "记者：不会！"])
def test_what_is_said_is_no_name(line: str) -> None:
    assert names(read("T 标题", f"B {PROSE}", f"B {line}", f"B {PROSE}", f"B {line}")) == ((), (), None)


def test_a_digest_has_no_outlet_of_its_own() -> None:
    items = [f"B {PROSE}（新华社）", f"B {PROSE}（某某新闻）"]
    assert names(read("T 标题", f"B {PROSE}", *items)) == ((), (), None)
    assert names(read("T 标题", f"B {PROSE}", f"B {PROSE}", items[0])) == ((), (), "新华社")

"""What a heading of related articles takes along, and what is the article itself."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label

LEAD = "<div class=summary><p>每天早上，用三分钟读完昨天的江上事。</p></div>"


@pytest.mark.parametrize("heading", ["今日热点导览", "热点专题", "要闻推荐"])
def test_a_heading_that_begins_the_text_takes_none_of_it(heading: str) -> None:
    items = f"<p>新船试航</p>{FIRST}<p>渡口复航</p>{SECOND}" + FIRST + SECOND
    text = f"{LEAD}<div class=text><p>{heading}</p>{items}</div>"
    found = labels(f"<h1>老渡口来了新船</h1><p>2026-04-24 09:15</p>{text}")
    assert found[FIRST[3:-4]] is found[SECOND[3:-4]] is Label.BODY


def test_a_box_in_the_text_is_taken() -> None:
    box = "<div class=box><p>相关阅读</p><p>湖边面馆为什么天天排队</p></div>"
    found = labels(f"<h1>老渡口来了新船</h1><p>2026-04-24 09:15</p>{FIRST}{box}{SECOND}")
    assert found["湖边面馆为什么天天排队"] is Label.RELATED
    assert found[SECOND[3:-4]] is Label.BODY

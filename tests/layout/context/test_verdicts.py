"""Boxes beside the text, by their element's class."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


@pytest.mark.parametrize("name", ["support-us", "about", "author-card", "newsletter"])
def test_box_beside_the_text_by_its_class(name: str) -> None:
    plea = "小站没有广告，也没有投资，如果文字陪你度过一个夜晚，可以为我们付一点房租。"
    found = labels(
        f"<h1>老渡口来了新船</h1><section>{FIRST}{SECOND}</section>"
        f"<div class={name}><h4>未眠</h4><p>{plea}</p></div>"
    )
    assert found[plea] is not Label.BODY
    assert found["未眠"] is not Label.BODY

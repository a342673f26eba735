"""A player's box in the text, with the headline of a film."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label

TITLE = "小镇的电话亭图书馆"


@pytest.mark.parametrize(
    ("box", "label"),
    [
        ("<div class=w><div>观看视频</div><span>02:15</span><div><h4>{}</h4></div></div>", Label.PLAYER),
        ("<p>观看视频</p><h4>{}</h4>", Label.BODY),  # no box
        ("<div class=w><div>观看视频</div><h4>{}</h4>" + FIRST + "</div>", Label.BODY),  # the text's own
    ],
)
def test_box_of_a_player(box: str, label: Label) -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05 浏览 7.2万</p>"
    assert labels(f"{head}{FIRST}{box.format(TITLE)}{SECOND}{FIRST}{SECOND}")[TITLE] is label

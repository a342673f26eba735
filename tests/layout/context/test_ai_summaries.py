"""The box with a machine's abstract of the text, by its label."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label

ABSTRACT = "文章讲述一座渡口换上电动船以后，沙洲居民出行的变化。"


@pytest.mark.parametrize(
    ("box", "label"),
    [
        ("<div class=x><div>AI摘要</div><p>{}</p></div>", Label.NOTE),
        ("<div><p><b>智能导读：</b></p><p>{}</p></div>", Label.NOTE),
        ("<p>AI摘要</p><p>{}</p>", Label.BODY),  # no box: where it ends nobody knows
        ("<div class=x><div>AI摆渡</div><p>{}</p></div>", Label.BODY),
    ],
)
def test_abstract_of_a_machine(box: str, label: Label) -> None:
    page = "<h1>老渡口来了新船</h1><p>2026-04-24 09:15</p>" + box.format(ABSTRACT) + FIRST + SECOND + FIRST
    found = labels(page)
    assert found[ABSTRACT] is label
    assert found[SECOND[3:-4]] is Label.BODY

"""The rest of an article behind a button."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label

HIDDEN = "<div style='display:none'>{}</div>"
REST = "<p>老船工把橹送给了学校，孩子们把它挂在走廊里，下面写着每一任摆渡人的名字。</p>"


@pytest.mark.parametrize(
    ("button", "label"),
    [
        ("<div>展开剩余60%</div>", Label.BODY),
        ("<div>點擊展開全文</div>", Label.BODY),
        ("<div>继续阅读</div>", Label.BODY),
        ("<div>分享给好友</div>", Label.HIDDEN),
    ],
)
def test_text_behind_a_button(button: str, label: Label) -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05 浏览 7.2万</p>"
    found = labels(f"{head}<div class=a>{FIRST}{SECOND}</div>{button}{HIDDEN.format(REST)}")
    assert found[REST[3:-4]] in ({label, Label.NAVIGATION} if label is Label.HIDDEN else {label})


def test_a_second_copy_stays_hidden() -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05 浏览 7.2万</p>"
    whole = HIDDEN.format(FIRST + SECOND + REST)
    assert labels(f"{head}<div>{FIRST}{SECOND}<p>展开全文</p>{whole}</div>")[REST[3:-4]] is not Label.BODY

"""Where the text ends."""

from __future__ import annotations

from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


def test_what_stands_behind_the_end() -> None:
    behind = "阿苇，在乡下写字，养了两只鹅，鹅不看文章。"
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>—— END ——</p><p>{behind}</p></div>")
    assert found[behind] is not Label.BODY

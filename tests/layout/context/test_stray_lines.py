"""Lines in the article's place that are none of its text."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


@pytest.mark.parametrize(
    ("line", "dangles"),
    [("渡口视频：", True), ("更多图片：", True), ("票价表：", False), ("渡口的视频", False)],
)
def test_line_that_announces_what_is_not_there(line: str, dangles: bool) -> None:
    assert (labels(f"<div>{FIRST}{SECOND}<p>{line}</p></div>")[line] is Label.PLAYER) is dangles


def test_line_that_announces_what_is_there() -> None:
    assert labels(f"<div>{FIRST}<p>渡口视频：</p>{SECOND}</div>")["渡口视频："] is Label.BODY

"""Lines that are links."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label

LINK = "<a href=/1>模拟摆渡大赛报名中</a>"
HEAD = "<h1>老渡口来了新船</h1>"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (f"<tr><td>{FIRST}{LINK}<br>{SECOND}</td></tr>", Label.RELATED),
        (
            f"<tr><td>{FIRST}</td></tr><tr><td>四月</td><td>{LINK}</td></tr><tr><td>{SECOND}</td></tr>",
            Label.BODY,
        ),
    ],
)
def test_link_in_a_cell(rows: str, expected: Label) -> None:
    lines = rows.replace("<p>", "").replace("</p>", "<br>")
    assert labels(f"{HEAD}<table>{lines}</table>")["模拟摆渡大赛报名中"] is expected

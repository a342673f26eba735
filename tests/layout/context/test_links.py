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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<div class=in><p>【独家】{link} | {link}</p></div>", Label.RELATED),
        ("<p>【独家】{link} | {link}</p>", Label.BODY),
        ("<div class=in><p>渡口的消息，说到今年秋天的{link}</p></div>", Label.BODY),
    ],
)
def test_line_of_links_in_an_element_of_its_own(line: str, expected: Label) -> None:
    found = labels(f"{HEAD}<div>{FIRST}{line.format(link=LINK)}{SECOND}</div>")
    assert next(each for text, each in found.items() if "模拟摆渡" in text) is expected


@pytest.mark.parametrize(
    "line",
    [
        "<p>入选的作品有：</p><ol><li>{}（李桂兰）</li><li><a href=/2>对岸</a>（何小乐）</li></ol>",
        "<div><strong>{}（附图）</strong></div>",
    ],
)
def test_linked_line_among_the_text_with_words_of_its_own(line: str) -> None:
    found = labels(f"{HEAD}<div>{FIRST}{line.format(LINK)}{SECOND}</div>")
    assert next(each for text, each in found.items() if "模拟摆渡" in text) is Label.BODY

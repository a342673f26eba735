"""Where the next page of the article is."""

from __future__ import annotations

import pytest

from newsextract.fields.next_page import find_next_page
from newsextract.layout import label
from newsextract.page import read_page

TEXT = "<p>清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。</p>" * 2


@pytest.mark.parametrize(
    ("pager", "following"),
    [
        ("<b>1</b> <a href=1_2.html>2</a> <a href=1_3.html>3</a>", "1_2.html"),
        ("<b>1</b><a href=1_2.html>2</a><a href=1_3.html>3</a>", "1_2.html"),
        ("<a href=1.html>1</a><a href=1_2.html>2</a>", "1_2.html"),
        ("<a href=1_2.html>下一页</a>", "1_2.html"),
        (
            "<a href=1.html><img src=b alt=上一页></a><a href=1_2.html><img src=n alt=下一页></a>",
            "1_2.html",
        ),
        ("<a href=1_2.html><img src=n.jpg alt=渡口></a>", None),
        ("<img src=n.gif alt=下一页>", None),
        ("<b>1</b><a href=1_3.html>3</a>", None),
        ("<b>阅读</b><a href=1_2.html>12</a>", None),
        ("<b>1</b><b>2</b><b>3</b>", None),
        ("<b>1</b><a href=/other/2.html>2</a>", None),
    ],
)
def test_next_page(pager: str, following: str | None) -> None:
    page = read_page(f"<h1>老渡口来了新船</h1>{TEXT}<div>{pager}</div>", url="https://a.example/n/1.html")
    expected = None if following is None else f"https://a.example/n/{following}"
    assert find_next_page(page, label(page)) == expected

"""Numbered lines of a plain text."""

from __future__ import annotations

import pytest
from bridge_text import read_lines

from newsextract.layout.plain_text.numbered import through_numbered

ARTICLES = [
    "第一条 为了保护古桥，制定本条例。",
    "第二条 本市的古桥，适用本条例。",
    "第二章 附则",
    "第三条 本条例自公布之日起施行。",
]


@pytest.mark.parametrize(
    ("run", "behind", "expected"),
    [
        pytest.param(ARTICLES[:2], ARTICLES[2:], 4, id="on to the law's last article"),
        pytest.param(ARTICLES[:2], ["第二章 附则", "第九条 另有规定的，从其规定。"], 2, id="of another law"),
        pytest.param(ARTICLES[:2], ["第三条公交线路开通"], 2, id="a headline"),
    ],
)
def test_articles_of_a_law(run: list[str], behind: list[str], expected: int) -> None:
    assert through_numbered(read_lines([*run, *behind]), 0, len(run)) == (0, expected)

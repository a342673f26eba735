"""Pages whose text stands in one `<pre>`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page import read_page

LINES = [
    "老渡口来了新船",
    "2026-03-26",
    "清晨六点，汽笛响了，船开向对岸 < 沙洲。",
    "票价一元，坐船的人不少。",
]
TEXT = "\n\n".join(LINES).replace("<", "&lt;")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"<html><body><pre>{TEXT}</pre></body></html>", LINES),
        (f'<html><head></head><body><pre style="white-space: pre-wrap;">{TEXT}', LINES),
        (f"<body><h1>新船</h1><PRE>{TEXT}</PRE><p>首页</p></body>", ["新船", *LINES, "首页"]),
        (f"<body><pre>{'<br>'.join(LINES[:2])}\n{LINES[3]}</pre></body>", [*LINES[:2], LINES[3]]),
        (f"<body><p>{LINES[2]}</p><pre>a = 1\nb = 2</pre></body>", [LINES[2], "a = 1 b = 2"]),
    ],
)
def test_lines(page: str, expected: list[str]) -> None:
    assert [block.text for block in read_page(page).blocks] == expected


@given(st.text(alphabet="<>pre/ b&;\n船，。", max_size=60))
def test_any_content(content: str) -> None:
    page = read_page(f"<html><body><pre>船{content}</pre></body></html>")
    assert all(block.text and "\n" not in block.text for block in page.blocks)

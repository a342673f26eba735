"""What is left of `<title>` where the page shows no headline."""

from __future__ import annotations

import pytest

from newsextract.fields.title import strip_suffixes


@pytest.mark.parametrize(
    ("declared", "title"),
    [
        ("老渡口来了新船", "老渡口来了新船"),
        ("老渡口的新船开了_某某新闻网", "老渡口的新船开了"),
        ("老渡口的新船开了-社会-某某新闻", "老渡口的新船开了"),
        ("老渡口的新船开了-社会-组图-某某新闻", "老渡口的新船开了"),
        ("老渡口的新船开了 » 某某", "老渡口的新船开了"),
        ("老渡口的新船开了 - ", "老渡口的新船开了"),
        ("老渡口的新船开了_", "老渡口的新船开了"),
        ("甲城-乙城高铁今日开通", "甲城-乙城高铁今日开通"),
        ("第一届甲城-乙城长跑节开幕-某某网", "第一届甲城-乙城长跑节开幕"),
        ("-", "-"),
    ],
)
def test_strip_suffixes(declared: str, title: str) -> None:
    assert strip_suffixes(declared) == title

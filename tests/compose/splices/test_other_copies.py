"""Pieces that another copy of their sentence lacks."""

from __future__ import annotations

import pytest

from newsextract.compose.splices import repair_splices

HEADLINE = "退休老师自费二十万修补江边旧图书馆"
TEXT = [
    "退休老师张三在北江边住了四十年，去年春天他把旧书搬进了一间空屋。",
    "来看书的孩子越来越多，他又添了三张桌子。",
]
SUMMARY = "退休老师张三在北江边住了四十年，去年春天他把旧书搬进了一间空屋。来看书的孩子…"


@pytest.mark.parametrize(
    ("paragraph", "behind", "piece"),
    [
        (0, "退休老师张三", "旧图书馆"),
        (0, "四十年，", "退休老师"),
        (0, "退休", "退休老师自费"),
        (0, "一间空屋", "江边旧图书馆"),  # 旧图书 … 旧书: none of its letters by chance
        (0, "一间空屋。", "退休老师自费"),
        (1, "", "江边旧图书馆"),
    ],
)
def test_a_piece_goes_that_the_description_lacks(paragraph: int, behind: str, piece: str) -> None:
    damaged = list(TEXT)
    at = len(behind) if TEXT[paragraph].startswith(behind) else TEXT[paragraph].index(behind) + len(behind)
    damaged[paragraph] = damaged[paragraph][:at] + piece + damaged[paragraph][at:]
    assert repair_splices(HEADLINE, damaged)[0] != TEXT
    assert repair_splices(HEADLINE, damaged, copies=[SUMMARY])[0] == TEXT


@pytest.mark.parametrize(
    "copy",
    [
        SUMMARY,
        "在北江边住了四十年，把旧书搬进空屋。",
        "张三在北江边住了四十年，去年春天他把旧书搬进了一间空屋。",
        HEADLINE,
        "",
    ],
)
def test_the_text_s_own_words_stay(copy: str) -> None:
    assert repair_splices(HEADLINE, TEXT, copies=[copy]) == (TEXT, [])


def test_a_clause_that_the_description_passes_over_stays() -> None:
    text = ["昨日，记者从江州市文旅局获悉，江边老粮仓改成图书馆，今起正式向市民免费开放。", *TEXT[1:]]
    copy = "昨日，记者从江州市文旅局获悉，今起正式向市民免费开放。"
    assert repair_splices("江边老粮仓改成图书馆", text, copies=[copy]) == (text, [])

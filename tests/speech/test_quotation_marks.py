"""Pairs of quotation marks: every kind, nested, reversed, broken, over paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.speech.quotation_marks import scan

PAIRS = [
    ("他说“好的”。", [("好的", 0)]),
    ("他說「好的」。", [("好的", 0)]),
    ("『好的』﹁不﹂〝是〞", [("好的", 0), ("不", 0), ("是", 0)]),
    ('他说"好的"，又说"不行"。', [("好的", 0), ("不行", 0)]),
    ("他说＂好的＂。", [("好的", 0)]),
    ("“外‘内’外”", [("外‘内’外", 0), ("内", 1)]),
    ("“外“内”外”", [("外“内”外", 0), ("内", 1)]),
    ("「外『内』外」", [("外『内』外", 0), ("内", 1)]),
    ("“‘边’，上”", [("‘边’，上", 0), ("边", 1)]),
    ("感到”他有目的。”", [("他有目的。", 0)]),
    ("”今天很好“，他说。", [("今天很好", 0)]),
    ("“今天很好“，他说。“再见。”", [("今天很好", 0), ("再见。", 0)]),
    ("“一。\n“二。\n“三。”", [("一。", 0), ("二。", 0), ("三。", 0)]),
    ("“没有收尾的一段话。", [("没有收尾的一段话。", 0)]),
    ("他“只有一半，没有了。", []),
    ("收尾”也只有一半。", []),
    ("他说：“没有收尾，也不要紧。", [("没有收尾，也不要紧。", 0)]),
    ('15.6"的屏幕，他说"好"。', [("好", 0)]),
    ("King’s College的“好”", [("好", 0)]),
    ("It's “好”", [("好", 0)]),
    ('15.6" 的屏幕', []),
    ("“”", []),
    ("没有引号。", []),
    ("“甲”“乙”、“丙”", [("甲", 0), ("乙", 0), ("丙", 0)]),
    ("“甲\n乙”", [("甲", 0)]),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(text[span.start : span.end], span.depth) for span in scan(text)] == expected


def test_an_open_end_is_told() -> None:
    assert [span.closed for span in scan("“一。\n“二。”")] == [False, True]


MARKS = st.text(alphabet="“”‘’「」『』\"'＂字。，：\n A", max_size=60)


@given(MARKS)
def test_pairs_nest_and_never_cross_a_paragraph(text: str) -> None:
    around: list[int] = []
    for span in scan(text):
        assert span.start < span.end <= len(text)
        assert "\n" not in text[span.start : span.end]
        while around and around[-1] < span.end:
            around.pop()
        # the pairs around it end behind it, and there are as many as its depth says
        assert span.depth <= len(around)
        around.append(span.end)


@given(MARKS)
def test_top_level_pairs_do_not_overlap(text: str) -> None:
    done = 0
    for span in scan(text):
        if span.depth == 0:
            assert span.start > done
            done = span.end

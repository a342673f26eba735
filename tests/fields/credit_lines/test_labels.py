"""The pattern of labels: it looks at two characters before it tries its words, and misses none of them."""

from __future__ import annotations

import pytest

from newsextract.fields.credit_lines.labels import KINDS
from newsextract.fields.credit_lines.line import has_label, read_line

COMPOSED = (
    "文/图",
    "图/文",
    "图、文",
    "摄影/撰文",
    "记者 / 摄影",
    "网编",
    "網編",
    "责 任 编 辑",
    "Written by",
)


def test_every_label_with_a_colon_is_seen() -> None:
    assert [label for label in (*KINDS, *COMPOSED) if not has_label(f"{label}：张三")] == []


@pytest.mark.parametrize("colon", [":", "：", "/", "／", "|", "丨", " ：", "-"])
def test_a_label_of_one_character_is_set_apart(colon: str) -> None:
    assert [field.value for field in read_line(f"图{colon}张三").fields] == ["张三"]


@pytest.mark.parametrize("line", ["文化新闻", "图书馆开放", "译作选登", "校园里的树"])
def test_a_word_that_begins_like_one_is_none(line: str) -> None:
    assert read_line(line).fields == ()

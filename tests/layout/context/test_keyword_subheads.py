"""Subheads that begin like a list of tags."""

from __future__ import annotations

from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


def test_a_key_word_for_each_part_is_a_subhead() -> None:
    found = labels(f"{FIRST}<p><b>关键词：复航</b></p>{SECOND}<p><b>关键词：惠民</b></p>{FIRST}{SECOND}")
    assert found["关键词：复航"] is found["关键词：惠民"] is Label.BODY


def test_several_words_are_tags() -> None:
    found = labels(f"{FIRST}{SECOND}<p>关键词：渡口 复航 惠民</p>")
    assert found["关键词：渡口 复航 惠民"] is Label.TAGS


def test_one_line_alone_is_a_tag() -> None:
    assert labels(f"{FIRST}<p>关键词：复航</p>{SECOND}")["关键词：复航"] is Label.TAGS

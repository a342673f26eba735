"""Kinds of words, and which of them stand side by side."""

from __future__ import annotations

from io import BytesIO

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.zh import joints
from newsextract.zh.joints import EDGE, joint, kind_before, kind_behind, kinds, part_of_speech


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("桌子", "n"),
        ("下雨", "v"),
        ("北京", "ns"),
        ("一", "m"),
        ("", ""),
        ("桌子在下雨时", ""),
        ("龘龘龘", ""),
    ],
)
def test_the_part_of_speech_is_the_dictionary_s(word: str, tag: str) -> None:
    assert part_of_speech(word) == tag


@pytest.mark.parametrize(
    ("left", "right", "before", "behind"),
    [
        ("他搬来了桌子", "的腿", "n", "的"),
        ("", "北京", EDGE, "ns"),
        ("说，", "“好", ",", "("),
        ("2024", "年", "number", "m1"),
        ("Lark", "。", "latin", "."),
        ("開會", "與", "v", "与"),
    ],
)
def test_kinds_at_a_boundary(left: str, right: str, before: str, behind: str) -> None:
    assert (kind_before(left), kind_behind(right)) == (before, behind)


@pytest.mark.parametrize(
    ("often", "seldom"),
    [
        (("桌子", "。"), ("把", "。")),
        (("他们", "的"), ("，", "的")),
        (("在", "北京"), ("的", "。")),
        (("", "昨天"), ("", "了")),
        (("”", "。"), ("，", "。")),
    ],
)
def test_what_stands_side_by_side_counts_for_more(often: tuple[str, str], seldom: tuple[str, str]) -> None:
    assert joint(*often) > joint(*seldom)
    assert joint(*seldom) < 0


def test_every_word_and_mark_has_a_kind() -> None:
    assert kinds("桌子的腿，3个。") == ["n", "的", "n1", ",", "number", "个", "."]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=20), st.text(max_size=20))
def test_any_two_texts_have_a_joint(left: str, right: str) -> None:
    assert -10 < joint(left, right) < 10


def test_a_dictionary_within_an_archive_is_read_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "A座 3 n\n一 5 m\n桌子 3 n\n说 9 v\n".encode()
    monkeypatch.setattr(jieba, "get_dict_file", lambda: BytesIO(lines))
    joints._dictionary.cache_clear()
    try:
        assert [part_of_speech(word) for word in ("一", "桌子", "说", "椅子")] == ["m", "n", "v", ""]
    finally:
        joints._dictionary.cache_clear()

"""Simplified and traditional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.lexicon import sections
from newsextract.zh.script import fold_script, language, traditional_twins


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("網絡與發佈", "网络与发布"),
        ("頭髮", "头发"),
        ("臺灣裡外", "台湾里外"),
        ("著作", "着作"),
        ("爲衆", "为众"),
    ],
)
def test_both_scripts_compare_as_one(one: str, other: str) -> None:
    assert fold_script(one) == fold_script(other)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("渡口的第一班船六点开", "zh-Hans"),
        ("渡口的第一班船六點開", "zh-Hant"),
        ("皇后在后台说，公里以里为单位", "zh-Hans"),
        ("他把臺詞唸給大家聽", "zh-Hant"),
        ("乾坤湾的哪吒传说很多", "zh-Hans"),
        ("天地人和", "zh"),
        ("これは日本語の文章です", "ja"),
        ("이 글은 한국어입니다", "ko"),
        ("The ferry is the first of the day", "en"),
        ("Паром отходит в шесть часов", "ru"),
        ("འདི་ནི་བོད་ཡིག་ཡིན།", "bo"),
        ("2024-05-01 12:00", None),
        ("", None),
        ("OK", None),
    ],
)
def test_language(text: str, tag: str | None) -> None:
    assert language(text) == tag


def test_a_quoted_word_does_not_change_the_language() -> None:
    assert language("他给小船取名「さくら」，船头写着这三个字，岸上的人都认得") == "zh-Hans"


def test_the_table_is_pairs_without_chains() -> None:
    pairs = [pair for line in sections("script_pairs")["pairs"] for pair in line.split()]
    assert len(pairs) > 2500
    assert all(len(pair) == 2 for pair in pairs)
    traditional = {pair[0] for pair in pairs if pair[0] != pair[1]}
    assert not [pair for pair in pairs if pair[1] in traditional and pair[0] != pair[1]]


def test_twins_fold_back() -> None:
    twins = traditional_twins("发台")
    assert set("發髮臺") <= set(twins)
    assert set(fold_script(twins)) <= set("发台")


@given(st.text())
def test_folding_keeps_the_length_and_is_stable(text: str) -> None:
    assert len(fold_script(text)) == len(text)
    assert fold_script(fold_script(text)) == fold_script(text)
    language(text)

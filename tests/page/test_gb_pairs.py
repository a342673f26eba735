"""A lost byte costs one character, not half a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.charset import decode
from newsextract.page.gb_pairs import in_step

SENTENCE = "市政府昨天下午召开新闻发布会，通报了今年以来全市经济运行的情况"
COMMON = frozenset("市政府昨天下午召开新闻发布会，通报了今年以来全经济运行的情况")


@pytest.mark.parametrize("lost", range(60))
def test_a_missing_byte_costs_the_character_or_its_neighbour_too(lost: int) -> None:
    whole = f"<p>{SENTENCE}</p>"
    data = whole.encode("gb18030")
    found = decode(data[: 3 + lost] + data[4 + lost :], encoding="gbk")
    at = 3 + lost // 2
    assert len(found.text) == len(whole)
    assert found.text[: at - 1] == whole[: at - 1]
    assert found.text[at + 2 :] == whole[at + 2 :]
    assert found.damaged == 1


@pytest.mark.parametrize("kept", range(4, 60, 2))
def test_a_sentence_cut_by_bytes_loses_its_last_character_only(kept: int) -> None:
    cut = SENTENCE.encode("gb18030")[: kept + 1]
    assert decode(cut + b"...</a>", encoding="gbk").text == SENTENCE[: kept // 2] + "\ufffd...</a>"


@pytest.mark.parametrize("spoilt", [10, 11, 24, 25])
@pytest.mark.parametrize("bad", [b"\xff", b"?"])
def test_a_spoilt_byte_costs_one_character(spoilt: int, bad: bytes) -> None:
    data = SENTENCE.encode("gb18030")
    found = decode(data[:spoilt] + bad + data[spoilt + 1 :], encoding="gbk").text
    assert found.startswith(SENTENCE[: spoilt // 2])
    assert found.endswith(SENTENCE[spoilt // 2 + 1 :])
    assert len(found) == len(SENTENCE) + 1


@pytest.mark.parametrize("text", [SENTENCE, "朱镕基", "A股", "价格10元，涨幅5%。", "①②ⅷ", ""])
def test_whole_text_is_left_alone(text: str) -> None:
    assert in_step(text.encode("gb18030"), COMMON) == text.encode("gb18030")


@given(st.binary())
def test_any_bytes_keep_their_length(data: bytes) -> None:
    assert len(in_step(data, COMMON)) == len(data)

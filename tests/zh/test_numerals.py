"""Numbers as Chinese text writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.zh.numerals import number

ROW = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023", 2023),
        ("２０２３", 2023),
        ("二〇二三", 2023),
        ("二零二三", 2023),
        ("二○二三", 2023),
        ("二O二三", 2023),
        ("二0二三", 2023),
        ("一一二", 112),
        ("一百一十二", 112),
        ("一百零三", 103),
        ("一百", 100),
        ("十", 10),
        ("十六", 16),
        ("二十", 20),
        ("三十一", 31),
        ("廿", 20),
        ("廿三", 23),
        ("卅一", 31),
        ("两千", 2000),
        ("九千九百九十九", 9999),
        ("〇", 0),
        ("007", 7),
        ("", None),
        ("十百", None),
        ("一二十", None),
        ("元", None),
        ("²", None),
        ("٣", None),
        ("๓", None),
        ("3.5", None),
        ("-3", None),
        ("1" * 13, None),
    ],
)
def test_number(text: str, value: int | None) -> None:
    assert number(text) == value


def with_units(value: int) -> str:
    written = "".join(
        ROW[value // unit % 10] + name
        for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
        if value // unit % 10
    )
    return written or "〇"


@given(st.integers(0, 9999))
def test_written_numbers_are_read_back(value: int) -> None:
    assert number(str(value)) == value
    assert number("".join(ROW[int(digit)] for digit in str(value))) == value
    assert number(with_units(value)) == value


@given(st.text(alphabet=ROW + "0123456789０９十百千廿卅两零O²٣元", max_size=14))
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = number(text)
    assert value is None or value >= 0

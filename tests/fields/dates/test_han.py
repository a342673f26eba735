"""Dates with 年 and 月, one real-life form a line."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_dates import shown

from newsextract.fields.dates import parse_date

FORMS = [
    # Chinese numerals
    ("二〇二三年十二月十六日", "2023-12-16"),
    ("二零二三年十二月十六日", "2023-12-16"),
    ("二○二三年五月三日", "2023-05-03"),
    ("二O二三年五月三日", "2023-05-03"),
    ("二Ｏ二三年五月三日", "2023-05-03"),
    ("二0二三年五月三日", "2023-05-03"),
    ("二〇二三年十月三十一日", "2023-10-31"),
    ("二〇二三年十二月廿六日", "2023-12-26"),
    ("二〇二三年一月卅一日", "2023-01-31"),
    ("二〇一九年元月五日", "2019-01-05"),
    ("一九九八年七月二十日", "1998-07-20"),
    ("2023年十二月十六日", "2023-12-16"),
    ("某某市人民政府 二〇二三年十二月十六日", "2023-12-16"),
    # 民國
    ("民國112年12月16日", "2023-12-16"),
    ("民國 112 年 12 月 16 日 10:05", "2023-12-16 10:05"),
    ("中華民國一百一十二年十二月十六日", "2023-12-16"),
    ("民国一一二年十二月十六日", "2023-12-16"),
    ("民國98年12月16日", "2009-12-16"),
    ("民國112.12.16", "2023-12-16"),
    ("112年12月16日", "2023-12-16"),
    ("發布日期：112-12-16", "2023-12-16"),
    ("發佈日期：112/12/16", "2023-12-16"),
    ("發布時間：112.12.16 10:05", "2023-12-16 10:05"),
    ("發布日期：98-12-16", "2009-12-16"),
    ("張貼日期：99年3月1日", "2010-03-01"),
    ("112-12-16", None),
    # month first
    ("12月 16, 2023", "2023-12-16"),
    ("十二月 16, 2023", "2023-12-16"),
    ("16 12 月, 2023", "2023-12-16"),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str | None) -> None:
    assert shown(text) == expected


@given(st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)))
def test_republic_years_are_read_back(day: dt.date) -> None:
    found = parse_date(f"民國{day.year - 1911}年{day.month}月{day.day}日")
    assert found is not None
    assert found.date == day

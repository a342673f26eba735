"""Civil days, 民國 years, years of two digits, days without a year."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.zh.calendar import LUNAR, civil_date, full_year, is_day_of_year, latest_before, roc_year


def test_civil_date() -> None:
    assert civil_date(2024, 2, 29) == dt.date(2024, 2, 29)
    assert civil_date(2023, 2, 29) is None
    assert civil_date(2023, 13, 1) is None
    assert civil_date(2023, 0, 0) is None
    assert civil_date(1989, 12, 31) is None
    assert civil_date(2100, 1, 1) is None
    assert civil_date(10**30, 1, 1) is None


@pytest.mark.parametrize(("year", "western"), [(112, 2023), (98, 2009), (79, 1990)])
def test_roc_year(year: int, western: int) -> None:
    assert roc_year(year) == western


@pytest.mark.parametrize(("year", "western"), [(5, 2005), (23, 2023), (89, 2089), (90, 1990), (98, 1998)])
def test_full_year(year: int, western: int) -> None:
    assert full_year(year) == western


@pytest.mark.parametrize(
    ("month", "day", "expected"),
    [
        (5, 20, "2024-05-20"),
        (5, 21, "2023-05-21"),
        (1, 1, "2024-01-01"),
        (12, 31, "2023-12-31"),
        (2, 29, "2024-02-29"),
        (2, 30, "None"),
    ],
)
def test_latest_before(month: int, day: int, expected: str) -> None:
    assert str(latest_before(month, day, dt.date(2024, 5, 20))) == expected


def test_leap_day_is_looked_for_over_years() -> None:
    assert latest_before(2, 29, dt.date(2023, 5, 20)) == dt.date(2020, 2, 29)


@given(st.integers(-5, 40), st.integers(-5, 40))
def test_day_of_year_agrees_with_the_calendar(month: int, day: int) -> None:
    assert is_day_of_year(month, day) == (civil_date(2024, month, day) is not None)


@pytest.mark.parametrize(
    ("before", "lunar"),
    [("农历", True), ("農曆：", True), ("甲辰年", True), ("公历", False), ("2024年", False)],
)
def test_lunar(before: str, lunar: bool) -> None:
    assert (LUNAR.search(before) is not None) == lunar

"""Days without a year."""

from __future__ import annotations

import datetime as dt

import pytest
from written_dates import shown

from newsextract.fields.dates import find_dates

FORMS = [
    ("12-16 09:30", "2023-12-16 09:30"),
    ("05-19 09:30", "2024-05-19 09:30"),
    ("12/16 09:30", "2023-12-16 09:30"),
    ("(11/10 13:08)", "2023-11-10 13:08"),
    ("12月16日 09:30", "2023-12-16 09:30"),
    ("5月16日18:14举报", "2024-05-16 18:14"),
    ("发布时间：12-16", "2023-12-16"),
    ("12-16", "2023-12-16"),
    ("02-29 08:00", "2024-02-29 08:00"),
    ("十二月十六日", "2023-12-16"),
    ("比分 12-16", None),
    ("从12-16楼", None),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str | None) -> None:
    assert shown(text) == expected


def test_missing_year_without_anchor() -> None:
    (found,) = find_dates("12-16 09:30")
    assert found.date is None
    assert found.month_day is not None
    assert found.month_day == (12, 16)
    assert found.time == dt.time(9, 30)
    assert found.moment() is None
    assert str(found.moment(dt.date(2023, 12, 16))) == "2023-12-16 09:30:00+08:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("05-16 来源：某某日报", "2024-05-16"),
        ("来源：某某日报 05-16", "2024-05-16"),
        ("05-16 | 作者：张三", "2024-05-16"),
        ("刚刚 来源：某某日报", "2024-05-20 12:00 +08:00"),
        ("半小时前 来源：某某日报", "2024-05-20 11:30 +08:00"),
        ("4-3 来源：某某日报", None),
        ("05-16 甲队胜", None),
        ("刚刚 他说", None),
    ],
)
def test_short_date_beside_a_credit(text: str, expected: str | None) -> None:
    assert shown(text) == expected

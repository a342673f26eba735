"""What the time of the fetch rules out, and whose clock it is."""

from __future__ import annotations

import datetime as dt

import pytest
from written_dates import shown


def test_anchor_is_read_in_china() -> None:
    late_in_utc = dt.datetime(2024, 5, 19, 20, 0, tzinfo=dt.timezone.utc)  # the 20th, 04:00 in China
    assert shown("今天 03:00", late_in_utc) == "2024-05-20 03:00"
    assert shown("5小时前", late_in_utc) == "2024-05-19 23:00 +08:00"
    assert shown("今天 03:00", dt.datetime(2024, 5, 19, 20, 0)) == "2024-05-19 03:00"


def test_future_is_rejected_only_against_the_fetch() -> None:
    assert shown("2030-01-01") is None
    assert shown("2030-01-01", None) == "2030-01-01"
    assert shown("2101-01-01", None) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2024-05-20", True),
        ("2024-05-20 12:40", True),  # clocks differ
        ("2024-05-20 13:30", False),
        ("2024-05-21", False),
        ("2024-05-20T11:00Z", True),  # a Z that is not meant
        ("2024-05-20T16:00+13:00", True),
        ("2024-05-20 13:30 香港时间", False),
        ("今天 18:00", False),
        ("05-20 18:00", False),
    ],
)
def test_future_of_the_fetch(text: str, kept: bool) -> None:
    assert (shown(text) is not None) is kept


def test_fetch_without_a_zone_may_be_of_any_zone() -> None:
    assert shown("2024-05-20 20:00", dt.datetime(2024, 5, 20, 12, 0)) == "2024-05-20 20:00"
    assert shown("2024-05-22", dt.datetime(2024, 5, 20, 12, 0)) is None

"""Dates counted back from the fetch."""

from __future__ import annotations

import pytest
from written_dates import shown

from newsextract.fields.dates import find_dates, parse_date

FORMS = [
    ("昨天 10:30", "2024-05-19 10:30"),
    ("昨天10:30", "2024-05-19 10:30"),
    ("今天 09:12", "2024-05-20 09:12"),
    ("今日 09:12", "2024-05-20 09:12"),
    ("前天 18:22", "2024-05-18 18:22"),
    ("昨日", "2024-05-19"),
    ("昨天 下午3:20", "2024-05-19 15:20"),
    ("3小时前", "2024-05-20 09:00 +08:00"),
    ("3 小時前", "2024-05-20 09:00 +08:00"),
    ("13小时前", "2024-05-19 23:00 +08:00"),
    ("半小时前", "2024-05-20 11:30 +08:00"),
    ("5分钟前", "2024-05-20 11:55 +08:00"),
    ("5分鐘前發布", "2024-05-20 11:55 +08:00"),
    ("两小时前", "2024-05-20 10:00 +08:00"),
    ("30秒前", "2024-05-20 11:59 +08:00"),
    ("2天前", "2024-05-18"),
    ("刚刚", "2024-05-20 12:00 +08:00"),
    ("2 hours ago", "2024-05-20 10:00 +08:00"),
    ("发布于 3小时前", "2024-05-20 09:00 +08:00"),
    ("3个月前", None),
    ("两年前", None),
    ("昨天，记者获悉", None),
    ("刚刚结束的会议", None),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str | None) -> None:
    assert shown(text) == expected


def test_relative_without_anchor() -> None:
    for text in ("昨天 10:30", "3小时前", "刚刚"):
        (found,) = find_dates(text)
        assert found.relative
        assert found.date is None
    assert parse_date("3小时前") is None

"""What metadata and the address add to a date that lacks its time or its year."""

from __future__ import annotations

import pytest
from published_page import BODY, HEADLINE, published, shown


@pytest.mark.parametrize(
    ("line", "meta", "expected"),
    [
        # metadata adds the time of the same day
        ("2023-12-16", {"pubdate": "2023-12-16 10:05:33"}, "2023-12-16 10:05:33+08:00"),
        ("2023-12-16", {"article:published_time": "2023-12-16T02:05:33Z"}, "2023-12-16 10:05:33+08:00"),
        ("2023-12-16", {"article:published_time": "2023-12-15T20:05:33Z"}, "2023-12-16 04:05:33+08:00"),
        ("2023-12-16", {"article:published_time": "2023-12-16T20:05:33Z"}, "2023-12-16 20:05:33+08:00"),
        ("2023-12-16", {"pubdate": "2023-12-17 10:05:33"}, "2023-12-16"),
        # but fillers are no times
        ("2023-12-16", {"pubdate": "2023-12-16 00:00:00"}, "2023-12-16"),
        ("2023-12-16", {"pubdate": "2023-12-16-23:59:59"}, "2023-12-16"),
        ("", {"pubdate": "2023-12-16-23:59:59"}, "2023-12-16"),
        ("", {"pubdate": "2023-12-16T00:00:00+08:00"}, "2023-12-16"),
        # what the page shows wins
        ("2023-12-16 10:05", {"article:published_time": "2023-12-16T02:11:33Z"}, "2023-12-16 10:05+08:00"),
        ("2023-12-16 10:05", {"pubdate": "2023-12-15"}, "2023-12-16 10:05+08:00"),
        ("2023-12-16 00:00", {}, "2023-12-16 00:00+08:00"),
        # metadata alone
        ("", {"publishdate": "2023-12-16"}, "2023-12-16"),
        ("", {"article:published_time": "2023-12-15T20:05:33Z"}, "2023-12-16 04:05:33+08:00"),
        ("", {"article:published_time": "2023-12-16T10:05:33-05:00"}, "2023-12-16 10:05:33-05:00"),
        ("", {"og:release_date": "2023-12-16 10:05"}, "2023-12-16 10:05+08:00"),
        ("", {"publish_time": "1702692333"}, "2023-12-16 10:05:33+08:00"),
        ("", {"publish_time": "1702692333000"}, "2023-12-16 10:05:33+08:00"),
        ("", {"datecreated": "2023-12-16T06:00+08:00"}, "2023-12-16"),
        ("", {"pubdate": "@@pubdate@@"}, "None"),
        ("", {"pubdate": "2031-12-16"}, "None"),
        # the year of a day without one
        ("12-16 09:30", {"pubdate": "2021-12-16"}, "2021-12-16 09:30+08:00"),
        ("12-31 23:50", {"pubdate": "2022-01-01"}, "2021-12-31 23:50+08:00"),
        ("12-16 09:30", {}, "2023-12-16 09:30+08:00"),
        ("3小时前", {"pubdate": "2021-12-16"}, "2024-05-20 09:00+08:00"),
    ],
)
def test_metadata(line: str, meta: dict[str, str], expected: str) -> None:
    assert shown(published(HEADLINE, line, BODY, meta=meta)) == expected


def test_relative_day_without_a_fetch_time_comes_from_metadata() -> None:
    found = published(HEADLINE, "3小时前", BODY, meta={"pubdate": "2023-12-16 10:05:33"}, fetched_at=None)
    assert shown(found) == "2023-12-16 10:05:33+08:00"


def test_no_year_and_nobody_who_knows_it() -> None:
    assert published(HEADLINE, "12-16 09:30", BODY, fetched_at=None).date is None


def test_address_gives_the_year() -> None:
    found = published(HEADLINE, "12-16 09:30", BODY, url="https://example.com/2021/12/16/1.html")
    assert shown(found) == "2021-12-16 09:30+08:00"

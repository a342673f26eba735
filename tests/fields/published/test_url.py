"""The day in the address."""

from __future__ import annotations

import pytest
from published_page import BODY, HEADLINE, published, shown


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example.com/2023/12/16/1234.html", "2023-12-16"),
        ("https://news.example.com/2023-12/16/content_1234.htm", "2023-12-16"),
        ("https://news.example.com/2023-12-16/1234.shtml", "2023-12-16"),
        ("https://news.example.com/n1/2023/1216/c1001-1234.html", "2023-12-16"),
        ("https://news.example.com/a/20231216/1234.html", "2023-12-16"),
        ("https://www.example.gov.cn/zwgk/202312/t20231216_1234567.html", "2023-12-16"),
        ("https://news.example.com/a/20231216012345.html", "2023-12-16"),
        ("https://news.example.com/23/1216/10/ABCDEF.html", "2023-12-16"),
        ("https://news.example.com/202312/1234.html", "None"),
        ("https://news.example.com/a/346646520_116132", "None"),
        ("https://news.example.com/20991216/1.html", "None"),
        ("https://news.example.com/list?date=20231216", "None"),
    ],
)
def test_address(url: str, expected: str) -> None:
    assert shown(published(HEADLINE, BODY, url=url)) == expected

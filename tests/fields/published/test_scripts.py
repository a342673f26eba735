"""Dates in scripts and comments."""

from __future__ import annotations

import pytest
from published_page import BODY, HEADLINE, published, shown


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<script>var ct = "1702692333";</script>', "2023-12-16 10:05:33+08:00"),
        (
            '<script>{"publish_time":"","x":1,"publish_time":"2023-12-16 10:05:33"}</script>',
            "2023-12-16 10:05:33+08:00",
        ),
        ('<script>{"publishTime":1702692333000,"a":2}</script>', "2023-12-16 10:05:33+08:00"),
        ("<!-- published at 2023-12-16 10:05:33 by robot -->", "2023-12-16 10:05:33+08:00"),
        ('<time class="date" datetime="2023-12-16T02:05:33Z">10 AM</time>', "2023-12-16 10:05:33+08:00"),
        ('<script>{"user":{"createdAt":"2018-02-02T10:05:33Z"}}</script>', "None"),
        ("<script>publish_time = publish_time || now()</script>", "None"),
    ],
)
def test_scripts_and_comments(source: str, expected: str) -> None:
    assert shown(published(HEADLINE, BODY, source=source)) == expected

"""Date and time together."""

from __future__ import annotations

from newsextract.fields.dates import parse_date


def test_moment_has_china_time_unless_the_text_says_otherwise() -> None:
    china, universal = parse_date("2023-12-16 10:05"), parse_date("2023-12-16T10:05Z")
    assert china is not None
    assert universal is not None
    assert str(china.moment()) == "2023-12-16 10:05:00+08:00"
    assert str(universal.moment()) == "2023-12-16 10:05:00+00:00"

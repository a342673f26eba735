"""Dates with English months."""

from __future__ import annotations

import pytest
from written_dates import shown

FORMS = [
    ("時間 Sat Dec 16 10:05:33 2023", "2023-12-16 10:05:33"),
    ("Dec 16, 2023", "2023-12-16"),
    ("某某網／記者張三Dec 16, 2023", "2023-12-16"),
    ("Dec 16 Sat 2023 22:36", "2023-12-16 22:36"),
    ("December 16, 2023 10:05 AM", "2023-12-16 10:05"),
    ("Dec. 16th, 2023", "2023-12-16"),
    ("16 December 2023", "2023-12-16"),
    ("16-Dec-2023 10:05", "2023-12-16 10:05"),
    ("Sat, 16 Dec 2023 10:05:00 +0800", "2023-12-16 10:05 +08:00"),
    ("Sat, 16 Dec 2023 10:05:00 -0500", "2023-12-16 10:05 -05:00"),
    ("Sat, 16 Dec 2023 02:05:00 GMT", "2023-12-16 02:05 +00:00"),
    ("Sat Dec 16 10:05:00 CST 2023", "2023-12-16 10:05 +08:00"),
    ("2023-Dec-16 10:05", "2023-12-16 10:05"),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str | None) -> None:
    assert shown(text) == expected

"""Full width and other twins of plain characters."""

from __future__ import annotations

import pytest
from written_dates import shown

FORMS = [
    ("２０２３年１２月１６日　１０：０５", "2023-12-16 10:05"),
    ("２０２３－１２－１６　１０：０５", "2023-12-16 10:05"),
    ("2023／12／16", "2023-12-16"),
    ("2023年12月16日 10︰05", "2023-12-16 10:05"),
    ("2023年12⽉16⽇", "2023-12-16"),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str | None) -> None:
    assert shown(text) == expected

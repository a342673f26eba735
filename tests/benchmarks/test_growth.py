"""The table of what large pages cost, and the pages it is measured on."""

from __future__ import annotations

import pytest

import growth
from growth import SHAPES, Growth


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_has_about_the_size_asked_for(shape: str) -> None:
    assert abs(len(growth.page_of(shape, 200_000)) - 200_000) < 6_000


def test_the_table_says_where_a_goal_is_missed() -> None:
    lines = growth.table({"a list": Growth(0.2, 0.2, 8.04), "a heap": Growth(0.1, 0.2, 60.0)}).splitlines()
    assert lines[2] == "| a list | 0.20 | 0.20 | 1.0 | 8.0 |"
    assert lines[3] == "| a heap | 0.10 | 0.20 | **2.0** | **60.0** |"
    assert lines[-1] == "Goals: growth at most 1.5, memory at most 12."

"""Dates set over several elements or glued together in a dump."""

from __future__ import annotations

import pytest

from newsextract.fields.published.split_dates import dates_of
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Node


def _shown(*cells: str) -> str | None:
    node = Node("div", "", None, 0)
    lines = [LabelledBlock(Block(i, cell, node), Label.OTHER, "") for i, cell in enumerate(cells)]
    return next((str(found.date) for found in dates_of(lines, 0, cells[0], None)), None)


@pytest.mark.parametrize(
    ("cells", "day"),
    [
        (("08", "2012-08"), "2012-08-08"),
        (("2012.08", "31"), "2012-08-31"),
        (("12-13", "2012"), "2012-12-13"),
        (("212020/12",), "2020-12-21"),
        (("202019/01",), "2019-01-20"),
        (("52024-08",), "2024-08-05"),
        (("12024-03",), "2024-03-01"),
        (("05", "Mar, 2023"), "2023-03-05"),
        (("2015", "04-16"), "2015-04-16"),
        (("08", "老渡口"), None),
    ],
)
def test_leaf_of_a_calendar(cells: tuple[str, ...], day: str | None) -> None:
    assert _shown(*cells) == day

"""The best run is found, whatever the weights."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.plain_text.best_run import decode

WEIGHTS = st.lists(st.floats(-9, 9), min_size=1, max_size=9)


@given(WEIGHTS, st.data())
def test_decode_finds_the_best_of_all_runs(line: list[float], data: st.DataObject) -> None:
    size = len(line)
    edges = st.lists(st.floats(-9, 9), min_size=size, max_size=size)
    start, end = data.draw(edges), data.draw(edges)

    def total(first: int, behind: int) -> float:
        return start[first] + sum(line[first:behind]) + (end[behind] if behind < size else 0.0)

    runs = [total(first, behind) for first in range(size) for behind in range(first + 1, size + 1)]
    assert total(*decode(line, start, end)) == pytest.approx(max(runs))

"""What the documents' commands print, on figures made by hand."""

from __future__ import annotations

import pytest

import startup
from newsextract.layout.confidence import calibrated
from train_confidence import auc, curve, review


def test_what_a_review_costs_and_finds() -> None:
    scored = [(0.55, False), (0.65, True), (0.75, False), (0.85, True), (0.95, True)]
    assert review(scored)[2:] == [
        "| 0.6 | 20% | 1 | 50% |",
        "| 0.7 | 40% | 1 | 50% |",
        "| 0.8 | 60% | 2 | 100% |",
        "| 0.9 | 80% | 2 | 100% |",
    ]


@pytest.mark.parametrize(
    ("scored", "area"),
    [
        ([(0.9, True), (0.1, False)], 1.0),
        ([(0.1, True), (0.9, False)], 0.0),
        ([(0.5, True), (0.5, False)], 0.5),
        ([(0.9, True), (0.4, True), (0.6, False)], 0.5),
    ],
)
def test_auc(scored: list[tuple[float, bool]], area: float) -> None:
    assert auc(scored) == area


def test_the_curve_finds_the_shares_it_is_shown() -> None:
    shown = {0.0: 0.9, 16.0: 0.5}  # trouble: share of clean pages
    scores = [(value, number < 1000 * share) for value, share in shown.items() for number in range(1000)]
    level, slope = curve(scores)
    for value, share in shown.items():
        assert calibrated(value, level, slope) == pytest.approx(share, abs=0.01)


def test_a_fresh_process_says_what_it_waited_for(tmp_path: object) -> None:
    waited = startup.seconds("warm", folder=str(tmp_path))
    assert len(waited) == 5  # import, extract, warm_up, the page twice
    assert all(value > 0 for value in waited)


def test_table_of_the_start() -> None:
    assert (
        startup.table({"`import newsextract`": 0.1234}).splitlines()[2] == "| `import newsextract` | 0.123 |"
    )

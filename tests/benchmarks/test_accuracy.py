"""The cells of the comparison, on rows made by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from accuracy import PAGE_FIGURES, ahead_cell, clean, f1_cell, failures, leak, lines, loss, mean_cell, values


def boot(found: list[float]) -> list[float]:
    return [min(found), max(found)]


def prf(tp: int, pred: int, gold: int) -> dict[str, float]:
    return {"f1": 2 * tp / (pred + gold) if pred + gold else 0.0}


SCORE: Any = SimpleNamespace(boot=boot, prf=prf)


def row(p: float, r: float, **fields: Any) -> dict[str, Any]:
    return {"body": {"p": p, "r": r, "f1": (p + r) / 2}, **fields}


@pytest.mark.parametrize(
    ("p", "r", "verdicts"),
    [(1.0, 0.99, (1, 0, 0)), (0.98, 1.0, (0, 0, 0)), (0.9, 1.0, (0, 1, 0)), (1.0, 0.9, (0, 0, 1))],
)
def test_clean_leak_and_loss(p: float, r: float, verdicts: tuple[int, int, int]) -> None:
    assert (clean(row(p, r)), leak(row(p, r)), loss(row(p, r))) == verdicts


def test_a_page_whose_gold_does_not_ask_is_not_counted() -> None:
    rows = {
        "a": row(1, 1, published={"day": True, "minute": False}),
        "b": row(1, 1, published={"day": False}),
        "c": {"body": None, "published_spurious": True},
    }
    assert values(rows, PAGE_FIGURES["day"]) == [1.0, 0.0]
    assert values(rows, PAGE_FIGURES["minute"]) == [0.0]
    assert values(rows, clean) == [1.0, 1.0]


def test_a_mean_with_its_interval() -> None:
    assert mean_cell(SCORE, [1.0, 0.5]) == "75.0 [50.0–100.0]"
    assert mean_cell(SCORE, []) == "–"


def test_a_micro_f1_is_that_of_the_sums() -> None:
    rows = {str(n): {"authors": {"tp": 1, "pred": 1, "gold": 2}} for n in range(4)}
    assert f1_cell(SCORE, rows, "authors", samples=100) == "66.7 [66.7–66.7]"


def test_ahead_is_taken_page_by_page() -> None:
    ours = {"a": row(1, 1), "b": row(0.5, 0.5)}
    theirs = {"a": row(0.5, 0.5), "b": row(0.6, 0.6)}
    assert ahead_cell(SCORE, ours, theirs) == "+20.0 [-10.0 to +50.0]"


def test_failures_are_counted_by_kind() -> None:
    found = {
        "one": {"a": {"error": "ValueError: x"}, "b": {"error": "ValueError: y"}, "c": {"body": ""}},
        "two": {"a": {"body": "新闻"}},
    }
    assert failures(found).splitlines()[-1] == "- one: ValueError (2)"
    assert failures({"two": found["two"]}) == ""


def test_a_table_has_a_header_and_a_rule() -> None:
    assert lines(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"

"""Cost and memory grow with the page, not with its square: pages in the shapes that cost most."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile_pages import outcome, run
from hostile_shapes import SHAPES, long_article

SHORT = 20_000
"""Characters of page; the longer ones are four and sixteen times as long."""
GROWTH = 8.0
"""A page four times as long may take so many times as long: 4 where the cost is linear, 16 where it is
quadratic. Between them lies the noise of a busy machine."""
NOTHING = 0.03
"""Seconds of CPU: below it, there is nothing to compare."""
TRIES = 4


def cost(page: str) -> float:
    begin = time.process_time()
    outcome(page)
    return time.process_time() - begin


def growth(shape: Callable[[int], str], short: int = SHORT) -> float:
    """How many times as long a page takes that is four times as long; the least of several tries, for a
    busy machine only adds."""
    page, longer = shape(short), shape(4 * short)
    least = took = float("inf")
    for _ in range(TRIES):
        took = min(took, cost(longer))
        if took < NOTHING:
            return 0.0
        least = min(least, cost(page))
        if took / least < GROWTH:
            break
    return took / least


def keeps_growing(shape: Callable[[int], str]) -> bool:
    """Whether the cost is more than linear: both from the short page to the longer, and on from there. What
    begins to be an article at some length grows once."""
    return growth(shape) >= GROWTH and growth(shape, 4 * SHORT) >= GROWTH


@pytest.mark.parametrize("name", SHAPES)
def test_linear(name: str) -> None:
    outcome(long_article(3000))  # dictionaries are loaded
    assert not keeps_growing(SHAPES[name])


def test_the_measure_finds_a_quadratic_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    def quadratic(page: str) -> None:
        for start in range(0, len(page), 40):
            page.count("没有的词", start)

    monkeypatch.setitem(globals(), "outcome", quadratic)
    assert keeps_growing(long_article)


# ---------------------------------------------------------------- memory

MEMORY = """
import sys
sys.path.insert(0, {tests!r})
from hostile_shapes import SHAPES
from newsextract import extract, ExtractionError
extract(SHAPES["newspaper"](30000).replace("三万册", "三万册新阅览室开放的"))
from newsextract.zh.words import cost
cost("图书馆")  # the dictionary is loaded
page = SHAPES[{shape!r}]({size}).encode()
def kilobytes(name):  # not ru_maxrss, which begins with the parent's
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(name))
before = kilobytes("VmRSS")
try:
    extract(page)
except ExtractionError:
    pass
print((kilobytes("VmHWM") - before) * 1024 / len(page))
"""


def memory(shape: str, size: int) -> float:
    """Peak memory while a page is read, in multiples of its size in bytes, beyond what was there before."""
    tests = str(Path(__file__).parent)
    return float(run(MEMORY.format(tests=tests, shape=shape, size=size)))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux's /proc")
@pytest.mark.parametrize(
    ("shape", "characters"),
    [
        ("newspaper", 3_600_000),
        ("links", 6_000_000),
        ("short_blocks", 5_000_000),
        ("breaks", 5_000_000),
        ("straight_marks", 3_000_000),
        ("quotation_marks", 1_000_000),
        ("one_block", 1_000_000),
        ("open_bold", 2_000_000),
        ("short_lines", 3_000_000),
    ],
)
def test_memory_of_large_pages(shape: str, characters: int) -> None:
    assert memory(shape, characters) < 12

"""What a large page costs: CPU time and peak memory at 10 MB, beside a page of 100 KB of the same shape.

    python benchmarks/growth.py [--write docs/performance.md]

Linear means that a KB of the large page takes as long as a KB of the small one. Each shape is measured
in a process of its own: CPU time of the small page is the best of several, that of the large one of two,
memory the peak resident size over what the process had before, in multiples of the page's bytes. The pages
are made by `tests/robustness/hostile_shapes.py`; their text is invented.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import generated

SHAPES = {
    "long_article": "a long article",
    "newspaper": "the same, with paragraphs as they are",
    "links": "a long list of links",
    "nested": "deep nesting",
    "nested_with_text": "deep nesting, text at every level",
    "one_block": "one huge block",
    "one_block_of_sentences": "one huge block of sentences",
    "short_blocks": "many short blocks",
    "breaks": "many short lines",
}
"""The shapes measured, in the order of the table."""
SMALL, LARGE = 100_000, 10_000_000
"""Bytes of page."""
MOST_GROWTH, MOST_MEMORY = 1.5, 12.0
"""The goals: time for a KB of the large page against one of the small, bytes of memory for a byte of page."""
PASSES = 7


@dataclass(frozen=True)
class Growth:
    """What a shape costs: seconds for a megabyte of the small and of the large page, memory of the large."""

    small: float
    large: float
    memory: float

    @property
    def ratio(self) -> float:
        return self.large / self.small


def page_of(shape: str, size: int) -> bytes:
    """A page of about so many bytes."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "robustness"))
    make: Callable[[int], str] = import_module("hostile_shapes").SHAPES[shape]
    characters = 20_000
    for _ in range(3):  # shapes differ in bytes a character
        characters = round(characters * size / len(make(characters).encode()))
    return make(characters).encode()


def seconds(page: bytes) -> float:
    """CPU time in which a page is read, be it an article or not."""
    from newsextract import ExtractionError, extract

    start = time.process_time()
    with contextlib.suppress(ExtractionError):
        extract(page)
    return time.process_time() - start


def resident(name: str) -> int:
    """Bytes that Linux counts for this process: `VmRSS` now, `VmHWM` at most so far."""
    with open("/proc/self/status") as status:
        return next(1024 * int(line.split()[1]) for line in status if line.startswith(name))


def measure_here(shape: str) -> Growth:
    """One shape, in this process."""
    small = page_of(shape, SMALL)
    taken = min(seconds(small) for _ in range(PASSES))
    large = page_of(shape, LARGE)
    before = resident("VmRSS")
    first = seconds(large)
    memory = (resident("VmHWM") - before) / len(large)
    spent = min(first, seconds(large))
    return Growth(1e6 * taken / len(small), 1e6 * spent / len(large), memory)


def measure(shape: str) -> Growth:
    """One shape, in a process of its own."""
    command = [sys.executable, __file__, "--shape", shape]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Growth(*json.loads(done.stdout))


def table(found: dict[str, Growth]) -> str:
    lines = [
        "| a page that is | s/MB at 100 KB | s/MB at 10 MB | growth | peak memory, times the page |",
        "|---|---|---|---|---|",
    ]
    for name, cost in found.items():
        lines.append(
            f"| {name} | {cost.small:.2f} | {cost.large:.2f} | {marked(cost.ratio, MOST_GROWTH)} "
            f"| {marked(cost.memory, MOST_MEMORY)} |"
        )
    return "\n".join([*lines, "", f"Goals: growth at most {MOST_GROWTH}, memory at most {MOST_MEMORY:g}."])


def marked(value: float, most: float) -> str:
    """The figure, bold where the goal is missed."""
    return f"**{value:.1f}**" if value > most else f"{value:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description="What a large page costs.")
    parser.add_argument("--write", type=Path, metavar="DOCUMENT", help="put the table there")
    parser.add_argument("--shape", choices=SHAPES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.shape:
        cost = measure_here(options.shape)
        print(json.dumps([cost.small, cost.large, cost.memory]))
        return
    found = table({said: measure(shape) for shape, said in SHAPES.items()})
    print(found)
    if options.write:
        generated.write(options.write, {"growth": found})


if __name__ == "__main__":
    main()

"""Whether memory grows from page to page: many pages in one process, and the slope of its RSS.

    python benchmarks/memory.py --corpus ../shared/corpus --pages 100000

Corpus pages come again and again in another order and under other addresses, one in a hundred of
them damaged another way each time (as in `benchmarks/batch.py`). The first tenth fills the caches,
which are all bounded, and is left out. What is left should be level: the slope is that of the line
of least squares through the samples, in bytes a page, for the whole and for the last half alone.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import time
from collections.abc import Sequence
from pathlib import Path

from batch import pages
from newsextract import ExtractionError, extract
from newsextract.batch import processes

SAMPLES = 200
WARM_UP = 0.1
"""Share of the pages before which memory is not looked at."""

Sample = tuple[int, int]
"""Pages so far, bytes resident."""


def run(corpus: Path, count: int) -> list[Sample]:
    """Extract `count` pages, with all that a caller does with an article."""
    samples = []
    for number, (address, page) in enumerate(pages(corpus, count), 1):
        with contextlib.suppress(ExtractionError):
            extract(page, url=address).model_dump_json()
        if number >= count * WARM_UP and number % max(1, count // SAMPLES) == 0:
            gc.collect()
            samples.append((number, processes.memory(os.getpid()) or 0))
    return samples


def slope(samples: Sequence[Sample]) -> float:
    """Bytes a page, by least squares."""
    size = len(samples)
    middle = sum(number for number, _ in samples) / size
    level = sum(memory for _, memory in samples) / size
    spread = sum((number - middle) ** 2 for number, _ in samples)
    return sum((number - middle) * (memory - level) for number, memory in samples) / spread if spread else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--pages", type=int, default=100_000)
    chosen = parser.parse_args()
    began = time.process_time()
    samples = run(chosen.corpus, chosen.pages)
    took = time.process_time() - began
    first, last = samples[0], samples[-1]
    print("| pages | RSS after a tenth, MB | at the end, MB | slope, bytes a page | last half | CPU s |")
    print("|---|---|---|---|---|---|")
    print(
        f"| {chosen.pages:,} | {first[1] / 1e6:.1f} | {last[1] / 1e6:.1f} | {slope(samples):+.1f}"
        f" | {slope(samples[len(samples) // 2 :]):+.1f} | {took:.0f} |"
    )


if __name__ == "__main__":
    main()

"""What a page costs, in multiples of the bare lxml parse of the same decoded text.

    python benchmarks/speed.py --corpus ../shared/corpus [--passes 5] [--only newsextract …]

One process, one run. Every system reads every page once a pass; passes are interleaved, so that a
busy moment of the machine hits all alike; a page's cost is the median of its passes in CPU time.
Peers that are not installed are left out and named.
"""

from __future__ import annotations

import argparse
import importlib
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from lxml import html as lxml_html

from newsextract import ExtractionError, extract
from newsextract.page.charset import decode

Reader = Callable[[str], object]


def read_newsextract(text: str) -> object:
    try:
        return extract(text)
    except ExtractionError as error:
        return error


def newsextract() -> Reader:
    return read_newsextract


def trafilatura() -> Reader:
    library = importlib.import_module("trafilatura")
    return lambda text: library.bare_extraction(text, with_metadata=True)


def trafilatura_fast() -> Reader:
    library = importlib.import_module("trafilatura")
    return lambda text: library.bare_extraction(text, with_metadata=True, fast=True)


def readability_lxml() -> Reader:
    document = importlib.import_module("readability").Document
    return lambda text: document(text).summary()


SYSTEMS: dict[str, Callable[[], Reader]] = {
    "newsextract": newsextract,
    "trafilatura": trafilatura,
    "trafilatura fast": trafilatura_fast,
    "readability-lxml": readability_lxml,
}
PARSE = "bare lxml parse"


def parse(text: str) -> object:
    return lxml_html.document_fromstring(text)


def cost(read: Reader, text: str) -> float:
    """CPU seconds that one page takes."""
    start = time.process_time()
    read(text)
    return time.process_time() - start


def installed(names: list[str]) -> dict[str, Reader]:
    """The readers that can be had here, the parse first."""
    readers: dict[str, Reader] = {PARSE: parse}
    for name in names:
        try:
            readers[name] = SYSTEMS[name]()
        except ImportError as error:
            print(f"{name} is not installed, left out ({error})", file=sys.stderr)
    return readers


def measure(readers: dict[str, Reader], pages: list[str], passes: int) -> dict[str, list[float]]:
    """Median CPU seconds of every page, by reader. The first pass warms up and does not count."""
    runs: dict[str, list[list[float]]] = {name: [] for name in readers}
    for number in range(passes + 1):
        for name, read in readers.items():
            costs = [cost(read, text) for text in pages]
            if number:
                runs[name].append(costs)
    return {name: [statistics.median(page) for page in zip(*run, strict=True)] for name, run in runs.items()}


def table(costs: dict[str, list[float]]) -> str:
    parse_total = sum(costs[PARSE])
    lines = [
        "| system | pages/s | ms a page: mean | median | p99 | parses |",
        "|---|---|---|---|---|---|",
    ]
    for name, pages in costs.items():
        total = sum(pages)
        last = sorted(pages)[min(len(pages) - 1, len(pages) * 99 // 100)]
        lines.append(
            f"| {name} | {len(pages) / total:.0f} | {1000 * total / len(pages):.2f} "
            f"| {1000 * statistics.median(pages):.2f} | {1000 * last:.2f} | {total / parse_total:.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="What a page costs, beside the peers.")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with pages/*.html")
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--only", nargs="*", choices=tuple(SYSTEMS), default=list(SYSTEMS))
    options = parser.parse_args()
    pages = [decode(path.read_bytes()).text for path in sorted((options.corpus / "pages").glob("*.html"))]
    # lxml refuses text that declares a charset of its own; every system gets the same text.
    pages = [text[text.find("?>") + 2 :] if text.lstrip().startswith("<?xml") else text for text in pages]
    characters = sum(map(len, pages))
    print(f"{len(pages)} pages, {characters / len(pages) / 1000:.0f} thousand characters each on average\n")
    print(table(measure(installed(options.only), pages, options.passes)))


if __name__ == "__main__":
    main()

"""What a page costs, in multiples of the bare lxml parse of the same decoded text.

    python benchmarks/speed.py --corpus ../shared/corpus [--passes 5] [--only newsextract …]
        [--write docs/performance.md]

One process, one run. Every system reads every page once a pass; passes are interleaved, so that a
busy moment of the machine hits all alike; a page's cost is the median of its passes in CPU time.
Pages are the corpus's and the repository's fixtures. Peers that are not installed are left out and
named; `make speed` runs this in the peers' environment, where all of them are.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import statistics
import sys
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

from lxml import html as lxml_html

import generated
from newsextract import ExtractionError, extract
from peers.pages import text_of
from peers.readers import PEERS, Read

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
PARSE = "bare lxml parse"
OURS = "newsextract"
SYSTEMS = (OURS, *PEERS)


def parse(text: str) -> object:
    return lxml_html.document_fromstring(text)


def read_newsextract(text: str) -> object:
    try:
        return extract(text)
    except ExtractionError as error:
        return error


@dataclass(frozen=True)
class Cost:
    """One page: its median CPU seconds, its size in characters."""

    seconds: float
    characters: int

    @property
    def per_thousand(self) -> float:
        """Seconds for a thousand characters."""
        return 1000 * self.seconds / self.characters


def once(read: Read, text: str) -> tuple[float, bool]:
    """CPU seconds that one page takes, and whether it was read without an exception."""
    start = time.process_time()
    try:
        read(text)
    except Exception:  # a peer may raise anything; the time counts, the page is counted as failed
        return time.process_time() - start, False
    return time.process_time() - start, True


def installed(names: list[str]) -> dict[str, Read]:
    """The readers that can be had here, the parse first."""
    readers: dict[str, Read] = {PARSE: parse}
    for name in names:
        try:
            readers[name] = read_newsextract if name == OURS else PEERS[name].load()
        except ImportError as error:
            print(f"{name} is not installed, left out ({error})", file=sys.stderr)
    return readers


def measure(
    readers: dict[str, Read], pages: list[str], passes: int
) -> tuple[dict[str, list[Cost]], dict[str, int]]:
    """Median cost of every page, by reader, and on how many pages each raised something. The first
    pass warms up (dictionaries, caches) and does not count."""
    runs: dict[str, list[list[float]]] = {name: [] for name in readers}
    failed = dict.fromkeys(readers, 0)
    for number in range(passes + 1):
        for name, read in readers.items():
            with contextlib.redirect_stdout(io.StringIO()):
                results = [once(read, text) for text in pages]
            failed[name] = sum(not fine for _, fine in results)
            if number:
                runs[name].append([seconds for seconds, _ in results])
    costs = {
        name: [
            Cost(statistics.median(page), len(text))
            for page, text in zip(zip(*run, strict=True), pages, strict=True)
        ]
        for name, run in runs.items()
    }
    return costs, failed


def at_99_percent(figures: list[float]) -> float:
    return sorted(figures)[min(len(figures) - 1, len(figures) * 99 // 100)]


def table(costs: dict[str, list[Cost]], failed: dict[str, int]) -> str:
    parse_total = sum(page.seconds for page in costs[PARSE])
    lines = [
        "| system | pages/s | ms a page: mean | median | p99 | p99 : median, by size | parses | failed |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, pages in costs.items():
        seconds = [page.seconds for page in pages]
        sized = [page.per_thousand for page in pages]
        total = sum(seconds)
        lines.append(
            f"| {name} | {len(pages) / total:.0f} | {1000 * total / len(pages):.2f} "
            f"| {1000 * statistics.median(seconds):.2f} | {1000 * at_99_percent(seconds):.2f} "
            f"| {at_99_percent(sized) / statistics.median(sized):.1f} | {total / parse_total:.2f} "
            f"| {failed[name]} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="What a page costs, beside the peers.")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with pages/*.html")
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--only", nargs="*", choices=SYSTEMS, default=list(SYSTEMS))
    parser.add_argument("--write", type=Path, metavar="DOCUMENT", help="put the table there")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)  # some peers log every page, some warn of parts they lack
    warnings.simplefilter("ignore")
    paths = [*sorted((options.corpus / "pages").glob("*.html")), *sorted(FIXTURES.glob("*.html"))]
    pages = [text_of(path.read_bytes()) for path in paths]
    characters = sum(map(len, pages))
    said = f"{len(pages)} pages, {characters / len(pages) / 1000:.0f} thousand characters each on average"
    found = f"{said}\n\n{table(*measure(installed(options.only), pages, options.passes))}"
    print(found)
    if options.write:
        generated.write(options.write, {"speed": found})


if __name__ == "__main__":
    main()

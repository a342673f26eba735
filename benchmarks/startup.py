"""What a process waits for before it reads pages: the import, the first page, `warm_up()`.

    python benchmarks/startup.py [--runs 7] [--write docs/performance.md]

Each run is a fresh interpreter; printed are medians of wall-clock seconds. The page is an article
with quotations from `fixtures/`. jieba keeps its dictionary in a file of the temporary folder, which
a first run of all leaves behind: *without jieba's file* is what the first process on a machine waits.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import generated
from speed import FIXTURES

PAGE = FIXTURES / "portal-sina.html"

CODE = """
import sys, time
page = open(sys.argv[1], "rb").read()
def wait(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
def load():
    import newsextract
print(wait(load))
import newsextract
print(wait(lambda: newsextract.extract))
if "warm" in sys.argv:
    print(wait(newsextract.warm_up))
for _ in range(2):
    print(wait(lambda: newsextract.extract(page)))
"""


def seconds(*arguments: str, folder: str) -> list[float]:
    """What one fresh interpreter waited for each step, with `folder` for temporary files."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(PAGE), *arguments],
        env={**os.environ, "TMPDIR": folder},
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(line) for line in done.stdout.split()]


def measure(runs: int) -> dict[str, float]:
    """Medians of the steps' seconds."""
    with tempfile.TemporaryDirectory() as kept:
        seconds("warm", folder=kept)  # leaves jieba's file
        cold = [seconds(folder=kept) for _ in range(runs)]
        warm = [seconds("warm", folder=kept) for _ in range(runs)]
    new = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as empty:
            new.append(seconds("warm", folder=empty))
    return {
        "`import newsextract`": statistics.median(run[0] for run in (*cold, *warm)),
        "then `newsextract.extract`, which loads the rooms": statistics.median(
            run[1] for run in (*cold, *warm)
        ),
        "the first page": statistics.median(run[2] for run in cold),
        "the same page again": statistics.median(run[3] for run in cold),
        "`warm_up()`": statistics.median(run[2] for run in warm),
        "`warm_up()`, without jieba's file": statistics.median(run[2] for run in new),
        "the first page after `warm_up()`": statistics.median(run[3] for run in warm),
    }


def table(found: dict[str, float]) -> str:
    rows = [f"| {name} | {value:.3f} |" for name, value in found.items()]
    return "\n".join(["| a process waits for | seconds |", "|---|---|", *rows])


def main() -> None:
    parser = argparse.ArgumentParser(description="What a process waits for before it reads pages.")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--write", type=Path, metavar="DOCUMENT", help="put the table there")
    options = parser.parse_args()
    found = table(measure(options.runs))
    print(found)
    if options.write:
        generated.write(options.write, {"startup": found})


if __name__ == "__main__":
    main()

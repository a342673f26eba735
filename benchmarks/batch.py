"""How fast and how large a batch is: corpus pages under made-up addresses, WARC to Parquet.

    python benchmarks/batch.py --corpus ../shared/corpus --pages 100000

Makes a WARC of the corpus pages again and again under invented addresses, one in a hundred of them
damaged (cut, emptied, or with bytes flipped), runs `newsextract batch` on it with one and with two
workers, and prints pages a second, the time to the first result, and of parent, workers and writing
process the peak memory and the processor time a page. The last tells how the workers share the
machine whatever else runs on it: with n workers on n processors the rate is at most
n · worker / (worker + parent + writer) times that of one. The input is kept in `--work`, so that a
second call measures at once.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DAMAGED = 100
"""One page in so many is damaged."""

COLUMNS = (
    "pages",
    "workers",
    "pages/s",
    "s",
    "start, s",
    "parent MB",
    "worker MB",
    "writer MB",
    "workers ms/page",
    "parent ms/page",
    "writer ms/page",
    "ended as",
)

SITES = 200
"""Made-up sites that the pages are spread over."""


def damaged(page: bytes, random_source: random.Random) -> bytes:
    """The page cut short, emptied, or with some bytes flipped."""
    kind = random_source.randrange(3)
    if kind == 0:
        return page[: random_source.randrange(len(page))]
    if kind == 1:
        return b""
    flipped = bytearray(page)
    for _ in range(20):
        flipped[random_source.randrange(len(flipped))] ^= random_source.randrange(1, 256)
    return bytes(flipped)


def pages(corpus: Path, count: int) -> Iterator[tuple[str, bytes]]:
    """Addresses and pages: the whole corpus, in another order each time round."""
    random_source = random.Random(6)
    sources = [path.read_bytes() for path in sorted((corpus / "pages").glob("*.html"))]
    number = 0
    while number < count:
        random_source.shuffle(sources)
        for page in sources[: count - number]:
            address = f"http://site{number % SITES}.example/2020/{number:08d}.html"
            yield address, damaged(page, random_source) if number % DAMAGED == 7 else page
            number += 1


def make_warc(corpus: Path, path: Path, count: int) -> None:
    """Write the WARC, compressed member by member as Common Crawl does."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    temporary = path.with_suffix(".tmp")
    with temporary.open("wb") as opened:
        for address, page in pages(corpus, count):
            plain = io.BytesIO()
            writer = WARCWriter(plain, gzip=False)
            answer = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            about = {"WARC-Date": "2024-06-01T04:05:06Z"}
            record = writer.create_warc_record(
                address, "response", payload=io.BytesIO(page), http_headers=answer, warc_headers_dict=about
            )
            writer.write_record(record)
            opened.write(gzip.compress(plain.getvalue(), 4, mtime=0))
    temporary.rename(path)


def measure(archive: Path, work: Path, workers: int, options: list[str]) -> dict[str, Any]:
    """Run the batch once; its summary."""
    output = work / f"out-{archive.name.partition('.')[0]}-{workers}.parquet"
    summary = work / "summary.json"
    command = [sys.executable, "-c", "from newsextract.cli import main; main()", "batch", str(archive)]
    command += ["-o", str(output), "--workers", str(workers), "--restart", "--quiet"]
    subprocess.run([*command, "--summary", str(summary), *options], check=True)
    found: dict[str, Any] = json.loads(summary.read_text("utf-8"))
    output.unlink()
    shutil.rmtree(output.with_name(output.name + ".run"))
    output.with_name(output.name + ".quarantine.jsonl").unlink()
    return found


def row(count: int, workers: int, found: dict[str, Any]) -> str:
    """One line of the table."""
    memory = found["peak_memory"]
    sizes = " | ".join(f"{memory[name] / 1e6:.0f}" for name in ("parent", "worker", "finisher"))
    per_page = 1000 / max(found["pages"], 1)
    spent = found["cpu_seconds"]
    cpu = " | ".join(f"{spent[name] * per_page:.2f}" for name in ("workers", "parent", "finisher"))
    ended = f"{found['articles']:,} + {found['skipped']:,} + {found['errors']:,}"
    return (
        f"| {count:,} | {workers} | {found['pages_per_second']:.0f} | {found['seconds']:.0f}"
        f" | {found['startup_seconds']:.2f} | {sizes} | {cpu} | {ended} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--pages", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument(
        "--work", type=Path, help="Folder for input and output (some 2 GB for 100,000 pages)."
    )
    parser.add_argument("options", nargs="*", help="Further options of newsextract batch, after --.")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        work = chosen.work or Path(own)
        work.mkdir(parents=True, exist_ok=True)
        print(f"| {' | '.join(COLUMNS)} |")
        print("|" + "---|" * len(COLUMNS))
        for count in chosen.pages:
            archive = work / f"pages-{count}.warc.gz"
            if not archive.exists():
                began = time.monotonic()
                make_warc(chosen.corpus, archive, count)
                made = time.monotonic() - began
                print(
                    f"made {archive.name} in {made:.0f} s, {archive.stat().st_size / 1e6:.0f} MB",
                    file=sys.stderr,
                )
            for workers in chosen.workers:
                print(row(count, workers, measure(archive, work, workers, chosen.options)), flush=True)


if __name__ == "__main__":
    main()

"""What is in the output of a batch: counts for a person, or as JSON."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsextract.batch.readers.files import RUN_SUFFIX, open_input, optional
from newsextract.batch.records import UsageError
from newsextract.batch.runfolder import RunFolder
from newsextract.batch.sitewide import site_of
from newsextract.batch.writers import format_of

FIELDS = ("title", "date", "published_at", "authors", "sources", "quotes", "images", "site_name", "url")
"""Fields whose absence is counted."""

BINS = 10
"""Of the histogram of confidence."""


@dataclass(slots=True)
class Report:
    """Counts over all articles of an output."""

    articles: int = 0
    sites: Counter[str] = field(default_factory=Counter)
    removals: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    confidence: list[int] = field(default_factory=lambda: [0] * BINS)
    """Articles by confidence, in tenths: the first from 0 to 0.1, the last from 0.9 to 1."""
    reposts: int = 0
    slowest: list[tuple[float, str]] = field(default_factory=list)
    """Seconds and address of the slowest pages, where the run's folder is still there."""
    reasons: dict[str, int] = field(default_factory=dict)
    """Skips and errors of the run, where its folder is still there."""

    def add(self, row: dict[str, Any]) -> None:
        """Count one article."""
        self.articles += 1
        self.sites[site_of(row.get("url")) or row.get("site_name") or "(unknown)"] += 1
        for removal in row.get("removed") or ():
            self.removals[removal["kind"]] += 1
        for name in FIELDS:
            if not row.get(name):
                self.missing[name] += 1
        self.confidence[min(int((row.get("confidence") or 0.0) * BINS), BINS - 1)] += 1
        self.reposts += row.get("cleanest") is False

    def to_json(self, top: int) -> dict[str, Any]:
        return {
            "articles": self.articles,
            "sites": dict(self.sites.most_common(top)),
            "removals": dict(self.removals.most_common()),
            "missing": {name: self.missing[name] for name in FIELDS},
            "confidence": self.confidence,
            "reposts": self.reposts,
            "slowest": [{"seconds": seconds, "address": address} for seconds, address in self.slowest[:top]],
            "not_articles": self.reasons,
        }


def read_report(output: Path) -> Report:
    """Count over an output file, or over the parts in a folder. Raises `UsageError` for others."""
    report = Report()
    output = Path(os.path.abspath(output))  # `.` has no name
    for row in rows(output):
        report.add(row)
    folder = RunFolder(output.with_name(output.name + RUN_SUFFIX))
    if folder.begun() is not None:
        state = folder.state()
        report.slowest, report.reasons = state.slowest, dict(sorted(state.reasons.items()))
    return report


def rows(output: Path) -> Iterator[dict[str, Any]]:
    """The rows of an output in the order of the run."""
    if not output.exists():
        raise UsageError(f"no output at {output}")
    parts = (
        sorted(found for found in output.iterdir() if found.name.startswith("part-"))
        if output.is_dir()
        else [output]
    )
    for part in parts:
        kind = format_of(part)
        if kind == "parquet":
            yield from _parquet_rows(part)
        elif kind in ("jsonl", "jsonl.gz", "jsonl.zst"):
            yield from _jsonl_rows(part)
        elif kind == "sqlite":
            yield from _sqlite_rows(part)
        else:
            raise UsageError(f"cannot count in {part}: only JSONL, Parquet and SQLite")


def _parquet_rows(part: Path) -> Iterator[dict[str, Any]]:
    parquet = optional("pyarrow.parquet", "parquet")
    wanted = ["address", "cleanest", "removed", "confidence", *FIELDS]
    with parquet.ParquetFile(part) as opened:
        for batch in opened.iter_batches(256, columns=wanted):
            yield from batch.to_pylist()


def _jsonl_rows(part: Path) -> Iterator[dict[str, Any]]:
    with open_input(str(part)) as opened:
        for line in opened:
            yield json.loads(line)


def _sqlite_rows(part: Path) -> Iterator[dict[str, Any]]:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(f"{part.absolute().as_uri()}?mode=ro", uri=True)) as base:
        base.row_factory = sqlite3.Row
        for found in base.execute("SELECT * FROM articles ORDER BY rowid"):
            row: dict[str, Any] = dict(found)
            for name in ("removed", "authors", "sources", "quotes", "images"):
                row[name] = json.loads(row[name])
            row["cleanest"] = None if row["cleanest"] is None else bool(row["cleanest"])
            yield row


def print_report(report: Report, top: int) -> None:
    """Show a report as tables."""
    from rich.console import Console

    class Plain(Console):
        """Not rich's way with a broken pipe, which is to exit with 1."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    console = Plain()
    console.print(f"{report.articles:,} articles", highlight=False)
    if report.articles:
        _tables(console, report, top)
    if report.reasons:
        _table(console, "not an article", sorted(report.reasons.items(), key=lambda pair: -pair[1]), None)
    if report.reposts:
        console.print(f"{report.reposts:,} articles have a cleaner double", highlight=False)
    if report.slowest:
        _slowest(console, report.slowest[:top])


def _tables(console: Any, report: Report, top: int) -> None:
    """What is counted of the articles."""
    total = report.articles
    _table(console, "site", report.sites.most_common(top), total)
    _table(console, "missing field", [(name, report.missing[name]) for name in FIELDS], total)
    _table(console, "removed", report.removals.most_common(top), None)
    bins = [
        (f"{number / BINS:.1f}–{(number + 1) / BINS:.1f}", count)
        for number, count in enumerate(report.confidence)
    ]
    _table(console, "confidence", bins, total)


def _table(console: Any, name: str, counts: list[tuple[str, int]], total: int | None) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(name, "count", *(["share", ""] if total else []), box=None, pad_edge=False)
    for label, count in counts:
        share = [f"{count / total:.1%}", "█" * round(30 * count / total)] if total else []
        table.add_row(escape(label), f"{count:,}", *share)
    console.print(table)
    console.print()


def _slowest(console: Any, slowest: list[tuple[float, str]]) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table("slowest pages", "seconds", box=None, pad_edge=False)
    for seconds, address in slowest:
        table.add_row(escape(address), f"{seconds:.3f}")
    console.print(table)

"""How right the library is beside its peers, all measured in one run: the tables of docs/accuracy.md.

    python benchmarks/accuracy.py --corpus ../shared/corpus [--write docs/accuracy.md]
        [--only NAME …] [--out FOLDER]

The peers are installed into an environment of their own first (`peers/environment.py`). Each runs in
its own process, gets every page as text decoded by our charset rule, and has a minute a page; a page
on which it raises, dies or hangs counts as failed. Intervals are 95 % percentile bootstraps over
pages, by the scorer's own `boot`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import platform
import random
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import generated
import newsextract
from corpus import page_ids, scorer
from peers import environment
from peers.conversation import READABILITY_JS, available, predictions
from peers.pages import texts_of
from quality import predict

OURS = "newsextract"
PARTS = ("all", "dev", "check")

Row = dict[str, Any]
"""The scorer's row of one page."""
Rows = dict[str, Row]

# ---------------------------------------------------------------- figures of pages


def body_f1(row: Row) -> float | None:
    return row["body"]["f1"] if row["body"] else None


def clean(row: Row) -> float | None:
    return float(row["body"]["p"] >= 0.99 and row["body"]["r"] >= 0.99) if row["body"] else None


def leak(row: Row) -> float | None:
    return float(row["body"]["p"] < 0.95) if row["body"] else None


def loss(row: Row) -> float | None:
    return float(row["body"]["r"] < 0.95) if row["body"] else None


def precision(row: Row) -> float | None:
    return row["body"]["p"] if row["body"] else None


def recall(row: Row) -> float | None:
    return row["body"]["r"] if row["body"] else None


def part_of(field: str, key: str) -> Callable[[Row], float | None]:
    """The figure that is 1 where `row[field][key]` holds, None where the gold doesn't ask."""
    return lambda row: float(row[field][key]) if key in row.get(field, {}) else None


PAGE_FIGURES: dict[str, Callable[[Row], float | None]] = {
    "title": part_of("title", "exact"),
    "day": part_of("published", "day"),
    "minute": part_of("published", "minute"),
    "source": part_of("source", "exact"),
}
NEEDS = {"title": "title", "day": "published", "minute": "published", "source": "source"}
"""The scorer's field that a system must give for the figure to be its own."""


def values(rows: Rows, figure: Callable[[Row], float | None]) -> list[float]:
    return [value for row in rows.values() if (value := figure(row)) is not None]


# ---------------------------------------------------------------- cells


def percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def mean_cell(score: ModuleType, found: list[float]) -> str:
    """`97.4 [96.0–98.6]`: the mean and its interval."""
    if not found:
        return "–"
    low, high = score.boot(found)
    return f"{percent(sum(found) / len(found))} [{percent(low)}–{percent(high)}]"


def f1_cell(score: ModuleType, rows: Rows, field: str, samples: int = 2000) -> str:
    """The micro F1 of a field of many names a page, with the interval over resampled pages."""
    counts = [(row[field]["tp"], row[field]["pred"], row[field]["gold"]) for row in rows.values()]

    def f1(pages: Iterable[tuple[int, int, int]]) -> float:
        return float(score.prf(*map(sum, zip(*pages, strict=True)))["f1"])

    dice = random.Random(7)
    drawn = sorted(f1(dice.choices(counts, k=len(counts))) for _ in range(samples))
    low, high = drawn[samples * 25 // 1000], drawn[samples * 975 // 1000 - 1]
    return f"{percent(f1(counts))} [{percent(low)}–{percent(high)}]"


def ahead_cell(score: ModuleType, ours: Rows, theirs: Rows) -> str:
    """By how much our body F1 is higher, page by page, with the interval of the difference."""
    pairs = [(body_f1(ours[page]), body_f1(row)) for page, row in theirs.items()]
    differences = [our - their for our, their in pairs if our is not None and their is not None]
    low, high = score.boot(differences)
    return f"{100 * sum(differences) / len(differences):+.1f} [{100 * low:+.1f} to {100 * high:+.1f}]"


def lines(header: list[str], rows: list[list[str]]) -> str:
    table = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in table)


# ---------------------------------------------------------------- tables


def body_table(score: ModuleType, results: dict[str, Any], check: set[str]) -> str:
    ours = results[OURS]["pages"]
    rows = []
    for name, result in ranked(results):
        pages: Rows = result["pages"]
        checked = {page: row for page, row in pages.items() if page in check}
        cells = [name, str(result["summary"]["failed"]), mean_cell(score, values(pages, body_f1))]
        cells.append("" if name == OURS else ahead_cell(score, ours, pages))
        cells += [percent(score.mean(values(pages, figure))) for figure in (precision, recall)]
        cells.append(mean_cell(score, values(pages, clean)))
        cells += [percent(score.mean(values(pages, figure))) for figure in (leak, loss)]
        cells.append(mean_cell(score, values(checked, body_f1)))
        rows.append(cells)
    header = ["system", "failed", "body F1", "ours is ahead by", "P", "R", "clean pages", "leak", "loss"]
    return lines([*header, "body F1, check sites"], rows)


def field_table(score: ModuleType, results: dict[str, Any]) -> str:
    rows = []
    for name, result in ranked(results):
        gives, pages = result["summary"]["gives"], result["pages"]
        cells = [name]
        for figure, read in PAGE_FIGURES.items():
            cells.append(mean_cell(score, values(pages, read)) if gives[NEEDS[figure]] else "–")
        for field in ("authors", "editors", "quotes", "cited"):
            cells.append(f1_cell(score, pages, field) if gives[field] else "–")
        speaker = result["summary"]["quotes"]["speaker"]
        rows.append([*cells, percent(speaker) if gives["quotes"] else "–"])
    header = ["system", "title", "day", "minute", "source", "authors F1", "editors F1", "quotes F1"]
    return lines([*header, "cited F1", "speaker"], rows)


def ours_table(score: ModuleType, results: dict[tuple[str, str], Any]) -> str:
    rows = []
    for (kind, part), result in results.items():
        pages = result["pages"]
        cells = [kind, part, str(result["summary"]["pages"]), str(result["summary"]["failed"])]
        cells.append(mean_cell(score, values(pages, body_f1)))
        cells += [percent(score.mean(values(pages, figure))) for figure in (clean, leak, loss)]
        cells += [percent(score.mean(values(pages, figure))) for figure in PAGE_FIGURES.values()]
        summary = result["summary"]
        cells += [percent(summary[field]["f1"]) for field in ("authors", "editors", "quotes", "cited")]
        rows.append([*cells, percent(summary["quotes"]["speaker"])])
    header = ["input", "part", "pages", "failed", "body F1", "clean", "leak", "loss", "title", "day"]
    header += ["minute", "source", "authors F1", "editors F1", "quotes F1", "cited F1", "speaker"]
    return lines(header, rows)


def ranked(results: dict[str, Any]) -> list[tuple[str, Any]]:
    """Best body F1 first."""
    return sorted(results.items(), key=lambda item: -item[1]["summary"]["body"]["f1"])


def failures(found: dict[str, dict[str, dict[str, Any]]]) -> str:
    """How often each peer failed and with what, a line each; nothing of the pages' text."""
    rows = []
    for name, pages in found.items():
        kinds: dict[str, int] = {}
        for prediction in pages.values():
            if "error" in prediction:
                kind = prediction["error"].split(":")[0]
                kinds[kind] = kinds.get(kind, 0) + 1
        if kinds:
            rows.append(f"- {name}: " + ", ".join(f"{kind} ({count})" for kind, count in kinds.items()))
    return "\n".join(["Pages without an answer, articles or not:", "", *rows] if rows else [])


# ---------------------------------------------------------------- the run


def run_line(versions: dict[str, str], pages: int, articles: int) -> str:
    peers = ", ".join(f"{name} ({version})" for name, version in versions.items())
    without_node = not any(name in versions for name in READABILITY_JS)
    left_out = " readability.js was left out: there is no node here." if without_node else ""
    return (
        f"One run on {dt.date.today().isoformat()}, Python {platform.python_version()}: newsextract "
        f"{newsextract.__version__}, {peers}. {articles} article pages of {pages}.{left_out}"
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How right the library is, beside its peers.")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--write", type=Path, help="the document whose tables are replaced")
    parser.add_argument("--only", nargs="*", help="these peers alone; none for ours alone")
    parser.add_argument("--out", type=Path, help="folder for every system's predictions, for score.py")
    options = parser.parse_args()
    if options.write and options.only is not None:
        parser.error("the document shows all in one run: --write goes without --only")
    return options


def measure(corpus: Path, ids: list[str], names: list[str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Every system's predictions by name and page id, ours first, and the peers' versions."""
    found: dict[str, Any] = {OURS: predict(corpus, ids, "html")[0]}
    versions = {}
    pages = texts_of(corpus, ids)
    for name in names:
        print(f"{name} …", file=sys.stderr)
        versions[name], found[name] = predictions(name, pages)
    return found, versions


def main() -> None:
    options = arguments()
    if options.only != []:
        environment.make()
    score, ids = scorer(options.corpus), page_ids(options.corpus)
    parts = {part: set(page_ids(options.corpus, part)) for part in PARTS}
    golds = score.load_golds(str(options.corpus / "gold"), str(options.corpus / "pages"), set(ids))
    names = [name for name in available() if options.only is None or name in options.only]
    found, versions = measure(options.corpus, ids, names)
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        for name, predicted in found.items():
            text = "".join(json.dumps(line) + "\n" for line in predicted.values())
            (options.out / f"{name.replace(' ', '-')}.jsonl").write_text(text, "utf-8")
    results = {name: score.score(golds, predicted) for name, predicted in found.items()}
    inputs = {"html": found[OURS], "text": predict(options.corpus, ids, "text")[0]}
    ours = {
        (kind, part): score.score({i: gold for i, gold in golds.items() if i in parts[part]}, predicted)
        for kind, predicted in inputs.items()
        for part in PARTS
    }
    texts = {
        "run": run_line(versions, len(ids), results[OURS]["summary"]["pages"]),
        "body": body_table(score, results, parts["check"]),
        "fields": field_table(score, results),
        "failures": failures(found),
        "ours": ours_table(score, ours),
    }
    print("\n\n".join(texts.values()))
    if options.write:
        generated.write(options.write, texts)


if __name__ == "__main__":
    main()

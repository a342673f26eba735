"""How right the library is on the corpus: the scorer's table, and the gate that holds it.

    python benchmarks/quality.py --corpus ../shared/corpus [--part dev|check|all]
        [--input html|text] [--out P.jsonl] [--gate | --raise-floor]

Both inputs of every page are read (its bytes and its plain-text dump) unless `--input` names one.
`--gate` fails when a figure falls below `floor.json`; `--raise-floor` lifts the recorded floor to
what was reached and never lowers it. The gate always looks at all pages.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from pathlib import Path
from typing import Any

from corpus import page_ids, scorer
from newsextract import Article, ExtractionError, extract

FLOOR = Path(__file__).with_name("floor.json")
INPUTS = {"html": ("pages", "html"), "text": ("text", "txt")}
TOLERANCE = 0.0005
"""Figures are recorded to four digits; what differs by rounding has not fallen."""

FIGURES = {
    "body_f1": ("body", "f1"),
    "clean": ("body", "clean"),
    "title": ("title", "exact"),
    "day": ("published", "day"),
    "minute": ("published", "minute"),
    "authors_f1": ("authors", "f1"),
    "editors_f1": ("editors", "f1"),
    "source": ("source", "exact"),
    "quotes_f1": ("quotes", "f1"),
    "speaker": ("quotes", "speaker"),
    "cited_f1": ("cited", "f1"),
}


def prediction(page_id: str, article: Article) -> dict[str, Any]:
    """An Article in the scorer's terms."""
    published = article.published_at or article.date
    return {
        "id": page_id,
        "title": article.title,
        "published": published.isoformat() if published else None,
        "authors": list(article.authors),
        "editors": list(article.editors),
        "source": article.source,
        "body": article.body,
        "quotes": [{"text": quote.text, "speaker": quote.speaker} for quote in article.quotes],
        "cited": [source.name for source in article.sources if source.role == "cited"],
    }


def predict(corpus: Path, ids: list[str], kind: str) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """Predictions by page id, and the ids of pages on which `extract` broke its promise."""
    folder, suffix = INPUTS[kind]
    predictions, crashed = {}, []
    for page_id in ids:
        try:
            article = extract((corpus / folder / f"{page_id}.{suffix}").read_bytes())
            predictions[page_id] = prediction(page_id, article)
        except ExtractionError as error:
            predictions[page_id] = {"id": page_id, "error": f"{error.reason}: {error}"}
        except Exception as error:  # reported and counted: nothing but ExtractionError may come out
            traceback.print_exc()
            predictions[page_id] = {"id": page_id, "error": f"{type(error).__name__}: {error}"}
            crashed.append(page_id)
    return predictions, crashed


def figures(summary: dict[str, Any]) -> dict[str, float]:
    """The figures that the gate holds, by name; those that nobody can reach are left out."""
    return {
        name: round(summary[field][key], 4)
        for name, (field, key) in FIGURES.items()
        if summary[field][key] is not None
    }


def fallen(reached: dict[str, dict[str, float]], floor: dict[str, dict[str, float]]) -> list[str]:
    """What is lower than the floor, a line each."""
    return [
        f"{kind} {name}: {reached[kind].get(name, 0.0):.4f}, floor {least:.4f}"
        for kind, least_figures in floor.items()
        if kind in reached
        for name, least in least_figures.items()
        if reached[kind].get(name, 0.0) < least - TOLERANCE
    ]


def raised(
    reached: dict[str, dict[str, float]], floor: dict[str, dict[str, float]]
) -> dict[str, dict[str, float]]:
    """The floor lifted to what was reached, nothing lowered."""
    return {
        kind: {
            name: max(reached.get(kind, {}).get(name, 0.0), floor.get(kind, {}).get(name, 0.0))
            for name in FIGURES
            if name in reached.get(kind, {}) or name in floor.get(kind, {})
        }
        for kind in INPUTS
        if kind in reached or kind in floor
    }


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How right the library is on the corpus.")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--part", choices=("dev", "check", "all"), default="all")
    parser.add_argument("--input", choices=tuple(INPUTS), help="only this one")
    parser.add_argument("--out", type=Path, help="write the predictions (of --input, else html)")
    parser.add_argument("--gate", action="store_true", help="fail when a figure is below floor.json")
    parser.add_argument("--raise-floor", action="store_true", help="lift floor.json to what was reached")
    options = parser.parse_args()
    if (options.gate or options.raise_floor) and options.part != "all":
        parser.error("the floor is that of all pages: --gate and --raise-floor go without --part")
    return options


def main() -> int:
    options = arguments()
    score = scorer(options.corpus)
    ids = page_ids(options.corpus, options.part)
    golds = score.load_golds(str(options.corpus / "gold"), str(options.corpus / "pages"), set(ids))
    results, reached, broken = {}, {}, []
    for kind in [options.input] if options.input else list(INPUTS):
        predictions, crashed = predict(options.corpus, ids, kind)
        results[f"{kind} ({options.part})"] = result = score.score(golds, predictions)
        reached[kind] = figures(result["summary"])
        broken += [
            f"{kind} {page_id}: extract raised something other than ExtractionError" for page_id in crashed
        ]
        broken += [
            f"{kind} {page_id}: article page refused ({predictions[page_id]['error']})"
            for page_id, gold in golds.items()
            if gold.article and page_id not in crashed and "error" in predictions[page_id]
        ]
        if options.out and kind == (options.input or "html"):
            lines = (json.dumps(line, ensure_ascii=False) + "\n" for line in predictions.values())
            options.out.write_text("".join(lines), "utf-8")
    print(score.table(results))
    floor = json.loads(FLOOR.read_text("utf-8")) if FLOOR.exists() else {}
    if options.raise_floor:
        FLOOR.write_text(json.dumps(raised(reached, floor), indent=2) + "\n", "utf-8")
    if options.gate:
        broken += fallen(reached, floor)
        print("below the floor:" if broken else "at or above the floor in every figure")
    for line in broken:
        print(f"  {line}")
    return 1 if options.gate and broken else 0


if __name__ == "__main__":
    sys.exit(main())

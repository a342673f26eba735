"""What trafilatura adds as a second opinion: where it would be asked, where it helps, where it harms.

    python benchmarks/second_opinion.py --corpus ../shared/corpus [--part all|dev|check] [--write DOCUMENT]

The second reading is trafilatura's text labelled by our own rules (`page/second_opinion.py`). Its
body is scored beside ours on every article page. Asked are the pages that we would refuse; the last
two rows are such pages: the corpus's list and error pages, and the article pages with their article
taken out (`not_articles.py`), on which an answer is a harm. *given*: with the confidence that
`extract` asks of a second reading.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import generated
from corpus import page_ids, scorer
from newsextract.compose import compose
from newsextract.config import SECOND_OPINION_CONFIDENCE
from newsextract.fields.title import find_title
from newsextract.layout import estimate_confidence, label, why_no_article
from newsextract.page import read_page
from newsextract.page.model import Page
from newsextract.page.second_opinion import second_reading
from not_articles import without_article

MARGIN = 0.001
"""A body F1 this much higher helps, this much lower harms: less is a comma."""


@dataclass(frozen=True)
class Opinions:
    """Body F1 of one article page: ours, the second reading's, and whether we would have refused."""

    ours: float
    second: float
    asked: bool


def body(page: Page | None) -> str:
    """The article's text on `page` as our rules label it; empty where they find none."""
    if page is None:
        return ""
    labelled = label(page)
    if why_no_article(page, labelled):
        return ""
    return compose(page, labelled, find_title(page, labelled)).body


def is_article(page: Page | None) -> bool:
    return page is not None and not why_no_article(page, label(page))


def is_believed(page: Page | None) -> bool:
    """Whether `extract` with the second opinion on would take this reading for the article."""
    if page is None:
        return False
    labelled = label(page)
    return not why_no_article(page, labelled) and estimate_confidence(labelled) >= SECOND_OPINION_CONFIDENCE


def opinions(score: ModuleType, gold: object, page: Page) -> Opinions:
    ours, second = (
        float(score.body_score(gold, body(reading))["f1"]) for reading in (page, second_reading(page))
    )
    return Opinions(ours, second, not is_article(page))


def accepted(pages: Iterable[Page]) -> tuple[int, int, int]:
    """Of pages without an article: how many we refuse, on how many of those the second reading holds
    an article by our rules, and on how many one confident enough to be given."""
    seconds = [second_reading(page) for page in pages if not is_article(page)]
    return len(seconds), sum(map(is_article, seconds)), sum(map(is_believed, seconds))


def articles_table(found: list[Opinions]) -> str:
    asked = [page for page in found if page.asked]
    rows = [
        "| article pages | | body F1 ours | second | best of both | helps | harms |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, pages in (("all", found), ("asked: we would refuse them", asked)):
        if not pages:
            rows.append(f"| {name} | 0 | – | – | – | – | – |")
            continue
        means = (
            sum(figure) / len(pages)
            for figure in (
                [page.ours for page in pages],
                [page.second for page in pages],
                [max(page.ours, page.second) for page in pages],
            )
        )
        helps = sum(page.second > page.ours + MARGIN for page in pages)
        harms = sum(page.second < page.ours - MARGIN for page in pages)
        figures = " | ".join(f"{100 * mean:.2f}" for mean in means)
        rows.append(f"| {name} | {len(pages)} | {figures} | {helps} | {harms} |")
    return "\n".join(rows)


def refusals_table(others: tuple[int, int, int], emptied: tuple[int, int, int]) -> str:
    rows = [
        "| pages without an article | refused by us | an article to the second reading | and given |",
        "|---|---|---|---|",
    ]
    for name, counts in (
        ("the corpus's lists and errors", others),
        ("article pages without their article", emptied),
    ):
        rows.append(f"| {name} | {counts[0]} | {counts[1]} | {counts[2]} |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--part", choices=("all", "dev", "check"), default="all")
    parser.add_argument("--write", type=Path, help="the document whose table is replaced")
    options = parser.parse_args()
    score = scorer(options.corpus)
    ids = set(page_ids(options.corpus, options.part))
    golds = score.load_golds(str(options.corpus / "gold"), str(options.corpus / "pages"), ids)
    raw = {page: (options.corpus / "pages" / f"{page}.html").read_bytes() for page in golds}
    articles = [page for page, gold in golds.items() if gold.article]
    found = [opinions(score, golds[page], read_page(raw[page])) for page in articles]
    others = accepted(read_page(raw[page]) for page in golds if page not in articles)
    emptied = accepted(
        read_page(rest, format="html")
        for page in articles
        if (rest := without_article(raw[page], score.norm("".join(golds[page].with_neutral)), score.norm))
    )
    text = articles_table(found) + "\n\n" + refusals_table(others, emptied)
    print(text)
    if options.write:
        generated.write(options.write, {"second opinion": text})


if __name__ == "__main__":
    main()

"""Is a short article found among everything else on its page?

Takes each corpus page, leaves the first one, two or four paragraphs of the article and takes the others out
of its tree: comments, abstracts and notices now outweigh the text, as on a page with a piece of news in three
lines. Prints how many pages come out clean: with less than 1 % of other text, by paragraphs, and without
a loss of 1 %. With `--input text` the same is done to the lines of the pages' plain-text dumps.

    python benchmarks/briefs.py --corpus ../shared/corpus [--input text] [--list] [--write docs/accuracy.md]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus as corpora
import generated
from newsextract import ExtractionError, extract
from not_articles import without_article

LEFT = (1, 2, 4)
"""Paragraphs of the article that stay."""
SHORTEST = 6
"""Characters of a text node that is taken out; shorter ones are in menus, too."""
FOUND = 0.8
"""Share of the other paragraphs that must be lines of a dump."""


@dataclass(frozen=True)
class Brief:
    """A shortened page: what stays of its article, and what else may be printed with it."""

    page_id: str
    page: str
    text: str
    neutral: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """Shares of the text printed that is the article's, and of the article that is printed."""

    page_id: str
    precision: float
    recall: float
    refused: bool

    @property
    def clean(self) -> bool:
        return min(self.precision, self.recall) >= 0.99


def shortened(corpus: Path, left: int, kind: str = "html") -> Iterator[Brief]:
    """The article pages (`kind` html) or their dumps (text) that have more paragraphs, without what stands
    behind the first `left`."""
    score = corpora.scorer(corpus)
    for gold in corpora.golds(corpus):
        if gold["kind"] != "article":
            continue
        page = (corpus / "pages" / f"{gold['id']}.html").read_bytes()
        annotated = score.Gold(gold, score.blocks(score.decode(page)))
        paragraphs = tuple(score.norm(paragraph) for paragraph in annotated.paragraphs)
        kept, rest = paragraphs[:left], "".join(paragraphs[left:])
        if not rest:
            continue
        if kind == "text":
            dump = (corpus / "text" / f"{gold['id']}.txt").read_text("utf-8")
            short = without_lines(dump, kept, paragraphs[left:], score.norm)
        else:
            short = without_article(page, rest, score.norm, SHORTEST)
        neutral = "".join(score.norm(paragraph) for paragraph in annotated.with_neutral)
        if short and all(paragraph in score.norm(short) for paragraph in kept):
            yield Brief(gold["id"], short, "".join(kept), neutral, kept)


def without_lines(
    dump: str, kept: Sequence[str], rest: Sequence[str], norm: Callable[[str], str]
) -> str | None:
    """The dump without the lines of `rest`; None where too few of these are found, or one is kept, too."""
    lines = dump.split("\n\n")
    other = [line for line in lines if norm(line) not in rest]
    if set(kept) & set(rest) or len(lines) - len(other) < FOUND * len(set(rest)):
        return None
    return "\n\n".join(other)


def outcome(brief: Brief, norm: object, kind: str = "html") -> Outcome:
    try:
        article = extract(brief.page, format="text" if kind == "text" else "auto")
    except ExtractionError:
        return Outcome(brief.page_id, 0.0, 0.0, refused=True)
    lines = [norm(line) for line in article.body.split("\n")]  # type: ignore[operator]
    printed = "".join(lines)
    foreign = sum(len(line) for line in lines if line not in brief.text and line not in brief.neutral)
    lost = sum(len(paragraph) for paragraph in brief.paragraphs if paragraph not in printed)
    return Outcome(
        brief.page_id, 1 - foreign / max(1, len(printed)), 1 - lost / max(1, len(brief.text)), refused=False
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--input", choices=("html", "text"), default="html")
    parser.add_argument("--list", action="store_true", help="name the pages that are not clean")
    parser.add_argument("--write", type=Path, help="the document whose table is replaced")
    options = parser.parse_args()
    norm = corpora.scorer(options.corpus).norm
    rows = ["| paragraphs left | pages | clean | leak | loss | refused |", "|---|---|---|---|---|---|"]
    for left in LEFT:
        outcomes = [
            outcome(brief, norm, options.input) for brief in shortened(options.corpus, left, options.input)
        ]
        counts = (
            sum(found.clean for found in outcomes),
            sum(found.precision < 0.95 for found in outcomes),
            sum(found.recall < 0.95 for found in outcomes),
            sum(found.refused for found in outcomes),
        )
        shares = " | ".join(f"{100 * count / len(outcomes):.1f}" for count in counts)
        rows.append(f"| {left} | {len(outcomes)} | {shares} |")
        for found in outcomes if options.list else ():
            if not found.clean:
                print(f"{left} left: {found.page_id}  P {found.precision:.3f}  R {found.recall:.3f}")
    print("\n".join(rows))
    if options.write:
        name = "briefs" if options.input == "html" else "briefs-text"
        generated.write(options.write, {name: "\n".join(rows)})


if __name__ == "__main__":
    main()

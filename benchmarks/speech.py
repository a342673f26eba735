"""How good quotations, speakers and cited sources are, on the corpus.

    python benchmarks/speech.py --corpus DIR [--part dev|check|all] [--errors] [--gold-body]

Two measurements side by side: on the gold body's text, where only `speech/` can be wrong, and end
to end through `extract`, where the layout can be wrong too. Below the table, the mistakes on the gold body
are counted by kind; `--errors` lists them.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from corpus import page_ids, scorer
from newsextract import ExtractionError, extract
from newsextract.article import Quote, Source
from newsextract.speech import find_quotes, find_sources

PRONOUNS = frozenset(("他", "她", "它", "他们", "她们", "其", "我", "我们"))
Answer = tuple[str, tuple[Quote, ...], tuple[Source, ...]]
"""Body, quotations, cited sources."""


@dataclass
class Tally:
    """Counts over pages, and the mistakes by kind."""

    matched: int = 0
    given: int = 0
    wanted: int = 0
    speakers_right: int = 0
    cited_matched: int = 0
    cited_given: int = 0
    cited_wanted: int = 0
    seconds: float = 0.0
    pages: int = 0
    mistakes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def row(self, name: str) -> str:
        """A line of the table."""
        precision, recall, f1 = rates(self.matched, self.given, self.wanted)
        cited = rates(self.cited_matched, self.cited_given, self.cited_wanted)
        speaker = self.speakers_right / self.matched if self.matched else 0.0
        figures = (precision, recall, f1, speaker, *cited)
        return f"| {name} | {self.pages} | " + " | ".join(f"{100 * figure:.1f}" for figure in figures) + " |"


def rates(matched: int, given: int, wanted: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision = matched / given if given else 0.0
    recall = matched / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if matched else 0.0


def on_gold_body(gold: Any, page: bytes) -> Answer:
    """What speech/ finds in the body as annotated."""
    body = "\n".join(gold.paragraphs)
    return body, find_quotes(body), find_sources(body)


def end_to_end(gold: Any, page: bytes) -> Answer:
    """What `extract` gives for the page."""
    try:
        article = extract(page)
    except ExtractionError:
        return "", (), ()
    return article.body, article.quotes, tuple(s for s in article.sources if s.role == "cited")


def measure(corpus: Path, score: ModuleType, ids: list[str], answer: Callable[[Any, bytes], Answer]) -> Tally:
    """The tally of one way to answer over the article pages."""
    tally = Tally()
    golds = score.load_golds(str(corpus / "gold"), str(corpus / "pages"), set(ids))
    for page_id, gold in sorted(golds.items()):
        if not gold.article:
            continue
        page = (corpus / "pages" / f"{page_id}.html").read_bytes()
        began = time.process_time()
        body, quotes, cited = answer(gold, page)
        tally.seconds += time.process_time() - began
        tally.pages += 1
        found = score.quote_score(gold, [{"text": q.text, "speaker": q.speaker} for q in quotes])
        tally.matched += found["tp"]
        tally.given += found["pred"]
        tally.wanted += found["gold"]
        tally.speakers_right += found["speaker_right"]
        origins = score.set_score([source.name for source in cited], gold.g["cited"], score.alike)
        tally.cited_matched += origins["tp"]
        tally.cited_given += origins["pred"]
        tally.cited_wanted += origins["gold"]
        for kind, mistake in mistakes(score, gold, body, quotes, cited):
            tally.mistakes[kind].append(f"{page_id}  {mistake}")
    return tally


def mistakes(
    score: ModuleType, gold: Any, body: str, quotes: tuple[Quote, ...], cited: tuple[Source, ...]
) -> Iterator[tuple[str, str]]:
    """Kind and description of each mistake of a page."""
    wanted = [quote for quote in gold.g["quotes"] if quote["block"] not in gold.neutral]
    for quote in quotes:
        text = score.norm(quote.text)
        match = next((w for w in wanted if score.sim(text, score.norm(w["text"])) >= 0.9), None)
        around = body[max(0, quote.start - 30) : quote.start] + "⟦" + quote.text[:24] + "⟧"
        around += body[quote.end : quote.end + 30]
        around = around.replace("\n", "⏎")
        if match is None:
            yield "no quotation", around
            continue
        wanted.remove(match)
        kind = wrong_speaker(score, body, quote, match)
        if kind:
            yield kind, f"{quote.speaker} for {match['speaker']} ({match['speaker_mention']}): {around}"
    for quote in wanted:
        yield "quotation missed", f"{quote['speaker']}: {quote['text'][:40]}"
    for source in cited:
        if not any(score.alike(source.name, name) for name in gold.g["cited"]):
            yield "no source", f"{source.name} ({source.kind})"
    for name in gold.g["cited"]:
        if not any(score.alike(source.name, name) for source in cited):
            yield "source missed", name


def wrong_speaker(score: ModuleType, body: str, quote: Quote, wanted: dict[str, Any]) -> str | None:
    """What kind of mistake the speaker of a quotation is; None where it is right."""
    name, mention = wanted["speaker"], wanted["speaker_mention"] or ""
    if name is None or quote.speaker is None:
        if name == quote.speaker:
            return None
        return "speaker given where none is told" if name is None else "speaker not found"
    if score.alike(quote.speaker, name):
        return None
    if mention in PRONOUNS:
        return "speaker wrong: who a pronoun is"
    if score.alike(quote.speaker_as_written, mention):
        return "speaker wrong: what a short form stands for"
    begin = body.rfind("\n", 0, quote.start) + 1
    end = body.find("\n", quote.end)
    if mention and mention in body[begin : end if end >= 0 else len(body)]:
        return "speaker wrong: somebody else of the paragraph"
    return "speaker wrong: told in a neighbouring paragraph"


def main() -> None:
    """Print the table, and the mistakes if asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--part", choices=("dev", "check", "all"), default="dev")
    parser.add_argument("--errors", action="store_true", help="list the mistakes on the gold body")
    parser.add_argument("--gold-body", action="store_true", help="leave out the end-to-end measurement")
    options = parser.parse_args()
    score = scorer(options.corpus)
    ids = page_ids(options.corpus, options.part)
    gold_body = measure(options.corpus, score, ids, on_gold_body)
    print("| body | pages | quotes P | R | F1 | speaker | cited P | R | F1 |")
    print("|---|---|---|---|---|---|---|---|---|")
    print(gold_body.row("gold"))
    if not options.gold_body:
        print(measure(options.corpus, score, ids, end_to_end).row("extracted"))
    print(f"\nspeech/ alone: {1000 * gold_body.seconds / gold_body.pages:.2f} ms a page")
    print()
    for kind, found in sorted(gold_body.mistakes.items(), key=lambda item: -len(item[1])):
        print(f"{kind}: {len(found)}")
        for mistake in found if options.errors else ():
            print(f"  {mistake}")


if __name__ == "__main__":
    main()

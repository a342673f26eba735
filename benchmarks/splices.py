"""How much of a damaged article comes out whole: damage by kind, repaired and compared; and clean pages.

    python benchmarks/splices.py [--corpus DIR] [--seeds N] [--kind splice] [--through html] [--show N]

Clean articles are those of `fixtures/` and, where the corpus is given, its gold bodies. `damage.py` damages
each in every way it knows, seeded; a table by kind gives the share of pages restored exactly, characters of
damage left and characters of article lost. Then the undamaged articles run through the same code: what is
removed there is harm.

`--through html` and `--through text` put each article into a repost site's template or into plain text, and
through the whole of `extract`; what is whole is then what comes out of the same page undamaged.
"""

from __future__ import annotations

import argparse
import difflib
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import page_ids
from damage import Clean, Damaged, damage
from newsextract import ExtractionError, extract
from newsextract.compose.injected import clean_injected
from newsextract.compose.repeats import find_repeats
from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices import repair_splices

# A page whose gold has control characters within the words is no clean article.
_ALREADY_DAMAGED = re.compile("[\x05-\x08]")
ROOT = Path(__file__).parent.parent
SHORT_HEADLINE = SHORT_PIECE = 8
"""Letters."""


def fixtures() -> Iterator[Clean]:
    """The expected articles beside the fixture pages."""
    for path in sorted((ROOT / "fixtures").glob("*.json")):
        article = json.loads(path.read_text("utf-8")).get("article") or {}
        paragraphs = [p["text"] for p in article.get("paragraphs", ()) if p["kind"] != "caption"]
        if article.get("title") and paragraphs:
            yield Clean(path.stem, article["title"], tuple(paragraphs))


def corpus(folder: Path, part: str) -> Iterator[tuple[Clean, tuple[str, ...]]]:
    """The gold articles, each with the other forms of its headline that the page's head has."""
    sys.path.insert(0, str(folder))
    import render

    for name in page_ids(folder, part):
        gold = json.loads((folder / "gold" / f"{name}.json").read_text("utf-8"))
        if gold["kind"] != "article" or not gold["title"]:
            continue
        text = render.decode((folder / "pages" / f"{name}.html").read_bytes())
        blocks = render.blocks(text)
        paragraphs = []
        for first, last in gold["body"]:
            for number in range(first, last + 1):
                partial = gold["partial"].get(str(number), blocks[number])
                paragraphs.append(partial if isinstance(partial, str) else "".join(partial))
        if _ALREADY_DAMAGED.search("".join(paragraphs)):
            continue
        head = render.head(text)
        variants = (head["title"] or "", head["meta"].get("og:title", ""))
        yield Clean(name, gold["title"], tuple(paragraphs)), tuple(v for v in variants if v)


@dataclass
class Tally:
    pages: int = 0
    exact: int = 0
    left: int = 0
    lost: int = 0
    characters: int = 0
    seconds: float = 0.0

    def add(self, exact: bool, left: int, lost: int, characters: int, seconds: float) -> None:
        """Count one page."""
        self.pages += 1
        self.exact += exact
        self.left += left
        self.lost += lost
        self.characters += characters
        self.seconds += seconds


def compare(whole: list[str], got: list[str]) -> tuple[int, int]:
    """Characters of damage left in `got`, and of the article that it lacks."""
    if whole == got:
        return 0, 0
    left = lost = 0
    if len(whole) == len(got):
        pairs = list(zip(whole, got, strict=True))
    else:
        pairs = [("\n".join(whole), "\n".join(got))]
    for expected, found in pairs:
        if expected == found:
            continue
        for op, a, b, c, d in difflib.SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
            if op != "equal":
                lost += b - a
                left += d - c
    return left, lost


def repair(damaged: Damaged) -> list[str]:
    """The whole of compose's repairs, in the order in which the road runs them."""
    paragraphs, _ = clean_injected(damaged.paragraphs)
    repeats = find_repeats(damaged.headline, paragraphs, variants=damaged.variants, echoes=damaged.echoes)
    gone = {repeat.paragraph for repeat in repeats}
    paragraphs = [text for number, text in enumerate(paragraphs) if number not in gone]
    paragraphs, _ = repair_splices(damaged.headline, paragraphs, variants=damaged.variants)
    return [text for text in paragraphs if text]


def as_html(damaged: Damaged, paragraphs: list[str]) -> str:
    """A repost site's page: navigation, headline, info line, text, related entries, foot."""
    title = escape((damaged.variants or (damaged.headline,))[0])
    pictures = "".join(
        f'<p><img src="/upload/{i}.jpg" alt="{escape(e)}"></p>' for i, e in enumerate(damaged.echoes)
    )
    text = "\n".join(f"<p>　　{escape(paragraph)}</p>" for paragraph in paragraphs)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/news/">新闻</a> <a href="/tech/">科技</a></div>
<div class="article"><h1>{escape(damaged.headline)}</h1>
<div class="info">2024-05-06 10:20:30 来源：某某网</div>
<div class="content">{pictures}{text}</div></div>
<div class="related"><h3>相关文章</h3><ul><li><a href="/1.html">县城的第一座天文台</a></li></ul></div>
<div class="footer">Copyright © 2024 某某网 版权所有</div></body></html>"""


def as_text(damaged: Damaged, paragraphs: list[str]) -> str:
    """The same as a browser's text dump."""
    lines = ["首页", "新闻", "科技", damaged.headline, "2024-05-06 10:20:30 来源：某某网", *paragraphs]
    return "\n\n".join([*lines, "相关文章", "县城的第一座天文台", "Copyright © 2024 某某网 版权所有"])


FORMS = {"html": as_html, "text": as_text}


def through_extract(form: str) -> Callable[[Damaged], tuple[list[str], list[str]]]:
    """What `extract` gives of the undamaged page and of the damaged one, each in the form `form`."""

    def texts(damaged: Damaged, paragraphs: list[str]) -> list[str]:
        try:
            article = extract(FORMS[form](damaged, paragraphs), format=form)
        except ExtractionError:
            return []
        return [paragraph.text for paragraph in article.paragraphs if paragraph.kind != "caption"]

    return lambda damaged: (texts(damaged, damaged.whole), texts(damaged, damaged.paragraphs))


def run(
    articles: list[Clean],
    options: argparse.Namespace,
    shown: Callable[[Clean], bool],
) -> dict[str, Tally]:
    """Damage, repair, count; print what went wrong on the first pages that may be shown."""
    show = options.show
    extracted = through_extract(options.through) if options.through else None
    tallies: dict[str, Tally] = {}
    for clean, seed in product(articles, range(options.seeds)):
        for damaged in damage(clean, seed):
            if options.kind not in damaged.kind:
                continue
            counted = [tallies.setdefault(damaged.kind, Tally())]
            if damaged.spliced:
                counted.append(tallies.setdefault(f"spliced: {damaged.spliced}", Tally()))
                counted.append(tallies.setdefault(f"seen: {what_is_seen(damaged)}", Tally()))
            started = time.perf_counter()
            whole, got = extracted(damaged) if extracted else (damaged.whole, repair(damaged))
            seconds = time.perf_counter() - started
            left, lost = compare(whole, got)
            for tally in counted:
                tally.add(got == whole, left, lost, sum(map(len, whole)), seconds)
            if got != whole and show > 0 and shown(clean):
                show -= 1
                print_difference(damaged, whole, got)
    return tallies


def what_is_seen(damaged: Damaged) -> str:
    """What the page shows of its splices, apart from where they stand: a short piece once, or one that the
    article itself has too, may be its own words for all that a reader can tell."""
    keys = [skeleton_key(piece) for *_, piece in damaged.inserted]
    if len(skeleton_key(damaged.headline)) < SHORT_HEADLINE:
        return f"headline under {SHORT_HEADLINE} letters"
    article = skeleton_key("".join(damaged.whole))
    if any(key in article for key in keys):
        return "the article has a piece itself"
    if len(set(keys)) > 1:
        return "several pieces"
    if len(keys) > 1:
        return "one piece several times"
    return f"one piece once, {'up to' if len(keys[0]) <= SHORT_PIECE else 'over'} {SHORT_PIECE} letters"


def print_difference(damaged: Damaged, whole: list[str], got: list[str]) -> None:
    """The places where the repaired article is not the whole one."""
    print(f"\n{damaged.kind} | {damaged.headline}")
    for paragraph, at, piece in damaged.inserted:
        text = damaged.paragraphs[paragraph]
        print(
            f"   put in: {text[max(0, at - 12) : at]}<{piece}>{text[at + len(piece) : at + len(piece) + 12]}"
        )
    expected, found = "\n".join(whole), "\n".join(got)
    for op, a, b, c, d in difflib.SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
        if op != "equal":
            print(f"   {expected[max(0, a - 8) : a]}[-{expected[a:b]}-][+{found[c:d]}+]{expected[b : b + 8]}")


def print_table(tallies: dict[str, Tally]) -> None:
    """A Markdown table by kind, with sums; spliced pages are in it by place, by piece and by what is seen."""
    print("\n| damage | pages | whole | left | lost | lost/100k | ms |\n|---|---|---|---|---|---|---|")
    groups: dict[str, Tally] = {}
    for kind, tally in sorted(tallies.items()):
        print(row(kind, tally))
        group = groups.setdefault(kind.split(":")[0], Tally())
        for name in ("pages", "exact", "left", "lost", "characters", "seconds"):
            setattr(group, name, getattr(group, name) + getattr(tally, name))
    for kind, tally in groups.items():
        print(row(f"**{kind}**", tally))


def row(kind: str, tally: Tally) -> str:
    share = f"{tally.exact / tally.pages:.3f}"
    lost = f"{tally.lost / max(1, tally.characters) * 100_000:.2f}"
    milliseconds = f"{tally.seconds / tally.pages * 1000:.2f}"
    return f"| {kind} | {tally.pages} | {share} | {tally.left} | {tally.lost} | {lost} | {milliseconds} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--part", default="all", choices=("all", "dev", "check"))
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--sample", type=float, default=1.0, help="share of the articles to take")
    parser.add_argument("--kind", default="", help="only kinds of damage whose name has this")
    parser.add_argument("--through", default="", choices=("", *FORMS), help="through `extract`, in this form")
    parser.add_argument("--show", type=int, default=0, help="print this many failures")
    options = parser.parse_args()
    articles = list(fixtures())
    undamaged: list[tuple[Clean, tuple[str, ...]]] = [(clean, ()) for clean in articles]
    readable = {clean.name for clean in articles}
    if options.corpus:
        gold = list(corpus(options.corpus, options.part))
        undamaged += gold
        articles += [clean for clean, _ in gold]
        # Pages of the check set are counted, not shown.
        readable |= set(page_ids(options.corpus, "dev"))
    articles = random.Random(1).sample(articles, round(len(articles) * options.sample))
    tallies = run(articles, options, lambda clean: clean.name in readable)
    if tallies:
        print_table(tallies)
    harm(undamaged, readable)


def harm(undamaged: list[tuple[Clean, tuple[str, ...]]], readable: set[str]) -> None:
    """What is removed from articles that nobody damaged."""
    pages, characters, seconds = 0, 0, 0.0
    for clean, variants in undamaged:
        started = time.perf_counter()
        got, injected = clean_injected(clean.paragraphs)
        got, splices = repair_splices(clean.headline, got, variants=variants)
        repeats = find_repeats(clean.headline, got, variants=variants)
        gone = {repeat.paragraph for repeat in repeats}
        got = [text for number, text in enumerate(got) if number not in gone]
        seconds += time.perf_counter() - started
        if list(clean.paragraphs) != got:
            pages += 1
            characters += sum(map(len, clean.paragraphs)) - sum(map(len, got))
            if clean.name in readable:
                print(
                    clean.name,
                    "|",
                    clean.headline,
                    "|",
                    *(splice.fragment for splice in splices),
                    "|",
                    *injected,
                )
    print(
        f"\nundamaged: {len(undamaged)} articles, {pages} harmed, {characters} characters removed, "
        f"{seconds / max(1, len(undamaged)) * 1000:.3f} ms an article"
    )


if __name__ == "__main__":
    main()

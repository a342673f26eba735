"""Where the time of a page goes: CPU time by room, in multiples of the bare lxml parse.

    python benchmarks/rooms.py --corpus ../shared/corpus [--passes 7] [--write docs/performance.md]

The real `extract` runs on every page's bytes, with a stopwatch around each function that the road
calls; a room's time is its own, without what it calls of another room. The parse of the same decoded
text runs in every pass too, and so does a parser target that does nothing, which is the least that reading
without a tree can cost. Each figure is the median of a page's passes, added up over the pages; the
first pass warms up and does not count. `--write` puts the table into the document and the picture
beside it (`performance.svg`).
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any
from unittest.mock import patch

from lxml import etree

import generated
from newsextract import ExtractionError, extract
from peers.pages import text_of
from speed import FIXTURES, parse

GOAL = 2.5
"""Parses that a whole `extract` should cost at most."""
WHOLE = "the whole of extract"
REST = "the road itself, and the Article"
SILENT, SILENT_TEXT = "a parser target that does nothing", "the same, fed text instead of UTF-8 bytes"
PARSE = "the bare lxml parse"

FUNCTIONS = {
    "decode": ("newsextract.page.decode",),
    "parse to blocks": ("newsextract.extractor.read_page",),
    "label": ("newsextract.extractor.label", "newsextract.extractor.why_no_article"),
    "confidence": ("newsextract.extractor.estimate_confidence",),
    "fields": tuple(
        f"newsextract.extractor.{name}"
        for name in (
            "find_title", "find_subtitle", "find_published", "find_credits", "find_images", "find_tags",
            "find_next_page", "find_site_name", "canonical_address", "language",
        )
    ),
    "compose": ("newsextract.extractor.compose",),
    "quotes": ("newsextract.extractor.find_quotes",),
    "sources": ("newsextract.extractor.find_sources",),
}  # fmt: skip
"""The rooms in the road's order, and the functions by which the road enters them."""


@dataclass
class Stopwatch:
    """Seconds by room. A room inside another stops the outer one's watch."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    _inside: list[float] = field(default_factory=lambda: [0.0])

    def timed(self, room: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """`function`, with its own time added to `room`."""

        def call(*arguments: Any, **named: Any) -> Any:
            self._inside.append(0.0)
            start = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                spent = time.process_time() - start
                self.seconds[room] += spent - self._inside.pop()
                self._inside[-1] += spent

        return call


class Silent:
    """A parser target that hears everything and keeps nothing."""

    def start(self, tag: str, attributes: object) -> None: ...

    def end(self, tag: str) -> None: ...

    def data(self, text: str) -> None: ...

    def close(self) -> None: ...


def parse_silently(text: str | bytes) -> None:
    encoding = "utf-8" if isinstance(text, bytes) else None
    parser = etree.HTMLParser(target=Silent(), encoding=encoding)
    parser.feed(text)
    parser.close()


@contextmanager
def watched(watch: Stopwatch) -> Iterator[Callable[[bytes], object]]:
    """`extract` with a stopwatch in every room."""
    with ExitStack() as patches:
        for room, names in FUNCTIONS.items():
            for name in names:
                module, _, function = name.rpartition(".")
                original = getattr(__import__(module, fromlist=[function]), function)
                patches.enter_context(patch(name, watch.timed(room, original)))
        yield watch.timed(REST, read)


def read(page: bytes) -> object:
    try:
        return extract(page)
    except ExtractionError as error:
        return error


def measure(pages: list[bytes], passes: int) -> dict[str, float]:
    """CPU seconds of all pages by room, each page the median of its passes."""
    texts = [text_of(page).replace("\0", "") for page in pages]
    encoded = [text.encode("utf-8", "replace") for text in texts]
    runs: list[list[Stopwatch]] = [[] for _ in pages]
    for number in range(passes + 1):
        watches = [Stopwatch() for _ in pages]
        for name, read_alone, inputs in (
            (PARSE, parse, texts),
            (SILENT, parse_silently, encoded),
            (SILENT_TEXT, parse_silently, texts),
        ):
            for watch, data in zip(watches, inputs, strict=True):
                watch.timed(name, read_alone)(data)
        for watch, page in zip(watches, pages, strict=True):
            with watched(watch) as read_watched:
                read_watched(page)
        if number:
            for run, watch in zip(runs, watches, strict=True):
                run.append(watch)
    names = (PARSE, SILENT, SILENT_TEXT, *FUNCTIONS, REST)
    return {
        name: sum(statistics.median(watch.seconds.get(name, 0.0) for watch in run) for run in runs)
        for name in names
    }


def in_parses(seconds: dict[str, float]) -> dict[str, float]:
    """The rooms in multiples of the bare parse, the whole last."""
    rooms = {name: seconds[name] / seconds[PARSE] for name in (*FUNCTIONS, REST)}
    return {**rooms, WHOLE: sum(rooms.values())}


def table(seconds: dict[str, float], pages: int) -> str:
    """What each room costs, then what the figures can be compared with."""
    whole = sum(seconds[name] for name in (*FUNCTIONS, REST))
    rows = {name: seconds[name] for name in (*FUNCTIONS, REST)} | {WHOLE: whole}
    lines = ["| room | parses | ms a page | share |", "|---|---|---|---|"]
    for name, spent in rows.items():
        lines.append(
            f"| {name} | {spent / seconds[PARSE]:.2f} | {1000 * spent / pages:.2f} | {spent / whole:.0%} |"
        )
    lines += ["", "| for comparison | parses | ms a page |", "|---|---|---|"]
    for name in (PARSE, SILENT, SILENT_TEXT):
        lines.append(
            f"| {name} | {seconds[name] / seconds[PARSE]:.2f} | {1000 * seconds[name] / pages:.2f} |"
        )
    missed = whole / seconds[PARSE] - GOAL
    verdict = f"missed by {missed:.2f}" if missed > 0 else "reached"
    return "\n".join([*lines, "", f"Goal: {GOAL} parses for the whole; {verdict}. {pages} pages."])


# ---------------------------------------------------------------- the picture

LEFT, WIDTH, ROW, BAR = 230, 460, 26, 16
"""Pixels: where bars begin, the longest one, from one bar to the next, a bar's height."""
COLOURS = ("#4e79a7", "#b07aa1", "#59a14f")
"""Of a room, of the whole, of the parse."""


def picture(parses: dict[str, float]) -> str:
    """A bar for each room, for the whole and for the parse, with a line at the goal."""
    bars = {**parses, PARSE: 1.0}
    scale = WIDTH / max(*bars.values(), GOAL)
    height = ROW * (len(bars) + 2)
    goal = LEFT + GOAL * scale
    shapes = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 60}" height="{height}" '
        'font-family="sans-serif" font-size="13" role="img">',
        "<title>CPU time of extract by room, in multiples of the bare lxml parse</title>",
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        f'<line x1="{goal:.1f}" y1="{ROW}" x2="{goal:.1f}" y2="{height - 8}" '
        'stroke="#e15759" stroke-dasharray="4 3"/>',
        f'<text x="{goal:.1f}" y="{ROW - 8}" text-anchor="middle" fill="#e15759">goal {GOAL}</text>',
    ]
    for number, (name, value) in enumerate(bars.items()):
        top = ROW * (number + 1) + (ROW - BAR) // 2
        colour = COLOURS[1 if name == WHOLE else 2 if name == PARSE else 0]
        shapes += [
            f'<text x="{LEFT - 8}" y="{top + 12}" text-anchor="end" fill="#333333">{escape(name)}</text>',
            f'<rect x="{LEFT}" y="{top}" width="{value * scale:.1f}" height="{BAR}" fill="{colour}"/>',
            f'<text x="{LEFT + value * scale + 6:.1f}" y="{top + 12}" fill="#333333">{value:.2f}</text>',
        ]
    return "\n".join([*shapes, "</svg>", ""])


def main() -> None:
    parser = argparse.ArgumentParser(description="Where the time of a page goes.")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with pages/*.html")
    parser.add_argument("--passes", type=int, default=7)
    parser.add_argument("--write", type=Path, metavar="DOCUMENT", help="put table and picture there")
    options = parser.parse_args()
    paths = [*sorted((options.corpus / "pages").glob("*.html")), *sorted(FIXTURES.glob("*.html"))]
    seconds = measure([path.read_bytes() for path in paths], options.passes)
    found = table(seconds, len(paths))
    print(found)
    if options.write:
        generated.write(options.write, {"rooms": found})
        options.write.with_suffix(".svg").write_text(picture(in_parses(seconds)), "utf-8")


if __name__ == "__main__":
    main()

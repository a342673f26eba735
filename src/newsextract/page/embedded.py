"""Article text that a page holds only as data: JSON-LD's articleBody, or JSON in a script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from newsextract.page.html import read_html
from newsextract.page.model import Block, Head, Node
from newsextract.page.text import read_text

SHOWN = 60
"""Characters outside links: a page that shows one such block is read from what it shows."""
FEWEST = 80
"""Characters: a shorter string in a script is no article."""
_MOST_SCANNED = 8_000_000

_SCRIPT = re.compile(r"<script\b[^>]{0,500}>", re.IGNORECASE)
_SCRIPT_END = re.compile("</script", re.IGNORECASE)
_KEY = re.compile(
    r'\\?"(?:content|articleBody|article_?content|body|text|html|detail|contentHtml|newsContent|main_?content)\\?"'
    r'\s{0,8}:\s{0,8}(?=")',
    re.IGNORECASE,
)
_LONGEST = 400_000
"""Characters; real articles in scripts stay under a tenth of it."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MARKUP = re.compile(r"<(?:p|br|div|span|section|strong)\b", re.IGNORECASE)


def shows_text(blocks: list[Block]) -> bool:
    """Whether any block that a reader sees is long enough to be a sentence."""
    return any(not block.hidden and len(block.text) - block.link_chars >= SHOWN for block in blocks)


def embedded_blocks(source: str, head: Head, start: int) -> list[Block]:
    """The longest article text in the page's data as blocks, numbered from `start`; [] if none."""
    best = max(_candidates(source, head), key=lambda text: len(_HAN.findall(text)), default="")
    if len(best) < FEWEST:
        return []
    blocks = (read_html(best) if _MARKUP.search(best) else read_text(best))[1]
    container = Node("article", "embedded", None, 0, start, start + len(blocks))
    for block in blocks:
        block.index += start
        if block.node.start != block.node.end:
            block.node = Node(block.node.tag, block.node.hints, container, 1, block.index, block.index + 1)
    return blocks


def _candidates(source: str, head: Head) -> Iterator[str]:
    for item in head.json_ld:
        body = item.get("articleBody")
        if isinstance(body, str):
            yield body
    for start, end in _scripts(source[:_MOST_SCANNED]):
        yield from map(_decoded, _literals(source, start, end))


def _scripts(source: str) -> Iterator[tuple[int, int]]:
    """Where the content of each script begins and ends; one that is never closed does not count."""
    opened = _SCRIPT.search(source)
    while opened:
        closed = _SCRIPT_END.search(source, opened.end())
        if closed is None:
            return
        if closed.start() - opened.end() > FEWEST:
            yield opened.end(), closed.start()
        opened = _SCRIPT.search(source, closed.end())


def _literals(source: str, start: int, end: int) -> Iterator[str]:
    """The long JSON strings under keys that articles stand under, marks included."""
    key = _KEY.search(source, start, end)
    while key:
        closing = _closing_mark(source, key.end() + 1, end)
        if closing < 0:
            return
        if FEWEST <= closing - key.end() <= _LONGEST:
            yield source[key.end() : closing + 1]
        key = _KEY.search(source, closing + 1, end)


def _closing_mark(source: str, start: int, end: int) -> int:
    """Where the JSON string that begins at `start` is closed; -1 if it never is. A mark with an odd
    number of backslashes before it belongs to the string."""
    at = source.find('"', start, end)
    while at >= 0:
        backslashes = at
        while backslashes > start and source[backslashes - 1] == "\\":
            backslashes -= 1
        if (at - backslashes) % 2 == 0:
            return at
        at = source.find('"', at + 1, end)
    return -1


def _decoded(literal: str) -> str:
    """A JSON string's text; a string inside a string is decoded twice."""
    try:
        text = json.loads(literal, strict=False)
        if isinstance(text, str) and "\\u" in text:
            text = json.loads(f'"{text}"', strict=False)
        return str(text)
    except ValueError:
        return ""

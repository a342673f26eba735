"""Article text that a page holds only as data: JSON-LD's articleBody, JSON in a script, or HTML in a
`<textarea>`."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from urllib.parse import unquote

from newsextract.page.html import read_html
from newsextract.page.model import Block, Head, Node
from newsextract.page.text import read_text

SHOWN_LINE = 30
"""Characters outside links from which a line counts as text that the page shows."""
SHOWN = 400
"""Characters in such lines: a page that shows more is read from what it shows."""
FEWEST = 80
"""Characters: a shorter string in a script is no article."""
_MOST_SCANNED = 8_000_000
"""Characters of a page that are searched for scripts."""

_SCRIPT = re.compile(r"<script\b[^>]{0,500}>", re.IGNORECASE)
_SCRIPT_END = re.compile("</script", re.IGNORECASE)
_TEXTAREA = re.compile(r"<textarea\b[^>]{0,500}>", re.IGNORECASE)
_TEXTAREA_END = re.compile("</textarea", re.IGNORECASE)
_KEY = re.compile(
    r'\\?"[A-Za-z_]{0,20}(?:content|body|text|html|detail)[A-Za-z_]{0,10}\\?"'
    r'\s{0,8}:\s{0,8}(?=")',
    re.IGNORECASE,
)
_PERCENT_ENCODED = ("%7B", "%7b")
_LONGEST = 400_000
"""Characters; real articles in scripts stay under a tenth of it."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MARKUP = re.compile(r"<(?:p|br|div|span|section|strong)\b", re.IGNORECASE)


def shown_text(blocks: list[Block]) -> int:
    """How many characters stand in lines that a reader sees and that are long enough for a sentence."""
    free = (len(block.text) - block.link_chars for block in blocks if not block.hidden)
    return sum(length for length in free if length >= SHOWN_LINE)


def shows_text(blocks: list[Block]) -> bool:
    """Whether the page shows so much text that its data need not be searched. Most pages do, and say so
    long before their last block."""
    shown = 0
    for block in blocks:
        free = len(block.text) - block.link_chars
        if free >= SHOWN_LINE and not block.hidden:
            shown += free
            if shown >= SHOWN:
                return True
    return False


def embedded_blocks(source: str, head: Head, start: int, shown: int = 0) -> list[Block]:
    """The longest article text in the page's data as blocks, numbered from `start`; [] if there is
    none, or no more than a line beside what the page shows (`shown`, in characters)."""
    best = max(_candidates(source, head), key=lambda text: len(_HAN.findall(text)), default="")
    if len(best) < FEWEST + 2 * shown:
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
    for start, end in _between(source[:_MOST_SCANNED], _TEXTAREA, _TEXTAREA_END):
        yield html.unescape(source[start : min(end, start + _LONGEST)])
    for start, end in _between(source[:_MOST_SCANNED], _SCRIPT, _SCRIPT_END):
        if source.startswith(_PERCENT_ENCODED, start):
            data = unquote(source[start:end])
            yield from map(_decoded, _literals(data, 0, len(data)))
        else:
            yield from map(_decoded, _literals(source, start, end))


def _between(source: str, opens: re.Pattern[str], closes: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the content of each such element begins and ends; one that is never closed does not count."""
    opened = opens.search(source)
    while opened:
        closed = closes.search(source, opened.end())
        if closed is None:
            return
        if closed.start() - opened.end() > FEWEST:
            yield opened.end(), closed.start()
        opened = opens.search(source, closed.end())


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

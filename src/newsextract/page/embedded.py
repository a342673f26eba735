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

_SCRIPT = re.compile(r"<script\b[^>]{0,500}>(.*?)</script", re.IGNORECASE | re.DOTALL)
_STRING = re.compile(
    r'\\?"(?:content|articleBody|article_?content|body|text|html|detail|contentHtml|newsContent|main_?content)\\?"'
    r'\s{0,8}:\s{0,8}("(?:[^"\\]|\\.){80,400000}")',
    re.IGNORECASE | re.DOTALL,
)
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
    for script in _SCRIPT.findall(source[:_MOST_SCANNED]):
        if len(script) > FEWEST:
            for literal in _STRING.findall(script):
                yield _decoded(literal)


def _decoded(literal: str) -> str:
    """A JSON string's text; a string inside a string is decoded twice."""
    try:
        text = json.loads(literal, strict=False)
        if isinstance(text, str) and "\\u" in text:
            text = json.loads(f'"{text}"', strict=False)
        return str(text)
    except ValueError:
        return ""

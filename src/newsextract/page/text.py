"""Plain text to blocks: a line is a block; lines that were broken at a fixed width are joined first."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from newsextract.page.markdown import is_markdown, show
from newsextract.page.model import Block, Head, Node, Picture
from newsextract.page.whitespace import fold

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_INDENT = re.compile(r"(?:\u3000|\xa0|  |\t)")

_NARROWEST, _WIDEST = 40, 100
"""Columns (a Chinese character takes two) at which mail and old text files break their lines."""
_RAGGED = 4
"""Columns that a full line may lack: a mark or a Latin word that went to the next line."""
_FEWEST_FULL = 2
_FEWEST_BLANKS = 2
"""Narrowest margin of a text browser's dump; an indent of one paragraph is as wide, but not of most lines."""
_MOST_STOPPED = 0.34
"""Share of the full lines that may end like a sentence: a break at a fixed width falls on a full stop
once in twenty lines, short paragraphs of one length end with one each."""
_SENTENCE_STOPS = ("。", "！", "？", "。”", "！”", "？”", "。」", "！」", "？」")
_STOPS = ("。", "！", "？", "”", "」", "…", "）", "；", "：", ".", "!", "?", ")", '"')


def read_text(text: str) -> tuple[Head, list[Block]]:
    """An empty head and one block for each line that holds anything. The node of an indented
    line has the hint `indented`: a browser's dump and hand-set text indent paragraphs."""
    if is_markdown(text):
        return Head(), _markdown_blocks(text)
    root = Node("body", "", None, 0)
    plain, indented = Node("p", "", root, 1), Node("p", "indented", root, 1)
    blocks: list[Block] = []
    for line in _unwrapped(_without_margin(_LINE_END.split(text))):
        folded = fold(line)
        if folded:
            node = indented if _INDENT.match(line) else plain
            blocks.append(Block(len(blocks), folded, node))
    for node in (root, plain, indented):
        node.end = len(blocks)
    return Head(), blocks


def _markdown_blocks(text: str) -> list[Block]:
    """One block for each line of Markdown that shows a text, with its links; a picture that is a line
    of its own goes with the text behind it, for a line of a plain text is never empty."""
    root = Node("body", "", None, 0)
    plain = Node("p", "", root, 1)
    nodes = [plain] + [Node(f"h{level}", "", root, 1) for level in range(1, 7)]
    blocks: list[Block] = []
    waiting: tuple[Picture, ...] = ()
    for line in _LINE_END.split(text):
        shown = show(line)
        folded = fold(shown.text)
        waiting += shown.pictures
        if folded:
            linked = min(len(folded), sum(len(link.text) for link in shown.links))
            node = nodes[shown.level]
            blocks.append(Block(len(blocks), folded, node, (folded,), shown.links, linked, pictures=waiting))
            waiting = ()
    for node in (root, *nodes):
        node.end = len(blocks)
    return blocks


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines, those of a paragraph joined where the text was broken at a fixed width: no line is
    wider, most lines with another right behind them are that wide, and what ends a paragraph ends a
    sentence. A list of headlines cut to one length is none."""
    if max(map(len, lines)) > _WIDEST and max(map(_width_of_text, lines)) > _WIDEST:
        return lines  # nearly every page; the rest costs time
    widths = [len(line.rstrip().encode("gb18030", "replace")) for line in lines]
    widest = max((width for width, line in zip(widths, lines, strict=True) if "://" not in line), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return lines
    goes_on = [
        bool(width and following and not _INDENT.match(line))
        for width, following, line in zip(widths, widths[1:], lines[1:], strict=False)
    ] + [False]
    full = [width >= widest - _RAGGED for width in widths]
    filled = [line.rstrip() for line, on, is_full in zip(lines, goes_on, full, strict=True) if on and is_full]
    wrapped = len(filled)
    if sum(line.endswith(_SENTENCE_STOPS) for line in filled) > _MOST_STOPPED * wrapped:
        return lines
    last = [
        lines[i].rstrip().endswith(_STOPS)
        for i in range(1, len(lines))
        if widths[i] and goes_on[i - 1] and full[i - 1] and not (goes_on[i] and full[i])
    ]
    long = sum(on and 2 * width >= widest for on, width in zip(goes_on, widths, strict=True))
    if wrapped < _FEWEST_FULL or 2 * wrapped < long or 2 * sum(last) < len(last):
        return lines
    return _joined(lines, goes_on, full)


def _joined(lines: list[str], goes_on: list[bool], full: list[bool]) -> list[str]:
    """The lines, each joined with the next where that goes on and this is full."""
    joined: list[str] = []
    pieces: list[str] = []
    for index, line in enumerate(lines):
        pieces.append(line.strip() if pieces else line.rstrip())
        if not (goes_on[index] and (full[index] or _latin_word_follows(lines[index + 1]))):
            joined.append(_join(pieces))
            pieces = []
    return joined


def _width_of_text(line: str) -> int:
    """Characters of a line; none where an address stands in it, which nothing breaks."""
    return 0 if "://" in line else len(line)


def _without_margin(lines: list[str]) -> list[str]:
    """The lines without the blanks that nearly all of them begin with: text browsers set a margin."""
    if 3 * sum([line.startswith("  ") for line in lines]) < len(lines):
        return lines  # nearly every page, and nothing counted
    margins = Counter(len(line) - len(line.lstrip(" ")) for line in lines if line.strip())
    if not margins:
        return lines
    margin, count = margins.most_common(1)[0]
    if margin < _FEWEST_BLANKS or count <= _FEWEST_FULL or 2 * count < margins.total():
        return lines
    return [line[min(margin, len(line) - len(line.lstrip(" "))) :] for line in lines]


def _latin_word_follows(line: str) -> bool:
    """Whether the next line begins with a Latin word, which leaves the line before it short."""
    return line[:1].isascii() and line[:1].isalpha()


def _join(pieces: list[str]) -> str:
    """The pieces of a paragraph; a blank between two Latin words only."""
    parts = pieces[:1]
    for before, piece in pairwise(pieces):
        latin = (
            before[-1:].isascii() and before[-1:].isalnum() and piece[:1].isascii() and piece[:1].isalnum()
        )
        parts.append(" " + piece if latin else piece)
    return "".join(parts)

"""Plain text to blocks: a line is a block; lines that were broken at a fixed width are joined first."""

from __future__ import annotations

import re
from collections import Counter

from newsextract.page.escaped import unescaped
from newsextract.page.front_matter import read_front_matter
from newsextract.page.markdown import is_markdown, show, table_rows
from newsextract.page.model import Block, Head, Node, Picture
from newsextract.page.short_lines import LINE_END, LINE_ENDS, join_short_lines
from newsextract.page.unbroken import MOST_BARS, MOST_LINES, broken
from newsextract.page.whitespace import fold
from newsextract.page.wrapped import INDENTS, unwrapped

_NO_ENDS = "\x1c\x1d\x1e"
"""What `str.splitlines` takes for the end of a line besides."""
_FEWEST_BLANKS, _FEWEST_WITH_MARGIN = 2, 3
"""Blanks of the narrowest margin of a text browser's dump, and lines that have it; an indent of one paragraph
is as wide, but not of most lines."""
_REFERENCES = "References"
_LINK_LIST = re.compile(r"^ {0,8}References\s{1,9}(?:Visible links\s{1,9})?1\. ?[a-z]{3,9}:", re.MULTILINE)
_LINK_NUMBER = re.compile(r"\[\d{1,4}\]")
_QUOTED = re.compile(r"(?:> ?){1,9}")
_SHORTEST_GLUED, _LONGEST_GLUED = 24, 200
_GLUED_CREDITS = re.compile(
    r"(?<=[^\W\d_年月日]|[”！？》）」\s])(?<![：:]\s)(?<![：:|｜])(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)"
    r"\s{0,3}\d{1,2}:\d\d(?::\d\d)?\s{0,3}(?:(?:文章|稿件|信息)?来源|來源|作者|记者|责任编辑|编辑)[：:]"
)
_CLOCK_BEFORE_LABEL = re.compile(r":\d\d\s{0,3}[文稿信来來作记责编]")
"""What such credits hold, found quickly: most lines have none."""
_PATH = re.compile(
    r"\s{0,9}(?:[^\W\d_]{2,12})?首页[^。，]{0,60}?(?:[\s>»/›]正文(?:\s{1,9}|(?=[>»]\s))|[>»›]\s?正文)"
)


def read_text(text: str) -> tuple[Head, list[Block]]:
    """A head, empty but for the front matter of Markdown, and one block for each line that holds anything.
    The node of an indented line has the hint `indented`: dumps and hand-set text indent paragraphs."""
    if (front := read_front_matter(text)) is not None:
        head, below = front
        return head, _markdown_blocks(f"# {head.title}\n{below}")
    if "\\n" in text:
        text = unescaped(text)
    if is_markdown(text):
        return Head(), _markdown_blocks(text)
    root = Node("body", "", None, 0)
    plain, indented = Node("p", "", root, 1), Node("p", "indented", root, 1)
    blocks: list[Block] = []
    if _REFERENCES in text:
        text = _without_link_numbers(text)
    lines = _lines(join_short_lines(text))
    if len(lines) <= MOST_LINES or text.count("|") > MOST_BARS * len(lines):
        lines = broken(lines)
    elif "\n>" in text:
        lines = _without_quoting(lines)
    for line in _unglued(unwrapped(_without_margin(lines))):
        folded = fold(line)
        if folded:
            node = indented if line.startswith(INDENTS) else plain
            blocks.append(Block(len(blocks), folded, node))
    for node in (root, plain, indented):
        node.end = len(blocks)
    return Head(), blocks


def _lines(text: str) -> list[str]:
    """The lines of a text; what stands behind the last end of a line is one, too."""
    if any(mark in text for mark in _NO_ENDS):
        return LINE_END.split(text)
    lines = text.splitlines()  # ten times as quick
    if not text or text[-1] in LINE_ENDS:
        lines.append("")
    return lines


def _without_link_numbers(text: str) -> str:
    """The text without the numbers that Lynx sets before each link: `请他去办[10]画展`."""
    return _LINK_NUMBER.sub("", text) if _LINK_LIST.search(text) else text


def _unglued(lines: list[str]) -> list[str]:
    """The lines, the first of a headline and its credits as two, which a program wrote without a break:
    `某某开张2023-12-31 18:20来源：某某日报编辑：张三`; without the path before the headline."""
    for index, line in enumerate(lines):
        if (
            _SHORTEST_GLUED <= len(line) <= _LONGEST_GLUED
            and _CLOCK_BEFORE_LABEL.search(line)
            and (found := _GLUED_CREDITS.search(line))
        ):
            headline = line[: found.start()]
            path = _PATH.match(headline)
            path_end = path.end() if path else 0
            parts = [headline[:path_end], headline[path_end:], line[found.start() :]]
            return [*lines[:index], *filter(str.strip, parts), *lines[index + 1 :]]
    return lines


def _markdown_blocks(text: str) -> list[Block]:
    """One block for each line of Markdown that shows a text, with its links; a picture that is a line
    of its own goes with the text behind it, for a line of a plain text is never empty."""
    root = Node("body", "", None, 0)
    plain = Node("p", "", root, 1)
    nodes = [plain] + [Node(f"h{level}", "", root, 1) for level in range(1, 7)]
    blocks: list[Block] = []
    waiting: tuple[Picture, ...] = ()
    lines = _lines(join_short_lines(text))
    rows = table_rows(lines)
    for index, line in enumerate(lines):
        shown = show(line)
        folded = fold(shown.text)
        waiting += shown.pictures
        if folded:
            linked = min(len(folded), sum(len(link.text) for link in shown.links))
            node = nodes[shown.level]
            if index in rows and 2 * linked <= len(folded):
                node = Node("tr", "markdown", root, 1, len(blocks), len(blocks) + 1)
            elif shown.is_item:
                node = Node("li", "", root, 1, len(blocks), len(blocks) + 1)
            blocks.append(Block(len(blocks), folded, node, (folded,), shown.links, linked, pictures=waiting))
            waiting = ()
    for node in (root, *nodes):
        node.end = len(blocks)
    return blocks


def _without_quoting(lines: list[str]) -> list[str]:
    """The lines without the `> ` that mail sets before each line of the letter it answers or passes on."""
    if 2 * sum([line.startswith(">") for line in lines]) < sum(1 for line in lines if line.strip()):
        return lines
    return [_QUOTED.sub("", line) for line in lines]


def _without_margin(lines: list[str]) -> list[str]:
    """The lines without the blanks that nearly all of them begin with: text browsers set a margin."""
    if 3 * sum([line.startswith("  ") for line in lines]) < len(lines):
        return lines  # nearly every page, and nothing counted
    margins = Counter(len(line) - len(line.lstrip(" ")) for line in lines if line.strip())
    if not margins:
        return lines
    margin, count = margins.most_common(1)[0]
    if margin < _FEWEST_BLANKS or count < _FEWEST_WITH_MARGIN or 2 * count < margins.total():
        return lines
    return [line[min(margin, len(line) - len(line.lstrip(" "))) :] for line in lines]

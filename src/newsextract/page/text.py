"""Plain text to blocks: a line is a block; lines that were broken at a fixed width are joined first."""

from __future__ import annotations

import re
from collections import Counter

from newsextract.page.markdown import is_markdown, show, table_rows
from newsextract.page.model import Block, Head, Node, Picture
from newsextract.page.short_lines import LINE_END, LINE_ENDS, join_short_lines
from newsextract.page.unbroken import MOST_BARS, MOST_LINES, broken, unescaped
from newsextract.page.whitespace import fold

_NO_ENDS = "\x1c\x1d\x1e"
"""What `str.splitlines` takes for the end of a line besides."""
_INDENTS = ("\u3000", "\xa0", "  ", "\t")

_NARROWEST, _WIDEST = 36, 100
"""Columns (a Chinese character takes two) at which mail and old text files break their lines."""
_RAGGED = 4
"""Columns that a full line may lack (a mark or a Latin word that went to the next line) or have more than
others (two marks that no line may begin with: 。”)."""
_NEARLY_WIDEST = 0.8
"""Share of the widest line's width from which a line may be full; the most common of such widths counts."""
_MOST_WIDER = 0.1
"""Wider lines, as a share of the full ones: marks that one program gives one column, another two."""
_FEWEST_FULL = 2
_FEWEST_BLANKS = 2
"""Narrowest margin of a text browser's dump; an indent of one paragraph is as wide, but not of most lines."""
_MOST_STOPPED = 0.34
"""Share of the full lines that may end like a sentence: a break at a fixed width falls on a full stop
once in twenty lines, short paragraphs of one length end with one each."""
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
_PATH = re.compile(r"\s{0,9}首页[^。，]{0,60}?[\s>»/›]正文(?:\s{1,9}|(?=[>»]\s))")
_SENTENCE_STOPS = ("。", "！", "？", "。”", "！”", "？”", "。」", "！」", "？」")
_STOPS = ("。", "！", "？", "”", "」", "…", "）", "；", "：", ".", "!", "?", ")", '"')


def read_text(text: str) -> tuple[Head, list[Block]]:
    """An empty head and one block for each line that holds anything. The node of an indented
    line has the hint `indented`: a browser's dump and hand-set text indent paragraphs."""
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
    for line in _unglued(_unwrapped(_without_margin(lines))):
        folded = fold(line)
        if folded:
            node = indented if line.startswith(_INDENTS) else plain
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


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines, those of a paragraph joined where the text was broken at a fixed width: no line is
    wider, most lines with another right behind them are that wide, and what ends a paragraph ends a
    sentence. A list of headlines cut to one length is none."""
    if any("://" not in line for line in lines if len(line) > _WIDEST):
        return lines  # nearly every page; the rest costs time
    goes_on = _goes_on(lines)
    columns = [len(line.rstrip().encode("gb18030", "replace")) for line in lines]
    characters = [len(line.rstrip()) for line in lines]
    by_columns = _usual_width(lines, columns, goes_on, _NARROWEST)
    by_characters = _usual_width(lines, characters, goes_on, _NARROWEST // 2)
    full_columns = _full(columns, by_columns, goes_on)
    full_characters = _full(characters, by_characters, goes_on)
    if sum(full_characters) > sum(full_columns):
        if _is_wrapped(lines, characters, full_characters, by_characters):
            return _joined(lines, full_characters, [width == by_characters for width in characters])
    elif _is_wrapped(lines, columns, full_columns, by_columns):
        return _joined(lines, full_columns, [False] * len(lines))
    return lines


def _goes_on(lines: list[str]) -> list[bool]:
    """Which lines have another one of the same paragraph right behind them, as far as blanks tell."""
    following = [*lines[1:], ""]
    return [
        bool(line.strip() and behind.strip() and not behind.startswith(_INDENTS))
        for line, behind in zip(lines, following, strict=True)
    ]


def _usual_width(lines: list[str], widths: list[int], goes_on: list[bool], narrowest: int) -> int:
    """The width at which the lines may be broken: the most common one of the widest; 0 for none."""
    counts = Counter(
        width
        for width, line, on in zip(widths, lines, goes_on, strict=True)
        if on and narrowest <= width <= _WIDEST and "://" not in line
    )
    if not counts:
        return 0
    least = _NEARLY_WIDEST * max(counts)
    return max((width for width in counts if width >= least), key=lambda width: (counts[width], width))


def _full(widths: list[int], usual: int, goes_on: list[bool]) -> list[bool]:
    """Which lines are that wide and have another line of the paragraph behind them."""
    return [on and 0 < usual - _RAGGED <= width for width, on in zip(widths, goes_on, strict=True)]


def _is_wrapped(lines: list[str], widths: list[int], full: list[bool], usual: int) -> bool:
    """Whether the text was broken at that width, by the lines that are full."""
    filled = [line.rstrip() for line, is_full in zip(lines, full, strict=True) if is_full]
    wrapped = len(filled)
    exact = sum(is_full and width >= usual - 1 for width, is_full in zip(widths, full, strict=True))
    if exact < max(_FEWEST_FULL, wrapped / 2):
        return False  # crumbs and credits above a poem may be the two long lines of a page
    wider = sum(
        width > usual + _RAGGED and "://" not in line for width, line in zip(widths, lines, strict=True)
    )
    if wider > _MOST_WIDER * wrapped:
        return False
    if sum(line.endswith(_SENTENCE_STOPS) for line in filled) > _MOST_STOPPED * wrapped:
        return False
    long = sum(on and 2 * width >= usual for on, width in zip(_goes_on(lines), widths, strict=True))
    return 2 * wrapped >= long and _end_sentences(lines, full)


def _end_sentences(lines: list[str], full: list[bool]) -> bool:
    """Whether what stands behind full lines ends a sentence, as the last line of a paragraph does: behind two
    of them in a row, where there are such, for menus and headlines are broken too and end without a stop."""
    ends = [i for i in range(1, len(lines)) if full[i - 1] and not full[i]]
    prose = [i for i in ends if i > 1 and full[i - 2]] or ends
    return 2 * sum(lines[i].rstrip().endswith(_STOPS) for i in prose) >= len(prose)


def _joined(lines: list[str], full: list[bool], cut: list[bool]) -> list[str]:
    """The lines, each full one joined with the one behind it. `cut`: which ones were cut off wherever they
    had as many characters, inside a number or a word, too."""
    goes_on = _goes_on(lines)
    joined: list[str] = []
    pieces: list[str] = []
    for index, line in enumerate(lines):
        piece = line.strip() if pieces else line.rstrip()
        if pieces and not cut[index - 1] and _are_words(pieces[-1], piece):
            piece = " " + piece
        pieces.append(piece)
        if not (full[index] or (goes_on[index] and _latin_word_follows(lines[index + 1]))):
            joined.append("".join(pieces))
            pieces = []
    return joined


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
    if margin < _FEWEST_BLANKS or count <= _FEWEST_FULL or 2 * count < margins.total():
        return lines
    return [line[min(margin, len(line) - len(line.lstrip(" "))) :] for line in lines]


def _latin_word_follows(line: str) -> bool:
    """Whether the next line begins with a Latin word, which leaves the line before it short."""
    return line[:1].isascii() and line[:1].isalpha()


def _are_words(before: str, behind: str) -> bool:
    """Whether a blank stood between the two: Latin letters or figures meet."""
    return before[-1:].isascii() and before[-1:].isalnum() and behind[:1].isascii() and behind[:1].isalnum()

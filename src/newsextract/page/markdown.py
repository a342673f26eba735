"""Markdown, as html2text and its kin print a page: which text is it, and what its lines show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from newsextract.page.model import Link, Picture

_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<text>[^\[\]\n]{0,300})\]"
    r"\(\s{0,2}<?(?P<href>[^()\s<>]{1,600}(?:\([^()\s]{0,80}\)[^()\s<>]{0,200})?)>?(?:\s{1,3}\"[^\"\n]{0,200}\")?\s{0,2}\)"
)
_FEWEST = 2
"""Links or headings from which on a text counts as Markdown."""
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s{1,4}(?=\S)")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_BULLET = re.compile(r"\s{0,8}[*+-]\s{1,4}(?=\S)(?!.{1,20}[-*]\Z)")
"""`- END -` is no item of a list."""
_RULE = re.compile(r"\s{0,3}(?:[-*_]\s?){3,80}\Z")
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*\*|__(?=\S)([^_\n]{1,400}?)(?<=\S)__")
_CODE = re.compile(r"(?<!`)`(?=[^\s`])([^`\n]{1,200})`(?!`)")
_ROW_RULE = re.compile(r"\s{0,3}\|?(?:\s{0,3}:?-{2,80}:?\s{0,3}(?:\||\Z)){2,40}\Z")
"""The line below the row of a table's heads."""
_SHORTEST_ROW = 5
_HEADED = re.compile(r"\s{0,20}# [^#\n]{4,100}\n")
_MARKED = re.compile(r"^#{1,6} (?=[^\s#])(?![^\n]*#)|\*\*(?=[^\s*])[^*\n]{1,400}?(?<=\S)\*\*", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


@dataclass(slots=True, frozen=True)
class Shown:
    """A line of Markdown as a reader sees it."""

    text: str
    level: int
    """1 to 6 for a heading, else 0."""
    is_item: bool
    """Whether it is an item of a list."""
    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]


def is_markdown(text: str) -> bool:
    """Whether the text is Markdown: it begins with a heading, or holds inline links or pictures, headings or
    strong words, of which another text has one at most."""
    if _HEADED.match(text):
        return True
    if "](" in text and sum(1 for _ in islice(_LINK.finditer(text), _FEWEST)) == _FEWEST:
        return True
    if "\n#" not in text and "**" not in text:
        return False
    return sum(1 for _ in islice(_MARKED.finditer(text), _FEWEST)) == _FEWEST


def table_rows(lines: Sequence[str]) -> set[int]:
    """The lines that are rows of a table: the one above a rule such as `---|---`, and those below it."""
    rows: set[int] = set()
    for index in range(1, len(lines)):
        if "-|-" in lines[index].replace(" ", "").replace(":", "") and _ROW_RULE.match(lines[index]):
            rows.add(index - 1)
            behind = index + 1
            while behind < len(lines) and "|" in lines[behind]:
                rows.add(behind)
                behind += 1
    return rows


def show(line: str) -> Shown:
    """What the line shows: marks taken away, links and pictures read."""
    if _RULE.match(line) or _ROW_RULE.match(line):
        return Shown("", 0, False, (), ())
    line = _QUOTE.sub("", line, count=1)
    heading = _HEADING.match(line)
    level = len(heading[1]) if heading is not None else 0
    if heading is not None:
        line = line[heading.end() :].rstrip("# ")
    elif line.startswith("|") and (row := line.rstrip()).endswith("|") and len(row) >= _SHORTEST_ROW:
        line = row[1:-1]
    bullet = _BULLET.match(line)
    if bullet is not None:
        line = line[bullet.end() :]
    links: list[Link] = []
    pictures: list[Picture] = []
    if "](" in line:
        for _ in range(2):  # a picture inside a link
            line = _LINK.sub(lambda match: _take(match, links, pictures), line)
    if "**" in line or "__" in line:
        line = _STRONG.sub(r"\1\2", line)
    if "`" in line:
        line = _CODE.sub(r"\1", line)
    if "\\" in line:
        line = _ESCAPED.sub(r"\1", line)
    return Shown(line, level, bullet is not None, tuple(links), tuple(pictures))


def _take(match: re.Match[str], links: list[Link], pictures: list[Picture]) -> str:
    if match["picture"]:
        pictures.append(Picture(match["href"], match["text"].strip()))
        return ""
    text = match["text"].strip()
    if text:
        links.append(Link(text, match["href"]))
    return text

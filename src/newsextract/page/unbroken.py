"""A text whose line breaks a program wrote as something else: `\\n`, a bar, a slash, blanks, or nothing."""

from __future__ import annotations

import re
from itertools import pairwise

MOST_LINES = 3
"""A page has more lines than that, and more than one sentence in none of them."""
MOST_BARS = 4
"""Bars a line, on the average; menus and tables have so many in some of their lines only."""
_SHORTEST, _LONGEST = 120, 100_000
"""Characters of a line that may be a whole page."""
_FEWEST_STOPS, _FEWEST_PARTS = 2, 6
"""Sentences that end before the sign, and signs, from which on it stands for a line break."""

_STOP = "[。！？…][”」』）)]?"
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|([nrt\"/]))")
_ESCAPED_BREAK = re.compile(r"(?:[。！？”」）：]|\d)\s?(?:\\r)?\\n")
_PLAIN = {"n": "\n", "r": "", "t": "\t", '"': '"', "/": "/"}
_SIGNS = tuple(
    (sign, re.compile(rf"{_STOP}\s?{re.escape(sign)}"), re.compile(as_break))
    for sign, as_break in (
        *(("|", r"\s?\|\s?"), ("｜", r"\s?｜\s?"), ("¦", r"\s?¦\s?")),
        ("/", r"\s/\s|(?<![\x21-\x7e])/|/(?![\x21-\x7e])"),
    )
)
"""The sign, the sign behind a sentence, the sign as a break: no slash of a date, an address or `km/h` is."""
_INDENT = re.compile(
    r"(?<=[。！？…”」』）)])\s?(?=\u3000\u3000\S)|(?<!\s)(?=\u3000\u3000[^\s。，]{2,60}[，。：（])"
)
_BLANK = re.compile(rf"({_STOP})\s{{1,9}}(?=\S)")
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)")
_FARTHEST_DATE = 1500
"""Characters of menus and crumbs above the date."""
_TIME = re.compile(
    r"\d{1,2}:\d\d|[|｜]\Z|(?:[^\W\d_]{0,4}(?:来源|來源|作者|记者|記者|编辑|編輯|责编))(?:[：:]|\Z)"
)
_CRUMB = re.compile(r"[>＞»›/]\Z")
_TEXT_PATH = re.compile(r"(?<=[>＞»›])\s?正文(?=\S)")
_SHORTEST_HEADLINE = 5
_CLAUSE = re.compile("[，。；]")


def unescaped(text: str) -> str:
    """The text of a JSON string with its line breaks, `…。\\\\n…`; as it is if it is none."""
    if len(_ESCAPED_BREAK.findall(text)) < _FEWEST_STOPS:
        return text
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else _PLAIN[found[2]], text)


def broken(lines: list[str]) -> list[str]:
    """The lines, those that are a page without line breaks as its lines."""
    if len(lines) > MOST_LINES:  # the source's own line breaks among the signs
        _, behind_sentence, as_break = _SIGNS[0]
        text = "\n".join(lines)
        if len(text) > _LONGEST or len(behind_sentence.findall(text)) < _FEWEST_STOPS:
            return lines
        return [part for line in lines for part in as_break.split(line)]
    return [
        part for line in lines for part in (_parts(line) if _SHORTEST <= len(line) <= _LONGEST else [line])
    ]


def _parts(line: str) -> list[str]:
    for sign, behind_sentence, as_break in _SIGNS:
        if line.count(sign) >= _FEWEST_PARTS and len(behind_sentence.findall(line)) >= _FEWEST_STOPS:
            return as_break.split(line)
    paragraphs = _INDENT.split(line)
    if len(paragraphs) <= _FEWEST_STOPS:
        paragraphs = _BLANK.sub(r"\1\n", line).split("\n")
    if len(paragraphs) <= _FEWEST_STOPS:
        return [line]
    return [*_header(paragraphs[0]), *paragraphs[1:-1], *_ending(paragraphs[-1])]


def _header(line: str) -> list[str]:
    """What stands before the first sentence, and it: menus, crumbs, the headline, the date with the credits.
    A headline has blanks in it, so all words as long as one right before the date are taken for it."""
    found = _DATE.search(line, 0, _FARTHEST_DATE)
    if found is None or line.find("。", 0, found.start()) >= 0:
        return [line]
    above = _words(_TEXT_PATH.sub(lambda path: path[0] + " ", line[: found.start()]))
    first = len(above)
    while first and len(above[first - 1]) >= _SHORTEST_HEADLINE and " " not in above[first - 1]:
        first -= 1
    first = max(first, len(above) - 2)
    behind = line[found.start() :].split()
    credits = 1
    while credits < len(behind) and (
        _TIME.match(behind[credits]) or behind[credits - 1].endswith(("：", ":", "|"))
    ):
        credits += 1
    text = next((i for i in range(credits, len(behind)) if _CLAUSE.search(behind[i])), len(behind))
    between = _words(" ".join(behind[credits:text]))
    return [
        *above[:first],
        " ".join(above[first:]),
        " ".join(behind[:credits]),
        *between,
        " ".join(behind[text:]),
    ]


def _ending(line: str) -> list[str]:
    """The last sentences, and the words behind them each on its own: buttons, other headlines."""
    stop = max(line.rfind(mark) for mark in "。！？”")
    return [line[: stop + 1], *_words(line[stop + 1 :])]


def _words(text: str) -> list[str]:
    """The words between blanks; those of crumbs, and a label with its value, as one."""
    words = text.split()
    lines = words[:1]
    for before, word in pairwise(words):
        if _CRUMB.search(before) or _CRUMB.match(word) or before.endswith(("：", ":")):
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines

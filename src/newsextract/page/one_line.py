"""A page in one line, its words between blanks: what stands above the text, the text, the words below it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from newsextract.lexicon import sections, words
from newsextract.lexicon.patterns import alternation
from newsextract.zh.names import is_chinese_name
from newsextract.zh.outlets import is_outlet
from newsextract.zh.script import fold_script

_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)")
_FARTHEST_DATE = 1500
"""Characters of menus and crumbs above the date."""
_MOST_OF_LABEL = 12
_OF_DATE = words("date_labels", "published") + words("date_labels", "updated")
_DATE_LABEL = re.compile(
    rf"\s?(?:{alternation(word for word in _OF_DATE if len(word) > 2)}"  # glued to a headline, too
    rf"|(?<![^\W\d_])(?:{alternation(word for word in _OF_DATE if len(word) <= 2)}))[：:]?\s?\Z"
)
_LABEL = re.compile(
    rf"[^\W\d_]{{0,4}}(?:记者|記者|{alternation(words('line_words', 'beside a byline'))})(?:[：:]|\Z)"
)
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_CREDIT = re.compile(rf"{_CLOCK.pattern}|[|｜]\Z|{_LABEL.pattern}")
_MENU = re.compile(r"(?:^|\s)首\s?[页頁](?=[\s>＞»›|]|$)|[>＞»›]\s?正文")
_CRUMB = re.compile(r"[>＞»›/]\Z")
_TEXT_PATH = re.compile(r"(?<=[>＞»›])\s?正文(?=\S)")
_SHORTEST_HEADLINE = 5
_MOST_CREDITS = 100
_SENTENCE = re.compile("[。；]")
_CLAUSE = re.compile("[，。；]")
_BUTTON = re.compile(
    rf"\W?(?:\d{{1,8}}[条次]?)?(?:{alternation(words('buttons', 'button') + words('line_words', 'end'))})\W?"
    r"(?:\d{1,8}\W?)?|[\[(【（]?(?:[大中小]|A[-+]?)[\])】）]?"
)
"""`[打印]`, `0人参与`, `评论(16)`, `大`."""
_BELOW = ("related", "share", "comments", "tags", "pagination", "copyright")
"""Sections of `boilerplate.txt`."""


@cache
def _openings() -> tuple[tuple[str, ...], frozenset[str]]:
    """What the lines below a text begin with, and what is all of one."""
    listed = [entry for section in _BELOW for entry in sections("boilerplate")[section]]
    plain = [entry[1:] for entry in listed if entry[0] == "^" and "…" not in entry]
    return (
        tuple(entry for entry in plain if entry[-1] != "$"),
        frozenset(entry[:-1] for entry in plain if entry[-1] == "$"),
    )


def is_date_line(piece: str) -> bool:
    """Whether it is a date with a clock, a label or nothing else, and no sentence."""
    found = _DATE.search(piece)
    if found is None or len(piece) > _MOST_CREDITS or _CLAUSE.search(piece):
        return False
    behind = piece[found.end() :].strip()
    return not behind or is_credit(behind)


def is_credit(word: str) -> bool:
    """Whether a word behind a date is its clock, or a label: `08:20`, `来源：某某日报`."""
    return _CREDIT.match(word) is not None


def is_button(word: str) -> bool:
    """Whether a word beside a text is none of it."""
    if _BUTTON.fullmatch(word) or ((label := _LABEL.match(word)) and label[0][-1] in "：:"):
        return True
    beginnings, whole = _openings()
    bare = fold_script(word.strip("[]【】（）()"))
    return bare.startswith(beginnings) or bare in whole


def header(line: str) -> list[str]:
    """The line in parts: menus, crumbs, the headline, the date with the credits, the text from its first
    sentence on. A line that may be a sentence with a date in it is left whole.

    A headline has blanks in it, so all words as long as one right before the date are taken for it."""
    found = _DATE.search(line, 0, _FARTHEST_DATE)
    if found is None:
        return [line]
    label = _DATE_LABEL.search(line, max(0, found.start() - _MOST_OF_LABEL), found.start())
    start = label.start() if label else found.start()
    top = line[:start]
    behind = line[start:].split()
    credits, text = _behind_date(behind)
    has_clock = any(map(_CLOCK.search, behind[:credits]))
    labels = [found[0] for found in map(_LABEL.search, behind[:text]) if found]
    is_labelled = any(label.endswith(("：", ":")) for label in labels) or (has_clock and label is not None)
    if not is_labelled and not (has_clock and (labels or _MENU.search(top))):
        return [line]
    if (_SENTENCE if is_labelled else _CLAUSE).search(top.rpartition("：")[2]):
        return [line]
    above = _words(_TEXT_PATH.sub(lambda path: path[0] + " ", top))
    first = len(above)
    while first and len(above[first - 1]) >= _SHORTEST_HEADLINE and " " not in above[first - 1]:
        first -= 1
    first = max(first, len(above) - 2)
    return [
        *above[:first],
        " ".join(above[first:]),
        " ".join(behind[:credits]),
        *_words(" ".join(behind[credits:text])),
        " ".join(behind[text:]),
    ]


def _behind_date(words: list[str]) -> tuple[int, int]:
    """How many of the words are the date and its credits, and with which one behind them the text begins."""
    credits = next(i for i, word in enumerate(words) if _DATE.search(word)) + 1
    while credits < len(words) and (
        (is_credit(words[credits]) and not _CLAUSE.search(words[credits]))
        or words[credits - 1].endswith(("：", ":", "|"))
        or (_LABEL.fullmatch(words[credits - 1]) and _is_value(words[credits]))
    ):
        credits += 1
    text = credits
    while text < len(words) and (
        is_button(words[text]) or (text > credits and words[text - 1].endswith(("：", ":")))
    ):
        text += 1
    return credits, text


def _is_value(word: str) -> bool:
    """Whether a word behind a label without a colon is its value: `记者 张三`, `来源 江州日报`, `浏览 86`."""
    return word.isdigit() or is_chinese_name(word, bare=True) or is_outlet(word)


def ending(line: str) -> list[str]:
    """The last sentences, and the words behind them each on its own from the first button on."""
    stop = max(line.rfind(mark) for mark in "。！？”") + 1
    words = _words(line[stop:])
    below = next((i for i, word in enumerate(words) if is_button(word)), len(words))
    if below == len(words):
        return [line]
    return [" ".join([line[:stop], *words[:below]]).lstrip(), *words[below:]]


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

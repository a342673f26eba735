"""Numbered lines of a plain text: the article goes up and down as they count, 一、 二、 三、 and 1. 2. 3.,
第一条 第二条."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsextract.layout.model import Label
from newsextract.layout.plain_text.lines import Lines
from newsextract.layout.prose import ends_sentence
from newsextract.zh.numerals import number

_HEAD = re.compile(r"(十[一二三四五六七八九]|[一二三四五六七八九十])[、．.]\s?[^\s、]")
ITEM = re.compile(r"(\d{1,2})[、.．]\s?[^\d\s]")
_BETWEEN_HEADS = 40
"""Lines between two numbered heads, a table flattened to one cell a line among them."""
_BETWEEN_ITEMS = 4
"""Lines between two numbered sentences of a digest: a head such as 【社会】, a picture's caption."""
_ARTICLE = re.compile(r"第([〇零一二三四五六七八九十百]{1,7})[条條]")
OTHER_TEXT = frozenset((Label.RELATED, Label.COMMENTS, Label.COPYRIGHT, Label.EDITOR, Label.NAVIGATION))
"""What stands between an article and another one."""


def through_numbered(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run, up to the lines that count down from its first numbered one and on through those that count
    up from its last: heads, items, articles of a law."""
    start, end = _through(lines, start, end, _head_number, _BETWEEN_HEADS)
    start, end = _through(lines, start, end, _item_number, _BETWEEN_ITEMS)
    return _through(lines, start, end, _article_number, _BETWEEN_ITEMS)


def _through(
    lines: Lines, start: int, end: int, number_of: Callable[[str], int], between: int
) -> tuple[int, int]:
    inside = [counted for text in lines.texts[start:end] if (counted := number_of(text))]
    if not inside:
        return start, end

    def find(places: Sequence[int], wanted: int) -> int | None:
        for index in places[:between] if wanted else ():
            label = lines.labels[index]
            if label in OTHER_TEXT:
                return None
            if label is None and number_of(lines.texts[index]) == wanted:
                return index
        return None

    first, last = inside[0], inside[-1]
    while (found := find(range(start - 1, -1, -1), first - 1)) is not None:
        start, first = found, first - 1
    while (found := find(range(end, lines.size), last + 1)) is not None:
        end, last = found + 1, last + 1
        end = lines.behind(end, lambda i: lines.labels[i] is None and _goes_on(lines.texts[i], number_of))
    return start, end


def _goes_on(text: str, number_of: Callable[[str], int]) -> bool:
    return ends_sentence(text) and not number_of(text)


def _head_number(text: str) -> int:
    """Which numbered head the line is; 0 if it is none."""
    match = _HEAD.match(text)
    return number(match[1]) or 0 if match else 0


def _item_number(text: str) -> int:
    """Which numbered sentence the line is; 0 if it is none. Lists of headlines count too, without a stop."""
    match = ITEM.match(text)
    return int(match[1]) if match and ends_sentence(text) else 0


def _article_number(text: str) -> int:
    """Which article of a law the line is (`第六条 本条例自…起施行。`); 0 if it is none."""
    match = _ARTICLE.match(text)
    return number(match[1]) or 0 if match and ends_sentence(text) else 0

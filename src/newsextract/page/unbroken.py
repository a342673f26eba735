"""A text whose line breaks a program wrote as something else: `\\n`, a bar, a slash, blanks, or nothing."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from newsextract.lexicon import sections, words
from newsextract.lexicon.patterns import alternation
from newsextract.page.short_lines import LINE_ENDS
from newsextract.zh.names import is_chinese_name
from newsextract.zh.outlets import is_outlet
from newsextract.zh.script import fold_script

MOST_LINES = 3
"""A page has more lines than that, and more than one sentence in none of them."""
MOST_BARS = 4
"""Bars a line, on the average; menus and tables have so many in some of their lines only."""
_SHORTEST, _LONGEST = 120, 100_000
"""Characters of a line that may be a whole page."""
_FEWEST_ESCAPED = 3
"""Sentences that end before an escaped line break, from which on the text is a JSON string."""
_FEWEST_STOPS, _FEWEST_PARTS = 2, 6
"""Sentences that end before the sign, and signs, from which on it stands for a line break."""

_STOP = "[。！？…][”」』）)]?"
_ESCAPE = re.compile(
    r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u(?![dD][89a-fA-F])([0-9a-fA-F]{4})"
    r"|\\([nrt\"'/\\])"
)
_ESCAPED_BREAK = re.compile(rf"{_STOP}(?:\\?\")?\s?(?:\\r)?\\n(?![\"'”’」）){LINE_ENDS}])")
"""Behind a sentence, not at the end of what a program quotes, nor of a line."""
_BREAK = re.compile(rf"{_STOP}\s?[{LINE_ENDS}]")
_PATH = re.compile(r"(?<![A-Za-z])[A-Za-z]:\\(?!\\)")
_PLAIN = {"n": "\n", "r": "", "t": "\t"}
_SIGNS = tuple(
    (sign, re.compile(rf"{_STOP}\s?{re.escape(sign)}"), re.compile(as_break))
    for sign, as_break in (
        *(("|", r"\s?\|\s?"), ("｜", r"\s?｜\s?"), ("¦", r"\s?¦\s?")),
        *((" / ", r"\s/\s"), ("/", r"(?<![\x21-\x7e])/|/(?![\x21-\x7e])")),
    )
)
"""The sign, the sign behind a sentence, the sign as a break: no slash of a date, an address or `km/h` is."""
_ENDED = re.compile(rf"{_STOP}\s?\Z")
_INDENT = re.compile(
    r"(?<=[。！？…”」』）)])\s?(?=\u3000\u3000\S)|(?<!\s)(?=\u3000\u3000[^\s。，]{2,60}[，。：（])"
)
_BLANK = re.compile(rf"({_STOP})\s{{1,9}}(?=\S)")
_DATE = re.compile(r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)")
_FARTHEST_DATE = 1500
"""Characters of menus and crumbs above the date."""
_MOST_OF_LABEL = 12
_DATE_LABEL = re.compile(rf"\s?(?:{alternation(words('date_labels'))})[：:]?\s?\Z")
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


def unescaped(text: str) -> str:
    """The text of a JSON string with its line breaks, `…。\\n…`; as it is if it is none: half its sentences
    end before real ones, or it holds a path of Windows or a few such signs of a program."""
    escaped = len(_ESCAPED_BREAK.findall(text))
    if escaped < _FEWEST_ESCAPED or 2 * len(_BREAK.findall(text)) > escaped or _PATH.search(text):
        return text
    return _ESCAPE.sub(_read_escape, text)


def _read_escape(found: re.Match[str]) -> str:
    high, low, code, sign = found.groups()
    if high:
        return chr(0x10000 + (int(high, 16) - 0xD800) * 0x400 + int(low, 16) - 0xDC00)
    return chr(int(code, 16)) if code else _PLAIN.get(sign, sign)


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
        signs = line.count(sign)
        stops = len(behind_sentence.findall(line)) if signs >= _FEWEST_STOPS else 0
        if stops >= _FEWEST_STOPS and (signs >= _FEWEST_PARTS or stops == signs):
            pieces = as_break.split(line)
            return _between_slashes(pieces) if sign == "/" and stops < signs else pieces
    paragraphs = _INDENT.split(line)
    are_indented = len(paragraphs) > _FEWEST_STOPS
    if not are_indented:
        paragraphs = _BLANK.sub(r"\1\n", line).split("\n")
    if len(paragraphs) <= _FEWEST_STOPS:
        return [line]
    header = _header(paragraphs[0])
    if len(header) == 1 and not are_indented:
        return [line]
    return [*header, *paragraphs[1:-1], *_ending(paragraphs[-1])]


def _between_slashes(pieces: list[str]) -> list[str]:
    """The pieces of a page, those of a sentence as one again (`门票两元/三元。`); all as one where no date
    stands above the text."""
    stops = [i for i, piece in enumerate(pieces) if _ENDED.search(piece)]
    date = next((i for i, piece in enumerate(pieces[: stops[0]]) if _is_date_line(piece)), 0)
    if not date:
        return ["/".join(pieces)]
    text = date + 1
    while text < stops[0] and (_CREDIT.match(pieces[text]) or _is_button(pieces[text])):
        text += 1
    lines, start = pieces[:text], text
    for stop in stops:
        lines.append("/".join(pieces[start : stop + 1]))
        start = stop + 1
    below = next((i for i in range(start, len(pieces)) if _is_button(pieces[i])), len(pieces))
    lines[-1] = "/".join([lines[-1], *pieces[start:below]])
    return [*lines, *pieces[below:]]


def _is_date_line(piece: str) -> bool:
    """Whether it is a date with a clock, a label or nothing else, and no sentence."""
    found = _DATE.search(piece)
    if found is None or len(piece) > _MOST_CREDITS or _CLAUSE.search(piece):
        return False
    behind = piece[found.end() :].strip()
    return not behind or bool(_CREDIT.match(behind))


def _is_button(word: str) -> bool:
    """Whether a word beside a text is none of it."""
    if _BUTTON.fullmatch(word) or ((label := _LABEL.match(word)) and label[0][-1] in "：:"):
        return True
    beginnings, whole = _openings()
    bare = fold_script(word.strip("[]【】（）()"))
    return bare.startswith(beginnings) or bare in whole


def _header(line: str) -> list[str]:
    """What stands before the first sentence, and it: menus, crumbs, the headline, the date with the credits;
    the line as it is where it may be a sentence with a date.
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
        (_CREDIT.match(words[credits]) and not _CLAUSE.search(words[credits]))
        or words[credits - 1].endswith(("：", ":", "|"))
        or (_LABEL.fullmatch(words[credits - 1]) and _is_value(words[credits]))
    ):
        credits += 1
    text = credits
    while text < len(words) and (
        _is_button(words[text]) or (text > credits and words[text - 1].endswith(("：", ":")))
    ):
        text += 1
    return credits, text


def _is_value(word: str) -> bool:
    """Whether a word behind a label without a colon is its value: `记者 张三`, `来源 江州日报`, `浏览 86`."""
    return word.isdigit() or is_chinese_name(word, bare=True) or is_outlet(word)


def _ending(line: str) -> list[str]:
    """The last sentences, and the words behind them each on its own from the first button on."""
    stop = max(line.rfind(mark) for mark in "。！？”") + 1
    words = _words(line[stop:])
    below = next((i for i, word in enumerate(words) if _is_button(word)), len(words))
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

"""What is of others at the edges of a run: lists of articles, told by their rhythm (headline and day;
headline and abstract; headline, abstract and date), others' questions, a card about the author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.model import Label
from newsextract.layout.plain_text.lines import LETTER, LIST_HEADS, Lines
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_office

_DATELINE = Label.DATELINE  # bound once: looking a member up in an Enum class costs more than comparing it
_STEPS, _FEWEST_DATES = (3, 4), 4
"""Lines from one date of such a list to the next, and how many dates make one."""
_ALIKE = 0.5
"""Share of the entries that are alike."""
_LONGEST_HEADLINE = 40
"""Characters: a longer line between two days is an abstract."""


def dated_lists(lines: Lines) -> set[int]:
    """The lines of lists (of articles or of comments) in which every entry has its date, at even steps:
    headline, abstract, date, headline, abstract, date …"""
    dates = [
        index
        for index, label in enumerate(lines.labels)
        if label is _DATELINE and lines.reasons[index] != SIGNED_DATE
    ]
    found: set[int] = set()
    first = 0
    while len(dates) - first >= _FEWEST_DATES:
        step, last = dates[first + 1] - dates[first], first + 1
        while last + 1 < len(dates) and dates[last + 1] - dates[last] == step:
            last += 1
        if step in _STEPS and last - first + 1 >= _FEWEST_DATES:
            found.update(_entries(lines, dates[first : last + 1], step))
        first = last
    return found


def _entries(lines: Lines, dates: Sequence[int], step: int) -> range:
    """The lines of the entries with these dates, if most are a headline and an abstract: also what stands
    above the first date or behind the last, if it is like the others."""
    shapes = Counter(_shape(lines, date, step) for date in dates[:-1])
    usual, count = shapes.most_common(1)[0]
    if set(usual) != {True, False} or count < _ALIKE * (len(dates) - 1):
        return range(0)
    above, below = dates[0] - step, dates[-1]
    start = above + 1 if above >= -1 and _shape(lines, above, step) == usual else dates[0]
    end = below + step if _shape(lines, below, step) == usual else below + 1
    return range(start, min(end, lines.size))


def _shape(lines: Lines, date: int, step: int) -> tuple[bool, ...]:
    """Which of the lines between this date and the next are more than a headline, which may end in ！."""
    texts = lines.texts[date + 1 : min(date + step, lines.size)]
    return tuple(is_prose(text) and (len(text) > _LONGEST_HEADLINE or text.endswith("。")) for text in texts)


_FEWEST_WHOLE = 2
"""Sentences of an article above a site's foot."""


def foot_above(lines: Lines, start: int) -> int | None:
    """The first line of the site's foot, where the run begins behind it and an article stands above it, below
    a date: the run is another one, loaded behind a shorter one. None otherwise."""
    whole, dated = 0, False
    for index in range(start):
        label = lines.labels[index]
        if label is Label.COPYRIGHT and whole >= _FEWEST_WHOLE:
            return index
        if label in LIST_HEADS:
            whole, dated = 0, False
        dated = dated or lines.is_header(index)
        whole += dated and lines.is_whole(index)
    return None


_LISTED = re.compile(r"[\[(（]?\d{1,2}[-/]\d{1,2}[\])）]?\s?[^\d\s年月日.%。！？]{2}")
"""`05-09专家：…`: a line in a list of other articles, with its day before it."""
_FEWEST_LISTED = 3
"""Lines of headlines with their days that make a list."""


def before_dated_headlines(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run up to the first line of a list of headlines, each with its day."""
    first = lines.above(end, lambda i: i >= start and _is_listed(lines.texts[i]))
    listed = end - first + sum(map(_is_listed, lines.texts[end : end + _FEWEST_LISTED]))
    return start, first if start < first and listed >= _FEWEST_LISTED else end


def _is_listed(text: str) -> bool:
    return _LISTED.match(text) is not None and not ends_sentence(text)


def before_teasers(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run up to a heading such as 相关文章 behind which no sentence comes, or mostly sentences that break
    off with `...`: those are other articles."""
    whole = broken = 0
    for index in range(end - 1, start, -1):
        text, label = lines.texts[index], lines.labels[index]
        if label in LIST_HEADS and not ends_sentence(text):
            if broken >= whole:
                end = index
        elif label is None and is_prose(text):
            if text.endswith(("...", "…")):
                broken += 1
            else:
                whole += 1
    return start, end


_CLOSING = frozenset((Label.SHARE, Label.NAVIGATION, Label.TAGS, Label.PAGINATION, Label.COPYRIGHT))
_FEWEST_PAIRS, _MOST_UNPAIRED, _MOST_TRIED = 3, 2, 8
"""Pairs that make a list, lines in it that belong to none, and places where one may begin."""


def before_pairs(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run up to a line of the site's behind which nothing comes but headlines with one sentence each.
    Subheads too may have one each, but no button stands before them."""
    seen, tried = False, 0
    for index in range(start, end):
        label, sentence = lines.labels[index], is_prose(lines.texts[index])
        if label is None or sentence:
            seen = seen or sentence
        elif seen and label in _CLOSING and tried < _MOST_TRIED:
            tried += 1
            if _are_pairs(lines, index + 1, end):
                return start, index
    return start, end


def _are_pairs(lines: Lines, start: int, end: int) -> bool:
    """Whether nearly all of the lines are a headline, a sentence, a headline, a sentence …"""
    texts = [lines.texts[index] for index in range(start, end) if lines.labels[index] is None]
    pairs = index = 0
    while index + 1 < len(texts):
        paired = not ends_sentence(texts[index]) and not is_prose(texts[index]) and is_prose(texts[index + 1])
        pairs += paired
        index += 2 if paired else 1
    return pairs >= _FEWEST_PAIRS and len(texts) - 2 * pairs <= _MOST_UNPAIRED


def before_counters(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run without the lines at its end that hold no letter."""
    return start, lines.above(end, lambda i: i > start and not LETTER.search(lines.texts[i]))


_RANKED = re.compile(r"(\d{1,2})[\u4e00-\u9fff“《【「]")
_FEWEST_RANKED = 4


def before_ranks(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run up to a list of headlines with their ranks glued to them (1老桥修好了 ⏎ 2石匠的一天 …) and to
    its heading, where no sentence comes behind."""
    first = lines.above(end, lambda i: i > start and (_rank(lines.texts[i]) > 0 or not lines.is_whole(i)))
    for index in range(first, end):
        if _rank(lines.texts[index]) == 1:
            ranks = [_rank(text) for text in lines.texts[index : index + _FEWEST_RANKED]]
            if ranks == list(range(1, _FEWEST_RANKED + 1)):
                head = index > first and lines.labels[index - 1] is None
                return start, index - head
    return start, end


def _rank(text: str) -> int:
    match = _RANKED.match(text)
    return int(match[1]) if match else 0


_INTERRUPTS = frozenset((Label.RELATED, Label.COMMENTS, Label.PROMO, Label.ADVERT))
_FEWEST_ABOVE = 3
"""Lines before the first sentence: fewer are a headline and its date."""


def behind_list(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run without a list of headlines and adverts above its first sentence."""
    first = lines.behind(
        start, lambda i: lines.labels[i] is not None or not is_prose(lines.texts[i]), end - start
    )
    if first < end and first - start >= _FEWEST_ABOVE:
        for index in range(first - 1, start, -1):
            if lines.labels[index] in _INTERRUPTS:
                return index + 1, end
    return start, end


_HEADER_LINES = 4
"""Lines from a headline to its article's first sentence."""


def behind_pairs(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run without headlines with one sentence each (a box beside the article) above a headline with a
    date or byline and at least as many sentences in a row below it."""
    headers = [index for index in range(start + 1, end) if lines.is_header(index)]
    for header in headers[:_MOST_TRIED]:
        headline = header - 1
        if lines.labels[headline] is not None or lines.texts[headline].endswith("。"):
            continue
        first = lines.behind(header + 1, lambda i: lines.labels[i] is not None, end - header - 1)
        above = max(0, start - 1)  # the run begins with the first sentence, below its headline
        if first - header <= _HEADER_LINES and _are_pairs(lines, above, headline):
            return first, end
    return start, end


# -- questions of others, which the weights take for a text of short sentences

_QUESTIONS = ("？", "?")
_FEWEST_QUESTIONS, _LONGEST_QUESTION = 3, 60
_FEWEST_SHORT, _LONGEST_HEAD = 3, 10


def before_questions(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run without the questions of others that it ends with, under a short heading (大家都在问); where it
    holds nothing else, the short sentences right above that heading."""
    first = lines.above(end, lambda i: i >= start and _is_question(lines, i))
    head = first - 1
    if end - first < _FEWEST_QUESTIONS or head < 0 or not _is_head(lines, head):
        return start, end
    above = lines.above(head, lambda i: lines.labels[i] is None and lines.texts[i].endswith("。"))
    if head > start:
        return min(start, above), head
    return (above, head) if head - above >= _FEWEST_SHORT else (start, end)


def _is_question(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    return lines.labels[index] is None and text.endswith(_QUESTIONS) and len(text) <= _LONGEST_QUESTION


def _is_head(lines: Lines, index: int) -> bool:
    """Whether the line is the heading of a list: short and no sentence; an interview's question has a name
    and a colon before it."""
    text, label = lines.texts[index], lines.labels[index]
    if label is not None:
        return label in LIST_HEADS
    return len(text) <= _LONGEST_HEAD and not ends_sentence(text) and not text.endswith(("：", ":"))


# -- a card about the author

_WROTE = re.compile(r"(?:作者|撰文|采写|[本特]?[约報报]?[记記]者|文)\s{0,2}[／/|丨：:\s]\s{0,2}")
_CARD_LINES, _CARD_HEADER, _LONGEST_NAME = 3, 4, 10
"""Lines of a card about the author, lines above the text among which its name stands, and its characters."""


def before_card(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run up to a card about the author: among the last lines stands the name that the header has, and
    below it a word about its bearer."""
    header = lines.texts[max(0, start - _CARD_HEADER) : start]
    for index in range(max(start + 1, end - _CARD_LINES), end - 1):
        name = lines.texts[index]
        if not 2 <= len(name) <= _LONGEST_NAME:
            continue
        if is_office(name) and not ends_sentence(lines.texts[index + 1]):
            continue  # an office signs a notice
        if any(_begins_with(line, name) for line in header):
            return start, index
    return start, end


def _begins_with(line: str, name: str) -> bool:
    """Whether the line begins with the name, behind a label or not, and goes on; `记者手记：某事` is a
    headline, and its first words may be a subhead."""
    label = _WROTE.match(line)
    rest = line[len(name) :]
    if label and line.startswith(name, label.end()):
        return is_name(name, bare=True)
    return line.startswith(name) and rest != "" and (rest[0] not in "：:" or is_name(name, bare=True))

"""Which line is the headline where no tag marks it and no title speaks of it: in a plain text, and in pages
without either."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from operator import add

from newsextract.layout.headline.by_title import Headline
from newsextract.layout.headline.lines import (
    BEFORE_TEXT,
    HEADER,
    MENU_ITEM,
    NEAR_TEXT,
    SHORTEST,
    ends_menu,
    has_posted,
    heads_post,
    is_badge,
    is_dateline,
    is_listed,
    is_of_picture,
    is_of_text,
    is_short_headline,
    may_be_headline,
    names_somebody,
    share,
    with_its_lines,
)
from newsextract.layout.headline.title_line import names_site, shows_title, title_key
from newsextract.layout.lines.keys import key
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.region import Region
from newsextract.page.model import Block
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_office

_LEAST = 1.2
"""Score from which a line is the headline; measured on the text dumps of the reading part."""
_SHARED_WORDS = 3.0
_AGAIN = 0.8
_IN_CRUMBS = 1.0
"""What speaks for a line: words that the text has too, coming again, ending the crumbs above it."""
_QUESTION = re.compile(".{0,12}?(?:为什么|為什麼|如何|怎么|怎麼|怎样|有哪些|是什么|值得|会不会|能不能)")
_CHAPTER = re.compile(r"第\s?[〇零一二三四五六七八九十百千两\d]{1,7}\s?[章回节節话話]\s\S")
_ASKED, _NUMBERED = 0.5, 1.3
"""Sites of questions and answers, and of novels, show no date near the question or the chapter's name."""
_FIRST_LINE = 1.0
"""A text copied by hand begins with its headline, the first sentence next."""
_HAN_DAY = re.compile(
    "[一二][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
"""A day in characters, alone or before who wrote the text; below the text it signs a notice."""
_DAY = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}")
"""In a byline: `文/张三 图/李四 2020-11-21 09:30` is a date line as well."""
_DASHED = re.compile("[—–―─]{2}")
"""A subtitle begins so: `——某地老桥修缮记`."""
_HEADER_BEHIND = {1: 1.6, 2: 1.2, 3: 1.0}
"""What a date or byline one, two or three lines on speaks for; a date more than a byline."""
_NAME_BEHIND = 0.8
_OF_TITLE = 3.0
"""What the dump's first line speaks for, its `<title>`, where it begins with the line or ends with it."""
_TAG = re.compile(r"\A[\[【][^\[\]【】]{1,8}[\]】]\s?")
"""`[自驾] …`: what a forum sets before a post's headline, and not in the crumbs."""
_BEHIND_CRUMBS = 1.0
_ENDS_CRUMBS = re.compile(r"[>＞»→›].{0,24}正文\Z")
"""What speaks for a line right behind crumbs whose last word is 正文."""
_WITH_SITE = 1.0
"""What a first line with the site's name behind it speaks for, where the page shows no other headline."""
_LISTED = -1.5
"""A headline in a box of others: more than the words that it may share with the text speak for it."""
_HEADER_ABOVE = 0.5
_BETWEEN_HEADER_AND_TEXT = 0.9
"""A name behind the line, a date or byline above it, one above it and the text right below."""
_LEAST_ALONE, _STANDS_OUT = 0.5, 0.4
"""A page has a headline: a lower score will do where no other line comes near it."""
_SHARED_ABOVE = 0.5
_WHOLE = 8
"""The first of two lines over the date is the headline from so many characters on, if it shares words
with the text."""
_ANNOUNCES = "：:"
"""What ends in one says that something comes; the first of a headline's lines is found by its second."""
_POST_HEADLINE = 2.0
"""A forum's button behind a post's headline: `[游记] 某事 [复制链接]`."""
_ABOVE_TEXT = 0.3
"""Score from which the line right above the first sentence is the headline where no date stands above the
text: blogs set it below (`posted @ 2021-06-13`)."""
_SHORTEST_ABOVE = 8
"""Characters of such a line."""


def find_headline_line(blocks: Sequence[Block], verdicts: Verdicts, run: tuple[int, int]) -> Headline | None:
    """The headline of a plain text, which no tag marks: a line before the text's first sentence
    that shares words with it, stands before a date or byline, comes again, or ends the crumbs."""
    start, end = run
    text = _Text.of(blocks, start, end)
    first = max(0, start - BEFORE_TEXT)
    shared: dict[int, float] = {}
    scores: dict[int, float] = {}
    indexes = range(first, start + _lines_before_text(blocks, start, end))
    for index in indexes if first == 0 or not blocks else (0, *indexes):
        of_title = index > 0 and shows_title([b.text for b in blocks[index : index + 3]], text.title)
        if _may_be_headline(blocks, verdicts, index, text, of_title):
            shared[index] = _SHARED_WORDS * text.shared_with(blocks, index)
            scores[index] = shared[index] + _score(blocks, verdicts, index, text, of_title)
    best = _best(scores)
    if best is not None:
        best = _above_date(blocks, verdicts, (scores, shared), best)
    if best is None:
        best = _right_above(blocks, verdicts, scores, start)
    if best is None:
        return None
    if shared.get(best - 1, 0.0) >= _SHARED_ABOVE and scores[best - 1] > _LEAST:
        best -= _is_subtitle_of(blocks[best].text, blocks[best - 1].text)
    return with_its_lines(blocks, verdicts, best, start)


@dataclass(slots=True)
class _Text:
    """What a line is compared with."""

    start: int
    """The first line of the article's text."""
    body: str
    """Its key."""
    inside: set[str]
    """Its lines but the first."""
    counts: Counter[str]
    """How often the page has each line."""
    title: str
    """The key of the page's first line, which may be its title."""

    @classmethod
    def of(cls, blocks: Sequence[Block], start: int, end: int) -> _Text:
        return cls(
            start,
            key("".join(block.text for block in blocks[start:end])[:_MOST_COMPARED]),
            {block.text for block in blocks[start + 1 : end]},
            Counter([block.text for block in blocks]),
            title_key(blocks[0].text) if blocks else "",
        )

    def shared_with(self, blocks: Sequence[Block], index: int) -> float:
        """The share of the line's pairs of characters that the text has, too; not with the line itself."""
        text = blocks[index].text
        line = key(text)
        own = 1 if index >= self.start else self.body.count(line) if text in self.inside else 0
        behind: Container[str] = _pairs_beside(line, own, self.body) if own else self.body
        return share(line, behind)


_MOST_COMPARED = 6000
"""Characters of the text."""


def _may_be_headline(
    blocks: Sequence[Block], verdicts: Verdicts, index: int, text: _Text, of_title: bool
) -> bool:
    line, start = blocks[index].text, text.start
    if not (
        of_title
        or may_be_headline(line, verdicts, index)
        or is_short_headline(blocks, verdicts, index, start)
    ):
        return False
    if index < start and _is_of_contents(blocks, index, text.inside):
        return False
    if names_somebody(blocks, index, often=text.counts[line] > 1):
        return False
    if has_posted(blocks, index, start, text.body) or line[-1] in _ANNOUNCES or _DASHED.match(line):
        return False
    return index < start or not is_of_text(line, index == start)


def _score(blocks: Sequence[Block], verdicts: Verdicts, index: int, text: _Text, of_title: bool) -> float:
    """What speaks for the line beside the words that it shares with the text."""
    line = blocks[index].text
    score = _of_form(blocks, verdicts, index, of_title)
    score += _AGAIN * (text.counts[line] > 1) + _header_beside(blocks, verdicts, index)
    untagged = _TAG.sub("", line)
    above = blocks[max(0, index - 4) : index]
    if untagged and any(len(b.text) > len(untagged) and b.text.endswith(untagged) for b in above):
        score += _IN_CRUMBS
    if index == 0 and (len(line) < SHORTEST or (text.start <= 1 and _begins_behind(blocks))):
        score += _FIRST_LINE
    return score - 0.25 * max(0, line.count(" ") - 2) - 0.02 * max(0, text.start - index)


def _of_form(blocks: Sequence[Block], verdicts: Verdicts, index: int, of_title: bool) -> float:
    """What the form of the line and what it stands among say for a headline or against it. `of_title`:
    whether the page's title begins so."""
    text = blocks[index].text
    return (
        _POST_HEADLINE * heads_post(blocks, index)
        + _LISTED * (not of_title and is_listed(blocks, verdicts, index))
        + _NUMBERED * (_CHAPTER.match(text) is not None)
        + _ASKED * (_QUESTION.match(text) is not None and text.endswith(("？", "?")))
        + _OF_TITLE * of_title
        + _WITH_SITE * (index == 0 and names_site(text))
        + _BEHIND_CRUMBS * (index > 0 and _ENDS_CRUMBS.search(blocks[index - 1].text) is not None)
    )


def _is_of_contents(blocks: Sequence[Block], index: int, inside: Container[str]) -> bool:
    """Whether the line stands in a table of contents: it and its neighbour are lines of the text, too, and no
    sentences: those are of an article that is printed twice."""
    if blocks[index].text not in inside:
        return False
    beside = (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2])
    return any(block.text in inside and not is_prose(block.text) for block in beside)


def _is_subtitle_of(text: str, above: str) -> bool:
    """Whether of two lines over the date the first is the headline and the second its subtitle."""
    return not ends_sentence(text) and len(above) >= _WHOLE and text not in above


def find_headline_by_words(blocks: Sequence[Block], verdicts: Verdicts, region: Region) -> Headline | None:
    """The headline of an HTML page that neither its head nor a tag marks; `region`: where its article lies,
    which may begin before it."""
    start = next(
        (i for i in range(region.start, region.end) if _begins_text(blocks, verdicts, i)), region.start
    )
    no_headline = Verdict(Label.OTHER, "mostly links, or a sentence")
    readable = [
        no_headline if 2 * block.link_chars > len(block.text) or block.text.endswith("。") else verdict
        for block, verdict in zip(blocks, verdicts, strict=True)
    ]
    return find_headline_line(blocks, readable, (start, region.end))


def _begins_text(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> bool:
    """A sentence, unless the date stands right behind it: a headline may end like a sentence."""
    following = verdicts[index + 1] if index + 1 < len(blocks) else None
    return is_prose(blocks[index].text) and not (following is not None and following.label is Label.DATELINE)


def _begins_behind(blocks: Sequence[Block]) -> bool:
    """Whether the second line is a sentence, or says whom a notice is for: `尊敬的用户：`."""
    return len(blocks) > 1 and (is_prose(blocks[1].text) or blocks[1].text.endswith("："))


def _best(scores: dict[int, float]) -> int | None:
    """The line with the highest score, the earliest of equals; without a high one, that which stands
    out from the others."""
    ranked = sorted(scores, key=lambda index: (-scores[index], index))
    if not ranked:
        return None
    best = scores[ranked[0]]
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return ranked[0] if best > _LEAST or (best > _LEAST_ALONE and best - second > _STANDS_OUT) else None


_SITE = re.compile("(?:[网網]站?|门户|門戶|平台|[报報社])\\Z")
_SHARED_BY_HEADLINE = 0.9
"""Score for words shared with the text from which a line above the date is the headline, whatever stands
below it."""


def _above_date(
    blocks: Sequence[Block],
    verdicts: Verdicts,
    scored: tuple[dict[int, float], dict[int, float]],
    best: int,
) -> int:
    """The best line above the date, where the one that was chosen stands below it and both may be the
    headline: what stands between date and text is its abstract."""
    scores, shared = scored
    dates = [i for i in range(max(0, best - NEAR_TEXT), best) if is_dateline(verdicts[i])]
    above = [i for i, words in shared.items() if dates and i < dates[0] and words >= _SHARED_BY_HEADLINE]
    above = [i for i in above if len(blocks[i].text) >= _WHOLE and dates[0] - i <= NEAR_TEXT]
    above = [i for i in above if not (_SITE.search(blocks[i].text) or is_office(blocks[i].text))]
    return max(above, key=lambda i: scores[i], default=best)


def _right_above(
    blocks: Sequence[Block], verdicts: Verdicts, scores: dict[int, float], start: int
) -> int | None:
    """The line right above the first sentence, where it shares words with the text and neither date nor
    byline stands near."""
    above = start - 1
    while above > max(0, start - NEAR_TEXT) and is_of_picture(blocks[above].text, verdicts[above]):
        above -= 1
    if above > 0 and len(blocks[above].text) <= MENU_ITEM and scores.get(above - 1, 0.0) >= _ABOVE_TEXT:
        above -= 1  # over the text's first subhead
    if above not in scores:
        return None
    shares = scores[above] >= _ABOVE_TEXT and len(blocks[above].text) >= _SHORTEST_ABOVE
    if not shares and not ends_menu(blocks, above):
        return None
    near = verdicts[max(0, start - NEAR_TEXT) : start]
    return None if any(verdict is not None and verdict.label in HEADER for verdict in near) else above


def _pairs_beside(line: str, times: int, body: str) -> set[str]:
    """The line's pairs of characters that the body has elsewhere, too: it holds the line itself so often."""
    return {pair for pair in _pairs(line) if body.count(pair) > times * line.count(pair)}


def _pairs(text: str) -> set[str]:
    return set(map(add, text, text[1:]))


def _lines_before_text(blocks: Sequence[Block], start: int, end: int) -> int:
    """How many short lines open the run; a text copied by hand begins with its headline."""
    first = start + _calls_above(blocks, start, end)
    count = next((i - start for i in range(first, end) if is_prose(blocks[i].text)), 0)
    return min(count, 3)


_CALLS = ("！", "!", "？", "?")
_LONGEST_CALL = 34
"""Characters of a first line that calls or asks and has a comma, `船来了，四千人等了十一年！`."""


def _calls_above(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether the dump's first line, a sentence, may be its headline: it calls or asks, and is much shorter
    than the paragraph below it."""
    if start or end < 3 or not blocks[0].text.endswith(_CALLS) or len(blocks[0].text) > _LONGEST_CALL:
        return False
    below = blocks[1].text
    return is_prose(below) and ends_sentence(below) and len(below) >= 1.5 * len(blocks[0].text)


def _header_beside(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> float:
    """What date and byline behind the line speak for, or right above it."""
    found = 0.0
    behind = blocks[index + 1].text if index + 1 < len(blocks) else ""
    is_unread = verdicts[index + 1 : index + 2] == [None]
    if is_badge(behind) or (is_unread and is_name(behind.lstrip("□■◎●○◆ "), bare=True)):
        found = _NAME_BEHIND
    above = verdicts[index - 1] if index else None
    if above is not None and above.label in HEADER:
        found = _BETWEEN_HEADER_AND_TEXT if is_unread and is_prose(behind) else _HEADER_ABOVE
    for distance, worth in _HEADER_BEHIND.items():
        verdict = verdicts[index + distance] if index + distance < len(verdicts) else None
        if verdict is not None:
            dated = verdict.label is Label.BYLINE and _DAY.search(blocks[index + distance].text) is not None
            found = max(found, worth * (1.0 if dated else HEADER.get(verdict.label, 0.0)))
        elif index + distance < len(blocks) and _HAN_DAY.match(blocks[index + distance].text):
            found = max(found, worth)
    return found

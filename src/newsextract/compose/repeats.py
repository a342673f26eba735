"""Lines that a page prints again: its headline, alt texts, keywords; `second_copies` finds whole copies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from newsextract.compose.page_letters import PageLetters
from newsextract.compose.second_copies import PROSE, find_copies
from newsextract.compose.skeleton import skeleton_key

TOP = 4
"""Lines at the top among which a line in the headline's words is the headline."""
SHORT_HEADLINE = 14
"""Letters: within the text, one line in the words of a shorter headline may be a subhead."""
VERSE_AROUND = 8
"""Lines above and below a repeated line among which a poem's other lines are looked for."""
FEWEST_LETTERS = 8
"""Letters of a headline that is looked for over several lines."""
LONGEST_SUFFIX = 24
"""Characters behind the headline in a line that is still only the headline: site, channel, column."""

_SUFFIX_MARK = re.compile(r"\s{0,3}(?:[_|丨｜︱\-—–·(（\[【/]|\s)")
_CLAUSE_END = re.compile(r"[\s，,：:！!？?、；;|丨｜]+")
_SENTENCE_MARK = re.compile(r"[。！？；，]")
_LABEL = re.compile(
    r"(?:(?:本文|文章|新闻|原文|新聞)?(?:标题|標題|题目|題目)|原标题|原標題|原题|题|題|正文|文/?)\s{0,3}[:：]\s{0,3}"
)
_COLUMN = re.compile(r"(?:【[^【】]{1,8}】|[\u4e00-\u9fffA-Za-z0-9]{2,8}\s?[|丨｜︱:：])\s{0,2}")
"""A column's name before the headline: `【财经】…`, `AI前哨丨…`."""
_RELATED = re.compile(
    r"^[”\"』」》\s]{0,3}(?:的)?\s{0,2}(?:相关|相關|最新|延伸|推荐|热门)(?:文章|新闻|阅读|报道|资讯|新聞|閱讀)?"
)
_PICTURE = re.compile(r"^[\s\-_—(（]{0,3}(?:插图|配图|图片|照片|封面|缩略图|组图|图)\s{0,2}\d{0,3}[)）]?$")
_SENTENCE_ENDS = ("。", "。”", "。」")
_BEHIND_HEADLINE = "！!？?…。.”」』》】）)"
_OPENING = re.compile(r"^[\s“\"『「《【\[(（]{1,3}")


@dataclass(slots=True, frozen=True)
class Repeat:
    """A paragraph that the page prints again."""

    paragraph: int
    kind: Literal["repeated_headline", "repeated_text"]
    reason: str


def find_repeats(
    headline: str,
    paragraphs: Sequence[str],
    *,
    variants: Sequence[str] = (),
    echoes: Sequence[str] | Callable[[], Sequence[str]] = (),
    letters: PageLetters | None = None,
    parts: Sequence[str] = (),
    captions: Collection[int] = (),
) -> list[Repeat]:
    """The paragraphs that are repeats, in order.

    `letters` are those of `paragraphs`, where they are known already; `variants` other forms of the headline
    that the page has (`<title>`, og:title), `echoes` its alt texts and keywords, or what gives them: it is
    called only where a line may be one. `parts` are lines that were left out above the text for being parts
    of the headline, `captions` the paragraphs that are words under pictures: a second copy may lack them.
    Nothing is found that an author may have written twice: a refrain, a question asked again, a subhead in
    the headline's words.
    """
    letters = letters or PageLetters(paragraphs, skeleton_key(headline))
    keys = letters.keys()
    found: dict[int, Repeat] = {}
    for repeat in (
        *_headline_lines(headline, paragraphs, letters, variants),
        *_split_headline(headline, paragraphs, keys),
        *_rest_of_headline(headline, paragraphs, keys),
        *_last_part(headline, keys, parts),
        *_echo_lines(headline, paragraphs, letters, echoes if callable(echoes) else lambda: echoes),
    ):
        found.setdefault(repeat.paragraph, repeat)
    rest = [number for number in range(len(paragraphs)) if number not in found and number not in captions]
    for number, reason in find_copies(rest, keys, paragraphs):
        found.setdefault(number, Repeat(number, "repeated_text", reason))
    return [found[number] for number in sorted(found)]


def _headline_lines(
    headline: str, paragraphs: Sequence[str], letters: PageLetters, variants: Sequence[str]
) -> Iterator[Repeat]:
    """Lines that say the headline and no more than the site's or column's name."""
    whole, keys = skeleton_key(headline), letters.keys()
    if len(whole) < 2 or whole not in letters.key:
        return
    forms = {form for variant in variants if whole in (form := skeleton_key(variant))}
    longest = len(whole) + LONGEST_SUFFIX
    first_prose = next((n for n, key in enumerate(keys) if len(key) >= PROSE), 0)
    may_be_subhead = len(whole) < SHORT_HEADLINE and keys.count(whole) == 1
    for number, key in enumerate(keys):
        if len(key) > longest or whole not in key:
            continue
        on_top = number == 0 or (number < TOP and number <= first_prose)
        at_end = number == len(keys) - 1 and len(keys) > TOP
        before_copy = len(keys[0]) >= PROSE and keys[number + 1 : number + 2] == keys[:1]
        if (
            key == whole
            and not (on_top or at_end or before_copy)
            and (may_be_subhead or _in_verse(number, paragraphs))
        ):
            continue
        if key == whole and _says_it_as_sentence(headline, paragraphs[number]):
            continue
        if key == whole or key in forms or is_headline_with_name(whole, paragraphs[number], key):
            yield Repeat(number, "repeated_headline", "a line in the headline's words")


def _says_it_as_sentence(headline: str, text: str) -> bool:
    """Whether the line is the headline with a full stop that the headline has not: a report's first sentence,
    `我市召开春季工作会议。`"""
    return text.endswith(_SENTENCE_ENDS) and not headline.endswith(_SENTENCE_ENDS)


def is_headline_with_name(whole: str, text: str, key: str) -> bool:
    """Whether the line is the headline behind a label or a column's name, or before a site's: `标题：…`,
    `【财经】…`, `…_某某网`, `“…”的相关文章`. `whole`, `key`: the letters of the headline and the line."""
    bare = _LABEL.sub("", _OPENING.sub("", text), count=1)
    if skeleton_key(bare) == whole:
        return True
    column = _COLUMN.match(text) if len(whole) >= FEWEST_LETTERS else None
    if column is not None and skeleton_key(text[column.end() :]) == whole:
        return True
    if not key.startswith(whole):
        return False
    rest = _behind(bare, len(whole)).lstrip(_BEHIND_HEADLINE)
    if _RELATED.match(rest) or _PICTURE.match(rest):
        return True
    return bool(_SUFFIX_MARK.match(rest)) and len(rest) <= LONGEST_SUFFIX and not _SENTENCE_MARK.search(rest)


def _behind(text: str, letters: int) -> str:
    """What stands behind the first `letters` letters of `text`."""
    for place, character in enumerate(text):
        if letters == 0:
            return text[place:]
        letters -= character.isalnum()
    return ""


def _in_verse(number: int, paragraphs: Sequence[str]) -> bool:
    """Whether the lines around are short and end without a stop, as in a poem or a song."""
    around = [*paragraphs[max(0, number - 2) : number], *paragraphs[number + 1 : number + 3]]
    short = [line for line in around if len(line) <= 20 and line[-1:] not in "。！？”"]
    return len(around) >= 2 and len(short) == len(around)


def _around_is_verse(number: int, key: str, paragraphs: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether the lines around a line that stands twice are a poem's; the line itself does not count."""
    above = [n for n in range(max(0, number - VERSE_AROUND), number) if keys[n] != key][-2:]
    behind = [n for n in range(number + 1, min(len(keys), number + 1 + VERSE_AROUND)) if keys[n] != key][:2]
    around = [paragraphs[n] for n in above + behind]
    return all(len(text) <= 20 and text[-1:] not in "。！？”" for text in around)


def _split_headline(headline: str, paragraphs: Sequence[str], keys: list[str]) -> Iterator[Repeat]:
    """Two to four lines on top that make up the headline."""
    whole = skeleton_key(headline)
    if len(whole) < FEWEST_LETTERS:
        return
    for first in range(min(TOP, len(keys))):
        if first and paragraphs[first - 1].endswith(_SENTENCE_ENDS):
            return  # below text; in a poem those lines are a refrain
        if not keys[first] or not whole.startswith(keys[first]):
            continue
        joined = ""
        for last in range(first, min(first + 4, len(keys))):
            joined += keys[last]
            if joined == whole and last > first and not _again(keys[first : last + 1], keys[last + 2 :]):
                for number in range(first, last + 1):
                    yield Repeat(number, "repeated_headline", "the headline, over several lines")
                return


def _again(lines: list[str], below: list[str]) -> bool:
    """Whether the lines stand in `below` as well, one behind the other: a refrain."""
    return any(below[at : at + len(lines)] == lines for at in range(len(below) - len(lines) + 1))


def _refrains(keys: Sequence[str], paragraphs: Sequence[str]) -> set[int]:
    """The lines that stand two by two at several places, with a sentence between: a refrain of two lines.
    Keywords that are printed again have no sentence between them."""
    ends = [number for number, text in enumerate(paragraphs) if text.endswith(_SENTENCE_ENDS)]
    places: dict[tuple[str, str], list[int]] = {}
    for number, pair in enumerate(pairwise(keys)):
        if pair[0] != pair[1] and all(pair):
            places.setdefault(pair, []).append(number)
    return {
        number + line
        for found in places.values()
        if bisect_left(ends, found[0] + 2) < bisect_left(ends, found[-1])
        for number in found
        for line in (0, 1)
    }


def _rest_of_headline(headline: str, paragraphs: Sequence[str], keys: list[str]) -> Iterator[Repeat]:
    """A first line that is the headline's first or last clause, where the page has the others elsewhere:
    `定了！` of a headline that stands over several lines."""
    if not keys or not keys[0] or keys[0] not in skeleton_key(headline):
        return
    clauses = [key for key in map(skeleton_key, _CLAUSE_END.split(headline)) if key]
    if len(clauses) < 2 or sum(map(len, clauses)) < FEWEST_LETTERS:
        return
    if _again(keys[:2], keys[3:]):
        return  # a refrain
    if keys[0] in (clauses[0], clauses[-1]) and len(keys) > 1 and not _in_verse(0, paragraphs):
        yield Repeat(0, "repeated_headline", "a clause of the headline as the first line")


def _last_part(headline: str, keys: list[str], parts: Sequence[str]) -> Iterator[Repeat]:
    """A first line that makes up the headline with the lines left out above it."""
    whole = skeleton_key(headline)
    if not parts or not keys or not keys[0] or keys[0] not in whole or len(whole) < FEWEST_LETTERS:
        return
    before, _, behind = whole.partition(keys[0])
    left_out = [skeleton_key(part) for part in parts]
    if any("".join(left_out[-count:]) == before + behind for count in range(1, len(left_out) + 1)):
        yield Repeat(0, "repeated_headline", "the headline, over several lines")


def _echo_lines(
    headline: str, paragraphs: Sequence[str], letters: PageLetters, echoes: Callable[[], Sequence[str]]
) -> Iterator[Repeat]:
    """Alt texts and keywords as lines: above the text, or printed more than once."""
    whole, keys = skeleton_key(headline), letters.keys()
    first_prose = next((n for n, key in enumerate(keys) if len(key) >= PROSE), len(keys))
    counts = Counter(keys)
    known: set[str] | None = None
    refrains: set[int] | None = None
    for number, key in enumerate(keys):
        if not key or len(key) >= PROSE or _SENTENCE_MARK.search(paragraphs[number]):
            continue
        above = number < first_prose < len(keys)
        if not (above or counts[key] > 1 or (whole and whole in key)):
            continue
        if counts[key] > 1:
            refrains = _refrains(keys, paragraphs) if refrains is None else refrains
            if number in refrains:
                continue
        if known is None:
            known = {letters.fold(echo) for echo in echoes()}
        twice = key in keys[max(0, number - 1) : number] + keys[number + 1 : number + 2]
        if key in known:
            yield Repeat(number, "repeated_text", "an alt text or keyword as a line")
        elif twice and len(key) >= 2 and key in whole and not _around_is_verse(number, key, paragraphs, keys):
            yield Repeat(number, "repeated_text", "words of the headline, twice as a line")
        elif above and counts[key] > 1 and len(key) >= 2 and key in whole:
            yield Repeat(number, "repeated_text", "a word of the headline, printed again as a line")

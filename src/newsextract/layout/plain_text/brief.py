"""A brief in a plain text: a sentence or two under headline and date, where the run with the largest weight
is something else of the page: abstracts, questions, comments, rules for users."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.headline.by_words import find_headline_line
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.terms_of_use import are_terms_of_use
from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.model import Label
from newsextract.layout.plain_text.lists import is_header
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.weights import BRIEF_REACH, BRIEF_WITHIN, PROSE_CAP, TEASER_RUN
from newsextract.page.model import Block

_HEADER_LINES = 4
"""Lines from the headline to its date."""
_OTHERS = frozenset((Label.RELATED, Label.COMMENTS, Label.COPYRIGHT, Label.DISCLAIMER, Label.PAGINATION))
_ENDS = _OTHERS | {Label.EDITOR}
"""An editor is also named above the text; the others stand behind one."""
_OWN_HEADLINE = 12
"""Characters: `【相关新闻】老桥修好了` between two paragraphs is one link, a heading is shorter."""
_BETWEEN = frozenset((Label.CAPTION, Label.PLAYER, Label.ADVERT))
"""What stands between paragraphs that follow one another."""
_SAMPLE = 4
"""Sentences that are read first: most texts are no rules for users."""
_MOST_TRIED = 4
"""Dates with a sentence behind them that are looked at; a list of news has as many as items."""
_LONGEST_QUESTION = 60
_GLUED = re.compile("[^。]{7,59}?[\u4e00-\u9fff？！”] [\u4e00-\u9fff“]")
"""A headline and its abstract on one line: `某市公布新规 记者昨天从…`."""
_PICTURED = re.compile("(?:[摄攝]|供[图圖]|[资資]料[图圖照]|示意[图圖])[）)]?。?\\Z")
"""A caption above the text is no brief."""
_CUT_OFF = re.compile(r"(?<![.…])(?:\.\.\.|…)$")


def find_brief(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> tuple[int, int] | None:
    """The first line of the brief and the one behind its last; None where the run from `start` to `end` may
    be the article."""
    sentences = [index for index in range(start, end) if _is_sentence(blocks, verdicts, index)]
    rules = all(are_terms_of_use(blocks[i].text for i in some) for some in (sentences[:_SAMPLE], sentences))
    if not rules and not _is_next_story(blocks, start) and _is_running(blocks, verdicts, sentences):
        return None
    anywhere = rules and not _behind_date(verdicts, start)
    for lead in _leads(blocks, verdicts, len(blocks) if anywhere else end):
        inside = start <= lead and not anywhere
        closing = _closing(blocks, verdicts, lead, len(blocks) if anywhere else end if inside else start)
        if closing is None:
            continue
        others = [blocks[index].text for index in sentences if not lead <= index < closing]
        if inside and (not others or any(map(_tells, others))):
            continue  # the run begins with it and goes on, unless nothing but questions comes
        if sum(min(len(text), PROSE_CAP) for text in others) > BRIEF_WITHIN * len(blocks[lead].text):
            continue
        headline = find_headline_line(blocks, verdicts, (lead, closing))
        if headline is not None and _is_dated(verdicts, headline.last, lead):
            return (start, closing) if inside else (lead, _last_sentence(blocks, verdicts, closing))
    return None


def _is_sentence(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> bool:
    text, verdict = blocks[index].text, verdicts[index]
    return is_prose(text) and (verdict is None or not holds_for_prose(text, verdict, at_tail=False))


def _is_running(blocks: Sequence[Block], verdicts: Verdicts, sentences: Sequence[int]) -> bool:
    """Whether sentences stand in a row, with nothing but captions between."""
    run, last = 0, None
    for index in sentences:
        if not _tells(blocks[index].text):
            continue
        between = verdicts[last + 1 : index] if last is not None else (None,)
        run = run + 1 if all(found is not None and found.label in _BETWEEN for found in between) else 1
        last = index
        if run >= TEASER_RUN:
            return True
    return False


def _tells(text: str) -> bool:
    """Whether the sentence may be an article's. Headlines that ask (为什么…？) and those with an abstract on
    the same line are others'."""
    told = "。" in text or len(text) > _LONGEST_QUESTION
    return told and not _CUT_OFF.search(text) and not _GLUED.match(text)


_NEXT = re.compile(
    r"\W{0,3}(?:继续|繼續)?(?:阅读|閱讀|查看|看)?下一(?:篇|则|則|条|條)(?:文章|新闻|新聞)?\W{0,3}"
)


def _is_next_story(blocks: Sequence[Block], start: int) -> bool:
    """Whether a line above announces another whole article: 阅读下一篇, headline, date."""
    return any(_NEXT.fullmatch(block.text) for block in blocks[max(0, start - _HEADER_LINES) : start])


def _behind_date(verdicts: Verdicts, start: int) -> bool:
    return any(map(is_header, verdicts[max(0, start - BRIEF_REACH) : start]))


def _leads(blocks: Sequence[Block], verdicts: Verdicts, before: int) -> list[int]:
    """The first whole sentences behind dates and bylines."""
    found: list[int] = []
    header = -BRIEF_REACH - 1
    for index in range(before):
        if is_header(verdicts[index]):
            header = index
        elif index - header <= BRIEF_REACH and verdicts[index] is None:
            text = blocks[index].text
            if (
                is_prose(text)
                and ends_sentence(text)
                and not (_CUT_OFF.search(text) or _PICTURED.search(text))
            ):
                found.append(index)
                header = -BRIEF_REACH - 1
                if len(found) == _MOST_TRIED:
                    break
    return found


def _closing(blocks: Sequence[Block], verdicts: Verdicts, lead: int, before: int) -> int | None:
    """The first line behind the lead that usually stands behind a text."""
    ends = [i for i in range(lead + 1, min(before + 1, len(blocks))) if _closes(blocks, verdicts, i)]
    if any((verdict := verdicts[i]) is not None and verdict.label in _OTHERS for i in ends):
        return ends[0]
    return None


def _last_sentence(blocks: Sequence[Block], verdicts: Verdicts, end: int) -> int:
    """The place behind the last sentence before `end`."""
    while verdicts[end - 1] is not None or not ends_sentence(blocks[end - 1].text):
        end -= 1
    return end


def _closes(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> bool:
    verdict, text = verdicts[index], blocks[index].text
    if verdict is None or verdict.label not in _ENDS:
        return False
    if is_prose(text) and not holds_for_prose(text, verdict, at_tail=True):
        return False
    behind = index + 1 < len(blocks) and _is_sentence(blocks, verdicts, index + 1)
    return not (verdict.label is Label.RELATED and len(text) > _OWN_HEADLINE and behind)


def _is_dated(verdicts: Verdicts, headline: int, lead: int) -> bool:
    near = range(max(0, headline - _HEADER_LINES), min(lead, headline + _HEADER_LINES + 1))
    return headline < lead and any(is_header(verdicts[index]) for index in near)

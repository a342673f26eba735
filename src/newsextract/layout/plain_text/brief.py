"""A brief in a plain text: a sentence or two under headline and date, where the run with the largest weight
is something else of the page: abstracts, questions, comments, rules for users."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.headline.by_words import find_headline_line
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.terms_of_use import are_terms_of_use
from newsextract.layout.model import Label
from newsextract.layout.plain_text.lines import Lines
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.weights import BRIEF_REACH, BRIEF_WITHIN, PROSE_CAP, TEASER_RUN

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


def to_brief(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The lines of the brief; the run where that may be the article."""
    sentences = [index for index in range(start, end) if lines.is_sentence(index)]
    rules = all(are_terms_of_use(lines.texts[i] for i in some) for some in (sentences[:_SAMPLE], sentences))
    if not rules and not _is_next_story(lines, start) and _is_running(lines, sentences):
        return start, end
    anywhere = rules and not any(map(lines.is_header, range(max(0, start - BRIEF_REACH), start)))
    for lead in _leads(lines, lines.size if anywhere else end):
        inside = start <= lead and not anywhere
        closing = _closing(lines, lead, lines.size if anywhere else end if inside else start)
        if closing is None:
            continue
        others = [lines.texts[index] for index in sentences if not lead <= index < closing]
        if inside and (not others or any(map(_tells, others))):
            continue  # the run begins with it and goes on, unless nothing but questions comes
        if sum(min(len(text), PROSE_CAP) for text in others) > BRIEF_WITHIN * len(lines.texts[lead]):
            continue
        headline = find_headline_line(lines.blocks, lines.verdicts[:-1], (lead, closing))
        if headline is not None and _is_dated(lines, headline.last, lead):
            return (start, closing) if inside else (lead, _last_sentence(lines, closing))
    return start, end


def _is_running(lines: Lines, sentences: Sequence[int]) -> bool:
    """Whether sentences stand in a row, with nothing but captions between."""
    run, last = 0, -1
    for index in sentences:
        if _tells(lines.texts[index]):
            run = run + 1 if all(label in _BETWEEN for label in lines.labels[last + 1 : index]) else 1
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


def _is_next_story(lines: Lines, start: int) -> bool:
    """Whether a line above announces another whole article: 阅读下一篇, headline, date."""
    return any(map(_NEXT.fullmatch, lines.texts[max(0, start - _HEADER_LINES) : start]))


def _leads(lines: Lines, before: int) -> list[int]:
    """The first whole sentences behind dates and bylines."""
    found: list[int] = []
    header = -BRIEF_REACH - 1
    for index in range(before):
        if lines.is_header(index):
            header = index
        elif index - header <= BRIEF_REACH and lines.labels[index] is None and _may_lead(lines.texts[index]):
            found.append(index)
            header = -BRIEF_REACH - 1
            if len(found) == _MOST_TRIED:
                break
    return found


def _may_lead(text: str) -> bool:
    return is_prose(text) and ends_sentence(text) and not (_CUT_OFF.search(text) or _PICTURED.search(text))


def _closing(lines: Lines, lead: int, before: int) -> int | None:
    """The first line behind the lead that usually stands behind a text."""
    ends = [i for i in range(lead + 1, min(before + 1, lines.size)) if _closes(lines, i)]
    return ends[0] if any(lines.labels[i] in _OTHERS for i in ends) else None


def _last_sentence(lines: Lines, end: int) -> int:
    """The place behind the last sentence before `end`."""
    while lines.labels[end - 1] is not None or not ends_sentence(lines.texts[end - 1]):
        end -= 1
    return end


def _closes(lines: Lines, index: int) -> bool:
    verdict, text = lines.verdicts[index], lines.texts[index]
    if verdict is None or verdict.label not in _ENDS:
        return False
    if is_prose(text) and not holds_for_prose(text, verdict, at_tail=True):
        return False
    own = verdict.label is Label.RELATED and len(text) > _OWN_HEADLINE and lines.is_sentence(index + 1)
    return not own


def _is_dated(lines: Lines, headline: int, lead: int) -> bool:
    near = range(max(0, headline - _HEADER_LINES), min(lead, headline + _HEADER_LINES + 1))
    return headline < lead and any(map(lines.is_header, near))

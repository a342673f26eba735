"""Whether what the words of a line say also holds where the line is a sentence of the article."""

from __future__ import annotations

import re

from newsextract.layout.lines.calls_to_action import ONLY_SITE_WORDS
from newsextract.layout.lines.credits import NO_NAMES, TAKEN_FROM
from newsextract.layout.lines.keys import key
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.weights import LABEL_LINE
from newsextract.lexicon.patterns import listed

_PROMO_OBJECT = re.compile(listed("mentions", "of a promo"))
_IMPRINT_OBJECT = re.compile(listed("mentions", "of an imprint"))
_NOTICE_OBJECT = re.compile(listed("mentions", "of a notice"))
NOTICE_LABEL = re.compile(
    r".{0,12}(?:声明|聲明|公告|提示|[Nn]otice|NOTICE|[Dd]isclaimer)\s?[:：】]"
    r"|.{0,3}凡本[网網站報报刊].{0,2}注明"
)
_DESPATCH = re.compile(r"本[网網站报報台刊社].{0,16}[讯訊电電]")
_HAN = re.compile("[\u4e00-\u9fff]")
_QUOTED = re.compile("[“「『][^“”「」『』]{2,80}[”」』]")
_FEWEST_AROUND = 6
"""Characters outside the marks of a sentence that tells of quoted words."""


def _is_quoted(text: str, verdict: Verdict) -> bool:
    """Whether the sentence tells of the site's words: they stand between marks, and it goes on:
    `“版权所有，转载请注明出处”这句话并不能…`."""
    words = verdict.reason.rpartition(": ")[2]
    around = _QUOTED.sub("", text)
    return (
        len(around) < len(text)
        and sum(1 for _ in _HAN.finditer(around)) >= _FEWEST_AROUND
        and words not in key(around)
        and any(words in key(quoted) for quoted in _QUOTED.findall(text))
    )


_DIGIT = re.compile(r"\d")
_ALSO_IN_SENTENCES = frozenset((Label.EDITOR, Label.NOTE, Label.DATELINE))


def holds_for_prose(text: str, verdict: Verdict, at_tail: bool) -> bool:
    """Whether the verdict on a line also holds where the line is a sentence: `关注…的人` begins like
    a promo. `at_tail`: no unlabelled sentence stands behind it."""
    label, phrase = verdict.label, "phrase" in verdict.reason
    if label in (Label.PROMO, Label.DISCLAIMER) and not at_tail and _is_quoted(text, verdict):
        return False
    if verdict.reason == ONLY_SITE_WORDS or label in _ALSO_IN_SENTENCES:
        return True
    if label is Label.PROMO:
        return _is_promo(text, phrase, at_tail)
    if label is Label.DISCLAIMER:
        return _is_notice(text, phrase, at_tail)
    if label is Label.COPYRIGHT:
        return at_tail and (phrase or _IMPRINT_OBJECT.search(key(text)) is not None)
    if label is Label.BYLINE and (verdict.reason == TAKEN_FROM or not NO_NAMES.search(key(text))):
        return len(text) <= LABEL_LINE  # `来源：… 作者：… 责任编辑：… 发布：…` has many marks and no sentence
    if label is Label.ADVERT and text.endswith("。") and not _DIGIT.search(text):
        return False  # `生命热线的义工说，…。`; a helpline has its number
    if label is Label.TAGS and "。" not in text:  # `标签：公交 夜班 发布于：2024-05-12 10:30`
        return len(text) <= LABEL_LINE
    return len(text) <= 45 or (label is Label.PLAYER and not _HAN.search(text))


def _is_promo(text: str, phrase: bool, at_tail: bool) -> bool:
    if phrase:
        return at_tail or len(text) <= 80
    return (at_tail or len(text) <= 60) and _PROMO_OBJECT.search(key(text)) is not None


def _is_notice(text: str, phrase: bool, at_tail: bool) -> bool:
    if NOTICE_LABEL.match(text):
        return True
    if _DESPATCH.match(text):  # `本网讯（记者 张三）…`, `本站4月3日电`
        return False
    short = at_tail or len(text) <= (120 if phrase else 60)
    return short and (phrase or _NOTICE_OBJECT.search(key(text)) is not None)

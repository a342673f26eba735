"""The subject of a reporting verb: the noun phrase before it, or further to the left in the sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from newsextract.speech.adverbials import subject_end
from newsextract.speech.clause_subject import (
    LISTENER_FIRST,
    OCCASION,
    clause_subject,
)
from newsextract.speech.dictionary import begins_with_predicate, begins_with_word
from newsextract.speech.model import PERSONAL, Noun
from newsextract.speech.naming import is_piece, names_someone
from newsextract.speech.noun_phrases import COUNTED, read_noun
from newsextract.speech.sentences import clause_start
from newsextract.speech.word_lists import all_cues

_TOLD = re.compile(r"曾?(?<![反面绝相针])[对向跟](?!外|来)[^，。对向跟]{0,12}$")
# 《晚报》援引|议员张三: the name behind is the subject
_QUOTES = re.compile(r"(?:援引|引述|转引|引用|转述)了?")
# 某某社援引|两名分析师|的话|称, 某博客援引|一封内部邮件|说
_PASSED_ON = re.compile(
    r"(?:(?:援引|引述|转引|转述|复述)了?([^，。：；\n]{2,30}?)的(?:原话|话)(?:报道)?|(?:援引|引述|转引)了?([^，。：；\n]{2,24}))$"
)
_OPENING_MARK = re.compile("[“「]")
# 张三记得|父亲的话, 引用了|孟子的一段话
BEHIND_VERB = re.compile(
    r"(?:最怕|忘不了|记得|记着|想起|援引|引述|转引|引用|转述|牢记|听到|得到|接到|收到|[看见]到|遵循|(?<!通)过(?!的)|了(?![解的])|着)([^，。；：\n了过着]{2,20}|[他她])$"
)
VERB_PHRASE = re.compile(r"[着了过的]")
# 跑出门便见到|被告手持利刀，大叫
_SEEN = re.compile("(?:[看见]到|看见|发现|撞见)(?![了的])")
_CAUSE = re.compile(r"[让请托]|委托|通过|接受|针对|围绕")
_DOES = re.compile("[^的]+$|[^的]{0,3}[着了]")
_THINGS = ("document", "organisation")
_LONGEST_NAME = 4
_LONGEST_HEAD = 12
"""What stands before marks in the place of a verb is no longer than that: 江州局|“高度重视”."""


def subject_of(text: str, lo: int, at: int) -> Noun | None:
    """The subject of the verb at `at` in the sentence that begins at `lo`."""
    quotes = text[at - 1 : at] == "话" or text.find("引", max(lo, at - 40), at) >= 0
    passed = _PASSED_ON.search(text, max(lo, at - 40), at) if quotes else None
    if passed:
        begin, end = passed.span(passed.lastindex or 0)
        whose = read_noun(text, begin, subject_end(text, begin, end))
        if names_someone(text, whose):
            return whose
    stop = subject_end(text, lo, at)
    if stop > lo and text[stop - 1] not in "，,、":
        begin = clause_start(text, lo, stop)
        if text.startswith("在", begin) and (described := _described(text, begin, stop)):
            return described
        if not LISTENER_FIRST.match(text, begin):
            noun = noun_before(text, begin, stop)
            if names_someone(text, noun):
                return noun
            # 豆豆|说 may be a name; 一字一句|说 begins with a word of the dictionary
            if (
                noun
                and not is_piece(text, noun)
                and not (VERB_PHRASE.search(text, begin, stop) or begins_with_word(text, begin))
            ):
                return noun
            # 张三走进车间，拉着工人的手|说: what stands before the verb is no subject
            if OCCASION.match(text, lo, begin) and (unnamed := clause_subject(text, begin, stop)):
                return unnamed  # 见到张三，小家伙|第一句话就问
            return _subject_before(text, lo, begin) or (None if is_piece(text, noun) else noun)
        stop = begin
    return _subject_before(text, lo, stop)


def _described(text: str, begin: int, stop: int) -> Noun | None:
    """在外地打工的|张三: a name behind what is told of somebody."""
    noun = read_noun(text, begin, stop) if text.find("的", begin, stop) > 0 else None
    return noun if noun and noun.kind in ("person", "short") and noun.end == stop else None


def _subject_before(text: str, lo: int, stop: int) -> Noun | None:
    """The subject of the clauses between `lo` and `stop`, the last one that has one."""
    # `吴亚军，在…会上|表示`, `张三拿出一张图，|称`: the subject stands in a clause before
    while stop > lo:
        hi = stop - 1
        begin = clause_start(text, lo, hi)
        if LISTENER_FIRST.match(text, begin):  # 声明称，对遇难者表示哀悼，但|强调
            stop = begin
            continue
        seen = _SEEN.search(text, begin, hi)
        if seen and (noun := clause_subject(text, seen.end(), hi)):
            return noun
        end = subject_end(text, begin, hi)
        noun = read_noun(text, begin, end) if end > begin else None
        if noun and noun.kind in PERSONAL:
            return noun
        noun = clause_subject(text, begin, hi) or _before_marks(text, begin, hi)
        if noun:
            return noun
        stop = begin
    return None


def _before_marks(text: str, begin: int, end: int) -> Noun | None:
    """江州局|“高度重视”: what is said of the subject stands in marks."""
    mark = _OPENING_MARK.search(text, begin + 2, min(end, begin + _LONGEST_HEAD))
    noun = read_noun(text, begin, mark.start()) if mark else None
    return noun if names_someone(text, noun) else None


def noun_before(text: str, begin: int, stop: int) -> Noun | None:
    """What the phrase up to `stop` names; cut before an adverbial where the whole says nothing."""
    noun = read_noun(text, begin, stop)
    if noun and noun.kind in PERSONAL:
        told = (
            _TOLD.search(text, noun.start + 1, noun.name_start) if noun.name_start > noun.start + 1 else None
        )
        head = (
            noun_before(text, noun.start, subject_end(text, noun.start, told.start())) if told else None
        )  # 他曾|对妻子黄敏
        quoted = None if head else _QUOTES.search(text, noun.start, noun.name_start)
        return replace(noun, start=quoted.end()) if quoted else head or noun
    if noun and noun.kind in _THINGS and stop - begin > _LONGEST_NAME:
        head = clause_subject(text, begin, stop)
        if head and head.kind in PERSONAL and _DOES.match(text, head.end, stop):
            return head  # 店长卢俊|翻着手机里的记录, 县长张三|前往医院; not 双方|签订的合同
    if text[begin] in "他她" and (
        begins_with_predicate(text, begin + 1) or len(all_cues().starting(text, begin + 1, stop) or "") > 1
    ):
        return Noun("pronoun", begin, begin + 1, begin, begin + 1)  # 她|忆述接到警方通知
    verb = BEHIND_VERB.search(text, begin, stop)
    # 一位做了几十年生意的老板: no verb of its own sentence
    whole = noun and noun.kind == "anonymous" and COUNTED.match(text, noun.start)
    if verb and not (whole and text.find("的", verb.start(), stop) > 0):
        tail = read_noun(text, verb.start(1), stop)
        if names_someone(text, tail):
            return tail
    if noun is not None and names_someone(text, noun):
        # 村民赵大山|站在门口 is no 站; 她|托记者
        acts = _CAUSE.search(text, noun.start + 1, stop) or text[noun.end - 1] == "站"
        return (clause_subject(text, noun.start, stop) if acts else None) or noun
    return clause_subject(text, begin, stop) or noun

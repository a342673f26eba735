"""Cues: the reporting verb (or the noun in its place) next to a quotation.

All forms end or begin at a known place (the mark), so they are read from there, a word at a time,
with look-ups; no expression runs over the whole sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import listed
from newsextract.speech.sentences import BLANKS, clause_start, skip_blanks
from newsextract.speech.word_lists import all_cues, document_nouns, speech_cues, thinking_cues, writing_cues

Joint = Literal["start", "colon", "comma", "dash", "list", "none"]
Strength = Literal["speech", "writing", "thinking"]
_COLONS = "：:︰﹕"
_COMMAS = "，,﹐"
_DASHES = "—–―─-"
_IT_IS_WRITTEN = re.compile(r"[人诗书语经典》]云$")
_ONCE = re.compile(r"[了过]?[一两几](?:声|句|嗓子)$")
# Words that end in a reporting verb and are none: 频道, 名称, 小说, 据说, 手指.
_NO_CUE = re.compile(
    r"(?:[材原塑布饮饲燃肥资史预意照不木石面毛废香调颜涂爆所物]料|[之知频渠街通轨味霸跑车管隧索地大赤黑厚门人航]道|[名号简俗职昵统全合堪美爱敬尊旧原下又别亦通谑]称|(?<![，,；])并称"
    r"|(?:俗话|常言|老话|古话|人常|常话)说|[小据再传学听难虽按照来解游且如比所邪胡]说|[手戒中食拇]指|[学访疑提反顾]问|[演主开]讲|[理思联幻梦设料构猜感]想|[夸]赞|[名题谥号]曰|填写|淡写|大写|听写|描写|夜间|[取被尖惨嚎]叫)$"
)
# 消费者应保留检测|报告: a paper there
_PAPER = re.compile(
    "(?:检测|调查|研究|体检|工作|财务|评估|审计|年度|鉴定|分析|诊断|事故|测试|监测|检查|质检|尸检|述职|内部|一份|这份|上述|相关|有关|的)报告$"
)
# 写得|很清楚, 说得|直白
_PUT_SO = re.compile(r"([说讲写答问喊骂])得[^，。：；得]{1,6}$")
# 告诉记者, 问他, 劝张三: the verb takes the listener as its object.
_WITH_LISTENER = re.compile(rf"({listed('cues', 'to a listener')})(?!题)([^，。：；、\n]{{1,24}})$")
# 的回应是, 的评语是：, 的说法：the statement's name in place of a verb.
_STATEMENT_NOUN = re.compile(
    r"(?:(?:[也却则]?[另还]?有(?:着|了)?(?:自己|不同|另外|另一番|独特|独到|别样)?的?)|(?:发来|打来|寄来|写来|留下|写下|给出|作出|做出)?的|一番)?"
    rf"({listed('cues', 'statement')})"
    r"(?:则|就|却|也|更|便|主要|大多|中)?(?:报[道导])?(是|为|说|写道|写着|称)?(?:这样的|这样|如此)?$"
)
# 张三否认了|李四的说法: what is answered is another's statement, and the speaker stands before the verb.
_ANSWERS = re.compile(
    r"(否认|否認|反驳|反駁|驳斥|駁斥|回应|回應|回击|回擊|批评|批評|质疑|質疑)了[^，。：；、\n]{1,16}$"
)
# 在回信|中说: the text is where it was said; the subject stands before 在
_ONE_TEXT = re.compile("[一这那某有][条则份封篇段]")
_IN_STATEMENT = re.compile("[中里]")
_OF_SAYING = frozenset(("说", "称", "写道", "写着"))
_FIRST_OF_NOUNS = frozenset("教来披报")
_OF_EDUCATION = frozenset("局部厅廳委界司处系机行")
DATELINE = re.compile(
    "[^，。：；\\n（(]{1,20}?(?:[讯訊电電]|消息|报道)(?![\u4e00-\u9fff])\\s?(?:[（(][^（）()\\n]{0,40}[）)])?"
)
_LAST_OF_STATEMENT = frozenset("则就却也更便要多中道导是为说着称的样此").union(
    Words.named("cues", "statement").last
)


@dataclass(slots=True)
class Cue:
    """A reporting verb (or the noun in its place) and where it stands."""

    word: str
    start: int
    """Where it begins, with the verbs chained to it: 介绍|说."""
    end: int
    """Where it ends, with its object: 告诉|记者."""
    strength: Strength
    at: int
    """Where `word` itself begins."""


@dataclass(slots=True)
class Lead:
    """How the text runs into an opening mark."""

    joint: Joint
    cue: Cue | None
    end: int
    """Where the lead ends, its colon or comma left out."""


def lead_into(text: str, lo: int, at: int) -> Lead:
    """What stands between the beginning of the sentence, `lo`, and the opening mark at `at`."""
    end = skip_blanks(text, lo, at)
    if end <= lo:
        return Lead("start", None, end)
    joint: Joint = "none"
    character = text[end - 1]
    if character in "讯訊电電）)" and DATELINE.fullmatch(text, lo, end) and (end < at or character in "）)"):
        return Lead("start", None, lo)  # 本报讯 “…”
    if character in "）)】" and text[lo] in "（(【" and text.find(character, lo, end) == end - 1:
        return Lead("start", None, lo)  # （记者 张三）“…”
    if character in _COLONS:
        joint = "colon"
    elif character in _COMMAS:
        joint = "comma"
    elif character in _DASHES:
        joint = "dash"
    elif character == "、":
        joint = "list"
    if joint != "none":
        while end > lo and text[end - 1] in _COLONS + _COMMAS + _DASHES + "、" + BLANKS:
            end -= 1
    return Lead(joint, cue_ending(text, lo, end, with_noun=joint not in ("none", "comma")), end)


def cue_ending(text: str, lo: int, end: int, *, with_noun: bool = False) -> Cue | None:
    """The reporting verb that `text[lo:end]` ends in: 说, 表示, 告诉记者, 的回应是."""
    begin = clause_start(text, lo, end)
    tail = max(begin, end - 30)
    if text[end - 1] in _LAST_OF_STATEMENT and (said := _statement(text, begin, end, with_noun)):
        return said
    once = _ONCE.search(text, max(begin, end - 4), end) if text[end - 1] in "声句子" else None  # 喊了一声
    bare = once.start() if once else end
    while bare > begin and text[bare - 1] in "了过到":
        bare -= 1
    for stop in dict.fromkeys((end, bare)):
        word = all_cues().ending(text, begin, stop)
        if word == "报告" and _PAPER.search(text, max(begin, stop - 4), stop):
            continue
        if word and not (len(word) == 1 and _NO_CUE.search(text, max(lo, stop - 3), stop)):
            if word[-1] == "道":
                word = _with_verb(text, begin, stop, word)
            at = stop - len(word)
            return with_chain(text, begin, Cue(word, at, end, _strength(word), at))
    if with_noun and _IT_IS_WRITTEN.search(text, max(begin, end - 2), end):  # 古人云：
        return Cue("云", end - 1, end, "speech", end - 1)
    put = _PUT_SO.search(text, tail, end) if text.find("得", tail, end) > 0 else None
    if put:
        return Cue(put[1], put.start(), end, _strength(put[1]), put.start())
    listener = _WITH_LISTENER.search(text, tail, end)
    if listener and not _NO_CUE.search(text, max(lo, listener.start() - 1), listener.end(1)):
        return Cue(listener[1], listener.start(), end, _strength(listener[1]), listener.start())
    return None


def _statement(text: str, begin: int, end: int, with_noun: bool) -> Cue | None:
    """The noun of a statement in the verb's place: 张三的回应是; 援引张三的话称."""
    tail = max(begin, end - 30)
    noun = _STATEMENT_NOUN.search(text, tail, end)
    if noun is None or noun.start() <= begin or not (with_noun or noun[2]):
        return None
    saying = noun[2] in _OF_SAYING
    if saying and (_IN_STATEMENT.match(text, noun.end(1)) or _ONE_TEXT.search(text, begin, noun.start())):
        return None
    answers = _ANSWERS.search(text, tail, noun.start()) if text.find("了", tail, noun.start()) > 0 else None
    if answers and answers.start() > begin and not noun[2]:
        return Cue(answers[1], answers.start(), end, "speech", answers.start())
    # 援引张三的话|称: the verb is the cue, what is before its noun the subject
    group = 2 if saying and noun[1].endswith("话") else 1
    return Cue(noun[group], noun.start(), noun.end(), "speech", noun.start(group))


def _with_verb(text: str, begin: int, stop: int, word: str) -> str:
    """抱怨道, 补充道: the whole verb of saying that 道 ends; 接着|道 has none."""
    verb = speech_cues().ending(text, begin, stop - 1) or ""
    return verb + "道" if len(verb) >= len(word) and verb[-1] != "着" else word


def is_cue_at(text: str, start: int, end: int) -> bool:
    """Whether a reporting verb found in running text is one, and no part of 频道, 名称, 小说."""
    if end - start > 1:
        return text[start] not in _FIRST_OF_NOUNS or not _is_noun(text, start, end)
    return not _NO_CUE.search(text, max(0, start - 3), end)


def _is_noun(text: str, start: int, end: int) -> bool:
    """教育|局, 打|来电|话, 信息|披露, 检测|报告."""
    if text.startswith("教育", start):
        return text[end : end + 1] in _OF_EDUCATION
    if text.startswith("来电", start):
        return text[start - 1 : start] == "打"
    if text.startswith("披露", start):
        return text.startswith("信息", start - 2)
    return text.startswith("报告", start) and _PAPER.search(text, max(0, start - 2), start + 2) is not None


def _strength(word: str) -> Strength:
    if word in speech_cues().words:
        return "speech"
    if word in writing_cues().words:
        return "writing"
    return "thinking" if word in thinking_cues().words else "speech"


def with_chain(text: str, lo: int, cue: Cue) -> Cue:
    """分析称, 介绍说, 发文表示, 接受采访时回应称: verbs in a row count as one; the last names it."""
    start = cue.start
    for _ in range(3):
        before = all_cues().ending(text, lo, start)
        if before is None or len(before) < 2 or text[start - len(before) - 1 : start - len(before)] == "的":
            break  # 图书馆的公告|写道: a noun there
        if before in document_nouns().words and _ONE_TEXT.search(text, clause_start(text, lo, start), start):
            break  # 一条高赞评论|写道
        start -= len(before)
    alone = start == lo > 0 and text[lo - 1] in _COMMAS  # 他沉默了几秒，解释|说
    chained = start < cue.start and (lo < start or alone)
    return Cue(cue.word, start, cue.end, cue.strength, cue.at) if chained else cue

"""The reporting clause behind a quotation: `”张三说`, `”——张三`, `”说话的是张三`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.lexicon.patterns import listed
from newsextract.speech.attributions import first_attribution
from newsextract.speech.clause_subject import clause_subject
from newsextract.speech.cues import Cue
from newsextract.speech.model import Noun
from newsextract.speech.naming import names_someone
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.quotation_marks import Span
from newsextract.speech.sentences import MASK, clause_end, sentence_end
from newsextract.speech.subjects import noun_before

_BEHIND = re.compile(r"[，,、 \u3000]*")
# ”说话的是村里的老会计孙有粮, ”说这话的人叫张三
_SPEAKER_IS = re.compile(
    r"[，,]?(说)(?:这|此|那)?[番句些]?话的(?:人)?，?(?:就|正|便)?[是叫]([^，。：；！？\n]{2,24})"
)
_DASH = re.compile(r"[ \u3000]{0,2}(?:[—–―─－]{1,3}|--)[ \u3000]{0,2}")
_EXPLAINS = re.compile(
    "这(?![位名是])|这是[^，。]{0,8}的[^，。]{2,6}$|那(?![位名])|可|但|也|正|就|才|如果|多么"
)
NO_SUBJECT_BEHIND = ("的", "等", "、", "和", "与", "及", "）", "》", "\n", "")
"""Behind a word in marks: nobody who has just spoken begins so."""
# “支持！”|“坐等通报。”|网友们留言: the marks side by side, none of them a question
_BESIDE = re.compile(
    rf"(?<![？?][”」])(?:[、 \u3000]?(?:“{MASK}{{1,90}}[。！…]?”|「{MASK}{{1,90}}[。！…]?」)){{1,6}}"
)
# ”听到企业反映手续繁琐，他当即要求: what was heard is no word on who spoke
_HEARD = re.compile("(?:听到|听完|听取|听了|得知|看到|看完|针对|面对)")
# ”老师转述男童的话
_PASSED_ON = re.compile(
    "[也还又则]?(?:转述|复述|转达|援引|引用|模仿)了?([^，。；：\\n的]{1,12})的(?:原话|话|说法|心声)"
)

# ”这是张三常挂在嘴边的一句话, ”是同事们对他的评价
_SAYING_OF = re.compile(
    r"[，,]?(?:这|那|此)?(?:句话|番话|几个字|三个字|也|就|正|便|曾|都){0,3}是([^，。：；\n是]{2,16}?)"
    r"(?:(?:[对给向]|当时|当年|经常|[常最总]|在|挂在|一直|多年|们)[^，。：；\n]{0,16}?)?"
    rf"的?(?:{listed('cues', 'saying of')})"
    r"(?=[，。；\n！]|$)"
)


# ”信是这样开头的
_BEGINS_SO = re.compile(
    r"((?:这封|那封|来)?信|纸条|字条|留言|日记|遗书|文章|短信|便条|书)(?:[里中上]|的开头)?(?:是|就是)这样(?:开头|写|结尾|说|开始)的?"
)


# ”温院士|的回答让全场会心一笑
_WORDS_OF = re.compile(
    r"([^，。：；\n的是]{2,14})的(?:这)?(?:一?[番席句段])?"
    rf"(?:{listed('cues', 'what was said')}|开场白|坦率|幽默)"
)


# “……！”湖边|传来一名女子的呼救
_HEARD_FROM = re.compile(
    "(?:传来|响起|传出)了?(?:一[阵声])?([^，。；：\\n]{2,12}?)的(?:呼救|求救|呼喊|喊叫?|叫喊?|哭|说话|声音|喊话)"
)
_DONE_SPEAKING = re.compile(
    "([^，。：；\\n]{2,10}?)的?(?:话音|话)(?:刚|未|还没|一)(?:落|说完|出口)"
)  # 汪某|话音刚落

REACH_BEHIND = 90
"""How far behind a quotation its speaker is looked for, in characters."""


@dataclass(slots=True)
class Tail:
    """The attribution behind a quotation: `”张三说`."""

    noun: Noun
    cue: Cue | None
    """None behind a dash: `”——张三`."""


def said_behind(plain: str, at: int) -> Tail | None:
    """The subject and the reporting verb behind a closing mark; `at` is the place behind the mark."""
    beside = _BESIDE.match(plain, at)
    if beside:
        at = beside.end()
    dash = _DASH.match(plain, at)
    if dash:
        end = clause_end(plain, dash.end(), sentence_end(plain, dash.end(), len(plain)))
        if end == dash.end():
            return None
        noun = clause_subject(plain, dash.end(), end) or noun_before(plain, dash.end(), end)
        explains = _EXPLAINS.match(plain, dash.end(), end)  # ——这大概是最好的关心
        return Tail(noun, None) if noun and names_someone(plain, noun) and not explains else None
    speaker = _SPEAKER_IS.match(plain, at)
    if speaker:
        noun = read_noun(plain, *speaker.span(2))
        if noun and names_someone(plain, noun):
            return Tail(noun, Cue(speaker[1], *speaker.span(1), "speech", speaker.start(1)))
    blank = _BEHIND.match(plain, at)
    start = blank.end() if blank else at
    end = min(sentence_end(plain, start, len(plain)), start + REACH_BEHIND)
    found = first_attribution(plain, start, end)
    if found is None or _HEARD.match(plain, start, found[0].start + 2):
        return None
    if plain[start] == "据" and plain[at - 2 : at - 1] in ("。", "！", "？"):  # “……。”据在场人士透露，他
        return None
    passed = _PASSED_ON.match(plain, found[0].end, end)
    whose = read_noun(plain, *passed.span(1)) if passed else None
    return Tail(whose, found[1]) if whose and names_someone(plain, whose) else Tail(*found)


def said_right_behind(plain: str, span: Span) -> bool:
    """Whether a reporting verb stands behind the marks with nothing but its subject between."""
    behind = span.end + 1
    if plain[behind : behind + 1] in NO_SUBJECT_BEHIND:
        return False
    tail = said_behind(plain, behind)
    if tail is None:
        return False
    return plain[behind : behind + 1] in ("，", ",") or tail.noun.start - behind <= 2


def saying_of(text: str, begin: int, end: int) -> Noun | None:
    """`”这是张三常挂在嘴边的一句话`: whose saying the quotation is said to be."""
    heard = _HEARD_FROM.search(text, begin, end)
    if heard:
        return read_noun(text, *heard.span(1))
    words = _WORDS_OF.match(text, begin, end) if text.find("的", begin, begin + 16) > 0 else None
    if words:
        noun = read_noun(text, *words.span(1))
        return noun if noun and noun.kind != "unknown" else None
    done = _DONE_SPEAKING.match(text, begin, end)
    if done:
        return clause_subject(text, begin, end) or read_noun(text, *done.span(1))
    if text.find("是", begin, begin + 12) < 0:
        return None
    if (begun := _BEGINS_SO.match(text, begin, end)) is not None:
        return Noun("document", *begun.span(1), *begun.span(1))
    found = _SAYING_OF.match(text, begin, end)
    if found is None:
        return None
    noun = clause_subject(text, found.start(1), found.end()) or read_noun(text, *found.span(1))
    return noun if names_someone(text, noun) else None

"""What can be the name of an origin, and where it ends: 彭博社|近日的一篇文章 but not 大家|都认为."""

from __future__ import annotations

import re

from newsextract.speech.dictionary import is_common_word
from newsextract.speech.sentences import COUNTED_IN
from newsextract.speech.words import Words, all_cues, anonymous_nouns, document_nouns, organisation_ends
from newsextract.zh.names import is_chinese_name, is_han
from newsextract.zh.outlets import is_outlet

_LONGEST_BODY = 30
"""A longer subject is no name of a body."""
_VOICES = Words.named("sources", "voices")
EMPTY = Words.named("sources", "empty").words
ISSUING = Words.named("sources", "issuing").words
_WORK = re.compile(r"《[^》\n]{2,80}》")
# what hangs behind a name: 彭博社|近日的一篇文章, 新华社|北京5月1日, 某平台|的数据
_HANGING = re.compile(
    r"(?:的|当天|当日|近日|日前|今日|昨日|最新|最近|今天|昨天|本周|上周|在|于|刚刚|发布|公布|发表|提供|披露|出具|编制|统计|数据|信息|调查|研究|模型"
    r"|的话|监测|结果|当地时间|报道|消息|观点|介绍|一篇|一份|一项|一则|文章|报告|说法|记者|方法|评论|社论|分析|发现"
    r"|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号](?:[早晚上下中]?[午间]?)?|\d{4}年(?:\d{1,2}月)?|\d{1,2}月|（\ufffe{1,30}）){1,12}$"
)
_LAST_OF_HANGING = frozenset(
    "的天日前新近周在于刚布表供露具制计据查究型话测果间道息点绍篇份项则章告法者论析现号早晚上下中午间年月）"
)
# A phrase that holds one of these is no name but a piece of a sentence.
_SENTENCE_WORDS = re.compile(
    r"[把让使被要不就也还向着我你他她它这那是]|能(?=[够在把被让使否干做看说用以])|[只才就可也都]能|会(?:不|是|有|在|将|上|议(?!$))|可以|通过|作为|如果|以及|其中|为了|关于|对于|之间|之后|以前|以来|没有|已经|正在|如何|什么|为什么"
    r"|根据|按照|由于|因为|所以|而且|但是|出自|来自|(?<![未外])来(?=[改提进实推帮解确了])|进行|了(?!解)|得[^了]|应有|违反|取代|同意|听从|领导下|维权|作出|[％%]|几乎|超过|不足|不到|近半|成的|成左右|分之|^[近约逾]|多数|一半"
)
LAST_OF_OUTLET = frozenset("报網网社刊台闻视讯志经点端榜道")
LAST_OF_ORIGINS = frozenset("》）) ”」").union(
    LAST_OF_OUTLET,
    _LAST_OF_HANGING,
    *(words.last for words in (anonymous_nouns(), organisation_ends(), document_nouns())),
)
"""The last characters of bodies, papers, unnamed people, outlets, and of what hangs behind them."""
_BRACKET = re.compile(r"[（(]\ufffe*[）)]\s*$")
_NO_ORIGIN = re.compile(
    r"记者|笔者|采访|本报|本刊|本网|本次|依然|(?<!资)讯(?:[ \u3000]|$)"
    r"|^(?:[一二三四五六七八九十\d]{1,2}、|(?:紧紧)?围绕|进入|下面|提出|或|[以对向跟给让与的]|[之先]前|[以既]往|发表|刊登|综合"
    r"|一篇|最新|相关$|上述|一些|很多|人们|其[他它]?)"
    r"|(?:或者|[和与及]|双方|专业机构|发电企业|投资方|人们|(?<![究务出易诊疗])所)$"
)
COUNTED = re.compile(r"[一两三几多数某][位名家份则项篇个]|不少|部分")
_LATIN = re.compile(r"[A-Z][A-Za-z&.\-]{1,20}(?: [A-Z][A-Za-z&.]{1,20}){0,2}")
_FIGURES = Words.named("sources", "figures").words


def before_bracket(plain: str, begin: int, end: int) -> int:
    if plain[end - 1] not in "）) \u3000":
        return end
    bracket = _BRACKET.search(plain, begin, end)
    return bracket.start() if bracket else end


def is_voice(name: str) -> bool:
    """Someone unnamed who speaks for himself: 一名女生, 王先生夫妇."""
    return _VOICES.ending(name, 0, len(name)) is not None and anonymous_nouns().ending(
        name, 0, len(name)
    ) in (
        None,
        _VOICES.ending(name, 0, len(name)),
    )


def may_be_unmarked(plain: str, begin: int, end: int, verb: str) -> bool:
    """Whether a subject whose last character tells nothing can be an origin: an outlet, or named twice."""
    if verb in ISSUING or verb in _FIGURES:
        return True
    name = plain[begin:end]
    return len(name) <= _LONGEST_BODY and (plain.count(name, 0, COUNTED_IN) > 1 or is_outlet(name))


def is_firm(name: str, verb: str) -> bool:
    """Canalys|预测, ING|预计: a name in Latin letters whose business figures are."""
    return verb in _FIGURES and _LATIN.fullmatch(name) is not None


def stands_for_body(plain: str, name: str, *, issuing: bool) -> bool:
    """A firm or place without a telling last word (华能国际, Canalys): it comes again, and is no person."""
    if (
        not 2 <= len(name) <= 10
        or (len(name) == 3 and is_han(name))
        or is_chinese_name(name)
        or is_common_word(name)
    ):
        return False
    if any(is_chinese_name(name[:size]) and all_cues().starting(name, size, len(name)) for size in (2, 3)):
        return False
    front = plain[:COUNTED_IN]
    return ((issuing and len(name) > 3) or front.count(name) > 1) and "·" + name not in front


def is_name(name: str) -> bool:
    counted = COUNTED.search(name)
    return (
        len(name) <= 30
        and _NO_ORIGIN.search(name) is None
        and (_SENTENCE_WORDS.search(name) is None or (counted is not None and counted.start() < 3))
    )


def last_work(plain: str, start: int, end: int) -> re.Match[str] | None:
    work = None
    if plain.find("》", start, end) < 0:
        return None
    for work in _WORK.finditer(plain, start, end):  # noqa: B007
        pass
    return work


def without_hanging(plain: str, start: int, end: int) -> int:
    if plain[end - 1] not in _LAST_OF_HANGING:
        return end
    hanging = _HANGING.search(plain, start, end)
    return hanging.start() if hanging and hanging.start() > start + 1 else end

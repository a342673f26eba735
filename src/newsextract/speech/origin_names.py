"""What can be the name of an origin, and where it ends: 彭博社|近日的一篇文章 but not 大家|都认为."""

from __future__ import annotations

import re

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import listed
from newsextract.speech.dictionary import begins_with_predicate, is_common_word
from newsextract.speech.sentences import COUNTED_IN
from newsextract.speech.word_lists import all_cues, anonymous_nouns, document_nouns, organisation_ends
from newsextract.zh.names import is_chinese_name, is_han
from newsextract.zh.outlets import is_outlet

_LONGEST_BODY = 30
"""A longer subject is no name of a body."""
_UNNAMED = re.compile("不愿|不具名|匿名|要求匿")
_VOICES = Words.named("sources", "voices")
EMPTY = Words.named("sources", "empty").words
ISSUING = Words.named("sources", "issuing").words
_WORK = re.compile(r"《[^》\n]{2,80}》")
# what hangs behind a name: 彭博社|近日的一篇文章, 新华社|北京5月1日, 某平台|的数据
_HANGING = re.compile(
    rf"(?:{listed('sources', 'behind a name')}"
    r"|\d{4}年|\d{1,2}月|\d{1,2}[日号](?:[早晚上下中]?[午间]?)?|（\ufffe{1,30}）){1,24}$"
)
_LAST_OF_HANGING = frozenset("日号早晚上下中午间年月）").union(Words.named("sources", "behind a name").last)
# A phrase that holds one of these is no name but a piece of a sentence.
_SENTENCE_WORDS = re.compile(
    rf"{listed('sources', 'of a sentence')}|能(?=[够在把被让使否干做看说用以])|[只才可都]能"
    r"|会(?:不|是|有|在|将|上|议(?!$|文件|纪要|简报|公报|材料|通知))|(?<![未外])来(?=[改提进实推帮解确了])|得[^了]|获(?![奖得救释选悉])|^[近约逾]"
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
    r"|^(?:[一二三四五六七八九十\d]{1,2}、|(?:紧紧)?围绕|进入|下面|提出|或|以(?!色列|军|方|媒)|[对向跟给让与的]|[之先]前|[以既]往|发表|刊登|综合"
    r"|已|仍|拟|须|应(?!急)|一篇|最新|相关$|[谈说提讲][起到及]|自己|指(?![挥数导南定])|上述|一些|很多|人们|其[他它]?)"
    r"|(?:或者|初步|[和与及]|双方|专业机构|发电企业|投资方|人们|(?<![究务出易诊疗])所)$"
)
_NEAR_HEAD = 3
COUNTED = re.compile(r"[一两三几多数某][位名家份则项篇个封条]|不少|部分")
_LATIN = re.compile(r"[A-Z][A-Za-z&.\-]{1,20}(?: [A-Z][A-Za-z&.]{1,20}){0,2}")
_INITIALS = re.compile("[A-Z]{3,6}")
_FIGURES = Words.named("sources", "figures").words


def before_bracket(plain: str, begin: int, end: int) -> int:
    if plain[end - 1] not in "）) \u3000":
        return end
    bracket = _BRACKET.search(plain, begin, end)
    return bracket.start() if bracket else end


def is_voice(name: str) -> bool:
    """Someone unnamed who speaks for himself: 一名女生, 王先生夫妇; not 一名不愿具名的家长."""
    return (
        _UNNAMED.search(name) is None
        and _VOICES.ending(name, 0, len(name)) is not None
        and anonymous_nouns().ending(name, 0, len(name))
        in (
            None,
            _VOICES.ending(name, 0, len(name)),
        )
    )


def may_be_unmarked(plain: str, begin: int, end: int, verb: str) -> bool:
    """Whether a subject whose last character tells nothing can be an origin: an outlet, or named twice."""
    if verb in ISSUING or verb in _FIGURES:
        return True
    name = plain[begin:end]
    return len(name) <= _LONGEST_BODY and (
        _INITIALS.fullmatch(name) is not None or plain.count(name, 0, COUNTED_IN) > 1 or is_outlet(name)
    )


def is_firm(name: str, verb: str) -> bool:
    """NASA|表示; Canalys|预测: initials, or a name in Latin letters whose business figures are."""
    return _INITIALS.fullmatch(name) is not None or (verb in _FIGURES and _LATIN.fullmatch(name) is not None)


def stands_for_body(plain: str, name: str, *, issuing: bool) -> bool:
    """A firm or place without a telling last word (华能国际, Canalys): it comes again, and is no person."""
    if (
        not 2 <= len(name) <= 10
        or (len(name) == 3 and is_han(name))
        or is_chinese_name(name)
        or is_common_word(name)
    ):
        return False
    if is_chinese_name(name[:3], bare=True) and begins_with_predicate(name, 3):
        return False  # 张三丰|身穿白纱
    if any(is_chinese_name(name[:size]) and all_cues().starting(name, size, len(name)) for size in (2, 3)):
        return False
    front = plain[:COUNTED_IN]
    return ((issuing and len(name) > 3) or front.count(name) > 1) and "·" + name not in front


def is_name(name: str) -> bool:
    counted = COUNTED.search(name)
    return (
        len(name) <= 30
        and _NO_ORIGIN.search(name) is None
        and (
            (found := _SENTENCE_WORDS.search(name)) is None
            or (counted is not None and _within(counted, found))
        )
    )


def _within(counted: re.Match[str], found: re.Match[str]) -> bool:
    """总统府|一名|不愿透露姓名的官员: a word of a sentence within what is said of the one who is counted."""
    return counted.start() < max(_NEAR_HEAD, found.start())


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

"""What the phrase in a frame names: an outlet, a body, a paper, people without a name, or nothing.

`据江州日报昨日报道`, `江州研究院近日发布的《报告》`: where the name begins and ends in its phrase, and
whether it is one, is read here; `frames` says where such phrases stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.article import SourceKind
from newsextract.speech.dictionary import is_common_word
from newsextract.speech.frames import Frame
from newsextract.speech.model import Noun
from newsextract.speech.nouns import LEADING, read_noun
from newsextract.speech.sentences import COUNTED_IN
from newsextract.speech.words import (
    Words,
    all_cues,
    anonymous_nouns,
    assertion_cues,
    by_first_character,
    document_nouns,
    organisation_ends,
)
from newsextract.zh.names import is_chinese_name, is_han
from newsextract.zh.outlets import is_outlet, known_prefix

_LONGEST_BODY = 30
"""A longer subject is no name of a body."""
_VOICES = Words.named("sources", "voices")
EMPTY = Words.named("sources", "empty").words
_ISSUING = Words.named("sources", "issuing").words

# 根据公司的规划, 根据形势决定: what is done, not where it is written
_NO_PAPER = re.compile(
    r"(?:规划|计划|原则|形势|决定|安排|需要|情况|司法|方案|要求|标准|规则)(?:的[^，。]{0,20})?$|^司法"
)
_LIST_MARK = re.compile("[、和]")
_DONE = by_first_character(Words.named("sources", "end").words)
_END = re.compile(rf"的?(?:(?:{_DONE})(?![局部署处院所厅员会网社司])|[电讯称说](?=[，：“「（\s]|$))")
_PRIVATE_PAPERS = Words.named("sources", "private").words
_WORK = re.compile(r"《[^》\n]{2,80}》")
# what stands between a body and its paper: 某公司|发布的|《报告》
_ISSUED = re.compile(
    r"(?:最新|近日|日前|当天|昨日|今日|联合|正式|对外|官方|最近|此前|去年|今年|\d{1,4}年|\d{1,2}月|\d{1,2}日|曾|在|的|于){0,8}"
    r"(?:发布|公布|印发|出台|发表|刊登|刊发|出版|披露|出具|编制|撰写|推出|曝光|下发|制定|出品)(?:了|的){0,3}$"
)
# 某公司|在4月发布的|年度财务报告
_ISSUED_PAPER = re.compile(
    r"(?<=[^，。]{2})(?:(?:在|于)?(?:近日|日前|最新|今年|去年|当天|昨日|\d{1,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:发布|公布|印发|出台|发表|刊登|刊发|披露|出具)的)"
    r"(?=[^，。《》]{2,20}(?:报告|公告|通报|声明|通知|白皮书|研报|年报|财报|公报|预案|意见)$)"
)
# what hangs behind a name: 彭博社|近日的一篇文章, 新华社|北京5月1日, 某平台|的数据
_HANGING = re.compile(
    r"(?:的|当天|当日|近日|日前|今日|昨日|最新|最近|今天|昨天|本周|上周|在|于|刚刚|发布|公布|发表|提供|披露|出具|编制|统计|数据|信息|调查|研究|模型"
    r"|的话|监测|结果|当地时间|报道|消息|观点|介绍|一篇|一份|一项|一则|文章|报告|说法|记者|方法|评论|社论|分析|发现"
    r"|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号](?:[早晚上下中]?[午间]?)?|\d{4}年(?:\d{1,2}月)?|\d{1,2}月|（\ufffe{1,30}）){1,12}$"
)
_LAST_OF_HANGING = frozenset(
    "的天日前新近周在于刚布表供露具制计据查究型话测果间道息点绍篇份项则章告法者论析现号早晚上下中午间年月）"
)
_PLACE_AND_DATE = re.compile(r"[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日[\u4e00-\u9fff]{0,3}$")
# A phrase that holds one of these is no name but a piece of a sentence.
_SENTENCE_WORDS = re.compile(
    r"[把让使被要不就也还向着我你他她它这那是]|能(?=[够在把被让使否干做看说用以])|[只才就可也都]能|会(?:不|是|有|在|将|上|议(?!$))|可以|通过|作为|如果|以及|其中|为了|关于|对于|之间|之后|以前|以来|没有|已经|正在|如何|什么|为什么"
    r"|根据|按照|由于|因为|所以|而且|但是|出自|来自|(?<![未外])来(?=[改提进实推帮解确了])|进行|了(?!解)|得[^了]|应有|违反|取代|同意|听从|领导下|维权|作出|[％%]|几乎|超过|不足|不到|近半|成的|成左右|分之|^[近约逾]|多数|一半"
)
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,4}")
# 蓝星公司|发布公告|称
_ISSUES = re.compile(
    r"(?:发布|发表|公布|印发|刊登|刊发)(?:了)?[^，。]{0,6}?(?:公告|声明|通报|消息|通知|报告|文章|评论|社论|数据)$"
)
_LAST_OF_PAPER = frozenset("告报明知书案见息章论据")
_LAST_OF_OUTLET = frozenset("报網网社刊台闻视讯志经点端榜道")
_LAST_OF_ORIGINS = frozenset("》）) ”」").union(
    _LAST_OF_OUTLET,
    _LAST_OF_HANGING,
    *(words.last for words in (anonymous_nouns(), organisation_ends(), document_nouns())),
)
"""The last characters of bodies, papers, unnamed people, outlets, and of what hangs behind them."""
_BRACKET = re.compile(r"[（(]\ufffe*[）)]\s*$")
_OFFICIAL = re.compile(
    r"(?:书|报告|办法|规定|条例|法|指南|意见|通知|公告|协议|规划|简报|方案|标准|宣言|公约|声明|纪要|统计|年鉴)(?:[（(][^（(）)]{0,60}[）)])?$"
)
_NO_ORIGIN = re.compile(
    r"记者|笔者|采访|本报|本刊|本网|本次|依然|(?<!资)讯(?:[ \u3000]|$)"
    r"|^(?:[一二三四五六七八九十\d]{1,2}、|(?:紧紧)?围绕|进入|下面|提出|或|[以对向跟给让与的]|[之先]前|[以既]往|发表|刊登|综合"
    r"|一篇|最新|相关$|上述|一些|很多|人们|其[他它]?)"
    r"|(?:或者|[和与及]|双方|专业机构|发电企业|投资方|人们|(?<![究务出易诊疗])所)$"
)
_COUNTED = re.compile(r"[一两三几多数某][位名家份则项篇个]|不少|部分")
_CUT = re.compile(r"[对的在就向]|关于")
_LATIN = re.compile(r"[A-Z][A-Za-z&.\-]{1,20}(?: [A-Z][A-Za-z&.]{1,20}){0,2}")
_LATIN_TAIL = re.compile(r"[A-Z][A-Za-z&.\-]{1,20}(?: [A-Z][A-Za-z&.]{1,20}){0,2}$")
_FIGURES = frozenset(
    (
        "分析，",
        "分析",
        "预测",
        "预计",
        "估计",
        "估算",
        "测算",
        "统计",
        "调查，",
        "报告",
        "数据",
        "发布",
        "公布",
        "显示",
    )
)


@dataclass(slots=True)
class Origin:
    """A name found in the text, by its offsets."""

    start: int
    end: int
    kind: SourceKind


def origins(plain: str, frame: Frame) -> Iterator[Origin]:
    """What the phrase in a frame names."""
    start, end = frame.start, frame.end
    if frame.way == "subject":
        yield from _subject(plain, start, end, frame.verb)
    elif frame.way == "according":
        yield from _according(plain, start, end)
    elif frame.way in ("named", "perhaps"):
        yield from _named(plain, start, end, certain=frame.way == "named")
    elif frame.way == "place":
        yield from _place_of_words(plain, start, end)
    elif frame.way in ("body", "people"):
        yield from _body_before(plain, start, end, anonymous=frame.way == "people")
    elif frame.way == "list":
        for part in _LIST_MARK.split(plain[start:end]):
            yield from _named(plain, start, start + len(part))
            start += len(part) + 1
    elif frame.way == "outlet":
        if "记者" not in plain[start:end] and is_outlet(plain[start:end]):
            yield from _named(plain, start, end)
    else:
        yield Origin(start, end, "document" if frame.way == "work" else "anonymous")


def _according(plain: str, start: int, end: int) -> Iterator[Origin]:
    """据…报道, 根据…: the name ends before what the origin did."""
    work = _last_work(plain, start, end)
    if work:
        yield from _named(plain, start, work.end())
        return
    stop = _END.search(plain, start + 2, end)
    if stop is None and _NO_PAPER.search(plain, start, end):
        return
    yield from _named(plain, start, stop.start() if stop else end, certain=stop is not None)


def _place_of_words(plain: str, start: int, end: int) -> Iterator[Origin]:
    """在今年的政府工作报告中, 在吴某团队发布的《白皮书》中: not 在节目《…》中."""
    work = _last_work(plain, start, end)
    if work:
        official = _OFFICIAL.search(plain, work.start(), work.end() - 1)
        if official or _ISSUED.search(plain, start, work.start()):
            yield from _named(plain, start, work.end())
        return
    noun = read_noun(plain, start, end)
    if noun is None or noun.kind != "document":
        return
    begin = noun.start
    while plain.startswith(("的", "最新", "上述", "相关"), begin):
        begin += 1 if plain[begin] == "的" else 2
    if end - begin > 3 and _is_name(plain[begin:end]) and not _COUNTED.match(plain, begin):
        yield Origin(begin, end, "document")


def _body_before(plain: str, begin: int, end: int, *, anonymous: bool = False) -> Iterator[Origin]:
    """The body (or the unnamed people) that a phrase ends in, if it certainly is one."""
    end = _before_bracket(plain, begin, end)
    if not 2 < end - begin <= 40:
        return
    begin += 2 if plain.startswith(("经过", "通过", "按照", "根据"), begin) else 0
    noun = read_noun(plain, begin, end)
    if noun is None or noun.kind not in (("organisation", "anonymous") if anonymous else ("organisation",)):
        return
    name = plain[noun.start : noun.end]
    if len(name) > 2 and name not in EMPTY and _is_name(name) and not _is_voice(name):
        yield Origin(noun.start, noun.end, _kind(noun))


def _before_bracket(plain: str, begin: int, end: int) -> int:
    if plain[end - 1] not in "）) \u3000":
        return end
    bracket = _BRACKET.search(plain, begin, end)
    return bracket.start() if bracket else end


def _is_voice(name: str) -> bool:
    """Someone unnamed who speaks for himself: 一名女生, 王先生夫妇."""
    return _VOICES.ending(name, 0, len(name)) is not None and anonymous_nouns().ending(
        name, 0, len(name)
    ) in (
        None,
        _VOICES.ending(name, 0, len(name)),
    )


def _subject(plain: str, begin: int, end: int, verb: str) -> Iterator[Origin]:
    """The origin in the subject of a verb of saying or issuing."""
    end = _before_bracket(plain, begin, end)
    work = _last_work(plain, begin, end)
    if work and end - work.end() < 8:
        yield from _named(plain, begin, work.end())
        return
    lead = LEADING.match(plain, begin, end)
    begin = lead.end() if lead and lead.end() < end else begin
    begin += 2 if plain.startswith("来自", begin) and end - begin > 4 else 0
    chained = assertion_cues().ending(plain, begin, end)  # 公安局|通报|称
    if chained and len(chained) > 1 and end - len(chained) > begin + 1:
        end -= len(chained)
    if plain[end - 1] in _LAST_OF_PAPER:
        issued = _ISSUED_PAPER.search(plain, begin, end)
        if issued:
            yield from _named(plain, begin, issued.start())
            yield Origin(issued.end(), end, "document")
            return
        issues = _ISSUES.search(plain, begin, end)
        end = issues.start() if issues and issues.start() > begin + 1 else end
    if plain[end - 1] not in _LAST_OF_ORIGINS and not _may_be_unmarked(plain, begin, end, verb):
        return
    noun = read_noun(plain, begin, end)
    # 江州网总裁张三 is nobody's outlet; 江海晚报 may look like a name
    somebody = noun is not None and noun.kind in ("person", "short", "pronoun")
    if noun and somebody and (noun.name_start > noun.start or plain[end - 1] not in _LAST_OF_OUTLET):
        return
    paper = document_nouns().ending(plain, begin, end)
    # a video shows, but does not say; 彭博社的一篇文章 is the agency
    if paper in _PRIVATE_PAPERS and verb != "显示" and _without_hanging(plain, begin, end) == end:
        return
    if not (paper and len(paper) > 1) and is_outlet(plain[begin:end]) and _is_name(plain[begin:end]):
        yield Origin(begin, end, "outlet")
        return
    if noun is None or noun.kind not in ("anonymous", "organisation", "document", "unknown"):
        return
    stop = _without_hanging(plain, noun.start, noun.end)
    if stop < noun.end:
        bare = read_noun(plain, noun.start, stop)
        # 政府工作|报告 is the document itself, 彭博社|报告 the agency
        noun = bare if bare and (bare.kind != "unknown" or noun.kind == "unknown") else noun
    name = plain[noun.start : noun.end]
    if noun.kind == "unknown" and not (
        is_outlet(name)
        or _is_firm(plain, name, verb)
        or _stands_for_body(plain, name, issuing=verb in _ISSUING)
    ):
        return
    if noun.kind == "anonymous" and _is_voice(name):
        return
    if noun.kind in ("anonymous", "organisation", "document", "unknown") and _is_name(name):
        yield Origin(noun.start, noun.end, _kind(noun))


def _may_be_unmarked(plain: str, begin: int, end: int, verb: str) -> bool:
    """Whether a subject whose last character tells nothing can be an origin: an outlet, or named twice."""
    if verb in _ISSUING or verb in _FIGURES:
        return True
    name = plain[begin:end]
    return len(name) <= _LONGEST_BODY and (plain.count(name, 0, COUNTED_IN) > 1 or is_outlet(name))


def _is_firm(plain: str, name: str, verb: str) -> bool:
    """Canalys|预测, ING|预计: a name in Latin letters whose business figures are."""
    return verb in _FIGURES and _LATIN.fullmatch(name) is not None


def _stands_for_body(plain: str, name: str, *, issuing: bool) -> bool:
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


def _is_name(name: str) -> bool:
    counted = _COUNTED.search(name)
    return (
        len(name) <= 30
        and _NO_ORIGIN.search(name) is None
        and (_SENTENCE_WORDS.search(name) is None or (counted is not None and counted.start() < 3))
    )


def _named(plain: str, start: int, end: int, *, certain: bool = True) -> Iterator[Origin]:
    """The origins in a phrase that is named as one: 某公司发布的《报告》 holds two.

    `certain`: 据…报道 and the like; behind a bare 根据 only what is a body or a text by its last word.
    """
    lead = LEADING.match(plain, start, end)
    start = lead.end() if lead and lead.end() < end else start
    work = _last_work(plain, start, end)
    if work:
        if plain.startswith("记者", work.end()):  # the outlet's own reporter
            return
        issued = _ISSUED.search(plain, start, work.start())
        if issued and issued.start() > start + 1:
            yield from _named(plain, start, issued.start())
            yield Origin(work.start(), work.end(), "document")
        else:
            modified = (
                work.start() - start <= 8
                and _is_name(plain[start : work.start()])
                and not plain.startswith(("著名", "知名"), start)
            )
            yield Origin(start if modified else work.start(), work.end(), "document")
        return
    end = _without_hanging(plain, start, end)
    dated = _PLACE_AND_DATE.search(plain, start, end)
    if dated and dated.start() > start + 1:
        end = dated.start()
    prefix = known_prefix(plain[start:end])
    if len(prefix) > 2 and _PLACE.fullmatch(plain, start + len(prefix), end):
        end = start + len(prefix)  # 韩联社|首尔
    if is_outlet(plain[start:end]) and _is_name(plain[start:end]):
        yield Origin(start, end, "outlet")
        return
    noun = read_noun(plain, start, end)
    if noun is None or noun.kind == "unknown":
        latin = _LATIN_TAIL.search(plain, start, end)  # 数据平台|Trustdata
        if latin and latin.start() > start + 1:
            yield Origin(*latin.span(), "organisation")
            return
    if noun is None or noun.kind == "unknown" or not _is_name(plain[noun.start : noun.end]):
        # 世界卫生组织|对健康的定义
        cut = _CUT.search(plain, start + 2, end)
        head = read_noun(plain, start, cut.start()) if cut else None
        noun = head if head and head.kind in ("organisation", "document") else noun
    if noun is None or noun.kind in ("pronoun", "person", "short"):
        return
    if _is_name(plain[noun.start : noun.end]) and (
        noun.kind != "unknown" or (certain and noun.end - noun.start <= 24)
    ):
        yield Origin(noun.start, noun.end, _kind(noun))


def _last_work(plain: str, start: int, end: int) -> re.Match[str] | None:
    work = None
    if plain.find("》", start, end) < 0:
        return None
    for work in _WORK.finditer(plain, start, end):  # noqa: B007
        pass
    return work


def _without_hanging(plain: str, start: int, end: int) -> int:
    if plain[end - 1] not in _LAST_OF_HANGING:
        return end
    hanging = _HANGING.search(plain, start, end)
    return hanging.start() if hanging and hanging.start() > start + 1 else end


def _kind(noun: Noun) -> SourceKind:
    if noun.kind == "anonymous":
        return "anonymous"
    return "document" if noun.kind == "document" else "organisation"

"""What the phrase in a frame names: an outlet, a body, a paper, people without a name, or nothing.

`据江州日报昨日报道`, `江州研究院近日发布的《报告》`: which origins a phrase holds is read here, part by part;
`origin_names` says what can be a name, `frames` where such phrases stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.article import SourceKind
from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import alternation
from newsextract.speech.clause_subject import clause_subject
from newsextract.speech.frames import PRIVATE_PAPERS, Frame
from newsextract.speech.model import PERSONAL, Noun
from newsextract.speech.noun_phrases import LEADING, read_noun
from newsextract.speech.origin_names import (
    COUNTED,
    EMPTY,
    ISSUING,
    LAST_OF_ORIGINS,
    LAST_OF_OUTLET,
    before_bracket,
    is_firm,
    is_name,
    is_voice,
    last_work,
    may_be_unmarked,
    stands_for_body,
    without_hanging,
)
from newsextract.speech.word_lists import (
    all_cues,
    assertion_cues,
    document_nouns,
    organisation_ends,
    published_papers,
    publishing_verbs,
)
from newsextract.zh.outlets import is_outlet, known_prefix

# 根据公司的规划, 根据形势决定: what is done, not where it is written
_NO_PAPER = re.compile(
    r"(?:规划|计划|原则|形势|决定|安排|需要|情况|司法|方案|要求|标准|规则)(?:的[^，。]{0,20})?$|^司法"
)
_LIST_MARK = re.compile("[、和]")
_DONE = alternation(Words.named("sources", "end").words)
_END = re.compile(
    rf"的?(?:(?:{_DONE})(?![局部署处院所厅员会网社司]|年鉴|公报|人士|源)|[电讯称说](?=[，：“「（\s]|$))"
)
_WHEN = r"近日|日前|最新|当天|昨日|今日|最近|此前|去年|今年|[上本]月|[上本]周|\d{1,4}年|\d{1,2}月|\d{1,2}日"
# what stands between a body and its paper: 某公司|发布的|《报告》
_ISSUED = re.compile(
    rf"(?:{_WHEN}|联合|正式|对外|官方|曾|在|的|于){{0,8}}(?:{publishing_verbs()})(?:了|的){{0,3}}$"
)
# 某公司|在4月发布的|年度财务报告
_ISSUED_PAPER = re.compile(
    rf"(?<=[^，。]{{2}})(?:[在于]?(?:{_WHEN}){{0,3}}(?:{publishing_verbs()})的)"
    rf"(?=[^，。《》]{{2,20}}(?:{published_papers()})$)"
)
_ISSUED_IN = re.compile(rf"(?:的|最新|上述|相关|{publishing_verbs()}){{1,6}}")
_PLACE_AND_DATE = re.compile(r"[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日[\u4e00-\u9fff]{0,3}$")
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,4}")
# 蓝星公司|发布公告|称
_ISSUES = re.compile(rf"(?:{publishing_verbs()})了?[^，。]{{0,6}}?(?:{published_papers()}|数据|消息)$")
_LAST_OF_PAPER = frozenset("据息").union(Words.named("sources", "papers").last)
_OFFICIAL = re.compile(
    r"(?:书|报告|办法|规定|条例|法|指南|意见|通知|公告|协议|规划|简报|方案|标准|宣言|公约|声明|纪要|统计|年鉴)(?:[（(][^（(）)]{0,60}[）)])?$"
)
_SHORTEST_BODY = 3
"""Characters of a body before a preposition: 某局|对…."""
_ANY_OUTLET = tuple(Words.named("sources", "outlets").words)
_GOES_ON = re.compile("[对就在向把将以从因为于被已也还曾昨今当]|近日|日前|随后")
_BODY = re.compile(alternation(word for word in organisation_ends().words if len(word) > 1))
"""A first look: the clauses in which no word for a body stands are four of five."""
_LEAKS = frozenset(("透露", "披露", "爆料"))
_SHORTEST_LEAK = 3
_CUT = re.compile(r"[对的在就向]|关于")
_LATIN_OUTLET = re.compile(r"[A-Z][A-Za-z&.\-]{1,20}(?: [A-Za-z&.]{1,20}){0,3}")  # 据The Information报道
_LATIN_TAIL = re.compile(r"[A-Z][A-Za-z&.\-]{1,20}(?: [A-Z][A-Za-z&.]{1,20}){0,2}$")


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
        name = plain[start:end]
        if "记者" not in name and (is_outlet(name) or name.endswith(_ANY_OUTLET)):
            yield from _named(plain, start, end)
    else:
        yield Origin(start, end, "document" if frame.way == "work" else "anonymous")


def _according(plain: str, start: int, end: int) -> Iterator[Origin]:
    """据…报道, 根据…: the name ends before what the origin did."""
    work = last_work(plain, start, end)
    if work:
        yield from _named(plain, start, work.end())
        return
    stop = _END.search(plain, start + 2, end)
    if stop is None and _NO_PAPER.search(plain, start, end):
        return
    latin = _LATIN_OUTLET.fullmatch(plain, start, stop.start()) if stop else None
    if stop and latin and plain.startswith(("报道", "报导"), stop.start()):
        yield Origin(start, stop.start(), "outlet")
        return
    yield from _named(plain, start, stop.start() if stop else end, certain=stop is not None)


def _place_of_words(plain: str, start: int, end: int) -> Iterator[Origin]:
    """在今年的政府工作报告中, 在吴某团队发布的《白皮书》中: not 在节目《…》中."""
    work = last_work(plain, start, end)
    if work:
        official = _OFFICIAL.search(plain, work.start(), work.end() - 1)
        if official or _ISSUED.search(plain, start, work.start()):
            yield from _named(plain, start, work.end())
        return
    noun = read_noun(plain, start, end)
    if noun is None or noun.kind != "document":
        return
    begin = noun.start
    issued = _ISSUED_IN.match(plain, begin, end)
    begin = issued.end() if issued else begin
    if end - begin > 3 and is_name(plain[begin:end]) and not COUNTED.match(plain, begin):
        yield Origin(begin, end, "document")


def _body_before(plain: str, begin: int, end: int, *, anonymous: bool = False) -> Iterator[Origin]:
    """The body (or the unnamed people) that a phrase ends in, if it certainly is one."""
    end = before_bracket(plain, begin, end)
    if not 2 < end - begin <= 60:
        return
    begin += 2 if plain.startswith(("经过", "通过", "按照", "根据"), begin) else 0
    noun = read_noun(plain, begin, end)
    if noun is None or noun.kind not in (("organisation", "anonymous") if anonymous else ("organisation",)):
        if head := _heads(plain, begin, end):
            yield head
        return
    name = plain[noun.start : noun.end]
    if len(name) > 2 and name not in EMPTY and is_name(name) and not is_voice(name):
        yield Origin(noun.start, noun.end, _kind(noun))


def _subject(plain: str, begin: int, end: int, verb: str) -> Iterator[Origin]:
    """The origin in the subject of a verb of saying or issuing."""
    end = before_bracket(plain, begin, end)
    work = last_work(plain, begin, end)
    if work and end - work.end() < 8:
        if verb == "宣布":
            return  # 《某节目》|宣布停播
        yield from _named(plain, begin, work.end())
        return
    begin, end = _without_edges(plain, begin, end)
    if plain.startswith(("若", "如果", "倘", "假如"), begin) and not plain.startswith("若干", begin):
        return  # 若数据|显示
    if plain[end - 1] in _LAST_OF_PAPER:
        issued = _ISSUED_PAPER.search(plain, begin, end)
        if issued:
            yield from _named(plain, begin, issued.start())
            yield Origin(issued.end(), end, "document")
            return
        issues = _ISSUES.search(plain, begin, end)
        end = issues.start() if issues and issues.start() > begin + 1 else end
    found = None
    if (
        plain[end - 1] in LAST_OF_ORIGINS
        or COUNTED.match(plain, begin)
        or may_be_unmarked(plain, begin, end, verb)
    ):
        found = _who_says(plain, begin, end, verb)
    found = found or _heads(plain, begin, end)
    if found:
        yield found


def _without_edges(plain: str, begin: int, end: int) -> tuple[int, int]:
    """A subject without what leads to it and without a verb at its end."""
    lead = LEADING.match(plain, begin, end)
    begin = lead.end() if lead and lead.end() < end else begin
    begin += 2 if plain.startswith("来自", begin) and end - begin > 4 else 0
    chained = assertion_cues().ending(plain, begin, end)  # 公安局|通报|称
    if chained and len(chained) > 1 and end - len(chained) > begin + 1:
        end -= len(chained)
    return begin, end


def _heads(plain: str, begin: int, end: int) -> Origin | None:
    """某观察团|在声明中对部分投票站推迟开放|表示: the body that heads the clause."""
    if not (_GOES_ON.search(plain, begin + _SHORTEST_BODY, end) and _BODY.search(plain, begin, end)):
        return None
    whole = read_noun(plain, begin, end)
    if whole and whole.kind in PERSONAL:
        return None
    noun = clause_subject(plain, begin, end)
    if noun is None or noun.kind != "organisation" or noun.end == end or noun.end - begin < _SHORTEST_BODY:
        return None
    body = len(organisation_ends().ending(plain, noun.start, noun.end) or "") > 1
    name = plain[noun.start : noun.end]
    sure = body and "、" not in name and is_name(name) and all_cues().starting(name, 0, len(name)) is None
    return Origin(noun.start, noun.end, "organisation") if sure else None


def _may_do(verb: str, noun: Noun, name: str) -> bool:
    """负责人|宣布: who announces a thing does it, but 外交部|宣布， says; 论文|发表 is news."""
    if verb in ISSUING:
        return noun.kind != "document" or name.endswith(("官方微博", "官方微信", "公众号"))
    if verb == "宣布":
        return noun.kind == "anonymous" or name.endswith(("官方", "方面"))
    if verb == "料":
        return noun.kind == "organisation"
    return verb != "发现" or noun.kind != "anonymous"


def _who_says(plain: str, begin: int, end: int, verb: str) -> Origin | None:
    """The origin that a subject names as a whole; none for a person, a video and what is no name."""
    noun = read_noun(plain, begin, end)
    # 江州网总裁张三 is nobody's outlet; 江海晚报 may look like a name
    somebody = noun is not None and noun.kind in PERSONAL
    if noun and somebody and (noun.name_start > noun.start or plain[end - 1] not in LAST_OF_OUTLET):
        return None
    paper = document_nouns().ending(plain, begin, end)
    # a video shows, but does not say; 彭博社的一篇文章 is the agency
    private = paper in PRIVATE_PAPERS and not plain.startswith("官方", end - len(paper) - 2)  # 官方微博
    if private and verb != "显示" and without_hanging(plain, begin, end) == end:
        return None
    if not (paper and len(paper) > 1) and is_outlet(plain[begin:end]) and is_name(plain[begin:end]):
        return Origin(begin, end, "outlet")
    if noun is None or noun.kind not in ("anonymous", "organisation", "document", "unknown"):
        return None
    stop = without_hanging(plain, noun.start, noun.end)
    if stop < noun.end:
        bare = read_noun(plain, noun.start, stop)
        # 政府工作|报告 is the document itself, 彭博社|报告 the agency
        noun = bare if bare and (bare.kind != "unknown" or noun.kind == "unknown") else noun
    name = plain[noun.start : noun.end]
    if not _may_do(verb, noun, name):
        return None
    if noun.kind == "unknown" and not (
        is_outlet(name) or is_firm(name, verb) or stands_for_body(plain, name, issuing=verb in ISSUING)
    ):
        return None
    leaks = verb in _LEAKS and len(name) > _SHORTEST_LEAK  # 党团干部|透露
    if noun.kind == "anonymous" and is_voice(name) and not leaks:
        return None
    person = noun.kind in PERSONAL  # 研究员徐文|分析|说
    return Origin(noun.start, noun.end, _kind(noun)) if not person and is_name(name) else None


def _named(plain: str, start: int, end: int, *, certain: bool = True) -> Iterator[Origin]:
    """The origins in a phrase that is named as one: 某公司发布的《报告》 holds two.

    `certain`: 据…报道 and the like; behind a bare 根据 only what is a body or a text by its last word.
    """
    lead = LEADING.match(plain, start, end)
    start = lead.end() if lead and lead.end() < end else start
    work = last_work(plain, start, end)
    if work:
        if not plain.startswith("记者", work.end()):  # the outlet's own reporter
            yield from _work(plain, start, work)
        return
    end = without_hanging(plain, start, end)
    dated = _PLACE_AND_DATE.search(plain, start, end)
    if dated and dated.start() > start + 1:
        end = dated.start()
    prefix = known_prefix(plain[start:end])
    rest = start + len(prefix)
    if (
        len(prefix) > 2
        and _PLACE.fullmatch(plain, rest, end)
        and not organisation_ends().ending(plain, rest, end)
    ):
        end = start + len(prefix)  # 韩联社|首尔
    if is_outlet(plain[start:end]) and is_name(plain[start:end]):
        yield Origin(start, end, "outlet")
        return
    noun = read_noun(plain, start, end)
    if noun is None or noun.kind == "unknown":
        latin = _LATIN_TAIL.search(plain, start, end)  # 数据平台|Trustdata
        if latin and latin.start() > start + 1:
            yield Origin(*latin.span(), "organisation")
            return
    if noun is None or noun.kind == "unknown" or not is_name(plain[noun.start : noun.end]):
        # 世界卫生组织|对健康的定义
        cut = _CUT.search(plain, start + 2, end)
        head = read_noun(plain, start, cut.start()) if cut else None
        noun = head if head and head.kind in ("organisation", "document") else noun
    if noun is None or noun.kind in PERSONAL:
        return
    if not certain and noun.kind == "anonymous" and is_voice(plain[noun.start : noun.end]):
        return  # 致电|独居的老妇
    if is_name(plain[noun.start : noun.end]) and (
        noun.kind != "unknown" or (certain and noun.end - noun.start <= 24)
    ):
        yield Origin(noun.start, noun.end, _kind(noun))


def _work(plain: str, start: int, work: re.Match[str]) -> Iterator[Origin]:
    """A text in 《》 and who issued it: 某公司发布的|《报告》; or with the words that belong to its name."""
    issued = _ISSUED.search(plain, start, work.start())
    if issued:
        if issued.start() > start + 1:
            yield from _named(plain, start, issued.start())
        yield Origin(work.start(), work.end(), "document")
        return
    modified = (
        work.start() - start <= 8
        and is_name(plain[start : work.start()])
        and not plain.startswith(("著名", "知名"), start)
    )
    yield Origin(start if modified else work.start(), work.end(), "document")


def _kind(noun: Noun) -> SourceKind:
    if noun.kind == "anonymous":
        return "anonymous"
    return "document" if noun.kind == "document" else "organisation"

"""The frames in which a text names an origin: 据…报道, 从…获悉, …表示, …的解释是.

One expression goes over the text once and stops at the words that make a frame; what stands
around such a word is read only there. Every branch of it begins with a character of its own, so
that it leaps from one of these to the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import alternation
from newsextract.speech.adverbials import subject_end
from newsextract.speech.cues import DATELINE, is_cue_at
from newsextract.speech.naming import names_someone
from newsextract.speech.noun_phrases import LEADING
from newsextract.speech.origin_names import ISSUING
from newsextract.speech.sentences import clause_start, sentence_end, sentence_start
from newsextract.speech.subjects import subject_of
from newsextract.speech.word_lists import document_nouns, organisation_ends

_Reader = Callable[[str, int, int], Iterator["Frame"]]
Way = Literal[
    "subject", "according", "named", "perhaps", "place", "body", "people", "list", "outlet", "work", "voices"
]


@dataclass(slots=True)
class Frame:
    """A phrase, `plain[start:end]`, in which an origin is named."""

    way: Way
    """How: the subject of a verb, behind 据, a body before its paper …"""
    start: int
    end: int
    verb: str = ""
    """The verb of saying, behind a subject."""


MOST_KEY_WORDS = 20_000
"""Prose has fifteen in a thousand characters; a text with more than this in all is no article."""

_ASSERTION = Words.named("sources", "assertion").words
PRIVATE_PAPERS = Words.named("sources", "private").words
_TELLERS = alternation(Words.named("sources", "tellers").words)
_PAPER = "研究报告|调查报告|统计数据|统计|民调|调查|数据|报告|研究|通知|公告|通报|文件|回函|复函|答复|声明"
_STATEMENT = "解释|答复|回答|回应|回复|说法|观点|看法|分析|判断|估计|预测|介绍"
_WHICH = "(?:一[份项则次]|最新|相关|有关|官方|公开|正式)?"

_PLACE_SAYS = "(?=[，已也还就曾]|明确|指出|规定|表示|提出(?!的)|写道|称|说|强调)"

# 据新华社报道, 根据某局的统计; behind 依据, 按照 only where a paper is named
_NO_ACCORDING = re.compile(r"此|悉|说|称|了解|以")
_PHRASE = re.compile(r"[^，。：；\n据]{2,60}(?:据(?!此|悉)[^，。：；\n据]{0,20})?")
_NO_EVIDENCE = frozenset("证论票收占单依数")
# 援引|路透社|的报道, 引述|知情人士|的话
_QUOTED = re.compile(
    r"了?([^，。：；\n]{2,40}?)(?<!的一[段句番])的?(?:消息(?!人士|源)|报道|报导|话|说法|观点|数据|分析(?!师|人士|员)|报告|表示|称|(?<!话)说(?!法))"
)
# 综合|新华社、中新社|报道
_GATHERED = re.compile(r"([^，。：；\n]{2,60}?)的?等?(?:报道|报导|消息|电)(?=[，。：）\s])")
# 在《…》杂志上, 在《…》节目中, 《…》一文
_IN_WORK = re.compile(
    r"《[^》\n]{2,80}》"
    r"(?=(?:杂志|期刊|周刊|节目|一文|一书|报告|一篇文章|文章)?[中上里](?![的国海午半])"
    r"|(?:杂志|期刊)?(?:上|在线)?(?:发表|刊发|刊登)|(?:一文|一书|文章)(?:指出|写道|说|称|分析|认为|提到))"
)
_SAID = re.compile(alternation(_ASSERTION))
_PAPERS = Words.of(word for word in document_nouns().words if len(word) > 1 and word not in PRIVATE_PAPERS)
# 从某局|获悉, 从某处|了解到, 从某局召开的会议上|了解到
_LEARNT_FROM = re.compile(
    r"(?:从|自|(?<=记者)在)([^，。：；\n]{2,40}?)"
    r"(?:方面|处|那里|[召举][开行办]的[^，。]{0,24}[会坛]上|上)?(?:采访|首次|独家|最新)?(?:了解)?$"
)
_ASKED = re.compile(r"了?([^，。：；\n]{2,30})(?=[，。])")
# 某局|的报告|指出
_PAPER_SAYS = re.compile(
    rf"的{_WHICH}(?:{_PAPER})(?=[也亦还就则均都曾]{{0,2}}(?:显示|表明|发现|指出|称|表示|认为|，|预测|批评|警告|质疑|提到|揭示))"
)
# 接到了|某办|的一份通知, 分析|某局|的数据: what somebody receives, reads or publishes
_RECEIVED = re.compile(
    r"(?:接到|收到|发表|看到|查阅|翻阅|引用|公布|获得|拿到|借助|参考|对比|梳理|查询|分析|整理)了?([^，。：；\n]{2,30})$"
)
_STATES = re.compile(rf"的(?:{_STATEMENT})[则也就]?[是为](?=[，：“「]|[\u4e00-\u9fff]{{6}})")
# 经|有关部门|调查
_FOUND_BY = re.compile(
    r"过?([^，。：；\n过]{2,20}?(?:部门|局|院|所|警方|机构|中心|公司|委))的?(?:初步|进一步|现场|深入)?"
    r"(?:调查|检测|鉴定|审定|核查|核实|认定|审理|排查|检验)"
)
# 有|台湾网民|爆料
_TOLD_BY = re.compile(
    rf"([\u4e00-\u9fff]{{0,8}}(?:{_TELLERS}))"
    r"(?=[^，。]{0,24}(?:爆料|反映|曝光|发帖|投诉|举报|称|表示|透露))"
)
# 接受|某报|采访
_INTERVIEW = re.compile(r"了?([^，。：；\n]{2,24}?)的?(?:独家|电话|书面)?(?:采访|专访|访问|连线)")
# 被|《某周刊》|誉为, 遭|媒体|曝光
_SAID_BY = re.compile(
    r"([^，。：；\n被遭]{2,16}?)(?:杂志)?(?:评选?|誉|称|喻|形容|评价|列|描述)[为作]"
    r"|([^，。：；\n被遭]{2,16}?)(?:曝光|曝出|爆出|披露|爆料|报道)"
)
# 某局|开展了一项研究, 某办|举行新闻发布会
_HELD = re.compile(
    r"(?:开展|进行|完成|做)[了的过]?[^，。；\n]{0,12}(?:研究|调查|民调|测试|调研)"
    r"|(?:举行|召开|举办)了?[^，。；\n]{0,24}(?:新闻发布会|新闻通气会|媒体通气会|通报会|记者会|吹风会)"
)
# 法院|作出刑事裁定
_RULED = re.compile(r"作出[^，。；\n]{0,14}(?:裁定|判决|决定|认定)|[认裁判审查起提]")
_NO_OBJECT = re.compile(r"(?:[究务出易诊疗]所|纪要|[对向跟][我他她])$")
_NO_SUBJECT = frozenset("，。；：、！？\n的了不是和与以可要被所他她我你它 ")
# 股市在央行发布|声明后|大涨: the subject did something else
_WHEN = re.compile(r"[^，。；\n]{0,14}(?:后|时|之际|之前)")
# 投资者应该|要求: what somebody ought to say tells nothing; 官方未对此事|发表评论 says nothing
_SAYS_NOTHING = re.compile(
    r"(?<!从)(?:未(?![来名])|没|没有|无法|拒绝|不愿|不予|无人(?![机驾车船艇店]))(?:对|就|向|作|做|公开|及时|正式|进一步|[^，。；\n]{0,3}$)"
)
_SUPPOSED = re.compile(
    r"应该?|应当|需要|必须|可以|可能|能够|不得|将(?=需|会)|一般|往往|最[常爱想多]|如果|是否"
)
_NEWS_OBJECT = re.compile(
    r"了?[^，。；：\n]{0,40}?(?:消息|文章|公告|通知|通报|声明|报告|数据|提醒|名单|案例|典型|问题|白皮书|指数|预警|公报|简报|意见|办法|方案|提示|评论|研究|论文|通讯|社论|《|视频|文称|道|称|：)"
)
_CARRIED = Words.named("sources", "carried").words
_REPORTS = ("报道", "报导")
_ISSUED_WORK = re.compile(r"了?(《[^》\n]{2,80}》)")


def frames(plain: str) -> Iterator[Frame]:
    """The frames of a text whose marks and brackets are covered, in the order of their key words."""
    for match in islice(_TRIGGER.finditer(plain), MOST_KEY_WORDS):
        for reader in _READERS[match[0]]:
            yield from reader(plain, match.start(), match.end())


def _according(plain: str, at: int, end: int) -> Iterator[Frame]:
    if (at and plain[at - 1] in _NO_EVIDENCE) or _NO_ACCORDING.match(plain, end):
        return
    phrase = _PHRASE.match(plain, end)
    if phrase and (plain[at:end] in ("据", "根据") or "《" in phrase[0][:31]):
        yield Frame("according", *phrase.span())


def _quoting(plain: str, at: int, end: int) -> Iterator[Frame]:
    quoted = _QUOTED.match(plain, end)
    if quoted:
        yield Frame("named", *quoted.span(1))


def _work(plain: str, at: int, end: int) -> Iterator[Frame]:
    work = _IN_WORK.match(plain, at)
    if work and _SAID.search(plain, work.end(), sentence_end(plain, work.end(), len(plain))):
        yield Frame("work", *work.span())


def _place(plain: str, at: int, end: int) -> Iterator[Frame]:
    """在今年的政府工作报告|中, 在…发布的《白皮书》|中."""
    floor = max(0, at - 31)
    if at == 0 or (plain[at - 1] != "》" and _PAPERS.ending(plain, floor, at) is None):
        return
    begin = plain.rfind("在", max(floor, clause_start(plain, sentence_start(plain, 0, at), at)), at)
    clause = clause_start(plain, sentence_start(plain, 0, at), begin) if begin > 0 else 0
    body = begin - clause > 1 and organisation_ends().ending(plain, clause, begin)
    also = plain.startswith(("也", "还", "就", "曾"), end)
    if body and plain[at - 1] != "》" and _SAID.match(plain, end + also):
        return  # 某证券|在点评报告中指出: the body is the origin
    if begin >= 0 and plain[begin - 1 : begin] not in tuple("现存正所尚仍还"):
        yield Frame("place", begin + 1, at)


def _learnt(plain: str, at: int, end: int) -> Iterator[Frame]:
    floor = max(0, at - 48, clause_start(plain, sentence_start(plain, 0, at), at))
    origin = _LEARNT_FROM.search(plain, floor, at)
    if origin:
        yield Frame("named", *origin.span(1))


def _paper(plain: str, at: int, end: int) -> Iterator[Frame]:
    """某局|的报告: the body, where the paper says something or somebody reads it."""
    sentence = sentence_start(plain, 0, at)
    received = _RECEIVED.search(plain, max(clause_start(plain, sentence, at), at - 36), at)
    if received:
        yield Frame("perhaps", *received.span(1))
    if _PAPER_SAYS.match(plain, at):
        yield from _body(plain, sentence, at)


def _stated(plain: str, at: int, end: int) -> Iterator[Frame]:
    if _STATES.match(plain, at):
        begin = max(clause_start(plain, sentence_start(plain, 0, at), at), at - 30)
        yield Frame("people", begin, at)


def _body(plain: str, sentence: int, at: int) -> Iterator[Frame]:
    stop = subject_end(plain, sentence, at)
    yield Frame("body", clause_start(plain, sentence, stop), stop)


def _asked(plain: str, at: int, end: int) -> Iterator[Frame]:
    """致电|某公司; not 导致|电网公司."""
    asked = _ASKED.match(plain, end)
    if asked and plain[at - 1 : at] not in tuple("导以引招"):
        yield Frame("perhaps", *asked.span(1))


def _asserted(plain: str, at: int, end: int) -> Iterator[Frame]:
    """Subjects of 表示, 显示, 发布: bodies, papers and unnamed people, not persons."""
    verb = plain[at:end]
    if (
        at == 0
        or (
            plain[at - 1] in _NO_SUBJECT
            and not (plain[at - 1] == "，" and verb in _CARRIED)
            and not _NO_OBJECT.search(plain, max(0, at - 3), at)
        )
        or not is_cue_at(plain, at, end)
        or (verb in ISSUING and not plain.startswith("，", end) and not _NEWS_OBJECT.match(plain, end))
    ):
        return
    sentence = sentence_start(plain, 0, at)
    stop = subject_end(plain, sentence, at)
    if plain[stop - 1 : stop] == "，" and verb in _CARRIED:
        yield from _carried(plain, sentence, at, verb)
        return
    begin = clause_start(plain, sentence, stop)
    if begin == 0 or plain[begin - 1] == "\n":
        if plain.startswith((" ", "\u3000"), end) and verb in _REPORTS:
            return  # 某某网11月6日报道 据某某社报道: the text is credited to it
        dateline = DATELINE.match(plain, begin, stop)
        begin = (
            dateline.end()
            if dateline and dateline[0][-1] in "）) \u3000" and dateline.end() < stop
            else begin
        )
    if not 2 <= stop - begin <= 60 or plain[stop - 1] in "，,、":
        return
    if (
        _SUPPOSED.search(plain, stop, at)
        or _SAYS_NOTHING.search(plain, begin, at)
        or (plain[stop] == "在" and _WHEN.match(plain, end))
    ):
        return
    yield Frame("subject", begin, stop, verb)
    if verb in ISSUING and (work := _ISSUED_WORK.match(plain, end)):
        yield Frame("work", *work.span(1))


def _carried(plain: str, sentence: int, at: int, verb: str) -> Iterator[Frame]:
    """某局|高度重视，表示…: the subject stands in a clause before."""
    noun = subject_of(plain, sentence, at)
    lead = LEADING.match(plain, sentence, at)
    first = noun is not None and noun.start == (lead.end() if lead else sentence)
    if noun and first and noun.kind in ("organisation", "anonymous") and names_someone(plain, noun):
        yield Frame("subject", noun.start, noun.end, verb)


def _followed_by(pattern: re.Pattern[str], way: Way) -> _Reader:
    """A reader of frames whose phrase stands behind the key word."""

    def read(plain: str, at: int, end: int) -> Iterator[Frame]:
        phrase = pattern.match(plain, end)
        if phrase:
            yield Frame(way, *phrase.span(1))

    return read


def _said_by(plain: str, at: int, end: int) -> Iterator[Frame]:
    said = _SAID_BY.match(plain, end)
    if said:
        yield Frame("outlet", *said.span(said.lastindex or 0))


def _done_by_body(pattern: re.Pattern[str]) -> _Reader:
    """A reader of frames in which a body stands before the key word and what it does."""

    def read(plain: str, at: int, end: int) -> Iterator[Frame]:
        if pattern.match(plain, at):
            yield from _body(plain, sentence_start(plain, 0, at), at)

    return read


def _readers() -> dict[str, tuple[_Reader, ...]]:
    """What reads the surroundings of each key word."""
    found: dict[str, tuple[_Reader, ...]] = dict.fromkeys(_ASSERTION, (_asserted,))
    for words, reader in (
        ("根据 依据 按照 据", _according),
        ("援引 引述 转引 引用", _quoting),
        ("综合", _followed_by(_GATHERED, "list")),
        ("《", _work),
        ("中 里", _place),
        ("获悉 了解到 得知 获知 核实 证实", _learnt),
        ("致电 致函 致信 查询", _asked),
        ("的", _paper),
        ("的", _stated),
        ("经", _followed_by(_FOUND_BY, "perhaps")),
        ("有", _followed_by(_TOLD_BY, "voices")),
        ("接受", _followed_by(_INTERVIEW, "outlet")),
        ("被 遭", _said_by),
        ("开展 进行 完成 做 举行 召开 举办", _done_by_body(_HELD)),
        ("作出 认定 裁定 判定 审理查明 查明 起诉指控 提起公诉", _done_by_body(_RULED)),
    ):
        for word in words.split():
            found[word] = (*found.get(word, ()), reader)
    return found


_READERS = _readers()
_TRIGGER = re.compile(
    alternation(
        _READERS,
        {
            "的": rf"(?={_WHICH}(?:{_PAPER})|(?:{_STATEMENT})[则也就]?[是为])",
            "中": _PLACE_SAYS,
            "里": _PLACE_SAYS,
            "经": "(?![济营理常历验典])",
            "发布": "(?!会)",
            "称": "(?![为作呼号职赞霸重])",
            "有": rf"(?=[\u4e00-\u9fff]{{0,8}}(?:{_TELLERS}))",
        },
    )
)

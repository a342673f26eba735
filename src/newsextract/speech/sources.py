"""Whom a text names as the origin of what it says: outlets, offices, papers, people without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.article import Source, SourceKind
from newsextract.speech.attribution import is_cue_at, subject_end
from newsextract.speech.dictionary import is_common_word
from newsextract.speech.folding import simplified
from newsextract.speech.nouns import LEADING, Noun, read_noun
from newsextract.speech.reading import read
from newsextract.speech.sentences import clause_start, sentence_end, sentence_start
from newsextract.speech.words import Words, all_cues, anonymous_nouns, assertion_cues, document_nouns
from newsextract.zh.names import is_chinese_name, is_han
from newsextract.zh.outlets import is_known, is_outlet, is_outlet_word, known_prefix, origin_kind


def _any_of(*sections: str) -> str:
    return "|".join(sorted(map(re.escape, Words.named("sources", *sections).words), key=len, reverse=True))


_VOICES = Words.named("sources", "voices")
_EMPTY = Words.named("sources", "empty").words
_ISSUING = Words.named("sources", "issuing").words

# 据新华社报道, 根据某局的统计, 援引某报的消息
_ACCORDING = re.compile(
    r"(?<![证论票收占单依数])(?:根据|(?:依据|按照)(?=[^，。；：\n]{0,30}《)|据)(?!此|悉|说|称|了解|以)([^，。；：\n]{2,60})"
)
# 援引路透社的报道, 引述知情人士的话
_QUOTING = re.compile(
    r"(?:援引|引述|转引|引用)(?:了)?([^，。；：\n]{2,40}?)(?:的)?(?:消息(?!人士|源)|报道|报导|话|说法|观点|数据|分析|报告|表示|称)"
)
# 综合新华社、中新社报道
_GATHERED = re.compile(r"综合([^，。；：\n]{2,60}?)(?:的)?(?:等)?(?:报道|报导|消息|电)(?=[，。：）\s])")
# 根据公司的规划, 根据形势决定: what is done, not where it is written
_NO_PAPER = re.compile(
    r"(?:规划|计划|原则|形势|决定|安排|需要|情况|司法|方案|要求|标准|规则)(?:的[^，。]{0,20})?$|^司法"
)
# 在《…》杂志上, 在《…》节目中, 《…》一文
_IN_WORK = re.compile(
    r"(?:[在于][^，。《》；\n]{0,14})?(《[^》\n]{2,80}》)"
    r"(?:(?:杂志|期刊|周刊|节目|一文|一书|报告|一篇文章|文章)?[中上里](?![的国海午半])|(?:一文|一书|文章)(?=指出|写道|说|称|分析|认为|提到))"
)
_LIST_MARK = re.compile("[、和]")
_END = re.compile(rf"的?(?:(?:{_any_of('end')})(?![局部署处院所厅员会网社司])|[电讯称说](?=[，：“「（\s]|$))")
_PRIVATE_PAPERS = Words.named("sources", "private").words
_PAPERS = {word for word in document_nouns().words if len(word) > 1} - Words.named("sources", "private").words
# 在政府工作报告中, 在吴某团队发布的《白皮书》中
_IN_TEXT = re.compile(
    rf"(?<![现存正所])在([^，。；：、\n在]{{0,30}}(?:{'|'.join(sorted(_PAPERS, key=len, reverse=True))}|》))"
    r"(?:中|里)(?=[，已也还就曾]|明确|指出|规定|表示|提出|写道|称|说|强调)"
)
# 记者从某局获悉, 从某处了解到
_LEARNT = re.compile(
    r"(?:从|自|(?<=记者)在)([^，。；：\n]{2,40}?)(?:方面|处|那里|[召举][开行办]的[^，。]{0,24}[会坛]上|上)?(?:采访|首次|独家|最新)?(?:获悉|了解到|了解获悉|得知|获知|证实|核实)"
)
# 接受某报采访
_INTERVIEW = re.compile(r"接受(?:了)?([^，。；：\n]{2,24}?)(?:的)?(?:独家|电话|书面)?(?:采访|专访|访问|连线)")
_ASSERTED = re.compile(_any_of("assertion"))
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
    r"(?:的|当天|当日|近日|日前|今日|昨日|最新|最近|今天|昨天|本周|上周|在|于|刚刚|发布|公布|发表|提供|披露|出具|编制|统计|数据|调查|研究|模型"
    r"|的话|监测|结果|当地时间|报道|消息|观点|介绍|一篇|一份|一项|一则|文章|报告|说法|记者|方法|评论|社论|分析|发现"
    r"|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号](?:[早晚上下中]?[午间]?)?|\d{4}年(?:\d{1,2}月)?|\d{1,2}月|（\ufffe{1,30}）){1,12}$"
)
_PLACE_AND_DATE = re.compile(r"[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日[\u4e00-\u9fff]{0,3}$")
# A phrase that holds one of these is no name but a piece of a sentence.
_SENTENCE_WORDS = re.compile(
    r"[把让使被要不就也还向着我你他她它这那是]|能(?=[够在把被让使否干做看说用以])|[只才就可也都]能|会(?:不|是|有|在|将|上|议(?!$))|可以|通过|作为|如果|以及|其中|为了|关于|对于|之间|之后|以前|以来|没有|已经|正在|如何|什么|为什么"
    r"|根据|按照|由于|因为|所以|而且|但是|出自|来自|(?<![未外])来(?=[改提进实推帮解确了])|进行|了(?!解)|得[^了]|应有|违反|取代|同意|听从|领导下|维权|作出|[％%]|几乎|超过|不足|不到|近半|成的|成左右|分之|^[近约逾]|多数|一半"
)
_ISSUED_WORK = re.compile(r"了?(《[^》\n]{2,80}》)")
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,4}")
# 蓝星公司|发布公告|称
_ISSUES = re.compile(
    r"(?:发布|发表|公布|印发|刊登|刊发)(?:了)?[^，。]{0,6}?(?:公告|声明|通报|消息|通知|报告|文章|评论|社论|数据)$"
)
_BRACKET = re.compile(r"[（(]\ufffe*[）)]\s*$")
_OFFICIAL = re.compile(
    r"(?:书|报告|办法|规定|条例|法|指南|意见|通知|公告|协议|规划|简报|方案|标准|宣言|公约|声明|纪要|统计|年鉴)(?:[（(][^（(）)]{0,60}[）)])?$"
)
_NO_ORIGIN = re.compile(
    r"记者|笔者|采访|本报|本刊|本网|本次|依然|讯(?:[ \u3000]|$)"
    r"|^(?:[一二三四五六七八九十\d]{1,2}、|(?:紧紧)?围绕|进入|下面|提出|或|[以对向跟给让与的]|[之先]前|[以既]往|发表|刊登|综合"
    r"|一篇|最新|相关$|上述|一些|很多|人们|其[他它]?)"
    r"|(?:或者|[和与及]|双方|专业机构|发电企业|投资方|人们|(?<![究务出易诊疗])所)$"
)
_OFFICE = re.compile(r"[究务出易诊疗]所")
_NO_SUBJECT = frozenset("，。；：、！？\n的了不是和与以可要被所 ")
_PRINTED = re.compile(r"[《“「]([^》”」]{2,80})[》”」]")
_COUNTED = re.compile(r"[一两三几多数某][位名家份则项篇个]|不少|部分")
_CUT = re.compile(r"[对的在就向]|关于")
# 股市在央行发布|声明后|大涨: the subject did something else
_WHEN = re.compile(r"[^，。；\n]{0,14}(?:后|时|之际|之前)")
# 投资者应该|要求: what somebody ought to say tells nothing
_SUPPOSED = re.compile(r"应该?|应当|需要|必须|可以|可能|能够|不得|将(?=需|会)|一般|往往|如果|是否")
# 广汽相关人士|的解释是, 房管部门|的答复是
_STATED = re.compile(
    r"([^，。：；！？\n]{2,30}?)的(?:解释|答复|回答|回应|回复|说法|观点|看法|分析|判断|估计|预测|介绍)(?:则|也|就)?[是为](?=[，：“「]|[\u4e00-\u9fff]{6})"
)
# 国家统计局|的数据, 某大学|的研究报告
_OWN_PAPER = re.compile(
    r"的(?:一[份项则次]|最新|相关|有关|官方|公开)?(?:研究报告|调查报告|统计数据|统计|民调|调查|数据|报告|研究)(?=[也还就则均都]?(?:显示|表明|发现|指出|称|表示|认为|，|预测))"
)
# 某局|开展了一项研究, 某办|举行新闻发布会
_HELD = re.compile(
    r"(?:（\ufffe{1,40}）|[(]\ufffe{1,40}[)])?(?:(?:开展|进行|完成|做)(?:了|的|过)?[^，。；\n]{0,12}(?:研究|调查|民调|测试|调研)|(?:举行|召开|举办)(?:了)?[^，。；\n]{0,24}(?:新闻发布会|新闻通气会|媒体通气会|通报会|记者会|吹风会))"
)
# 法院|认定, 检察院|起诉指控
_RULED = re.compile(
    r"(?:作出[^，。；\n]{0,14}(?:裁定|判决|决定|认定)|认定|裁定|判定|审理查明|查明|起诉指控|提起公诉)"
)
# 记者致电|某局
_ASKED = re.compile(r"(?:致电|致函|致信|查询)(?:了)?([^，。：；\n]{2,30})(?=[，。])")
# 网友 in 有台湾网民|爆料
_TOLD_BY = re.compile(
    r"有([\u4e00-\u9fff]{0,8}(?:网友|网民|媒体|人士|业主|用户|消费者|居民|市民|家长))(?=[^，。]{0,24}(?:爆料|反映|曝光|发帖|投诉|举报|称|表示|透露))"
)
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
# 某办的一份通知, 某公司的公告: what somebody receives, reads or publishes
_RECEIVED = re.compile(
    r"(?:接到|收到|发表|看到|查阅|翻阅|引用|公布|获得|拿到|借助|参考|对比|梳理|查询|分析|整理)了?([^，。：；\n]{2,30}?)的(?:一[份项则]|最新|相关|有关|官方|公开|正式)?"
    r"(?:研究报告|调查报告|统计数据|统计|民调|数据|报告|通知|公告|通报|文件|回函|复函|答复|声明)"
)
# 经|有关部门|调查
_FOUND_BY = re.compile(
    r"经(?:过)?([^，。：；\n过]{2,20}?(?:部门|局|院|所|警方|机构|中心|公司|委))的?(?:初步|进一步|现场|深入)?(?:调查|检测|鉴定|审定|核查|核实|认定|审理|排查|检验)"
)
_NEWS_OBJECT = re.compile(
    r"(?:了)?[^，。；：\n]{0,40}?(?:消息|文章|公告|通知|通报|声明|报告|数据|文章|提醒|名单|案例|典型|问题|白皮书|指数|预警|公报|简报|意见|办法|方案|评论|研究|《|视频|文称|道|称|：)"
)


@dataclass(frozen=True, slots=True)
class _Origin:
    start: int
    end: int
    kind: SourceKind


def find_sources(text: str) -> tuple[Source, ...]:
    """The sources a Chinese text cites, each once, in order, `role` "cited" and without a link.

    Outlets, agencies, offices, firms, papers and people without a name; who speaks under a name
    is a speaker (`find_quotes`), not a source.
    """
    plain = read(text).plain
    origins = [*_according(plain), *_learnt(plain), *_asserting(plain), *_stating(plain)]
    return _distinct(text, sorted(origins, key=lambda origin: (origin.start, origin.end)))


def _according(plain: str) -> Iterator[_Origin]:
    for match in _ACCORDING.finditer(plain):
        start, end = match.span(1)
        work = _last_work(plain, start, end)
        if work:
            yield from _named(plain, start, work.end())
            continue
        stop = _END.search(plain, start + 2, end)
        if stop is None and _NO_PAPER.search(plain, start, end):
            continue
        yield from _named(plain, start, stop.start() if stop else end, certain=stop is not None)
    for match in _QUOTING.finditer(plain):
        yield from _named(plain, *match.span(1))
    for match in _GATHERED.finditer(plain):
        at = match.start(1)
        for part in _LIST_MARK.split(match[1]):
            yield from _named(plain, at, at + len(part))
            at += len(part) + 1
    for match in _IN_WORK.finditer(plain):
        said = _ASSERTED.search(plain, match.end(1), sentence_end(plain, match.end(), len(plain)))
        if said:
            yield _Origin(*match.span(1), "document")
    for match in _IN_TEXT.finditer(plain):
        yield from _place_of_words(plain, *match.span(1))


def _place_of_words(plain: str, start: int, end: int) -> Iterator[_Origin]:
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
        yield _Origin(begin, end, "document")


def _learnt(plain: str) -> Iterator[_Origin]:
    for match in _LEARNT.finditer(plain):
        yield from _named(plain, match.start(1), match.end(1))
    for pattern in (_ASKED, _RECEIVED, _FOUND_BY):
        for match in pattern.finditer(plain):
            yield from _named(plain, match.start(1), match.end(1), certain=False)
    for match in _TOLD_BY.finditer(plain):
        yield _Origin(match.start(1), match.end(1), "anonymous")
    for match in _INTERVIEW.finditer(plain):
        name = plain[match.start(1) : match.end(1)]
        if "记者" not in name and is_outlet(name):
            yield from _named(plain, match.start(1), match.end(1))


def _asserting(plain: str) -> Iterator[_Origin]:
    """Subjects of 表示, 显示, 发布: bodies, papers and unnamed people, not persons."""
    for match in _ASSERTED.finditer(plain):
        at = match.start()
        if (
            at == 0
            or (plain[at - 1] in _NO_SUBJECT and not _OFFICE.match(plain, at - 2))
            or not is_cue_at(plain, at, match.end())
        ):
            continue
        if match[0] in _ISSUING and not _NEWS_OBJECT.match(plain, match.end()):
            continue
        lo = sentence_start(plain, 0, at)
        stop = subject_end(plain, lo, at)
        begin = clause_start(plain, lo, stop)
        if stop - begin < 2 or plain[stop - 1] in "，,、" or stop - begin > 60:
            continue
        if _SUPPOSED.search(plain, stop, at) or (plain[stop] == "在" and _WHEN.match(plain, match.end())):
            continue
        yield from _subject(plain, begin, stop, match[0])
        if match[0] in _ISSUING and (work := _ISSUED_WORK.match(plain, match.end())):
            yield _Origin(work.start(1), work.end(1), "document")


def _stating(plain: str) -> Iterator[_Origin]:
    """Whose explanation, paper, inquiry or ruling it is, where no verb of saying follows the name."""
    for match in _STATED.finditer(plain):
        yield from _body_before(plain, match.start(1), match.end(1), anonymous=True)
    for pattern in (_OWN_PAPER, _HELD, _RULED):
        for match in pattern.finditer(plain):
            lo = sentence_start(plain, 0, match.start())
            stop = subject_end(plain, lo, match.start())
            yield from _body_before(plain, clause_start(plain, lo, stop), stop)


def _body_before(plain: str, begin: int, end: int, *, anonymous: bool = False) -> Iterator[_Origin]:
    """The body (or the unnamed people) that a phrase ends in, if it certainly is one."""
    bracket = _BRACKET.search(plain, begin, end)
    end = bracket.start() if bracket else end
    if not 2 < end - begin <= 40:
        return
    begin += 2 if plain.startswith(("经过", "通过", "按照", "根据"), begin) else 0
    noun = read_noun(plain, begin, end)
    if noun is None or noun.kind not in (("organisation", "anonymous") if anonymous else ("organisation",)):
        return
    name = plain[noun.start : noun.end]
    if len(name) > 2 and name not in _EMPTY and _is_name(name) and not _is_voice(name):
        yield _Origin(noun.start, noun.end, _kind(noun))


def _is_voice(name: str) -> bool:
    """Someone unnamed who speaks for himself: 一名女生, 王先生夫妇."""
    return _VOICES.ending(name, 0, len(name)) is not None and anonymous_nouns().ending(
        name, 0, len(name)
    ) in (
        None,
        _VOICES.ending(name, 0, len(name)),
    )


def _subject(plain: str, begin: int, end: int, verb: str) -> Iterator[_Origin]:
    """The origin in the subject of a verb of saying or issuing."""
    bracket = _BRACKET.search(plain, begin, end)
    end = bracket.start() if bracket else end
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
    issued = _ISSUED_PAPER.search(plain, begin, end)
    if issued:
        yield from _named(plain, begin, issued.start())
        yield _Origin(issued.end(), end, "document")
        return
    issues = _ISSUES.search(plain, begin, end)
    end = issues.start() if issues and issues.start() > begin + 1 else end
    noun = read_noun(plain, begin, end)
    if noun and noun.kind == "person" and noun.name_start > noun.start:  # 江州网总裁张三
        return
    paper = document_nouns().ending(plain, begin, end)
    # a video shows, but does not say; 彭博社的一篇文章 is the agency
    if paper in _PRIVATE_PAPERS and verb != "显示" and _without_hanging(plain, begin, end) == end:
        return
    if not (paper and len(paper) > 1) and is_outlet(plain[begin:end]) and _is_name(plain[begin:end]):
        yield _Origin(begin, end, "outlet")
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
        yield _Origin(noun.start, noun.end, _kind(noun))


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
    return ((issuing and len(name) > 3) or plain.count(name, 0, 20_000) > 1) and "·" + name not in plain


def _is_name(name: str) -> bool:
    counted = _COUNTED.search(name)
    return (
        len(name) <= 30
        and _NO_ORIGIN.search(name) is None
        and (_SENTENCE_WORDS.search(name) is None or (counted is not None and counted.start() < 3))
    )


def _named(plain: str, start: int, end: int, *, certain: bool = True) -> Iterator[_Origin]:
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
            yield _Origin(work.start(), work.end(), "document")
        else:
            modified = work.start() - start <= 8 and _is_name(plain[start : work.start()])
            yield _Origin(start if modified else work.start(), work.end(), "document")
        return
    end = _without_hanging(plain, start, end)
    dated = _PLACE_AND_DATE.search(plain, start, end)
    if dated and dated.start() > start + 1:
        end = dated.start()
    prefix = known_prefix(plain[start:end])
    if len(prefix) > 2 and _PLACE.fullmatch(plain, start + len(prefix), end):
        end = start + len(prefix)  # 韩联社|首尔
    if is_outlet(plain[start:end]) and _is_name(plain[start:end]):
        yield _Origin(start, end, "outlet")
        return
    noun = read_noun(plain, start, end)
    if noun is None or noun.kind == "unknown":
        latin = _LATIN_TAIL.search(plain, start, end)  # 数据平台|Trustdata
        if latin and latin.start() > start + 1:
            yield _Origin(*latin.span(), "organisation")
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
        yield _Origin(noun.start, noun.end, _kind(noun))


def _last_work(plain: str, start: int, end: int) -> re.Match[str] | None:
    work = None
    for work in _WORK.finditer(plain, start, end):  # noqa: B007
        pass
    return work


def _without_hanging(plain: str, start: int, end: int) -> int:
    hanging = _HANGING.search(plain, start, end)
    return hanging.start() if hanging and hanging.start() > start + 1 else end


def _kind(noun: Noun) -> SourceKind:
    if noun.kind == "anonymous":
        return "anonymous"
    return "document" if noun.kind == "document" else "organisation"


def _distinct(text: str, origins: list[_Origin]) -> tuple[Source, ...]:
    found: dict[str, Source] = {}
    done = 0
    for origin in origins:
        if origin.start < done:  # 据某社…报道: read by two rules
            continue
        name = text[origin.start : origin.end].strip(" \u3000")
        if name[0] in "“「" and name[-1] in "”」" and len(name) > 2:
            name = name[1:-1]
        key = simplified(name).strip("《》").casefold()
        if len(key) < 2 or key in _EMPTY:
            continue
        done = origin.end
        if key not in found:
            found[key] = Source(name=name, role="cited", url=None, kind=_kind_of(name, origin.kind))
    return tuple(found.values())


def _kind_of(name: str, kind: SourceKind) -> SourceKind:
    """The kind, with the list of outlets asked where the phrase alone does not tell."""
    if kind in ("organisation", "outlet"):
        if is_outlet(name):
            return origin_kind(name)
        # 日本共同社: the name of the agency behind its country
        return next((origin_kind(name[at:]) for at in range(1, 5) if is_known(name[at:])), kind)
    work = _PRINTED.search(name)
    if kind == "document" and work and is_outlet_word(work[1]):
        return origin_kind(work[1])
    return kind

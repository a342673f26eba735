"""Attribution: the reporting verb next to a quotation, and the stretch of text that is its subject.

All forms end or begin at a known place (the mark), so they are read from there, a word at a time,
with look-ups; no expression runs over the whole sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsextract.speech.dictionary import begins_with_predicate, is_bare_name, is_common_word
from newsextract.speech.nouns import read_noun
from newsextract.speech.persons import TRANSLITERATION, could_begin_name
from newsextract.speech.sentences import COUNTED_IN, clause_start
from newsextract.speech.words import (
    adverbs,
    all_cues,
    document_nouns,
    organisation_ends,
    speech_cues,
    thinking_cues,
    writing_cues,
)

Joint = Literal["start", "colon", "comma", "dash", "list", "none"]
Strength = Literal["speech", "writing", "thinking"]

_COLONS = "：:︰﹕"
_COMMAS = "，,﹐"
_DASHES = "—–―─-"
_BLANKS = " \u3000\xa0"
MOST_ADVERBIALS = 12
"""So many stand between a subject and its verb at most: 说说说说 is no chain of them."""

_IT_IS_WRITTEN = re.compile(r"[人诗书语经典》]云$")
_ONCE = re.compile(r"[了过]?[一两几](?:声|句|嗓子)$")
# Words that end in a reporting verb and are none: 频道, 名称, 小说, 据说, 手指.
_NO_CUE = re.compile(
    r"(?:[知频渠街通轨味霸跑车管隧索地大赤黑厚门人航]道|[名号简俗职昵统全合堪美爱敬尊旧原下又别亦通谑]称|(?<![，,；])并称"
    r"|(?:俗话|常言|老话|古话|人常|常话)说|[小据再传学听难虽按照来解游且如比所邪胡]说|[手戒中食拇]指|[学访疑提反顾]问|[演主开]讲|[夸]赞|[名题谥号]曰|填写|大写|听写|描写|夜间|[取被]叫)$"
)
# 告诉记者, 问他, 劝张三: the verb takes the listener as its object.
# 写得|很清楚, 说得|直白
_PUT_SO = re.compile(r"([说讲写答问喊骂])得[^，。：；得]{1,6}$")
_WITH_LISTENER = re.compile(
    r"(告诉|告知|追问|询问|反问|质问|问|劝说|劝告|劝|提醒|答复|回复|回应|叮嘱|嘱咐|叮咛|嘱托|安慰|警告|告诫|勉励|鼓励|教导|叫住|回答"
    r"|威胁|恐吓|吓唬|请教|恳求|央求|请求|寄语|通知|转告|骂|致电|致信|写信给|发微信给|发短信给|电话告诉|指着|冲着)"
    r"([^，。：；、\n]{1,24})$"
)
# 的回应是, 的评语是：, 的说法：the statement's name in place of a verb.
_STATEMENT_NOUN = re.compile(
    r"(?:(?:发来|打来|寄来|写来|留下|写下|给出|作出|做出)?的|一番)?((?<![打来中])电话|来信|回信|回应|回答|解释|答复|评语|评价|说法|观点|看法|表态|理由|建议|意见|感受|结论|留言|誓言|承诺"
    r"|心声|心愿|愿望|口头禅|名言|嘱托|遗言|忠告|寄语|提问|疑问|质疑|反应|原话|原文|感言|话语|教诲|嘱咐|警告|信息|短信|(?<![俗老古通汉土电讲谈对喊发放回插接训])话|一段话|一句话|句话|段话)"
    r"(?:则|就|却|也|更|便|主要|大多|中)?(?:报[道导])?(是|为|说|写道|写着|称)?(?:这样的|这样|如此)?$"
)
# 在回信|中说: the text is where it was said; the subject stands before 在
_ONE_TEXT = re.compile("[一这那某有][条则份封篇段]")
_IN_STATEMENT = re.compile("[中里]")
_OF_SAYING = frozenset(("说", "称", "写道", "写着"))
_LAST_OF_STATEMENT = frozenset(
    "话信应答释复语价法点态由议见受论言诺声愿望禅托告问疑文诲咐息感则就却也更便要多中是为说道着称样此"
)
_LISTENER = re.compile(
    r"(?<![位名个些群])(?:对着|面对|对|向|跟|朝|冲)(?:[^，。：；\n对向]{0,30}?(?:记者|媒体|本报|本刊|本网|外界|笔者|大家|观众|[听读]者|网友|粉丝|球迷|公众|[民听观大]众|[村居市股网农渔]民|[游顾乘旅客]客|客[人户]|来宾|嘉宾|同行|对手|队友|教练|老板|夫妇|爷爷|奶奶|外公|外婆|[哥姐弟妹]{2}|邻居|代表|学生|家人"
    r"|朋友|友人|自己|同事|同学|医生|警方|民警|警察|法官|母亲|父亲|妈妈|爸爸|妻子|丈夫|孩子|儿子|女儿|老师|我|你|他|她|们|人|者|员|家|》|网|报|社|台|刊|在座)|\ufffe{1,20}[）)])$"
    r"|(?:回应|答复|回复|致电|联系)了?[^，。：；\n]{0,6}(?:记者|媒体|本报|外界|网友)$"
    r"|(?:和|与|同|给|替|(?<![认以成作])为)(?:[^，。：；\n]{0,12}?记者|[他她我你](?:们)?|大家|母亲|父亲|妈妈|爸爸|妻子|丈夫|孩子|儿子|女儿)$"
)
_CIRCUMSTANCE = re.compile(
    r"(?:在|当|于)[^，。：；\n]{1,40}?(?:中|上|时|里|内|后|期间|之际|之后|之前|前|下|间|现场|时候|会|处)$"
    r"|(?<![现存正所])在(?!野|场(?![馆上内外])|校(?![园内外门])|[读押逃]|职(?!场)|座(?!谈)|岗(?!位))[\u4e00-\u9fff]{2,5}$"
    r"|在[^，。：；\n]{0,10}《\ufffe+》$|(?:告诉|告知|叮嘱|提醒)[^，。：；\n]{1,12}$"
    r"|(?:打来?|拨打|(?<![历本未将])来|发[来表布]?)了?[^，。：；\n来发打]{0,6}(?:电话|短信|微信|讲话|谈话|演讲|致辞)$"
    r"|接受[^，。：；\n]{0,30}(?:采访|专访|访问|访谈|问询|提问|连线)(?:时|中|后)?$"
    r"|(?:出席|参加|视察|前往|走访|考察|主持|会见|访问|抵达|参观|调研|巡视|检查|谈到|谈及|谈起|提到|提及|说起|说到|回忆起|回忆|回应|得知|面对|听到|看到|展望|被问到|被问及)[^，。：；\n]{1,30}(?:时|后|前|时候)$"
    r"|(?:通过|透过|经由|从|就|用|以|针对|围绕|根据|按|按照|借助|经由|据此|对于|对|为|代表|引用|援引|随|以及)[^，。：；\n]{1,24}"
    r"(?:角度|看|来看|方式|身份|一事|问题|名义|口吻|语气|话|声明|律师|脸书|社群|推特|消息|媒体|邮件|电子邮件|微博|微信|视频|网站|平台|账号|公众号|官网|官微|传真|短信|电话|言论|质疑|事件|情况|此事|提问|说法|例|表示|惋惜|口气|方言|普通话|英语|英文|中文|为例|为由|传言|疑问)$"
)
# An occasion ends in one of these, or holds one of those: looked at first.
_LAST_OF_CIRCUMSTANCE = frozenset(
    "中上时里内后间前下场候会处际访谈询问线度看式份事题义吻气话明师书群特息体件博信频站台号网微真论疑况法例示惜言语文由"
)
_CIRCUMSTANTIAL = re.compile("在|告[诉知]|叮嘱|提醒|发表|致辞")
_ADDRESSED = frozenset(("记者", "大家", "众人", "对方", "他们", "她们"))
"""张三|打断记者|说, 张三|纠正对方|说: what the speaker does to those who listen."""
_MANNER = re.compile(
    r"一边[^，。：；\n]{1,8}一边$|(?:微笑|哽咽|颤抖|苦笑|激动|回忆|比划|打量|[^，。：；\n的])?[着著][^，。：；\n的着]{0,4}$"
)
_TIME = re.compile(
    r"(?:(?:\d{4}年|[今去前明]年|当年|同年)?(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月)?(?:\d{1,2}[日号]|[一二三四五六七八九十]{1,3}日)?"
    r"(?:周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜[一二三四五六日天])?(?:（\ufffe{1,12}）)?"
    r"(?:凌晨|清晨|早上|早间|上午|中午|午间|下午|午后|傍晚|晚上|晚间|深夜|晚|早)?(?:\d{1,2}[时点](?:\d{1,2}分|许|左右|半)?)?)$"
)
_NO_ADVERB_ALONE = frozenset("中里上时")
"""罗建中|说: these are adverbs only behind a word for a place or an occasion (会上, 信中)."""
_LAST_OF_LISTENER = frozenset(
    "客宾户行手教板妇爷奶公婆哥姐弟妹居表工者体报刊网界家众友丝迷民生人事学察官亲母父妈爸妻子夫孩女儿师我你他她们员社台座》)）己方"
)
_LAST_OF_TIME = frozenset("日号年月午晚晨时点分间上夜末早天一二三四五六许）半右")


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
    end = _skip_blanks(text, lo, at)
    if end <= lo:
        return Lead("start", None, end)
    joint: Joint = "none"
    character = text[end - 1]
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
        while end > lo and text[end - 1] in _COLONS + _COMMAS + _DASHES + "、" + _BLANKS:
            end -= 1
    return Lead(joint, cue_ending(text, lo, end, with_noun=joint != "none"), end)


def _skip_blanks(text: str, lo: int, at: int) -> int:
    while at > lo and text[at - 1] in _BLANKS:
        at -= 1
    return at


def cue_ending(text: str, lo: int, end: int, *, with_noun: bool = False) -> Cue | None:
    """The reporting verb that `text[lo:end]` ends in: 说, 表示, 告诉记者, 的回应是."""
    begin = clause_start(text, lo, end)
    tail = max(begin, end - 30)
    noun = _STATEMENT_NOUN.search(text, tail, end) if text[end - 1] in _LAST_OF_STATEMENT else None
    if (
        noun
        and noun.start() > begin
        and (with_noun or noun[2])
        and not (noun[2] in _OF_SAYING and _IN_STATEMENT.match(text, noun.end(1)))
    ):
        # 援引张三的话|称: the verb is the cue, what is before its noun the subject
        group = 2 if noun[2] in _OF_SAYING and noun[1].endswith("话") else 1
        return Cue(noun[group], noun.start(), noun.end(), "speech", noun.start(group))
    once = _ONCE.search(text, max(begin, end - 4), end) if text[end - 1] in "声句子" else None  # 喊了一声
    bare = once.start() if once else end
    while bare > begin and text[bare - 1] in "了过到":
        bare -= 1
    for stop in dict.fromkeys((end, bare)):
        word = all_cues().ending(text, begin, stop)
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


def _with_verb(text: str, begin: int, stop: int, word: str) -> str:
    """抱怨道, 补充道: the whole verb of saying that 道 ends; 接着|道 has none."""
    verb = speech_cues().ending(text, begin, stop - 1) or ""
    return verb + "道" if len(verb) >= len(word) and verb[-1] != "着" else word


def is_cue_at(text: str, start: int, end: int) -> bool:
    """Whether a reporting verb found in running text is one, and no part of 频道, 名称, 小说."""
    return end - start > 1 or not _NO_CUE.search(text, max(0, start - 3), end)


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
        if before in document_nouns().words and _ONE_TEXT.match(text, clause_start(text, lo, start)):
            break  # 一条高赞评论|写道
        start -= len(before)
    return Cue(cue.word, start, cue.end, cue.strength, cue.at) if lo < start < cue.start else cue


def subject_end(text: str, lo: int, at: int) -> int:
    """Where the subject of a verb at `at` ends: what lies between is adverbs, listeners, occasions.

    `张三11日在接受本报记者采访时激动地|说`: the subject ends behind 三.
    """
    for _ in range(MOST_ADVERBIALS):
        at = _skip_blanks(text, lo, at)
        if at <= lo or (found := _adverbial(text, lo, at)) >= at:
            break
        at = found
    return at


def _adverbial(text: str, lo: int, at: int) -> int:
    word = adverbs().ending(text, lo, at)
    if word == "一边" and (alongside := _MANNER.search(text, max(lo, at - 14), at)):
        return alongside.start()
    last = text[at - 1 : at]
    if last in _LAST_OF_TIME:
        time = _TIME.search(text, max(lo, at - 24), at)
        if time and time.end() > time.start():
            return time.start()
    listener = last in _LAST_OF_LISTENER
    if listener or last in _LAST_OF_CIRCUMSTANCE or _CIRCUMSTANTIAL.search(text, max(lo, at - 48), at):
        floor = clause_start(text, max(lo, at - 48), at)  # none of the phrases goes over a comma
        found = (_LISTENER.search(text, floor, at) if listener else None) or _CIRCUMSTANCE.search(
            text, floor, at
        )
        if found:
            return found.start()
    if word and not (len(word) == 1 and _ends_name(text, lo, at)):
        return at - len(word)
    if text[at - 2 : at] in _ADDRESSED and begins_with_predicate(text, at - 4):
        noun = read_noun(text, clause_start(text, lo, at - 4), at - 4) if at - 4 > lo else None
        if noun and noun.kind in ("person", "short", "pronoun"):
            return at - 4
    return _manner_start(text, lo, at)


def _ends_name(text: str, lo: int, at: int) -> bool:
    """李想, 王将, 委员会: the adverb is the last character of a name (every time it stands in the text)."""
    begin = clause_start(text, lo, at)
    body = organisation_ends().ending(text, begin, at)
    if body and (len(body) > 1 or is_common_word(text[max(begin, at - 3) : at])):  # 校友会
        return True
    # 发言人哈加里|说: names of foreign sound end so, too
    if text[at - 1] == "里" and any(
        TRANSLITERATION.fullmatch(text, at - size, at) and could_begin_name(text, begin, at - size)
        for size in (3, 4)
        if at - size > begin
    ):
        return True
    for size in (3, 2):
        name = text[at - size : at]
        if at - size >= begin and is_bare_name(name) and could_begin_name(text, begin, at - size):
            if size == 3 and name[2] in _NO_ADVERB_ALONE and not is_common_word(name[:2]):
                return True
            count = text.count(name, 0, COUNTED_IN)
            return count > 1 and (size == 2 or count == text.count(name[:-1], 0, COUNTED_IN))
    return False


def _manner_start(text: str, lo: int, at: int) -> int:
    """言之确凿地, 激动地, 笑着: the size that leaves a noun phrase before it is the right one."""
    if text[at - 1] == "地":
        if is_common_word(text[max(lo, at - 5) : at - 1]):  # 万般无奈|地, 语重心长|地
            return max(lo, at - 5)
        if at - 4 > lo and text[at - 2] == text[at - 3]:  # 怯生生|地
            return at - 4
        for size in (2, 4, 3, 6, 1):
            start = at - 1 - size
            if start == lo or (start > lo and (text[start - 1] in "，," or _good(text, lo, start))):
                return start
        return max(lo, at - 3)
    manner = _MANNER.search(text, max(lo, at - 8), at)
    return manner.start() if manner else at


def _good(text: str, lo: int, at: int) -> bool:
    noun = read_noun(text, clause_start(text, lo, at), at)
    return noun is not None and noun.kind != "unknown"

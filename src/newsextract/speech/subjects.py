"""The subject of a reporting verb: the noun phrase before it, or further to the left in the sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from newsextract.speech.attribution import Cue, cue_ending, is_cue_at, subject_end, with_chain
from newsextract.speech.dictionary import (
    begins_with_predicate,
    begins_with_word,
    is_common_word,
    splits_before_last,
)
from newsextract.speech.model import Noun
from newsextract.speech.nouns import COUNTED, LEADING, read_noun
from newsextract.speech.persons import is_nickname
from newsextract.speech.sentences import clause_end, clause_start
from newsextract.speech.words import (
    Words,
    anonymous_nouns,
    by_first_character,
    pronouns,
    speech_cues,
    title_ends,
)
from newsextract.zh.names import is_chinese_name

# Between the subject and the verb of a clause whose adverbials the word lists do not know:
# 编写组|就直接在3月的停服公告写到, 主持人|对来宾说, 姑姑|让律师告诉.
_CUT = re.compile(
    r"在(?!场(?![馆上内外])|校(?![园内外门])|[读押逃]|职(?!场)|座(?!谈)|岗(?!位))|[对向从就于把让请托被因用以随则也还又曾已都便却]"
    r"|会(?![在对向就从于曾已也还则])|通过|透过|接受|发表|发布|表示"
)
# 海岚传播|发布情况说明: whoever it is
_ISSUES = ("发布", "发表")
_LISTENER_FIRST = re.compile(r"[对向跟给朝冲](?!此|方)|针对|面对|在(?![场座])|当(?![地局事])")
_TOLD = re.compile(r"曾?(?<![反面绝相针])[对向跟](?!外|来)[^，。对向跟]{0,12}$")
# 《晚报》援引|议员张三: the name behind is the subject
_QUOTES = re.compile(r"(?:援引|引述|转引|引用|转述)了?")
_OPENING_MARK = re.compile("[“「]")
_FRAME = re.compile(
    r"(?:在|用|正如|恰如|就像|如同|如|照|按照?)([^，。；：\n]{1,30}?)"
    r"(?:自己)?(看来|眼中|眼里|的话(?:来)?[说讲]|所[说言述称]|的说法)$"
)
_BY_THE_TEXT = re.compile(
    r"(?:根据|依据|依照|按照|据)((?:[^，。：；\n]{0,16})《[^》\n]{2,60}》(?:第[^，。：；\n]{1,20}?[条款项])?)"
    r"的?(?:相关|有关|明确)?(?:规定|要求|约定|条款|解释)?$"
)
# 张三记得|父亲的话, 引用了|孟子的一段话
BEHIND_VERB = re.compile(
    r"(?:记得|记着|想起|援引|引述|转引|引用|转述|牢记|听到|得到|接到|收到|看到|遵循|(?<!通)过(?!的)|了(?![解的])|着)([^，。；：\n了过着]{2,20})$"
)
# The first characters of what people do while they speak.
_POSTURE = Words.named("names_in_text", "posture").words
GESTURES = frozenset("摇点笑叹擦耸摆站坐走抬低挥拿指望抹握拍抱端放捧举掏忍转伸摸捂皱咬眯瞪盯拉推翻递顿愣抽喝")
_NO_SUBJECT_STARTS = frozenset("将把被使会能可要应需并不没无却便就也还更又再都因为但而且若虽的")
# 并教育其|道, 同样是那副真实的|微笑: a piece of a sentence
_PIECE = re.compile(r"同样|根本|总要|(?:认为|觉得|强调|教育|如果|只是)(?![部厅局])")
# 这让肖|感到: who is made to feel is who thinks
_CAUSED = re.compile(r"(?:这|此|此事|这些|那)?[让令使](?=[^，]{1,20}$)")
LONGEST_SUBJECT = 20
"""… and a subject with a post and a name may be as long as this."""
LONGEST_HEAD = 12
"""A longer noun phrase at the head of a clause needs a verb of saying to be told from the rest."""
_GOES_ON_AS_NOUN = frozenset("的会家长证员人者和与、队团群区部处局院")
_VERB_PHRASE = re.compile(r"[着了过的]")
_ASPECT = re.compile(r"[着了过]")
_CAUSE = re.compile(r"[让请托]|委托|通过|接受|针对|围绕")
CUE_INSIDE = re.compile(
    by_first_character(
        {word for word in speech_cues().words if len(word) > 1}
        | {"说", "称", "问", "道", "认为", "觉得", "规定", "写道", "显示"},
        {
            "说": "(?![法服教])",
            "称": "(?![呼号职赞霸重为作])",
            "问": "(?![题世候卷责鼎诊答])",
            "道": "(?![路具理德教歉观])",
        },
    )
)
# 说起学生，…; 面对镜头，…; 得知噩耗，…: what somebody named behind did first
OCCASION = re.compile(
    r"(?:说|谈|提|讲|聊|忆|想|回忆|回想)(?:起|到|及)|回[忆想]|当(?![地局事])|面对|看着|望着|指着|得知|听说|眼看|随着|见到|临走|点名|为了|由于"
    r"|[^，。\n]{1,8}(?:时|前|后|里|中|上|下|边|旁)$"
)
# ”这是张三常挂在嘴边的一句话, ”是同事们对他的评价
_SAYING_OF = re.compile(
    r"[，,]?(?:这|那|此)?(?:句话|番话|几个字|三个字|也|就|正|便|曾|都){0,3}是([^，。：；\n是]{2,16}?)"
    r"(?:(?:[对给向]|当时|当年|经常|[常最总]|在|挂在|一直|多年|们)[^，。：；\n]{0,16}?)?"
    r"的?(?:一句话|话|口头禅|座右铭|名言|感受|评价|心声|心愿|回答|感慨|感叹|想法|信条|体会|说法|承诺|誓言|叮嘱|嘱托)"
    r"(?=[，。；\n！]|$)"
)
_FREQUENT = 3
"""A phrase that stands this often in the text names something, whatever it is."""
_COUNTED_IN = 20_000
"""… counted in so many characters from the beginning: long texts stay linear."""


def subject_of(text: str, lo: int, at: int) -> Noun | None:
    """The subject of the verb at `at` in the sentence that begins at `lo`."""
    stop = subject_end(text, lo, at)
    if stop > lo and text[stop - 1] not in "，,、":
        begin = clause_start(text, lo, stop)
        if not _LISTENER_FIRST.match(text, begin):
            noun = noun_before(text, begin, stop)
            if is_known(text, noun):
                return noun
            # 豆豆|说 may be a name; 一字一句|说 begins with a word of the dictionary
            if (
                noun
                and not _is_piece(text, noun)
                and not (_VERB_PHRASE.search(text, begin, stop) or begins_with_word(text, begin))
            ):
                return noun
            # 张三走进车间，拉着工人的手|说: what stands before the verb is no subject
            return _subject_before(text, lo, begin) or (None if _is_piece(text, noun) else noun)
        if text[begin] == "在" and (noun := _doing_there(text, begin, stop)):
            return noun
        stop = begin
    return _subject_before(text, lo, stop) or document_in(text, lo, at)


def _doing_there(text: str, begin: int, stop: int) -> Noun | None:
    """在装修公司上班的|小吴: the name behind 的 is the subject, no place."""
    noun = read_noun(text, begin, stop)
    named = noun and noun.kind in ("person", "short") and text[noun.name_start - 1] == "的"
    return noun if named else None


def _subject_before(text: str, lo: int, stop: int) -> Noun | None:
    """The subject of the clauses between `lo` and `stop`, the last one that has one."""
    # `吴亚军，在…会上|表示`, `张三拿出一张图，|称`: the subject stands in a clause before
    while stop > lo:
        hi = stop - 1
        begin = clause_start(text, lo, hi)
        end = subject_end(text, begin, hi)
        noun = read_noun(text, begin, end) if end > begin else None
        if noun and noun.kind in ("person", "pronoun", "short"):
            return noun
        noun = head_of(text, begin, hi) or subject_first(text, begin, hi) or _before_marks(text, begin, hi)
        if noun:
            return noun
        stop = begin
    return None


def _before_marks(text: str, begin: int, end: int) -> Noun | None:
    """江州局|“高度重视”: what is said of the subject stands in marks."""
    mark = _OPENING_MARK.search(text, begin + 2, min(end, begin + LONGEST_HEAD))
    noun = read_noun(text, begin, mark.start()) if mark else None
    return noun if is_known(text, noun) else None


def framed(text: str, lo: int, end: int) -> tuple[Noun, Cue] | None:
    """在张三看来, 用张三的话说, 正如张三所说: the speaker inside a set phrase that ends at `end`."""
    frame = _FRAME.search(text, max(lo, end - 40), end)
    if frame is None:
        return _by_the_text(text, lo, end)
    noun = read_noun(text, frame.start(1), frame.end(1))
    said = end - 1 if frame[2].startswith("的话") else frame.start(2)  # 用张三的话|说
    return (noun, Cue(text[said:end], frame.start(2), end, "speech", said)) if noun else None


def _by_the_text(text: str, lo: int, end: int) -> tuple[Noun, Cue] | None:
    """根据《合同法》第九条的规定，“……”: the words are the law's."""
    found = _BY_THE_TEXT.search(text, max(lo, end - 90), end)
    if found is None:
        return None
    noun = Noun("document", *found.span(1), *found.span(1))
    return noun, Cue(found[0][: found.start(1) - found.start()], found.start(), end, "writing", found.start())


def noun_before(text: str, begin: int, stop: int) -> Noun | None:
    """What the phrase up to `stop` names; cut before an adverbial where the whole says nothing."""
    if text[begin] in "他她" and text[begin + 1 : begin + 2] in ("和", "与", "跟", "、"):
        return Noun("pronoun", begin, begin + 1, begin, begin + 1)
    caused = _CAUSED.match(text, begin, stop)
    begin = caused.end() if caused else begin
    noun = read_noun(text, begin, stop)
    if noun and noun.kind in ("person", "short", "pronoun"):
        told = (
            _TOLD.search(text, noun.start + 1, noun.name_start) if noun.name_start > noun.start + 1 else None
        )
        head = noun_before(text, noun.start, told.start()) if told else None  # 他曾|对妻子黄敏
        quoted = None if head else _QUOTES.search(text, noun.start, noun.name_start)
        return replace(noun, start=quoted.end()) if quoted else head or noun
    verb = BEHIND_VERB.search(text, begin, stop)
    # 一位做了几十年生意的老板: no verb of its own sentence
    whole = noun and noun.kind == "anonymous" and COUNTED.match(text, noun.start)
    if verb and not (whole and text.find("的", verb.start(), stop) > 0):
        tail = read_noun(text, verb.start(1), stop)
        if is_known(text, tail):
            return tail
    if noun is not None and is_known(text, noun):
        # 村民赵大山|站在门口 is no 站
        named = name_first(text, noun.start, stop) if noun.kind == "organisation" else None
        if named and named.name_start > named.start:
            return named
        return head_of(text, noun.start, stop, _CAUSE) or noun
    return (
        head_of(text, begin, stop)
        or name_first(text, begin, stop)
        or subject_first(text, begin, stop)
        or noun
    )


def head_of(text: str, begin: int, end: int, cut: re.Pattern[str] = _CUT) -> Noun | None:
    """The noun phrase that a clause begins with, before a preposition, an adverb or a verb of saying."""
    for found in cut.finditer(text, begin + 1, end):
        if cut is _CUT and (named := name_first(text, begin, found.end())):
            return named
        noun = read_noun(text, begin, subject_end(text, begin, found.start()))
        if is_known(text, noun) or (noun and found[0] in _ISSUES and not _is_piece(text, noun)):
            return noun
    if cut is _CUT and (named := name_first(text, begin, end)):
        return named
    pronoun = pronouns().starting(text, begin, end) if cut is _CUT else None
    if pronoun:
        return Noun("pronoun", begin, begin + len(pronoun), begin, begin + len(pronoun))
    return None


def unnamed_first(text: str, begin: int, end: int) -> Noun | None:
    """家长们|很着急, 一位老人|拉着张三的手: someone unnamed at the head of a clause."""
    lead = LEADING.match(text, begin, end)
    at = lead.end() if lead and lead.end() < end else begin
    for stop in range(at + 2, min(end, at + LONGEST_HEAD)):
        word = anonymous_nouns().ending(text, at, stop)
        if word is None or len(word) < 2 or text[stop] in _GOES_ON_AS_NOUN:
            continue
        nickname = text[stop : stop + 2]
        if is_nickname(nickname) or (  # 保安|老李|叹了口气, 司机|老周|叹气: 老周 is in the dictionary
            len(nickname) == 2 and _is_old_or_young(nickname) and begins_with_predicate(text, stop + 2)
        ):
            return Noun("person", at, stop + 2, stop, stop + 2)
        if text[stop] == "们":
            stop += 1
        noun = read_noun(text, at, stop)
        return noun if noun and noun.kind == "anonymous" and noun.start == at else None
    return None


def _is_calling(post: str, phrase: str) -> bool:
    """法官, 解说员: one character of a post that makes a word of the dictionary."""
    return post in "官师员者" and is_common_word(phrase)


def _is_old_or_young(name: str) -> bool:
    return name[0] in "老小" and is_chinese_name(name[1] + "伟", bare=True)


def saying_of(text: str, begin: int, end: int) -> Noun | None:
    """`”这是张三常挂在嘴边的一句话`: whose saying the quotation is said to be."""
    found = _SAYING_OF.match(text, begin, end) if text.find("是", begin, begin + 12) >= 0 else None
    if found is None:
        return None
    noun = subject_first(text, found.start(1), found.end()) or read_noun(text, *found.span(1))
    return noun if is_known(text, noun) else None


def subject_first(text: str, begin: int, end: int) -> Noun | None:
    """解说员|激动得, 消防员小田|有些腼腆: someone at the head of a clause, told by the predicate behind."""
    lead = LEADING.match(text, begin, end)
    begin = lead.end() if lead and lead.end() < end else begin
    for stop in range(begin + 2, min(end, begin + LONGEST_SUBJECT)):
        if text[stop] in _GOES_ON_AS_NOUN or not begins_with_predicate(text, stop):
            continue
        noun = read_noun(text, begin, stop)
        if noun is None or _ASPECT.search(text, begin, stop):
            return None
        # 车门|缓缓打开 is nobody; 老周 is in the dictionary; 卓立精工|在 is no 卓立精 who 工在
        if (
            noun.kind == "person"
            and stop + 1 < end
            and (
                not is_common_word(text[noun.name_start : stop])
                or _is_old_or_young(text[noun.name_start : stop])
                or (noun.name_start > begin and text[stop - 1] == text[stop - 2])  # 八岁的|朵朵
            )
        ):
            longer = read_noun(text, begin, stop + 1)
            name = text[noun.name_start : stop + 1]
            # 张居正|建议, not 张居|正建议; 卢建平|放下, not 卢建|平放
            whole = longer and longer.name_start == noun.name_start and is_chinese_name(name)
            times = text.count(name, 0, _COUNTED_IN)
            sure = times > 1 or (
                text[stop] not in GESTURES
                and is_common_word(text[stop + 1 : stop + 3])
                and times == text.count(name[:2], 0, _COUNTED_IN)
            )
            return longer if whole and sure else noun
        if noun.kind in ("short", "anonymous"):
            return noun
        post = title_ends().ending(text, begin, stop)
        if noun.kind == "unknown" and post and (len(post) > 1 or _is_calling(post, text[begin:stop])):
            return Noun("anonymous", begin, stop, begin, stop)
    return None


def name_first(text: str, begin: int, end: int) -> Noun | None:
    """袁立民|摇摇头, 村民赵大山|站在门口: a name at the head of a clause with a verb of posture behind it."""
    at = begin
    lead = LEADING.match(text, begin, end)
    if lead:
        at = lead.end()
    for start in (at, *_behind_titles(text, at, min(end, at + 24))):
        for size in (3, 2):
            stop = start + size
            if size == 3 and (splits_before_last(text, stop) or text[stop - 1 : stop] in "摆点摇拍挥耸笑叹"):
                continue  # 刘强|摆摆手
            if stop < end and text[stop] in _POSTURE and start == at and is_nickname(text[start:stop]):
                return Noun("person", at, stop, start, stop)  # 老王|摇摇头
            if stop < end and text[stop] in _POSTURE and is_chinese_name(text[start:stop], bare=start == at):
                return Noun("person", at, stop, start, stop)
    return None


def _behind_titles(text: str, begin: int, end: int) -> list[int]:
    """Places behind a title of two or more characters."""
    return [at for at in range(begin + 2, end) if len(title_ends().ending(text, begin, at) or "") > 1]


def _is_piece(text: str, noun: Noun | None) -> bool:
    """Whether a phrase that names nobody for certain cannot be anybody: 却因身材, 同样是那副真实的."""
    if noun is None or noun.kind != "unknown":
        return False
    return (
        (text[noun.start] in _NO_SUBJECT_STARTS and not is_common_word(text[noun.start : noun.end]))
        or text[noun.end - 1] in "的地得了着过"
        # 面对记者, 果断吹罚点球: a verb with its object
        or (noun.end - noun.start > 3 and begins_with_predicate(text, noun.start))
        or _PIECE.match(text, noun.start, noun.end) is not None
    )


def passive(text: str, lo: int, end: int) -> Noun | None:
    """被导演骂：, 遭网友质疑：: who speaks stands behind the mark of the passive."""
    found = _PASSIVE.search(text, max(lo, end - 30), end)
    noun = read_noun(text, found.start(1), found.end(1)) if found else None
    return None if noun is None or _is_piece(text, noun) else noun


def is_known(text: str, noun: Noun | None) -> bool:
    """Whether the phrase certainly names someone or something."""
    if noun is None:
        return False
    if (
        text[noun.start] in _NO_SUBJECT_STARTS
        and noun.kind not in ("person", "short", "pronoun")
        and not is_common_word(text[noun.start : noun.start + 2])  # 会议文件
    ):
        return False
    if noun.kind != "unknown":
        return True
    phrase = text[noun.start : noun.end]
    if text.find("·" + phrase, 0, _COUNTED_IN) >= 0:  # 琼斯 after 玛丽·琼斯
        return True
    if _is_piece(text, noun):
        return False
    post = title_ends().ending(text, noun.start, noun.end)
    if post and (len(post) > 1 or _is_calling(post, phrase)):
        return True  # 市长|说, 导演|说
    if is_common_word(phrase):
        return False
    size = noun.end - noun.start
    times = text.count(phrase, 0, _COUNTED_IN)
    return 2 <= size <= 8 and times >= (_FREQUENT if size != 3 else 2)


_PASSIVE = re.compile(
    r"(?:被|遭到?)([^，。：；\n被遭]{1,14}?)(?:当面|当众|当场|一再|反复|公开|狠狠)?"
    r"(?:羞辱|辱骂|[大臭怒]?骂|吐槽|嘲笑|嘲讽|讽刺|批评|训斥|斥责|怒斥|质问|追问|询问|盘问|[反]?问|告知|通知|劝告?|提醒|警告|指责|责备|责怪|埋怨|抱怨|催促"
    r"|威胁|恐吓|夸赞?|夸奖|称赞|表扬|调侃|质疑|回绝|拒绝|怼|嫌弃|叮嘱|安慰)(?:道|说|过|了|到)?$"
)


def document_in(text: str, lo: int, at: int) -> Noun | None:
    """在会议文件中|指出: a text that is no subject but the place of the words."""
    found = _IN_DOCUMENT.search(text, lo, at)
    if found is None:
        return None
    noun = read_noun(text, found.start(1), found.end(1))
    return noun if noun and noun.kind == "document" else None


_IN_DOCUMENT = re.compile(r"在([^，。在]{2,30}?)(?:中|里|上)")


def attribution_in(text: str, lo: int, hi: int) -> tuple[Noun, Cue] | None:
    """The last verb of saying in a stretch of one sentence whose subject is known."""
    for found in reversed(list(CUE_INSIDE.finditer(text, lo, hi))):
        if not is_cue_at(text, found.start(), found.end()):
            continue
        cue = with_chain(text, lo, Cue(found[0], *found.span(), "speech", found.start()))
        noun = subject_of(text, lo, cue.start)
        lead = LEADING.match(text, lo, cue.start)
        if noun and (
            is_known(text, noun)
            or _says_only(text, lead.end() if lead else lo, clause_end(text, cue.end, hi), noun, cue)
        ):
            return noun, cue
    return None


def _says_only(text: str, lo: int, end: int, noun: Noun, cue: Cue) -> bool:
    """`”澄海航运表示`: nothing but a subject and a verb of saying; whatever it is, it speaks."""
    return (
        noun.start == lo
        and noun.end == subject_end(text, lo, cue.start)
        and cue.end == end
        and cue.strength == "speech"
        and (len(cue.word) > 1 or noun.end < cue.start)
        and not _is_piece(text, noun)
        and not _VERB_PHRASE.search(text, lo, noun.end)
        and not is_common_word(text[lo : noun.end])
    )


def first_attribution(text: str, lo: int, hi: int) -> tuple[Noun, Cue] | None:
    """The first clause with a subject and a verb of saying, within a sentence."""
    first = lo
    while lo < hi:
        end = clause_end(text, lo, hi)
        cue = cue_ending(text, lo, end)
        if cue:
            noun = noun_before(text, lo, subject_end(text, lo, cue.start))
            if noun and (is_known(text, noun) or (lo == first and _says_only(text, lo, end, noun, cue))):
                return noun, cue
        for found in CUE_INSIDE.finditer(text, lo + 1, end):
            if is_cue_at(text, found.start(), found.end()):
                cue = with_chain(text, lo, Cue(found[0], *found.span(), "speech", found.start()))
                noun = noun_before(text, lo, subject_end(text, lo, cue.start))
                if noun and is_known(text, noun):
                    return noun, cue
        if text[end : end + 1] in (":", "："):
            return None
        if lo == first and OCCASION.match(text, lo, end):  # 当他跪下时，新娘喊道
            first = end + 1
        lo = end + 1
    return None

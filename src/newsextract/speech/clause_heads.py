"""Who heads a clause: the noun phrase it begins with, told by what follows it."""

from __future__ import annotations

import re

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import listed
from newsextract.speech.adverbials import AT_PLACE, subject_end
from newsextract.speech.dictionary import begins_with_predicate, is_common_word, splits_before_last
from newsextract.speech.model import Noun
from newsextract.speech.naming import is_calling, is_piece, names_someone
from newsextract.speech.noun_phrases import LEADING, read_noun
from newsextract.speech.person_phrases import TRANSLITERATION, is_nickname
from newsextract.speech.sentences import COUNTED_IN
from newsextract.speech.word_lists import anonymous_nouns, compound_surnames, honorifics, pronouns, title_ends
from newsextract.zh.names import is_chinese_name, is_plain_name, whole_name_end

# Between the subject and the verb of a clause whose adverbials the word lists do not know:
# 编写组|就直接在3月的停服公告写到, 主持人|对来宾说, 姑姑|让律师告诉.
_CUT = re.compile(
    rf"{AT_PLACE}|[对向从就于把让请托被因用以随则也还又曾已都便却]"
    r"|(?<![委员协学商工议大监事法])会(?![在对向就从于曾已也还则])|通过|透过|接受|发表|发布|下发|印发|发出|表示"
)
# 海岚传播|发布情况说明: whoever it is
_ISSUES = ("发布", "发表")
# Whom or what a clause begins with, and none of them its subject: 向老人|鞠了一躬
LISTENER_FIRST = re.compile(
    r"(?:[对向跟给冲]|朝(?![阳鲜廷代日华天]))(?!此|方|面|门|手|岸)|针对|面对|在(?![场座])|当(?![地局事])"
)
# The first characters of what people do while they speak.
_POSTURE = Words.named("names_in_text", "posture").words
GESTURES = frozenset("摇点笑叹擦耸摆站坐走抬低挥拿指望抹握拍抱端放捧举掏忍转伸摸捂皱咬眯瞪盯拉推翻递顿愣抽喝")
LONGEST_HEAD = 12
"""A longer noun phrase at the head of a clause needs a verb of saying to be told from the rest."""
_STAYS = frozenset("站坐住跪躺蹲趴守待留呆活死生睡挂放停正现还也就都不常")
"""Before 在 these are verbs or adverbs, and end no name."""
_LONGEST_UNKNOWN = 5
"""A name that nothing but its coming again vouches for is shorter."""
_LONGEST_SUBJECT = 20
"""… and a subject with a post and a name may be as long as this."""
_PLACE_ENDS = frozenset("上下里内外")
_GOES_ON_AS_NOUN = frozenset("的娘会协家长证员人者和与、队团群区部处局院")
_NO_NAME_STARTS = frozenset("他她它我你这那其该此有还就也都又再只已正在是不没对向从把被让给")
# 一名男子|的声音在发抖: who has that voice speaks
_OF_SPEAKER = re.compile("的?(?:声音|嗓音|语气|口气|话音|脸|眼|嘴角|眼眶|神情|表情|笑)")
# 原告|代理律师张三
_BEFORE_POST = re.compile("代理|辩护|随队|主治|首席|值班|高级|资深")
_HANDLED = re.compile("(?:[被把]|.(?:向|是|对(?![面方手])))[^的]{1,8}$")
_ASPECT = re.compile(r"[着了过]")
# 说起学生，…; 面对镜头，…; 得知噩耗，…: what somebody named behind did first
OCCASION = re.compile(
    rf"(?:{listed('adverbials', 'first of all')})|[^，。\n]{{1,8}}(?:时|前|后|里|中|上|下|边|旁)$"
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


_DONE_SPEAKING = re.compile(
    "([^，。：；\\n]{2,10}?)的?(?:话音|话)(?:刚|未|还没|一)(?:落|说完|出口)"
)  # 汪某|话音刚落


def head_of(text: str, begin: int, end: int, cut: re.Pattern[str] = _CUT) -> Noun | None:
    """The noun phrase that a clause begins with, before a preposition, an adverb or a verb of saying."""
    for found in cut.finditer(text, begin + 1, end):
        if cut is _CUT and (named := name_first(text, begin, found.end())):
            return named
        noun = read_noun(text, begin, subject_end(text, begin, found.start()))
        if names_someone(text, noun) or (noun and found[0] in _ISSUES and not is_piece(text, noun)):
            return noun
    if cut is _CUT and (named := name_first(text, begin, end)):
        return named
    pronoun = pronouns().starting(text, begin, end) if cut is _CUT else None
    if pronoun and not _is_whose(text, begin + len(pronoun), end):  # 他的|妻子, but 他的|直觉
        return Noun("pronoun", begin, begin + len(pronoun), begin, begin + len(pronoun))
    return None


def unnamed_first(text: str, begin: int, end: int) -> Noun | None:
    """家长们|很着急, 一位老人|拉着张三的手: someone unnamed at the head of a clause."""
    lead = LEADING.match(text, begin, end)
    at = lead.end() if lead and lead.end() < end else begin
    if LISTENER_FIRST.match(text, at):
        return None
    for stop in range(at + 2, min(end, at + LONGEST_HEAD)):
        word = anonymous_nouns().ending(text, at, stop)
        if word is None or len(word) < 2:
            continue
        if text[stop] in _GOES_ON_AS_NOUN and not _OF_SPEAKER.match(text, stop):
            continue
        if (
            text[stop] == "、"
            or _BEFORE_POST.match(text, stop)
            or title_ends().starting(text, stop, min(end, stop + 3))
        ):
            continue  # 毕业生|代表、物理系的张三
        if _HANDLED.search(text, at, stop):
            return None  # 后卫张三被队友|围住
        named = max(whole_name_end(text, stop), _sounds_end(text, stop, end))
        if named > stop:  # 牧民|才让, 教练|波斯特科格鲁
            return Noun("person", at, named, stop, named)
        nickname = text[stop : stop + 2]
        if is_nickname(nickname) or (  # 保安|老李|叹了口气, 司机|老周|叹气: 老周 is in the dictionary
            len(nickname) == 2 and _is_old_or_young(nickname) and begins_with_predicate(text, stop + 2)
        ):
            return Noun("person", at, stop + 2, stop, stop + 2)
        polite = honorifics().starting(text, stop + 1, min(end, stop + 4))
        if polite and len(polite) > 1 and is_chinese_name(text[stop] + "伟", bare=True):
            return Noun("short", at, stop + 1 + len(polite), stop, stop + 1 + len(polite))  # 丈夫|孔先生
        if text[stop] == "们":
            stop += 1
        noun = read_noun(text, at, stop)
        return noun if noun and noun.kind == "anonymous" and noun.start == at else None
    return None


def _is_old_or_young(name: str) -> bool:
    return name[0] in "老小" and (is_chinese_name(name[1] + "伟", bare=True) or not is_common_word(name))


def saying_of(text: str, begin: int, end: int) -> Noun | None:
    """`”这是张三常挂在嘴边的一句话`: whose saying the quotation is said to be."""
    words = _WORDS_OF.match(text, begin, end) if text.find("的", begin, begin + 16) > 0 else None
    if words:
        noun = read_noun(text, *words.span(1))
        return noun if noun and noun.kind != "unknown" else None
    done = _DONE_SPEAKING.match(text, begin, end)
    if done:
        return subject_first(text, begin, end) or read_noun(text, *done.span(1))
    if text.find("是", begin, begin + 12) < 0:
        return None
    if (begun := _BEGINS_SO.match(text, begin, end)) is not None:
        return Noun("document", *begun.span(1), *begun.span(1))
    found = _SAYING_OF.match(text, begin, end)
    if found is None:
        return None
    noun = subject_first(text, found.start(1), found.end()) or read_noun(text, *found.span(1))
    return noun if names_someone(text, noun) else None


def subject_first(text: str, begin: int, end: int) -> Noun | None:
    """解说员|激动得, 消防员小田|有些腼腆: someone at the head of a clause, told by the predicate behind."""
    lead = LEADING.match(text, begin, end)
    begin = lead.end() if lead and lead.end() < end else begin
    if LISTENER_FIRST.match(text, begin):
        return None
    for stop in range(begin + 2, min(end, begin + _LONGEST_SUBJECT)):
        if text[stop] in _GOES_ON_AS_NOUN or text[stop - 1] == "、" or not begins_with_predicate(text, stop):
            continue
        stop = whole_name_end(text, stop)  # 牧民|才让家
        noun = read_noun(text, begin, stop)
        if noun is None or _ASPECT.search(text, begin, stop):
            return None
        if noun.kind == "unknown" and (named := _named_here(text, begin, stop)):
            return named
        if (
            noun.kind == "unknown"
            and noun.start == begin
            and stop - begin < _LONGEST_UNKNOWN
            and names_someone(text, noun)
        ):
            return noun
        # 车门|缓缓打开 is nobody; 老周 is in the dictionary; 卓立精工|在 is no 卓立精 who 工在
        if (
            noun.kind == "person"
            and stop + 1 < end
            and not _is_phrase(text, noun)
            and (
                not is_common_word(text[noun.name_start : stop])
                or _is_old_or_young(text[noun.name_start : stop])
                or (noun.name_start > begin and text[stop - 1] == text[stop - 2])  # 八岁的|朵朵
            )
        ):
            return _one_character_longer(text, begin, stop, noun) or noun
        if noun.kind in ("short", "anonymous") or (noun.kind == "pronoun" and noun.end - noun.start > 2):
            return noun
        post = title_ends().ending(text, begin, stop)
        if noun.kind == "unknown" and post and (len(post) > 1 or is_calling(post, text[begin:stop])):
            return Noun("anonymous", begin, stop, begin, stop)
    return None


def _is_phrase(text: str, noun: Noun) -> bool:
    """海风|吹过来, 席上|一片哭声: like a name, but it holds a word or ends as a place, and comes once."""
    name = text[noun.name_start : noun.name_end]
    place = len(name) == 2 and name[1] in _PLACE_ENDS
    held = place or (len(name) == 3 and is_common_word(name[:2]))
    return held and noun.name_start == noun.start and text.count(name, 0, COUNTED_IN) < 2


def _one_character_longer(text: str, begin: int, stop: int, noun: Noun) -> Noun | None:
    """张居正|建议 for 张居|正建议: the person, if the character behind the name surely belongs to it."""
    longer = read_noun(text, begin, stop + 1)
    name = text[noun.name_start : stop + 1]
    if (
        longer is None
        or longer.name_start != noun.name_start
        or not is_chinese_name(name)
        or (len(name) != 3 and name[:2] not in compound_surnames().words)
        or name[0] == name[1]
        or whole_name_end(name, 0)
    ):
        return None
    times = text.count(name, 0, COUNTED_IN)
    # 路一鸣|在社交平台, but 路一|坐在
    placed = text[stop + 1 : stop + 2] == "在" and text[stop] not in _STAYS
    sure = times > 1 or (
        text[stop] not in GESTURES
        and (placed or is_common_word(text[stop + 1 : stop + 3]))
        and times == text.count(name[:2], 0, COUNTED_IN)
    )
    return longer if sure else None


def _named_here(text: str, begin: int, stop: int) -> Noun | None:
    """发射场工程师丹增|打来电话, 才让|蹲在: two characters with an unusual surname behind a post, here or
    where the text names them first."""
    at = max(begin, stop - 2)
    name = text[at:stop]
    if text[stop + 1 : stop + 2] == "在" and text[stop] not in _STAYS and text[stop] not in GESTURES:
        return None  # 区长步青云|在
    if not is_plain_name(name) or is_common_word(name) or (at == begin and name[0] in _NO_NAME_STARTS):
        return None
    first = at if at > begin else text.find(name, 0, COUNTED_IN)
    post = title_ends().ending(text, max(0, first - 6), first) if first > 0 else None
    if (
        post is None
        or len(post) < 2
        or anonymous_nouns().ending(name, 0, 2)
        or title_ends().ending(name, 0, 2)
    ):
        return None
    if at == begin and first == at:
        return None
    return Noun("person", begin, stop, at, stop)


def _is_whose(text: str, at: int, end: int) -> bool:
    """Whether 的 and a word for somebody stand at `at`: 张三|的儿子."""
    return (
        text[at : at + 1] == "的" and anonymous_nouns().starting(text, at + 1, min(end, at + 4)) is not None
    )


def _sounds_end(text: str, at: int, end: int) -> int:
    """Where a name of foreign sound, of four characters and more, ends that begins at `at`; else `at`."""
    sounds = TRANSLITERATION.match(text, at, end)
    if sounds is None or is_common_word(text[at : at + 2]):
        return at
    stop = sounds.end() - (1 if begins_with_predicate(text, sounds.end() - 1) else 0)
    return stop if stop - at > 3 else at


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
            if _is_whose(text, stop, end):
                continue  # 张三的|儿子
            # 董事长张三丰|首次
            titled = size == 3 and start > at and not is_common_word(text[start : start + 2])
            acts = stop < end and (
                text[stop] in _POSTURE or (titled and is_common_word(text[stop : stop + 2]))
            )
            if acts and is_nickname(text[start:stop]):
                return Noun("person", at, stop, start, stop)  # 老王|摇摇头
            if acts and is_chinese_name(text[start:stop], bare=start == at):
                if start == at and size == 2 and text[stop - 1] in _PLACE_ENDS:
                    continue  # 席上|一片哭声
                return Noun("person", at, stop, start, stop)
    return None


def _behind_titles(text: str, begin: int, end: int) -> list[int]:
    """Places behind a title of two or more characters."""
    sizes = {at: len(title_ends().ending(text, begin, at) or "") for at in range(begin + 2, end + 1)}
    # 董事|长闵 is 董事长|闵
    return [at for at in range(begin + 2, end) if sizes[at] > 1 and sizes[at + 1] <= sizes[at]]

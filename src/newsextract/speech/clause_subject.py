"""The subject of a clause: who says or does what it tells, read from its left end.

Nothing marks a Chinese subject, so it is found by where it ends.

- It begins the clause, behind connectives and times (`LEADING`), and runs to what no noun phrase goes
  on with: a preposition or an adverb (编写组|就直接写到, 张三|对来宾说), a predicate of the dictionary
  (小田|有些腼腆), a movement (赵大山|站在门口); or it ends with a word for people (家长们|很着急).
- It is a pronoun (他|摆摆手; not 他的|妻子), a name behind posts and appositions (队员|张三), a short form
  (张|先生), somebody unnamed, one or many (一位老人, 网友们), kin (我|爸), or, before a preposition, a body
  or a paper. A name that the text is known to hold ends where it ends.
- 张三|的声音, 张三|的回复: whose voice or answer it is speaks. 在张三眼中: who sees it so.
- A clause about whom one turns to (对老人|鞠了一躬) has no subject of its own: that of another clause
  goes on (zero anaphora). In a chain the first subject holds; an occasion (说起学生, …) has none.

The agent of 被 and the teller of 据…介绍 stand behind these words: `attributions`, `indirect` read them.
"""

from __future__ import annotations

import re
from typing import Protocol

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import listed
from newsextract.speech.adverbials import AT_PLACE, TOWARDS, subject_end
from newsextract.speech.dictionary import begins_with_predicate, is_common_word
from newsextract.speech.model import Noun
from newsextract.speech.naming import is_piece, names_someone
from newsextract.speech.noun_phrases import COUNTED, LEADING, read_noun
from newsextract.speech.person_phrases import SOUND, is_nickname
from newsextract.speech.sentences import COUNTED_IN, MASK, clause_end
from newsextract.speech.word_lists import (
    all_cues,
    anonymous_nouns,
    compound_surnames,
    honorifics,
    pronouns,
    title_ends,
)
from newsextract.zh.names import is_chinese_name, is_plain_name, whole_name_end

# Between the subject and the verb of a clause whose adverbials the word lists do not know:
# 编写组|就直接在3月的停服公告写到, 主持人|对来宾说, 姑姑|让律师告诉.
_CUT = re.compile(
    rf"{AT_PLACE}|(?<![\d第年月])\d{{1,2}}日|(?:近日|日前|昨[日天晚]|今[日天早晨晚]|当[天日晚]|[上中下]午|凌晨|清晨|傍晚|深夜)(?!前)|[对向从就于把让请托被因用以随则也还又曾已都便却]"
    r"|(?<![委员协学商工议大监事法])会(?![在对向就从于曾已也还则])|通过|透过|接受|发表|发布(?!会)|下发|印发|发出|表示|(?<!百)姓(?=.$)"
)
# 海岚传播|发布情况说明: whoever it is
_ISSUES = ("发布", "发表")
# Whom or what a clause begins with, and none of them its subject: 向老人|鞠了一躬
LISTENER_FIRST = re.compile(
    rf"(?:[对向跟给冲]|{TOWARDS})(?!此|方|面|门|手|岸)|针对|面对|在(?![场座])|当(?![地局事])"
)
# The first characters of what people do while they speak.
_POSTURE = Words.named("names_in_text", "posture").words - {"一"}
GESTURES = frozenset("摇点笑叹擦耸摆站坐走抬低挥拿指望抹握拍抱端放捧举掏忍转伸摸捂皱咬眯瞪盯拉推翻递顿愣抽喝")
_STAYS = frozenset("躲藏埋陪站坐住跪躺蹲趴守待留呆活死生睡挂放停正现还也就都不常")
"""Before 在 these are verbs or adverbs, and end no name."""
_LONGEST_UNKNOWN = 5
"""A name that nothing but its coming again vouches for is shorter."""
_LONGEST_SUBJECT = 28
"""… and a subject with a post and a name may be as long as this."""
_PLACE_ENDS = frozenset("上下里内外")
_GOES_ON_AS_NOUN = tuple("的娘会协家长证员人者和与、队团群区部处局院")
_NO_NAME_STARTS = frozenset("他她它我你这那其该此有还就也都又再只已正在是不没对向从把被让给")
# 一名男子|的声音在发抖: who has that voice speaks
_OF_SPEAKER = re.compile(
    f"的?(?:声音|嗓音|语气|口气|话音|脸|眼|嘴角|眼眶|神情|表情|笑|回复|{listed('cues', 'statement')})"
)
# 原告|代理律师张三
_BEFORE_POST = re.compile("代理|辩护|随队|主治|首席|值班|高级|资深")
# 在村民李秀英的印象里，…: who sees it so
_IN_THE_EYES = re.compile(
    "在([^，。：；\n]{1,20}?)(?:自己)?的?(?:看来|眼[中里]|心[中里]|印象[中里]|记忆[中里])(?:，|$)"
)
_SOUNDS = re.compile(f"{SOUND}{{1,8}}(?:[·•・‧∙]{SOUND}{{1,8}}){{0,3}}")
_LONGEST_ALIAS = 14
# 乐评人“老猫”|这次也
_ALIAS = re.compile(
    f"([^，。：；\\n“「]{{0,{_LONGEST_ALIAS}}})[“「]{MASK}{{2,8}}[”」](?=([这也则还就却在])?)"
)
# 介绍到|张三: a name behind one of these is an object
_OBJECT_OF = frozenset("到给找问请劝")
# 那一夜|她没有睡
_TIME_FIRST = re.compile("[^，。：他她我的]{1,5}[夜天年月日晚次刻](?=[他她我](?![们的]))")
# 我|爸, 她|姐: whose they are stands before kin without 的
_RELATIVES = Words.named("speakers", "relatives").words
# 妻子|还没有回家, 父亲|刚想开口: what is said of the relative
_NO_GIVEN = re.compile(
    "[还并却仍竟刚只又都便则更虽每所]|.[没不未想能会要可敢肯该有是在得着了过怕给跟后时前说]"
)
_ONCE_DONE = frozenset("去到来做任在是有被获对向说")
_KIN = frozenset("爸妈爷奶爹娘姐哥弟妹叔婶舅姑姨")
# 后卫被队友|围住: behind one of these no subject ends any more
_SAYS_MORE = re.compile("[着了过被把向是]|对(?![面方手])")
# 说起学生，…; 面对镜头，…; 得知噩耗，…: what somebody named behind did first
OCCASION = re.compile(
    rf"(?:{listed('adverbials', 'first of all')})|[^，。\n]{{1,8}}(?:时|前|后|里|中|上|下|边|旁)$"
)


class Names(Protocol):
    """The names of a text: who is named first between two places, and where a mention ends."""

    def after(self, at: int, hi: int) -> tuple[int, str] | None: ...

    def end_of(self, mention: tuple[int, str]) -> int: ...


def clause_subject(text: str, begin: int, end: int, names: Names | None = None) -> Noun | None:
    """The subject of the clause `text[begin:end]`; None where it has none of its own."""
    if noun := in_whose_eyes(text, begin, end):
        return noun
    if noun := _in_marks(text, begin, end):
        return noun
    lead = LEADING.match(text, begin, end)
    begin = lead.end() if lead and lead.end() < end else begin
    if time := _TIME_FIRST.match(text, begin, end):
        begin = time.end()
    if LISTENER_FIRST.match(text, begin):
        return None
    if pronoun := _pronoun(text, begin, end):
        return pronoun
    longest = min(end, begin + _LONGEST_SUBJECT)
    named = names.after(begin, longest) if names else None
    for stop in range(begin + 2, longest + 1):
        if names and named and stop == names.end_of(named):
            behind = names.after(named[0] + 1, longest)  # 海燕|主帅达科维奇, 梅岭|的女儿|梅小雨
            if text[named[0] - 1] in _OBJECT_OF and named[0] > begin:
                return None  # 介绍到|张三|时总要加上一句
            if not _goes_on(text, stop) and not (behind and _is_post_at(text, stop, end)):
                return _noun_of(text, begin, named[0], stop)
            named = behind
        if stop == end:
            return None
        noun = _unnamed(text, begin, stop, end) or _before_edge(text, begin, stop, end)
        if noun:
            return noun
        if _SAYS_MORE.match(text, stop) and not (
            (named or COUNTED.match(text, begin))
            and text.find("的", stop, named[0] if named else longest) > 0
        ):
            return None
    return None


def in_whose_eyes(text: str, begin: int, end: int) -> Noun | None:
    """在|张三|看来，…: who sees it so, where a clause begins so."""
    view = _IN_THE_EYES.match(text, begin, end)
    return read_noun(text, *view.span(1)) if view else None


def _in_marks(text: str, begin: int, end: int) -> Noun | None:
    """“小鹿吃不饱”随后在平台致歉: somebody who goes by a name that is printed in marks."""
    found = _ALIAS.match(text, begin, end)
    if found is None or not (found[2] or begins_with_predicate(text, found.end())):
        return None
    if found[1] and len(title_ends().ending(text, begin, found.end(1)) or "") < 2:
        return None
    return Noun("anonymous", begin, found.end(), found.end(1) + 1, found.end() - 1)


def _noun_of(text: str, begin: int, at: int, stop: int) -> Noun:
    noun = read_noun(text, begin, stop)
    return noun if noun and noun.kind == "person" else Noun("person", at, stop, at, stop)


def chain_subject(text: str, begin: int, end: int, names: Names | None = None) -> Noun | None:
    """The first subject in a chain of clauses; that of an occasion (记者提问时，…) only if it is alone."""
    aside = None
    while begin < end:
        stop = clause_end(text, begin, end)
        noun = clause_subject(text, begin, stop, names)
        if noun and not OCCASION.match(text, begin, stop):
            return noun
        aside = aside or noun
        begin = stop + 1
    return aside


def _pronoun(text: str, begin: int, end: int) -> Noun | None:
    """他|隔着人群竖起大拇指; not 他们|的老师, 他|妻子, 他|和张三."""
    word = pronouns().starting(text, begin, end)
    if word is None or word == "其":
        return None
    stop = begin + len(word)
    if text[stop : stop + 1] in ("和", "与", "跟", "、", "们"):
        return None
    whose = stop + (text[stop : stop + 1] == "的")
    kin = title_ends().starting(text, whose, min(end, whose + 3)) or anonymous_nouns().starting(
        text, whose, min(end, whose + 3)
    )
    if kin is None and text[stop : stop + 1] in _KIN:
        return Noun("anonymous", begin, stop + 1, begin, stop + 1)  # 我爸
    if kin or (whose > stop and COUNTED.match(text, whose)):
        return None  # 他的|妻子, 他|老婆, but 他的|直觉
    return Noun("pronoun", begin, stop, begin, stop)


def _unnamed(text: str, begin: int, stop: int, end: int) -> Noun | None:
    """家长们|很着急, 一位老人|拉着他的手: someone unnamed, or the name behind (村民|张三|站在)."""
    word = anonymous_nouns().ending(text, begin, stop)
    if word is None or len(word) < 2 or _goes_on(text, stop):
        return None
    if len(anonymous_nouns().ending(text, begin, stop + 1) or "") > 1:
        return None  # 小伙|子, 人|士
    if _BEFORE_POST.match(text, stop) or _is_post_at(text, stop, end):
        return None  # 毕业生|代表
    if named := _apposition(text, begin, stop, end):
        return named
    stop += text[stop] == "们"
    noun = read_noun(text, begin, stop)
    return noun if noun and noun.kind == "anonymous" and noun.start == begin else None


def _apposition(text: str, begin: int, at: int, end: int) -> Noun | None:
    """牧民|才让, 教练|波斯特科格鲁, 保安|老李, 丈夫|孔先生, 村民|赵德全: a name behind a word for people."""
    stop = max(whole_name_end(text, at), _sounds_end(text, at, end))
    nickname = text[at : at + 2]
    if is_nickname(nickname) or (  # 司机|老周|叹气: 老周 is in the dictionary
        len(nickname) == 2 and _is_old_or_young(nickname) and begins_with_predicate(text, at + 2)
    ):
        stop = at + 2
    if stop > at:
        return Noun("person", begin, stop, at, stop)
    polite = honorifics().starting(text, at + 1, min(end, at + 4))
    if polite and len(polite) > 1 and is_chinese_name(text[at] + "伟", bare=True):
        return Noun("short", begin, at + 1 + len(polite), at, at + 1 + len(polite))
    if _is_given_name(text, at, end):
        return Noun("person", begin, at + 2, at, at + 2)
    for stop in range(at + 2, min(at + 4, end)):
        named = _before_edge(text, begin, stop, end)
        if named and named.name_start >= at and _is_sure_name(text[named.name_start : named.name_end]):
            return named
    return None


def _is_given_name(text: str, at: int, end: int) -> bool:
    """妻子|秀莲|没少埋怨他: two characters behind a relative and before what is said of somebody."""
    given, stop = text[at : at + 2], at + 2
    return (
        text[at - 2 : at] in _RELATIVES
        and stop < end
        and (text[stop] in _POSTURE or says(text, stop, end))
        and is_plain_name(given)
        and not (is_common_word(given) or _NO_GIVEN.match(given))
        and not _is_post_at(text, at, end)
    )


def _is_sure_name(name: str) -> bool:
    if len(name) == 2 and name[0] == name[1]:
        return True  # 阳阳
    once = name[:1] == "曾" and name[1:2] in _ONCE_DONE  # 老师|曾去
    return is_chinese_name(name) and not is_common_word(name) and not once


def _before_edge(text: str, begin: int, stop: int, end: int) -> Noun | None:
    """解说员|激动得, 编写组|就直接写到, 赵大山|站在门口: who ends where something else begins."""
    cut = _CUT.match(text, stop, end) if text[stop - 1] != "、" else None
    moves = cut is None and text[stop] in _POSTURE and text.find("·", begin, stop) < 0
    if cut:
        left = subject_end(text, begin, stop)
        stop = left if left - begin > 1 else stop  # 李简要|把
    elif not moves and (not says(text, stop, end) or title_ends().starting(text, stop, min(end, stop + 4))):
        return None  # 回收场|负责人
    elif _goes_on(text, stop) or _is_cut_in_two(text, stop, end):
        return None
    else:
        stop = whole_name_end(text, stop)  # 牧民|才让家
    noun = read_noun(text, begin, stop)
    if noun is None:
        return None
    if noun.kind == "person":
        sounds = _sounds_end(text, noun.name_start, end) if moves else stop
        if sounds > stop:  # 瓜迪奥拉|耸耸肩
            return Noun("person", begin, sounds, noun.name_start, sounds)
        if _is_phrase(text, noun, moves=moves):
            return None
        return (None if cut else _one_character_longer(text, begin, stop, noun)) or noun
    if moves and not begins_with_predicate(text, stop) and title_ends().ending(text, begin, stop) is None:
        return None  # 这位加|拿大大叔, but 这位副行长|给记者算账
    if noun.kind in ("short", "anonymous") or (noun.kind == "pronoun" and noun.end - noun.start > 2):
        return noun
    return _otherwise_known(text, noun, stop, cut)


def _otherwise_known(text: str, noun: Noun, stop: int, cut: re.Match[str] | None) -> Noun | None:
    """A body, a paper, or what nothing in the phrase itself tells to be somebody."""
    begin, known = noun.start, noun.kind != "unknown"
    if not known and (named := _named_here(text, begin, stop)):
        return named
    post = None if known else title_ends().ending(text, begin, stop)
    if post and len(post) > 1:
        return Noun("anonymous", begin, stop, begin, stop)
    weighed = cut is not None or (not known and stop - begin < _LONGEST_UNKNOWN)
    issues = cut and cut[0] in _ISSUES and not is_piece(text, noun)
    return noun if issues or (weighed and names_someone(text, noun)) else None


def says(text: str, stop: int, end: int) -> bool:
    """Whether what is said of somebody begins at `stop`."""
    return begins_with_predicate(text, stop) or len(all_cues().starting(text, stop, end) or "") > 1


def _is_post_at(text: str, at: int, end: int) -> bool:
    return len(title_ends().starting(text, at, min(end, at + 3)) or "") > 1


def _is_cut_in_two(text: str, stop: int, end: int) -> bool:
    """卓立精工|在, 海岚传播|发布: no 工在 and no 播发 begins within the phrase."""
    at_place = text[stop + 1 : stop + 2] == "在" and text[stop] not in _STAYS and text[stop] not in GESTURES
    longer = _CUT.match(text, stop + 1, end)
    return at_place or (longer is not None and len(longer[0]) > 1)


def _goes_on(text: str, stop: int) -> bool:
    """网友|的说法, 老人|和孩子: the phrase goes on; but 一名男子|的声音 speaks."""
    if text[stop - 1] == "、" or text.startswith("之一", stop):
        return True
    return text[stop : stop + 1] in _GOES_ON_AS_NOUN and not _OF_SPEAKER.match(text, stop)


def _is_old_or_young(name: str) -> bool:
    return name[0] in "老小" and (is_chinese_name(name[1] + "伟", bare=True) or not is_common_word(name))


def _is_phrase(text: str, noun: Noun, *, moves: bool) -> bool:
    """海风|吹过来, 席上|一片哭声, 车门|缓缓打开: like a name, but a word, or made of one, and nobody."""
    name = text[noun.name_start : noun.name_end]
    called = noun.name_start > noun.start
    place = len(name) == 2 and name[1] in _PLACE_ENDS
    held = place or (len(name) == 3 and is_common_word(name[:2]))
    if held and not called and text.count(name, 0, COUNTED_IN) < 2:
        return True
    word = not called and len(name) == 2 and is_common_word(name)
    if word and name[0] == name[1] and text.count(name, 0, COUNTED_IN) < 2:
        return True  # 迟迟|没有下手
    # 老周 is in the dictionary; 八岁的|朵朵
    return (
        not moves
        and is_common_word(name)
        and not (_is_old_or_young(name) or (called and name[-1] == name[-2]))
    )


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
    sure = times == text.count(name[:2], 0, COUNTED_IN) and (
        times > 1 or (text[stop] not in GESTURES and (placed or is_common_word(text[stop + 1 : stop + 3])))
    )
    return longer if sure else None


def _named_here(text: str, begin: int, stop: int) -> Noun | None:
    """发射场工程师丹增|打来电话, 才让|蹲在: two characters with an unusual surname behind a post, here or
    where the text names them first."""
    at = max(begin, stop - 2)
    name = text[at:stop]
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
    return Noun("person", begin, stop, at, stop)


def _sounds_end(text: str, at: int, end: int) -> int:
    """Where a name of foreign sound, of four characters and more, ends that begins at `at`; else `at`."""
    sounds = _SOUNDS.match(text, at, end)
    if sounds is None or is_common_word(text[at : at + 2]):
        return at
    stop = sounds.end() - (1 if begins_with_predicate(text, sounds.end() - 1) else 0)
    return stop if stop - at > 3 else at

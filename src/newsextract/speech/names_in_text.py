"""Where names of persons stand in running text: behind titles, at the heads of clauses, again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.lexicon import words
from newsextract.lexicon.lookup import Words
from newsextract.speech.dictionary import (
    begins_with_predicate,
    is_bare_name,
    is_common_word,
    splits_before_last,
)
from newsextract.speech.foreign_names import dotted, foreign_heads, of_foreign_sound
from newsextract.speech.model import Named
from newsextract.speech.name_edges import LAST_OF_POSTS, is_closed
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.person_phrases import is_nickname
from newsextract.speech.sentences import COUNTED_IN, clause_start, sentence_start
from newsextract.speech.word_lists import (
    adverbs,
    all_cues,
    anonymous_nouns,
    compound_surnames,
    honorifics,
    organisation_ends,
    title_ends,
)
from newsextract.zh.names import is_chinese_name, is_foreign_name, is_word, whole_name_end

_HAN = "\u3400-\u9fff"
_NEARBY = 10_000
"""Characters to either side in which a name is looked for again: long texts stay linear."""

_BEFORE_NAME = frozenset("，。；：、！？）)“”「」\n 　,.:;和与及由的对向给让请问劝跟叫到访")
# 见到|张三, 采访|张三: 到 and 访 stand before a name in these words only
_MEETS = re.compile("[见找访系遇碰]到|[采走专]访")
_SENTENCE_EDGES = frozenset("。！？\n")
_POLITE = "|".join(Words.named("names_in_text", "polite").words)
_ADDRESS = re.compile(_POLITE)
_NO_NICKNAMES = Words.named("names_in_text", "no nickname").words
_ADVERBS_TOO = frozenset("曾于向和任时应连都单方")
"""Surnames that stand as other words far more often: 老师|曾去, 校长|和…"""
_FREQUENT_SURNAMES = frozenset(words("surnames", "common"))

_EDGES = re.escape("".join(sorted(_BEFORE_NAME | {word[-1] for word in title_ends().words})))
_USUAL_SURNAMES = Words.named("surnames", "common", "other", "compound").words
_SURNAME_FIRST = "".join(sorted({surname[0] for surname in _USUAL_SURNAMES}))
# These begin with a character that a name begins with, so that the search leaps from one to the next.
_NOT_GIVEN = "".join(sorted(words("not_names", "char")))
_NAME_PLACE = re.compile(
    rf"[{_SURNAME_FIRST}](?<![^{_EDGES}].)(?=((?:(?![{_NOT_GIVEN}])[{_HAN}]){{1,2}}))", re.DOTALL
)
_DOUBLE_SURNAMES = "|".join(sorted(compound_surnames().words - {"第五", "南门", "南門", "东门", "東門"}))
_COMPOUND_PLACE = re.compile(
    rf"(?:{_DOUBLE_SURNAMES})(?<![^{_EDGES}]..)(?=([{_HAN}]{{1,2}}))",
    re.DOTALL,
)
_POLITE_FORM = re.compile(rf"[{_SURNAME_FIRST}](?<![^{_EDGES}].)(?:{_POLITE}|某某?)", re.DOTALL)
_NICKNAME = re.compile(
    rf"[小老阿](?<![^{_EDGES}].)[{_HAN}]{{1,2}}?(?=[，：的在说表告也还则又是家、。和拿给住抱提拎冲跑站坐蹲笑端扛背推拉跟])",
    re.DOTALL,
)
# 阿莲婆, 阿土伯: by their form alone
_KINSHIP_NAME = re.compile(rf"阿(?<![^{_EDGES}].)[{_HAN}][婆伯姨嬷公叔哥姐嫂妹弟爷婶]", re.DOTALL)
# 小伙子叫成大器。, 名叫禤小雨，
_CALLED = re.compile(rf"叫(?:做|作)?([{_HAN}]{{2,4}})(?=[，。、（；])")
_FOREIGN_STARTS = Words.named("surnames", "given").words
_RARE_SURNAMES = "".join(sorted(words("surnames", "rare")))
_RARE_PLACE = re.compile(
    rf"[{_RARE_SURNAMES}](?<=[{LAST_OF_POSTS}].)(?:(?![{_NOT_GIVEN}])[{_HAN}]){{2}}", re.DOTALL
)
_DOUBLED = re.compile(rf"(?<=[{LAST_OF_POSTS}])([{_HAN}])\1")
# whoever heads a clause, by no usual surname
_HEAD = re.compile(
    rf"[{''.join(sorted({name[0] for name in _FOREIGN_STARTS} - set(_SURNAME_FIRST)))}{_RARE_SURNAMES}]"
    rf"(?<![^，。！？；：”」\n].)[{_HAN}]{{1,3}}",
    re.DOTALL,
)
# 证人|X
_LETTER = re.compile(rf"[A-Z](?<=[{LAST_OF_POSTS}].)(?=[{_HAN}，：])", re.DOTALL)
_LONGEST_OF_ONE = 2
"""A longer title than that ends in 长 more surely than 长孙 begins a name behind it."""
_SURELY_NAMED = 3
"""A name that comes so often is no longer than that, though a character more would make one too."""
_PLACES = frozenset("州县镇市省")
_DIRECTIONS = frozenset("上下起出")
_PLACE_ENDS = frozenset("上下里内外地")
_FIRM_WORDS = tuple(Words.named("names_in_text", "firm").words)
_GAVE = ("作了", "作为", "作出", "发了", "发来", "收到", "出席")
"""Behind a post and a name of two characters: 局长佟伟|作了发言."""
_LATIN_NAME = re.compile(
    rf"[A-Z](?<![^{_EDGES}].)[a-z]{{1,14}}(?: [A-Z][a-z.]{{0,14}}){{0,2}}"
    r"(?![A-Za-z])",
    re.DOTALL,
)


def names_in(plain: str) -> Iterator[Named]:
    """Names of persons in the text, each at least once; what is no name by its form stays out."""
    yield from dotted(plain)
    for found in _LATIN_NAME.finditer(plain):
        if _comes_again(plain, found[0], found.start()):
            yield Named(found.start(), found.end(), None)
    for found in _LETTER.finditer(plain):
        if _titled(plain, found.start()) and _comes_again(plain, found[0], found.start()):
            yield Named(found.start(), found.end(), None)
    for found in _POLITE_FORM.finditer(plain):
        yield Named(found.start(), found.end(), None)
    for found in _NICKNAME.finditer(plain):
        at = found.start()
        # 目击者|小丁是附近的工人: behind a title once is enough
        titled = (
            _titled(plain, at)
            and is_nickname(found[0])
            and plain[found.end()] in "是在说住的抱提拎冲跑站坐蹲笑端扛背推拉"
        )
        if found[0] not in _NO_NICKNAMES and (titled or _comes_again(plain, found[0], at)):
            yield Named(found.start(), found.end(), None)
    for found in _CALLED.finditer(plain):
        named = is_chinese_name(found[1]) or _comes_again(plain, found[1], found.start(1))
        if named and not is_common_word(found[1]):
            yield Named(found.start(1), found.end(1), None)
    yield from _recurring(plain)
    yield from _behind_posts(plain)
    for found in _KINSHIP_NAME.finditer(plain):
        yield Named(found.start(), found.end(), None)
    foreign = list(of_foreign_sound(plain))
    yield from foreign
    yield from foreign_heads(plain)
    yield from _compound(plain)
    yield from _chinese(plain, {name.start for name in foreign})


def _comes_again(plain: str, name: str, at: int) -> bool:
    end = at + len(name)
    return plain.find(name, end, at + _NEARBY) >= 0 or plain.find(name, max(0, at - _NEARBY), end - 1) >= 0


def _recurring(plain: str) -> Iterator[Named]:
    """茅三桥|却是, 索朗次旦|很坦然: whoever heads clauses again and again, though no usual surname tells."""
    begins: dict[str, list[int]] = {}
    for found in _HEAD.finditer(plain, 0, COUNTED_IN):
        begins.setdefault(found[0][:2], []).append(found.start())
    for first, places in begins.items():
        if len(places) < 2 or is_common_word(first):
            continue
        for name in dict.fromkeys(plain[at : at + size] for at in places for size in (2, 3, 4)):
            behind = {
                plain[at + len(name) : at + len(name) + 1] for at in places if plain.startswith(name, at)
            }
            if (
                len(behind) > 1
                and (is_chinese_name(name) if len(name) < 4 else is_foreign_name(name))
                and plain.count(name, 0, COUNTED_IN) >= _SURELY_NAMED
                and not any(is_common_word(name[at : at + 2]) for at in range(1, len(name) - 1))
            ):
                yield Named(places[0], places[0] + len(name), None)


def _behind_posts(plain: str) -> Iterator[Named]:
    """妻子|阿木花, 孙女|朵朵: without a usual surname, by the post or the kinship in front."""
    last = title_ends().last
    for found in _RARE_PLACE.finditer(plain):
        at, end = found.span()
        if plain[at] in last or not _titled(plain, at) or is_bare_name(plain[at + 1 : end]):
            continue
        if any(is_common_word(plain[begin : begin + 2]) for begin in range(at - 1, end)):
            continue
        closed = is_closed(plain, end) or begins_with_predicate(plain, end)
        if closed and plain.count(plain[at : at + 2]) == plain.count(found[0]):  # no 师傅阿德|蹲
            yield Named(at, end, None)
    for found in _DOUBLED.finditer(plain):
        at, end = found.span()
        if (
            _titled(plain, at)
            and anonymous_nouns().ending(plain, at, end) is None
            and not begins_with_predicate(found[0], 0)
            and _comes_again(plain, found[0], at)
        ):
            yield Named(at, end, None)


def _titled(plain: str, at: int) -> bool:
    return len(title_ends().ending(plain, max(0, at - 6), at) or "") > 1


def _compound(plain: str) -> Iterator[Named]:
    """欧阳修远|教授: a surname of two characters, the name closed by what follows."""
    for found in _COMPOUND_PLACE.finditer(plain):
        at = found.start()
        if len(title_ends().ending(plain, max(0, at - 6), at + 1) or "") > _LONGEST_OF_ONE:
            continue  # 理事长|孙杰
        for end in range(found.end() + 1, found.end(1) + 1):  # 宇文静|反问
            behind = honorifics().starting(plain, end, len(plain)) or ""
            closed = is_closed(plain, end) or (_titled(plain, at) and is_common_word(plain[end : end + 2]))
            if (len(behind) > 1 or closed) and is_bare_name(plain[at:end]):
                yield Named(at, end, None)
                break


def _chinese(plain: str, foreign: set[int]) -> Iterator[Named]:
    """Behind a title, or at the head of a clause; the dictionary rules out 时候 and 高架桥."""
    titles = title_ends()
    alone: dict[str, list[int]] = {}
    done = 0
    for found in _NAME_PLACE.finditer(plain):
        at = found.start()
        if at < done:
            continue
        before = plain[at - 1] if at else "\n"
        title = titles.ending(plain, max(0, at - 6), at) if before in titles.last else None
        if not title and plain[at : at + 3] in alone:
            done = at + 3
            continue
        if not title and (
            before not in _BEFORE_NAME or (before in "到访" and not _MEETS.match(plain, at - 2))
        ):
            continue
        # 主教|练某: the character ends a longer title; 张|先生 is a form of address
        if (title and title_ends().ending(plain, max(0, at - 6), at + 1)) or _ADDRESS.match(plain, at + 1):
            continue
        if (
            plain[at - 1 : at + 1] in compound_surnames().words
            and titles.ending(plain, max(0, at - 7), at - 1)
            and len(title or "") <= _LONGEST_OF_ONE
        ):
            continue  # 助产士|长孙敏
        if at in foreign or plain[at : at + 2] in compound_surnames().words:
            continue
        size = _name_size(plain, at, at + 1 + len(found[1]), titled=title is not None)
        if size and plain[at] in _ADVERBS_TOO and _is_adverb(plain, at, size, title):
            size = 0
        if size and _is_no_name(plain, at, size, title):
            size = 0
        done = at + size
        if not size:
            continue
        if title and (size == 3 or len(title) > 1 or _comes_again(plain, plain[at:done], at)):
            noun = read_noun(plain, max(clause_start(plain, sentence_start(plain, 0, at), at), at - 30), done)
            if noun and noun.kind == "person" and noun.name_start == at:
                yield Named(at, done, noun)
                continue
        alone.setdefault(plain[at:done], []).append(at)
    for name, places in alone.items():
        again = len(places) > 1 or _comes_again(plain, name, places[0])
        if not again and len(name) == 3 and _holds_word(plain, places[0]):
            continue
        if (
            name[0] in _FREQUENT_SURNAMES
            or again
            or _heads_sentence(plain, name, places[0])
            or (len(name) == 3 and plain.startswith(("岁的", "级的", "班的"), places[0] - 2))
        ):
            yield Named(places[0], places[0] + len(name), None)


def _holds_word(plain: str, at: int) -> bool:
    """黄泥|操场, 江州|马拉松: like a name of three characters, but made of words or of a word's beginning."""
    end = at + 3
    return (
        plain[at + 1] in _PLACES
        or is_common_word(plain[at : at + 2])
        or is_common_word(plain[end - 1 : end + 2])
    )


def _heads_sentence(plain: str, name: str, at: int) -> bool:
    """柳月娥|是村里的会计: at the head of a sentence, and no two of the three are a word."""
    return (
        len(name) == 3
        and (at == 0 or plain[at - 1] in _SENTENCE_EDGES)
        and name[1] not in "州县镇"  # 江州马|拉松
        and not is_common_word(name[:2])
        and not is_common_word(name[1:])
    )


def _is_no_name(plain: str, at: int, size: int, title: str | None) -> bool:
    """经纪人|曾回应, 学生|齐刷刷, 教授|成为: words of the dictionary, which do not come again as a name."""
    name = plain[at : at + size]
    given = name[1:]
    closed = is_closed(plain, at + size) or plain[at + size].isdigit()
    titled = title is not None and len(title) > 1
    if size == 2 and given != name[0]:
        words = given in _DIRECTIONS or (is_common_word(name) and not (titled and closed))  # 队长|戴上帽子
    elif size > 2 and is_common_word(name[:2]) and given[0] != given[1]:
        words = not (closed or titled) or is_word(name[:2]) or given[1] in _PLACE_ENDS
    else:
        spoken = given in all_cues().words or given in adverbs().words
        words = spoken or (is_common_word(name) and begins_with_predicate(name, 0))
    if plain.startswith(_FIRM_WORDS, at + size):
        return True  # 手机厂商|蓝鲸科技
    nowhere = size < 4 and given[0] in _PLACE_ENDS  # 被告席上, 段里三|次
    return nowhere or name in anonymous_nouns().words or (words and not _comes_again(plain, name, at))


def _is_adverb(plain: str, at: int, size: int, title: str | None) -> bool:
    """于|投资, 老师|曾去: a surname that is another word here; 村支书|向大勇 is no 向."""
    vouched = size == 3 and title is not None and len(title) > 1 and plain[at] != "和"
    if is_common_word(plain[at + 1 : at + size]):
        return not (vouched and is_closed(plain, at + 3))  # 总设计师于登峰|指了指头顶
    return not vouched and not _comes_again(plain, plain[at : at + size], at)


def _name_size(plain: str, at: int, end: int, *, titled: bool) -> int:
    """The length of the Chinese name at `at`, 0 if there is none."""
    if whole := whole_name_end(plain, at) - at:  # 丹增|打来电话
        return whole
    if (
        plain[at : at + 2] in _FOREIGN_STARTS
        and is_foreign_name(plain[at : at + 4])
        and is_closed(plain, at + 4)
    ):
        return 4  # 首相高桥雅彦
    if (
        len(all_cues().starting(plain, at + 1, at + 5) or "") > 1
        and plain.find("·" + plain[at], 0, COUNTED_IN) >= 0
    ):
        return 0  # 吴|表示, who is 丹尼尔·吴
    two = _fits(plain, at, at + 2)
    three = at + 3 <= end and _fits(plain, at, at + 3)
    if not (two or three):
        return 0
    if two and plain[at] == plain[at + 1]:  # 阳阳|蹦蹦跳跳
        return 2
    if two and titled and plain.startswith(_GAVE, at + 2):
        return 2
    # 张伟|在朋友圈, 张伟|有点紧张: the third character begins what follows
    if (
        two
        and three
        and (is_closed(plain, at + 2) or splits_before_last(plain, at + 3))
        and not _comes_again(plain, plain[at : at + 3], at)
    ):
        three = False
    long = three and (titled or not is_common_word(plain[at : at + 3]))
    short = two and (titled or not is_common_word(plain[at : at + 2]))
    if long and is_closed(plain, at + 3):
        return 3
    if short and is_closed(plain, at + 2):
        return 2
    # 张伟|信心满满: a word of the dictionary begins behind the name
    if three and is_common_word(plain[at + 3 : at + 5]) and not is_common_word(plain[at : at + 3]):
        return 3
    if two and is_common_word(plain[at + 2 : at + 4]) and not is_common_word(plain[at : at + 2]):
        return 2
    # 主任医师陈志远|每天…: a title vouches for three characters, whatever follows
    return 3 if titled and three else 0


def settled_end(plain: str, start: int, end: int) -> int:
    """Where a Chinese name that was read as `plain[start:end]` ends, by how it comes again in the text:
    宫丽|瘫坐 where 宫丽 comes again without 瘫, 钱多多 where 多 follows each 钱多."""
    name = plain[start:end]
    whole = 3 + (name[:2] in compound_surnames().words)
    if not 2 <= len(name) <= whole or not is_chinese_name(name):
        return end
    if len(name) == whole:
        once = plain.find(name, end, COUNTED_IN) < 0 and plain.find(name, 0, start) < 0
        if once and is_bare_name(name[:-1]) and plain.count(name[:-1], 0, COUNTED_IN) >= _SURELY_NAMED:
            return end - 1
    longer = plain[start : end + 1]
    if (
        len(longer) == whole
        and is_bare_name(longer)
        and (longer[-1] == longer[-2] or not is_closed(plain, end))
        and plain.count(longer, 0, COUNTED_IN) == plain.count(name, 0, COUNTED_IN) > 1
    ):
        return end + 1
    return end


def _fits(plain: str, at: int, end: int) -> bool:
    """Whether the characters are built like a name and do not end in a word for a body."""
    bodies = organisation_ends()
    return is_bare_name(plain[at:end]) and (
        plain[end - 1] not in bodies.last or bodies.ending(plain, at, end) is None
    )

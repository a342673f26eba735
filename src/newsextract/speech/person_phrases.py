"""The person that a noun phrase names: 发言人约迪·赛斯, 张三教授, 张先生, 老王.

A name stands at the end of its phrase: behind a dot, behind a title, before a form of address, or alone.
"""

from __future__ import annotations

import re

from newsextract.lexicon.lookup import Words
from newsextract.speech.dictionary import begins_with_predicate, is_bare_name, is_common_word
from newsextract.speech.model import Noun
from newsextract.speech.sentences import COUNTED_IN
from newsextract.speech.word_lists import (
    all_cues,
    anonymous_nouns,
    compound_surnames,
    document_nouns,
    foreign_names,
    honorifics,
    organisation_ends,
    title_ends,
)
from newsextract.zh.names import is_chinese_name, is_foreign_name, is_word

# ?: where a charset lost the dot
_DOT = re.compile(r"[·•・‧∙]|(?<=[\u4e00-\u9fff])[?？](?=[\u4e00-\u9fff])")
_LAST_OF_KIN = frozenset("姐哥叔婶嫂伯姨")
_NICKNAME = re.compile(r"(?:小|老|阿|大)[\u4e00-\u9fff]{1,2}$")
SOUND = f"[{''.join(Words.named('names_in_text', 'sounds').words)}]"
"""Any character that foreign names are written with."""
TRANSLITERATION = re.compile(f"{SOUND}{{2,8}}")
_TRANSLITERATED_PART = re.compile(f"{SOUND}{{1,8}}")
# behind a title of two characters, any short run that holds no particle: 发言人扎哈诺娃
_STRANGE_NAME = re.compile(
    r"(?!一)(?:(?![听见看的了着过是在把被将让给从就也已对向和与也不没有为这那该此其人们者长员家会上下中里后前日月年时处方面])[\u4e00-\u9fff]){3,6}"
)
_MORE_THAN_A_SOUND = 3
"""Characters behind the sounds of a foreign name that cannot all be sounds the list lacks."""
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z’'.\-]{0,30}(?: [A-Z][A-Za-z’'.\-]{0,30}){0,3}$")
_OF_FOREIGNERS = frozenset(("发言人", "外长", "防长", "总统", "首相", "议长", "国王"))
"""They stand before names without a Chinese surname more than others do."""
_PAIR = re.compile(r"([\u4e00-\u9fff]{2,3})[和与、]([\u4e00-\u9fff]{2,3})")


def dotted_name(text: str, start: int, end: int) -> Noun | None:
    """A foreign name with a dot: its left edge is the title's end, a country, or the phrase's start."""
    dot = _DOT.search(text, start, end)
    if dot is None or end - dot.end() > 24 or "《" in text[start:end]:
        return None
    at = dot.start()
    begin = max(start, *(text.rfind(cut, start, at) + 1 for cut in "的、，和与及 "))
    for size in range(1, min(8, at - begin)):
        if title_ends().ending(text, begin, at - size):
            begin = at - size
            break
    name_end = end
    honorific = honorifics().ending(text, dot.end() + 1, end)
    if honorific and len(honorific) > 1:
        name_end = end - len(honorific)
    if at - begin > 8 or not is_plain_name(text[begin:name_end]):
        return None
    name_end = _without_predicate(text, text.rfind(dot[0], at, name_end) + 1, name_end)
    return Noun("person", start, end, begin, name_end)


def _without_predicate(text: str, part: int, end: int) -> int:
    """安德鲁·哈维|形容: the last part of a foreign name ends where no name goes on but a verb begins."""
    known = _TRANSLITERATED_PART.match(text, part, end)
    if known and known.end() < end:
        sounds = text[part : known.end()]
        if len(sounds) > 1 and text.count(sounds, 0, COUNTED_IN) > text.count(
            text[part : known.end() + 1], 0, COUNTED_IN
        ):
            return known.end()  # 马尔科·维斯基|面色铁青, who comes again as 维斯基
        for stop in range(known.end(), part, -1):  # 雷·库里|提出: 提 may sound in a name
            if (
                text[stop] in "在对从向就把被将正也还则曾已刚却仍都"
                or (begins_with_predicate(text, stop) and stop > part + 1)
                or len(all_cues().starting(text, stop, end) or "") > 1
            ):
                return stop
        rest = text[known.end() : end]
        if len(rest) >= _MORE_THAN_A_SOUND and not any(map(_TRANSLITERATED_PART.match, rest)):
            return known.end()  # 德尔加多|持谨慎态度
    return end


def is_nickname(name: str) -> bool:
    """Whether the characters are a form of address like 老王, 小李: the second one a surname."""
    return (
        len(name) == 2 and name[0] in "小老阿" and is_bare_name(name[1] + "伟") and not is_common_word(name)
    )


def is_plain_name(name: str) -> bool:
    """Whether nothing but letters, dots and blanks stands in it."""
    return all(c.isalpha() or c in "·•・‧∙ .-－?？'’" for c in name)


def with_honorific(text: str, start: int, end: int) -> Noun | None:
    """张先生 (a short form), 张三教授 (a full name)."""
    honorific = honorifics().ending(text, start, end)
    if honorific is None:
        return None
    stop = end - len(honorific)
    if stop <= start:
        return None
    longer = len(title_ends().ending(text, start, end) or "") > len(honorific)  # 班主任 is nobody called 班
    single = len(honorific) > 1 and not longer and is_bare_name(text[stop - 1 : stop] + "伟")
    if single and title_ends().ending(text, start, stop - 1):  # 房东|陈阿姨
        return Noun("short", start, end, stop - 1, end)
    # 欧阳修远|教授; 卓立精|工 is no engineer but a firm: one character is put behind a surname alone
    for size in (4, 3, 2) if len(honorific) > 1 else ():
        if (
            stop - size >= start
            and is_chinese_name(text[stop - size : stop], bare=stop - size > start)
            and could_begin_name(text, start, stop - size)
            and not is_common_word(text[stop - size : stop])
            and len(title_ends().starting(text, stop - size, stop) or "") < 2  # 班导|标|老师
            and not organisation_ends().ending(text, start, stop)  # 白宫|发言人
        ):
            return Noun("person", start, end, stop - size, stop)
    if single and could_begin_name(text, start, stop - 1):
        return Noun("short", start, end, stop - 1, end)
    if len(honorific) > 1 and text[start:stop] in compound_surnames().words:  # 欧阳|教授
        return Noun("short", start, end, start, end)
    return None


def could_begin_name(text: str, start: int, at: int) -> bool:
    """Whether a name can begin at `at`: the phrase begins there, or a title ends there."""
    return (
        at == start
        or text[at - 1] in "的、，和与及 ）》”"
        or title_ends().ending(text, start, at) is not None
    )


def named_after_title(text: str, start: int, end: int) -> Noun | None:
    """研究员王高鸿, 主席鲍威尔, 司机老梁: the rightmost title that leaves a name behind it."""
    titles = title_ends()
    for size in range(2, min(9, end - start)):
        at = end - size
        title = titles.ending(text, start, at) if text[at - 1] in titles.last else None
        if title and (titles.ending(text, start, at + 1) or "").startswith(title):
            continue  # 小伙|子咧嘴
        if title and len(title) < 2 and at - start == 2 and is_bare_name(text[start : start + 3]):
            continue  # 关长|海抓起
        if title is None and size <= 3 and _named_after_body(text, start, at, end):
            return Noun("person", start, end, at, end)
        if (
            title
            and text[at:end] not in anonymous_nouns().words
            and could_be_name(text[at:end], bare=len(title) < 2)
            and not (len(title) < 2 and is_common_word(text[at - 1 : end]))  # 家|喻户晓
            and not (
                size == 2 and is_common_word(text[at:end]) and begins_with_predicate(text, at)
            )  # 乘客|鞠躬
        ):
            longer = at - 1
            # 高级经济师郭全中 over 师郭全: three characters with a surname win over two
            shorter = title_ends().ending(text, start, longer) if size == 2 else None
            # 助产士|长孙敏
            if (
                text[longer : longer + 2] in compound_surnames().words
                and (before := title_ends().ending(text, start, longer))
                and not title.startswith(before)  # 理事长|孙杰
            ):
                at = longer
            # … but not 练罗德 behind 主教, where 主教练 is a title
            if shorter and len(shorter) >= len(title) and is_bare_name(text[longer:end]):
                at = longer
            return Noun("person", start, end, at, end)
        if (
            title in _OF_FOREIGNERS
            and size == 2
            and is_bare_name("王" + text[at:end])
            and not (begins_with_predicate(text, at) or is_common_word(text[at:end]))
        ):
            return Noun("person", start, end, at, end)  # 商务部发言人颂猜
        if (
            title
            and len(title) > 1
            and (stop := _strange_name_end(text, at, end))
            and not is_common_word(text[at : at + 2])  # 县长|热线接到
            and not (end - at > 3 and is_bare_name(text[at : at + 3]))
            and not (
                end - at > 4 and is_chinese_name(text[at : at + 3]) and is_common_word(text[at + 3 : end])
            )
        ):
            return Noun("person", start, end, at, stop)
    return None


def _strange_name_end(text: str, at: int, end: int) -> int:
    """Where a name of unusual characters ends: 扎哈诺娃, 达科维奇|开场; 0 where there can be none."""
    if _STRANGE_NAME.fullmatch(text, at, end) is None:
        return 0
    if any(len(all_cues().starting(text, at + size, end) or "") > 1 for size in (2, 3)):
        return 0  # 总统尹正|说起往事
    sounds = TRANSLITERATION.match(text, at, end)
    stop = sounds.end() if sounds else at
    return stop if 2 < stop - at < end - at - 1 and is_common_word(text[stop:end]) else end


def _named_after_body(text: str, start: int, at: int, end: int) -> bool:
    """招商银行|张立人: the body that someone belongs to in front of the name, without a post between."""
    bodies = organisation_ends()
    body = bodies.ending(text, start, at) if text[at - 1] in bodies.last else None
    name = text[at:end]
    return (
        body is not None
        and len(body) > 1
        and is_bare_name(name)
        and not is_common_word(name)
        and not any(
            len(words.ending(text, at, end) or "") > 1
            for words in (organisation_ends(), title_ends(), document_nouns())
        )
        and anonymous_nouns().ending(text, at, end) is None
    )


def could_be_name(name: str, *, bare: bool = False) -> bool:
    """Whether the characters behind a title can be a person's name; `bare`: the title is a weak one."""
    if is_chinese_name(name, bare=bare) or is_foreign_name(name):
        return True
    if not bare and is_word(name) and len(name) == 2 and not is_common_word(name):
        return is_bare_name(name[0] + "伟")  # 创始人|雷军, known as a name of pages
    if _NICKNAME.match(name) and len(name) <= 3:
        return True
    if len(name) == 2 and name[1] in _LAST_OF_KIN and not is_common_word(name):
        return True  # 老板娘|翠姐
    if name in foreign_names().words:  # 總統|川普
        return True
    return TRANSLITERATION.fullmatch(name) is not None or _LATIN_NAME.match(name) is not None


def bare_name(text: str, start: int, end: int) -> Noun | None:
    name = text[start:end]
    if is_foreign_name(name) or (
        is_bare_name(name) and name[:2] not in all_cues().words and name not in title_ends().words  # 师傅
    ):
        return Noun("person", start, end, start, end)
    # 小张, 老李明; 老人坐, 小区里 begin with a word of the dictionary
    if (
        _NICKNAME.match(name)
        and (
            (len(name) == 2 and name not in title_ends().words)  # 大使, 老师
            or (len(name) == 3 and not is_common_word(name[:2]) and name[:2] not in anonymous_nouns().words)
        )
    ):
        return Noun("person", start, end, start, end)
    pair = _PAIR.fullmatch(name)
    if pair and is_bare_name(pair[1]) and is_bare_name(pair[2]):
        return Noun("anonymous", start, end, start, end)
    if _ends_behind_word(text, start, end):
        return Noun("person", start, end, end - 3, end)
    for size in (3, 2):
        if (
            size < end - start
            and text[end - size - 1] in "的、和与及 ）》了过着到"
            and is_bare_name(text[end - size : end])
            and text[end - size : end] not in all_cues().words
            and text[end - size : end] not in title_ends().words
            and not (size == 2 and anonymous_nouns().ending(text, end - size, end) == text[end - size : end])
        ):
            return Noun("person", start, end, end - size, end)
    last = text.rfind("的", start, end) + 1
    if last and TRANSLITERATION.fullmatch(text, last, end) and end - last > 3:
        return Noun("person", start, end, last, end)  # 躺在担架上的阿卡妮西
    if end - start > 3 and _ends_in_pet_name(text, start, end):
        return Noun("person", start, end, end - 2, end)
    if len(name) > 3 and TRANSLITERATION.fullmatch(name) and not is_common_word(name):  # 亚里士多德
        return Noun("person", start, end, start, end)
    return None


def _ends_behind_word(text: str, start: int, end: int) -> bool:
    """零售商|孟三玉: three characters built like a name behind a word that is no post of ours."""
    at = end - 3
    return (
        at - start > 1
        and is_bare_name(text[at:end])
        and not any(
            is_common_word(text[begin:stop]) for begin, stop in ((at, at + 2), (at, end), (at - 1, at + 1))
        )
        and not is_common_word(text[at + 1 : end])
        and any(is_common_word(text[at - size : at]) for size in (2, 3, 4) if at - size >= start)
    )


def _ends_in_pet_name(text: str, start: int, end: int) -> bool:
    """Whether a phrase ends in 朵朵, 小宇, 老赵: two characters that name somebody behind what he is."""
    name = text[end - 2 : end]
    if name[0] == name[1] and text[end - 3] == "的":  # 八岁的|朵朵
        called = anonymous_nouns().ending(text, start, end) or title_ends().ending(text, start, end)
        if called is None:
            return True
    # 病床上的|小宇
    if text[end - 3] == "的" and _NICKNAME.fullmatch(name) and not is_common_word(name):
        return True
    # 门卫|老赵; 驴友|小潘, who is named again
    return is_nickname(name) and (
        is_common_word(text[end - 4 : end - 2]) or text.count(name, 0, COUNTED_IN) > 1
    )


def _is_behind_title(text: str, letter: str) -> bool:
    """证人X: a letter that stands for the name of somebody; said once, the letter is enough."""
    at = text.find(letter, 0, COUNTED_IN)
    return at > 0 and len(title_ends().ending(text, max(0, at - 4), at) or "") > 1


def latin_name(text: str, start: int, end: int) -> Noun | None:
    found = _LATIN_NAME.search(text, start, end)
    if found and (found.start() == start or could_begin_name(text, start, found.start())):
        named = (
            " " in found[0]
            or title_ends().ending(text, start, found.start()) is not None
            or (len(found[0]) == 1 and _is_behind_title(text, found[0]))
        )
        if len(found[0]) == 1 and not named:
            return None
        return Noun("person" if named else "unknown", start, end, found.start(), end)
    return None

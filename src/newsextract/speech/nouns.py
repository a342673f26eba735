"""The noun phrase in front of a reporting verb: a person with a title, someone unnamed, a body, a text.

`字节跳动发言人约迪·赛斯`, `一位知情人士`, `该公司`, `财政部`, `《…》`: the head of a Chinese noun
phrase stands last, so all of these are told apart from their end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from newsextract.speech.dictionary import begins_with_predicate, is_bare_name, is_common_word
from newsextract.speech.sentences import MASK
from newsextract.speech.words import (
    all_cues,
    anonymous_nouns,
    document_nouns,
    honorifics,
    organisation_ends,
    pronouns,
    title_ends,
)
from newsextract.zh.names import is_chinese_name, is_foreign_name, is_word

Kind = Literal["person", "short", "pronoun", "anonymous", "organisation", "document", "unknown"]

_DOT = re.compile(r"[·•・‧∙]")
_LONGEST_PHRASE = 60
"""A longer stretch before a verb is no noun phrase."""

_LONGEST_UNKNOWN = 16

LEADING = re.compile(
    r"(?:[、\s”」』—–-]|另据|此外|另外|以及|同时|而且|并且|但是|但|而|不过|然而|可是|因此|所以|于是|对此|就此|随后|其中|其实|当时|后来|之后|最后|最终|首先|其次|结果|如今|目前"
    r"|没想到|想不到|不料|谁知|哪知|只见|只听|忽然|突然|这时|此时|那时|就在这时|近日|日前|近期|最近|此前|早前|昨日|昨天|今日|今天|昨晚|今晨|当天|当日|当晚|次日|同日|事后|据悉|据了解|据此|按照|根据|据|由|被(?![告害])|(?:这|那)?(?:就|正|都)?是|连(?!云港)|就连|即使|虽然|尽管|因为|由于|正如|如|像|当(?![地局事家年])|让|使|令"
    r"|[也亦更还又](?=有人)|[也亦更还又]?有(?![关人])|另有|曾有|并有|到(?![场访会])|从(?![业军教政])|在(?![场座校职读押逃线])"
    r"|(?:\d{4}年|[今去前明]年|当年)?\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|\d{4}年|\d{1,2}月|[今去前]年"
    r"|周[一二三四五六日]|星期[一二三四五六日天]|凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚(?!报)|（"
    + MASK
    + r"{1,14}）)+"
)
_COUNTED = re.compile(
    r"[一二三两几多数某每这那该其]\s*(?:位|名|个|些|则|份|条|篇|家|群|批|对|封|张)|某|多[位名]|不少|许多|很多|大多数|部分|众多|其他|另一|有关|相关|所有"
)
_COUNTED_INSIDE = re.compile(
    r"(?:另外?|又|还有|更有|有)?[一二两三四五六七八九十几多数某]{1,8}(?:位|名)|不少|许多|很多|一些|部分"
)
_COUNT_WORD = re.compile("位|名|不少|许多|很多|一些|部分")
_VERBAL = re.compile(r"[了过着到得把被让也是有对向给跟和与据]")
_POINTING = re.compile(r"(?:该|此|这[位名个些群]|那[位名个些]|上述|前述)[^，。的]{1,14}$")
_NICKNAME = re.compile(r"(?:小|老|阿|大)[\u4e00-\u9fff]{1,2}$")
TRANSLITERATION = re.compile(
    r"[阿埃艾爱安昂奥澳巴芭白拜班邦包保鲍北贝本比彼毕别宾伯勃博卜布采查蔡察彻茨茨次达大戴丹道德登邓迪底蒂第丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛弗福夫富伽盖"
    r"冈高戈哥格葛根贡古瓜圭果哈海汉豪赫黑亨洪胡华怀惠霍基吉加佳贾简姜杰金津久居卡凯坎康考科克肯孔库昆夸奎拉莱赖兰朗劳勒雷蕾黎里理丽利莉连联良廖列林琳刘柳龙卢鲁露伦"
    r"罗洛吕玛马迈麦曼芒毛梅门蒙孟米密敏明缪莫默姆穆纳娜乃奈南内妮尼年涅宁纽农努诺欧帕派潘庞培佩彭皮匹平珀普其契恰钱强乔切钦青琼丘泉让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申什"
    r"生圣胜施石史士斯丝松苏梭所索塔泰坦汤唐陶特腾提田廷亭通图托陀瓦万旺威韦维卫魏温文翁沃乌伍武西希锡席夏香肖谢辛欣兴雄休许雪逊雅亚扬尧耶叶伊依易因英永尤于约月云赞泽曾扎詹章哲真芝治智朱卓兹子宗佐特伏]{2,8}"
)
_TRANSLITERATED_PART = re.compile(TRANSLITERATION.pattern.replace("{2,8}", "{1,8}"))
# behind a title of two characters, any short run that holds no particle: 发言人扎哈诺娃
_STRANGE_NAME = re.compile(
    r"(?:(?![的了着过是在把被将让给从就也已对向和与也不有人们者长员家会上下中里后前日月年时处方面])[\u4e00-\u9fff]){3,6}"
)
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z’'.\-]{1,30}(?: [A-Z][A-Za-z’'.\-]{0,30}){0,3}$")
_BRACKET = re.compile(r"[（(]" + MASK + r"*[）)]$")
# Where a title's front ends and the name of a body or country runs into a foreign name: 美国|约翰
_CUTS = "的、，和与及·"
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]{1,6}[条款项]$")
_PAIR = re.compile(r"([\u4e00-\u9fff]{2,3})[和与、]([\u4e00-\u9fff]{2,3})")
_ENCODED_DOT = re.compile(r"(?<=[\u4e00-\u9fff])[?？](?=[\u4e00-\u9fff])")


@dataclass(slots=True)
class Noun:
    """What a noun phrase names; offsets into the text."""

    kind: Kind
    start: int
    """Where the phrase begins, connectives and dates in front left out."""
    end: int
    name_start: int
    name_end: int
    """The bare name; the whole phrase where there is none."""


def read_noun(text: str, start: int, end: int) -> Noun | None:
    """What the phrase `text[start:end]`, with its head at the end, names; None where it is none."""
    lead = LEADING.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    while end > start and text[end - 1] in "）)":
        bracket = _BRACKET.search(text, max(start, end - 60), end)
        if bracket is None:
            break
        end = bracket.start()
    while end > start and text[end - 1] in " \u3000":
        end -= 1
    if not start < end <= start + _LONGEST_PHRASE:
        return None
    if text[start] == "@":  # @小城故事 评论道
        blank = text.find(" ", start, end)
        return Noun("anonymous", start, end, start + 1, blank if blank > 0 else end)
    found = _pronoun(text, start, end) or _dotted(text, start, end) or _with_honorific(text, start, end)
    if found:
        return found
    unnamed, certain = _unnamed(text, start, end)
    if unnamed and certain:
        # 首席技术官|孙博文: the last two characters are a word (博文) by chance
        behind_title = unnamed.kind == "document" and _whole_name_behind_title(text, start, end)
        return Noun("person", start, end, end - 3, end) if behind_title else unnamed
    return (
        _named_after_title(text, start, end)
        or _bare_name(text, start, end)
        or unnamed
        or _latin(text, start, end)
        or _unknown(text, start, end)
    )


def _unknown(text: str, start: int, end: int) -> Noun | None:
    """Anything else that is short and without punctuation."""
    if end - start > _LONGEST_UNKNOWN or not all(c.isalnum() or c in "·-& " for c in text[start:end]):
        return None
    return Noun("unknown", start, end, start, end)


def _pronoun(text: str, start: int, end: int) -> Noun | None:
    phrase = text[start:end]
    if phrase in pronouns().words:
        return Noun("pronoun", start, end, start, end)
    if text[start] in "他她" and text[start + 1 : start + 2] in ("和", "与", "跟", "同"):  # 她跟亲友
        return Noun("pronoun", start, start + 1, start, start + 1)
    pointing = _POINTING.match(text, start, end) if text[start] in "该此这那上前" else None
    if pointing and pointing.end() == end:
        # 该公司首席执行官陈浩宇 points at nobody
        named = _dotted(text, start, end) or _named_after_title(text, start, end)
        if named:
            return named
        return Noun("pronoun", start, end, start, end)
    return None


def _dotted(text: str, start: int, end: int) -> Noun | None:
    """A foreign name with a dot: its left edge is the title's end, a country, or the phrase's start."""
    dot = _DOT.search(text, start, end) or _ENCODED_DOT.search(text, start, end)
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
    if known and known.end() < end and begins_with_predicate(text, known.end()):
        return known.end()
    return end


def is_nickname(name: str) -> bool:
    """Whether the characters are a form of address like 老王, 小李: the second one a surname."""
    return (
        len(name) == 2 and name[0] in "小老阿" and is_bare_name(name[1] + "伟") and not is_common_word(name)
    )


def is_plain_name(name: str) -> bool:
    """Whether nothing but letters, dots and blanks stands in it."""
    return all(c.isalpha() or c in "·•・‧∙ .-－?？'’" for c in name)


def _with_honorific(text: str, start: int, end: int) -> Noun | None:
    """张先生 (a short form), 张三教授 (a full name)."""
    honorific = honorifics().ending(text, start, end)
    if honorific is None:
        return None
    stop = end - len(honorific)
    if stop <= start:
        return None
    single = len(honorific) > 1 and is_bare_name(text[stop - 1 : stop] + "伟")
    if single and title_ends().ending(text, start, stop - 1):  # 房东|陈阿姨
        return Noun("short", start, end, stop - 1, end)
    for size in (3, 2):
        if (
            stop - size >= start
            and is_chinese_name(text[stop - size : stop], bare=stop - size > start or len(honorific) == 1)
            and could_begin_name(text, start, stop - size)
            and not is_common_word(text[stop - size : stop])
            and not organisation_ends().ending(text, start, stop)  # 白宫|发言人
        ):
            return Noun("person", start, end, stop - size, stop)
    if (
        len(honorific) > 1
        and is_bare_name(text[stop - 1 : stop] + "伟")
        and could_begin_name(text, start, stop - 1)
    ):
        return Noun("short", start, end, stop - 1, end)
    return None


def could_begin_name(text: str, start: int, at: int) -> bool:
    """Whether a name can begin at `at`: the phrase begins there, or a title ends there."""
    return (
        at == start
        or text[at - 1] in "的、，和与及 ）》”"
        or title_ends().ending(text, start, at) is not None
    )


def _unnamed(text: str, start: int, end: int) -> tuple[Noun | None, bool]:
    """Someone unnamed, a body or a text, by the last word, and whether that is certain.

    Certain: the phrase also counts or points, or the word is no single character.
    """
    if end - start < 2 or (
        text[end - 1] not in _last_characters() and text.find("》", max(start, end - 5), end) < 0
    ):
        return None, False
    start = _counted_start(text, start, end)
    whole = Noun("anonymous", start, end, start, end)
    noun = anonymous_nouns().ending(text, start, end)
    if noun and (len(noun) > 2 or len(noun) == end - start or _COUNTED.match(text, start, end)):
        return whole, True
    document, certain = _text_or_body(text, start, end)
    if document and certain:
        return document, True
    return (whole if noun else document), False


@cache
def _last_characters() -> frozenset[str]:
    """In which words for unnamed people, texts and bodies end."""
    return frozenset("”」中里上内条款项").union(
        *(words.last for words in (anonymous_nouns(), document_nouns(), organisation_ends()))
    )


def _text_or_body(text: str, start: int, end: int) -> tuple[Noun | None, bool]:
    """A text or a body by its last word, and whether that is certain."""
    last = text[end - 1]
    work = text.rfind("》", start, end)
    if work >= 0 and end - work <= 5:  # 德国《…》周刊
        return Noun("document", start, end, start, end), True
    if last in "”」":  # 网友“江州小王”
        opened = max(text.rfind("“", start, end), text.rfind("「", start, end))
        if opened > start and anonymous_nouns().ending(text, start, opened):
            return Noun("anonymous", start, end, start, end), True
    if last in "条款项" and _ARTICLE.search(text, max(start, end - 10), end):  # 合同第七条
        return Noun("document", start, end, start, end), True
    if last in "中里上内" and document_nouns().ending(text, start, end - 1):
        return Noun("document", start, end - 1, start, end - 1), True
    document = document_nouns().ending(text, start, end)
    organisation = organisation_ends().ending(text, start, end)
    if document and (not organisation or len(document) >= len(organisation)):
        return Noun("document", start, end, start, end), len(document) > 1
    if organisation:
        return Noun("organisation", start, end, start, end), len(organisation) > 1
    return None, False


def _counted_start(text: str, start: int, end: int) -> int:
    """得到了村口|一位老年村民: a phrase begins at its count where a verb stands before it."""
    found = None
    if _COUNT_WORD.search(text, start, end) is None:
        return start
    for counted in _COUNTED_INSIDE.finditer(text, start, end):
        found = counted
    if found and found.start() > start and _VERBAL.search(text, start, found.start()):
        return found.start()
    return start


def _named_after_title(text: str, start: int, end: int) -> Noun | None:
    """研究员王高鸿, 主席鲍威尔, 司机老梁: the rightmost title that leaves a name behind it."""
    titles = title_ends()
    for size in range(2, min(9, end - start)):
        at = end - size
        title = titles.ending(text, start, at) if text[at - 1] in titles.last else None
        if title is None and size <= 3 and _named_after_body(text, start, at, end):
            return Noun("person", start, end, at, end)
        if (
            title
            and text[at:end] not in anonymous_nouns().words
            and could_be_name(text[at:end], bare=len(title) < 2)
            and not (len(title) < 2 and is_common_word(text[at - 1 : end]))  # 家|喻户晓
        ):
            longer = at - 1
            # 高级经济师郭全中 over 师郭全: three characters with a surname win over two
            if size == 2 and is_bare_name(text[longer:end]) and title_ends().ending(text, start, longer):
                at = longer
            return Noun("person", start, end, at, end)
        if (
            title
            and len(title) > 1
            and _STRANGE_NAME.fullmatch(text, at, end)
            and not is_common_word(text[at : at + 2])  # 县长|热线接到
            and not (end - at > 3 and is_bare_name(text[at : at + 3]))
        ):
            return Noun("person", start, end, at, end)
    return None


def _whole_name_behind_title(text: str, start: int, end: int) -> bool:
    title = title_ends().ending(text, start, end - 3)
    return title is not None and len(title) > 1 and is_bare_name(text[end - 3 : end])


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
    return TRANSLITERATION.fullmatch(name) is not None or _LATIN_NAME.match(name) is not None


def _bare_name(text: str, start: int, end: int) -> Noun | None:
    name = text[start:end]
    if (len(name) > 2 and is_foreign_name(name)) or (is_bare_name(name) and name[:2] not in all_cues().words):
        return Noun("person", start, end, start, end)
    # 小张, 老李明; 老人坐, 小区里 begin with a word of the dictionary
    if (
        _NICKNAME.match(name)
        and (
            (len(name) == 2 and name not in title_ends().words)  # 大使, 老师
            or (len(name) == 3 and not is_common_word(name[:2]))
        )
    ):
        return Noun("person", start, end, start, end)
    pair = _PAIR.fullmatch(name)
    if pair and is_bare_name(pair[1]) and is_bare_name(pair[2]):
        return Noun("anonymous", start, end, start, end)
    for size in (3, 2):
        if (
            size < end - start
            and text[end - size - 1] in "的、和与及 ）》了过着到"
            and is_bare_name(text[end - size : end])
            and not (size == 2 and anonymous_nouns().ending(text, end - size, end) == text[end - size : end])
        ):
            return Noun("person", start, end, end - size, end)
    # 门卫|老赵
    if end - start > 3 and is_nickname(text[end - 2 : end]) and is_common_word(text[end - 4 : end - 2]):
        return Noun("person", start, end, end - 2, end)
    if len(name) > 3 and TRANSLITERATION.fullmatch(name) and not is_common_word(name):  # 亚里士多德
        return Noun("person", start, end, start, end)
    # 7岁的|小杰
    if text[max(start, end - 4) : end - 2] == "岁的" and _NICKNAME.fullmatch(text, end - 2, end):
        return Noun("person", start, end, end - 2, end)
    return None


def _latin(text: str, start: int, end: int) -> Noun | None:
    found = _LATIN_NAME.search(text, start, end)
    if found and (found.start() == start or could_begin_name(text, start, found.start())):
        return Noun("person" if " " in found[0] else "unknown", start, end, found.start(), end)
    return None

"""Who the people in a value are: 张三、李 四 发自北京 is two names and no place."""

from __future__ import annotations

import re

from newsextract import lexicon
from newsextract.fields.credit_lines.marks import EDGES, MARK, STOP, unwrapped, without_notes
from newsextract.fields.credit_lines.placeholders import is_placeholder
from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import alternation
from newsextract.zh.names import is_name, is_plain_name, is_word, split_names, split_run
from newsextract.zh.numerals import IN_DATES
from newsextract.zh.outlets import ends_like_outlet, is_channel, is_known, is_office, is_outlet, is_section

_MAX_PEN_NAME = 14
"""Longest pen or account name behind 作者：; what is longer is a sentence."""

PLACES = frozenset(lexicon.words("places"))


def is_place(name: str) -> bool:
    """Whether it is a place's name, or a province and a place in it: 浙江杭州."""
    return name in PLACES or any(name[:end] in PLACES and name[end:] in PLACES for end in (2, 3))


_POSTS = lexicon.words("posts")

# 张三发自北京 · 张三，系某某大学教授 · 张三系… · 张三，如若转载，请注明
_NAME_END = re.compile(
    r"发自|發自|[，,]\s?(?:系|为|是|现任|现为|现居|定居|生于|毕业|就职|来自|作者|中国|全国|\d{2}后|[男女](?![\u4e00-\u9fff])|如[若需]|转载|轉載)|(?:作者)?[系係为為是](?=.{3})"
)

_NEXT_OF_LIST = re.compile("[；;]")

_MOST_POSTS = 8
"""More writers, each with a post behind the name, no article has."""

# 张三 江州报道 本版图片由受访者提供
PICTURES_BY = re.compile(
    r"\s?(?:本版|本文|文中|均为|除署名外)?(?:[图圖]片?|照片)[均皆]?由?.{1,12}(?:提供|拍[摄攝]|供[图圖])\Z"
)

_TAIL = re.compile(
    r"(?:"
    rf"(?:{IN_DATES}月)?{IN_DATES}日[\u4e00-\u9fff]{{0,6}}(?:[电電讯訊]|[报報][导導道])|"
    r"(?:(?:等|与|和|及)?\d{0,3}[人位名]?等?\s?"
    r"(?:综合|綜合|编译|編譯|整理|联合|连线|連線|現場|现场|专题|專題|独家|獨家|摄影|攝影|采写|采访|实习)?"
    r"(?:报道|報道|報導|报导|采写|專訪|专访))"
    rf"|(?:{IN_DATES}日|\d{{1,2}})(?:综合|專|专)?(?:[电電讯訊]|外[电電][报報][导導道])"
    r"|等(?:\d{1,3}|[一二三四五六七八九十]{1,2})?[人位名]?"
    r"|(?:综合)?(?:整理|编译|編譯|撰文|撰稿|采写|整合)"
    r"|[。.．!！:：;；”\"'」’]{1,3}"
    r")\Z"
)

_TAIL_LAST = frozenset(
    "访訪道導导写电電讯訊等人位名理译譯文稿合。.．!！:：;；”\"'」’0123456789一二三四五六七八九十"
)
"""The last characters of those words: a first look."""

_REPORTED = ("报道", "報道", "報導", "报导", "專訪", "专访")

_SHORT_PLACE = 2
# 张三 江州报道: 江州 could be a name
_REPORTED_PLACE = re.compile(r"[\u4e00-\u9fff]{1,3}[州县縣市省镇鎮乡鄉港](?:报道|報道|報導|报导)")
# 張三三藩市報道, 张三江州报道: a place that no list knows
_PLACED = re.compile(
    r"([\u4e00-\u9fff]{3})[\u4e00-\u9fff]{1,3}[市州县縣省港城埠岛島湾灣国國区區]"
    r"|([\u4e00-\u9fff]{2})(?!城市|都市)[\u4e00-\u9fff]{1,2}[州县縣市]"
)

# 記者張三／台西報導: two characters behind the bar are a place, whatever surname they begin with
_FROM_PLACE = re.compile(
    r"[/／]\s?[\u4e00-\u9fff]{2}(?:[連连][線线]|[綜综]合|專訪|现场|現場)?[/／]?(?:报道|報道|報導|报导|[電电讯訊])\Z"
)

_PLACE_ENDS = Words.of(PLACES)

# a post, or the office a post belongs to: …大学教授张三, …测评中心张三李四等20人
_POST = re.compile(
    rf"(?:{alternation(_POSTS)}|中心|公司|大学|大學|学院|學院|研究[院所]|编辑部|部门|[记記]者站|工作室"
    r"|课题组|教研室|支部|医院|醫院)"
)

_DESK = re.compile("..(?:系|庭|派出所|车间|站|社区|街道|村委|支部)\\Z")
"""An office's part that could end a word of any kind elsewhere."""
# words that stand among names and are none: 张三 整合, 张三 文/图, 上海报道
BESIDE_NAMES = re.compile(
    rf"(?:{alternation(lexicon.words('placeholders', 'beside names'))}|文[/／、]?[图圖]|[图圖][/／、]?文"
    r"|.{0,8}(?:报道|報導|报导|報道|[電电讯訊]|采写))\Z"
)

_PHOTOGRAPHER = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}\s?[/／]\s?(?:[摄攝]影?|[图圖]片?|供[图圖])(?![\u4e00-\u9fff/／])"
)


def people(value: str, *, pen_names: bool, plain: bool = False, bare: bool = False) -> list[str]:
    """The people in a value, in order.

    `pen_names`: take what is no built name too, if nothing speaks against it. `plain`: take two to
    four plain characters (记者 岩温) where all of the value is names. `bare`: no label stands before
    them, so all must be names with usual surnames, or there is nobody.
    """
    value, plain = _list_of_names(value, plain)
    names: list[str] = []
    loose: list[str] = []
    for candidate in split_names(value, runs=not bare):
        name = _trim(candidate)
        if _stands_beside(candidate, name, behind_name=bool(names)):
            continue
        if is_placeholder(name, "author"):
            if name.isascii():
                break  # By Zhang San | Updated: …
            if not names:
                continue  # 作者：宣传科 张三
        if is_name(name, bare=bare) and not (is_known(name) or ends_like_outlet(name)):  # 商傳媒
            names.append(name)
            loose.append(name)
        elif not names and _is_body(name):
            continue  # 文/某某网 张三, 供稿：柳泉派出所 张三
        elif bare:
            return []
        elif (titled := _after_post(name)) is not None:
            names.extend(titled)
            loose.extend(titled)
        elif loose and "的" in name:
            break  # 作者：阿苇，在乡下写字的人
        elif is_pen_name(name) and (pen_names or (plain and is_plain_name(name))):
            loose.append(name)
        else:
            # what follows is no list of names any more: 记者 张三 从现场获悉
            return names if plain or not pen_names else loose
    return loose if pen_names or plain else names


def _stands_beside(candidate: str, name: str, *, behind_name: bool) -> bool:
    """Whether a candidate is a word that stands among names and is none: 整合, 上海报道, a place."""
    if not name or name in PLACES or BESIDE_NAMES.match(name):
        return True
    if not BESIDE_NAMES.match(candidate):
        return False
    return not is_name(name) or _is_reported_place(candidate, behind_name)


def _is_body(name: str) -> bool:
    """Whether it is an outlet, an office, or a part of one: 柳泉派出所, 团委."""
    if is_outlet(name) or is_office(name) or _DESK.search(name):
        return True
    return len(name) == 2 and is_office("某" + name)


def _list_of_names(value: str, plain: bool) -> tuple[str, bool]:
    """The part of a value that is a list of names; and whether plain names count in it still."""
    value = PICTURES_BY.sub("", unwrapped(value).replace(MARK, " "))
    if "/" in value or "／" in value:
        value = _FROM_PLACE.sub("", _PHOTOGRAPHER.sub(" ", value).rstrip())
    if STOP in value:
        value = value.split(STOP, 1)[0]
    value = without_notes(value)
    end = _NAME_END.search(value)
    if end is not None and end.start():
        # 张三，系某某大学教授；李四，系…: each with a post of their own
        others = _NEXT_OF_LIST.split(value[end.end() :])[1:_MOST_POSTS] if end[0][-1] in "系为" else []
        value = value[: end.start()]
        for other in others:
            named = _NAME_END.search(other)
            value += "、" + other[: named.start()] if named is not None else ""
        plain = plain and end[0][-1] not in "系为是"  # 记者“某某是否…
    return value, plain


def _is_reported_place(candidate: str, behind_name: bool) -> bool:
    """Whether a candidate is where the report is from: 江州报道, behind a name 云岭报道; but 张三江州报道
    begins with its reporter."""
    place = candidate[: -len(_REPORTED[0])]
    if _REPORTED_PLACE.fullmatch(candidate) is None:
        return behind_name and len(place) == _SHORT_PLACE and not is_name(place, bare=True)
    if len(place) != 2 * _SHORT_PLACE or behind_name or place[:-1] in PLACES:
        return True
    return not is_name(place[:_SHORT_PLACE], bare=True)


def _trim(candidate: str) -> str:
    """A candidate without the words around it: 张三报道, 张三等, 张三台北12日电 -> 张三."""
    name = candidate.strip(EDGES)
    reported = name.endswith(_REPORTED)
    for _ in range(3):
        if name[-1:] not in _TAIL_LAST:
            break
        shorter = _TAIL.sub("", name) if len(name) > 2 else name
        if shorter == name:
            break
        name = shorter.rstrip()
    if reported and (placed := _PLACED.fullmatch(name)) and is_name(placed[1] or placed[2]):
        name = placed[1] or placed[2]
    place = _PLACE_ENDS.ending(name, 2, len(name)) if len(name) > 3 else None
    if place is not None and is_name(name[: -len(place)]):
        name = name[: -len(place)]
    return name


def _after_post(name: str) -> tuple[str, ...] | None:
    """The names behind a post (某某研究所研究员张三); empty if a post ends it; None if there is no post."""
    if len(name) < 4:
        return None
    last = None
    for last in _POST.finditer(name):  # noqa: B007  (the last one counts)
        pass
    if last is None:
        return None
    person = name[last.end() :].strip()
    if not person:
        return ()
    if is_name(person):
        return (person,)
    return split_run(person) or None


def is_pen_name(name: str) -> bool:
    """Whether `name` can be the name somebody writes under: no placeholder, outlet, office or number."""
    if not 1 < len(name) <= _MAX_PEN_NAME or is_placeholder(name, "author"):
        return False
    if not any(map(str.isalpha, name)) or _NO_PEN_NAME.search(name):
        return False
    return not (is_outlet(name) or is_office(name) or is_section(name))


def is_single_character(value: str) -> bool:
    """Whether all of a label's value is one character, as some sign: 作者：柳."""
    return len(value) == 1 and "\u4e00" <= value <= "\u9fff" and value not in _NO_SINGLE


def is_account(name: str) -> bool:
    """Whether `name` can be a channel's name: 某某说财经, 某某发布; no placeholder, button or sentence."""
    if not 1 < len(name) <= _MAX_PEN_NAME or not any(map(str.isalpha, name)):
        return False
    if is_placeholder(name.rstrip("0123456789"), "author"):
        return False  # admin203: a name and a counter
    if is_channel(name) or is_section(name):
        return False
    return _NO_ACCOUNT.search(name) is None and not is_word(name)


_NO_PEN_NAME = re.compile(r"[：:。！!<>{}|=$%@/\\…“”]|\d月\d{1,2}日|..创作者\Z")
_NO_SINGLE = frozenset("无無略我本男女文图圖字等的")
_NO_ACCOUNT = re.compile(
    r"(?:新[闻聞]稿|通稿|公告|通知)\Z|^[\u4e00-\u9fff]{2,4}(?:中心|[组組])\s?[/／]|官方[账帐]号|创作者|\A(?:正在|本文)|\.{2}"
    r"|[：:。！!？?<>{}|=$%\\…“”，,、 ]"
)

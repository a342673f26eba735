"""The words around a piece: which go through its ends, and what they say of the gap that it would leave."""

from __future__ import annotations

import re
from functools import cache

from newsextract.lexicon import words
from newsextract.zh.joints import joint
from newsextract.zh.names import is_chinese_name
from newsextract.zh.script import fold_script
from newsextract.zh.words import bond, split

HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_TAIL = re.compile(r"[\u3400-\u9fff]{1,4}$")
_HAN_HEAD = re.compile(r"[\u3400-\u9fff]+")
REACH = 4
"""Letters beside a boundary that its words are read from: few words are longer."""
MOST_BOND = 12.0
"""What no word's bond counts for more than."""
_WITHIN_LATIN = 8.0  # a boundary within OpenAI or 2024, in the measure of `bond`
_NUMBER_AND_UNIT = 6.0  # a boundary between 31 and 日
# What stands before any noun or number, though the dictionary has some of it as words: 第|三届, 那|盘棋.
_DETERMINERS = frozenset("第这這那哪某每该該本此各一二两兩三四五六七八九十几幾")
_UNITS = frozenset("年月日时時分秒元万萬亿億千百个個名人岁歲号號家届屆次天点點米吨噸只家条條项項度倍种種%％")


def han_tail(text: str) -> str:
    """The ideographs at the end of `text`, at most four."""
    found = _HAN_TAIL.search(text[-REACH:])
    return found.group() if found else ""


def han_head(text: str) -> str:
    """The ideographs at the beginning of `text`, at most four."""
    found = _HAN_HEAD.match(text[:REACH])
    return found.group() if found else ""


def word_bond(left: str, right: str) -> float:
    """How much of a word goes through the boundary between two texts: 0 for none, some 5 to 12 within one."""
    if not left or not right:
        return 0.0
    before, after = left[-1], right[0]
    if before.isascii() and after.isascii():
        return _WITHIN_LATIN if before.isalnum() and after.isalnum() else 0.0
    if before.isdigit() and after in _UNITS:
        return _NUMBER_AND_UNIT
    if before in _DETERMINERS:
        return 0.0
    tail, head = han_tail(left), han_head(right)
    return min(bond(tail, head), MOST_BOND) if tail and head else 0.0


# -- the gap

# Words that cannot end a clause and particles that cannot begin one: 秘密使用被。 ，的市场。
DANGLING = frozenset("和与與及在被将將把对對向从從为為以让讓给給由也都就很更最再还還已又或但而不")
PARTICLES = frozenset("的地得了着著过過们們")
# A run with such words in it is more than a name.
FUNCTION_WORDS = frozenset(
    "的了着在被是和与與将將把对對不也都就要会會有为為从從到让讓给給再还還已将这這那他她我你"
)

# A name at the head of a sentence, and the verb that stands behind it: 廖[…]国梁说.
_NAME_BEFORE = re.compile(r"(?:^|[。！？!?…；;，,：:“”「」』’‘])\s{0,2}([\u3400-\u9fff]{1,3})$")
_NAME_BEHIND = re.compile(
    "([\u3400-\u9fff]{0,2}?)(?:[说說称稱]|表示|告[诉訴]|介[绍紹]|指出|回[忆憶]|坦言|直言|笑[着著]|解[释釋]|透露|[强強][调調]|[认認][为為])"
)
_MOST_SEARCHED = 50_000
"""Characters of the page that are searched for a seam: the cost of a run does not grow with the page."""
MOST_OF_KIND = 3.0  # what no pair of kinds counts for more than
NEXT = 5  # characters beside a piece that tell what it stands between, a blank included


def joints_around(text: str, start: int, end: int, left: str, right: str) -> dict[str, float]:
    """How well the kinds of words go together left and right of the piece, and across the gap without it."""
    before, piece, behind = (
        text[max(0, start - NEXT) : start].rstrip(),
        text[start:end],
        text[end : end + NEXT].lstrip(),
    )

    def clipped(first: str, second: str) -> float:
        return max(-MOST_OF_KIND, min(MOST_OF_KIND, joint(first, second)))

    return {
        "joint left": clipped(before, piece),
        "joint right": clipped(piece, behind),
        "joint across": clipped(left, right),
    }


@cache
def clause_edges(section: str) -> frozenset[str]:
    return frozenset(words("clause_edges", section))


def wants_more(left: str) -> bool:
    """Whether the sentence cannot end behind `left`: `各国要`, `对于`, but not `推介会`."""
    words = split(fold_script(han_tail(left)))
    edges = clause_edges("want more behind them")
    return bool(words) and (words[-1] in edges or "".join(words[-2:]) in edges)


def cannot_begin(right: str) -> bool:
    """Whether no clause begins with `right`: `的人`, `左右`, but not `过关`."""
    if _AMOUNT.match(right):
        return True
    words = split(fold_script(han_head(right)))
    return bool(words) and words[0] in clause_edges("never begin one")


_AMOUNT = re.compile(r"[0-9.,]{1,12}(?:[亿億万萬%％元吨噸]|个百分点)|[（(][亿億万萬千]?[元吨噸人户戶][）)]")
"""`[工业增加值]612.4亿元`, `[工业增加值]（亿元） | 612.4`: what is counted stands before it."""


# A sentence may go on `6月1日落成`, `今天开幕` behind a headline that is its subject.
_STORY = re.compile(
    r"[（(【\[]?\s{0,2}(?:"
    r"(?:据|據)?[\u3400-\u9fffA-Za-z0-9·]{1,16}?(?:讯|訊|电|電|消息)(?=[\s（(：:，,\d)）】])"
    r"|(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号號]|今[天日]|昨[天日]|日前|近[日期])(?:[上下中]午|清晨|凌晨|晚间?|傍晚)?[，,]"
    r"|[记記]者(?:[近今昨]日)?[从從在])"
)


def begins_a_story(right: str) -> bool:
    """Whether the text begins as news do: `本报讯（…`, `某某社北江6月1日电 …`, `6月1日，…`, `近日，…`."""
    return _STORY.match(right) is not None


def dangles(piece: str) -> bool:
    """Whether the piece ends in a word that cannot end anything: `…被`, `…和`, but not `缓和`."""
    if piece[-1:] not in DANGLING:
        return False
    return split(fold_script(han_tail(piece)))[-1:] == [fold_script(piece[-1])]


def splits_a_name(left: str, right: str) -> float:
    """1 where a speaker's name goes on behind the run (`”廖`…`国梁说`), 0.5 where his verb stands there
    (`”廖国梁`…`说`)."""
    before = _NAME_BEFORE.search(left)
    after = _NAME_BEHIND.match(right) if before else None
    if before is None or after is None:
        return 0.0
    begun, rest = fold_script(before.group(1)), fold_script(after.group(1))
    if not is_chinese_name(begun + rest, bare=True):
        return 0.0
    if not rest:
        return 0.5 * (len(begun) == 3)
    if len(begun + rest) != 3 or begun in clause_edges("want more behind them"):
        return 0.0
    return float(len(begun) == 1 or len(split(begun)) == 2)  # 高校[…]人说: 高校 is a word


def look_around(left: str, piece: str, right: str, page_text: str, seen: dict[str, float]) -> None:
    """Whether the page has the pairs of characters at the boundaries elsewhere too."""

    def elsewhere(first: str, second: str, here: int) -> float:
        if not (first.isalnum() and second.isalnum()):
            return 0.0
        return float(min(2, page_text.count(first + second, 0, _MOST_SEARCHED) - here))

    seen["sides meet elsewhere"] = elsewhere(left[-1:], right[:1], 0)
    seen["left meets it elsewhere"] = elsewhere(left[-1:], piece[0], 1)
    seen["it meets right elsewhere"] = elsewhere(piece[-1], right[:1], 1)

"""Where the headline's words are the article's own: object of a frame, an attribute, a line of verse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsextract.compose.splices.marks import (
    CLAUSE_MARKS,
    CLOSING,
    OPENING,
    STOPS,
    has_column_mark,
    own_marks,
)
from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.words import dangles, han_tail
from newsextract.lexicon import words
from newsextract.lexicon.patterns import listed
from newsextract.zh.joints import kinds
from newsextract.zh.script import fold_script
from newsextract.zh.words import split

LONGEST_NAME = 6
"""Letters of a piece that may be somebody's name or a thing's."""
_NEXT = 8  # characters beside a piece in which its frame stands
_LINE_OF_VERSE = 24  # letters; measured on printed poems: lines are shorter, paragraphs of news are longer
_FEWEST_LINES = 4
_SHARE_OF_VERSE = 0.75
"""Of at least so many lines, the share that are verse."""
_MARKS = STOPS + CLAUSE_MARKS + CLOSING
_AFTER = re.compile(r"后(?![来面续期方台边世天人辈])|时(?![间代候期任常刻而段事装尚速])")
# What a noun that is told of stands between: 六十岁的[退休教师]张三, 全省[新能源车]的销量.
_BEFORE_NOUN = frozenset("的名位个該该")
_DATES = re.compile(r"(?:昨[天日晚]|今[天日晨早晚]|日前|近日|随后|此前|最近|近期|[日号晚午])$")


def is_own(run: Run, text: str) -> bool:
    """Whether the piece, where it stands in its paragraph's `text`, is a part of the sentence.

    A piece that is cut through a word is none: `关于[退休工程师自费二]`.
    """
    if not (run.is_prefix or run.is_suffix) and _names_who_answers(run, text):
        return True
    if dangles(text[run.start : run.end]):
        return False  # [海豚智能被]的来源
    left_marks, right_marks = own_marks(run, text)
    left = text[max(0, run.start - left_marks - _NEXT) : run.start - left_marks].rstrip()
    right = text[run.end + right_marks : run.end + right_marks + _NEXT].lstrip()
    if left[-1:] and left[-1] in OPENING and right[:1] and right[0] in CLOSING:
        left, right = left[:-1], right[1:]  # 关于“…”的消息
    piece, behind = text[run.start : run.end], text[run.end : run.end + _NEXT].lstrip()
    if _counts(left, piece, right) or _speaks(left, piece, behind):
        return True
    if _is_quoted_name(run, text) or _begins_quoted(run, text) or _heads_an_item(run, text):
        return True
    is_work = _WORK.fullmatch(text[run.start - left_marks : run.end + right_marks]) is not None
    if is_work and naming().search(text[max(0, run.start - left_marks - _NEXT) : run.start - left_marks]):
        return True  # 推出系列节目[《老渡口》]，
    is_name = is_work or run.weight <= LONGEST_NAME
    is_name = is_name and not has_column_mark(text[run.start : run.end])
    if is_name and _PREDICATE.match(text, run.end) and "是" in left:  # 是四十五年[来同期最低]的。
        return True
    if run.is_torn:
        return False
    if is_name and (_is_cell(run, text) or _is_attribute(run, text)):  # but 一位[回应|算力前哨]知情人
        return True
    return _in_frame(fold_script(left), fold_script(right)) or _is_missed(run, text)


def _is_missed(run: Run, text: str) -> bool:
    """Whether nothing but a subject would be left of the clause: `，双方[合作不断拓展]。`"""
    if text[run.end : run.end + 1] not in _BEHIND_CLAUSE or own_marks(run, text) != (0, 0):
        return False
    if run.is_whole or not text[run.start : run.end].isalnum():
        return False
    clause = _BARE_CLAUSE.search(text, max(0, run.start - _CLAUSE), run.start)
    return clause is not None and all(kind[:1] in _OF_SUBJECTS for kind in kinds(clause.group()))


_CLAUSE = 6  # characters
_BEHIND_CLAUSE = tuple("。！？；，：,")
_BARE_CLAUSE = re.compile(r"(?<=[，。；！？：,])[\u3400-\u9fff]{1,4}$")
_OF_SUBJECTS = frozenset("nrqmb这那他她它我们")


_WORK = re.compile("[\u3400-\u9fff]{0,4}《[^《》]{1,20}》(?:之?《[^《》]{1,20}》)?")
_PREDICATE = re.compile("的[。，；！？!?]")


def is_verse(paragraphs: Sequence[str]) -> bool:
    """Whether the text is a poem or a song: short lines that end without a stop."""
    lines = [line for line in map(str.strip, paragraphs) if line]
    if len(lines) < _FEWEST_LINES:
        return False
    verse = sum(len(line) <= _LINE_OF_VERSE and line[-1] not in "。！？!?”：:" for line in lines)
    return verse >= _SHARE_OF_VERSE * len(lines)


_QUOTATION = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’"}
_AROUND_NAME = 30
"""Characters of a title in marks that has the piece in it, to either side."""


def _is_quoted_name(run: Run, text: str) -> bool:
    """Whether the piece is all of a name in quotation marks (`「甲板合唱團」`), or a part of a title that is
    named as one (`题为“江边旧事：张三的老渡口”的讲座`)."""
    if run.is_torn:
        return False
    closing = _QUOTATION.get(text[run.start - 1 : run.start])
    if closing is not None and text[run.end : run.end + 1] == closing:
        return own_marks(run, text) == (0, 0)
    left, right = text[max(0, run.start - _AROUND_NAME) : run.start], text[run.end : run.end + _AROUND_NAME]
    for opening, closing in _QUOTATION.items():
        begin, end = left.rfind(opening), right.find(closing)
        if begin < 0 or end < 0 or closing in left[begin:] or opening in right[:end]:
            continue
        before, behind = left[:begin], right[end + 1 :]
        return _NAMED_TITLE.search(before) is not None or _TITLE_OF.match(behind) is not None
    return False


def _begins_quoted(run: Run, text: str) -> bool:
    """Whether the piece begins what stands in quotation marks here as it does in the headline, and goes on
    without it: `2019“[科学普及月 科学进万家] 爱科学”活动`."""
    closing = _QUOTATION.get(text[run.start - 1 : run.start])
    if closing is None or run.headline.marks_at(run.first)[-1:] != text[run.start - 1]:
        return False
    end = text.find(closing, run.end, run.end + _AROUND_NAME)
    return (
        end > run.end
        and closing not in text[run.start : run.end]
        and text[run.start - 1] not in text[run.end : end]
    )


_NAMED_TITLE = re.compile("(?:题为|題為|主题[为是]|主題[為是]|题目[为是]|名为|名為)$")
_TITLE_OF = re.compile(
    "(?:为[主]?[题題]|為主?題|的?(?:讲座|講座|演讲|演講|报告|報告|主题|主題|专题|專題|活动|活動|展览|展覽|论坛|論壇|一文))"
)


def _heads_an_item(run: Run, text: str) -> bool:
    """Whether the piece is the head of an item, `【公园延时开放】即日起…`, of which a digest's headline
    is made."""
    headline = run.headline
    if not (run.is_prefix or headline.marks_at(run.first)) or not (
        run.is_suffix or headline.marks_at(run.last)
    ):
        return False
    if text[run.start - 1 : run.start] != "【" or text[run.end : run.end + 1] != "】":
        return False
    return text[: run.start - 1].rstrip()[-1:] in ("", *STOPS) and text[run.end + 1 : run.end + 2] != ""


_NUMBER = re.compile(r"[第\d一二三四五六七八九十百千万两几]$")
_UNITS = frozenset(
    "节節名位个個届屆次场場轮輪局年月日天岁歲元万萬亿億人组組家项項条條件台辆輛架艘支只部座所间間层層号號楼樓分秒米期集章版季"
)


def _counts(left: str, piece: str, right: str) -> bool:
    """Whether a number before the piece counts its first character: `第四[节独得14分]`."""
    return piece[:1] in _UNITS and _NUMBER.search(left) is not None and right[:1] not in _UNITS


_SAYS = re.compile("(?:说|說|表示|坦言|指出|介绍|介紹|认为|認為|强调|強調|写道|寫道|[笑回答问問]道)$")
_QUOTED = re.compile("[：:，,][“「『]")


def _names_who_answers(run: Run, text: str) -> bool:
    """Whether the piece has the colon behind a name that begins the paragraph: `张[三：基]本功要扎实`."""
    return not _COLONS.isdisjoint(text[run.start : min(run.end, _LONGEST_SPEAKER + 1)])


_LONGEST_SPEAKER, _COLONS = 5, frozenset("：:")


def _speaks(left: str, piece: str, right: str) -> bool:
    """Whether the piece says who speaks, beside a quotation: `…。”[馆长何静说]。`, `[馆长何静说]：“…`.
    Headlines begin like it, too: `馆长何静说：书会说话`."""
    if not _SAYS.search(piece):
        return False
    if left[-1:] and left[-1] in CLOSING and (not right or right[0] in STOPS + CLAUSE_MARKS):
        return True
    begins = not left or left[-1] in STOPS + CLOSING
    return begins and _QUOTED.match(right) is not None


@cache
def _takers() -> re.Pattern[str]:
    return re.compile(f"(?:{listed('clause_frames', 'take an object')})$")


@cache
def _wants_object() -> re.Pattern[str]:
    return re.compile(listed("clause_frames", "want an object before them"))


@cache
def _behind_object() -> re.Pattern[str]:
    return re.compile(listed("clause_frames", "behind an object"))


@cache
def _from_preposition() -> re.Pattern[str]:
    return re.compile(listed("clause_frames", "go on from a preposition"))


def _in_frame(left: str, right: str) -> bool:
    """Whether `left`…`right` is a frame that takes in what stands between them."""
    if _wants_object().match(right):
        return True
    goes_on = bool(_AFTER.match(right) or _behind_object().match(right))
    taken = bool(_takers().search(left)) or _ends_in_preposition(left)
    if taken and (goes_on or not right or right[0] in _MARKS):
        return True
    if taken and _from_preposition().match(right):
        return True
    begins = not left or left[-1] in STOPS + CLAUSE_MARKS + OPENING or _DATES.search(left) is not None
    return goes_on and begins


@cache
def naming() -> re.Pattern[str]:
    """What ends in a noun behind which a name stands: 系列节目[…]."""
    return re.compile(f"(?:{listed('clause_frames', 'nouns before a name')})$")


def _ends_in_preposition(left: str) -> bool:
    if left[-1:] not in words("clause_frames", "take an object, one character"):
        return False
    last = split(han_tail(left))[-1:]
    return len("".join(last)) == 1  # no 成就, 原因


def _is_cell(run: Run, text: str) -> bool:
    """Whether the piece is a name in a row of names and figures: `4月22日 19:35 [河东水牛] - 临江白鹭`."""
    before, behind = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    if before.strip() or behind.strip():
        return False
    return _ROW.fullmatch(text) is not None and any(map(str.isdigit, text[: run.start] + text[run.end :]))


_ROW = re.compile(r"[^。！？!?；;，,“”]{1,80}")


def _is_attribute(run: Run, text: str) -> bool:
    """Whether the few words of the piece hang on a noun, or a noun on them: `六十岁的[退休教师]张三`."""
    before, after = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    if not before or not after:
        return False
    return (before in _BEFORE_NOUN and after.isalnum()) or (after == "的" and before.isalnum())

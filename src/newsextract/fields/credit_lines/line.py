"""How a line of credits is built: labels, their values, and what ends a value.

`作者：张三 来源：新华网 2019-09-26 12:11 责任编辑：李四` is four fields. Author, editor and source readers
share this grammar; each takes the fields of its own kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from newsextract import lexicon
from newsextract.fields.credit_lines.labels import KINDS, Kind, is_label, label_pattern
from newsextract.fields.credit_lines.marks import CLOSERS, MARK, OPENERS, STOP, plain_slashes
from newsextract.fields.credit_lines.timestamps import without_moments
from newsextract.lexicon.patterns import alternation
from newsextract.page.model import Block

MAX_LINE = 240
"""Longest line that is read as a line of credits; longer ones are prose."""

MAX_VALUE = 90
"""Longest value of a label; 作者：…世界经济研究部部长、研究员张三 takes fifty."""


@dataclass(slots=True)
class Field:
    """A label and what stands behind it, up to the next label, date or end of the line."""

    kind: Kind
    label: str
    """Without blanks: 作者, 责任编辑."""
    value: str
    """Trimmed; `MARK` where an inline element begins."""
    colon: bool
    """Whether a colon, bar or slash stands behind the label."""
    value_apart: bool
    """Whether a blank stands between label and value."""
    before: str
    """What stands between the end of the field before (or the line's start) and the label."""


@dataclass(slots=True)
class Line:
    """A line of credits, taken apart."""

    text: str
    """Dates replaced by `STOP`, counters by blanks."""
    fields: tuple[Field, ...]
    rest: str
    """What stands before the first label, between dates: an unlabelled outlet, a bare name."""
    loose: str
    """`rest`, and what stands behind dates further on: 发布时间：2023-05-03 某某网 作者：张三."""
    dated: bool
    """Whether a date stood in it."""


def marked(block: Block) -> str:
    """The block's text with `MARK` where an inline element begins."""
    text, pieces = block.text, block.pieces
    if len(pieces) < 2 or len(pieces) > 60:
        return text
    out: list[str] = []
    position = 0
    for piece in pieces:
        start = text.find(piece, position)
        if start < 0:
            return text
        if start:
            out.append(text[position:start])
            out.append(MARK)
        out.append(piece)
        position = start + len(piece)
    out.append(text[position:])
    return "".join(out)


def has_label(text: str, end: int = MAX_LINE) -> bool:
    """Whether any word in the first `end` characters of `text` may be a label; a first look."""
    return label_pattern().search(text, 0, end) is not None


def read_line(text: str) -> Line:
    """Take a line apart into its labelled fields. Any text may come; a long one gives no fields."""
    if len(text) > MAX_LINE:
        return Line(text, (), "", "", False)
    text, dated = without_moments(plain_slashes(text))
    labels = _labels_of(text)
    if not labels:
        return Line(text, (), text, text, dated)
    fields: list[Field] = []
    loose: list[str] = []
    edge = 0
    for index, label in enumerate(labels):
        until = labels[index + 1].start if index + 1 < len(labels) else len(text)
        value, used = _value(text, label.end, until)
        if label.kind == "other" and (date := _DATED_VALUE.match(text, label.end, until)) is not None:
            value, used = "", date.end()  # 发布时间：2023-05-03 某某网: the outlet is no part of the time
        before, blank = text[edge : label.start], text[label.end : label.end + 1].isspace()
        fields.append(Field(label.kind, label.word, value, label.colon, blank, before))
        if index and STOP in text[max(0, edge - 1) : label.start]:
            loose.append(before)
        edge = used
    rest = text[: labels[0].start]
    if STOP in text[max(0, edge - 1) :]:
        loose.append(text[edge:])
    return Line(text, tuple(fields), rest, STOP.join([rest, *loose]) if loose else rest, dated)


class _Label(NamedTuple):
    start: int
    end: int
    """Behind its colon."""
    word: str
    kind: Kind
    colon: bool


def _labels_of(text: str) -> list[_Label]:
    found: list[_Label] = []
    for match in label_pattern().finditer(text):
        word, closer, colon = match.group("label", "closer", "colon")
        start, end = match.span()
        if closer and not (start and text[start - 1] in OPENERS):
            continue  # 【记者】张三 is a label, …的记者】 is not
        if found and found[0].word in _OLD_HEADLINE and (colon or "").strip() not in _COLONS:
            continue  # 原标题：某事（讲述·匠人）
        if not word.isalpha():
            word = "".join(word.split())
        if found and word.startswith(_NEWS) and text[start - 1].isalnum() and word[2:] in KINDS:
            start, word = start + 2, word[2:]  # 来源：某某新闻编辑：张三: 新闻 is the outlet's
        # 文/摄 and its kind are built, not listed
        kind: Kind = "editor" if word in ("网编", "網編") else KINDS.get(word, "author")
        if is_label(text, start, word, kind, bool(colon), bool(found)):
            found.append(_Label(start, end, word, kind, bool(colon)))
    return found


_NEWS = ("新闻", "新聞")
_OLD_HEADLINE, _COLONS = ("原标题", "原標題"), ("：", ":")
_BARS = " |｜丨"
"""What parts a value from the next label: `作者：桃子 | 分类：习作`."""
_DATED_VALUE = re.compile(rf"[ {MARK}]{{0,3}}{STOP}")


def _value(text: str, start: int, until: int) -> tuple[str, int]:
    """The value that begins at `start`, and where it ends: at a date, a button or an open bracket's close."""
    end = min(until, start + MAX_VALUE)
    stop = text.find(STOP, start, end)
    if stop > 0 and text[start:stop].strip():
        end = stop
    value = text[start:end]
    if end < until and value.rstrip()[-1:] in ("：", ":"):
        value = _LABEL_OF_DATE.sub("", value)
    if (":" in value or "：" in value) and (unknown := _UNKNOWN_LABEL.search(value)):
        value = value[: unknown.start()]
    if _ANY_CLOSER.search(value):
        value = _balanced(value)
    value = before_buttons(value)
    return value.strip(" \t\x1e\x1f:：").rstrip(_BARS), start + len(value)


_LABEL_OF_DATE = re.compile(
    "(?<=..)(?:最[后後])?(?:更新|修改|[编編][辑輯]|[发發][布佈表])(?:[时時][间間]|日期)?\\s?[:：]\\s{0,3}\\Z"
)
"""某某日报更新：2024-05-06."""

# 张三 题字：李四, 张三 Views: 12: a label that no list has
_UNKNOWN_LABEL = re.compile(r"(?<=[\u4e00-\u9fffA-Za-z])\s(?:[\u4e00-\u9fff]{2,6}|[A-Z][a-z]{2,11})[:：]")

_PAIR = dict(zip(CLOSERS, OPENERS, strict=True))
_ANY_CLOSER = re.compile("[" + re.escape(CLOSERS) + "]")


def _balanced(value: str) -> str:
    """`value` up to the first closing bracket that was not opened in it."""
    depth: dict[str, int] = {}
    for position, character in enumerate(value):
        if character in OPENERS:
            depth[character] = depth.get(character, 0) + 1
        elif (opener := _PAIR.get(character)) is not None:
            if not depth.get(opener):
                return value[:position]
            depth[opener] -= 1
    return value


_END_WORD = re.compile(alternation(lexicon.words("line_words", "end")))
_BEFORE_END_WORD = frozenset("0123456789]】）)")


_GLUED_BUTTON = re.compile(
    "(?<=..)(?:(?:打印|列印|纠错|糾錯|[小大]?字[号號体體]|大中小|小中大|条评论|條評論){1,3}"
    r"|(?:阅读|閱讀|浏览|瀏覽|点击|點擊|人气|人氣|(?:我要)?(?:评论|評論))(?:量|[数數]|次[数數])?"
    r"\s?[:：(（]?\s?\d[\d,.]{0,8}[万萬wWkK]?[)）]?)\Z"
)
"""What no name and no outlet ends with: 张三打印; 某某网条评论, whose number a script fills in;
某某网阅读 12."""
_FOLLOW = re.compile("[+＋]\\s?(?:关注|關注|订阅|訂閱|追蹤)\\Z")
_FOLLOW_ENDS = frozenset("注阅閱蹤")
_LAST_OF_GLUED = frozenset("大小印错錯号號体體论論0123456789万萬wWkK)）")


def before_buttons(text: str) -> str:
    """`text` up to the first button or counter in it: 某某网 我要评论 -> 某某网."""
    if text[-1:] in _FOLLOW_ENDS:
        text = _FOLLOW.sub("", text)
    if text[-1:] in _LAST_OF_GLUED:
        text = _GLUED_BUTTON.sub("", text)
    for word in _END_WORD.finditer(text):
        start, end = word.span()
        before = text[start - 1] if start else " "
        if end - start > 3 or before in _BEFORE_END_WORD or before.isspace():
            return text[:start].rstrip()
    return text

"""How a line of credits is built: labels, their values, and what ends a value.

`作者：张三 来源：新华网 2019-09-26 12:11 责任编辑：李四` is four fields. Byline, editor and credit readers
share this grammar; each takes the fields of its own kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from newsextract import lexicon
from newsextract.page.model import Block
from newsextract.zh.outlets import is_outlet

Kind = Literal["author", "role", "editor", "credit", "photo", "other"]

MARK = "\x1f"
"""Set where an inline element begins inside a block. Regular expressions see it as a blank."""
STOP = "\x1e"
"""Set in place of a date: no value reaches over it. Regular expressions see it as a blank."""

MAX_LINE = 240
"""Longest line that is read as a line of credits; longer ones are prose."""
MAX_VALUE = 90
"""Longest value of a label; 作者：…世界经济研究部部长、研究员张三 takes fifty."""

_COLON = r"[:：︰∶﹕＝|｜丨︱︳│┃/／╱⁄]"
_DASH = r"\s{0,2}(?:[-—–]{1,2}|[·•@＠×>→])\s?(?=[\u4e00-\u9fff])"
"""What a few pages write for the colon: 编辑-张三, 文@李四."""
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DATE = re.compile(
    r"[(（\[]?\s?(?:"
    r"(?:19|20)\d\d\s?[-—/.年／．]\s?\d{1,2}\s?[-—/.月／．]\s?\d{1,2}(?!\d)\s?日?"
    r"|(?:19|20)\d\d[-—/.]\d\d[-—/.]\d\d"  # glued to the time: 2005.08.2605:39
    r"|民[国國]\s?\d{2,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
    r"|[一二〇○零]{1,2}[一二三四五六七八九〇○零]{2,3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    rf"|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}},?\s)?(?:{_MONTH})[a-z]{{0,6}}\.?\s\d{{1,2}},?\s(?:19|20)\d\d"
    rf"|(?<!\d)\d{{1,2}}\s(?:{_MONTH})[a-z]{{0,6}}\.?,?\s(?:19|20)\d\d"
    r"|(?<!\d)[0-3]?\d[-/.][01]?\d[-/.](?:19|20)\d\d(?!\d)"
    r"|(?<![\d-])\d{1,2}(?:-|月|/)\d{1,2}日?(?=\s{1,3}\d{1,2}[:：]\d\d)"
    r")[,，]?\s{0,3}[(（]?(?:星期|周|週)?[一二三四五六日天]?[)）]?"
    r"\s{0,3}(?:[上下]午|凌晨|早上|晚上|中午)?\s?"
    r"(?:T?\d{1,2}[:：时時]\s?\d{2}(?:[:：分]\s?\d{2}秒?|分)?)?(?:[+-]\d\d:?\d\d)?\s?[)）\]]?"
)
# First looks. A pattern that begins with one set of characters, or whose alternatives all begin with a
# literal, is searched for by that set; the patterns they guard are tried at every position.
_MAY_BE_DATE = re.compile(
    r"[\d民零〇○一二](?:(?<=[12])[90]\d\d|(?<=民)[国國]|(?<=\d)[-月/]\d|(?<=\D)[零〇○一二三四五六七八九]{1,4}年)"
)
_MAY_BE_TIME = re.compile(r"\d[:：]\d")
_COUNTED = re.compile("阅读|閱讀|浏览|瀏覽|评论|評論|点击|點擊|人气|參與|参与|播放|view")
_TIME = re.compile(r"(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)")
_CLOCK_WORD = re.compile(
    r"(?:星期|周|週|礼拜|禮拜)[一二三四五六日天](?![\u4e00-\u9fff])"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s[A-Z][a-z]{2,8}\.?\s\d{1,2},?(?:\s(?:19|20)\d\d)?"
    r"|(?<![A-Za-z])(?:HKT|CST|E[SD]?T|P[SD]?T|(?:GMT|UTC)(?:[+-]\d{1,4})?|[AaPp]\.?[Mm])(?![A-Za-z])"
    r"|(?<!\d)\d{1,2}[点點时時]\d{1,2}分?|(?:北京|首[尔爾]|[台臺]北|香港|[当當]地)[时時][间間]"
)
"""What may be left of a moment behind its date: weekday, zone, half of the day."""
_COUNTER = re.compile(
    r"(?<![A-Za-z\d.])[\d,.]{1,9}\s?[wW万萬千kK+]{0,3}\s?(?:次|人|条|條)?"
    r"(?:阅读|閱讀|浏览|瀏覽|评论|評論|点击|點擊|人气|參與|参与|播放|views?)(?:量|数|數)?"
)


def _words(name: str, section: str) -> Iterable[str]:
    return (word for line in lexicon.entries(name, section) for word in line.split())


def _kinds() -> dict[str, Kind]:
    """Every label without its blanks, and what it announces; the later table wins."""
    kinds: dict[str, Kind] = {}
    tables: list[tuple[Iterable[str], Kind]] = [
        (lexicon.entries("byline_labels", "photo"), "photo"),
        (lexicon.entries("editor_labels", "reviewer"), "other"),
        (lexicon.entries("credit_labels", "label"), "credit"),
        (lexicon.entries("byline_labels", "role"), "role"),
        (lexicon.entries("byline_labels", "translator"), "author"),
        (lexicon.entries("byline_labels", "label"), "author"),
        (lexicon.entries("editor_labels", "editor"), "editor"),
        (lexicon.entries("editor_labels", "proofreader"), "editor"),
        (lexicon.entries("editor_labels", "traditional"), "editor"),
        (lexicon.entries("editor_labels", "latin"), "editor"),
        (lexicon.entries("credit_labels", "not_text"), "photo"),
        (_words("line_words", "label"), "other"),
    ]
    for words, kind in tables:
        for word in words:
            kinds["".join(word.split())] = kind
    # people of a production's staff are neither authors nor editors
    for word in ("统筹", "統籌", "策划", "策劃", "监制", "監製", "主编", "主編", "审核", "審核", "核稿"):
        kinds[word] = "other"
    return kinds


_KINDS = _kinds()


_GAPPED = frozenset(_words("glued_labels", "gapped"))


def _pattern(words: Iterable[str]) -> str:
    """An alternation of `words`, longest first, grouped by first character: a pattern whose
    alternatives all begin with a literal is searched for by its set of first characters."""
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        rest = "".join(rf"\s{{0,4}}{character}" for character in word[1:]) if word in _GAPPED else word[1:]
        groups.setdefault(word[0], []).append(rest if word in _GAPPED else re.escape(rest))
    return "|".join(re.escape(first) + "(?:" + "|".join(rests) + ")" for first, rests in groups.items())


# 文/摄影, 图、文: two labels in one
_BOTH = r"\s?[、/／╱．.·&＆+和与]\s?"
_PICTURE = f"{_BOTH}(?:图片?|圖片?|摄影?|攝影?|视频|影音|摄像|供图)"
_TEXT = f"{_BOTH}(?:文字?|撰文|报道|報導|报导)(?!章)"
_WRITING = ("文字?", "撰文", "采写", "採寫", "采访", "采编", "报道", "報道", "報導", "记者", "記者", "文案")
_WEB_EDITOR = "网[编編](?![辑輯])|網[编編](?![辑輯])"
"""网编：张三; but the 网 of 某某网编辑 is the outlet's."""
_TEXT_AND_PICTURE = "|".join(word + _PICTURE for word in _WRITING)
_PICTURE_AND_TEXT = "|".join(word + _TEXT for word in ["图片?", "圖片?", "摄影?", "攝影?", "视频"])


@cache
def _label() -> re.Pattern[str]:
    """A label and the colon behind it. Compiled on first need: it holds eight hundred words. Each of them
    begins with a literal: with one that began with a set, the pattern would be tried at every place."""
    return re.compile(
        rf"(?P<label>{_TEXT_AND_PICTURE}|{_PICTURE_AND_TEXT}|{_WEB_EDITOR}|{_pattern(_KINDS)})"
        rf"(?P<colon>\s{{0,3}}{_COLON}{{1,2}}|{_DASH}|\s?(?P<closer>[】\]〕])\s?{_COLON}?(?=.)|)"
    )


_GLUED = tuple(_words("glued_labels", "label"))
_NEEDS_COLON = frozenset(_words("glued_labels", "needs_colon"))

_OPENERS = "（(【[〔［{「『《<〈“‘"
_CLOSERS = "）)】]〕］}」』》>〉”’"
# 张三 题字：李四: a label that no list has
_UNKNOWN_LABEL = re.compile(r"(?<=[\u4e00-\u9fffA-Za-z])\s[\u4e00-\u9fff]{2,6}[:：]")
_DATED_VALUE = re.compile(rf"[ {MARK}]{{0,3}}{STOP}")
_PAIR = dict(zip(_CLOSERS, _OPENERS, strict=True))
_ANY_CLOSER = re.compile("[" + re.escape(_CLOSERS) + "]")
_LEFT_EDGE = frozenset(
    _OPENERS + _CLOSERS + "、，,。；;：:！!？?…|｜丨︱│┃/／╱·•・■□◆◇●○◎▲△▼★☆※*＊—–-→❖✎✍▌▍▎~～&＆+"
)
_END_WORD = re.compile(_pattern(_words("line_words", "end")))
_BEFORE_END_WORD = frozenset("0123456789]】）)")


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
    return _label().search(text, 0, end) is not None


def read_line(text: str) -> Line:
    """Take a line apart into its labelled fields. Any text may come; a long one gives no fields."""
    if len(text) > MAX_LINE:
        return Line(text, (), "", "", False)
    dated = 0
    if _MAY_BE_DATE.search(text) is not None:
        text, dated = _DATE.subn(STOP, text)
    timed = _MAY_BE_TIME.search(text) is not None
    if timed:
        text = _TIME.sub(STOP, text)
    if dated or timed:
        text = _CLOCK_WORD.sub(STOP, text)
    if _COUNTED.search(text) is not None:
        text = _COUNTER.sub(" ", text)
    matches: list[tuple[int, int, str, Kind, bool]] = []
    for match in _label().finditer(text):
        label = "".join(match["label"].split())
        if match["closer"] and not (match.start() and text[match.start() - 1] in _OPENERS):
            continue  # 【记者】张三 is a label, …的记者】 is not
        kind: Kind = (
            "editor" if label in ("网编", "網編") else _KINDS.get(label, "author")
        )  # 文/摄 and its kind are built, not listed
        colon = bool(match["colon"])
        if _counts(text, match.start(), label, kind, colon, bool(matches)):
            matches.append((match.start(), match.end(), label, kind, colon))
    if not matches:
        return Line(text, (), text, text, dated > 0)
    fields: list[Field] = []
    loose: list[str] = []
    edge = 0
    for index, (start, end, label, kind, colon) in enumerate(matches):
        until = matches[index + 1][0] if index + 1 < len(matches) else len(text)
        value, used = _value(text, end, until)
        if kind == "other" and (date := _DATED_VALUE.match(text, end, until)) is not None:
            value, used = "", date.end()  # 发布时间：2023-05-03 某某网: the outlet is no part of the time
        fields.append(Field(kind, label, value, colon, text[end : end + 1].isspace(), text[edge:start]))
        if index and STOP in text[max(0, edge - 1) : start]:
            loose.append(text[edge:start])
        edge = used
    rest = text[: matches[0][0]]
    if STOP in text[max(0, edge - 1) :]:
        loose.append(text[edge:])
    return Line(text, tuple(fields), rest, STOP.join([rest, *loose]) if loose else rest, dated > 0)


def before_buttons(text: str) -> str:
    """`text` up to the first button or counter in it: 某某网 我要评论 -> 某某网."""
    for word in _END_WORD.finditer(text):
        start, end = word.span()
        before = text[start - 1] if start else " "
        if end - start > 3 or before in _BEFORE_END_WORD or before.isspace():
            return text[:start].rstrip()
    return text


def _counts(text: str, start: int, label: str, kind: Kind, colon: bool, later: bool) -> bool:
    """Whether a label word at `start` is a label there, and not a part of a word."""
    before = text[start - 1] if start else ""
    edge = not before or before.isspace() or before in _LEFT_EDGE
    if kind == "role":
        return True
    if label == "文" and not colon:
        # 文 张三; but 张三/文 李四/图 has its names in front
        return (edge and before not in ("/", "／")) and text[start + 1 : start + 2].isspace() and not later
    if colon:
        return edge or label.endswith(_GLUED)
    if kind in ("photo", "other"):
        return edge and len(label) > 1 and label not in _NEEDS_COLON
    if kind == "editor" and not edge:
        return _after_value(text, start)  # 松花江网编辑 张三
    return edge and len(label) > 1


def _after_value(text: str, start: int) -> bool:
    """Whether what stands before a glued label ends a field: a date, a digit, a name of an outlet."""
    left = text[max(0, start - 12) : start]
    return left[-1:].isdigit() or is_outlet(left.split()[-1] if left.split() else "")


def _value(text: str, start: int, until: int) -> tuple[str, int]:
    """The value that begins at `start`, and where it ends: at a date, a button or an open bracket's close."""
    end = min(until, start + MAX_VALUE)
    stop = text.find(STOP, start, end)
    if stop > 0 and text[start:stop].strip():
        end = stop
    value = text[start:end]
    if (":" in value or "：" in value) and (unknown := _UNKNOWN_LABEL.search(value)):
        value = value[: unknown.start()]
    if _ANY_CLOSER.search(value):
        value = _balanced(value)
    value = before_buttons(value)
    return value.strip(" \t\x1e\x1f:："), start + len(value)


def _balanced(value: str) -> str:
    """`value` up to the first closing bracket that was not opened in it."""
    depth: dict[str, int] = {}
    for position, character in enumerate(value):
        if character in _OPENERS:
            depth[character] = depth.get(character, 0) + 1
        elif (opener := _PAIR.get(character)) is not None:
            if not depth.get(opener):
                return value[:position]
            depth[opener] -= 1
    return value

"""The words that announce a name in a line of credits: 作者, 责任编辑, 来源, 摄影; what each announces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from newsextract import lexicon
from newsextract.fields.credit_lines.marks import CLOSERS, OPENERS
from newsextract.lexicon.patterns import alternation
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_outlet

Kind = Literal["author", "role", "editor", "credit", "photo", "other"]
_COLON = r"[:：︰∶﹕＝|｜丨︱︳│┃/／╱⁄]"

_DASH = r"\s{0,2}(?:[-—–]{1,2}|[·•・‧．@＠×>→_＿])\s?(?=[\u4e00-\u9fff])"
"""What a few pages write for the colon: 编辑-张三, 文@李四, 图_王五."""


def _names_date(label: str) -> bool:
    """Whether a date's label is none of another value: 加入时间, but not 发表 or 时间."""
    return len(label) > 2 and label.endswith(("时间", "時間", "日期"))


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
        (lexicon.entries("editor_labels", "taiwan"), "editor"),
        (lexicon.entries("editor_labels", "latin"), "editor"),
        (lexicon.entries("credit_labels", "not_text"), "photo"),
        (filter(_names_date, lexicon.entries("date_labels", "published")), "other"),
        (filter(_names_date, lexicon.entries("date_labels", "updated")), "other"),
        (lexicon.words("line_words", "label"), "other"),
        (lexicon.entries("editor_labels", "staff"), "other"),
    ]
    for words, kind in tables:
        for word in words:
            kinds["".join(word.split())] = kind
    return kinds


KINDS = _kinds()
OWN = frozenset(lexicon.entries("byline_labels", "own"))
"""What a site calls itself before a post: 本报, 本站."""
ORIGINAL = ("原创", "原創")
"""Before a writer or an outlet: 原创：张三, 原创：某某网."""
_GAPPED = frozenset(lexicon.words("glued_labels", "gapped"))


# 文/摄影, 图、文: two labels in one
_BOTH = r"\s?[、/／╱．.·‧・&＆+和与]\s?"

_PICTURE = f"{_BOTH}(?:图片?|圖片?|摄影?|攝影?|视频|影音|摄像|供图)"
_TEXT = f"{_BOTH}(?:文字?|撰文|报道|報導|报导)(?!章)"
_WRITING = ("文字?", "撰文", "采写", "採寫", "采访", "采编", "报道", "報道", "報導", "记者", "記者", "文案")

_WEB_EDITOR = "网[编編](?![辑輯])|網[编編](?![辑輯])"
"""网编：张三; but the 网 of 某某网编辑 is the outlet's."""

_LATIN = "Written [Bb]y|Text [Bb]y|Edited [Bb]y|Translated [Bb]y"
_TEXT_AND_PICTURE = "|".join(word + _PICTURE for word in _WRITING)
_PICTURES = ("图片?", "圖片?", "摄影?", "攝影?", "视频")
_PICTURE_AND_TEXT = "|".join(word + _TEXT for word in _PICTURES)
_BEHIND_SINGLE = ":：︰∶﹕＝|｜丨︱︳│┃/／╱⁄-—–·•@＠×>→_＿】]〕、．.‧・&＆+和与"
"""How a colon, a dash, a closing bracket or the mark between two labels begins."""


@cache
def label_pattern() -> re.Pattern[str]:
    """A label and the colon behind it. Compiled on first need: it holds eight hundred words. Each of them
    begins with a literal: with one that began with a set, the pattern would be tried at every place. They
    are tried only where two characters stand that a label can begin with; one of a single character that
    nothing sets apart from what follows (文化) is none, but for an editor's behind a date or an outlet."""
    words = (*KINDS, *_WRITING, *_PICTURES, *_LATIN.split("|"), "网编", "網編")
    first, second = ("".join({word[place] for word in words if len(word) > place}) for place in (0, 1))
    alone = "".join(word for word, kind in KINDS.items() if len(word) == 1 and kind == "editor")
    return re.compile(
        rf"(?=[{re.escape(first)}][\s{re.escape(second + _BEHIND_SINGLE)}]|[{alone}])"
        rf"(?P<label>{_LATIN}|{_TEXT_AND_PICTURE}|{_PICTURE_AND_TEXT}|{_WEB_EDITOR}"
        rf"|{alternation(KINDS, gapped=_GAPPED)})"
        rf"(?P<colon>\s{{0,3}}{_COLON}{{1,2}}|{_DASH}|\s?(?P<closer>[】\]〕])\s?{_COLON}?(?=.)|)"
    )


_GLUED = lexicon.words("glued_labels", "label")
_NEEDS_COLON = frozenset(lexicon.words("glued_labels", "needs_colon"))

_LEFT_EDGE = frozenset(
    OPENERS + CLOSERS + "、，,。；;：:！!？?…|｜丨︱│┃/／╱·•・■□◆◇●○◎▲△▼★☆※*＊—–-→❖✎✍▌▍▎~～&＆+"
)


_REPORTED = ("报道", "报导", "報導", "報道")


def is_label(text: str, start: int, label: str, kind: Kind, colon: bool, later: bool) -> bool:
    """Whether a label word at `start` is a label there, and not a part of a word."""
    before = text[start - 1] if start else ""
    edge = not before or before.isspace() or before in _LEFT_EDGE
    if kind == "role":
        # 来源：街巷观察员 is an account
        return label != "观察员" or bool(text[start + len(label) :].strip())
    if before in ("该", "該"):
        return False  # 只看该作者 | 倒序浏览
    if label == "摄影" and text.startswith(_REPORTED, start + 2):
        return False  # 张三 摄影报道: he wrote it, too
    if label.isascii() and not colon and text[start + len(label) : start + len(label) + 1] == "-":
        return False  # CC BY-SA
    if label == "文" and not colon:
        # 文 张三; but 张三/文 李四/图 has its names in front
        return (edge and before not in ("/", "／")) and text[start + 1 : start + 2].isspace() and not later
    if colon:
        return edge or label.endswith(_GLUED)
    if label in _NEEDS_COLON:
        return False
    if kind in ("photo", "other"):
        return edge and len(label) > 1
    if kind == "editor" and not edge:
        return _after_value(text, start)  # 松花江网编辑 张三
    return edge and len(label) > 1


def _after_value(text: str, start: int) -> bool:
    """Whether what stands before a glued label ends a field: a date, a digit, a name of an outlet."""
    words = text[max(0, start - 12) : start].split()
    if not words or text[start - 1].isspace():
        return False
    if len(words) > 1 and text[start + 2 : start + 3].isspace() and is_name(words[-1], bare=True):
        return True  # 某某报记者 张三编辑 李四
    return (
        words[-1][-1].isdigit() or is_outlet(words[-1]) or words[-1] + "记者" in text[:start]
    )  # 每经记者 … 每经编辑

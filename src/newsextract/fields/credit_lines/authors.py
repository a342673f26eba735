"""How authors are written: 作者：张三, 文/张三, 本报记者 张三, 記者張三／台北報導."""

from __future__ import annotations

import re
from functools import cache

from newsextract import lexicon
from newsextract.fields.credit_lines.labels import ORIGINAL, OWN
from newsextract.fields.credit_lines.line import Field, Line
from newsextract.fields.credit_lines.marks import MARK, SLASH, STOP, plain_slashes
from newsextract.fields.credit_lines.people import (
    BESIDE_NAMES,
    PICTURES_BY,
    PLACES,
    is_single_character,
    people,
)
from newsextract.fields.credit_lines.placeholders import is_placeholder
from newsextract.lexicon.patterns import alternation
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_office, is_outlet

TRANSLATORS = frozenset("".join(word.split()) for word in lexicon.entries("byline_labels", "translator"))
_IS_WRITER = frozenset(("作者为", "作者系", "作者是", "作者係", "作者為"))
_TOLD_BY = frozenset(("口述", "讲述", "講述"))
"""Whose story it is; somebody else named in the line wrote it down."""
_BEFORE_BY = f" |·—–-{MARK}{STOP}"
_DASH = re.compile(r"(?:(?P<mark>\s[—–｜|-]|[/／｜])|\s)\s?(?P<outlet>[^\s/／|｜]{0,10})\Z")
_ON = re.compile(rf"[ {MARK}]on\Z")
"""By 张三 on 26/2/2024."""
_PHOTO = re.compile(
    r"(?:[摄攝]|[摄攝]影|供[图圖]|[图圖]片?|提供|翻[摄攝]|制[图圖]|製圖|[传傳]真(?:\s?\d{2,3}年\d{1,2}月\d{1,2}日)?)\s?[）)】\]]?\Z"
)

# 张三 文 李四 摄
_TEXT_THEN_PHOTO = re.compile(r"(.{2,40}?)\s?[/／]?文[\s、,，/／].{2,30}?(?:[摄攝]影?|[图圖]片?)\Z")

_TEXT_TOO = (
    *("文图", "文/图", "文／图", "文、图", "图文", "文圖", "文/圖", "文／圖", "圖文"),
    *("文/摄", "文、摄", "文/攝", "文、攝"),
)

BEHIND_NAMES = frozenset(
    (
        *_TEXT_TOO,
        "供稿",
        "投稿",
        "撰稿",
        "撰文",
        "采写",
        "採寫",
        "整理",
        "报道",
        "報道",
        "報導",
        "编译",
        "編譯",
    )
)
"""Labels that may stand behind the names: 张三 文/图, 张三 李四 报道."""

# 张三 图 李四, behind 文
_PHOTO_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff])\s(?:图|圖|摄|攝)\s(?=[\u4e00-\u9fff])")

# 张三/文 李四/图
_NAME_FIRST = re.compile(
    r"(?<![\u4e00-\u9fff·])([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,6})\s?[/／]\s?(文字?|撰文|[文图圖][/／、]?[文图圖]|图|摄影?)(?![\u4e00-\u9fff])"
)


def authors_of(line: Line, *, trusted: bool = True) -> tuple[str, ...]:
    """The authors in the labelled fields of a line, in order: `作者：张三`, `文/张三 李 四`, `本报记者 张三
    通讯员 李四`. Photographers and editors are none.

    `trusted`: the line stands where bylines stand, so that a pen name behind 作者： counts; else
    only what is built like a name does.
    """
    found: list[str] = []
    fields = line.fields
    for index, field in enumerate(fields):
        if field.label in _IS_WRITER:
            found.extend(_behind_post(field.value))
        if field.kind not in ("author", "role") or field.label in TRANSLATORS:
            continue
        if field.label in _TOLD_BY and any(map(_names_writer, fields)):
            continue  # 口述：张三 记者：李四
        if index and fields[index - 1].kind == "editor" and fields[index - 1].value.endswith(("(", "（")):
            continue  # 责任编辑：张三（实习生 李四）
        if (
            field.kind == "role"
            and index
            and _announces_photo(fields[index - 1])
            and field.before.strip() in ("", *OWN)
        ):
            continue  # 图/记者 李四, 图/本报记者 李四
        follower = fields[index + 1] if index + 1 < len(fields) else None
        if field.kind == "author":
            found.extend(_authors(line, field, follower, trusted))
        else:
            found.extend(_reporters(field, follower))
    if "/" in line.text or "／" in line.text:
        found.extend(name for name, role in _NAME_FIRST.findall(line.text) if "文" in role and is_name(name))
    return tuple(dict.fromkeys(found))


def _names_writer(field: Field) -> bool:
    return (
        field.kind in ("author", "role") and field.label not in _TOLD_BY | TRANSLATORS and bool(field.value)
    )


def _behind_post(value: str) -> list[str]:
    """The writers behind their post: （作者为江州大学教授 张三）; nobody where a name comes first, for
    作者是张三 may speak of a book."""
    names = people(value, pen_names=False)
    return names if names and not value.startswith(names[0]) else []


def translators_of(line: Line) -> tuple[str, ...]:
    """Who translated the text: its writers only where the page names no other."""
    fields = (field for field in line.fields if field.label in TRANSLATORS and field.colon)
    return tuple(name for field in fields for name in people(field.value, pen_names=False, plain=True))


_SHORT_OUTLET = 2


def _is_reporters_outlet(line: Line, value: str, post: Field) -> bool:
    """Whether the two characters before a post are a paper's short name: 采写：南都记者 张三."""
    return len(value) == _SHORT_OUTLET and not post.colon and f"{value}{post.label} {post.value}" in line.text


def _authors(line: Line, field: Field, follower: Field | None, trusted: bool) -> list[str]:
    if _is_photo(field, follower):
        return []
    if follower is not None and follower.kind == "role" and not follower.before.strip():
        if _is_reporters_outlet(line, field.value, follower):
            return []
        return people(field.value, pen_names=False)  # 文/新京报记者 张三: the outlet belongs to 记者
    if not field.value and not field.colon and field.before.strip() and field.label in BEHIND_NAMES:
        return people(field.before, pen_names=False, bare=True)  # 张三 文/图
    if field.label in ORIGINAL:  # 原创：张三 某某号 3月22日
        return people(field.value, pen_names=False) or people(field.value.split(" ")[0], pen_names=trusted)
    before = field.before.strip(_BEFORE_BY)
    signed = field.colon or (field.label.isascii() and before in ("", "Posted on"))  # by 木木
    value = _ON.sub("", field.value) if field.label.isascii() else field.value
    if field.label == "文" and not field.colon:
        value = _PHOTO_BEHIND.split(value)[0]  # 文 张三 图 李四
    if trusted and field.colon and is_single_character(value):
        return [value]
    return people(value, pen_names=trusted and signed, plain=field.colon)


def _reporters(field: Field, follower: Field | None) -> list[str]:
    if not field.value and MARK in field.before:  # <b>张三 李四</b><i>某某晚报记者</i>
        return people(field.before.partition(MARK)[0], pen_names=False, bare=True)
    dash = _DASH.search(field.before) if not field.value.strip(_BEFORE_BY) else None
    if dash is not None and (is_outlet(dash["outlet"]) or (not dash["outlet"] and dash["mark"])):
        # 鄭美麗 — 特約記者 — 2024/8/7, 張三｜某某日報記者, 张三 某某日报记者
        return people(field.before[: dash.start()], pen_names=False, bare=True)
    if (text_first := _TEXT_THEN_PHOTO.match(field.value)) is not None:
        return people(text_first[1], pen_names=False, plain=True)
    if _is_photo(field, follower):
        return []
    return people(field.value, pen_names=False, plain=True)


def _announces_photo(field: Field) -> bool:
    return field.kind == "photo" and field.colon and (not field.value or field.value in OWN)


def _is_photo(field: Field, follower: Field | None) -> bool:
    """Whether the field credits a picture: 记者 张三 摄."""
    if follower is not None and follower.kind == "photo" and not follower.value and not follower.colon:
        # 记者 张三 文/图 is text and picture, 记者 张三 图 is not
        return True
    value = PICTURES_BY.sub("", field.value)
    return bool(value) and _PHOTO.search(value) is not None and not value.endswith(_TEXT_TOO)


def is_of_photo(line: str) -> bool:
    """Whether a line ends with a photographer's work: 张三 摄."""
    return _PHOTO.search(line) is not None


@cache
def _places_only() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{alternation(PLACES)})[省市县縣]?){{1,3}}")


_DESK = re.compile("\\A(?:[\u4e00-\u9fff]{2,4}(?:中心|[組组]))(?=[\u4e00-\u9fff]{2,4}\\Z)")
"""A newsroom glued to its reporter: 生活中心張三／綜合報導."""

_SLASH_EDGES = " \x1e\x1f【】[]（）()〔〕"


def signed_by_slash(text: str) -> tuple[str, ...]:
    """The writer of `上報快訊／張三` or `張三／台北報導`; empty if the line is not of that form."""
    text = plain_slashes(text)
    if SLASH.search(text) is None:
        return ()
    parts = [part.strip(_SLASH_EDGES) for part in SLASH.split(text.strip(_SLASH_EDGES))]
    if len(parts) != 2 or not all(1 < len(part) <= 24 for part in parts):
        return ()
    left, right = _DESK.sub("", parts[0]), parts[1]
    if is_outlet(left) or is_placeholder(left, "author") or is_office(left):
        return tuple(people(right, pen_names=False, bare=True))
    if (BESIDE_NAMES.match(right) and not _PHOTO.search(right)) or _places_only().fullmatch(right):
        return tuple(people(left, pen_names=False, bare=True))
    if is_outlet(right):
        return tuple(people(left, pen_names=False, bare=True))
    return ()

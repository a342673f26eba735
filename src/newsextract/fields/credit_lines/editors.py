"""How editors are written: 责任编辑, 编辑, 责编, 校对, with the codes that stand behind their names."""

from __future__ import annotations

import re

from newsextract.fields.credit_lines.line import Line
from newsextract.fields.credit_lines.marks import EDGES, MARK, STOP, unwrapped, without_notes
from newsextract.fields.credit_lines.people import is_single_character
from newsextract.fields.credit_lines.placeholders import is_placeholder
from newsextract.zh.names import is_latin_name, is_name, is_plain_name, split_names
from newsextract.zh.outlets import is_office, is_outlet

_MAX_NAME = 12
"""Longest nickname of an editor; 棒棒不是糖 has five characters."""

# 张三_NF4425 · 张三 SF099 · PN123 · 张三-HN666 · (UN003)
_CODE = re.compile(r"[_＿]\s?[A-Za-z]{0,6}\d{0,12}\Z|[_＿\-—]?\s?[A-Za-z]{0,6}[_-]?\d{2,12}[A-Za-z]{0,2}\Z")
_NAME_FIRST = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4})\s?[/／]\Z")


def editors_of(line: Line, *, plain: bool = False) -> tuple[str, ...]:
    """The editors in the labelled fields of a line. `plain`: a pen name of two characters counts without a
    colon too, for the line is a bracket of nothing else: （编辑 木子）."""
    found: list[str] = []
    for field in line.fields:
        if field.kind == "editor" and field.value:
            pen_name = plain and field.value_apart and is_plain_name(field.value)
            found.extend(_names(field.value, field.colon or pen_name))
        elif field.kind == "editor" and (signed := _NAME_FIRST.search(field.before)) is not None:
            found.extend(_names(signed[1], colon=False))  # 張三／核稿編輯
    return tuple(dict.fromkeys(found))


def _names(value: str, colon: bool) -> list[str]:
    value = value.replace(MARK, " ").split(STOP, 1)[0]
    value = without_notes(unwrapped(value))
    if colon and is_single_character(value):
        return [value]
    names: list[str] = []
    candidates = split_names(value)
    person = any(is_name(candidate) and not candidate.isascii() for candidate in candidates)
    for candidate in candidates:
        name = _CODE.sub("", candidate.strip(EDGES)).strip(EDGES)
        if not name or name.endswith(("编辑", "編輯")):
            continue  # 编辑：学生编辑 张三
        if (
            is_name(name, bare=not colon)
            or is_latin_name(name)
            or (colon and _is_nickname(name) and not (person and is_club(name)))
        ):
            names.append(name)
        elif not (person and is_club(name)):
            break
    return names


def is_club(name: str) -> bool:
    """Whether `name` is a desk or a students' club that stands before its editor: 编辑：学通社 张三."""
    return name[-1] in "社团部组" and len(name) > 2


def _is_nickname(name: str) -> bool:
    """Whether somebody may edit under this name: no placeholder, outlet, office or sentence."""
    if not 1 < len(name) <= _MAX_NAME or is_placeholder(name, "editor"):
        return False
    if not any(map(str.isalpha, name)) or any(mark in name for mark in "：:。！!？?<>{}|=$%/\\…“”，,"):
        return False
    return not (is_outlet(name) or is_office(name))

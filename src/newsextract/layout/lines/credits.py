"""Lines that name who wrote, took, edited or first printed the article; what they say is read in fields/."""

from __future__ import annotations

import re

from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.lexicon import entries, words
from newsextract.lexicon.patterns import alternation, listed
from newsextract.zh.script import fold_script


def _any(section: str) -> str:
    return listed("credit_lines", section)


_OF_WORK = frozenset("编校稿")
_OF_EDITORS = sorted(
    word
    for word in {
        fold_script(word) for name in ("editor", "proofreader") for word in entries("editor_labels", name)
    }
    if len(word) > 1 and not _OF_WORK.isdisjoint(word) and word[0] != "小"
)
"""Labels that fields know, less what is also said in a text: `责任人：…`, `小编：…`."""
_EDITOR = re.compile(
    rf"^[(\[{{]{{0,2}}(?:(?:{_any('before an editor')}){{0,2}}(?:{_any('editor')})){{1,2}}"
    rf"(?:[:/|丨︱]|[\])]|(?!{_any('no editor')})"
    r"(?=[a-z\u4e00-\u9fff]{2,3}(?:$|校对|编辑|责编|审核|[\])])))"
    rf"|^[(\[]?(?:{_any('editor with a colon')}|{alternation(_OF_EDITORS)})[:/|丨]"
)
_SIGNED_EDITOR = re.compile(
    r"^[(\[].{0,8}(?:责任编辑|编辑|责编|编审)[:/]?[\u4e00-\u9fff]{2,4}(?:[、,][\u4e00-\u9fff]{2,4}){0,3}[)\]]$"
    r"|^[(\[][^。,;!?]{2,28}[|丨]{1,2}(?:责任编辑|编辑|责编)[:/]?[\u4e00-\u9fff]{2,4}(?:[、,][\u4e00-\u9fff]{2,4}){0,3}[)\]]$"
    rf"|^.{{0,24}}(?:(?:{_any('in a row')})[:/|_][^。:/|_]{{1,10}}){{2,6}}$"
    r"|^[\da-z\u4e00-\u9fff]{1,8}(?:新闻|[报网])(?:责任)?编辑[:/|丨][^。:/|]{2,10}$"
    r"|^.{2,20}供稿.{0,3}(?:摄影|编辑|责编|文字)[:/|][^。:/|]{1,10}"
)
_MARKS = r"^[(\[{□■○◎●]{0,2}"
_POST = (
    rf"(?:{_any('before a post')}|驻[^:]{{1,6}}|[\da-z·\u4e00-\u9fff]{{2,8}}?》?){{0,2}}(?:{_any('post')})"
)
_WRITER = re.compile(_any("post"))
"""Looked for before posts are, whose beginnings can be any words."""
_TASK = f"{_any('task')}|by(?=[\u4e00-\u9fff]{{2,4}}$)|(?:{_any('task with a colon')})(?=[:/].{{1,8}}$)"
_AND_NAMES = (
    rf"(?:[:/|丨︱_】]|(?!.{{0,4}}(?:{_any('no name, soon behind')})|{_any('no name')})"
    r"(?=[\u4e00-\u9fff·a-z、,/]{2,24}(?:\d{1,4}期)?[)\]]?$))"
)
_BYLINE = re.compile(f"{_MARKS}(?:{_POST}|{_TASK}){_AND_NAMES}")
_BYLINE_WITHOUT_POST = re.compile(f"{_MARKS}(?:{_TASK}){_AND_NAMES}")
_CREDIT = re.compile(
    rf"^[(\[{{]{{0,2}}(?:{_any('before a credit')})?(?:{_any('credit')})[:/|丨︱>】]"
    rf"|^(?:{_any('poster')})[:|]"
)
_TAKEN_FROM = re.compile(
    rf"^[(\[]{{0,2}}(?:本文|文章|原文|全文|内容|稿件)?(?:{_any('taken from')}|由.{{2,12}}授权转载自)"
    r"(?=[^。!?;]{0,24}(?:公众号|微信|头条号|id:|作者[:/|]|记者[:/|]|题图))[^。!?;]{4,100}。?$"
    rf"|^[(\[]?原文(?:{_any('printed in')})于[^。!?;,]{{2,60}}$"
    r"|^本文转自[【\[][^。!?;]{2,20}$|^(?:本文|原文|文章)(?:转载自|转自|摘自|原载于?)[^。!?;,:]{2,16}$"
    r"|^[(\[]?[\u4e00-\u9fff]{0,8}综合自[^。!?;]{2,40}$|^综合[^。!?;]{2,30}报道$"
    rf"|^[(\[]?(?:.{{0,4}}感谢).{{0,40}}(?:{_any('given by')})[!)\]]?$"
)
"""`本文来自微信公众号：某某（ID：…），作者：…，题图来自：…`, `感谢网友某某的线索投递！`"""
TAKEN_FROM = "where it was taken from"
_MAY_BE_TAKEN = re.compile("[自于载刊谢综]")
EMPTY_LABEL = "a label with nothing behind it"
_EMPTY = frozenset(words("credit_lines", "empty"))
_ABOUT_AUTHOR = re.compile(
    r"^(?:本文)?作者[:/|丨](?![^,]{0,8}[我你])[\u4e00-\u9fff·a-z]{2,8},[^?!“”我你]{4,60}。?$"
)
"""`作者：某某，一个爱读书的中年人。`"""
_PLACE = re.compile(rf"^(?:{_any('place')})[:：]?.{{1,8}}$")
_BYLINE_LINE = 60
"""Characters of a line that names people and says nothing else."""
_IN_BRACKETS = ("(", "[")
_COLONS = re.compile("[:/|]")
_REPORTED_ENDS = ("报导", "报道", "电", "特稿")
_REPORTED = re.compile(
    r"^(?:文/)?(?:.{0,8}记者|特派员|通讯员|实习记者)[^:。,，]{2,24}[/].{2,12}(?:报导|报道|电|专电|特稿)$"
)
_OF_OUTLET = re.compile(r"^\([^:。,()]{2,8}(?:新闻|[社报台网])/[^:。()]{2,20}(?:报导|报道)\)$")
"""`(某某新闻/张三、李四 江州报导)`: who stands behind a television's text."""
_DESK = re.compile("^[\u4e00-\u9fff]{2,6}(?:中心|组)/[^,。:!?]{2,14}(?:报导|报道|编译|整理|综合)$")
"""`生活中心/综合报导`: the desk in the place of who wrote it."""
_COMPILED = re.compile(r"^[(\[].{2,14}(?:综合|整理|编译|综合报道|综合报导)[)\]]$")
_NAMES_BY_SEMICOLON = re.compile("[\u4e00-\u9fff·]{2,4}(?:;[\u4e00-\u9fff·]{2,4}){1,9}$")
NO_NAMES = re.compile("[。?!;…]|[^,，、]{12},")
"""What no list of names holds: `记者:你通过什么渠道…?` is a question, not a byline."""


def _rarest(word: str) -> str:
    """Its character that other lines have least."""
    return max(word, key=lambda character: _RANK.get(character, len(_RANK)))


def _labels(*sections: str) -> list[str]:
    return [word for section in sections for word in words("credit_lines", section)]


_RANK = {character: rank for rank, character in enumerate("".join(words("frequent_characters")))}
_FIRST = _OF_EDITORS + _labels(
    *("editor", "editor with a colon", "task", "task with a colon", "credit", "poster", "place", "empty")
)
_WITHIN = _labels("post", "taken from", "printed in", "given by", "done")
_NAMES_PEOPLE = re.compile(f"[{''.join(sorted(set(map(_rarest, _FIRST + _WITHIN))))}]")
"""A line without any of these has none of the labels above."""
_BEGINS = frozenset(word[0] for word in [*_FIRST, *_labels("before an editor", "before a credit")])
"""How labels begin: a line that begins otherwise, and names no writer, is none."""
_BEFORE_LABEL = "([{□■○◎●"


def read_credits(line: str, bare: str, length: int) -> Verdict | None:
    """What names and posts in a line say of it, in the compared form; `bare`: without the marks around its
    words, `length`: of the line as it stands on the page."""
    if not _NAMES_PEOPLE.search(bare):
        return None
    return _labelled(bare) or (_compiled(line) if length <= _BYLINE_LINE else None)


def _labelled(line: str) -> Verdict | None:
    if line.endswith("。") and _ABOUT_AUTHOR.match(line):
        return Verdict(Label.NOTE, "about the author")
    if _MAY_BE_TAKEN.search(line) and _TAKEN_FROM.match(line):
        return Verdict(Label.BYLINE, TAKEN_FROM)
    if "/" in line and len(line) <= _BYLINE_LINE and _DESK.match(line):
        return Verdict(Label.BYLINE, "a desk and what it did")
    if len(line) <= _BYLINE_LINE:
        writer = _WRITER.search(line)
        if writer is None and line.lstrip(_BEFORE_LABEL)[:1] not in _BEGINS:
            return None  # most lines
        if _EDITOR.match(line):
            return Verdict(Label.EDITOR, "an editor line")
        byline = _BYLINE if writer else _BYLINE_WITHOUT_POST
        if (match := byline.match(line)) and (
            not NO_NAMES.search(line, match.end()) or _NAMES_BY_SEMICOLON.match(line, match.end())
        ):
            return Verdict(Label.BYLINE, "a byline")
        if line.endswith(_REPORTED_ENDS) and _REPORTED.match(line):
            return Verdict(Label.BYLINE, "a reporter and a place")
        if _CREDIT.match(line):
            return Verdict(Label.BYLINE, "a credit line")
        if line in _EMPTY:
            return Verdict(Label.BYLINE, EMPTY_LABEL)
        if _PLACE.match(line):
            return Verdict(Label.BYLINE, "where it was posted")
    return None


def _compiled(line: str) -> Verdict | None:
    bracketed = line.startswith(_IN_BRACKETS)
    if bracketed and _OF_OUTLET.match(line):
        return Verdict(Label.BYLINE, "an outlet and its reporters")
    if (bracketed or _COLONS.search(line)) and _SIGNED_EDITOR.match(line):
        return Verdict(Label.EDITOR, "an editor named in brackets or among others")
    return Verdict(Label.BYLINE, "who compiled it") if bracketed and _COMPILED.match(line) else None

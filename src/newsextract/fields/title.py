"""The headline, and what is printed above or below it as its subtitle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.headline import declared_titles
from newsextract.layout.headline.title_line import title_key, title_shown
from newsextract.layout.lines import read_line
from newsextract.layout.lines.keys import key
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Page
from newsextract.zh.outlets import ends_like_outlet, is_channel, is_outlet_word, is_section

_SUFFIX = re.compile(
    r"\s?(?:_{1,2}|--{1,9}|——|\||丨|｜|[»›]|::|\s[-–—·•]\s|-(?=(?:[\u3400-\u9fff]{2,4}-){0,3}[^-]{1,20}$))\s?"
)
_LEFT_OVER = " _-–—|丨｜»›"
"""Separators behind which the site's name is missing: `<title>某事 - </title>`."""

_SUBTITLE = re.compile(r"(?<=[\u3400-\u9fff])\s(?:——|――|--)\s?([^—]{6,60})$")
"""A subtitle in the headline's own line: `… ——热烈祝贺…`. Without the blank it is part of the headline."""
# bound once: looking a member up in an Enum class costs more than comparing it
_HEADLINE, _IS_SUBTITLE = Label.HEADLINE, Label.SUBTITLE
_TITLE_MARK = re.compile(r"\s?(?:_{1,2}|-{1,2}|\||｜)\s?")
_SHORTEST_TITLE = 6
_CRUMB_MARKS = " >＞»›|｜/"
_POST = re.compile(
    r"^(?:\[[^\[\]]{1,8}\]|【[^【】]{1,8}】)?\s?(.{4,200}?)\s?\[(?:复制链接|複製鏈接|複製鏈結|複製連結)\]$"
)
"""A forum's head of a post: its class before the headline, a button behind it."""
_CLASS = re.compile(r"\[[^\[\]]{1,8}\]\s?(.{4,})$")
_LABEL = re.compile(
    r"^(?:(?:标\s?题|標\s?題|题目|題目|主题|主題|主旨|Subject)\s{0,3}[:：]\s{0,3}|(?:标题|標題)\s?(?=[\[【]))"
)
"""What stands before the headline of a record or a letter."""


def find_title(page: Page, labelled: Sequence[LabelledBlock]) -> str:
    """The headline as the page shows it; else `<title>` less its suffixes; empty if there is none."""
    shown = [item.block for item in labelled if item.label is _HEADLINE]
    declared = declared_titles(page.head)
    if shown:
        text = " ".join(block.text for block in shown)
        if len(shown) == 1 and len(shown[0].pieces) > 1:
            text = _without_glued(shown[0].pieces, declared) or _without_labels(shown[0])
        if page.format == "text":
            first = page.blocks[0].text
            text = (shown[0].index > 0 and title_shown(text, title_key(first))) or _COUNTER.sub(
                "", _without_site(text)
            )
            declared = [first]
        text = _whole(text, declared)
        if (post := _POST.match(text)) is not None:
            text = post[1]
        text = _without_class(text, declared)
        return _SUBTITLE.sub("", _LABEL.sub("", text)) or text
    for title in declared:
        if title:
            return strip_suffixes(title)
    return ""


_COUNTER = re.compile(r"\s?(?:阅读|浏览|点击|播放|评论)[量数次]{0,2}[:：]?\s?\d[\d,]{0,8}\Z")
"""What a dump glues to a headline: `某事阅读 1025`."""
_CUT = re.compile(r"\s?(?:…|\.{3}){1,2}\Z")
_SHORTEST_CUT = 8


def _whole(text: str, declared: Sequence[str]) -> str:
    """A headline that the page cuts short, `某地某某…`, as `<title>` has it, unless that is cut as well."""
    begun = _CUT.sub("", text)
    if begun == text or len(begun) < _SHORTEST_CUT:
        return text
    goes_on = (title for title in declared if title.startswith(begun) and not _CUT.match(title, len(begun)))
    whole = strip_suffixes(next(goes_on, ""))
    return whole if whole.startswith(begun) and len(whole) > len(begun) else text


def _without_class(text: str, declared: Sequence[str]) -> str:
    """A thread's headline without its class, `[四川] 自驾十二天`, where `<title>` begins behind it."""
    found = _CLASS.match(text)
    if found is None:
        return text
    bare, whole = key(found[1]), key(text)
    begins = [title for title in map(key, declared) if title]
    if any(title.startswith(bare) for title in begins) and not any(whole in title for title in begins):
        return found[1]
    return text


def _without_site(text: str) -> str:
    """The headline of a text whose page was copied with its `<title>`: `某事_社会_某某新闻网`. Only as far as
    an outlet or a channel stands behind the mark, for `…|每周观察` is the headline's own."""
    parts, marks = _TITLE_MARK.split(text), _TITLE_MARK.findall(text)
    kept = len(parts)
    while kept > 1 and (
        _is_site(parts[kept - 1], marks[kept - 2]) or (kept < len(parts) and _is_section(parts[kept - 1]))
    ):
        kept -= 1
    if kept == len(parts):
        return text
    end = sum(len(part) for part in parts[:kept]) + sum(map(len, marks[: kept - 1]))
    return text[:end].strip() if len(parts[0].strip()) >= _SHORTEST_TITLE else text


def _is_section(part: str) -> bool:
    return is_channel(part) or is_section(part)


def _is_site(part: str, mark: str) -> bool:
    """Whether a site's name stands behind the mark. Behind a bar stand columns, too, and some have an account
    that the list of outlets knows."""
    return ends_like_outlet(part) if mark.strip() in ("|", "｜") else is_outlet_word(part)


_NO_HEADLINE = frozenset((Label.BYLINE, Label.DATELINE, Label.EDITOR, Label.SHARE, Label.PROMO))


def _without_labels(block: Block) -> str:
    """The headline's text without the elements behind it that say what else they are: a date with its
    credits, 扫码阅读手机版."""
    text = block.text
    for piece in reversed(block.pieces[1:]):
        verdict = read_line(piece)
        if verdict is None or verdict.label not in _NO_HEADLINE or not text.endswith(piece):
            break
        text = text[: -len(piece)].rstrip()
    return text or block.text


def _without_glued(pieces: Sequence[str], declared: Sequence[str]) -> str | None:
    """The pieces that are the headline, where a date or a button is glued behind it, or a badge or the crumbs
    before it (头条, 首页 >)."""
    keys = [key(title) for title in declared]
    whole = key(" ".join(pieces))
    if not any(whole in title for title in keys):
        for start in range(1, len(pieces)):
            text = " ".join(pieces[start:]).lstrip(_CRUMB_MARKS)
            if len(text) >= _SHORTEST_TITLE and any(title.startswith(key(text)) for title in keys):
                return text
    for end in range(len(pieces) - 1, 0, -1):
        text = " ".join(pieces[:end])
        longer = key(" ".join(pieces[: end + 1]))
        if any(title.startswith(key(text)) and not title.startswith(longer) for title in keys):
            return text
    return None


def strip_suffixes(title: str) -> str:
    """`<title>` less site, channel and column: cut at its separators from the right as long as a
    part of a headline's length is left; and less the site's name in front of it (`某某网 - 某事`)."""
    title = title.rstrip(_LEFT_OVER) or title
    parts = _SUFFIX.split(title)
    separators = _SUFFIX.findall(title)
    if len(parts) > 1 and is_outlet_word(parts[0].strip()):
        del parts[0], separators[0]
    kept = parts[0]
    for separator, part in zip(separators, parts[1:], strict=False):
        if len(kept.strip()) >= 8:
            break
        kept += separator + part
    return kept.strip() or title.strip()


def title_suffixes(declared: str, title: str) -> list[str]:
    """What `<title>` says behind the headline: column, channel, site."""
    if not title or not declared.startswith(title) or len(declared) == len(title):
        return []
    return [part.strip() for part in _SUFFIX.split(declared[len(title) :]) if part.strip()]


def find_subtitle(labelled: Sequence[LabelledBlock]) -> str | None:
    """副题 or 引题 printed with the headline."""
    for item in labelled:
        if item.label is _IS_SUBTITLE:
            return item.block.text.lstrip("—-– ") or None
        if item.label is _HEADLINE and (glued := _SUBTITLE.search(item.block.text)):
            return glued[1]
    return None

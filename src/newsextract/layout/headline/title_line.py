"""The `<title>` that many a dump has as its first line, and whether a line below shows the headline in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.keys import key
from newsextract.zh.outlets import is_channel, is_office, is_outlet_word

_MARKS = frozenset("-_|–—·•»›><~/,():丨#[]【】")
"""What stands between headline, channel and site in the form that `key` gives."""
_SHORTEST = 6
"""Characters of the compared form: less stands in any menu."""
_LONGEST = 200
_FEWEST, _SAMPLE = 2, 4
_SHORTEST_CUT = 8
_CUT, _CUT_INSIDE = re.compile(r"(?:…|\.{3}){1,2}\Z"), re.compile(r"…|\.{3}")
_DAY = re.compile(r"(?:19|20)\d\d[-年]\d{1,2}[-月]\d{1,2}日?")
_PARTS = re.compile(r"[-_|｜–—·»>~/]")
_LONGEST_OFFICE = 12
"""An office's name with which the `<title>` begins is the site's; a headline may end in 工作会."""
_BADGE = re.compile(r"[\[【]?(?:原创|首发|头条|置顶|独家|转载|推荐|精华|最新)[\]】]?")
_LABEL = re.compile("标题[:：]")
_GLUED = re.compile(
    r"(?:19|20)\d\d[-/.年]\d|[(\[【]?(?:(?:阅读|浏览|点击|访问|播放|评论|人气|热度)(?:量|数|次数)?[:：]?\d|来源[:：]|作者[:：]|字号|发布(?:时间|日期|于)|打印|分享到?\Z)"
)
"""What a page's own inline elements put behind the headline: `某事阅读 1025`, `某事2019-01-01`."""


def title_key(first_line: str) -> str:
    """The form in which a dump's first line is compared with the lines below; empty if it is no `<title>`."""
    return key(first_line).lstrip("[【") if len(first_line) <= _LONGEST else ""


def shows_title(lines: Sequence[str], whole: str) -> bool:
    """Whether the first of `lines` is the headline of a `<title>` (as `title_key` gives it), or begins it
    and the next ones go on: `某事` of `某事_社会_某某网` or of `某某网-某事`, cut short with `…` in one of
    them, or with a badge or a date glued to it."""
    text = lines[0]
    if not _FEWEST <= len(text) <= _LONGEST or not whole:
        return False
    line = key(text)
    if len(line) >= _SHORTEST and (_is_part(line, whole) or _is_cut(line, whole)):
        return True
    if whole.startswith(line):
        for following in lines[1:]:
            line += key(following[:_LONGEST])
            if _is_part(line, whole):
                return True
            if not whole.startswith(line):
                break
    return title_shown(text, whole) != ""


def title_shown(text: str, whole: str) -> str:
    """The line without the badge or label before the headline, and without the date and counters behind it;
    empty if the rest is not the headline of `whole`."""
    folded = key(text[:_LONGEST])
    if not whole or (folded[:_SAMPLE] not in whole and folded[-_SAMPLE:] not in whole):
        return ""
    for found in filter(None, (_BADGE.match(folded), _LABEL.match(folded))):
        if _is_part(folded[found.end() :], whole):
            return _tail_of(text, folded[found.end() :])
    for found in _GLUED.finditer(folded):
        if _is_part(folded[: found.start()], whole):
            return _head_of(text, folded[: found.start()])
    return ""


def _is_cut(line: str, whole: str) -> bool:
    """Whether the line or the `<title>` is cut short, and is the beginning of the other."""
    cut = _CUT.sub("", line)
    if cut != line:
        return len(cut) >= _SHORTEST_CUT and whole.startswith(cut)
    mark = _CUT_INSIDE.search(whole)
    return mark is not None and mark.start() >= _SHORTEST_CUT and line.startswith(whole[: mark.start()])


def names_site(title: str) -> bool:
    """Whether a `<title>` has a headline and the site's name behind it: `某地某某开张_社会_某某网`."""
    parts = [part for part in _PARTS.split(title[:_LONGEST]) if part.strip()]
    if len(parts) < _FEWEST:
        return False
    first, last = parts[0].strip(), parts[-1].strip()
    return (
        len(first) >= _SHORTEST_CUT
        and is_outlet_word(last)
        and not (is_outlet_word(first) or is_office(first) or is_channel(first))
    )


def _is_part(line: str, whole: str) -> bool:
    """Whether the line is all of `<title>`, or what stands before or behind its marks."""
    if len(line) < _SHORTEST or line not in whole:
        return False
    if is_outlet_word(line) or (len(line) < _LONGEST_OFFICE and is_office(line)):
        return False
    if whole == line:
        return True
    if whole.startswith(line):
        rest = whole[len(line) :]
        return rest[0] in _MARKS or is_outlet_word(rest)
    if whole.endswith(line):
        rest = whole[: -len(line)]
        parts = _PARTS.split(_DAY.sub("", rest[:-1]).replace(":", "-"))
        return rest[-1] in _MARKS and all(is_outlet_word(part) or is_channel(part) for part in parts if part)
    return False


def _head_of(text: str, folded: str) -> str:
    """The beginning of `text` whose compared form is `folded`."""
    ends = (end for end in range(len(folded), len(text) + 1) if key(text[:end]) == folded)
    return text[: next(ends, len(text))].strip()


def _tail_of(text: str, folded: str) -> str:
    starts = (start for start in range(len(text) - len(folded), -1, -1) if key(text[start:]) == folded)
    return text[next(starts, 0) :].strip()

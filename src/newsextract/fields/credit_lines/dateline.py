"""How an article's first words name the agency and its reporter: 新华社北京2月3日电（记者 张三）."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsextract.fields.credit_lines.authors import authors_of, signed_by_slash
from newsextract.fields.credit_lines.editors import editors_of
from newsextract.fields.credit_lines.labels import OWN
from newsextract.fields.credit_lines.line import read_line
from newsextract.fields.credit_lines.marks import SLASH, plain_slashes
from newsextract.fields.credit_lines.people import people
from newsextract.zh.names import is_name
from newsextract.zh.numerals import IN_DATES
from newsextract.zh.outlets import is_channel, is_known, is_outlet, known_prefix

_HEAD_CHARS = 100
"""Only so many characters of the first blocks are looked at."""

_MARKER = re.compile(
    r"\A(?:[（(【\[〔［]\s?)?(?P<head>[^，。；！？…“”\"：:、（(【】\[\]〔〕）)\n]{2,40}?)"
    r"(?P<marker>(?<![通资資简簡短喜音电電快闻聞审審问問视視])[讯訊](?![问問息号號])|(?:综合|專|专)?[电電](?![影视視力子器话話池台臺信网網商路梯机機厂動动价價费費])"
    r"|消息(?=[，,：:\s（(])|报道(?=[，,：:\s\]】])|(?<=日)\s?[丨|｜︱]|快[讯訊](?=[，,：:\s（(]))"
)
_DATE_TAIL = re.compile(
    rf"\s?(?:\d{{4}}\s?年)?\s?(?:{IN_DATES}\s?月)?\s?{IN_DATES}\s?日\s?(?:凌晨|早间|午间|晚间|上午|下午|晚|早)?"
    r"(?:综合|體育|体育|财经|財經|时政|專|专|[\u4e00-\u9fff]{2,4})?\Z"
)
"""`某地3月5日`, 体育 behind it or, as some papers have it, the place: 某某晚报3月5日江州讯."""
_OUTLET_HEAD = re.compile(
    r"\A.{1,12}?(?:[日晚早晨时商都]报|新闻网?|[社网報]|报(?!道)|财经|客户端|在线|[电廣广]?[视視]?台)"
    r"(?:[—－·-].{1,12}?(?:客户端|[网網]))?"
)
_BRACKET = re.compile(r"[】\]〕］）)]?\s{0,2}[（(【\[〔［]([^（()）【】\[\]〔〕］［]{1,80})[）)】\]〕］]")
_OPENING_BRACKET = re.compile(r"\A\s{0,2}[（(【\[〔［]([^（()）【】\[\]〔〕］［]{2,60})[）)】\]〕］]")
# 記者張三／台北報導, 中央社記者張三台北12日電, unbracketed
_PLAIN = re.compile(
    r"\A([^，。；！？…“”\"：:\n]{0,14}?(?:[记記]者|特派[员員])[^，。；！？…“”\"：:\n]{2,24}?"
    r"(?:報導|报道|報道|日[电電]))"
)
_REPORTER = re.compile(r"[记記]者|特派[员員]|[报報][导導道]|[讯訊电電]\Z")
_SIGNED = re.compile(
    r"(?:文|撰文|文字)\s?[／/]|[\u4e00-\u9fff]{2,6}(?:[新报報日][闻聞]?|[社網网视視])\s?[／/]\s?[\u4e00-\u9fff]{2,4}\Z"
)
"""【文／張三】, （某某新聞／張三）"""
_CORRESPONDENT = re.compile(r"(?:本[报報网網刊])?(?:特[约約])?通[讯訊][员員]\s?[\u4e00-\u9fff]")
"""（通讯员 张三）今天上午，…"""
_LABEL_HEAD = re.compile(
    r"\A(.{2,14}?)(?:特派|駐|驻|综合|綜合|实习|見習|见习|首席|本报)?(?:[记記]者|[报報][导導道]|[专專]?[讯訊])"
)
# an agency or paper that no list knows, before place and date: 某通社某地3月5日电
_UNLISTED = re.compile(r"\A[\u4e00-\u9fff]{1,5}?(?:社|[网網]|[报報](?![道导導告名]))")
_POSTED_TO = re.compile("(?<=..)[驻駐].{1,6}\\Z")
"""Where a reporter is stationed: 中央社駐東京記者."""
# 路透北京11月8日 - …
_WIRE = re.compile(r"([\u4e00-\u9fff]{2,4}?社?)[\u4e00-\u9fff]{2,6}\d{1,2}月\d{1,2}日\s?[-–—]{1,2}\s")
_ROLE_NAME = (
    r"(?:全媒体|融媒体?|全媒|见习|實習|实习|特约|特約|首席|文字|本报|本報|本网|本網){0,2}"
    r"(?:[记記]者|通[讯訊][员員]|[实實][习習]生|特派[员員]|[评評][论論][员員])"
)
_ROLE_FIRST = re.compile(
    rf"(?P<bullet>[□■◎●○◆★▲]?)\s?(?P<outlet>[^\s，。；！？：:、（）()“”「」]{{0,14}}?)\s?(?={_ROLE_NAME}\s?[\u4e00-\u9fff])"
)
_NEWS_PAPER = re.compile("[\u4e00-\u9fff]{2,5}")
_ROLE = re.compile(rf"{_ROLE_NAME}\s?")
_WORD = re.compile(r"([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,8}·[\u4e00-\u9fff]{2,8})(?:\s|、|\Z)")
_DAY = re.compile(f"{IN_DATES}日")
_REPORTERS = ("记者", "記者", "特派记者", "特派記者", "实习记者", "见习记者", "首席记者", "高级记者")
_OUTLET_SIGNED = re.compile(
    rf"([\u4e00-\u9fff]{{2,10}})\s?(?=[（(](?:本[报報网網刊])?{_ROLE_NAME}\s?[\u4e00-\u9fff])"
)
"""中国某某报（记者 张三）今天，…"""
_PLACED = re.compile(
    r"[《]?([\u4e00-\u9fff]{2,10})[》]?\s?[（(][\u4e00-\u9fff]{2,6}，\s?([^，。（()）]{2,30})[）)]\s?[讯訊电電]"
)
"""某某社（上海，编辑 张三）讯，…"""
_REPORTING = re.compile(
    r"\s{0,2}([记記]者\s?[^，。；：:]{2,20}?[报報][导導道])[：:]"
    r"|\s{0,2}([记記]者\s?[^，。；：:/／]{2,16}[/／][^，。；：:/／]{1,8}?[报報][导導道])"
)
"""【大公報訊】記者張三報道：, ［某某社］記者張三／台北報導"""
_NAME_AND_PLACE = re.compile(f"[记記]者([\u4e00-\u9fff]{{4,7}}){IN_DATES}日[电電]")
"""中央社記者張小三山前27日電, from a place that no list has."""
_SHORT_NAME, _LONG_NAME = 2, 3
_NAMED_OUTLET = re.compile("[\u4e00-\u9fff]{2,10}[网網社报報台臺]")
_APP = ("客户端", "客戶端")
_MAX_PLACE = 12
"""Longest place behind an outlet."""
# 某某科技讯 北京时间…, 某某出行讯《栏目》…: what follows where any short word may be the outlet
_AFTER_NEWS = re.compile(r"[\s《（(【]|北京[时時][间間]|\d{1,2}月")
_NEWS_DESK = re.compile(r"[\u4e00-\u9fffA-Za-z\d]{3,8}")
# 某某网报道 记者 张三]
_REPORTER_AFTER = re.compile(r"\s{0,2}((?:特[约約])?[记記]者\s?[^，。；：:\]】]{2,20})[\]】]")


@dataclass(slots=True, frozen=True)
class Dateline:
    """What the first words of an article say."""

    outlet: str | None
    """The agency or outlet; None where it is the site itself (本报讯) or none is named."""
    authors: tuple[str, ...]
    end: int
    """Where the dateline ends in the text."""
    editors: tuple[str, ...] = ()
    """Of a news desk: 某某社11月11日讯（编辑 张三）."""


def read_dateline(text: str) -> Dateline | None:
    """The dateline that `text` begins with, None if it has none.

    Forms: `新华社北京2月3日电（记者张三）…`, `某某网讯（张三）…`, `本报讯 …`, `【某某網訊】…`,
    `〔記者張三／台北報導〕…`, `（中央社記者張三台北12日電）…`, `记者张三 北京报道`.
    """
    head = plain_slashes(text[:_HEAD_CHARS]).lstrip()
    if (bracket := _OPENING_BRACKET.match(head)) is not None:
        if is_known(bracket[1]) or (_NAMED_OUTLET.fullmatch(bracket[1]) and is_outlet(bracket[1])):
            return _with_reporter(head, Dateline(bracket[1], (), bracket.end()))  # （德国之声中文网）
        if _REPORTER.search(bracket[1]) or _CORRESPONDENT.match(bracket[1]) or _SIGNED.match(bracket[1]):
            found = _inside(bracket[1], bracket.end())
            if found is not None:
                return _with_reporter(head, found)
        if (second := _BRACKET.match(head, bracket.end())) and second[1].startswith(_REPORTERS):
            return _with_reporter(head, Dateline(None, (), bracket.end()))  # 【某某周刊】（记者 张三 李四）
    if (marker := _MARKER.match(head)) is not None:
        found = _before_marker(head, marker)
        if found is not None:
            named = None if found.authors else _reporters_first(head)  # 某某日报讯 记者 张三 昨天，…
            return replace(found, authors=named.authors, end=named.end) if named is not None else found
    if (signed := _OUTLET_SIGNED.match(head)) is not None and is_outlet(signed[1]):
        return _with_reporter(head, Dateline(signed[1], (), signed.end()))
    if (placed := _PLACED.match(head)) is not None and is_outlet(placed[1]):
        line = read_line(placed[2])
        return Dateline(placed[1], authors_of(line, trusted=False), placed.end(), editors_of(line))
    if (plain := _PLAIN.match(head)) is not None:
        found = _inside(plain[1], plain.end())
        if found is not None and found.authors:
            return found
    if (wire := _WIRE.match(head)) is not None and known_prefix(wire[1]) == wire[1]:
        return Dateline(wire[1], (), wire.end())
    return _reporters_first(head)


def _reporters_first(head: str) -> Dateline | None:
    """The reporters before the first sentence, without brackets: □本报记者 张三 实习生 李四 昨天上午，…

    Each name must stand between blanks and be built like one; so a sentence about 记者 is none.
    """
    opening = _ROLE_FIRST.match(head)
    if opening is None:
        return None
    before = opening["outlet"]
    news = before[-1:] in ("讯", "訊")
    outlet = (before[:-1] if news else before).rstrip()
    own = outlet in OWN or not outlet
    listed = is_outlet(outlet) or (news and _NEWS_PAPER.fullmatch(outlet) is not None)  # 南都讯
    if not (listed or (own and (outlet or opening["bullet"]))):
        return None
    names: list[str] = []
    end = opening.end()
    while (role := _ROLE.match(head, end)) is not None:
        end = role.end()
        first = len(names)
        # the first behind its post may have a rare surname; what comes next may be the sentence
        while (word := _WORD.match(head, end)) is not None and is_name(word[1], bare=len(names) > first):
            names.append(word[1])
            end = word.end()
        if len(names) == first:
            return None
    return Dateline(None if own else outlet, tuple(names), end) if names else None


def _with_reporter(head: str, found: Dateline) -> Dateline:
    """With the reporter of a second bracket: 【某某2024年3月5日訊】（某某記者張三紐約報導）."""
    second = None
    if not found.authors:
        second = _BRACKET.match(head, found.end) or _REPORTING.match(head, found.end)
    words = second[second.lastindex or 0] if second is not None else ""
    if second is None or _REPORTER.search(words) is None:
        return found
    return Dateline(found.outlet, authors_of(read_line(words), trusted=False), second.end())


def _inside(words: str, end: int) -> Dateline | None:
    """A dateline that stands in brackets, or is a clause of its own."""
    authors = authors_of(read_line(words), trusted=False) or signed_by_slash(words)  # 張三／台北報導
    if not authors and (glued := _NAME_AND_PLACE.search(words)) is not None:
        name = glued[1][: _LONG_NAME if len(glued[1]) > 2 * _SHORT_NAME else _SHORT_NAME]
        authors = (name,) if is_name(name, bare=True) else ()
    outlet: str | None = None
    if (label := _LABEL_HEAD.match(words)) is not None:
        words = _POSTED_TO.sub("", label[1].strip())
        dated = _DAY.search(words)  # 中央社倫敦5日綜合外電報導
        name = _outlet(words[: dated.start()] if dated else words, dated)
        if name is None and authors and _UNLISTED.fullmatch(words):
            name = words  # 某聯社記者張三台北5日電
        outlet = name or None
        if name is None and not authors:
            return None
    elif not authors:
        return None
    elif _SIGNED.match(words) and is_outlet(signer := SLASH.split(words)[0].strip()):
        outlet = signer  # （某某新聞／張三）
    return Dateline(outlet, authors, end)


def _before_marker(head: str, marker: re.Match[str]) -> Dateline | None:
    words = marker["head"].strip().replace("《", "").replace("》", "")
    if words[:1] in ("据", "據"):
        if marker["marker"][-1] in "道息":
            return None  # 据某某报道: whom the article cites
        words = words[1:]
    if _REPORTER.search(words):
        return _inside(words + marker["marker"], marker.end())  # 中央社記者張三台北12日電
    dated = _DATE_TAIL.search(words)
    rest = words[: dated.start()].strip() if dated else words
    name = _outlet(rest, dated, marker["marker"])
    if name is None and dated is None and marker["marker"] in ("讯", "訊"):
        opens = _NEWS_DESK.fullmatch(rest) and _AFTER_NEWS.match(head, marker.end())
        name = rest if opens and not is_name(rest, bare=True) else None
    if name is None:
        return None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    end = marker.end()
    if (bracket := _BRACKET.match(head, end)) is not None:
        line = read_line(bracket[1])
        authors, editors = authors_of(line, trusted=False), editors_of(line)
        if not line.fields and marker["marker"][-1] in "电電讯訊":
            authors = tuple(people(bracket[1], pen_names=False, bare=True))
        end = bracket.end()
    elif (reporter := _REPORTER_AFTER.match(head, end) or _REPORTING.match(head, end)) is not None:
        authors = authors_of(read_line(reporter[1]), trusted=False)
        end = reporter.end()
    return Dateline(name or None, authors, end, editors)


def _outlet(words: str, dated: re.Match[str] | None, marker: str = "") -> str | None:
    """The outlet at the start of a dateline; empty for 本报 and its like, None if there is none.

    With a date the place stands behind the outlet (新华社巴黎12月9日电); without, all of it is the
    outlet and its department (某某网科技讯).
    """
    words = words.strip(" -—－·/／")
    if not words or is_channel(words):
        return None  # 〔財經頻道／綜合報導〕
    if any(words.startswith(own) for own in OWN):
        return ""
    if dated is None and marker and marker[-1] in "电電":
        prefix = known_prefix(words)  # 据新华社拉萨电
        return prefix if prefix and len(words) - len(prefix) <= 6 else None
    if dated is None:
        if is_outlet(words):
            return words
        return words if 1 < len(words) <= 10 and known_prefix(words) else None
    prefix = known_prefix(words)
    if prefix and words.startswith(_APP, len(prefix)):
        prefix += _APP[0]  # 某某报客户端江州3月5日电
    whole = _OUTLET_HEAD.match(words)
    if whole is not None and len(whole[0]) > len(prefix) and is_outlet(whole[0]):
        prefix = whole[0]
    if not prefix and marker[-1:] in ("电", "電", "讯", "訊") and (unlisted := _UNLISTED.match(words)):
        prefix = unlisted[0]
    return prefix if prefix and len(words) - len(prefix) <= _MAX_PLACE else None

"""What the lines of a text itself say of its writer: a first line, a signature at the end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.fields.credit_lines.authors import (
    BEHIND_NAMES,
    authors_of,
    is_of_photo,
    signed_by_slash,
    translators_of,
)
from newsextract.fields.credit_lines.editors import editors_of
from newsextract.fields.credit_lines.labels import OWN
from newsextract.fields.credit_lines.line import Line, has_label, read_line
from newsextract.fields.credit_lines.marks import BULLETS
from newsextract.fields.credit_lines.people import people
from newsextract.fields.credit_lines.source import credit_of
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_office, is_outlet, is_outlet_word

_LONGEST_LINE = 110
"""Longest paragraph that can be a line of credits as a whole."""
_OPENING_CHARS = 48
"""A line of credits has its first label in so many first characters, behind bullets and an outlet."""
_TAIL_CHARS = 130
"""Signatures are looked for in so many last characters of a paragraph."""
_AFTER_SIGNATURE = 30
"""A signature in brackets may have so many characters behind it (`返回某某网，查看更多`)."""

_BRACKETED = re.compile(r"[（(【\[〔［]([^（()）【】\[\]〔〕［］]{2,100})(?P<close>[）)】\]〕］]|\Z)")
# （据某某社电）, （综合某某社、某某报报道） at the end of a text
_ACCORDING_TO = re.compile(
    r"(?:据|據|综合|綜合|摘自|转自|轉自|选自|原载)(.{2,40}?)(?:等)?(?:客户端|微博|微信)?(?:[电電]|[报報][道导導]|消息|讯)?"
)
_SENTENCE_STOPS = "。！？"
_STOP = re.compile(f"[{_SENTENCE_STOPS}]")
_LAST_STOP = re.compile(r"[。！？!?”』」…）)】](?=[^。！？!?”』」…）)】]{4,92}[。！？!?”』」…）)】]?\Z)")
_CLOSING_LABELS = (
    "记者|記者|编辑|編輯|编輯|編辑|责编|責編|作者|来源|來源|稿源|文[/／|｜:：]|撰|通讯员|通訊員|校对|校對"
    "|报导|報導|采写"
)
_CLOSING_LABEL = re.compile(_CLOSING_LABELS)
_SIGNED = re.compile(_CLOSING_LABELS + r"|（|\(|【|\[|〔|［")
"""Something of a signature; a first look."""
_DESPATCH = ("电", "電", "讯", "訊")
_SENTENCE_END = "。！？!?”』」…：:）)"
# an outlet that nobody has listed: 某某融媒记者 张三; not 某某网北京5月9日电（记者张三）
_PLAIN_PREFIX = re.compile(r"[A-Za-z\u4e00-\u9fff·\-—/ +]{1,12}(?<![讯訊据據])")


_OUTLET_ALONE = re.compile("(?!下载|关注|打开|登录|登陆|点击|详见|扫|见|请)[\u4e00-\u9fff]{2,10}")
_CLAUSE = re.compile("[，。！？；：是为系]")
"""What stands in a sentence about somebody and not in a list of names."""
_OUTLET_BEFORE = re.compile(r"([^\s/／|｜]{2,12})(?=[\s/／|｜])")


@dataclass(slots=True, frozen=True)
class Signature:
    """Whom a paragraph names as its writers, editors and origin."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    source: str | None = None
    translators: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.authors or self.editors or self.source or self.translators)

    def and_by(self, other: Signature) -> Signature:
        """With those whom `other` names besides; the first source counts."""
        return Signature(
            self.authors + other.authors,
            self.editors + other.editors,
            self.source or other.source,
            self.translators + other.translators,
        )


NOBODY = Signature()


def opens_with_label(line: Line, *, strict: bool = False) -> bool:
    """Whether nothing but bullets, or a reporter's outlet, stands before the first label of a line.

    `strict`: only a name known to be an outlet's may stand before 记者.
    """
    if not line.fields:
        return False
    before = line.rest.strip(BULLETS)
    if not before:
        return True
    first = line.fields[0]
    if first.kind == "author" and not first.value and not first.colon:
        listed = first.label in BEHIND_NAMES and _CLAUSE.search(before) is None
        return listed and bool(people(before, pen_names=False, bare=True))  # 张三 文/图
    if first.kind != "role":
        # END编辑：张三, 图文编辑：张三
        if first.kind == "editor" and first.colon and (is_outlet(before) or is_office(before)):
            return True  # 某某报社融媒体中心编辑：张三
        return first.colon and len(before) <= 6 and (before.isascii() or first.kind == "editor")
    if is_outlet(before) or before in OWN:
        return True
    if before[-1] in "/／|｜" and not first.value:
        return is_name(before[:-1].rstrip(), bare=True)  # 张三／特派记者
    if strict or (before[-1] in "电電" and not first.colon):  # 某某网北京5月9日电（记者张三） is no signature
        return False
    return _PLAIN_PREFIX.fullmatch(before) is not None


def read_credit_line(text: str) -> Signature:
    """A paragraph that is a line of credits as a whole: `文 | 张三 编辑 | 李四`.

    Its names must be built like names: here prose may look like a byline.
    """
    if len(text) > _LONGEST_LINE or not has_label(text, _OPENING_CHARS):
        return NOBODY
    line = read_line(text)
    if text[-1] in _SENTENCE_STOPS and not any(field.colon for field in line.fields):
        return NOBODY  # 某某证券分析师张三认为，…。
    return _signed(line) if opens_with_label(line) else NOBODY


def _signed(line: Line) -> Signature:
    return Signature(authors_of(line, trusted=False), editors_of(line), credit_of(line), translators_of(line))


def read_bare_line(text: str) -> tuple[str, ...]:
    """The writers of a line of names: `□ 张三 李四`, `张三（某某大学教授）`, `某某日报 张三`."""
    if not 1 < len(text) <= 60 or text[-1] in _SENTENCE_STOPS:
        return ()  # 张三是第一批经营者，…。
    if "文" not in text and is_of_photo(text):
        return ()  # 张三 摄
    if signed := signed_by_slash(text):
        return signed
    names = text.strip(BULLETS)
    outlet, blank, rest = names.partition(" ")
    if blank and is_outlet(outlet):
        names = rest
    return tuple(people(names, pen_names=False, bare=True))


def read_outlet_before(text: str) -> str | None:
    """The outlet that a line of names begins with: `某某传媒｜张三／综合报导`, `某某日报 张三`."""
    first = _OUTLET_BEFORE.match(text.lstrip(BULLETS))
    return first[1] if first is not None and is_outlet(first[1]) else None


_ON_AIR = re.compile(
    "以上[是由][\u4e00-\u9fff]{0,16}?(?:[记記]者|[评評][论論][员員])([\u4e00-\u9fff·]{2,6}?)"
    "(?:从[\u4e00-\u9fff]{2,8}发来)?的?(?:[采採][访訪])?[报報][道導导][。]?$"
)
"""How a radio's report closes: 以上是某某电台特约记者张三的采访报道。"""


def read_signature(text: str, *, bare: bool = True) -> Signature:
    """The signature that ends a paragraph: `…。（记者 张三）`, `…。（张三）`, `…。来源：某某网 编辑：李四`.

    `bare`: whether names without a label count; the forms of a byline always do.
    """
    if text.startswith("以上") and (over := _ON_AIR.match(text)) is not None:
        return Signature(tuple(people(over[1], pen_names=False, bare=True)))
    tail = text[-_TAIL_CHARS:]
    if _SIGNED.search(tail) is None:
        return NOBODY
    found = NOBODY
    for bracket in _BRACKETED.finditer(tail):
        after = tail[bracket.end() :]
        if len(after) > _AFTER_SIGNATURE or _STOP.search(after, 0, len(after) - 1):
            continue
        before = tail[: bracket.start()].rstrip()
        found = found.and_by(
            _in_brackets(bracket[1].strip(), before, bare=bare, closed=bool(bracket["close"]))
        )
    if not found and _CLOSING_LABEL.search(tail) is not None:
        return _closing_words(tail)
    return found


def _in_brackets(inner: str, before: str, *, bare: bool, closed: bool) -> Signature:
    """Whom the words in a pair of brackets name; `before`: what stands in front of them, `closed`: whether
    the second of the pair is there."""
    line = read_line(inner)
    is_of_reporter = bool(line.fields) and line.fields[0].kind == "role"
    if is_of_reporter and (names := _names_before(line.rest)):
        return Signature((*names, *authors_of(line, trusted=False)))
    if opens_with_label(line):
        authors, editors = authors_of(line, trusted=bare), editors_of(line, plain=closed)
        return Signature(authors, editors, credit_of(line), translators_of(line))
    if is_of_reporter and line.rest.rstrip().endswith(_DESPATCH):
        return Signature(authors_of(line, trusted=False))  # （本报江州11月8日电 记者 张三）
    if (origin := _ACCORDING_TO.fullmatch(inner)) is not None and is_outlet(origin[1]):
        return Signature(source=origin[1])
    if signed := signed_by_slash(inner):
        return Signature(signed)
    if not bare or not closed or line.fields or (before and before[-1] not in _SENTENCE_END):
        return NOBODY
    is_source = before and _OUTLET_ALONE.fullmatch(inner) and is_outlet_word(inner)  # …。（某某日报）
    return Signature(tuple(people(inner, pen_names=False, bare=True)), source=inner if is_source else None)


def _names_before(rest: str) -> list[str]:
    """The names in front of a reporter's outlet: 张三 李四 某某报记者 王五."""
    words = rest.split()
    if words and (is_outlet(words[-1]) or not rest[-1].isspace()):
        words.pop()  # what is glued to 记者 is the outlet, known or not: 南风记者
    return people(" ".join(words), pen_names=False, bare=True) if words else []


def _closing_words(tail: str) -> Signature:
    """Credits behind the last full stop, without brackets: `…。本报记者 张三`."""
    stop = _LAST_STOP.search(tail)
    closing = tail[stop.end() :].strip(" ”』」") if stop is not None else ""
    if len(closing) < 4 or closing[0] in "（(【[〔":
        return NOBODY
    return read_credit_line(closing)

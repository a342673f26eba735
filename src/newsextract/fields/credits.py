"""Who wrote, edited and supplied a page: reads the lines beside the headline and around the text once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from newsextract import lexicon
from newsextract.article import Source
from newsextract.fields.byline import authors_of, is_account, people, signed_by_slash
from newsextract.fields.credit import credit_of, kind_of, read_print_origin, source_name
from newsextract.fields.dateline import read_dateline
from newsextract.fields.editors import editors_of
from newsextract.fields.labels import MARK, MAX_LINE, Line, marked, read_line
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Page
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_known, is_office, is_outlet

# How far from headline and text lines are read, in blocks. Measured on the corpus: editor lines stand
# up to twelve blocks behind the text (share bars, related links between), bylines up to fourteen
# blocks behind the headline (font-size buttons).
_ABOVE_HEADLINE = 2
_BELOW_HEADLINE = 24
_ABOVE_BODY = 10
_BELOW_BODY = 16
_FAR = 40
_BODY_START = 4
_BODY_END = 3
_ACCOUNT_CARD = 24
"""Blocks above the text in which a card with the account's name is looked for."""

_OWN = frozenset(lexicon.entries("byline_labels", "own"))
_BODY = (Label.BODY, Label.HEADING)
_OUTSIDE = frozenset((Label.COMMENTS, Label.COPYRIGHT, Label.NAVIGATION))


@dataclass(slots=True)
class Credits:
    """Whom a page names beside its text."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(slots=True)
class _Found:
    """What has been read so far, by how much it is worth."""

    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    header_credit: tuple[str, Block | None] | None = None
    header_outlet: tuple[str, Block | None] | None = None
    tail_credit: tuple[str, Block | None] | None = None
    dateline: str | None = None
    print_origin: str | None = None


def find_credits(page: Page, labelled: Sequence[LabelledBlock]) -> Credits:
    """Authors, editors and the credited source of a page, in page order.

    `labelled` holds all blocks of the page in order. Read are the lines between headline and text,
    the text's first and last paragraphs and the lines behind it. A channel account counts as author
    only where no person is named.
    """
    body = [index for index, item in enumerate(labelled) if item.label in _BODY]
    headline = _headline(labelled, body)
    found = _Found()
    if body:
        start, end = body[0], body[-1]
    else:
        start = end = headline + 1 if headline is not None else 0
    _read_header(labelled, headline, start, found)
    if body:
        _read_text(labelled, body, found)
        _read_tail(labelled, end, found)
    if not found.authors and not found.accounts:
        _read_account_card(labelled, start, found)
    return _settle(page, found)


def find_authors(page: Page, labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """Who wrote the page's article: bare names in page order."""
    return find_credits(page, labelled).authors


def find_editors(page: Page, labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """Who edited the page's article: bare names in page order, without staff codes."""
    return find_credits(page, labelled).editors


def find_source(page: Page, labelled: Sequence[LabelledBlock]) -> Source | None:
    """The source that the page credits for the text; None if it credits none."""
    return next(iter(find_credits(page, labelled).sources), None)


def _headline(labelled: Sequence[LabelledBlock], body: list[int]) -> int | None:
    """The first headline above the text that is not far away: a repetition may stand below the byline."""
    above: int | None = None
    for index, item in enumerate(labelled[: body[0]] if body else labelled):
        if item.label is Label.HEADLINE and (above is None or (body and body[0] - above > _FAR)):
            above = index
    return above


# ------------------------------------------------------------------ the lines above the text


def _read_header(labelled: Sequence[LabelledBlock], headline: int | None, start: int, found: _Found) -> None:
    first = max(0, start - _ABOVE_BODY) if headline is None else max(0, headline - _ABOVE_HEADLINE)
    indices = list(range(first, start))
    if headline is not None and len(indices) > _BELOW_HEADLINE + _ABOVE_BODY:
        indices = [*indices[:_BELOW_HEADLINE], *indices[-_ABOVE_BODY:]]
    for index in indices:
        item = labelled[index]
        block = item.block
        if not block.text or len(block.text) > MAX_LINE or item.label in (Label.HEADLINE, Label.CAPTION):
            continue
        line = read_line(marked(block))
        beside = headline is None or index > headline
        if line.fields:
            _take_fields(line, labelled, index, found, header=True)
        if beside and not block.hidden:
            follower = labelled[index + 1].block.text if index + 1 < len(labelled) else ""
            _take_unlabelled(line, block, follower, found)
        if beside and (outlet := read_print_origin(block.text)) and found.print_origin is None:
            found.print_origin = outlet


def _take_fields(
    line: Line, labelled: Sequence[LabelledBlock], index: int, found: _Found, *, header: bool
) -> None:
    """The labelled authors, editors and source of a line."""
    if not line.fields[-1].value and line.fields[-1].colon and index + 1 < len(labelled):
        line = _with_next_cell(line, labelled[index + 1]) or line
    found.authors.extend(authors_of(line))
    found.editors.extend(editors_of(line))
    name = credit_of(line)
    if name is not None:
        credit = (name, labelled[index].block)
        if header:
            found.header_credit = found.header_credit or credit
            found.authors.extend(_reporter_behind(line, name))
        else:
            found.tail_credit = found.tail_credit or credit


def _with_next_cell(line: Line, following: LabelledBlock) -> Line | None:
    """The line with its last label filled from the next block (table cells), if that can be its value."""
    text = following.block.text
    kind = line.fields[-1].kind
    if not 1 < len(text) <= 16 or following.label in _BODY:
        return None
    if kind in ("author", "role", "editor") and is_name(text, bare=True):
        return read_line(f"{line.text} {text}")
    if kind == "credit" and is_known(text):
        return read_line(f"{line.text} {text}")
    return None


def _reporter_behind(line: Line, source: str) -> list[str]:
    """The person behind a source: 来源：中国新闻网 张三."""
    for entry in line.fields:
        if entry.kind == "credit" and entry.colon and source in (value := entry.value.replace(MARK, " ")):
            words = value.split(source, 1)[1].split()
            if 0 < len(words) <= 3 and is_outlet(source):
                return people(" ".join(words), pen_names=False, bare=True)
    return []


_URL = re.compile(
    r"(?:https?://|www\.)\S{1,200}|[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){1,4}(?=\s|$)|<\{.{0,200}?\}>"
)
_SPLIT = re.compile(r"[\x1e\x1f]|\s+[·|｜丨-]\s+|[|｜丨]|\s")
_NO_NAME = re.compile(r"[\d.,]+[wW万萬千kK+]?|[^\w《》]+")
_FOLLOW = re.compile(r"\A[+＋]?\s?(?:关注|關注|订阅|訂閱|已关注|加关注|追蹤)\Z")
_TRIM = " 　[]【】（）()〔〕「」:：,，。、·•-—–/"


def _take_unlabelled(line: Line, block: Block, follower: str, found: _Found) -> None:
    """An outlet, writer or account that stands without a label: `2022-02-13 09:57 某某网`, a bare name."""
    rest = line.rest
    if not rest.strip() or len(rest) > 80 or ">" in rest:
        return
    signed = signed_by_slash(rest)
    if signed:
        found.authors.extend(signed)
        outlet = re.split(r"[／/╱|｜]", rest.strip())[0].strip()
        other = re.split(r"[／/╱|｜]", rest.strip())[-1].strip(" \x1e\x1f")
        name = next((name for name in (outlet, other) if is_outlet(name) and name not in signed), None)
        if name and found.header_outlet is None:
            found.header_outlet = (name, block)
        return
    if len(line.fields) > 0 and line.fields[0].kind == "role":
        return  # 某某网黑龙江频道 记者 张三: the outlet belongs to the reporter
    if "." in rest:
        rest = _URL.sub(" ", rest)
    words = [word for part in _SPLIT.split(rest) if (word := part.strip(_TRIM))]
    words = [word for word in words if not _NO_NAME.fullmatch(word) and "：" not in word and ":" not in word]
    if not words or len(words) > 6:
        return
    if line.dated or line.fields:
        _take_words(words, block, line, found)
    elif _FOLLOW.match(follower) and is_account(text := line.text.strip()):
        found.accounts.append(text)
    elif len(words) <= 4 and (names := people(" ".join(words), pen_names=False, bare=True)):
        found.authors.extend(names)
    elif len(words) == 1 and (is_known(words[0]) or (words[0][0] == "《" and is_outlet(words[0]))):
        found.header_outlet = found.header_outlet or (words[0], block)


def _take_words(words: list[str], block: Block, line: Line, found: _Found) -> None:
    """The words beside a date or a label: outlets, names, an account."""
    names = people(" ".join(word for word in words if not is_outlet(word)), pen_names=False, bare=True)
    found.authors.extend(names)
    for word in words:
        name = source_name(word)
        if name is None or word in names:
            continue
        if is_outlet(name):
            found.header_outlet = found.header_outlet or (name, block)
        elif line.dated and not line.fields and len(words) == 1 and is_account(word):
            found.accounts.append(word)


# ------------------------------------------------------------------ the text and the lines below it

_BRACKETED = re.compile(r"[（(【\[〔［]([^（()）【】\[\]〔〕［］]{2,90})(?:[）)】\]〕］]|\Z)")
_BULLETS = " \x1e\x1f□■◎●○◆▌▍*＊※·>—–-（(【[〔［.,，。｜|"
_TAIL_CHARS = 130
_AFTER_SIGNATURE = 30
"""A signature in brackets may have so many characters behind it (`返回某某网，查看更多`)."""
_STOP_MARKS = "。！？!?”』」…"
_SIGNED_LINE = re.compile(
    r"\A[\s□■◎●○◆▌▍*＊—–（(【\[-]{0,6}\S{0,14}?"
    r"(?:[记記]者|通[讯訊][员員]|作者|[报報][导導道]|[摄攝]影|[编編][辑輯]|责编|責編|文|图|来源|來源|撰|采写|稿源|[责責]任|校)"
)


def _read_text(labelled: Sequence[LabelledBlock], body: list[int], found: _Found) -> None:
    """Datelines and bylines in the first paragraphs, signatures at the end of the last."""
    for order, index in enumerate(body[:_BODY_START]):
        text = labelled[index].block.text
        if order < 2 and found.dateline is None and (dateline := read_dateline(text)) is not None:
            found.dateline = dateline.outlet
            found.authors.extend(dateline.authors)
        elif len(text) <= 60 and _SIGNED_LINE.match(text):
            _take_signed(text, found)
    ends = body[-_BODY_END:]
    for index in ends:
        text = labelled[index].block.text
        if index not in body[:_BODY_START] and len(text) <= 80 and _SIGNED_LINE.match(text):
            _take_signed(text, found)
        else:
            _take_signature(text, found, last=index == body[-1])
    # bylines between paragraphs, and the dateline and byline in front of a reprint
    for index in range(body[0] + 1, body[-1]):
        item = labelled[index]
        if item.label in _BODY or item.label is Label.CAPTION:
            continue
        text = item.block.text
        if 2 < len(text) <= 60 and _SIGNED_LINE.match(text):
            _take_signed(text, found)


def _take_signed(text: str, found: _Found) -> None:
    """A short line of the text that is a line of credits: every name must be built like one."""
    line = read_line(text)
    if line.fields and _opens_with_label(line):
        found.authors.extend(authors_of(line, trusted=False))
        found.editors.extend(editors_of(line))
        if (name := credit_of(line)) is not None and found.tail_credit is None:
            found.tail_credit = (name, None)


def _opens_with_label(line: Line) -> bool:
    """Whether nothing but bullets, or the outlet of a reporter, stands before the first label."""
    before = line.rest.strip(_BULLETS)
    if not before:
        return True
    return line.fields[0].kind == "role" and (
        is_outlet(before) or before in _OWN or _PLAIN_PREFIX.fullmatch(before) is not None
    )


def _take_signature(text: str, found: _Found, *, last: bool) -> None:
    """`（记者 张三）`, `（张三）` or `来源：… 编辑：…` at the end of a paragraph."""
    tail = text[-_TAIL_CHARS:]
    for bracket in _BRACKETED.finditer(tail):
        after = tail[bracket.end() :]
        if len(after) > _AFTER_SIGNATURE or any(mark in after[:-1] for mark in "。！？"):
            continue
        inner = bracket[1].strip()
        line = read_line(inner)
        if line.fields:
            found.authors.extend(authors_of(line, trusted=last))
            found.editors.extend(editors_of(line))
            if (name := credit_of(line)) is not None and found.tail_credit is None:
                found.tail_credit = (name, None)
        elif last and (names := signed_by_slash(inner) or tuple(people(inner, pen_names=False, bare=True))):
            found.authors.extend(names)
    if not last:
        return
    cut = max(tail.rfind(mark, 0, len(tail) - 1) for mark in _STOP_MARKS)
    closing = tail[cut + 1 :].strip(" ”』」")
    if cut >= 0 and 3 < len(closing) <= 90 and closing[0] not in "（(【[〔" and _SIGNED_LINE.match(closing):
        _take_signed(closing, found)


def _read_tail(labelled: Sequence[LabelledBlock], end: int, found: _Found) -> None:
    """The lines behind the text."""
    related = 0
    for index in range(end + 1, min(len(labelled), end + 1 + _BELOW_BODY)):
        item = labelled[index]
        block = item.block
        text = block.text
        if item.label is Label.COMMENTS:
            return
        if not text or len(text) > MAX_LINE or item.label in (Label.HEADLINE, Label.CAPTION):
            continue
        if found.print_origin is None and (outlet := read_print_origin(text)) is not None:
            found.print_origin = outlet
        if item.label is Label.RELATED:
            related += 1
        line = read_line(marked(block))
        if not line.fields:
            if index - end <= 3:
                _take_signature_line(text, found)
            continue
        if _is_credit_line(line, related > 0):
            _take_fields(line, labelled, index, found, header=False)


def _is_credit_line(line: Line, strict: bool) -> bool:
    """Whether a line behind the text is one of credits, and no teaser that names an author."""
    before = line.rest.strip(_BULLETS)
    first = line.fields[0]
    if not before:
        return True
    if first.kind == "role":
        return (
            is_outlet(before)
            or before in _OWN
            or (not strict and _PLAIN_PREFIX.fullmatch(before) is not None)
        )
    return not strict and (is_outlet(before) or is_office(before) or len(before) <= 5)


# an outlet that nobody has listed: 某某融媒记者 张三; not 某某网北京5月9日电（记者张三）
_PLAIN_PREFIX = re.compile(r"[A-Za-z\u4e00-\u9fff·\-—/ ]{1,12}(?<![电電讯訊据據])")


def _take_signature_line(text: str, found: _Found) -> None:
    """A line of its own with a signature in brackets: （张三）, （張三／台北報導）."""
    bracket = _BRACKETED.match(text)
    if bracket is None or len(text) - bracket.end() > _AFTER_SIGNATURE:
        return
    inner = bracket[1].strip()
    found.authors.extend(signed_by_slash(inner) or people(inner, pen_names=False, bare=True))


_CARD = re.compile(
    r"\A(?:查看TA的文章|[\d.,]{1,9}[万亿]?\s?篇?文章\Z|总阅读|查看.{0,6}文章>?\Z|[\d.]{1,9}[万亿]?粉丝)"
)


def _read_account_card(labelled: Sequence[LabelledBlock], start: int, found: _Found) -> None:
    """The name on an account's card above the text: name, counters, 查看TA的文章."""
    first = max(0, start - _ACCOUNT_CARD)
    cards = [index for index in range(first, start) if _CARD.search(labelled[index].block.text)]
    if not cards:
        return
    for index in range(cards[0] - 1, max(-1, cards[0] - 4), -1):
        text = labelled[index].block.text
        if is_account(text) and not labelled[index].block.hidden:
            found.accounts.append(text)
            return


# ------------------------------------------------------------------ weighing


def _settle(page: Page, found: _Found) -> Credits:
    meta = page.head.meta
    origin, block = _origin(meta, found)
    authors = [name for name in dict.fromkeys(found.authors) if name != origin]
    if not authors:
        authors = [name for name in dict.fromkeys(found.accounts) if name != origin and not is_outlet(name)]
    editors = list(dict.fromkeys(found.editors))
    sources: tuple[Source, ...] = ()
    if origin is not None:
        url = _link(page, block, origin) if block is not None else None
        sources = (Source(name=origin, role="credited", url=url, kind=kind_of(origin)),)
    return Credits(tuple(authors), tuple(editors), sources)


def _origin(meta: dict[str, str], found: _Found) -> tuple[str | None, Block | None]:
    """The source that counts most: labelled beside the headline, without label, behind the text …"""
    for credit in (found.header_credit, found.header_outlet, found.tail_credit):
        if credit is not None:
            return credit
    for key in ("contentsource", "source", "mediaid"):
        name = source_name(meta.get(key, "").split("：", 1)[-1])
        if name is not None and (key == "contentsource" or is_outlet(name)):
            return name, None
    return found.dateline or found.print_origin, None


_NO_ADDRESS = re.compile(r"#|(?:javascript|mailto|data|tel):", re.IGNORECASE)


def _link(page: Page, block: Block, name: str) -> str | None:
    """The address behind the source's name, absolute where it can be made."""
    for link in block.links:
        if link.text and (link.text in name or name in link.text):
            href = link.href.strip()
            if not href or _NO_ADDRESS.match(href):
                return None
            try:
                return urljoin(page.head.base or page.url or page.head.canonical or "", href)
            except ValueError:  # "Invalid IPv6 URL": the page wrote no address
                return None
    return None

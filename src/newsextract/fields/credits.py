"""Who wrote, edited and supplied a page: reads the lines beside the headline and around the text once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsextract.article import Source
from newsextract.fields.address import web_address
from newsextract.fields.byline import authors_of, is_account, people, translators_of
from newsextract.fields.credit import credit_of, kind_of, read_print_origin, source_name
from newsextract.fields.dateline import read_dateline
from newsextract.fields.editors import editors_of
from newsextract.fields.labels import MARK, MAX_LINE, Line, marked, read_line
from newsextract.fields.signature import (
    BULLETS,
    Signature,
    opens_with_label,
    read_bare_line,
    read_credit_line,
    read_signature,
)
from newsextract.fields.unlabelled import read_unlabelled
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Page
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_channel, is_known, is_office, is_outlet, known_prefix

# How far from headline and text lines are read, in blocks that hold text. Measured on the corpus:
# editor lines stand up to ten blocks behind the text (share bars, related links between), bylines up
# to fourteen behind the headline (font-size buttons); layout may end the text some lines late.
_ABOVE_HEADLINE = 2
_BELOW_HEADLINE = 24
_ABOVE_TEXT = 10
_BELOW_TEXT = 16
_FIRST_PARAGRAPHS = 5
_LAST_PARAGRAPHS = 8
_MAX_ACCOUNTS = 2
"""More accounts than that beside one headline are a list of channels to subscribe to."""
_SIGNED_BELOW = 3
"""In so many lines behind the text a bracket at the end is a signature."""
_SHORT = 20
"""What is longer is prose: a dateline begins one of the first two such paragraphs."""
_BARE_PARAGRAPHS = 4
"""In so many last paragraphs a bare name in brackets is a signature."""
_FAR = 60
"""A headline so many blocks above the text belongs to a menu."""
_CARD_BLOCKS = 30
"""Blocks above the text in which a card with the account's name is looked for."""

# Bound once: looking a member up in an Enum class costs more than comparing it; tuples, because the
# hash of an Enum member is a Python call.
_TEXT, _HEADING, _HEADLINE = Label.BODY, Label.HEADING, Label.HEADLINE
_BODY = (_TEXT, _HEADING)
_NO_LINE = (_HEADLINE, Label.REPEATED_HEADLINE, Label.CAPTION, Label.PLAYER)
_BYLINE, _COMMENTS, _RELATED, _NAVIGATION = Label.BYLINE, Label.COMMENTS, Label.RELATED, Label.NAVIGATION
_EDITOR = Label.EDITOR
_LINE_LABELS = (_BYLINE, Label.DATELINE, _EDITOR)
_BUTTONS = (Label.SHARE, Label.COPYRIGHT, Label.PAGINATION, Label.ADVERT)
_MENUS = (_NAVIGATION, _RELATED, Label.SHARE, Label.COPYRIGHT, Label.PAGINATION)
"""Lines of these kinds name nobody without a colon."""


@dataclass(slots=True)
class Credits:
    """Whom a page names beside its text."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


_Origin = tuple[str, "Block | None"]


@dataclass(slots=True)
class _Found:
    """What has been read so far, by how much it is worth."""

    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    translators: list[str] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    header_credit: _Origin | None = None
    header_outlet: _Origin | None = None
    tail_credit: _Origin | None = None
    dateline: str | None = None
    print_origin: str | None = None
    reporters_outlet: str | None = None

    def add(self, signature: Signature) -> None:
        self.authors.extend(signature.authors)
        self.editors.extend(signature.editors)
        self.translators.extend(signature.translators)
        if signature.source is not None and self.tail_credit is None:
            self.tail_credit = (signature.source, None)


def find_credits(page: Page, labelled: Sequence[LabelledBlock]) -> Credits:
    """Authors, editors and the credited source of a page, in page order.

    `labelled` holds all blocks of the page in order. Read are the lines between headline and text,
    the text's first and last paragraphs and the lines behind it. A channel account counts as author
    only where no person is named.
    """
    body = [
        index
        for index, item in enumerate(labelled)
        if (item.label is _TEXT or item.label is _HEADING) and item.block.text
    ]
    headline = _headline(labelled, body)
    found = _Found()
    start = body[0] if body else 0 if headline is None else headline + 1
    _read_header(labelled, headline, start, found)
    if body:
        _read_text(labelled, body, found)
        _read_tail(labelled, body[-1], found)
    if not found.authors:
        _read_json_ld(page.head.json_ld, found)
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
    for index in range(body[0] if body else len(labelled)):
        if labelled[index].label is _HEADLINE and (above is None or (body and body[0] - above > _FAR)):
            above = index
    return above


def _lines(labelled: Sequence[LabelledBlock], indices: Iterable[int], limit: int) -> list[int]:
    """The first `limit` of `indices` whose block holds text."""
    found: list[int] = []
    for index in indices:
        if labelled[index].block.text:
            found.append(index)
            if len(found) == limit:
                break
    return found


# ------------------------------------------------------------------ the lines above the text


def _read_header(labelled: Sequence[LabelledBlock], headline: int | None, start: int, found: _Found) -> None:
    above: list[int] = []
    if headline is None:
        indices = _lines(labelled, range(start - 1, -1, -1), _ABOVE_TEXT)[::-1]
    else:
        above = _lines(labelled, range(headline - 1, -1, -1), _ABOVE_HEADLINE)[::-1]
        below = _lines(labelled, range(headline + 1, start), _BELOW_HEADLINE)
        before_text = _lines(labelled, range(start - 1, headline, -1), _ABOVE_TEXT)[::-1]
        seen = set(below)
        indices = [*above, *below, *(index for index in before_text if index not in seen)]
    dated = False
    for position, index in enumerate(indices):
        item = labelled[index]
        block = item.block
        if len(block.text) > MAX_LINE or item.label in _NO_LINE:
            continue
        if item.label in _BUTTONS and _MAY_BE_CREDIT.search(block.text) is None:
            dated = False
            continue
        if headline is None or index > headline:
            _take_dateline(block.text, found)
        line = read_line(marked(block))
        if headline is not None and index < headline:
            if item.label is not _NAVIGATION and opens_with_label(line):
                _take_fields(line, labelled, index, found, header=True)
            continue
        if line.fields:
            _take_fields(line, labelled, index, found, header=True)
        if not block.hidden:
            follower = labelled[indices[position + 1]].block.text if position + 1 < len(indices) else ""
            near = position == len(above) or dated or _DATED.match(follower) is not None
            near = near or item.label in _LINE_LABELS
            _take_unlabelled(line, follower, block, near, found)
        dated = line.dated
        if found.print_origin is None:
            found.print_origin = read_print_origin(block.text)


def _take_fields(
    line: Line, labelled: Sequence[LabelledBlock], index: int, found: _Found, *, header: bool
) -> None:
    """The labelled authors, editors and source of a line."""
    last = line.fields[-1]
    alone = line.text.strip() == last.label  # a cell of its own: 来源, 作者
    if (last.colon or alone) and not last.value and last.kind not in ("photo", "other"):
        line = _with_next_cell(line, labelled, index) or line
    found.authors.extend(authors_of(line))
    if not header and last.kind == "editor" and not authors_of(line):
        found.authors.extend(_writers_before(line.rest))
    found.translators.extend(translators_of(line))
    found.editors.extend(editors_of(line))
    name = credit_of(line)
    if name is not None:
        credit = (name, labelled[index].block)
        if header:
            found.header_credit = found.header_credit or credit
            found.authors.extend(_reporter_behind(line, name))
        elif len(line.fields) == 1 and is_name(name, bare=True) and not is_outlet(name):
            found.authors.append(name)  # 来源：张三 as the last line names the writer
        else:
            found.tail_credit = found.tail_credit or credit
    elif (
        header
        and line.fields[0].kind == "role"
        and is_outlet(before := line.rest.rpartition(MARK)[2].strip(_BEFORE_ROLE))
    ):
        column = known_prefix(before) if "“" in before else ""  # 新华社“某某栏目”记者
        found.reporters_outlet = found.reporters_outlet or column or before


def _take_dateline(text: str, found: _Found) -> None:
    """A dateline that is a line of its own: 某某社3月5日讯（记者 张三）."""
    if found.dateline is None and _IS_DATELINE.search(text) and (dateline := read_dateline(text)) is not None:
        found.dateline = dateline.outlet
        found.authors.extend(dateline.authors)


def _writers_before(rest: str) -> list[str]:
    """The writers in front of a bar: （某某市纪委监委 张三 || 责任编辑 李四）."""
    before, bar, _ = rest.partition("|")
    words = before.strip(BULLETS).split()
    if not bar or len(words) < _FEWEST_WORDS or not (is_office(words[0]) or is_outlet(words[0])):
        return []
    return people(" ".join(words[1:]), pen_names=False, bare=True)


def _with_next_cell(line: Line, labelled: Sequence[LabelledBlock], index: int) -> Line | None:
    """The line with its last label filled from the next block (table cells), if that can be its value."""
    for following in labelled[index + 1 : index + 3]:
        if not (text := following.block.text):
            continue
        if len(text) > 16 or following.label in _BODY:
            return None
        kind = line.fields[-1].kind
        if kind == "credit":
            fits = is_known(text) or (not is_channel(text) and (is_outlet(text) or is_office(text)))
        else:
            fits = is_name(text, bare=True)
        mark = "" if line.fields[-1].colon else "："
        return read_line(f"{line.text}{mark} {text}") if fits else None
    return None


def _reporter_behind(line: Line, source: str) -> list[str]:
    """The person behind a source: 来源：中国新闻网 张三."""
    if not is_outlet(source):
        return []
    for entry in line.fields:
        if entry.kind == "credit" and entry.colon:
            words = entry.value.replace(MARK, " ").partition(source)[2].split()
            if 0 < len(words) <= 3:
                return people(" ".join(words), pen_names=False, bare=True)
    return []


_IS_DATELINE = re.compile(r"[讯訊电電][】\]）)]{0,2}\s?[（(][^（）()]{2,60}[）)]\s?\Z")
_FEWEST_WORDS = 2
_BEFORE_ROLE = BULLETS + "／/"
"""What may stand around the outlet before 記者: 某某報／ 記者張三."""
_DATED = re.compile(r"\D{0,8}(?:19|20)\d\d\s?[-/.年]\s?\d")


def _take_unlabelled(line: Line, follower: str, block: Block, near: bool, found: _Found) -> None:
    """What a line beside the headline names without a label. `near`: it is no item of a menu."""
    named = read_unlabelled(line, follower, near=near)
    found.authors.extend(named.authors)
    if named.account is not None:
        found.accounts.append(named.account)
    outlet = named.outlet
    if outlet is None and _SOURCE_HINT.search(block.node.hints) and is_outlet(block.text):
        outlet = block.text  # <div class="source">某某時報</div>
    if outlet is not None and (line.dated or line.fields or near or named.authors or outlet == block.text):
        found.header_outlet = found.header_outlet or (outlet, block)


# ------------------------------------------------------------------ the text and the lines below it


def _read_text(labelled: Sequence[LabelledBlock], body: list[int], found: _Found) -> None:
    """Dateline and byline in the first paragraphs, signatures in the last, lines set between."""
    order = prose = 0
    paragraphs = len(body)
    for index in range(body[0], body[-1] + 1):
        item = labelled[index]
        text = item.block.text
        if not text:
            continue
        if item.label is not _TEXT and item.label is not _HEADING:
            if len(text) <= MAX_LINE and item.label not in _NO_LINE:
                _read_inserted(item, order, found)
            continue
        first, left = order, paragraphs - order
        order += 1
        prose += len(text) > _SHORT
        if first >= _FIRST_PARAGRAPHS and left > _LAST_PARAGRAPHS:
            continue
        if prose < 3 and found.dateline is None and (dateline := read_dateline(text)) is not None:
            found.dateline = dateline.outlet
            found.authors.extend(dateline.authors)
        elif signed := read_credit_line(text):
            found.add(signed)
            continue
        elif first < _FIRST_PARAGRAPHS and len(text) < 30 and (first == 0 or _begins_as_byline(text)):
            found.authors.extend(read_bare_line(text))
        if left <= _LAST_PARAGRAPHS:
            found.add(read_signature(text, bare=left <= _BARE_PARAGRAPHS))


def _begins_as_byline(text: str) -> bool:
    """Whether a short line begins with a bullet or an outlet: □ 张三, 某某财经 张三 发自广州."""
    return text[0] in BULLETS or is_outlet(text.partition(" ")[0])


def _read_inserted(item: LabelledBlock, order: int, found: _Found) -> None:
    """A line between paragraphs: `文／张三` in the middle, the byline of a reprint."""
    signed = read_credit_line(item.block.text)
    if signed:
        found.add(signed)
        return
    if item.label not in _LINE_LABELS:
        return
    if item.label is _BYLINE:
        found.add(read_signature(item.block.text) or Signature(read_bare_line(item.block.text)))
    if order <= _FIRST_PARAGRAPHS:
        _take_unlabelled(read_line(marked(item.block)), "", item.block, True, found)


def _read_tail(labelled: Sequence[LabelledBlock], end: int, found: _Found) -> None:
    """The lines behind the text."""
    related = False
    for distance, index in enumerate(_lines(labelled, range(end + 1, len(labelled)), _BELOW_TEXT)):
        item = labelled[index]
        text = item.block.text
        if item.label is _COMMENTS:
            return
        if not 3 < len(text) <= MAX_LINE or item.label in _NO_LINE:
            continue
        related = related or item.label is _RELATED
        if distance < _SIGNED_BELOW and text[-1] in "）)】]〕］":
            # （张三） alone; …。（记者 张三） where layout ended the text a paragraph too early
            found.add(read_signature(text, bare=text[0] in "（(【[〔［"))
        if _MAY_BE_CREDIT.search(text) is None or (item.label in _MENUS and _COLON.search(text) is None):
            continue
        if found.print_origin is None:
            found.print_origin = read_print_origin(text)
        line = read_line(marked(item.block))
        if line.fields and line.dated and line.fields[0].label == "作者" and found.authors:
            continue  # 作者：张三 时间：2023-11-08 08:20: a reply
        if line.fields:
            strict = related or item.label is _NAVIGATION
            if item.label is _EDITOR or _is_credit_line(line, strict=strict):
                _take_fields(line, labelled, index, found, header=False)


def _is_credit_line(line: Line, *, strict: bool) -> bool:
    """Whether a line behind the text is one of credits, and no teaser that names an author."""
    if opens_with_label(line, strict=strict):
        return line.fields[0].colon or not strict or len(line.fields[0].label) > 2
    before = line.rest.strip(BULLETS)
    if strict or line.fields[0].kind == "role":
        return False
    return is_outlet(before) or is_office(before) or len(before) <= 5


_COLON = re.compile("[:：|｜丨/／]|[转摘理合引轉]自|[记記]者|[編编][辑輯]")
_MAY_BE_CREDIT = re.compile(
    r":|：|\||｜|丨|/|／|（|\(|【|\[|〔|［|《|转自|摘自|理自|合自|引自|轉自|记者|記者|编辑|編輯|编輯|編辑|责编|責編|责任编|責任編|作者"
    "|来源|來源|校对|校對|撰|通讯|通訊|稿源|摄|攝|采写"
)
"""A first look at lines behind the text."""
_CARD = re.compile(
    r"\A(?:查看TA的文章|[\d.,]{1,9}[万亿]?\s?篇?文章\Z|总阅读|查看.{0,6}文章>?\Z|[\d.]{1,9}[万亿]?粉丝)"
)


_AUTHOR_HINT = re.compile(r"\b(?:author|authi|nick-?name|user-?name|account-?name|media-?name)")
"""Class words of the element with a writer's or an account's name (`author-name`, a forum's `authi`)."""
_SOURCE_HINT = re.compile(r"\bsource\b")


def _read_json_ld(objects: list[dict[str, Any]], found: _Found) -> None:
    """The persons that JSON-LD names as authors; what is built like no name is an account."""
    for item in objects:
        authors = item.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            if not isinstance(author, dict) or author.get("@type") != "Person":
                continue
            name = author.get("name")
            name = name.strip() if isinstance(name, str) else ""
            if is_outlet(name) or name in found.editors:
                continue
            if is_name(name):
                found.authors.append(name)
            elif is_account(name):
                found.accounts.append(name)


def _read_account_card(labelled: Sequence[LabelledBlock], start: int, found: _Found) -> None:
    """The name on an account's card above the text: name, counters, 查看TA的文章; or in an element for it."""
    above = _lines(labelled, range(start - 1, -1, -1), _CARD_BLOCKS)
    for index in above:
        block = labelled[index].block
        if labelled[index].label is _HEADLINE:
            break
        if is_account(block.text) and not block.hidden and _AUTHOR_HINT.search(block.node.hints):
            found.accounts.append(block.text)
            return
    card = [position for position, index in enumerate(above) if _CARD.match(labelled[index].block.text)]
    if not card:
        return
    for index in above[card[-1] + 1 : card[-1] + 4]:
        block = labelled[index].block
        if is_account(block.text) and not block.hidden:
            found.accounts.append(block.text)
            return


# ------------------------------------------------------------------ weighing


def _settle(page: Page, found: _Found) -> Credits:
    origin, block = _origin(page.head.meta, found)
    authors = [name for name in dict.fromkeys(found.authors or found.translators) if name != origin]
    if not authors and len(set(found.accounts)) <= _MAX_ACCOUNTS:
        authors = [name for name in dict.fromkeys(found.accounts) if name != origin and not is_outlet(name)]
    sources: tuple[Source, ...] = ()
    if origin is not None:
        url = _link(page, block, origin) if block is not None else None
        sources = (Source(name=origin, role="credited", url=url, kind=kind_of(origin)),)
    return Credits(tuple(authors), tuple(dict.fromkeys(found.editors)), sources)


def _origin(meta: dict[str, str], found: _Found) -> tuple[str | None, Block | None]:
    """The source that counts most: labelled beside the headline, without label, behind the text …"""
    for credit in (found.header_credit, found.header_outlet, found.tail_credit):
        if credit is not None:
            return credit
    # government pages keep it well; `source` of others is as often the site itself
    if (name := source_name(meta.get("contentsource", ""))) is not None:
        return name, None
    return found.dateline or found.print_origin or found.reporters_outlet, None


def _link(page: Page, block: Block, name: str) -> str | None:
    """The address behind the source's name, absolute where it can be made."""
    for link in block.links:
        if link.text and (link.text in name or name in link.text):
            return web_address(page, link.href)
    return None

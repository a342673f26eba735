"""The lines above the text: byline, source and outlet beside the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.fields.credit_lines.dateline import read_dateline
from newsextract.fields.credit_lines.line import MAX_LINE, Line, marked, read_line
from newsextract.fields.credit_lines.people import is_account
from newsextract.fields.credit_lines.signature import opens_with_label
from newsextract.fields.credit_lines.source import read_print_origin
from newsextract.fields.credit_lines.timestamps import begins_with_date, is_date
from newsextract.fields.credit_lines.unlabelled import Unlabelled, read_unlabelled
from newsextract.fields.credits.accounts import ABOUT_HINT
from newsextract.fields.credits.kinds import (
    BUTTONS,
    DATELINE,
    DISCLAIMER,
    LINE_LABELS,
    NAVIGATION,
    NO_LINE,
    first_with_text,
)
from newsextract.fields.credits.labelled import MAY_BE_CREDIT, take_fields
from newsextract.fields.credits.limits import ABOVE_HEADLINE, ABOVE_TEXT, BELOW_HEADLINE, LONGEST_ACCOUNT
from newsextract.fields.credits.model import Found
from newsextract.layout.model import LabelledBlock
from newsextract.lexicon.lookup import Words
from newsextract.page.model import Block
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_column, is_office, is_outlet


def read_header(
    labelled: Sequence[LabelledBlock], headline: int | None, start: int, found: Found, *, plain: bool = False
) -> None:
    """Read the lines around the headline and before the text, which begins at `start`. `plain`: in a plain
    text no element tells an account's name."""
    lines = _Lines.of_header(labelled, headline, start)
    dated = False
    cell: int | None = None
    for position, index in enumerate(lines.indices):
        item = labelled[index]
        block = item.block
        if len(block.text) > MAX_LINE or item.label in NO_LINE:
            continue
        if item.label in BUTTONS and MAY_BE_CREDIT.search(block.text) is None:
            dated = False
            continue
        if headline is None or index > headline:
            _take_dateline(block.text, found)
        line = read_line(marked(block))
        if headline is not None and index < headline:
            _read_line_above(line, labelled, index, found)
            continue
        in_cell = index == cell  # 责任编辑 | 张三: the value of the cell before
        if line.fields:
            cell = take_fields(line, labelled, index, found, header=True)
        if not block.hidden and item.label is not DISCLAIMER and not in_cell:
            _take_beside(line, lines, position, found, dated=dated)
            name = _GLUED_FOLLOW.sub("", block.text)
            told = plain or name != block.text
            alone = told and lines.is_first(position) and not _is_link_of_menu(name, labelled, block)
            if alone and _is_account_above_date(name, lines.below(position)):
                found.accounts.append(name)
        dated = line.dated
        found.print_origin = found.print_origin or read_print_origin(block.text)


@dataclass(slots=True, frozen=True)
class _Lines:
    """The lines to read, in page order."""

    labelled: Sequence[LabelledBlock]
    indices: Sequence[int]
    first_below: int
    """Which of them is the first below the headline."""

    @classmethod
    def of_header(cls, labelled: Sequence[LabelledBlock], headline: int | None, start: int) -> _Lines:
        if headline is None:
            return cls(labelled, first_with_text(labelled, range(start - 1, -1, -1), ABOVE_TEXT)[::-1], 0)
        above = first_with_text(labelled, range(headline - 1, -1, -1), ABOVE_HEADLINE)[::-1]
        below = first_with_text(labelled, range(headline + 1, start), BELOW_HEADLINE)
        before_text = first_with_text(labelled, range(start - 1, headline, -1), ABOVE_TEXT)[::-1]
        seen = set(below)
        indices = [*above, *below, *(index for index in before_text if index not in seen)]
        return cls(labelled, indices, len(above))

    def block(self, position: int) -> Block:
        return self.labelled[self.indices[position]].block

    def is_first(self, position: int) -> bool:
        return position == self.first_below

    def below(self, position: int) -> list[str]:
        """The texts of the next lines, among which a button may stand."""
        return [self.labelled[i].block.text for i in self.indices[position + 1 : position + _BUTTON_WITHIN]]


def _take_beside(line: Line, lines: _Lines, position: int, found: Found, *, dated: bool) -> None:
    """What a line below the headline names without a label, and whether it is an account by what follows;
    `dated`: whether the line before has a date."""
    block, below = lines.block(position), lines.below(position)
    follower = _follower(below, first=lines.is_first(position))
    behind_account = bool(found.accounts) and lines.is_first(position - 1)
    if below and (behind_account or is_outlet(block.text)):
        follower = "" if _FOLLOW.fullmatch(below[0]) and found.accounts else below[0]
    if position and _BADGE.fullmatch(lines.block(position - 1).text):
        follower = _FOLLOWED  # 原创 in the line above says it, too
    near = (
        lines.is_first(position)
        or dated
        or lines.labelled[lines.indices[position]].label in LINE_LABELS
        or begins_with_date(follower)
    )
    dated_above = position > lines.first_below and _is_below_date(lines.block(position - 1), block)
    take_unlabelled(line, follower, block, near, found, dated_above=dated_above)
    if found.accounts and _is_link_of_menu(found.accounts[-1], lines.labelled, block):
        found.accounts.pop()


def _is_link_of_menu(name: str, labelled: Sequence[LabelledBlock], block: Block) -> bool:
    """Whether the name is a link that the page's menu or crumbs have, too: in `食疗 2024-05-08 阅读(86)`
    stands the article's section."""
    if not block.link_chars or all(link.text != name for link in block.links):
        return False
    above = [item.block for item in labelled[: block.index] if name in item.block.text]
    return any(link.text == name for other in above if other.link_chars for link in other.links)


_FOLLOWED = "关注"
_BADGE = re.compile(r"[\[【]?(?:原创|原創)[\]】]?")
_FOLLOW = re.compile(r"[+＋]?\s?(?:关注|關注|订阅|訂閱)(?:[他她]|TA)?")
_GLUED_FOLLOW = re.compile(r"(?<=..)\s?[+＋]?\s?(?:关注|關注|追蹤)\Z")
"""The button in one line with the name: `某人关注`."""
_POSTED = re.compile(r"(?:发表于|發表於)\s?\S")
_LONGEST_BIO = 20
_BUTTON_WITHIN = 7
_LONGEST_BETWEEN = 8
"""Characters of what stands between an account and its button or its post's date: a place, a counter."""


def _follower(lines: Sequence[str], *, first: bool) -> str:
    """The line that says what the one above them is: the next one, or a button behind the date (name, date,
    place, 关注), or, below the headline (`first`), the date of a forum's post behind counters (name, 积分,
    532, 发表于 …)."""
    if not lines:
        return ""
    if first and len(lines) > 1 and _FOLLOW.fullmatch(lines[1]) and len(lines[0]) <= _LONGEST_BIO:
        return _FOLLOWED  # 某人 | 中学教师 | 关注
    for line in lines[1:]:
        if (_FOLLOW.fullmatch(line) and is_date(lines[0])) or (
            first and _POSTED.match(line) and not is_date(lines[0])
        ):
            return line
        if len(line) > _LONGEST_BETWEEN:
            break
    return lines[0]


_SECTION_ENDS = Words.named("outlet_words", "section")
_ACCOUNT_LETTERS = range(3, 11)
"""Characters of an account's name that stands alone; of two are sections: 新品, 旅行."""


def _is_section(text: str) -> bool:
    """Whether the last word is one of a section's name: 某某动态, 政策解读."""
    return _SECTION_ENDS.ending(text, 0, len(text)) is not None


def _is_below_date(above: Block, block: Block) -> bool:
    """Whether the line above is a date and nothing else, and this one no section (but 某某晚报)."""
    return len(block.text) <= LONGEST_ACCOUNT and is_date(above.text) and not _is_section(block.text)


def _is_account_above_date(text: str, below: Sequence[str]) -> bool:
    """Whether a line is a channel account's name: the only one between headline and date, and no section,
    outlet or office."""
    if len(text) not in _ACCOUNT_LETTERS or not below or not begins_with_date(below[0]):
        return False
    if _is_section(text) or is_column(text) or is_outlet(text) or is_office(text):
        return False
    return text.isalnum() and not text.endswith(_FOLLOWED) and is_account(text)


def _read_line_above(line: Line, labelled: Sequence[LabelledBlock], index: int, found: Found) -> None:
    """A line above the headline, if it opens with a label or names an outlet beside a time (某某网 2024-04-05
    18:30 张三); others are a menu's or the page head's."""
    item, block = labelled[index], labelled[index].block
    opens = (item.label is not NAVIGATION or line.dated) and opens_with_label(line, strict=True)
    if (
        item.label is DATELINE
        and not block.hidden
        and found.header_outlet is None
        and _TIMED.search(block.text)
    ):
        named = read_unlabelled(line, "", near=True)
        if named.outlet is not None:
            found.header_outlet = (named.outlet, block)
            found.authors.extend(named.authors)
            opens = opens or bool(line.fields)
    if opens:
        take_fields(line, labelled, index, found, header=True)
    found.print_origin = found.print_origin or read_print_origin(block.text)


def _take_dateline(text: str, found: Found) -> None:
    """A dateline that is a line of its own: 某某社3月5日讯（记者 张三）, 某某日报某地7日讯."""
    if found.dateline is None and _IS_DATELINE.search(text) and (dateline := read_dateline(text)) is not None:
        found.dateline = dateline.outlet
        found.authors.extend(dateline.authors)
        found.editors.extend(dateline.editors)


_IS_DATELINE = re.compile(
    r"\A【[^【】]{2,8}[专專]?[讯訊]】\Z|[讯訊电電][】\]）)]{0,2}\s?[（(][^（）()]{2,60}[）)]\s?\Z|\d日[讯訊电電]\s?\Z"
)
_TIMED = re.compile(r"\A(?!.{0,60}(?:星期|今天|[周週][一二三四五六日]|农历)).{0,80}?\d[:：]\d\d")
"""A time that is no clock of the page's head."""
_NOBODY = Unlabelled()
_SOURCE_HINT = re.compile(r"\bsource\b")


_WRITERS_PAGE = re.compile(
    r"(?:^|[/?&])(?:(?:author|user|people|member|blogger|writer|columnist|space|home|media|account|profile)s?[/=_-]"
    r"|u/|@\w|space-uid-|uid=)"
)
"""The address of a writer's or an account's page: `/author/12`, `?author=3`, `space-uid-9.html`."""


def _take_linked_writer(block: Block, found: Found) -> None:
    """Whom a link to a writer's own page names: `2024-03-05 <a href="/author/x">某人</a> 生活`."""
    for link in block.links:
        name = link.text.strip()
        if _WRITERS_PAGE.search(link.href) and is_account(name) and not is_outlet(name):
            (found.authors if is_name(name, bare=True) else found.accounts).append(name)
            return


def take_unlabelled(
    line: Line, follower: str, block: Block, near: bool, found: Found, *, dated_above: bool = False
) -> None:
    """What a line beside the headline names without a label. `near`: it is no item of a menu; `dated_above`:
    it stands below the date."""
    named = read_unlabelled(line, follower, near=near, dated_above=dated_above)
    found.authors.extend(named.authors)
    if near and named in (_NOBODY, Unlabelled(office=named.office)) and not found.authors:
        _take_linked_writer(block, found)
    if named.account is not None and not ABOUT_HINT.search(block.node.hints):
        found.accounts.append(named.account)
    alone = block.text if near and not line.fields and len(block.text) <= LONGEST_ACCOUNT else None
    found.beside_date.extend(filter(None, (named.account, named.office, alone)))
    outlet = named.outlet
    bare = not line.fields and not line.dated
    if outlet is None and bare and _SOURCE_HINT.search(block.node.hints) and is_outlet(block.text):
        outlet = block.text  # <div class="source">某某時報</div>
    if outlet is not None and (line.dated or line.fields or near or named.authors or outlet == block.text):
        outlet = read_print_origin(block.text) or outlet  # 《某某日报》（2022年02月13日 02版）
        found.header_outlet = found.header_outlet or (outlet, block)

"""How far the article reaches beyond the run that its lines' weights give: up to the sentence behind the
date, on to the next of its numbered heads, to the line that names the editor, to a notice's signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.contacts import CONTACT
from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.lines.related_items import is_item
from newsextract.layout.lines.shapes import READERS
from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.model import Label
from newsextract.layout.own_lines.days import is_day_of_table, is_fixture
from newsextract.layout.plain_text.cells import ANNOUNCES, CELLS, behind_table
from newsextract.layout.plain_text.closing import (
    FEWEST_BARE,
    MOST_ITEMS,
    is_whole,
    to_closing_line,
)
from newsextract.layout.plain_text.non_prose import before_run, behind_run, is_list
from newsextract.layout.plain_text.numbered import OTHER_TEXT, through_numbered
from newsextract.layout.plain_text.verse import is_verse
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.weights import FEWEST_COLUMNS
from newsextract.page.model import Block
from newsextract.zh.numerals import NUMBERED
from newsextract.zh.outlets import is_office


def reach(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> tuple[int, int]:
    """First line of the article and the one behind its last; `start`, `end`: the run."""
    start = _from_above_list(blocks, verdicts, _from_lead(blocks, verdicts, start))
    start = _from_verse(blocks, verdicts, start)
    start, end = through_numbered(blocks, verdicts, start, end)
    end = to_closing_line(blocks, verdicts, end, start)
    start = _from_first_head(blocks, start, end)
    start, end = _from_address(blocks, verdicts, start), _to_signature(blocks, verdicts, end)
    end = _through_last_part(blocks, verdicts, start, end)
    return before_run(blocks, verdicts, start, end), behind_run(blocks, verdicts, start, end)


# -- above

_LEAD_LINES, _TABLE_LINES = 12, 60
"""Lines without a sentence between the first one and the run: what a recipe needs, a list of members; and
where the first one announces them (`…成绩如下：`), a table flattened to one cell a line."""
_LONGEST_BUTTON = 4
"""Characters of what may stand below the date: a button, a number."""
_SHORTEST_LEAD = 12
"""Characters of a lead that announces what follows it: a shorter one is a label."""
_MOST_CALLS = 3
"""Lines below the date among which the lead is: a site's advert may stand above it."""
_HEADER = frozenset((Label.DATELINE, Label.BYLINE, Label.SHARE))


def _announces(text: str) -> bool:
    return text.endswith(ANNOUNCES) and len(text) >= _SHORTEST_LEAD


def _from_lead(blocks: Sequence[Block], verdicts: Verdicts, start: int) -> int:
    """The start of the run, moved up to a sentence that stands right behind date, byline, share bar or
    the number of readers."""
    header = start - 1
    while header >= max(0, start - _TABLE_LINES):
        verdict = verdicts[header]
        if verdict is not None and verdict.reason == READERS:
            break
        if verdict is not None and verdict.label in _HEADER and not _is_of_table(blocks, header, start):
            break
        if verdict is not None and verdict.label in OTHER_TEXT:
            return start
        header -= 1
    else:
        return start
    lead = header + 1
    while lead < start and (verdicts[lead] is not None or len(blocks[lead].text) <= _LONGEST_BUTTON):
        lead += 1
    for behind in range(lead, min(lead + _MOST_CALLS, start)):
        if verdicts[behind] is None and (_announces(blocks[behind].text) or is_whole(blocks[behind].text)):
            lead = behind
            break
    text = blocks[lead].text
    if lead < start and _announces(text):
        return lead
    if is_whole(text) and lead < start:
        behind = lead + 1
        while behind < start and verdicts[behind] is None and is_whole(blocks[behind].text):
            behind += 1
        table = behind_table(blocks, verdicts, behind) if behind < start else start
        near = start <= lead + _LEAD_LINES or table >= start
        return lead if near or is_list(blocks, verdicts, behind, start) else start
    return start


def _is_of_table(blocks: Sequence[Block], index: int, start: int) -> bool:
    """Whether a date above the run is a day of its schedule or table: no header stands there."""
    return is_fixture(blocks, index, 0, start) or is_day_of_table(blocks, index, 0, start)


_VERSE_HEADER = 3
"""Lines above the first verse among which the date stands."""


def _from_verse(blocks: Sequence[Block], verdicts: Verdicts, start: int) -> int:
    """The start of the run, moved up over the verses between it and the date: what is said of a poem may
    stand below it."""
    first = start
    while first and verdicts[first - 1] is None:
        first -= 1
    above = verdicts[max(0, first - _VERSE_HEADER) : first]
    dated = any(verdict is not None and verdict.label in _HEADER for verdict in above)
    return first if dated and is_verse([block.text for block in blocks[first:start]]) else start


_ABOVE_TEXT = _HEADER | {Label.CAPTION, Label.ADVERT}


def _from_above_list(blocks: Sequence[Block], verdicts: Verdicts, start: int) -> int:
    """The start of the run, moved up over a list of other articles in the middle of the text to the sentences
    that stand between it and the date, byline or share bar."""
    head = start
    while start - head < MOST_ITEMS and head and is_item(blocks[head - 1].text, verdicts[head - 1]):
        head -= 1
    verdict = verdicts[head - 1] if head else None
    if verdict is None or verdict.label is not Label.RELATED or ends_sentence(blocks[head - 1].text):
        return start
    if start - head < FEWEST_BARE:
        return start  # a brief, and the next article's abstract
    first = last = head - 1
    while first and verdicts[first - 1] is None and is_whole(blocks[first - 1].text):
        first -= 1
    above = verdicts[first - 1] if first else None
    return first if first < last and above is not None and above.label in _ABOVE_TEXT else start


_ADDRESSEES = re.compile(
    r"(?:各|尊敬的|亲爱的|敬爱的|全[市县区校院省]|市|省|县|区|[本直].{0,3}属)[^。！？；]{1,76}[：:]\Z"
    r"|(?:编辑|編輯|[^。！？；，：:\s]{0,6}同志|女士|各位)[^。！？；：:]{1,16}[：:]\Z"
)
"""各区县人民政府，市政府各部门： stands above the first sentence of a notice."""


_FIRST_CHAPTER = re.compile(r"第[一1](?:章\s?|[编編]\s)[\u4e00-\u9fff]{1,12}\Z")
_PASSED = re.compile(
    r"[（(](?:19|20)\d\d年\d{1,2}月\d{1,2}日[^（）()]{4,300}(?:通过|通過|公布|发布|修订|批准)[^（）()]{0,80}[）)]\Z"
)
"""`（2023年9月26日某市第八届人民代表大会常务委员会第九次会议通过）`"""
_COLUMN = re.compile("【[^【】]{2,8}】\\Z")


def _from_first_head(blocks: Sequence[Block], start: int, end: int) -> int:
    """The start of the run, before the subhead right above it: `第一章 总则`, with the line that says when
    the law was passed; 【要闻】 where other columns follow."""
    head = blocks[start - 1].text if start else ""
    if _FIRST_CHAPTER.match(head):
        start -= 1
        return start - 1 if start and _PASSED.match(blocks[start - 1].text) else start
    if _COLUMN.match(head):
        columns = sum(1 for block in blocks[start:end] if _COLUMN.match(block.text))
        return start - 1 if columns >= FEWEST_COLUMNS else start
    return start


_COVERING_NOTE = 12
"""Lines of a notice that passes on the rules behind it: 各镇人民政府：… 《办法》已经同意，现印发给你们。…"""


def _from_address(blocks: Sequence[Block], verdicts: Verdicts, start: int) -> int:
    """The start of the run, before the line that says whom a notice is for."""
    for index in range(start - 1, max(-1, start - _COVERING_NOTE), -1):
        verdict = verdicts[index]
        if verdict is not None and verdict.reason != SIGNED_DATE:
            break
        if _ADDRESSEES.match(blocks[index].text):
            return index
    return start


# -- behind

_SIGNED = re.compile(
    r"(?:(?:19|20)\d\d|[一二][九〇○零][\d一二三四五六七八九〇○零]{2})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日(?:\s?[（(][^（）()]{1,20}[）)])?\Z"
)
_NOTE = re.compile(r"注\s?[：:]")
"""What stands under a table."""
_OPENNESS = re.compile(r"[（(](?:此件|本件|联系人)[^（）()]{2,40}[）)]\Z")


def _to_signature(blocks: Sequence[Block], verdicts: Verdicts, end: int) -> int:
    """The end of the run, behind the table with its notes, the annexes and whom to call, the offices and
    the date that sign a notice."""
    if end < len(blocks) and _INTERPRETED.match(blocks[end].text):
        end += 1
        while end < len(blocks) and CONTACT.match(blocks[end].text):
            end += 1
    for index in range(end, min(end + _TABLE_LINES, len(blocks))):
        text, verdict = blocks[index].text, verdicts[index]
        if _SIGNED.match(text) and is_office(blocks[index - 1].text):
            openness = index + 1 < len(blocks) and _OPENNESS.match(blocks[index + 1].text)
            return index + 2 if openness else index + 1
        if verdict is not None and verdict.label not in CELLS and not CONTACT.match(text):
            break
        if _NOTE.match(text) and is_prose(text):
            end = index + 1
            while end < len(blocks) and verdicts[end] is None and ends_sentence(blocks[end].text):
                end += 1
    return end


_LAST_SUBHEAD = 16
"""Characters of a subhead; another article's headline is longer."""
_LAST_PART = 6
"""Paragraphs below the last subhead."""


def _through_last_part(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> int:
    """The end of the text, where nothing is behind the run but a subhead and sentences below it: a dump that
    has other articles behind its own has more than one of them, cut off, or its site's lines."""
    rest = range(end + 1, len(blocks))
    if not 1 <= len(rest) <= _LAST_PART or end - start <= len(rest):
        return end
    head = blocks[end].text
    if verdicts[end] is not None or len(head) > _LAST_SUBHEAD or not head[-1].isalnum():
        return end
    if NUMBERED.match(head):
        return end  # `through_numbered` knows whether it is the next
    whole = all(verdicts[i] is None and is_prose(blocks[i].text) and is_whole(blocks[i].text) for i in rest)
    return len(blocks) if whole else end


_INTERPRETED = re.compile(r"解读(?:机关|单位|部门|人)\s?[：:]")
"""解读机关：某某局 closes the questions and answers about a rule, with whom to call."""

"""Whether a block with a date in it is a line of date, source and author, or a sentence."""

from __future__ import annotations

import re
from typing import Final

from newsextract.fields.credit_lines.marks import MARK
from newsextract.fields.dates import DateFound
from newsextract.fields.published.limits import CELL_LENGTH, LINE_LENGTH, SENTENCE_LENGTH
from newsextract.layout.model import Label, LabelledBlock

_TEXT: Final[frozenset[Label]] = frozenset((Label.BODY, Label.HEADING))
LINES: Final[frozenset[Label]] = frozenset((Label.DATELINE, Label.BYLINE))
"""Labels of lines with date and credits."""
_SPAN_AFTER: Final[re.Pattern[str]] = re.compile(r"\s{0,2}(?:[-—–－~～至到]\s?[0-9]|[至到起止])|\s?左右")
"""What follows the first date of a span: 2023-12-10至2023-12-12."""
_SPAN_BEFORE: Final[re.Pattern[str]] = re.compile(
    r"(?:[-/.月]\s?\d{1,2}\s?[日号號]?|[:：]\d\d|[时時分])\s{0,2}(?:[至到~～]|[-—–－]{1,2})\s{0,2}\Z"
)
"""What precedes the second date of a span: a date or time, and 至 or a dash."""
_BARE_LABEL: Final[re.Pattern[str]] = re.compile(r"(?<![\u4e00-\u9fff])(?:时间|時間|日期)\s?[:：]?\s?\Z")
_CLAUSE_AFTER: Final[re.Pattern[str]] = re.compile(r"\s{0,2}[)）]?\s?[，,、。；;]")
_SECTION_AFTER: Final[re.Pattern[str]] = re.compile(r",[ \x1f]{0,2}[\u4e00-\u9fff]{2}\Z")
"""`2022/03/08, 社會`"""
_HAN_AFTER: Final[re.Pattern[str]] = re.compile(
    r"(?![来來][源自]|稿[源件]|出处|出處|作者|文[:：/]|[记記]者|[编編][辑輯]|[责責]|阅读|閱讀|[浏瀏][览覽]|[点點]|字[号體]"
    r"|[评評][论論]|分享|[图圖]文[:：/]|撰[文稿]|供稿|通[讯訊][员員]|信息|[审審][核稿]|星期|[周发發]|更新|[农農])[\u4e00-\u9fff]"
)
"""A Chinese character glued to a date that is none of a byline's words: a sentence goes on."""
CREDIT: Final[re.Pattern[str]] = re.compile("[来來][源自]|稿源|作者|[记記]者|出处")
_SENTENCE: Final[re.Pattern[str]] = re.compile("[。！？!?；]")
_PRINT_ISSUE: Final[re.Pattern[str]] = re.compile(r"\s?第?\s?[A-Za-z]?[0-9一二三四五六七八九十]{1,4}\s?版")


def is_sure(item: LabelledBlock, text: str, found: DateFound) -> bool:
    """Whether this is a line of date, source and author rather than a sentence with a date in it."""
    if len(text) > LINE_LENGTH or _is_of_span(text, found) or _PRINT_ISSUE.match(text, found.end):
        return False
    rest = _beside(text, found)
    if item.label in _TEXT and not _is_line_in_text(text, found, rest):
        return False
    if item.label is Label.HEADLINE and (
        len(item.block.pieces) < 2 or (found.time is None and found.label != "published")
    ):
        return False
    if found.label == "published":
        return True
    written = text[found.start : found.end]
    if any(written in link.text for link in item.block.links):  # a teaser, headline and date
        return False
    # 来源: 某某报 于 2013-11-05 11:20 [转自各大媒体，不代表本网立场！]
    credited = found.time is not None and CREDIT.match(text) is not None
    if rest > SENTENCE_LENGTH and not credited and _SENTENCE.search(text, found.end):
        return False
    if found.time is not None:
        return True
    if found.month_day is not None:
        return rest <= 4 or (rest <= SENTENCE_LENGTH and CREDIT.search(text) is not None)
    if _CLAUSE_AFTER.match(text, found.end) and not _SECTION_AFTER.match(text, found.end):
        return False
    if _HAN_AFTER.match(text, found.end):  # （2007年6月29日某某会议通过） against 2013年2月19日某某日报
        return item.label in LINES and rest <= SENTENCE_LENGTH / 2
    return rest <= LINE_LENGTH / 2


_TEASER: Final[re.Pattern[str]] = re.compile(
    r"[^|｜]{8,80}?\s?[\[(（]?(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?"
    r"(?:\s\d\d:\d\d(?::\d\d)?)?[\])）]?\Z"
)
_DATED_TEASER: Final[re.Pattern[str]] = re.compile(
    r"[\[(（]?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?\s?[^|｜\d\s:：].{7,80}\Z"
)
_NO_TEASER: Final[re.Pattern[str]] = re.compile(
    r"(?:[来來][源自]|稿源|出处|作者|[记記]者|[编編][辑輯]|[责責][编編]|[发發][布佈表]|[校审審][对對核]|[栏欄]目|分[类類])\s?(?:[:：/／|｜]|[于於])"
    r"|(?:[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊])[量次数數]{0,2}\s?[:：(（]?\s?\d"
)
"""The words of a line of credits."""


def is_teaser(text: str) -> bool:
    """Whether a line is a headline with its day behind or before it, as in lists of articles."""
    return (
        len(text) <= LINE_LENGTH
        and (_TEASER.match(text) or _DATED_TEASER.match(text)) is not None
        and not _NO_TEASER.search(text)
    )


def _beside(text: str, found: DateFound) -> int:
    """How many characters the line has beside the date, without the marks between its pieces."""
    return len(text) - text.count(MARK) - (found.end - found.start)


def is_barely_labelled(text: str, found: DateFound) -> bool:
    """Whether only 时间 or 日期 stands before the date, which may be an event's just as well."""
    return _BARE_LABEL.search(text, max(0, found.start - 6), found.start) is not None


def _is_of_span(text: str, found: DateFound) -> bool:
    """Whether the date begins or ends an event's span: 2024-11-03 08:00 至 2025-02-03 17:00."""
    if _SPAN_AFTER.match(text, found.end):
        return True
    return _SPAN_BEFORE.search(text, max(0, found.start - 14), found.start) is not None


def is_likely(text: str, found: DateFound) -> bool:
    """Whether a doubtful date may serve when there is no better one: a whole date that is most of its
    block, or a print issue."""
    if found.month_day is not None or found.relative or _is_of_span(text, found):
        return False
    if _PRINT_ISSUE.match(text, found.end):
        return True
    return _beside(text, found) <= 12 and _CLAUSE_AFTER.match(text, found.end) is None


def _is_line_in_text(text: str, found: DateFound, rest: int) -> bool:
    """Whether a block that was taken for text is a date line after all: labelled near its start, or a
    short line or one that begins or ends with the date, its time included. A day alone there is the
    day of the event, or of the cutting that a post reprints."""
    if found.label == "published" and found.start < CELL_LENGTH:
        return True
    if found.time is None or _SENTENCE.search(text):
        return False
    return rest <= SENTENCE_LENGTH or found.start < 4 or len(text) - found.end < 4

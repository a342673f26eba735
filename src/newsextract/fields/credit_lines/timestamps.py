"""Dates, times and counters in a line of credits: what ends a name and is none."""

from __future__ import annotations

import re

from newsextract.fields.credit_lines.marks import MARK, STOP
from newsextract.fields.dates import dates_of_line

_BEFORE, _BEHIND = f"(（[ {MARK}", f" {MARK})）]"
"""Around a date: （2024-03-05 08:09）."""
_MAY_BE_DATE = re.compile(
    r"[\d民零〇○一二](?:(?<=[12])[90]\d\d(?:[\s年/.—-]{1,4}[\d一二三四五六七八九十]|\d\d/\d|(?<=[\s,，/.月-]\d{4}))"
    r"|(?<=民)[国國]|(?<=\d)[-月/]\d{1,2}日?.{0,6}?\d[:：]\d|(?<=\D)[零〇○一二三四五六七八九]{1,4}年)"
)
"""A first look: many lines hold a telephone number."""
_MAY_BE_TIME = re.compile(r"\d[:：]\d")
_COUNTED = re.compile("阅读|閱讀|浏览|瀏覽|评论|評論|点击|點擊|人气|參與|参与|播放|view")
_TIME = re.compile(r"(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)")

_CLOCK_WORD = re.compile(
    r"(?:星期|周|週|礼拜|禮拜)[一二三四五六日天](?![\u4e00-\u9fff])"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s[A-Z][a-z]{2,8}\.?\s\d{1,2},?(?:\s(?:19|20)\d\d)?"
    r"|(?<![A-Za-z])(?:HKT|CST|E[SD]?T|P[SD]?T|(?:GMT|UTC)(?:[+-]\d{1,4})?|[AaPp]\.?[Mm])(?![A-Za-z])"
    r"|(?<!\d)\d{1,2}[点點时時]\d{1,2}分?|(?:北京|首[尔爾]|[台臺]北|香港|[当當]地)[时時][间間]"
)
"""What may be left of a moment behind its date: weekday, zone, half of the day."""

_COUNTER = re.compile(
    r"(?<![A-Za-z\d.])[\d,.]{1,9}\s?[wW万萬千kK+]{0,3}\s?(?:次|人|条|條)?"
    r"(?:阅读|閱讀|浏览|瀏覽|评论|評論|点击|點擊|人气|參與|参与|播放|views?)(?:量|数|數)?"
)


def without_moments(text: str) -> tuple[str, bool]:
    """The line with `STOP` for each date and time in it and blanks for counters; whether it has a date."""
    dated = False
    if _MAY_BE_DATE.search(text) is not None:
        for found in reversed(dates_of_line(text, None)):
            if found.date is not None or found.time is not None:
                text = text[: found.start].rstrip(_BEFORE) + STOP + text[found.end :].lstrip(_BEHIND)
                dated = True
    timed = _MAY_BE_TIME.search(text) is not None
    if timed:
        text = _TIME.sub(STOP, text)
    if dated or timed:
        text = _CLOCK_WORD.sub(STOP, text)
    if _COUNTED.search(text) is not None:
        text = _COUNTER.sub(" ", text)
    return text, dated


_DATE_LINE, _WORD_BEFORE = 60, 8
"""Characters of a line that a date begins, and of the word before it: 发布于."""


def begins_with_date(line: str) -> bool:
    """Whether a line begins with a date, or one word before it: 2024-03-05 08:09 某某网, 发布于 3小时前."""
    return len(line) <= _DATE_LINE and any(
        date.start <= _WORD_BEFORE for date in dates_of_line(line, None)[:1]
    )


def is_date(line: str) -> bool:
    """Whether a line is a date and nothing else, but for a word before it."""
    dates = dates_of_line(line, None) if len(line) <= _DATE_LINE else ()
    return len(dates) == 1 and dates[0].start <= _WORD_BEFORE and not line[dates[0].end :].strip(_BEHIND)

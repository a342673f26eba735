"""Dates, times and counters in a line of credits: what ends a name and is none."""

from __future__ import annotations

import re

from newsextract.fields.credit_lines.marks import STOP

_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"

_DATE = re.compile(
    r"(?=[(（\[\s\d民中一二〇○零A-Z])"  # passes over most places: no other beginning is common to all
    r"[(（\[]?\s?(?:"
    r"(?:19|20)\d\d\s?[-—/.年／．]\s?\d{1,2}\s?[-—/.月／．]\s?\d{1,2}(?!\d)\s?日?"
    r"|(?:19|20)\d\d[-—/.]\d\d[-—/.]\d\d"  # glued to the time: 2005.08.2605:39
    r"|(?:中[华華])?民[国國]\s?(?:\d{2,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
    r"|[一二三四五六七八九十百〇○零]{1,7}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
    r"|(?:19|20)\d\d年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    r"|[一二〇○零]{1,2}[一二三四五六七八九〇○零]{2,3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    rf"|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}},?\s)?(?:{_MONTH})[a-z]{{0,6}}\.?\s{{1,3}}\d{{1,2}},?\s{{1,3}}"
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s{1,3})?(?:19|20)\d\d"
    rf"|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}},?\s)?(?<!\d)\d{{1,2}}\s(?:{_MONTH})[a-z]{{0,6}}\.?,?\s(?:19|20)\d\d"
    r"|(?<!\d)[0-3]?\d[-/.][01]?\d[-/.](?:19|20)\d\d(?!\d)"
    r"|(?<![\d-])(?:\d\d-)?\d{1,2}(?:-|月|/)\d{1,2}日?(?=\s{1,3}(?:[(（]?(?:星期|周|週)[一二三四五六日天][)）]?\s{0,3})?\d{1,2}[:：]\d\d)"
    r")[,，]?\s{0,3}[(（]?(?:星期|周|週)?[一二三四五六日天]?[)）]?"
    r"\s{0,3}(?:[上下]午|凌晨|早上|晚上|中午)?\s?"
    r"(?:T?\d{1,2}[:：时時]\s?\d{2}(?:[:：分]\s?\d{2}秒?|分)?)?(?:[+-]\d\d:?\d\d)?\s?[)）\]]?"
)

# First looks. A pattern that begins with one set of characters, or whose alternatives all begin with a
# literal, is searched for by that set; the patterns they guard are tried at every position.
_MAY_BE_DATE = re.compile(
    r"[\d民零〇○一二](?:(?<=[12])[90]\d\d|(?<=民)[国國]|(?<=\d)[-月/]\d|(?<=\D)[零〇○一二三四五六七八九]{1,4}年)"
)

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
    dated = 0
    if _MAY_BE_DATE.search(text) is not None:
        text, dated = _DATE.subn(STOP, text)
    timed = _MAY_BE_TIME.search(text) is not None
    if timed:
        text = _TIME.sub(STOP, text)
    if dated or timed:
        text = _CLOCK_WORD.sub(STOP, text)
    if _COUNTED.search(text) is not None:
        text = _COUNTER.sub(" ", text)
    return text, dated > 0

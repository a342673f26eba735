"""How dates and times are written on Chinese pages: text in, dates found in it out.

Stands alone: nothing here knows of pages or articles.

    >>> from newsextract.fields.dates import find_dates, parse_date
    >>> parse_date("发布时间：2023年12月16日 10:05").moment().isoformat()
    '2023-12-16T10:05:00+08:00'
    >>> [(found.label, str(found.date)) for found in find_dates("2023-12-16 更新于 2024-01-02")]
    [(None, '2023-12-16'), ('updated', '2024-01-02')]

Every regular expression has bounded repeats only, so reading is linear in the text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal

from newsextract import lexicon
from newsextract.zh.calendar import (
    CHINA_TIME,
    FIRST_YEAR,
    LAST_YEAR,
    LUNAR,
    civil_date,
    full_year,
    is_day_of_year,
    latest_before,
    roc_year,
)
from newsextract.zh.clock import Clock, read_clock
from newsextract.zh.numerals import number

DateLabel = Literal["published", "written", "updated", "other"]

FUTURE_MARGIN: Final[dt.timedelta] = dt.timedelta(days=1)
"""How far behind a fetch without a zone a date may lie: it may be meant in any zone, as UTC on a server."""
CLOCK_MARGIN: Final[dt.timedelta] = dt.timedelta(hours=1)
"""How far behind a fetch with a zone: clocks differ."""

MAX_TEXT: Final[int] = 200_000
"""Characters read of one text; the rest is left unread. No real block is a tenth as long."""


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text."""

    start: int
    end: int
    """`text[start:end]` is the date with its time, weekday and zone, without label."""
    date: dt.date | None
    """The day as written. None where it needs a year or an anchor that nobody gave."""
    time: dt.time | None
    """Time of day, without a zone; None where the text gives none."""
    offset: dt.timedelta | None
    """From UTC; None where the text names no zone."""
    label: DateLabel | None
    """What the word beside it says: 发布时间, 成文日期, 更新于, 截止日期 …; None without such a word."""
    month_day: tuple[int, int] | None = None
    """Month and day where the year is missing (`12-16 09:30`), else None. `date` then has the year
    of the last such day before `fetched_at`, or is None."""
    relative: bool = False
    """Counted back from `fetched_at`: 昨天 10:30, 3小时前."""

    @property
    def year_missing(self) -> bool:
        """The text has no year."""
        return self.month_day is not None

    def moment(self, day: dt.date | None = None) -> dt.datetime | None:
        """Date and time together, zone-aware (UTC+8 where the text names no zone); None where one of
        them is missing. `day` stands in for the date."""
        day = day or self.date
        if day is None or self.time is None:
            return None
        zone = CHINA_TIME if self.offset is None else dt.timezone(self.offset)
        return dt.datetime.combine(day, self.time, zone)


def parse_date(text: str, fetched_at: dt.datetime | None = None) -> DateFound | None:
    """The first date in `text` whose day is known, or None. See `find_dates`."""
    return next((found for found in find_dates(text, fetched_at=fetched_at) if found.date is not None), None)


def find_dates(text: str, *, fetched_at: dt.datetime | None = None) -> list[DateFound]:
    """All dates in `text`, in order. Never raises, whatever the text.

    `fetched_at` anchors days without a year and relative times, and rejects dates later than it by
    more than `CLOCK_MARGIN`; without a zone it is taken for UTC+8 and rejects what is later by more
    than `FUTURE_MARGIN`; outside 1990 to 2099 it is not heeded. Days that do not exist or are
    outside 1990 to 2099 are no dates. The lunar calendar is not read.
    """
    if _MAY_BE_DATE.search(text) is None:
        return []
    folded = text[:MAX_TEXT].translate(_FOLD)
    anchor = _in_china(fetched_at)
    latest = _latest(fetched_at)
    candidates = [found for form in _FORMS for found in form(folded, anchor)]
    candidates.sort(key=lambda found: (found.start, -found.end))
    kept: list[DateFound] = []
    end = 0
    for found in candidates:
        if found.start < end:
            continue
        if found.time is None and not found.relative:
            found = _with_time_before(folded, end, found)
        if latest is not None and _is_later(found, latest):
            continue
        kept.append(found)
        end = found.end
    return kept


def latest_day(fetched_at: dt.datetime | None) -> dt.date | None:
    """The last day that a page fetched then can have been published on; None if that is not known."""
    latest = _latest(fetched_at)
    return None if latest is None else latest.date()


def _latest(fetched_at: dt.datetime | None) -> dt.datetime | None:
    anchor = _in_china(fetched_at)
    if anchor is None or fetched_at is None:
        return None
    return anchor + (FUTURE_MARGIN if fetched_at.tzinfo is None else CLOCK_MARGIN)


def _is_later(found: DateFound, latest: dt.datetime) -> bool:
    """Whether the date lies behind `latest`; a time both in the zone that it names and in China's, for
    many a Z is not meant."""
    if found.date is None or found.date < latest.date():
        return False
    moment = found.moment()
    if moment is None:
        return found.date > latest.date()
    return min(moment, moment.replace(tzinfo=CHINA_TIME)) > latest


def label_of(text: str) -> DateLabel | None:
    """What `text`, which stands before a date, calls it: `发布时间：` is `published`. None if it ends
    with no known label."""
    return _label_before(text.translate(_FOLD), len(text))


# ---------------------------------------------------------------- folding

_MAY_BE_DATE: Final[re.Pattern[str]] = re.compile(
    "[0-9０-９](?=[0-9０-９/.年月日天小时時分秒号號 :： \u3000-])"
    "|[〇零○一二十][^。]{0,12}月|[昨今前]天|[昨今]日|刚刚|剛剛|前(?:$|[ \u3000|·])"
)
"""A text without any of these holds no date: the guard that most blocks of a page do not pass."""

_FOLD: Final[dict[int, str]] = {
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    **dict.fromkeys(map(ord, "\t\n\r\f\v\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"), " "),
    **dict.fromkeys(map(ord, "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"), " "),
    **dict.fromkeys(map(ord, "：﹕︰∶꞉"), ":"),
    **dict.fromkeys(map(ord, "（〔﹙"), "("),
    **dict.fromkeys(map(ord, "）〕﹚"), ")"),
    **dict.fromkeys(map(ord, "［【「『"), "["),
    **dict.fromkeys(map(ord, "］】」』"), "]"),
    **dict.fromkeys(map(ord, "／∕⁄"), "/"),
    **dict.fromkeys(map(ord, "－‐‑‒–—―−─﹣"), "-"),
    **dict.fromkeys(map(ord, "．﹒"), "."),
    **dict.fromkeys(map(ord, "，、﹐"), ","),
    **dict.fromkeys(map(ord, "｜丨︱│┃"), "|"),
    **dict.fromkeys(map(ord, "·・•‧∙"), "·"),
    ord("＋"): "+",
    ord("Ｏ"): "O",
    ord("○"): "〇",
    ord("◯"): "〇",
    0x2F47: "日",
    0x2F49: "月",  # Kangxi radicals, as copied out of PDF files
}
"""One character for one, so that offsets stay."""


def _in_china(moment: dt.datetime | None) -> dt.datetime | None:
    if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    return moment.replace(tzinfo=CHINA_TIME) if moment.tzinfo is None else moment.astimezone(CHINA_TIME)


# ---------------------------------------------------------------- labels

_LABEL_REACH: Final[int] = 48
"""Characters before a date in which its label is looked for: `發(fā)布時(shí)間：` is long."""
_INJECTED_PINYIN: Final[re.Pattern[str]] = re.compile(r"\([a-zà-ÿāēěīńňōūǎǐǒǔǖǘǚǜɡ]{1,6}\s?\)")
_BETWEEN_LABEL_AND_DATE: Final[str] = " :([])|-·,/"
_LABEL_AFTER: Final[re.Pattern[str]] = re.compile(
    r"\s{0,2}[)\]]?\s{0,2}(?:(最后|最後|最近)?(更新|修改|编辑)|(发布|發布|發佈|发表|發表))(?!时间|時間|日期|于|於|人|者|单位|\s?:|\()"
)


@cache
def _labels() -> tuple[dict[str, DateLabel], int]:
    kinds: tuple[DateLabel, ...] = ("published", "written", "updated", "other")
    table: dict[str, DateLabel] = {}
    for kind in kinds:
        for entry in lexicon.entries("date_labels", kind):
            table[entry.replace(" ", "").lower()] = kind
    return table, max(map(len, table))


def _label_before(folded: str, start: int) -> DateLabel | None:
    before = folded[max(0, start - _LABEL_REACH) : start].rstrip(_BETWEEN_LABEL_AND_DATE)
    if not before:
        return None
    if "(" in before:
        before = _INJECTED_PINYIN.sub("", before)
    before = before.replace(" ", "").rstrip(_BETWEEN_LABEL_AND_DATE).lower()  # 发 布 时 间
    table, longest = _labels()
    for length in range(min(longest, len(before)), 1, -1):
        label = table.get(before[-length:])
        if label is not None:
            return label
    return None


def _label(folded: str, start: int, end: int) -> DateLabel | None:
    label = _label_before(folded, start)
    if label is None:
        after = _LABEL_AFTER.match(folded, end)
        if after is not None:
            return "updated" if after[2] else "published"
    return label


# ---------------------------------------------------------------- times beside a date

_GAP: Final[re.Pattern[str]] = re.compile(
    r"\s{0,2},?\s{0,2}"
    r"(?:\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?|\([一二三四五六日월화수목금토일]\)|\(?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\)?,?)?"
    r"\s{0,2}(?P<mark>[T,|·(\[]|-{1,2}|at\b|HKT|(?:北京|台北)?(?:时间|時間)\s?:?)?\s{0,2}"
)
"""Between a date and its time: blanks, the weekday, a mark."""

_TIME_BEFORE: Final[re.Pattern[str]] = re.compile(
    r"(?<![0-9])(?<![0-9]:)[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\s?(?:[AaPp][Mm])?\s?[,|·]?\s?$"
)


def _with_clock(
    folded: str, found: DateFound, *, needs_clock: bool = False, gap: re.Pattern[str] = _GAP
) -> DateFound | None:
    """`found` with the time behind it; None where digits run on that are no time, or where there is
    no time though one is needed."""
    clock: Clock | None = None
    between = gap.match(folded, found.end)
    if between is not None:
        clock = read_clock(folded, between.end(), zone_glued=between["mark"] == "T")
    if clock is not None:
        return replace(found, end=clock.end, time=clock.time, offset=clock.offset)
    if needs_clock or _RUNS_ON.match(folded, found.end):
        return None
    return found


def _is_all(folded: str, match: re.Match[str]) -> bool:
    """Whether the text holds nothing else, brackets aside."""
    return len(folded) < 40 and folded.strip("() []") == match[0]


_LABELLED_CREDIT: Final[str] = r"(?:[来來]源|稿源|作者|[责責]任[编編][辑輯]|[编編][辑輯]|[记記]者)\s?[:/|]"
_CREDIT_BEHIND: Final[re.Pattern[str]] = re.compile(rf"[ )\]|·,]{{1,4}}{_LABELLED_CREDIT}")
_CREDIT_FIRST: Final[re.Pattern[str]] = re.compile(
    rf"[ (\[|·]{{0,4}}{_LABELLED_CREDIT}[^。!?;]{{1,40}} [(\[|·]{{0,2}}\Z"
)


def _is_with_credit(folded: str, start: int, end: int) -> bool:
    """Whether the line holds nothing else but a labelled source or author: `12-16 来源:某某日报`."""
    if len(folded) > _CREDIT_LINE:
        return False
    if not folded[:start].strip("([ "):
        return _CREDIT_BEHIND.match(folded, end) is not None
    return not folded[end:].strip(")] ") and _CREDIT_FIRST.match(folded[:start]) is not None


_CREDIT_LINE: Final[int] = 60
_RUNS_ON: Final[re.Pattern[str]] = re.compile(r"[0-9]|[-/.][0-9]")


def _with_time_before(folded: str, floor: int, found: DateFound) -> DateFound:
    window = folded[max(floor, found.start - 16) : found.start]
    if ":" not in window:
        return found
    match = _TIME_BEFORE.search(window)
    if match is None:
        return found
    start = found.start - len(window) + match.start()
    clock = read_clock(folded[: found.start], start)
    if clock is None:
        return found
    label = found.label or _label_before(folded, start)
    return replace(found, start=start, time=clock.time, offset=clock.offset, label=label)


# ---------------------------------------------------------------- forms of dates

_Form = Callable[[str, "dt.datetime | None"], Iterator[DateFound]]


def _day_found(folded: str, start: int, end: int, date: dt.date | None) -> DateFound | None:
    """A whole date, with the time behind it and its label."""
    if date is None:
        return None
    glued = start > 0 and folded[start - 1].isdigit()  # 阅读 81692015-11-05 11:34
    if glued and _TIME_BEFORE.search(folded, max(0, start - 8), start):  # 15:312018/09/16
        glued = False
    found = _with_clock(folded, DateFound(start, end, date, None, None, None), needs_clock=glued)
    if found is None:
        return None
    label = _label(folded, start, found.end)
    return replace(found, label=label) if label else found


_NUMERIC: Final[re.Pattern[str]] = re.compile(
    r"((?:19|20)[0-9]{2})(?:\s{0,2}[-/.]\s{0,2}([01]?[0-9])\s{0,2}[-/.]\s{0,2}([0-3]?[0-9])"
    r"|年?\s{1,2}([01][0-9])\s?/\s?([0-3][0-9]))"
)


def _numeric(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """2019-09-07, 2022.01.20, 2005/5/17, 2020 / 03 / 12; split over spans: 2024 05/09, 2023 11/ 17."""
    for match in _NUMERIC.finditer(folded):
        date = civil_date(int(match[1]), int(match[2] or match[4]), int(match[3] or match[5]))
        found = _day_found(folded, match.start(), match.end(), date)
        if found is not None:
            yield found


_HAN_NUMBER: Final[str] = "〇零一二三四五六七八九十"
_HAN: Final[re.Pattern[str]] = re.compile(
    r"(?P<era>民國|民国)?\s?(?P<year>[0-9]{2,4}|[0-9O〇零一二三四五六七八九十百]{2,7})\s{0,2}年\s{0,2}"
    rf"(?P<month>[01]?[0-9]|[{_HAN_NUMBER}元]{{1,3}})\s{{0,2}}月\s{{0,2}}"
    rf"(?:(?P<day>[0-3]?[0-9])\s{{0,2}}[日号號]?|(?P<han>[{_HAN_NUMBER}廿卅]{{1,4}})\s{{0,2}}[日号號])"
)


def _is_lunar(folded: str, start: int) -> bool:
    return LUNAR.search(folded, max(0, start - 8), start) is not None


_TRADITIONAL: Final[re.Pattern[str]] = re.compile("[發佈時間國學報導號於會張貼編點閱]")


def _han(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """2016年05月25日, 二〇二三年十二月十六日, 民國112年12月16日, 112年12月16日, 05年3月11日."""
    if "年" not in folded:
        return
    for match in _HAN.finditer(folded):
        start = match.start("era") if match["era"] else match.start("year")
        if _is_lunar(folded, start):
            continue
        year = _han_year(match["year"], bool(match["era"]), folded)
        month = 1 if match["month"] == "元" else number(match["month"])
        day = number(match["day"] or match["han"])
        if year is not None and month is not None and day is not None:
            found = _day_found(folded, start, match.end(), civil_date(year, month, day))
            if found is not None:
                yield found


def _han_year(written: str, era: bool, folded: str) -> int | None:
    year = number(written)
    if year is None:
        return None
    if era:
        return roc_year(year)
    if year >= 1000:
        return year
    if year >= 100 or (year >= 79 and _TRADITIONAL.search(folded)):  # 98年 is 2009 in Taiwan
        return roc_year(year)
    return full_year(year) if len(written) == 2 else None


_SHORT_YEAR: Final[re.Pattern[str]] = re.compile(
    r"(民國|民国)?\s?(?<![0-9])(?<![0-9][-/.:])([0-9]{2,3})([-/.])([01]?[0-9])\3([0-3]?[0-9])"
)
_MAY_BE_SHORT_YEAR: Final[re.Pattern[str]] = re.compile(r"[0-9](?<![0-9]{2})[0-9]{1,2}[-/.]")
"""A first look: a pattern that begins with one character of a set is searched for quickly."""


def _short_year(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """Behind a label: 發布日期：112-12-16, 民國112.12.16, 发布日期：05-03-14; without one only where it can
    be nothing else: 20-12-08 10:05."""
    if _MAY_BE_SHORT_YEAR.search(folded) is None:
        return
    for match in _SHORT_YEAR.finditer(folded):
        start = match.start(1) if match[1] else match.start(2)
        label = None if match[1] else _label_before(folded, start)
        bare = not match[1] and label is None
        if label == "other" or (bare and (match[3] != "-" or not 12 < int(match[2]) < 40)):
            continue
        year = _han_year(match[2], bool(match[1]), folded)
        if year is not None:
            found = _day_found(folded, start, match.end(), civil_date(year, int(match[4]), int(match[5])))
            if found is not None and (found.time is not None or not bare):
                yield found


_MONTH_FIRST: Final[re.Pattern[str]] = re.compile(
    rf"(?<![0-9年{_HAN_NUMBER}])(?P<month>[01]?[0-9]|[{_HAN_NUMBER}]{{1,2}})\s?月\s?(?P<day>[0-3]?[0-9])\s?,\s?"
    r"(?P<year>(?:19|20)[0-9]{2})"
    rf"|(?<![0-9])(?P<day_>[0-3]?[0-9])\s(?P<month_>[01]?[0-9]|[{_HAN_NUMBER}]{{1,2}})\s?月\s?,?\s?"
    r"(?P<year_>(?:19|20)[0-9]{2})"
)


def _month_first(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """12月 16, 2023 and 16 12月 2023: blogs whose software speaks English underneath."""
    if "月" not in folded:
        return
    for match in _MONTH_FIRST.finditer(folded):
        month = number(match["month"] or match["month_"])
        year, day = int(match["year"] or match["year_"]), int(match["day"] or match["day_"])
        found = _day_found(folded, match.start(), match.end(), civil_date(year, month or 0, day))
        if found is not None:
            yield found


_DAY_FIRST: Final[re.Pattern[str]] = re.compile(
    r"(?<![0-9])([0-3]?[0-9])\s?([-/.])\s?([0-3]?[0-9])\s?\2\s?((?:19|20)[0-9]{2})"
)
_MAY_END_IN_YEAR: Final[re.Pattern[str]] = re.compile(r"[-/.]\s?(?:19|20)[0-9]{2}")

_AMERICAN_TIME: Final[re.Pattern[str]] = re.compile(r"\s[0-9]{1,2}:[0-9:]{2,6}\s?[AP]M")


def _day_first(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """16/12/2023 (Hong Kong); 12/16/2023 and, with AM or PM, 12/6/2023 3:05 PM as Americans write."""
    if _MAY_END_IN_YEAR.search(folded) is None:
        return
    for match in _DAY_FIRST.finditer(folded):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if month > 12 or _AMERICAN_TIME.match(folded, match.end()):
            day, month = month, day
        found = _day_found(folded, match.start(), match.end(), civil_date(year, month, day))
        if found is not None:
            yield found


_MONTHS: Final[tuple[str, ...]] = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_MONTH: Final[str] = "(?:" + "|".join(_MONTHS) + ")"
_ENGLISH: Final[re.Pattern[str]] = re.compile(
    rf"\b(?P<month>{_MONTH})[a-z]{{0,6}}\.?\s{{0,2}}(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
    r"(?P<java>\s[0-9:]{5,8}(?:\s[A-Z]{3})?)?\s?,?\s{0,2}(?P<year>(?:19|20)[0-9]{2})"
    rf"|(?<![0-9])(?P<day_>[0-3]?[0-9])(?:st|nd|rd|th)?[\s-]{{0,2}}(?P<month_>{_MONTH})[a-z]{{0,6}}\.?,?[\s-]{{0,2}}"
    r"(?P<year_>(?:19|20)[0-9]{2})",
    re.IGNORECASE,
)


def _english(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """Dec 16, 2023; 16 December 2023 10:05; Sat, 16 Dec 2023 10:05:00 +0800; Sat Dec 16 10:05:00 CST 2023."""
    if _ANY_LETTERS.search(folded) is None:
        return
    for match in _ENGLISH.finditer(folded):
        month = _MONTHS.index((match["month"] or match["month_"])[:3].lower()) + 1
        date = civil_date(int(match["year"] or match["year_"]), month, int(match["day"] or match["day_"]))
        found = _day_found(folded, match.start(), match.end(), date)
        if found is None:
            continue
        if match["java"]:
            clock = read_clock(folded, match.start("java") + 1)
            if clock is not None:
                found = replace(found, time=clock.time, offset=clock.offset)
        yield found


_ANY_LETTERS: Final[re.Pattern[str]] = re.compile("[A-Za-z]{3}")


_COMPACT: Final[re.Pattern[str]] = re.compile(
    r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])"
    r"(?:[T ]?([0-2][0-9])([0-5][0-9])([0-5][0-9])?(?:\.[0-9]{1,9})?Z?)?(?![0-9])"
)


def _compact(folded: str, _: dt.datetime | None) -> Iterator[DateFound]:
    """20231216, 20231216T100533: as a whole text or behind a label, for it may be any number."""
    for match in _COMPACT.finditer(folded):
        start, end = match.span()
        if (start > 0 and folded[start - 1].isdigit()) or not (
            _is_all(folded, match) or _label_before(folded, start)
        ):
            continue
        date = civil_date(int(match[1]), int(match[2]), int(match[3]))
        if date is None:
            continue
        if match[4] is None or int(match[4]) > 23:
            found = _day_found(folded, start, match.end(3), date)
        else:
            time = dt.time(int(match[4]), int(match[5]), int(match[6] or 0))
            offset = dt.timedelta(0) if match[0].endswith("Z") else None
            found = DateFound(start, end, date, time, offset, _label(folded, start, end))
        if found is not None:
            yield found


_NO_YEAR: Final[re.Pattern[str]] = re.compile(
    rf"(?<![0-9年{_HAN_NUMBER}])(?<![0-9年][\s:/.-])(?:([01]?[0-9])([-/.])([0-3]?[0-9])"
    rf"|([01]?[0-9]|[{_HAN_NUMBER}]{{1,2}})\s?月\s?([0-3]?[0-9]|[{_HAN_NUMBER}廿卅]{{1,3}})\s?[日号號])"
)
_MAY_BE_DAY: Final[re.Pattern[str]] = re.compile(r"[0-9][-/.][0-9]")


def _no_year(folded: str, anchor: dt.datetime | None) -> Iterator[DateFound]:
    """12-16 09:30, (11/10 13:08), 5月16日18:14; without time only behind a label, as a whole text, or
    as 5月16日."""
    if "月" not in folded and _MAY_BE_DAY.search(folded) is None:
        return
    for match in _NO_YEAR.finditer(folded):
        start, end = match.span()
        month, day = number(match[1] or match[4]), number(match[3] or match[5])
        if month is None or day is None or not is_day_of_year(month, day) or _is_lunar(folded, start):
            continue
        date = None if anchor is None else latest_before(month, day, anchor.date() + FUTURE_MARGIN)
        found = _with_clock(folded, DateFound(start, end, date, None, None, None, (month, day)))
        if found is None:
            continue
        label = _label(folded, start, found.end)
        bare = found.time is None and match[2] is not None and label is None
        if bare and (
            end - start < 5  # a score: 4-3
            or not (_is_all(folded, match) or _is_with_credit(folded, start, end))
        ):
            continue
        yield replace(found, label=label)


_DAYS_BACK: Final[dict[str, int]] = {
    **dict.fromkeys(("今天", "今日"), 0),
    **dict.fromkeys(("昨天", "昨日"), 1),
    **dict.fromkeys(("前天", "前日"), 2),
    "大前天": 3,
}
_NAMED_DAY: Final[re.Pattern[str]] = re.compile("大前天|[今昨前][天日]")
_AGO: Final[re.Pattern[str]] = re.compile(
    r"(?<![0-9.])(?P<count>[0-9]{1,3}|半|[一二两兩三四五六七八九十]{1,3})\s?(?:个|個)?"
    r"(?:(?P<second>秒[钟鐘]?)|(?P<minute>分[钟鐘])|(?P<hour>小[时時]|钟头|鐘頭)|(?P<day>天))\s?(?:以|之)?前"
    r"|(?<![0-9.])(?P<number>[0-9]{1,3})\s(?:(?P<seconds>sec)|(?P<minutes>min)|(?P<hours>hour|hr)|(?P<days>day))[a-z]{0,4}\sago"
    r"|(?P<now>刚刚|剛剛)",
)


def _relative(folded: str, anchor: dt.datetime | None) -> Iterator[DateFound]:
    """昨天 10:30, 今天 09:12, 昨日 alone; 3小时前, 半小时前, 2天前, 5 hours ago; 刚刚 alone. Weeks, months
    and years ago name no day and are left."""
    for match in _NAMED_DAY.finditer(folded):
        start, end = match.span()
        day = None if anchor is None else anchor.date() - dt.timedelta(days=_DAYS_BACK[match[0]])
        found = _with_clock(folded, DateFound(start, end, day, None, None, None, relative=True))
        if found is None:
            continue
        label = _label(folded, start, found.end)
        if found.time is not None or label is not None or _is_all(folded, match):
            yield replace(found, label=label)
    if "前" not in folded and "刚" not in folded and "剛" not in folded and "ago" not in folded:
        return
    for match in _AGO.finditer(folded):
        if match["now"] and not (_is_all(folded, match) or _is_with_credit(folded, *match.span())):
            continue
        label = _label(folded, match.start(), match.end())
        back = _time_back(match)
        if back is None:
            continue
        found = DateFound(match.start(), match.end(), None, None, None, label, relative=True)
        if anchor is not None:
            moment = anchor - back
            by_day = match["day"] or match["days"]
            found = replace(
                found,
                date=moment.date(),
                time=None if by_day else moment.time().replace(second=0, microsecond=0),
                offset=None if by_day else CHINA_TIME.utcoffset(None),
            )
        yield found


def _time_back(match: re.Match[str]) -> dt.timedelta | None:
    if match["now"]:
        return dt.timedelta(0)
    written = match["count"] or match["number"]
    count = 0.5 if written == "半" else number(written)
    if count is None:
        return None
    if match["second"] or match["seconds"]:
        return dt.timedelta(seconds=count)
    if match["minute"] or match["minutes"]:
        return dt.timedelta(minutes=count)
    if match["hour"] or match["hours"]:
        return dt.timedelta(hours=count)
    return dt.timedelta(days=count)


_FORMS: Final[tuple[_Form, ...]] = (
    _numeric,
    _han,
    _short_year,
    _month_first,
    _day_first,
    _english,
    _compact,
    _no_year,
    _relative,
)

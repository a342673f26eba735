"""Times of day as Chinese pages write them: 10:05, 下午3时20分, 晚上8点半, 03:20 PM, 10:05:33+08:00."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from newsextract.zh.numerals import number

_MORNING = "上午|早上|早晨|清晨|凌晨|清早|今晨"
_AFTERNOON = "下午|傍晚|晚上|晚间|晚間|夜间|夜間|中午|正午|午后|午後|深夜|午夜|晚"
_HOUR = "[0-9]{1,2}|[一二两兩三四五六七八九十廿]{1,3}"
_MINUTE = "[0-9]{1,2}|[〇零一二三四五六七八九十]{1,4}"

_CLOCK: Final[re.Pattern[str]] = re.compile(
    rf"(?:(?P<part>{_MORNING}|{_AFTERNOON}|[AaPp]\.?[Mm]\.?)\s?)?"
    r"(?:(?P<hour>[0-9]{1,2})\s?:\s?(?P<minute>[0-9]{2})(?:\s?:\s?(?P<second>[0-9]{2})(?:\.[0-9]{1,9})?)?"
    rf"|(?P<shi>{_HOUR})\s?[时時点點]\s?(?P<half>半|整|(?P<fen>{_MINUTE})\s?分?(?:\s?(?P<miao>{_MINUTE})\s?秒)?)?)"
    r"(?:\s?(?P<after>[AaPp]\.?[Mm](?:\.|\b)))?",
)
"""Half-width digits and punctuation only: fold first."""

_ZONE: Final[re.Pattern[str]] = re.compile(
    r"\s?\(?(?:(?P<utc>Z(?![A-Za-z]))|(?P<iso>[+-][0-9]{2}:?[0-9]{2})(?![0-9:])"
    r"|(?:GMT|UTC)(?P<hours>[+-][0-9]{1,2})(?P<minutes>:?[0-9]{2})?(?![0-9:])"
    r"|(?P<name>GMT|UTC|CST|BJT|HKT|JST|KST|EST|EDT|ET|CDT|MST|MDT|PST|PDT|PT|SGT|MYT|北京时间|北京時間|台北時間|香港時間)"
    r"(?![A-Za-z0-9+]))"
)

_NAMED_HOURS: Final[dict[str, int]] = {
    "GMT": 0,
    "UTC": 0,
    "JST": 9,
    "KST": 9,
    "EST": -5,
    "EDT": -4,
    "ET": -5,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "PT": -8,
}
"""Zone names beside the Chinese ones, which are all +8 as Singapore's; CST is China's (Java prints it so);
ET and PT say nothing of summer time, and are taken for winter's."""

_MAX_OFFSET: Final[dt.timedelta] = dt.timedelta(hours=14)


@dataclass(slots=True)
class Clock:
    """A time of day in a text."""

    end: int
    """Offset behind its last character."""
    time: dt.time
    """Without a zone; seconds are 0 where the text has none."""
    offset: dt.timedelta | None
    """From UTC; None where the text names no zone."""


def read_clock(text: str, start: int, *, zone_glued: bool = False) -> Clock | None:
    """The time of day that begins at `start`, or None.

    `text` has half-width digits and colons. A bare negative offset (`10:05-05:00`) is read only with
    `zone_glued`: elsewhere it is a span of time (`09:00-12:00`). 24:00 is no time of the day.
    """
    match = _CLOCK.match(text, start)
    if match is None:
        return None
    if match["hour"] is not None:
        hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    else:
        shi, fen, miao = number(match["shi"]), number(match["fen"] or "0"), number(match["miao"] or "0")
        if shi is None or fen is None or miao is None:
            return None
        hour, minute, second = shi, 30 if match["half"] == "半" else fen, miao
    second = min(second, 59)  # a leap second, or the digits of a name glued on: 04:29:81
    hour = _on_24_hours(hour, (match["part"] or match["after"] or "").replace(".", "").lower())
    if hour > 23 or minute > 59:
        return None
    end, offset = _read_zone(text, match.end(), zone_glued)
    return Clock(end, dt.time(hour, minute, second), offset)


def _on_24_hours(hour: int, part: str) -> int:
    if not part or hour > 12:
        return hour
    if part in ("中午", "正午"):
        return hour if hour >= 10 else hour + 12
    if part in ("深夜", "午夜", "晚上", "晚", "夜间", "夜間", "晚间", "晚間") and (hour == 12 or hour < 4):
        return hour % 12  # 深夜1点, 晚上12点
    if part == "pm" or part in _AFTERNOON:
        return hour if hour == 12 else hour + 12
    return hour % 12  # 上午12:05 and 凌晨12:05 are five past midnight


def _read_zone(text: str, start: int, glued: bool) -> tuple[int, dt.timedelta | None]:
    match = _ZONE.match(text, start)
    if match is None:
        return start, None
    if match["utc"]:
        return match.end(), dt.timedelta(0)
    if match["name"]:
        return match.end(), dt.timedelta(hours=_NAMED_HOURS.get(match["name"], 8))
    written = match["iso"]
    if written is not None:
        if written[0] == "-" and ":" in written and not glued:
            return start, None
        sign, hours, minutes = written[0], int(written[1:3]), int(written[-2:])
    else:
        sign, hours = match["hours"][0], int(match["hours"][1:])
        minutes = int(match["minutes"][-2:]) if match["minutes"] else 0
    offset = dt.timedelta(hours=hours, minutes=minutes)
    if offset > _MAX_OFFSET or minutes % 15:
        return start, None
    return match.end(), -offset if sign == "-" else offset

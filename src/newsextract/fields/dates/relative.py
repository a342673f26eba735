"""Dates counted back from the fetch: 昨天 10:30, 3小时前, 刚刚, 5 hours ago."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from newsextract.fields.dates.beside import is_all, is_with_credit, with_clock
from newsextract.fields.dates.labels import label_beside
from newsextract.fields.dates.model import DateFound
from newsextract.zh.calendar import CHINA_TIME
from newsextract.zh.numerals import number

_DAYS_BACK: Final[dict[str, int]] = {
    **dict.fromkeys(("今天", "今日"), 0),
    **dict.fromkeys(("昨天", "昨日"), 1),
    **dict.fromkeys(("前天", "前日"), 2),
    "大前天": 3,
}

_NAMED_DAY: Final[re.Pattern[str]] = re.compile("大前天|[今昨前][天日]")

_MAY_BE_RELATIVE: Final[re.Pattern[str]] = re.compile("[今昨前刚剛a](?:(?<!a)|(?=go))")

_AGO: Final[re.Pattern[str]] = re.compile(
    r"(?=[0-9半一二两兩三四五六七八九十刚剛])(?:"  # passes over most places
    r"(?<![0-9.])(?P<count>[0-9]{1,3}|半|[一二两兩三四五六七八九十]{1,3})\s?(?:个|個)?"
    r"(?P<unit>秒|分(?=[钟鐘])|小(?=[时時])|[钟鐘](?=[头頭])|天)[钟鐘时時头頭]?\s?(?:以|之)?前"
    r"|(?<![0-9.])(?P<number>[0-9]{1,3})\s(?P<english>sec|min|hour|hr|day)[a-z]{0,4}\sago"
    r"|(?P<now>刚刚|剛剛))",
)
_DAY: Final[int] = 86_400
_SECONDS: Final[dict[str, int]] = {
    "秒": 1, "分": 60, "小": 3600, "钟": 3600, "鐘": 3600, "天": _DAY,
    "sec": 1, "min": 60, "hour": 3600, "hr": 3600, "day": _DAY,
}  # fmt: skip


def relative(folded: str, anchor: dt.datetime | None) -> Iterator[DateFound]:
    """昨天 10:30, 今天 09:12, 昨日 alone; 3小时前, 半小时前, 2天前, 5 hours ago; 刚刚 alone. Weeks, months
    and years ago name no day and are left."""
    if _MAY_BE_RELATIVE.search(folded) is None:
        return
    for match in _NAMED_DAY.finditer(folded):
        start, end = match.span()
        day = None if anchor is None else anchor.date() - dt.timedelta(days=_DAYS_BACK[match[0]])
        found = with_clock(folded, DateFound(start, end, day, None, None, None, relative=True))
        if found is None:
            continue
        label = label_beside(folded, start, found.end)
        if found.time is not None or label is not None or is_all(folded, match):
            yield found._replace(label=label)
    for match in _AGO.finditer(folded):
        if match["now"] and not (is_all(folded, match) or is_with_credit(folded, *match.span())):
            continue
        label = label_beside(folded, match.start(), match.end())
        found = DateFound(match.start(), match.end(), None, None, None, label, relative=True)
        seconds = _SECONDS.get(match["unit"] or match["english"] or "", 0)
        count = 0.5 if match["count"] == "半" else number(match["count"] or match["number"] or "0")
        if count is None:
            continue
        if anchor is not None:
            moment = anchor - dt.timedelta(seconds=count * seconds)
            by_day = seconds == _DAY
            found = found._replace(
                date=moment.date(),
                time=None if by_day else moment.time().replace(second=0, microsecond=0),
                offset=None if by_day else CHINA_TIME.utcoffset(None),
            )
        yield found

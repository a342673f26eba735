"""All dates of a text: which are none, in what order, and that any text can be read."""

from __future__ import annotations

import datetime as dt
import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_dates import shown

from newsextract.fields import dates
from newsextract.fields.dates import find_dates, parse_date
from newsextract.fields.dates.fetch_time import FUTURE_MARGIN

FORMS = [
    ("2023-02-30", None),
    ("2023-13-01", None),
    ("2023年2月29日", None),
    ("2023-00-10", None),
    ("0000-00-00 00:00:00", None),
    ("1889年12月16日", None),
    ("2024-05-23", None),
    ("2099年1月1日", None),
    ("電話 010-64870663", None),
    ("热线：4009-20-4009", None),
    ("192.168.1.1", None),
    ("版本 2019.1.2.3", None),
    ("2019-2020赛季", None),
    ("2019年5月", None),
    ("4-3", None),
    ("10:05", None),
    ("上午10:20", None),
    ("农历二〇二三年十二月十六日", None),
    ("農曆十二月十六日", None),
    ("甲辰年二月十二日", None),
    ("²023-12-16", None),
    ("٢٠٢٣-١٢-١٦", None),
    ("๒๐๒๓-๑๒-๑๖", None),
    ("没有日期的一行", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str | None) -> None:
    assert shown(text) == expected


def test_examples_of_the_docstring() -> None:
    assert doctest.testmod(dates).attempted > 0
    assert doctest.testmod(dates).failed == 0


def test_several_dates_in_order() -> None:
    found = find_dates("发布：2023-12-16 10:05 更新：2023-12-18 08:00 截止：2024-01-02")
    assert [(item.label, str(item.date), str(item.time)) for item in found] == [
        ("published", "2023-12-16", "10:05:00"),
        ("updated", "2023-12-18", "08:00:00"),
        ("other", "2024-01-02", "None"),
    ]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("来源：某网2023-12-16 10:05编辑", "2023-12-16 10:05"),
        ("（2005.08.2605:39）", "2005.08.2605:39"),
        ("于２０２３年１２月１６日　１０：０５", "２０２３年１２月１６日　１０：０５"),
        ("中華民國112年12月16日", "中華民國112年12月16日"),
        ("10:05 2023-12-16", "10:05 2023-12-16"),
    ],
)
def test_span(text: str, span: str) -> None:
    (found,) = find_dates(text)
    assert text[found.start : found.end] == span


HOSTILE = st.text(
    alphabet="0123456789２年月日号时分秒点前天昨今半上下午-/.:：T+Z ()（）民國二十〇发布时间更新²٣Dec ",
    max_size=80,
)


@given(
    st.one_of(st.text(max_size=200), HOSTILE),
    st.one_of(st.none(), st.datetimes(), st.datetimes(timezones=st.timezones())),
)
def test_any_text_gives_ordered_plausible_dates(text: str, fetched_at: dt.datetime | None) -> None:
    end = 0
    for found in find_dates(text, fetched_at=fetched_at):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        if found.date is not None:
            assert 1990 <= found.date.year <= 2099 or found.relative
            if fetched_at is not None:
                assert found.date <= fetched_at.date() + FUTURE_MARGIN + dt.timedelta(days=1)


WRITTEN = [
    "%Y-%m-%d %H:%M",
    "%Y/%m/%d %H:%M",
    "%Y.%m.%d%H:%M",
    "%Y年%m月%d日 %H:%M",
    "%Y年%m月%d日%H时%M分",
    "%Y %m/%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%b %d, %Y %H:%M",
    "%d %B %Y %H:%M",
    "发布时间：%Y-%m-%d %H:%M来源：某网",
    "%H:%M %Y-%m-%d",
]


@given(
    st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2099, 12, 31)).map(
        lambda m: m.replace(second=0, microsecond=0)
    ),
    st.sampled_from(WRITTEN),
)
def test_written_dates_are_read_back(moment: dt.datetime, form: str) -> None:
    found = parse_date(moment.strftime(form))
    assert found is not None
    assert found.date == moment.date()
    assert found.time == moment.time()


@pytest.mark.parametrize(
    "piece", ["2023-", "1", "2023年12月", "(", "12-16 ", "民國", "发布时间：", "Dec ", " ", "一二"]
)
def test_long_hostile_text_ends(piece: str) -> None:
    assert find_dates(piece * (400_000 // len(piece))) is not None

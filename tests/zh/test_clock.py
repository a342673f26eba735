"""Times of day as Chinese pages write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.zh.clock import read_clock


def shown(text: str, zone_glued: bool = False) -> str | None:
    clock = read_clock(text, 0, zone_glued=zone_glued)
    if clock is None:
        return None
    zone = "" if clock.offset is None else f" {clock.offset.total_seconds() / 3600:+g}"
    return clock.time.strftime("%H:%M:%S" if clock.time.second else "%H:%M") + zone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10:05", "10:05"),
        ("9:05:33", "09:05:33"),
        ("10 : 05 : 33", "10:05:33"),
        ("10:05:33.250", "10:05:33"),
        ("00:00", "00:00"),
        ("23:59:59", "23:59:59"),
        ("04:29:81", "04:29:59"),
        ("10时05分", "10:05"),
        ("10時5分33秒", "10:05:33"),
        ("10点", "10:00"),
        ("10点半", "10:30"),
        ("10点整", "10:00"),
        ("十点二十分", "10:20"),
        ("廿三时", "23:00"),
        ("上午10:05", "10:05"),
        ("上午12:05", "00:05"),
        ("凌晨 0:05", "00:05"),
        ("凌晨12:05", "00:05"),
        ("下午3:20", "15:20"),
        ("下午12:20", "12:20"),
        ("下午 15:20", "15:20"),
        ("中午12点", "12:00"),
        ("中午11点半", "11:30"),
        ("中午1点", "13:00"),
        ("傍晚6点", "18:00"),
        ("晚上8点", "20:00"),
        ("晚8:15", "20:15"),
        ("深夜11点", "23:00"),
        ("深夜1点", "01:00"),
        ("晚上12点", "00:00"),
        ("PM 3:20", "15:20"),
        ("3:20 PM", "15:20"),
        ("3:20pm", "15:20"),
        ("12:20 a.m.", "00:20"),
        ("10:05Z", "10:05 +0"),
        ("10:05+08:00", "10:05 +8"),
        ("10:05 +0530", "10:05 +5.5"),
        ("10:05 -0500", "10:05 -5"),
        ("10:05 GMT", "10:05 +0"),
        ("10:05 GMT+8", "10:05 +8"),
        ("10:05 (UTC+08:00)", "10:05 +8"),
        ("10:05 CST", "10:05 +8"),
        ("10:05-12:00", "10:05"),
        ("10:05+99:00", "10:05"),
        ("10:05+08:07", "10:05"),
        ("24:00", None),
        ("10:60", None),
        ("10:5", None),
        ("25点", None),
        ("来源", None),
        ("²³:05", None),
        ("", None),
    ],
)
def test_clock(text: str, expected: str | None) -> None:
    assert shown(text) == expected


def test_bare_negative_offset_only_where_the_zone_is_glued() -> None:
    assert shown("10:05:33-05:00", zone_glued=True) == "10:05:33 -5"
    assert shown("09:00-12:00", zone_glued=False) == "09:00"


def test_end() -> None:
    clock = read_clock("时间 10:05:33来源", 3)
    assert clock is not None
    assert clock.end == 11


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_written_times_are_read_back(time: dt.time) -> None:
    for form in ("%H:%M", "%H时%M分", "%I:%M %p"):
        clock = read_clock(time.strftime(form), 0)
        assert clock is not None
        assert clock.time == time


@given(st.text(alphabet="0123456789:： 时点分秒半上下午晚凌晨AaPpMm.Z+-GTUC()十二三廿²", max_size=40))
def test_any_text_gives_a_time_or_none(text: str) -> None:
    clock = read_clock(text, 0)
    assert clock is None or 0 < clock.end <= len(text)

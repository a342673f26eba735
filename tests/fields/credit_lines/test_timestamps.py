"""What in a line of credits is a date, a time or a counter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.credit_lines.marks import STOP
from newsextract.fields.credit_lines.timestamps import begins_with_date, is_date, without_moments


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("2023-12-16 10:05 张三", "|张三"),
        ("张三 2023年12月16日 星期六 10:05", "张三|"),
        ("民國112年12月16日 下午3:20 張三", "|張三"),
        ("中華民國一百一十二年十二月十六日 張三", "|張三"),
        ("12-16 09:30 张三", "|张三"),
        ("10:05 张三", "| 张三"),
        ("23-12-16 10:05 张三", "|张三"),
        ("Dec 16, 2023 张三", "|张三"),
        ("张三 1.2万次阅读", "张三  "),
        ("第12-16楼 张三", "第12-16楼 张三"),
    ],
)
def test_without_moments(text: str, rest: str) -> None:
    assert without_moments(text)[0].replace(STOP, "|") == rest


def test_a_time_alone_is_no_date() -> None:
    assert without_moments("10:05 张三")[1] is False
    assert without_moments("2023-12-16 张三")[1] is True


@given(st.text(alphabet="0123456789-/.:：年月日 ()（）星期阅读万次民國二〇AMTcst", max_size=120))
def test_any_line_can_be_read(text: str) -> None:
    assert isinstance(without_moments(text)[0], str)


@pytest.mark.parametrize(
    ("line", "begins", "whole"),
    [
        ("2024-03-05 08:09", True, True),
        ("发布时间：2024年3月5日 08:09", True, True),
        ("Mar 5, 2024", True, True),
        ("10:11 2024/03/05", True, True),
        ("发布于 3小时前", True, True),
        ("2024-03-05 08:09 某某网", True, False),
        ("百家号 03-05 08:09", True, True),
        ("某某网来源张三李四 2024-03-05", False, False),
        ("江州晚报", False, False),
    ],
)
def test_lines_of_dates(line: str, begins: bool, whole: bool) -> None:
    assert (begins_with_date(line), is_date(line)) == (begins, whole)

"""Brackets around a value and inside it."""

from __future__ import annotations

from newsextract.fields.credit_lines.marks import plain_slashes, unwrapped, without_notes


def test_unwrapped() -> None:
    assert unwrapped("[ 张三 ] 来源") == "张三 来源"
    assert unwrapped("【张三】") == "张三"
    assert unwrapped("张三 [李四]") == "张三 [李四]"
    assert unwrapped("") == ""


def test_without_notes() -> None:
    assert without_notes("张三（实习） 李四") == "张三  李四"
    assert without_notes("张三（江州") == "张三 "


def test_other_slashes() -> None:
    assert plain_slashes("張三∕李四⁄王五") == "張三／李四／王五"

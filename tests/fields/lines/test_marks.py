"""Brackets around a value and inside it."""

from __future__ import annotations

from newsextract.fields.lines.marks import unwrapped, without_notes


def test_unwrapped() -> None:
    assert unwrapped("[ 张三 ] 来源") == "张三 来源"
    assert unwrapped("【张三】") == "张三"
    assert unwrapped("张三 [李四]") == "张三 [李四]"
    assert unwrapped("") == ""


def test_without_notes() -> None:
    assert without_notes("张三（实习） 李四") == "张三  李四"
    assert without_notes("张三（江州") == "张三 "

"""Words about the writer below the text."""

from __future__ import annotations

from credits_page import PROSE, read


def test_words_about_the_writer_name_him() -> None:
    assert read("T 标题", f"B {PROSE}", "- 【作者简介】张三，江州作家协会会员。").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "- 作者簡介：張三（江州大學教授）").authors == ("張三",)
    assert read("T 标题", f"B {PROSE}", "- 关于作者", "- 张三，在乡下写字的人。").authors == ("张三",)


def test_only_where_no_line_names_a_writer() -> None:
    about = "- 作者简介：张三，著有散文集。"
    assert read("T 标题", "- 作者：李四", f"B {PROSE}", about).authors == ("李四",)


def test_what_is_no_name_is_left() -> None:
    assert read("T 标题", f"B {PROSE}", "- 作者简介：著有散文集多部").authors == ()
    assert read("T 标题", f"B {PROSE}", "- 作者简介").authors == ()

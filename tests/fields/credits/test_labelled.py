"""Labels with their values, in one line or in cells of their own."""

from __future__ import annotations

from credits_page import PROSE, names, read


def test_three_cells_below_the_text() -> None:
    found = read("T 标题", f"B {PROSE}", "- 编辑： 张三", "- 来源： 某某网", "- 作者：李四 王五")
    assert names(found) == (("李四", "王五"), ("张三",), "某某网")


def test_label_and_value_in_separate_cells() -> None:
    assert read("T 标题", "- 作者：", "- 张三", f"B {PROSE}").authors == ("张三",)
    assert read("T 标题", "- 来源：", "- 新华网", f"B {PROSE}").sources[0].name == "新华网"
    assert read("T 标题", "- 作者：", "- 大 中 小", f"B {PROSE}").authors == ()
    assert read("T 标题", "- 来源", "- 江州晚报", f"B {PROSE}").sources[0].name == "江州晚报"
    assert read("T 标题", "- 来源", "- 天气预报说明", f"B {PROSE}").sources == ()
    assert read("T 标题", "- 来源：", "- 江州晚报", f"B {PROSE}").sources[0].name == "江州晚报"
    assert read("T 标题", "- 来源：", "- 热门新闻", f"B {PROSE}").sources == ()
    found = read("T 标题", ("- ", "张三 李四", "江州晚报记者"), "- 2023-11-08 07:45", f"B {PROSE}")
    assert names(found) == (("张三", "李四"), (), "江州晚报")


def test_a_value_in_a_cell_is_read_once() -> None:
    found = read("T 标题", "- 2023-11-08", "- 责任编辑", "- 张三", f"B {PROSE}")
    assert names(found) == ((), ("张三",), None)


def test_who_issued_the_page_counts_where_nobody_else_is_credited() -> None:
    issued = "- 发布单位：江州市档案馆 发布日期：2023-11-08"
    assert names(read("T 标题", issued, f"B {PROSE}"))[2] == "江州市档案馆"
    assert names(read("T 标题", issued, f"B {PROSE}", "- 来源：江州晚报"))[2] == "江州晚报"
    assert names(read("T 标题", "- 发布：管理员 2023-11-08", f"B {PROSE}"))[2] is None
    assert names(read("T 标题", "- 【环球网综合报道 记者 张三】", f"B {PROSE}"))[2] == "环球网"


def test_bars_between_writer_and_editor() -> None:
    found = read("T 标题", f"B {PROSE}", "E （江州市纪委监委 张三 || 责任编辑 李四）")
    assert names(found) == (("张三",), ("李四",), None)
    assert read("T 标题", f"B {PROSE}", "E （江州市纪委监委 || 责任编辑 李四）").authors == ()


def test_person_behind_the_last_lines_source_is_the_writer() -> None:
    found = read("T 标题", "- 2009-03-02 某某周刊", f"B {PROSE}", "- 来源: 张三")
    assert names(found) == (("张三",), (), "某某周刊")

"""Accounts and JSON-LD, where no line names a person."""

from __future__ import annotations

from credits_page import PROSE, read


def test_account_card_above_the_headline() -> None:
    card = (
        "- 篮球小哥",
        "- 由多维度分值决定的账号等级说明，等级越高代表表现越好。",
        "- 7.4万文章",
        "- 查看TA的文章>",
    )
    assert read(*card, "T 标题", "- 2024-05-20 06:48", f"B {PROSE}").authors == ("篮球小哥",)


def test_persons_of_json_ld() -> None:
    lines = ("T 标题", "- 2024-08-02 18:20", f"B {PROSE}")
    person = {"@type": "NewsArticle", "author": [{"@type": "Person", "name": "张三"}]}
    assert read(*lines, json_ld=[person]).authors == ("张三",)
    assert read(*lines, "- 作者：李四", json_ld=[person]).authors == ("李四",)
    assert read(*lines, "- 编辑：张三", json_ld=[person]).authors == ()
    outlet = {"@type": "NewsArticle", "author": {"@type": "Organization", "name": "张三"}}
    assert read(*lines, json_ld=[outlet]).authors == ()
    assert read(*lines, json_ld=[{"author": {"@type": "Person", "name": ["张三"]}}]).authors == ()


def test_what_stands_beside_the_name_is_no_name() -> None:
    lines = ("T 标题", "- 慢火车", "- 县城观察员", "- 关注", f"B {PROSE}")
    hints = {1: "userlink authorinfo-name", 2: "authorinfo-badgetext"}
    assert read(*lines, hints=hints).authors == ("慢火车",)

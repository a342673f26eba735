"""Accounts and JSON-LD, where no line names a person."""

from __future__ import annotations

import pytest
from credits_page import PROSE, read


def test_account_card_above_the_headline() -> None:
    card = (
        "- 篮球小哥",
        "- 由多维度分值决定的账号等级说明，等级越高代表表现越好。",
        "- 7.4万文章",
        "- 查看TA的文章>",
    )
    assert read(*card, "T 标题", "- 2024-05-20 06:48", f"B {PROSE}").authors == ("篮球小哥",)


def test_counters_on_the_card_are_no_name() -> None:
    card = ("- 阿梅的小厨房", "- 486", "- 文章", "- 212万", "- 总阅读", "- 查看TA的文章>")
    assert read(*card, "T 标题", "- 2024-05-20 06:48", f"B {PROSE}").authors == ("阿梅的小厨房",)


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


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("本文由 镇上人 发表于 2023 年 11 月 03 日", ("镇上人",)),
        ("本文由 镇上人 创作，采用 知识共享署名 4.0 国际许可协议进行许可", ("镇上人",)),
        ("本文由张三于2年前原创", ("张三",)),
        ("版权声明：本站原创文章于2023-11-03 08:15，由镇上人发表，共263个字。", ("镇上人",)),
        ("本文由江州网发布，转载请注明出处", ()),
        ("本文由小编整理发布", ()),
        ("声明：本文由入驻作者撰写，不代表本站立场。", ()),
        ("張貼者： 山里老周 於 上午7:12", ("山里老周",)),
        ("張貼者：張貼者於上午7:12", ()),
        ("windmill 發表在 痞客邦 留言(2) 人氣(1,203)", ("windmill",)),
        ("posted @ 2021-06-13 16:40 竹里馆 阅读(1876) 评论(9)", ("竹里馆",)),
    ],
)
def test_line_says_who_posted(line: str, authors: tuple[str, ...]) -> None:
    assert read("T 标题", f"B {PROSE}", f"- {line}").authors == authors
    assert read("T 标题", f"- {line}", f"B {PROSE}").authors == authors


def test_who_posted_counts_only_where_nobody_is_named() -> None:
    assert read("T 标题", "- 作者：李四", f"B {PROSE}", "- 本文由 镇上人 发表").authors == ("李四",)

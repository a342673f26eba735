"""Lines of date, source and author against other dates nearby."""

from __future__ import annotations

import pytest
from published_page import BODY, HEADLINE, RIGHT, published, shown


@pytest.mark.parametrize(
    "lines",
    [
        ("2024 / 05 / 20 星期一", HEADLINE, RIGHT, BODY),
        ("今天是2024年5月20日 星期一", "农历甲辰年四月十三", HEADLINE, RIGHT, BODY),
        ("2024-05-20 08:00", "> 首页", HEADLINE, RIGHT, BODY),
        ("> 别处发生的事 2024-05-20 19:00", HEADLINE, RIGHT, BODY),
        (HEADLINE, "> 别处发生的事 2023-12-18 19:00", RIGHT, BODY),
        (HEADLINE, "! 别处发生的事 2023-12-18 19:00", RIGHT, BODY),
        (HEADLINE, RIGHT, BODY, "! 相关新闻", "! 别处发生的事 2024-03-28 11:29:36"),
        (HEADLINE, RIGHT, BODY, "? 5小时前", "? 5月16日18:14举报"),
        (HEADLINE, RIGHT, BODY, "标签：公园 发布于：2023-12-17 11:34"),
        (HEADLINE, RIGHT, "| 2003-7-24 某某晚报", BODY),
        (HEADLINE, RIGHT, "| 新华社北京2月29日电 2月28日，某部印发通知。", BODY),
        (HEADLINE, RIGHT, BODY, "（2023年12月11日 09版）"),
        (HEADLINE, "（2023年6月29日某市第十届大会第二十八次会议通过）", RIGHT, BODY),
        (HEADLINE, "核心提示：2023年12月10日，某市新建了三座公园。", RIGHT, BODY),
        (HEADLINE, "活动时间：2023年12月20日 09:00", RIGHT, BODY),
        (HEADLINE, "开幕时间：2023年12月20日 09:00", RIGHT, BODY),
        (HEADLINE, "开馆日：2023年12月20日", RIGHT, BODY),
        (HEADLINE, "出发时间/2023-12-10", "2023-12-16 10:05", BODY),
        (HEADLINE, "报名截止", "2024-01-20", RIGHT, BODY),
        (HEADLINE, "2023-12-10至2023-12-12", RIGHT, BODY),
        (HEADLINE, "时间：2023-12-10 08:00 至 2024-02-03 17:00", "发布时间：2023-12-16 10:05", BODY),
        (HEADLINE, "时间：2023-12-10 08:00~2024-02-03 17:00", "发布时间：2023-12-16 10:05", BODY),
        (HEADLINE, "时间：2023-12-20 08:00", "发布时间：2023-12-16 10:05", BODY),
        (HEADLINE, "日期：2023-12-20", "发布于 2023-12-16 10:05", BODY),
        (HEADLINE, "时间：2023-12-16 10:05", "活动时间：2023-12-20 08:00", BODY),
        (HEADLINE, RIGHT, "~ 2023-12-17 10:05:33来源：某网", BODY),
        (HEADLINE, RIGHT, "更新：2024-01-03 08:00", BODY),
        (HEADLINE, "最后更新：2024-01-03 08:00", RIGHT, BODY),
        (HEADLINE, RIGHT, BODY, "来源：某网 2017-02-26 15:18 作者：张三"),
        (HEADLINE, "来源: 某网 于 2023-12-16 10:05:00 [转自各大媒体，不代表本网立场！] 打印本新闻", BODY),
        (HEADLINE, "点击：1234", "5-19 11:00", RIGHT, BODY),
        ("# 12月10日某市新房成交100套", RIGHT, BODY),
        ("# 2023年12月10日10:00某市新建公园开放", RIGHT, BODY),
        (HEADLINE, "注册时间 2010-1-1", "发表于 2023-12-16 10:05", BODY, "发表于 2023-12-17 10:05"),
    ],
)
def test_wrong_dates_lose(lines: tuple[str, ...]) -> None:
    assert shown(published(*lines)) == "2023-12-16 10:05+08:00"


def test_a_sentence_beside_the_headline_is_no_date_line() -> None:
    found = published(HEADLINE, "（2007年6月29日某市第十届大会第二十八次会议通过）", BODY)
    assert found.date is None


def test_marks_between_a_lines_pieces_are_no_words() -> None:
    line = "文章来源: //某某快报// 于 //2023-12-16 10:05:00//- 本文内容取自各大新闻媒体，"
    line += "所写的并不代表本网立场！"
    found = published(HEADLINE, line, BODY, url="https://www.example.com/2023/12/16/1.html")
    assert shown(found) == "2023-12-16 10:05+08:00"


def test_section_behind_a_comma() -> None:
    for between in (" ", " \x1f"):  # in one piece with the day, in a link
        assert shown(published(HEADLINE, f"@ 2023/12/16,{between}社會", BODY)) == "2023-12-16"


@pytest.mark.parametrize("line", ["1998年5月6日，晴", "2024年6月8日，江北文化馆", "2024-06-08，周六"])
def test_day_that_a_line_tells_of(line: str) -> None:
    found = published(HEADLINE, f"@ {line}", BODY, "发布时间：2023-12-16 10:20")
    assert shown(found) == "2023-12-16 10:20+08:00"

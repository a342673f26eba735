"""Where the date of publication stands in a page's text."""

from __future__ import annotations

import pytest
from published_page import BODY, HEADLINE, TEXT, published, shown


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((HEADLINE, "2023-12-16 10:05 来源：某网", BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE, "2023年12月16日10:05 | 来源：某某日报", BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE, "2023-12-16", BODY), "2023-12-16"),
        ((HEADLINE, "来源：某网//2023-12-16//10:05//作者：张三", BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE, "2023//12/16//10:05:33", BODY), "2023-12-16 10:05:33+08:00"),
        ((HEADLINE, "分享", "字号 大 中 小", "时间：2023-12-16 10:05", BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE, "2004-05-13 08:49 第一财经日报", BODY), "2004-05-13 08:49+08:00"),
        ((HEADLINE, "2004-05-13 08:49第一财经日报", BODY), "2004-05-13 08:49+08:00"),
        ((HEADLINE, "2023年12月16日来源：某网", BODY), "2023-12-16"),
        ((HEADLINE, "2023-12-16 某某晚报", BODY), "2023-12-16"),
        ((HEADLINE, "10:05 2023/12/16", "某报 張三", BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE + "//2023-12-16 10:05", BODY), "2023-12-16 10:05+08:00"),
        # label, value and time in cells of their own
        ((HEADLINE, "发布日期：", "2023-12-16", BODY), "2023-12-16"),
        ((HEADLINE, "2023-12-16", "10:05", BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE, "2023", "12/16", "10:05:33", BODY), "2023-12-16 10:05:33+08:00"),
        ((HEADLINE, "成文日期", "2023-12-10", "发布日期", "2023-12-16", BODY), "2023-12-16"),
        ((HEADLINE, "有效期", "2023-12-31", "发布日期", "2023-12-16", BODY), "2023-12-16"),
        # above the headline, without a headline, under the text
        (("2023-12-16 10:05:33", HEADLINE, BODY), "2023-12-16 10:05:33+08:00"),
        (("首页 > 新闻", "2023-12-16 10:05 来源：某网", BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE, BODY, "发布日期：2023-12-16 责任编辑：张三"), "2023-12-16"),
        ((HEADLINE, BODY, "| 某市教育局", "| 2023年12月16日"), "2023-12-16"),
        ((HEADLINE, BODY, "某市教育局", "二〇二三年十二月十六日"), "2023-12-16"),
        ((HEADLINE, BODY, "《某某日报》（2023年12月16日 03版）"), "2023-12-16"),
        # the date line was taken for text
        ((HEADLINE, "| 2023-12-16 10:05 来源：某网", BODY), "2023-12-16 10:05+08:00"),
        # headline or text were not found right: a date line with a source counts first
        (("@ 2023-12-16 10:05 来源：某网", *["> 栏目"] * 20, HEADLINE, BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE, *[BODY] * 5, "@ 2023-12-16 10:05 来源：某网", BODY), "2023-12-16 10:05+08:00"),
        (
            (
                "@ 2023-12-16 10:05 来源：某网",
                *["> 栏目"] * 9,
                "@ 2023-12-18 11:00",
                *["> 栏目"] * 9,
                HEADLINE,
                BODY,
            ),
            "2023-12-16 10:05+08:00",
        ),
        # hidden, when nothing else is there
        ((HEADLINE, "~ 2023-12-16 10:05:33 来源：某网", BODY), "2023-12-16 10:05:33+08:00"),
        ((HEADLINE, BODY, "2023-12-16"), "2023-12-16"),
        ((HEADLINE, BODY, "! 相关新闻", "灯会开幕2023-11-02"), "None"),
        ((HEADLINE, BODY, "? 全部评论", "路人甲2023-12-18 12:00"), "None"),
        ((HEADLINE, BODY, "? 评论列表", "@ 路人甲 发布于 2023-12-18 12:00 回复该评论"), "None"),
        (
            ("2023年12月16日", HEADLINE, BODY, "? 评论列表", "@ 路人甲 发布于 2023-12-18 12:00 回复该评论"),
            "2023-12-16",
        ),
        ((HEADLINE, BODY, "! 相关新闻", "发布于 2023-12-16 10:05"), "2023-12-16 10:05+08:00"),
        ((HEADLINE, BODY, "? 最新评论", "@ 路人甲 发表于 2023-12-18 12:00"), "None"),
        ((HEADLINE, BODY, "! 好文", "posted on 2023-12-16 10:05 某人 收藏 举报"), "2023-12-16 10:05+08:00"),
        ((HEADLINE, "北京时间2023年12月16日 10:05 来源：某网", BODY), "2023-12-16 10:05+08:00"),
        ((HEADLINE, "北京时间2023年12月16日 10:05", BODY), "None"),
        ((HEADLINE, BODY), "None"),
    ],
)
def test_place(lines: tuple[str, ...], expected: str) -> None:
    assert shown(published(*lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("# 标题", f"| 【某某時報2023年12月16日訊】{TEXT}"), "2023-12-16"),
        (("# 标题", f"| 【某某時報2023年12月16日訊】{TEXT}", "更新：2023-12-18 10:00"), "2023-12-16"),
        (("# 标题", "@ 2023年12月16日 即時新聞 下午8:09", f"| {TEXT}"), "2023-12-16 20:09+08:00"),
        (("# 标题", "@ 2023.12.16(토) 08:09", f"| {TEXT}"), "2023-12-16 08:09+08:00"),
        (
            (
                "# 标题",
                "@ 2023年12月16日（星期六）",
                f"| {TEXT}",
                "完",
                "@ 2023年12月16日（星期六）",
                "香港時間18時09分",
            ),
            "2023-12-16 18:09+08:00",
        ),
        (
            (
                "发布日期：",
                "@ 2023年12月16日",
                "# 某某省人民政府关于",
                "# 新建三座公园的",
                "# 公告",
                f"| {TEXT}",
                "| 2023年12月15日",
            ),
            "2023-12-16",
        ),
    ],
)
def test_times_and_days_in_odd_places(lines: tuple[str, ...], expected: str) -> None:
    assert shown(published(*lines)) == expected

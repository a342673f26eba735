"""What is left of `<title>` where the page shows no headline."""

from __future__ import annotations

import pytest

from newsextract.fields.title import find_title, strip_suffixes
from newsextract.layout import label
from newsextract.page import read_page


@pytest.mark.parametrize(
    ("declared", "title"),
    [
        ("老渡口来了新船", "老渡口来了新船"),
        ("老渡口的新船开了_某某新闻网", "老渡口的新船开了"),
        ("老渡口的新船开了-社会-某某新闻", "老渡口的新船开了"),
        ("老渡口的新船开了-社会-组图-某某新闻", "老渡口的新船开了"),
        ("老渡口的新船开了 » 某某", "老渡口的新船开了"),
        ("老渡口的新船开了 - ", "老渡口的新船开了"),
        ("老渡口的新船开了_", "老渡口的新船开了"),
        ("甲城-乙城高铁今日开通", "甲城-乙城高铁今日开通"),
        ("第一届甲城-乙城长跑节开幕-某某网", "第一届甲城-乙城长跑节开幕"),
        ("-", "-"),
        ("老渡口来了一条新船 · 江州市人民政府", "老渡口来了一条新船"),
        ("老渡口来了一条新船 :: 江州论坛", "老渡口来了一条新船"),
        ("江州新闻网 - 老渡口来了一条新船", "老渡口来了一条新船"),
        ("江州：老渡口来了新船 - 江州新闻网", "江州：老渡口来了新船"),
    ],
)
def test_strip_suffixes(declared: str, title: str) -> None:
    assert strip_suffixes(declared) == title


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        ("老渡口的新船开了_云溪新闻网", "老渡口的新船开了"),
        ("老渡口的新船开了_社会新闻_云溪新闻网", "老渡口的新船开了"),
        ("老渡口的新船开了 - 云溪日报", "老渡口的新船开了"),
        ("老渡口的新船开了|每周一船", "老渡口的新船开了|每周一船"),
        ("渡口新船_云溪新闻网", "渡口新船_云溪新闻网"),
        ("老渡口的新船开了 | 某某日报", "老渡口的新船开了"),
        ("[见闻] 老渡口的新船开了 [复制链接]", "老渡口的新船开了"),
        ("標題[新聞] 老渡口的新船开了", "[新聞] 老渡口的新船开了"),
        ("主题: 老渡口的新船开了", "老渡口的新船开了"),
        ("标 题: 老渡口的新船开了", "老渡口的新船开了"),
        ("[见闻] 老渡口的新船开了", "[见闻] 老渡口的新船开了"),
        ("老渡口的新船开了|AI前哨", "老渡口的新船开了|AI前哨"),  # listed as an outlet, here a column
    ],
)
def test_site_behind_the_headline_of_a_text(shown: str, title: str) -> None:
    text = f"{shown}\n2021-03-05 08:20\n昨天上午，老渡口的新船开了，附近村民赶来乘船，祝贺渡口重新开放。"
    page = read_page(text, format="text")
    assert find_title(page, label(page)) == title


@pytest.mark.parametrize(
    ("declared", "title"),
    [
        ("自驾山里十二天，账单都在这 - 游记 - 行者论坛", "自驾山里十二天，账单都在这"),
        ("[云溪] 自驾山里十二天，账单都在这 - 行者论坛", "[云溪] 自驾山里十二天，账单都在这"),
    ],
)
def test_class_of_a_thread_is_no_part_of_its_headline(declared: str, title: str) -> None:
    shown = "<h1><a href=/c>[云溪]</a> <span>自驾山里十二天，账单都在这</span></h1>"
    prose = "<p>出发那天下着小雨，两个人一辆旧车，十二天跑了三千多公里，下面按天写。</p>" * 3
    page = read_page(f"<title>{declared}</title><div>{shown}{prose}</div>".encode())
    assert find_title(page, label(page)) == title


@pytest.mark.parametrize(
    ("declared", "shown", "title"),
    [
        ("老渡口来了一条新船_江州网", "<span>头条</span>老渡口来了一条新船", "老渡口来了一条新船"),
        ("老渡口来了一条新船_江州网", "<a href=/>首页</a> &gt; 老渡口来了一条新船", "老渡口来了一条新船"),
        ("头条老渡口来了一条新船_江州网", "<span>头条</span>老渡口来了一条新船", "头条老渡口来了一条新船"),
        ("江州网", "老渡口来了一条新船<em>扫码阅读手机版</em>", "老渡口来了一条新船"),
        ("江州网", "老渡口来了一条新船<i>发布时间：2024-05-06 来源：江州日报</i>", "老渡口来了一条新船"),
        ("江州网", "老渡口来了<b>一条</b>新船", "老渡口来了一条新船"),
    ],
)
def test_what_is_glued_to_the_headline(declared: str, shown: str, title: str) -> None:
    prose = "<p>昨天上午，老渡口来了一条新船，附近村民赶来乘船，祝贺渡口重新开放。</p>" * 3
    page = read_page(f"<title>{declared}</title><h1>{shown}</h1><div>{prose}</div>".encode())
    assert find_title(page, label(page)) == title


@pytest.mark.parametrize(
    ("declared", "title"),
    [
        ("渡口的老船工又添了一条新船_江州网", "渡口的老船工又添了一条新船"),
        ("渡口的老船工又添了…_江州网", "渡口的老船工又添了…"),
        ("江州网", "渡口的老船工又添了…"),
    ],
)
def test_headline_that_the_page_cuts_short(declared: str, title: str) -> None:
    prose = "<p>昨天上午，老渡口来了一条新船，附近村民赶来乘船，祝贺渡口重新开放。</p>" * 3
    page = read_page(f"<title>{declared}</title><h1>渡口的老船工又添了…</h1><div>{prose}</div>".encode())
    assert find_title(page, label(page)) == title


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["南山大雪封路_社会_江州新闻网", "首页", "南山大雪封路", "昨日"], "南山大雪封路"),
        (["南山大雪封路_江州新闻网", "南山大雪封路", "救援队连夜出发", "2024-01-05"], "南山大雪封路"),
        (["南山大雪封路_江州新闻网", "原创南山大雪封路", "2024-01-05"], "南山大雪封路"),
        (
            ["南山大雪封路三日 救援队连夜出发_江州新闻网", "南山大雪封路三日", "救援队连夜出发"],
            "南山大雪封路三日 救援队连夜出发",
        ),
        (["影／南山大雪封路_江州新闻网", "首页", "影／南山大雪封路", "记者站"], "影／南山大雪封路"),
        (["南山连日大雪封路_社会_江州新闻网", "首页", "社会"], "南山连日大雪封路"),
        (["首页", "江州 > 社会 > 正文", "南山连日大雪封路", "【打印】【关闭】"], "南山连日大雪封路"),
        (["首页", "要闻", "国际", "南山连日大雪封路", "图为清理积雪的工人"], "南山连日大雪封路"),
        (["首页", "要闻", "国际", "南山连日大雪封路", "工人清理积雪（资料图片）"], "南山连日大雪封路"),
        (["首页", "影／南山連日大雪封路", "二〇二四年一月五日"], "影／南山連日大雪封路"),
        (["首页", "南山连日大雪封路", "——救援队出发记", "2024-01-05"], "南山连日大雪封路"),
        (["首页", "南山连日大雪封路阅读 1025", "2024-01-05"], "南山连日大雪封路"),
        (["首页", "发文机关", "南山市民政局", "南山连日大雪封路", "2024-01-05"], "南山连日大雪封路"),
    ],
)
def test_first_line_of_a_dump_is_its_title(lines: list[str], title: str) -> None:
    prose = ["昨天上午，老渡口来了一条新船，附近村民赶来乘船，祝贺渡口重新开放。"] * 3
    page = read_page("\n\n".join([*lines, *prose]).encode(), format="text")
    assert find_title(page, label(page)) == title

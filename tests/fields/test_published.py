"""Which of a page's dates is the date of publication."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.fields.published import Published, find_published
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Head, Link, Node, Page

FETCHED = dt.datetime(2024, 5, 20, 12, 0)
ROOT = Node("body", "", None, 0)
TEXT = "某市今年新建了三座公园，市民可以免费入园。负责人介绍说，公园里种了两千棵树。"


def published(
    *lines: str,
    meta: dict[str, str] | None = None,
    json_ld: list[dict[str, Any]] | None = None,
    url: str | None = None,
    fetched_at: dt.datetime | None = FETCHED,
    source: str = "",
) -> Published:
    """The date of a page written as lines: `# headline`, `| text`, `~ hidden`, `@ date line`, `> a link`,
    `! related`, `? comment`; others are lines whose label does not matter. `a/b` are pieces of one line."""
    labels = {
        "#": Label.HEADLINE,
        "|": Label.BODY,
        "~": Label.HIDDEN,
        "@": Label.DATELINE,
        ">": Label.NAVIGATION,
        "!": Label.RELATED,
        "?": Label.COMMENTS,
    }
    labelled = []
    for index, line in enumerate(lines):
        label = labels.get(line[:1])
        text = line[1:].strip() if label else line
        pieces = tuple(text.split("//"))
        text = "".join(pieces)
        links = (Link(text, "/a"),) if line.startswith(">") else ()
        block = Block(index, text, ROOT, pieces, links, len(text) if links else 0, 0, line.startswith("~"))
        labelled.append(LabelledBlock(block, label or Label.OTHER, "as the test says"))
    page = Page(
        "html",
        Head(meta=meta or {}, json_ld=json_ld or [], has_times="<time" in source),
        [item.block for item in labelled],
        url,
        source=source,
    )
    return find_published(page, labelled, url=url, fetched_at=fetched_at)


def shown(found: Published) -> str:
    """The time if there is one, else the day: `2023-12-16 10:05+08:00`."""
    if found.published_at is not None:
        assert found.date is not None
        return found.published_at.isoformat(" ").replace(":00+", "+", 1)
    return str(found.date)


HEADLINE = "# 某市新建三座公园"
BODY = "| " + TEXT


# ---------------------------------------------------------------- where the date stands


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
        ((HEADLINE, BODY), "None"),
    ],
)
def test_place(lines: tuple[str, ...], expected: str) -> None:
    assert shown(published(*lines)) == expected


# ---------------------------------------------------------------- wrong dates nearby

RIGHT = "2023-12-16 10:05"


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
        (HEADLINE, "报名截止", "2024-01-20", RIGHT, BODY),
        (HEADLINE, "2023-12-10至2023-12-12", RIGHT, BODY),
        (HEADLINE, RIGHT, "~ 2023-12-17 10:05:33来源：某网", BODY),
        (HEADLINE, RIGHT, "更新：2024-01-03 08:00", BODY),
        (HEADLINE, "最后更新：2024-01-03 08:00", RIGHT, BODY),
        (HEADLINE, RIGHT, BODY, "来源：某网 2017-02-26 15:18 作者：张三"),
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


# ---------------------------------------------------------------- published and updated


def test_update_beside_publication() -> None:
    found = published(HEADLINE, "发布时间：2023-12-16 10:05 更新时间：2023-12-18 08:00", BODY)
    assert shown(found) == "2023-12-16 10:05+08:00"
    assert str(found.modified_at) == "2023-12-18 08:00:00+08:00"


def test_update_alone_is_the_day_too() -> None:
    found = published(HEADLINE, "更新时间：2023-12-18 08:00", BODY)
    assert shown(found) == "2023-12-18 08:00+08:00"
    assert str(found.modified_at) == "2023-12-18 08:00:00+08:00"


def test_update_loses_to_published_metadata() -> None:
    found = published(HEADLINE, "更新于2023-12-18 08:00", BODY, meta={"pubdate": "2023-12-16"})
    assert shown(found) == "2023-12-16"


def test_update_without_a_year() -> None:
    found = published(HEADLINE, "2023/12/16 10:05（12/17 11:20 更新）", BODY, fetched_at=None)
    assert shown(found) == "2023-12-16 10:05+08:00"
    assert str(found.modified_at) == "2023-12-17 11:20:00+08:00"


def test_modified_metadata() -> None:
    found = published(HEADLINE, RIGHT, BODY, meta={"article:modified_time": "2023-12-17T01:00:00Z"})
    assert str(found.modified_at) == "2023-12-17 09:00:00+08:00"


# ---------------------------------------------------------------- metadata


@pytest.mark.parametrize(
    ("line", "meta", "expected"),
    [
        # metadata adds the time of the same day
        ("2023-12-16", {"pubdate": "2023-12-16 10:05:33"}, "2023-12-16 10:05:33+08:00"),
        ("2023-12-16", {"article:published_time": "2023-12-16T02:05:33Z"}, "2023-12-16 10:05:33+08:00"),
        ("2023-12-16", {"article:published_time": "2023-12-15T20:05:33Z"}, "2023-12-16 04:05:33+08:00"),
        ("2023-12-16", {"article:published_time": "2023-12-16T20:05:33Z"}, "2023-12-16 20:05:33+08:00"),
        ("2023-12-16", {"pubdate": "2023-12-17 10:05:33"}, "2023-12-16"),
        # but fillers are no times
        ("2023-12-16", {"pubdate": "2023-12-16 00:00:00"}, "2023-12-16"),
        ("2023-12-16", {"pubdate": "2023-12-16-23:59:59"}, "2023-12-16"),
        ("", {"pubdate": "2023-12-16-23:59:59"}, "2023-12-16"),
        ("", {"pubdate": "2023-12-16T00:00:00+08:00"}, "2023-12-16"),
        # what the page shows wins
        ("2023-12-16 10:05", {"article:published_time": "2023-12-16T02:11:33Z"}, "2023-12-16 10:05+08:00"),
        ("2023-12-16 10:05", {"pubdate": "2023-12-15"}, "2023-12-16 10:05+08:00"),
        ("2023-12-16 00:00", {}, "2023-12-16 00:00+08:00"),
        # metadata alone
        ("", {"publishdate": "2023-12-16"}, "2023-12-16"),
        ("", {"article:published_time": "2023-12-15T20:05:33Z"}, "2023-12-16 04:05:33+08:00"),
        ("", {"article:published_time": "2023-12-16T10:05:33-05:00"}, "2023-12-16 10:05:33-05:00"),
        ("", {"og:release_date": "2023-12-16 10:05"}, "2023-12-16 10:05+08:00"),
        ("", {"publish_time": "1702692333"}, "2023-12-16 10:05:33+08:00"),
        ("", {"publish_time": "1702692333000"}, "2023-12-16 10:05:33+08:00"),
        ("", {"datecreated": "2023-12-16T06:00+08:00"}, "2023-12-16"),
        ("", {"pubdate": "@@pubdate@@"}, "None"),
        ("", {"pubdate": "2031-12-16"}, "None"),
        # the year of a day without one
        ("12-16 09:30", {"pubdate": "2021-12-16"}, "2021-12-16 09:30+08:00"),
        ("12-31 23:50", {"pubdate": "2022-01-01"}, "2021-12-31 23:50+08:00"),
        ("12-16 09:30", {}, "2023-12-16 09:30+08:00"),
        ("3小时前", {"pubdate": "2021-12-16"}, "2024-05-20 09:00+08:00"),
    ],
)
def test_metadata(line: str, meta: dict[str, str], expected: str) -> None:
    assert shown(published(HEADLINE, line, BODY, meta=meta)) == expected


def test_json_ld() -> None:
    things: list[dict[str, Any]] = [
        {"@type": "WebSite", "datePublished": "2001-01-01"},
        {"@type": "BreadcrumbList"},
        {
            "@type": ["NewsArticle"],
            "datePublished": "2023-12-16T10:05:33+08:00",
            "dateModified": "2023-12-17T08:00",
        },
    ]
    found = published(HEADLINE, BODY, json_ld=things)
    assert shown(found) == "2023-12-16 10:05:33+08:00"
    assert str(found.modified_at) == "2023-12-17 08:00:00+08:00"
    assert found.reason == "JSON-LD datePublished"


@pytest.mark.parametrize(
    "value", [None, 5, 1e300, float("nan"), float("inf"), True, [], {}, "x" * 1000, "99999999999999"]
)
def test_broken_json_ld(value: object) -> None:
    assert published(HEADLINE, BODY, json_ld=[{"datePublished": value, "@type": value}]).date is None


def test_relative_day_without_a_fetch_time_comes_from_metadata() -> None:
    found = published(HEADLINE, "3小时前", BODY, meta={"pubdate": "2023-12-16 10:05:33"}, fetched_at=None)
    assert shown(found) == "2023-12-16 10:05:33+08:00"


def test_no_year_and_nobody_who_knows_it() -> None:
    assert published(HEADLINE, "12-16 09:30", BODY, fetched_at=None).date is None


# ---------------------------------------------------------------- address, scripts, comments


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example.com/2023/12/16/1234.html", "2023-12-16"),
        ("https://news.example.com/2023-12/16/content_1234.htm", "2023-12-16"),
        ("https://news.example.com/2023-12-16/1234.shtml", "2023-12-16"),
        ("https://news.example.com/n1/2023/1216/c1001-1234.html", "2023-12-16"),
        ("https://news.example.com/a/20231216/1234.html", "2023-12-16"),
        ("https://www.example.gov.cn/zwgk/202312/t20231216_1234567.html", "2023-12-16"),
        ("https://news.example.com/a/20231216012345.html", "2023-12-16"),
        ("https://news.example.com/23/1216/10/ABCDEF.html", "2023-12-16"),
        ("https://news.example.com/202312/1234.html", "None"),
        ("https://news.example.com/a/346646520_116132", "None"),
        ("https://news.example.com/20991216/1.html", "None"),
        ("https://news.example.com/list?date=20231216", "None"),
    ],
)
def test_address(url: str, expected: str) -> None:
    assert shown(published(HEADLINE, BODY, url=url)) == expected


def test_address_gives_the_year() -> None:
    found = published(HEADLINE, "12-16 09:30", BODY, url="https://example.com/2021/12/16/1.html")
    assert shown(found) == "2021-12-16 09:30+08:00"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<script>var ct = "1702692333";</script>', "2023-12-16 10:05:33+08:00"),
        (
            '<script>{"publish_time":"","x":1,"publish_time":"2023-12-16 10:05:33"}</script>',
            "2023-12-16 10:05:33+08:00",
        ),
        ('<script>{"publishTime":1702692333000,"a":2}</script>', "2023-12-16 10:05:33+08:00"),
        ("<!-- published at 2023-12-16 10:05:33 by robot -->", "2023-12-16 10:05:33+08:00"),
        ('<time class="date" datetime="2023-12-16T02:05:33Z">10 AM</time>', "2023-12-16 10:05:33+08:00"),
        ("<script>publish_time = publish_time || now()</script>", "None"),
    ],
)
def test_scripts_and_comments(source: str, expected: str) -> None:
    assert shown(published(HEADLINE, BODY, source=source)) == expected


def test_reason_and_block() -> None:
    found = published("首页", HEADLINE, "2023-12-16 10:05", BODY)
    assert (found.reason, found.block) == ("beside the headline", 2)
    assert published(HEADLINE, BODY).reason == "no date"


def test_empty_page() -> None:
    assert find_published(Page("text", Head(), []), []).date is None


# ---------------------------------------------------------------- for any page

LINE = st.text(alphabet="#|~>!?2023-12-16 10:05/年月日昨天前小时来源发布更新12，。（）版", max_size=40)


def test_time_element_adds_the_time_and_the_change() -> None:
    element = '<time class="entry-date published" datetime="2023-12-16T21:14:05+08:00">12月16日</time>'
    changed = '<time class="updated" datetime="2023-12-18T10:00:00+08:00">12月18日</time>'
    page = ("# 标题", "@ 发布于 2023年12月16日", f"| {TEXT}")
    found = published(*page, source=element + changed)
    assert shown(found) == "2023-12-16 21:14:05+08:00"
    assert found.modified_at == dt.datetime.fromisoformat("2023-12-18T10:00:00+08:00")
    assert published(*page, source=element + "x" * 500 + changed).modified_at is None
    other_day = element.replace("12-16", "12-15")
    assert shown(published(*page, source=other_day)) == "2023-12-16"
    comment = element.replace("entry-date published", "comment-date")
    assert shown(published(*page, source=comment)) == "2023-12-16"
    plain = element.replace(' class="entry-date published"', "")
    assert shown(published(*page, source=plain)) == "2023-12-16 21:14:05+08:00"
    elsewhere = plain.replace("12月16日</time>", "12-16</time>")
    assert shown(published(*page, source=elsewhere)) == "2023-12-16"


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


@given(
    st.lists(LINE, max_size=12),
    st.dictionaries(st.sampled_from(["pubdate", "date", "lastmod"]), LINE),
    st.text(max_size=60),
)
def test_never_raises_and_day_agrees_with_time(lines: list[str], meta: dict[str, str], url: str) -> None:
    found = published(*lines, meta=meta, url=url, source=url)
    if found.published_at is not None:
        assert found.published_at.tzinfo is not None
        assert found.date == found.published_at.date()

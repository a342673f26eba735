"""Markdown and schema.org: structure kept, and no text of the article taken for markup."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article, Image, Paragraph, Quote, Source
from newsextract.rendering import escaped

CHINA = dt.timezone(dt.timedelta(hours=8))


def article(**fields: object) -> Article:
    values: dict[str, object] = dict.fromkeys(Article.model_fields)
    for name in ("authors", "editors", "paragraphs", "quotes", "sources", "images", "tags", "removed"):
        values[name] = ()
    return Article.model_validate({**values, "title": "", "body": "", "confidence": 1.0, **fields})


def paragraphs(*pairs: tuple[str, str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph.model_validate({"kind": kind, "text": text}) for kind, text in pairs)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一句话。", "一句话。"),
        ("# 不是标题", r"\# 不是标题"),
        ("1. 不是列表", r"1\. 不是列表"),
        ("2024年", "2024年"),
        ("3.5%", r"3\.5%"),
        ("- 破折号", r"\- 破折号"),
        ("> 引用", r"\> 引用"),
        ("a > b", "a > b"),
        ("*重点* _下划线_", r"\*重点\* \_下划线\_"),
        ("[链接](http://a.example)", r"\[链接\](http://a.example)"),
        ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
        ("AT&T &lt;", "AT&T &amp;lt;"),
        ("`代码` | 表 ~~删~~", r"\`代码\` \| 表 \~\~删\~\~"),
        ("C:\\*", r"C:\\\*"),
        ("两行\n\n# 文字", "两行 # 文字"),
    ],
)
def test_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_markdown_of_an_article() -> None:
    found = article(
        title="<b>老粮仓</b>改成图书馆",
        subtitle="首月借书两万册",
        authors=("张三", "李*四"),
        sources=(Source(name="本市晚报", role="credited", url=None, kind="outlet"),),
        published_at=dt.datetime(2024, 3, 5, 9, 12, tzinfo=CHINA),
        date=dt.date(2024, 3, 5),
        images=(
            Image(url="https://img.example/1 (a).jpg", alt="阅览区", caption="改造后的阅览区。"),
            Image(url="/2.jpg", alt="", caption=None),
        ),
        paragraphs=paragraphs(
            ("text", "粮仓又排起了队。"),
            ("caption", "改造后的阅览区。"),
            ("heading", "借书比买菜近"),
            ("list_item", "一楼：儿童区"),
            ("list_item", "二楼：自习区"),
            ("table", "月份 | 册数"),
            ("table", "三月 | 20417"),
            ("table", "四月"),
            ("quote", "都是粮食。"),
            ("quote", "——老保管员"),
            ("text", "1. 铃声响了两遍。"),
        ),
    )
    assert found.to_markdown() == "\n".join(
        [
            "# &lt;b>老粮仓&lt;/b>改成图书馆",
            "",
            "**首月借书两万册**",
            "",
            r"张三、李\*四 · 本市晚报 · 2024-03-05 09:12",
            "",
            "粮仓又排起了队。",
            "",
            "![阅览区](https://img.example/1%20%28a%29.jpg)",
            "",
            "*改造后的阅览区。*",
            "",
            "## 借书比买菜近",
            "",
            "- 一楼：儿童区",
            "- 二楼：自习区",
            "",
            "| 月份 | 册数 |",
            "| --- | --- |",
            "| 三月 | 20417 |",
            "| 四月 |  |",
            "",
            "> 都是粮食。",
            ">",
            "> ——老保管员",
            "",
            r"1\. 铃声响了两遍。",
            "",
            "![](/2.jpg)",
            "",
        ]
    )


def test_markdown_of_empty_cells() -> None:
    rows = paragraphs(("table", "| 三月 | 四月"), ("table", "甲船 |  | 停航"), ("table", "乙船 | 六班 |"))
    assert article(paragraphs=rows).to_markdown().splitlines() == [
        "|  | 三月 | 四月 |",
        "| --- | --- | --- |",
        "| 甲船 |  | 停航 |",
        "| 乙船 | 六班 |  |",
    ]


def test_markdown_without_anything_but_text() -> None:
    assert article(paragraphs=paragraphs(("text", "一句话。"))).to_markdown() == "一句话。\n"


@given(st.text())
def test_no_text_opens_a_tag_or_a_line(text: str) -> None:
    shown = escaped(text)
    assert "<" not in shown
    assert len(shown.splitlines()) <= 1


def test_schema_org_of_an_article() -> None:
    found = article(
        title="老粮仓改成图书馆",
        published_at=dt.datetime(2024, 3, 5, 9, 12, tzinfo=CHINA),
        date=dt.date(2024, 3, 5),
        authors=("张三",),
        editors=("李四",),
        body="“都是粮食。”王五说。",
        quotes=(
            Quote(
                text="都是粮食。",
                speaker="王五",
                speaker_as_written="王五",
                speaker_title=None,
                cue="说",
                kind="direct",
                start=1,
                end=6,
            ),
        ),
        sources=(
            Source(name="本市晚报", role="credited", url="https://wb.example/", kind="outlet"),
            Source(name="图书馆公告", role="cited", url=None, kind="document"),
        ),
        images=(Image(url="https://img.example/1.jpg", alt="阅览区", caption=None),),
        tags=("图书馆",),
        language="zh-Hans",
        site_name="江湾网",
    ).to_schema_org()
    assert found == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "老粮仓改成图书馆",
        "datePublished": "2024-03-05T09:12:00+08:00",
        "author": [{"@type": "Person", "name": "张三"}],
        "editor": [{"@type": "Person", "name": "李四"}],
        "sourceOrganization": [{"@type": "Organization", "name": "本市晚报", "url": "https://wb.example/"}],
        "articleBody": "“都是粮食。”王五说。",
        "image": [{"@type": "ImageObject", "contentUrl": "https://img.example/1.jpg", "caption": "阅览区"}],
        "hasPart": [{"@type": "Quotation", "text": "都是粮食。", "creditText": "王五"}],
        "citation": ["图书馆公告"],
        "keywords": ["图书馆"],
        "inLanguage": "zh-Hans",
        "publisher": {"@type": "Organization", "name": "江湾网"},
    }
    json.dumps(found)


def test_schema_org_gives_the_day_where_there_is_no_time() -> None:
    assert article(date=dt.date(2024, 3, 5)).to_schema_org()["datePublished"] == "2024-03-05"

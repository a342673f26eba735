"""Site profiles on a page: which field, which label, which reason, and what happens where they miss."""

from __future__ import annotations

import datetime as dt
import logging
import pickle
from typing import Any

import pytest

from newsextract import Article, ExtractionError, SiteProfile, SiteProfiles, extract
from newsextract.extractor import explain
from newsextract.page.selector import SelectorError
from newsextract.profiles.model import Selectors

FIRST = "三月的第一个周末，云溪市老城区的顺和粮仓又排起了队。队伍里没有人拎麻袋，人们手里拿的是借书证。"
SECOND = "粮仓建于1957年，四座圆筒仓一度存粮三千吨。停用之后，仓房空置了四年，墙上的标语还在，屋顶却漏了雨。"
INSERTED = "江湾网推出新版手机应用，界面更清爽，打开更迅速，欢迎广大读者前往应用商店体验。"
ELSEWHERE = "东山县的桃花节昨日开幕。首日接待游客两万余人，比去年同期多了三成，周边民宿几乎住满。"
INN = "山脚下的客栈老板赵六说，三天前房间就订满了，今年还添了八张床。"
PAGE = f"""<html><head><meta charset="utf-8"><title>社会新闻_江湾网</title>
<meta name="words" content="粮仓,图书馆"><link rel="canonical" href="http://news.jiangwan.example/7.html"></head><body>
<div class="nav"><a href="/">首页</a> <a href="/news/">新闻</a></div>
<h1>社会新闻</h1>
<div class="head"><div class="top">云溪老粮仓改成社区图书馆</div>
<div class="deck">——首月借书两万册</div></div>
<div class="meta"><span class="when">2024/03/05</span> <span class="clock">更新 2024-03-06 07:30</span>
<a class="from" href="http://wanbao.example/">云溪晚报</a> <span class="by">张三 李四</span></div>
<div class="story">
<p>{FIRST}<b class="ad">点我领奖</b></p>
<p class="pic"><img src="/a.jpg" alt="粮仓"></p>
<p class="box">{INSERTED}</p>
<p>{SECOND}</p>
<p class="odd">扫码关注</p>
<p class="ed">责任编辑：王五_NB123</p>
</div>
<div class="keys"><a href="/t/1">老 粮仓</a> <a href="/t/2">阅读</a></div>
<div class="more"><p>{ELSEWHERE}</p><p>{INN}</p><img src="/b.jpg"></div>
<a class="on" href="/7_2.html">下一页</a></body></html>"""


def article(html: str = PAGE, **keys: Selectors) -> Article:
    return extract(
        html, url="http://news.jiangwan.example/7.html", profile=SiteProfile("jiangwan.example", **keys)
    )  # type: ignore[arg-type]


def reasons(**keys: Selectors) -> dict[str, tuple[str, str]]:
    """Label and reason of each block, by its text."""
    profile = SiteProfile("jiangwan.example", **keys)  # type: ignore[arg-type]
    return {item.block.text: (item.label.value, item.reason) for item in explain(PAGE, profile=profile)}


@pytest.mark.parametrize(
    ("key", "selector", "field", "value"),
    [
        ("title", ".top", "title", "云溪老粮仓改成社区图书馆"),
        ("title", "//div[@class='top']/text()", "title", "云溪老粮仓改成社区图书馆"),
        ("title", {"xpath": "string(//div[@class='top'])"}, "title", "云溪老粮仓改成社区图书馆"),
        ("subtitle", ".deck", "subtitle", "首月借书两万册"),
        ("published", ".when", "date", dt.date(2024, 3, 5)),
        ("published", ".clock", "published_at", "2024-03-06T07:30:00+08:00"),
        ("modified", ".clock", "modified_at", "2024-03-06T07:30:00+08:00"),
        ("authors", ".by", "authors", ("张三", "李四")),
        ("authors", [".nobody", ".by"], "authors", ("张三", "李四")),
        ("editors", ".ed", "editors", ("王五",)),
        ("editors", ".by", "editors", ("张三", "李四")),
        ("source", ".from", "source", "云溪晚报"),
        ("tags", ".keys", "tags", ("老 粮仓", "阅读")),
        ("tags", ".keys a", "tags", ("老 粮仓", "阅读")),
        ("tags", "meta[name=words]", "tags", ("粮仓", "图书馆")),
        ("tags", "meta[name=words]::attr(content)", "tags", ("粮仓", "图书馆")),
        ("site_name", ".nav a", "site_name", "首页"),
        ("next_page", ".on", "next_page", "http://news.jiangwan.example/7_2.html"),
        ("next_page", ".on::attr(href)", "next_page", "http://news.jiangwan.example/7_2.html"),
    ],
)
def test_a_field_is_what_its_selector_finds(key: str, selector: Selectors, field: str, value: Any) -> None:
    found = getattr(article(body=".story", **{key: selector}), field)
    assert (found.isoformat() if isinstance(found, dt.datetime) else found) == value


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<time class=d datetime='2024-03-05T09:12:00+08:00'>今天</time>", "2024-03-05T09:12:00+08:00"),
        ("<p class=d>发布时间：2024年3月5日 9:12</p>", "2024-03-05T09:12:00+08:00"),
        ("<p class=d>1709601120</p>", "2024-03-05T09:12:00+08:00"),
        ("<p class=d>1709601120000</p>", "2024-03-05T09:12:00+08:00"),
        ("<p class=d>3小时前</p>", "2024-03-05T08:00:00+08:00"),
        ("<p class=d>某日</p><p class=d>2024-03-05 09:12</p>", "2024-03-05T09:12:00+08:00"),
    ],
)
def test_times_are_read_in_any_form(html: str, expected: str) -> None:
    fetched = dt.datetime.fromisoformat("2024-03-05T11:00:00+08:00")
    found = extract(
        f"<html><body>{html}<div class=t><p>{FIRST}</p></div></body></html>",
        fetched_at=fetched,
        profile=SiteProfile(published=".d", body=".t"),
    )
    assert found.published_at is not None
    assert found.published_at.isoformat() == expected
    assert found.date == dt.date(2024, 3, 5)


def test_the_source_has_its_link() -> None:
    (source,) = article(body=".story", source=".from").sources
    assert (source.name, source.role, source.url) == ("云溪晚报", "credited", "http://wanbao.example/")


def test_images_are_those_selected() -> None:
    assert [image.url for image in article(body=".story").images] == ["http://news.jiangwan.example/a.jpg"]
    both = article(body=".story", images=".story img, .more").images
    assert [(image.url, image.alt) for image in both] == [
        ("http://news.jiangwan.example/a.jpg", "粮仓"),
        ("http://news.jiangwan.example/b.jpg", ""),
    ]


def test_the_body_is_where_the_profile_says() -> None:
    assert article(body=".more").body == f"{ELSEWHERE}\n{INN}"
    assert article(body=".story").body.split("\n")[0].startswith(FIRST)
    assert article(body=".story > p:first-child").body == f"{FIRST}点我领奖"


def test_paragraphs_between_those_selected_are_out() -> None:
    found = article(body=".story p:not(.box):not(.odd)", drop=".ad")
    assert found.body == f"{FIRST}\n{SECOND}"
    left_out = {item.text: (item.kind, item.reason) for item in found.removed}
    reason = "profile for jiangwan.example: body .story p:not(.box):not(.odd) (not in it)"
    assert left_out[INSERTED] == ("profile", reason)


def test_what_is_dropped_is_listed() -> None:
    found = article(title=".top", body=".story", drop=[".ad", ".box", ".missing"])
    assert found.body == f"{FIRST}\n{SECOND}"
    dropped = [(item.text, item.reason) for item in found.removed if item.kind == "profile"]
    assert dropped == [
        ("点我领奖", "profile for jiangwan.example: drop .ad"),
        (INSERTED, "profile for jiangwan.example: drop .box"),
    ]


def test_nothing_is_read_from_what_is_dropped() -> None:
    assert article(body=".story").editors == ("王五",)
    assert article(body=".story", drop=".ed").editors == ()
    assert article(body=".story", drop=".ed", editors=".ed").editors == ("王五",)
    assert article(body=".story", drop=".pic").images == ()


def test_a_sentence_cut_by_what_is_dropped_is_joined() -> None:
    first, second = "馆里的账本上写着，首月的茶水钱一共收了五百元，", "比预想的多三成。"
    html = f"<div class=t><p>{FIRST}</p><p>{first}</p><div class=x>{INSERTED}</div><p>{second}</p></div>"
    assert first + second in article(html, body=".t", drop=".x").body.split("\n")


def test_what_is_kept_is_text_whatever_it_says() -> None:
    assert "扫码关注" not in article(body=".story").body
    assert "扫码关注" in article(body=".story", keep=".odd").body.split("\n")
    assert "扫码关注" not in article(body=".story", keep=".odd", drop=".odd").body


def test_explain_says_when_a_profile_decided() -> None:
    found = reasons(
        title=".top", subtitle=".deck", body=".story", keep=".odd", drop=".box", tags=".keys", editors=".ed"
    )
    host = "profile for jiangwan.example:"
    assert found["云溪老粮仓改成社区图书馆"] == ("headline", f"{host} title .top")
    assert found["——首月借书两万册"] == ("subtitle", f"{host} subtitle .deck")
    assert found[SECOND] == ("body", f"{host} body .story")
    assert found["扫码关注"] == ("body", f"{host} keep .odd")
    assert found[INSERTED] == ("profile", f"{host} drop .box")
    assert found["责任编辑：王五_NB123"] == ("editor", f"{host} editors .ed")
    assert found["老 粮仓 阅读"] == ("tags", f"{host} tags .keys")


def test_a_field_read_from_the_text_leaves_it_there() -> None:
    assert reasons(body=".story", authors=".story")[SECOND][0] == "body"
    assert reasons(body=".story", published=".story b")[f"{FIRST}点我领奖"][0] == "body"


@pytest.mark.parametrize(
    "keys", [{"body": "#none"}, {"title": ".ad ~ .ad"}, {"authors": ".when"}, {"published": ".top"}]
)
def test_a_selector_that_gives_nothing_leaves_it_to_the_rules(
    keys: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    ordinary = extract(PAGE, url="http://news.jiangwan.example/7.html")
    with caplog.at_level(logging.INFO, "newsextract.profiles"):
        assert article(**keys) == ordinary
    (key,) = keys
    assert f"profile for jiangwan.example: {key} {keys[key]} finds" in caplog.text
    assert "the ordinary rules decide" in caplog.text


def test_a_short_text_is_an_article_if_the_profile_says_so() -> None:
    html = "<html><body><h1>快讯</h1><div class=t><p>今日休市。</p></div></body></html>"
    with pytest.raises(ExtractionError):
        extract(html)
    assert article(html, body=".t").body == "今日休市。"
    with pytest.raises(ExtractionError):
        article(html, title="h1")


def test_text_that_a_script_would_show_is_read() -> None:
    hidden = f"<div class=t style='display:none'><p>{FIRST}</p></div>"
    html = f"<h1>标题在这里呢</h1>{hidden}<div><p>{ELSEWHERE}</p></div>"
    assert article(html, body=".t").body == FIRST


def test_plain_text_has_no_profile(caplog: pytest.LogCaptureFixture) -> None:
    text = f"云溪老粮仓改成社区图书馆\n2024-03-05 09:12\n{FIRST}\n{SECOND}\n"
    with caplog.at_level(logging.INFO, "newsextract.profiles"):
        assert extract(text, profile=SiteProfile(body="p")) == extract(text)
    assert "plain text has no elements" in caplog.text


def test_profiles_are_picked_by_the_address_else_by_the_page_itself() -> None:
    profiles = SiteProfiles(
        [SiteProfile("jiangwan.example", title=".top"), SiteProfile("b.example", title=".by")]
    )
    top, by = "云溪老粮仓改成社区图书馆", "张三 李四"
    assert extract(PAGE, profiles=profiles).title == top, "by <link rel=canonical>"
    assert extract(PAGE, url="https://www.b.example:8080/x", profiles=profiles).title == by
    assert extract(PAGE, url="http://c.example/", profiles=profiles) == extract(PAGE, url="http://c.example/")
    assert (
        extract(PAGE, url="http://b.example/", profiles=profiles, profile=SiteProfile(title=".top")).title
        == top
    )


def test_a_profile_is_frozen_and_picklable() -> None:
    profile = SiteProfile("jiangwan.example", title=".top", drop=[".ad"])
    again = pickle.loads(pickle.dumps(profile))
    assert again == profile
    assert hash(again) == hash(profile)
    assert extract(PAGE, profile=again).title == "云溪老粮仓改成社区图书馆"
    with pytest.raises(AttributeError):
        profile.host = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("key", "selector"),
    [
        ("body", "//p/text()"),
        ("drop", "a::attr(href)"),
        ("title", "p["),
        ("title", {"css": "p", "xpath": "//p"}),
    ],
)
def test_a_wrong_selector_is_refused(key: str, selector: Selectors) -> None:
    with pytest.raises(SelectorError):
        SiteProfile(**{key: selector})  # type: ignore[arg-type]


def test_what_is_kept_is_text_even_if_the_whole_site_has_it() -> None:
    class Everything:
        def is_sitewide(self, line: str, url: str | None = None) -> bool:
            return line == SECOND

    profile = SiteProfile(body=".story", keep=".story p:nth-child(4)")
    assert SECOND not in extract(PAGE, site=Everything(), profile=SiteProfile(body=".story")).body
    assert SECOND in extract(PAGE, site=Everything(), profile=profile).body

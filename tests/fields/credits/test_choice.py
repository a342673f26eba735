"""Which of the names on a page count."""

from __future__ import annotations

from credits_page import PROSE, names, read

from newsextract.page.model import Link


def test_party_paper() -> None:
    found = read(
        "T 标题",
        "- 2022年02月13日07:48 | 来源：某某日报",
        f"B {PROSE}",
        "- □ 本报记者 张三",
        "- (责编：李四、王五)",
    )
    assert names(found) == (("张三",), ("李四", "王五"), "某某日报")


def test_agency_dateline_is_the_source_only_without_another() -> None:
    body = f"B 新华社北京5月19日电（记者张三、李四）{PROSE}"
    assert names(read("T 标题", body)) == (("张三", "李四"), (), "新华社")
    assert names(read("T 标题", "- 来源：某某网", body))[2] == "某某网"
    assert names(read("T 标题", body, "- 来源：某某晚报"))[2] == "某某晚报"


def test_translator_counts_where_nobody_else_is_named() -> None:
    lines = ("T 标题", "- 2023-11-08 07:45", f"B {PROSE}", "- 译者/李四")
    assert read(*lines).authors == ("李四",)
    assert read(*lines, "- 作者：张三").authors == ("张三",)
    assert read("T 标题", f"B {PROSE}", "B 今天天晴。（譯者：張三/核稿：李四）1120503").authors == ("張三",)


def test_account_counts_only_where_nobody_is_named() -> None:
    lines = ("T 标题", "- 2019-10-12 12:52 体坛小哥", f"B {PROSE}")
    assert read(*lines).authors == ("体坛小哥",)
    assert read(*lines, "- 作者：张三").authors == ("张三",)
    assert read("T 标题", "- 来源：体坛小哥 2019-10-12", f"B {PROSE}").authors == ()


def test_outlet_as_author_is_no_author() -> None:
    assert names(read("T 标题", "- 来源: 某某网 作者: 某某网", f"B {PROSE}")) == ((), (), "某某网")


def test_link_and_kind_of_the_source() -> None:
    lines = ("T 标题", ("- 来源：", "新华社"), f"B {PROSE}")
    source = read(*lines, links={1: Link("新华社", "/source/1")}).sources[0]
    assert (source.role, source.kind, source.url) == (
        "credited",
        "agency",
        "https://www.example.com/source/1",
    )
    assert read(*lines, links={1: Link("新华社", "javascript:void(0)")}).sources[0].url is None


def test_metadata_of_a_government_page() -> None:
    assert names(read("T 标题", f"B {PROSE}", meta={"contentsource": "某某日报"}))[2] == "某某日报"
    assert names(read("T 标题", f"B {PROSE}", meta={"source": "某某网", "author": "张三"})) == ((), (), None)


def test_the_sites_own_name_beside_the_date_is_the_source() -> None:
    lines = ("T 标题", "- 2024-05-24 10:40 深蓝观察", f"B {PROSE}")
    assert names(read(*lines)) == (("深蓝观察",), (), None)
    assert names(read(*lines, title="标题 - 深蓝观察")) == ((), (), "深蓝观察")
    assert names(read(*lines, meta={"og:site_name": "深蓝观察"})) == ((), (), "深蓝观察")
    alone = ("T 标题", "- 深蓝观察", "- 2024-05-24 10:40", f"B {PROSE}")
    assert names(read(*alone, title="标题_深蓝观察")) == ((), (), "深蓝观察")
    assert names(read(*alone, title="标题")) == ((), (), None)


def test_an_office_beside_the_date_on_pages_of_its_own() -> None:
    lines = ("T 标题", "- 2024-05-24 10:40 江州海关", f"B {PROSE}")
    assert names(read(*lines)) == ((), (), None)
    assert names(read(*lines, title="标题-江州海关")) == ((), (), "江州海关")
    assert names(read(*lines, "- 来源：江州晚报", title="标题-江州海关"))[2] == "江州晚报"


def test_listed_outlet_that_the_head_names() -> None:
    for key, value in (("source", "来源：人民日报"), ("mediaid", "人民日报")):
        assert names(read("T 标题", f"B {PROSE}", meta={key: value}))[2] == "人民日报"
        own = {key: value, "og:site_name": "人民日报"}
        assert names(read("T 标题", f"B {PROSE}", meta=own))[2] is None
    shown = read("T 标题", "- 来源：某某网", f"B {PROSE}", meta={"source": "人民日报"})
    assert names(shown)[2] == "某某网"

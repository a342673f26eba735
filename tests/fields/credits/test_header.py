"""Lines above the text: whom they name."""

from __future__ import annotations

import pytest
from credits_page import PROSE, names, read

from newsextract import extract
from newsextract.fields.credits import find_credits
from newsextract.layout import label
from newsextract.page import read_page


def test_portal() -> None:
    found = read(
        "T 标题", "- 2019-09-26 12:11 来源：某某晚报 作者：张三", f"B {PROSE}", "- 责任编辑：李四_NF123"
    )
    assert names(found) == (("张三",), ("李四",), "某某晚报")


def test_pieces_come_apart() -> None:
    found = read("T 标题", ("- ", "2019-09-26 12:11", "来源：", "某某晚报", "张三"), f"B {PROSE}")
    assert names(found) == (("张三",), (), "某某晚报")


def test_source_keeps_what_follows_its_link() -> None:
    found = read("T 标题", ("- 来源：", "光明网", "-《光明日报》", " 2019-09-26"), f"B {PROSE}")
    assert names(found)[2] == "光明网-《光明日报》"


def test_taiwan() -> None:
    found = read("T 標題", "- 上報快訊／張三 2020年03月12日 20:19:00", f"B {PROSE}")
    assert names(found) == (("張三",), (), "上報快訊")
    assert read("T 標題", f"B {PROSE}", f"B {PROSE}（張三／台中報導）").authors == ("張三",)


def test_dateline_in_a_line_of_its_own() -> None:
    found = read("T 标题", "- 2023-11-08 07:45", "- 江州文匯報訊（記者 張三、李四）", f"B {PROSE}")
    assert names(found) == (("張三", "李四"), (), "江州文匯報")
    found = read("T 标题", "- 新华社“江州故事”记者张三", f"B {PROSE}")
    assert names(found) == (("张三",), (), "新华社")


def test_outlet_before_a_slash() -> None:
    found = read("T 標題", "L 某聯報／ 記者張三／台中即時報導", f"B {PROSE}")
    assert names(found) == (("張三",), (), "某聯報")
    assert read("T 標題", "- 【（張三／四川成都）】", f"B {PROSE}").authors == ("張三",)


def test_reporter_of_another_headline_above() -> None:
    above = "- 即时 高铁站前道路施工 记者张三"
    assert read(above, "T 标题", "- 2019-09-26 10:20", f"B {PROSE}").authors == ()
    own = "- 江州日报记者 张三"
    assert read(own, "T 标题", "- 2019-09-26 10:20", f"B {PROSE}").authors == ("张三",)


def test_outlet_above_how_long_ago_it_was() -> None:
    assert names(read("T 标题", "- 川南在线", "- 2小时前", f"B {PROSE}"))[2] == "川南在线"


def test_section_beside_the_date_names_nobody() -> None:
    for section in ("公司动态", "热点", "社会"):
        assert names(read("T 标题", f"- 2023-05-16 10:11 {section}", f"B {PROSE}")) == ((), (), None)


def test_reporter_behind_a_slash() -> None:
    found = read("T 标题", "- 2019-09-26 10:20 来源：云岭晚报/张三", f"B {PROSE}")
    assert names(found) == (("张三",), (), "云岭晚报")
    found = read("T 标题", "- 2019-09-26 10:20 来源：云岭晚报/江州网", f"B {PROSE}")
    assert names(found) == ((), (), "云岭晚报/江州网")


def test_print_edition_beside_the_headline() -> None:
    found = read("T 标题", "- 《江州日报》（ 2022年02月13日 03版）", f"B {PROSE}")
    assert names(found)[2] == "江州日报"


def test_account_of_an_outlet() -> None:
    found = read("T 标题", "- 23-02-13 10:20 江州日报官方账号", f"B {PROSE}")
    assert names(found) == ((), (), "江州日报")


def test_book_in_parts() -> None:
    found = read("- 连载：某某人生 出版社：某某出版社 作者：张三", f"B {PROSE}")
    assert names(found) == (("张三",), (), "某某出版社")


def test_element_for_the_account_or_the_source() -> None:
    lines = ("T 标题", "- 某某乡土志", "- 发布时间：03-05 09:30", f"B {PROSE}")
    assert read(*lines).authors == ()
    assert read(*lines, hints={1: "author-name"}).authors == ("某某乡土志",)
    dated = ("T 标题", "- 2023-05-16 10:11", "- 江州晚报", f"B {PROSE}")
    assert names(read(*dated))[2] == "江州晚报"
    assert names(read(*dated[:2], "- 汽车新闻", dated[3]))[2] is None
    labelled = ("T 标题", "- 2023-05-16 10:11 | 来源：综合 | 作者：编辑部", f"B {PROSE}")
    assert names(read(*labelled, hints={1: "source"}))[2] is None
    cells = ("T 標題", "- 10:11 2023/05/16", "- 東某時報", "- 張三", f"B {PROSE}")
    assert names(read(*cells)) == (("張三",), (), "東某時報")


def test_hidden_twin_is_read_for_labels_only() -> None:
    lines = ("T 标题", "- 2017-03-10 09:58:03来源：某某网作者：责任编辑：张三", "- 李四", f"B {PROSE}")
    assert names(read(*lines, hidden=(1, 2))) == ((), ("张三",), "某某网")


def test_dateline_without_reporter_in_a_line_of_its_own() -> None:
    assert names(read("T 标题", "- 江州日报临江7日讯", "- 2024-03-07", f"B {PROSE}"))[2] == "江州日报"


def test_head_of_a_print_page() -> None:
    found = read("- 江州日报 2024年05月25日 星期六 第03版：经济", "T 标题", "- 本报记者 张三", f"B {PROSE}")
    assert names(found) == (("张三",), (), "江州日报")


def test_outlet_beside_a_time_above_the_headline() -> None:
    assert names(read("L 江州全媒体 2024-04-05 18:30:00", "T 标题", f"B {PROSE}"))[2] is None
    assert names(read("D 江州全媒体 2024-04-05 18:30:00", "T 标题", f"B {PROSE}"))[2] == "江州全媒体"
    assert names(read("D 江州全媒体 2024-04-05 星期五 18:30", "T 标题", f"B {PROSE}"))[2] is None


def test_writer_beside_the_outlet_above_the_headline() -> None:
    found = read("D 2024-11-09 10:10　江州网　张三", "T 标题", f"B {PROSE}")
    assert names(found) == (("张三",), (), "江州网")


def test_source_behind_the_site_above_the_headline() -> None:
    found = read("D 中国某某网 www.example.cn 时间：2024-06-03 09:00 来源：江州日报", "T 标题", f"B {PROSE}")
    assert names(found)[2] == "江州日报"


def test_outlet_before_labels_above_the_headline() -> None:
    line = ("D ", "2024-08-16 07:20", "江州日报", "责任编辑：李四 作者：张三")
    assert names(read(line, "T 标题", f"B {PROSE}")) == (("张三",), ("李四",), "江州日报")


def test_outlet_of_a_reporter() -> None:
    assert names(read("T 標題", "- 星報記者 張三", f"B {PROSE}")) == (("張三",), (), "星報")
    found = read("T 标题", ("- ", "2024-11-01 00:02", "江州日刊", "本报记者 张三"), f"B {PROSE}")
    assert names(found) == (("张三",), (), "江州日刊")
    assert names(read("T 标题", f"B {PROSE}", "L 江州晚报记者 张三")) == (("张三",), (), "江州晚报")
    assert names(read("T 标题", f"B {PROSE}", "L 江州广电记者：张三"))[0] == ("张三",)


def test_account_above_date_place_and_button() -> None:
    found = read(
        "T 标题", "- 山里老周", "- 2023-11-06 12:34", "- 浙江", "- 三农领域创作者", "- 关注", f"B {PROSE}"
    )
    assert found.authors == ("山里老周",)


def test_account_below_original() -> None:
    found = read("T 标题", "- 原创", "- 爱写代码的阿木", "- 于 2022-08-30 23:14:08 发布", f"B {PROSE}")
    assert found.authors == ("爱写代码的阿木",)


def test_account_of_a_forums_post() -> None:
    found = read(
        "T 标题", "- 山里老周", "- 当前离线", "- 积分", "- 532", "- 发表于 2023-10-11 21:47", f"B {PROSE}"
    )
    assert found.authors == ("山里老周",)


def test_account_that_ends_like_a_post() -> None:
    assert names(read("T 标题", "- 来源: 街巷观察员", f"B {PROSE}"))[2] == "街巷观察员"


def test_outlet_in_brackets_above_the_text() -> None:
    assert names(read("T 標題", "- 2023年12月6日", "- 【明報專訊】", f"B {PROSE}"))[2] == "明報"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("城市烟火录", ("城市烟火录",)),
        ("社会新闻", ()),
        ("举报/反馈", ()),
        ("江州市财政局", ()),
        ("新品", ()),
    ],
)
def test_account_between_headline_and_date_of_a_text(line: str, authors: tuple[str, ...]) -> None:
    sentence = "昨天上午，老渡口的新船开了，附近村民赶来乘船，祝贺渡口重新开放。"
    text = f"老渡口的新船开了\n{line}\n2021-08-03 07:40\n{sentence}"
    page = read_page(text, format="text")
    assert find_credits(page, label(page)).authors == authors


def test_outlet_above_date_and_button() -> None:
    assert (
        names(read("T 标题", "- 江州日报", "D 2023-01-16 07:12", "- 江州", "- +关注", f"B {PROSE}"))[2]
        == "江州日报"
    )


def test_account_above_its_bio_and_button() -> None:
    assert read("T 标题", "- 化学课代表关注", "- 2023.11.06 12:34", f"B {PROSE}").authors == ("化学课代表",)
    assert read("T 标题", "- 今日关注", "- 2023.11.06 12:34", f"B {PROSE}").authors == ()
    assert read("T 标题", "- 发消息", "- 发表于 2023-11-06 12:34", f"B {PROSE}").authors == ()
    for button in ("关注", "关注他"):
        lines = ("T 标题", "- 化学课代表", "- 中学化学教师", f"- {button}", f"B {PROSE}")
        assert read(*lines).authors == ("化学课代表",)


def test_photographer_in_a_cell_of_its_own() -> None:
    assert read("T 標題", "- 文字", "- 張三", "- 攝影", "- 李四", f"B {PROSE}").authors == ("張三",)


def test_account_that_a_link_to_its_page_names() -> None:
    line = "<p>2024-03-05 <a href={}>江岸观察圈</a> <a href=/life>生活</a></p>"
    for address, authors in (
        ("/author/x", ("江岸观察圈",)),
        ("/space-uid-9.html", ("江岸观察圈",)),
        ("/c/9", ()),
    ):
        page = f"<h1>老渡口来了新船</h1>{line.format(address)}<div>{3 * f'<p>{PROSE}</p>'}</div>"
        assert extract(page).authors == authors


def test_account_that_leads_to_its_page_above_the_date() -> None:
    line = "<div><a href={}>江岸观察圈</a></div><div><span>2024-03-05 08:09</span><span>上海</span></div>"
    for address, authors in (
        ("/media/9", ("江岸观察圈",)),
        ("/@jiang", ("江岸观察圈",)),
        ("/c/9", ()),
        ("#", ()),
    ):
        page = f"<h1>老渡口来了新船</h1>{line.format(address)}<div>{3 * f'<p>{PROSE}</p>'}</div>"
        assert extract(page).authors == authors


def test_link_in_a_line_cut_too_often() -> None:
    line = f"<div><a href=/u/1>江边<b>早读</b>人</a>{'<i></i>' * 20_000}</div><div>2024-03-05 09:12</div>"
    assert (
        extract(f"<h1>老渡口来了新船</h1>{line}<div>{3 * f'<p>{PROSE}</p>'}</div>").title == "老渡口来了新船"
    )


def test_section_beside_the_date_is_no_account() -> None:
    page = "<title>三类人别急着补_养生网</title><nav><a>首页</a><a>食疗</a></nav><h1>三类人别急着补</h1>"
    head = "<p><a>{}</a><time>2024-05-08</time><span>阅读(86)</span></p>"
    text = "<div>" + f"<p>{PROSE}</p>" * 3 + "</div>"
    assert extract(page + head.format("食疗") + text).authors == ()
    assert extract(page + head.format("竹里馆主人") + text).authors == ("竹里馆主人",)


def test_dated_credit_line_above_the_headline_in_a_menu() -> None:
    line = "N 二〇一五年十月二十日 来源：东湖客户端"
    assert names(read(line, "T 标题", f"B {PROSE}"))[2] == "东湖客户端"


def test_credit_of_a_picture_credits_no_outlet() -> None:
    assert names(read("T 标题", "- 江州日报记者 张三 摄", f"B {PROSE}")) == ((), (), None)
    assert names(read("T 标题", "- 江州日报记者 张三", f"B {PROSE}")) == (("张三",), (), "江州日报")

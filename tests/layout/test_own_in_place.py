"""Lines that the article tells and a site could have put there."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, REMARKS, SECOND, labels

from newsextract.layout import Label, label
from newsextract.page import read_page

FIXTURES = [
    "4月22日 19:35 甲城水牛 - 乙城白鹭",
    "4月24日 19:35 甲城水牛 - 乙城白鹭",
    "4月27日 20:00 乙城白鹭 - 甲城水牛",
]


def test_schedule_is_text() -> None:
    lines = "".join(f"<p>{line}</p>" for line in FIXTURES)
    found = labels(f"<h1>半决赛赛程出炉</h1><p>2026-04-17 19:26</p><div>{FIRST}{SECOND}{lines}</div>")
    assert [found[line] for line in FIXTURES] == [Label.BODY] * 3


def test_one_day_behind_the_text_is_none() -> None:
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>{FIXTURES[0]}</p></div>")
    assert found[FIXTURES[0]] is Label.DATELINE


@pytest.mark.parametrize("behind", ["<p>渡口管理处</p><p>2026年4月21日</p>", SECOND])
def test_whom_to_call_is_text_where_the_notice_goes_on(behind: str) -> None:
    found = labels(f"<h1>渡口停航公告</h1><div>{FIRST}{SECOND}<p>联系电话：0000-6600123</p>{behind}</div>")
    assert found["联系电话：0000-6600123"] is Label.BODY


def test_whom_to_call_behind_the_text_is_the_sites() -> None:
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>联系电话：0000-6600123</p></div>")
    assert found["联系电话：0000-6600123"] is not Label.BODY


def test_contact_lines_of_a_notice_without_sentences() -> None:
    lines = [
        "一、项目编号：LZ-2026-0311",
        "二、项目名称：第三小学操场改造工程",
        "三、联系方式",
        "名称：某市第三小学",
        "地址：某市望江区文昌街2号",
        "联系方式：0000-8812001",
        "2.采购代理机构信息",
        "名称：某市诚信招标代理有限公司",
        "电话：0000-8812002",
    ]
    body = "".join(f"<p>{line}</p>" for line in lines)
    found = labels(
        f"<h2>操场改造工程中标结果公告</h2><p>发布时间：2026-04-23</p><div>{body}</div>",
        "操场改造工程中标结果公告",
    )
    assert [line for line in lines if found[line] is not Label.BODY] == []


SHORT_SENTENCES = [
    "评论区里，有人问：“船开吗？”",
    "点赞过千。",
    "未经加热的豆浆不能喝。",
    "上一篇日记写于十年前。",
    "评论列表被清空后，船员们转到论坛继续讨论。",
    "标签贴得太快，事实就跟不上。",
    "推荐阅读的这本书，讲的是一条船。",
    "大家都在看同一条船。",
    "赞助商撤走了。",
]


@pytest.mark.parametrize("line", SHORT_SENTENCES)
def test_short_sentence_that_begins_like_a_button(line: str) -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05</p>"
    assert labels(f"{head}<div>{FIRST}<p>{line}</p>{SECOND}</div>")[line] is Label.BODY


@pytest.mark.parametrize(
    "line",
    [
        "相关阅读：老渡口为什么来了新船？",
        "推荐阅读 老渡口的三十年，谁还记得？",
        "推荐阅读：老渡口的三十年，从一条船说起。",
    ],
)
def test_headline_behind_a_heading_is_another_article(line: str) -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05</p>"
    assert labels(f"{head}<div>{FIRST}<p>{line}</p>{SECOND}</div>")[line] is Label.RELATED


def test_table_below_its_announcement() -> None:
    rows = "<tr><td>1</td><td>罗小川</td><td>2:14:55</td></tr><tr><td>2</td><td>颜回雪</td><td>—</td></tr>"
    found = labels(
        f"<h1>成绩公布</h1><p>2026-04-18 15:30</p><div><p>前两名如下：</p><table>{rows}</table>{SECOND}</div>"
    )
    assert [found[cell] for cell in ("罗小川", "2:14:55", "颜回雪", "—")] == [Label.BODY] * 4


def test_columns_of_a_digest() -> None:
    rows = f"<p>【要闻】</p>{FIRST}<p>【财经】</p>{SECOND}<p>【天气】</p><p>今天白天多云转晴，适宜晾晒。</p>"
    found = labels(f"<h1>老渡口来了新船</h1><div>{rows}</div>")
    assert [found[line] for line in ("【要闻】", "【财经】", "【天气】")] == [Label.BODY] * 3
    found = labels(
        f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>【要闻】</p><p><a href=/1>别处的事</a></p></div>"
    )
    assert found["【要闻】"] is Label.RELATED


def test_whom_to_call_under_a_numbered_subhead() -> None:
    lines = ("地址：渡口路1号", "咨询电话：0000-8765432", "网址：www.dukou.example")
    contact = "".join(f"<p>{line}</p>" for line in lines)
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>二、联系我们</p>{contact}</div>")
    assert [found[line] for line in lines] == [Label.BODY] * 3


def test_name_of_a_column_in_a_table_behind_the_text() -> None:
    rows = "<tr><td>船名</td><td>时间</td><td>票价</td></tr><tr><td>新船</td><td>六点</td><td>一元</td></tr>"
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}<table>{rows}</table>{SECOND}</div>")
    assert found["时间"] is Label.BODY


def test_days_in_a_table_of_the_text() -> None:
    row = "<tr><td>4月8日 9:00</td><td>资格审查</td><td>甲楼101</td></tr>"
    info = "<tr><td>2026年4月3日 9:00 发布</td><td>资格</td><td>甲楼</td></tr>"
    page = (
        f"<h1>老渡口来了新船</h1><p>2026-04-03</p><div>{FIRST}{SECOND}<table>{row}{info}</table>{FIRST}</div>"
    )
    found = labels(page)
    assert found["4月8日 9:00"] is Label.BODY
    assert found["2026年4月3日 9:00 发布"] is not Label.BODY


def test_date_that_signs_a_list_of_names() -> None:
    names = "".join(f"<p>{line}</p>" for line in ("一等奖", "张三 甲学院", "二等奖", "李四 乙学院"))
    page = "<h1>歌手大赛获奖名单</h1><div><p>现将获奖名单公布如下：</p>{}<p>{}</p><p>2026年4月17日</p></div>"
    assert labels(page.format(names, "甲师范学院委员会"), "歌手大赛获奖名单")["2026年4月17日"] is Label.BODY


def test_list_below_the_line_that_announces_it() -> None:
    items = "<ul><li>照护扣除标准提高</li><li>扣除范围扩大</li></ul>"
    page = "<h1>办法有了新变化</h1><div><p>{}</p>" + items + "<section></section>" + FIRST + SECOND + "</div>"
    assert labels(page.format("主要有以下变化："))["扣除范围扩大"] is Label.BODY
    assert labels(page.format("分享到"))["扣除范围扩大"] is not Label.BODY


def test_verse_in_its_own_element_above_the_text() -> None:
    verse = "<blockquote>空山不见人，<br>但闻人语响。</blockquote>"
    page = "<h1>每日一诗</h1><p>2026-04-03</p><div>{}" + FIRST + SECOND + "</div>"
    assert labels(page.format(verse), "每日一诗")["但闻人语响。"] is Label.BODY
    assert (
        labels(page.format("<blockquote>在线投稿<br>电子书架</blockquote>"), "每日一诗")["在线投稿"]
        is not Label.BODY
    )


def test_days_of_a_table_one_cell_a_line() -> None:
    cells = ["时间", "内容", "4月8日 9:00", "资格审查", "4月8日 14:00", "笔试"]
    text = [FIRST[3:-4], SECOND[3:-4], *cells, *REMARKS]
    page = "\n".join(["老渡口来了新船", "2026-04-03 09:00 来源：江湾日报", *text, "责任编辑：张三"])
    found = {item.block.text: item.label for item in label(read_page(page, format="text"))}
    assert [found[cell] for cell in cells] == [Label.BODY] * len(cells)
    alone = page.replace("4月8日 14:00", "下午")
    found = {item.block.text: item.label for item in label(read_page(alone, format="text"))}
    assert found["4月8日 9:00"] is not Label.BODY


def test_shares_in_a_table_are_text() -> None:
    rows = "".join(
        f"<tr><td>{ship}</td><td>{tons}</td><td>{share}</td></tr>"
        for ship, tons, share in [("客船", "9.6", "33%"), ("货船", "5.2", "28%"), ("渔船", "4.1", "15%")]
    )
    page = f"<h1>老渡口来了新船</h1><div>{FIRST}<table>{rows}</table>{SECOND}</div>"
    assert [labels(page)[share] for share in ("33%", "28%", "15%")] == [Label.BODY] * 3
    votes = "<p>33%</p>"
    assert labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}{votes}</div>")["33%"] is Label.PLAYER


def test_shares_one_a_line_in_a_plain_text() -> None:
    cells = ["船型", "艘数", "占比", "客船", "9.6", "33%", "货船", "5.2", "28%"]
    above = ["老渡口来了新船", "2026-04-17 19:26", FIRST[3:-4], REMARKS[0], SECOND[3:-4]]

    def found(*lines: str) -> dict[str, Label]:
        text = "\n".join([*above, *lines, *REMARKS[1:], "责任编辑：张三"])
        return {item.block.text: item.label for item in label(read_page(text, format="text"))}

    assert [found(*cells)[cell] for cell in cells] == [Label.BODY] * len(cells)
    assert found("100%")["100%"] is Label.PLAYER


def test_two_names_of_columns() -> None:
    rows = "<tr><td>日期</td><td>票价</td></tr><tr><td>除夕</td><td>停航</td></tr>"
    assert labels(f"<div>{FIRST}{SECOND}<table>{rows}</table>{FIRST}</div>")["日期"] is Label.BODY
    info = "<tr><td>日期</td><td>2024-05-12</td></tr>"
    assert labels(f"<div>{FIRST}{SECOND}<table>{info}</table>{FIRST}</div>")["日期"] is not Label.BODY

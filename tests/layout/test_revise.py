"""What lines are in their place on an HTML page."""

from __future__ import annotations

import pytest

from newsextract.layout import Label, label
from newsextract.page import read_page

FIRST = "<p>清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。</p>"
SECOND = "<p>停航十一年以后，沙洲上的四千多人又有了自己的船，过江不必再绕十九公里的桥。</p>"


def labels(body: str, title: str = "老渡口来了新船") -> dict[str, Label]:
    page = f"<html><head><title>{title}</title></head><body><div class=main>{body}</div></body></html>"
    return {item.block.text: item.label for item in label(read_page(page.encode()))}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（水利学院 何乐）", Label.BYLINE),
        ("(宣传部 何乐、王一)", Label.BYLINE),
        ("（记于渡口）", Label.BODY),
        ("（二）", Label.BODY),
    ],
)
def test_last_line_in_brackets(line: str, expected: Label) -> None:
    assert labels(f"<h1>老渡口来了新船</h1>{FIRST}{SECOND}<p>{line}</p>")[line] is expected


def test_line_between_headline_and_date_is_the_subtitle() -> None:
    line = "十一年后，沙洲上的人不必再绕桥。"
    found = labels(
        f"<div><h1>老渡口来了新船</h1><p>{line}</p></div><p>2026-03-26 18:05 浏览 7.2万</p>{FIRST}{SECOND}"
    )
    assert found[line] is Label.SUBTITLE


def test_first_sentence_without_date_behind_is_text() -> None:
    line = "十一年后，沙洲上的人不必再绕桥。"
    assert labels(f"<h1>老渡口来了新船</h1><p>{line}</p>{FIRST}{SECOND}")[line] is Label.BODY


@pytest.mark.parametrize("name", ["image_desc", "img-desc", "pic-text", "photo_note", "pictext"])
def test_class_of_a_caption(name: str) -> None:
    found = labels(
        f"<h1>老渡口来了新船</h1>{FIRST}<p><img src=a.jpg></p>"
        f"<p class={name}>船员在检查电池，他笑了。</p>{SECOND}"
    )
    assert found["船员在检查电池，他笑了。"] is Label.CAPTION


def test_announcing_line_under_a_picture_is_no_caption() -> None:
    found = labels(f'<h1>老渡口来了新船</h1>{FIRST}<p><img src="a.jpg"></p><p>新船的参数如下：</p>{SECOND}')
    assert found["新船的参数如下："] is Label.BODY


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


@pytest.mark.parametrize("name", ["support-us", "about", "author-card", "newsletter"])
def test_box_beside_the_text_by_its_class(name: str) -> None:
    plea = "小站没有广告，也没有投资，如果文字陪你度过一个夜晚，可以为我们付一点房租。"
    found = labels(
        f"<h1>老渡口来了新船</h1><section>{FIRST}{SECOND}</section>"
        f"<div class={name}><h4>未眠</h4><p>{plea}</p></div>"
    )
    assert found[plea] is not Label.BODY
    assert found["未眠"] is not Label.BODY


NAMES = ["夜航船", "半枝莲", "小满妈"]
REMARKS = [
    "我就是那年冬天坐头班船的人，天没亮，船头点着一盏灯，江面上全是雾，什么也看不见。",
    "我们那里的渡口也停了，桥修好以后，摆渡的老人把船翻过来扣在院子里，当了鸡窝。",
    "船票一元太便宜了，希望能一直开下去，孩子们上学再也不用五点钟起床绕远路了。",
]


@pytest.mark.parametrize("date_first", [True, False])
def test_remarks_told_by_their_shape(date_first: bool) -> None:
    date = "<span>2026-02-27 06:12 某地</span>"
    boxes = "".join(
        f"<div class=x5><div>{name}</div>{f'<div>{date}</div>' if date_first else ''}<p>{remark}</p>"
        f"{'' if date_first else f'<div>{date}</div>'}</div>"
        for name, remark in zip(NAMES, REMARKS, strict=True)
    )
    found = labels(f"<h1>老渡口来了新船</h1><div class=x1>{FIRST}{SECOND}</div><div class=x4>{boxes}</div>")
    assert Label.BODY not in [found[line] for line in (*NAMES, *REMARKS)]
    assert [found[line.removeprefix("<p>").removesuffix("</p>")] for line in (FIRST, SECOND)] == [
        Label.BODY
    ] * 2


def test_live_report_is_text() -> None:
    items = "".join(
        f"<div class=it><span>4月18日 0{n}:30</span><p>{remark}</p></div>" for n, remark in enumerate(REMARKS)
    )
    found = labels(
        f"<h1>老渡口来了新船</h1><p>2026-04-18 10:00</p><div>{FIRST}</div><div class=list>{items}</div>"
    )
    assert [found[line] for line in REMARKS] == [Label.BODY] * 3


def test_brief_above_a_list_of_other_news() -> None:
    items = "".join(f"<li><span>05:1{n}</span>{remark}</li>" for n, remark in enumerate(REMARKS))
    brief = "某市气象台1月5日5时18分发布大雾预警，预计未来6小时内能见度小于200米，请注意防范。"
    found = labels(
        f"<h1>某市发布大雾预警</h1><p>2026-01-05 05:20:33</p><div>{brief}</div>"
        f"<div><h3>最新快讯</h3><ul>{items}</ul></div>",
        "某市发布大雾预警",
    )
    assert found[brief] is Label.BODY
    assert Label.BODY not in [label for text, label in found.items() if text != brief]


def test_table_below_its_announcement() -> None:
    rows = "<tr><td>1</td><td>罗小川</td><td>2:14:55</td></tr><tr><td>2</td><td>颜回雪</td><td>—</td></tr>"
    found = labels(
        f"<h1>成绩公布</h1><p>2026-04-18 15:30</p><div><p>前两名如下：</p><table>{rows}</table>{SECOND}</div>"
    )
    assert [found[cell] for cell in ("罗小川", "2:14:55", "颜回雪", "—")] == [Label.BODY] * 4


def test_sentence_between_a_picture_and_its_credit() -> None:
    picture = "<p><img src=b.jpg></p><p>4月19日，孩子们在江滩上放风筝。</p><p>某某社记者 何乐 摄</p>"
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{picture}{SECOND}</div>")
    assert found["4月19日，孩子们在江滩上放风筝。"] is Label.CAPTION
    assert found["某某社记者 何乐 摄"] is Label.CAPTION


def test_name_in_brackets_that_the_header_names() -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-04-26 22:30 角旗</p>"
    assert labels(f"{head}<div>{FIRST}{SECOND}<p>（角旗）</p></div>")["（角旗）"] is Label.BYLINE
    assert labels(f"{head}<div>{FIRST}{SECOND}<p>（未完）</p></div>")["（未完）"] is Label.BODY


def test_headline_of_one_word() -> None:
    found = labels(f"<h3>讣告</h3><p>发布时间：2026-03-11</p><div>{FIRST}{SECOND}</div>", "讣告-某某大学")
    assert found["讣告"] is Label.HEADLINE


def test_abstracts_under_links_are_no_part_of_the_text() -> None:
    cards = "".join(
        f"<div class=w3><h3><a href=/{n}.html>{name}和她的小城故事</a></h3><p>{remark}</p></div>"
        for n, (name, remark) in enumerate(zip(NAMES, REMARKS, strict=True))
    )
    found = labels(f"<h1>老渡口来了新船</h1><div class=w1>{FIRST}{SECOND}</div><div class=w2>{cards}</div>")
    assert Label.BODY not in [found[remark] for remark in REMARKS]


def test_names_before_the_text() -> None:
    page = (
        "<h1>老渡口来了新船</h1><article><p>{}</p><p>2026-04-26 22:30</p>" + FIRST + SECOND + "{}</article>"
    )
    for line in (
        "何小乐 罗小川",
        "某某新聞 責任編輯 何小乐",
        "生活中心／何小乐報導",
        "本报记者 何小乐 文/图",
    ):
        assert labels(page.format(line, ""))[line] is Label.BYLINE
    assert labels(page.format("某某晚报", ""))["某某晚报"] is Label.BYLINE
    assert labels(page.format("04/26", ""))["04/26"] is not Label.BODY
    assert labels(page.format("22:30:08", ""))["22:30:08"] is Label.DATELINE
    behind = "何小乐/罗小川（路透社、法新社等）"
    assert labels(page.format("一条老船", f"<p>{behind}</p>"))[behind] is Label.BYLINE
    assert labels(page.format("何小乐的船", ""))["何小乐的船"] is not Label.BYLINE


def test_text_in_an_element_called_about() -> None:
    found = labels(f"<h1>老渡口来了新船</h1><div class=about><div class=con>{FIRST}{SECOND}</div></div>")
    assert Label.BODY in found.values()
    assert all(found[line[3:-4]] is Label.BODY for line in (FIRST, SECOND))


def test_cards_beside_a_brief_without_headings() -> None:
    cards = "".join(
        f"<div class=i><a href=/{n}.html>{name}和她的小城故事</a><p>{remark}</p></div>"
        for n, (name, remark) in enumerate(zip(NAMES, REMARKS, strict=True))
    )
    head = "<h1>老渡口来了新船</h1><div><a href=/u>某某文化频道</a></div><div>2026-04-24 09:15</div>"
    found = labels(f"{head}<div class=c>{FIRST}</div><div class=more>{cards}</div>")
    assert found[FIRST[3:-4]] is Label.BODY
    assert Label.BODY not in [found[remark] for remark in REMARKS]


def test_digest_under_linked_headlines_keeps_its_items() -> None:
    items = "".join(
        f"<div class=i><h3><a href=/{n}.html>{name}和她的小城故事</a></h3><p>{remark}</p></div>"
        for n, (name, remark) in enumerate(zip(NAMES, REMARKS, strict=True))
    )
    found = labels(f"<h1>老渡口来了新船</h1><div>2026-04-24 09:15</div><div class=more>{items}</div>")
    assert [found[remark] for remark in REMARKS] == [Label.BODY] * 3


def test_only_sentence_is_a_caption() -> None:
    caption = "4月10日，某市石门镇的千亩梯田蓄水待耕，水面倒映着远山与农舍。 记者 何乐 摄"
    head = "<h1>雨后梯田如镜</h1><div>2026-04-11 08:02</div>"
    found = labels(f"{head}<div><p><img src=a.jpg></p><p>{caption}</p></div>", "雨后梯田如镜")
    assert found[caption] is Label.BODY


def test_what_stands_behind_the_end() -> None:
    behind = "阿苇，在乡下写字，养了两只鹅，鹅不看文章。"
    found = labels(f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>—— END ——</p><p>{behind}</p></div>")
    assert found[behind] is not Label.BODY


def test_headline_over_two_headings() -> None:
    found = labels(
        f"<h1>老渡口来了新船：</h1><h1>沙洲上的人不必绕桥</h1>{FIRST}{SECOND}",
        "老渡口来了新船：沙洲上的人不必绕桥",
    )
    assert found["沙洲上的人不必绕桥"] is Label.HEADLINE


@pytest.mark.parametrize(
    "line", ["评论区里，有人问：“船开吗？”", "点赞过千。", "未经加热的豆浆不能喝。", "上一篇日记写于十年前。"]
)
def test_short_sentence_that_begins_like_a_button(line: str) -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05</p>"
    assert labels(f"{head}<div>{FIRST}<p>{line}</p>{SECOND}</div>")[line] is Label.BODY


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


def test_first_two_lines_of_a_poem_that_says_them_again() -> None:
    lines = ("灯落在江心的小船上，", "风在等着天亮的人……")
    between = "船上的人，像一个走了很远的老妇，慢慢地跟随着，伸出手来，拉住过路的衣襟。"
    end = "岸上的人收起了网，桥上的人收起了伞，没有人说话，水从桥下流过去，一直流到天亮。"
    body = "".join(f"<p>{line}</p>" for line in (*lines, between, *lines, end))
    title = "灯落在江心的小船上，风在等着天亮的人"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    got = [item.label for item in label(read_page(page.encode())) if item.block.text in lines]
    assert got == [Label.BODY] * 4

"""Sentences that stand in pieces, a line each, as `get_text("\\n")` writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import extract
from newsextract.layout.broken_sentences import join_broken_sentences
from newsextract.layout.lines import read_line
from newsextract.page.text import read_text


def joined(lines: str) -> str:
    """The lines, parted by `|`, joined again."""
    blocks = read_text("\n".join(lines.split("|")))[1]
    found = join_broken_sentences(blocks, [read_line(block.text) for block in blocks])
    return lines if found is None else "|".join(block.text for block in found[0])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("他住在|云溪镇|，每天早起。", "他住在云溪镇，每天早起。"),
        ("大桥通车了。|2019年|，老人们说，|桥上|能看日出。", "大桥通车了。|2019年，老人们说，桥上能看日出。"),
        (
            "公司表示，净利润为|1.9亿元|，同比下降|53%|；董事长|罗一凡|说，明年会好。",
            "公司表示，净利润为1.9亿元，同比下降53%；董事长罗一凡说，明年会好。",
        ),
        ("他在书里写道：“|河水很凉。|”后来他搬走了。", "他在书里写道：“河水很凉。”后来他搬走了。"),
        ("本报讯（记者|何大年|）城北的桥修好了。", "本报讯（记者何大年）城北的桥修好了。"),
        ("截止时间为|5|月|15|日|，逾期不予受理。", "截止时间为5月15日，逾期不予受理。"),
        ("截止时间为5月|15日，逾期不予受理。", "截止时间为5月15日，逾期不予受理。"),
        ("桥修好了。|老桥位于|城北|，很老。", "桥修好了。|老桥位于城北，很老。"),
        (
            "水很凉。|改法很简单：把|Map|换成|List|，再试一次。",
            "水很凉。|改法很简单：把Map换成List，再试一次。",
        ),
        (
            "2023-12-08 09:14|远江新材料|（|江州|）今日宣布完成|1.2亿元|融资，今年|投产。",
            "2023-12-08 09:14|远江新材料（江州）今日宣布完成1.2亿元融资，今年投产。",
        ),
        ("【13:25】|渔船回港|，|没有人受伤。", "【13:25】渔船回港，没有人受伤。"),
        ("水很凉。|记者首先前往|城东|，门开着。", "水很凉。|记者首先前往城东，门开着。"),
        (
            "新华社|青岩|11月30日电|城北|的桥修好了|。",
            "新华社青岩11月30日电城北的桥修好了。",
        ),
    ],
)
def test_pieces_are_joined(lines: str, expected: str) -> None:
    assert joined(lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("水很凉。|：两方回应他在桥边站了一会儿。|，三小时桥修好了。", id="pieces of a headline"),
        pytest.param("船还没有来，|水先到了脚边，|它问我要去哪里，|我指了指对岸的灯。", id="verse"),
        pytest.param("城北的桥修好了。|桥的另一头|大家在桥头摆了长桌。", id="a subhead"),
        pytest.param("首页|新闻|财经|正文|城北的桥修好了，大家来看。", id="a menu"),
        pytest.param("桥修好了。（详情请点击链接：|）城北的路也通了。", id="a link that is gone"),
        pytest.param("更多>>|：：：精彩专题：：：|老桥", id="marks for ornament"),
    ],
)
def test_whole_lines_stay(lines: str) -> None:
    assert joined(lines) == lines


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "水很凉。|一、报名时间|2019年|，|罗一凡|搬来了。|二、活动地点|那时候，街上有|六百多|家店，很热闹。",
            "水很凉。|一、报名时间|2019年，罗一凡搬来了。|二、活动地点|那时候，街上有六百多家店，很热闹。",
        ),
        (
            "分享|0|4月18日晚间，|华辰厂|（|北山县|）说，要扩产。",
            "分享|0|4月18日晚间，华辰厂（北山县）说，要扩产。",
        ),
        (
            "来源：|江东日报|责任编辑：|罗一凡|桥修好了，|何大年|、|林小满|来看。",
            "来源：江东日报|责任编辑：罗一凡|桥修好了，何大年、林小满来看。",
        ),
        (
            "记者：|您怎么看？|何大年：|2008年|，桥塌了。|记者：|后来呢？|何大年：|又修好了。",
            "记者：您怎么看？|何大年：2008年，桥塌了。|记者：后来呢？|何大年：又修好了。",
        ),
    ],
)
def test_what_is_no_piece_stays_apart_among_pieces(lines: str, expected: str) -> None:
    assert joined(lines) == expected


@given(st.lists(st.text("一二年月5，。（）“”：ab 、", max_size=12), max_size=20))
def test_no_character_is_lost(lines: list[str]) -> None:
    text = "|".join(line for line in lines if line.strip())
    assert joined(text).replace("|", "").replace(" ", "") == text.replace("|", "").replace(" ", "")


def test_an_article_in_pieces() -> None:
    text = (
        "江东新闻网\n首页\n>\n正文\n城北新修的路通车了\n2024年05月10日08:21\n|\n来源：\n江东日报\n"
        "昨天上午，\n城北\n新修的\n滨江路\n通车。这条路全长\n十二公里\n，沿线有\n三座\n桥。\n"
        "“\n以前进城要一个钟头\n，现在二十分钟就到了。”住在\n石门镇\n的\n何大年\n说。\n"
        "市交通局局长\n罗一凡\n介绍，工程历时\n两年\n，比计划提前了三个月。\n"
        "责任编辑：\n林小满\n分享到：\n微信\n微博\n版权所有 江东新闻网"
    )
    article = extract(text)
    assert article.title == "城北新修的路通车了"
    assert article.source == "江东日报"
    assert article.editors == ("林小满",)
    assert article.body == (
        "昨天上午，城北新修的滨江路通车。这条路全长十二公里，沿线有三座桥。\n"
        "“以前进城要一个钟头，现在二十分钟就到了。”住在石门镇的何大年说。\n"
        "市交通局局长罗一凡介绍，工程历时两年，比计划提前了三个月。"
    )


END = "两地的交通项目近日集中开工，计划在三年内建成通车，沿线居民出行将更加方便。"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (f"2024-05-09 08:20|据江通社5月9日消息，|江州|与|云岭|{END}", f"据江通社5月9日消息，江州与云岭{END}"),
        (
            f"2024-05-09 08:20|江州时报|记者从镇里获悉，目前青石|江州|{END}",
            f"记者从镇里获悉，目前青石江州{END}",
        ),
        (f"2024-05-09 08:20|一城一桥，三年建成通车的计划|{END}", END),
        (f"2024-05-09 08:20|新桥合龙，行人走过。江州时报记者 张三 摄|通车之后|{END}", END),
        (f"2024-05-09 08:20|新桥上，行人走过 张三摄|通车之后|{END}", END),
        (f"老桥往事|据江通社5月9日消息，|江州|{END}", END),
        ("作者：张三|船还没有来，|水先到了|脚边，它问我要去哪里。", "脚边，它问我要去哪里。"),
    ],
)
def test_open_clause_above_names(lines: str, expected: str) -> None:
    assert joined(lines).split("|")[-1] == expected

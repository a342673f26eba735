"""Boxes in the text: a player's, with the headline of a film; a card with buttons; a machine's abstract."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label

TITLE = "小镇的电话亭图书馆"
ABSTRACT = "文章讲述一座渡口换上电动船以后，沙洲居民出行的变化。"


@pytest.mark.parametrize(
    ("box", "label"),
    [
        ("<div class=w><b>{}</b><p>最高五十万</p><a href=/1>立即购买</a></div>", Label.PROMO),
        ("<div class=w><b>{}</b><p>年满十六周岁</p><a href=/1>点击报名</a></div>", Label.BODY),
        ("<div class=w><b>{}</b><p>番茄 2个</p><p>盐 3克</p><a href=/1>查看更多</a></div>", Label.BODY),
        (
            "<div class=w><b>{}</b><p>参考价：299元</p><p>续航：30小时</p><a href=/1>立即购买</a></div>",
            Label.BODY,
        ),
        ("<div class=w><h4>{}</h4><p>均价：21500元</p><a href=/1>楼盘图库大全</a></div>", Label.PROMO),
        (
            "<div class=w><p>{}</p><p><a href=/1>楼盘图库大全</a></p></div>",
            Label.BODY,
        ),  # a subhead and a link
        ("<ul><li>{}</li><li>均价：21500元</li><li><a href=/1>楼盘图库大全</a></li></ul>", Label.BODY),
        ("<div class=w><b>{}</b><p>五月一日</p><a href=/1>报名入口在此</a></div>" * 3, Label.BODY),  # items
        ("<div class=w><p>{}</p><p><a href=/1>楼盘图库大全</a></p><p>五月一日</p></div>", Label.BODY),
    ],
)
def test_card_with_buttons(box: str, label: Label) -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05 浏览 7.2万</p>"
    assert labels(f"{head}{FIRST}{box.format(*[TITLE] * 3)}{SECOND}{FIRST}{SECOND}")[TITLE] is label


@pytest.mark.parametrize(
    ("box", "label"),
    [
        ("<div class=w><div>观看视频</div><span>02:15</span><div><h4>{}</h4></div></div>", Label.PLAYER),
        ("<p>观看视频</p><h4>{}</h4>", Label.BODY),  # no box
        ("<div class=w><div>观看视频</div><h4>{}</h4>" + FIRST + "</div>", Label.BODY),  # the text's own
    ],
)
def test_box_of_a_player(box: str, label: Label) -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05 浏览 7.2万</p>"
    assert labels(f"{head}{FIRST}{box.format(TITLE)}{SECOND}{FIRST}{SECOND}")[TITLE] is label


@pytest.mark.parametrize(
    ("box", "label"),
    [
        ("<div class=x><div>AI摘要</div><p>{}</p></div>", Label.NOTE),
        ("<div><p><b>智能导读：</b></p><p>{}</p></div>", Label.NOTE),
        ("<p>AI摘要</p><p>{}</p>", Label.BODY),  # no box: where it ends nobody knows
        ("<div class=x><div>AI摆渡</div><p>{}</p></div>", Label.BODY),
        ("<div class=x><div>AI看点</div><p>{}</p></div>", Label.BODY),  # of a fair
    ],
)
def test_abstract_of_a_machine(box: str, label: Label) -> None:
    page = "<h1>老渡口来了新船</h1><p>2026-04-24 09:15</p>" + box.format(ABSTRACT) + FIRST + SECOND + FIRST
    found = labels(page)
    assert found[ABSTRACT] is label
    assert found[SECOND[3:-4]] is Label.BODY


@pytest.mark.parametrize("tag", ["section", "div"])
def test_box_about_the_writer(tag: str) -> None:
    about = "苏禾，写字的人，在渡口边住了三十年，现在教书。"
    found = labels(f"<div>{FIRST}{SECOND}<{tag}><p>作者简介</p><p>{about}</p></{tag}></div>")
    assert found[about] is Label.NOTE


def test_last_sentence_below_a_label_for_the_writer() -> None:
    about = "苏禾，写字的人，在渡口边住了三十年，现在教书。"
    assert labels(f"<div>{FIRST}{SECOND}<p>作者简介</p><p>{about}</p></div>")[about] is Label.NOTE


def test_box_about_a_writer_in_the_midst_of_the_text() -> None:
    about = "书的作者苏禾，写字的人，在渡口边住了三十年，去年获奖。"
    found = labels(f"<div>{FIRST}{SECOND}<div><h3>关于作者</h3><p>{about}</p></div>{FIRST}{SECOND}</div>")
    assert found[about] is Label.BODY


def test_summary_by_a_machine_of_a_brief() -> None:
    points = "<ol><li>新船载着四十名学生，船票只要一元。</li><li>沙洲上四千多人不必再绕远路。</li></ol>"
    box = f"<div class=points><span>AI划重点</span><span>约需一分钟</span>{points}</div>"
    found = labels(f"<h1>老渡口来了新船</h1>{box}<div>{FIRST}{SECOND}</div>")
    assert sum(1 for each in found.values() if each is Label.BODY) == 2

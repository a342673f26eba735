"""A lead above the text, in an element of its own, and what is none."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label

LEAD = "老渡口的售票窗还没有开，六十一岁的摆渡人已经站在船头，他今天不摇橹，只来看别人开船。"
CARDS = "".join(f"<div><h3><a href=/{n}>别处的消息之{n}</a></h3></div>" for n in range(9))


@pytest.mark.parametrize(
    ("box", "label"),
    [
        ("<section class=brief><div><p>{}</p></div></section>", Label.BODY),
        ("<section class=summary><div><p>{}</p></div></section>", Label.NAVIGATION),  # an abstract
        ("<div class=img><img src=1.jpg><p>{}</p></div>", Label.NAVIGATION),  # a caption
        ("<div class=art-lead><div>{}</div></div>", Label.NAVIGATION),  # no paragraph
        ("<section class=brief><p><a href=/2>{}</a></p></section>", Label.NAVIGATION),
    ],
)
def test_sentence_above_the_text(box: str, label: Label) -> None:
    head = "<h1>老渡口来了新船</h1><p>2026-03-26 18:05 浏览 7.2万</p>"
    text = f"<section class=content><div>{(FIRST + SECOND) * 2}</div></section>"
    found = labels(
        f"<article>{head}<ul><li>订阅周刊</li></ul>{box.format(LEAD)}<i></i>{text}{CARDS}</article>"
    )
    assert (found[LEAD] is Label.BODY) == (label is Label.BODY)
    assert found[FIRST[3:-4]] is Label.BODY


def test_lead_right_below_the_headline_and_above_the_date() -> None:
    lead = "停航十一年之后，老渡口本周重新开航，四十名学生坐上了第一班船，但人们更关心明年的票价。"
    date = "<div>发表时间：2024-03-05 16:05</div>"
    found = labels(f"<h1>老渡口来了新船</h1><p class=chapo>{lead}</p>{date}<div>{FIRST}{SECOND}</div>")
    assert found[lead] is Label.BODY
    found = labels(f"<h1>老渡口来了新船</h1><p class=summary>{lead}</p>{date}<div>{FIRST}{SECOND}</div>")
    assert found[lead] is not Label.BODY

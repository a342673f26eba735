"""Which element holds the text."""

from __future__ import annotations

from ferry_page import FIRST, REMARKS, SECOND, TEASER, labels

from newsextract.layout import Label, label
from newsextract.page import read_page


def test_text_in_an_element_called_about() -> None:
    found = labels(f"<h1>老渡口来了新船</h1><div class=about><div class=con>{FIRST}{SECOND}</div></div>")
    assert Label.BODY in found.values()
    assert all(found[line[3:-4]] is Label.BODY for line in (FIRST, SECOND))


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


def test_brief_above_cards_under_linked_headlines() -> None:
    brief = "今天，云岭高速公路全线贯通，两地行车时间将由四小时缩短到一个半小时。"
    cards = "".join(TEASER.format(number) for number in range(5))
    body = f"<h1>云岭高速今日全线贯通</h1><div><p>{brief}</p></div><div><h3>热播</h3>{cards}</div>"
    page = f"<html><head><title>云岭高速今日全线贯通</title></head><body>{body}</body></html>"
    texts = [item.block.text for item in label(read_page(page.encode())) if item.label is Label.BODY]
    assert texts == [brief]

"""Which element holds the text."""

from __future__ import annotations

from ferry_page import FIRST, REMARKS, SECOND, labels

from newsextract.layout import Label


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

"""Which lines show the headline."""

from __future__ import annotations

from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label, label
from newsextract.layout.headline import find_headline
from newsextract.page import read_page


def test_headline_of_one_word() -> None:
    found = labels(f"<h3>讣告</h3><p>发布时间：2026-03-11</p><div>{FIRST}{SECOND}</div>", "讣告-某某大学")
    assert found["讣告"] is Label.HEADLINE


def test_short_headline_above_the_text() -> None:
    found = labels(f"<p>茶味禅味</p><p>净 心</p>{FIRST}{SECOND}", "茶味禅味_某某杂志")
    assert found["茶味禅味"] is Label.HEADLINE
    below = "<p>关于老渡口停航检修的通知</p>"
    column = read_page(f"<title>通知公告_某某局</title><p>通知公告</p>{below}{FIRST}{SECOND}")
    assert find_headline(column) is None


def test_headline_of_a_board_behind_its_label() -> None:
    line = "標題[新聞] 老渡口來了新船"
    head = f"<div>看板Ferry_News</div><div>{line}</div><div>時間Sun Jul 17 13:15:56 2011</div>"
    assert (
        labels(f"{head}{FIRST}{SECOND}", "[新聞] 老渡口來了新船 - 看板 Ferry_News - 某某站")[line]
        is Label.HEADLINE
    )


def test_headline_over_two_headings() -> None:
    found = labels(
        f"<h1>老渡口来了新船：</h1><h1>沙洲上的人不必绕桥</h1>{FIRST}{SECOND}",
        "老渡口来了新船：沙洲上的人不必绕桥",
    )
    assert found["沙洲上的人不必绕桥"] is Label.HEADLINE


def test_site_that_signs_a_notice_is_no_headline() -> None:
    found = labels(f"<h2>通航公告</h2>{FIRST}{SECOND}<p>某某市航道管理局</p>", "通航公告 - 某某市航道管理局")
    assert found["通航公告"] is Label.HEADLINE
    assert found["某某市航道管理局"] is not Label.HEADLINE


def _shown(body: str, title: str) -> list[str]:
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return [item.block.text for item in label(read_page(page.encode())) if item.label is Label.HEADLINE]


def test_headline_over_two_lines_with_a_hidden_twin_between() -> None:
    first, second = "张三调研秋粮收购工作时强调", "确保颗粒归仓 守护丰收成果"
    twin = f"<h1 style='display:none'>{first} {second}</h1>"
    body = f"<p class=subtitle>{first}</p>{twin}<p class=title>{second}</p><div>{FIRST}{SECOND}</div>"
    assert _shown(body, f"{first} {second}-某市") == [first, second]


def test_headline_behind_an_epapers_name() -> None:
    above, headline = "六位渔民登上大剧院的舞台", "东海渔歌唱进北京城"
    rows = f"<tr><td>{above}<tr><td>{headline}<tr><td>2018-03-29<tr><td>{FIRST}{SECOND}"
    assert _shown(f"<table>{rows}</table>", f"东海晚报多媒体数字报-{headline}") == [headline]


def test_office_that_begins_the_title_and_signs_the_text() -> None:
    title = "某某市航道管理局2026年停航公告"
    body = f"<p><a href=/1>{title}</a></p><p>2026-04-17</p><div>{FIRST}{SECOND}<p>某某市航道管理局</p></div>"
    assert _shown(body, f"{title} – 某某网") == [title]
    split = f"<h1>某某市航道管理局<br>2026年停航公告</h1><div>{FIRST}{SECOND}</div>"
    assert _shown(split, f"{title} – 某某网") == ["某某市航道管理局", "2026年停航公告"]

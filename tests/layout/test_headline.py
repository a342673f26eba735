"""Which lines show the headline."""

from __future__ import annotations

from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


def test_headline_of_one_word() -> None:
    found = labels(f"<h3>讣告</h3><p>发布时间：2026-03-11</p><div>{FIRST}{SECOND}</div>", "讣告-某某大学")
    assert found["讣告"] is Label.HEADLINE


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

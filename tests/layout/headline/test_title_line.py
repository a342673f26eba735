"""Which line of a dump shows the headline of the `<title>` above it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.headline.title_line import names_site, shows_title, title_key, title_shown

_TITLE = "老桥修缮后重新开放_社会_远岸新闻网"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(["老桥修缮后重新开放"], _TITLE, id="channel and site behind it"),
        pytest.param(["老桥修缮后重新开放"], "远岸新闻网-老桥修缮后重新开放", id="site before it"),
        pytest.param(["老桥修缮后重新开放"], "老桥修缮后重新开放", id="nothing else"),
        pytest.param(["老桥修缮后重新开放"], "【老桥修缮后重新开放】-远岸新闻网", id="in brackets"),
        pytest.param(["老桥修缮后重新开放"], "远岸新闻网-2024年3月5日-老桥修缮后重新开放", id="e-paper"),
        pytest.param(["老桥修缮后重新开放"], "老桥修缮后重新开放 远岸新闻网", id="only a blank between"),
        pytest.param(["老桥修缮后", "重新开放"], _TITLE, id="broken over two lines"),
        pytest.param(["老桥修缮", "后重新", "开放"], _TITLE, id="broken over three lines"),
        pytest.param(["老桥修缮后重新开…"], _TITLE, id="cut short on the page"),
        pytest.param(["老桥修缮后重新开放"], "老桥修缮后重新开..._远岸新闻网", id="cut short in the title"),
        pytest.param(["原创老桥修缮后重新开放"], _TITLE, id="a badge before it"),
        pytest.param(["标 题：老桥修缮后重新开放"], _TITLE, id="a label before it"),
        pytest.param(["老桥修缮后重新开放阅读 1025"], _TITLE, id="a counter behind it"),
        pytest.param(["老桥修缮后重新开放2021-03-05"], _TITLE, id="a date behind it"),
    ],
)
def test_line_shows_the_headline(lines: list[str], title: str) -> None:
    assert shows_title(lines, title_key(title))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(["老桥修缮后"], _TITLE, id="half of it, and something else behind"),
        pytest.param(["远岸新闻网"], _TITLE, id="the site"),
        pytest.param(["社会"], _TITLE, id="the channel"),
        pytest.param(["老桥两侧新添石栏"], _TITLE, id="another line"),
        pytest.param(["远岸市教育局"], "远岸市教育局-通知公告", id="the office whose site it is"),
        pytest.param(["老桥修缮后重新开放引来争议"], _TITLE, id="a headline that goes on"),
    ],
)
def test_line_does_not_show_it(lines: list[str], title: str) -> None:
    assert not shows_title(lines, title_key(title))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("原创老桥修缮后重新开放", "老桥修缮后重新开放"),
        ("标 题： 老桥修缮后重新开放", "老桥修缮后重新开放"),
        ("老桥修缮后重新开放阅读 1025", "老桥修缮后重新开放"),
        ("老桥修缮后重新开放 2021-03-05", "老桥修缮后重新开放"),
        ("老桥修缮后重新开放分享", "老桥修缮后重新开放"),
        ("老桥修缮后重新开放", ""),
        ("原创石匠的一百天", ""),
    ],
)
def test_headline_without_what_is_glued_to_it(text: str, shown: str) -> None:
    assert title_shown(text, title_key(_TITLE)) == shown


@pytest.mark.parametrize(
    ("title", "names"),
    [
        (_TITLE, True),
        ("老桥修缮后重新开放 - 远岸日报", True),
        ("老桥修缮后重新开放", False),
        ("社会 - 远岸新闻网", False),
        ("远岸市人民政府_远岸新闻网", False),
        ("老桥修缮后重新开放_石匠的一百天", False),
    ],
)
def test_title_names_the_site(title: str, names: bool) -> None:
    assert names_site(title) is names


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4), st.text(max_size=300))
def test_any_lines_are_compared(lines: list[str], title: str) -> None:
    shows_title(lines, title_key(title))
    assert title_shown(lines[0], title_key(title)) in lines[0]
    names_site(title)

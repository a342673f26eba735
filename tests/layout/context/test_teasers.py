"""Headlines and abstracts of other articles, in elements like the text's own."""

from __future__ import annotations

import pytest

from newsextract.layout import Label, label
from newsextract.page import read_page

TEXT = [
    "清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。",
    "停航十一年以后，沙洲上的四千多人又有了自己的船，过江不必再绕十九公里的桥。",
    "船长老何说，开船的人手还不够，秋天以前要再招六名水手，工资由镇里出一半。",
]
LAST = "傍晚六点收船以后，老何把缆绳一圈圈盘好，坐在船头等最后一个放学的孩子。"
TITLES = ["湖边这家面馆为什么天天排队", "下月起这些新规影响你我生活", "六旬老人自学编程写出小程序"]
BROKEN = "走访当地以后才发现，事情并没有那么简单，许多人..."
WHOLE = "走访当地以后才发现，事情并没有人们说的那么简单。"


def body(entries: str, heading: str = "<h3>相关文章</h3>", behind: str = "") -> list[str]:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"<title>老渡口来了新船</title><h1>老渡口来了新船</h1><div>{text}{heading}{entries}{behind}</div>"
    return [item.block.text for item in label(read_page(page)) if item.label is Label.BODY]


def entries(title: str, abstract: str) -> str:
    return "".join(title.format(line) + abstract for line in TITLES)


@pytest.mark.parametrize(
    "heading", ["相关文章", "“老渡口来了新船” 的相关文章", "推荐阅读", "猜你喜欢", "延伸阅读："]
)
@pytest.mark.parametrize("tag", ["<h3>{}</h3>", "<p>{}</p>", "<div>{}</div>"])
def test_heading(heading: str, tag: str) -> None:
    assert body(entries("<p>{}</p>", f"<p>{BROKEN}</p>"), tag.format(heading)) == TEXT


@pytest.mark.parametrize(
    "entry",
    [
        entries("<p>{}</p>", f"<p>{BROKEN}[详细]</p>"),
        entries("<p>{}</p>", f"<p>{WHOLE}</p>"),
        entries("<p>{0}</p><p>{0}</p>", f"<p>{BROKEN}</p>"),
        entries("<h3>{}</h3>", f"<p>2026-04-09</p><p>{BROKEN}</p>"),
        entries("<p><a href=/1>{}</a></p>", f"<p>{WHOLE}</p>"),
        entries("<p><b>{}</b></p>", f"<p>{BROKEN}</p>"),
    ],
)
def test_entry(entry: str) -> None:
    assert body(entry) == TEXT


@pytest.mark.parametrize(
    "entry",
    [
        f"<p>{WHOLE}</p><p>{WHOLE}</p>",
        f"<p>一、新船怎么坐</p><p>{WHOLE}</p><p>二、船票怎么买</p><p>{WHOLE}</p>",
        f"<p><b>新船怎么坐得上</b></p><p>{WHOLE}</p><p><b>船票怎么买得到</b></p><p>{WHOLE}</p>",
        f"<p>新船怎么坐得上</p><p>{WHOLE}</p><p>{WHOLE}</p><p>船票怎么买得到</p><p>{WHOLE}</p>",
    ],
)
def test_text_goes_on_behind_the_heading(entry: str) -> None:
    assert body(entry).count(WHOLE) == entry.count(WHOLE)


def test_text_goes_on_behind_the_list() -> None:
    behind = f"<p>{WHOLE}</p><p>{TEXT[0]}</p>"
    assert body(entries("<p><a href=/1>{}</a></p>", f"<p>{BROKEN}</p>"), behind=behind) == [
        *TEXT,
        WHOLE,
        TEXT[0],
    ]


def test_text_goes_on_behind_a_list_of_links_alone() -> None:
    """The next paragraph is no abstract of the last link, though a list of teasers follows."""
    links = "<br>".join(f"<a href=/{number}>{title}</a>" for number, title in enumerate(TITLES))
    behind = (
        f"<p>{LAST}</p><div><h3>推荐阅读</h3>{entries('<p><a href=/9>{}</a></p>', f'<p>{BROKEN}</p>')}</div>"
    )
    assert body(f"<div>{links}</div>", behind=behind) == [*TEXT, LAST]


def test_list_with_dates_is_no_other_article() -> None:
    items = "".join(
        f"<li><a href=/1>{title}</a><span>2024-05-0{n}</span></li>" for n, title in enumerate(TITLES)
    )
    box = f"<div><h2>相关新闻</h2><ul>{items}</ul></div>"
    assert body("", heading=box, behind=f"<p>{LAST}</p>") == [*TEXT, LAST]


@pytest.mark.parametrize("link", ["湖边这家面馆为什么天天排队", "湖边这家面馆为什么天天要排长队，你去过吗？"])
def test_text_goes_on_behind_the_box_of_the_heading(link: str) -> None:
    links = f"<a href=/1><h4>{link}</h4></a><a href=/2><h4>{TITLES[1]}</h4></a>"
    box = f"<div class=more><p>延伸阅读</p>{links}</div>"
    foot = f"<div class=sub><p>{TITLES[2]}</p><p>{BROKEN}</p></div>"
    assert body("", heading=box, behind=f"<p>{LAST}</p>{foot}")[:4] == [*TEXT, LAST]

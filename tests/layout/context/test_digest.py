"""Linked headings over the items of a digest are text; links between the paragraphs of a story are not."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, REMARKS, SECOND, labels

from newsextract.layout import Label

HEAD = "<h1>早报：今天要知道的三件事</h1><p>2026-04-24 09:15</p>"
OF_EACH = ["坐头班船的人点着一盏灯", "渡口停了，桥修好了", "船票太便宜，要一直开下去"]
OF_OTHERS = ["湖边面馆为什么天天排队", "六旬老人学编程写出小程序", "下月起这些新规影响生活"]


def found(tag: str, links: list[str], lead: str = "", part: str = "<p>{}</p>", count: int = 3) -> list[Label]:
    items = [
        f"<{tag}><a href=/{number}.html>{link}</a></{tag}>" + part.format(remark)
        for number, (link, remark) in enumerate(zip(links, REMARKS, strict=True))
    ][:count]
    by_text = labels(f"{HEAD}<div>{lead}{''.join(items)}</div>", "早报：今天要知道的三件事")
    return [by_text[link] for link in links[:count]]


@pytest.mark.parametrize("tag", ["h3", "p", "div"])
@pytest.mark.parametrize("lead", ["", FIRST, FIRST + SECOND])
def test_headings_of_items(tag: str, lead: str) -> None:
    assert found(tag, OF_EACH, lead) == [Label.HEADING] * 3


def test_headings_over_several_paragraphs() -> None:
    assert found("p", OF_EACH, part="<p>{}</p>" + FIRST) == [Label.HEADING] * 3


@pytest.mark.parametrize(
    ("links", "lead", "part", "count"),
    [
        pytest.param(OF_OTHERS, "", "<p>{}</p>", 3, id="other stories"),
        pytest.param(OF_EACH[1:] + OF_EACH[:1], "", "<p>{}</p>", 3, id="each over another item"),
        pytest.param(OF_EACH, "", "<p>{}</p>", 2, id="two only"),
        pytest.param(OF_EACH, FIRST + SECOND + FIRST, "<p>{}</p>", 3, id="a story above"),
        pytest.param(OF_EACH, "", "", 3, id="nothing under them"),
    ],
)
def test_links_that_head_nothing(links: list[str], lead: str, part: str, count: int) -> None:
    assert Label.HEADING not in found("p", links, lead, part, count)


def test_a_list_behind_the_items_is_no_part_of_them() -> None:
    behind = [f"<p><a href=/x{number}.html>{link}</a></p>" for number, link in enumerate(OF_OTHERS)]
    items = [
        f"<p><a href=/{link}>{link}</a></p><p>{remark}</p>"
        for link, remark in zip(OF_EACH, REMARKS, strict=True)
    ]
    by_text = labels(f"{HEAD}<div>{''.join([*items, *behind])}</div>", "早报：今天要知道的三件事")
    assert [by_text[link] for link in OF_EACH] == [Label.HEADING] * 3
    assert [by_text[link] for link in OF_OTHERS] == [Label.RELATED] * 3

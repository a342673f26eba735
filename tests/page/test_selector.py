"""Selectors: what is let through, what is refused and why, and that none takes long."""

from __future__ import annotations

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsextract.page.selector import Selector, SelectorError, limited, read_selector

TREE = etree.fromstring(
    "<html><body><h1 id='t' class='a b'>标题</h1><div class='x'><p>一</p><p class='a'>二</p></div>"
    "<a href='/1'>三</a></body></html>",
    etree.HTMLParser(),
)


def found(written: str) -> list[str]:
    return [
        node if isinstance(node, str) else f"{node.tag}:{''.join(node.itertext())}"
        for node in read_selector(written).find(TREE)
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("h1", ["h1:标题"]),
        ("#t", ["h1:标题"]),
        (".a", ["h1:标题", "p:二"]),
        ("div > p", ["p:一", "p:二"]),
        ("body .x .a", ["p:二"]),
        ("p:nth-child(2)", ["p:二"]),
        ("h1 ~ a, p:first-child", ["p:一", "a:三"]),
        ("div:has(.a)", ["div:一二"]),
        ("a::attr(href)", ["/1"]),
        ("p::text", ["一", "二"]),
        ("//p", ["p:一", "p:二"]),
        ("(//p)[1]", ["p:一"]),
        ("./body/h1", ["h1:标题"]),
        ("//p[contains(., '二')]", ["p:二"]),
        ("//div//p[2]", ["p:二"]),
        ("//p[../p[2] and position() * 2 = 2]", ["p:一"]),
        ("//a/preceding-sibling::*//p[@class]", ["p:二"]),
        ("//h1/following::p[1]", ["p:一"]),
        ("//p/text() | //a/@href", ["一", "二", "/1"]),
        ("//*[@*='x']/*[last()]", ["p:二"]),
        ("//span", []),
    ],
)
def test_what_is_found(written: str, expected: list[str]) -> None:
    assert found(written) == expected


def test_a_language_can_be_named() -> None:
    assert read_selector("string(//h1)", "xpath").find(TREE) == ["标题"]
    assert read_selector("div", "xpath").find(TREE) == []  # a child of <html>, not any
    assert len(read_selector("div", "css").find(TREE)) == 1


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("a" * 1001, "1,001 characters"),
        ("p[", "no CSS selector"),
        ("p:hovering()", "no CSS selector"),
        ("p::before", "::before; only ::text and ::attr"),
        ("//p[", "no XPath 1.0"),
        ("//p[@class=]", "no XPath 1.0"),
        ("//p[document('x')]", "document() is no function"),
        ("//p[re:test(., 'x')]", "no namespace prefixes"),
        ("//p[tick()]", "tick() is no function"),
        ("//o:p", "no namespace prefixes"),
        ("//p[$x]", "no variables"),
        ("(1 + 1)", "gives a number"),
        ("(//p = 'x')", "gives true or false"),
    ],
)
def test_what_is_refused(written: str, why: str) -> None:
    with pytest.raises(SelectorError, match=re.escape(why)):
        read_selector(written)


@pytest.mark.parametrize(
    ("written", "elements"),
    [
        ("p", True),
        ("//p[@class]", True),
        ("//p[text()]", True),
        ("//p/@class", False),
        ("//p | //a/@href", False),
        ("//p/text()", False),
        ("a::attr(href)", False),
        ("//p[. = '/@class']", True),
    ],
)
def test_whether_it_selects_elements(written: str, elements: bool) -> None:
    assert read_selector(written).selects_elements is elements


def test_a_selector_survives_pickling() -> None:
    selector = read_selector(".x .a")
    again = pickle.loads(pickle.dumps(selector))
    assert again == selector
    assert len(again.find(TREE)) == 1


@pytest.mark.parametrize(
    "written", [".a ~ .b", "//p[following-sibling::p[contains(., 'y')]]", "//*[. = //*]"]
)
def test_a_page_built_to_be_slow_is_given_up(written: str) -> None:
    page = etree.fromstring(
        "<html><body>" + "<p class='a'>x</p>" * 5000 + "</body></html>", etree.HTMLParser()
    )
    selector = read_selector(written)
    with limited(-1.0), pytest.raises(SelectorError, match="takes too long"):
        selector.find(page)
    assert read_selector(".x").find(TREE), "the limit is for one page only"


@given(st.text(alphabet=" /.*@[]()|=<>'\"apxtext():and-not,1", max_size=40) | st.text(max_size=30))
def test_any_text_is_a_selector_or_an_error(text: str) -> None:
    for language in ("css", "xpath", None):
        try:
            selector = read_selector(text, language)
        except SelectorError:
            continue
        assert isinstance(selector, Selector)
        selector.find(TREE)

"""Pages read with selectors in mind: the same blocks as without, but for what is dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page import read_page
from newsextract.page.model import Block, Page
from newsextract.page.selection import MAX_DEPTH, MAX_ELEMENTS, Query, Selection, select
from newsextract.page.selector import read_selector

FIXTURES = sorted(Path(__file__).parents[2].joinpath("fixtures").glob("*.html"))


def on(html: str, *queries: tuple[str, str]) -> Selection:
    """The selection of `(role, selector)`s on a page."""
    asked = [Query((read_selector(written),), role) for role, written in queries]  # type: ignore[arg-type]
    return select(read_page(html, format="html"), asked)


def texts(page: Page) -> list[str]:
    return [block.text for block in page.blocks]


def seen(block: Block) -> tuple[Any, ...]:
    node = block.node
    links = [(link.text, link.href) for link in block.links]
    pictures = [picture.src for picture in block.pictures]
    return (
        block.text,
        block.hidden,
        block.link_chars,
        links,
        pictures,
        node.tag,
        node.hints,
        node.start,
        node.end,
    )


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_page_is_the_same_where_nothing_is_dropped(path: Path) -> None:
    page = read_page(path.read_bytes(), format="html")
    again = select(page, [Query((read_selector("div"),), "value")]).page
    assert [seen(block) for block in again.blocks] == [seen(block) for block in page.blocks]
    assert again.head == page.head


@pytest.mark.parametrize(
    ("html", "selector", "blocks", "dropped"),
    [
        ("<p>甲<p class=x>乙<p>丙", ".x", ["甲", "", "丙"], ["乙"]),
        ("<p>甲<b class=x>乙</b>丙</p>", ".x", ["", "甲丙"], ["乙"]),
        ("<p>甲<a class=x href=/1>乙</a>丙</p>", ".x", ["", "甲丙"], ["乙"]),
        ("<div>甲<div class=x>乙<p>丁</p></div>丙</div>", ".x", ["甲", "", "丙"], ["乙 丁"]),
        ("<div class=x>甲<p class=x>乙</p></div><p>丙</p>", ".x", ["", "丙"], ["甲 乙"]),
        ("<p style='display:none'>甲<b class=x>乙</b>丙</p>", ".x", ["甲丙"], ["乙"]),
        ("<p>甲<img class=x src=/1.jpg>乙</p>", ".x", ["", "甲乙"], []),
        ("<p>甲<script class=x>乙</script>丙</p>", ".x", ["甲丙"], []),
        ("<body class=x><p>甲</p></body>", ".x", ["甲"], []),
        ("<p>甲<!-- 注 --><b class=x>乙</b><!-- 注 -->丙</p>", ".x", ["", "甲丙"], ["乙"]),
    ],
)
def test_what_is_dropped_leaves_an_empty_block(
    html: str, selector: str, blocks: list[str], dropped: list[str]
) -> None:
    selection = on(html, ("out", selector))
    assert texts(selection.page) == blocks
    assert [match.text for match in selection.found[0].matches if match.text] == dropped
    assert all(not block.pictures and not block.links for block in selection.page.blocks)
    empty = [block.index for block in selection.page.blocks if not block.text]
    assert [index for match in selection.found[0].matches for index in match.blocks] == empty


def test_a_page_cannot_write_the_mark_of_what_is_dropped() -> None:
    selection = on(
        "<p>甲<img src='newsextract:dropped'></p><p><img src='newsextract:dropped'></p><p>乙", ("out", ".x")
    )
    assert texts(selection.page) == ["甲", "", "乙"]
    assert selection.found[0].matches == []


def test_text_in_a_line_is_a_block_of_its_own() -> None:
    selection = on("<div>上<span id=t>一<br>二</span>下</div>", ("text", "#t"))
    assert texts(selection.page) == ["上", "一", "二", "下"]
    assert list(selection.found[0].matches[0].blocks) == [1, 2]


@pytest.mark.parametrize(
    ("html", "selector", "text", "blocks"),
    [
        ("<h1>标题</h1><p>文", "h1", "标题", [0]),
        ("<div><span class=t>标题</span></div><p>文", ".t", "标题", [0]),
        ("<p>文<span class=t>标题</span>文", ".t", "标题", []),
        ("<div class=t><p>上</p><p>下</p></div>", ".t", "上 下", [0, 1]),
        ("<meta name=k content='甲,乙'><p>文", "[name=k]", "甲,乙", []),
        ("<h1>标<b class=x>题</b></h1>", "h1", "标题", [0]),
        ("<p title='甲'>文", "p::attr(title)", "甲", []),
    ],
)
def test_a_value_and_the_blocks_that_it_is(html: str, selector: str, text: str, blocks: list[int]) -> None:
    (found,) = on(html, ("value", selector)).found
    assert [(match.text, list(match.blocks)) for match in found.matches] == [(text, blocks)]


def test_a_value_does_not_have_what_is_dropped_inside_it() -> None:
    found = on("<h1>标题<i class=x>新</i></h1>", ("value", "h1"), ("out", ".x")).found
    assert found[0].matches[0].text == "标题"


def test_the_first_alternative_that_says_something_counts() -> None:
    query = Query(tuple(map(read_selector, ("h2", ".empty", "h1", "p"))), "value")
    (found,) = select(read_page("<div class=empty> </div><h1>标题</h1><p>文", format="html"), [query]).found
    assert found.selector is not None
    assert (found.selector.written, found.matches[0].text) == ("h1", "标题")


@pytest.mark.parametrize(
    "html", ["<p>甲</p>" * (MAX_ELEMENTS + 1), "<div>" * (MAX_DEPTH + 1) + "甲", "<!-- nothing -->"]
)
def test_a_page_too_large_is_read_as_ever(html: str) -> None:
    page = read_page(html, format="html")
    selection = select(page, [Query((read_selector("p"),), "out")])
    assert selection.page is page
    assert selection.unread


TAGS = (
    "<p> </p> <div|class=x> </div> <b|class=x> </b> <br> <a|href=/> </a> </html> <table><tr><td|class=x>"
    " </td> <title> </title> <script|class=x> </script> <!--x--> <noscript|class=x> <img|class=x|src=1>"
    " <li|hidden|class=x> <o:p> 甲 乙 | &amp;"
)
PIECES = [piece.replace("|", " ") for piece in TAGS.split(" ")]


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(("value", "text", "out")))
def test_any_page_can_be_read(pieces: list[str], role: str) -> None:
    html = "".join(pieces)
    page = read_page(f"<html>{html}", format="html")
    selection = on(f"<html>{html}", (role, ".x"))
    assert [block.index for block in selection.page.blocks] == list(range(len(selection.page.blocks)))
    if role == "value":
        assert texts(selection.page) == texts(page)
    if role == "out":
        assert len("".join(texts(selection.page))) <= len("".join(texts(page)))
    for match in selection.found[0].matches:
        assert all(0 <= index < len(selection.page.blocks) for index in match.blocks)

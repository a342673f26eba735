"""What a block works out when asked."""

from __future__ import annotations

import pytest

from newsextract.page.model import Block, Line, Link, Node

NODE = Node("p", "", None, 0)


def block(text: str, line: Line | str | None = None) -> Block:
    made = Block(0, text, NODE)
    made.line = line
    return made


@pytest.mark.parametrize(
    ("text", "line", "pieces", "links"),
    [
        ("一段", None, ("一段",), ()),
        ("", None, (), ()),
        ("一条新闻", "/1", ("一条新闻",), (Link("一条新闻", "/1"),)),
        ("甲 乙", (("甲 ", "乙"), (1,), ()), ("甲", "乙"), ()),
        ("甲乙丙", (("甲", "乙", "丙"), (1, 1, 3), ((1, 3, "/1"),)), ("甲", "乙丙"), (Link("乙丙", "/1"),)),
        ("甲", (("甲", "  "), (1, 5), ((1, 2, "/1"), (0, 1, ""))), ("甲",), (Link("甲", ""),)),
    ],
)
def test_links_and_pieces(
    text: str, line: Line | str | None, pieces: tuple[str, ...], links: tuple[Link, ...]
) -> None:
    made = block(text, line)
    assert made.pieces == pieces
    assert made.links == links
    assert made.links is made.links


def test_given_links_and_pieces_are_kept() -> None:
    made = Block(0, "甲乙", NODE, ("甲", "乙"), (Link("乙", "/1"),), 1)
    assert (made.pieces, made.links, made.link_chars) == (("甲", "乙"), (Link("乙", "/1"),), 1)
    made.links = ()
    assert made.links == ()


def test_ancestors() -> None:
    outer = Node("div", "", NODE, 1)
    inner = Node("p", "", outer, 2)
    assert list(inner.ancestors()) == [inner, outer, NODE]


def test_nodes_are_equal_only_to_themselves() -> None:
    assert len({Node("p", "", None, 0), Node("p", "", None, 0)}) == 2

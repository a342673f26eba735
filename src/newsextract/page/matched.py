"""What an element says that a selector found: its text, time, links and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from lxml import etree

from newsextract.page.html import Reader
from newsextract.page.model import Link, Picture
from newsextract.page.whitespace import fold

Role = Literal["value", "text", "out"]
"""What a selector is asked for: a value, the blocks that hold text, or what is taken off the page."""
_NOT_READ = frozenset(
    ("script", "style", "template", "svg", "iframe", "object", "canvas", "math", "select", "textarea")
) | {"noscript"}
_BREAKS = frozenset(
    ("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "hr")
) | {
    *("h1", "h2", "h3", "h4", "h5", "h6"),
    *("li", "ol", "p", "section", "table", "td", "th", "tr", "ul"),
}
"""Tags at which a text goes on in another line."""


@dataclass(slots=True)
class Match:
    """An element that was found, or the value of an attribute, or a bare text."""

    text: str
    """White space folded; of `<meta>` its content. What is dropped inside it is left out."""
    pieces: tuple[str, ...] = ()
    """The text, split where an element begins or ends."""
    stamp: str | None = None
    """`<time datetime>`."""
    href: str | None = None
    """Of the element itself, or of the first link in it."""
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    blocks: range = range(0)
    """The indices of the blocks that the element is; empty if it is a part of one only."""


def match_of(node: Any, dropped: set[Any] | frozenset[Any]) -> Match:
    if isinstance(node, str):
        text = fold(node)
        return Match(text, (text,), href=text)
    texts = list(_texts(node, dropped))
    links = tuple(
        Link(text, anchor.get("href", ""))
        for anchor in node.iter("a")
        if (text := fold("".join(_texts(anchor, dropped))))
    )
    href = node.get("href") or next((link.href for link in links), None)
    pieces = tuple(filter(None, map(fold, texts)))
    return Match(fold("".join(texts)), pieces, node.get("datetime"), href, links, _pictures(node))


def says_something(node: Any) -> bool:
    """Whether an element shows text or a picture, or holds a time."""
    if isinstance(node, str):
        return bool(fold(node))
    if node.get("datetime") or next(node.iter("img"), None) is not None:
        return True
    return any(map(fold, _texts(node, frozenset())))


def _texts(node: Any, dropped: set[Any] | frozenset[Any]) -> Iterator[str]:
    """The texts in an element, in order; blanks where a block or a line ends."""
    if node.tag == "meta":
        yield node.get("content", "")
        return
    walk = etree.iterwalk(node, events=("start", "end", "comment", "pi"))
    for event, child in walk:
        if event == "start":
            if child.tag in _BREAKS:
                yield " "
            if child.tag in _NOT_READ or (child in dropped and child is not node):
                walk.skip_subtree()
            elif child.text:
                yield child.text
        elif child is not node:
            if event == "end" and child.tag in _BREAKS:
                yield " "
            if child.tail:
                yield child.tail


def _pictures(node: Any) -> tuple[Picture, ...]:
    """The pictures in an element, as the ordinary reader sees them."""
    images = list(node.iter("img"))
    if not images:
        return ()
    reader = Reader()
    reader.start("div", {})
    for image in images:
        reader.start("img", dict(image.attrib))
        reader.end("img")
    reader.end("div")
    reader.close()
    return tuple(picture for block in reader.blocks for picture in block.pictures)

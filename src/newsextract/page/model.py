"""What a page is once it has been read: a head and a flat list of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from newsextract.page.whitespace import fold

PageFormat = Literal["html", "text"]


@dataclass(slots=True, eq=False)
class Node:
    """A block-level element, kept only for its place: blocks point to the innermost one."""

    tag: str
    hints: str
    """Its class and id attributes, lower case, joined by a blank; empty if it has none."""
    parent: Node | None
    depth: int
    start: int = 0
    """Index of the first block in it."""
    end: int = 0
    """Index behind the last block in it."""
    _empty_cells: int = field(init=False, repr=False)  # unset in nearly every node: setting it costs time
    _span: tuple[int, int] = field(init=False, repr=False)

    @property
    def empty_cells(self) -> int:
        """Of a table's cell: how many cells without any block stand right before it; of a row: how many
        behind its last one."""
        return getattr(self, "_empty_cells", 0)

    @empty_cells.setter
    def empty_cells(self, count: int) -> None:
        self._empty_cells = count

    @property
    def span(self) -> tuple[int, int]:
        """Of a table's cell: how many rows and columns it takes (`rowspan`, `colspan`)."""
        return getattr(self, "_span", (1, 1))

    @span.setter
    def span(self, span: tuple[int, int]) -> None:
        self._span = span

    def ancestors(self) -> Iterator[Node]:
        """Itself, its parent, and so on up to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


@dataclass(slots=True)
class Link:
    """An `<a>` inside a block."""

    text: str
    href: str


@dataclass(slots=True)
class Picture:
    """An `<img>` as the page shows it (lazy-loading attributes resolved)."""

    src: str
    alt: str
    href: str | None = None
    """Where the link around it leads."""


LinkRange = tuple[int, int, str]
"""A link over texts of a line: the first, the one behind the last, the address."""
Line = tuple[tuple[str, ...], tuple[int, ...], tuple[LinkRange, ...]]
"""The texts of a line as the parser gave them, where among them an inline element begins or ends, and
the links over them."""


class Block:
    """The text between two block-level boundaries (`<br>` is one), and what was seen with it."""

    __slots__ = (
        "_links", "_pieces", "bold_chars", "hidden", "index", "line", "link_chars", "node", "pictures",
        "text",
    )  # fmt: skip

    def __init__(
        self,
        index: int,
        text: str,
        node: Node,
        pieces: tuple[str, ...] | None = None,
        links: tuple[Link, ...] | None = None,
        link_chars: int = 0,
        bold_chars: int = 0,
        hidden: bool = False,
        pictures: tuple[Picture, ...] = (),
    ) -> None:
        self.index = index
        self.text = text
        """White space folded to single blanks, no control or zero-width characters. Empty for a
        block that holds nothing but pictures."""
        self.node = node
        self.link_chars = link_chars
        """How many characters of `text` stand inside links."""
        self.bold_chars = bold_chars
        """How many characters of `text` stand inside `<b>`, `<strong>` or a heading."""
        self.hidden = hidden
        """Not shown: `hidden`, `display:none`, `visibility:hidden`, `font-size:0` …"""
        self.pictures = pictures
        self.line: Line | str | None = None
        """What links and pieces are made from when first asked for (few blocks ever are): the line
        as the parser gave it, or an address that the whole text leads to."""
        self._links = links
        self._pieces = pieces

    @property
    def links(self) -> tuple[Link, ...]:
        """The links that have a text, in page order."""
        if self._links is None:
            self._links = self._find_links()
        return self._links

    @links.setter
    def links(self, links: tuple[Link, ...]) -> None:
        self._links = links

    def _find_links(self) -> tuple[Link, ...]:
        if isinstance(self.line, str):
            return (Link(self.text, self.line),)
        if self.line is None:
            return ()
        texts, _, ranges = self.line
        links = [Link(fold("".join(texts[start:end])), href) for start, end, href in ranges]
        return tuple([link for link in links if link.text])

    @property
    def pieces(self) -> tuple[str, ...]:
        """The text, split where an inline element begins or ends (`<span>`, `<a>`, `<b>` …); blanks
        at the ends stripped, empty pieces left out. Labels and names that are glued in `text` are
        apart here."""
        if self._pieces is None:
            self._pieces = self._cut_apart()
        return self._pieces

    def _cut_apart(self) -> tuple[str, ...]:
        if self.line is None or isinstance(self.line, str):
            return (self.text,) if self.text else ()
        texts, cuts, _ = self.line
        joined = ["".join(texts[i:j]) for i, j in zip([0, *cuts], [*cuts, len(texts)], strict=True) if i < j]
        return tuple(filter(None, map(fold, joined)))


@dataclass(slots=True)
class Head:
    """What the page says of itself."""

    title: str = ""
    """`<title>`, white space folded."""
    meta: dict[str, str] = field(default_factory=dict)
    """`<meta>` content by lower-case name, property or itemprop; the first of a name wins."""
    json_ld: list[dict[str, Any]] = field(default_factory=list)
    """The JSON-LD objects of the page, `@graph` and lists flattened."""
    canonical: str | None = None
    next: str | None = None
    """`<link rel=next>`."""
    base: str | None = None
    has_times: bool = False
    """Whether there is any `<time>` element on the page."""
    has_preformatted: bool = False
    """Whether there is any `<pre>` element on the page."""


@dataclass(slots=True)
class Page:
    """A page, read: HTML and plain text look the same from here on."""

    format: PageFormat
    head: Head
    blocks: list[Block]
    url: str | None = None
    encoding: str | None = None
    """Charset the bytes were decoded with; None where the caller gave text."""
    damaged: int = 0
    """How many characters could not be decoded (U+FFFD in their place)."""
    source: str = ""
    """The HTML as text, for what stands only in its scripts and comments; empty for plain text."""

"""HTML to a head and a flat list of blocks, in one pass: the page is read while it is parsed.

libxml2 calls `_Reader` for each tag and each run of text, so no tree is ever built: nesting costs
no stack, and memory stays a small multiple of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from newsextract.page.head import read_json_ld
from newsextract.page.model import Block, Head, Link, Node, Picture
from newsextract.page.whitespace import fold

MAX_DEPTH = 256
"""Elements nested deeper share the node at this depth (real pages stay under 60), so that a walk
from a block up to the root has a bound."""

# What an element is to the reader. Everything not named here begins a block.
_BLOCK, _HEADING, _INLINE, _BOLD, _A, _TITLE, _NOSCRIPT, _SKIP, _BREAK, _IMG, _META, _LINK, _BASE = range(13)
_KIND: dict[str, int] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _HEADING),
    **dict.fromkeys(("abbr", "acronym", "bdi", "bdo", "big", "cite", "code", "data", "del"), _INLINE),
    **dict.fromkeys(("dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb"), _INLINE),
    **dict.fromkeys(("ruby", "s", "samp", "small", "span", "strike", "sub", "sup", "time"), _INLINE),
    **dict.fromkeys(("tt", "u", "var", "wbr"), _INLINE),
    **dict.fromkeys(("b", "strong"), _BOLD),
    **dict.fromkeys(("script", "style", "template", "svg", "iframe", "object", "canvas", "math"), _SKIP),
    **dict.fromkeys(("select", "option", "textarea", "rt", "rp"), _SKIP),
    **dict.fromkeys(("br", "hr"), _BREAK),
    "a": _A,
    "base": _BASE,
    "img": _IMG,
    "link": _LINK,
    "meta": _META,
    "noscript": _NOSCRIPT,
    "title": _TITLE,
}

_HIDDEN_STYLE = re.compile(
    r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden"
    r"|(?:font-size|opacity)\s{0,4}:\s{0,4}0(?:\.0{1,4})?(?:px|pt|em|rem|%)?\s{0,4}(?:;|!|$)",
    re.IGNORECASE,
)
_COLOUR_STYLE = re.compile(r"(?:^|[;\s])color\s{0,4}:\s{0,4}([^;!]{1,40})", re.IGNORECASE)
_BACKGROUND_STYLE = re.compile(r"background(?:-color)?\s{0,4}:\s{0,4}([^;!]{1,40})", re.IGNORECASE)
_WHITE = frozenset(("#fff", "#ffffff", "white", "rgb(255,255,255)", "rgba(255,255,255,1)"))

_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-lazyload", "data-lazy", "data-url", "data-echo",
    "data-actualsrc", "original", "_src", "zoomfile", "file", "real_src", "lazy-src",
)  # fmt: skip
"""Attributes in which lazy loaders keep a picture's address (Discuz: `zoomfile`, `file`)."""
_PLACEHOLDER = re.compile(
    r"^(?:data|about):|(?:blank|load|lazy|placeholder|spacer|pixel|transparent|grey|none)[\w-]{0,20}\.(?:gif|png|jpg|svg)",
    re.IGNORECASE,
)


class _Line:
    """The block under way."""

    __slots__ = ("bold_chars", "chunks", "cuts", "links", "pictures")

    def __init__(self) -> None:
        self.chunks: list[str] = []
        self.cuts: list[int] = []
        """Positions in `chunks` where an inline element begins or ends."""
        self.links: list[tuple[int, int, str]] = []
        """First chunk, chunk behind the last, address."""
        self.bold_chars = 0
        self.pictures: list[Picture] = []


class _Reader:
    """Parser target (see lxml's `HTMLParser(target=…)`) that writes blocks as the tags come."""

    def __init__(self) -> None:
        self.head = Head()
        self.blocks: list[Block] = []
        self._node = Node("html", "", None, 0)
        self._stack: list[tuple[str, int, Node, bool, bool, _Line | None]] = []
        """For each open element: tag, kind, and what to restore when it closes: node, hidden,
        backdrop, and the line around a hidden part."""
        self._line = _Line()
        self._hidden = False
        self._backdrop = False  # some open element has a background of its own
        self._bold = 0
        self._noscript = 0
        self._href: str | None = None  # of the open link
        self._link_start = 0
        self._skipped = ""  # the outermost element whose content is skipped, and how often it is open
        self._skips = 0
        self._title: list[str] | None = None
        self._json_ld: list[str] | None = None

    # -- what the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._skips:
            self._skips += tag == self._skipped
            return
        kind = _KIND.get(tag, _BLOCK)
        if kind >= _SKIP:
            self._start_void(tag, kind, attributes)
            return
        if kind == _BLOCK and ":" in tag:
            kind = _INLINE  # Word's <o:p>, <st1:personname> stand inside a line
        hidden, backdrop = self._hidden, self._backdrop
        styled = "style" in attributes or "hidden" in attributes or "bgcolor" in attributes
        if kind <= _HEADING:
            if self._line.chunks or self._line.pictures:
                self._flush()
            node = self._node
            self._stack.append((tag, kind, node, hidden, backdrop, None))
            if node.depth < MAX_DEPTH:
                hints = attributes.get("class", "")
                if "id" in attributes:
                    hints = f"{hints} {attributes['id']}"
                self._node = Node(tag, hints.lower(), node, node.depth + 1, len(self.blocks))
            if styled:
                self._style(attributes, inline=False)
            if kind == _HEADING:
                self._bold += 1
            elif tag == "html":
                self.head.lang = attributes.get("lang")
            return
        if styled:
            self._style(attributes, inline=True)
        elif tag == "font" and not backdrop and _colour(attributes.get("color", "")) in _WHITE:
            self._hidden = True
        if self._hidden and not hidden:  # hidden text makes a block of its own; the line goes on behind it
            self._stack.append((tag, kind, self._node, hidden, backdrop, self._line))
            self._line = _Line()
        else:
            self._stack.append((tag, kind, self._node, hidden, backdrop, None))
            self._line.cuts.append(len(self._line.chunks))
        if kind == _A:
            self._close_link()
            self._href = attributes.get("href", "")
            self._link_start = len(self._line.chunks)
        elif kind == _BOLD:
            self._bold += 1
        elif kind == _NOSCRIPT:
            self._noscript += 1
        elif kind == _TITLE:
            self._title = []

    def end(self, tag: str) -> None:
        if self._skips:
            self._skips -= tag == self._skipped
            if not self._skips and self._json_ld is not None:
                self.head.json_ld += read_json_ld("".join(self._json_ld))
                self._json_ld = None
            return
        if _KIND.get(tag, _BLOCK) >= _SKIP:
            return
        while self._stack:  # the parser balances its events: one round, but for a broken page
            if self._end_innermost() == tag:
                return

    def data(self, text: str) -> None:
        if self._skips:
            if self._json_ld is not None:
                self._json_ld.append(text)
        elif self._title is not None:
            self._title.append(text)
        elif not self._noscript:
            line = self._line
            if line.chunks or not text.isspace():  # white space at a block's start would be folded away
                line.chunks.append(text)
            if self._bold:
                line.bold_chars += len(text.strip())

    def close(self) -> _Reader:
        while self._stack:
            self._end_innermost()
        self._flush()
        self._node.end = len(self.blocks)
        return self

    # -- elements

    def _start_void(self, tag: str, kind: int, attributes: Mapping[str, str]) -> None:
        """An element without content of its own, or whose content is not read."""
        if kind == _BREAK:
            self._flush()
        elif kind == _SKIP:
            self._skipped, self._skips = tag, 1
            if tag == "script" and "ld+json" in attributes.get("type", "").lower():
                self._json_ld = []
        elif kind == _IMG:
            self._picture(attributes)
        elif kind == _META:
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            content = attributes.get("content")
            if name and content:
                self.head.meta.setdefault(name.strip().lower(), fold(content))
        elif kind == _LINK:
            relation = attributes.get("rel", "").lower().split()
            if "canonical" in relation and not self.head.canonical:
                self.head.canonical = attributes.get("href", "").strip() or None
            elif "next" in relation and not self.head.next:
                self.head.next = attributes.get("href", "").strip() or None
        elif kind == _BASE and not self.head.base:
            self.head.base = attributes.get("href", "").strip() or None

    def _end_innermost(self) -> str:
        """Close the innermost open element and restore what it changed."""
        tag, kind, node, hidden, backdrop, outer_line = self._stack.pop()
        if kind <= _HEADING:
            if self._line.chunks or self._line.pictures:
                self._flush()
            self._node.end = len(self.blocks)
            self._node = node
            if kind == _HEADING:
                self._bold -= 1
        elif kind == _A:
            self._close_link()
            self._line.cuts.append(len(self._line.chunks))
        elif kind == _TITLE:
            self.head.title = self.head.title or fold("".join(self._title or ()))
            self._title = None
        else:
            self._line.cuts.append(len(self._line.chunks))
            if kind == _BOLD:
                self._bold -= 1
            elif kind == _NOSCRIPT:
                self._noscript -= 1
        if outer_line is not None:
            self._flush()
            self._line = outer_line
        self._hidden = hidden
        self._backdrop = backdrop
        return tag

    def _style(self, attributes: Mapping[str, str], inline: bool) -> None:
        """Note what the element's own style says: hidden, a background, white on white."""
        if "hidden" in attributes:
            self._hidden = True
        style = attributes.get("style", "")
        if style and _HIDDEN_STYLE.search(style):
            self._hidden = True
        if "bgcolor" in attributes or "background" in style:
            self._backdrop = True
        if inline and "color" in style and not self._hidden:
            colour = _COLOUR_STYLE.search(style)
            if colour:
                ground = _BACKGROUND_STYLE.search(style)
                if ground:
                    self._hidden = _colour(ground[1]) == _colour(colour[1])
                elif not self._backdrop:
                    self._hidden = _colour(colour[1]) in _WHITE

    def _picture(self, attributes: Mapping[str, str]) -> None:
        src = attributes.get("src", "").strip()
        if not src or _PLACEHOLDER.search(src):
            src = next((attributes[name].strip() for name in _LAZY if attributes.get(name)), src)
        elif len(attributes) > 2:
            lazy = attributes.get("data-original") or attributes.get("data-src")
            src = lazy.strip() if lazy else src
        pictures = self._line.pictures
        if src and not src.startswith("data:") and not any(p.src == src for p in pictures):
            pictures.append(Picture(src, fold(attributes.get("alt", ""))))

    # -- the block under way

    def _close_link(self) -> None:
        if self._href is not None:
            line = self._line
            if len(line.chunks) > self._link_start:
                line.links.append((self._link_start, len(line.chunks), self._href))
            self._href = None

    def _flush(self) -> None:
        """End the block under way, if there is anything in it."""
        line = self._line
        chunks = line.chunks
        if not chunks and not line.pictures:
            return
        href = self._href
        if href is not None:  # a block boundary inside a link: the link goes on in the next block
            self._close_link()
            self._href, self._link_start = href, 0
        text = fold(chunks[0] if len(chunks) == 1 else "".join(chunks))
        if text or line.pictures:
            cuts = line.cuts
            links = tuple([_link(chunks, text, *link) for link in line.links]) if line.links else ()
            self.blocks.append(
                Block(
                    len(self.blocks),
                    text,
                    self._node,
                    _pieces(chunks, cuts, text) if cuts and len(chunks) > 1 else (text,) if text else (),
                    links,
                    sum([len(link.text) for link in links]) if links else 0,
                    min(line.bold_chars, len(text)),
                    self._hidden,
                    tuple(line.pictures),
                )
            )
        self._line = _Line()


def _link(chunks: list[str], text: str, first: int, end: int, href: str) -> Link:
    whole = first == 0 and end == len(chunks)
    return Link(text if whole else fold("".join(chunks[first:end])), href)


def _pieces(chunks: list[str], cuts: list[int], text: str) -> tuple[str, ...]:
    """The chunks joined between the cuts (the parser also splits text at entities)."""
    pieces = []
    start = 0
    for cut in (*cuts, len(chunks)):
        if cut > start:
            piece = fold("".join(chunks[start:cut]))
            if piece:
                pieces.append(piece)
            start = cut
    return tuple(pieces)


def _colour(value: str) -> str:
    return value.replace(" ", "").lower()


def read_html(text: str) -> tuple[Head, list[Block]]:
    """Head and blocks of an HTML page. Never raises; a page without text gives no blocks."""
    reader = _Reader()
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    source = text.replace("\0", "").encode("utf-8", "replace")
    if source.strip():
        try:
            parser.feed(source)
            parser.close()
        except etree.LxmlError:  # the parser gave up (no element at all): what was read so far counts
            reader.close()
    return reader.head, reader.blocks

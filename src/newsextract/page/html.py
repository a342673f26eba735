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


_Undo = tuple[
    bool, bool, "tuple[list[str], list[int], list[tuple[int, int, str]], int, list[Picture]] | None"
]


class _Reader:
    """Parser target (see lxml's `HTMLParser(target=…)`) that writes blocks as the tags come.

    This is the hottest code of the library: it runs for every tag and every text of a page.
    """

    def __init__(self) -> None:
        self.head = Head()
        self.blocks: list[Block] = []
        self._node = Node("html", "", None, 0)
        self._stack: list[tuple[str, int, Node, _Undo | None]] = []
        """For each open element: tag, kind, the node around it, and what else to restore when it
        closes: hidden, backdrop, and the line around a hidden part."""
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
        # the block under way
        self._chunks: list[str] = []
        self._cuts: list[int] = []  # positions in _chunks where an inline element begins or ends
        self._links: list[tuple[int, int, str]] = []  # first chunk, chunk behind the last, address
        self._bold_chars = 0
        self._pictures: list[Picture] = []

    # -- what the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._skips:
            self._skips += tag == self._skipped
            return
        kind = _KIND.get(tag, _BLOCK)
        if kind <= _HEADING and ":" not in tag:  # Word's <o:p>, <st1:personname> stand inside a line
            if self._chunks or self._pictures:
                self._flush()
            node = self._node
            undo = None
            hints = ""
            if attributes:
                if "class" in attributes:
                    hints = attributes["class"].lower()
                if "id" in attributes:
                    hints = f"{hints} {attributes['id'].lower()}"
                if "style" in attributes or "bgcolor" in attributes or "hidden" in attributes:
                    undo = self._style(attributes, inline=False)
            self._stack.append((tag, kind, node, undo))
            if node.depth < MAX_DEPTH:
                self._node = Node(tag, hints, node, node.depth + 1, len(self.blocks))
            if kind == _HEADING:
                self._bold += 1
            elif tag == "html":
                self.head.lang = attributes.get("lang")
        elif kind >= _SKIP:
            self._start_void(tag, kind, attributes)
        else:
            self._start_inline(tag, kind, attributes)

    def end(self, tag: str) -> None:
        if self._skips:
            self._skips -= tag == self._skipped
            if not self._skips and self._json_ld is not None:
                self.head.json_ld += read_json_ld("".join(self._json_ld))
                self._json_ld = None
        elif _KIND.get(tag, _BLOCK) < _SKIP:
            while self._stack:  # the parser balances its events: one round, but for a broken page
                if self._end_innermost() == tag:
                    return

    def data(self, text: str) -> None:
        if self._skips:
            if self._json_ld is not None:
                self._json_ld.append(text)
        elif self._chunks:
            self._chunks.append(text)
            if self._bold:
                self._bold_chars += len(text.strip())
        elif not text.isspace():  # white space at a block's start would be folded away
            if self._title is not None:
                self._title.append(text)
            elif not self._noscript:
                self._chunks.append(text)
                if self._bold:
                    self._bold_chars += len(text.strip())

    def close(self) -> _Reader:
        while self._stack:
            self._end_innermost()
        self._flush()
        self._node.end = len(self.blocks)
        return self

    # -- elements

    def _start_inline(self, tag: str, kind: int, attributes: Mapping[str, str]) -> None:
        undo = None
        if attributes and kind != _A:
            if "style" in attributes or "hidden" in attributes:
                undo = self._style(attributes, inline=True)
            elif "color" in attributes and not (self._hidden or self._backdrop):
                undo = self._hide_inline() if _colour(attributes["color"]) in _WHITE else None
        elif kind == _A:
            if "style" in attributes and _HIDDEN_STYLE.search(attributes["style"]):
                undo = self._hide_inline()
            self._close_link()
            self._href = attributes.get("href", "")
            self._link_start = len(self._chunks)
        self._stack.append((tag, kind, self._node, undo))
        if self._chunks:
            self._cuts.append(len(self._chunks))
        if kind == _BOLD:
            self._bold += 1
        elif kind == _NOSCRIPT:
            self._noscript += 1
        elif kind == _TITLE:
            self._title = []

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
        tag, kind, node, undo = self._stack.pop()
        if kind <= _HEADING and node is not self._node:
            if self._chunks or self._pictures:
                self._flush()
            self._node.end = len(self.blocks)
            self._node = node
        elif self._chunks:
            self._cuts.append(len(self._chunks))
        if kind == _A:
            self._close_link()
        elif kind in (_HEADING, _BOLD):
            self._bold -= 1
        elif kind == _TITLE:
            self.head.title = self.head.title or fold("".join(self._title or ()))
            self._title = None
        elif kind == _NOSCRIPT:
            self._noscript -= 1
        if undo is not None:
            self._hidden, self._backdrop, line = undo
            if line is not None:
                self._flush()
                self._chunks, self._cuts, self._links, self._bold_chars, self._pictures = line
        return tag

    # -- what is shown

    def _style(self, attributes: Mapping[str, str], inline: bool) -> _Undo:
        """Note what the element's own style says: hidden, a background, white on white. What to
        restore when it closes."""
        undo: _Undo = (self._hidden, self._backdrop, None)
        style = attributes.get("style", "")
        hidden = "hidden" in attributes or (style != "" and _HIDDEN_STYLE.search(style) is not None)
        if inline and "color" in style and not hidden:
            hidden = self._vanishes(style)
        if "bgcolor" in attributes or "background" in style:
            self._backdrop = True
        if hidden and not self._hidden:
            if inline:
                return self._hide_inline()
            self._hidden = True
        return undo

    def _vanishes(self, style: str) -> bool:
        """Text in the colour of its own ground, or white where no ground is known."""
        colour = _COLOUR_STYLE.search(style)
        if colour is None:
            return False
        ground = _BACKGROUND_STYLE.search(style)
        if ground:
            return _colour(ground[1]) == _colour(colour[1])
        return not self._backdrop and _colour(colour[1]) in _WHITE

    def _hide_inline(self) -> _Undo:
        """Hidden text inside a line makes a block of its own; the line goes on behind it."""
        line = (self._chunks, self._cuts, self._links, self._bold_chars, self._pictures)
        undo: _Undo = (self._hidden, self._backdrop, line)
        self._hidden = True
        self._new_line()
        return undo

    def _picture(self, attributes: Mapping[str, str]) -> None:
        src = attributes.get("src", "").strip()
        if not src or _PLACEHOLDER.search(src):
            src = next((attributes[name].strip() for name in _LAZY if attributes.get(name)), src)
        elif len(attributes) > 2:
            lazy = attributes.get("data-original") or attributes.get("data-src")
            src = lazy.strip() if lazy else src
        if src and not src.startswith("data:") and not any(p.src == src for p in self._pictures):
            self._pictures.append(Picture(src, fold(attributes.get("alt", ""))))

    # -- the block under way

    def _close_link(self) -> None:
        if self._href is not None:
            if len(self._chunks) > self._link_start:
                self._links.append((self._link_start, len(self._chunks), self._href))
            self._href = None

    def _new_line(self) -> None:
        self._chunks = []
        self._pictures = []
        if self._cuts:
            self._cuts = []
        if self._links:
            self._links = []
        self._bold_chars = 0

    def _flush(self) -> None:
        """End the block under way, if there is anything in it."""
        chunks = self._chunks
        if not chunks and not self._pictures:
            return
        href = self._href
        if href is not None:  # a block boundary inside a link: the link goes on in the next block
            self._close_link()
            self._href, self._link_start = href, 0
        single = len(chunks) == 1
        text = fold(chunks[0] if single else "".join(chunks))
        if text or self._pictures:
            links: tuple[Link, ...] = ()
            linked = 0
            if self._links:
                if single:
                    links, linked = (Link(text, self._links[0][2]),), len(text)
                else:
                    links = tuple([Link(fold("".join(chunks[i:j])), href) for i, j, href in self._links])
                    linked = sum([len(link.text) for link in links])
            block = Block(len(self.blocks), text, self._node, None, links, linked)
            if self._cuts and not single:
                block.cut = (chunks, self._cuts)
            if self._bold_chars:
                block.bold_chars = min(self._bold_chars, len(text))
            if self._pictures:
                block.pictures = tuple(self._pictures)
            block.hidden = self._hidden
            self.blocks.append(block)
        self._new_line()


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

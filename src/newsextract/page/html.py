"""HTML to a head and a flat list of blocks, in one pass: the page is read while it is parsed.

libxml2 calls `Reader` for each tag and each run of text, so no tree is ever built: nesting costs
no stack, and memory stays a small multiple of the text.
"""

from __future__ import annotations

import inspect

from lxml import etree

from newsextract.page.elements import (
    BASE,
    BLOCK,
    BOLD,
    BREAK,
    HEADING,
    IMG,
    INLINE,
    LINK,
    META,
    NOSCRIPT,
    SKIP,
    STYLED,
    UNNAMED,
    A,
    Attributes,
    kind_of,
)
from newsextract.page.head import read_json_ld
from newsextract.page.line import HIDDEN, MAX_DEPTH, LineReader
from newsextract.page.model import Block, Head, Node
from newsextract.page.short_lines import MANY_CUTS
from newsextract.page.style import hides, is_white, vanishes
from newsextract.page.style_sheet import JAMMER, hidden_classes
from newsextract.page.whitespace import fold

_ROW_PARTS = frozenset(("td", "th", "tr"))


class Reader(LineReader):
    """Parser target (see lxml's `HTMLParser(target=…)`) that writes blocks as the tags come.

    This is the hottest code of the library: it runs for every tag of a page. So what is rare has a
    method of its own.
    """

    def __init__(self) -> None:
        super().__init__()
        self.head = Head()
        self._open: list[int] = []
        """The kind of each open element but skipped ones; the parser balances its events."""
        self._skipped = ""  # the outermost element whose content is skipped, and how often it is open
        self._skips = 0
        self._is_json_ld = False
        self._jammers = {JAMMER}
        """Classes whose text is not shown."""

    # -- what the parser calls

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._skips:
            self._skips += tag == self._skipped
            return
        kind = kind_of(tag, UNNAMED)
        texts = self._texts
        if kind <= HEADING:
            if texts:
                self._flush()
            self._unwritten.append((tag, attributes))
            if kind == HEADING:
                self._start_bold()
            elif len(self._unwritten) > MAX_DEPTH:
                self._place()
        elif kind <= NOSCRIPT:
            if texts:
                self._cuts.append(len(texts))
                if len(self._cuts) > MANY_CUTS:
                    self._flush()
            if kind == A:
                if self._href is not None or "style" in attributes:
                    kind += self._start_link(attributes)
                self._href = attributes.get("href", "")
                self._link_start = len(self._texts)
            else:
                if kind == BOLD:
                    self._start_bold()
                elif kind == NOSCRIPT:
                    self._start_noscript()
                if attributes and (
                    "style" in attributes
                    or "color" in attributes
                    or "hidden" in attributes
                    or ("class" in attributes and attributes["class"] in self._jammers)
                ):
                    kind += self._start_styled(attributes)
        elif kind == SKIP:
            self._skipped, self._skips, self._skip_start = tag, 1, len(texts)
            self._is_json_ld = tag == "script" and "ld+json" in attributes.get("type", "").lower()
            return
        elif kind <= BASE:
            self._read_empty(kind, attributes)
        else:
            self._start_unnamed(tag, attributes)
            return
        self._open.append(kind)

    def end(self, tag: str) -> None:
        if self._skips:
            self._skips -= tag == self._skipped
            if not self._skips:
                self._end_skipped()
            return
        if not self._open:
            return
        kind = self._open.pop()
        texts = self._texts
        if kind <= HEADING:
            if texts:
                self._flush()
            if kind == HEADING:
                self._end_bold()
            if self._unwritten:
                self._unwritten.pop()
                if tag in _ROW_PARTS:
                    self._empty_cells = 0 if tag == "tr" else self._empty_cells + 1
            elif self._beneath:
                self._beneath -= 1
            else:
                node = self._node
                node.end = self._count
                if self._empty_cells and tag == "tr":
                    node.empty_cells, self._empty_cells = self._empty_cells, 0
                self._node = node.parent or node
                if self._undo and self._undo[-1][0] is node:
                    _, self._hidden, self._backdrop, _ = self._undo.pop()
        elif kind <= INLINE:
            if texts:
                self._cuts.append(len(texts))
                if len(self._cuts) > MANY_CUTS:
                    self._flush()
            if kind == A and self._href is not None:
                if len(texts) > self._link_start:
                    self._links.append((self._link_start, len(texts), self._href))
                self._href = None
        elif kind < SKIP or kind >= STYLED:
            self._end_rare(kind)

    def data(self, text: str) -> None:
        texts = self._texts
        if texts or not text.isspace():  # white space at a line's start would be folded away
            texts.append(text)

    def close(self) -> None:
        if self._skips:
            self._end_skipped()
        while self._open:  # the parser gave up
            self.end("")
        if self._texts:
            self._flush()
        self._node.end = self._count

    def take(self) -> tuple[Head, list[Block]]:
        """What was read; the reader lets go of it, because a parser and its target hold each other
        until the garbage collector comes round."""
        head, blocks = self.head, self.blocks
        self.head, self.blocks, self._node = Head(), [], Node("html", "", None, 0)
        return head, blocks

    # -- elements

    def _start_unnamed(self, tag: str, attributes: Attributes) -> None:
        """Any other element begins a block, but for Word's: `<o:p>`, `<st1:personname>` stand in a line,
        as `<time>` does, and whatever is hidden: `<xq style="display:none">`."""
        if tag == "time":
            self.head.has_times = True
        if tag == "time" or ":" in tag or ("style" in attributes and hides(attributes["style"])):
            self.start("span", attributes)
            return
        if tag == "pre":
            self.head.has_preformatted = True
        if self._texts:
            self._flush()
        self._unwritten.append((tag, attributes))
        if len(self._unwritten) > MAX_DEPTH:
            self._place()
        self._open.append(BLOCK)

    def _start_link(self, attributes: Attributes) -> int:
        """What few links have: a style of their own, an open link around them."""
        styled = 0
        if "style" in attributes and hides(attributes["style"]):
            self._hide(HIDDEN)
            styled = STYLED
        self._end_link()
        return styled

    def _end_rare(self, kind: int) -> None:
        """Close an inline element that is bold, `<noscript>` or styled."""
        if kind >= STYLED:
            self._open.append(kind - STYLED)
            self.end("")
            self._end_styled()
            return
        if kind == BOLD:
            self._end_bold()
        else:
            self._drop_noscript()
            self._noscript -= 1
        if self._texts:
            self._cuts.append(len(self._texts))
            if len(self._cuts) > MANY_CUTS:
                self._flush()

    def _end_skipped(self) -> None:
        """Read or drop what a skipped element held."""
        content = self._texts[self._skip_start :]
        del self._texts[self._skip_start :]
        self._skips = 0
        if self._is_json_ld:
            self.head.json_ld += read_json_ld("".join(content))
        elif self._skipped == "style":
            self._jammers |= hidden_classes("".join(content))
        elif self._skipped == "title":
            self.head.title = self.head.title or fold("".join(content))

    def _start_styled(self, attributes: Attributes) -> int:
        """Note what an inline element's style says: hidden, a background, white on white."""
        if self._unwritten:
            self._place()
        style = attributes.get("style", "")
        backdrop = "bgcolor" in attributes or "background" in style
        hidden = self._sized(style) if "font-size" in style else self._hidden
        if hidden != HIDDEN and (
            "hidden" in attributes
            or (attributes.get("class") in self._jammers and "display" not in style)
            or hides(style)
            or ("color" in style and vanishes(style, self._backdrop))
            or ("color" in attributes and not self._backdrop and is_white(attributes["color"]))
        ):
            hidden = HIDDEN
        if hidden != self._hidden:
            self._hide(hidden)
        elif backdrop:
            self._undo.append((None, self._hidden, self._backdrop, None))
        else:
            return 0
        self._backdrop = self._backdrop or backdrop
        return STYLED

    def _read_empty(self, kind: int, attributes: Attributes) -> None:
        if kind == BREAK:
            if self._texts:
                self._flush()
        elif kind == IMG:
            self._picture(attributes)
        elif kind == META:
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            content = attributes.get("content")
            if name and content:
                self.head.meta.setdefault(name.strip().lower(), fold(content))
        elif kind == LINK:
            relation = attributes.get("rel", "").lower().split()
            if "canonical" in relation and not self.head.canonical:
                self.head.canonical = attributes.get("href", "").strip() or None
            elif "next" in relation and not self.head.next:
                self.head.next = attributes.get("href", "").strip() or None
        elif kind == BASE and not self.head.base:
            self.head.base = attributes.get("href", "").strip() or None


# lxml looks at the signature of `start` for every page (does it take a map of namespaces?), and to work
# it out takes as long as five elements.
Reader.start.__signature__ = inspect.signature(Reader.start)  # type: ignore[attr-defined]


def read_html(text: str, utf8: bytes | None = None) -> tuple[Head, list[Block]]:
    """Head and blocks of an HTML page; `utf8` is the same text as bytes, where the caller has it.
    Never raises; a page without text gives no blocks."""
    reader = Reader()
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    source = (text.encode("utf-8", "replace") if utf8 is None else utf8).replace(b"\0", b"")
    if source and not source.isspace():
        try:
            parser.feed(source)
            parser.close()
        except etree.LxmlError:  # the parser gave up (no element at all): what was read so far counts
            reader.close()
    return reader.take()

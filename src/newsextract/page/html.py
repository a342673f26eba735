"""HTML to a head and a flat list of blocks, in one pass: the page is read while it is parsed.

libxml2 calls `_Reader` for each tag and each run of text, so no tree is ever built: nesting costs
no stack, and memory stays a small multiple of the text.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

from newsextract.page.head import read_json_ld
from newsextract.page.model import Block, Head, LinkRange, Node, Picture
from newsextract.page.whitespace import fold

MAX_DEPTH = 256
"""Elements nested deeper share the node at this depth (real pages stay under 60), so that a walk
from a block up to the root has a bound."""

# What an element is to the reader. Up to _HEADING it begins a block, from _BREAK on it is empty.
_BLOCK, _HEADING, _A, _INLINE, _BOLD, _NOSCRIPT, _SKIP, _BREAK, _IMG, _META, _LINK, _BASE = range(12)
_UNNAMED = 12
_STYLED = 16
"""Added to the kind of an inline element whose style has to be undone when it closes."""
_KIND: dict[str, int] = {
    **dict.fromkeys(("article", "body", "button", "center", "dd", "div", "dl", "dt", "footer"), _BLOCK),
    **dict.fromkeys(("form", "header", "input", "li", "nav", "ol", "p", "section", "table"), _BLOCK),
    **dict.fromkeys(("tbody", "td", "th", "tr", "ul"), _BLOCK),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _HEADING),
    **dict.fromkeys(("abbr", "acronym", "bdi", "bdo", "big", "cite", "code", "data", "del"), _INLINE),
    **dict.fromkeys(("dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb"), _INLINE),
    **dict.fromkeys(("ruby", "s", "samp", "small", "span", "strike", "sub", "sup", "tt"), _INLINE),
    **dict.fromkeys(("u", "var", "wbr"), _INLINE),
    **dict.fromkeys(("b", "strong"), _BOLD),
    **dict.fromkeys(("script", "style", "template", "svg", "iframe", "object", "canvas", "math"), _SKIP),
    **dict.fromkeys(("select", "option", "textarea", "rt", "rp", "title"), _SKIP),
    **dict.fromkeys(("br", "hr"), _BREAK),
    "a": _A,
    "base": _BASE,
    "img": _IMG,
    "link": _LINK,
    "meta": _META,
    "noscript": _NOSCRIPT,
}
_kind_of = _KIND.get

_ROW_PARTS = frozenset(("td", "th", "tr"))

_HIDDEN_STYLE = re.compile(
    r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden"
    r"|(?:font-size|opacity)\s{0,4}:\s{0,4}0(?:\.0{1,4})?(?:px|pt|em|rem|%)?\s{0,4}(?:;|!|$)",
    re.IGNORECASE,
)
_SHORT_STYLE = 200
"""Characters; what shorter styles say is remembered (longer ones would cost memory)."""
_COLOUR_STYLE = re.compile(r"(?:^|[;\s])color\s{0,4}:\s{0,4}([^;!]{1,40})", re.IGNORECASE)
_BACKGROUND_STYLE = re.compile(r"background(?:-color)?\s{0,4}:\s{0,4}([^;!]{1,40})", re.IGNORECASE)
_CELLS = frozenset(("td", "th"))
_SPAN = re.compile("[1-9][0-9]{0,2}", re.ASCII)
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
_is_never_lazy = frozenset(_LAZY).isdisjoint

_Attributes = Mapping[str, str]
_Line = tuple[list[str], list[int], list[LinkRange], int, dict[str, Picture], int]


class _Reader:
    """Parser target (see lxml's `HTMLParser(target=…)`) that writes blocks as the tags come.

    This is the hottest code of the library: it runs for every tag of a page. So an element gets its
    `Node` when the first block in it is written, links and pieces of a line are worked out when
    asked for, and what is rare has a method of its own.
    """

    def __init__(self) -> None:
        self.head = Head()
        self.blocks: list[Block] = []
        self._count = 0  # of blocks
        self._open: list[int] = []
        """The kind of each open element but skipped ones; the parser balances its events."""
        self._node = Node("html", "", None, 0)
        """The innermost open element that has a node ..."""
        self._unwritten: list[tuple[str, _Attributes]] = []
        """... and the open elements inside it, in which no block has been written."""
        self._beneath = 0  # how many open elements are too deep for a node of their own
        self._empty_cells = 0  # of the row under way, since its last cell with a block
        self._hidden = False
        self._backdrop = False  # some open element has a background of its own
        self._undo: list[tuple[Node | None, bool, bool, _Line | None]] = []
        """What to restore when a node closes (None: an inline element): hidden, backdrop, and the
        line around a hidden part of it."""
        self._bold = 0
        self._noscript = 0
        self._skipped = ""  # the outermost element whose content is skipped, and how often it is open
        self._skips = 0
        self._is_json_ld = False
        self._href: str | None = None  # of the open link
        # the line under way
        self._texts: list[str] = []
        """As the parser gave them; an empty one stands for a picture."""
        self._cuts: list[int] = []  # positions in _texts where an inline element begins or ends
        self._links: list[LinkRange] = []  # first text, text behind the last, address
        self._bold_chars = 0
        self._pictures: dict[str, Picture] = {}  # by address: each once a line
        # the positions in _texts where the open link, bold, noscript, skipped element begins
        self._link_start = self._bold_start = self._noscript_start = self._skip_start = 0

    # -- what the parser calls

    def start(self, tag: str, attributes: _Attributes) -> None:
        if self._skips:
            self._skips += tag == self._skipped
            return
        kind = _kind_of(tag, _UNNAMED)
        texts = self._texts
        if kind <= _HEADING:
            if texts:
                self._flush()
            self._unwritten.append((tag, attributes))
            if kind == _HEADING:
                self._start_bold()
            elif len(self._unwritten) > MAX_DEPTH:
                self._place()
        elif kind <= _NOSCRIPT:
            if texts:
                self._cuts.append(len(texts))
            if kind == _A:
                if self._href is not None or "style" in attributes:
                    kind += self._start_link(attributes)
                self._href = attributes.get("href", "")
                self._link_start = len(self._texts)
            else:
                if kind == _BOLD:
                    self._start_bold()
                elif kind == _NOSCRIPT:
                    self._start_noscript()
                if attributes and ("style" in attributes or "color" in attributes or "hidden" in attributes):
                    kind += self._start_styled(attributes)
        elif kind == _SKIP:
            self._skipped, self._skips, self._skip_start = tag, 1, len(texts)
            self._is_json_ld = tag == "script" and "ld+json" in attributes.get("type", "").lower()
            return
        elif kind <= _BASE:
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
        if kind <= _HEADING:
            if texts:
                self._flush()
            if kind == _HEADING:
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
        elif kind <= _INLINE:
            if texts:
                self._cuts.append(len(texts))
            if kind == _A and self._href is not None:
                if len(texts) > self._link_start:
                    self._links.append((self._link_start, len(texts), self._href))
                self._href = None
        elif kind < _SKIP or kind >= _STYLED:
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

    # -- blocks

    def _start_unnamed(self, tag: str, attributes: _Attributes) -> None:
        """Any other element begins a block, but for Word's: `<o:p>`, `<st1:personname>` stand in a line,
        as `<time>` does."""
        if tag == "time":
            self.head.has_times = True
        if tag == "time" or ":" in tag:
            self.start("span", attributes)
            return
        if tag == "pre":
            self.head.has_preformatted = True
        elif tag == "html":
            self.head.lang = attributes.get("lang")
        if self._texts:
            self._flush()
        self._unwritten.append((tag, attributes))
        if len(self._unwritten) > MAX_DEPTH:
            self._place()
        self._open.append(_BLOCK)

    def _place(self) -> None:
        """Give the open elements their nodes: a block is about to be written in them."""
        outer = node = self._node
        start, depth = self._count, node.depth
        for tag, attributes in self._unwritten:
            if depth >= MAX_DEPTH:
                self._beneath += 1
                continue
            depth += 1
            if not attributes:
                node = Node(tag, "", node, depth, start)
                continue
            hints = attributes["class"].lower() if "class" in attributes else ""
            if "id" in attributes:
                hints = f"{hints} {attributes['id'].lower()}"
            node = Node(tag, hints, node, depth, start)
            if tag in _CELLS and ("rowspan" in attributes or "colspan" in attributes):
                node.span = _span(attributes.get("rowspan", "")), _span(attributes.get("colspan", ""))
            if "style" in attributes or "bgcolor" in attributes or "hidden" in attributes:
                self._undo.append((node, self._hidden, self._backdrop, None))
                style = attributes.get("style", "")
                if "bgcolor" in attributes or "background" in style:
                    self._backdrop = True
                if "hidden" in attributes or _hides(style):
                    self._hidden = True
        self._unwritten.clear()
        self._node = node
        if self._empty_cells:
            self._note_empty_cells(node, outer)

    def _note_empty_cells(self, node: Node, outer: Node) -> None:
        """Write down with the outermost new cell how many empty ones stand before it in its row."""
        found = None
        while node is not outer and node.parent is not None:
            if node.tag in ("td", "th"):
                found = node
            node = node.parent
        if found is not None:
            found.empty_cells, self._empty_cells = self._empty_cells, 0

    def _flush(self) -> None:
        """End the line under way: a block, if there is anything in it."""
        texts = self._texts
        if texts[-1].isspace():
            texts.pop()
        if self._noscript:
            self._drop_noscript()
            self._noscript_start = 0
        if self._bold:
            self._count_bold()
            self._bold_start = 0
        if self._href is not None:  # a block boundary inside a link: it goes on in the next block
            if len(texts) > self._link_start:
                self._links.append((self._link_start, len(texts), self._href))
            self._link_start = 0
        single = len(texts) == 1
        text = fold(texts[0] if single else "".join(texts))
        cuts, links = self._cuts, self._links
        if text or self._pictures:
            if self._unwritten:
                self._place()
            block = Block(self._count, text, self._node)
            self.blocks.append(block)
            self._count += 1
            if self._hidden:
                block.hidden = True
            if single:
                if text and links and links[0][0] == 0:
                    block.line = links[0][2]
                    block.link_chars = len(text)
            elif cuts or links:
                block.line = (tuple(texts), tuple(cuts), tuple(links))
                if links:
                    block.link_chars = sum([len(fold("".join(texts[i:j]))) for i, j, _ in links])
            if self._bold_chars:
                block.bold_chars = min(self._bold_chars, len(text))
                self._bold_chars = 0
            if self._pictures:
                block.pictures = tuple(self._pictures.values())
                self._pictures = {}
        texts.clear()
        cuts.clear()
        links.clear()
        self._bold_chars = 0

    # -- elements inside a line

    def _start_link(self, attributes: _Attributes) -> int:
        """What few links have: a style of their own, an open link around them."""
        styled = 0
        if "style" in attributes and _hides(attributes["style"]):
            self._hide()
            styled = _STYLED
        self._end_link()
        return styled

    def _end_link(self) -> None:
        if self._href is not None:
            if len(self._texts) > self._link_start:
                self._links.append((self._link_start, len(self._texts), self._href))
            self._href = None

    def _start_bold(self) -> None:
        if not self._bold:
            self._bold_start = len(self._texts)
        self._bold += 1

    def _count_bold(self) -> None:
        if not self._noscript:
            self._bold_chars += sum([len(text.strip()) for text in self._texts[self._bold_start :]])
        self._bold_start = len(self._texts)

    def _end_bold(self) -> None:
        self._count_bold()
        self._bold -= 1

    def _start_noscript(self) -> None:
        if not self._noscript:
            if self._bold:
                self._count_bold()
            self._noscript_start = len(self._texts)
        self._noscript += 1

    def _drop_noscript(self) -> None:
        """Of what stands in `<noscript>`, only pictures are read."""
        start = self._noscript_start
        del self._texts[start:]
        if self._pictures:
            self._texts.append("")
        while self._links and self._links[-1][0] >= start:
            self._links.pop()
        while self._cuts and self._cuts[-1] > start:
            self._cuts.pop()

    def _end_rare(self, kind: int) -> None:
        """Close an inline element that is bold, `<noscript>` or styled."""
        if kind >= _STYLED:
            self._open.append(kind - _STYLED)
            self.end("")
            self._end_styled()
            return
        if kind == _BOLD:
            self._end_bold()
        else:
            self._drop_noscript()
            self._noscript -= 1
        if self._texts:
            self._cuts.append(len(self._texts))

    def _end_skipped(self) -> None:
        """Read or drop what a skipped element held."""
        content = self._texts[self._skip_start :]
        del self._texts[self._skip_start :]
        self._skips = 0
        if self._is_json_ld:
            self.head.json_ld += read_json_ld("".join(content))
        elif self._skipped == "title":
            self.head.title = self.head.title or fold("".join(content))

    # -- what is shown

    def _start_styled(self, attributes: _Attributes) -> int:
        """Note what an inline element's style says: hidden, a background, white on white."""
        if self._unwritten:
            self._place()
        style = attributes.get("style")
        if style is None and "hidden" not in attributes:
            hidden = not (self._hidden or self._backdrop) and _colour(attributes["color"]) in _WHITE
            backdrop = False
        else:
            style = style or ""
            hidden = "hidden" in attributes or _hides(style)
            if not hidden and "color" in style:
                hidden = self._vanishes(style)
            backdrop = "bgcolor" in attributes or "background" in style
            hidden = hidden and not self._hidden
        if hidden:
            self._hide()
        elif backdrop:
            self._undo.append((None, self._hidden, self._backdrop, None))
        else:
            return 0
        self._backdrop = self._backdrop or backdrop
        return _STYLED

    def _vanishes(self, style: str) -> bool:
        """Text in the colour of its own ground, or white where no ground is known."""
        colour = _COLOUR_STYLE.search(style)
        if colour is None:
            return False
        ground = _BACKGROUND_STYLE.search(style)
        if ground:
            return _colour(ground[1]) == _colour(colour[1])
        return not self._backdrop and _colour(colour[1]) in _WHITE

    def _hide(self) -> None:
        """Hidden text inside a line makes a block of its own; the line goes on behind it."""
        if self._noscript:
            self._drop_noscript()
        if self._bold:
            self._count_bold()
        line = (self._texts, self._cuts, self._links, self._bold_chars, self._pictures, self._link_start)
        self._undo.append((None, self._hidden, self._backdrop, line))
        self._hidden = True
        self._texts, self._cuts, self._links, self._bold_chars, self._pictures = [], [], [], 0, {}
        self._link_start = self._bold_start = self._noscript_start = 0

    def _end_styled(self) -> None:
        _, hidden, backdrop, line = self._undo.pop()
        if line is not None:
            if self._texts:
                self._flush()
            self._texts, self._cuts, self._links, self._bold_chars, self._pictures, self._link_start = line
            self._bold_start = self._noscript_start = len(self._texts)
        self._hidden, self._backdrop = hidden, backdrop

    # -- elements without content

    def _read_empty(self, kind: int, attributes: _Attributes) -> None:
        if kind == _BREAK:
            if self._texts:
                self._flush()
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

    def _picture(self, attributes: _Attributes) -> None:
        src = attributes.get("src", "").strip()
        if not _is_never_lazy(attributes):
            if not src or _PLACEHOLDER.search(src):
                src = next((attributes[name].strip() for name in _LAZY if attributes.get(name)), src)
            elif len(attributes) > 2:
                lazy = attributes.get("data-original") or attributes.get("data-src")
                src = lazy.strip() if lazy else src
        if src and src not in self._pictures and not src.startswith("data:"):
            self._pictures[src] = Picture(src, fold(attributes.get("alt", "")), self._href)
            self._texts.append("")


# lxml looks at the signature of `start` for every page (does it take a map of namespaces?), and to work
# it out takes as long as five elements.
_Reader.start.__signature__ = inspect.signature(_Reader.start)  # type: ignore[attr-defined]


def _span(value: str) -> int:
    """How many rows or columns a cell takes; 1 where the attribute says nothing that can be."""
    return int(value) if _SPAN.fullmatch(value) else 1


def _colour(value: str) -> str:
    return value.replace(" ", "").lower()


def _hides(style: str) -> bool:
    """Whether a style says that nothing is shown. A page writes the same few styles again and again."""
    return _hides_short(style) if len(style) < _SHORT_STYLE else _HIDDEN_STYLE.search(style) is not None


@lru_cache(maxsize=512)
def _hides_short(style: str) -> bool:
    return _HIDDEN_STYLE.search(style) is not None


def read_html(text: str, utf8: bytes | None = None) -> tuple[Head, list[Block]]:
    """Head and blocks of an HTML page; `utf8` is the same text as bytes, where the caller has it.
    Never raises; a page without text gives no blocks."""
    reader = _Reader()
    parser = etree.HTMLParser(target=reader, encoding="utf-8", huge_tree=True)
    source = (text.encode("utf-8", "replace") if utf8 is None else utf8).replace(b"\0", b"")
    if source and not source.isspace():
        try:
            parser.feed(source)
            parser.close()
        except etree.LxmlError:  # the parser gave up (no element at all): what was read so far counts
            reader.close()
    return reader.take()

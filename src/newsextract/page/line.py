"""The line under way: its texts, links and pictures, and the block that it becomes in its elements."""

from __future__ import annotations

import re

from newsextract.page.elements import Attributes
from newsextract.page.model import Block, LinkRange, Node, Picture
from newsextract.page.picture import address_of
from newsextract.page.short_lines import MANY_BLOCKS, MANY_CUTS, share
from newsextract.page.style import hides, shrinks
from newsextract.page.whitespace import fold

MAX_DEPTH = 256
"""Elements nested deeper share the node at this depth (real pages stay under 60), so that a walk
from a block up to the root has a bound."""

SHOWN, SHRUNK, HIDDEN = range(3)
"""Whether text is seen: not if its letters have no size, or the element is not shown whatever its size."""
_CELLS = frozenset(("td", "th"))
_SPAN = re.compile("[1-9][0-9]{0,2}", re.ASCII)

_Line = tuple[list[str], list[int], list[LinkRange], int, dict[str, Picture], int]


class LineReader:
    """What a reader of HTML knows of the line it is in, and the blocks it has written.

    An element gets its `Node` when the first block in it is written; links and pieces of a line are
    worked out when asked for.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._count = 0  # of blocks
        self._node = Node("html", "", None, 0)
        """The innermost open element that has a node ..."""
        self._unwritten: list[tuple[str, Attributes]] = []
        """... and the open elements inside it, in which no block has been written."""
        self._beneath = 0  # how many open elements are too deep for a node of their own
        self._empty_cells = 0  # of the row under way, since its last cell with a block
        self._hidden = SHOWN
        self._backdrop = False  # some open element has a background of its own
        self._undo: list[tuple[Node | None, int, bool, _Line | None]] = []
        """What to restore when a node closes (None: an inline element): hidden, backdrop, and the
        line around a hidden part of it."""
        self._bold = 0
        self._noscript = 0
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
            if hints and len(attributes) == 1:  # most elements
                node = Node(tag, hints, node, depth, start)
                continue
            if "id" in attributes:
                hints = f"{hints} {attributes['id'].lower()}"
            if "data-testid" in attributes:  # pages built of components name them there, not in a class
                hints = f"{hints} {attributes['data-testid'].lower()}"
            node = Node(tag, hints, node, depth, start)
            if tag in _CELLS and ("rowspan" in attributes or "colspan" in attributes):
                node.span = _span(attributes.get("rowspan", "")), _span(attributes.get("colspan", ""))
            if "style" in attributes or "bgcolor" in attributes or "hidden" in attributes:
                self._undo.append((node, self._hidden, self._backdrop, None))
                style = attributes.get("style", "")
                if "bgcolor" in attributes or "background" in style:
                    self._backdrop = True
                if "hidden" in attributes or hides(style):
                    self._hidden = HIDDEN
                elif "font-size" in style:
                    self._hidden = self._sized(style)
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
            if self._hidden:
                block.hidden = True
            if single:
                if text and links and links[0][0] == 0:
                    block.line = links[0][2]
                    block.link_chars = len(text)
            elif cuts or links:
                if len(cuts) <= MANY_CUTS:
                    block.line = (tuple(texts), tuple(cuts), tuple(links))
                if links:
                    block.link_chars = sum([len(fold("".join(texts[i:j]))) for i, j, _ in links])
            if self._bold_chars:
                block.bold_chars = min(self._bold_chars, len(text))
                self._bold_chars = 0
            if self._pictures:
                block.pictures = tuple(self._pictures.values())
                self._pictures = {}
            if self._count < MANY_BLOCKS or not self._shares(block):
                self.blocks.append(block)
                self._count += 1
        texts.clear()
        cuts.clear()
        links.clear()
        self._bold_chars = 0

    def _shares(self, line: Block) -> bool:
        """Whether the line went into the last block, or the last but one where only one of them is hidden."""
        before, last = self.blocks[-2:]
        return share(last if last.hidden == line.hidden else before, line)

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

    def _sized(self, style: str) -> int:
        """Whether text is shown in an element that says how large its letters are."""
        if shrinks(style):
            return self._hidden or SHRUNK
        return SHOWN if self._hidden == SHRUNK else self._hidden

    def _hide(self, hidden: int) -> None:
        """Hidden text inside a line makes a block of its own, as do letters of a size within such of none;
        the line goes on behind it."""
        if self._unwritten:
            self._place()  # before what it hides, so that it is undone after it
        if self._noscript:
            self._drop_noscript()
        if self._bold:
            self._count_bold()
        line = (self._texts, self._cuts, self._links, self._bold_chars, self._pictures, self._link_start)
        self._undo.append((None, self._hidden, self._backdrop, line))
        self._hidden = hidden
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

    def _picture(self, attributes: Attributes) -> None:
        src = address_of(attributes)
        counts = attributes.get("width") in _NO_SIZE and attributes.get("height") in _NO_SIZE
        if src and src not in self._pictures and not counts:
            self._pictures[src] = Picture(src, fold(attributes.get("alt", "")), self._href)
            self._texts.append("")


_NO_SIZE = frozenset(("0", "1"))
"""Width and height of a picture that only counts readers."""


def _span(value: str) -> int:
    """How many rows or columns a cell takes; 1 where the attribute says nothing that can be."""
    return int(value) if _SPAN.fullmatch(value) else 1

"""What the selectors of a site profile find on a page, and the page read with that in mind.

Only pages that a profile speaks of come here. Their HTML is parsed into a tree, on which the
selectors are tried; then the tree is told to the ordinary reader, tag by tag, so that the blocks
are the same as without a profile but for what is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from lxml import etree

from newsextract.page.embedded import embedded_blocks, shown_text, shows_text
from newsextract.page.html import Reader
from newsextract.page.model import Block, Link, Page, Picture
from newsextract.page.selector import Selector, SelectorError, limited
from newsextract.page.whitespace import fold

MAX_ELEMENTS = 20_000
MAX_DEPTH = 256
"""A page with more elements, or nested deeper, is read without its profile. The largest of 76 corpus
pages has 3,300, nested 25 deep."""
SECONDS = 1.0
"""What all selectors together may take on one page; on real pages they take some milliseconds each."""

Role = Literal["value", "text", "out"]
_Wanted = dict[Any, "list[tuple[Role, Match]]"]
"""For each element that was found, what for."""

_NOT_READ = frozenset(
    (
        "script",
        "style",
        "template",
        "svg",
        "iframe",
        "object",
        "canvas",
        "math",
        "select",
        "textarea",
        "noscript",
    )
)
_BREAKS = frozenset(
    (
        "address",
        "article",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
    )
) | frozenset(("h6", "hr", "li", "ol", "p", "section", "table", "td", "th", "tr", "ul"))
"""Tags at which a text goes on in another line."""
_STAND_IN = {"src": "newsextract:dropped"}
_HIDDEN = {"style": "display:none"}


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the first of the selectors that finds anything counts."""

    alternatives: tuple[Selector, ...]
    role: Role
    """`value`: its text is wanted; `text`: the blocks in it are; `out`: it is taken off the page."""


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


@dataclass(slots=True)
class Found:
    """What one query found."""

    selector: Selector | None = None
    """The one that found something; None if none did."""
    matches: list[Match] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Selection:
    """A page and what was found on it, query by query."""

    page: Page
    """As the page without what was dropped; where that stood is an empty block."""
    found: list[Found]
    unread: str | None = None
    """Why no selector was tried on this page; None if they were."""


def select(page: Page, queries: Sequence[Query]) -> Selection:
    """Try the queries on an HTML page and read it again, without what they take out. Never raises."""
    tops, unread = _parse(page.source)
    if unread is not None:
        return Selection(page, [Found() for _ in queries], unread)
    root = tops[0]
    found: list[Found] = []
    elements: list[list[Any]] = []
    with limited(SECONDS):
        for query in queries:
            answer, nodes = _ask(root, query)
            found.append(answer)
            elements.append(nodes)
    dropped = {
        node for query, nodes in zip(queries, elements, strict=True) for node in nodes if query.role == "out"
    }
    wanted: _Wanted = {}
    for query, answer, nodes in zip(queries, found, elements, strict=True):
        for node in nodes:
            if query.role == "text":
                match = Match("")
            else:
                match = _match(node, dropped if query.role == "value" else frozenset())
            answer.matches.append(match)
            if not isinstance(node, str):
                wanted.setdefault(node, []).append((query.role, match))
    return Selection(_read_again(page, tops, dropped, wanted), found)


def _parse(source: str) -> tuple[list[Any], str | None]:
    """The top elements of the page's tree; or why it is not looked at."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(source.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as gave_up:
        return [], f"the page cannot be parsed ({gave_up})"
    if root is None:
        return [], "the page has no elements"
    tops = [*reversed(list(root.itersiblings(preceding=True))), root, *root.itersiblings()]
    tops = [top for top in tops if isinstance(top.tag, str)]
    count = depth = 0
    for top in tops:
        for event, _ in etree.iterwalk(top, events=("start", "end")):
            depth += 1 if event == "start" else -1
            count += event == "start"
            if depth > MAX_DEPTH or count > MAX_ELEMENTS:
                what = f"more than {MAX_ELEMENTS:,} elements" if depth <= MAX_DEPTH else "too deep a nesting"
                return [], f"the page has {what} for a profile"
    return tops, None


def _ask(root: Any, query: Query) -> tuple[Found, list[Any]]:
    """The first alternative that finds anything worth having, and what it finds."""
    answer = Found()
    for selector in query.alternatives:
        try:
            nodes = selector.find(root)
        except SelectorError as gave_up:
            answer.errors.append(f"{selector.written} cannot be evaluated here: {gave_up}")
            continue
        nodes = list(_outermost(nodes))
        if query.role != "value":
            nodes = [node for node in nodes if not isinstance(node, str)]
        if query.role == "out":  # a page is never dropped as a whole
            nodes = [node for node in nodes if node.tag not in ("html", "head", "body")]
        worth = bool(nodes) and (query.role == "out" or any(map(_says_something, nodes)))
        if worth:
            answer.selector = selector
            return answer, nodes
    return answer, []


def _outermost(nodes: Sequence[Any]) -> Iterator[Any]:
    """Of elements, those that stand in none of the others; texts and values of attributes as they are.
    So what is read of a page is never more than the page, however its elements are nested."""
    found = {node for node in nodes if not isinstance(node, (str, tuple)) and isinstance(node.tag, str)}
    inside: dict[Any, bool] = {}
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node in found:
            path = []
            outer = node.getparent()
            while outer is not None and outer not in inside and outer not in found:
                path.append(outer)
                outer = outer.getparent()
            within = outer is not None and (outer in found or inside[outer])
            inside.update(dict.fromkeys(path, within))
            if not within:
                yield node


def _says_something(node: Any) -> bool:
    """Whether an element shows text or a picture, or holds a time."""
    if isinstance(node, str):
        return bool(fold(node))
    if node.get("datetime") or next(node.iter("img"), None) is not None:
        return True
    return any(map(fold, _texts(node, frozenset())))


# ---------------------------------------------------------------- what an element says


def _match(node: Any, dropped: set[Any] | frozenset[Any]) -> Match:
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


# ---------------------------------------------------------------- reading the page again


def _read_again(page: Page, tops: Sequence[Any], dropped: set[Any], wanted: _Wanted) -> Page:
    """The page without what is dropped. Notes at each match which blocks its element is."""
    reader = Reader()
    text = {node for node, matches in wanted.items() if any(role == "text" for role, _ in matches)}
    places: dict[Any, range] = {}
    for top in tops:
        walk = etree.iterwalk(top, events=("start", "end", "comment", "pi"))
        for event, node in walk:
            if event == "start" and node in dropped:
                places[node] = _stand_in(reader, node.tag)
                walk.skip_subtree()
            elif event == "start":
                first = _open(reader, node, is_text=node in text)
                if node in wanted:
                    places[node] = range(first, first)
            elif event == "end" and node not in dropped:
                _close(reader, node, is_text=node in text)
                if node in wanted:
                    places[node] = range(places[node].start, len(reader.blocks))
            if event != "start" and node.tail and node is not top:
                reader.data(node.tail)
    reader.close()
    blocks = reader.blocks
    for node in dropped & places.keys():
        for index in places[node]:
            blocks[index] = Block(index, "", blocks[index].node)
    for block in blocks:
        if block.pictures:
            block.pictures = tuple(picture for picture in block.pictures if picture.src != _STAND_IN["src"])
    for node, matches in wanted.items():
        for role, match in matches:
            _place(match, role, places.get(node), blocks)
    if not shows_text(blocks):
        blocks += embedded_blocks(page.source, reader.head, len(blocks), shown_text(blocks))
    return replace(page, head=reader.head, blocks=blocks)


def _open(reader: Reader, node: Any, *, is_text: bool) -> int:
    """Begin an element; gives the number of its first block."""
    if is_text:
        _break(reader)
    reader.start(node.tag, dict(node.attrib))
    first = len(reader.blocks)
    if node.text:
        reader.data(node.text)
    return first


def _close(reader: Reader, node: Any, *, is_text: bool) -> None:
    if is_text:
        _break(reader)
    reader.end(node.tag)


def _stand_in(reader: Reader, tag: str) -> range:
    """Write an empty block for an element that is dropped; if it stands in a line, the line goes on
    behind it. Where blocks are hidden anyway, nothing is written for an element in a line."""
    reader.start(tag, {})
    before = len(reader.blocks)
    reader.start("span", _HIDDEN)
    reader.start("img", _STAND_IN)
    reader.end("img")
    reader.end("span")
    reader.end(tag)
    return range(before, len(reader.blocks))


def _break(reader: Reader) -> None:
    """End the line: what is selected as text begins and ends a block, also if it is a `<span>`."""
    reader.start("br", {})
    reader.end("br")


def _place(match: Match, role: Role, place: range | None, blocks: Sequence[Block]) -> None:
    """Note which blocks the match is. A value counts as blocks of its own only if they hold nothing
    else: `<time>` in the middle of a line is none."""
    if place is None:  # in something that is dropped
        return
    if role == "value":
        candidate = range(place.start, min(max(place.stop, place.start + 1), len(blocks)))
        if _bare("".join(blocks[index].text for index in candidate)) == _bare(match.text) != "":
            match.blocks = candidate
    else:
        match.blocks = place


def _bare(text: str) -> str:
    return "".join(text.split())

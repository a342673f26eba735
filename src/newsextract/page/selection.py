"""What the selectors of a site profile find on a page: the tree, the limits, who finds what.

Only pages that a profile speaks of come here. Their HTML is parsed into a tree, on which the
selectors are tried; then the tree is told to the ordinary reader, tag by tag, so that the blocks
are the same as without a profile but for what is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from newsextract.page.matched import Match, Role, match_of, says_something
from newsextract.page.model import Page
from newsextract.page.rereading import Wanted, read_again
from newsextract.page.selector import Selector, SelectorError, limited

MAX_ELEMENTS = 20_000
MAX_DEPTH = 256
"""A page with more elements, or nested deeper, is read without its profile. The largest of 76 corpus
pages has 3,300, nested 25 deep."""
SECONDS = 1.0
"""What all selectors together may take on one page; on real pages they take some milliseconds each."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: the first of the selectors that finds anything counts."""

    alternatives: tuple[Selector, ...]
    role: Role
    """`value`: its text is wanted; `text`: the blocks in it are; `out`: it is taken off the page."""


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
    wanted: Wanted = {}
    for query, answer, nodes in zip(queries, found, elements, strict=True):
        for node in nodes:
            if query.role == "text":
                match = Match("")
            else:
                match = match_of(node, dropped if query.role == "value" else frozenset())
            answer.matches.append(match)
            if not isinstance(node, str):
                wanted.setdefault(node, []).append((query.role, match))
    return Selection(read_again(page, tops, dropped, wanted), found)


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
        worth = bool(nodes) and (query.role == "out" or any(map(says_something, nodes)))
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

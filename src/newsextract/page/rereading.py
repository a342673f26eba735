"""A page read again without what a profile drops, and which blocks each selected element is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lxml import etree

from newsextract.page.embedded import embedded_blocks, shown_text, shows_text
from newsextract.page.html import Reader
from newsextract.page.matched import Match, Role
from newsextract.page.model import Block, Page

Wanted = dict[Any, "list[tuple[Role, Match]]"]
"""For each element that was found, what for."""

_STAND_IN = {"src": "newsextract:dropped"}
_HIDDEN = {"style": "display:none"}


def read_again(page: Page, tops: Sequence[Any], dropped: set[Any], wanted: Wanted) -> Page:
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

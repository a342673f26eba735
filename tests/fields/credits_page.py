"""Pages as labelled blocks, for the tests of credits."""

from __future__ import annotations

from typing import Any

from newsextract.fields.credits import Credits, find_credits
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Head, Link, Node, Page

PROSE = "今天上午，某某市举行了发布会，介绍了今年的工作安排，来自各区的代表参加了会议。"
KINDS = {"T": Label.HEADLINE, "B": Label.BODY, "-": Label.OTHER, "N": Label.NAVIGATION, "R": Label.RELATED}
KINDS |= {"C": Label.CAPTION, "K": Label.COMMENTS, "L": Label.BYLINE, "E": Label.EDITOR, "D": Label.DATELINE}
KINDS |= {"G": Label.TAGS, "P": Label.PAGINATION}


def read(
    *lines: str | tuple[str, ...],
    meta: dict[str, str] | None = None,
    links: dict[int, Link] | None = None,
    hidden: tuple[int, ...] = (),
    hints: dict[int, str] | None = None,
    json_ld: list[dict[str, Any]] | None = None,
    title: str = "",
) -> Credits:
    """Credits of a page: each line is a kind (`T` headline, `B` text, `-` other …), a blank, its text;
    a tuple gives the text in pieces, as inline elements cut it. `hints`: class words by line."""
    blocks = []
    for index, line in enumerate(lines):
        pieces = (line,) if isinstance(line, str) else line
        kind, text = pieces[0][0], "".join(pieces)[2:]
        inner = (pieces[0][2:], *pieces[1:])
        node = Node("p", (hints or {}).get(index, ""), None, 0)
        block = Block(index, text, node, pieces=tuple(p.strip() for p in inner if p.strip()))
        block.hidden = index in hidden
        if links and index in links:
            block.links = (links[index],)
        blocks.append(LabelledBlock(block, KINDS[kind], ""))
    head = Head(title=title, meta=meta or {}, json_ld=json_ld or [])
    page = Page("html", head, [item.block for item in blocks], url="https://www.example.com/a/1.html")
    return find_credits(page, blocks)


def names(found: Credits) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    return found.authors, found.editors, found.sources[0].name if found.sources else None

"""Plain text to blocks: a line is a block."""

from __future__ import annotations

import re

from newsextract.page.model import Block, Head, Node
from newsextract.page.whitespace import fold

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_INDENT = re.compile(r"(?:\u3000|\xa0|  |\t)")


def read_text(text: str) -> tuple[Head, list[Block]]:
    """An empty head and one block for each line that holds anything. The node of an indented
    line has the hint `indented`: a browser's dump and hand-set text indent paragraphs."""
    root = Node("body", "", None, 0)
    plain, indented = Node("p", "", root, 1), Node("p", "indented", root, 1)
    blocks: list[Block] = []
    for line in _LINE_END.split(text):
        folded = fold(line)
        if folded:
            node = indented if _INDENT.match(line) else plain
            blocks.append(Block(len(blocks), folded, node, (folded,)))
    for node in (root, plain, indented):
        node.end = len(blocks)
    return Head(), blocks

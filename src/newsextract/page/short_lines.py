"""The short lines of a page of very many share blocks, so that its memory stays a small multiple of its size.

A block takes some 500 bytes, whatever it holds: a page of millions of lines of one character would take fifty
times its size. No article has so many lines: the longest page of the corpus has 3,000 blocks.
"""

from __future__ import annotations

import re
from itertools import islice

from newsextract.page.model import Block

MANY_BLOCKS = 16_384
"""Blocks of a page, from which on short lines share them."""
MANY_CUTS = 16_384
"""Ends of inline elements in a line, behind which another begins; the addresses of its links are lost."""
_SHORT, _FULL = 64, 200
"""Characters of a line that shares a block, and of a block that takes no more of them."""
_MOST_PICTURES = 16
"""Pictures of a block that takes no more of them."""
LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
"""What ends a line of plain text."""
LINE_END = re.compile(rf"(?:\r\n|[{LINE_ENDS}])")
_MOST_LINES = 16
"""Lines of a plain text that are joined to one, and of such again while they are short."""
_SHORT_LINES = re.compile(
    rf"(?<![^{LINE_ENDS}])(?:[^{LINE_ENDS}]{{0,{_SHORT - 1}}}{LINE_END.pattern}){{2,{_MOST_LINES}}}"
)


def share(block: Block, line: Block) -> bool:
    """Whether the block took the line in, behind a blank; the addresses of their links are lost."""
    if (
        len(line.text) >= _SHORT
        or len(block.text) >= _FULL
        or len(block.pictures) >= _MOST_PICTURES
        or line.hidden != block.hidden
    ):
        return False
    block.text = f"{block.text} {line.text}".strip()
    block.link_chars += line.link_chars
    block.bold_chars += line.bold_chars
    block.pictures += line.pictures
    block.line = None
    return True


def join_short_lines(text: str) -> str:
    """Plain text, the short lines behind the first `MANY_BLOCKS` lines joined with blanks."""
    if len(text) <= MANY_BLOCKS or sum(map(text.count, LINE_ENDS)) <= MANY_BLOCKS:
        return text  # nearly every one
    behind = next(islice(LINE_END.finditer(text), MANY_BLOCKS, None), None)
    if behind is None:
        return text
    start = behind.end()
    return text[:start] + _SHORT_LINES.sub(_join, _SHORT_LINES.sub(_join, text[start:]))


def _join(lines: re.Match[str]) -> str:
    return " ".join(lines[0].split()) + "\n"

"""A page whose text stands in one `<pre>`, as browsers save a plain text file: its lines are the blocks."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from newsextract.page.model import Block

_SHARE = 0.8
"""Of the page's characters, from which the element is the page; code in an article stays under it."""
_MOST_LINKED = 0.2
"""Of its characters, in links: a menu may stand in a `<pre>` too."""
_OPEN = re.compile(r"<pre\b[^>]{0,500}>", re.IGNORECASE)
_CLOSE = re.compile(r"</pre\s{0,9}>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")


def preformatted_text(source: str, blocks: Sequence[Block]) -> str | None:
    """The page as plain text, line for line, if one `<pre>` holds nearly all of it; else None."""
    held = [block for block in blocks if block.node.tag == "pre" and block.text]
    if not held or held[0].node is not held[-1].node:
        return None
    length = sum(len(block.text) for block in held)
    if sum(block.link_chars for block in held) > _MOST_LINKED * length:
        return None
    if length < _SHARE * sum(len(block.text) for block in blocks):
        return None
    opened = _OPEN.search(source)
    if opened is None:
        return None
    closed = _CLOSE.search(source, opened.end())
    content = source[opened.end() : closed.start() if closed else len(source)]
    text = html.unescape(_TAG.sub("", _BREAK.sub("\n", content)))
    above, below = blocks[: held[0].index], blocks[held[-1].index + 1 :]
    return "\n".join([*(block.text for block in above), text, *(block.text for block in below)])

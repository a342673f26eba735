"""Subheads that begin like a list of tags: 关键词：创新 ⏎ text ⏎ 关键词：开放 ⏎ text."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.model import Label

_TAGS, _BODY = Label.TAGS, Label.BODY
_ONE_WORD = re.compile(r"[^,，、;；|｜#＃\s]{3,20}")
"""Label and one word; tags are several, with marks between."""
_FEWEST = 2
"""One such line may be the tags of an article that somebody printed before its text."""


def mark_keyword_subheads(draft: Draft) -> None:
    """Lines of one key word each, with text before and behind: they are the text's subheads."""
    if _TAGS not in draft.labels:
        return
    subheads = [
        index
        for index in draft.inside[1:-1]
        if draft.labels[index] is _TAGS
        and not draft.blocks[index].link_chars
        and _ONE_WORD.fullmatch(draft.blocks[index].text)
        and draft.is_text(index - 1)
        and draft.is_text(index + 1)
    ]
    if len(subheads) >= _FEWEST:
        for index in subheads:
            draft.mark(index, _BODY, "a key word for each part of the text")

"""How sure the layout is of its reading."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.prose import is_prose


def estimate_confidence(labelled: Sequence[LabelledBlock]) -> float:
    """How likely the body is clean and whole, from 0 to 1: by the share of the body's blocks that
    are sentences, whether a headline was found, and how much other prose the page holds."""
    body = [item.block for item in labelled if item.label is Label.BODY]
    if not body:
        return 0.0
    prose = sum(len(block.text) for block in body if is_prose(block.text))
    length = sum(len(block.text) for block in body)
    other = sum(len(i.block.text) for i in labelled if i.label is not Label.BODY and is_prose(i.block.text))
    score = 0.5 * prose / length + 0.3 * prose / (prose + other + 1)
    score += 0.2 * any(item.label is Label.HEADLINE for item in labelled)
    return round(min(1.0, max(0.0, score)), 4)

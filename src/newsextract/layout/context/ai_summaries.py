"""What a machine says of the text: the box under a label such as AI摘要."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.model import Label
from newsextract.layout.weights import SERVICE_SHARE

_LABEL = re.compile(
    r"\W{0,3}(?:AI|ai|Ai|智能|人工智能|大模型)\s?(?:摘要|总结|總結|导读|導讀|速览|速覽|速读|速讀|概要|概括|提要)\W{0,3}"
)
_LONGEST_LABEL = 12


def mark_ai_summaries(draft: Draft) -> None:
    """The box that begins with the label and holds little of the text, above the text's first half."""
    region = draft.region
    for index in range(region.start, min(draft.first_sentence + 1, region.end)):
        if len(draft.blocks[index].text) <= _LONGEST_LABEL and _LABEL.fullmatch(draft.blocks[index].text):
            for inside in range(index, _end_of_box(draft, index)):
                draft.mark(inside, Label.NOTE, "what a machine says of the text")


def _end_of_box(draft: Draft, label: int) -> int:
    """Behind the largest element that begins with the label and holds little of the region's prose."""
    end, region = label + 1, draft.region
    most = SERVICE_SHARE * draft.weight(region.start, region.end)
    for outer in draft.blocks[label].node.ancestors():
        if outer.start < label - 1 or outer.end > region.end or draft.weight(outer.start, outer.end) > most:
            break
        end = max(end, outer.end)
    return end

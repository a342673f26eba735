"""What was taken out of the article or from next to it, read off the labels."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.article import Removal, RemovalKind
from newsextract.layout.model import Label, LabelledBlock

_NOT_REMOVED = frozenset((Label.BODY, Label.HEADING, Label.HEADLINE, Label.SUBTITLE, Label.CAPTION))
_FAR = frozenset((Label.NAVIGATION, Label.OTHER, Label.HIDDEN))
"""Of these, only what stands inside the article counts as removed from it."""
_BEFORE, _BEHIND = 12, 60
"""Blocks before and behind the text that count as next to it."""


def list_removals(labelled: Sequence[LabelledBlock]) -> list[Removal]:
    """One removal for each block that stood in or next to the article and is not part of it."""
    kept = [i for i, item in enumerate(labelled) if item.label in _NOT_REMOVED]
    if not kept:
        return []
    first, last = kept[0], kept[-1]
    removed = []
    for index in range(max(0, first - _BEFORE), min(len(labelled), last + _BEHIND + 1)):
        item = labelled[index]
        text = item.block.text
        if not text or item.label in _NOT_REMOVED or (item.label in _FAR and not first <= index <= last):
            continue
        kind: RemovalKind = item.label.value  # type: ignore[assignment]
        removed.append(Removal(kind=kind, text=text, reason=item.reason))
    return removed

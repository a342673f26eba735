"""What was taken out of the article or from next to it, read off the labels."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.article import Removal, RemovalKind
from newsextract.compose.repeats import LONGEST_SUFFIX, is_headline_with_name
from newsextract.compose.skeleton import skeleton_key
from newsextract.layout.model import Label, LabelledBlock

_NOT_REMOVED = frozenset((Label.BODY, Label.HEADING, Label.HEADLINE, Label.SUBTITLE, Label.CAPTION))
_FAR = frozenset((Label.NAVIGATION, Label.OTHER, Label.HIDDEN))
"""Of these, only what stands inside the article counts as removed from it."""
_OF_A_LIST = frozenset((Label.RELATED, Label.SHARE, Label.PROMO))
# looked up once: an Enum member's value is a call into Python
_KINDS: dict[Label, RemovalKind] = {label: label.value for label in Label}  # type: ignore[misc]
_BEFORE, _BEHIND = 12, 60
"""Blocks before and behind the text that count as next to it."""


def list_removals(labelled: Sequence[LabelledBlock], headline: str) -> list[Removal]:
    """One removal for each block that stood in or next to the article and is not part of it.

    A line over or among other entries that says no more than the headline is a repeat of it, whatever it
    is there for: `“…”的相关文章`.
    """
    kept = [i for i, item in enumerate(labelled) if item.label in _NOT_REMOVED]
    if not kept:
        return []
    first, last = kept[0], kept[-1]
    removed = []
    whole = skeleton_key(headline)
    for index in range(max(0, first - _BEFORE), min(len(labelled), last + _BEHIND + 1)):
        item = labelled[index]
        text = item.block.text
        if not text or item.label in _NOT_REMOVED or (item.label in _FAR and not first <= index <= last):
            continue
        kind = _KINDS[item.label]
        if item.label in _OF_A_LIST and _says_headline(whole, text):
            kind = "repeated_headline"
        removed.append(Removal(kind=kind, text=text, reason=item.reason))
    return removed


def _says_headline(whole: str, text: str) -> bool:
    if not 8 <= len(whole) <= len(text) <= 2 * (len(whole) + LONGEST_SUFFIX) or whole[1] not in text:
        return False
    key = skeleton_key(text)
    return key == whole or (whole in key and is_headline_with_name(whole, text, key))

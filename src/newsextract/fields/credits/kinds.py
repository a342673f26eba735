"""Which kinds of blocks may hold a line of credits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsextract.layout.model import Label, LabelledBlock

# Bound once: looking a member up in an Enum class costs more than comparing it; tuples, because the
# hash of an Enum member is a Python call.
TEXT, HEADING, HEADLINE = Label.BODY, Label.HEADING, Label.HEADLINE

BODY = (TEXT, HEADING)
NO_LINE = (HEADLINE, Label.REPEATED_HEADLINE, Label.CAPTION, Label.PLAYER)
BYLINE, COMMENTS, RELATED, NAVIGATION = Label.BYLINE, Label.COMMENTS, Label.RELATED, Label.NAVIGATION
EDITOR, DATELINE, DISCLAIMER = Label.EDITOR, Label.DATELINE, Label.DISCLAIMER
TAGS, PAGINATION, OTHER = Label.TAGS, Label.PAGINATION, Label.OTHER
LINE_LABELS = (BYLINE, DATELINE, EDITOR)
BUTTONS = (Label.SHARE, Label.COPYRIGHT, Label.PAGINATION, Label.ADVERT)

MENUS = (NAVIGATION, RELATED, Label.SHARE, Label.COPYRIGHT, Label.PAGINATION)
"""Lines of these kinds name nobody without a colon."""


def first_with_text(labelled: Sequence[LabelledBlock], indices: Iterable[int], limit: int) -> list[int]:
    """The first `limit` of `indices` whose block holds text."""
    found: list[int] = []
    for index in indices:
        if labelled[index].block.text:
            found.append(index)
            if len(found) == limit:
                break
    return found

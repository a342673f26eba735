"""The box of a player in the text: beside its buttons stands the headline of a film."""

from __future__ import annotations

from newsextract.layout.context.draft import Draft
from newsextract.layout.model import Label
from newsextract.layout.weights import MOST_OF_PLAYER


def mark_player_boxes(draft: Draft) -> None:
    """What stands in an element that begins with a player's words, such as 观看视频, and holds few lines and
    no sentence."""
    region = draft.region
    for index in range(region.core_start, region.core_end):
        if draft.labels[index] is not Label.PLAYER or draft.verdicts[index] is None:
            continue
        for inside in range(index + 1, _end_of_box(draft, index)):
            if draft.labels[inside] is Label.BODY:
                draft.mark(inside, Label.PLAYER, "in the box of a player")


def _end_of_box(draft: Draft, first: int) -> int:
    end = first + 1
    for outer in draft.blocks[first].node.ancestors():
        if (
            outer.start < first
            or outer.end > draft.region.core_end
            or outer.end - outer.start > MOST_OF_PLAYER
        ):
            break
        if any(index in draft.prose for index in range(outer.start, outer.end)):
            break
        end = max(end, outer.end)
    return end

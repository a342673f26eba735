"""Another whole article behind the text, with a headline and a date of its own."""

from __future__ import annotations

from newsextract.layout.context.draft import Draft
from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.model import Label


def mark_next_story(draft: Draft) -> None:
    """A heading with a date or byline of its own behind the text begins another article."""
    seen = 0.0
    for index in draft.inside:
        if draft.labels[index] is Label.BODY and index in draft.prose:
            seen += draft.weights[index]
        if (
            seen
            and draft.verdicts[index] is None  # no 相关新闻 above a list with dates
            and draft.blocks[index].node.tag in ("h1", "h2")
            and _dated(draft, index)
        ):
            for behind in range(index, draft.region.end):
                if draft.labels[behind] in (Label.BODY, Label.CAPTION):
                    draft.mark(behind, Label.RELATED, "another article, with a headline and date of its own")
            return


def _dated(draft: Draft, heading: int) -> bool:
    following = draft.verdicts[heading + 1 : min(heading + 3, draft.region.end)]
    return any(v is not None and v.label is Label.DATELINE and v.reason != SIGNED_DATE for v in following)

"""Another whole article behind the text, with a headline and a date of its own."""

from __future__ import annotations

from newsextract.layout.context.draft import Draft
from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.model import Label


def mark_next_story(draft: Draft) -> None:
    """A heading with a date or byline of its own behind the text begins another article."""
    end = draft.region.end
    first = next((i for i in draft.sentences(draft.region.start, end) if draft.weights[i]), end)
    for index in range(first, end):
        if (
            draft.blocks[index].node.tag in ("h1", "h2")
            and draft.verdicts[index] is None  # no 相关新闻 above a list with dates
            and _dated(draft, index)
        ):
            for behind in range(index, end):
                if draft.labels[behind] in (Label.BODY, Label.CAPTION):
                    draft.mark(behind, Label.RELATED, "another article, with a headline and date of its own")
            return


def _dated(draft: Draft, heading: int) -> bool:
    following = draft.verdicts[heading + 1 : min(heading + 3, draft.region.end)]
    return any(v is not None and v.label is Label.DATELINE and v.reason != SIGNED_DATE for v in following)

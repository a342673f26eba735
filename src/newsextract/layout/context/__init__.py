"""What a block is in its place: the second pass, which looks at neighbours and at the article's run. Here
is the order of its steps; each step is a file.

All of them mark one `draft`. What several ask: `elements` (in elements like the text's?), `names_only`.
"""

from __future__ import annotations

from newsextract.layout.context.boxes import (
    mark_ai_summaries,
    mark_boxes_about_writer,
    mark_cards,
    mark_player_boxes,
)
from newsextract.layout.context.bylines import (
    mark_account_card,
    mark_bylines_before,
    mark_bylines_behind,
    mark_signature,
)
from newsextract.layout.context.captions import mark_captions, restore_only_captions
from newsextract.layout.context.comment_boxes import mark_comment_boxes
from newsextract.layout.context.digest import mark_item_headings
from newsextract.layout.context.draft import Draft
from newsextract.layout.context.keyword_subheads import mark_keyword_subheads
from newsextract.layout.context.lead_above import mark_lead_above
from newsextract.layout.context.links import mark_calls, mark_link_lines
from newsextract.layout.context.next_story import mark_next_story
from newsextract.layout.context.related import mark_related_lists
from newsextract.layout.context.repeats import (
    mark_headline,
    mark_headline_again,
    mark_parts_of_headline,
    mark_pulled_quotes,
)
from newsextract.layout.context.site_calls import mark_site_calls
from newsextract.layout.context.stray_lines import (
    mark_dangling_line,
    mark_stray_lines,
    mark_stray_lines_behind,
)
from newsextract.layout.context.subtitle import mark_subtitle
from newsextract.layout.context.teasers import mark_teasers
from newsextract.layout.context.text_end import mark_tail
from newsextract.layout.context.verdicts import mark_around, mark_inside
from newsextract.layout.model import LabelledBlock


def label_in_context(draft: Draft) -> list[LabelledBlock]:
    """Every block of the page with its label, by all that is known of it. A later step knows more than the
    steps before it, and overrules them."""
    # each by itself
    mark_around(draft)
    mark_inside(draft)
    # beside the headline
    mark_account_card(draft)
    if draft.headline is not None:
        mark_headline(draft, draft.headline)
        mark_parts_of_headline(draft, draft.headline)
        mark_bylines_before(draft)
        mark_bylines_behind(draft)
        mark_headline_again(draft, draft.headline)
        mark_subtitle(draft, draft.headline)
        mark_lead_above(draft, draft.headline)
    # among the text
    mark_pulled_quotes(draft)
    mark_ai_summaries(draft)
    mark_player_boxes(draft)
    mark_related_lists(draft)
    mark_item_headings(draft)
    mark_link_lines(draft)
    mark_cards(draft)
    mark_calls(draft)
    mark_keyword_subheads(draft)
    mark_captions(draft)
    # behind and above it
    mark_next_story(draft)
    mark_teasers(draft)
    mark_tail(draft)
    mark_comment_boxes(draft)
    mark_boxes_about_writer(draft)
    mark_site_calls(draft)
    mark_stray_lines(draft)
    mark_stray_lines_behind(draft)
    mark_dangling_line(draft)
    mark_signature(draft)
    restore_only_captions(draft)
    return list(map(LabelledBlock, draft.blocks, draft.labels, draft.reasons))

"""Blocks to paragraphs: splices, repeats, injected text, captions, tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.article import Paragraph, Removal
from newsextract.compose.bracket_links import without_bracket_links
from newsextract.compose.paragraphs import draft_paragraphs
from newsextract.compose.removals import list_removals
from newsextract.layout.model import LabelledBlock
from newsextract.page.model import Page


@dataclass(slots=True)
class Composed:
    """The article's text, put together, and what was taken out on the way."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    body: str
    removed: tuple[Removal, ...]


def compose(page: Page, labelled: Sequence[LabelledBlock], title: str) -> Composed:
    """The paragraphs of the article, repaired, and everything that was removed, in page order."""
    drafts = draft_paragraphs(labelled)
    removed = list_removals(labelled)
    for draft in drafts:
        for block in draft.blocks:
            if block.links:
                draft.text, cuts = without_bracket_links(draft.text, block)
                removed += [Removal(kind="related", text=cut.text, reason=cut.reason) for cut in cuts]
    paragraphs = tuple(Paragraph(kind=draft.kind, text=draft.text) for draft in drafts)
    body = "\n".join(paragraph.text for paragraph in paragraphs if paragraph.kind != "caption")
    return Composed(title, paragraphs, body, tuple(removed))

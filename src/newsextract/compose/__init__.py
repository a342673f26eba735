"""Blocks to paragraphs: splices, repeats, injected text, captions, tables.

| module | knows |
|---|---|
| `paragraphs`, `tables` | blocks to paragraphs; rows of tables |
| `injected` | all that sites put between an article's words: |
| `characters`, `site_phrases` | … characters, phrases at the ends of sentences |
| `promo_sentences` | … promos behind a sentence |
| `glued_tails` | … what is glued to the last ones |
| `bracket_links` | links set in brackets into a sentence |
| `repeats` | lines that say the headline, alt texts and keywords again |
| `second_copies` | the article printed twice, and summaries of it |
| `splices/` | pieces of the headline spliced into sentences |
| `page_letters`, `skeleton` | letters without marks, as repeats and splices compare them |
| `injections`, `removals` | what was taken out, as the Article lists it |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from newsextract.article import Paragraph, ParagraphKind, Removal, RemovalKind
from newsextract.compose.bracket_links import without_bracket_links
from newsextract.compose.injected import clean_injected
from newsextract.compose.page_letters import PageLetters
from newsextract.compose.paragraphs import Draft, draft_paragraphs
from newsextract.compose.removals import list_removals
from newsextract.compose.repeats import Repeat, find_repeats
from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices import Splice, repair_splices
from newsextract.fields.tags import find_tags
from newsextract.layout.headline import declared_titles
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Page

_MOST_PARTS = 4
"""Lines that a headline stands over."""
_AGAIN = Label.REPEATED_HEADLINE  # bound once: looking a member up in an Enum class is slow
_COPIES = ("note", "repeated_text")
"""What may say sentences of the text again: a summary above it, the article printed twice."""
_SEPARATORS = re.compile(r"[,，、;；\s|]+")


@dataclass(slots=True)
class Composed:
    """The article's text, put together, and what was taken out on the way."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    body: str
    removed: tuple[Removal, ...]
    repairs: int
    """How many splices and injected texts were taken out of the paragraphs."""


def compose(page: Page, labelled: Sequence[LabelledBlock], title: str) -> Composed:
    """The paragraphs of the article, repaired, and everything that was removed: blocks first, then
    what was cut out of paragraphs, each in page order."""
    kinds, texts, removed = _drafted(labelled, title)
    texts, injections = clean_injected([title, *texts])
    removed += [Removal(kind=item.kind, text=item.text, reason=item.reason) for item in injections]
    title, texts = texts[0], texts[1:]
    declared = declared_titles(page.head)
    letters = PageLetters(texts, skeleton_key(title))
    # Repeats first: of `…（图）` as a line, nothing is to stay; and again where repaired text shows a copy.
    captions = {number for number, kind in enumerate(kinds) if kind == "caption"}
    again = _take_out(
        find_repeats(
            title,
            texts,
            captions=captions,
            variants=declared,
            echoes=partial(_echoes, page, labelled),
            letters=letters,
            parts=[item.block.text for item in labelled if item.label is _AGAIN][-_MOST_PARTS:],
        ),
        texts,
        removed,
    )
    left_out = again | captions
    kept = texts
    if left_out:
        kept = ["" if number in left_out else text for number, text in enumerate(texts)]
        letters = letters.without(left_out, kept)
    copies = [*_descriptions(page), *(item.text for item in removed if item.kind in _COPIES)]
    repaired, splices = repair_splices(title, kept, variants=declared, letters=letters, copies=copies)
    if splices:
        removed += [_splice_removal(splice) for splice in splices]
        again |= _take_out(
            find_repeats(title, repaired, variants=declared, captions=captions), repaired, removed
        )
    lines = [
        (kind, line)
        for number, (kind, text) in enumerate(zip(kinds, texts, strict=True))
        if (line := text if number in left_out else repaired[number])
        and (number not in again or kind == "caption")
    ]
    body = "\n".join([text for kind, text in lines if kind != "caption"])
    return Composed(title, _paragraphs(lines), body, tuple(removed), len(splices) + len(injections))


def _drafted(
    labelled: Sequence[LabelledBlock], title: str
) -> tuple[list[ParagraphKind], list[str], list[Removal]]:
    """The kinds and the texts of the paragraphs, and what was left out. The drafts end here: of a page of
    tiny blocks, they are a third of its size."""
    drafts = draft_paragraphs(labelled)
    removed = list_removals(labelled, title)
    removed += _cut_bracket_links(drafts)
    return [draft.kind for draft in drafts], [draft.text for draft in drafts], removed


# What a page says again and again is one object, for a model takes some 400 bytes: a table's cells, the
# lines of a second copy.


def _paragraphs(lines: Sequence[tuple[ParagraphKind, str]]) -> tuple[Paragraph, ...]:
    made: dict[tuple[ParagraphKind, str], Paragraph] = {}
    for line in lines:
        if line not in made:
            made[line] = Paragraph(kind=line[0], text=line[1])
    return tuple([made[line] for line in lines])


def _removal_of(kind: RemovalKind, text: str, reason: str) -> Removal:
    return Removal(kind=kind, text=text, reason=reason)


def _take_out(repeats: Sequence[Repeat], texts: Sequence[str], removed: list[Removal]) -> set[int]:
    """Which paragraphs are repeats; adds their removals to `removed`."""
    if repeats:
        removal_of = cache(_removal_of)
        removed += [removal_of(item.kind, texts[item.paragraph], item.reason) for item in repeats]
    return {item.paragraph for item in repeats}


def _splice_removal(splice: Splice) -> Removal:
    reason = f"a piece of the headline in paragraph {splice.paragraph + 1}"
    return Removal(kind="spliced_headline", text=splice.fragment, reason=reason)


def _descriptions(page: Page) -> list[str]:
    """What the head has of the text: its first sentences, or all of it."""
    told = [page.head.meta.get(name, "") for name in ("description", "og:description")]
    told += [item.get(name, "") for item in page.head.json_ld for name in ("description", "articleBody")]
    return [text for text in told if isinstance(text, str) and text]


def _echoes(page: Page, labelled: Sequence[LabelledBlock]) -> list[str]:
    """What a repost site prints as lines of the text: alt texts of its pictures, keywords, tags."""
    alts = {picture.alt for item in labelled for picture in item.block.pictures if picture.alt}
    return [*alts, *_SEPARATORS.split(page.head.meta.get("keywords", "")), *find_tags(labelled)]


def _cut_bracket_links(drafts: Sequence[Draft]) -> list[Removal]:
    removed = []
    for draft in drafts:
        for block in draft.blocks:
            if block.links or draft.text.endswith(("：", ":", "）", ")", "更多")):
                draft.text, cuts = without_bracket_links(draft.text, block)
                removed += [Removal(kind="related", text=cut.text, reason=cut.reason) for cut in cuts]
    return removed

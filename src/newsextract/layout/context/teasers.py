"""Other articles announced under a heading such as 相关文章 by a headline and an abstract each, in elements
like the text's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsextract.layout.context.draft import Draft
from newsextract.layout.context.elements import place, text_places
from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.weights import (
    FEWEST_TEASERS,
    LINKED_HEADLINE,
    MOST_END_MARKS,
    RELATED_LINES,
    TEASER_ABSTRACT,
    TEASER_TITLE,
)
from newsextract.page.model import Block
from newsextract.zh.numerals import NUMBERED

_BROKEN_OFF = re.compile(
    r"(?:\.{3}|…|⋯)\s?(?:[\[【（(<]?\s?(?:阅读|閱讀|查看|显示)?(?:详细|詳細|详情|詳情|全文|更多)\s?[>»]{0,2}\s?[\]】）)>]?)?\s?\Z"
)
"""An abstract is cut after so many characters: `…许多人...`, `…[详细]`."""
MOST_HEADLINE_LINES = 2


def mark_teasers(draft: Draft) -> None:
    """Headlines with an abstract each under a heading of other articles, whatever their elements."""
    if draft.format == "text":
        return  # the run ends before them
    done, tried = 0, 0
    for index in range(draft.first_sentence + 1, draft.region.end):
        if index < done or not _is_heading(draft, index):
            continue
        tried += 1
        if tried > MOST_END_MARKS:
            return
        done = _end_of_teasers(draft, index)
        reason = f"a headline or an abstract under {draft.blocks[index].text[:20]}"
        for behind in range(index + 1, done):
            if draft.labels[behind] in (Label.BODY, Label.CAPTION):
                draft.mark(behind, Label.RELATED, reason)


def _is_heading(draft: Draft, index: int) -> bool:
    """A line that announces other articles by its words, and is no sentence."""
    verdict = draft.verdicts[index]
    return (
        verdict is not None
        and verdict.label is Label.RELATED
        and draft.labels[index] is Label.RELATED
        and not ends_sentence(draft.blocks[index].text)
    )


@dataclass(slots=True)
class _Entry:
    """A headline and what stands below it, up to the next headline."""

    start: int
    linked: bool
    plain: bool
    """The headline may be one of another article only by its place: it has no link."""
    lines: int = 1
    end: int = 0
    broken: bool = False

    @property
    def sure(self) -> bool:
        return self.linked or self.broken


def _end_of_teasers(draft: Draft, heading: int) -> int:
    """Behind the last block of the list under `heading`; the heading itself if there is no such list."""
    blocks, end = draft.blocks, _end_of_box(draft, heading)
    entries, reached = _entries(blocks, draft.verdicts, heading + 1, end)
    told = [entry for entry in entries if entry.end]
    sure = [entry for entry in told if entry.sure]
    if not told:
        return heading
    alike = len(told) >= FEWEST_TEASERS and all(entry.sure or entry.plain for entry in told)
    if (
        reached == end
        and alike
        and (2 * len(sure) > len(told) or not _is_paired(blocks, draft.region.core_start, heading))
    ):
        return end
    if len(sure) < FEWEST_TEASERS:
        return heading
    last = heading + 1
    for entry in told:
        if not entry.sure:
            break
        last = entry.end
    return last


def _end_of_box(draft: Draft, heading: int) -> int:
    """Where the list may reach: the text goes on behind the element that begins with the heading and holds a
    headline, where it holds no sentence; else to the region's end."""
    blocks, end = draft.blocks, draft.region.end
    box, most = None, min(end, heading + RELATED_LINES)
    for outer in blocks[heading].node.ancestors():
        sentences = (blocks[i] for i in range(heading, outer.end) if i in draft.prose)
        if outer.start < heading or outer.end > most or not all(map(_is_title, sentences)):
            break
        box = outer
    if box is None or not any(map(_is_title, blocks[heading + 1 : box.end])):
        return end
    places = text_places(draft, draft.region.start, heading)
    behind = next((i for i in range(box.end, end) if i in draft.prose), end)
    return box.end if behind < end and place(blocks[behind]) in places else end


def _is_paired(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Whether the article above has no two sentences in a row: each stands under a line of its own."""
    sentences = [is_prose(blocks[i].text) for i in range(start, end) if blocks[i].text]
    return not any(one and other for one, other in pairwise(sentences))


def _entries(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> tuple[list[_Entry], int]:
    """The headlines with an abstract each, from `start` on, and where something else follows."""
    entries: list[_Entry] = []
    for index in range(start, end):
        text = blocks[index].text
        if not text:
            continue
        if _is_title(blocks[index]):
            linked = blocks[index].link_chars >= 0.6 * len(text)
            if entries and not entries[-1].end:  # printed twice, or over two lines
                entries[-1].linked = entries[-1].linked or linked
                entries[-1].lines += 1
            else:
                entries.append(_Entry(index, linked, _is_plain(blocks[index])))
        elif verdicts[index] is not None and not is_prose(text):
            continue  # a date, a counter, 阅读全文
        elif not entries or entries[-1].end or len(text) > TEASER_ABSTRACT:
            return entries, index
        elif entries[-1].lines > MOST_HEADLINE_LINES:
            return entries[:-1], index  # a list, and the text goes on behind it
        else:
            entries[-1].end = index + 1
            entries[-1].broken = _BROKEN_OFF.search(text[-20:]) is not None
    return entries, end


def _is_title(block: Block) -> bool:
    """A line as long as a headline, without a stop; a link may end like a sentence."""
    length = len(block.text)
    if not LINKED_HEADLINE <= length <= TEASER_TITLE or _BROKEN_OFF.search(block.text[-20:]):
        return False
    return block.link_chars >= 0.6 * length or not ends_sentence(block.text)


def _is_plain(block: Block) -> bool:
    """A headline unlike a subhead of the article: neither bold nor numbered."""
    return 2 * block.bold_chars < len(block.text) and not NUMBERED.match(block.text)

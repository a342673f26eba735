"""Where the text ends: behind the first line that closes an article (责任编辑：…, 网友评论, —END—), unless
much prose follows."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.context.elements import holder, place, text_places
from newsextract.layout.lines.shapes import ONE_OF
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence
from newsextract.layout.weights import LINKED_HEADLINE, MOST_END_MARKS, TAIL_PROSE, TEASER_RUN

_END_MARKS = frozenset(
    (
        Label.EDITOR,
        Label.RELATED,
        Label.COMMENTS,
        Label.TAGS,
        Label.COPYRIGHT,
        Label.DISCLAIMER,
        Label.PAGINATION,
    )
)
"""What usually stands behind the text: prose behind it is somebody else's, unless there is much of it."""
_LAST_WORDS = (Label.EDITOR, Label.COPYRIGHT, Label.COMMENTS)
"""Behind these, lines without any sentence are somebody else's even where they outweigh a brief."""
_END = re.compile(r"^\W{0,12}(?:the\s)?(?:end|fin|完|全文完|本文完)\W{0,12}$", re.IGNORECASE)


def tail_start(draft: Draft) -> int:
    """The first line that closes an article and has little prose behind it, by what the lines say of
    themselves; the region's end if there is none."""
    verdicts, prose = draft.verdicts, draft.prose
    weights = [
        draft.weights[i] if verdicts[i] is None and i in prose and not _under_headline(draft, i) else 0.0
        for i in draft.inside
    ]
    total, before = sum(weights), 0.0
    for index, weight in enumerate(weights, draft.region.start):
        before += weight
        verdict = verdicts[index]
        if (
            before
            and verdict is not None
            and _closes(draft, index, verdict.label)
            and total - before < TAIL_PROSE * before
        ):
            return index
    return draft.region.end


def _under_headline(draft: Draft, index: int) -> bool:
    """Whether the line above is a linked headline: the abstract of another article."""
    above = index - 1
    while above > draft.region.start and not draft.blocks[above].text:
        above -= 1
    block = draft.blocks[above]
    return (
        above >= draft.region.start
        and len(block.text) >= LINKED_HEADLINE
        and block.link_chars == len(block.text)
    )


def _closes(draft: Draft, index: int, label: Label) -> bool:
    """Whether the line usually stands behind the text."""
    if label is Label.NOTE:
        return _END.search(draft.blocks[index].text) is not None
    verdict = draft.verdicts[index]
    return label in _END_MARKS and (verdict is None or verdict.reason != ONE_OF)


def mark_tail(draft: Draft) -> None:
    """From the first end mark on, what follows is out, unless much prose follows."""
    body = draft.body()
    if not body:
        return
    weights = {i: draft.weights[i] for i in body}
    if draft.format == "text":  # a list may stand above the text: nothing ends before the first sentence
        first = draft.first_text()
        weights = {i: weight for i, weight in weights.items() if first is not None and i >= first}
    total = sum(weights.values())
    last_sentence = max((i for i in body if i in draft.prose), default=0)
    before, tried, cut = 0.0, 0, 0
    for index in range(body[0], draft.region.end):
        if index in weights:
            before += weights[index]
        elif _closes(draft, index, draft.labels[index]) and before > 0:
            after = total - before
            near = after < before or draft.labels[index] is Label.COMMENTS
            tried += near
            if (
                after < TAIL_PROSE * before
                or (0 < last_sentence < index and draft.labels[index] in _LAST_WORDS)
                or (near and tried <= MOST_END_MARKS and _only_teasers(draft, index))
            ):
                cut += 1
                if _cut_behind(draft, index) or cut > MOST_END_MARKS:
                    return


def _only_teasers(draft: Draft, mark: int) -> bool:
    """Whether the sentences behind an end mark stand alone, one here, one there, and none in an
    element like the text's own: abstracts in a list of other articles. Comments may be long and
    stand in the same tags, but not in the same element."""
    behind = draft.sentences(mark, draft.region.end)
    if draft.labels[mark] is Label.COMMENTS:
        holders = {id(holder(draft, i)) for i in draft.sentences(draft.region.start, mark)}
        if not holders and _is_of_header(draft, mark):
            return False
        return all(id(holder(draft, i)) not in holders for i in behind)
    places = text_places(draft, draft.region.start, mark)
    run, last = 0, -2
    for index in behind:
        if place(draft.blocks[index]) in places:
            return False
        run = run + 1 if last == index - 1 else 1
        last = index
        if run >= TEASER_RUN:
            return False
    return True


_HEADER_LINES = 12
"""Lines of date, section and counters below a headline, each in an element of its own."""


def _is_of_header(draft: Draft, mark: int) -> bool:
    """Whether the line stands close below the headline: 评论(2), a counter."""
    return draft.headline is not None and 0 < mark - draft.headline.last <= _HEADER_LINES


def _is_brief(draft: Draft, index: int) -> bool:
    """A sentence too short for prose: `该剧预计明年暑期播出。`"""
    block = draft.blocks[index]
    return not block.link_chars and ends_sentence(block.text)


def _cut_behind(draft: Draft, mark: int) -> bool:
    """Label what stands behind an end mark; whether that was all. A list of related articles may stand in
    the middle of the text: sentences in elements like the text's own stay behind one."""
    places = text_places(draft, draft.region.start, mark)
    for index in range(mark + 1, draft.region.end):
        if draft.labels[index] is not Label.BODY:
            continue
        if (
            draft.labels[mark] is Label.RELATED
            and (index in draft.prose or _is_brief(draft, index))
            and place(draft.blocks[index]) in places
        ):
            return False
        draft.mark(index, Label.RELATED, f"behind the text's end: {draft.reasons[mark]}")
    return True

"""Which run of lines is the article in a plain text, where no element tells, and which line is its
headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsextract.layout.headline import Headline
from newsextract.layout.lines import Verdict, holds_for_prose, key
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.region import Region
from newsextract.layout.weights import (
    LINE_AFTER_HEADER,
    LINE_BOILERPLATE,
    LINE_END,
    LINE_PROSE_CAP,
    LINE_SHORT,
    TAIL_LINES,
)
from newsextract.page.model import Block

_HEADER = frozenset((Label.DATELINE, Label.BYLINE))
_ENDS_RUN = frozenset((Label.RELATED, Label.COMMENTS, Label.COPYRIGHT))
_NO_HARM = frozenset((Label.CAPTION, Label.NOTE, Label.DATELINE, Label.BYLINE, Label.OTHER, Label.EDITOR))


def find_run(blocks: Sequence[Block], verdicts: Sequence[Verdict | None]) -> Region | None:
    """Where the article lies in a plain text: the run of lines with the largest sum, prose counting
    for, boilerplate against; a run that begins behind a date or byline has a start on others."""
    best_sum, best = 0.0, None
    total, first = 0.0, 0
    for index, (block, verdict) in enumerate(zip(blocks, verdicts, strict=True)):
        total += _line_score(block.text, verdict)
        if total <= 0:
            total, first = 0.0, index + 1
            if verdict is not None and verdict.label in _HEADER:
                total = LINE_AFTER_HEADER
        elif total > best_sum and verdict is None and is_prose(block.text):
            best_sum, best = total, (first, index + 1)
    if best is None:
        return None
    start = _first_sentence(blocks, *best)
    end = _extended(blocks, verdicts, best[1])
    return Region(start, end, start, end)


def _first_sentence(blocks: Sequence[Block], start: int, end: int) -> int:
    return next((i for i in range(start, end) if is_prose(blocks[i].text)), start)


def _extended(blocks: Sequence[Block], verdicts: Sequence[Verdict | None], end: int) -> int:
    """The run's end moved over the short lines behind its last sentence, as far as a line that
    usually closes an article: an editor, a source, tags, a share bar."""
    for index in range(end, min(len(blocks), end + TAIL_LINES)):
        verdict = verdicts[index]
        if verdict is not None:
            closes = verdict.label in (
                Label.EDITOR,
                Label.BYLINE,
                Label.NOTE,
                Label.TAGS,
                Label.SHARE,
                Label.PAGINATION,
            )
            return index if closes else end
        if ends_sentence(blocks[index].text):
            end = index + 1
    return end


def lead_start(blocks: Sequence[Block], verdicts: Sequence[Verdict | None], headline: int, start: int) -> int:
    """Where the text begins between the headline and its first sentence: behind the last line that
    is a date, a byline, a share bar or the like."""
    for index in range(start - 1, headline, -1):
        if verdicts[index] is not None:
            return index + 1
    return headline + 1


def _line_score(text: str, verdict: Verdict | None) -> float:
    if verdict is not None and is_prose(text) and not holds_for_prose(text, verdict, at_tail=False):
        verdict = None
    if verdict is not None:
        if verdict.label in _ENDS_RUN:
            return LINE_END
        return LINE_SHORT if verdict.label in _NO_HARM else LINE_BOILERPLATE
    if is_prose(text):
        return min(len(text), LINE_PROSE_CAP)
    return LINE_SHORT


_BEFORE_TEXT = 40
"""Lines before the first sentence among which a text dump's headline is looked for."""


def find_headline_line(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None], run: tuple[int, int]
) -> Headline | None:
    """The headline of a plain text, which no tag marks: a line before the text's first
    sentence that shares words with it, stands before a date or byline, or comes again."""
    start, end = run
    body = key("".join(block.text for block in blocks[start:end])[:6000])
    pairs = {body[i : i + 2] for i in range(len(body) - 1)}
    counts = Counter(block.text for block in blocks)
    best, best_score = None, 1.2
    for index in range(max(0, start - _BEFORE_TEXT), start):
        text = blocks[index].text
        if (
            not 5 <= len(text) <= 80
            or verdicts[index] is not None
            or (is_prose(text) and text.endswith("。"))
        ):
            continue
        line = key(text)
        own = [line[i : i + 2] for i in range(len(line) - 1)]
        score = 3.0 * sum(pair in pairs for pair in own) / max(6, len(own))
        score += 0.8 * (counts[text] > 1)
        following = [v.label for v in verdicts[index + 1 : index + 4] if v is not None]
        score += 1.0 * (Label.DATELINE in following or Label.BYLINE in following)
        score -= 0.25 * max(0, text.count(" ") - 2) + 0.02 * max(0, start - index)
        if score > best_score:
            best, best_score = index, score
    return Headline(best, best) if best is not None else None

"""Which run of lines is the article in a plain text, where no element tells, and which line is its
headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsextract.layout.headline import Headline
from newsextract.layout.lines import Verdict, holds_for_prose, key
from newsextract.layout.model import Label
from newsextract.layout.prose import is_prose
from newsextract.layout.region import Region
from newsextract.layout.run_model import best_run
from newsextract.page.model import Block

def find_run(blocks: Sequence[Block], verdicts: Sequence[Verdict | None]) -> Region | None:
    """Where the article lies in a plain text; None if no line is a sentence."""
    if not any(
        is_prose(block.text)
        and (verdict is None or not holds_for_prose(block.text, verdict, at_tail=False))
        for block, verdict in zip(blocks, verdicts, strict=True)
    ):
        return None
    start, end = best_run(blocks, verdicts)
    return Region(start, end, start, end)


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

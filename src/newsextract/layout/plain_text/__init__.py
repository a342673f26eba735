"""Which run of lines is the article in a plain text, where no element tells.

| module | knows |
|---|---|
| `best_run`, `weights.txt` | the run with the largest weight; the fitted weights |
| `features` | what of each line is weighed |
| `line_facts`, `line_places` | a line by itself; where it stands among the others |
| `brief`, `verse` | a sentence or two; a poem |
| `lists`, `question_lists` | lists of other articles; of others' questions |
| `headline_echoes` | pieces of the headline among the lines |
| `author_cards` | a card about who wrote it |
| `reach`, `closing` | how far the article goes beyond the run; on to the line that closes it |
| `numbered` | numbered heads and items |
| `cells` | tables, one cell a line |
| `non_prose` | lines beside the run that belong to it though none is a sentence |
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.layout.plain_text.author_cards import before_card
from newsextract.layout.plain_text.best_run import best_run
from newsextract.layout.plain_text.brief import find_brief
from newsextract.layout.plain_text.lists import (
    before_dated_headlines,
    before_pairs,
    before_teasers,
    behind_list,
    behind_pairs,
    dated_lists,
)
from newsextract.layout.plain_text.non_prose import find_list
from newsextract.layout.plain_text.question_lists import before_questions
from newsextract.layout.plain_text.reach import reach
from newsextract.layout.plain_text.verse import find_verse
from newsextract.layout.prose import is_prose
from newsextract.layout.region import Region
from newsextract.page.model import Block


def find_run(blocks: Sequence[Block], verdicts: Verdicts) -> Region | None:
    """Where the article lies in a plain text; None if no line is a sentence and none a verse."""
    if not any(_is_sentence(block, verdict) for block, verdict in zip(blocks, verdicts, strict=True)):
        lines = find_verse(blocks, verdicts) or find_list(blocks, verdicts)
        if lines is None:
            return None
        start, end = lines[0], before_card(blocks, *lines)
        return Region(start, end, start, end)
    start, end = best_run(blocks, verdicts, dated_lists(blocks, verdicts))
    if not any(map(_is_sentence, blocks[start:end], verdicts[start:end])):
        start, end = find_list(blocks, verdicts) or (start, end)
    start, end = before_questions(blocks, verdicts, start, end)
    start, end = find_brief(blocks, verdicts, start, end) or (start, end)
    start = behind_pairs(blocks, verdicts, start, end)
    start, end = behind_list(blocks, verdicts, start, end), _before_others(blocks, verdicts, start, end)
    start, end = reach(blocks, verdicts, start, end)
    while start + 1 < end and _ADDRESS.fullmatch(blocks[start].text):
        start += 1  # where the text came from, above it
    end = before_card(blocks, start, end)
    return Region(start, end, start, end)


def _is_sentence(block: Block, verdict: Verdict | None) -> bool:
    if not is_prose(block.text):
        return False
    if verdict is None:
        return True
    return not holds_for_prose(block.text, verdict, at_tail=verdict.label is Label.COPYRIGHT)


_ADDRESS = re.compile(r"https?://[\x21-\x7e]{3,300}")
_LETTER = re.compile(r"[^\W\d_]")


def _before_others(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> int:
    """The run's end, moved before what is no line of the article: lists of others, a counter."""
    end = before_teasers(blocks, verdicts, start, end)
    end = before_pairs(blocks, verdicts, start, end)
    end = before_dated_headlines(blocks, start, end)
    while end - 1 > start and not _LETTER.search(blocks[end - 1].text):
        end -= 1
    return end

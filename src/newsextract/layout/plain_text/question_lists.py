"""Lists of questions that others asked, behind a text of short sentences: the weights take them for it."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.plain_text.lists import LIST_HEADS
from newsextract.layout.prose import ends_sentence
from newsextract.page.model import Block

_QUESTIONS = ("？", "?")
_FEWEST_QUESTIONS, _LONGEST_QUESTION = 3, 60
_FEWEST_SHORT, _LONGEST_HEAD = 3, 10


def before_questions(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> tuple[int, int]:
    """The run without the questions of others that it ends with, under a short heading (大家都在问); where it
    holds nothing else, the short sentences right above that heading."""
    first = end
    while first > start and _is_question(blocks, verdicts, first - 1):
        first -= 1
    head = first - 1
    if end - first < _FEWEST_QUESTIONS or head < 0 or not _is_head(blocks, verdicts, head):
        return start, end
    above = head
    while above > 0 and verdicts[above - 1] is None and blocks[above - 1].text.endswith("。"):
        above -= 1
    if head > start:
        return min(start, above), head
    return (above, head) if head - above >= _FEWEST_SHORT else (start, end)


def _is_question(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> bool:
    text = blocks[index].text
    return verdicts[index] is None and text.endswith(_QUESTIONS) and len(text) <= _LONGEST_QUESTION


def _is_head(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> bool:
    """Whether the line is the heading of a list: short and no sentence; an interview's question has a name
    and a colon before it."""
    text, verdict = blocks[index].text, verdicts[index]
    if verdict is not None:
        return verdict.label in LIST_HEADS
    return len(text) <= _LONGEST_HEAD and not ends_sentence(text) and not text.endswith(("：", ":"))

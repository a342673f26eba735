"""Which run of lines is the article in a plain text, where no element tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.region import Region
from newsextract.layout.run.model import best_run
from newsextract.page.model import Block
from newsextract.zh.outlets import is_office


def find_run(blocks: Sequence[Block], verdicts: Sequence[Verdict | None]) -> Region | None:
    """Where the article lies in a plain text; None if no line is a sentence."""
    if not any(
        is_prose(block.text) and (verdict is None or not holds_for_prose(block.text, verdict, at_tail=False))
        for block, verdict in zip(blocks, verdicts, strict=True)
    ):
        return None
    start, end = best_run(blocks, verdicts)
    end = _before_teasers(blocks, verdicts, start, end)
    while end - 1 > start and not _LETTER.search(blocks[end - 1].text):
        end -= 1  # a counter behind the text
    start, end = _with_address(blocks, start), _with_signature(blocks, verdicts, end)
    return Region(start, end, start, end)


_LETTER = re.compile(r"[^\W\d_]")
_ADDRESSEES = re.compile(
    r"(?:各|尊敬的|亲爱的|敬爱的|全[市县区校院省]|市|省|县|区|[本直].{0,3}属)[^。！？；]{1,76}[：:]\Z"
)
"""各区县人民政府，市政府各部门： stands above the first sentence of a notice."""
_SIGNED = re.compile(
    r"(?:(?:19|20)\d\d|[一二][九〇○零][\d一二三四五六七八九〇○零]{2})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日(?:\s?[（(][^（）()]{1,20}[）)])?\Z"
)
_MOST_SIGNERS = 3


def _with_address(blocks: Sequence[Block], start: int) -> int:
    """The start of the run, before the line that says whom a notice is for."""
    return start - 1 if start and _ADDRESSEES.match(blocks[start - 1].text) else start


def _with_signature(blocks: Sequence[Block], verdicts: Sequence[Verdict | None], end: int) -> int:
    """The end of the run, behind the offices and the date that sign a notice."""
    for index in range(end, min(end + _MOST_SIGNERS + 1, len(blocks))):
        text = blocks[index].text
        if index > end and _SIGNED.match(text):
            return index + 1
        if verdicts[index] is not None or not is_office(text):
            break
    return end


_LIST_HEADS = frozenset((Label.RELATED, Label.COMMENTS))


def _before_teasers(blocks: Sequence[Block], verdicts: Sequence[Verdict | None], start: int, end: int) -> int:
    """The run's end, moved before a heading such as 相关文章 behind which no sentence comes, or mostly
    sentences that break off with `...`: those are other articles."""
    whole = broken = 0
    for index in range(end - 1, start, -1):
        text, verdict = blocks[index].text, verdicts[index]
        if verdict is not None and verdict.label in _LIST_HEADS and not ends_sentence(text):
            if broken >= whole:
                end = index
        elif verdict is None and is_prose(text):
            if text.endswith(("...", "…")):
                broken += 1
            else:
                whole += 1
    return end

"""Which run of lines is the article in a plain text, where no element tells, and which line is its
headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsextract.layout.headline import Headline
from newsextract.layout.lines import Verdict, holds_for_prose, key
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.region import Region
from newsextract.layout.run_model import best_run
from newsextract.page.model import Block


def find_run(blocks: Sequence[Block], verdicts: Sequence[Verdict | None]) -> Region | None:
    """Where the article lies in a plain text; None if no line is a sentence."""
    if not any(
        is_prose(block.text) and (verdict is None or not holds_for_prose(block.text, verdict, at_tail=False))
        for block, verdict in zip(blocks, verdicts, strict=True)
    ):
        return None
    start, end = best_run(blocks, verdicts)
    end = _before_teasers(blocks, verdicts, start, end)
    return Region(start, end, start, end)


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


_LIST_HEADS = frozenset((Label.RELATED, Label.COMMENTS))
_BEFORE_TEXT = 40
"""Lines before the first sentence among which a text dump's headline is looked for."""
_SHORTEST, _LONGEST = 5, 80
_LEAST = 1.2
"""Score from which a line is the headline; measured on the text dumps of the reading part."""
_SHARED_WORDS = 3.0
_AGAIN = 0.8
_IN_CRUMBS = 1.0
_FIRST_LINE = 1.0
"""A text copied by hand begins with its headline, the first sentence next."""
_HEADER_BEHIND = {1: 1.6, 2: 1.2, 3: 1.0}
"""What a date or byline one, two or three lines on speaks for; a date more than a byline."""
_BYLINE_SHARE = 0.7
_HEADER = {Label.DATELINE: 1.0, Label.BYLINE: _BYLINE_SHARE}
_MISREAD = frozenset((Label.CAPTION, Label.RELATED, Label.PROMO))
"""Labels that a headline may get by its words: `图说某市|…`, `最新消息：…`."""
_NOT_LAST = frozenset("，,：:、")
"""A line of verse or a subhead ends in one of these, a headline does not."""
_PICTURE = re.compile("(?:摄|攝|供图|供圖|资料图|截图)[）)]?$")
_GOES_ON = re.compile("[及和与與的在对對、，：—]$")
_CONTINUES = re.compile(r"(?:关于|關於|的(?:通知|决定|决议|公告|意见|通報|通报|批复|函)$)")


def find_headline_line(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None], run: tuple[int, int]
) -> Headline | None:
    """The headline of a plain text, which no tag marks: a line before the text's first sentence
    that shares words with it, stands before a date or byline, comes again, or ends the crumbs."""
    start, end = run
    body = key("".join(block.text for block in blocks[start:end])[:6000])
    pairs = {body[i : i + 2] for i in range(len(body) - 1)}
    counts = Counter(block.text for block in blocks)
    first = max(0, start - _BEFORE_TEXT)
    best, best_score = None, _LEAST
    for index in range(first, start + _lines_before_text(blocks, start, end)):
        text = blocks[index].text
        if not _may_be_headline(text, verdicts, index):
            continue
        if index >= start and (ends_sentence(text) or text[-1] in _NOT_LAST):
            continue
        line = key(text)
        own = [line[i : i + 2] for i in range(len(line) - 1)]
        score = _SHARED_WORDS * sum(pair in pairs for pair in own) / max(6, len(own))
        score += _AGAIN * (counts[text] > 1) + _header_behind(verdicts, index)
        if any(len(b.text) > len(text) and b.text.endswith(text) for b in blocks[max(0, index - 4) : index]):
            score += _IN_CRUMBS
        if index == 0 and len(blocks) > 1 and is_prose(blocks[1].text) and start <= 1:
            score += _FIRST_LINE
        score -= 0.25 * max(0, text.count(" ") - 2) + 0.02 * max(0, start - index)
        if score > best_score:
            best, best_score = index, score
    return None if best is None else _with_its_lines(blocks, verdicts, best, start)


def _lines_before_text(blocks: Sequence[Block], start: int, end: int) -> int:
    """How many short lines open the run; a text copied by hand begins with its headline."""
    count = next((i - start for i in range(start, end) if is_prose(blocks[i].text)), 0)
    return min(count, 3)


def _may_be_headline(text: str, verdicts: Sequence[Verdict | None], index: int) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST or (is_prose(text) and text.endswith("。")):
        return False
    if _PICTURE.search(text[-4:]):
        return False
    verdict = verdicts[index]
    if verdict is None:
        return True
    behind = verdicts[index + 1] if index + 1 < len(verdicts) else None
    return verdict.label in _MISREAD and behind is not None and behind.label is Label.DATELINE


def _header_behind(verdicts: Sequence[Verdict | None], index: int) -> float:
    found = 0.0
    for distance, worth in _HEADER_BEHIND.items():
        verdict = verdicts[index + distance] if index + distance < len(verdicts) else None
        if verdict is not None:
            found = max(found, worth * _HEADER.get(verdict.label, 0.0))
    return found


def _with_its_lines(
    blocks: Sequence[Block], verdicts: Sequence[Verdict | None], index: int, start: int
) -> Headline:
    """The headline with the lines over which it is broken: `某市人民政府` `关于…的` `通知`."""
    first = last = index
    while last + 1 < start and verdicts[last + 1] is None and last < index + 3:
        if not _broken(blocks[last].text, blocks[last + 1].text):
            break
        last += 1
    while first > 0 and verdicts[first - 1] is None and first > index - 3:
        if not _broken(blocks[first - 1].text, blocks[first].text):
            break
        first -= 1
    return Headline(first, last)


def _broken(text: str, following: str) -> bool:
    if max(len(text), len(following)) > 40:
        return False
    return _GOES_ON.search(text) is not None or _CONTINUES.match(following) is not None

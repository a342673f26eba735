"""The lines of a plain text, by their places: what each says, and what its words say that it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.lines.related_items import CUT_OFF
from newsextract.layout.lines.related_items import is_item as is_item_line
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.page.model import Block

HEADER = frozenset((Label.DATELINE, Label.BYLINE))
LIST_HEADS = frozenset((Label.RELATED, Label.COMMENTS))
ANNOUNCES = ("：", ":")
"""What a line ends with that says what comes below it."""
SHORTEST_LEAD = 12
"""Characters of a lead that announces what follows it: a shorter one is a label."""
_BARE_HEAD, _FEWEST_HEADS = re.compile("[\u4e00-\u9fff]{2,8}"), 2
"""A subhead, and how many make sure that a text has such ones."""
LETTER = re.compile(r"[^\W\d_]")


class Lines:
    """The lines of a page. Behind the last stands one that is empty and says nothing; it is also the one at
    -1, so that a rule may look a line back or ahead without asking whether there is one."""

    __slots__ = ("blocks", "labels", "reasons", "size", "texts", "verdicts")

    def __init__(self, blocks: Sequence[Block], verdicts: Verdicts) -> None:
        self.blocks = blocks
        self.verdicts = (*verdicts, None)
        self.size = len(blocks)
        self.texts = [*[block.text for block in blocks], ""]
        self.labels = [verdict and verdict.label for verdict in self.verdicts]
        """None where the words of the line say nothing of it."""
        self.reasons = [verdict and verdict.reason for verdict in self.verdicts]

    def is_sentence(self, index: int) -> bool:
        """Whether the line is a sentence, and not one that its words make a site's all the same."""
        text, verdict = self.texts[index], self.verdicts[index]
        if verdict is None or not is_prose(text):
            return is_prose(text)
        return not holds_for_prose(text, verdict, at_tail=verdict.label is Label.COPYRIGHT)

    def is_whole(self, index: int) -> bool:
        """Whether the line is one or more whole sentences, of which its words say nothing."""
        return self.labels[index] is None and is_whole(self.texts[index])

    def is_header(self, index: int) -> bool:
        """Whether the line stands under a headline: a date, a byline."""
        return self.labels[index] in HEADER and self.reasons[index] != SIGNED_DATE

    def is_item(self, index: int) -> bool:
        """Whether the line may be one of a list of other articles."""
        return is_item_line(self.texts[index], self.verdicts[index])

    def may_be_subhead(self, index: int) -> bool:
        return self.labels[index] is None and _BARE_HEAD.fullmatch(self.texts[index]) is not None

    def has_subheads(self, start: int, end: int) -> bool:
        """Whether bare words stand alone between the sentences: 案情, 法院审理, 法官说法."""
        heads = [
            index
            for index in range(start + 1, end - 1)
            if self.may_be_subhead(index)
            and not self.may_be_subhead(index - 1)
            and self.labels[index + 1] is None
            and ends_sentence(self.texts[index + 1])
        ]
        return len(heads) >= _FEWEST_HEADS

    def is_indented(self, index: int) -> bool:
        return self.blocks[index].node.hints == "indented"

    def behind(self, index: int, holds: Callable[[int], bool], most: int | None = None) -> int:
        """The first line from `index` on of which it does not hold; `most`: lines that are looked at."""
        last = self.size if most is None else min(index + most, self.size)
        while index < last and holds(index):
            index += 1
        return index

    def above(self, index: int, holds: Callable[[int], bool]) -> int:
        """The first of the lines in a row right above `index` of which it holds; `index` where there are
        none."""
        while index and holds(index - 1):
            index -= 1
        return index


_NOT_WHOLE = (*CUT_OFF, "；", ";")
"""What a sentence that breaks off ends with, and an item of a list."""
_FORMULA = re.compile(r"特此(?:通告|通知|公告|通报|通報|公示|声明|聲明|函告|函复|函復|说明|說明)[。！]?\Z")
_FILED = re.compile(r"(?<=[）)])1[01]\d[01]\d[0-3]\d$")
"""`…疏運。（編輯：張三）1141108`: the day on which an agency filed the despatch."""


def is_whole(text: str) -> bool:
    """Whether the line is one or more sentences and breaks off nowhere, or the last words of a notice."""
    if _FORMULA.match(text):
        return True
    text = _FILED.sub("", text)
    return is_prose(text) and ends_sentence(text) and not text.endswith(_NOT_WHOLE)


def announces(text: str, shortest: int = SHORTEST_LEAD) -> bool:
    """Whether the line says what comes below it."""
    return text.endswith(ANNOUNCES) and len(text) >= shortest

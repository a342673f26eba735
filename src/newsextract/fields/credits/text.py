"""The text itself: dateline and byline in its first paragraphs, signatures in its last, lines between."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.fields.credit_lines.dateline import read_dateline
from newsextract.fields.credit_lines.line import MAX_LINE, marked, read_line
from newsextract.fields.credit_lines.marks import BULLETS
from newsextract.fields.credit_lines.signature import (
    Signature,
    read_bare_line,
    read_credit_line,
    read_outlet_before,
    read_signature,
)
from newsextract.fields.credits.header import take_unlabelled
from newsextract.fields.credits.kinds import BYLINE, HEADING, LINE_LABELS, NO_LINE, TEXT
from newsextract.fields.credits.limits import (
    BARE_PARAGRAPHS,
    FIRST_PARAGRAPHS,
    LAST_PARAGRAPHS,
    SHORT,
    SPOKEN_ENDS,
)
from newsextract.fields.credits.model import Found
from newsextract.layout.model import LabelledBlock
from newsextract.zh.outlets import is_outlet


def read_text(labelled: Sequence[LabelledBlock], body: list[int], found: Found) -> None:
    """Dateline and byline in the first paragraphs, signatures in the last, lines set between.

    Of a digest whose items name each its own outlet, none is the whole's.
    """
    order = prose = 0
    credit_before, outlets = found.tail_credit, set()
    paragraphs = len(body)
    for index in range(body[0], body[-1] + 1):
        item = labelled[index]
        text = item.block.text
        if not text:
            continue
        if item.label is not TEXT and item.label is not HEADING:
            if len(text) <= MAX_LINE and item.label not in NO_LINE:
                _read_inserted(item, order, found)
            continue
        first, left = order, paragraphs - order
        order += 1
        prose += len(text) > SHORT
        if first >= FIRST_PARAGRAPHS and left > LAST_PARAGRAPHS:
            continue
        if prose < 3 and found.dateline is None and (dateline := read_dateline(text)) is not None:
            found.dateline = dateline.outlet
            found.authors.extend(dateline.authors)
            found.editors.extend(dateline.editors)
        elif not text.endswith(SPOKEN_ENDS) and (signed := read_credit_line(text)):
            found.add(signed)
            continue
        elif (
            first < FIRST_PARAGRAPHS
            and len(text) < 30
            and (first == 0 or _begins_as_byline(text))
            and (names := read_bare_line(text))
        ):
            found.authors.extend(names)
            found.reporters_outlet = found.reporters_outlet or read_outlet_before(text)
        if left <= LAST_PARAGRAPHS:
            signature = read_signature(text, bare=left <= BARE_PARAGRAPHS)
            found.add(signature)
            outlets.add(signature.source)
    if len(outlets - {None}) > 1:
        found.tail_credit = credit_before


def _begins_as_byline(text: str) -> bool:
    """Whether a short line begins with a bullet or an outlet: □ 张三, 某某财经 张三 发自广州."""
    return text[0] in BULLETS or is_outlet(text.partition(" ")[0])


def _read_inserted(item: LabelledBlock, order: int, found: Found) -> None:
    """A line between paragraphs: `文／张三` in the middle, the byline of a reprint."""
    if item.block.text.endswith(SPOKEN_ENDS):
        return
    signed = read_credit_line(item.block.text)
    if signed:
        found.add(signed)
        return
    if item.label not in LINE_LABELS:
        return
    if item.label is BYLINE:
        found.add(read_signature(item.block.text) or Signature(read_bare_line(item.block.text)))
    if order <= FIRST_PARAGRAPHS:
        take_unlabelled(read_line(marked(item.block)), "", item.block, True, found)

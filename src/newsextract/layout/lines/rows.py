"""Lines of labels and short values from end to end: `信息来源：某某局 浏览次数： 【字体：大 中 小】`."""

from __future__ import annotations

import re

from newsextract.layout.lines.dates import DATE
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.lexicon.patterns import listed

_TWO_COLONS = re.compile("[:：].{0,60}[:：]")
_ANY_LABEL = re.compile(
    r"(?:^|(?<=[\s】\]）)、；;|,，\u3000])|(?<=次))[【\[（(〔]?\s?([\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,7})\s{0,2}[:：]"
)
_LINE_LABEL = re.compile(listed("line_words", "beside a byline"))
_LABELLED_LINE, _LABELLED_VALUE, _FEWEST_LABELS = 160, 28, 2
"""Longest line of labels and values, longest value in it, fewest labels; two of the labels are of a
byline's kind, for 时间：… 地点：… stands in the text of a notice."""


def read_row(text: str) -> Verdict | None:
    """A line of labels of a byline and short values, nothing else."""
    if len(text) > _LABELLED_LINE or text.count("：") + text.count(":") < _FEWEST_LABELS:
        return None
    if not _TWO_COLONS.search(text) or any(mark in text for mark in "。！？"):
        return None
    labels = list(_ANY_LABEL.finditer(text))
    if len(labels) < _FEWEST_LABELS or labels[0].start() > 2:
        return None
    if sum(_LINE_LABEL.search(label[1]) is not None for label in labels) < _FEWEST_LABELS:
        return None
    ends = [label.start() for label in labels[1:]] + [len(text)]
    if any(end - label.end() > _LABELLED_VALUE for label, end in zip(labels, ends, strict=True)):
        return None
    return Verdict(Label.DATELINE if DATE.search(text) else Label.BYLINE, "labels and short values")

"""Lines of labels and short values from end to end: `信息来源：某某局 浏览次数： 【字体：大 中 小】`."""

from __future__ import annotations

import re

from newsextract.layout.lines.dates import DATE
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label

_TWO_COLONS = re.compile("[:：].{0,60}[:：]")
_ANY_LABEL = re.compile(
    r"(?:^|(?<=[\s】\]）)、；;|,，\u3000])|(?<=次))[【\[（(〔]?\s?([\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,7})\s{0,2}[:：]"
)
_LINE_LABEL = re.compile(
    "来源|來源|稿源|作者|编辑|編輯|责编|責編|校对|校對|审核|審核|初审|复审|终审|浏览|瀏覽|点击|點擊|阅读|閱讀|字体|字體|字号|字號"
    "|撰稿|供稿|发布者|发布人|发布时间|发布日期|發布時間|發布日期|發佈日期|發佈時間|發佈單位|發布單位|发布机构|录入|信息时间|访问量|人气"
)
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

"""The word beside a date that says what it is the date of: 发布时间, 成文日期, 更新于, 截止日期."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from newsextract import lexicon
from newsextract.fields.dates.folding import FOLD
from newsextract.fields.dates.model import DateLabel

_LABEL_REACH: Final[int] = 48
"""Characters before a date in which its label is looked for: `發(fā)布時(shí)間：` is long."""

_INJECTED_PINYIN: Final[re.Pattern[str]] = re.compile(r"\([a-zà-ÿāēěīńňōūǎǐǒǔǖǘǚǜɡ]{1,6}\s?\)")
_BETWEEN_LABEL_AND_DATE: Final[str] = " :([])|-·,/"

_LABEL_AFTER: Final[re.Pattern[str]] = re.compile(
    r"\s{0,2}[)\]]?\s{0,2}(?:(?:最后|最後|最近)?(更新|修改|(?<=最[后後近])编辑)|(发布|發布|發佈|发表|發表))(?!时间|時間|日期|于|於|人|者|单位|\s?:|\()"
)
_LAST_EDITED = re.compile(r"最[后後]由\s?[^。]{1,30}[于於]\s?\Z")
"""本帖最后由 某人 于 2024-03-05 18:25 编辑; elsewhere 编辑 behind a date is a button or a label."""


@cache
def _labels() -> tuple[dict[str, DateLabel], int, frozenset[str]]:
    kinds: tuple[DateLabel, ...] = ("published", "written", "updated", "other")
    table: dict[str, DateLabel] = {}
    for kind in kinds:
        for entry in lexicon.entries("date_labels", kind):
            table[entry.replace(" ", "").lower()] = kind
    return table, max(map(len, table)), frozenset(label[-1] for label in table)


def label_before(folded: str, start: int) -> DateLabel | None:
    """What the words before the date at `start` call it."""
    before = folded[max(0, start - _LABEL_REACH) : start].rstrip(_BETWEEN_LABEL_AND_DATE)
    if not before:
        return None
    if "(" in before:
        before = _INJECTED_PINYIN.sub("", before)
    before = before.replace(" ", "").rstrip(_BETWEEN_LABEL_AND_DATE).lower()  # 发 布 时 间
    table, longest, ends = _labels()
    if before[-1:] not in ends:
        return None
    for length in range(min(longest, len(before)), 1, -1):
        label = table.get(before[-length:])
        if label is not None:
            return label
    return None


def label_beside(folded: str, start: int, end: int) -> DateLabel | None:
    """What the words before the date call it, else those behind it: 2023-12-16 10:05 更新."""
    label = label_before(folded, start)
    if label is None:
        after = _LABEL_AFTER.match(folded, end)
        if after is not None:
            return "updated" if after[1] else "published"
        if folded.startswith(("编辑", " 编辑"), end) and _LAST_EDITED.search(
            folded, max(0, start - _LABEL_REACH), start
        ):
            return "updated"
    return label


def label_of(text: str) -> DateLabel | None:
    """What `text`, which stands before a date, calls it: `发布时间：` is `published`. None if it ends
    with no known label."""
    return label_before(text.translate(FOLD), len(text))

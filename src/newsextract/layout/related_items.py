"""A line of a plain text that may be one of a list of other articles: a headline, or one with its day."""

from __future__ import annotations

import re

from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.prose import is_prose

_LONGEST = 40
"""Characters."""
_DATED = re.compile(
    r"(?!.{2,6}[：:]\s?\d)\D.{7,32}\s[\[(（]?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?\Z"
)
"""`老桥拆除进入倒计时 2024-05-09`; an outlet in front of its date is shorter."""


def is_item(text: str, verdict: Verdict | None) -> bool:
    """Whether the line may be such an item; `verdict`: what its words say of it."""
    if len(text) >= _LONGEST:
        return False
    if verdict is None:
        return not is_prose(text)
    return verdict.label is Label.DATELINE and _DATED.match(text) is not None

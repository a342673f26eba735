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


CUT_OFF = ("…", "...", "。。。")
"""What a line ends with that breaks off."""
_LISTED = re.compile(r"[01]\d[-/][0-3]\d(?:\s|(?![度元人])[“\u4e00-\u9fff])|(?:19|20)\d\d-\d{1,2}-\d{1,2}")
_LISTED_BEHIND = re.compile(r"\s\d{1,2}[-/]\d{1,2}\Z|相[关關](?:文章|阅读|閱讀|新闻|新聞|推荐)[：:]?\Z")
"""`05-09专家：…`, `… 05-09`: a headline with its day."""


def is_of_others(text: str) -> bool:
    """Whether the line is of a list of other articles: headlines with their days, or cut off."""
    return text.endswith(CUT_OFF) or bool(_LISTED.match(text) or _LISTED_BEHIND.search(text[-12:]))

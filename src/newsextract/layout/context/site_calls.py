"""Last lines of a text that name the page's own site and call its readers: `某某网客户端上线，请下载。`"""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.lines.calls_to_action import weight_of_site_words
from newsextract.layout.lines.keys import key
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence
from newsextract.layout.weights import LABEL_LINE
from newsextract.page.model import Head
from newsextract.zh.outlets import is_outlet

_BETWEEN = re.compile(r"[-_|｜丨–—·,，\s]+")
_SHORTEST, _LONGEST = 2, 12
"""Characters of a name in the compared form."""
_LONGEST_TITLE = 200
_MOST_LINES = 3
_ENOUGH, _ENOUGH_IF_CALLED = 3, 2
"""The weight of a site's words in a line that names the site, and in one that speaks to the reader."""
_TO_READER = re.compile("[您你]|欢迎|快来")
_CALLS = re.compile("[欢歡]迎|敬?[请請](?!求)|快[来來]|提示|提醒|均可下[载載]|扫码|[扫掃]描")
"""What a whole sentence holds that calls: `您可通过某某网客户端投票，选出最美渡口。` tells."""


def mark_site_calls(draft: Draft) -> None:
    """The text's last lines that name the site itself and hold words of its calls, and those below one.
    Sentences that do not call tell of it: `公司未回应某某网的采访请求。`"""
    names: list[str] | None = None
    below: list[int] = []
    for index in draft.body()[: -1 - _MOST_LINES : -1]:
        text = draft.blocks[index].text
        if index <= draft.first_sentence or len(text) > LABEL_LINE:
            return
        below.append(index)
        line = key(text)
        names = _own_names(draft.head) if names is None else names
        told = ends_sentence(text) and index in draft.prose and not _CALLS.search(text)
        if not told and any(name in line for name in names) and _is_call(line):
            for behind in below:
                draft.mark(behind, Label.PROMO, "calls to the site it names")
            below = []
            continue
        if index in draft.prose and ends_sentence(text):
            return


def _is_call(line: str) -> bool:
    return weight_of_site_words(line) >= (_ENOUGH_IF_CALLED if _TO_READER.search(line) else _ENOUGH)


def _own_names(head: Head) -> list[str]:
    """What the page calls its own site, in the form in which lines are compared: the outlets behind the
    headline in `<title>`, and the name in its metadata."""
    names = [part for part in _BETWEEN.split(head.title[-_LONGEST_TITLE:])[1:] if is_outlet(part)]
    names.append(head.meta.get("og:site_name", ""))
    return [name for name in map(key, names) if _SHORTEST <= len(name) <= _LONGEST]

"""What a page says about its writer below the text: 作者简介：张三，某某大学教授。"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.fields.credits.kinds import first_with_text
from newsextract.fields.credits.limits import BELOW_TEXT
from newsextract.fields.credits.model import Found
from newsextract.layout.model import LabelledBlock
from newsextract.zh.names import is_name

_ABOUT = re.compile(
    r"[\[【（(■□▲●\s]{0,3}(?:本文|专栏|專欄)?(?:作者(?:[简簡][介歷历]|介[绍紹]|小传)|[关關][于於]作者)[\]】）)]?\s?[:：|｜]?\s?"
)
_NAME = re.compile(r"[（(\[【“《]?([\u4e00-\u9fff·]{2,8})(?=[\s，,：:（(、|｜。]|\Z)")


def read_about_writer(labelled: Sequence[LabelledBlock], end: int, found: Found) -> None:
    """The person with whom the words about the writer begin, in the heading's line or the next."""
    lines = first_with_text(labelled, range(max(0, end - 1), len(labelled)), BELOW_TEXT)
    for position, index in enumerate(lines):
        text = labelled[index].block.text
        about = _ABOUT.match(text)
        if about is None:
            continue
        if about.end() == len(text) and position + 1 < len(lines):
            text, start = labelled[lines[position + 1]].block.text, 0
        else:
            start = about.end()
        name = _NAME.match(text, start)
        if name is not None and is_name(name[1], bare=True):
            found.authors.append(name[1])
            return

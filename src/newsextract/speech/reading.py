"""A text made ready for the rules: folded to simplified characters, marks paired, their insides covered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsextract.speech.folding import simplified
from newsextract.speech.quotation_marks import MARK, Span, scan
from newsextract.speech.sentences import masked
from newsextract.zh.outlets import is_outlet_word

# 文在寅, 李在镕: no preposition; read as another character of names
_WITHIN_NAME = re.compile(
    "在(?<=[李文朴崔尹郑姜柳申徐权洪].)(?=明(?![年天日朝清代末确显眼面])|[寅镕勋焕熙珉镐洙铉])"
)
# 扎克·斯塔布尔蒂—库克
_HYPHENATED = re.compile(r"(·[\u4e00-\u9fff]{1,8})[—－-](?=[\u4e00-\u9fff]{2})")
# “五号文件”
_PAPERS = ("文件", "条例", "办法", "白皮书", "公约", "宣言", "意见稿")


@dataclass(slots=True)
class Reading:
    """One text in the three forms the rules look at; offsets are the same in all."""

    text: str
    folded: str
    """In simplified characters, 在 within a name as 才."""
    plain: str
    """Folded, and what stands in marks, brackets and 《》 covered."""
    spans: tuple[Span, ...]
    """The outermost pairs of quotation marks."""


@lru_cache(maxsize=1)
def read(text: str) -> Reading:
    """The text, read; the last one is kept, as quotations and sources are asked for one after the other."""
    folded = _WITHIN_NAME.sub("才", simplified(text))
    if "·" in folded:
        folded = _HYPHENATED.sub(r"\1·", folded)
    spans = tuple(span for span in scan(text) if span.depth == 0) if MARK.search(text) else ()
    return Reading(text, folded, masked(_titled(folded, spans), spans), spans)


def _titled(folded: str, spans: tuple[Span, ...]) -> str:
    """台湾“中央社” as 台湾《中央社》, “五号文件”: outlets and papers whose names are printed in marks."""
    pieces: list[str] = []
    done = 0
    for span in spans:
        words = folded[span.start : span.end]
        if (2 <= len(words) <= 8 and is_outlet_word(words)) or (
            3 < len(words) < 13 and words.endswith(_PAPERS)
        ):
            pieces += (folded[done : span.start - 1], "《", words, "》")
            done = span.end + 1
    return "".join((*pieces, folded[done:])) if pieces else folded

"""Whether a noun phrase before a verb certainly names someone or something, or is a piece of a sentence."""

from __future__ import annotations

import re

from newsextract.speech.dictionary import begins_with_predicate, is_common_word
from newsextract.speech.model import PERSONAL, Noun
from newsextract.speech.sentences import COUNTED_IN
from newsextract.speech.word_lists import title_ends

_NO_SUBJECT_STARTS = frozenset("将把被使会能可要应需并不没无却便就也还更又再都因为但而且若虽的")
# 并教育其|道, 同样是那副真实的|微笑: a piece of a sentence
_PIECE = re.compile(r"同样|根本|总要|(?:认为|觉得|强调|教育|如果|只是)(?![部厅局])")
_FREQUENT = 3
"""A phrase that stands this often in the text names something, whatever it is."""


def is_piece(text: str, noun: Noun | None) -> bool:
    """Whether a phrase that names nobody for certain cannot be anybody: 却因身材, 同样是那副真实的."""
    if noun is None or noun.kind != "unknown":
        return False
    return (
        (text[noun.start] in _NO_SUBJECT_STARTS and not is_common_word(text[noun.start : noun.end]))
        or text[noun.end - 1] in "的地得了着过"
        # 面对记者, 果断吹罚点球: a verb with its object
        or (noun.end - noun.start > 3 and begins_with_predicate(text, noun.start))
        or _PIECE.match(text, noun.start, noun.end) is not None
    )


def names_someone(text: str, noun: Noun | None) -> bool:
    """Whether the phrase certainly names someone or something."""
    if noun is None:
        return False
    if (
        text[noun.start] in _NO_SUBJECT_STARTS
        and noun.kind not in PERSONAL
        and not is_common_word(text[noun.start : noun.start + 2])  # 会议文件
    ):
        return False
    if noun.kind == "organisation" and text.find("给", noun.start + 1, noun.end - 1) > 0:
        return False  # 第二天给局里|回话
    if noun.kind != "unknown":
        return True
    phrase = text[noun.start : noun.end]
    if text.find("·" + phrase, 0, COUNTED_IN) >= 0:  # 琼斯 after 玛丽·琼斯
        return True
    if is_piece(text, noun):
        return False
    post = title_ends().ending(text, noun.start, noun.end)
    if post and len(post) > 1:
        return True  # 市长|说, 导演|说
    if is_common_word(phrase):
        return False
    size = noun.end - noun.start
    times = text.count(phrase, 0, COUNTED_IN)
    return 2 <= size <= 8 and times >= (_FREQUENT if size != 3 else 2)

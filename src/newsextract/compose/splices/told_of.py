"""Whether the whole headline, in a sentence, may be what the sentence tells of: 大家都在谈论[…]。"""

from __future__ import annotations

import re
from functools import cache

from newsextract.compose.splices.evidence import features
from newsextract.compose.splices.headline import TORN
from newsextract.compose.splices.marks import CLAUSE_MARKS, STOPS, has_column_mark
from newsextract.compose.splices.own_words import naming
from newsextract.compose.splices.pieces import Run
from newsextract.lexicon.patterns import listed
from newsextract.zh.joints import kind_before, kind_behind
from newsextract.zh.script import fold_script

_FEWEST_OF_CLAUSES = 10
"""Letters of a headline of clauses, beside which no sentence goes on: 他在[渡口停航，摆渡人造了…]棚子里."""
_CERTAIN = (
    "splits a name",
    "blank beside",
    "bracketed",
    "stop edge",
    "closing stop",
    "closing clause",
    "parts in a sentence",
    "before a story",
)
"""Evidence of a headline that no sentence tells of."""
_NEXT = 8
"""Characters beside the headline that tell."""


def may_be_told(run: Run, text: str) -> bool:
    """Whether the whole headline, once on the page, may be what its sentence tells of.

    It certainly is not where it stands within a word, behind a closing mark or (without a stop of its own)
    at a paragraph's end, and where it carries the column's mark (`|算力前哨`).
    """
    if not run.is_whole or has_column_mark(text[run.start : run.end]):
        return False
    seen = features(run, text, "")
    if seen["sides bond"] >= TORN or any(seen.get(name) for name in _CERTAIN):
        return False
    left, right = text[: run.start].rstrip(), text[run.end :].lstrip()
    if seen["same marks"] and run.weight >= _FEWEST_OF_CLAUSES and _stands_within(left, right):
        return False
    return not begins_anew(left, right)


def begins_anew(left: str, right: str) -> bool:
    """Whether no sentence can tell of a headline that stands between `left` and `right`: behind it a new
    subject begins (`…半个月。[…]大船进港`), or the clause before it has its object already (`保护工作[…]。`).

    What follows a headline that is told of is a verb, an adverb, a particle or one of few nouns (事件, 现场).
    """
    if kind_behind(right) in _SUBJECTS:
        return not _takes_up().match(fold_script(right[:_NEXT]))
    if _opening().match(fold_script(right[:_NEXT])):
        return True
    if right[:1] and right[0] in STOPS + CLAUSE_MARKS and kind_before(left) in _OBJECTS:
        return naming().search(fold_script(left[-_NEXT:])) is None
    return False


def _stands_within(left: str, right: str) -> bool:
    """Whether a headline of several clauses stands between letters, and not as what is told of:
    `有人问…`, `…的消息`."""
    right = fold_script(right[:_NEXT])
    if not left[-1:].isalnum() or not right[:1].isalnum() or kind_before(left)[:1] in "vp":
        return False
    return right[0] not in "的之后時时是" and not _takes_up().match(right)


_SUBJECTS = frozenset(("n", "ns", "nr", "nt", "nz", "r", "他", "她", "我", "你", "其"))
_OBJECTS = frozenset(("n", "ns", "nz"))


@cache
def _takes_up() -> re.Pattern[str]:
    return re.compile(listed("clause_frames", "nouns behind a clause"))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(listed("clause_frames", "begin a sentence"))

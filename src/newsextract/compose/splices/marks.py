"""Marks around and within a piece of the headline: whose they are, and what they are without it."""

from __future__ import annotations

import re

from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.words import HAN
from newsextract.zh.width import fold_marks

STOPS = "。！？!?…；;"
CLAUSE_MARKS = "，,、：:"
OPENING = "“「『《〈（([【‘"
CLOSING = "”」』》〉）)]】’"
PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("「", "」"), ("【", "】"), ("‘", "’"))
_PAIR_MARK = re.compile("[“”《》（）()「」【】‘’]")
QUOTE_ENDS = '”」』》〉’"'
_COLUMN_MARKS = frozenset("|丨｜︱_")
_EMPHATIC = frozenset("！!？?")
_PARTS = _COLUMN_MARKS | frozenset("！!？?：:】")
"""What stands between a headline's parts, and in no phrase that a sentence is built of."""
PARTS_OF_PIECE = 0.5
"""What that tells of a piece, against the whole headline: an interview's line may begin `张三：别把“慢”`."""
BRACKETS = {"（": "）", "(": ")", "【": "】", "[": "]", "〔": "〕", "［": "］"}
_MARKS_BESIDE = 5  # characters beside a piece that may be marks of its own: ` | `, `！”`


def side_of(character: str) -> str:
    """The class of the character beside a run; `edge` for none."""
    if not character:
        return "edge"
    if character in STOPS:
        return "stop"
    if character in CLAUSE_MARKS:
        return "clause"
    if character in OPENING:
        return "opening"
    if character in CLOSING:
        return "closing"
    if character.isalnum():
        return "letter"
    return "mark"


def own_marks(run: Run, text: str) -> tuple[int, int]:
    """How many characters left and right of the run are marks that the headline has there as well.

    They may be the piece's own (`真相：` of `真相：无人受伤`) or the sentence's.
    """
    headline = run.headline
    before, after = headline.marks_at(run.first), headline.marks_at(run.last)
    left = _matching(before[::-1], text[max(0, run.start - _MARKS_BESIDE) : run.start][::-1]) if before else 0
    right = _matching(after, text[run.end : run.end + _MARKS_BESIDE]) if after else 0
    return left, right


def _matching(marks: str, beside: str) -> int:
    """How many characters at the head of `beside` are the first of `marks`, blanks left aside."""
    beside = fold_marks(beside)
    taken = 0
    for mark in fold_marks("".join(marks.split())):
        at = taken
        while at < len(beside) and beside[at].isspace():
            at += 1
        if at == len(beside) or beside[at] != mark:
            break
        taken = at + 1
    return taken


def is_common(marks: str) -> bool:
    """Whether any sentence may have these marks, so that it tells against a splice that the headline has
    them there as well."""
    return any(not mark.isspace() and mark not in _EMPHATIC for mark in marks)


def has_column_mark(marks: str) -> bool:
    return not _COLUMN_MARKS.isdisjoint(marks)


def clash(before: str, after: str, right: str) -> bool:
    """Whether the sentence without the run would have marks side by side that nobody writes."""
    if before not in ("edge", "opening", "clause", "stop"):
        return False
    if after in ("clause", "stop"):
        return True
    if before == "opening" and after == "closing":
        return right[:1] in QUOTE_ENDS  # 《》 and “” are left empty; （…） goes with the piece
    return False


def breaks_a_pair(left: str, text: str, right: str) -> float:
    """1 if the text's marks pair up only without the run, -1 if only with it."""
    if not _PAIR_MARK.search(text):
        return 0.0
    return float(_unbalanced(text)) - float(_unbalanced(left + right))


def _unbalanced(text: str) -> bool:
    return any(text.count(opening) != text.count(closing) for opening, closing in PAIRS)


def mark_leads(own: str, before: str) -> float:
    """1 for a piece whose own comma would begin the paragraph, or stand behind another mark:
    `芯片。：功耗…`. No sentence has it there."""
    mark = own.strip()[:1]
    return float(mark != "" and mark in CLAUSE_MARKS and before in _NO_MARK_BEHIND)


def mark_trails(own: str, after: str) -> float:
    """1 for a piece whose own comma would stand before another mark: `沉默的渡口：。`"""
    mark = own.strip()[-1:]
    if after == "closing":
        return float(mark in ("：", ":", "、"))  # “我们，”他说
    return float(mark != "" and mark in CLAUSE_MARKS and after in ("stop", "clause"))


_LABEL = re.compile(r"(?:^|(?<=[。！？!?”]))(?:本文|文章|新闻|新聞|原文)?(?:标题|標題)\s?[:：]\s?$")
_NAME = r"[\u4e00-\u9fffA-Za-z0-9]{2,10}"
_SITE = re.compile(rf"\s?[_|丨｜︱]\s?{_NAME}(?:[_|\-]{_NAME})?(?=[。！？，；]|$)")


def with_label_and_site(run: Run, text: str) -> tuple[int, int]:
    """Where a whole headline begins and ends with what sites print with it: `…。标题：[…]_某某网`."""
    label = _LABEL.search(text, max(0, run.start - _LONGEST_LABEL), run.start)
    site = _SITE.match(text, run.end)
    return label.start() if label else run.start, site.end() if site else run.end


_LONGEST_LABEL = 8
_NO_MARK_BEHIND = ("edge", "stop", "clause", "opening")


def compare_marks(run: Run, piece: str, seen: dict[str, float]) -> None:
    """Marks within the run that the headline has too, or has and the run lacks."""
    headline = run.headline
    same = lost = blanks = 0
    parts = False
    at = 0
    for cut in range(run.first + 1, run.last):
        at += 1
        start = at
        while at < len(piece) and not piece[at].isalnum():
            at += 1
        here, there = piece[start:at], headline.marks_at(cut)
        parts = parts or (here == there and not _PARTS.isdisjoint(there))
        is_blank = here == there and any(map(str.isspace, there))
        if is_blank and HAN.match(piece[start - 1]) and HAN.match(piece[at]):
            blanks += 1
            parts = True
        elif here == there:
            same += bool(here)
        elif there.strip() and not here.strip():
            lost += 1
    seen["parts"] = parts * (1.0 if run.is_whole else PARTS_OF_PIECE)
    seen["same marks"] = float(min(same, 2))
    seen["same blanks"] = float(min(blanks, 2))
    seen["lost marks"] = float(min(lost, 2))
    seen["column mark"] = float(has_column_mark(piece))

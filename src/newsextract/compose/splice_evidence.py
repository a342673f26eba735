"""What speaks for and against a run of the headline's letters being spliced in, weighed in one sum."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsextract.compose.pieces import HAN, HAS_MARK, MOST_BOND, Run, han_head, han_tail, word_bond
from newsextract.lexicon import entries
from newsextract.zh.names import is_chinese_name
from newsextract.zh.script import fold_script
from newsextract.zh.width import fold_marks
from newsextract.zh.words import split

STOPS = "。！？!?…；;"
CLAUSE_MARKS = "，,、：:"
OPENING = "“「『《〈（([【‘"
CLOSING = "”」』》〉）)]】’"
PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("「", "」"), ("【", "】"), ("‘", "’"))
_PAIR_MARK = re.compile("[“”《》（）()「」【】‘’]")
_QUOTE_ENDS = '”」』》〉’"'
COLUMN_MARKS = "|丨｜︱_"

# Words that cannot end a clause and particles that cannot begin one: 秘密使用被。 ，的市场。
_DANGLING = frozenset("和与與及在被将將把对對向从從为為以让讓给給由也都就很更最再还還已又或但而不")
_PARTICLES = frozenset("的地得了着著过過们們")
_OF = "的之"
_EMPHATIC = frozenset("！!？?")
# What names a headline as such: `新华社北京6月1日电 题：`.
_NAMED = re.compile(r"[题題]目?[为為]?[:：]?\s{0,2}$")
_BRACKETS = {"（": "）", "(": ")", "【": "】", "[": "]", "〔": "〕", "［": "］"}
# A run with such words in it is more than a name.
_FUNCTION_WORDS = frozenset(
    "的了着在被是和与與将將把对對不也都就要会會有为為从從到让讓给給再还還已将这這那他她我你"
)

# A name at the head of a sentence, and the verb that stands behind it: 廖[…]国梁说.
_NAME_BEFORE = re.compile(r"(?:^|[。！？!?…；;，,：:“”「」』’‘])\s{0,2}([\u3400-\u9fff]{1,3})$")
_NAME_BEHIND = re.compile(
    "([\u3400-\u9fff]{0,2}?)(?:[说說称稱]|表示|告[诉訴]|介[绍紹]|指出|回[忆憶]|坦言|直言|笑[着著]|解[释釋]|透露|[强強][调調]|[认認][为為])"
)
_FEWEST_OF_WHOLE = 8  # letters of a headline that is no mere word or name: 青山依旧
_WITHIN_WORD = 3.0  # in the measure of `bond`
_MOST_LETTERS = 12  # more letters say no more
_MARKS_BESIDE = 5  # characters beside a piece that may be marks of its own: ` | `, `！”`
# What is looked at for one run, in characters, so that the cost of hundreds of runs does not grow with
# the page: of its own paragraph to either side, and of the page. Real paragraphs and pages are shorter.
_AROUND = 2_000
_MOST_SEARCHED = 50_000

# The weights are in natural logarithms of odds. They were fitted (logistic regression, then rounded, and
# pulled towards caution where the generator is kinder than life) on 9 000 articles damaged by
# benchmarks/damage.py against the runs of 1 600 clean ones: the corpus with its own headlines, and with
# sentences of each article taken for its headline.
BIAS = -1.1
PIECE_WEIGHTS = {
    "prefix": 0.5,
    "suffix": 0.6,
    "middle": -3.0,
    "whole": 3.0,
    "letters of prefix": 0.24,
    "letters of suffix": 0.26,
    "letters of middle": 0.26,
    "letters of whole": 0.15,
    "broken cut": 0.5,
    "cut at a mark": -0.3,
    "function words": 0.6,
    "same marks": 1.0,
    "same blanks": 3.5,
    "lost marks": 0.7,
    "added blanks": -1.0,
    "column mark": 2.5,
}
"""For what the piece is: the same wherever it stands."""
PLACE_WEIGHTS = {
    "sides bond": 0.55,
    "left bond": -0.45,
    "right bond": -0.4,
    "sides meet elsewhere": 1.3,
    "left meets it elsewhere": -1.5,
    "it meets right elsewhere": -1.4,
    "first paragraph": -1.0,
    "dangling": 1.2,
    "particle": 1.1,
    "breaks a pair": 2.7,
    "sides clash": -4.0,
    "own mark beside": -1.0,
    "reads on from left": -2.0,
    "a clause of its own": -1.5,
    "blank beside": 1.0,
    "bracketed": 0.5,
    "whole beyond the lead": 2.5,  # articles say their headline in the lead if at all
    "whole and short": -0.9,
    "named": -12.0,
    "a line of its own": -12.0,  # that is `repeats`' to judge
    "splits a name": 4.0,
    "mark leads": 3.0,
    "leaves a gap": -4.0,
    "lacks its head": -4.0,
    # what stands left and right of it
    "stop edge": 3.2,
    "edge edge": -2.6,
    "closing stop": 2.6,
    "closing edge": 2.2,
    "closing clause": 1.8,
    "stop letter": 1.3,
    "edge opening": 1.3,
    "opening letter": 1.6,
    "stop opening": 1.0,
    "letter closing": 1.0,
    "letter stop": 0.9,
    "edge letter": 1.2,
    "letter clause": 0.7,
    "letter edge": 0.6,
    "clause letter": 0.4,
    "closing letter": -0.3,
    "letter letter": -0.2,
    "clause opening": -0.6,
    "letter opening": -1.0,
    "letter mark": -0.9,
    "mark letter": -1.3,
}
"""For where it stands; centred so that 0 tells neither way."""


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


@dataclass(slots=True)
class Evidence:
    """The sum of what speaks for a run being spliced in, in its two parts."""

    piece: float
    place: float
    alone: bool
    """Whether it stands between marks, as a clause or line of its own."""


def weigh(run: Run, text: str, page_text: str) -> Evidence:
    """How likely `run` is spliced in, by itself: log-odds for what it is and for where it stands."""
    seen = features(run, text, page_text)
    return Evidence(
        BIAS + sum(weight * seen.get(name, 0.0) for name, weight in PIECE_WEIGHTS.items()),
        sum(weight * seen.get(name, 0.0) for name, weight in PLACE_WEIGHTS.items()),
        seen["alone"] > 0,
    )


def most(run: Run, text: str, page_text: str, enough: float) -> tuple[float, float]:
    """No less than `weigh` gives for the piece and for the place, at a tenth of its cost: nearly all runs of
    a clean page fall short. What costs most is not looked at where the sum stays below `enough` anyway."""
    piece = text[run.start : run.end]
    taken_left, taken_right = own_marks(run, text)
    left = text[max(0, run.start - taken_left - _NEXT) : run.start - taken_left]
    right = text[run.end + taken_right : run.end + taken_right + _NEXT]
    beside = left[-1:] + right[:1]
    own = text[run.start - taken_left : run.start] + text[run.end : run.end + taken_right]
    if (
        len(piece) != run.last - run.first
        or beside != beside.strip()
        or _BRACKETS.get(left[-1:]) == right[:1]
        or _has_column_mark(own)
    ):
        return _UNBOUNDED, 0.0  # marks in it, blanks or brackets around it
    before, after = side_of(left[-1:]), side_of(right[:1])
    place = PLACE_WEIGHTS.get(f"{before} {after}", 0.0)
    place += PLACE_WEIGHTS["first paragraph"] * (run.paragraph == 0)
    place += PLACE_WEIGHTS["breaks a pair"] * (taken_left + taken_right > 0)
    place += PLACE_WEIGHTS["mark leads"] * _mark_leads(own, taken_left, before)
    place += PLACE_WEIGHTS["splits a name"] * splits_a_name(left, right)
    place += PLACE_WEIGHTS["whole beyond the lead"] * run.is_whole
    if after in ("stop", "clause", "edge"):
        place += PLACE_WEIGHTS["dangling"] * (piece[-1] in _DANGLING)
    if before in ("stop", "clause", "edge"):
        place += PLACE_WEIGHTS["particle"] * (piece[0] in _PARTICLES)
    of_piece = _most_of_piece(run, piece)
    within = before == after == "letter"
    if of_piece + place + within * _MOST_OF_JOINT <= enough:
        return of_piece, place + within * _MOST_OF_JOINT
    seen: dict[str, float] = {}
    _look_around(left, piece, right, page_text, seen)
    place += sum(PLACE_WEIGHTS[name] * value for name, value in seen.items())
    if within and of_piece + place + _MOST_OF_BOND <= enough:
        return of_piece, place + _MOST_OF_BOND
    if within and not _goes_on_in_latin(left, piece, right):
        place += PLACE_WEIGHTS["sides bond"] * word_bond(left, right)
    return of_piece, place


def _most_of_piece(run: Run, piece: str) -> float:
    """No less than the piece's own weight, for one that has no marks in it."""
    headline = run.headline
    offsets = headline.letters.offsets
    shape = _shape(run)
    bound = (
        BIAS + PIECE_WEIGHTS[shape] + PIECE_WEIGHTS[f"letters of {shape}"] * min(run.weight, _MOST_LETTERS)
    )
    bound += PIECE_WEIGHTS["broken cut"] * (headline.bond_at(run.first) + headline.bond_at(run.last))
    bound += PIECE_WEIGHTS["function words"] * min(2, sum(c in _FUNCTION_WORDS for c in piece))
    if offsets[run.last - 1] - offsets[run.first] >= run.last - run.first:
        bound += PIECE_WEIGHTS["lost marks"] * 2
    return bound + PIECE_WEIGHTS["column mark"] * _has_column_mark(piece)


def _is_common(marks: str) -> bool:
    """Whether any sentence may have these marks, so that it tells against a splice that the headline has
    them there as well."""
    return any(not mark.isspace() and mark not in _EMPHATIC for mark in marks)


def _has_column_mark(marks: str) -> bool:
    return any(mark in marks for mark in COLUMN_MARKS)


def _shape(run: Run) -> str:
    if run.is_prefix:
        return "whole" if run.is_suffix else "prefix"
    return "suffix" if run.is_suffix else "middle"


_UNBOUNDED = 99.0
_MOST_OF_BOND = PLACE_WEIGHTS["sides bond"] * MOST_BOND
_MOST_OF_JOINT = _MOST_OF_BOND + PLACE_WEIGHTS["sides meet elsewhere"] * 2
_NEXT = 5  # characters beside a piece that tell what it stands between, a blank included


def features(run: Run, text: str, page_text: str) -> dict[str, float]:
    """What is seen of `run` in its paragraph's `text` and on the page, by name."""
    piece = text[run.start : run.end]
    left, right = text[max(0, run.start - _AROUND) : run.start], text[run.end : run.end + _AROUND]
    around = left + piece + right
    taken_left, taken_right = own_marks(run, text)
    left, right = left[: len(left) - taken_left], right[taken_right:]
    blanks = left[-1:].isspace() + right[:1].isspace()
    left, right = left.rstrip(), right.lstrip()
    bracketed = right[:1] != "" and _BRACKETS.get(left[-1:]) == right[:1]
    if bracketed:  # the site's brackets go with the piece: the sentence is what stands around them
        left, right = left[:-1], right[1:]
    headline = run.headline
    shape = _shape(run)
    before, after = side_of(left[-1:]), side_of(right[:1])
    letters = float(min(run.weight, _MOST_LETTERS))
    sides = 0.0 if _goes_on_in_latin(left, piece, right) else word_bond(left, right)
    wants_more, cannot_begin = _wants_more(left), _cannot_begin(right)
    seen: dict[str, float] = {
        shape: 1.0,
        f"letters of {shape}": letters,
        f"{before} {after}": 1.0,
        "blank beside": float(blanks),
        "bracketed": float(bracketed),
        "whole beyond the lead": float(
            run.is_whole
            and run.paragraph > 1
            and "letter" in (before, after)
            and not cannot_begin
            and not wants_more
        ),
        "whole and short": max(0.0, _FEWEST_OF_WHOLE - run.weight) * run.is_whole,
        "named": float(run.is_whole and _NAMED.search(left[-_NEXT:]) is not None),
        "a line of its own": float(run.is_whole and before == after == "edge"),
        "leaves a gap": float(
            # 举办[…]了 may be split like this, 关于[…]的 may not
            wants_more
            and (after in ("stop", "clause", "closing", "edge") or (cannot_begin and right[0] in _OF))
        ),
        "lacks its head": float(cannot_begin and before in ("edge", "opening", "clause", "stop")),
        "broken cut": headline.bond_at(run.first) + headline.bond_at(run.last),
        "cut at a mark": float(
            (not run.is_prefix and bool(headline.marks_at(run.first)))
            + (not run.is_suffix and bool(headline.marks_at(run.last)))
        ),
        "sides bond": sides,
        # 上[…华东上]海: that the piece ends in the letter before it makes no word with what follows
        "left bond": max(0.0, word_bond(left, piece) - sides),
        "right bond": max(0.0, word_bond(piece, right) - sides),
        "splits a name": splits_a_name(left, right),
        "mark leads": _mark_leads(text[run.start - taken_left : run.start], taken_left, before),
        "first paragraph": float(run.paragraph == 0),
        "dangling": float(piece[-1] in _DANGLING and after in ("stop", "clause", "edge")),
        "particle": float(piece[0] in _PARTICLES and before in ("stop", "clause", "edge")),
        "function words": float(min(2, sum(c in _FUNCTION_WORDS for c in piece))),
        "reads on from left": float(piece[0] in _PARTICLES and before == "letter"),
        "a clause of its own": float(_is_clause(run, text)),
        "alone": float(not {before, after} & {"letter", "closing"}),
        "own mark beside": 0.0
        if run.is_whole
        else float(_is_common(text[run.start - taken_left : run.start]))
        + float(_is_common(text[run.end : run.end + taken_right])),
        "sides clash": float(_clash(before, after, right)),
        "breaks a pair": _breaks_a_pair(left, around, right),
    }
    _compare_marks(run, piece, seen)
    if _has_column_mark(text[run.start - taken_left : run.start] + text[run.end : run.end + taken_right]):
        seen["column mark"], seen["own mark beside"] = 1.0, 0.0  # 违反[|算力前哨]了: no prose has it
    _look_around(left, piece, right, page_text, seen)
    return seen


@cache
def _clause_edges(section: str) -> frozenset[str]:
    return frozenset(fold_script(" ".join(entries("clause_edges", section))).split())


def _wants_more(left: str) -> bool:
    """Whether the sentence cannot end behind `left`: `各国要`, `对于`, but not `推介会`."""
    words = split(fold_script(han_tail(left)))
    edges = _clause_edges("want more behind them")
    return bool(words) and (words[-1] in edges or "".join(words[-2:]) in edges)


def _cannot_begin(right: str) -> bool:
    """Whether no clause begins with `right`: `的人`, `左右`, but not `过关`."""
    words = split(fold_script(han_head(right)))
    return bool(words) and words[0] in _clause_edges("never begin one")


def _goes_on_in_latin(left: str, piece: str, right: str) -> bool:
    """Whether the run is only a part of a Latin word or number of the text: then it has no sides to join."""

    def alike(first: str, second: str) -> bool:
        return first.isascii() and second.isascii() and first.isalnum() and second.isalnum()

    return alike(left[-1:], piece[0]) or alike(piece[-1], right[:1])


def _mark_leads(own: str, taken_left: int, before: str) -> float:
    """1 for a piece whose own comma would begin the paragraph: no sentence has it there."""
    return float(taken_left > 0 and before == "edge" and own.strip()[:1] in CLAUSE_MARKS)


def splits_a_name(left: str, right: str) -> float:
    """1 where a speaker's name goes on behind the run (`”廖`…`国梁说`), 0.5 where his verb stands there
    (`”廖国梁`…`说`)."""
    before = _NAME_BEFORE.search(left)
    after = _NAME_BEHIND.match(right) if before else None
    if before is None or after is None:
        return 0.0
    begun, rest = fold_script(before.group(1)), fold_script(after.group(1))
    if not is_chinese_name(begun + rest, bare=True):
        return 0.0
    if not rest:
        return 0.5 * (len(begun) == 3)
    if len(begun + rest) != 3 or begun in _clause_edges("want more behind them"):
        return 0.0
    return float(len(begun) == 1 or len(split(begun)) == 2)  # 高校[…]人说: 高校 is a word


def _is_clause(run: Run, text: str) -> bool:
    """Whether the piece is cut at marks or ends, and stands between marks: an article may well say that."""
    headline = run.headline
    if not (run.is_prefix or HAS_MARK.search(headline.marks_at(run.first))):
        return False
    if not (run.is_suffix or HAS_MARK.search(headline.marks_at(run.last))):
        return False
    before, after = text[: run.start].rstrip()[-1:], text[run.end :].lstrip()[:1]
    return not before.isalnum() and not after.isalnum() and side_of(before) != "closing"


def _clash(before: str, after: str, right: str) -> bool:
    """Whether the sentence without the run would have marks side by side that nobody writes."""
    if before not in ("edge", "opening", "clause", "stop"):
        return False
    if after in ("clause", "stop"):
        return True
    if before == "opening" and after == "closing":
        return right[:1] in _QUOTE_ENDS  # 《》 and “” are left empty; （…） goes with the piece
    return False


def _breaks_a_pair(left: str, text: str, right: str) -> float:
    """1 if the text's marks pair up only without the run, -1 if only with it."""
    if not _PAIR_MARK.search(text):
        return 0.0
    return float(_unbalanced(text)) - float(_unbalanced(left + right))


def _unbalanced(text: str) -> bool:
    return any(text.count(opening) != text.count(closing) for opening, closing in PAIRS)


def _compare_marks(run: Run, piece: str, seen: dict[str, float]) -> None:
    """Marks within the run that the headline has too, or has and the run lacks."""
    headline = run.headline
    same = lost = added_blanks = blanks = 0
    at = 0
    for cut in range(run.first + 1, run.last):
        at += 1
        start = at
        while at < len(piece) and not piece[at].isalnum():
            at += 1
        here, there = piece[start:at], headline.marks_at(cut)
        if there.isspace() and here == there and HAN.match(piece[start - 1]) and HAN.match(piece[at]):
            blanks += 1
        elif here == there:
            same += bool(here)
        elif there.strip() and not here.strip():
            lost += 1
        elif here and not there:
            added_blanks += not HAS_MARK.search(here)
    seen["same marks"] = float(min(same, 2))
    seen["same blanks"] = float(min(blanks, 2))
    seen["lost marks"] = float(min(lost, 2))
    seen["added blanks"] = float(min(added_blanks, 2))
    seen["column mark"] = float(_has_column_mark(piece))


def _look_around(left: str, piece: str, right: str, page_text: str, seen: dict[str, float]) -> None:
    """Whether the page has the pairs of characters at the boundaries elsewhere too."""

    def elsewhere(first: str, second: str, here: int) -> float:
        if not (first.isalnum() and second.isalnum()):
            return 0.0
        return float(min(2, page_text.count(first + second, 0, _MOST_SEARCHED) - here))

    seen["sides meet elsewhere"] = elsewhere(left[-1:], right[:1], 0)
    seen["left meets it elsewhere"] = elsewhere(left[-1:], piece[0], 1)
    seen["it meets right elsewhere"] = elsewhere(piece[-1], right[:1], 1)

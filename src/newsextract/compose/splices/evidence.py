"""What speaks for and against a run of the headline's letters being spliced in, weighed in one sum."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.compose.splices.marks import (
    BRACKETS,
    breaks_a_pair,
    clash,
    compare_marks,
    has_column_mark,
    is_common,
    mark_leads,
    mark_trails,
    own_marks,
    side_of,
    with_label_and_site,
)
from newsextract.compose.splices.pieces import HAS_MARK, Run
from newsextract.compose.splices.weights import BIAS, MOST_LETTERS, PIECE_WEIGHTS, PLACE_WEIGHTS
from newsextract.compose.splices.words import (
    DANGLING,
    FUNCTION_WORDS,
    NEXT,
    PARTICLES,
    begins_a_story,
    cannot_begin,
    joints_around,
    look_around,
    splits_a_name,
    wants_more,
    word_bond,
)

_OF = "的之"
# What names a headline as such: `新华社北京6月1日电 题：`.
_NAMED = re.compile(r"[题題]目?[为為]?[:：]?\s{0,2}$")
_SPEECH = re.compile('[：:]\\s?[“「『"]')  # 她[说：“我的]…
_FEWEST_OF_WHOLE = 8  # letters of a headline that is no mere word or name: 青山依旧
# What is looked at for one run, in characters, so that the cost of hundreds of runs does not grow with
# the page: of its own paragraph to either side, and of the page. Real paragraphs and pages are shorter.
_AROUND = 2_000


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


@dataclass(slots=True)
class _Sides:
    """What stands left and right of a piece, without what would go with it."""

    left: str
    right: str
    around: str
    """Left, piece and right, as they stand."""
    own_left: str
    own_right: str
    """The marks that the site put beside the piece."""
    blanks: int
    bracketed: bool
    """In the site's brackets, which go with the piece: the sentence is what stands around them."""

    @classmethod
    def of(cls, run: Run, text: str) -> _Sides:
        start, end = with_label_and_site(run, text) if run.is_whole else (run.start, run.end)
        left, right = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        around = left + text[run.start : run.end] + right
        taken_left, taken_right = own_marks(run, text) if (start, end) == (run.start, run.end) else (0, 0)
        left, right = left[: len(left) - taken_left], right[taken_right:]
        blanks = left[-1:].isspace() + right[:1].isspace()
        left, right = left.rstrip(), right.lstrip()
        bracketed = right[:1] != "" and BRACKETS.get(left[-1:]) == right[:1]
        if bracketed:
            left, right = left[:-1], right[1:]
        own_left, own_right = text[run.start - taken_left : run.start], text[run.end : run.end + taken_right]
        return cls(left, right, around, own_left, own_right, blanks, bracketed)


def position(run: Run, text: str) -> str:
    """Where in its sentence the run stands; empty within a clause, where anything may stand."""
    sides = _Sides.of(run, text)
    before, after = side_of(sides.left[-1:]), side_of(sides.right[:1])
    if "edge" in (before, after):
        return "start" if before == "edge" else "end"
    if before == "closing":
        return "closing"
    return "" if before == after == "letter" else f"{before} {after}"


def features(run: Run, text: str, page_text: str) -> dict[str, float]:
    """What is seen of `run` in its paragraph's `text` and on the page, by name."""
    piece = text[run.start : run.end]
    sides = _Sides.of(run, text)
    left, right = sides.left, sides.right
    before, after = side_of(left[-1:]), side_of(right[:1])
    shape = shape_of(run)
    seen: dict[str, float] = {
        shape: 1.0,
        f"letters of {shape}": float(min(run.weight, MOST_LETTERS)),
        f"{before} {after}": 1.0,
        "blank beside": float(sides.blanks),
        "bracketed": float(sides.bracketed),
        "named": float(run.is_whole and _NAMED.search(left[-NEXT:]) is not None),
        "a line of its own": float(run.is_whole and before == after == "edge"),
        "first paragraph": float(run.paragraph == 0),
        "a clause of its own": float(_is_clause(run, text)),
        "alone": float(not {before, after} & {"letter", "closing"}),
    }
    seen |= _of_cut(run, piece, before, after)
    seen |= _of_gap(run, left, right, before, after)
    seen |= _of_words(left, piece, right)
    seen |= _of_marks(run, sides, before, after)
    compare_marks(run, piece, seen)
    seen["across a mark"] = float(
        shape == "middle" and seen["parts"] > 0 and not run.is_cut_at_mark and not _SPEECH.search(piece)
    )
    seen["before a story"] = float(
        run.is_whole
        and before == "edge"
        and not sides.bracketed  # 【…】 at a flash's head is its own
        and run.weight > _FEWEST_OF_WHOLE
        and begins_a_story(right)
    )
    seen["parts in a sentence"] = seen.pop("parts") * (
        not sides.bracketed and (before in ("letter", "closing") or (after == "letter" and before != "edge"))
    )
    if has_column_mark(sides.own_left + sides.own_right):
        seen["column mark"], seen["own mark beside"] = 1.0, 0.0  # 违反[|算力前哨]了: no prose has it
    look_around(left, piece, right, page_text, seen)
    seen.update(joints_around(text, run.start, run.end, left, right))
    return seen


def _of_cut(run: Run, piece: str, before: str, after: str) -> dict[str, float]:
    """How the headline was cut, and with which words the piece begins and ends."""
    headline = run.headline
    return {
        "whole and short": max(0.0, _FEWEST_OF_WHOLE - run.weight) * run.is_whole,
        "broken cut": headline.bond_at(run.first) + headline.bond_at(run.last),
        "cut at a mark": float(
            (not run.is_prefix and bool(headline.marks_at(run.first)))
            + (not run.is_suffix and bool(headline.marks_at(run.last)))
        ),
        "dangling": float(piece[-1] in DANGLING and after in ("stop", "clause", "edge")),
        "particle": float(piece[0] in PARTICLES and before in ("stop", "clause", "edge")),
        "function words": float(min(2, sum(c in FUNCTION_WORDS for c in piece))),
        "reads on from left": float(piece[0] in PARTICLES and before == "letter"),
    }


def _of_gap(run: Run, left: str, right: str, before: str, after: str) -> dict[str, float]:
    """What the sentence would lack without the piece."""
    is_open, hangs_on = wants_more(left), cannot_begin(right)
    return {
        "whole beyond the lead": float(
            run.is_whole
            and run.paragraph > 1
            and "letter" in (before, after)
            and not hangs_on
            and not is_open
        ),
        "leaves a gap": float(
            # 举办[…]了 may be split like this, 关于[…]的 may not
            is_open and (after in ("stop", "clause", "closing", "edge") or (hangs_on and right[0] in _OF))
        ),
        "lacks its head": float(hangs_on and before in ("edge", "opening", "clause", "stop")),
    }


def _of_words(left: str, piece: str, right: str) -> dict[str, float]:
    """Which words go through the piece's ends, and through the seam that it would leave."""
    sides = word_bond(left, right)
    return {
        "sides bond": sides,
        # 上[…华东上]海: that the piece ends in the letter before it makes no word with what follows
        "left bond": max(0.0, word_bond(left, piece) - sides),
        "right bond": max(0.0, word_bond(piece, right) - sides),
        "splits a name": splits_a_name(left, right),
    }


def _of_marks(run: Run, sides: _Sides, before: str, after: str) -> dict[str, float]:
    """The marks beside the piece: the site's, and what the sentence's would be without it."""
    own = float(is_common(sides.own_left)) + float(is_common(sides.own_right))
    return {
        "mark leads": mark_leads(sides.own_left, before) or mark_trails(sides.own_right, after),
        "own mark beside": 0.0 if run.is_whole else own,
        # but “[灯塔上过]”, cut within a word, is no name
        "sides clash": float(clash(before, after, sides.right) and not (before == "opening" and run.is_torn)),
        "breaks a pair": breaks_a_pair(sides.left, sides.around, sides.right),
    }


def shape_of(run: Run) -> str:
    if run.is_prefix:
        return "whole" if run.is_suffix else "prefix"
    return "suffix" if run.is_suffix else "middle"


def _is_clause(run: Run, text: str) -> bool:
    """Whether the piece is cut at marks or ends, and stands between marks: an article may well say that."""
    headline = run.headline
    if not (run.is_prefix or HAS_MARK.search(headline.marks_at(run.first))):
        return False
    if not (run.is_suffix or HAS_MARK.search(headline.marks_at(run.last))):
        return False
    before, after = text[: run.start].rstrip()[-1:], text[run.end :].lstrip()[:1]
    return not before.isalnum() and not after.isalnum() and side_of(before) != "closing"

"""Other copies of the text's sentences (the page's description, a summary), which read on where a piece
stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices.marks import CLAUSE_MARKS, STOPS
from newsextract.compose.splices.pieces import Run
from newsextract.compose.splices.places import MOST_BY_CHANCE

_BESIDE = 6
"""Letters on either side that must stand side by side in the copy."""
_FEWEST = 2  # on the left, at the text's beginning
_MOST = 20_000
"""Characters of all copies: what is looked for in them grows with the pieces, not with the page."""
_REACH = 30  # characters in which so many letters are looked for


def lacking_in(copies: Sequence[str], runs: Sequence[Run], paragraphs: Sequence[str]) -> Iterator[Run]:
    """The runs that a copy of their sentence lacks, less the letters that they owe to chance."""
    joined = "\n".join(copies)[:_MOST]
    runs = [run for run in runs if _is_near(run, paragraphs[run.paragraph], joined)]
    whole = "\n" + skeleton_key(joined) if runs else ""
    for run in runs:
        text, number = paragraphs[run.paragraph], run.paragraph
        before = text[max(0, run.start - _REACH) : run.start]
        before = (paragraphs[number - 1][-_REACH:] if number else "") + before
        behind = text[run.end : run.end + _REACH] + "".join(paragraphs[number + 1 : number + 2])[:_REACH]
        left = skeleton_key(before[-_REACH:])[-_BESIDE:]
        right = skeleton_key(behind[:_REACH])[:_BESIDE]
        if number == 0 and _FEWEST <= len(left) < _BESIDE:
            left = "\n" + left  # copies begin as the text does, or a word later
        elif len(left) < _BESIDE:
            continue
        if len(right) < _BESIDE or left not in whole or _is_clause(run, text):
            continue
        for chance in range(MOST_BY_CHANCE + 1):
            seams = [
                at_start
                for at_start in range(chance + 1)
                if left + run.key[:at_start] + run.key[len(run.key) - chance + at_start :] + right in whole
            ]
            if seams:
                shorter = run.without(seams[0], chance - seams[0], text)
                yield from [shorter] if shorter is not None else []
                break


def _is_near(run: Run, text: str, joined: str) -> bool:
    """Whether the copies have what stands beside the run: a quick look, for most have nothing of it."""
    before, behind = text[max(0, run.start - 3) : run.start], text[run.end : run.end + 3]
    return (before in joined or not before.isalnum()) and (behind in joined or not behind.isalnum())


def _is_clause(run: Run, text: str) -> bool:
    """Whether the piece stands between marks, as a clause that a description may pass over."""
    before, behind = text[: run.start].rstrip()[-1:], text[run.end :].lstrip()[:1]
    return behind in _MARKS and (not before or before in _MARKS)


_MARKS = frozenset(STOPS + CLAUSE_MARKS)

"""Where a line of a plain text stands: among sentences, between labelled lines, behind a headline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate

from newsextract.layout.plain_text.line_facts import LineFacts

_BY_LINE = ("1 line", *["2-3 lines"] * 2, *["4-8 lines"] * 5, *["9-20 lines"] * 12, "far")
"""Distances, line by line up to the first that is far."""
_SHARES = ("none", "<2%", "<10%", "<30%", "<60%", "<90%", "<98%", ">98%", "all")
_SHARE_STEPS = (0.0, 0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 0.9999)
_NEAR, _FAR = 3, 10
"""Lines on each side that are near; lines on each side over which text is summed."""
_HEADER = frozenset(("dateline", "byline"))
_HEADER_LINES = 4
_FEW_HEADERS = 5
"""Dates and bylines on a page; where there are more, lists of articles have them too."""
_HEADLINE_LINES = 8
"""Lines between a headline and the first sentence."""
_HEADLINE_SHARE = 0.35
"""Share of a headline's character pairs that come again in the first three sentence lines."""
_OPENS = 160
_CLOSING = frozenset(("editor", "comments", "related", "disclaimer", "copyright", "pagination", "tags"))
_STARTED = 0.1
"""Share of the page's text from which a closing line counts: those in the page's head close nothing."""
_NOWHERE = 10**6
"""A distance beyond all steps."""


def _headlines(lines: LineFacts) -> list[bool]:
    """Which lines could be headlines of the sentences behind them: they share words with them."""
    found = [False] * len(lines.texts)
    following: list[str] = []
    place = _NOWHERE
    for index in range(len(found) - 1, -1, -1):
        text = lines.texts[index]
        if lines.mass[index]:
            following = [text[:_OPENS], *following[:2]]
            place = index
        elif place - index <= _HEADLINE_LINES and 8 <= len(text) <= 60 and not lines.labels[index]:
            text_behind = "\n".join(following)
            pairs = [text[i : i + 2] for i in range(len(text) - 1)]
            shared = sum([pair in text_behind for pair in pairs])
            found[index] = shared >= _HEADLINE_SHARE * len(pairs)
    return found


def _nearest(labels: Iterable[str]) -> list[str]:
    """The last labelled line met before each line, and how far off it is."""
    found = []
    distances: Iterator[str] = iter(())
    far = "none, far"
    for label in labels:
        found.append(next(distances, far))
        if label:
            *near, far = _with_distances(label)
            distances = iter(near)
    return found


@cache
def _with_distances(label: str) -> tuple[str, ...]:
    """The label with each distance, line by line up to the first that is far."""
    return tuple(f"{label}, {distance}" for distance in _BY_LINE)


def _steps_behind(headlines: list[bool]) -> list[str]:
    found = []
    distances: Iterator[str] = iter(())
    far = _BY_LINE[-1]
    for is_headline in headlines:
        found.append("itself" if is_headline else next(distances, far))
        if is_headline:
            distances = iter(_BY_LINE[:-1])
    return found


def _near(sums: list[int], reach: int) -> list[int]:
    """What the lines around each line, up to `reach` on both sides, sum up to without it; `sums`: the sums
    of all lines up to each."""
    padded = [0] * reach + sums + sums[-1:] * reach
    return [
        high - low - (behind - before)
        for low, high, before, behind in zip(padded, padded[2 * reach + 1 :], sums, sums[1:], strict=False)
    ]


def _recent(sums: list[int], reach: int, value: str) -> list[str]:
    """`value` for the lines before which, up to `reach` of them, anything was counted."""
    return [
        value if now > before else "no" for before, now in zip([0] * reach + sums, sums[:-1], strict=False)
    ]


class Places:
    """Where the lines stand: among sentences, between labelled lines, in the page's text."""

    def __init__(self, lines: LineFacts) -> None:
        self.labels = lines.labels
        self.mass = [0, *accumulate(lines.mass)]
        self.total = self.mass[-1] or 1
        self.sentences = [0, *accumulate([1 if mass else 0 for mass in lines.mass])]
        self.opened = [0, *accumulate([1 if label in _HEADER else 0 for label in lines.labels])]
        self.is_headline = _headlines(lines)

    def around(self) -> tuple[list[str], ...]:
        """The values from `sentences near` to `headline before`."""
        started = _STARTED * self.total
        closing = [
            1 if label in _CLOSING and before > started else 0
            for label, before in zip(self.labels, self.mass, strict=False)
        ]
        closed = [0, *accumulate(closing)]
        return (
            ["012345"[min(count, 5)] for count in _near(self.sentences, _NEAR)],
            self._shares(_near(self.mass, _FAR)),
            self._shares(self.mass[:-1]),
            self._shares([self.total - mass for mass in self.mass[1:]]),
            _nearest(self.labels),
            _nearest(reversed(self.labels))[::-1],
            ["0123"[min(count, 3)] for count in closed[:-1]],
            ["012"[min(count, 2)] for count in self.opened[:-1]],
            _steps_behind(self.is_headline),
        )

    def _shares(self, masses: list[int]) -> list[str]:
        """Each as a share of the page's text; many are the same."""
        found = {mass: _SHARES[bisect_left(_SHARE_STEPS, mass / self.total)] for mass in set(masses)}
        return [found[mass] for mass in masses]

    def header_near(self) -> list[str]:
        """Whether a date or a byline stands just before a line."""
        header = "one of few" if self.opened[-1] <= _FEW_HEADERS else "one of many"
        return _recent(self.opened, _HEADER_LINES, header)

    def headline_near(self) -> list[str]:
        """Whether a line that could be the text's headline stands before a line."""
        return _recent([0, *accumulate(self.is_headline)], _HEADLINE_LINES, "yes")

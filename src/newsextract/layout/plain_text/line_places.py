"""Where a line of a plain text stands: among sentences, between labelled lines, behind a headline."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from newsextract.layout.plain_text.line_facts import LineFacts

_DISTANCES = ("1 line", "2-3 lines", "4-8 lines", "9-20 lines", "far")
_DISTANCE_STEPS = (1, 3, 8, 20)
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


def _steps_behind(headlines: list[bool]) -> list[str]:
    found = []
    place = -_NOWHERE
    for index, is_headline in enumerate(headlines):
        found.append("itself" if is_headline else _DISTANCES[bisect_left(_DISTANCE_STEPS, index - place)])
        if is_headline:
            place = index
    return found


class Places:
    """Where a line stands: among sentences, between labelled lines, in the page's text."""

    def __init__(self, lines: LineFacts) -> None:
        self.count = len(lines.texts)
        self.labels = lines.labels
        self.mass = [0, *accumulate(lines.mass)]
        self.total = self.mass[-1] or 1
        self.sentences = [0, *accumulate(1 if mass else 0 for mass in lines.mass)]
        started = _STARTED * self.total
        closing = [
            label in _CLOSING and before > started
            for label, before in zip(lines.labels, self.mass, strict=False)
        ]
        self.closed = [0, *accumulate(map(int, closing))]
        self.opened = [0, *accumulate(1 if label in _HEADER else 0 for label in lines.labels)]
        self.header = "one of few" if self.opened[-1] <= _FEW_HEADERS else "one of many"
        headlines = _headlines(lines)
        self.headlines = [0, *accumulate(headlines)]
        self.headline_before = _steps_behind(headlines)
        self.before = self._nearest(range(self.count))
        self.behind = self._nearest(range(self.count - 1, -1, -1))

    def _nearest(self, order: range) -> list[str]:
        """The last labelled line met before each line, and how far off it is."""
        found = [""] * self.count
        label, place = "none", _NOWHERE
        for index in order:
            distance = _DISTANCES[bisect_left(_DISTANCE_STEPS, abs(index - place))]
            found[index] = f"{label}, {distance}"
            if self.labels[index]:
                label, place = self.labels[index], index
        return found

    def around(self, index: int) -> tuple[str, ...]:
        """The values from `sentences near` to `opened`."""
        mass, sentences, total = self.mass, self.sentences, self.total
        low, high = max(0, index - _NEAR), min(self.count, index + _NEAR + 1)
        near = sentences[high] - sentences[low] - (sentences[index + 1] - sentences[index])
        low, high = max(0, index - _FAR), min(self.count, index + _FAR + 1)
        around = mass[high] - mass[low] - (mass[index + 1] - mass[index])
        return (
            "012345"[min(near, 5)],
            _SHARES[bisect_left(_SHARE_STEPS, around / total)],
            _SHARES[bisect_left(_SHARE_STEPS, mass[index] / total)],
            _SHARES[bisect_left(_SHARE_STEPS, (total - mass[index + 1]) / total)],
            self.before[index],
            self.behind[index],
            "0123"[min(self.closed[index], 3)],
            "012"[min(self.opened[index], 2)],
            self.headline_before[index],
        )

    def header_near(self, index: int) -> str:
        """Whether a date or a byline stands just before the line."""
        near = self.opened[index] - self.opened[max(0, index - _HEADER_LINES)]
        return self.header if near else "no"

    def headline_near(self, index: int) -> str:
        """Whether a line that could be the text's headline stands before the line."""
        return "yes" if self.headlines[index] - self.headlines[max(0, index - _HEADLINE_LINES)] else "no"

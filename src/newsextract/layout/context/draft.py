"""The labels of one page while they are being found, and what every step may know of its blocks."""

from __future__ import annotations

from itertools import accumulate

from newsextract.layout.headline import Headline
from newsextract.layout.lines.verdict import Verdicts
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose, points
from newsextract.layout.region import Region
from newsextract.layout.weights import LINK_LINE
from newsextract.page.model import Page

_BODY = Label.BODY  # bound once: looking a member up in an Enum class costs more than comparing it


class Draft:
    """A page's blocks with their labels so far. A step reads what those before it found and marks what it
    knows better."""

    __slots__ = (
        "_sums", "blocks", "first_sentence", "format", "head", "headline", "hidden", "inside", "labels",
        "last_sentence", "prose", "reasons", "region", "verdicts", "weights",
    )  # fmt: skip

    def __init__(
        self,
        page: Page,
        region: Region,
        headline: Headline | None,
        verdicts: Verdicts,
        hidden: bool = False,
    ) -> None:
        self.format = page.format
        self.head = page.head
        self.blocks = page.blocks
        self.region = region
        self.headline = headline
        self.verdicts = verdicts
        """What each line says by itself."""
        self.hidden = hidden
        """Whether hidden blocks are the text."""
        self.inside = range(region.start, region.end)
        self.prose = {i for i in self.inside if is_prose(page.blocks[i].text)}
        """The region's sentences, whoever says them."""
        inside = page.blocks[region.start : region.end]
        self.weights = [0.0] * region.start + list(map(points, inside))
        """How much each of the region's blocks weighs as prose; of what stands before it, nothing does."""
        self._sums: list[float] | None = None
        self.first_sentence = next(
            (i for i in range(region.core_start, region.end) if i in self.prose and verdicts[i] is None),
            region.end,
        )
        """The core's first sentence of which the words say nothing else, and its last."""
        self.last_sentence = next(
            (
                i
                for i in reversed(range(region.core_start, region.core_end))
                if i in self.prose and not verdicts[i]
            ),
            region.core_start,
        )
        self.labels: list[Label] = [Label.NAVIGATION] * len(page.blocks)
        self.reasons: list[str] = ["outside the article"] * len(page.blocks)

    def mark(self, index: int, label: Label, reason: str) -> None:
        """Label a block, whatever it was before."""
        self.labels[index] = label
        self.reasons[index] = reason

    def is_text(self, index: int) -> bool:
        """A sentence of the body that is not one link: `>>加入…粉丝团！` ends like a sentence too."""
        block = self.blocks[index]
        if self.labels[index] is not _BODY or index not in self.prose:
            return False
        return block.link_chars < LINK_LINE * len(block.text) or (
            len(block.text) >= 60 and ends_sentence(block.text)
        )

    def weight(self, start: int, end: int) -> float:
        """How much the region's blocks from `start` to before `end` weigh."""
        if self._sums is None:
            self._sums = [0.0, *accumulate(self.weights[self.region.start :])]
        first = self.region.start
        start, end = max(start, first), min(end, self.region.end)
        return self._sums[end - first] - self._sums[start - first] if start < end else 0.0

    def first_text(self) -> int | None:
        """The body's first sentence."""
        return next((i for i in self.inside if self.is_text(i)), None)

    def body(self) -> list[int]:
        """The region's blocks that are labelled as the body."""
        return [i for i in self.inside if self.labels[i] is _BODY]

    def sentences(self, start: int, end: int) -> list[int]:
        """The body's sentences from `start` to before `end`, links too."""
        return [i for i in range(start, end) if i in self.prose and self.labels[i] is _BODY]

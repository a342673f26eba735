"""How likely the body is clean and whole: how far the labels look from what they look like on most
pages.

Each sign of trouble (`features`) is compared with its usual value: what exceeds it counts in standard
deviations, up to a cap, and a logistic curve maps the root of the sum to the share of clean pages.
Usual values and curve are in `confidence.json`, fitted by `benchmarks/train_confidence.py` on the
corpus and checked on sites left out. A fitted weight for each sign did worse on sites left out: too
few pages are unclean to learn from.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.lexicon.patterns import listed
from newsextract.page.model import Block

CAP = 3.0
"""Standard deviations above the usual value that a sign counts at most."""
_BODY, _HEADLINE = Label.BODY, Label.HEADLINE  # bound once: looking a member up in an Enum class is slow
_SHOWN = (Label.BODY, Label.HEADING, Label.CAPTION)
_HEADER = (Label.DATELINE, Label.BYLINE)
_CLOSING = (
    *_HEADER, Label.EDITOR, Label.RELATED, Label.COMMENTS, Label.SHARE, Label.TAGS, Label.COPYRIGHT,
    Label.DISCLAIMER, Label.PAGINATION, Label.PROMO,
)  # fmt: skip
_UNKNOWN = (Label.NAVIGATION, Label.OTHER, Label.RELATED)
"""Labels that a sentence has by where it stands, not by what it says."""
_LINES = 5
"""More short lines at one end of the text than this say nothing more."""
_ABOVE, _HEADER_LINES = 10, 4
_BEHIND, _CLOSING_LINES = 7, 3
"""Blocks above and behind the text that are looked at, and how many of them that show something."""
_FAR = 12
"""Blocks between headline and text; more say nothing more."""
_AROUND, _MOST = 40, 300
"""Blocks on each side among which other sentences are counted, and characters of one that count."""


def estimate_confidence(labelled: Sequence[LabelledBlock], repairs: int = 0) -> float:
    """How likely the body is clean and whole (precision and recall of its characters both at least
    0.99), from 0 to 1; 0 where there is no body. `repairs`: how many splices and injected texts were
    taken out of its paragraphs."""
    found = features(labelled, repairs)
    if found is None:
        return 0.0
    model = _model()
    return calibrated(trouble(found, model["usual"]), *model["curve"])


def trouble(found: Mapping[str, float], usual: Mapping[str, Sequence[float]]) -> float:
    """The sum of what exceeds the usual, in standard deviations."""
    return sum(
        min(CAP, max(0.0, (found[name] - mean) / deviation)) for name, (mean, deviation) in usual.items()
    )


def calibrated(value: float, level: float, slope: float) -> float:
    """The share of clean pages to expect at this much trouble: a logistic curve over its root (Platt
    scaling), which ranks pages as the trouble does and leaves no ties."""
    return round(1 / (1 + math.exp(slope * math.sqrt(value) - level)), 4)


@cache
def _model() -> Mapping[str, Any]:
    model: Mapping[str, Any] = json.loads(files(__package__).joinpath("confidence.json").read_text("utf-8"))
    return model


def features(labelled: Sequence[LabelledBlock], repairs: int = 0) -> dict[str, float] | None:
    """What may be wrong, each from 0 (no sign of it) to 1; None without a body."""
    positions = [i for i, item in enumerate(labelled) if item.label is _BODY]
    if not positions:
        return None
    body = [labelled[i].block for i in positions]
    prose = [is_prose(block.text) for block in body]
    sentences = [block for block, is_sentence in zip(body, prose, strict=True) if is_sentence]
    inside = labelled[positions[0] : positions[-1] + 1]
    removed = sum(1 for item in inside if item.block.text and item.label not in _SHOWN)
    ends = (*body[:2], *body[-3:])
    return {
        "short lines": 1 - len(sentences) / len(body),
        "short lines behind": min(_LINES, prose[::-1].index(True) if sentences else _LINES) / _LINES,
        "without a stop": min(
            1.0, 3 * sum(1 for block in sentences if not ends_sentence(block.text)) / len(body)
        ),
        "linked at the ends": sum(1 for block in ends if block.link_chars) / len(ends),
        "the site's words": sum(1 for block in ends if _SUSPECT.search(block.text)) / len(ends),
        "removed inside": min(1.0, 3 * removed / len(body)),
        "repaired": min(1.0, repairs / len(body)),
        "in several elements": _scattered(sentences),
        **_above_and_behind(labelled, positions[0], positions[-1]),
        **_elsewhere(labelled, positions, sum(min(len(block.text), _MOST) for block in sentences)),
    }


def _scattered(sentences: Sequence[Block]) -> float:
    """Share of the sentences that stand in other elements than most of them."""
    parents = Counter(id(block.node.parent) for block in sentences)
    return 1 - max(parents.values()) / len(sentences) if sentences else 0.0


def _above_and_behind(labelled: Sequence[LabelledBlock], first: int, last: int) -> dict[str, float]:
    """What should stand near the text and does not: the headline, a date or byline above, a line that
    closes it behind. Most pages have them."""
    headline = next((i for i in range(len(labelled) - 1, -1, -1) if labelled[i].label is _HEADLINE), None)
    above = [item for item in labelled[max(0, first - _ABOVE) : first] if item.block.text][-_HEADER_LINES:]
    behind = [item for item in labelled[last + 1 : last + 1 + _BEHIND] if item.block.text][:_CLOSING_LINES]
    far = 1.0 if headline is None else 0.5 if headline > first else min(1.0, (first - headline - 1) / _FAR)
    return {
        "headline far off": far,
        "no date or byline above": float(not any(item.label in _HEADER for item in above)),
        "nothing closes it": float(bool(behind) and not any(item.label in _CLOSING for item in behind)),
    }


def _elsewhere(labelled: Sequence[LabelledBlock], positions: Sequence[int], own: int) -> dict[str, float]:
    """Sentences around the body that are not taken for its own. `own`: the characters of its sentences."""
    first, last = positions[0], positions[-1]
    start, end = max(0, first - _AROUND), min(len(labelled), last + 1 + _AROUND)
    found = [
        i
        for i, item in enumerate(labelled[start:end], start)
        if item.label is not _BODY and _is_sentence(item.block)
    ]
    others = sum(min(len(labelled[i].block.text), _MOST) for i in found)
    near = sum(
        1
        for i in found
        if labelled[i].label in _UNKNOWN and (first - _ABOVE <= i < first or last < i <= last + _ABOVE)
    )
    return {
        "sentences elsewhere": others / (others + own) if others else 0.0,
        "unknown sentences near": min(1.0, near / 2),
    }


def _is_sentence(block: Block) -> bool:
    return not block.hidden and 2 * block.link_chars < len(block.text) and is_prose(block.text)


_SUSPECT = re.compile(rf"{listed('buttons', 'of a site')}|…$|\.\.\.$")
"""Words that a site's own lines are full of and sentences of news are not."""

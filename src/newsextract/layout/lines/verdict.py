"""What the words of a line say that it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.layout.model import Label


@dataclass(slots=True, frozen=True)
class Verdict:
    """What a line is, and why."""

    label: Label
    reason: str


Verdicts = Sequence[Verdict | None]
"""Of the lines of a page, in order; None for one that says nothing of itself."""

"""What the words of a line say that it is."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.layout.model import Label


@dataclass(slots=True, frozen=True)
class Verdict:
    """What a line is, and why."""

    label: Label
    reason: str

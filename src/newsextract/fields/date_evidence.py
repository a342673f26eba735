"""A date as evidence: what was found, by which rule and where."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.fields.dates import DateFound


@dataclass(frozen=True, slots=True)
class Evidence:
    """A date with the place it was found in."""

    found: DateFound
    reason: str
    block: int | None = None

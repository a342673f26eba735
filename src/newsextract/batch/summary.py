"""What a run did: the closing line for people, JSON for machines."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(slots=True)
class Summary:
    """Counts are of the whole run, also of what earlier calls did before they were broken off."""

    pages: int = 0
    articles: int = 0
    skipped: int = 0
    errors: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    """How many skips and errors of each reason."""
    output: str = ""
    parts: list[str] = field(default_factory=list)
    quarantine: str = ""
    complete: bool = False
    stopped: str | None = None
    """Why the run stopped before the end of the input: `interrupted`, or the error's message."""
    resumed_at: int = 0
    """Pages that earlier calls had done."""
    workers: int = 0
    seconds: float = 0.0
    """Of this call."""
    startup_seconds: float = 0.0
    """From the call to the first result."""
    pages_per_second: float = 0.0
    """Of this call."""
    peak_memory: dict[str, int] = field(default_factory=dict)
    """Bytes: `parent`, `worker` (the largest), `finisher` (the process that writes parts)."""
    cpu_seconds: dict[str, float] = field(default_factory=dict)
    """Of this call: `parent`, `workers` (all together), `finisher`."""
    reposts: int = 0
    """With `--dedup`: articles that have a cleaner double."""
    sitewide_lines: int = 0
    """With `--learn-sites`: lines that stand across a site."""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def line(self) -> str:
        """The closing line: `1,000 pages = 990 articles + 7 skipped + 3 errors · 210 pages/s`."""
        counts = (
            f"{self.pages:,} pages = {self.articles:,} articles"
            f" + {self.skipped:,} skipped + {self.errors:,} errors"
        )
        rate = f" · {self.pages_per_second:,.0f} pages/s" if self.pages_per_second else ""
        return counts + rate

    def details(self) -> list[str]:
        """Further lines: reasons, where things are, what to do next."""
        lines = []
        if self.reasons:
            ordered = sorted(self.reasons.items(), key=lambda pair: (-pair[1], pair[0]))
            lines.append("not articles: " + ", ".join(f"{reason} {count:,}" for reason, count in ordered))
            lines.append(
                f"quarantine: {self.quarantine}  (again: newsextract batch --retry {self.quarantine})"
            )
        if self.reposts:
            lines.append(f"reposts: {self.reposts:,} articles have a cleaner double")
        if self.stopped:
            lines.append(f"stopped: {self.stopped}; the same command goes on from here")
        elif self.output:
            lines.append(f"output: {self.output}")
        return lines

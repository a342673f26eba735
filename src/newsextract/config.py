"""What a caller can set for all pages."""

from __future__ import annotations

from dataclasses import dataclass

MAX_SIZE = 32 * 1024 * 1024
"""Bytes or characters; the largest real news pages are under 5 MB."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of `extract`; immutable and picklable."""

    indirect_quotes: bool = False
    """Whether `Article.quotes` holds reported clauses without marks (张三表示，……) too. Off, because
    where such a clause ends is less certain than where a mark closes."""
    max_size: int = MAX_SIZE
    """Largest page, in bytes or characters; a larger one raises `ExtractionError` (too_large)."""
    second_opinion: bool = False
    """Whether trafilatura is asked about a page in which no article was found: its text is labelled
    by our rules and taken if that gives an article with a confidence of at least
    `SECOND_OPINION_CONFIDENCE`. Off, because it costs 50 parses of the page and found no article of
    the corpus that the rules miss (`benchmarks/second_opinion.py`)."""

    def __post_init__(self) -> None:
        if isinstance(self.max_size, bool) or not isinstance(self.max_size, int):
            raise TypeError(f"max_size must be a number of bytes, not {type(self.max_size).__name__}")
        if self.max_size < 1:
            raise ValueError(f"max_size must be at least 1, not {self.max_size}")


SECOND_OPINION_CONFIDENCE = 0.6
"""What a second reading must reach; ours of the same page was refused. Set by hand, not fitted."""

DEFAULT = Config()

"""What goes in and comes out of a batch: a record of the input, and what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

from newsextract.article import Article

Cursor = tuple[int | str, ...]
"""A reader's own mark of a place in its input: a file's number and an offset, a row id, a path.
It must survive JSON: only whole numbers and strings."""

OutcomeKind = Literal["article", "skip", "error"]

SKIP_REASONS = frozenset({"no_article", "not_html", "http_status"})
"""Reasons that say the page is sound, but holds no article: the record is skipped. All other
reasons (`empty`, `undecodable`, `too_large`, `too_deep`, `damaged_input`, `bad_record`, `crash`,
`time_limit`, `memory_limit`, `exception`) say that something went wrong: an error."""


class BatchError(RuntimeError):
    """The run cannot begin or go on; the message says why and what to do."""


class UsageError(BatchError):
    """What was asked for cannot be done: an unknown format, a missing column, changed input."""


class InputError(BatchError):
    """The input cannot be read any further (a lost disk or connection); the run can go on later."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a reader cannot hand out a page, or why no article came of it."""

    reason: str
    message: str

    @property
    def kind(self) -> OutcomeKind:
        return "skip" if self.reason in SKIP_REASONS else "error"


@dataclass(frozen=True, slots=True)
class Record:
    """One page of the input."""

    page: bytes | str
    """HTML or plain text, as `extract` takes it; empty where `fault` is set."""
    address: str
    """Where it stands in the input, for people: `crawl.warc.gz@1802`, `pages.jsonl:17`."""
    cursor: Cursor = ()
    """Where it stands in the input, for the reader: `read(after=cursor)` goes on behind it."""
    id: str | None = None
    url: str | None = None
    fetched_at: dt.datetime | None = None
    encoding: str | None = None
    """Charset of the HTTP header, where there was one."""
    fault: Fault | None = None
    """Set by the reader where the page cannot be read (a damaged file, a page over the limit)."""
    read: int = 0
    """Bytes of the input up to the end of this record, for the progress display."""

    def __reduce__(self) -> tuple[type[Record], tuple[Any, ...]]:
        # Twice as quick as what dataclasses do for frozen classes with slots.
        return Record, tuple(getattr(self, name) for name in Record.__slots__)

    def without_page(self) -> Record:
        """The record without what makes it large."""
        return replace(self, page=b"")


@dataclass(frozen=True, slots=True)
class Result:
    """What a worker made of one page."""

    kind: OutcomeKind
    reason: str | None = None
    message: str | None = None
    payload: bytes = b""
    """For an article its JSON (`Article.model_dump_json`), without line breaks."""
    extra: bytes = b""
    """What a second pass needs (the MinHash sketch, the lines of a page)."""
    seconds: float = 0.0

    def __reduce__(self) -> tuple[type[Result], tuple[Any, ...]]:
        return Result, tuple(getattr(self, name) for name in Result.__slots__)

    @classmethod
    def of_fault(cls, fault: Fault, seconds: float = 0.0) -> Result:
        return cls(fault.kind, fault.reason, fault.message, seconds=seconds)


@dataclass(frozen=True)
class Outcome:
    """What became of one page: an article, a skip or an error. `extract_many` yields these."""

    kind: OutcomeKind
    address: str
    id: str | None = None
    url: str | None = None
    reason: str | None = None
    """For a skip or an error: one word, see `SKIP_REASONS`. None for an article."""
    message: str | None = None
    seconds: float = 0.0
    """Time spent on the page in the worker, in seconds."""
    payload: bytes = field(default=b"", repr=False)

    @cached_property
    def article(self) -> Article | None:
        """The article; None for a skip or an error."""
        return Article.model_validate_json(self.payload) if self.kind == "article" else None

    @classmethod
    def of(cls, record: Record, result: Result) -> Outcome:
        return cls(
            kind=result.kind,
            address=record.address,
            id=record.id,
            url=record.url,
            reason=result.reason,
            message=result.message,
            seconds=result.seconds,
            payload=result.payload,
        )

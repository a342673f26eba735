"""What the workers do with a page: extract it, or note its lines for the site memory."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from time import perf_counter
from typing import Any, Protocol

from newsextract.article import Article, ExtractionError
from newsextract.batch.records import Fault, Record, Result, UsageError
from newsextract.batch.sitewide import SiteLines, SiteMemory, page_lines, page_sketch, site_of
from newsextract.profiles import SiteProfiles

Extract = Callable[..., Article]
DEFAULT_EXTRACT = "newsextract:extract"


class Task(Protocol):
    """A picklable recipe for the work on one page; `start` runs once in each worker."""

    def start(self) -> Callable[[Record], Result]: ...


def by_path(path: str) -> Any:
    """The object that `package.module:name` names. Raises `UsageError` where there is none."""
    module, _, name = path.partition(":")
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as missing:
        raise UsageError(f"cannot import {path!r}: {missing}") from missing


@dataclass(frozen=True)
class ExtractTask:
    """Extract an article from each page."""

    extract: str | Extract = DEFAULT_EXTRACT
    """The function, or where it is to be imported from; called like `newsextract.extract`."""
    config: Any = None
    """Passed on to `extract`, if not None."""
    sites: str | None = None
    """File of a `SiteMemory` whose lines are taken out."""
    profiles: SiteProfiles | None = None
    """Profiles of sites, passed on to `extract`, if not None."""
    sketch: bool = False
    """Whether to add the MinHash sketch that finding near-duplicates needs."""

    def start(self) -> Callable[[Record], Result]:
        extract: Extract = by_path(self.extract) if isinstance(self.extract, str) else self.extract
        options = {} if self.config is None else {"config": self.config}
        if self.profiles is not None:
            options["profiles"] = self.profiles
        known: dict[str, SiteLines] = {}
        if self.sites:
            known = SiteMemory.load(self.sites).known()
        sketch: Callable[[Article], bytes] | None = None
        if self.sketch:
            from newsextract.batch.dedup import sketch_bytes

            sketch = sketch_bytes

        def work(record: Record) -> Result:
            started = perf_counter()
            chosen = dict(options)
            if known and (lines := known.get(site_of(record.url))):
                chosen["site"] = lines
            try:
                article = extract(
                    record.page,
                    url=record.url,
                    fetched_at=record.fetched_at,
                    encoding=record.encoding,
                    **chosen,
                )
            except ExtractionError as refusal:
                return Result.of_fault(Fault(refusal.reason, str(refusal)), perf_counter() - started)
            payload = article.model_dump_json().encode("utf-8", "surrogatepass")
            extra = sketch(article) if sketch else b""
            return Result("article", payload=payload, extra=extra, seconds=perf_counter() - started)

        return work


@dataclass(frozen=True)
class LearnTask:
    """Note the lines of each page, as hashes, for the site memory."""

    def start(self) -> Callable[[Record], Result]:
        def work(record: Record) -> Result:
            hashes = page_sketch(page_lines(record))
            return Result("article", extra=struct.pack(f"<{len(hashes)}q", *hashes))

        return work

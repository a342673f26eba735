"""`extract_many`: the workers of a batch as an iterator for Python users."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsextract.batch import processes
from newsextract.batch.pool import Limits, Pool
from newsextract.batch.records import Outcome, Record
from newsextract.batch.tasks import DEFAULT_EXTRACT, Extract, ExtractTask
from newsextract.profiles import SiteProfiles


def extract_many(
    pages: Iterable[bytes | str | Record],
    *,
    workers: int | None = None,
    time_limit: float | None = 10.0,
    memory_limit: int | None = 1024**3,
    recycle_after: int = 10_000,
    config: Any = None,
    sites: str | None = None,
    profiles: SiteProfiles | None = None,
    extract: str | Extract = DEFAULT_EXTRACT,
) -> Iterator[Outcome]:
    """Extract many pages in worker processes; one `Outcome` a page, in the order of the pages.

    `pages`: bytes or text, or `Record`s where the address and fetch time are known. It is read as
    results are taken, about a thousand pages ahead, so it may be endless.
    `workers`: processes, by default one a processor. `time_limit`: seconds a page may take;
    `memory_limit`: bytes it may take; None for no limit. `sites`: file of a saved `SiteMemory`.
    `profiles`: selectors for the pages of some sites, as for `extract`.
    `extract`: the function, or its import path.

    No page raises: `outcome.kind` is `article`, `skip` or `error`, and `outcome.article` the
    article. Processes are spawned, so a script needs the usual `if __name__ == "__main__":`.
    """
    task = ExtractTask(extract=extract, config=config, sites=sites, profiles=profiles)
    limits = Limits(time_limit, memory_limit, recycle_after)
    with Pool(task, workers or processes.default_workers(), limits) as pool:
        for record, result in pool.run(_as_records(pages)):
            yield Outcome.of(record, result)


def _as_records(pages: Iterable[bytes | str | Record]) -> Iterator[Record]:
    for number, page in enumerate(pages):
        if isinstance(page, Record):
            yield page
        else:
            yield Record(page, address=f"#{number}", cursor=(number,))

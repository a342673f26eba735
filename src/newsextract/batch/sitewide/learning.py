"""The first pass of `batch --learn-sites`: all pages of the input into one `SiteMemory`."""

from __future__ import annotations

import json
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

from newsextract.batch.journal import write_whole
from newsextract.batch.pool import Limits, Pool
from newsextract.batch.progress import Progress
from newsextract.batch.records import Cursor, Record
from newsextract.batch.sitewide.memory import SiteMemory
from newsextract.batch.tasks import LearnTask

SNAPSHOT_SECONDS = 30.0
"""How much of the first pass a kill can cost."""


Read = Callable[[Cursor | None], Iterator[Record]]
"""A reader's `read`."""


def learn(
    read: Read, snapshot: Path, workers: int, limits: Limits, progress: Progress, total: int
) -> SiteMemory:
    """Learn from all pages of the input, in workers; goes on from the snapshot where there is one."""
    memory, after = _snapshot(snapshot)
    progress.phase("learning sites", total)
    saved = time.monotonic()
    with Pool(LearnTask(), workers, limits) as pool:
        for record, result in pool.run(read(after)):
            memory.add(record.url, array("q", result.extra))
            progress.page(result.kind, record.read)
            if time.monotonic() - saved > SNAPSHOT_SECONDS:
                head = json.dumps(record.cursor).encode() + b"\n"
                write_whole(snapshot, head + memory.to_bytes())
                saved = time.monotonic()
    return memory


def _snapshot(path: Path) -> tuple[SiteMemory, Cursor | None]:
    if not path.exists():
        return SiteMemory(), None
    head, _, data = path.read_bytes().partition(b"\n")
    return SiteMemory.from_bytes(data), tuple(json.loads(head))

"""Many pages: readers, writers, guarded workers, resuming, quarantine, what repeats across a site.

| module | knows |
|---|---|
| `runner` | the road of a run: read, extract, note, write |
| `job`, `beginning`, `runfolder` | what is asked for; whether it goes on; what it keeps beside the output |
| `records` | a page that comes in, and what became of it |
| `readers/`, `writers/`, `schema` | the formats of input and output; the columns |
| `pool`, `worker`, `tasks`, `processes` | worker processes, their limits, what they do with a page |
| `journal`, `finisher`, `parts` | results as they come, and the parts and the file made of them |
| `quarantine`, `summary`, `progress` | pages that failed; what a run did; how far it is |
| `report` | what an output holds |
| `dedup`, `sitewide/` | reposts; what repeats across a site |
| `cli`, `options`, `many` | the commands and their options; `extract_many` for Python |

Names are imported when they are first asked for, so that this costs nothing until it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsextract.batch.many import extract_many
    from newsextract.batch.pool import Limits
    from newsextract.batch.readers import Columns, Reader, ReaderSpec, open_reader
    from newsextract.batch.records import BatchError, Fault, Outcome, Record, UsageError
    from newsextract.batch.runner import Job, run_batch
    from newsextract.batch.schema import ARROW_SCHEMA
    from newsextract.batch.sitewide import SiteLines, SiteMemory
    from newsextract.batch.summary import Summary

_HOMES = {
    "ARROW_SCHEMA": "schema",
    "BatchError": "records",
    "Columns": "readers",
    "Fault": "records",
    "Job": "runner",
    "Limits": "pool",
    "Outcome": "records",
    "Reader": "readers",
    "ReaderSpec": "readers",
    "Record": "records",
    "SiteLines": "sitewide",
    "SiteMemory": "sitewide",
    "Summary": "summary",
    "UsageError": "records",
    "extract_many": "many",
    "open_reader": "readers",
    "run_batch": "runner",
}

__all__ = [
    "ARROW_SCHEMA",
    "BatchError",
    "Columns",
    "Fault",
    "Job",
    "Limits",
    "Outcome",
    "Reader",
    "ReaderSpec",
    "Record",
    "SiteLines",
    "SiteMemory",
    "Summary",
    "UsageError",
    "extract_many",
    "open_reader",
    "run_batch",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

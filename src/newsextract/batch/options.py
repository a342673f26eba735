"""The options of `newsextract batch`, each with its type and its line of help.

`Optional`, not `| None`: typer reads the types at run time, also on Python 3.10.
"""

# ruff: noqa: UP045

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

from typer import Argument, Option

from newsextract.batch.readers import FORMATS as INPUT_FORMATS
from newsextract.batch.writers import FORMATS as OUTPUT_FORMATS

# what is read and written
Inputs = Annotated[
    Optional[list[str]],
    Argument(
        metavar="INPUT",
        help="Folder of pages; JSONL, CSV, Parquet, WARC, ARC or SQLite; s3://… and the like; or -.",
        show_default=False,
    ),
]
Output = Annotated[
    Optional[Path],
    Option("--output", "-o", help="out.parquet, out.jsonl.zst …; without a suffix a folder of parts."),
]
InputFormat = Annotated[
    str, Option("--format", help=f"Input: {', '.join(INPUT_FORMATS)}, or package.module:Reader.")
]
OutputFormat = Annotated[
    Optional[str],
    Option("--to", help=f"Output: {', '.join(OUTPUT_FORMATS)}; by default by the output's name."),
]
HtmlColumn = Annotated[str, Option(help="Column with the page.")]
UrlColumn = Annotated[str, Option(help="Column with its address.")]
TimeColumn = Annotated[str, Option(help="Column with the time it was fetched.")]
IdColumn = Annotated[str, Option(help="Column with an id, which is passed on.")]
Table = Annotated[str, Option(help="Table of a SQLite database.")]
PartSize = Annotated[int, Option(help="Articles in a part.")]
Quarantine = Annotated[
    Optional[Path], Option("--quarantine", help="Where skipped and failed pages are noted.")
]
SummaryFile = Annotated[Optional[Path], Option("--summary", help="Write what the run did as JSON.")]

# how much it may take
Workers = Annotated[int, Option("--workers", "-w", help="Processes; 0: one a processor.")]
TimeLimit = Annotated[float, Option(help="Seconds a page may take; 0: no limit.")]
MemoryLimit = Annotated[int, Option(help="Megabytes a page may take; 0: no limit.")]
MaxPage = Annotated[int, Option(help="Pages over this are not read, in megabytes.")]
RecycleAfter = Annotated[int, Option(help="Pages after which a worker is replaced.")]

# what is found
Dedup = Annotated[bool, Option("--dedup", help="Mark reposts and the cleanest of each group.")]
DedupThreshold = Annotated[float, Option(help="Share of text that reposts have in common.")]
LearnSites = Annotated[
    bool, Option("--learn-sites", help="First learn what repeats across each site, then take it out.")
]
Sites = Annotated[Optional[Path], Option(help="A saved site memory; with --learn-sites, where to save it.")]
Profiles = Annotated[Optional[Path], Option(help="Site profiles in TOML: selectors that overrule the rules.")]
Extract = Annotated[str, Option(help="The function to call, package.module:name.")]

# again, and how it ends
Retry = Annotated[Optional[Path], Option(help="A quarantine: run its pages again.")]
Restart = Annotated[bool, Option("--restart", help="Throw away what an earlier call did.")]
AcceptChanges = Annotated[
    bool, Option("--accept-changes", help="Go on although the input or settings changed.")
]
Strict = Annotated[bool, Option("--strict", help="Exit code 1 if pages are in quarantine.")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="No progress, no closing lines.")]

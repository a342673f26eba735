"""What a run shall do, and whether it makes sense: numbers in their bounds, no file written over another."""

from __future__ import annotations

import math
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsextract import __version__
from newsextract.batch import processes
from newsextract.batch.pool import Limits
from newsextract.batch.readers import Reader, ReaderSpec, reads
from newsextract.batch.readers.files import QUARANTINE_SUFFIX, RUN_SUFFIX, is_remote
from newsextract.batch.records import UsageError
from newsextract.batch.sitewide import SiteMemory
from newsextract.batch.tasks import DEFAULT_EXTRACT, Extract, by_path
from newsextract.batch.writers import FORMATS, format_of, open_writer
from newsextract.profiles import SiteProfiles

PART_SIZE = 5_000
"""Articles in a part: some 25 MB of Parquet."""

_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,7}")
"""What looks like a format at the end of a name: `.csv`, not the `.05` of `news-2024.05`."""


@dataclass(frozen=True)
class Job:
    """What a run shall do."""

    input: ReaderSpec | Reader
    output: Path
    """A file (`out.parquet`), which is joined from parts at the end, or a folder of parts."""
    format: str | None = None
    """One of `writers.FORMATS`; by default what the output's name tells, `jsonl.zst` for a folder."""
    part_size: int = PART_SIZE
    workers: int = field(default_factory=processes.default_workers)
    """Processes that extract, at least one."""
    limits: Limits = field(default_factory=Limits)
    quarantine: Path | None = None
    """By default `OUTPUT.quarantine.jsonl`."""
    dedup: float | None = None
    """Mark reposts: texts whose shingles overlap by at least this share."""
    learn_sites: bool = False
    """Learn in a first pass what repeats across each site, then take it out."""
    sites: Path | None = None
    """A saved `SiteMemory` to use; with `learn_sites`, where to save what was learned."""
    profiles: SiteProfiles | None = None
    """Selectors for the pages of some sites that overrule the rules."""
    retry: Path | None = None
    """A quarantine: only its pages are run."""
    restart: bool = False
    """Throw away what an earlier call left."""
    accept_changes: bool = False
    """Go on although the input or the settings are not what they were."""
    extract: str | Extract = DEFAULT_EXTRACT
    config: Any = None

    @property
    def chosen_format(self) -> str:
        return self.format or format_of(self.output) or "jsonl.zst"

    @property
    def is_file(self) -> bool:
        """Whether the output is one file, not a folder of parts."""
        return format_of(self.output) is not None

    @property
    def quarantine_path(self) -> Path:
        return self.quarantine or self.output.with_name(self.output.name + QUARANTINE_SUFFIX)

    @property
    def run_path(self) -> Path:
        """The folder with what the run needs to go on."""
        return self.output.with_name(self.output.name + RUN_SUFFIX)

    def settings(self) -> dict[str, Any]:
        """What the output depends on: a run cannot go on with other settings."""
        spec = self.input
        extract = self.extract if isinstance(self.extract, str) else self.extract.__qualname__
        return {
            "newsextract": __version__,
            "input": spec.to_json() if isinstance(spec, ReaderSpec) else type(spec).__qualname__,
            "format": self.chosen_format,
            "part_size": self.part_size,
            "quarantine": str(self.quarantine_path),
            "dedup": self.dedup,
            "learn_sites": self.learn_sites,
            "sites": str(self.sites) if self.sites else None,
            "profiles": None if self.profiles is None else self.profiles.digest,
            "retry": str(self.retry) if self.retry else None,
            "extract": extract,
            "config": None if self.config is None else repr(self.config),
        }


def check_job(job: Job) -> None:
    """Raises `UsageError` where a job makes no sense, before anything is read or written."""
    _check_numbers(job)
    _check_format(job)
    _check_places(job)
    _check_sites(job)
    if isinstance(job.extract, str):
        by_path(job.extract)


def _check_numbers(job: Job) -> None:
    limits = job.limits
    least = {"--workers": job.workers, "--part-size": job.part_size, "--recycle-after": limits.recycle_after}
    for option, value in least.items():
        if value < 1:
            raise UsageError(f"{option} must be at least 1, not {value}")
    positive = {"--time-limit": limits.seconds, "--memory-limit": limits.memory}
    for option, limit in positive.items():
        if limit is not None and not 0 < limit < math.inf:
            raise UsageError(f"{option} must be over 0 (0 on the command line: no limit)")
    if isinstance(job.input, ReaderSpec) and job.input.max_page_bytes < 1:
        raise UsageError("--max-page-mb must be at least 1")
    if job.dedup is not None and not 0 < job.dedup <= 1:
        raise UsageError(f"--dedup-threshold is a share over 0 and up to 1, not {job.dedup:g}")


def _check_format(job: Job) -> None:
    kind, name = job.chosen_format, job.output.name
    open_writer(kind)
    by_name = format_of(job.output)
    if by_name in ("md", "txt"):
        raise UsageError("Markdown and text go into a folder: give the output a name without a suffix")
    if by_name is not None and by_name != kind:
        raise UsageError(f"--to {kind} does not fit the name {name}: a folder has a name without suffix")
    suffix = _SUFFIX.fullmatch(job.output.suffix)
    if by_name is None and job.format is None and suffix and not job.output.is_dir():
        raise UsageError(
            f"{name}: there is no output format {suffix[0]}; there are: {', '.join(FORMATS)};"
            " for a folder of that name say --to"
        )


def _check_places(job: Job) -> None:
    """No file may be two things at once, and nothing that is written an input of the same run."""
    if job.output.name in ("", "-", ".."):
        raise UsageError(f"--output {job.output}: name a file or folder; a run must be able to go on with it")
    written = {"the output": job.output, "the quarantine": job.quarantine_path, "its folder": job.run_path}
    others = {"--retry": job.retry, "--sites": job.sites}
    written.update({what: path for what, path in others.items() if path is not None})
    taken: dict[str, str] = {}
    for what, path in written.items():
        if (first := taken.setdefault(os.path.realpath(path), what)) != what:
            raise UsageError(f"{first} and {what} are the same file: {path}")
    if not isinstance(job.input, ReaderSpec):
        return
    for name in job.input.paths if ":" not in job.input.format else ():
        if name != "-" and not is_remote(name) and (other := taken.get(os.path.realpath(name))):
            raise UsageError(f"the input and {other} are the same file: {name}")
    suffix = open_writer(job.chosen_format).suffix or "/00000000.txt"
    part = job.output if job.is_file else Path(f"{job.output}/part-00000{suffix}")
    folder = reads(job.input, part) or reads(job.input, job.quarantine_path)
    if folder:
        raise UsageError(f"the output would lie in the input {folder} and be read as a page: write elsewhere")


def _check_sites(job: Job) -> None:
    paths = job.input.paths if isinstance(job.input, ReaderSpec) and ":" not in job.input.format else ()
    once = [name for name in paths if name == "-" or (Path(name).exists() and not _can_be_read_twice(name))]
    if job.learn_sites and once:
        raise UsageError(f"--learn-sites reads the input twice, and {once[0]} can be read once only")
    if job.sites is None:
        return
    if job.sites.exists() or not job.learn_sites:
        SiteMemory.check(job.sites)
    elif not job.sites.parent.is_dir():
        raise UsageError(f"--sites {job.sites}: there is no folder {job.sites.parent}")


def _can_be_read_twice(name: str) -> bool:
    """Whether it is a file or folder, not a pipe."""
    return os.path.isfile(name) or os.path.isdir(name)

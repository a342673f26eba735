"""A run from input to output: read, extract in workers, keep a journal, write parts, go on after a kill."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsextract import __version__
from newsextract.batch import processes, quarantine
from newsextract.batch.finisher import (
    SLOWEST,
    Finisher,
    JoinJob,
    OutputError,
    PartDone,
    PartJob,
    remove,
    told,
)
from newsextract.batch.journal import Journal, cut_to_whole_lines, entries, line_of
from newsextract.batch.pool import Limits, Pool
from newsextract.batch.progress import Progress, Quiet
from newsextract.batch.readers import Reader, ReaderSpec, open_reader
from newsextract.batch.records import BatchError, Cursor, InputError, Record, UsageError
from newsextract.batch.runfolder import LOCKS, RunFolder, State, changes, fingerprint
from newsextract.batch.summary import Summary
from newsextract.batch.tasks import DEFAULT_EXTRACT, Extract, ExtractTask, by_path
from newsextract.batch.writers import format_of, open_writer
from newsextract.profiles import SiteProfiles

PART_SIZE = 5_000
"""Articles in a part: some 25 MB of Parquet."""


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
        return self.quarantine or self.output.with_name(self.output.name + ".quarantine.jsonl")

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


def run_batch(job: Job, progress: Progress | None = None) -> Summary:
    """Do the job, or go on with it where an earlier call was broken off.

    Raises `UsageError` where the job makes no sense or the input changed. A full disk, Ctrl-C and
    the like do not raise: `Summary.stopped` says why it stopped, and the same call goes on.
    """
    started = time.monotonic()
    run = _Run(job, progress or Quiet(), started)
    try:
        run.prepare()
        run.go()
        run.summary.complete = True
    except KeyboardInterrupt:
        run.summary.stopped = "interrupted"
    except OSError as failed:
        run.summary.stopped = told(failed, Path(failed.filename or job.output))
    except (OutputError, InputError) as failed:
        run.summary.stopped = str(failed)
    finally:
        run.close()
    return run.summarise()


class _Run:
    def __init__(self, job: Job, progress: Progress, started: float) -> None:
        self.job = job
        self.progress = progress
        self.folder = RunFolder(job.output.with_name(job.output.name + ".run"))
        self.state = State()
        self.counts: Counter[str] = Counter()
        """Of the pages behind the last written part, by kind."""
        self.reasons: Counter[str] = Counter()
        self.submitted: set[int] = set()
        """Parts that the finisher has or had."""
        self.summary = Summary(
            output=str(job.output), quarantine=str(job.quarantine_path), workers=job.workers
        )
        self.started = started
        self.cleanup = ExitStack()
        self.finisher = Finisher(self.folder.path / LOCKS[1])

    # Before the first page

    def prepare(self) -> None:
        job = self.job
        open_writer(job.chosen_format)
        if job.is_file and job.chosen_format in ("md", "txt"):
            raise UsageError("Markdown and text go into a folder: give the output a name without a suffix")
        if isinstance(job.extract, str):
            by_path(job.extract)
        self.reader = self._open_reader()
        self.folder.open()
        if job.restart:
            self._forget()
        inputs = fingerprint(self.reader.inputs())
        self.total = inputs["bytes"]
        begun = self.folder.begun()
        if begun is None:
            self._begin(inputs)
        else:
            self._check_same(begun, inputs)
        self.state = self.folder.state()

    def _open_reader(self) -> Reader:
        job = self.job
        reader = open_reader(job.input) if isinstance(job.input, ReaderSpec) else job.input
        return quarantine.RetryReader(str(job.retry), reader) if job.retry else reader

    def _begin(self, inputs: dict[str, Any]) -> None:
        job = self.job
        if job.output.exists() and not (job.output.is_dir() and not any(job.output.iterdir())):
            raise UsageError(f"{job.output} is there already and not of a run that can go on; see --restart")
        if not job.is_file:
            job.output.mkdir(parents=True, exist_ok=True)
        else:
            self.folder.parts.mkdir(exist_ok=True)
        spec = job.input.to_json() if isinstance(job.input, ReaderSpec) else None
        head = quarantine.head_line(spec, str(job.output), __version__)
        job.quarantine_path.write_bytes(head)
        self.folder.save(State(quarantine_bytes=len(head)))
        self.folder.begin({"settings": job.settings(), "input": inputs})

    def _check_same(self, begun: dict[str, Any], inputs: dict[str, Any]) -> None:
        differences = [
            f"{name} was {begun['settings'].get(name)!r}, is {value!r}"
            for name, value in self.job.settings().items()
            if begun["settings"].get(name) != value
        ]
        found = changes(begun["input"], inputs)
        if found:
            differences.append(f"the input changed: {found}")
        if not differences:
            return
        if not self.job.accept_changes:
            raise UsageError(
                "this run was begun otherwise: " + "; ".join(differences) + ". Go on all the same with"
                " --accept-changes (pages that are done stay as they are), or begin anew with --restart"
            )
        for difference in differences:
            self.progress.note(f"accepted: {difference}")
        self.folder.begin({"settings": self.job.settings(), "input": inputs})

    def _forget(self) -> None:
        # Only what the run itself wrote is removed. It began in an empty folder, so all parts in
        # there are its own, also the one that it was killed over before it had noted it.
        if self.folder.begun():
            if self.job.is_file:
                remove(self.job.output)
            elif self.job.output.is_dir():
                for found in self.job.output.iterdir():
                    if found.name.startswith("part-"):
                        remove(found)
            self._remove_temporaries()
            remove(self.job.quarantine_path)
        self.folder.clear()

    def _part_folder(self) -> Path:
        return self.folder.parts if self.job.is_file else self.job.output

    def close(self) -> None:
        self.cleanup.close()
        self.folder.close()
        self.progress.close()

    # The pages

    def go(self) -> None:
        if self.state.done:
            self.summary.resumed_at = self.state.pages
            self.progress.note("this run is complete; nothing to do (--restart begins anew)")
            return
        self._remove_temporaries()
        sites = self._sites()
        self.cleanup.enter_context(self.finisher)
        part, in_part, cursor = self._resume()
        self.summary.resumed_at = self.state.pages + sum(self.counts.values())
        if not self.state.input_done:
            self._extract(part, in_part, cursor, sites)
            self.state.input_done = True
        self._write_rest()
        self._join()
        self.state.done = True
        self.folder.save(self.state)

    def _remove_temporaries(self) -> None:
        """What a killed run left half written."""
        for folder, name in ((self._part_folder(), "part-"), (self.job.output.parent, self.job.output.name)):
            for left in folder.iterdir() if folder.is_dir() else ():
                if left.name.startswith("." + name) and ".tmp-" in left.name:
                    remove(left)

    def _sites(self) -> str | None:
        job = self.job
        if not job.learn_sites:
            if job.sites and not job.sites.is_file():
                raise UsageError(f"no site memory at {job.sites}")
            return str(job.sites) if job.sites else None
        from newsextract.batch.sitewide.learning import learn

        if not self.state.learned:
            memory = learn(
                self.reader, self.folder.learning, job.workers, job.limits, self.progress, self.total
            )
            memory.save(self.folder.sites)
            if job.sites:
                memory.save(job.sites)
            self.folder.learning.unlink(missing_ok=True)
            self.state.learned = True
            self.folder.save(self.state)
            self.summary.sitewide_lines = memory.sitewide_count()
        return str(self.folder.sites)

    def _resume(self) -> tuple[int, int, Cursor | None]:
        """The part to go on with, how many articles it has, and the last page's cursor."""
        state = self.state
        cursor: Cursor | None = tuple(state.cursor) if state.cursor else None
        part, in_part = state.parts, 0
        for part in self.folder.journals(state.parts):
            path = self.folder.journal(part)
            cut_to_whole_lines(path)
            in_part = 0
            for entry in entries(path):
                in_part += entry.kind == "article"
                self._count(entry.kind, entry.about.get("reason"))
                cursor = entry.cursor
            if in_part == self.job.part_size:
                self._close_part(part)
        if in_part == self.job.part_size:
            part, in_part = part + 1, 0
        return part, in_part, cursor

    def _extract(self, part: int, in_part: int, cursor: Cursor | None, sites: str | None) -> None:
        job, progress = self.job, self.progress
        task = ExtractTask(job.extract, job.config, sites, job.profiles, sketch=job.dedup is not None)
        journal = Journal(self.folder.journal(part))
        with ExitStack() as open_things:
            open_things.callback(lambda: _close_quietly(journal))
            pool = open_things.enter_context(Pool(task, job.workers, job.limits))
            progress.memory(_measure(pool, self.finisher))
            progress.phase("extracting", self.total)
            first = True
            for record, result in pool.run(self._records(cursor)):
                if first:
                    self.summary.startup_seconds = round(time.monotonic() - self.started, 3)
                    first = False
                journal.write(line_of(record, result, cursor))
                cursor = record.cursor
                self._count(result.kind, result.reason)
                progress.page(result.kind, record.read)
                in_part += result.kind == "article"
                if in_part == job.part_size:
                    journal.close()
                    self._close_part(part)
                    part, in_part = part + 1, 0
                    journal = Journal(self.folder.journal(part))
            pool.note_memory()
            self.summary.peak_memory["worker"] = pool.peak_memory
            journal.close()

    def _records(self, after: Cursor | None) -> Iterator[Record]:
        try:
            yield from self.reader.read(after)
        except BatchError:
            raise
        except Exception as failed:  # whatever a store or a reader of the user's own may raise
            raise InputError(f"cannot read the input: {type(failed).__name__}: {failed}") from failed

    def _count(self, kind: str, reason: str | None) -> None:
        self.counts[kind] += 1
        if reason is not None:
            self.reasons[reason] += 1

    # The parts

    def _close_part(self, part: int) -> None:
        """A journal is full: have its part written (with `dedup` only when all pages are known)."""
        if self.job.dedup is None:
            self._submit(part)

    def _submit(self, part: int) -> None:
        job = self.job
        self.submitted.add(part)
        writer = open_writer(job.chosen_format)
        self.finisher.submit(
            PartJob(
                part=part,
                journal=self.folder.journal(part),
                target=self._part_folder() / f"part-{part:05d}{writer.suffix}",
                format=job.chosen_format,
                first_row=part * job.part_size,
                quarantine=job.quarantine_path,
                quarantine_at=self.state.quarantine_bytes if part == self.state.parts else None,
                marks=self.folder.marks if job.dedup is not None else None,
            )
        )
        for done in self.finisher.finished():
            self._note(done)

    def _write_rest(self) -> None:
        """Write the last part; with `dedup`, find the reposts and write all parts."""
        journals = self.folder.journals(self.state.parts)
        if self.job.dedup is not None:
            from newsextract.batch.dedup import Marks, mark_reposts

            self.folder.save(self.state)
            self.progress.phase("finding reposts", 0)
            paths = [self.folder.journal(part) for part in journals]
            if not self.folder.marks.exists():
                mark_reposts(paths, self.folder.marks, self.job.dedup)
            self.summary.reposts = Marks(self.folder.marks).doubles
            for part in journals:
                self._submit(part)
        elif journals and journals[-1] not in self.submitted:
            self._submit(journals[-1])
        for done in self.finisher.finished(wait_for_all=True):
            self._note(done)

    def _note(self, done: PartDone) -> None:
        """A part is written: from now on it is final."""
        state = self.state
        state.parts = done.part + 1
        state.articles += done.articles
        state.skipped += done.skipped
        state.errors += done.errors
        for reason, count in done.reasons.items():
            state.reasons[reason] = state.reasons.get(reason, 0) + count
        if done.cursor is not None:
            state.cursor = list(done.cursor)
        state.quarantine_bytes = done.quarantine_end
        if done.articles:
            suffix = open_writer(self.job.chosen_format).suffix
            state.files.append(f"part-{done.part:05d}{suffix}")
        state.slowest = sorted([*state.slowest, *done.slowest], reverse=True)[:SLOWEST]
        self.folder.save(state)
        self.folder.journal(done.part).unlink()
        self.counts.subtract({"article": done.articles, "skip": done.skipped, "error": done.errors})
        self.reasons.subtract(done.reasons)

    def _join(self) -> None:
        if not self.job.is_file:
            return
        parts = tuple(self.folder.parts / name for name in self.state.files)
        self.progress.phase("joining parts", 0)
        self.finisher.submit(JoinJob(parts, self.job.output, self.job.chosen_format))
        for _ in self.finisher.finished(wait_for_all=True):
            pass
        self.state.files = [self.job.output.name]
        self.state.done = True
        self.folder.save(self.state)
        remove(self.folder.parts)

    # Afterwards

    def summarise(self) -> Summary:
        summary, state = self.summary, self.state
        summary.articles = state.articles + self.counts["article"]
        summary.skipped = state.skipped + self.counts["skip"]
        summary.errors = state.errors + self.counts["error"]
        summary.pages = summary.articles + summary.skipped + summary.errors
        reasons = Counter(state.reasons) + self.reasons
        summary.reasons = dict(sorted(reasons.items()))
        summary.parts = [str(self._part_name(name)) for name in state.files]
        summary.seconds = round(time.monotonic() - self.started, 3)
        fresh = summary.pages - summary.resumed_at
        if fresh > 0:
            summary.pages_per_second = round(fresh / max(summary.seconds, 1e-3), 1)
        summary.peak_memory["parent"] = processes.peak_memory(os.getpid()) or 0
        summary.peak_memory["finisher"] = self.finisher.peak_memory
        return summary

    def _part_name(self, name: str) -> Path:
        if self.state.done and self.job.is_file:
            return self.job.output
        return self._part_folder() / name


def _close_quietly(journal: Journal) -> None:
    """Close it on the way out of an error: if the disk is full, the first error has said so."""
    try:
        journal.close()
    except OSError:
        return


def _measure(pool: Pool, finisher: Finisher) -> Callable[[], int]:
    def memory() -> int:
        pids: Iterator[int] = iter([os.getpid(), *pool.pids, *([finisher.pid] if finisher.pid else [])])
        return sum(processes.memory(pid) or 0 for pid in pids)

    return memory


__all__ = ["PART_SIZE", "BatchError", "Job", "run_batch"]

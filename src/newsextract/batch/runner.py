"""A run from input to output: read, extract in workers, keep a journal, write parts, go on after a kill."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from newsextract.batch import processes, quarantine
from newsextract.batch.beginning import begin_or_go_on
from newsextract.batch.finisher import Finisher, OutputError, told
from newsextract.batch.job import PART_SIZE, Job, check_job
from newsextract.batch.journal import Journal, line_of
from newsextract.batch.parts import Parts
from newsextract.batch.pool import Pool
from newsextract.batch.progress import Progress, Quiet
from newsextract.batch.readers import Reader, ReaderSpec, open_reader
from newsextract.batch.records import BatchError, Cursor, InputError, Record
from newsextract.batch.runfolder import LOCKS, RunFolder, State, fingerprint
from newsextract.batch.summary import Summary
from newsextract.batch.tasks import ExtractTask


def run_batch(job: Job, progress: Progress | None = None) -> Summary:
    """Do the job, or go on with it where an earlier call was broken off.

    Raises `UsageError` where the job makes no sense or the input changed. A full disk, Ctrl-C and
    the like do not raise: `Summary.stopped` says why it stopped, and the same call goes on.
    """
    run = _Run(job, progress or Quiet())
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
    def __init__(self, job: Job, progress: Progress) -> None:
        self.job = job
        self.progress = progress
        self.started = time.monotonic()
        self.folder = RunFolder(job.run_path)
        self.finisher = Finisher(self.folder.path / LOCKS[1])
        self.parts = Parts(job, self.folder, State(), self.finisher)
        self.summary = Summary(
            output=str(job.output), quarantine=str(job.quarantine_path), workers=job.workers
        )
        self.cleanup = ExitStack()

    def prepare(self) -> None:
        """All that can be wrong before the first page."""
        job = self.job
        check_job(job)
        reader = open_reader(job.input) if isinstance(job.input, ReaderSpec) else job.input
        self.reader: Reader = quarantine.RetryReader(str(job.retry), reader) if job.retry else reader
        self.folder.open()
        inputs = fingerprint(self.reader.inputs())
        self.total = inputs["bytes"]
        self.parts.state = begin_or_go_on(job, self.folder, inputs, self.progress)

    def close(self) -> None:
        self.cleanup.close()
        self.folder.close()
        self.progress.close()

    def go(self) -> None:
        parts = self.parts
        state = parts.state
        if state.done:
            self.summary.resumed_at = state.pages
            self.progress.note("this run is complete; nothing to do (--restart begins anew)")
            return
        sites = self._sites()
        self.cleanup.enter_context(self.finisher)
        part, in_part, cursor = parts.resume()
        self.summary.resumed_at = state.pages + sum(parts.counts.values())
        if not state.input_done:
            self._extract(part, in_part, cursor, sites)
            state.input_done = True
        parts.write_rest(self.progress, self.summary)
        parts.join(self.progress)
        state.done = True
        self.folder.save(state)

    def _sites(self) -> str | None:
        """The file of the site memory to use; with `learn_sites` it is learned now."""
        job, state = self.job, self.parts.state
        if not job.learn_sites:
            return str(job.sites) if job.sites else None
        from newsextract.batch.sitewide.learning import learn

        if not state.learned:
            memory = learn(
                self._records, self.folder.learning, job.workers, job.limits, self.progress, self.total
            )
            memory.save(self.folder.sites)
            if job.sites:
                memory.save(job.sites)
            self.folder.learning.unlink(missing_ok=True)
            state.learned = True
            self.folder.save(state)
            self.summary.sitewide_lines = memory.sitewide_count()
        return str(self.folder.sites)

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
                self.parts.count(result.kind, result.reason)
                progress.page(result.kind, record.read)
                in_part += result.kind == "article"
                if in_part == job.part_size:
                    journal.close()
                    self.parts.close(part)
                    part, in_part = part + 1, 0
                    journal = Journal(self.folder.journal(part))
            pool.note_costs()
            self.summary.peak_memory["worker"] = pool.peak_memory
            self.summary.cpu_seconds["workers"] = round(pool.cpu_seconds, 2)
            journal.close()

    def _records(self, after: Cursor | None) -> Iterator[Record]:
        try:
            yield from self.reader.read(after)
        except BatchError:
            raise
        except Exception as failed:  # whatever a store or a reader of the user's own may raise
            raise InputError(f"cannot read the input: {type(failed).__name__}: {failed}") from failed

    def summarise(self) -> Summary:
        summary, parts, state = self.summary, self.parts, self.parts.state
        summary.articles = state.articles + parts.counts["article"]
        summary.skipped = state.skipped + parts.counts["skip"]
        summary.errors = state.errors + parts.counts["error"]
        summary.pages = summary.articles + summary.skipped + summary.errors
        summary.reasons = dict(sorted((Counter(state.reasons) + parts.reasons).items()))
        summary.parts = [str(path) for path in parts.paths()]
        summary.seconds = round(time.monotonic() - self.started, 3)
        fresh = summary.pages - summary.resumed_at
        if fresh > 0:
            summary.pages_per_second = round(fresh / max(summary.seconds, 1e-3), 1)
        summary.peak_memory["parent"] = processes.peak_memory(os.getpid()) or 0
        summary.peak_memory["finisher"] = self.finisher.peak_memory
        summary.cpu_seconds["parent"] = round(time.process_time(), 2)
        summary.cpu_seconds["finisher"] = round(self.finisher.cpu_seconds, 2)
        return summary


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

"""The parts of a run: journals that are full become parts, parts become the output."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from newsextract.batch.beginning import part_folder
from newsextract.batch.finisher import SLOWEST, Finisher, JoinJob, PartDone, PartJob, remove
from newsextract.batch.job import Job
from newsextract.batch.journal import cut_to_whole_lines, entries
from newsextract.batch.progress import Progress
from newsextract.batch.records import Cursor
from newsextract.batch.runfolder import RunFolder, State
from newsextract.batch.summary import Summary
from newsextract.batch.writers import open_writer


class Parts:
    """What is written and what is not: `state` is how far the written parts go, `counts` are of the
    pages behind them."""

    def __init__(self, job: Job, folder: RunFolder, state: State, finisher: Finisher) -> None:
        self._job = job
        self._folder = folder
        self._finisher = finisher
        self._where = part_folder(job, folder)
        self._suffix = open_writer(job.chosen_format).suffix
        self._submitted: set[int] = set()
        self.state = state
        self.counts: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()

    def count(self, kind: str, reason: str | None) -> None:
        """A page is in the journal."""
        self.counts[kind] += 1
        if reason is not None:
            self.reasons[reason] += 1

    def resume(self) -> tuple[int, int, Cursor | None]:
        """The part to go on with, how many articles it has, and the last page's cursor."""
        state, full = self.state, self._job.part_size
        cursor: Cursor | None = tuple(state.cursor) if state.cursor else None
        part, in_part = state.parts, 0
        for part in self._folder.journals(state.parts):
            path = self._folder.journal(part)
            cut_to_whole_lines(path)
            in_part = 0
            for entry in entries(path):
                in_part += entry.kind == "article"
                self.count(entry.kind, entry.about.get("reason"))
                cursor = entry.cursor
            if in_part == full:
                self.close(part)
        if in_part == full:
            part, in_part = part + 1, 0
        return part, in_part, cursor

    def close(self, part: int) -> None:
        """A journal is full: have its part written (with `dedup` only when all pages are known)."""
        if self._job.dedup is None:
            self._submit(part)

    def write_rest(self, progress: Progress, summary: Summary) -> None:
        """Write the last part; with `dedup`, find the reposts and write all parts."""
        journals = self._folder.journals(self.state.parts)
        if self._job.dedup is not None:
            from newsextract.batch.dedup import Marks, mark_reposts

            self._folder.save(self.state)
            progress.phase("finding reposts", 0)
            paths = [self._folder.journal(part) for part in journals]
            if not self._folder.marks.exists():
                mark_reposts(paths, self._folder.marks, self._job.dedup)
            summary.reposts = Marks(self._folder.marks).doubles
            for part in journals:
                self._submit(part)
        elif journals and journals[-1] not in self._submitted:
            self._submit(journals[-1])
        for done in self._finisher.finished(wait_for_all=True):
            self._note(done)

    def join(self, progress: Progress) -> None:
        """Make one file of the parts, where the output is one."""
        if not self._job.is_file:
            return
        parts = tuple(self._folder.parts / name for name in self.state.files)
        progress.phase("joining parts", 0)
        self._finisher.submit(JoinJob(parts, self._job.output, self._job.chosen_format))
        for _ in self._finisher.finished(wait_for_all=True):
            pass
        self.state.files = [self._job.output.name]
        self.state.done = True
        self._folder.save(self.state)
        remove(self._folder.parts)

    def paths(self) -> list[Path]:
        """The output's files so far."""
        if self.state.done and self._job.is_file:
            return [self._job.output]
        return [self._where / name for name in self.state.files]

    def _submit(self, part: int) -> None:
        job = self._job
        self._submitted.add(part)
        self._finisher.submit(
            PartJob(
                part=part,
                journal=self._folder.journal(part),
                target=self._where / f"part-{part:05d}{self._suffix}",
                format=job.chosen_format,
                first_row=part * job.part_size,
                quarantine=job.quarantine_path,
                quarantine_at=self.state.quarantine_bytes if part == self.state.parts else None,
                marks=self._folder.marks if job.dedup is not None else None,
            )
        )
        for done in self._finisher.finished():
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
            state.files.append(f"part-{done.part:05d}{self._suffix}")
        state.slowest = sorted([*state.slowest, *done.slowest], reverse=True)[:SLOWEST]
        self._folder.save(state)
        self._folder.journal(done.part).unlink()
        self.counts.subtract({"article": done.articles, "skip": done.skipped, "error": done.errors})
        self.reasons.subtract(done.reasons)

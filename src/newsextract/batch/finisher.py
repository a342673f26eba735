"""The process that turns journals into parts, so that the parent stays small and quick.

Each job may be done twice with the same result: a run that was killed in between does it again.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from newsextract.batch import processes, quarantine
from newsextract.batch.journal import Entry, entries, sync_folder
from newsextract.batch.records import BatchError, Cursor
from newsextract.batch.runfolder import alone
from newsextract.batch.worker import die_with
from newsextract.batch.writers import Row, open_writer

SLOWEST = 20
"""How many of the slowest pages are remembered."""

JOBS_AHEAD = 2
"""Parts that may wait to be written while the next one is being filled."""


@dataclass(frozen=True, slots=True)
class PartJob:
    """Write the articles of one journal to a part, the other pages to the quarantine."""

    part: int
    journal: Path
    target: Path
    format: str
    first_row: int
    quarantine: Path
    quarantine_at: int | None
    """Length of the quarantine before this part; None: all that is there, as the part before left it."""
    marks: Path | None


@dataclass(frozen=True, slots=True)
class JoinJob:
    """Make the output file out of its parts."""

    parts: tuple[Path, ...]
    target: Path
    format: str


@dataclass(slots=True)
class PartDone:
    """What came of a `PartJob`."""

    part: int
    articles: int = 0
    skipped: int = 0
    errors: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    cursor: Cursor | None = None
    quarantine_end: int = 0
    slowest: list[tuple[float, str]] = field(default_factory=list)
    peak_memory: int = 0
    cpu_seconds: float = 0.0


class OutputError(BatchError):
    """The output cannot be written: a full disk, no permission. What is done stays."""


def write_part(job: PartJob) -> PartDone:
    """Do a `PartJob`. Raises `OSError` where the disk is full or the folder not writable."""
    done = PartDone(job.part)
    with job.quarantine.open("r+b") as kept:
        if job.quarantine_at is not None:
            # A run killed between these lines and `progress.json` left lines behind this place.
            kept.truncate(job.quarantine_at)
        kept.seek(0, os.SEEK_END)
        rows = _rows(job, done, kept)
        first = next(rows, None)
        if first is not None:
            temporary = _temporary(job.target)
            open_writer(job.format).write(_with_first(first, rows), temporary)
            publish(temporary, job.target)
        done.quarantine_end = kept.tell()
        kept.flush()
        os.fsync(kept.fileno())
    return done


def _with_first(first: Row, rows: Iterator[Row]) -> Iterator[Row]:
    yield first
    yield from rows


def _rows(job: PartJob, done: PartDone, kept: Any) -> Iterator[Row]:
    marks = None
    if job.marks is not None:
        from newsextract.batch.dedup import Marks

        marks = Marks(job.marks)
    for entry in entries(job.journal):
        _count(entry, done)
        if entry.kind != "article":
            kept.write(quarantine.line_of(entry))
            continue
        number = job.first_row + done.articles - 1
        group, cleanest = marks[number] if marks is not None else (None, None)
        about = entry.about
        address, page_id = _printable(about["address"]), _printable(about["id"])
        added = {"address": address, "id": page_id, "repost_group": group, "cleanest": cleanest}
        yield Row(number, added, entry.payload)


def _printable(name: str | None) -> str | None:
    """A name as any output can hold it: those of files need not be UTF-8."""
    return name if name is None or name.isascii() else name.encode("utf-8", "replace").decode()


def _count(entry: Entry, done: PartDone) -> None:
    if entry.kind == "article":
        done.articles += 1
    elif entry.kind == "skip":
        done.skipped += 1
    else:
        done.errors += 1
    if entry.kind != "article":
        reason = entry.about["reason"]
        done.reasons[reason] = done.reasons.get(reason, 0) + 1
    done.cursor = entry.cursor
    done.slowest.append((entry.about["seconds"], entry.about["address"]))
    if len(done.slowest) > 10 * SLOWEST:
        done.slowest = sorted(done.slowest, reverse=True)[:SLOWEST]


def join_parts(job: JoinJob) -> None:
    """Do a `JoinJob`."""
    temporary = _temporary(job.target)
    open_writer(job.format).join(job.parts, temporary)
    publish(temporary, job.target)


def _temporary(target: Path) -> Path:
    """A name beside the target that nothing stands under. Dots in front: hidden from `*`."""
    temporary = target.with_name(f".{target.name}.tmp-{os.getpid()}")
    remove(temporary)
    return temporary


def remove(path: Path) -> None:
    """Take away a file or folder, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def publish(temporary: Path, target: Path) -> None:
    """Give what was written its name, once it is on the disk."""
    if temporary.is_dir():
        if hasattr(os, "sync"):
            os.sync()  # once for thousands of small files
        remove(target)  # left by a run that was killed before it noted the part
    else:
        with temporary.open("rb") as opened:
            os.fsync(opened.fileno())
    os.replace(temporary, target)
    sync_folder(target.parent)


def _serve(connection: Connection, parent: int, lock: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with(parent)
    # The writing process of a run that was killed may live a moment longer than its parent.
    with alone(lock):
        while _do_next(connection):
            pass


def _do_next(connection: Connection) -> bool:
    """Do one job and answer. False when there is nothing more to do."""
    try:
        job = connection.recv()
    except EOFError:
        return False
    try:
        if isinstance(job, JoinJob):
            join_parts(job)
            connection.send(None)
        else:
            done = write_part(job)
            done.peak_memory = processes.peak_memory(os.getpid()) or 0
            done.cpu_seconds = time.process_time()
            connection.send(done)
    except (OSError, BatchError) as failed:
        connection.send(OutputError(told(failed, job.target)))
        return False  # the jobs behind it build on it
    except Exception as bug:
        connection.send(OutputError(f"cannot write {job.target}: {type(bug).__name__}: {bug}"))
        return False
    return True


def told(failed: Exception, target: Path) -> str:
    """Why the output cannot be written, in words that say what to do."""
    reason = getattr(failed, "strerror", None) or str(failed)
    return f"cannot write {target}: {reason}"


class Finisher:
    """The process, from the parent's side; started with the first job."""

    def __init__(self, lock: Path) -> None:
        self._lock = lock
        self._process: Any = None
        self._connection: Connection | None = None
        self._pending: deque[PartJob | JoinJob] = deque()
        self.peak_memory = 0
        self.cpu_seconds = 0.0

    def __enter__(self) -> Finisher:
        return self

    def __exit__(self, *exc: object) -> None:
        if self._process is not None and self._connection is not None:
            self._connection.close()
            self._process.kill()
            self._process.join()

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    def submit(self, job: PartJob | JoinJob) -> None:
        """Hand over a job; the answers come from `finished`."""
        if self._connection is None:
            context = multiprocessing.get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(
                target=_serve,
                args=(theirs, os.getpid(), self._lock),
                daemon=True,
                name="newsextract-finisher",
            )
            with processes.deaf_to_interrupt():
                self._process.start()
            theirs.close()
        self._connection.send(job)
        self._pending.append(job)

    def finished(self, wait_for_all: bool = False) -> Iterator[PartDone]:
        """Parts that are written by now; waits while more than `JOBS_AHEAD` are not.

        Raises `OutputError` where one could not be written.
        """
        while self._pending and self._connection is not None:
            must_wait = wait_for_all or len(self._pending) > JOBS_AHEAD
            if not must_wait and not self._connection.poll():
                return
            try:
                answer = self._connection.recv()
            except (EOFError, ConnectionError) as died:
                self._process.join()
                cause = processes.cause_of_death(self._process.exitcode)
                raise OutputError(f"the process that writes the output was {cause}") from died
            self._pending.popleft()
            if isinstance(answer, OutputError):
                raise answer
            if answer is not None:
                self.peak_memory = max(self.peak_memory, answer.peak_memory)
                self.cpu_seconds = answer.cpu_seconds
                yield answer

"""Worker processes: pages in, results out, in order; a worker that dies or hangs costs one page.

The parent never waits on a single worker: sockets are non-blocking, one loop serves all. At most
`WINDOW` pages are between reading and handing out, so memory does not grow with the input.
"""

from __future__ import annotations

import heapq
import multiprocessing
import os
import selectors
import socket
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from newsextract.batch import processes
from newsextract.batch.records import BatchError, Fault, Record, Result
from newsextract.batch.tasks import Task
from newsextract.batch.worker import IDLE, MEMORY_EXIT, RECEIVE_BYTES, frame, frames, serve

WINDOW = 1024
"""Pages read but not handed out. One page that takes its whole time limit holds up the others
only after that many: at 200 pages a second some five seconds."""

WINDOW_BYTES = 64 * 1024 * 1024
"""Bytes of pages and results held at most (one page may exceed it alone)."""

CHUNK_PAGES = 16
CHUNK_BYTES = 1024 * 1024
"""A message to a worker: as many pages as this, so that sending costs little against the work."""

CHUNKS_AHEAD = 2
"""Chunks a worker has at a time: one under work, one waiting, so that it never idles."""

WATCH_SECONDS = 0.2
"""How often time and memory of the workers are looked at."""

FAILED_STARTS = 3
"""After so many workers that died before their first page, the run is given up."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may cost, and how long a worker lives."""

    seconds: float | None = 10.0
    memory: int | None = 1024**3
    """Bytes on top of what a fresh worker takes."""
    recycle_after: int = 10_000
    """Pages after which a worker is replaced by a fresh one (leaks in C libraries end there)."""


@dataclass(slots=True)
class _Item:
    number: int
    record: Record
    attempts: int = 0

    def __lt__(self, other: _Item) -> bool:
        return self.number < other.number

    @property
    def size(self) -> int:
        return len(self.record.page)


@dataclass(eq=False)
class _Worker:
    process: Any
    socket: socket.socket
    slot: Any
    received: bytearray = field(default_factory=bytearray)
    sending: deque[memoryview] = field(default_factory=deque)
    chunks: deque[dict[int, _Item]] = field(default_factory=deque)
    """What it was given and has not answered, the oldest chunk first."""
    ready: bool = False
    served: int = 0
    base_memory: int = 0
    chunk_pages: int = 1
    leaving: bool = False
    tries_suspect: bool = False
    """It has one page only, which a worker has died of before."""
    killed_for: Fault | None = None

    @property
    def fresh(self) -> bool:
        return self.served == 0 and not self.chunks


class Pool:
    """Workers that run one task on many pages. Use as a context manager."""

    def __init__(self, task: Task, workers: int, limits: Limits | None = None) -> None:
        self._task = task
        self._limits = limits or Limits()
        self._context = multiprocessing.get_context("spawn")
        self._selector = selectors.DefaultSelector()
        self._workers: list[_Worker] = []
        self._wanted = max(1, workers)
        self._suspects: deque[_Item] = deque()
        self._waiting: list[_Item] = []
        self._failed_starts = 0
        self._next_watch = 0.0
        self._room = memoryview(bytearray(RECEIVE_BYTES))
        self._done: dict[int, tuple[Record, Result]] = {}
        self._read = 0
        self._broken: Exception | None = None
        self._handed_out = 0
        self._bytes = 0
        self.peak_memory = 0
        """Most bytes that one worker had so far."""
        self._cpu: dict[int, float] = {}

    def __enter__(self) -> Pool:
        try:
            for _ in range(self._wanted):
                self._start_worker()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @property
    def pids(self) -> list[int]:
        """Process ids of the living workers."""
        return [worker.process.pid for worker in self._workers]

    def close(self) -> None:
        """End all workers at once; what they were doing is lost."""
        for worker in self._workers:
            worker.process.kill()
            worker.socket.close()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()
        self._selector.close()

    def run(self, records: Iterable[Record]) -> Iterator[tuple[Record, Result]]:
        """Each record with its result, in the order of the records.

        What `records` raises is raised once the pages before it are done.
        """
        source = iter(records)
        exhausted = False
        while True:
            exhausted = self._give_out(source, exhausted)
            before = self._handed_out
            while (front := self._done.pop(self._handed_out, None)) is not None:
                self._handed_out += 1
                self._bytes -= _held(*front)
                yield front
            if exhausted and self._handed_out == self._read:
                if self._broken is not None:
                    raise self._broken
                return
            # With room in the window again there is more to give out: only look, do not wait.
            self._listen(wait=self._handed_out == before)

    # Giving out

    def _give_out(self, source: Iterator[Record], exhausted: bool) -> bool:
        for worker in list(self._workers):
            if not worker.ready or worker.leaving:
                continue
            if worker.fresh and self._suspects:
                worker.tries_suspect = True
                self._send(worker, [self._suspects.popleft()])
                continue
            if worker.tries_suspect:
                continue
            while len(worker.chunks) < CHUNKS_AHEAD:
                chunk, exhausted = self._take(source, exhausted, worker.chunk_pages)
                if not chunk:
                    break
                # Small at first, so that few pages are spread over all workers.
                worker.chunk_pages = min(worker.chunk_pages * 2, CHUNK_PAGES)
                self._send(worker, chunk)
        return exhausted

    def _take(self, source: Iterator[Record], exhausted: bool, pages: int) -> tuple[list[_Item], bool]:
        chunk: list[_Item] = []
        size = 0
        while len(chunk) < pages and size < CHUNK_BYTES:
            if self._waiting:
                item = heapq.heappop(self._waiting)
            elif exhausted or self._full():
                break
            else:
                record = self._next(source)
                if record is None:
                    exhausted = True
                    break
                item = _Item(self._read, record)
                self._read += 1
                if record.fault is not None:
                    self._finish(item, Result.of_fault(record.fault))
                    continue
                self._bytes += item.size
            chunk.append(item)
            size += item.size
        return chunk, exhausted

    def _next(self, source: Iterator[Record]) -> Record | None:
        try:
            return next(source, None)
        except Exception as broken:
            self._broken = broken
            return None

    def _full(self) -> bool:
        return self._read - self._handed_out >= WINDOW or self._bytes >= WINDOW_BYTES

    def _send(self, worker: _Worker, chunk: list[_Item]) -> None:
        worker.chunks.append({item.number: item for item in chunk})
        worker.sending.extend(map(memoryview, frame([(item.number, item.record) for item in chunk])))
        self._push(worker)

    def _push(self, worker: _Worker) -> None:
        try:
            while worker.sending:
                sent = worker.socket.send(worker.sending[0])
                worker.sending[0] = worker.sending[0][sent:]
                if not worker.sending[0]:
                    worker.sending.popleft()
        except BlockingIOError:
            pass
        except OSError:
            worker.sending.clear()  # it is dead: reading from it will tell
        events = selectors.EVENT_READ | (selectors.EVENT_WRITE if worker.sending else 0)
        if self._selector.get_key(worker.socket).events != events:
            self._selector.modify(worker.socket, events, worker)

    # Taking back

    def _listen(self, wait: bool) -> None:
        seconds = max(0.0, self._next_watch - time.monotonic()) if wait else 0.0
        for key, events in self._selector.select(seconds):
            worker: _Worker = key.data
            if events & selectors.EVENT_WRITE:
                self._push(worker)
            if events & selectors.EVENT_READ:
                self._receive(worker)
        if time.monotonic() >= self._next_watch:
            self._watch()
            self._next_watch = time.monotonic() + WATCH_SECONDS

    def _receive(self, worker: _Worker) -> None:
        try:
            size = worker.socket.recv_into(self._room)
        except BlockingIOError:
            return
        except OSError:
            size = 0
        worker.received += self._room[:size]
        for message in frames(worker.received):
            if message == "ready":
                worker.ready = True
                worker.base_memory = processes.memory(worker.process.pid) or 0
            else:
                self._results(worker, message)  # type: ignore[arg-type]
        if not size:
            self._bury(worker)

    def _results(self, worker: _Worker, results: list[tuple[int, Result]]) -> None:
        for number, result in results:
            item = worker.chunks[0].pop(number)
            self._finish(item, result)
            self._failed_starts = 0
            worker.served += 1
            if not worker.chunks[0]:
                worker.chunks.popleft()
                worker.tries_suspect = False
        if worker.served >= self._limits.recycle_after:
            worker.leaving = True
        if worker.leaving and not worker.chunks:
            self._replace(worker)

    def _finish(self, item: _Item, result: Result) -> None:
        record = item.record
        if record.page:
            self._bytes -= item.size
            record = record.without_page()
        self._done[item.number] = (record, result)
        self._bytes += _held(record, result)

    # Life and death of workers

    def _start_worker(self) -> None:
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        slot = self._context.RawArray("d", [IDLE, 0.0])
        arguments = (theirs, self._task, slot, self._limits.memory, os.getpid())
        process = self._context.Process(target=serve, args=arguments, daemon=True, name="newsextract-worker")
        with processes.deaf_to_interrupt():
            process.start()
        theirs.close()
        ours.setblocking(False)
        worker = _Worker(process, ours, slot)
        self._workers.append(worker)
        self._selector.register(ours, selectors.EVENT_READ, worker)

    def _replace(self, worker: _Worker) -> None:
        self._drop(worker)
        self._start_worker()

    def _drop(self, worker: _Worker) -> None:
        self._note_costs(worker)
        self._selector.unregister(worker.socket)
        worker.socket.close()
        worker.process.join(1.0)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        self._workers.remove(worker)

    def _bury(self, worker: _Worker) -> None:
        """A worker has died: find the page it had, put the others back, start a new worker."""
        self._drop(worker)
        guilty = int(worker.slot[0])
        if not worker.ready or (not worker.served and guilty == IDLE):
            self._failed_starts += 1
            if self._failed_starts >= FAILED_STARTS:
                cause = processes.cause_of_death(worker.process.exitcode)
                raise BatchError(f"the workers do not start ({cause}); see the messages above")
        for item in (item for chunk in worker.chunks for item in chunk.values()):
            if item.number != guilty:
                heapq.heappush(self._waiting, item)
                continue
            item.attempts += 1
            if item.attempts == 1:
                # Once more, alone in a fresh worker: the machine may have been asleep, or the
                # pages before may have used up the memory.
                self._suspects.append(item)
            else:
                self._finish(item, Result.of_fault(self._verdict(worker), time.monotonic() - worker.slot[1]))
        self._start_worker()

    def _verdict(self, worker: _Worker) -> Fault:
        code = worker.process.exitcode
        if code == MEMORY_EXIT:
            return self._over_memory()
        # It may have died by itself just before it was to be killed.
        if worker.killed_for is not None and processes.was_killed(code):
            return worker.killed_for
        return Fault("crash", f"the worker was {processes.cause_of_death(code)}")

    def _over_memory(self) -> Fault:
        megabytes = (self._limits.memory or 0) // 1024**2
        return Fault("memory_limit", f"the page took more than {megabytes} MB of memory (--memory-limit)")

    def _watch(self) -> None:
        now = time.monotonic()
        limits = self._limits
        for worker in self._workers:
            number, since = worker.slot
            if number != IDLE and limits.seconds is not None and now - since > limits.seconds:
                if worker.slot[0] == number:  # else it has just finished
                    fault = Fault(
                        "time_limit", f"the page took more than {limits.seconds:g} s (--time-limit)"
                    )
                    worker.killed_for = worker.killed_for or fault
                    worker.process.kill()
                continue
            taken = processes.memory(worker.process.pid)
            if taken is not None and worker.ready:
                self.peak_memory = max(self.peak_memory, taken)
                if number != IDLE and limits.memory and taken > worker.base_memory + limits.memory:
                    worker.killed_for = worker.killed_for or self._over_memory()
                    worker.process.kill()

    def _note_costs(self, worker: _Worker) -> None:
        pid = worker.process.pid
        self.peak_memory = max(self.peak_memory, processes.peak_memory(pid) or 0)
        self._cpu[pid] = processes.cpu_seconds(pid) or 0.0

    def note_costs(self) -> None:
        """Bring `peak_memory` and `cpu_seconds` up to date."""
        for worker in self._workers:
            self._note_costs(worker)

    @property
    def cpu_seconds(self) -> float:
        """Processor time of all workers, also of those that have ended."""
        return sum(self._cpu.values())


def _held(record: Record, result: Result) -> int:
    return len(result.payload) + len(result.extra) + len(record.page)

"""The worker process: takes chunks of pages from its socket, sends back what became of them."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import pickle
import signal
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable, MutableSequence

from newsextract.batch.records import Fault, Record, Result
from newsextract.batch.tasks import Task

MEMORY_EXIT = 77
"""Exit code of a worker that ran into its memory limit."""

FLUSH_SECONDS = 0.05
"""Results are sent at the latest this long after the first of them was ready."""

IDLE = -1.0
"""In the worker's slot: no page is being worked on."""

_HEADER = struct.Struct("<Q")


RECEIVE_BYTES = 1 << 18
"""Bytes taken from the socket at a time: a chunk of pages in a few calls."""


def frame(message: object) -> tuple[bytes, bytes]:
    """A message as it goes over a socket: its length, then its pickle."""
    body = pickle.dumps(message, protocol=5)
    return _HEADER.pack(len(body)), body


def frames(received: bytearray) -> list[object]:
    """The whole messages at the front of what was received; they are taken off it."""
    found: list[object] = []
    start = 0
    while len(received) - start >= _HEADER.size:
        (size,) = _HEADER.unpack_from(received, start)
        if len(received) - start - _HEADER.size < size:
            break
        start += _HEADER.size
        found.append(pickle.loads(memoryview(received)[start : start + size]))
        start += size
    if start:
        del received[:start]
    return found


def serve(
    connection: socket.socket, task: Task, slot: MutableSequence[float], memory_limit: int | None, parent: int
) -> None:
    """The life of a worker: ends when its socket is closed.

    `slot` is shared with the parent: number of the page under work, and since when
    (`time.monotonic`), so that the parent knows which page a dead or stuck worker had.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with(parent)
    work = task.start()
    _limit_memory(memory_limit)
    connection.setblocking(True)
    with contextlib.suppress(ConnectionError):  # the parent has ended, or wants no more
        _send(connection, "ready")
        _serve_chunks(connection, work, slot)


def _serve_chunks(
    connection: socket.socket, work: Callable[[Record], Result], slot: MutableSequence[float]
) -> None:
    received = bytearray()
    room = memoryview(bytearray(RECEIVE_BYTES))
    settled = False
    while size := connection.recv_into(room):
        received += room[:size]
        for chunk in frames(received):
            _serve_chunk(connection, work, chunk, slot)  # type: ignore[arg-type]
            if not settled:
                _settle()
                settled = True


def _settle() -> None:
    """What the first pages have loaded stays until the worker ends: the garbage collector need not
    look at it again and again, which costs a page five to nine percent of its time."""
    gc.collect()
    gc.freeze()


def _serve_chunk(
    connection: socket.socket,
    work: Callable[[Record], Result],
    chunk: list[tuple[int, Record]],
    slot: MutableSequence[float],
) -> None:
    ready: list[tuple[int, Result]] = []
    flushed = time.monotonic()
    for number, record in chunk:
        now = time.monotonic()
        if ready and now - flushed > FLUSH_SECONDS:
            _send(connection, ready)
            ready, flushed = [], now
        slot[1] = now
        slot[0] = number
        ready.append((number, _one(work, record)))
        slot[0] = IDLE
    _send(connection, ready)


def _send(connection: socket.socket, message: object) -> None:
    for piece in frame(message):
        connection.sendall(piece)


def _one(work: Callable[[Record], Result], record: Record) -> Result:
    started = time.monotonic()
    try:
        return work(record)
    except MemoryError:
        # The heap may be in pieces: end here, the parent tries the page once more in a fresh worker.
        os._exit(MEMORY_EXIT)
    except Exception as bug:
        fault = Fault("exception", f"{type(bug).__name__}: {bug}"[:500])
        return Result.of_fault(fault, time.monotonic() - started)


def _limit_memory(limit: int | None) -> None:
    if limit is None:
        return
    # Not on Windows; macOS has it and does not keep it: there the parent's watch must do.
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        with open("/proc/self/statm") as sizes:
            taken = int(sizes.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + limit, resource.RLIM_INFINITY))


def die_with(parent: int) -> None:
    """End this process when its parent ends, even if that was killed."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).prctl(1, signal.SIGKILL)  # 1: PR_SET_PDEATHSIG
    if os.getppid() != parent:  # it ended before we asked
        os._exit(1)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)

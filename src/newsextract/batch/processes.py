"""What the system tells of a process: memory in use, its peak, why it ended."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def memory(pid: int) -> int | None:
    """Bytes of memory in use (resident), None where it cannot be told."""
    try:
        with open(f"/proc/{pid}/statm") as sizes:
            return int(sizes.read().split()[1]) * _PAGE
    except (OSError, IndexError, ValueError):
        return _memory_elsewhere(pid)


def _memory_elsewhere(pid: int) -> int | None:
    try:
        psutil = import_module("psutil")
    except ImportError:
        return None
    try:
        found: int = psutil.Process(pid).memory_info().rss
    except psutil.Error:
        return None
    return found


def peak_memory(pid: int) -> int | None:
    """Most bytes of memory the process has had so far, None where it cannot be told."""
    try:
        with open(f"/proc/{pid}/status") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except (OSError, IndexError, ValueError):
        pass
    return memory(pid)


def cpu_seconds(pid: int) -> float | None:
    """Seconds of processor time that the process has used, None where it cannot be told."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as status:
            fields = status.read().rpartition(b")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError, ValueError):
        return None


def cause_of_death(code: int | None) -> str:
    """An exit code in words: `killed by SIGSEGV`, `exit code 3`."""
    if code is not None and code < 0:
        try:
            return f"killed by {signal.Signals(-code).name}"
        except ValueError:
            return f"killed by signal {-code}"
    return f"ended with exit code {code}"


def was_killed(code: int | None) -> bool:
    """Whether a process ended by `Process.kill`."""
    return code == (-signal.SIGKILL if os.name == "posix" else 1)


@contextmanager
def deaf_to_interrupt() -> Iterator[None]:
    """Processes started in here never see Ctrl-C, which a terminal sends to all: the parent ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def default_workers() -> int:
    """As many workers as this process may use processors."""
    if sys.platform == "linux":
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)

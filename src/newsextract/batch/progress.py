"""Progress for a person: a bar on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable
from typing import Any, Protocol, TextIO

from newsextract.batch.records import OutcomeKind

LINE_SECONDS = 10.0
"""How often a line is written where there is no terminal."""

REDRAW_SECONDS = 0.25
"""Between two looks of the bar: quick enough to seem alive."""


def say(text: str, stream: TextIO | None = None) -> None:
    """A line for a person. Whether anybody listens (`2>&1 | head`, a closed terminal) changes
    nothing in what the run does."""
    with contextlib.suppress(OSError, ValueError):
        print(text, file=stream or sys.stderr, flush=True)


class Progress(Protocol):
    """What a run tells while it works."""

    def phase(self, name: str, total: int, done: int = 0) -> None:
        """A new phase begins; `total` and `done` are bytes of input, 0 where not known."""
        ...

    def page(self, kind: OutcomeKind, read: int) -> None:
        """A page is done; `read` bytes of the input have been read."""
        ...

    def memory(self, measure: Callable[[], int]) -> None:
        """How to find the bytes of memory that the run takes."""
        ...

    def note(self, text: str) -> None:
        """Something a person should know."""
        ...

    def close(self) -> None: ...


class Quiet:
    """No progress at all."""

    def phase(self, name: str, total: int, done: int = 0) -> None: ...

    def page(self, kind: OutcomeKind, read: int) -> None: ...

    def memory(self, measure: Callable[[], int]) -> None: ...

    def note(self, text: str) -> None: ...

    def close(self) -> None: ...


class _Counting:
    """Counts pages and tells every so often; how it looks is up to the class below."""

    every = LINE_SECONDS

    def __init__(self) -> None:
        self._measure: Callable[[], int] = lambda: 0
        self._start("", 0, 0)

    def _start(self, name: str, total: int, done: int) -> None:
        self.name, self.total, self.read = name, total, done
        self._first_read: int | None = None
        self.counts: dict[OutcomeKind, int] = {"article": 0, "skip": 0, "error": 0}
        self._began = time.monotonic()
        self._next = self._began + self.every

    def phase(self, name: str, total: int, done: int = 0) -> None:
        self._start(name, total, done)

    def page(self, kind: OutcomeKind, read: int) -> None:
        self.counts[kind] += 1
        if read:
            self.read = read
            if self._first_read is None:
                self._first_read = read
        now = time.monotonic()
        if now >= self._next:
            self._next = now + self.every
            self.show()

    def memory(self, measure: Callable[[], int]) -> None:
        self._measure = measure

    def show(self) -> None:
        raise NotImplementedError

    @property
    def pages(self) -> int:
        return sum(self.counts.values())

    @property
    def rate(self) -> float:
        """Pages a second in this phase."""
        return self.pages / max(time.monotonic() - self._began, 1e-3)

    @property
    def remaining(self) -> float | None:
        """Seconds to the end, by bytes of input; None where that cannot be told."""
        done = self.read - (self._first_read or 0)
        if not self.total or done <= 0:
            return None
        return (self.total - self.read) * (time.monotonic() - self._began) / done

    def figures(self) -> str:
        """`1,200 pages, 210/s, 3 skipped, 1 errors, 310 MB`."""
        parts = [f"{self.pages:,} pages", f"{self.rate:,.0f}/s"]
        if self.remaining is not None:
            parts.append(f"{_duration(max(self.remaining, 0))} left")
        if self.counts["skip"] or self.counts["error"]:
            parts.append(f"{self.counts['skip']:,} skipped, {self.counts['error']:,} errors")
        if memory := self._measure():
            parts.append(f"{memory // 1024**2:,} MB")
        return ", ".join(parts)


def _duration(seconds: float) -> str:
    minutes, left = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


class Lines(_Counting):
    """A line every `LINE_SECONDS`, for logs."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        super().__init__()

    def show(self) -> None:
        self.note(f"{self.name}: {self.figures()}")

    def note(self, text: str) -> None:
        say(text, self._stream)

    def close(self) -> None: ...


class Bar(_Counting):
    """A bar on a terminal (rich)."""

    every = REDRAW_SECONDS

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as RichProgress

        console = Console(stderr=True)
        self._bar: Any = RichProgress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[figures]}"),
            console=console,
            auto_refresh=False,
            transient=True,
        )
        self._task: Any = None
        super().__init__()

    def phase(self, name: str, total: int, done: int = 0) -> None:
        super().phase(name, total, done)
        if self._task is None:
            self._bar.start()
        else:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(name, total=total or None, completed=done, figures="")
        self.show()

    def show(self) -> None:
        if self._task is not None:
            with contextlib.suppress(OSError):  # the terminal is gone; the run is not
                self._bar.update(self._task, completed=self.read, figures=self.figures(), refresh=True)

    def note(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._bar.console.print(text, markup=False, highlight=False)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._bar.stop()


def progress_for(stream: TextIO, quiet: bool) -> Progress:
    """A bar on a terminal, lines elsewhere, nothing with `--quiet`."""
    if quiet:
        return Quiet()
    return Bar() if stream.isatty() else Lines(stream)

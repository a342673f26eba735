"""What a reader is, and what all readers of files share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from newsextract.batch.readers.files import InputFile, UnreadableError
from newsextract.batch.records import Cursor, Fault, Record, UsageError

MAX_PAGE_BYTES = 32 * 1024 * 1024
"""A page over this is not read at all (`too_large`). The largest page of the corpus has 0.5 MB;
saved pages with pictures inlined as `data:` reach some 20 MB."""


UNREADABLE = "unreadable"
"""In a cursor, for the place within the file: the file could not be opened or is no such table."""


class NoColumnError(UsageError):
    """A table lacks the column with the page: the wrong name was given, or it is another table."""

    def __init__(self, path: str, column: str, there: Sequence[str]) -> None:
        names = ", ".join(there[:12])
        super().__init__(f"{path} has no column {column!r} (--html-column); there are: {names}")


@runtime_checkable
class Reader(Protocol):
    """A store of pages. Anything with these two methods can be the input of a batch.

    >>> class Rows:
    ...     def __init__(self, pages): self.pages = pages
    ...     def read(self, after):
    ...         first = after[0] + 1 if after else 0
    ...         for number in range(first, len(self.pages)):
    ...             yield Record(self.pages[number], address=f"row {number}", cursor=(number,))
    ...     def inputs(self):
    ...         return ()
    """

    def read(self, after: Cursor | None) -> Iterator[Record]:
        """The records in a fixed order, from the start or behind the one with cursor `after`.

        A page that cannot be read is a record with a `fault`, never an exception: exceptions
        stop the run.
        """
        ...

    def inputs(self) -> Iterable[InputFile]:
        """The files (or tables) that are read, to notice that they changed between two runs."""
        ...


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold the page and what is known of it."""

    html: str = "html"
    url: str = "url"
    time: str = "fetched_at"
    id: str = "id"


class FileReader:
    """Base of the readers that take one file after the other; cursors begin with the file's number.

    A file that cannot be opened is one record with a fault, unless it is the only one; so is a table
    without the page's column, unless it is the first.
    """

    seekable = True
    """Whether `read(after=…)` is cheap; if not, a retry reads on instead of starting again."""

    def __init__(self, files: Sequence[InputFile], max_page_bytes: int = MAX_PAGE_BYTES) -> None:
        self._files = list(files)
        self._max_page_bytes = max_page_bytes

    def inputs(self) -> Iterable[InputFile]:
        return iter(self._files)

    def read(self, after: Cursor | None) -> Iterator[Record]:
        first = int(after[0]) if after else 0
        if after and after[1:] == (UNREADABLE,):
            first, after = first + 1, None
        done = sum(file.size for file in self._files[:first])
        for number in range(first, len(self._files)):
            inside = after[1:] if after and number == first else None
            try:
                yield from self.read_file(number, self._files[number], inside, done)
            except (UnreadableError, NoColumnError) as wrong:
                lost = isinstance(wrong, UnreadableError)
                if len(self._files) == 1 or (number == 0 and not lost):
                    raise
                # One of many: it costs itself, and the others are read.
                fault = Fault("damaged_input" if lost else "bad_record", str(wrong))
                path = self._files[number].path
                yield Record(b"", path, (number, UNREADABLE), fault=fault, read=done)
            done += self._files[number].size

    def read_file(self, number: int, file: InputFile, after: Cursor | None, done: int) -> Iterator[Record]:
        """The records of one file; `done` is how many bytes of input lie in the files before it."""
        raise NotImplementedError

    def too_large(self, size: int) -> Fault:
        limit = self._max_page_bytes
        return Fault("too_large", f"the page has {size:,} bytes, the limit is {limit:,} (--max-page-mb)")


def read_time(value: object) -> dt.datetime | None:
    """A fetch time as tables hold it: a datetime, ISO text, 14 digits (`20240501083000`), or
    seconds or milliseconds since 1970; always zone-aware, UTC where no zone is given. None for
    anything else: a fetch time is help, not duty."""
    try:
        if isinstance(value, dt.datetime):
            found = value
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            found = dt.datetime.fromtimestamp(value / 1000 if abs(value) > 1e11 else value, dt.timezone.utc)
        elif isinstance(value, str) and len(value) == 14 and value.isascii() and value.isdigit():
            found = dt.datetime.strptime(value, "%Y%m%d%H%M%S")
        elif isinstance(value, str):
            found = dt.datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
        else:
            return None
    except (ValueError, OverflowError, OSError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.timezone.utc)


def text_or_bytes(cell: bytes) -> str | bytes:
    """A cell that a table holds as text: not all that is called text is UTF-8."""
    try:
        return cell.decode()
    except UnicodeDecodeError:
        return cell


def as_text(value: object) -> str | None:
    """A cell as text: numbers are written out, bytes are UTF-8. None for what is no text at all:
    nothing, or a list where an address should stand."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace") or None
    if isinstance(value, (str, int, float)):
        return str(value) or None
    return None


class TableReader(FileReader):
    """Base of the readers of files whose pages stand in columns."""

    def __init__(
        self,
        files: Iterable[InputFile],
        columns: Columns | None = None,
        max_page_bytes: int = MAX_PAGE_BYTES,
    ) -> None:
        super().__init__(list(files), max_page_bytes)
        self._columns = columns or Columns()

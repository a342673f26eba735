"""What a PAGE argument stands for: a file, `-` for standard input, or an address."""

from __future__ import annotations

import datetime as dt
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from newsextract.config import MAX_SIZE


class UnreadableError(Exception):
    """The page's bytes could not be had; the message says why."""


@dataclass(frozen=True, slots=True)
class RawPage:
    """Bytes, and where and when they were fetched if they were."""

    data: bytes
    url: str | None = None
    fetched_at: dt.datetime | None = None


def read(page: str) -> RawPage:
    """The bytes of PAGE. Raises `UnreadableError`."""
    if page.lower().startswith(("http://", "https://")):
        return _fetched(page)
    if page == "-":
        if sys.stdin is None:
            raise UnreadableError("standard input is closed")
        return RawPage(sys.stdin.buffer.read(MAX_SIZE + 1))
    if not page:
        raise UnreadableError("a file has a name")
    if Path(page).is_dir():
        raise UnreadableError("this is a folder; `newsextract batch` reads folders")
    try:
        with open(page, "rb") as opened:  # no more than it takes to see that it is too much: /dev/zero
            return RawPage(opened.read(MAX_SIZE + 1))
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error
    except ValueError as error:  # a NUL in the name
        raise UnreadableError(str(error)) from error


def _fetched(url: str) -> RawPage:
    """The page at an address, by trafilatura, which refuses addresses that are not public."""
    from trafilatura import downloads
    from trafilatura.utils import handle_compressed_file

    with _last_words(downloads.LOGGER) as words:
        response = downloads.fetch_response(url)
    if response is None:
        raise UnreadableError(_why(words[-1], url) if words else "no answer")
    if response.status >= 400:
        raise UnreadableError(f"the server answers {response.status}")
    if not response.data:
        raise UnreadableError("the server answers with nothing")
    now = dt.datetime.now(dt.timezone.utc)
    return RawPage(handle_compressed_file(response.data), response.url or url, now)


_SYSTEM_ERROR = re.compile(r"\[Errno -?\d{1,5}\] ([\w ]{1,80})")


def _why(words: str, url: str) -> str:
    """What was logged, without the name of the class in whose hands it went wrong."""
    told = _SYSTEM_ERROR.search(words)
    return told[1] if told else words.removeprefix(f"download error: {url} ")


@contextmanager
def _last_words(logger: logging.Logger) -> Iterator[list[str]]:
    """What the logger says meanwhile, kept off the terminal: it is all that tells why."""
    words: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: words.append(record.getMessage())  # type: ignore[method-assign]
    propagates = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield words
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates

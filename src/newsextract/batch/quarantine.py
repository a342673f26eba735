"""The quarantine: skipped and failed pages, with all that is needed to run them again.

A JSON object a line. The first line tells of the run (`"kind": "run"`, how the input was opened);
each other one of a page: `kind` (`skip`, `error`), `reason`, `message`, `address`, `id`, `url`,
`cursor` (the page's place) and `after` (the place before it).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from newsextract.batch.journal import Entry, as_json
from newsextract.batch.readers.base import Reader
from newsextract.batch.readers.files import InputFile, describe
from newsextract.batch.records import Cursor, Fault, Record, UsageError

_COLUMNS = ("address", "reason", "message", "id", "url", "cursor", "after")


def head_line(reader: dict[str, Any] | None, output: str, version: str) -> bytes:
    """The first line of a quarantine."""
    about = {"kind": "run", "newsextract": version, "output": output, "reader": reader}
    return as_json(about) + b"\n"


def line_of(entry: Entry) -> bytes:
    """The line for one page."""
    about = {"kind": entry.kind, **{name: entry.about.get(name) for name in _COLUMNS}}
    return as_json(about) + b"\n"


def head_of(path: str) -> dict[str, Any]:
    """The first line of a quarantine, read. Raises `UsageError` if the file is none."""
    try:
        with open(path, encoding="utf-8") as opened:
            head = json.loads(opened.readline() or "null")
    except OSError as missing:
        raise UsageError(f"cannot read the quarantine {path}: {missing.strerror or missing}") from missing
    except ValueError:
        head = None
    if not isinstance(head, dict) or head.get("kind") != "run":
        raise UsageError(f"{path} is no quarantine of newsextract batch")
    return head


class RetryReader:
    """The pages of a quarantine, read again from the input they came from.

    Cursors are the line in the quarantine and the record's own cursor.
    """

    seekable = False

    def __init__(self, quarantine: str, reader: Reader) -> None:
        head_of(quarantine)
        self._path = quarantine
        self._reader = reader

    def inputs(self) -> Iterable[InputFile]:
        return chain((describe(self._path),), self._reader.inputs())

    def read(self, after: Cursor | None) -> Iterator[Record]:
        done = int(after[0]) if after else 0
        ahead: Iterator[Record] | None = None
        for number, page in self._pages():
            if number <= done:
                continue
            if ahead is None or getattr(self._reader, "seekable", False):
                before = page["after"]
                ahead = self._reader.read(tuple(before) if before else None)
            found = next((record for record in ahead if record.address == page["address"]), None)
            cursor: Cursor = (number,)
            if found is None:
                ahead = None
                fault = Fault("gone", "the page is no longer in the input")
                yield Record(b"", page["address"], cursor, page["id"], page["url"], fault=fault)
                continue
            yield replace(found, cursor=cursor)

    def _pages(self) -> Iterator[tuple[int, dict[str, Any]]]:
        with open(self._path, encoding="utf-8") as opened:
            for number, line in enumerate(opened):
                if number and line.endswith("\n"):
                    yield number, self._page(number, line)

    def _page(self, number: int, line: str) -> dict[str, Any]:
        try:
            page: dict[str, Any] = json.loads(line)
            if all(name in page for name in _COLUMNS):
                return page
        except (ValueError, TypeError):
            pass
        raise UsageError(f"line {number + 1} of the quarantine {self._path} is damaged")

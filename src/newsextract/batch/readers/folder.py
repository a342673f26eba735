"""A folder of saved pages, one page a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newsextract.batch.readers.base import MAX_PAGE_BYTES
from newsextract.batch.readers.files import (
    DAMAGE,
    InputFile,
    UnreadableError,
    describe,
    is_folder,
    open_input,
    walk,
    without_compression,
)
from newsextract.batch.records import Cursor, Fault, Record

PAGE_SUFFIXES = (".html", ".htm", ".shtml", ".xhtml", ".txt")


def is_page_file(path: str) -> bool:
    """Whether the name is that of a saved page, compressed or not."""
    return without_compression(path).lower().endswith(PAGE_SUFFIXES)


class FolderReader:
    """The pages below a folder, in the order of their names; or one page file."""

    seekable = True

    def __init__(self, path: str, max_page_bytes: int = MAX_PAGE_BYTES) -> None:
        self._path = path
        self._max_page_bytes = max_page_bytes

    def inputs(self) -> Iterable[InputFile]:
        if not is_folder(self._path):
            return iter((describe(self._path),))
        return (file for file in walk(self._path) if is_page_file(file.path))

    def read(self, after: Cursor | None) -> Iterator[Record]:
        done = 0
        waiting = after is not None
        for file in self.inputs():
            done += file.size
            if waiting:
                waiting = file.path != after[0] if after else False
                continue
            yield self._record(file, done)

    def _record(self, file: InputFile, done: int) -> Record:
        page, fault = self._page(file)
        return Record(
            page,
            address=file.path,
            cursor=(file.path,),
            id=os.path.basename(file.path),
            fault=fault,
            read=done,
        )

    def _page(self, file: InputFile) -> tuple[bytes, Fault | None]:
        limit = self._max_page_bytes
        try:
            with open_input(file.path) as opened:
                page = opened.read(limit + 1)
        except DAMAGE as broken:
            return b"", Fault("damaged_input", f"the compressed file is damaged: {broken}")
        except (OSError, UnreadableError) as unreadable:
            return b"", Fault("damaged_input", str(unreadable))
        if len(page) > limit:
            return b"", Fault("too_large", f"the page is over {limit:,} bytes (--max-page-mb)")
        return page, None

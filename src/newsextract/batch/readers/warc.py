"""Web archives: WARC (Common Crawl, CC-NEWS, heritrix, wget) and the older ARC.

A damaged member of a `.warc.gz` costs itself only: the reader looks for the next member that
begins with a WARC header and goes on there.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from newsextract.batch.readers.base import FileReader, read_time
from newsextract.batch.readers.files import InputFile, open_raw, optional
from newsextract.batch.readers.http import charset, decoded, http_date, not_a_page
from newsextract.batch.records import Cursor, Fault, Record

GZIP_MEMBER = b"\x1f\x8b\x08"
SEARCH_BYTES = 1 << 20
"""How much is searched at a time for the next sound member."""


class WarcReader(FileReader):
    """The pages of WARC files: `response` and `resource` records; other records are no pages.

    Cursors are (file, offset of the record, number of the record within the file).
    """

    def read_file(self, number: int, file: InputFile, after: Cursor | None, done: int) -> Iterator[Record]:
        with open_raw(file.path) as raw:
            walk = _Walk(raw, file, number, done, self._max_page_bytes)
            start = walk.place_behind(int(after[0]), int(after[1])) if after else 0
            for record in walk.records(start):
                # Where the archive has no random access, it is read again from its start.
                if not after or int(record.cursor[2]) > int(after[1]):
                    yield record


class _Walk:
    """One pass over one WARC file."""

    def __init__(self, raw: BinaryIO, file: InputFile, number: int, done: int, limit: int) -> None:
        self._raw = raw
        self._file = file
        self._number = number
        self._done = done
        self._limit = limit
        self._count = 0
        self._warc = optional("fastwarc.warc", "warc")

    def place_behind(self, offset: int, count: int) -> int:
        """Where to begin so that the record at `offset`, the `count`th, is the first one."""
        if offset <= 0 or not self._raw.seekable():
            return 0
        self._raw.seek(offset)
        if not self._raw.read(5).startswith((GZIP_MEMBER, b"WARC/")):
            return 0
        self._count = count - 1
        return offset

    def records(self, start: int) -> Iterator[Record]:
        place: int | None = start
        while place is not None:
            behind, inside, sound, damage = place, True, True, "it ends too early"
            # A page is held back until the archive has been read up to the next record: a member
            # that is cut short goes on in the next one's bytes, and only its checksum tells.
            held: Record | None = None
            try:
                for found in self._members(place):
                    if held is not None:
                        yield held
                        held = None
                    behind, inside = found.stream_pos, True
                    if self._is_page(found):
                        held, sound = self._record(found)
                    inside = False
                    if not sound:
                        break
                else:
                    if held is not None:
                        yield held
                    return
            except (OSError, ValueError) as broken:
                if getattr(broken, "errno", None) is not None:
                    raise  # a lost disk or connection, no damage
                damage = str(broken)
                if held is not None and not self._is_whole(behind):
                    held, sound = self._spoilt(held, damage), False
            if held is not None:
                yield held
            place = self._next_member(behind + 1)
            if not sound:  # the broken record has been told already
                continue
            if inside:
                bad = behind
            elif place is not None and not self._opens(place):
                # What follows the last sound record looks like a member, but is the broken one.
                bad, place = place, self._next_member(place + 1)
            else:
                bad = behind + 1
            yield self._damaged(bad, damage)

    def _spoilt(self, record: Record, damage: str) -> Record:
        if record.fault is not None:
            return record
        fault = Fault("damaged_input", f"the archive is damaged here: {damage}")
        return replace(record, page=b"", fault=fault)

    def _is_whole(self, place: int) -> bool:
        """Whether the member at `place` decompresses to its end, and has the right checksum."""
        if not self._starts_packed():
            return True
        member = zlib.decompressobj(31)
        self._raw.seek(place)
        try:
            while not member.eof:
                packed = member.unconsumed_tail or self._raw.read(SEARCH_BYTES)
                if not packed:
                    return False
                member.decompress(packed, SEARCH_BYTES)
        except zlib.error:
            return False
        return True

    def _members(self, place: int) -> Iterator[Any]:
        self._raw.seek(place)
        return iter(self._warc.ArchiveIterator(self._raw, parse_http=True, auto_decode="none"))

    def _is_page(self, found: Any) -> bool:
        if found.headers.get("Content-Length") is None:  # every record must have one
            raise ValueError("the header of the record is cut off")
        kinds = self._warc.WarcRecordType
        return found.record_type in (kinds.response, kinds.resource)

    def _opens(self, place: int) -> bool:
        """Whether the record at `place` can be read whole."""
        self._raw.seek(place)
        try:
            for found in self._warc.ArchiveIterator(self._raw, parse_http=False):
                while found.reader.read(SEARCH_BYTES):
                    pass
                return True
        except (OSError, ValueError):
            return False
        return False

    def _record(self, found: Any) -> tuple[Record, bool]:
        """The record, and whether the archive is sound up to its end."""
        offset = found.stream_pos
        url = found.headers.get("WARC-Target-URI")
        headers = (
            {name.lower(): value for name, value in found.http_headers.items()} if found.http_headers else {}
        )
        status = found.http_headers.status_code if found.http_headers else None
        content_type = headers.get("content-type") or (
            "" if found.http_headers else found.headers.get("Content-Type") or ""
        )
        page, fault, sound = b"", not_a_page(status, content_type), True
        if fault is None:
            page, fault, sound = self._body(found, headers)
        self._count += 1
        record = Record(
            page,
            address=f"{self._file.path}@{offset}",
            cursor=(self._number, offset, self._count),
            id=found.record_id,
            url=url.strip("<> ") if url else None,
            fetched_at=found.record_date or http_date(headers.get("date")),
            encoding=charset(content_type),
            fault=fault,
            read=self._done + min(offset, self._file.size),
        )
        return record, sound

    def _body(self, found: Any, headers: dict[str, str]) -> tuple[bytes, Fault | None, bool]:
        size = found.content_length
        if size > self._limit:
            limit = self._limit
            return b"", Fault("too_large", f"the page has {size:,} bytes, the limit is {limit:,}"), True
        body = found.reader.read(size)
        if len(body) < size:
            message = f"the record ends after {len(body):,} of {size:,} bytes"
            return b"", Fault("damaged_input", message), False
        try:
            return decoded(body, headers, self._limit), None, True
        except ValueError as bomb:
            return b"", Fault("too_large", str(bomb)), True

    def _damaged(self, offset: int, damage: str) -> Record:
        self._count += 1
        fault = Fault("damaged_input", f"the archive is damaged here: {damage}")
        return Record(
            b"",
            address=f"{self._file.path}@{offset}",
            cursor=(self._number, offset, self._count),
            fault=fault,
            read=self._done + offset,
        )

    def _next_member(self, place: int) -> int | None:
        """Offset of the next member (or plain record) that begins with a WARC header."""
        if not self._raw.seekable():
            return None
        packed = self._starts_packed()
        mark = GZIP_MEMBER if packed else b"WARC/1."
        while True:
            self._raw.seek(place)
            window = self._raw.read(SEARCH_BYTES)
            if len(window) < len(mark):
                return None
            at = window.find(mark)
            while at >= 0:
                if not packed and (place + at == 0 or window[max(at - 2, 0) : at] in (b"\r\n", b"\n\n")):
                    return place + at
                if packed and _begins_record(window[at : at + 4096]):
                    return place + at
                at = window.find(mark, at + 1)
            place += max(len(window) - len(mark) - 2, 1)

    def _starts_packed(self) -> bool:
        self._raw.seek(0)
        return self._raw.read(3) == GZIP_MEMBER


def _begins_record(member: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(member, 16).startswith(b"WARC/")
    except zlib.error:
        return False


class ArcReader(FileReader):
    """The pages of ARC files (the Internet Archive's format before WARC)."""

    seekable = False

    def read_file(self, number: int, file: InputFile, after: Cursor | None, done: int) -> Iterator[Record]:
        warcio = optional("warcio.archiveiterator", "warc")
        failed = optional("warcio.exceptions", "warc").ArchiveLoadFailed
        skip, count, offset = int(after[1]) if after else 0, 0, 0
        with open_raw(file.path) as raw:
            try:
                archive = warcio.ArchiveIterator(raw, arc2warc=True)
                for found in archive:
                    if found.rec_type not in ("response", "resource"):
                        continue
                    page, fault = self._page(found)  # before the offset is asked for: that reads over it
                    count, offset = count + 1, archive.get_record_offset()
                    if count > skip:
                        cursor, read = (number, offset, count), done + min(offset, file.size)
                        yield self._record(found, page, fault, f"{file.path}@{offset}", cursor, read)
            except (failed, OSError, EOFError, zlib.error) as broken:
                fault = Fault("damaged_input", f"the archive is damaged behind record {count}: {broken}")
                cursor = (number, offset, count + 1)
                yield Record(b"", f"{file.path}@{offset}", cursor, fault=fault, read=done + offset)

    def _page(self, found: Any) -> tuple[bytes, Fault | None]:
        code = found.http_headers.get_statuscode() if found.http_headers else ""
        fault = not_a_page(
            int(code) if code and code.isdigit() else None, _headers(found).get("content-type", "")
        )
        if fault is not None:
            return b"", fault
        page = found.content_stream().read(self._max_page_bytes + 1)
        if len(page) > self._max_page_bytes:
            return b"", self.too_large(found.length or len(page))
        return page, None

    def _record(
        self, found: Any, page: bytes, fault: Fault | None, address: str, cursor: Cursor, read: int
    ) -> Record:
        headers = _headers(found)
        return Record(
            page,
            address,
            cursor,
            url=found.rec_headers.get_header("WARC-Target-URI"),
            fetched_at=read_time(found.rec_headers.get_header("WARC-Date")) or http_date(headers.get("date")),
            encoding=charset(headers.get("content-type", "")),
            fault=fault,
            read=read,
        )


def _headers(found: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in found.http_headers.headers} if found.http_headers else {}

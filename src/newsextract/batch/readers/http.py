"""What an archived HTTP answer says of its page: status, charset, date, transfer and content coding."""

from __future__ import annotations

import datetime as dt
import re
import zlib
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from importlib import import_module

from newsextract.batch.records import Fault
from newsextract.page.charset_labels import codec_of

HTML_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")

_CHARSET = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{1,40})", re.ASCII | re.IGNORECASE)
_BROTLI_PIECE = 64
"""Bytes unpacked at a time: a page that unpacks to gigabytes is noticed early."""
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")


def charset(content_type: str) -> str | None:
    """The charset that a `Content-Type` names; None for one that nobody knows (`charset=none`)."""
    found = _CHARSET.search(content_type)
    return found.group(1) if found and codec_of(found.group(1)) else None


def http_date(value: str | None) -> dt.datetime | None:
    """A `Date` header, zone-aware; None where it is missing or broken."""
    if not value:
        return None
    try:
        found = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.timezone.utc)


def not_a_page(status: int | None, content_type: str) -> Fault | None:
    """Why an answer is no page: an error status, a redirect, a picture. None if it may be one.

    An answer without a type is taken for a page: old archives have many.
    """
    if status is not None and status != 200:
        return Fault("http_status", f"the server answered {status}")
    media = content_type.partition(";")[0].strip().lower()
    if media and not media.startswith(HTML_TYPES):
        return Fault("not_html", f"the content type is {media[:80]}")
    return None


def decoded(body: bytes, headers: Mapping[str, str], limit: int) -> bytes:
    """The body without chunks and compression.

    Common Crawl stores bodies decoded but leaves the headers: what is not in the coding that the
    header names is returned as it is. Raises `ValueError` where it would grow over `limit` bytes.
    """
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = dechunked(body)
    coding = headers.get("content-encoding", "").strip().lower()
    if coding in ("gzip", "x-gzip", "deflate"):
        return _inflated(body, coding, limit)
    if coding in ("br", "zstd"):
        return _unpacked(body, coding, limit)
    return body


def dechunked(body: bytes) -> bytes:
    """The chunks of a chunked body joined; the body itself where it is not chunked after all."""
    pieces: list[bytes] = []
    position = 0
    while found := _CHUNK_SIZE.match(body, position):
        size = int(found.group(1), 16)
        if size == 0:
            return b"".join(pieces)
        pieces.append(body[found.end() : found.end() + size])
        position = found.end() + size
        if body[position : position + 2] == b"\r\n":
            position += 2
        elif body[position : position + 1] == b"\n":
            position += 1
        else:
            break
    return b"".join(pieces) if pieces and position >= len(body) else body


def _inflated(body: bytes, coding: str, limit: int) -> bytes:
    # Servers send "deflate" with and without the zlib header: try both.
    for window in (-15, 15) if coding == "deflate" and body[:1] != b"\x78" else (47,):
        inflater = zlib.decompressobj(window)
        try:
            page = inflater.decompress(body, limit + 1)
        except zlib.error:
            continue
        if len(page) > limit:
            raise ValueError(f"the page is over {limit:,} bytes when decompressed")
        return page
    return body


def _unpacked(body: bytes, coding: str, limit: int) -> bytes:
    try:
        if coding == "zstd":
            zstandard = import_module("zstandard")
            with zstandard.ZstdDecompressor().stream_reader(body) as frames:
                page: bytes = frames.read(limit + 1)
        else:
            page = _unbrotlied(body, limit)
    except ImportError:
        return body
    except Exception as broken:  # brotli.error and ZstdError share no base but Exception
        if type(broken).__module__.partition(".")[0] not in ("brotli", "_brotli", "zstandard", "zstd"):
            raise
        return body
    if len(page) > limit:
        raise ValueError(f"the page is over {limit:,} bytes when decompressed")
    return page


def _unbrotlied(body: bytes, limit: int) -> bytes:
    """Fed in small pieces, as the decompressor knows no limit of its own: a kilobyte can be a gigabyte."""
    inflater = import_module("brotli").Decompressor()
    pieces: list[bytes] = []
    size = 0
    for start in range(0, len(body), _BROTLI_PIECE):
        piece: bytes = inflater.process(body[start : start + _BROTLI_PIECE])
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            break
    return b"".join(pieces) if size > limit or inflater.is_finished() else body

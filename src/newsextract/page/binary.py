"""Bytes that are no text: files known by how they begin, and everything full of control bytes."""

from __future__ import annotations

from newsextract.article import ExtractionError

CONTROL_SHARE = 0.06
"""Share of control bytes from which the bytes are no text: random bytes have 0.1, a page with control
characters injected into its sentences 0.03, others below 0.001."""
_LOOKED_AT = 16_384
"""Bytes in which control bytes are counted."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"%PDF-", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard-compressed data"),
    (b"\xfd7zXZ\x00", "xz-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg media file"),
    (b"fLaC", "a FLAC audio file"),
    (b"FLV\x01", "a Flash video"),
    (b"FWS", "a Flash file"),
    (b"CWS", "a Flash file"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (b"wOFF", "a web font"),
    (b"wOF2", "a web font"),
    (b"\x00asm", "a WebAssembly module"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
)
_MAGIC_STARTS = tuple(magic for magic, _ in _MAGIC)
_RIFF = {b"WEBP": "a WebP image", b"WAVE": "a WAVE audio file", b"AVI ": "an AVI video"}
_TEXTUAL_MAGIC = frozenset({b"BZh", b"ID3", b"FWS", b"CWS", b"PAR1", b"OggS", b"fLaC", b"wOFF", b"wOF2"})
"""Marks that a text could begin with too: they count only where control bytes follow."""

_CONTROLS = bytes(sorted({*range(0x20), 0x7F} - {*b"\t\n\r\f\x0b\x1a\x1b"}))


def refuse_files(data: bytes) -> None:
    """Raise `ExtractionError` for images, archives and other files known by their first bytes."""
    if data.startswith(_MAGIC_STARTS):
        magic, what = next(pair for pair in _MAGIC if data.startswith(pair[0]))
        if magic not in _TEXTUAL_MAGIC or _control_share(data) > CONTROL_SHARE:
            raise ExtractionError("undecodable", f"this is {what}, not a page")
    if data.startswith(b"RIFF") and data[8:12] in _RIFF:
        raise ExtractionError("undecodable", f"this is {_RIFF[data[8:12]]}, not a page")
    if data[4:8] == b"ftyp":
        raise ExtractionError("undecodable", "this is an MP4 or HEIF media file, not a page")


def refuse_controls(data: bytes) -> None:
    """Raise `ExtractionError` where control bytes say that this is no text."""
    share = _control_share(data)
    if share > CONTROL_SHARE:
        raise ExtractionError("undecodable", f"binary data: {share:.0%} of the bytes are control characters")


def _control_share(data: bytes) -> float:
    sample = data[:_LOOKED_AT]
    return 1 - len(sample.translate(None, _CONTROLS)) / len(sample)

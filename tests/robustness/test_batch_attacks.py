"""Input that unpacks to gigabytes, and pages that would like to choose where their output goes."""

from __future__ import annotations

import gzip
import json
import lzma
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile_shapes import FRAME, SENTENCE

from newsextract.batch.readers import ReaderSpec, open_reader
from newsextract.batch.records import Record

brotli = pytest.importorskip("brotli")
zstandard = pytest.importorskip("zstandard")

LIMIT = 1 << 20
ZEROS = bytes(100 << 20)
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda data: gzip.compress(data, 1),
    "deflate": lambda data: zlib.compress(data, 1),
    "zstd": lambda data: zstandard.ZstdCompressor(1).compress(data),
    "br": lambda data: brotli.compress(data, quality=1),
}


def read(path: Path, kind: str = "auto") -> list[Record]:
    """All records of a file, read with a small limit and without holding what a bomb unpacks to."""
    tracemalloc.start()
    try:
        found = list(open_reader(ReaderSpec((str(path),), format=kind, max_page_bytes=LIMIT)).read(None))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 60 << 20
    return found


def reasons(records: list[Record]) -> list[str | None]:
    return [record.fault.reason if record.fault else None for record in records]


@pytest.mark.parametrize("coding", PACKED)
def test_bomb_in_a_warc_record(coding: str, tmp_path: Path) -> None:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\n\r\n".encode()
    http += PACKED[coding](ZEROS)
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example.com/\r\n"
        "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    path = tmp_path / "pages.warc"
    path.write_bytes((head.encode() + http + b"\r\n\r\n") * 2)
    assert reasons(read(path)) == ["too_large", "too_large"]


@pytest.mark.parametrize("coding", PACKED)
def test_what_is_packed_soundly_is_read(coding: str) -> None:
    from newsextract.batch.readers.http import decoded

    page = FRAME.format(SENTENCE * 50).encode()
    packed = PACKED[coding](page)
    assert decoded(packed, {"content-encoding": coding}, LIMIT) == page
    if coding in ("br",):
        assert decoded(packed[:-3], {"content-encoding": coding}, LIMIT) == packed[:-3]


@pytest.mark.parametrize(
    ("suffix", "pack"), [("gz", gzip.compress), ("zst", PACKED["zstd"]), ("xz", lzma.compress)]
)
def test_bomb_in_a_file(suffix: str, pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    page = tmp_path / f"page.html.{suffix}"
    page.write_bytes(pack(ZEROS))
    assert reasons(read(page)) == ["too_large"]
    table = tmp_path / f"pages.jsonl.{suffix}"
    table.write_bytes(pack(b'{"html": "' + ZEROS + b'"}\n{"html": "a"}\n'))
    assert reasons(read(table)) == ["too_large", None]


def test_deep_and_odd_json_lines(tmp_path: Path) -> None:
    lines = [
        "[" * 100_000,
        '{"html":' * 100_000,
        '{"html": "a", "fetched_at": 1e999}',
        '{"html": "\\ud800"}',
        "\x00",
        "9" * 9999,
    ]
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    assert reasons(read(path)) == ["bad_record", "bad_record", None, None, "bad_record", "bad_record"]


def test_a_page_cannot_choose_its_file(tmp_path: Path) -> None:
    """Names, ids and addresses that climb: output files are numbered, whatever the input is called."""
    rows = [
        {
            "id": "../../evil",
            "url": "http://a.example.com/../../../evil",
            "html": FRAME.format(f"<p>{SENTENCE}</p>" * 4),
        },
        {"id": "/etc/evil\x00", "url": "file:///etc/evil", "html": FRAME.format(f"<p>{SENTENCE}二</p>" * 4)},
    ]
    table, output = tmp_path / "in" / "pages.jsonl", tmp_path / "out" / "articles"
    table.parent.mkdir()
    output.parent.mkdir()
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    command = [sys.executable, "-c", "from newsextract.cli import main; main()", "batch", str(table)]
    command += ["--output", str(output), "--to", "md", "--workers", "1", "--quiet"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    made = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.md")}
    assert len(made) == 2
    assert all(path.parts[:2] == ("out", "articles") for path in made)
    assert not list(tmp_path.rglob("*evil*"))

"""Inputs for the tests: invented pages in each of the formats that the batch reads."""

from __future__ import annotations

import csv
import gzip
import io
import json
import lzma
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pyarrow
import pyarrow.parquet
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

TIME = "2021-06-01T04:05:06Z"


def page(number: int) -> str:
    """An invented page: title on its first line, as the stand-in reads it."""
    return f"题目{number}\n第{number}篇的正文，张三说了{number}句话。"


def url(number: int) -> str:
    return f"http://news.example/{number}.html"


def rows(count: int) -> list[dict[str, str]]:
    return [
        {"html": page(number), "url": url(number), "fetched_at": TIME, "id": f"p{number}"}
        for number in range(count)
    ]


def folder(path: Path, count: int) -> Path:
    """Files in subfolders, some of them compressed, and some that are no pages."""
    for number in range(count):
        place = path / f"{number // 10:03d}"
        place.mkdir(parents=True, exist_ok=True)
        content = page(number).encode()
        name = place / f"{number:05d}"
        if number % 10 == 1:
            name.with_suffix(".html.gz").write_bytes(gzip.compress(content, mtime=0))
        elif number % 10 == 2:
            name.with_suffix(".htm.zst").write_bytes(zstandard.compress(content))
        elif number % 10 == 3:
            name.with_suffix(".txt.xz").write_bytes(lzma.compress(content))
        else:
            name.with_suffix(".shtml" if number % 10 == 4 else ".html").write_bytes(content)
    (path / "picture.png").write_bytes(b"no page")
    return path


def jsonl(path: Path, count: int) -> Path:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(count)).encode()
    path.write_bytes(_packed(path, lines))
    return path


def csv_file(path: Path, count: int) -> Path:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, ["id", "url", "fetched_at", "html"])
    writer.writeheader()
    writer.writerows(rows(count))
    path.write_bytes(_packed(path, text.getvalue().encode()))
    return path


def _packed(path: Path, content: bytes) -> bytes:
    if path.suffix == ".gz":
        return gzip.compress(content, mtime=0)
    return zstandard.compress(content) if path.suffix == ".zst" else content


def parquet(path: Path, count: int) -> Path:
    table = pyarrow.Table.from_pylist(
        [{**row, "html": row["html"].encode()} for row in rows(count)]  # bytes: as crawlers store them
    )
    pyarrow.parquet.write_table(table, path, row_group_size=7)
    return path


def sqlite(path: Path, count: int) -> Path:
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE pages (id TEXT, url TEXT, fetched_at TEXT, html TEXT)")
    base.executemany("INSERT INTO pages VALUES (:id, :url, :fetched_at, :html)", rows(count))
    base.commit()
    base.close()
    return path


def warc_members(pages: Sequence[bytes], *, packed: bool = True, arc: bool = False) -> list[bytes]:
    """Each page as one WARC record; with `packed` each one a gzip member."""
    members = []
    for number, content in enumerate(pages):
        written = io.BytesIO()
        writer = WARCWriter(written, gzip=packed)
        answer = StatusAndHeaders(
            "200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1"
        )
        writer.write_record(
            writer.create_warc_record(
                url(number),
                "response",
                payload=io.BytesIO(content),
                http_headers=answer,
                warc_headers_dict={
                    "WARC-Date": TIME,
                    "WARC-Record-ID": f"<urn:uuid:00000000-0000-0000-0000-{number:012d}>",
                },
            )
        )
        members.append(written.getvalue())
    return members


def warc(path: Path, count: int) -> Path:
    pages = [page(number).encode() for number in range(count)]
    path.write_bytes(b"".join(warc_members(pages, packed=path.suffix == ".gz")))
    return path


def arc(path: Path, count: int) -> Path:
    """ARC 1.0: a line of five fields before each HTTP answer."""
    about = b"1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n"
    pieces = [b"filedesc://x.arc 0.0.0.0 20210601040506 text/plain %d\n%s\n" % (len(about), about)]
    for number in range(count):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(number).encode()
        head = f"{url(number)} 192.0.2.1 20210601040506 text/html {len(answer)}\n"
        pieces.append(head.encode() + answer + b"\n")
    packed = path.suffix == ".gz"
    path.write_bytes(b"".join(gzip.compress(piece, mtime=0) if packed else piece for piece in pieces))
    return path

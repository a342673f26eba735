"""Every reader hands out all pages, with what is known of them, and goes on behind any of them."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
import random
from collections.abc import Callable
from pathlib import Path

import batch_inputs as inputs
import pytest

from newsextract.batch.readers import Reader, ReaderSpec, open_reader
from newsextract.batch.readers.http import charset, dechunked, decoded, not_a_page
from newsextract.batch.readers.stdin import StdinReader
from newsextract.batch.records import Record, UsageError

COUNT = 25

STORES: dict[str, Callable[[Path], Path]] = {
    "folder": lambda path: inputs.folder(path / "pages", COUNT),
    "jsonl": lambda path: inputs.jsonl(path / "a.jsonl", COUNT),
    "jsonl.gz": lambda path: inputs.jsonl(path / "a.jsonl.gz", COUNT),
    "jsonl.zst": lambda path: inputs.jsonl(path / "a.jsonl.zst", COUNT),
    "csv": lambda path: inputs.csv_file(path / "a.csv", COUNT),
    "csv.gz": lambda path: inputs.csv_file(path / "a.csv.gz", COUNT),
    "csv.zst": lambda path: inputs.csv_file(path / "a.csv.zst", COUNT),
    "parquet": lambda path: inputs.parquet(path / "a.parquet", COUNT),
    "sqlite": lambda path: inputs.sqlite(path / "a.sqlite", COUNT),
    "warc": lambda path: inputs.warc(path / "a.warc", COUNT),
    "warc.gz": lambda path: inputs.warc(path / "a.warc.gz", COUNT),
    "arc": lambda path: inputs.arc(path / "a.arc", COUNT),
    "arc.gz": lambda path: inputs.arc(path / "a.arc.gz", COUNT),
}


def reader_of(*paths: Path, **options: object) -> Reader:
    return open_reader(ReaderSpec(tuple(map(str, paths)), **options))  # type: ignore[arg-type]


def text_of(record: Record) -> str:
    return record.page if isinstance(record.page, str) else record.page.decode()


@pytest.mark.parametrize("store", STORES)
def test_hands_out_every_page_in_order(store: str, tmp_path: Path) -> None:
    records = list(reader_of(STORES[store](tmp_path)).read(None))
    assert [text_of(record) for record in records] == [inputs.page(number) for number in range(COUNT)]
    assert all(record.fault is None for record in records)
    assert len({record.address for record in records}) == COUNT


@pytest.mark.parametrize("store", STORES)
def test_goes_on_behind_any_page(store: str, tmp_path: Path) -> None:
    reader = reader_of(STORES[store](tmp_path))
    whole = list(reader.read(None))
    for place in (0, 1, 6, 7, 12, COUNT - 2, COUNT - 1):
        cursor = tuple(json.loads(json.dumps(whole[place].cursor)))
        assert list(reader.read(cursor)) == whole[place + 1 :]


@pytest.mark.parametrize("store", [name for name in STORES if name != "folder"])
def test_tells_address_and_time(store: str, tmp_path: Path) -> None:
    third = list(reader_of(STORES[store](tmp_path)).read(None))[3]
    assert third.url == "http://news.example/3.html"
    assert third.fetched_at == dt.datetime(2021, 6, 1, 4, 5, 6, tzinfo=dt.timezone.utc)
    assert third.encoding == ("utf-8" if "arc" in store else None)


def test_several_inputs_follow_each_other(tmp_path: Path) -> None:
    reader = reader_of(inputs.jsonl(tmp_path / "a.jsonl", 3), inputs.warc(tmp_path / "b.warc.gz", 3))
    whole = list(reader.read(None))
    assert [text_of(record) for record in whole] == [inputs.page(number) for number in (0, 1, 2, 0, 1, 2)]
    for place, record in enumerate(whole):
        assert list(reader.read(record.cursor))[0:1] == whole[place + 1 : place + 2]


def test_folder_of_archives(tmp_path: Path) -> None:
    for name in ("b.warc.gz", "a.warc.gz"):
        inputs.warc(tmp_path / name, 2)
    addresses = [
        record.address.rpartition("/")[2].partition("@")[0] for record in reader_of(tmp_path).read(None)
    ]
    assert addresses == ["a.warc.gz", "a.warc.gz", "b.warc.gz", "b.warc.gz"]


def test_columns_are_configurable(tmp_path: Path) -> None:
    row = {"raw": "题\n正文", "link": "http://a.example/", "seen": 1622520306, "key": 7}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n")
    reader = reader_of(tmp_path / "a.jsonl", html="raw", url="link", time="seen", id="key")
    (record,) = reader.read(None)
    assert (record.page, record.url, record.id) == ("题\n正文", "http://a.example/", "7")
    assert record.fetched_at == dt.datetime(2021, 6, 1, 4, 5, 6, tzinfo=dt.timezone.utc)


def test_bad_lines_cost_themselves_only(tmp_path: Path) -> None:
    good = json.dumps({"html": "题\n正文"})
    path = tmp_path / "a.jsonl"
    path.write_text(f'{good}\n{{"html": \n[1]\n{{"text": "x"}}\n{{"html": 5}}\n\n{good}\n')
    records = list(reader_of(path).read(None))
    assert [record.fault and record.fault.reason for record in records] == [
        None, "bad_record", "bad_record", "bad_record", "bad_record", None,
    ]  # fmt: skip
    assert records[-1].address.endswith(":7")
    assert "there are: text" in (records[3].fault.message if records[3].fault else "")


def test_long_line_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"html": "x" * 100_000}) + "\n" + json.dumps({"html": "题\n正文"}) + "\n")
    large, small = reader_of(path, max_page_bytes=1000).read(None)
    assert large.fault is not None
    assert large.fault.reason == "too_large"
    assert small.page == "题\n正文"


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.csv.gz"])
def test_cut_compressed_table(name: str, tmp_path: Path) -> None:
    path = (inputs.jsonl if "jsonl" in name else inputs.csv_file)(tmp_path / name, 500)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    *whole, last = reader_of(path).read(None)
    assert len(whole) > 50
    assert [record.fault for record in whole] == [None] * len(whole)
    assert last.fault is not None
    assert last.fault.reason == "damaged_input"


def test_cut_page_file(tmp_path: Path) -> None:
    inputs.folder(tmp_path / "pages", 5)
    cut = tmp_path / "pages" / "000" / "00001.html.gz"
    cut.write_bytes(cut.read_bytes()[:-9])
    reasons = [record.fault and record.fault.reason for record in reader_of(tmp_path / "pages").read(None)]
    assert reasons == [None, "damaged_input", None, None, None]


def test_page_over_the_limit(tmp_path: Path) -> None:
    inputs.folder(tmp_path / "pages", 2)
    (tmp_path / "pages" / "000" / "00000.html").write_bytes(b"x" * 5001)
    first, second = reader_of(tmp_path / "pages", max_page_bytes=5000).read(None)
    assert first.fault is not None
    assert first.fault.reason == "too_large"
    assert second.fault is None


class TestArchives:
    """Damage in a WARC costs the record it is in, and is told once."""

    @staticmethod
    def members(packed: bool = True) -> list[bytes]:
        noise = [f"题{number}\n".encode() + random.Random(number).randbytes(600) for number in range(6)]
        return inputs.warc_members(noise, packed=packed)

    @staticmethod
    def read(tmp_path: Path, content: bytes, name: str = "a.warc.gz") -> list[tuple[int | None, str | None]]:
        """For each record the number in its address (None where it is not known) and its fault."""
        path = tmp_path / name
        path.write_bytes(content)
        reader = reader_of(path)
        whole = list(reader.read(None))
        for place, record in enumerate(whole):
            assert list(reader.read(record.cursor)) == whole[place + 1 :], f"behind {record.address}"
        return [
            (
                int(record.url.rpartition("/")[2].removesuffix(".html")) if record.url else None,
                record.fault.reason if record.fault else None,
            )
            for record in whole
        ]

    def test_cut_in_the_middle_of_a_record(self, tmp_path: Path) -> None:
        members = self.members()
        content = b"".join(members[:4]) + members[4][: len(members[4]) // 2]
        assert self.read(tmp_path, content)[:4] == [(number, None) for number in range(4)]
        assert [fault for _, fault in self.read(tmp_path, content)[4:]] == ["damaged_input"]

    @pytest.mark.parametrize("eighths", range(1, 8))
    def test_truncated_member_between_sound_ones(self, eighths: int, tmp_path: Path) -> None:
        members = self.members()
        members[3] = members[3][: len(members[3]) * eighths // 8]
        found = self.read(tmp_path, b"".join(members))
        assert [number for number, fault in found if fault is None] == [0, 1, 2, 4, 5]
        assert [fault for _, fault in found if fault] == ["damaged_input"]

    def test_member_without_its_checksum(self, tmp_path: Path) -> None:
        members = self.members()
        members[3] = members[3][:-8]
        found = self.read(tmp_path, b"".join(members))
        assert [number for number, fault in found if fault is None] == [0, 1, 2, 4, 5]
        assert [fault for _, fault in found if fault] == ["damaged_input"]

    def test_flipped_bytes(self, tmp_path: Path) -> None:
        members = self.members()
        broken = bytearray(members[2])
        broken[len(broken) // 2] ^= 0xFF
        members[2] = bytes(broken)
        found = self.read(tmp_path, b"".join(members))
        assert [number for number, fault in found if fault is None] == [0, 1, 3, 4, 5]
        assert [fault for _, fault in found if fault] == ["damaged_input"]

    def test_broken_first_bytes_of_a_member(self, tmp_path: Path) -> None:
        members = self.members()
        members[2] = b"\0\0\0" + members[2][3:]
        found = self.read(tmp_path, b"".join(members))
        assert [number for number, fault in found if fault is None] == [0, 1, 3, 4, 5]
        assert [fault for _, fault in found if fault] == ["damaged_input"]

    def test_two_broken_members_in_a_row(self, tmp_path: Path) -> None:
        members = self.members()
        members[2], members[3] = members[2][:200], members[3][:300]
        found = self.read(tmp_path, b"".join(members))
        assert [number for number, fault in found if fault is None] == [0, 1, 4, 5]
        assert [fault for _, fault in found if fault] == ["damaged_input", "damaged_input"]

    def test_cut_plain_archive(self, tmp_path: Path) -> None:
        members = self.members(packed=False)
        members[2] = members[2][:-40]
        found = self.read(tmp_path, b"".join(members), "a.warc")
        assert {0, 1, 5} <= {number for number, fault in found if fault is None}
        assert any(fault == "damaged_input" for _, fault in found)

    def test_whole_file_in_one_member(self, tmp_path: Path) -> None:
        content = gzip.compress(b"".join(self.members(packed=False)), mtime=0)
        assert self.read(tmp_path, content) == [(number, None) for number in range(6)]

    def test_not_an_archive(self, tmp_path: Path) -> None:
        assert self.read(tmp_path, b"<html>no archive at all</html>" * 50) == [(None, "damaged_input")]

    def test_large_page_is_not_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.warc.gz"
        path.write_bytes(b"".join(inputs.warc_members([b"x" * 50_000, "题\n正文".encode()])))
        large, small = reader_of(path, max_page_bytes=10_000).read(None)
        assert large.fault is not None
        assert large.fault.reason == "too_large"
        assert small.page == "题\n正文".encode()


@pytest.mark.parametrize(
    ("status", "content_type", "reason"),
    [
        (200, "text/html; charset=gbk", None),
        (200, "", None),
        (200, "application/xhtml+xml", None),
        (200, "text/plain", None),
        (None, "text/html", None),
        (200, "image/jpeg", "not_html"),
        (200, "application/json", "not_html"),
        (404, "text/html", "http_status"),
        (301, "text/html", "http_status"),
    ],
)
def test_what_is_a_page(status: int | None, content_type: str, reason: str | None) -> None:
    fault = not_a_page(status, content_type)
    assert (fault and fault.reason) == reason


@pytest.mark.parametrize(
    ("content_type", "name"),
    [
        ("text/html; charset=gb2312", "gb2312"),
        ("text/html; charset=none", None),
        ('text/html;charset="UTF-8"', "UTF-8"),
        ("text/html; Charset = big5", "big5"),
        ("text/html", None),
    ],
)
def test_charset_of_content_type(content_type: str, name: str | None) -> None:
    assert charset(content_type) == name


@pytest.mark.parametrize(
    ("body", "page"),
    [
        (b"4\r\nabcd\r\n3\r\nefg\r\n0\r\n\r\n", b"abcdefg"),
        (b"4;x=y\r\nabcd\r\n0\r\n\r\n", b"abcd"),
        (b"<html>not chunked", b"<html>not chunked"),
        (b"", b""),
    ],
)
def test_chunked_bodies(body: bytes, page: bytes) -> None:
    assert dechunked(body) == page


def test_compressed_bodies() -> None:
    page = "正文".encode() * 100
    assert decoded(gzip.compress(page), {"content-encoding": "gzip"}, 10_000) == page
    assert (
        decoded(page, {"content-encoding": "gzip"}, 10_000) == page
    )  # Common Crawl: header left, body plain
    with pytest.raises(ValueError, match="over 100 bytes"):
        decoded(gzip.compress(page), {"content-encoding": "gzip"}, 100)


def test_standard_input() -> None:
    lines = "".join(json.dumps(row) + "\n" for row in inputs.rows(4)).encode()
    whole = list(StdinReader(stream=io.BytesIO(lines)).read(None))
    assert [record.id for record in whole] == ["p0", "p1", "p2", "p3"]
    assert list(StdinReader(stream=io.BytesIO(lines)).read(whole[1].cursor)) == whole[2:]


def test_remote_store(tmp_path: Path) -> None:
    """fsspec's memory store stands for s3:// and the like."""
    import fsspec

    store = fsspec.filesystem("memory")
    store.pipe("/bucket/a.jsonl.gz", inputs.jsonl(tmp_path / "a.jsonl.gz", 5).read_bytes())
    store.pipe("/bucket/b.warc.gz", inputs.warc(tmp_path / "b.warc.gz", 5).read_bytes())
    for name in ("a.jsonl.gz", "b.warc.gz"):
        reader = open_reader(ReaderSpec((f"memory://bucket/{name}",)))
        whole = list(reader.read(None))
        assert [text_of(record) for record in whole] == [inputs.page(number) for number in range(5)]
        assert list(reader.read(whole[2].cursor)) == whole[3:]
    folder = open_reader(ReaderSpec(("memory://bucket",), format="warc"))
    assert len(list(folder.read(None))) == 5


class OwnStore:
    """A reader as a user would write it."""

    def __init__(self, size: str) -> None:
        self.size = int(size)

    def read(self, after: tuple[int | str, ...] | None):  # type: ignore[no-untyped-def]
        for number in range(int(after[0]) + 1 if after else 0, self.size):
            yield Record(inputs.page(number), address=f"row {number}", cursor=(number,))

    def inputs(self) -> tuple[()]:
        return ()


def test_reader_of_ones_own() -> None:
    reader = open_reader(ReaderSpec(("3",), format=f"{__name__}:OwnStore"))
    assert [record.address for record in reader.read(None)] == ["row 0", "row 1", "row 2"]


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("missing.jsonl", {}, "cannot read"),
        ("a.bin", {}, "cannot tell the format"),
        ("a.jsonl", {"format": "xml"}, "no input format 'xml'"),
        ("a.jsonl", {"format": "no.such:Reader"}, "cannot import"),
        ("a.csv", {"html": "page"}, "no column 'page'"),
        ("a.parquet", {"html": "page"}, "no column 'page'"),
        ("a.sqlite", {"table": "articles"}, "no table 'articles'"),
        ("a.sqlite", {"html": "page"}, "no column 'page'"),
    ],
)
def test_wrong_use_is_told(name: str, options: dict[str, str], message: str, tmp_path: Path) -> None:
    makers = {"a.csv": inputs.csv_file, "a.parquet": inputs.parquet, "a.sqlite": inputs.sqlite}
    if name in makers:
        makers[name](tmp_path / name, 2)
    elif name != "missing.jsonl":
        inputs.jsonl(tmp_path / name, 2)
    with pytest.raises(UsageError, match=message):
        list(reader_of(tmp_path / name, **options).read(None))

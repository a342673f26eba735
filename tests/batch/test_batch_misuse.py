"""Whatever is asked of the command: a clear message, the right exit code, and nothing overwritten or lost."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import batch_inputs as inputs
import pyarrow
import pyarrow.parquet
import pytest
from batch_command import batch, quarantined, run, start

from newsextract.batch import Job, ReaderSpec, UsageError, open_reader, run_batch
from newsextract.batch.cli import app
from newsextract.batch.records import Cursor, InputError, Record
from newsextract.batch.runfolder import RunFolder

STANDIN = ("--extract", "batch_standin:extract")


def records(path: Path, **options: str) -> list[Record]:
    return list(open_reader(ReaderSpec((str(path),), **options)).read(None))


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return inputs.jsonl(tmp_path / "in.jsonl", 3)


# ---------------------------------------------------------------- settings that make no sense


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--workers", "-1"], "--workers must be at least 1"),
        (["--time-limit", "-5"], "--time-limit must be over 0"),
        (["--time-limit", "nan"], "--time-limit must be over 0"),
        (["--memory-limit", "-1"], "--memory-limit must be over 0"),
        (["--max-page-mb", "0"], "--max-page-mb must be at least 1"),
        (["--recycle-after", "0"], "--recycle-after must be at least 1"),
        (["--dedup", "--dedup-threshold", "7"], "--dedup-threshold is a share"),
        (["--dedup", "--dedup-threshold", "0"], "--dedup-threshold is a share"),
        (["--format", "sheet"], "no input format 'sheet'"),
        (["--format", "os:getcwd"], "cannot open os:getcwd: TypeError"),
        (["--extract", "os:nothing"], "cannot import 'os:nothing'"),
        (["--to", "jsonl"], "--to jsonl does not fit the name out.parquet"),
        (["-o", "out.docx"], "there is no output format .docx"),
        (["-o", "-"], "name a file or folder"),
        (["-o", "in.jsonl"], "the input and the output are the same file"),
        (["-o", "in.jsonl", "--restart"], "the input and the output are the same file"),
        (["--quarantine", "in.jsonl"], "the input and the quarantine are the same file"),
        (["--quarantine", "out.parquet"], "the output and the quarantine are the same file"),
        (["--quarantine", "precious"], "precious is there already"),
        (["--summary", "in.jsonl"], "is another file of the run"),
        (["--summary", "no/such/folder.json"], "there is no folder no/such"),
        (["--sites", "precious"], "precious is no site memory"),
        (["--learn-sites", "--sites", "precious"], "precious is no site memory"),
        (["--learn-sites", "--sites", "no/folder"], "there is no folder no"),
        (["-", "--learn-sites"], "reads the input twice, and - can be read once only"),
        (["/dev/null", "--format", "jsonl", "--learn-sites"], "and /dev/null can be read once only"),
        (["nosuch://a/b.jsonl"], "cannot read nosuch://a/b.jsonl"),
    ],
)
def test_refused_before_anything_is_touched(
    arguments: list[str],
    message: str,
    pages: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    precious = pages.with_name("precious")
    precious.write_bytes(b"precious\n")
    before = {path.name: path.read_bytes() for path in pages.parent.iterdir()}
    output = [] if "-o" in arguments else ["-o", "out.parquet"]
    monkeypatch.chdir(pages.parent)
    with pytest.raises(SystemExit) as left:
        app(args=["batch", "in.jsonl", *output, *STANDIN, *arguments], prog_name="newsextract")
    told = capsys.readouterr().err
    assert left.value.code == 2, told
    assert message in told
    assert {path.name: path.read_bytes() for path in pages.parent.iterdir()} == before


def test_dots_in_the_name_of_a_folder(pages: Path) -> None:
    code, _, _ = batch("in.jsonl", "-o", "news-2024.05", cwd=pages.parent)
    assert code == 0
    assert (pages.parent / "news-2024.05" / "part-00000.jsonl.zst").is_file()


def test_output_among_the_pages(tmp_path: Path) -> None:
    """Text files would be read as pages by the next call; a table in the same folder is no harm."""
    inputs.folder(tmp_path / "pages", 5)
    code, _, told = batch("pages", "-o", "pages/out", "--to", "txt", cwd=tmp_path)
    assert (code, "would lie in the input pages" in told) == (2, True)
    for _ in range(2):  # the second call finds the run complete, and no change in the input
        code, _, told = batch(".", "-o", "a.jsonl", "--format", "folder", cwd=tmp_path)
        assert (code, "5 pages = 5 articles" in told) == (0, True)


def test_own_files_are_no_input(tmp_path: Path) -> None:
    inputs.jsonl(tmp_path / "crawl.jsonl", 4)
    (tmp_path / "a.jsonl.quarantine.jsonl").write_text('{"kind": "run"}\n')
    run_folder = tmp_path / "a.jsonl.run"
    run_folder.mkdir()
    (run_folder / "run.json").write_text("{}")
    (run_folder / "part.jsonl").write_text("{}\n")
    assert [record.address for record in records(tmp_path)] == [
        f"{tmp_path}/crawl.jsonl:{n}" for n in range(1, 5)
    ]


def test_a_wrong_column_can_be_corrected(pages: Path) -> None:
    """No page was read, so that nothing of the run is for other settings."""
    table = pages.with_name("in.csv")
    table.write_text("page,address\n<p>一</p>,https://a.example/1\n")
    code, _, told = batch("in.csv", "-o", "out.jsonl", cwd=pages.parent)
    assert (code, "has no column 'html'" in told) == (2, True)
    code, _, told = batch("in.csv", "-o", "out.jsonl", "--html-column", "page", cwd=pages.parent)
    assert (code, "1 pages = 1 articles" in told) == (0, True)
    code, _, told = batch("in.csv", "-o", "out.jsonl", "--html-column", "address", cwd=pages.parent)
    assert code == 2
    assert "this run was begun otherwise: input html was 'page', is 'address'. Go on" in told


@pytest.mark.parametrize("name", ["journal-00000", "sites.learning"])
def test_what_was_read_is_kept(name: str, tmp_path: Path) -> None:
    folder = RunFolder(tmp_path / "out.jsonl.run")
    folder.open()
    folder.begin({"settings": {}, "input": {}})
    assert folder.has_no_page()
    (folder.path / name).write_bytes(b"")
    assert folder.has_no_page()
    (folder.path / name).write_bytes(b"a page")
    assert not folder.has_no_page()
    folder.close()


# ---------------------------------------------------------------- runs that were tampered with


@pytest.mark.parametrize("name", ["run.json", "progress.json"])
@pytest.mark.parametrize("content", ["{", "[]", "{}"])
def test_damaged_notes_of_a_run(name: str, content: str, pages: Path) -> None:
    batch("in.jsonl", "-o", "out.jsonl", cwd=pages.parent)
    (pages.parent / "out.jsonl.run" / name).write_text(content)
    code, _, told = batch("in.jsonl", "-o", "out.jsonl", cwd=pages.parent)
    assert (code, f"{name} is damaged; --restart begins anew" in told) == (2, True)
    code, _, told = batch("in.jsonl", "-o", "out.jsonl", "--restart", cwd=pages.parent)
    assert (code, "3 pages = 3 articles" in told) == (0, True)


@pytest.mark.parametrize("output", ["out.jsonl", "out"])
def test_output_taken_away_after_the_run(output: str, pages: Path) -> None:
    batch("in.jsonl", "-o", output, cwd=pages.parent)
    found = pages.parent / output
    (found if found.is_file() else found / "part-00000.jsonl.zst").unlink()
    code, _, told = batch("in.jsonl", "-o", output, cwd=pages.parent)
    assert (code, "is gone; --restart begins anew" in told) == (2, True)


def test_damaged_line_in_a_quarantine(pages: Path) -> None:
    pages.write_text('{"html": ""}\n')
    batch("in.jsonl", "-o", "out.jsonl", cwd=pages.parent)
    with (pages.parent / "out.jsonl.quarantine.jsonl").open("a") as opened:
        opened.write('{"kind": "error"}\n')
    code, _, told = batch("--retry", "out.jsonl.quarantine.jsonl", cwd=pages.parent)
    assert (code, "line 3 of the quarantine out.jsonl.quarantine.jsonl is damaged" in told) == (2, True)


class Breaking:
    """A store that fails on the way."""

    def __init__(self, *_: str) -> None: ...

    def inputs(self) -> tuple[()]:
        return ()

    def read(self, after: Cursor | None) -> Iterator[Record]:
        yield Record(inputs.page(1), "1", (1,))
        raise LookupError("the store is gone")


@pytest.mark.parametrize("learn_sites", [False, True])
def test_a_store_that_fails(learn_sites: bool, tmp_path: Path) -> None:
    job = Job(Breaking(), tmp_path / "out.jsonl", workers=1, learn_sites=learn_sites, extract=STANDIN[1])
    done = run_batch(job)
    assert done.stopped == "cannot read the input: LookupError: the store is gone"
    assert done.articles == (not learn_sites)


# ---------------------------------------------------------------- names and files


@pytest.mark.skipif(sys.platform != "linux", reason="names that are not UTF-8")
@pytest.mark.parametrize(
    "output", ["out.jsonl", "out.parquet", "out.sqlite", b"\xff.parquet", b"\xff.sqlite", "md"]
)
def test_names_that_are_not_utf8(output: str | bytes, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, content in ((b"\xff\xfe.html", inputs.page(1)), (b"\xfe.html", "")):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(content, "utf-8")
    options = ["--to", "md"] if output == "md" else []
    name = os.fsdecode(output)
    code, _, told = batch("pages", "-o", name, *options, cwd=tmp_path)
    assert (code, "2 pages = 1 articles + 0 skipped + 1 errors" in told) == (0, True), told
    code, _, told = batch("pages", "-o", name, *options, cwd=tmp_path)
    assert (code, "this run is complete" in told) == (0, True), told
    code, _, told = batch("--retry", f"{name}.quarantine.jsonl", "-o", "again.jsonl", cwd=tmp_path)
    assert (code, "1 pages = 0 articles + 0 skipped + 1 errors" in told) == (0, True), told


def test_links(tmp_path: Path) -> None:
    """A link to nowhere or to itself is a page that cannot be read; links to folders are not followed."""
    folder = tmp_path / "pages"
    (folder / "inner").mkdir(parents=True)
    (folder / "a.html").write_text(inputs.page(1), "utf-8")
    (folder / "inner" / "up").symlink_to("..")
    (folder / "lost.html").symlink_to("nowhere.html")
    (folder / "self.html").symlink_to("self.html")
    os.mkfifo(folder / "pipe.html")
    code, _, told = batch("pages", "-o", "out.jsonl", cwd=tmp_path)
    assert (code, "3 pages = 1 articles + 0 skipped + 2 errors" in told) == (0, True), told
    lost = quarantined(tmp_path / "out.jsonl.quarantine.jsonl")
    assert [page["address"] for page in lost] == ["pages/lost.html", "pages/self.html"]


def test_one_of_many_archives_cannot_be_opened(tmp_path: Path) -> None:
    for name in ("a", "c"):
        inputs.jsonl(tmp_path / f"{name}.jsonl", 2)
    (tmp_path / "b.jsonl").symlink_to("nowhere")
    reader = open_reader(ReaderSpec((str(tmp_path),)))
    found = list(reader.read(None))
    assert [record.fault.reason if record.fault else "" for record in found] == [
        "",
        "",
        "damaged_input",
        "",
        "",
    ]
    for number, record in enumerate(found):
        assert list(reader.read(record.cursor)) == found[number + 1 :]


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_one_of_many_tables_is_another(suffix: str, tmp_path: Path) -> None:
    made = inputs.csv_file if suffix == "csv" else inputs.parquet
    for name in "ac":
        made(tmp_path / f"{name}.{suffix}", 2)
    if suffix == "csv":
        (tmp_path / "b.csv").write_text("word,count\n词,3\n", "utf-8")
    else:
        pyarrow.parquet.write_table(pyarrow.table({"word": ["词"]}), tmp_path / "b.parquet")
    reader = open_reader(ReaderSpec((str(tmp_path),)))
    found = list(reader.read(None))
    assert [record.fault.reason if record.fault else "" for record in found] == ["", "", "bad_record", "", ""]
    for number, record in enumerate(found):
        assert list(reader.read(record.cursor)) == found[number + 1 :]
    with pytest.raises(UsageError, match=r"a\..* has no column .page. \(--html-column\)"):
        records(tmp_path, html="page")


# ---------------------------------------------------------------- tables as others write them


def test_csv_in_gbk(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes('id,html\n1,"题目\n正文，张三说。"\n2,plain\n'.encode("gbk"))
    assert [record.page for record in records(path)] == ["题目\n正文，张三说。".encode("gbk"), "plain"]


def test_parquet_as_pandas_writes_it(tmp_path: Path) -> None:
    """Times in nanoseconds, text as categories, and text that is no UTF-8."""
    table = pyarrow.table(
        {
            "html": pyarrow.array(["题", "目", "题"]).dictionary_encode(),
            "fetched_at": pyarrow.array([1, 1_600_000_000_123_456_789, None], pyarrow.timestamp("ns")),
            "id": pyarrow.array([b"x", b"\xff", b""]),
            "url": pyarrow.array([["http://a.example"], None, []]),
        }
    )
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
    found = records(tmp_path / "a.parquet")
    assert [(record.page, record.id, record.url) for record in found] == [
        ("题", "x", None),
        ("目", "\ufffd", None),
        ("题", None, None),
    ]
    assert found[1].fetched_at is not None
    assert found[1].fetched_at.isoformat() == "2020-09-13T12:26:40.123456+00:00"


def test_parquet_text_that_is_no_utf8(tmp_path: Path) -> None:
    data = pyarrow.py_buffer("题目".encode("gbk") + b"plain")
    offsets = pyarrow.py_buffer(b"".join(n.to_bytes(4, "little") for n in (0, 4, 9)))
    text = pyarrow.StringArray.from_buffers(2, offsets, data)
    pyarrow.parquet.write_table(pyarrow.table({"html": text}), tmp_path / "a.parquet")
    assert [record.page for record in records(tmp_path / "a.parquet")] == ["题目".encode("gbk"), "plain"]


class TestSqlite:
    def made(self, path: Path, *statements: str) -> Path:
        base = sqlite3.connect(path)
        for statement in statements:
            base.execute(statement)
        base.commit()
        base.close()
        return path

    def test_text_that_is_no_utf8(self, tmp_path: Path) -> None:
        path = self.made(
            tmp_path / "a.db",
            "CREATE TABLE pages (html, url)",
            "INSERT INTO pages VALUES (CAST(x'cce2' AS TEXT), CAST(x'61ff' AS TEXT)), ('题', 1)",
        )
        assert [(record.page, record.url) for record in records(path)] == [
            (b"\xcc\xe2", "a\ufffd"),
            ("题", "1"),
        ]

    @pytest.mark.parametrize(
        ("statement", "message"),
        [
            ("CREATE VIEW pages AS SELECT * FROM other", "is a view; copy it"),
            ("CREATE TABLE pages (html, url PRIMARY KEY) WITHOUT ROWID", "is a table without row ids"),
            ("CREATE TABLE pages (text)", "has no column 'html'"),
            ("CREATE TABLE news (html)", "has no table 'pages'"),
        ],
    )
    def test_tables_without_places(self, statement: str, message: str, tmp_path: Path) -> None:
        path = self.made(tmp_path / "a.db", "CREATE TABLE other (html)", statement)
        with pytest.raises(UsageError, match=message):
            records(path)

    def test_damaged_in_the_middle(self, tmp_path: Path) -> None:
        """What can be read is read; the rest is one error, also when the run goes on behind it."""
        path = inputs.sqlite(tmp_path / "a.db", 300)
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2] + b"\xff" * (len(whole) - len(whole) // 2))
        found = records(path)
        assert len(found) > 50
        assert found[-1].fault is not None
        assert found[-1].fault.reason == "damaged_input"
        assert len({record.cursor for record in found}) == len(found)
        assert list(open_reader(ReaderSpec((str(path),))).read(found[-1].cursor)) == []

    def test_in_use(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Another program writes: that is no wrong usage, the same command goes on later."""
        path = inputs.sqlite(tmp_path / "a.db", 3)
        connect = sqlite3.connect
        monkeypatch.setattr(
            sqlite3, "connect", lambda *args, **options: connect(*args, timeout=0.05, **options)
        )
        writer = connect(path, isolation_level=None)
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(InputError, match="database is locked"):
            records(path)
        writer.execute("ROLLBACK")
        assert len(records(path)) == 3
        writer.close()


# ---------------------------------------------------------------- streams and signals


def closed(*numbers: int) -> object:
    """For a child: these standard streams are closed, as `<&- 2>&-` does."""

    def close() -> None:
        for number in numbers:
            os.close(number)

    return close


@pytest.mark.parametrize("numbers", [(1,), (2,), (0, 1, 2)])
def test_closed_streams(numbers: tuple[int, ...], pages: Path) -> None:
    process = start(
        "batch", "in.jsonl", "-o", "out.jsonl", *STANDIN, cwd=pages.parent, preexec_fn=closed(*numbers)
    )
    process.communicate(timeout=60)
    assert process.returncode == 0
    written = (pages.parent / "out.jsonl").read_bytes().splitlines()
    assert [json.loads(line)["title"] for line in written] == ["题目0", "题目1", "题目2"]


def test_closed_standard_input(pages: Path) -> None:
    process = start("batch", "-", "-o", "out.jsonl", *STANDIN, cwd=pages.parent, preexec_fn=closed(0))
    _, told = process.communicate(timeout=60)
    assert (process.returncode, "standard input is closed" in told) == (2, True)


def test_nobody_reads_the_progress(pages: Path) -> None:
    """`2>&1 | head`: the run goes on to its end."""
    reading, writing = os.pipe()
    os.close(reading)
    process = start("batch", "in.jsonl", "-o", "out.jsonl", *STANDIN, cwd=pages.parent, stderr=writing)
    os.close(writing)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert (pages.parent / "out.jsonl").is_file()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_signals_stop_a_run_that_goes_on(name: str, tmp_path: Path) -> None:
    rows = [{"html": f"题目{number}\nSLOW 正文{number}"} for number in range(300)]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    process = start("batch", "in.jsonl", "-o", "out.jsonl", *STANDIN, "-w", "1", cwd=tmp_path)
    journal = tmp_path / "out.jsonl.run" / "journal-00000"
    while not journal.exists() or not journal.stat().st_size:
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(getattr(signal, name))
    _, told = process.communicate(timeout=60)
    assert (process.returncode, "the same command goes on from here" in told) == (130, True), told
    code, _, told = run("batch", "in.jsonl", "-o", "out.jsonl", *STANDIN, cwd=tmp_path)
    assert (code, "300 pages = 300 articles" in told) == (0, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize(
    "arguments", [["report", "out.jsonl"], ["report", "out.jsonl", "--json"], ["--help"]]
)
def test_full_disk_behind_standard_output(arguments: list[str], pages: Path) -> None:
    batch("in.jsonl", "-o", "out.jsonl", cwd=pages.parent)
    with open("/dev/full", "w") as full:
        process = start(*arguments, cwd=pages.parent, stdout=full)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (
        1,
        "newsextract: cannot write the output: No space left on device\n",
    )


@pytest.mark.parametrize("arguments", [["report", "out.jsonl"], ["report", "out.jsonl", "--json"]])
def test_a_report_is_read_to_its_middle(arguments: list[str], pages: Path) -> None:
    batch("in.jsonl", "-o", "out.jsonl", cwd=pages.parent)
    reading, writing = os.pipe()
    os.close(reading)
    process = start(*arguments, cwd=pages.parent, stdout=writing)
    os.close(writing)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (0, "")


def test_endless_file(tmp_path: Path) -> None:
    code, _, told = run("/dev/zero", cwd=tmp_path)
    assert (code, "/dev/zero: too_large" in told) == (1, True)

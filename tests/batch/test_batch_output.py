"""What a run writes: every format holds every article, typed, and the counts add up."""

from __future__ import annotations

import contextlib
import datetime as dt
import gzip
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import batch_inputs as inputs
import pyarrow
import pyarrow.parquet
import pytest
import zstandard
from batch_command import RUN, batch, files, run, start
from batch_standin import article

from newsextract import Image, Paragraph, Quote, Removal, Source
from newsextract.batch import ARROW_SCHEMA, Job, ReaderSpec, run_batch
from newsextract.batch.progress import Lines
from newsextract.batch.report import read_report
from newsextract.batch.schema import ADDED
from newsextract.batch.writers import FORMATS, Row, open_writer

FULL = article(
    "题目",
    "第一段。\n“说得好。”李四说。",
    subtitle="副题",
    modified_at=dt.datetime(2020, 3, 6, 0, 30, tzinfo=dt.timezone.utc),
    editors=("王五",),
    paragraphs=(Paragraph(kind="heading", text="一"), Paragraph(kind="text", text="第一段。")),
    quotes=(
        Quote(
            text="说得好。",
            speaker="李四",
            speaker_as_written="李四",
            speaker_title=None,
            cue="说",
            kind="direct",
            start=6,
            end=10,
        ),
    ),
    sources=(Source(name="某报", role="credited", url=None, kind="outlet"),),
    images=(Image(url="http://a.example/1.jpg", alt="", caption="图为某地"),),
    tags=("教育",),
    url="http://a.example/1.html",
    removed=(Removal(kind="promo", text="扫码\t关注", reason="words"),),
)
BARE = article("", "只有正文。", date=None, published_at=None, authors=(), language=None, confidence=0.0)


def some_rows(count: int = 7) -> Iterator[Row]:
    for number in range(count):
        added = {
            "address": f"a.jsonl:{number}",
            "id": None,
            "repost_group": number % 2 or None,
            "cleanest": True,
        }
        content = (FULL if number % 2 else BARE).model_dump_json().encode()
        yield Row(number, added, content)


def test_schema_is_as_documented() -> None:
    told = [f"{field.name}: {field.type}" for field in ARROW_SCHEMA]
    paragraph = "struct<kind: string not null, text: string not null>"
    removal = "struct<kind: string not null, text: string not null, reason: string not null>"
    assert told[:10] == [
        "address: string",
        "id: string",
        "repost_group: int64",
        "cleanest: bool",
        "title: string",
        "subtitle: string",
        "date: date32[day]",
        "published_at: timestamp[us, tz=Asia/Shanghai]",
        "modified_at: timestamp[us, tz=Asia/Shanghai]",
        "authors: list<item: string>",
    ]
    assert f"paragraphs: list<item: {paragraph}>" in told
    assert f"removed: list<item: {removal}>" in told
    assert told[-1] == "confidence: double"
    assert [field.name for field in ARROW_SCHEMA if not field.nullable][:2] == ["address", "title"]


def test_parquet_keeps_every_field(tmp_path: Path) -> None:
    open_writer("parquet").write(some_rows(), tmp_path / "a.parquet")
    table = pyarrow.parquet.read_table(tmp_path / "a.parquet")
    assert table.schema.equals(ARROW_SCHEMA)
    row = table.to_pylist()[1]
    assert {name: row.pop(name) for name in ADDED} == {
        "address": "a.jsonl:1",
        "id": None,
        "repost_group": 1,
        "cleanest": True,
    }
    assert type(FULL).model_validate(row) == FULL
    assert row["published_at"].isoformat() == "2020-03-05T08:30:00+08:00"
    assert table.to_pylist()[0]["date"] is None


@pytest.mark.parametrize("kind", FORMATS)
def test_same_rows_same_bytes(kind: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        open_writer(kind).write(some_rows(), tmp_path / name)
    assert {name.removeprefix("one"): content for name, content in files(tmp_path, "one").items()} == {
        name.removeprefix("two"): content for name, content in files(tmp_path, "two").items()
    }


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind not in ("md", "txt")])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_parts_become_one_file(kind: str, count: int, tmp_path: Path) -> None:
    writer = open_writer(kind)
    parts = [tmp_path / f"part-{number}.{kind}" for number in range(count)]
    for part in parts:
        writer.write(some_rows(4), part)
    whole = tmp_path / f"whole.{kind}"
    writer.join(parts, whole)
    assert read_report(whole).articles == 4 * count


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of an output by means of other libraries than the writers'."""
    content = path.read_bytes()
    if path.suffix == ".parquet":
        found: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
        return found
    if path.suffix == ".sqlite":
        with sqlite3.connect(path) as base:
            base.row_factory = sqlite3.Row
            return [dict(row) for row in base.execute("SELECT * FROM articles")]
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    elif path.suffix == ".zst":
        content = zstandard.ZstdDecompressor().stream_reader(content, read_across_frames=True).read()
    return [json.loads(line) for line in content.decode().splitlines()]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = inputs.folder(tmp_path_factory.mktemp("pages") / "pages", 100)
    (folder / "000" / "00005.html").write_text("BUG")
    (folder / "000" / "00007.html").write_text("LIST")
    return folder


def job(pages: Path, output: Path, **options: Any) -> Job:
    return Job(
        ReaderSpec((str(pages),)), output, workers=1, part_size=30, extract="batch_standin:extract", **options
    )


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.parquet", "out.sqlite"])
def test_one_file(name: str, pages: Path, tmp_path: Path) -> None:
    summary = run_batch(job(pages, tmp_path / name))
    assert summary.line().startswith("100 pages = 98 articles + 1 skipped + 1 errors")
    assert summary.pages == summary.articles + summary.skipped + summary.errors
    assert [row["title"] for row in rows_of(tmp_path / name)] == [
        f"题目{number}" for number in range(100) if number not in (5, 7)
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        name, f"{name}.quarantine.jsonl", f"{name}.run",
    ]  # fmt: skip


def test_parts_of_fixed_size(pages: Path, tmp_path: Path) -> None:
    summary = run_batch(job(pages, tmp_path / "out", format="parquet"))
    parts = sorted((tmp_path / "out").iterdir())
    assert [str(part) for part in parts] == summary.parts
    assert [part.name for part in parts] == [f"part-{number:05d}.parquet" for number in range(4)]
    assert [len(rows_of(part)) for part in parts] == [30, 30, 30, 8]


def test_markdown_for_people(pages: Path, tmp_path: Path) -> None:
    run_batch(job(pages, tmp_path / "out", format="md"))
    first = tmp_path / "out" / "part-00000" / "00000000.md"
    assert first.read_text("utf-8").splitlines()[:6] == [
        "---",
        f'address: "{pages}/000/00000.html"',
        'id: "00000.html"',
        "confidence: 0.9",
        "---",
        "",
    ]
    assert "# 题目0" in first.read_text("utf-8")
    assert (tmp_path / "out" / "part-00001" / "00000030.md").exists()


def test_text_for_people(pages: Path, tmp_path: Path) -> None:
    run_batch(job(pages, tmp_path / "out", format="txt"))
    text = (tmp_path / "out" / "part-00000" / "00000000.txt").read_text("utf-8")
    assert text == "题目0\n\n第0篇的正文，张三说了0句话。\n"


def test_summary_and_exit_codes(pages: Path, tmp_path: Path) -> None:
    arguments = [str(pages), "-o", "out.jsonl", "--summary", "summary.json"]
    code, out, told = batch(*arguments, cwd=tmp_path)
    assert (code, out) == (0, "")
    summary = json.loads((tmp_path / "summary.json").read_text())
    assert {
        name: summary[name] for name in ("pages", "articles", "skipped", "errors", "reasons", "complete")
    } == {
        "pages": 100,
        "articles": 98,
        "skipped": 1,
        "errors": 1,
        "reasons": {"exception": 1, "no_article": 1},
        "complete": True,
    }
    assert "100 pages = 98 articles + 1 skipped + 1 errors" in told
    assert "not articles: exception 1, no_article 1" in told
    assert batch(*arguments, "--strict", "--quiet", cwd=tmp_path) == (1, "", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "out.jsonl"], "no input"),
        (["missing", "-o", "out.jsonl"], "cannot read missing"),
        (["in.jsonl"], "no output"),
        (["in.jsonl", "-o", "out", "--to", "doc"], "no output format 'doc'"),
        (["in.jsonl", "-o", "out.md"], "go into a folder"),
        (["in.jsonl", "-o", "out.jsonl", "--part-size", "0"], "--part-size must be at least 1"),
        (["in.jsonl", "-o", "out.jsonl", "--sites", "none"], "cannot read the site memory none"),
        (["--retry", "in.jsonl"], "is no quarantine"),
    ],
)
def test_wrong_usage(arguments: list[str], message: str, tmp_path: Path) -> None:
    inputs.jsonl(tmp_path / "in.jsonl", 2)
    code, _, told = batch(*arguments, cwd=tmp_path)
    assert code == 2
    assert message in " ".join(told.split())


def test_modules_of_the_working_folder(tmp_path: Path) -> None:
    """A reader and an extractor of the user's own, for the console script, which has another path."""
    (tmp_path / "mine.py").write_text(
        "from batch_standin import extract\n"
        "from newsextract.batch import Record\n"
        "class Rows:\n"
        "    def __init__(self, name): self.name = name\n"
        "    def inputs(self): return ()\n"
        "    def read(self, after): yield Record(self.name, 'row 1', (1,))\n"
    )
    arguments = ("batch", "题目", "--format", "mine:Rows", "--extract", "mine:extract", "-o", "out.jsonl")
    process = start(*arguments, cwd=tmp_path, code=f"import sys; sys.path.remove(''); {RUN}")
    _, told = process.communicate(timeout=60)
    assert (process.returncode, "1 pages = 1 articles" in told) == (0, True), told


def test_standard_input(tmp_path: Path) -> None:
    lines = "".join(json.dumps(row) + "\n" for row in inputs.rows(5))
    code, _, told = batch("-", "-o", "out.jsonl", cwd=tmp_path, input=lines)
    assert code == 0
    assert "5 pages = 5 articles" in told
    assert [row["id"] for row in rows_of(tmp_path / "out.jsonl")] == ["p0", "p1", "p2", "p3", "p4"]


def test_lines_of_progress(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines(sys.stdout)
    lines.memory(lambda: 300 * 1024**2)
    lines.phase("extracting", total=1000)
    for number in range(1, 11):
        lines.page("skip" if number == 3 else "article", number * 10)
    lines.show()
    told = capsys.readouterr().out
    assert told.startswith("extracting: 10 pages, ")
    assert "1 skipped, 0 errors, 300 MB" in told
    assert " left" in told


def test_report(pages: Path, tmp_path: Path) -> None:
    run_batch(job(pages, tmp_path / "out.parquet"))
    code, out, _ = run("report", "out.parquet", cwd=tmp_path)
    assert code == 0
    for told in ("98 articles", "missing field", "confidence", "slowest pages", "no_article"):
        assert told in out
    code, out, _ = run("report", "out.parquet", "--json", cwd=tmp_path)
    found = json.loads(out)
    assert found["articles"] == 98
    assert found["missing"]["quotes"] == 98
    assert found["missing"]["title"] == 0
    assert sum(found["confidence"]) == found["confidence"][9] == 98
    assert found["not_articles"] == {"exception": 1, "no_article": 1}
    assert len(found["slowest"]) == 20
    assert run("report", "none.parquet", cwd=tmp_path)[0] == 2
    (tmp_path / "nothing").mkdir()
    assert run("report", "nothing", cwd=tmp_path)[:2] == (0, "0 articles\n")


def test_report_counts_what_rows_hold(tmp_path: Path) -> None:
    for kind in ("parquet", "jsonl.zst", "sqlite"):
        output = tmp_path / f"out.{kind}"
        open_writer(kind).write(some_rows(), output)
        found = read_report(output)
        assert found.sites == {"a.example": 3, "(unknown)": 4}
        assert found.removals == {"promo": 3}
        assert (found.missing["title"], found.missing["date"], found.missing["quotes"]) == (4, 4, 4)
        assert found.confidence == [4, 0, 0, 0, 0, 0, 0, 0, 0, 3]


def test_importing_the_package_loads_no_batch() -> None:
    code = "import newsextract, newsextract.batch, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "newsextract.batch" in loaded
    for heavy in ("pyarrow", "typer", "rich", "datasketch", "numpy", "fastwarc", "multiprocessing"):
        assert heavy not in loaded


def test_bar_on_a_terminal(tmp_path: Path) -> None:
    """On a pseudo-terminal the run draws a bar with its figures, and the closing lines follow it."""
    pty = pytest.importorskip("pty")
    inputs.jsonl(tmp_path / "in.jsonl", 200)
    ours, theirs = pty.openpty()
    process = start(
        "batch",
        "in.jsonl",
        "-o",
        "out.jsonl",
        "--extract",
        "batch_standin:extract",
        cwd=tmp_path,
        stderr=theirs,
    )
    os.close(theirs)
    told = b""
    with contextlib.suppress(OSError):  # the other end is closed
        while piece := os.read(ours, 65536):
            told += piece
    process.wait()
    os.close(ours)
    assert process.returncode == 0
    assert b"extracting" in told
    assert "━".encode() in told
    assert b"200 pages = 200 articles + 0 skipped + 0 errors" in told

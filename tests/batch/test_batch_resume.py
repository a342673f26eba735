"""A run that is killed, interrupted or runs out of disk goes on, and ends with the same bytes."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import batch_inputs as inputs
import pytest
from batch_command import batch, files, quarantined, start

from newsextract.batch.journal import entries, entry_of, line_of
from newsextract.batch.pool import Limits
from newsextract.batch.readers import ReaderSpec
from newsextract.batch.records import Fault, Record, Result
from newsextract.batch.runner import Job, run_batch

KILLS = 20

REASONS = {"BUG": "exception", "": "empty", "LIST": "no_article", "SEGFAULT": "crash"}
POISON = {5: "BUG", 77: "", 130: "LIST", 131: "SEGFAULT", 400: "LIST", 633: "BUG"}


def archive(path: Path, count: int, *, slow: bool = True) -> Path:
    """A WARC with some pages that give no article; `slow` pages take 10 ms each."""
    pages = [POISON.get(number, inputs.page(number) + ("\nSLOW" if slow else "")) for number in range(count)]
    path.write_bytes(b"".join(inputs.warc_members([content.encode() for content in pages])))
    return path


def kill_at_random(folder: Path, arguments: list[str], kills: int, seed: int) -> int:
    """Start the command and kill it, again and again; returns how many kills hit a living run."""
    moments = random.Random(seed)
    hit = 0
    for _ in range(kills):
        process = start("batch", *arguments, cwd=folder)
        time.sleep(moments.uniform(0.25, 0.7))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            hit += 1
        process.communicate()
    return hit


def arguments_for(output: str, *more: str) -> list[str]:
    return [
        "in.warc.gz", "-o", output, "--part-size", "60", "--workers", "2", "--quiet",
        "--extract", "batch_standin:extract", *more,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("output", "pages", "kills", "more"),
    [
        ("out", 500, KILLS, []),
        ("out.parquet", 200, 5, ["--learn-sites", "--dedup"]),
    ],
)
def test_killed_at_random_moments(
    output: str, pages: int, kills: int, more: list[str], tmp_path: Path
) -> None:
    for name in ("disturbed", "undisturbed"):
        (tmp_path / name).mkdir()
    source = archive(tmp_path / "undisturbed" / "in.warc.gz", pages)
    shutil.copy2(source, tmp_path / "disturbed" / "in.warc.gz")
    arguments = arguments_for(output, *more)

    hit = kill_at_random(tmp_path / "disturbed", arguments, kills, seed=pages)
    for name in ("disturbed", "undisturbed"):
        process = start("batch", *arguments, "--summary", "summary.json", cwd=tmp_path / name)
        _, told = process.communicate()
        assert process.returncode == 0, told

    left = (output, f"{output}.quarantine.jsonl")
    assert files(tmp_path / "disturbed", *left) == files(tmp_path / "undisturbed", *left)
    one, other = (
        json.loads((tmp_path / name / "summary.json").read_text()) for name in ("disturbed", "undisturbed")
    )
    assert hit >= kills // 2
    assert other["resumed_at"] == 0
    for counted in ("pages", "articles", "skipped", "errors", "reasons"):
        assert one[counted] == other[counted]
    addresses = [page["reason"] for page in quarantined(tmp_path / "disturbed" / left[1])]
    assert addresses == [REASONS[content] for number, content in POISON.items() if number < pages]
    assert one["pages"] == pages == one["articles"] + one["skipped"] + one["errors"]


def test_interrupted_and_resumed(tmp_path: Path) -> None:
    archive(tmp_path / "in.warc.gz", 400)
    process = start("batch", *arguments_for("out.jsonl"), cwd=tmp_path)
    deadline = time.monotonic() + 20
    while not list(tmp_path.glob("out.jsonl.run/journal-*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in told
    assert not (tmp_path / "out.jsonl").exists()

    code, _, told = batch("in.warc.gz", "-o", "out.jsonl", "--part-size", "60", cwd=tmp_path)
    assert code == 0
    assert "400 pages = 396 articles + 1 skipped + 3 errors" in told
    titles = [json.loads(line)["title"] for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert titles == [f"题目{number}" for number in range(400) if number not in POISON]


class TestChanges:
    """What is not as it was when the run began is told, and not mixed in silently."""

    @pytest.fixture(scope="class")
    @classmethod
    def killed(cls, tmp_path_factory: pytest.TempPathFactory) -> Path:
        """A folder with a run that is half done."""
        tmp_path = tmp_path_factory.mktemp("killed")
        inputs.folder(tmp_path / "pages", 200)
        for file in sorted(tmp_path.rglob("*.html"))[100:]:
            file.write_text(file.read_text("utf-8") + "SLOW", "utf-8")
        process = start("batch", *cls.arguments(), cwd=tmp_path)
        deadline = time.monotonic() + 20
        while not list(tmp_path.glob("out/part-00001*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.kill()
        process.communicate()
        return tmp_path

    @pytest.fixture
    def begun(self, killed: Path, tmp_path: Path) -> Path:
        """A copy of it, for one test."""
        return shutil.copytree(killed, tmp_path / "begun")

    @staticmethod
    def arguments() -> list[str | Path]:
        return [
            "pages", "-o", "out", "--part-size", "20", "--to", "jsonl", "--workers", "2",
            "--extract", "batch_standin:extract",
        ]  # fmt: skip

    def go_on(self, folder: Path, *more: str) -> tuple[int, str]:
        process = start("batch", *self.arguments(), *more, cwd=folder)
        _, told = process.communicate()
        return process.returncode, told

    def test_new_page(self, begun: Path) -> None:
        (begun / "pages" / "000" / "new.html").write_text("题\n正文")
        code, told = self.go_on(begun)
        assert code == 2
        assert "the input changed: files: 200 then, 201 now" in told

    def test_changed_page_is_named(self, begun: Path) -> None:
        (begun / "pages" / "004" / "00040.html").write_text("别的题\n正文")
        code, told = self.go_on(begun)
        assert code == 2
        assert "changed: pages/004/00040.html" in told

    def test_other_settings(self, begun: Path) -> None:
        code, told = self.go_on(begun, "--part-size", "30")
        assert code == 2
        assert "part_size was 20, is 30" in told

    def test_changes_can_be_accepted(self, begun: Path) -> None:
        (begun / "pages" / "019" / "00199.html").write_text("别的题\n正文")
        code, told = self.go_on(begun, "--accept-changes")
        assert code == 0
        assert "accepted: the input changed" in told
        assert "200 pages = 200 articles" in told
        last = sorted((begun / "out").glob("part-*"))[-1]
        assert json.loads(last.read_text("utf-8").splitlines()[-1])["title"] == "别的题"

    def test_restart_begins_anew(self, begun: Path) -> None:
        (begun / "pages" / "000" / "00000.html").write_text("别的题\n正文")
        code, _ = self.go_on(begun, "--restart")
        assert code == 0
        first = sorted((begun / "out").glob("part-*"))[0]
        assert json.loads(first.read_text("utf-8").splitlines()[0])["title"] == "别的题"

    def test_two_runs_at_once(self, begun: Path) -> None:
        first = start("batch", *self.arguments(), cwd=begun)
        try:
            time.sleep(0.5)
            code, told = self.go_on(begun)
        finally:
            first.communicate()
        assert code == 2
        assert "another run is writing here" in told


def test_complete_run_is_left_alone(tmp_path: Path) -> None:
    inputs.jsonl(tmp_path / "a.jsonl", 5)
    job = Job(
        ReaderSpec((str(tmp_path / "a.jsonl"),)), tmp_path / "out.jsonl", extract="batch_standin:extract"
    )
    first = run_batch(job)
    changed = (tmp_path / "out.jsonl").stat().st_mtime_ns
    again = run_batch(job)
    assert (again.complete, again.pages, again.resumed_at) == (True, first.pages, first.pages)
    assert (tmp_path / "out.jsonl").stat().st_mtime_ns == changed


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk is not permitted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("output", ["out.parquet"])
def test_full_disk(output: str, small_disk: Path, tmp_path: Path) -> None:
    pages = [f"题目{number}\n{os.urandom(1500).hex()}" for number in range(600)]
    rows = "".join(json.dumps({"html": content}) + "\n" for content in pages)
    (tmp_path / "in.jsonl").write_text(rows)
    arguments = ["in.jsonl", "-o", f"disk/{output}", "--part-size", "50"]
    code, _, told = batch(*arguments, cwd=tmp_path)
    assert code == 3
    assert "No space left on device" in told
    assert "the same command goes on from here" in told
    assert "Traceback" not in told
    assert not (small_disk / output).exists()

    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    code, _, told = batch(*arguments, cwd=tmp_path)
    assert code == 0, told
    assert "600 pages = 600 articles + 0 skipped + 0 errors" in told

    code, _, _ = batch("in.jsonl", "-o", f"roomy-{output}", "--part-size", "50", cwd=tmp_path)
    assert (tmp_path / f"roomy-{output}").read_bytes() == (small_disk / output).read_bytes()


def test_unwritable_output(tmp_path: Path) -> None:
    inputs.jsonl(tmp_path / "in.jsonl", 5)
    (tmp_path / "file").write_text("a file, not a folder")
    code, _, told = batch("in.jsonl", "-o", "file/out.jsonl", cwd=tmp_path)
    assert code == 3
    assert "cannot write file/out.jsonl.run: Not a directory" in told


def test_foreign_output_is_not_overwritten(tmp_path: Path) -> None:
    inputs.jsonl(tmp_path / "in.jsonl", 5)
    (tmp_path / "out.jsonl").write_text("mine")
    code, _, told = batch("in.jsonl", "-o", "out.jsonl", cwd=tmp_path)
    assert code == 2
    assert "is there already" in told
    assert (tmp_path / "out.jsonl").read_text() == "mine"


def test_journal_survives_a_cut_at_any_byte(tmp_path: Path) -> None:
    path = tmp_path / "journal-00000"
    results = [
        Result("article", payload='{"title":"题"}'.encode()),
        Result.of_fault(Fault("no_article", "a list\nof links\t")),
        Result("article", payload=b"{}", extra=b"\0\1", seconds=0.5),
    ]
    lines = [line_of(Record("", f"a:{n}", (n,)), result, (n - 1,)) for n, result in enumerate(results)]
    ends = [sum(map(len, lines[: n + 1])) for n in range(3)]
    for cut in range(ends[-1] + 1):
        path.write_bytes(b"".join(lines)[:cut])
        whole = sum(end <= cut for end in ends)
        assert [entry.about["address"] for entry in entries(path)] == [f"a:{n}" for n in range(whole)]
    flipped = bytearray(lines[0])
    flipped[20] ^= 1
    assert entry_of(bytes(flipped)) is None


class TestPoison:
    """Everything bad at once, from a WARC to a quarantine, and back."""

    @pytest.fixture(scope="class")
    @classmethod
    def ran(cls, tmp_path_factory: pytest.TempPathFactory) -> Path:
        folder = tmp_path_factory.mktemp("poison")
        pages = {number: inputs.page(number).encode() for number in range(60)}
        pages |= {7: b"SEGFAULT", 15: b"SLEEP", 23: b"MEMORY", 31: b"", 39: b"x" * 100_000_000}
        members = inputs.warc_members([pages[number] for number in range(60)])
        members[47] = members[47][: len(members[47]) // 2]
        members[59] = members[59][: len(members[59]) // 2]
        (folder / "in.warc.gz").write_bytes(b"".join(members))
        code, _, told = batch(
            "in.warc.gz",
            "-o",
            "out.jsonl",
            "--time-limit",
            "2",
            "--memory-limit",
            "200",
            "--strict",
            cwd=folder,
        )
        assert code == 1, told
        assert "60 pages = 53 articles + 0 skipped + 7 errors" in told
        return folder

    def test_one_error_each(self, ran: Path) -> None:
        found = quarantined(ran / "out.jsonl.quarantine.jsonl")
        assert [page["reason"] for page in found] == [
            "crash", "time_limit", "memory_limit", "empty", "too_large", "damaged_input", "damaged_input",
        ]  # fmt: skip
        assert {page["kind"] for page in found} == {"error"}
        assert all(page["address"].startswith("in.warc.gz@") for page in found)
        assert found[0]["url"] == "http://news.example/7.html"

    def test_all_others_are_there(self, ran: Path) -> None:
        rows = [json.loads(line) for line in (ran / "out.jsonl").read_text("utf-8").splitlines()]
        poison = {7, 15, 23, 31, 39, 47, 59}
        assert [row["title"] for row in rows] == [f"题目{n}" for n in range(60) if n not in poison]

    def test_retry_runs_them_again(self, ran: Path) -> None:
        code, _, told = run_retry(ran)
        assert code == 0
        assert "7 pages = 0 articles + 0 skipped + 7 errors" in told
        again = quarantined(ran / "out.retry.jsonl.quarantine.jsonl")
        first = quarantined(ran / "out.jsonl.quarantine.jsonl")
        assert [page["address"] for page in again] == [page["address"] for page in first]


def run_retry(folder: Path) -> tuple[int, str, str]:
    return batch(
        "--retry", "out.jsonl.quarantine.jsonl", "--time-limit", "1", "--memory-limit", "100", cwd=folder
    )


@pytest.mark.parametrize(
    "name", ["in.jsonl", "in.jsonl.gz", "in.csv", "in.parquet", "in.sqlite", "pages", "in.arc"]
)
def test_retry_finds_pages_in_any_store(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed for want of time comes out once there is enough."""
    makers = {"in.csv": inputs.csv_file, "in.parquet": inputs.parquet, "in.sqlite": inputs.sqlite}
    makers |= {"pages": inputs.folder, "in.arc": inputs.arc}
    broken = {3, 4, 17}
    plain = inputs.page
    monkeypatch.setattr(inputs, "page", lambda n: "LIST" + plain(n) if n in broken else plain(n))
    store = makers.get(name, inputs.jsonl)(tmp_path / name, 20)
    job = Job(ReaderSpec((str(store),)), tmp_path / "out.jsonl", extract="batch_standin:extract", workers=1)
    assert run_batch(job).skipped == 3

    retry = Job(
        job.input,
        tmp_path / "again.jsonl",
        extract="batch_standin:extract_more",
        workers=1,
        retry=job.quarantine_path,
        limits=Limits(),
    )
    assert run_batch(retry).articles == 3
    lines = (tmp_path / "again.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["title"] for line in lines] == [f"LIST题目{number}" for number in sorted(broken)]

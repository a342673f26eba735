"""Workers: order, and what a page that crashes, hangs or takes all memory costs: itself."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from batch_inputs import page

from newsextract.batch.many import extract_many
from newsextract.batch.pool import WINDOW, Limits, Pool
from newsextract.batch.records import BatchError, Fault, Outcome, Record, Result
from newsextract.batch.tasks import ExtractTask

STANDIN = "batch_standin:extract"
MEGABYTE = 1024 * 1024


def run(pages: list[str], **options: object) -> list[Outcome]:
    options = {"workers": 2, "time_limit": 2.0, "memory_limit": 100 * MEGABYTE, "extract": STANDIN, **options}
    return list(extract_many(pages, **options))  # type: ignore[arg-type]


def test_order_is_that_of_the_input() -> None:
    outcomes = run([page(number) if number % 50 else page(number) + "SLOW" for number in range(400)])
    assert [outcome.article.title for outcome in outcomes if outcome.article] == [
        f"题目{number}" for number in range(400)
    ]


def test_each_poison_page_costs_itself() -> None:
    poison = {
        3: ("SEGFAULT", "crash"),
        40: ("SLEEP", "time_limit"),
        41: ("MEMORY", "memory_limit"),
        42: ("SEGFAULT", "crash"),
        80: ("BUG", "exception"),
        81: ("", "empty"),
        119: ("SEGFAULT", "crash"),
    }
    outcomes = run([poison[number][0] if number in poison else page(number) for number in range(120)])
    assert {number: outcome.reason for number, outcome in enumerate(outcomes) if outcome.reason} == {
        number: reason for number, (_, reason) in poison.items()
    }
    assert all(outcome.kind == "error" for number, outcome in enumerate(outcomes) if number in poison)
    assert all(
        outcome.article is not None and outcome.article.title == f"题目{number}"
        for number, outcome in enumerate(outcomes)
        if number not in poison
    )
    assert "SIGSEGV" in (outcomes[3].message or "")


def test_skip_is_not_an_error() -> None:
    (outcome,) = run(["LIST"])
    assert (outcome.kind, outcome.reason, outcome.message, outcome.article) == (
        "skip",
        "no_article",
        "a list of links",
        None,
    )


def test_workers_are_recycled() -> None:
    with Pool(ExtractTask(STANDIN), 2, Limits(recycle_after=20)) as pool:
        first = set(pool.pids)
        results = list(pool.run(Record(page(number), f"#{number}") for number in range(200)))
        assert not first & set(pool.pids)
    assert [result.kind for _, result in results] == ["article"] * 200


def test_a_killed_worker_costs_no_page() -> None:
    with Pool(ExtractTask(STANDIN), 2, Limits()) as pool:
        killed = 0
        titles = []
        for number, (_, result) in enumerate(pool.run(Record(page(n) + "SLOW", f"#{n}") for n in range(200))):
            titles.append(result.kind)
            if number in (20, 60, 100):
                os.kill(pool.pids[0], signal.SIGKILL)
                killed += 1
    assert killed == 3
    assert titles == ["article"] * 200


def test_reads_no_further_than_the_window() -> None:
    read = 0

    def endless() -> Iterator[Record]:
        nonlocal read
        while True:
            read += 1
            yield Record("SLEEP" if read == 1 else page(read), f"#{read}")

    with Pool(ExtractTask(STANDIN), 2, Limits(seconds=0.7)) as pool:
        results = pool.run(endless())
        assert next(results)[1].reason == "time_limit"
        assert read <= WINDOW
        assert next(results)[1].kind == "article"


def test_large_pages_fill_the_window_by_bytes() -> None:
    read = 0

    def endless() -> Iterator[Record]:
        nonlocal read
        while True:
            read += 1
            yield Record("SLEEP" if read == 1 else "题\n" + "文" * 4 * MEGABYTE, f"#{read}")

    with Pool(ExtractTask(STANDIN), 2, Limits(seconds=0.5)) as pool:
        next(pool.run(endless()))
        assert read < 40


def test_children_end_with_an_abandoned_iterator() -> None:
    outcomes = extract_many((page(number) for number in range(10**9)), workers=2, extract=STANDIN)
    next(outcomes)
    children = _children()
    assert len(children) >= 2
    outcomes.close()  # type: ignore[attr-defined]
    deadline = time.monotonic() + 5
    while children & _children() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not children & _children()


def _children() -> set[int]:
    with open(f"/proc/self/task/{os.getpid()}/children") as found:
        every = {int(pid) for pid in found.read().split()}
    return {pid for pid in every if b"spawn_main" in _command(pid)}


def _command(pid: int) -> bytes:
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as found:
            return found.read()
    except OSError:
        return b""


def test_workers_that_cannot_start_end_the_run() -> None:
    with (
        Pool(ExtractTask("batch_standin:no_such_function"), 2, Limits()) as pool,
        pytest.raises(BatchError, match="do not start"),
    ):
        list(pool.run([Record(page(0), "#0")]))


def test_empty_input() -> None:
    assert run([]) == []


def test_records_without_a_page_pass_by_the_workers() -> None:
    fault = Fault("not_html", "a picture")
    records = (Record("", f"#{number}", fault=fault if number % 3000 else None) for number in range(9001))
    with Pool(ExtractTask(STANDIN), 1, Limits()) as pool:
        reasons = [result.reason for _, result in pool.run(records)]
    assert [number for number, reason in enumerate(reasons) if reason == "empty"] == [0, 3000, 6000, 9000]
    assert reasons.count("not_html") == 8997


class Stillborn:
    """A task whose workers die once they are ready, before they have a page."""

    def start(self) -> Callable[[Record], Result]:
        threading.Timer(0.0, os._exit, (9,)).start()
        return lambda record: Result("article")


def test_workers_that_die_before_their_first_page_end_the_run() -> None:
    """As with a memory limit that leaves no room at all: no endless row of new workers."""

    def slowly() -> Iterator[Record]:
        time.sleep(0.5)
        yield Record("a", "1")

    with pytest.raises(BatchError, match="do not start"), Pool(Stillborn(), 1) as pool:
        list(pool.run(slowly()))

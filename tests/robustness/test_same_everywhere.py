"""The same page gives the same article: in threads, after a fork, under any hash seed, locale and zone."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hostile_pages import ADDRESS, outcome, pages, run

PAGES = [path.read_bytes() for path in pages()]


def answer(page: bytes) -> str:
    found = outcome(page, url=ADDRESS)
    return found if isinstance(found, str) else found.model_dump_json() + found.to_markdown()


def test_eight_threads_give_what_one_gives() -> None:
    alone = [answer(page) for page in PAGES]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(answer, PAGES)) == alone


def test_eight_threads_from_the_start() -> None:
    """What is loaded lazily (word lists, the dictionary) is asked for by all of them at once."""
    code = f"""
import sys, threading
sys.path[:0] = {sys.path!r}
from test_same_everywhere import PAGES, answer
found = {{}}
barrier = threading.Barrier(8)
def work(number):
    barrier.wait()
    found[number] = [answer(page) for page in PAGES[::9]]
sys.setswitchinterval(1e-5)
threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
alone = [answer(page) for page in PAGES[::9]]
print(len(found), all(answers == alone for answers in found.values()))
"""
    assert run(code, PYTHONPATH=os.path.dirname(__file__)) == "8 True\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_forked_after_warming_up() -> None:
    alone = [answer(page) for page in PAGES[:20]]
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(answer, PAGES[:20]) == alone


DIGEST = f"""
import hashlib, sys
sys.path[:0] = {sys.path!r}
from test_same_everywhere import digest
print(digest())
"""


def digest() -> str:
    """One number for all answers; `nox -s same` compares it over versions of Python."""
    return hashlib.sha256("\n".join(map(answer, PAGES)).encode()).hexdigest()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "America/Anchorage", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "7", "LC_ALL": "zh_CN.GB18030", "LANG": "tr_TR.UTF-8"},
    ],
    ids=lambda environment: ",".join(f"{name}={value}" for name, value in environment.items()),
)
def test_any_environment(environment: dict[str, str]) -> None:
    here = os.path.dirname(__file__)
    assert run(DIGEST, PYTHONPATH=here, **environment).strip() == digest()


def test_again_in_the_same_process() -> None:
    """No page leaves anything behind that changes the next one."""
    there = [answer(page) for page in PAGES]
    assert [answer(page) for page in reversed(PAGES)] == there[::-1]

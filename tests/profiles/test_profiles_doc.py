"""The examples of docs/profiles.md are real."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from newsextract import SiteProfiles
from newsextract.profiles.model import KEYS

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "profiles.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def test_the_python_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = blocks("python")
    test = doctest.DocTestParser().get_doctest(code, {}, "docs/profiles.md", "docs/profiles.md", 0)
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test).failed == 0


def test_the_file_of_profiles() -> None:
    (code,) = blocks("toml")
    profiles = SiteProfiles.loads(code)
    finance = profiles.for_host("finance.jiangwan.example")
    assert finance is not None
    assert [rule.selector.written for rule in finance.of("drop")] == [
        "table.quotes", ".otherContent_01", "p.subscribe",
    ]  # fmt: skip


def test_every_key_is_described() -> None:
    described = re.findall(r"^\| (`[a-z_`, ]+) \|", TEXT, re.MULTILINE)
    assert {key.strip("` ") for cell in described for key in cell.split(",")} == {*KEYS, "inherit"}

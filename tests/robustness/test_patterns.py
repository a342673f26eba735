"""No pattern of the package is quadratic: each is tried on texts grown from the pattern itself."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile_pages import run
from hostile_patterns import baits, patterns

import newsextract

PATTERNS = patterns()
SHORT, LONG = 1_500, 6_000
"""Characters of bait."""
GROWTH = 9.0
"""Fourfold bait may take so many times as long: 4 for a linear pattern, 16 for a quadratic one."""
NOTHING = 0.012
"""Seconds; what takes less on the long bait is not looked at (a quadratic pattern takes over 0.05)."""
TRIES = 6
"""The least of so many counts: a busy machine only adds."""

ONLY_ON_LINES: dict[str, int] = {}
"""Patterns that are used on texts of bounded length only, with that bound: tried up to it."""


def search_all(pattern: re.Pattern[Any], text: Any) -> float:
    begin = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begin


def grows(pattern: re.Pattern[Any], bait: Callable[[int], Any], short: int, long: int) -> float:
    """How many times as long the long bait takes; 0 where even that takes next to no time."""
    text, shorter = bait(long), bait(short)
    took = least = float("inf")
    for _ in range(TRIES):
        took = min(took, search_all(pattern, text))
        if took < NOTHING:
            return 0.0
        least = min(least, search_all(pattern, shorter))
        if took < GROWTH * least:
            break
    return took / max(1e-4, least)


def test_patterns_are_found() -> None:
    """Those at module level, in tables and behind cached builders."""
    assert len(PATTERNS) > 150
    rooms = {name.partition(".")[0] for name in PATTERNS}
    assert rooms >= {"page", "layout", "fields", "compose", "speech", "zh", "batch", "rendering"}


EVERY = """
import re, sys
made, compile_it = {}, re.compile

def noting(pattern, flags=0):
    compiled, caller = compile_it(pattern, flags), sys._getframe(1)
    module = caller.f_globals.get("__name__", "")
    if module.startswith("newsextract"):
        made[compiled.pattern, compiled.flags] = f"{module}:{caller.f_lineno}"
    return compiled

re.compile = noting
sys.path[:0] = %r
from hostile_pages import outcome, pages
from hostile_patterns import patterns

found = {(pattern.pattern, pattern.flags) for pattern in patterns().values()}
for path in pages():
    outcome(path.read_bytes(), url="https://news.example.com/2024/05/12/a_1.html")
print(len(made), sorted(place for pattern, place in made.items() if pattern not in found))
"""


def test_every_pattern_is_found() -> None:
    """Also one that is compiled on the way, in a class, or from a word list: what `re.compile` is called
    for while all modules are imported and all fixtures read is what the tests below try."""
    count, _, missed = run(EVERY % [str(Path(__file__).parent)]).partition(" ")
    assert missed == "[]\n"
    assert int(count) >= len({(pattern.pattern, pattern.flags) for pattern in PATTERNS.values()})


@pytest.mark.parametrize("name", PATTERNS)
def test_linear(name: str) -> None:
    pattern = PATTERNS[name]
    bound = ONLY_ON_LINES.get(name, LONG)
    for bait in baits(pattern):
        growth = grows(pattern, bait, min(SHORT, bound // 4), bound)
        if growth >= GROWTH:  # once more: what else runs on the machine may have slowed the first
            growth = grows(pattern, bait, min(SHORT, bound // 4), bound)
        assert growth < GROWTH, f"{pattern.pattern!r}: {growth:.0f} times as long on {bait(60)!r}"


def test_the_test_finds_a_quadratic_pattern() -> None:
    for quadratic in (r"\s+$", r"(\w+)\s*=\s*x"):
        pattern = re.compile(quadratic, re.DOTALL)
        assert any(grows(pattern, bait, SHORT, LONG) > GROWTH for bait in baits(pattern)), quadratic


def test_patterns_are_compiled_once() -> None:
    """No `re.search(…)` and the like in a function: it would escape the test above. What is built from
    the page itself must be made of escaped literals."""
    found = []
    for path in Path(newsextract.__file__).parent.rglob("*.py"):
        if path.parent.name == "profiles":  # reads files of the user's own, not pages
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            owner = node.func.value
            if (
                isinstance(owner, ast.Name)
                and owner.id == "re"
                and node.func.attr not in ("compile", "escape")
            ):
                found.append((path.name, node.lineno, ast.unparse(node.args[0])))
    assert [place for place in found if "re.escape" not in place[2]] == []

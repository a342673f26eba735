"""In which line of a TOML file something stands: the parser does not tell, a person wants to know."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    try:
        import tomli as tomllib
    except ImportError as missing:
        raise ImportError(
            "site profiles in TOML need tomli before Python 3.11: pip install 'newsextract[profiles]'"
        ) from missing

TOMLError = tomllib.TOMLDecodeError
parse = tomllib.loads


def line_of(text: str, path: tuple[str, ...], item: int | None = None) -> int:
    """The line, from 1, in which the table or key `path` of a TOML text begins; with `item`, that
    of an array's entry. 1 where there is no such thing. `text` must be valid TOML.

    >>> line_of('["a.example"]\\ntitle = "h1"\\ndrop = [\\n  ".ad",\\n  ".qr",\\n]', ("a.example", "drop"), 1)
    5
    """
    header: tuple[str, ...] = ()
    for first, statement in _statements(text):
        held = parse(statement)
        if statement.lstrip().startswith("["):
            header = tuple(_only_path(held))
            if header[: len(path)] == path:
                return first
        elif _has(held, path[len(header) :]) and path[: len(header)] == header:
            return first + (0 if item is None else _line_of_item(statement, path[len(header) :], item))
    return 1


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Each header or `key = value` with the number of its first line."""
    first = 1
    lines: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not lines:
            first = number
        lines.append(line)
        statement = "\n".join(lines)
        try:
            holds = parse(statement)
        except TOMLError:  # goes on in the next line
            continue
        if holds or statement.lstrip().startswith("["):
            yield first, statement
        lines = []


def _only_path(held: dict[str, Any]) -> Iterator[str]:
    """The keys of a header: `[a."b.c"]` is a, b.c."""
    while held:
        ((key, inner),) = held.items()
        yield key
        held = inner if isinstance(inner, dict) else {}


def _has(held: Any, path: tuple[str, ...]) -> bool:
    for key in path:
        if not isinstance(held, dict) or key not in held:
            return False
        held = held[key]
    return True


def _line_of_item(statement: str, path: tuple[str, ...], item: int) -> int:
    """How many lines behind its array's first an entry begins."""
    lines = statement.split("\n")
    for count in range(1, len(lines)):
        try:
            held: Any = parse("\n".join(lines[:count]) + "\n]")
        except TOMLError:
            continue
        for key in path:
            held = held[key]
        if isinstance(held, list) and len(held) > item:
            return count - 1
    return len(lines) - 1 if len(lines) > 1 and item else 0

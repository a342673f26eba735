"""What a page's head says of it: JSON-LD, tolerant of what sites write there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

MAX_JSON = 2_000_000
"""Characters; a longer JSON-LD script is not read (real ones stay under 50,000)."""
MAX_OBJECTS = 200
"""Objects read of one script; real pages have a few."""

_OPENING = re.compile(r"<!--|(?://\s?)?<!\[CDATA\[")
_CLOSINGS = ("-->", "// ]]>", "//]]>", "]]>")
_TRAILING_COMMA = re.compile(r",(?=\s{0,200}[}\]])")
_RAW_CONTROL = re.compile(r"[\x00-\x1f]")
_TEXT_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|articleBody|description|@type)"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){0,200000})"'
)


def read_json_ld(source: str) -> list[dict[str, Any]]:
    """The objects in a JSON-LD script, lists and `@graph` flattened. Trailing commas, raw line
    ends, comments around it are tolerated; of what cannot be mended, the plain text fields."""
    if len(source) > MAX_JSON:
        return []
    source = _unwrapped(source)
    for candidate in (source, _TRAILING_COMMA.sub("", _RAW_CONTROL.sub(" ", source))):
        try:
            return list(_objects(json.loads(candidate, strict=False)))
        except (ValueError, RecursionError):
            continue
    fields: dict[str, Any] = {}
    for name, value in _TEXT_FIELD.findall(source):
        fields.setdefault(name, _unescape(value))
    return [fields] if fields else []


def _unwrapped(source: str) -> str:
    """`source` without the comment or CDATA marks and the semicolon around it."""
    source = source.strip()
    if opening := _OPENING.match(source):
        source = source[opening.end() :]
    source = source.rstrip("; \t\r\n")
    for closing in _CLOSINGS:
        if source.endswith(closing):
            source = source[: -len(closing)]
            break
    return source.strip().rstrip(";")


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    waiting = [data]
    found = 0
    while waiting and found < MAX_OBJECTS:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item[:MAX_OBJECTS]
        elif isinstance(item, dict):
            found += 1
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                waiting[:0] = graph[:MAX_OBJECTS]


def _unescape(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value

"""What a Markdown file says of itself above its text, between two lines of `---` (YAML) or `+++` (TOML)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.page.model import Head
from newsextract.page.whitespace import fold

_FRONT_MATTER = re.compile(
    r"\s{0,9}(---|\+\+\+)[ \t]{0,9}\r?\n((?:[^\n]{0,2000}\n){1,80}?)(?:\1|\.\.\.)[ \t\r]{0,9}(?:\n|\Z)"
)
_FIELD = re.compile(r"([A-Za-z_][\w -]{0,40}?)\s{0,3}[:=](?:\s{1,9}|\Z)(.{0,1000})")
_QUOTES = "\"'"
_GOES_ON = (" ", "\t", "-", "#", "]")
"""What a line begins with that is none of the fields: an item of a list, a remark, a text going on."""
_NOTHING = re.compile(r"[\]#]|\Z")
_ITEM = re.compile(r"\s{0,40}(?:-(?:\s|\Z))?")
_TEXT_BELOW = re.compile(r"[>|][-+1-9]{0,2}")
"""`title: >-`: the text stands in the indented lines below."""
_EDGES = "[]\"', "
_CREDITS = {"author": "作者", "authors": "作者", "source": "来源", "tags": "标签", "keywords": "标签"}
"""The fields that a page would print below its headline, and their labels there."""


def read_front_matter(text: str) -> tuple[Head, str] | None:
    """The head that a file's front matter makes, each field as a `<meta>`, and the text below it, led by the
    lines that a page would print of the fields (作者：张三); None for a text without."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return None
    fields: dict[str, list[str]] = {}
    parts: list[str] = []
    for line in found[2].splitlines():
        field = _FIELD.match(line)
        if field is not None:
            parts = [] if field[1].lower() in fields else fields.setdefault(field[1].lower(), [])
        elif line.strip() and not line.startswith(_GOES_ON):
            return None  # a line between two rules
        value = _value(field[2] if field is not None else _ITEM.sub("", line, count=1))
        inner = field is None and _FIELD.match(value) is not None  # author: | name: 张三 | link: …
        if value and not inner and not (field is not None and _TEXT_BELOW.fullmatch(value)):
            parts.append(value)
    head = Head(meta={name: " ".join(values) for name, values in fields.items() if values})
    head.title = head.meta.pop("title", "")
    return (head, "".join(_credits(fields)) + text[found.end() :]) if head.title else None


def _value(text: str) -> str:
    """A field's value or a list's item without quotes and without a remark behind it."""
    text = fold(text)
    if _NOTHING.match(text) is not None:
        return ""
    closing = text.rfind(text[0]) if text[0] in _QUOTES else 0
    if closing and text[closing + 1 :].lstrip(" ,")[:1] in ("", "#"):
        return text[1:closing].strip()
    return text.partition(" # ")[0].strip(_QUOTES).strip()


def _credits(fields: dict[str, list[str]]) -> Iterator[str]:
    for name, label in _CREDITS.items():
        values = [item.strip(_EDGES) for part in fields.get(name, ()) for item in part.split(",")]
        if any(values):
            yield f"{label}：{'、'.join(filter(None, values))}\n\n"

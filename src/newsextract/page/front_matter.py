"""What a Markdown file says of itself above its text, between two lines of `---` (YAML) or `+++` (TOML)."""

from __future__ import annotations

import re

from newsextract.page.model import Head
from newsextract.page.whitespace import fold

_FRONT_MATTER = re.compile(
    r"\s{0,9}(---|\+\+\+)[ \t]{0,9}\r?\n((?:[^\n]{0,2000}\n){1,80}?)(?:\1|\.\.\.)[ \t\r]{0,9}(?:\n|\Z)"
)
_FIELD = re.compile(r"([A-Za-z_][\w -]{0,40}?)\s{0,3}[:=](?:\s{1,9}|\Z)(.{0,1000})")
_GOES_ON = (" ", "\t", "-", "#", "]")
"""What a line begins with that is none of the fields: an item of a list, a remark."""
_QUOTES = "\"'"


def read_front_matter(text: str) -> tuple[Head, str] | None:
    """The head that a file's front matter makes, each field as a `<meta>`, and the text below it; None for a
    text without. Values of lists are left out: names of tags, of authors as links."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return None
    head = Head()
    for line in found[2].splitlines():
        field = _FIELD.match(line)
        if field is None:
            if line.strip() and not line.startswith(_GOES_ON):
                return None  # a line between two rules
            continue
        value = fold(field[2]).strip(_QUOTES)
        if value:
            head.meta.setdefault(field[1].lower(), value)
    head.title = head.meta.pop("title", "")
    return (head, text[found.end() :]) if head.title else None

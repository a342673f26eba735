"""A text that is a JSON string as it stands in a file: its line breaks are `\\n`, its marks `\\"`."""

from __future__ import annotations

import re

from newsextract.page.short_lines import LINE_ENDS

_FEWEST_STOPS, _FEWEST_BREAKS = 2, 3
"""Sentences that end before an escaped line break, and such breaks, of a JSON string."""
_STOP = "[。！？…][”」』）)]?"
_ESCAPE = re.compile(
    r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u(?![dD][89a-fA-F])([0-9a-fA-F]{4})"
    r"|\\([nrt\"'/\\])"
)
_ESCAPED_BREAK = re.compile(rf"{_STOP}(?:\\?\")?\s?(?:\\r)?\\n(?![\"'”’」）){LINE_ENDS}])")
"""Behind a sentence, not at the end of what a program quotes, nor of a line."""
_BREAK = re.compile(rf"{_STOP}\s?[{LINE_ENDS}]")
_PATH = re.compile(r"(?<![A-Za-z])[A-Za-z]:\\(?!\\)")
_PLAIN = {"n": "\n", "r": "", "t": "\t"}


def unescaped(text: str) -> str:
    """The text of a JSON string with its line breaks, `…。\\n…`; as it is if it is none: half its sentences
    end before real ones, or it holds a path of Windows or a few such signs of a program."""
    escaped = len(_ESCAPED_BREAK.findall(text))
    if escaped < _FEWEST_STOPS or text.count("\\n") < _FEWEST_BREAKS:
        return text
    if 2 * len(_BREAK.findall(text)) > escaped or _PATH.search(text):
        return text
    return _ESCAPE.sub(_read_escape, text)


def _read_escape(found: re.Match[str]) -> str:
    high, low, code, sign = found.groups()
    if high:
        return chr(0x10000 + (int(high, 16) - 0xD800) * 0x400 + int(low, 16) - 0xDC00)
    return chr(int(code, 16)) if code else _PLAIN.get(sign, sign)

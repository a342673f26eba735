"""A text whose line breaks a program wrote as something else: a bar, a slash, blanks, or nothing."""

from __future__ import annotations

import re

from newsextract.page.one_line import ending, header, is_button, is_credit, is_date_line

MOST_LINES = 3
"""A page has more lines than that, and more than one sentence in none of them."""
MOST_BARS = 4
"""Bars a line, on the average; menus and tables have so many in some of their lines only."""
_SHORTEST, _LONGEST = 120, 100_000
"""Characters of a line that may be a whole page."""
_FEWEST_STOPS, _FEWEST_PARTS = 2, 6
"""Sentences that end before the sign, and signs, from which on it stands for a line break."""

_STOP = "[。！？…][”」』）)]?"
_SIGNS = tuple(
    (sign, re.compile(rf"{_STOP}\s?{re.escape(sign)}"), re.compile(as_break))
    for sign, as_break in (
        *(("|", r"\s?\|\s?"), ("｜", r"\s?｜\s?"), ("¦", r"\s?¦\s?")),
        *((" / ", r"\s/\s"), ("/", r"(?<![\x21-\x7e])/|/(?![\x21-\x7e])")),
    )
)
"""The sign, the sign behind a sentence, the sign as a break: no slash of a date, an address or `km/h` is."""
_ENDED = re.compile(rf"{_STOP}\s?\Z")
_INDENT = re.compile(
    r"(?<=[。！？…”」』）)])\s?(?=\u3000\u3000\S)|(?<!\s)(?=\u3000\u3000[^\s。，]{2,60}[，。：（])"
)
_BLANK = re.compile(rf"({_STOP})\s{{1,9}}(?=\S)")


def broken(lines: list[str]) -> list[str]:
    """The lines, those that are a page without line breaks as its lines."""
    if len(lines) > MOST_LINES:  # the source's own line breaks among the signs
        _, behind_sentence, as_break = _SIGNS[0]
        text = "\n".join(lines)
        if len(text) > _LONGEST or len(behind_sentence.findall(text)) < _FEWEST_STOPS:
            return lines
        return [part for line in lines for part in as_break.split(line)]
    return [
        part for line in lines for part in (_parts(line) if _SHORTEST <= len(line) <= _LONGEST else [line])
    ]


def _parts(line: str) -> list[str]:
    for sign, behind_sentence, as_break in _SIGNS:
        signs = line.count(sign)
        stops = len(behind_sentence.findall(line)) if signs >= _FEWEST_STOPS else 0
        if stops >= _FEWEST_STOPS and (signs >= _FEWEST_PARTS or stops == signs):
            pieces = as_break.split(line)
            return _between_slashes(pieces) if sign == "/" and stops < signs else pieces
    paragraphs = _INDENT.split(line)
    are_indented = len(paragraphs) > _FEWEST_STOPS
    if not are_indented:
        paragraphs = _BLANK.sub(r"\1\n", line).split("\n")
    if len(paragraphs) <= _FEWEST_STOPS:
        return [line]
    top = header(paragraphs[0])
    if len(top) == 1 and not are_indented:
        return [line]
    return [*top, *paragraphs[1:-1], *ending(paragraphs[-1])]


def _between_slashes(pieces: list[str]) -> list[str]:
    """The pieces of a page, those of a sentence as one again (`门票两元/三元。`); all as one where no date
    stands above the text, or no piece ends a sentence (`…。)/A座`)."""
    stops = [i for i, piece in enumerate(pieces) if _ENDED.search(piece)]
    above = pieces[: stops[0]] if stops else []
    date = next((i for i, piece in enumerate(above) if is_date_line(piece)), 0)
    if not date:
        return ["/".join(pieces)]
    text = date + 1
    while text < stops[0] and (is_credit(pieces[text]) or is_button(pieces[text])):
        text += 1
    lines, start = pieces[:text], text
    for stop in stops:
        lines.append("/".join(pieces[start : stop + 1]))
        start = stop + 1
    below = next((i for i in range(start, len(pieces)) if is_button(pieces[i])), len(pieces))
    lines[-1] = "/".join([lines[-1], *pieces[start:below]])
    return [*lines, *pieces[below:]]

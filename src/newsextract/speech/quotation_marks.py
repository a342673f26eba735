"""Quotation marks: which pairs a text holds, how they nest, and where they are broken.

Chinese pages mix “” ‘’ 「」 『』 ﹁﹂ 〝〞 with straight marks, turn them round (`”…“`), forget one,
nest a pair inside a pair of the same kind, and open a quotation again in each paragraph while
closing it only in the last. Pairs never cross a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(r"[“”„‟‘’「」『』﹁﹂﹃﹄〝〞〟\"＂'＇]")

_FAMILY = {
    **dict.fromkeys('“”„‟"＂', "double"),
    **dict.fromkeys("‘’'＇", "single"),
    **dict.fromkeys("「」﹁﹂", "corner"),
    **dict.fromkeys("『』﹃﹄", "white corner"),
    **dict.fromkeys("〝〞〟", "prime"),
}
_OPENING = frozenset("“„‘「『﹁﹃〝")
_CLOSING = frozenset("”‟’」』﹂﹄〞〟")
_STRAIGHT = frozenset("\"＂'＇")

_BEHIND_CLOSER = frozenset("，。；：、！？）》】,.;:!?) \u3000—…”’」』﹂")
_BEFORE_OPENER = frozenset("，：、（《【,:( \u3000—”’」』")
_SENTENCE_END = frozenset("。！？!?…")

_PLAIN_PAIRS = frozenset(pair * times for pair in ("“”", "「」") for times in range(1, 13))
"""The marks of nearly all paragraphs that have any: they pair as they stand."""

DEEPEST = 6
"""Nesting beyond this is noise (a run of opening marks), and is not followed."""


LONGEST_UNCLOSED = 150
"""Behind a colon a mark that nothing closes holds the rest of the paragraph, if that is no longer."""
MOST_MARKS = 20_000
"""A paragraph with more marks than this is no prose, and none of them is paired."""


@dataclass(slots=True)
class Span:
    """What stands inside a pair of marks; `text[start:end]`, the marks left out."""

    start: int
    end: int
    depth: int
    """How many pairs stand around it."""
    closed: bool
    """False where the paragraph ends before the mark is closed."""


@dataclass(slots=True)
class _Open:
    at: int
    family: str
    first_inner: int
    """Index into the spans found so far: later ones lie inside this mark."""
    repeated: bool = False
    """A mark of the same family was opened inside it."""


def scan(text: str) -> list[Span]:
    """All pairs of quotation marks in the text, in order; one pass, linear in its length."""
    found: list[Span] = []
    tokens: list[tuple[int, str]] = []
    line, line_end = 0, -1
    for match in MARK.finditer(text):
        at = match.start()
        if at > line_end:  # the first mark of another paragraph
            if tokens:
                _scan_paragraph(text, line, line_end, tokens, found)
                tokens = []
            line = text.rfind("\n", max(0, line_end), at) + 1
            line_end = text.find("\n", at)
            if line_end < 0:
                line_end = len(text)
        if len(tokens) <= MOST_MARKS:  # one more tells that there are too many
            tokens.append((at, match[0]))
    if tokens:
        _scan_paragraph(text, line, line_end, tokens, found)
    return found


def _scan_paragraph(
    text: str, begin: int, end: int, tokens: list[tuple[int, str]], found: list[Span]
) -> None:
    if len(tokens) > MOST_MARKS:
        return
    if "".join([character for _, character in tokens]) in _PLAIN_PAIRS:
        ends = [at for at, _ in tokens]
        found += [Span(a + 1, b, 0, True) for a, b in zip(ends[::2], ends[1::2], strict=True) if b > a + 1]
        return
    following = _next_of_family(tokens)
    first = len(found)
    stack: list[_Open] = []
    for index, (at, character) in enumerate(tokens):
        if _inside_word(text, at, character):
            continue
        family = _FAMILY[character]
        level = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].family == family), None)
        coming = following[index]
        if _opens(text, end, at, level is not None, coming):
            if level is not None:
                stack[level].repeated = True
            if len(stack) < DEEPEST:
                stack.append(_Open(at, family, len(found)))
        elif level is not None:
            opened = stack[level]
            _lift(found, opened.first_inner, stack[level + 1 :])
            del stack[level:]
            if at == opened.at + 1:  # nothing inside
                continue
            inner = found[opened.first_inner :]
            del found[opened.first_inner :]
            found.append(Span(opened.at + 1, at, len(stack), True))
            found.extend(inner)
    rest = _trimmed(text, begin, end)
    if stack and stack[0].at + 1 < rest and _runs_on(text, begin, end, stack[0]):
        _lift(found, first, stack[1:])
        found.insert(stack[0].first_inner, Span(stack[0].at + 1, rest, 0, False))
    elif stack:
        _lift(found, first, stack)


def _next_of_family(tokens: list[tuple[int, str]]) -> list[tuple[int, str] | None]:
    latest: dict[str, tuple[int, str]] = {}
    following: list[tuple[int, str] | None] = [None] * len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        family = _FAMILY[tokens[index][1]]
        following[index] = latest.get(family)
        latest[family] = tokens[index]
    return following


def _inside_word(text: str, at: int, character: str) -> bool:
    """An apostrophe (King’s, i'm), or the sign for inches and minutes (15.6")."""
    before = text[at - 1 : at]
    if character in "’'＇":
        return before.isascii() and before.isalnum() and text[at + 1 : at + 2].isalnum()
    return (
        character == '"'
        and before.isascii()
        and before.isdigit()
        and (text[at - 2 : at - 1] == "." or not text[at + 1 : at + 2].strip("。，、 "))
    )


def _opens(text: str, end: int, at: int, is_open: bool, coming: tuple[int, str] | None) -> bool:
    """Whether the mark opens a pair, by its form and, where the form lies, by its place."""
    character = text[at]
    if character in _STRAIGHT:
        return not is_open and coming is not None
    if character in _OPENING:
        # `“…“，他说`: an opening mark that stands where only a closing one can
        closes = is_open and _at_closing_place(text, end, at) and (coming is None or coming[1] in _OPENING)
        return not closes
    if is_open or coming is None:
        return False
    # `感到”…。”` and `”…“`: a closing mark with nothing to close
    return coming[1] in _CLOSING or coming[1] in _STRAIGHT or _at_closing_place(text, end, coming[0])


def _at_closing_place(text: str, end: int, at: int) -> bool:
    return at + 1 >= end or text[at + 1] in _BEHIND_CLOSER or text[at - 1] in _SENTENCE_END


def _runs_on(text: str, begin: int, end: int, opened: _Open) -> bool:
    """Whether a mark that the paragraph does not close holds all the rest of the paragraph.

    It does if it opens the paragraph (the speech goes on in the next one, or the closing mark was
    forgotten), if it stands behind a colon, or if the next paragraph opens the same mark again.
    """
    if opened.repeated or text[opened.at] in _STRAIGHT:
        return False
    if not text[begin : opened.at].strip():
        return True
    if text[opened.at - 1] in "：:" and end - opened.at <= LONGEST_UNCLOSED:
        return True
    behind = text[end : end + 4].lstrip("\n \u3000")
    return text[opened.at - 1] in _BEFORE_OPENER and behind[:1] == text[opened.at]


def _trimmed(text: str, begin: int, end: int) -> int:
    while end > begin and text[end - 1].isspace():
        end -= 1
    return end


def _lift(found: list[Span], first: int, stack: list[_Open]) -> None:
    """Pairs inside a mark that was never closed stand in one pair less."""
    if not stack:
        return
    for index in range(first, len(found)):
        around = sum(1 for opened in stack if opened.first_inner <= index)
        found[index].depth = max(0, found[index].depth - around)

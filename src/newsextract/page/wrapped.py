"""Plain text that mail or an old program broke at a fixed width: the lines of a paragraph as one again."""

from __future__ import annotations

from collections import Counter

INDENTS = ("\u3000", "\xa0", "  ", "\t")
"""What a paragraph may begin with."""
_NARROWEST, _WIDEST = 36, 100
"""Columns (a Chinese character takes two) at which mail and old text files break their lines."""
_RAGGED = 4
"""Columns that a full line may lack (a mark or a Latin word that went to the next line) or have more than
others (two marks that no line may begin with: 。”)."""
_NEARLY_WIDEST = 0.8
"""Share of the widest line's width from which a line may be full; the most common of such widths counts."""
_MOST_WIDER = 0.1
"""Wider lines, as a share of the full ones: marks that one program gives one column, another two."""
_FEWEST_FULL = 2
_MOST_STOPPED = 0.34
"""Share of the full lines that may end like a sentence: a break at a fixed width falls on a full stop
once in twenty lines, short paragraphs of one length end with one each."""
_SENTENCE_STOPS = ("。", "！", "？", "。”", "！”", "？”", "。」", "！」", "？」")
_STOPS = ("。", "！", "？", "”", "」", "…", "）", "；", "：", ".", "!", "?", ")", '"')


def unwrapped(lines: list[str]) -> list[str]:
    """The lines, those of a paragraph joined where the text was broken at a fixed width: no line is
    wider, most lines with another right behind them are that wide, and what ends a paragraph ends a
    sentence. A list of headlines cut to one length is none."""
    if any("://" not in line for line in lines if len(line) > _WIDEST):
        return lines  # nearly every page; the rest costs time
    goes_on = _goes_on(lines)
    columns = [len(line.rstrip().encode("gb18030", "replace")) for line in lines]
    characters = [len(line.rstrip()) for line in lines]
    by_columns = _usual_width(lines, columns, goes_on, _NARROWEST)
    by_characters = _usual_width(lines, characters, goes_on, _NARROWEST // 2)
    full_columns = _full(columns, by_columns, goes_on)
    full_characters = _full(characters, by_characters, goes_on)
    if sum(full_characters) > sum(full_columns):
        if _is_wrapped(lines, characters, full_characters, by_characters):
            return _joined(lines, full_characters, [width == by_characters for width in characters])
    elif _is_wrapped(lines, columns, full_columns, by_columns):
        return _joined(lines, full_columns, [False] * len(lines))
    return lines


def _goes_on(lines: list[str]) -> list[bool]:
    """Which lines have another one of the same paragraph right behind them, as far as blanks tell."""
    following = [*lines[1:], ""]
    return [
        bool(line.strip() and behind.strip() and not behind.startswith(INDENTS))
        for line, behind in zip(lines, following, strict=True)
    ]


def _usual_width(lines: list[str], widths: list[int], goes_on: list[bool], narrowest: int) -> int:
    """The width at which the lines may be broken: the most common one of the widest; 0 for none."""
    counts = Counter(
        width
        for width, line, on in zip(widths, lines, goes_on, strict=True)
        if on and narrowest <= width <= _WIDEST and "://" not in line
    )
    if not counts:
        return 0
    least = _NEARLY_WIDEST * max(counts)
    return max((width for width in counts if width >= least), key=lambda width: (counts[width], width))


def _full(widths: list[int], usual: int, goes_on: list[bool]) -> list[bool]:
    """Which lines are that wide and have another line of the paragraph behind them."""
    return [on and 0 < usual - _RAGGED <= width for width, on in zip(widths, goes_on, strict=True)]


def _is_wrapped(lines: list[str], widths: list[int], full: list[bool], usual: int) -> bool:
    """Whether the text was broken at that width, by the lines that are full."""
    filled = [line.rstrip() for line, is_full in zip(lines, full, strict=True) if is_full]
    wrapped = len(filled)
    exact = sum(is_full and width >= usual - 1 for width, is_full in zip(widths, full, strict=True))
    if exact < max(_FEWEST_FULL, wrapped / 2):
        return False  # crumbs and credits above a poem may be the two long lines of a page
    wider = sum(
        width > usual + _RAGGED and "://" not in line for width, line in zip(widths, lines, strict=True)
    )
    if wider > _MOST_WIDER * wrapped:
        return False
    if sum(line.endswith(_SENTENCE_STOPS) for line in filled) > _MOST_STOPPED * wrapped:
        return False
    long = sum(on and 2 * width >= usual for on, width in zip(_goes_on(lines), widths, strict=True))
    return 2 * wrapped >= long and _end_sentences(lines, full)


def _end_sentences(lines: list[str], full: list[bool]) -> bool:
    """Whether what stands behind full lines ends a sentence, as the last line of a paragraph does: behind two
    of them in a row, where there are such, for menus and headlines are broken too and end without a stop."""
    ends = [i for i in range(1, len(lines)) if full[i - 1] and not full[i]]
    prose = [i for i in ends if i > 1 and full[i - 2]] or ends
    return 2 * sum(lines[i].rstrip().endswith(_STOPS) for i in prose) >= len(prose)


def _joined(lines: list[str], full: list[bool], cut: list[bool]) -> list[str]:
    """The lines, each full one joined with the one behind it. `cut`: which ones were cut off wherever they
    had as many characters, inside a number or a word, too."""
    goes_on = _goes_on(lines)
    joined: list[str] = []
    pieces: list[str] = []
    for index, line in enumerate(lines):
        piece = line.strip() if pieces else line.rstrip()
        if pieces and not cut[index - 1] and _are_words(pieces[-1], piece):
            piece = " " + piece
        pieces.append(piece)
        if not (full[index] or (goes_on[index] and _latin_word_follows(lines[index + 1]))):
            joined.append("".join(pieces))
            pieces = []
    return joined


def _latin_word_follows(line: str) -> bool:
    """Whether the next line begins with a Latin word, which leaves the line before it short."""
    return line[:1].isascii() and line[:1].isalpha()


def _are_words(before: str, behind: str) -> bool:
    """Whether a blank stood between the two: Latin letters or figures meet."""
    return before[-1:].isascii() and before[-1:].isalnum() and behind[:1].isascii() and behind[:1].isalnum()

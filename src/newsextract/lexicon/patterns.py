"""The words of a list as one regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def alternation(
    words: Iterable[str],
    followed: Mapping[str, str] | None = None,
    gapped: frozenset[str] = frozenset(),
) -> str:
    """An expression for any of the words, longest first, grouped by their first characters: it is searched
    for by the set of these, and looks at each only once.

    `followed`: for a word, an expression for what must come behind it; `gapped`: words that may have blanks
    between their characters.

    >>> alternation(["来源", "来自", "文"], {"文": "(?!章)"})
    '来(?:源|自)|文(?:(?!章))'
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        blanks = r"\s{0,4}" if word in gapped else ""
        rest = "".join(blanks + re.escape(character) for character in word[1:])
        groups.setdefault(word[0], []).append(rest + (followed or {}).get(word, ""))
    return "|".join(
        re.escape(first) + ("" if rests == [""] else f"(?:{'|'.join(rests)})")
        for first, rests in groups.items()
    )

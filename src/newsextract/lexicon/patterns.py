"""The words of a list as one regular expression."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping

from newsextract import lexicon

_GAP = r"\s{0,4}"


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
    '来(?:源|自)|文(?!章)'
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(sorted(set(words)), key=len, reverse=True):
        rest = word[1:]
        if word in gapped:
            rest = _GAP.join(map(re.escape, ("", *rest)))
        elif not rest.isalnum():
            rest = re.escape(rest)
        if followed and word in followed:
            rest += followed[word]
        groups.setdefault(word[0], []).append(rest)
    return "|".join(
        re.escape(first) + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")
        for first, rests in groups.items()
    )


def listed(name: str, *sections: str) -> str:
    """An expression for any word of a list, or of some sections of it. In a line with `≠` stands one word,
    and behind the mark longer ones that it is no part of: `请 ≠ 请求 请客`."""
    sections = sections or tuple(lexicon.sections(name))
    found = [word for section in sections for word in lexicon.words(name, section)]
    followed: dict[str, str] = {}
    for line in itertools.chain.from_iterable(lexicon.sections(name)[section] for section in sections):
        if "≠" in line:
            word, others = line.split("≠")
            longer = [other for held in others.split() for other in lexicon.forms(name, held)]
            for form in lexicon.forms(name, word.strip()):
                followed[form] = "".join(_not_within(form, other) for other in longer if form in other)
    return alternation(found, followed)


def _not_within(word: str, other: str) -> str:
    """An expression for what must come behind the word where it is no part of the other.

    >>> _not_within("了", "为了"), _not_within("了", "了解"), _not_within("了", "不了解")
    ('(?<!为了)', '(?!解)', '(?!(?<=不了)解)')
    """
    before, _, behind = other.partition(word)
    if not behind:
        return f"(?<!{re.escape(other)})"
    return f"(?!(?<={re.escape(before + word)}){re.escape(behind)})" if before else f"(?!{re.escape(behind)})"

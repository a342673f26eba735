"""Word lists as plain text files that a Chinese reader can edit without reading code.

A file `NAME.txt` holds one entry a line; `# …` is a comment, `[section]` starts a section, blank
lines do not count. Entries are kept as written; order is kept too. Some lists hold several words in a
line, with blanks between; behind `≠` stand longer words that the one before it is no part of: `请 ≠ 请求`.

- Beside an article (layout): `boilerplate`, `buttons`, `site_words`, `terms_of_use`; sentences that only
  mention a site's words: `mentions`; pages that are no articles: `not_articles`.
- Announcing a name, a source or a date: `byline_labels`, `editor_labels`, `credit_labels`, `date_labels`,
  `credit_lines`, `line_words`, `glued_labels`; beside a name or for one: `posts`, `places`, `placeholders`.
- Between an article's words (compose): `site_phrases`; whether a sentence is whole: `clause_edges`,
  `clause_frames`, `word_joints`.
- Saying and citing (speech): `cues`, `indirect`, `adverbials`, `speech_veto`, `speakers`, `sources`,
  `names_in_text`.
- Chinese anywhere: `surnames`, `not_names`, `outlets`, `outlet_words`, `frequent_characters`, `script_pairs`.

`patterns` makes one regular expression of a list; `lookup` finds the longest word at an end of a text.
"""

from __future__ import annotations

import itertools
import math
from functools import cache
from importlib.resources import files


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of `NAME.txt` by section; entries before the first section are under `""`."""
    found: dict[str, list[str]] = {}
    current = found.setdefault("", [])
    for line in files(__name__).joinpath(f"{name}.txt").read_text("utf-8").splitlines():
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        if entry.startswith("[") and entry.endswith("]"):
            current = found.setdefault(entry[1:-1], [])
        else:
            current.append(entry)
    return {section: tuple(entries) for section, entries in found.items()}


@cache
def entries(name: str, section: str | None = None) -> tuple[str, ...]:
    """All entries of `NAME.txt`, or those of one section; of some lists also in traditional characters."""
    if section is None:
        return tuple(entry for each in sections(name) for entry in entries(name, each))
    return tuple(dict.fromkeys(form for entry in sections(name)[section] for form in forms(name, entry)))


@cache
def words(name: str, section: str | None = None) -> tuple[str, ...]:
    """The words of lists that hold several in one line, with blanks between."""
    groups = sections(name)
    lines = groups[section] if section is not None else itertools.chain.from_iterable(groups.values())
    found = (word for line in lines for word in line.partition("≠")[0].split())
    return tuple(dict.fromkeys(form for word in found for form in forms(name, word)))


IN_BOTH_SCRIPTS = frozenset(
    (
        "buttons",
        "byline_labels",
        "credit_labels",
        "date_labels",
        "editor_labels",
        "placeholders",
        "glued_labels",
        "line_words",
        "not_articles",
        "outlet_words",
        "outlets",
        "places",
        "posts",
        "terms_of_use",
    )
)
"""Lists that are compared with a page's text as it stands: a word in simplified characters stands for the
traditional one, too. Others are compared in simplified characters, whatever the page's."""
_MOST_FORMS = 6
"""Of a word with more choices than that only the first of each character is taken."""


def forms(name: str, entry: str) -> list[str]:
    """An entry of `NAME.txt` as it stands there and, of some lists, in traditional characters."""
    return [entry, *traditional_forms(entry)] if name in IN_BOTH_SCRIPTS else [entry]


def traditional_forms(word: str) -> list[str]:
    """The word in traditional characters: each of several where one simplified character stands for them
    (采写: 采寫, 採寫); none where it is the same."""
    table = _traditional()
    if table.keys().isdisjoint(word):
        return []
    choices = [table.get(character, character) for character in word]
    if math.prod(map(len, choices)) > _MOST_FORMS:
        choices = [characters[0] for characters in choices]
    return [form for form in map("".join, itertools.product(*choices)) if form != word]


@cache
def _traditional() -> dict[str, str]:
    """A simplified character to the usual traditional ones, and to itself where both scripts have it. Usual
    are those of the first level of Big5, the 5,401 that a newspaper prints."""
    lists = sections("script_pairs")
    in_both = set("".join(lists["in both: simplified side"]))
    found: dict[str, str] = {}
    for line in lists["pairs"]:
        for pair in line.split():
            traditional, simplified = pair[0], pair[1]
            if traditional.encode("big5", "replace") < _BIG5_SECOND_LEVEL:
                found[simplified] = found.get(simplified, simplified * (simplified in in_both)) + traditional
    return found


_BIG5_SECOND_LEVEL = b"\xc9\x40"

"""Lines that begin like an entry of `lexicon/boilerplate.txt`, or hold one of its phrases.

Entries are indexed by their first two characters, so that a line is compared with a handful of the
hundreds.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from newsextract.layout.lines.keys import EDGE, key
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.weights import LABEL_LINE, NOTICE_LINE, SHORT_LINE
from newsextract.lexicon import sections
from newsextract.lexicon.patterns import listed
from newsextract.zh.script import traditional_twins

_SECTIONS: tuple[tuple[str, Label, int], ...] = (
    # section, label, longest line
    ("note", Label.NOTE, 300),
    ("player", Label.PLAYER, LABEL_LINE),
    ("advert", Label.ADVERT, SHORT_LINE),
    ("pagination", Label.PAGINATION, LABEL_LINE),
    ("related", Label.RELATED, 90),
    ("share", Label.SHARE, SHORT_LINE),
    ("comments", Label.COMMENTS, SHORT_LINE),
    ("tags", Label.TAGS, LABEL_LINE),
    ("navigation", Label.NAVIGATION, LABEL_LINE),
    ("copyright", Label.COPYRIGHT, LABEL_LINE),
    ("wall", Label.PROMO, LABEL_LINE),
    ("disclaimer", Label.DISCLAIMER, NOTICE_LINE),
    ("promo", Label.PROMO, LABEL_LINE),
    ("caption", Label.CAPTION, LABEL_LINE),
)
_ANYWHERE: tuple[tuple[str, Label, int], ...] = (
    ("disclaimer_anywhere", Label.DISCLAIMER, NOTICE_LINE),
    ("promo_anywhere", Label.PROMO, 200),
    ("copyright_anywhere", Label.COPYRIGHT, 400),
    ("related_anywhere", Label.RELATED, SHORT_LINE),
)
_WILD = ".{0,60}?"


@dataclass(slots=True)
class _Entry:
    pattern: re.Pattern[str] | None
    """None: the literal alone decides."""
    literal: str
    then: str
    """What stands behind the first wildcard: few lines that begin with the literal hold it."""
    whole: bool
    label: Label
    longest: int
    section: str

    def agrees(self, form: str) -> bool:
        """Whether a line that begins with the literal agrees with the whole entry."""
        if self.pattern is not None:
            return self.then in form and self.pattern.match(form) is not None
        return not self.whole or len(form) == len(self.literal)


@cache
def _index() -> dict[str, list[_Entry]]:
    """Entries that begin a line, by their first two characters (one for shorter entries)."""
    index: dict[str, list[_Entry]] = {}
    for section, label, longest in _SECTIONS:
        for entry in sections("boilerplate")[section]:
            if not entry.startswith("^"):
                raise ValueError(f"boilerplate.txt, [{section}]: {entry!r} must begin with ^")
            words = key(entry[1:])
            whole = words.endswith("$")
            words = words.removesuffix("$")
            literal, wild, behind = words.partition("…")
            pattern = None
            if wild:
                body = _WILD.join(re.escape(part) for part in words.split("…"))
                pattern = re.compile(body + ("$" if whole else ""))
            then = behind.partition("…")[0]
            read = _Entry(pattern, literal, then, whole, label, longest, section)
            index.setdefault(literal[:2], []).append(read)
    return index


@cache
def _anywhere() -> tuple[tuple[re.Pattern[str], Label, int, str], ...]:
    compiled = []
    for section, label, longest in _ANYWHERE:
        entries = sections("boilerplate")[section]
        body = "|".join(_phrase(key(entry)) for entry in entries)
        compiled.append((re.compile(body), label, longest, section))
    return tuple(compiled)


@cache
def _any_phrase() -> dict[str, re.Pattern[str]]:
    """All phrases, and the words of the entries that begin with a wildcard, by their first two characters."""
    begun: dict[str, list[str]] = {}
    for words in _wild():
        begun.setdefault(_beginning(words), []).append(re.escape(words))
    for section, *_ in _ANYWHERE:
        for words in map(key, sections("boilerplate")[section]):
            begun.setdefault(_beginning(words), []).append(_phrase(words))
    return {pair: re.compile("|".join(bodies)) for pair, bodies in begun.items()}


def _phrase(words: str) -> str:
    return ".{0,24}?".join(re.escape(part) for part in words.split("…"))


@cache
def _any_pair() -> re.Pattern[str]:
    """What all of them begin with: few lines hold that, and it is found quickly."""
    return _pairs(_any_phrase())


def _holds_phrase(line: str) -> bool:
    """Whether any of them stands in the line: in most, none does."""
    pairs, phrases = _any_pair(), _any_phrase()
    pair = pairs.search(line)
    while pair is not None:
        at = pair.start()
        if phrases[pair.group()].match(line, at):
            return True
        pair = pairs.search(line, at + 1)
    return False


def _beginning(words: str) -> str:
    """The two characters that a phrase begins with."""
    if len(words) < 2 or "…" in words[:2]:
        raise ValueError(f"boilerplate.txt: {words!r} must begin with two characters")
    return words[:2]


def _wild() -> list[str]:
    """The words of the entries that begin with a wildcard."""
    return [entry.removesuffix("$").split("…")[1] for entry in _entries() if entry.startswith("…")]


def _entries() -> list[str]:
    """The entries that begin a line, as they are compared."""
    return [key(entry[1:]) for section, *_ in _SECTIONS for entry in sections("boilerplate")[section]]


def read_phrases(line: str, bare: str) -> Verdict | None:
    """What the entries of the word list say of a line, in the compared form (`keys.key`); `bare`: the same
    without the marks around its words."""
    index = _index()
    length = len(bare)
    for form in (bare, line) if bare != line else (bare,):
        for start in (form[:2], form[:1]):
            if start not in index:
                continue
            for entry in index[start]:
                if form.startswith(entry.literal) and length <= entry.longest and entry.agrees(form):
                    return Verdict(entry.label, f"begins like {entry.section}: {entry.literal}")
    if not _holds_phrase(line):
        return None
    for entry in index[""]:
        if entry.then in bare and length <= entry.longest and entry.agrees(bare):
            return Verdict(entry.label, f"begins like {entry.section}")
    for pattern, label, longest, section in _anywhere():
        if length <= longest:
            match = pattern.search(line)
            if match and not is_glued_on(line, match.start()):
                return Verdict(label, f"{section.removesuffix('_anywhere')} phrase: {match.group()}")
    return None


def may_speak(text: str) -> bool:
    """Whether a long line can be more than prose: by its first words, or a pair of characters that
    begins a phrase. Spares most paragraphs the folding."""
    if _phrase_beginnings().search(text):
        return True
    head = key(text[:24]).lstrip(EDGE)
    index = _index()
    return any(head.startswith(e.literal) for start in (head[:2], head[:1]) for e in index.get(start, ()))


@cache
def _phrase_beginnings() -> re.Pattern[str]:
    """The first two characters of every phrase that a long line may hold, as simplified, traditional, upper
    or lower case."""
    pairs = set()
    for section, _, longest in _ANYWHERE:
        if longest > LABEL_LINE:
            for pair in map(_beginning, map(key, sections("boilerplate")[section])):
                pairs |= {first + second for first in _forms(pair[0]) for second in _forms(pair[1])}
    return _pairs(pairs)


def _pairs(pairs: Collection[str]) -> re.Pattern[str]:
    """A pattern for any of the pairs of characters. At each place an alternation of them would try one after
    the other; two classes pass over most places, and the pairs are tried by their second character."""
    firsts: dict[str, str] = {}
    for pair in sorted(pairs):
        firsts[pair[1]] = firsts.get(pair[1], "") + pair[0]
    found = "|".join(f"{re.escape(second)}(?<=[{re.escape(some)}].)" for second, some in firsts.items())
    first, second = re.escape("".join(pair[0] for pair in pairs)), re.escape("".join(firsts))
    return re.compile(f"[{first}](?=[{second}])(?:{found})")


def _forms(character: str) -> set[str]:
    return {character, character.upper(), *traditional_twins(character)}


_FEWEST_OF_HEAD, _LONGEST_LEAD_IN = 8, 24
"""Characters: the shortest sentence that something is glued to, and the most before the phrase in the
sentence that is."""
_PLAIN_HEAD, _LONG_HEAD = 36, 60
"""Characters: a head as long as these may have a word of sites in it, and one of notices."""
_CLOSING = '"”』」'
_NOTICE = re.compile(listed("mentions", "only in notices"))
_OF_NOTICES = re.compile(listed("mentions", "mostly in notices"))
_OF_THE_SITE = re.compile(listed("mentions", "also in notices"))


_REMARK = re.compile(r"\([^()]{1,20}\)")
"""`…，船开了。（记者 张三）打开APP…`"""
_MOST_GLUED = 3
"""Sentences that a site glues to one of the article's, at most."""


def is_glued_on(line: str, at: int) -> bool:
    """Whether the phrase at `at` belongs to what a site glued to a sentence of the article:
    `…每周六现场演示。转载请注明来自某某网`. A notice speaks of the site in its first sentence, too."""
    stop = _stop_before(line, at)
    remark = _REMARK.match(line, stop + 1)
    if at - (remark.end() if remark else stop) > _LONGEST_LEAD_IN:
        return False
    fewest = _FEWEST_OF_HEAD
    for _ in range(_MOST_GLUED):
        if stop < fewest:
            return False
        if _is_of_article(line[: stop + 1], line[stop + 1]):
            return True
        stop, fewest = _stop_before(line, stop), _LONGEST_LEAD_IN
    return False


def _stop_before(line: str, at: int) -> int:
    return max(line.rfind(mark, 0, at) for mark in "。!?…")


def _is_of_article(head: str, behind: str) -> bool:
    """Whether a line's first sentences are no notice's; `behind`: the character behind them."""
    length = len(head)
    if head.endswith("?") and length <= _LONGEST_LEAD_IN and behind not in _CLOSING:
        return False  # 想每天收到本地行情？加微信…
    if _NOTICE.search(head) or len(set(_OF_NOTICES.findall(head))) > (length > _LONG_HEAD):
        return False
    if length <= _PLAIN_HEAD and len(set(_OF_THE_SITE.findall(head))) > (length > _LONGEST_LEAD_IN):
        return False
    return read_phrases(head, head.strip(EDGE)) is None

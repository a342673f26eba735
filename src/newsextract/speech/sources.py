"""Whom a text names as the origin of what it says: outlets, offices, papers, people without a name."""

from __future__ import annotations

import re

from newsextract.article import Source, SourceKind
from newsextract.speech.folding import simplified
from newsextract.speech.frames import frames
from newsextract.speech.origin_names import EMPTY
from newsextract.speech.origins import Origin, origins
from newsextract.speech.reading import read
from newsextract.zh.outlets import is_known, is_outlet, is_outlet_word, origin_kind

_DECORATION = re.compile(r"\A[^\w《〈「『“‘\"'【（(\[@]{1,8}")
"""What a page sets before a name for looks: ◎某某新闻网."""
_MOST_SOURCES = 100
"""No article names more; so many are compared with each other."""
_PRINTED = re.compile(r"[《“「]([^》”」]{2,80})[》”」]")


def find_sources(text: str) -> tuple[Source, ...]:
    """The sources a Chinese text cites, each once, in order, `role` "cited" and without a link.

    Outlets, agencies, offices, firms, papers and people without a name; who speaks under a name
    is a speaker (`find_quotes`), not a source.
    """
    plain = read(text).plain
    found = [origin for frame in frames(plain) for origin in origins(plain, frame)]
    return _distinct(text, sorted(found, key=lambda origin: (origin.start, origin.end)))


def _distinct(text: str, named: list[Origin]) -> tuple[Source, ...]:
    found: dict[str, Source] = {}
    done = 0
    for origin in named:
        if origin.start < done:  # 据某社…报道: read by two rules
            continue
        name = _DECORATION.sub("", text[origin.start : origin.end]).strip(" \u3000")
        if len(name) < 2:
            continue
        if name[0] in "“「" and name[-1] in "”」" and len(name) > 2:
            name = name[1:-1]
        key = simplified(name).strip("《》").casefold()
        if len(key) < 2 or key in EMPTY:
            continue
        done = origin.end
        if key not in found:
            found[key] = Source(name=name, role="cited", url=None, kind=_kind_of(name, origin.kind))
    return tuple(source for key, source in found.items() if not _is_named_in_full(key, source.kind, found))


def _is_named_in_full(key: str, kind: SourceKind, found: dict[str, Source]) -> bool:
    """《联合报》 beside 台湾《联合报》, 司令部 beside 海军司令部, 蓝星 beside 蓝星公司: one source."""
    if kind in ("anonymous", "document") or len(found) > _MOST_SOURCES:
        return False
    firm = (key + "公司", key + "集团", key + "方面")
    return any(len(key) < len(full) and (full.endswith(key) or full in firm) for full in found)


def _kind_of(name: str, kind: SourceKind) -> SourceKind:
    """The kind, with the list of outlets asked where the phrase alone does not tell."""
    if name.endswith(("官方微博", "官方微信")):
        return "organisation"  # an account, through which the body itself speaks
    if kind in ("organisation", "outlet"):
        if is_outlet(name):
            return origin_kind(name)
        # 日本共同社: the name of the agency behind its country
        return next((origin_kind(name[at:]) for at in range(1, 5) if is_known(name[at:])), kind)
    work = _PRINTED.search(name)
    if kind == "document" and work and is_outlet_word(work[1]):
        return origin_kind(work[1])
    return kind

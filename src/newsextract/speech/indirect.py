"""Indirect speech: a clause that a verb of saying reports without marks (`张三表示，今年会更好。`).

Its span is what rules miss most often, so it is found on request only, and kept to the sure case: a
subject that is certainly someone, one of the plain verbs right behind it, and the rest of the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import alternation
from newsextract.speech.adverbials import subject_end
from newsextract.speech.cues import Cue, is_cue_at, with_chain
from newsextract.speech.model import Noun
from newsextract.speech.naming import names_someone
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.reading import Reading
from newsextract.speech.sentences import clause_start, sentence_end, sentence_start
from newsextract.speech.subjects import subject_of

_PLAIN = Words.named("indirect", "cue").words
_TELLING = Words.named("indirect", "behind according to").words
_CUE = re.compile(alternation(_PLAIN | {f"{word}，" for word in _TELLING}))
_JOINT = re.compile(r"[，,：:]?[ \u3000]*")
_END = "，,、：: \u3000"

SHORTEST = 6
"""A reported clause has at least so many characters: 表示欢迎 is none."""


@dataclass(slots=True)
class Report:
    """A reported clause, `text[start:end]`, its verb and whose it is."""

    start: int
    end: int
    noun: Noun
    cue: Cue


def reports(reading: Reading, quoted: Sequence[int]) -> Iterator[Report]:
    """The reported clauses of a text, in order; they do not overlap.

    `quoted`: where the quotations begin, in order; a clause ends before one, not before a term in marks.
    """
    plain = reading.plain
    done = 0
    for match in _CUE.finditer(plain):
        suffered = plain[match.start() - 1 : match.start()] == "被"  # 银行被要求
        if match.start() < done or suffered or not is_cue_at(plain, *match.span()):
            continue
        joint = _JOINT.match(plain, match.end())
        start = joint.end() if joint else match.end()
        if plain.startswith(("了", "过", "的"), start):
            continue  # 否认了“统一下调”的说法
        end = sentence_end(plain, start, len(plain))
        following = bisect_left(quoted, start)
        if following < len(quoted) and quoted[following] <= end:
            end = quoted[following] - 1
        while end > start and plain[end - 1] in _END:
            end -= 1
        if end - start < SHORTEST:
            continue
        lo = sentence_start(plain, done, match.start())
        word = match[0].rstrip("，")
        cue = Cue(word, match.start(), match.start() + len(word), "speech", match.start())
        noun = _teller(plain, lo, cue)
        if noun is None and word in _PLAIN:
            noun = subject_of(plain, lo, with_chain(plain, lo, cue).start)
        if noun is None or not names_someone(plain, noun):
            continue
        done = end
        yield Report(start, end, noun, cue)


def _teller(plain: str, lo: int, cue: Cue) -> Noun | None:
    """据张三|介绍，…: who tells it stands behind 据."""
    begin = plain.find("据", clause_start(plain, lo, cue.start), cue.start) + 1
    if not begin or cue.word not in _TELLING:
        return None
    return read_noun(plain, begin, subject_end(plain, begin, cue.start))

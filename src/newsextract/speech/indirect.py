"""Indirect speech: a clause that a verb of saying reports without marks (`张三表示，今年会更好。`).

Its span is what rules miss most often, so it is found on request only, and kept to the sure case: a
subject that is certainly someone, one of the plain verbs right behind it, and the rest of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import alternation
from newsextract.speech.attribution import Cue, is_cue_at
from newsextract.speech.known import is_known
from newsextract.speech.model import Noun
from newsextract.speech.reading import Reading
from newsextract.speech.sentences import sentence_end, sentence_start
from newsextract.speech.subjects import subject_of

_CUE = re.compile(alternation(Words.named("indirect", "cue").words))
_JOINT = re.compile(r"[，,：:]?[ \u3000]*")
_MARK = re.compile(r"[“”‘’「」『』﹁﹂〝〞\"＂]")
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


def reports(reading: Reading) -> Iterator[Report]:
    """The reported clauses of a text, in order; they do not overlap."""
    plain = reading.plain
    done = 0
    for match in _CUE.finditer(plain):
        if match.start() < done or not is_cue_at(plain, *match.span()):
            continue
        joint = _JOINT.match(plain, match.end())
        start = joint.end() if joint else match.end()
        end = sentence_end(plain, start, len(plain))
        mark = _MARK.search(plain, start, end)
        if mark:  # the marks are quoted on their own
            end = mark.start()
        while end > start and plain[end - 1] in _END:
            end -= 1
        if end - start < SHORTEST:
            continue
        noun = subject_of(plain, sentence_start(plain, done, match.start()), match.start())
        if noun is None or not is_known(plain, noun):
            continue
        done = end
        yield Report(start, end, noun, Cue(match[0], *match.span(), "speech", match.start()))

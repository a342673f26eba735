"""Finding quotations: marks, which of them are speech, whose speech it is."""

from __future__ import annotations

from collections.abc import Iterator

from newsextract.article import Quote
from newsextract.speech.attribution import Lead, lead_into
from newsextract.speech.marks import Span
from newsextract.speech.reading import Reading, read
from newsextract.speech.sentences import sentence_start
from newsextract.speech.speakers import (
    Speakers,
    Utterance,
    attributed,
    cue_within,
    said_behind,
    said_right_behind,
)
from newsextract.speech.statements import MOST_FROM_BEHIND, THRESHOLD, Setting, is_plain_term, list_end, weigh

_SENTENCE_STOPS = frozenset("。！？!?…")


def find_quotes(text: str, *, indirect: bool = False) -> tuple[Quote, ...]:
    """The quotations in a Chinese text, in order, with who said them.

    `text`: any text in either script, paragraphs separated by line feeds; the quotes' offsets are
    into it. `indirect`: also clauses that a verb of saying reports without marks (`kind`
    "indirect"), bounded by their sentence; off by default, as it costs precision. Never raises.
    """
    reading = read(text)
    utterances = list(_statements(reading)) if reading.spans else []
    speakers = Speakers(text, reading.plain, utterances)
    quotes = [
        Quote(
            text=text[utterance.span.start : utterance.span.end],
            speaker=speaker.name,
            speaker_as_written=speaker.as_written,
            speaker_title=speaker.title,
            cue=cue,
            kind="direct",
            start=utterance.span.start,
            end=utterance.span.end,
        )
        for utterance, (speaker, cue) in zip(utterances, speakers.all(), strict=True)
    ]
    return tuple(quotes)


def _statements(reading: Reading) -> Iterator[Utterance]:
    """The pairs of marks that hold speech, with the words around them."""
    folded, plain, spans = reading.folded, reading.plain, reading.spans
    floor = lo = 0
    group_end = -1
    lead = Lead("start", None, 0)
    for index, span in enumerate(spans):
        if index > group_end:
            group_end = list_end(plain, spans, index)
            lo = sentence_start(plain, floor, span.start - 1)
            lead = lead_into(plain, lo, span.start - 1)
        utterance = _judged(folded, plain, span, lo, lead, spans[group_end].end + 1)
        if utterance:
            yield utterance
        if folded[span.end - 1] in _SENTENCE_STOPS:
            floor = span.end + 1


def _judged(folded: str, plain: str, span: Span, lo: int, lead: Lead, behind: int) -> Utterance | None:
    """The pair of marks as an utterance; None if it is a term, a title or a slogan."""
    if is_plain_term(folded, plain, span):
        return None
    setting = Setting(
        span, lead, False, cue_within(plain, lo, span.start - 1), attributed(plain, lo, lead, behind), behind
    )
    evidence = weigh(folded, plain, setting)
    if evidence + MOST_FROM_BEHIND < THRESHOLD:
        return None
    tail = said_behind(plain, span.end + 1)
    if evidence < THRESHOLD:
        setting.said_behind = said_right_behind(plain, span, tail)
        if not setting.said_behind or weigh(folded, plain, setting) < THRESHOLD:
            return None
    return Utterance(span, lo, lead, tail)

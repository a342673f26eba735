"""Finding quotations: marks, which of them are speech, whose speech it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from newsextract.article import Quote, QuoteKind
from newsextract.speech.attributions import framed
from newsextract.speech.coreference import Coreference
from newsextract.speech.cues import Cue, Lead, lead_into
from newsextract.speech.indirect import reports
from newsextract.speech.model import Speaker
from newsextract.speech.reading import Reading, read
from newsextract.speech.reporting_clauses import Utterance
from newsextract.speech.sentences import sentence_start
from newsextract.speech.speakers import Speakers
from newsextract.speech.statements import (
    MOST_FROM_BEHIND,
    THRESHOLD,
    Setting,
    is_alone,
    is_modifier,
    is_plain_term,
    list_end,
    weigh,
)
from newsextract.speech.trailing_clauses import said_right_behind

MOST_SUBHEADS = 50
"""No more lines in marks are compared with the quotations: long texts stay linear."""
_LAST_OF_FRAME = ("说", "讲", "言", "述", "称", "法", "来")
"""正如张三所言, 用张三的话说, 在张三看来 end so."""
_CLAUSE_STOPS = frozenset("。！？!?…，,")


def find_quotes(text: str, *, indirect: bool = False) -> tuple[Quote, ...]:
    """The quotations in a Chinese text, in order, with who said them.

    `text`: any text in either script, paragraphs separated by line feeds; the quotes' offsets are
    into it. `indirect`: also clauses that a verb of saying reports without marks (`kind`
    "indirect"), bounded by their sentence; off by default, as it costs precision. Never raises.
    """
    reading = read(text)
    utterances = _with_subheads(reading, list(_statements(reading)))
    speakers = Speakers(text, reading.plain, utterances)
    quotes = [
        _quote(text, slice(utterance.span.start, utterance.span.end), speaker, cue, "direct")
        for utterance, (speaker, cue) in zip(utterances, speakers.all(), strict=True)
    ]
    if indirect:
        quotes += _indirect(reading, [utterance.span.start for utterance in utterances])
        quotes.sort(key=lambda quote: quote.start)
    return tuple(quotes)


def _quote(text: str, words: slice, speaker: Speaker, cue: Cue | None, kind: QuoteKind) -> Quote:
    return Quote(
        text=text[words],
        speaker=speaker.name,
        speaker_as_written=speaker.as_written,
        speaker_title=speaker.title,
        cue=text[cue.at : cue.at + len(cue.word)] if cue else None,
        kind=kind,
        start=words.start,
        end=words.stop,
    )


def _indirect(reading: Reading, quoted: list[int]) -> Iterator[Quote]:
    """The reported clauses, their speakers resolved on their own: direct speech stays as it is."""
    found = list(reports(reading, quoted))
    references = Coreference(reading.text, reading.plain)
    for report in found:
        if report.noun.kind == "person":
            references.people.add(report.noun)
    spoken = -1
    for report in found:
        speaker = references.resolved(report.noun, spoken)
        references.done.append(speaker)
        spoken = report.end
        yield _quote(reading.text, slice(report.start, report.end), speaker, report.cue, "indirect")


def _statements(reading: Reading) -> Iterator[Utterance]:
    """The pairs of marks that hold speech, with the words around them."""
    folded, plain, spans = reading.folded, reading.plain, reading.spans
    floor = lo = 0
    group_end = -1
    lead = Lead("start", None, 0)
    for index, span in enumerate(spans):
        if index > group_end:
            group_end = list_end(plain, spans, index)
            if group_end == index and is_modifier(folded, plain, span):
                continue
            lo = sentence_start(plain, floor, span.start - 1)
            lead = lead_into(plain, lo, span.start - 1)
            if lead.cue is None and lead.joint != "none" and plain[lead.end - 1 : lead.end] in _LAST_OF_FRAME:
                frame = framed(plain, lo, lead.end)
                lead = replace(lead, cue=frame[1]) if frame else lead
        utterance = _judged(folded, plain, Setting(span, lead, lo, spans[group_end].end + 1))
        if utterance:
            yield utterance
        # “不会的，”|妈妈说: behind a comma in the marks, too, a clause of its own begins
        if folded[span.end - 1] in _CLAUSE_STOPS:
            floor = span.end + 1


def _with_subheads(reading: Reading, utterances: list[Utterance]) -> list[Utterance]:
    """Also the subheads that repeat words of a quotation: a pair of marks alone on its line."""
    if not utterances:
        return utterances
    taken = {utterance.span.start for utterance in utterances}
    found = list(utterances)
    subheads = (s for s in reading.spans if s.start not in taken and is_alone(reading.plain, s))
    for span in islice(subheads, MOST_SUBHEADS):
        words = reading.folded[span.start : span.end]
        holders = (
            other.span for other in utterances if words in reading.folded[other.span.start : other.span.end]
        )
        source = next(holders, None)
        if source:
            found.append(Utterance(span, span.start - 1, Lead("start", None, span.start - 1), source))
    return sorted(found, key=lambda utterance: utterance.span.start)


def _judged(folded: str, plain: str, setting: Setting) -> Utterance | None:
    """The pair of marks as an utterance; None if it is a term, a title or a slogan."""
    if is_plain_term(folded, plain, setting.span):
        return None
    evidence = weigh(folded, plain, setting)
    if evidence + MOST_FROM_BEHIND < THRESHOLD:
        return None
    if evidence < THRESHOLD:
        setting.said_behind = said_right_behind(plain, setting.span)
        if not setting.said_behind or weigh(folded, plain, setting) < THRESHOLD:
            return None
    return Utterance(setting.span, setting.sentence, setting.lead)

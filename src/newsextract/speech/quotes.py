"""Finding quotations: marks, which of them are speech, whose speech it is."""

from __future__ import annotations

from newsextract.article import Quote
from newsextract.speech.attribution import Lead, lead_into
from newsextract.speech.folding import simplified
from newsextract.speech.marks import MARK, Span, scan
from newsextract.speech.sentences import masked, sentence_start
from newsextract.speech.speakers import (
    Speakers,
    Utterance,
    attributed,
    cue_within,
    said_behind,
    said_right_behind,
)
from newsextract.speech.statements import Setting, is_statement, list_end


def find_quotes(text: str, *, indirect: bool = False) -> tuple[Quote, ...]:
    """The quotations in a Chinese text, in order, with who said them."""
    if not MARK.search(text):
        return ()
    spans = [span for span in scan(text) if span.depth == 0]
    if not spans:
        return ()
    folded = simplified(text)
    plain = masked(folded, spans)
    utterances = statements(folded, plain, spans)
    if not utterances:
        return ()
    speakers = Speakers(text, plain, utterances).all()
    return tuple(
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
        for utterance, (speaker, cue) in zip(utterances, speakers, strict=True)
    )


def statements(folded: str, plain: str, spans: list[Span]) -> list[Utterance]:
    """The pairs of marks that hold speech."""
    found: list[Utterance] = []
    floor = lo = 0
    group_end = -1
    lead = Lead("start", None, 0)
    for index, span in enumerate(spans):
        at = span.start - 1
        if index > group_end:
            group_end = list_end(plain, spans, index)
            lo = sentence_start(plain, floor, at)
            lead = lead_into(plain, lo, at)
        behind = spans[group_end].end + 1
        tail = said_behind(plain, span.end + 1)
        setting = Setting(
            span,
            lead,
            said_right_behind(plain, span, tail),
            cue_within(plain, lo, at),
            attributed(plain, lo, lead, behind),
            behind,
        )
        if is_statement(folded, plain, setting):
            found.append(Utterance(span, lo, lead, tail))
        if folded[span.end - 1 : span.end] in "。！？!?…":
            floor = span.end + 1
    return found

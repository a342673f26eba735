"""Whose words a quotation holds: the speaker before it, behind it, or carried over from nearby."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsextract.speech.attribution import Cue, Lead
from newsextract.speech.marks import Span
from newsextract.speech.nouns import Noun, read_noun
from newsextract.speech.people import People
from newsextract.speech.sentences import clause_end, clause_start, sentence_end, sentence_start
from newsextract.speech.statements import SAYING_BEHIND
from newsextract.speech.subjects import (
    BEHIND_VERB,
    CUE_INSIDE,
    attribution_in,
    first_attribution,
    framed,
    head_of,
    is_known,
    noun_before,
    subject_of,
)
from newsextract.speech.words import anonymous_nouns, pronouns

_BEHIND = re.compile(r"[，,、 \u3000]*")
_QUESTION = ("？", "?")
_DASH = re.compile(r"\s{0,2}(?:[—–―─－]{1,3}|--)\s{0,2}")
_REACH_BEHIND = 90
"""How far behind a quotation its speaker is looked for, in characters."""
_REACH_PARAGRAPHS = 400
"""How far into the neighbouring paragraph."""


@dataclass(frozen=True, slots=True)
class Tail:
    """The attribution behind a quotation: `”张三说`."""

    noun: Noun
    cue: str | None
    """None behind a dash: `”——张三`."""
    at: int
    """Where the verb stands."""


@dataclass(slots=True)
class Utterance:
    """A quotation with what stands around it."""

    span: Span
    sentence: int
    """Where its sentence begins."""
    lead: Lead
    tail: Tail | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, as resolved."""

    name: str | None
    as_written: str | None
    title: str | None
    kind: str


NOBODY = Speaker(None, None, None, "unknown")


def said_behind(plain: str, at: int) -> Tail | None:
    """The subject and the reporting verb behind a closing mark; `at` is the place behind the mark."""
    dash = _DASH.match(plain, at)
    if dash:
        end = clause_end(plain, dash.end(), sentence_end(plain, dash.end(), len(plain)))
        noun = noun_before(plain, dash.end(), end)
        return Tail(noun, None, end) if noun and is_known(plain, noun) else None
    blank = _BEHIND.match(plain, at)
    start = blank.end() if blank else at
    end = min(sentence_end(plain, start, len(plain)), start + _REACH_BEHIND)
    found = first_attribution(plain, start, end)
    return Tail(*found) if found else None


def said_right_behind(plain: str, span: Span, tail: Tail | None) -> bool:
    """Whether a reporting verb stands behind the marks with nothing but its subject between."""
    if tail is None:
        return False
    behind = span.end + 1
    return plain[behind : behind + 1] in ("，", ",") or tail.noun.start - behind <= 2


def cue_within(plain: str, lo: int, at: int) -> bool:
    """Whether a reporting verb stands between `lo` and `at`."""
    return CUE_INSIDE.search(plain, lo, at) is not None


def attributed(plain: str, lo: int, lead: Lead, behind: int) -> bool:
    """张三“…”的说法: someone right before the marks, a word for speech right behind."""
    if lead.joint != "none" or lead.cue or not SAYING_BEHIND.match(plain, behind):
        return False
    return is_known(plain, read_noun(plain, clause_start(plain, lo, lead.end), lead.end))


class Speakers:
    """Finds the speaker of each quotation of a text, in order."""

    def __init__(self, text: str, plain: str, utterances: list[Utterance]) -> None:
        self.text = text
        self.plain = plain
        self.utterances = utterances
        self.people = People(text, plain)
        self.done: list[Speaker] = []

    def all(self) -> list[tuple[Speaker, str | None]]:
        """The speaker and the reporting verb of each quotation."""
        nouns = [self._explicit(utterance) for utterance in self.utterances]
        for noun, _ in nouns:
            if noun and noun.kind == "person":
                self.people.add(noun)
        result: list[tuple[Speaker, str | None]] = []
        for index, (noun, cue) in enumerate(nouns):
            speaker = self._resolved(noun, index) if noun else self._carried(index)
            self.done.append(speaker)
            result.append((speaker, cue))
        return result

    # The words of the sentence itself

    def _explicit(self, u: Utterance) -> tuple[Noun | None, str | None]:
        plain, at = self.plain, u.span.start - 1
        frame = framed(plain, u.sentence, u.lead.end)
        if frame:
            return frame
        if u.lead.cue:
            noun = subject_of(plain, u.sentence, u.lead.cue.start)
            # what stands right before 说： is the speaker, whatever it is
            if noun and (
                is_known(plain, noun) or (u.lead.cue.strength != "thinking" and u.lead.joint != "none")
            ):
                return noun, u.lead.cue.word
        if u.lead.joint == "none" and u.lead.cue is None:
            noun = read_noun(plain, clause_start(plain, u.sentence, u.lead.end), u.lead.end)
            if noun and is_known(plain, noun):
                return noun, None
        before = self._before_in_sentence(u) if u.lead.joint in ("colon", "comma", "dash", "none") else None
        if before and (u.lead.joint != "start"):
            return before
        if u.tail and not self._belongs_to_next(u):
            return u.tail.noun, u.lead.cue.word if u.lead.cue else u.tail.cue
        if at > 0 and plain[at - 1] != "\n":
            earlier = self._before_in_paragraph(u)
            if earlier:
                return earlier
        if u.tail:
            return u.tail.noun, u.tail.cue
        return None, u.lead.cue.word if u.lead.cue else None

    def _before_in_sentence(self, u: Utterance) -> tuple[Noun, str | None] | None:
        plain, end = self.plain, u.lead.end
        found = attribution_in(plain, u.sentence, end)
        cue = u.lead.cue.word if u.lead.cue else None
        if found:
            return found[0], cue or found[1]
        if u.lead.joint == "colon":
            noun = subject_of(plain, u.sentence, end)
            if noun and is_known(plain, noun):
                return noun, cue
        head = self._head_of_sentence(u.sentence, end)
        return (head, cue) if head else None

    def _head_of_sentence(self, lo: int, hi: int) -> Noun | None:
        """丁石孙抬起手，放在领带上：“…”: the subject of a sentence without a verb of saying."""
        begin = lo
        while begin < hi:
            end = clause_end(self.plain, begin, hi)
            named = self.people.after(begin, min(end, begin + 30))
            if named:
                noun = read_noun(self.plain, begin, named[0] + len(named[1]))
                if noun and noun.kind == "person":
                    return noun
                return Noun("person", named[0], named[0] + len(named[1]), named[0], named[0] + len(named[1]))
            noun = head_of(self.plain, begin, end)
            if noun:
                return noun
            begin = end + 1
        return None

    def _before_in_paragraph(self, u: Utterance) -> tuple[Noun, str | None] | None:
        """`张三表示，今年会更好。“……”`: what the sentences before say, the nearest first."""
        plain = self.plain
        paragraph = plain.rfind("\n", 0, u.sentence) + 1
        end = u.sentence
        for _ in range(3):
            if end <= paragraph:
                return None
            start = sentence_start(plain, paragraph, end - 1)
            found = attribution_in(plain, start, end - 1)
            if found:
                return found[0], None
            end = start
        return None

    def _belongs_to_next(self, u: Utterance) -> bool:
        """`“……。”李四则说：“……”`: the words behind lead into the next quotation, by someone else."""
        tail = u.tail
        if tail is None:
            return False
        end = clause_end(self.plain, tail.at, min(len(self.plain), tail.at + 30))
        leads_on = self.plain[end + 1 : end + 2] in ("“", "「", '"')
        return leads_on and (self.plain[end] in "：:" or "则" in self.plain[tail.noun.end : tail.at])

    # What a noun phrase stands for

    def _resolved(self, noun: Noun, index: int) -> Speaker:
        written = self.text[noun.name_start : noun.name_end].strip()
        if noun.kind in ("person", "short"):
            known = self.people.known.get(written)
            full = (
                self.people.full(written, noun.start)
                if noun.kind == "short" or not known or len(written) < 5
                else None
            )
            person = self.people.known.get(full or written)
            return Speaker(full or written, written, person.title if person else None, "person")
        if noun.kind == "pronoun":
            earlier = self._referent(noun, index)
            if earlier:
                return replace(earlier, as_written=written)
            # 他 names nobody; 该公司 still says who speaks
            return Speaker(written if len(written) > 2 else None, written, None, "pronoun")
        if noun.kind in ("unknown", "anonymous") and len(written) <= 4:
            titled = self.people.titled(self.plain[noun.name_start : noun.name_end], noun.start)
            if titled:
                return Speaker(titled.name, written, titled.title, "person")
        if noun.kind == "unknown" and len(written) < 8:
            full = self.people.full(written, noun.start)
            if full:
                person = self.people.known.get(full)
                return Speaker(full, written, person.title if person else None, "person")
        if noun.kind == "document":
            return Speaker(self._whole_document(written, noun.start), written, None, "document")
        return Speaker(written, written, None, noun.kind)

    def _whole_document(self, written: str, at: int) -> str:
        """通知 for 省物价局的一份通知: the fullest phrase for it in the text before."""
        head = written.rstrip("中里上内")
        if len(head) > 3 or not head:
            return head or written
        found = self.plain.find(head, 0, at)
        while 0 <= found < at:
            lo = clause_start(self.plain, sentence_start(self.plain, 0, found), found)
            whole = read_noun(self.plain, lo, found + len(head))
            if whole and whole.kind == "document" and len(head) + 1 < whole.end - whole.start < 24:
                verb = BEHIND_VERB.search(self.plain, whole.start, whole.end)
                return self.text[verb.start(1) if verb else whole.start : whole.end]
            found = self.plain.find(head, found + 1, at)
        return head

    def _referent(self, noun: Noun, index: int) -> Speaker | None:
        word = self.plain[noun.start : noun.end]
        if len(word) > 2:
            return self._pointed_at(noun, index)
        if word in ("我", "我们", "他们", "她们", "它们"):
            return None
        female = True if word == "她" else False if word == "他" else None
        spoken = self.utterances[index - 1].span.end if index else -1
        last = self.people.subject_before(max(0, noun.start - 800), noun.start, female)
        previous = self.done[-1] if self.done else None
        if previous and previous.name and (last is None or spoken > last[0]):
            person = self.people.known.get(previous.name)
            if person is None or person.agrees(female):
                if person and female is not None:
                    person.female = female
                return previous
        if last:
            person = self.people.known[last[1]]
            if female is not None:
                person.female = female
            return Speaker(person.name, person.name, person.title, "person")
        return None

    def _pointed_at(self, noun: Noun, index: int) -> Speaker | None:
        """该负责人, 这位村民: the last one before that is called so."""
        head = anonymous_nouns().ending(self.plain, noun.start, noun.end)
        if head is None:
            return None
        found = self.plain.rfind(head, 0, noun.start)
        while found >= 0:
            lo = clause_start(self.plain, sentence_start(self.plain, 0, found), found)
            earlier = read_noun(self.plain, lo, found + len(head))
            if earlier and earlier.kind != "pronoun":
                following = self.people.at(found + len(head))
                if following:
                    return Speaker(following.name, following.name, following.title, "person")
                name = self.text[earlier.name_start : earlier.name_end]
                return Speaker(name, name, None, earlier.kind)
            found = self.plain.rfind(head, 0, found)
        return None

    # Without a word of attribution

    def _carried(self, index: int) -> Speaker:
        u, plain = self.utterances[index], self.plain
        paragraph = plain.rfind("\n", 0, u.span.start) + 1
        at = u.span.start - 1
        end = plain.find("\n", u.span.end)
        end = len(plain) if end < 0 else end
        if plain[paragraph:at].strip(" \u3000“”「」"):
            return self._from_paragraph(index, paragraph, at, end)
        alone = not plain[u.span.end + 1 : end].strip()
        if not alone:
            subject = self._subject_behind(u, end)
            if subject:
                return subject
        elif plain[paragraph - 2 : paragraph - 1] in ("：", ":"):
            before = self._subject_before(paragraph - 1)
            if before:
                return before
        if alone:
            hi = min(sentence_end(plain, end + 1, len(plain)), end + 61)
            found = first_attribution(plain, end + 1, hi)
            if found and hi - found[2] <= 24:
                return self._resolved(found[0], index)
            if index and plain.count("\n", self.utterances[index - 1].span.end, at) == 1:
                return self._next_in_dialogue(index)
        if self.done:
            return self.done[-1]
        after = self.people.after(u.span.end, u.span.end + _REACH_PARAGRAPHS)
        return self._person(after) if after else NOBODY

    def _next_in_dialogue(self, index: int) -> Speaker:
        """A quotation alone behind another: an answer to a question is by the other one, else it goes on."""
        asked = self.text[
            self.utterances[index - 1].span.start : self.utterances[index - 1].span.end
        ].endswith(_QUESTION)
        asks = self.text[self.utterances[index].span.start : self.utterances[index].span.end].endswith(
            _QUESTION
        )
        last = self.done[-1]
        other = next((s for s in reversed(self.done[-6:]) if s.name != last.name), None)
        asker = next(
            (
                s
                for s, u in zip(reversed(self.done), reversed(self.utterances[:index]), strict=False)
                if self.text[u.span.end - 1] in _QUESTION
            ),
            None,
        )
        if other is None or asked == asks:
            return last
        if asked:
            return other
        return asker if asker is not None and asker.name != last.name else last

    def _from_paragraph(self, index: int, paragraph: int, at: int, end: int) -> Speaker:
        u = self.utterances[index]
        if index and self.utterances[index - 1].span.end > paragraph and self.done[-1].name:
            spoken = self.utterances[index - 1].span.end
        else:
            spoken = -1
        last = self.people.before(max(paragraph, u.sentence), at) or self.people.before(paragraph, at)
        if last and last[0] > spoken:
            return self._person(last)
        if spoken >= 0:
            return self.done[-1]
        behind = self._subject_behind(u, end)
        if behind:
            return behind
        return self.done[-1] if self.done else NOBODY

    def _subject_behind(self, u: Utterance, end: int) -> Speaker | None:
        """`“……。”张三微微一笑。`: the subject of the sentence behind the quotation."""
        hi = min(end, u.span.end + _REACH_BEHIND)
        after = self.people.after(u.span.end, hi)
        return self._person(after) if after else None

    def _subject_before(self, end: int) -> Speaker | None:
        start = sentence_start(self.plain, 0, end - 1)
        found = attribution_in(self.plain, start, end)
        if found:
            return self._resolved(found[0], len(self.done))
        last = self.people.before(start, end)
        return self._person(last) if last else None

    def _person(self, mention: tuple[int, str]) -> Speaker:
        person = self.people.known[mention[1]]
        return Speaker(person.name, person.name, person.title, "person")


__all__ = [
    "Cue",
    "Speaker",
    "Speakers",
    "Utterance",
    "attributed",
    "cue_within",
    "pronouns",
    "said_behind",
    "said_right_behind",
]

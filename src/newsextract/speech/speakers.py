"""Whose words a quotation holds: the speaker before it, behind it, or carried over from nearby."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.speech.attribution import Cue, Lead
from newsextract.speech.marks import Span
from newsextract.speech.nouns import Noun, read_noun
from newsextract.speech.references import NOBODY, References, Speaker
from newsextract.speech.sentences import MASK, clause_end, clause_start, sentence_end, sentence_start
from newsextract.speech.statements import SAID_OF
from newsextract.speech.subjects import (
    GESTURES,
    OCCASION,
    attribution_in,
    first_attribution,
    framed,
    head_of,
    is_known,
    name_first,
    noun_before,
    passive,
    saying_of,
    subject_first,
    subject_of,
    unnamed_first,
)
from newsextract.speech.words import title_ends

_BEHIND = re.compile(r"[，,、 \u3000]*")
_DASH = re.compile(r"[ \u3000]{0,2}(?:[—–―─－]{1,3}|--)[ \u3000]{0,2}")
_NO_SUBJECT_BEHIND = ("的", "等", "、", "和", "与", "及", "）", "》", "\n", "")
"""Behind a word in marks: nobody who has just spoken begins so."""
_OPENED_ON = re.compile(r"[，：][“「]")
_NOTHING_BUT_SPEECH = f"{MASK} \u3000“”「」。！？，…"
_STOPS = frozenset("。！？!?…")
_QUESTION = ("？", "?")

REACH_BEHIND = 90
"""How far behind a quotation its speaker is looked for, in characters."""
REACH_ALONE = 60
"""How long a sentence may be that gives, in a paragraph of its own, the speaker of the one before."""
REST_BEHIND_VERB = 24
"""… and how much of it may follow the verb of saying: more begins a new subject."""
REACH_PARAGRAPHS = 400
"""How far the following paragraphs are searched when nothing else names a speaker."""
SENTENCES_BACK = 3
"""How many sentences back an attribution still holds within a paragraph."""
LONGEST_POST = 8
"""How much may stand between an unnamed person and the name that tells who it is."""
LONGEST_PARAGRAPH = 3000
"""Paragraphs are looked at this far to either side of a quotation."""


@dataclass(slots=True)
class Tail:
    """The attribution behind a quotation: `”张三说`."""

    noun: Noun
    cue: Cue | None
    """None behind a dash: `”——张三`."""


@dataclass(slots=True)
class Utterance:
    """A quotation with what stands around it."""

    span: Span
    sentence: int
    """Where its sentence begins."""
    lead: Lead
    echo: Span | None = None
    """A longer quotation that holds the same words, where this is a subhead taken from it."""


def said_behind(plain: str, at: int) -> Tail | None:
    """The subject and the reporting verb behind a closing mark; `at` is the place behind the mark."""
    dash = _DASH.match(plain, at)
    if dash:
        end = clause_end(plain, dash.end(), sentence_end(plain, dash.end(), len(plain)))
        if end == dash.end():
            return None
        noun = head_of(plain, dash.end(), end) or noun_before(plain, dash.end(), end)
        return Tail(noun, None) if noun and is_known(plain, noun) else None
    blank = _BEHIND.match(plain, at)
    start = blank.end() if blank else at
    end = min(sentence_end(plain, start, len(plain)), start + REACH_BEHIND)
    found = first_attribution(plain, start, end)
    return Tail(*found) if found else None


def said_right_behind(plain: str, span: Span) -> bool:
    """Whether a reporting verb stands behind the marks with nothing but its subject between."""
    behind = span.end + 1
    if plain[behind : behind + 1] in _NO_SUBJECT_BEHIND:
        return False
    tail = said_behind(plain, behind)
    if tail is None:
        return False
    return plain[behind : behind + 1] in ("，", ",") or tail.noun.start - behind <= 2


class Speakers:
    """Finds the speaker of each quotation of a text, in order."""

    def __init__(self, text: str, plain: str, utterances: list[Utterance]) -> None:
        self.text = text
        self.plain = plain
        self.utterances = utterances
        self.references = References(text, plain)
        self.people = self.references.people
        self.done = self.references.done

    def all(self) -> list[tuple[Speaker, Cue | None]]:
        """The speaker and the reporting verb of each quotation.

        First what the sentences themselves say, so that all names are known; then, in order, what
        the words stand for and who speaks where the sentence does not tell.
        """
        nouns = [self._said(utterance) for utterance in self.utterances]
        for noun, _ in nouns:
            if noun and noun.kind == "person":
                self.people.add(noun)
        for index, (noun, _) in enumerate(nouns):
            self.done.append(self._resolved(noun, index) if noun else self._carried(index))
        speakers = {u.span.start: speaker for u, speaker in zip(self.utterances, self.done, strict=True)}
        return [
            (speakers[u.echo.start if u.echo else u.span.start], cue)
            for u, (_, cue) in zip(self.utterances, nouns, strict=True)
        ]

    def _resolved(self, noun: Noun, index: int) -> Speaker:
        if not index:
            return self.references.resolved(noun, -1)
        spoken = self.utterances[index - 1].span.end
        return self.references.resolved(noun, spoken, asked=self._is_question(index - 1))

    # What the sentence and its neighbours say

    def _said(self, u: Utterance) -> tuple[Noun | None, Cue | None]:
        """The noun phrase that the words around name as the speaker, and the reporting verb."""
        plain, at, lead = self.plain, u.span.start - 1, u.lead
        cue = lead.cue
        before = self._said_before(u)
        if before:
            return before
        tail = said_behind(plain, u.span.end + 1)
        if tail and not self._belongs_to_next(tail):
            return tail.noun, cue or tail.cue
        between = self._between(u) if tail is None else None
        if between:
            return between, cue
        if at > 0 and plain[at - 1] != "\n":
            earlier = self._before_in_paragraph(u)
            if earlier:
                return earlier, None
        if tail:
            return tail.noun, tail.cue
        return None, cue

    def _said_before(self, u: Utterance) -> tuple[Noun, Cue | None] | None:
        """In the sentence itself, in front of the marks."""
        plain, lead = self.plain, u.lead
        frame = framed(plain, u.sentence, lead.end)
        if frame:
            return frame
        if lead.joint in ("colon", "comma", "none") and (by := passive(plain, u.sentence, lead.end)):
            return by, lead.cue
        if lead.cue:
            noun = subject_of(plain, u.sentence, lead.cue.start)
            # what stands right before 说： is the speaker, whatever it is
            sure = lead.cue.strength != "thinking" and lead.joint != "none"
            if noun and (sure or is_known(plain, noun)):
                return noun, lead.cue
        if lead.joint == "none" and lead.cue is None:
            told = SAID_OF.search(plain, max(u.sentence, lead.end - 24), lead.end)
            noun = subject_of(plain, u.sentence, told.start(1)) if told else None
            if told and noun:  # 警方表示，疑犯“情绪激动”: not the suspect
                return noun, Cue(told[1][:2], *told.span(1), "speech", told.start(1))
            noun = read_noun(plain, clause_start(plain, u.sentence, lead.end), lead.end)
            if noun and is_known(plain, noun):
                return noun, None
        if lead.joint in ("colon", "comma", "dash", "none"):
            return self._before_in_sentence(u)
        return None

    def _before_in_sentence(self, u: Utterance) -> tuple[Noun, Cue | None] | None:
        plain, end = self.plain, u.lead.end
        cue = u.lead.cue
        if u.lead.joint == "colon" and cue is None:
            # 张三问他去哪里，老人摆摆手：the clause next to the colon has its own subject
            head = self._head_of_sentence(clause_start(plain, u.sentence, end), end)
            if head:
                return head, None
        found = attribution_in(plain, u.sentence, end)
        if found:
            return found[0], cue or found[1]
        if u.lead.joint == "colon":
            noun = subject_of(plain, u.sentence, end)
            if noun and is_known(plain, noun):
                return noun, cue
        head = self._head_of_sentence(u.sentence, end)
        return (head, cue) if head else None

    def _between(self, u: Utterance) -> Noun | None:
        """`“……。”张三叹了口气，“……”`: what leads from one quotation to the next tells whose both are."""
        plain, begin = self.plain, u.span.end + 1
        end = sentence_end(plain, begin, begin + REACH_BEHIND)
        mark = _OPENED_ON.search(plain, begin, end)
        if mark is None or plain[begin : begin + 1] in _NO_SUBJECT_BEHIND:
            return None
        while begin < mark.start():
            stop = clause_end(plain, begin, mark.start() + 1)
            head = None if OCCASION.match(plain, begin, stop) else subject_first(plain, begin, stop)
            if head:
                return head
            begin = stop + 1
        return None

    def _head_of_sentence(self, lo: int, hi: int) -> Noun | None:
        """丁某抬起手，放在领带上：“…”: the subject of a sentence without a verb of saying."""
        begin = lo
        while begin < hi:
            end = clause_end(self.plain, begin, hi)
            named = self.people.after(begin, min(end, begin + 30))
            unnamed = unnamed_first(self.plain, begin, end)
            if unnamed and (named is None or named[0] > unnamed.end or self._owns(named, unnamed)):
                return unnamed
            if named:
                stop = named[0] + len(named[1])
                noun = read_noun(self.plain, begin, stop)
                whole = noun and noun.kind == "person"
                return noun if whole else Noun("person", named[0], stop, named[0], stop)
            noun = subject_first(self.plain, begin, end) or head_of(self.plain, begin, end)
            if noun:
                return noun
            begin = end + 1
        return None

    def _owns(self, named: tuple[int, str], noun: Noun) -> bool:
        """张三|的父亲: the person named stands in the phrase, before its head."""
        end = named[0] + len(named[1])
        return end < noun.end and self.plain[end] == "的"

    def _before_in_paragraph(self, u: Utterance) -> Noun | None:
        """`张三表示，今年会更好。“……”`: what the sentences before say, the nearest first."""
        paragraph = self._paragraph_start(u.sentence)
        end = u.sentence
        for _ in range(SENTENCES_BACK):
            if end <= paragraph:
                return None
            start = sentence_start(self.plain, paragraph, end - 1)
            found = attribution_in(self.plain, start, end - 1)
            if found:
                return found[0]
            end = start
        return None

    def _belongs_to_next(self, tail: Tail) -> bool:
        """`“……。”李四则说：“……”`: the words behind lead into the next quotation, by someone else."""
        if tail.cue is None:
            return False
        end = clause_end(self.plain, tail.cue.at, min(len(self.plain), tail.cue.at + 30))
        leads_on = self.plain[end + 1 : end + 2] in ("“", "「", '"')
        return leads_on and (self.plain[end] in "：:" or "则" in self.plain[tail.noun.end : tail.cue.start])

    # Without a word of attribution

    def _carried(self, index: int) -> Speaker:
        u, plain = self.utterances[index], self.plain
        at = u.span.start - 1
        paragraph, end = self._paragraph_start(u.span.start), self._paragraph_end(u.span.end)
        if plain[paragraph:at].strip(_NOTHING_BUT_SPEECH):
            return self._acts_behind(u, index, end) or self._from_paragraph(u, index, paragraph, at)
        if plain[u.span.end + 1 : end].strip():
            behind = self._heads_behind(u, index, end)
            if behind:
                return behind
        else:
            beside = self._beside(index, paragraph, at, end)
            if beside:
                return beside
        if self.done:
            return self.done[-1]
        before = self.people.subject_before(max(0, at - REACH_PARAGRAPHS // 2), at)
        after = before or self.people.after(u.span.end, u.span.end + REACH_PARAGRAPHS)
        return self.references.person(after[1]) if after else NOBODY

    def _from_paragraph(self, u: Utterance, index: int, paragraph: int, at: int) -> Speaker:
        """The person named last in the paragraph before the quotation, or who spoke there last."""
        spoken = self.utterances[index - 1].span.end if index else -1
        last = self.people.before(max(paragraph, u.sentence), at) or self.people.before(paragraph, at)
        if last and last[0] > spoken:
            return self.references.person(last[1])
        if spoken > paragraph and self.done[-1].name:
            return self.done[-1]
        behind = self._named_behind(u, self._paragraph_end(u.span.end))
        if behind:
            return behind
        return self.done[-1] if self.done else NOBODY

    def _beside(self, index: int, paragraph: int, at: int, end: int) -> Speaker | None:
        """A quotation alone in its paragraph: who speaks is said in the paragraph before or behind."""
        plain = self.plain
        if plain[max(0, paragraph - 2) : max(0, paragraph - 1)] in ("：", ":"):
            start = sentence_start(plain, 0, paragraph - 2)
            found = attribution_in(plain, start, paragraph - 1)
            if found:
                return self._resolved(found[0], index)
            last = self.people.before(start, paragraph - 1)
            if last:
                return self.references.person(last[1])
        told = self._told_before(index, paragraph)
        if told:
            return told
        hi = min(sentence_end(plain, end + 1, len(plain)), end + 1 + REACH_ALONE)
        behind = first_attribution(plain, end + 1, hi)
        if behind and hi - behind[1].start <= REST_BEHIND_VERB:
            return self._resolved(behind[0], index)
        if index and plain.count("\n", self.utterances[index - 1].span.end, at) == 1:
            return self._next_in_dialogue(index)
        return None

    def _told_before(self, index: int, paragraph: int) -> Speaker | None:
        """`海外网友纷纷表示，…。⏎“……。”`: the paragraph before says who speaks and quotes nothing itself."""
        begin = self._paragraph_start(paragraph - 1) if paragraph else 0
        spoken = self.utterances[index - 1].span.end if index else -1
        if not paragraph or spoken > begin:
            return None
        start = sentence_start(self.plain, begin, paragraph - 2)
        found = first_attribution(self.plain, start, paragraph - 1)
        return self._resolved(found[0], index) if found else None

    def _next_in_dialogue(self, index: int) -> Speaker:
        """An answer to a question is by the other one, a new question by who asked; else it goes on."""
        asked, asks = self._is_question(index - 1), self._is_question(index)
        last = self.done[-1]
        if asked == asks:
            return last
        for earlier in range(index - 1, max(-1, index - 7), -1):
            speaker = self.done[earlier]
            if speaker.name != last.name and (asked or self._is_question(earlier)):
                return speaker
        return last

    def _is_question(self, index: int) -> bool:
        end = self.utterances[index].span.end
        return self.text[end - 1 : end] in _QUESTION

    def _acts_behind(self, u: Utterance, index: int, end: int) -> Speaker | None:
        """`小韩搀着老人下楼。“谢谢你。”老人拍拍她的手。`: who speaks makes a gesture behind the words."""
        begin = u.span.end + 1
        if u.lead.joint != "start" or self.text[u.span.end - 1 : u.span.end] not in _STOPS:
            return None
        noun = subject_first(self.plain, begin, clause_end(self.plain, begin, min(end, begin + REACH_BEHIND)))
        acts = noun is not None and self.plain[noun.end : noun.end + 1] in GESTURES
        return self._resolved(noun, index) if noun and acts else None

    def _heads_behind(self, u: Utterance, index: int, end: int) -> Speaker | None:
        """`“……。”老人有些不敢相信。`: who heads the sentence behind, else the first person named there."""
        begin = u.span.end + 1
        hi = min(end, sentence_end(self.plain, begin, end))
        saying = saying_of(self.plain, begin, hi)
        if saying:
            return self._resolved(saying, index)
        while begin < hi:
            # 说起学生，老人满脸笑容: an occasion in front has no subject
            stop = clause_end(self.plain, begin, hi)
            if not OCCASION.match(self.plain, begin, stop):
                head = self._head_of_clause(begin, stop)
                if head:
                    return self._resolved(head, index)
            if self.people.after(begin, stop):
                break
            begin = stop + 1
        return self._named_behind(u, end)

    def _head_of_clause(self, begin: int, stop: int) -> Noun | None:
        subject = subject_first(self.plain, begin, stop)
        if subject:
            return subject
        noun = unnamed_first(self.plain, begin, stop)
        if noun:
            named = self.people.after(noun.end, min(stop, noun.end + LONGEST_POST))
            if named is None:
                return noun
            # 大学生|村官韦小芳: another post, and the name
            if named[0] > noun.end and title_ends().ending(self.plain, noun.end, named[0]) is None:
                return noun
            person = read_noun(self.plain, begin, named[0] + len(named[1]))
            if person and person.kind == "person":
                return person
        return name_first(self.plain, begin, stop)

    def _named_behind(self, u: Utterance, end: int) -> Speaker | None:
        """`“……。”张三微微一笑。`: the first person named in the sentence behind."""
        after = self.people.after(u.span.end, min(end, u.span.end + REACH_BEHIND))
        return self.references.person(after[1]) if after else None

    def _paragraph_start(self, at: int) -> int:
        floor = max(0, at - LONGEST_PARAGRAPH)
        found = self.plain.rfind("\n", floor, at)
        return found + 1 if found >= 0 else floor

    def _paragraph_end(self, at: int) -> int:
        found = self.plain.find("\n", at, at + LONGEST_PARAGRAPH)
        return found if found >= 0 else min(len(self.plain), at + LONGEST_PARAGRAPH)

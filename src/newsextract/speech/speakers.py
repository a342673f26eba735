"""Whose words a quotation holds: as the words around it tell, or carried over from nearby."""

from __future__ import annotations

import re

from newsextract.speech.attributions import first_attribution
from newsextract.speech.clause_subject import (
    GESTURES,
    OCCASION,
    chain_subject,
    clause_subject,
)
from newsextract.speech.coreference import Coreference
from newsextract.speech.cues import Cue
from newsextract.speech.model import NOBODY, PERSONAL, Noun, Speaker
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.reporting_clauses import (
    ASKING,
    ReportingClauses,
    Utterance,
    paragraph_end,
    paragraph_start,
)
from newsextract.speech.sentences import MASK, clause_end, clause_start, sentence_end, sentence_start
from newsextract.speech.trailing_clauses import REACH_BEHIND, saying_of

_NOTHING_BUT_SPEECH = f"{MASK} \u3000“”「」。！？，…"
# “……。”接到这通电话时，张三正在做饭: someone else said it to 张三
_HEARD_THIS = re.compile(
    r"(?:接到|接起|听到|听见|收到|看到|听完)[这那]?(?:[^，。的]{0,4})(?:电话|短信|话|消息|留言|声音)(?:时|后|的时候)?，"
)
_OF_ANOTHER = frozenset("他她")
# 对韩雪|说：, 问他：
_TO_WHOM = re.compile(
    "(?:[对向跟]([^，。：；\\n对向跟]{1,10}?)[说讲道喊问]道?|(?:问|劝|告诉|叮嘱|安慰)([^，。：；\\n]{1,10}))$"
)
_FACED_WITH = re.compile(
    "面对([^，。：；\\n的]{0,10})的?(?:提问|追问|问题|询问|质疑|疑问)"
)  # “……？”面对记者的提问，
_OPENS = ("：“", "：「", ":“", '："', "，“", "，「")
_ACTS_OR_IS = re.compile(
    "[他她](?![们的和与跟]|[^，。]{0,4}(?:听|问|点了?点?头|[愣怔]|接到|收到|没想到|知道))"
)
# 门口站着|张三, 院里走出|李四
_COMES = re.compile("[站坐躺蹲跪跑走冲迎探闪钻冒来住](?:着|来|出|进|过|了|上|回)|(?<=，)是")
_VOICE = re.compile("(?:声音|嗓音|语气|语调|眼圈|眼眶|话音)[^，。的]{0,6}$")
_SOMEBODY = ("person", "short", "anonymous", "pronoun")
_STOPS = frozenset("。！？!?…")
_QUESTION = ("？", "?")

_LONGEST_DIALOGUE = 8
"""Quotations in which who asked before the first of them asks again."""
_FEW_WORDS = 14
"""Quotations of so many characters follow each other in a dialogue, not in one person's account."""
REACH_ALONE = 60
"""How long a sentence may be that gives, in a paragraph of its own, the speaker of the one before."""
REST_BEHIND_VERB = 24
"""… and how much of it may follow the verb of saying: more begins a new subject."""
REACH_PARAGRAPHS = 400
"""How far the following paragraphs are searched when nothing else names a speaker."""


def _acts(text: str, at: int) -> bool:
    """Whether what follows a subject is what people do while they speak: 点点头, 嘿嘿笑着."""
    return (
        text[at : at + 1] in GESTURES
        or _VOICE.match(text, at, at + 9) is not None
        or text.startswith(("嘿嘿", "呵呵", "哈哈", "憨憨", "咧"), at)
    )


def _pronoun_first(text: str, begin: int, end: int) -> Noun | None:
    """`“坐，自己倒水。”他|头也没抬。`: he or she who heads the clause behind, and did not hear them."""
    found = _ACTS_OR_IS.match(text, begin, end)
    return Noun("pronoun", begin, begin + 1, begin, begin + 1) if found else None


class Speakers:
    """Finds the speaker of each quotation of a text, in order."""

    def __init__(self, text: str, plain: str, utterances: list[Utterance]) -> None:
        self.text = text
        self.plain = plain
        self.utterances = utterances
        self.references = Coreference(text, plain)
        self.people = self.references.people
        self.done = self.references.done
        self._asker: tuple[int, Speaker] | None = None
        self._nouns: list[Noun | None] = []

    def all(self) -> list[tuple[Speaker, Cue | None]]:
        """The speaker and the reporting verb of each quotation.

        First what the sentences themselves say, so that all names are known; then, in order, what
        the words stand for and who speaks where the sentence does not tell.
        """
        reporting = ReportingClauses(self.plain, self.people)
        nouns = [reporting.speaker(utterance) for utterance in self.utterances]
        for noun, _ in nouns:
            if noun and noun.kind == "person":
                self.people.add(noun)
        self._nouns = [noun for noun, _ in nouns]
        for index, noun in enumerate(self._nouns):
            side = self._side_by_side(index)
            self.done.append(side or (self._resolved(noun, index) if noun else self._carried(index)))
        speakers = {u.span.start: speaker for u, speaker in zip(self.utterances, self.done, strict=True)}
        return [
            (speakers[u.echo.start if u.echo else u.span.start], cue)
            for u, (_, cue) in zip(self.utterances, nouns, strict=True)
        ]

    def _resolved(self, noun: Noun, index: int) -> Speaker:
        if not index:
            return self.references.resolved(noun, -1)
        spoken = self.utterances[index - 1].span.end
        if noun.kind == "pronoun" and self._answers_in_turn(index):
            return self._another_than(self.done[-1], noun) or self.references.resolved(noun, spoken)
        return self.references.resolved(noun, spoken, asked=self._is_question(index - 1))

    def _answers_in_turn(self, index: int) -> bool:
        """“别走。”⏎“不走。”她说: a quotation alone in its line, and another at the head of the next."""
        begins = self.plain.startswith("\n", self.utterances[index].span.start - 2)
        return begins and self._next_line(index) and self._is_alone(index - 1)

    def _side_by_side(self, index: int) -> Speaker | None:
        """“等你。”“不急。”: mark by mark with the one before, which is no question."""
        now = self.utterances[index]
        if not index or now.lead.cue or self._is_question(index - 1):
            return None
        beside = self.utterances[index - 1].span.end + 1 == now.span.start - 1
        return self.done[-1] if beside and self.done[-1].name else None

    # Without a word of attribution

    def _carried(self, index: int) -> Speaker:
        u, plain = self.utterances[index], self.plain
        at = u.span.start - 1
        answer = self._answer_by_listener(index) if index else None
        if answer and not self._head_right_behind(u):
            return answer
        paragraph, end = paragraph_start(self.plain, u.span.start), paragraph_end(self.plain, u.span.end)
        if dialogue := self._before_named_answer(index, paragraph):
            return dialogue
        if plain[paragraph:at].strip(_NOTHING_BUT_SPEECH):
            return self._acts_behind(u, index, end) or self._from_paragraph(u, index, paragraph, at)
        if plain[u.span.end + 1 : end].strip():
            behind = self._heads_behind(u, index, end)
            if behind:
                return behind
            # “你怎么回答的？”⏎“……。”话音刚落，席上一片安静。
            if index and self._is_question(index - 1) and self._next_line(index):
                return self._next_in_dialogue(index)
        else:
            beside = self._beside(index, paragraph, at, end)
            if beside:
                return beside
        if self.done:
            return self.done[-1]
        before = self.people.subject_before(max(0, at - REACH_PARAGRAPHS // 2), at)
        after = before or self.people.after(u.span.end, u.span.end + REACH_PARAGRAPHS)
        return self.people.speaker(after[1]) if after else NOBODY

    def _from_paragraph(self, u: Utterance, index: int, paragraph: int, at: int) -> Speaker:
        """The person named last in the paragraph before the quotation, or who spoke there last."""
        spoken = self.utterances[index - 1].span.end if index else -1
        last = self.people.before(max(paragraph, u.sentence), at)
        of_another = self.text[at + 1 : at + 2] in _OF_ANOTHER
        if of_another and spoken < paragraph and (teller := self._who_tells_of(paragraph, at)):
            return self.people.speaker(teller)
        head = None if of_another else self._heads_before(max(paragraph, spoken), u.sentence)
        he = head is not None and head.kind == "pronoun" and head.end - head.start < 3
        last = last or (None if he else self.people.subject_before(paragraph, at))
        if last and last[0] > spoken:
            return self.people.speaker(last[1])
        if head and (spoken < paragraph or he):
            return self._resolved(head, index)
        end = paragraph_end(self.plain, u.span.end)
        if pronoun := _pronoun_first(self.plain, u.span.end + 1, end):
            return self._resolved(pronoun, index)
        if spoken > paragraph and self.done[-1].name:
            return self.done[-1]
        behind = self._named_behind(u, end)
        if behind:
            return behind
        if self.done:
            return self.done[-1]
        return self._told_before(index, paragraph) or NOBODY

    def _who_tells_of(self, paragraph: int, at: int) -> str | None:
        """`他找到所长周全。“他说，他来还钥匙。”`: who speaks of him is another than the last subject."""
        named = self.people.named_between(paragraph, at)
        female = self.text[at + 1] == "她"
        known = map(self.people.known.__getitem__, named)
        women = [person.name for person in known if person.female or person.is_named_like_a_woman()]
        subject = self.people.subject_before(paragraph, at, female)
        he = women[-1] if women and female else subject[1] if subject else None
        return next((name for name in reversed(named) if he and name != he), None)

    def _heads_before(self, paragraph: int, at: int) -> Noun | None:
        """`牧马人苏和|丢了六匹马。“……。”`: who heads the sentence before, vouched for by nothing else."""
        while at > paragraph:
            begin = sentence_start(self.plain, paragraph, at - 1)
            head = chain_subject(self.plain, begin, at - 1, self.people)
            if head and head.kind in _SOMEBODY and not self._is_anybody(head):
                return head
            at = begin
        return None

    def _is_anybody(self, noun: Noun) -> bool:
        return self.plain.startswith(("有人", "人们", "大家"), noun.start)

    def _beside(self, index: int, paragraph: int, at: int, end: int) -> Speaker | None:
        """A quotation alone in its paragraph: who speaks is said in the paragraph before or behind."""
        plain = self.plain
        told = self._told_before(index, paragraph)
        if told:
            return told
        hi = min(sentence_end(plain, end + 1, len(plain)), end + 1 + REACH_ALONE)
        behind = first_attribution(plain, end + 1, hi)
        leads_on = behind and plain.startswith(_OPENS, behind[1].end)  # 小潘说：“……”
        states = behind and plain[behind[1].end : behind[1].end + 1] in ("，", ",")  # 张三认为，……
        if behind and not leads_on and not states and hi - behind[1].start <= REST_BEHIND_VERB:
            return self._resolved(behind[0], index)
        if index and self._next_line(index):
            return self._next_in_dialogue(index)
        return None

    def _next_line(self, index: int) -> bool:
        """Whether the quotation before stands in the paragraph before."""
        before = self.utterances[index - 1].span.end
        return self.plain.count("\n", before, self.utterances[index].span.start) == 1

    def _told_before(self, index: int, paragraph: int) -> Speaker | None:
        """`海外网友纷纷表示，…。⏎“……。”`: the paragraph before says who speaks and quotes nothing itself."""
        begin = paragraph_start(self.plain, paragraph - 1) if paragraph else 0
        spoken = self.utterances[index - 1].span.end if index else -1
        if not paragraph or spoken > begin:
            return None
        start = sentence_start(self.plain, begin, paragraph - 2)
        plain = self.plain
        found = first_attribution(plain, start, paragraph - 1)
        if found and found[1].word in ASKING and self.done and not self._is_question(index):
            # 阿默问他，想过离开吗。⏎“想过。”
            asker = self._resolved(found[0], index)
            self._asker = index, asker
            return self.done[-1] if self.done[-1].name != asker.name else None
        if found:
            return self._resolved(found[0], index)
        noun = self._brought_on(start, paragraph - 1) or chain_subject(
            plain, start, paragraph - 1, self.people
        )
        return self._resolved(noun, index) if noun and noun.kind in ("person", "pronoun") else None

    def _brought_on(self, begin: int, end: int) -> Noun | None:
        """旁边站着十岁的学生|张三。⏎“……。”: the sentence before brings somebody on."""
        end -= self.plain[end - 1] == "。"
        last = self.people.before(begin, end)
        comes = last and _COMES.search(self.plain, clause_start(self.plain, begin, end), last[0])
        if last is None or not comes or self.people.end_of(last) != end:
            return None
        return Noun("person", last[0], end, last[0], end)

    def _before_named_answer(self, index: int, paragraph: int) -> Speaker | None:
        """`“你叫什么？”⏎“……。”⏎“多大？”⏎张三低下头：“……”`: by turns, from who answers at last."""
        at = index
        while (
            self._is_alone(at)
            and self._is_question(at) == ((at - index) % 2 == 0)
            and at - index < _LONGEST_DIALOGUE
            and at + 1 < len(self.utterances)
            and self._next_line(at + 1)
        ):
            at += 1
            noun = self._nouns[at]
            first = self.utterances[at].sentence == paragraph_start(
                self.plain, self.utterances[at].span.start
            )
            if noun and noun.kind == "person" and first:
                named = self.references.resolved(noun, -1)
                return named if (at - index) % 2 == 0 else self._another_before(named, paragraph)
        return None

    def _another_before(self, answers: Speaker, paragraph: int) -> Speaker | None:
        """Who has spoken before in turn, or is named in the paragraph before the dialogue."""
        for speaker in reversed(self.done[-2:]):
            if speaker.name and speaker.name != answers.name:
                return speaker
        begin = paragraph_start(self.plain, paragraph - 1) if paragraph else 0
        others = [name for name in self.people.named_between(begin, paragraph) if name != answers.name]
        return self.people.speaker(others[-1]) if others else None

    def _next_in_dialogue(self, index: int) -> Speaker:
        """An answer to a question is by the other one, a new question by who asked; else it goes on."""
        asked, asks = self._is_question(index - 1), self._is_question(index)
        last = self.done[-1]
        if asks and not asked and self._asker and index - self._asker[0] <= _LONGEST_DIALOGUE:
            return self._asker[1]
        if asked == asks:
            return (self._the_other(index) or self._listener(index) or last) if not asked else last
        for earlier in range(index - 1, max(-1, index - 7), -1):
            speaker = self.done[earlier]
            if (speaker.name or asks) and speaker.name != last.name and (asked or self._is_question(earlier)):
                return speaker
        if asks:
            answered = self._answered(index) or self._answers_himself(index)
            return self._the_other(index) or (NOBODY if answered else last)
        return self._second_of_two(index) or last

    def _answered(self, index: int) -> bool:
        """张三笑了。“……。”⏎“今晚怎么过？”⏎“睡觉。”: a question and its answer alone, behind a report."""
        if index + 1 >= len(self.utterances) or not self._next_line(index + 1):
            return False
        return (
            not self._is_alone(index - 1) and self._is_alone(index + 1) and not self._is_question(index + 1)
        )

    def _answers_himself(self, index: int) -> bool:
        """张三笑了：“……。”⏎“他们走了吗？”⏎“走了。”张三说: nobody asks and answers in two lines."""
        behind = self._nouns[index + 1] if index + 1 < len(self.utterances) else None
        if behind is None or behind.kind != "person" or not self._next_line(index + 1):
            return False
        return self.references.resolved(behind, -1).name == self.done[-1].name

    def _is_alone(self, index: int) -> bool:
        span = self.utterances[index].span
        line = slice(paragraph_start(self.plain, span.start), paragraph_end(self.plain, span.end))
        return not self.plain[line].strip(_NOTHING_BUT_SPEECH)

    def _second_of_two(self, index: int) -> Speaker | None:
        """`老曲蹲着，儿子小海走来。⏎“卖完了？”⏎“完了。”`: of two named before a dialogue, who did not ask."""
        asker = self.done[-1].name
        begin = paragraph_start(self.plain, self.utterances[index - 1].span.start)
        before = paragraph_start(self.plain, begin - 1) if begin else 0
        others = [name for name in self.people.named_between(before, begin) if name != asker]
        return self.people.speaker(others[0]) if asker and len(others) == 1 else None

    def _listener(self, index: int) -> Speaker | None:
        """`“走，吃面去。”父亲说。⏎“不吃。”`: few words in answer to few are the other's."""
        before, span = self.utterances[index - 1].span, self.utterances[index].span
        if max(before.end - before.start, span.end - span.start) > _FEW_WORDS:
            return None
        begin = paragraph_start(self.plain, before.start)
        if self.plain[begin : before.start - 1].strip():
            return None
        other = self.people.subject_before(max(0, begin - REACH_PARAGRAPHS), begin)
        return self.people.speaker(other[1]) if other and other[1] != self.done[-1].name else None

    def _the_other(self, index: int) -> Speaker | None:
        """Two have spoken in turn, a paragraph each: so does the first one now."""
        last = self.done[-1]
        if index < 2 or not last.name or not self.done[-2].name or self.done[-2].name == last.name:
            return None
        one, two = self.utterances[index - 2].span, self.utterances[index - 1].span
        in_turn = all(self.plain[span.start - 2 : span.start - 1] in ("", "\n") for span in (one, two))
        return self.done[-2] if in_turn and self.plain.count("\n", one.end, two.start) == 1 else None

    def _answer_by_listener(self, index: int) -> Speaker | None:
        """`老支书对韩雪说：“……。”⏎“……。”`: whom the words before were said to answers, unmarked."""
        before, now = self.utterances[index - 1], self.utterances[index]
        between = self.plain[before.span.end + 1 : now.span.start - 1].strip(" \u3000")
        unmarked = between == "\n" or (not between and self._is_question(index - 1))
        if not unmarked or before.lead.cue is None or before.lead.joint != "colon":
            return None
        whom = _TO_WHOM.search(self.plain, before.sentence, before.lead.end)
        noun = read_noun(self.plain, *whom.span(whom.lastindex or 0)) if whom else None
        if noun is None or noun.kind not in PERSONAL:
            return None
        if noun.kind == "pronoun":
            return self._another_than(self.done[-1], noun)
        listener = self._resolved(noun, index - 1)
        return listener if listener.name and listener.name != self.done[-1].name else None

    def _another_than(self, asker: Speaker, noun: Noun) -> Speaker | None:
        """法官问|他: whoever it is, not the one who asks."""
        lo, female = max(0, noun.start - REACH_PARAGRAPHS), self.plain[noun.start] == "她"
        listener = self.people.subject_before(lo, noun.start, female, but=asker.name)
        return self.people.speaker(listener[1]) if listener else None

    def _is_question(self, index: int) -> bool:
        end = self.utterances[index].span.end
        return self.text[end - 1 : end] in _QUESTION

    def _acts_behind(self, u: Utterance, index: int, end: int) -> Speaker | None:
        """`小韩搀着老人下楼。“谢谢你。”老人拍拍她的手。`: who speaks makes a gesture behind the words."""
        begin = u.span.end + 1
        if u.lead.joint != "start" or self.text[u.span.end - 1 : u.span.end] not in _STOPS:
            return None
        stop = clause_end(self.plain, begin, min(end, begin + REACH_BEHIND))
        noun = self._head_of_clause(begin, stop)
        # … or stands behind them as another one did behind the words before, in the same paragraph
        spoken = self.utterances[index - 1].span.end if index else -1
        follows = spoken > paragraph_start(self.plain, u.span.start)
        acts = noun is not None and noun.kind != "pronoun" and (follows or _acts(self.plain, noun.end))
        return self._resolved(noun, index) if noun and acts else None

    def _heads_behind(self, u: Utterance, index: int, end: int) -> Speaker | None:
        """`“……。”老人有些不敢相信。`: who heads the sentence behind, else the first person named there."""
        begin = u.span.end + 1
        hi = min(end, sentence_end(self.plain, begin, end))
        asker = _FACED_WITH.match(self.plain, begin, hi) if self._is_question(index) else None
        if asker:  # “……？”面对追问，
            noun = read_noun(self.plain, *asker.span(1))
            return self._resolved(noun, index) if noun else NOBODY
        saying = saying_of(self.plain, begin, hi)
        if saying:
            return self._resolved(saying, index)
        if _HEARD_THIS.match(self.plain, begin, hi):
            return NOBODY
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

    def _head_right_behind(self, u: Utterance) -> Noun | None:
        """“……。”年轻母亲擦了擦脸: someone unnamed right behind the words, who is sure to have said them."""
        begin = u.span.end + 1
        noun = self._head_of_clause(begin, clause_end(self.plain, begin, paragraph_end(self.plain, begin)))
        return noun if noun and noun.start == begin and noun.kind != "pronoun" else None

    def _head_of_clause(self, begin: int, stop: int) -> Noun | None:
        noun = clause_subject(self.plain, begin, stop, self.people)
        hears = noun and noun.kind == "pronoun" and noun.end - noun.start < 2
        return _pronoun_first(self.plain, begin, stop) if hears else noun

    def _named_behind(self, u: Utterance, end: int) -> Speaker | None:
        """`“……。”张三微微一笑。`: the first person named in the sentence behind."""
        after = self.people.after(u.span.end, min(end, u.span.end + REACH_BEHIND))
        return self.people.speaker(after[1]) if after else None

"""Whom a pronoun stands for: 他 and 她 for somebody named before, 前者 and 后者 for one of two."""

from __future__ import annotations

import re

from newsextract.speech.attributions import attribution_in, first_attribution
from newsextract.speech.clause_subject import chain_subject
from newsextract.speech.dictionary import is_bare_name
from newsextract.speech.folding import simplified
from newsextract.speech.model import Noun, Speaker
from newsextract.speech.naming import names_someone
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.people import People, Person, gender
from newsextract.speech.sentences import clause_start, sentence_end, sentence_start
from newsextract.speech.word_lists import anonymous_nouns

_BACK = 800
"""A pronoun's person is looked for this many characters back: some four paragraphs."""
_ANSWERED_IN = 90
"""… and whom a question was put to, so many."""
_ASKED_WHOM = re.compile(
    r"(?<![学访疑顾慰审自])(?:[追询反盘]?问(?![题世卷责号答候])|请教|采访)[了起过到]?(?=[\u4e00-\u9fff])"
)
_ONE = re.compile("(?<![另每])[一某这那][位名个]|(?<![\u4e00-\u9fff])[我他她]")
_QUESTION_WORD = re.compile(
    r"怎|如何|什么|为什么|为何|是|有没|对|[，：。]|[时后]，|下一步|多[少久大]|几|哪|最|想|的看法|([\u4e00-\u9fff])[不没]\1"
)
_CALLS = re.compile(
    "(?:联系|致电|致函|采访|询问|追问|质问|问及|拨打|拨通|找到|求证|连线|咨询|询问)[了到过上]{0,2}([^，。：；\\n]{2,24}?)"
    "(?:的(?:手机|联系|办公|客服)?电话)?[，。]$"
)
_TURN = re.compile(r"([^：:，。\n“「]{2,12})[：:]")
_PLURAL = frozenset(("我们", "他们", "她们", "它们"))


class Pronouns:
    """Resolves the pronouns of one text, given the people it names."""

    def __init__(self, text: str, plain: str, people: People) -> None:
        self.text = text
        self.plain = plain
        self.people = people

    def referent(
        self, noun: Noun, previous: Speaker | None, spoken: int, asked: bool
    ) -> Speaker | Noun | None:
        """他, 她: the last speaker, `previous`, or the person named since who heads a clause."""
        word = self.plain[noun.start : noun.end]
        if word == "我":
            return self._whose_turn(noun.start)
        if word in _PLURAL:
            return None
        female = True if word == "她" else False if word == "他" else None
        who = self._who_was_asked(noun.start, spoken, asked, female)
        if who and gender(simplified(who)) in (None, female):
            return self.people.speaker(who)
        at = self._first_in_sentence(word, noun.start)
        last = self.people.subject_before(max(0, at - _BACK), at, female)
        last = self._who_told(at, last, female) or last
        unnamed = self._unnamed_before(max(spoken, last[0] if last else 0, at - _BACK), noun.start, female)
        if unnamed:
            return unnamed
        if previous and previous.name and (last is None or spoken > last[0]):
            person = self.people.known.get(previous.name)
            answers = asked and last is not None and last[1] != previous.name
            fits = person.may_be(female) if person else gender(simplified(previous.name)) in (None, female)
            if previous.name.endswith(("们", "們")):  # 村民们劝他：“……”他说
                fits = female is None
            if not answers and (fits or female is None):
                _learn(person, female)
                return previous
        if last is None:
            return None
        _learn(self.people.known[last[1]], female)
        return self.people.speaker(last[1])

    def _who_told(self, at: int, last: tuple[int, str] | None, female: bool | None) -> tuple[int, str] | None:
        """`队长张三表示，李四有前科。他说`: who says that of the last one named, in the sentence before."""
        begin = sentence_start(self.plain, 0, at)
        before = sentence_start(self.plain, max(0, at - _BACK), begin - 1) if begin else 0
        if last is None or not before < last[0] < begin:
            return None
        said = first_attribution(self.plain, before, last[0])
        person = self.people.known.get(self.text[said[0].name_start : said[0].name_end]) if said else None
        told = person is not None and person.may_be(female)
        return (said[0].name_start, person.name) if said and person and told else None

    def _whose_turn(self, at: int) -> Speaker | None:
        """`林晓彤：我常跟学生讲：“……”`: the name at the beginning of the line, in an interview."""
        line = self.plain.rfind("\n", max(0, at - _BACK), at) + 1
        turn = _TURN.match(self.plain, line, at) if line or at < _BACK else None
        noun = read_noun(self.plain, *turn.span(1)) if turn else None
        if noun is None or noun.kind != "person":
            return None
        return self.people.speaker(self.text[noun.name_start : noun.name_end])

    def _first_in_sentence(self, word: str, at: int) -> int:
        """据他回忆，张三没有架子，|他说: who is 他 was settled before 张三 was named."""
        return max(self.plain.find("据" + word, sentence_start(self.plain, 0, at), at), -1) + 1 or at

    def _unnamed_before(self, lo: int, at: int, female: bool | None) -> Noun | None:
        """一位老船长告诉记者，…。⏎他说; 我爷爷是木匠，他总说: the unnamed subject of the sentences before."""
        if female is None:
            return None
        own = clause_start(self.plain, sentence_start(self.plain, lo, at), at)
        end = own
        while end > lo:
            begin = sentence_start(self.plain, lo, end - 1)
            begin = max(begin, self.plain.rfind("：", begin, end - 1) + 1)  # 张三：我爷爷是木匠，他说
            head = chain_subject(self.plain, begin, end, self.people)
            if head and (head.kind != "pronoun" or end == own):
                one = end == own or self._is_one(head)
                return self._unnamed(head, own, female) if one else None
            end = begin
        return None

    def _is_one(self, head: Noun) -> bool:
        """一位老船长, 我母亲, 张三的妻子, not just any: 病人竟浑然不知。他说."""
        one = _ONE.search(self.plain, head.start, head.end)
        return one is not None or self.people.after(head.start, head.end) is not None

    def _unnamed(self, head: Noun, own: int, female: bool) -> Noun | None:
        end = min(own, sentence_end(self.plain, head.end, own))
        if self.plain.find("她" if female else "他", head.end, end) >= 0:
            return None  # 司机劝她上车，|她摆手
        if head.kind == "person" and self.people.at(head.name_start) is None:
            return head  # nobody that the names of the text hold
        if head.kind != "anonymous" or self.plain.startswith("有", head.start - 1):  # 有邻居觉得可惜，他摆手
            return None
        name = self.text[head.start : head.end]
        if name.endswith(("们", "們", "记者", "記者", "主持人", "有人")):
            return None
        fits = gender(simplified(name)) in (None, female)
        return head if fits else None

    def _who_was_asked(self, at: int, spoken: int, asked: bool, female: bool | None) -> str | None:
        """`有人问高远怎么看。他说`, `A问B：“……？”他答`: the one asked, unless another is named since."""
        question = None
        for found in _ASKED_WHOM.finditer(self.plain, max(0, at - _ANSWERED_IN), at):
            question = found
        if question is None or (spoken > question.end() and not asked):
            return None
        begin = question.end()
        named = self.people.at(begin)
        name = self._name_asked(begin) or (named.name if named else None)
        person = self.people.known.get(name) if name else None
        if name is None or not (person is None or person.agrees(female)):
            return None
        if any(not other.startswith(name) for other in self.people.named_between(begin, at)):
            return None
        since = sentence_end(self.plain, begin, at) + 1
        said = attribution_in(self.plain, since, at) if since < at else None
        return None if said and said[0].kind in ("person", "short") else name

    def _name_asked(self, begin: int) -> str | None:
        """问高远|怎么看: a name is vouched for by the words of a question behind it."""
        for size in (2, 3):
            name = self.plain[begin : begin + size]
            if is_bare_name(name) and _QUESTION_WORD.match(self.plain, begin + size):
                return self.text[begin : begin + size]
        word = anonymous_nouns().starting(self.plain, begin, begin + 4)
        end = begin + len(word or "")
        asked = self.plain[end : end + 1] not in ("，", "。", "：") and _QUESTION_WORD.match(
            self.plain, end
        )  # 问母亲|为何
        return self.text[begin:end] if word and asked else None

    def of_two(self, word: str, at: int) -> Speaker | None:
        """前者, 后者: one of the two persons that the sentence before names."""
        if word == "对方":
            return self._called(at)
        if word not in ("前者", "后者"):
            return None
        begin = sentence_start(self.plain, 0, at)
        for _ in range(2):  # 甲和乙是同学。前者说…。后者说
            said_of_other = self.plain.startswith("前者", begin)
            if begin > 1 and (said_of_other or not self.plain[begin:at].strip(" ；;”」")):
                begin = sentence_start(self.plain, 0, begin - 1)
        two = self.people.named_between(begin, at)
        if len(two) == 2:
            return self.people.speaker(two[word == "后者"])
        return None

    def _called(self, at: int) -> Speaker | None:
        """记者联系了|球队总经理|，对方回复: whom somebody calls or asks in the clause before."""
        begin = clause_start(self.plain, sentence_start(self.plain, 0, at - 1), at - 1) if at else 0
        called = _CALLS.search(self.plain, begin, at)
        noun = read_noun(self.plain, *called.span(1)) if called else None
        if noun is None or not names_someone(self.plain, noun) or noun.kind == "pronoun":
            return None
        name = self.text[noun.name_start : noun.name_end]
        person = noun.kind in ("person", "short")
        return self.people.speaker(name) if person else Speaker(name, name, None, noun.kind)


def _learn(person: Person | None, female: bool | None) -> None:
    if person is not None and female is not None and person.may_be(female):
        person.female = female

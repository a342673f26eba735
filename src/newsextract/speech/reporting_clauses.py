"""The reporting clause of a quotation, which names its speaker: before, behind, earlier in the paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.speech.attributions import attribution_in, first_attribution, framed, passive
from newsextract.speech.clause_subject import OCCASION, chain_subject, clause_subject, in_whose_eyes
from newsextract.speech.cues import Cue, Lead, cue_ending
from newsextract.speech.dictionary import is_bare_name
from newsextract.speech.model import PERSONAL, Noun
from newsextract.speech.naming import names_someone
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.people import People
from newsextract.speech.quotation_marks import Span
from newsextract.speech.sentences import clause_end, clause_start, sentence_end, sentence_start
from newsextract.speech.statements import SAID_OF, SAYING_BEHIND
from newsextract.speech.subjects import subject_of
from newsextract.speech.trailing_clauses import REACH_BEHIND, Tail, said_behind
from newsextract.speech.word_lists import document_nouns, title_ends

_ASKED = re.compile("[？?][”」]")
ASKING = frozenset(("问", "问道", "追问", "询问", "提问", "反问", "请教"))
# 母亲只听清了一句：“……”: it was another who spoke
_HEARD_ONLY = re.compile("听[到见清]了?[^，。：；\n]{0,6}$")
_PERCEIVED = re.compile("(?:听[到见说]|[看见]到|看见|发现|得知)[^，。]{0,4}$")
_BUT = re.compile("而(?=[在对\u4e00-\u9fff])(?!且)|但|不过|另一|与此同时")
_RECOUNTS = frozenset(("忆述", "回忆", "追忆", "讲述", "诉说", "哭诉"))
_LONGEST_GESTURE = 14
"""What somebody does who answers in turn, told in so many characters."""
_REPORTERS = frozenset(("记者", "笔者", "主持人", "我", "我们", "有记者", "有人"))
# 一张字条，上面写着：“……”
_ON_IT = re.compile("(?:上面|上头|里面)(?:写着|写道|写有|印着)$")
_ONE_PAPER = re.compile("[一这那两几某][张封条份则块面幅][^，。：；\\n]{1,6}$")
# 门上贴着|一张通知：“……”
_HANGS = re.compile("(?:[贴挂摆放留压印立竖附][着有了])[^，。：；\\n]{0,4}[一这那两几某][张封条份则块面幅]")
# 纸条上|只有五个字：“……”
_ONLY_WORDS = re.compile(
    "([^，。：；\\n]{1,10}?)[里中上](?:却|也|都)?[只仅]?(?:有|写着)[^，。：；\\n]{1,10}[字话]$"
)

SENTENCES_BACK = 3
"""How many sentences back an attribution still holds within a paragraph."""
LONGEST_PARAGRAPH = 3000
"""Paragraphs are looked at this far to either side of a quotation."""


@dataclass(slots=True)
class Utterance:
    """A quotation with what stands around it."""

    span: Span
    sentence: int
    """Where its sentence begins."""
    lead: Lead
    echo: Span | None = None
    """A longer quotation that holds the same words, where this is a subhead taken from it."""


def paragraph_start(plain: str, at: int) -> int:
    """Where the paragraph that holds position `at` begins."""
    floor = max(0, at - LONGEST_PARAGRAPH)
    found = plain.rfind("\n", floor, at)
    return found + 1 if found >= 0 else floor


def paragraph_end(plain: str, at: int) -> int:
    """Where the paragraph that holds position `at` ends."""
    found = plain.find("\n", at, at + LONGEST_PARAGRAPH)
    return found if found >= 0 else min(len(plain), at + LONGEST_PARAGRAPH)


@dataclass(slots=True)
class ReportingClauses:
    """Reads from the sentences around each quotation of a text who is said to speak."""

    plain: str
    people: People

    def speaker(self, u: Utterance) -> tuple[Noun | None, Cue | None]:
        """The noun phrase that the words around name as the speaker, and the reporting verb."""
        plain, at, lead = self.plain, u.span.start - 1, u.lead
        cue = lead.cue
        if cue and cue.word in ASKING and _ASKED.match(plain, at - 2):
            return None, None  # 孩子们问他：“……？”“……。”: the answer is another's
        before = self._said_before(u)
        if before:
            return before
        tail = said_behind(plain, u.span.end + 1)
        if tail and not self._belongs_to_next(u, tail):
            return tail.noun, cue or tail.cue
        if at > 0 and plain[at - 1] != "\n":
            earlier = self._before_in_paragraph(u)
            if earlier:
                return self._answers_behind(u, earlier) or earlier, None
        if tail:
            return tail.noun, tail.cue
        return None, cue

    def _said_before(self, u: Utterance) -> tuple[Noun, Cue | None] | None:
        """In the sentence itself, in front of the marks."""
        plain, lead = self.plain, u.lead
        if lead.joint == "colon" and (by_colon := self._before_colon(u)):
            return by_colon
        frame = framed(plain, u.sentence, lead.end)
        if frame:
            return frame
        if lead.joint in ("colon", "comma", "none") and (by := passive(plain, u.sentence, lead.end)):
            return by, lead.cue
        if lead.cue:
            noun = subject_of(plain, u.sentence, lead.cue.start)
            # what stands right before 说： is the speaker, whatever it is
            sure = lead.cue.strength != "thinking" and lead.joint != "none"
            if noun and (sure or names_someone(plain, noun)):
                reported = lead.joint == "none" or (lead.joint == "comma" and lead.cue.strength == "writing")
                return (self._above(u, noun) if reported else None) or (noun, lead.cue)
        if lead.joint == "none" and lead.cue is None and (beside := self._beside_marks(u)):
            return beside
        heard = lead.cue is None and _HEARD_ONLY.search(plain, max(u.sentence, lead.end - 16), lead.end)
        if lead.joint in ("colon", "comma", "dash", "none") and not heard:
            return self._before_in_sentence(u)
        return None

    def _beside_marks(self, u: Utterance) -> tuple[Noun, Cue | None] | None:
        """`警方表示，疑犯“……”`, `法院认为，父母“……”`: of whom it is said; else `张三“……”`."""
        plain, end = self.plain, u.lead.end
        told = SAID_OF.search(plain, max(u.sentence, end - 24), end)
        if told:  # not the suspect
            saying = Cue(told[1][:2], *told.span(1), "speech", told.start(1))
            noun = subject_of(plain, u.sentence, saying.start)
            if noun:
                return noun, saying
        begin = clause_start(plain, u.sentence, end)
        noun = read_noun(plain, begin, end)
        if noun is None or not names_someone(plain, noun):
            return None
        said = attribution_in(plain, u.sentence, begin)
        closes = said is not None and plain[said[1].end : said[1].end + 1] == "，"
        his = SAYING_BEHIND.match(plain, u.span.end + 1)  # 贯彻张三“……”的要求
        return said if closes and not his else (noun, None)

    def _before_colon(self, u: Utterance) -> tuple[Noun, Cue | None] | None:
        """`卢：“…”`, `点赞最高的一条评论是：“…”`, `…一张字条，上面写着：“…”`, `他坦言，反馈不理想：“…”`."""
        plain, begin, end, cue = self.plain, u.sentence, u.lead.end, u.lead.cue
        if end - begin == 1 and is_bare_name(plain[begin] + "伟"):
            return Noun("short", begin, end, begin, end), None
        clause = clause_start(plain, begin, end)
        only = _ONLY_WORDS.match(plain, clause, end)
        if only or (cue is None and plain[end - 1] in "是为"):
            text = read_noun(plain, clause, only.end(1) if only else end - 1)
            if text and text.kind == "document":
                return text, None
        if _HANGS.search(plain, clause, end) and (paper := self._paper(clause, end)):
            return paper, None
        if clause <= begin:
            return None
        before = clause_start(plain, begin, clause - 1)
        if _ON_IT.match(plain, clause, end):
            paper = self._paper(before, clause - 1)
            return (paper, cue) if paper else None
        # 他透露，自己只讲了一句话：“…”
        under = cue is None or plain.find("自己", clause, cue.start) >= 0
        return self._under(before, clause - 1) if under else None

    def _paper(self, begin: int, end: int) -> Noun | None:
        """发现了|一张字条|，上面写着: the paper that a clause ends in."""
        paper = document_nouns().ending(self.plain, begin, end)
        if paper is None:
            return None
        one = _ONE_PAPER.search(self.plain, begin, end)
        start = one.start() if one else end - len(paper)
        return Noun("document", start, end, start, end)

    def _under(self, begin: int, end: int) -> tuple[Noun, Cue] | None:
        """他坦言|，反馈不理想：“…”: the clause before says whose the one at the colon is."""
        cue = cue_ending(self.plain, begin, end)
        if cue is None or cue.strength != "speech" or len(cue.word) < 2:
            return None
        if self.plain[cue.at + len(cue.word) : end] not in ("", "记者", "媒体"):  # 追问|毛利时
            return None
        said = first_attribution(self.plain, begin, end)
        return said if said and said[1].end == end else None

    def _above(self, u: Utterance, noun: Noun) -> tuple[Noun, Cue] | None:
        """`张三重申，中方敦促各方“……”`, `张三说，数据将公布，“……”`: what things do there is in his words."""
        things = noun.kind in ("organisation", "document") or (
            noun.kind == "unknown" and title_ends().ending(self.plain, noun.start, noun.end) is None
        )
        if not things or noun.start - 1 <= u.sentence:
            return None
        said = attribution_in(self.plain, u.sentence, noun.start - 1)
        closes = said is not None and clause_end(self.plain, said[1].end, noun.start) == said[1].end
        return (
            said if said and closes and said[0].kind in ("person", "short", "pronoun", "anonymous") else None
        )

    def _around(self, u: Utterance, noun: Noun, cue: Cue) -> tuple[Noun, Cue] | None:
        """`队长说，店员察觉有异通报警方，“……”`: who does something told in another's words does not speak."""
        if u.lead.joint != "comma" or clause_end(self.plain, cue.end, u.lead.end) == cue.end:
            return None
        said = attribution_in(self.plain, u.sentence, noun.start)
        closes = said and (self.plain[said[1].end : said[1].end + 1] == "，" or said[1].word in _RECOUNTS)
        return said if said and closes and said[0].kind in PERSONAL else None

    def _before_in_sentence(self, u: Utterance) -> tuple[Noun, Cue | None] | None:
        plain, end = self.plain, u.lead.end
        cue = u.lead.cue
        if u.lead.joint == "colon" and cue is None:
            # 张三问他去哪里，老人摆摆手：the clause next to the colon has its own subject
            clause = clause_start(plain, u.sentence, end)
            head = chain_subject(plain, clause, end, self.people)
            if head:
                return head, None
        found = attribution_in(plain, u.sentence, end)
        if found and u.lead.joint == "comma":
            # 听到丈夫大叫，她跑出来，“……”; 分析师问及成本，张三没有回答，“……”: not who is heard, or asks
            stop = clause_end(plain, found[1].end, end)
            heard = _PERCEIVED.search(plain, u.sentence, found[0].start)
            asks = found[1].word in ASKING or OCCASION.match(plain, u.sentence, stop)
            head = chain_subject(plain, stop + 1, end, self.people) if heard or asks else None
            found = (head, found[1]) if head else found
        if found:
            found = self._above(u, found[0]) or self._around(u, *found) or found
            return found[0], cue or found[1]
        if u.lead.joint == "colon":
            noun = subject_of(plain, u.sentence, end)
            if noun and names_someone(plain, noun):
                return noun, cue
        head = chain_subject(plain, u.sentence, end, self.people)
        return (head, cue) if head else None

    def _before_in_paragraph(self, u: Utterance) -> Noun | None:
        """`张三表示，今年会更好。“……”`: what the sentences before say, the nearest first."""
        paragraph = paragraph_start(self.plain, u.sentence)
        end = u.sentence
        plain_answer = self.plain[u.span.end - 1 : u.span.end] not in ("？", "?")
        for _ in range(SENTENCES_BACK):
            if end <= paragraph:
                return None
            start = sentence_start(self.plain, paragraph, end - 1)
            found = attribution_in(self.plain, start, end - 1)
            if found and self._asks(*found) and plain_answer:
                return None
            if found:
                return self._telling(start, found[0]) or found[0]
            noun = in_whose_eyes(self.plain, start, end)
            if names_someone(self.plain, noun):
                return noun  # 在葛建军看来，她的问题不在技术。“……。”
            end = start
        return None

    def _telling(self, begin: int, said: Noun) -> Noun | None:
        """`陈女士告诉记者，经理承诺过。“……。”`: she tells it all, what he said included."""
        end = clause_end(self.plain, begin, said.start)
        told = first_attribution(self.plain, begin, end) if end < said.start else None
        return told[0] if told and told[1].end == end and told[0].kind in PERSONAL else None

    def _asks(self, noun: Noun, cue: Cue) -> bool:
        """记者问张三…: who asks is no one the article tells of."""
        return cue.word in ASKING and self.plain[noun.name_start : noun.name_end] in _REPORTERS

    def _answers_behind(self, u: Utterance, asked: Noun) -> Noun | None:
        """`“……？”游客问。“……。”摊主头也没抬。`: who answers stands behind the words as who asked does."""
        begin = u.span.end + 1
        end = sentence_end(self.plain, begin, min(len(self.plain), begin + REACH_BEHIND))
        # “……。”甲爆料。“……。”乙不甘示弱。
        in_turn = self.plain[max(0, asked.start - 1)] in "”」" and end - begin <= _LONGEST_GESTURE
        if u.lead.joint != "start":
            return None
        head = clause_subject(self.plain, begin, clause_end(self.plain, begin, end), self.people)
        if head and not (in_turn or _ASKED.match(self.plain, asked.start - 2)):
            # 张三说不渴。“……。”李四把碗塞到她手里。
            acts = self.plain.startswith("把", head.end) and head.start == begin
            return head if acts and self.plain[u.span.end - 1] in "。！？" else None
        return head

    def _belongs_to_next(self, u: Utterance, tail: Tail) -> bool:
        """`“……。”李四则说：“……”`: the words behind lead into the next quotation, by someone else."""
        if tail.cue is None:
            return False
        if self.plain[u.span.end - 1] in "。！？" and _BUT.match(self.plain, u.span.end + 1):
            return True  # “……。”而在李四看来，…
        hi = sentence_end(self.plain, tail.cue.at, min(len(self.plain), tail.cue.at + 30))
        end = clause_end(self.plain, tail.cue.at, hi)
        leads_on = self.plain[end + 1 : end + 2] in ("“", "「", '"')
        return leads_on and (self.plain[end] in "：:" or "则" in self.plain[tail.noun.end : tail.cue.start])

"""What the words next to a quotation stand for: 他, 张教授, 赛斯, 该负责人, 通知."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newsextract.lexicon.lookup import Words
from newsextract.speech.model import Noun, Speaker
from newsextract.speech.naming import names_someone
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.people import People
from newsextract.speech.pronouns import Pronouns
from newsextract.speech.sentences import COUNTED_IN, clause_start, sentence_start
from newsextract.speech.short_names import ShortNames
from newsextract.speech.subjects import BEHIND_VERB, subject_of
from newsextract.speech.word_lists import anonymous_nouns, document_nouns, publishing_verbs, title_ends

_LONGEST_LETTER = 3
"""信, 公开信, 声明: a longer word for a text says more of it than whose it is."""
# 林果公司在|致…的一封信中, 林果公司|发布声明
_SENT = re.compile(
    r"(?:在(?:写?给|致|寄给|发给|发表的|发布的)|致(?![敬使力富])|写给|寄给"
    r"|[给向][^，。：；\n]{1,20}[写发寄](?!现)|发(?![现生展来])|写(?!有))[^，。：；\n]{0,36}$"
)
_PART_OF_LETTER = re.compile("的(?:开头|结尾|末尾|最后|落款)$")
_FAR_BACK = 6000
"""What 该负责人 or 通知 points to may stand this far back."""
_MOST_TRIES = 12
"""So many earlier places of a pointed-at noun are read."""


_POINTED = re.compile("相关|有关|上述|前述|该|此|[这那][份篇封则项条]")

_LONGEST_ABBREVIATION = 12
"""Characters: what is longer is no abbreviation."""

_ISSUED = re.compile(f"(?:{publishing_verbs()})(?!的)")
# 江州基金在最新发布的|四季度报告
_ISSUED_IN = re.compile(rf"在[^，。]{{0,8}}(?:{publishing_verbs()})的([^，。]{{2,20}})$")
_HANDED = re.compile("(?:递交|提交|上报|签署|出示|送达)了?(?!的)")
_LONGEST_PART = 8
"""A longer name is no part of another one: 席尔霍尔茨 may be."""
_SPOKEN_OF = 300
"""这位创业者 is the person spoken of in so many characters before."""
_ANYBODY = Words.named("sources", "voices").words | Words.named("speakers", "witnesses").words
_SHORTEST_DESCRIPTION = 2
_FROM_SOMEWHERE = 4
"""这位东北人, 这位塞尔维亚人 are longer than 这位老人."""
_ELDER = frozenset(("老人", "老人家", "老汉", "老太太", "老太", "老爷子", "老奶奶", "老大爷", "老大娘"))
_YOUNG = frozenset(("小家伙", "小伙子", "小伙", "姑娘", "小姑娘", "丫头", "小丫头"))
_INTRODUCED = re.compile(f"[个位名][^，。\\n]{{0,12}}?({'|'.join(sorted(_YOUNG))})(?!子)")
_AGE = r"(?:[6-9]\d|1[01]\d|[六七八九]十[一二三四五六七八九]?|百)(?:多|来)?[岁歲]|[六七八九]旬"
_AGE_WITHIN = 24
"""An age stands this near to the name it is told of."""
_OLD_BY_NAME = re.compile(
    r"(?:大娘|大爷|大爺|奶奶|爷爷|爺爺|阿婆|老伯|老太|老汉|老漢|伯伯|阿伯|婆婆|老人|阿嬤|阿公)$"
)
_OLD_BEFORE = re.compile(
    rf"(?:(?<!\d)(?:{_AGE})[^，。；\n\d]{{0,16}}|退休[^，。；\n]{{0,8}}|老人|老汉|老太|老(?:木匠|铁匠|石匠|裁缝|艺人|中医|教师|党员|支书|兵|农|渔民|船长|工匠|匠人|戏骨|教授|专家|主任|工人|牧民|[所校厂局院站队]长))$"
)
_OLD_BEHIND = re.compile(rf"(?:老人|老汉|老太)|[（(，]?(?:今年|现年|年过|年近|年逾)?已?经?(?:{_AGE})")
# 这位干了二十年急诊的医生: what one has done tells whom the text has spoken of
_DESCRIBED = re.compile(
    r"[这這那][位名](?=[^，。；：\n]{0,10}[了过過曾年岁歲])[^，。；：\n]{2,18}的[^，。；：\n的]{2,6}$"
)
_OTHERS = frozenset(("对方", "双方", "后者", "前者"))
"""They point at somebody beside the last speaker, and say so better than a guess."""
_PERSONAL = Words.named("speakers", "personal").words


class Coreference:
    """Resolves noun phrases of one text; `done` holds the speakers found so far, in order."""

    def __init__(self, text: str, plain: str) -> None:
        self.text = text
        self.plain = plain
        self.people = People(text, plain)
        self.short_names = ShortNames(self.people)
        self.pronouns = Pronouns(text, plain, self.people)
        self.done: list[Speaker] = []
        self._elders: list[tuple[str, int]] | None = None
        self._spelled: dict[str, str | None] = {}

    def resolved(self, noun: Noun, spoken: int, *, asked: bool = False) -> Speaker:
        """Whom `noun` stands for; `spoken`: where the last quotation before ends, -1 if there is none.

        `asked`: that quotation is a question, so that 他 who answers is someone else.
        """
        noun = self.people.settled(noun)
        written = self.text[noun.name_start : noun.name_end].strip()
        word = self.plain[noun.name_start : noun.name_end]
        if word in _OTHERS:
            of_two = self.pronouns.of_two(word, noun.start) or self._who_answers(word, noun.start, spoken)
            return replace(of_two or Speaker(written, None, None, "pronoun"), as_written=written)
        if noun.kind == "pronoun":
            if noun.end - noun.start > 2:
                earlier = self._pointed_at(noun) or self._called_so(noun)
            else:
                previous = self.done[-1] if self.done else None
                who = self.pronouns.referent(noun, previous, spoken, asked)
                earlier = self.resolved(who, -1) if isinstance(who, Noun) else who
            if earlier:
                return replace(earlier, as_written=written)
            # 他 names nobody; 该公司 still says who speaks
            name = None if word in _PERSONAL else written
            return Speaker(name, written, None, "pronoun")
        if noun.kind in ("person", "short"):
            known = self.people.known.get(written)
            full = (
                self.short_names.full(written, noun.start)
                if known is None or len(written) < _LONGEST_PART
                else None
            )
            speaker = self.people.speaker(full or written, written)
            if noun.kind == "short" and full is None and speaker.title is None:
                return replace(speaker, title=self._title_of_short(noun))
            return speaker
        if noun.kind in ("document", "unknown") and (sender := self._sender(word, noun)):
            return replace(sender, as_written=written)
        if noun.kind == "document":
            return Speaker(self._whole_document(written, noun.start), written, None, "document")
        return self._other(noun, written)

    def _who_answers(self, word: str, at: int, spoken: int) -> Speaker | None:
        """`接线员说：“……。”记者表示不解，|对方说`: who spoke last in the paragraph, to the reporter."""
        begin = self.plain.rfind("\n", max(0, at - _SPOKEN_OF), at) + 1 or max(0, at - _SPOKEN_OF)
        if word != "对方" or not begin <= spoken or not self.done or not self.done[-1].name:
            return None
        asks = self.plain.find("记者", sentence_start(self.plain, begin, at), at) >= 0
        return self.done[-1] if asks else None

    def _title_of_short(self, noun: Noun) -> str | None:
        """业主|王先生: what stands before a short form, where it ends like a post or a word for people."""
        for words in (title_ends(), anonymous_nouns()):
            if len(words.ending(self.plain, noun.start, noun.name_start) or "") > 1:
                return self.text[noun.start : noun.name_start].strip()
        return None

    def _other(self, noun: Noun, written: str) -> Speaker:
        if noun.kind in ("unknown", "anonymous", "organisation") and (named := self.people.named_in(noun)):
            return self.resolved(named, -1)
        if written in _ELDER and (elder := self._elder(noun.start)):
            return self.people.speaker(elder, written)
        if (
            written in _YOUNG
            and not self._introduced(noun)
            and (said := self._spoken_of(sentence_start(self.plain, 0, noun.start) - 1))
        ):
            return replace(said, as_written=written)
        if self._is_described(noun) and (said := self._spoken_of(noun.start)):
            return replace(said, as_written=written)
        if len(written) <= 4 and noun.kind in ("unknown", "anonymous"):
            titled = self.short_names.titled(self.plain[noun.name_start : noun.name_end], noun.start)
            if titled:
                return self.people.speaker(titled.name, written)
        if noun.kind == "unknown" and len(written) < 8:
            full = self.short_names.full(written, noun.start)
            if full:
                return self.people.speaker(full, written)
        if written not in self._spelled:
            self._spelled[written] = self._spelled_out(written)
        return Speaker(self._spelled[written] or written, written, None, noun.kind)

    def _introduced(self, noun: Noun) -> bool:
        """进来的是个二十出头的|小伙子: he has no other name."""
        before = _INTRODUCED.finditer(self.plain, max(0, noun.start - _FAR_BACK), noun.start)
        return any(found[1] == self.plain[noun.start : noun.end] for found in before)

    def _is_described(self, noun: Noun) -> bool:
        """这位干了二十年急诊的医生, 这位出身财务的掌门人: not just anybody, 这位热心的居民."""
        if not self.plain.startswith(("这位", "这名", "这个"), noun.start):
            return False
        if _DESCRIBED.match(self.plain, noun.start, noun.end):
            return True
        post = title_ends().ending(self.plain, noun.start, noun.end)
        return post is not None and len(post) > 1 and post not in _ANYBODY

    def _elder(self, at: int) -> str | None:
        """老人: the one person named before `at` whom the text calls old; None where there are two."""
        if self._elders is None:
            self._elders = list(self._called_old())
        old = [name for name, place in self._elders if place < at]
        return old[0] if len(old) == 1 else None

    def _called_old(self) -> Iterator[tuple[str, int]]:
        """Whom the text calls old where it names them first, and where that is."""
        self.people.search()
        for name in self.people.first_known():
            place = self.text.find(name, 0, COUNTED_IN)
            if place < 0:
                continue
            before = self.text[max(0, place - _AGE_WITHIN) : place]
            behind = self.text[place + len(name) : place + len(name) + _AGE_WITHIN]
            if _OLD_BY_NAME.search(name) or _OLD_BEFORE.search(before) or _OLD_BEHIND.match(behind):
                yield name, place

    def _spoken_of(self, at: int, *, paragraph: bool = False) -> Speaker | None:
        """The person who headed a clause last before `at`, or in the same paragraph."""
        begin = max(0, at - _SPOKEN_OF)
        if paragraph:
            begin = self.plain.rfind("\n", begin, at) + 1 or begin
        last = self.people.subject_before(begin, at)
        return self.people.speaker(self.short_names.full(last[1], at) or last[1]) if last else None

    def _spelled_out(self, short: str) -> str | None:
        """NASA, 市监总局 for the name that the text gives before (NASA), （简称“市监总局”）."""
        if not 1 < len(short) <= _LONGEST_ABBREVIATION:
            return None
        front = self.text[:COUNTED_IN]
        if short.isascii():
            front, short = front.lower(), short.lower()
        for close in ("）", ")", "”）", "」）"):
            end = front.find(short + close)
            opened = max(front.rfind("（", max(0, end - 24), end), front.rfind("(", max(0, end - 24), end))
            if end > 0 and opened > 0:
                break
        else:
            return None
        whole = read_noun(self.plain, self._clause(opened), opened)
        return self.text[whole.name_start : whole.name_end] if whole and whole.kind != "pronoun" else None

    def _earlier(self, word: str, noun: Noun) -> Iterator[int]:
        """Where the word stands before the phrase, the nearest place first."""
        found = noun.start
        for _ in range(_MOST_TRIES):
            found = self.plain.rfind(word, max(0, noun.start - _FAR_BACK), found)
            if found < 0:
                return
            yield found

    def _sender(self, word: str, noun: Noun) -> Speaker | None:
        """`”信中说`, `声明中说`: who sent the letter, where the text has named him with it before."""
        part = _PART_OF_LETTER.search(word)
        word = word[: part.start()] if part else word
        letter = word in document_nouns().words and len(word) <= _LONGEST_LETTER
        if not letter or not (part or self.plain[noun.end : noun.end + 1] in ("中", "里")):
            return None
        for found in self._earlier(word, noun):
            begin = sentence_start(self.plain, 0, found)
            sent = _SENT.search(self.plain, max(begin, found - 48), found)
            sender = subject_of(self.plain, begin, sent.start()) if sent else None
            if sender and sender.kind not in ("document", "pronoun") and names_someone(self.plain, sender):
                return self.resolved(sender, -1)
        return None

    def _pointed_at(self, noun: Noun) -> Speaker | None:
        """该负责人, 这位村民: the last one before that is called so."""
        head = anonymous_nouns().ending(self.plain, noun.start, noun.end) or title_ends().ending(
            self.plain, noun.start, noun.end
        )
        if head is None:
            return None
        for found in self._earlier(head, noun):
            end = found + len(head)
            following = self.people.at(end)
            if following:
                return self.people.speaker(following.name)
            if self._is_another(noun, head, found) and (said := self._spoken_of(noun.start, paragraph=True)):
                return said
            earlier = read_noun(self.plain, self._clause(found), end)
            # 该负责人 after 该校宣传部负责人: a longer phrase that points is a name
            if earlier and (earlier.kind != "pronoun" or earlier.end - earlier.start > noun.end - noun.start):
                name = self.text[earlier.name_start : earlier.name_end]
                return Speaker(name, name, None, earlier.kind)
        return None

    def _is_another(self, noun: Noun, head: str, found: int) -> bool:
        """这位|前国务院|官员: told apart from the one called so at `found` by what stands before the head."""
        begin, end = noun.start + 2, noun.end - len(head)
        if (
            not self.plain.startswith(("这位", "这名", "这个"), noun.start)
            or end - begin < _SHORTEST_DESCRIPTION
        ):
            return False
        return self.plain[begin:end] not in self.plain[self._clause(found) : found]

    def _called_so(self, noun: Noun) -> Speaker | None:
        """方总…。这位创业者说: another word for the one spoken of, if it is no word for just anybody."""
        head = anonymous_nouns().ending(self.plain, noun.start, noun.end) or title_ends().ending(
            self.plain, noun.start, noun.end
        )
        if not self.plain.startswith(("这位", "这名", "这个"), noun.start):
            return None
        if head is None:  # 这位意大利老帅
            return self._spoken_of(noun.start, paragraph=True)
        titled = self.short_names.titled(head, noun.start)
        if titled:
            return self.people.speaker(titled.name)
        if head in _ANYBODY:
            # 这位塞尔维亚人: where somebody is from tells him apart, in the paragraph about him
            size = noun.end - noun.start
            told_apart = (
                size > _FROM_SOMEWHERE if head == "人" else size - len(head) - 2 >= _SHORTEST_DESCRIPTION
            )
            return self._spoken_of(noun.start, paragraph=True) if told_apart else None
        return self._spoken_of(noun.start)

    def _whole_document(self, written: str, at: int) -> str:
        """通知 for 省物价局的一份通知: the fullest phrase for it in the text before."""
        head = written.rstrip("中里上内") or written
        if len(head) > 3:
            return head
        found = at
        for _ in range(_MOST_TRIES):
            found = self.plain.rfind(head, max(0, at - _FAR_BACK), found)
            if found < 0:
                break
            whole = read_noun(self.plain, self._clause(found), found + len(head))
            if whole and _POINTED.match(self.plain, whole.start):
                continue  # 相关论文 says no more than 论文
            if whole and whole.kind == "document" and len(head) + 1 < whole.end - whole.start < 24:
                verb = _ISSUED_IN.search(self.plain, whole.start, whole.end) or BEHIND_VERB.search(
                    self.plain, whole.start, whole.end
                )
                if _ISSUED.search(self.plain, whole.start, found) or _HANDED.search(
                    self.plain, whole.start, found
                ):  # 市政府发布|通告
                    return head
                return self.text[verb.start(1) if verb else whole.start : whole.end]
        return head

    def _clause(self, at: int) -> int:
        return clause_start(self.plain, sentence_start(self.plain, 0, at), at)

"""The people an article names: full names and titles, and where each is named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from newsextract.lexicon.lookup import Words
from newsextract.speech.clause_subject import OCCASION, says
from newsextract.speech.dictionary import begins_with_predicate, is_bare_name, is_common_word
from newsextract.speech.folding import simplified
from newsextract.speech.model import Noun, Speaker
from newsextract.speech.names_in_text import names_in, settled_end
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.sentences import COUNTED_IN, clause_end, clause_start, sentence_end, sentence_start
from newsextract.speech.word_lists import all_cues, anonymous_nouns, honorifics, organisation_ends, title_ends

# An object, not the subject of its clause: 给张三, 问李四, 王五的.
_OBJECT = re.compile(
    r"(?<![反绝相校])对(?![手方面岸门])|[给向跟和与把被为让请问到找劝是看陪带]|[的了过着]$|告[诉知]$"
)
# 负责计算的|马思远, 家住城东的|何丽萍: what stands before the name describes who heads the clause
_MODIFIED = re.compile(
    r"(?:[一二三四五六七八九]年级|[带抱拎牵推背穿戴拄骑开端扛挑提坐站靠蹲躺]着|负责|家住|住在|来自|身[为着穿处]|坐在|站在|同[村行队班乡]|正在|曾经?|从事|任职|就读|刚|一旁|身边|[今现]年|年过|年近|年仅|(?:\d{1,3}|[一二三四五六七八九十]{1,4})岁)"
    r"[^，。：；\n]{0,18}的$"
)
_BODY = re.compile("学院|大学|研究院|研究所|中心|学会|协会|委员会|[部局]")
_LONGEST_MODIFIER = 24
_IS = re.compile(r"(?:[他她我这那]|说(?:这|此|那)?[^，。的]{0,2}话的人?)(?:就|正|便|也|曾|原|都)?是")
_ASKED = re.compile(r"(?:(?<![顾访学疑])(?:[讯询追反质盘]?问)|告诉|提醒|叮嘱)(?=..)")
_SPOKEN = re.compile('[“「"][^”」"\n]{0,200}[，,。！？!?…][”」"]')
_LAST_OF_MEETING = frozenset("到访上通了")
_MEETS = re.compile(
    "(?:[^，。：；\\n]{0,6}(?:记者|笔者|我们?))[^，。：；\\n]{0,6}(?:见到|找到|采访|联系[上到]|遇到|拜访|走访|拨通)了?"
)
# 最后是|袁梦|想出了办法; 她的教练是西班牙人|桑切斯
_IT_WAS = re.compile(
    "(?:最后|最终|结果|后来|正|就|还|又|原来|[^，。：；\\n]{1,14}的[^，。：；\\n的]{1,8})?是[^，。：；\\n的是]{0,12}$"
)
_ONE = re.compile(
    "[他她](?=[，。；！？\\n时后]|$)"
    "|(?:问|告诉|劝|请|让|给|对|向|跟|陪|拉|抱|扶|找|拦|送|帮|替|催|骂|接|采访|叮嘱)[着了过住到]?[他她](?![们的自])"
)
_FEMALE = re.compile("|".join(Words.named("names_in_text", "female").words))
_MALE = re.compile("|".join(Words.named("names_in_text", "male").words))
_FEMALE_GIVEN = re.compile(f"[{''.join(sorted(Words.named('names_in_text', 'female given').words))}]")
_LONGEST_POST = 8
"""How much may stand between someone's first post and the name."""
_BEHIND_WHOLE = ("，", "。", "：", "在", "对", "也", "则", "还", "”", "")
_NO_POST = re.compile("[，。：；、的了着过]")
_MOST_PEOPLE = 200
"""No article names more; a list of names is cut off here, so that long texts stay linear."""
DOT = re.compile("[·•・‧∙?]")


def gender(title: str) -> bool | None:
    """Female (True), male (False) or not told by the title."""
    female, male = _FEMALE.search(title), _MALE.search(title)
    return True if female and not male else False if male and not female else None


def _is_post(title: str) -> bool:
    """心内科主治医师, 果农, 清华大学; not 竖着耳朵听声音|的张三, 只有高中毕业|的李四."""
    ends = (title_ends(), anonymous_nouns(), honorifics(), organisation_ends())
    return bool(title) and (title.isascii() or any(words.ending(title, 0, len(title)) for words in ends))


@dataclass(slots=True)
class Person:
    """Someone with a name."""

    name: str
    title: str | None
    female: bool | None = None

    def agrees(self, female: bool | None) -> bool:
        """Whether 她 (True), 他 (False) or another pronoun (None) can stand for the person."""
        return female is None or self.female is None or self.female == female

    def may_be(self, female: bool | None) -> bool:
        """Whether the pronoun agrees, and the name does not speak against it."""
        return self.agrees(female) and not (female is False and self.is_named_like_a_woman())

    def is_named_like_a_woman(self) -> bool:
        """李娜, 王芳婷: by the characters of the given name, where nothing else tells."""
        return self.female is None and len(self.name) < 4 and bool(_FEMALE_GIVEN.search(self.name, 1))


@dataclass(slots=True)
class People:
    """Who is named where in one text; filled as attributions are read, and from the text on need."""

    text: str
    plain: str
    known: dict[str, Person] = field(default_factory=dict)
    searched: bool = False
    _asked: set[str] = field(default_factory=set)
    _settled: dict[str, int] = field(default_factory=dict)
    _starts: list[int] | None = None
    _names: list[str] = field(default_factory=list)

    def add(self, noun: Noun) -> Person:
        """Remember a person read from an attribution."""
        noun = self.settled(noun)
        name = self.text[noun.name_start : noun.name_end].strip()
        title = self._title_before(noun)
        if title is None and noun.name_end < noun.end:
            behind = honorifics().starting(self.plain, noun.name_end, noun.end)
            title = self.text[noun.name_end : noun.end].strip() if behind else None
        person = self.known.get(name)
        if person is None:
            person = self.known[name] = Person(name, title)
            self._starts = None
        elif person.title is None:
            person.title = title
        if person.female is None and title:
            person.female = gender(title)
        return person

    def settled(self, noun: Noun) -> Noun:
        """The noun with its name as long as it is elsewhere in the text."""
        if noun.kind != "person":
            return noun
        end = self._settled_end(noun.name_start, noun.name_end)
        return noun if end == noun.name_end else replace(noun, end=max(noun.end, end), name_end=end)

    def named_in(self, noun: Noun) -> Noun | None:
        """大律师|王三永|盘问时, 议员|参选人|王三永: whom a phrase begins with, behind posts at most, where
        it by itself names nobody or was cut before the name."""
        if (
            noun.kind == "anonymous"
            and noun.end - noun.start < _LONGEST_POST
            and (
                self.plain[noun.end : noun.end + 1] in _BEHIND_WHOLE
                or all_cues().starting(self.plain, noun.end, noun.end + 4)
            )
        ):
            return None  # 居民|说
        if noun.kind == "organisation" and not is_bare_name(self.plain[noun.start : noun.start + 3]):
            return None  # the names of the text are not gathered for 江州市教育局
        mention = self.after(noun.start, noun.end + _LONGEST_POST)
        if mention is None or self.plain[mention[0]].isascii():
            return None
        place, end = mention[0], self.end_of(mention)
        inside = place < noun.end
        between = self.plain[noun.start if inside else noun.end : place]
        posts = not between or (_is_post(between) and all_cues().starting(between, 0, 4) is None)
        if not posts or _NO_POST.search(between) or (inside and end > noun.end):
            return None
        rest = self.plain[end : noun.end]
        if rest and is_common_word(self.plain[end - 1 : end + 1]):
            return None  # 海岚传|播
        if rest and (
            "的" in rest
            or rest in anonymous_nouns().words
            or (anonymous_nouns().ending(rest, 0, len(rest)) and not begins_with_predicate(rest, 0))
            or not self._acts(mention, end, noun.kind == "organisation")
        ):
            return None  # 张三饰演的|船工, 张三|家属, 张三|传播
        return (
            None
            if self.plain[end : end + 1] in ("的", "和", "与", "、", "及")
            else Noun("person", noun.start, end, place, end)
        )

    def _acts(self, mention: tuple[int, str], end: int, body: bool) -> bool:
        """张三|面色铁青, who is named again; 张三|激动地."""
        named_again = not body and self.plain.count(mention[1], 0, COUNTED_IN) > 1
        return named_again or begins_with_predicate(self.plain, end)

    def _settled_end(self, start: int, end: int) -> int:
        written = self.plain[start : end + 1]
        if written not in self._settled:
            self._settled[written] = settled_end(self.plain, start, end) - end
        return end + self._settled[written]

    def _title_before(self, noun: Noun) -> str | None:
        before, last = self.plain[noun.start - 1 : noun.start], self.plain[noun.name_start - 1]
        if last == "的" and before in ("在", "从"):
            return None  # 在装修公司上班的|小吴
        copula = _IS.match(self.plain, noun.start, noun.name_start)  # 她是|心内科的主治医师
        begin = copula.end() if copula else noun.start
        if self.plain[begin] in "和与及" and noun.name_start - begin > 2:
            begin += 1  # 和|弟弟张三
        asked = _ASKED.search(self.plain, begin, noun.name_start)
        if asked and title_ends().ending(self.plain, begin, asked.start()):
            begin = asked.end()  # 法官问|被告人张三
        spoken = _SPOKEN.match(self.text, begin, noun.name_start)  # “……，”|县长罗恩
        begin = spoken.end() if spoken else begin
        title = self.text[begin : noun.name_start].strip("的、， \u3000")
        return title if _is_post(simplified(title)) else None

    def speaker(self, name: str, written: str | None = None) -> Speaker:
        """A person by the full name, with the title that the text gives somewhere."""
        person = self.known.get(name)
        if person is None or person.title is None:
            self.learn_title(name)
            person = self.known.get(name)
        return Speaker(name, written or name, person.title if person else None, "person")

    def learn_title(self, name: str) -> None:
        """The title before one of the places of a name, where not all names are gathered anyway."""
        if self.searched or name in self._asked:
            return
        self._asked.add(name)
        plain, ends = self.plain, title_ends()
        at = self.text.find(name, 0, COUNTED_IN)
        while at >= 0:
            if at and plain[at - 1] in ends.last and ends.ending(plain, max(0, at - 6), at):
                begin = max(clause_start(plain, sentence_start(plain, 0, at), at), at - 30)
                noun = read_noun(plain, begin, at + len(name))
                if noun and noun.kind == "person" and noun.name_start == at:
                    self.add(noun)
                    return
            at = self.text.find(name, at + 1, COUNTED_IN)

    def first_known(self) -> Iterable[str]:
        return islice(self.known, _MOST_PEOPLE)

    def search(self) -> None:
        """Names in the whole text: behind a title, or at a clause's head and named more than once."""
        if self.searched:
            return
        self.searched = True
        for named in names_in(self.plain):
            if len(self.known) >= _MOST_PEOPLE:
                break
            if named.noun:
                self.add(named.noun)
                continue
            name = self.text[named.start : self._settled_end(named.start, named.end)]
            if name in self.known:
                continue
            self.known[name] = Person(name, None, gender(name))
        self._starts = None

    def at(self, place: int) -> Person | None:
        """The person whose name begins at `place`."""
        starts, names = self._mentions()
        index = bisect_left(starts, place)
        return self.known[names[index]] if index < len(starts) and starts[index] == place else None

    def before(self, lo: int, at: int, female: bool | None = None) -> tuple[int, str] | None:
        """The last person named between `lo` and `at` that the pronoun's gender allows, and where."""
        starts, names = self._mentions()
        index = bisect_left(starts, at) - 1
        while index >= 0 and starts[index] >= lo:
            if self.known[names[index]].agrees(female):
                return starts[index], names[index]
            index -= 1
        return None

    def subject_before(
        self, lo: int, at: int, female: bool | None = None, *, but: str | None = None
    ) -> tuple[int, str] | None:
        """The last person between `lo` and `at`, no one called `but`, who heads a clause; failing that, the
        last one named."""
        starts, names = self._mentions()
        index = bisect_left(starts, at) - 1
        fallback = None
        while index >= 0 and starts[index] >= lo:
            person = self.known[names[index]]
            if person.agrees(female) and person.name != but:
                mention = starts[index], names[index]
                # 康永年和老伴邱淑芬…。他说: not her, where another one could be meant
                likely = person.may_be(female) and not self._meets_the_one(mention, at, female)
                if likely and self._heads_clause(starts[index]):
                    return self._of_that_gender(mention, at, female)
                fallback = fallback or mention
            index -= 1
        return fallback

    def _meets_the_one(self, mention: tuple[int, str], at: int, female: bool | None) -> bool:
        """`局长张三来看她。她说`: she is not 张三, who stands with her in one clause."""
        end = self.end_of(mention)
        if female is None or end >= at:
            return False
        found = _ONE.search(
            self.plain, end, min(at, clause_end(self.plain, end, sentence_end(self.plain, end, at)))
        )
        return found is not None and found[0][-1] == ("她" if female else "他")

    def _of_that_gender(self, mention: tuple[int, str], at: int, female: bool | None) -> tuple[int, str]:
        """`张强和李娜…。她说`: beside the one found, in the same sentence, the one whose name fits."""
        if female is None or self.known[mention[1]].is_named_like_a_woman() == female:
            return mention
        begin = sentence_start(self.plain, 0, mention[0])
        fitting = [
            name
            for name in self.named_between(begin, min(at, sentence_end(self.plain, mention[0], at)))
            if self.known[name].agrees(female) and self.known[name].is_named_like_a_woman() == female
        ]
        women = any(self.known[name].is_named_like_a_woman() for name in (*fitting, mention[1]))
        return (mention[0], fitting[0]) if women and len(fitting) == 1 else mention

    def _heads_clause(self, place: int) -> bool:
        begin = clause_start(self.plain, sentence_start(self.plain, 0, place), place)
        if self.plain[place - 1 : place] == "的":
            begin = max(begin, self.plain.rfind("、", begin, place) + 1)  # 新人奖得主、二十四岁的|张三
            if place - begin >= _LONGEST_MODIFIER:
                return False
            name = self._names[bisect_left(self._starts or [], place)]
            end = self.end_of((place, name))  # 在外地做设计的|柳舒|看到: described, and told of
            return says(self.plain, end, len(self.plain)) or bool(_MODIFIED.match(self.plain, begin, place))
        if self.plain[place - 1 : place] in _LAST_OF_MEETING and _MEETS.fullmatch(self.plain, begin, place):
            return True  # 记者见到|张三时，她正在浇花
        spoken_of = OCCASION.match(self.plain, begin, place)  # 谈到小将张三，这位教头
        if self.plain.find("是", begin, place) >= 0 and _IT_WAS.match(self.plain, begin, place):
            return True  # 最后是|袁梦|想出了办法
        return place - begin < 40 and not spoken_of and not self._is_object(begin, place)

    def _is_object(self, begin: int, place: int) -> bool:
        found = _OBJECT.search(self.plain, begin, place)
        # 卫生与热带医学院的|流行病学家: within the name of a body
        if found and found[0] in "和与" and (body := _BODY.search(self.plain, found.end(), place)):
            found = _OBJECT.search(self.plain, body.end(), place)
        return found is not None

    def named_between(self, lo: int, at: int) -> list[str]:
        """Who is named between `lo` and `at`, each once, in order."""
        starts, names = self._mentions()
        return list(dict.fromkeys(names[bisect_left(starts, lo) : bisect_left(starts, at)]))

    def after(self, at: int, hi: int) -> tuple[int, str] | None:
        """The first person named between `at` and `hi`, and where."""
        starts, names = self._mentions()
        index = bisect_left(starts, at)
        if index >= len(starts) or starts[index] >= hi:
            return None
        return starts[index], names[index]

    def end_of(self, mention: tuple[int, str]) -> int:
        """Where a mention ends: 琼斯 may stand there for 玛丽·琼斯."""
        place, name = mention
        for form in (name, *DOT.split(name)):
            if len(form) > 1 and self.text.startswith(form, place):
                return place + len(form)
        return place + len(name)

    def _mentions(self) -> tuple[list[int], list[str]]:
        self.search()
        if self._starts is None:
            self._starts, self._names = [], []
            forms: dict[str, str] = {}
            for name in self.known:
                forms.setdefault(name, name)
                for part in DOT.split(name)[1:]:  # 琼斯, known by itself too, is 玛丽·琼斯
                    if forms.get(part, part) == part:
                        forms[part] = name
            end = 0
            for place, size, name in sorted(_places(self.text, forms)):
                if place >= end:  # of two at one place, the longer
                    self._starts.append(place)
                    self._names.append(name)
                    end = place - size
        return self._starts, self._names


def _places(text: str, forms: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where each of the forms stands, minus its length, and whose it is. A pattern would have to be
    compiled anew for every text."""
    for form, name in forms.items():
        if len(form) > 1:
            place = text.find(form)
            while place >= 0:
                yield place, -len(form), name
                place = text.find(form, place + 1)

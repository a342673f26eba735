"""The people an article names: full names, titles, and what a part of a name stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from newsextract.lexicon import entries
from newsextract.speech.dictionary import is_common_word
from newsextract.speech.folding import simplified
from newsextract.speech.nouns import Noun, read_noun
from newsextract.speech.sentences import clause_start, sentence_start
from newsextract.speech.words import adverbs, all_cues, honorifics, surnames, title_ends
from newsextract.zh.names import is_chinese_name

_HAN = "\u3400-\u9fff"
_PART = "(?:(?![是的在对从向和与等也还则就曾说称表把被让给不没又因了，])[\u3400-\u9fffA-Z]){1,10}"
_DOTTED = re.compile(rf"[{_HAN}]{{1,12}}(?:[·•・‧∙]{_PART}){{1,3}}")
_LATIN = re.compile(
    r"(?:(?<=[，。；：、！？\n 　员人师家官授长])|^)[A-Z][a-z]{1,14}(?: [A-Z][a-z.]{0,14}){0,2}(?=[，：说称表在的是也还则对和告介坦认指回]|（|\()"
)
_SHORT_FORM = re.compile(
    rf"(?:(?<=[的，。；：、！？\n 　员民主工友人家生])|^)[{_HAN}](?:先生|女士|小姐|太太|阿姨|老师|师傅|大爷|大妈|大姐|奶奶|爷爷)"
    rf"|(?:(?<=[的，。；：、！？\n 　员民主工友人家生机])|^)[小老阿][{_HAN}]{{1,2}}(?=[，：的在说表告也还则又是家、。和]|拿|给)"
)
_POSTURE = "摇点笑叹擦耸摆站坐走抬低挥拿指看望抹握拍抱端放捧举掏接想忍转伸摸捂皱咬眯瞪盯示打拉推翻递停沉顿愣常很研当生"
_BEHIND_NAME = frozenset(
    _POSTURE
    + "，。；：、！？（）()“”「」《\n 　,.:;的在对向从将和与等也还则就曾说称表指认告介强透坦回写把被让以给不没又及因当是"
)
_BEFORE_NAME = frozenset("，。；：、！？）)“”「」\n 　,.:;和与及的")
_OBJECT = re.compile(r"[给对向跟和与把被为让请问到找劝是看陪带]|[的了过着]$|(?<!主)[任](?=.$)")
_NAME_PLACE = re.compile(
    rf"(?:^|(?<=[{re.escape(''.join(_BEFORE_NAME | {word[-1] for word in title_ends().words}))}]))"
    rf"(?=([{''.join(sorted({surname[0] for surname in surnames().words}))}][{_HAN}]{{1,2}}))"
)
_FREQUENT_SURNAMES = frozenset(word for line in entries("surnames", "common") for word in line.split())
_FEMALE = re.compile(r"女士|小姐|太太|夫人|母亲|妻子|女儿|妹|姐|奶奶|婆|姑|阿姨|妈|大娘|女")
_MALE = re.compile(r"先生|父亲|丈夫|儿子|哥|弟|爷|公公|叔|伯|舅|爸|大爷|男")


_NO_NICKNAMES = frozenset(
    "老师 老人 老板 老家 小区 小时 小孩 小学 小说 老年 小伙 小组 老百 老兵 小米 小康 小型 阿里 阿姨 小吃 老虎 小心 小姐 老公 老婆 老大 老二 小店 小朋友 小家 老是 老外 老乡 小镇 小吃店 老年人 小女孩 小男孩 小伙子 老两口 小两口 小偷 小鹏 老将 小将 小编 老总".split()
)


def _gender(title: str) -> bool | None:
    """Female (True), male (False) or not told by the title."""
    female, male = _FEMALE.search(title), _MALE.search(title)
    return True if female and not male else False if male and not female else None


@dataclass(slots=True)
class Person:
    """Someone with a name."""

    name: str
    title: str | None
    female: bool | None = None

    def agrees(self, female: bool | None) -> bool:
        """Whether 她 (True), 他 (False) or another pronoun (None) can stand for the person."""
        return female is None or self.female is None or self.female == female


@dataclass(slots=True)
class People:
    """Who is named where in one text; filled as attributions are read, and from the text on need."""

    text: str
    plain: str
    known: dict[str, Person] = field(default_factory=dict)
    _searched: bool = False
    _starts: list[int] | None = None
    _names: list[str] = field(default_factory=list)

    def add(self, noun: Noun) -> Person:
        """Remember a person read from an attribution."""
        name = self.text[noun.name_start : noun.name_end].strip()
        title: str | None = self.text[noun.start : noun.name_start].strip("的、， \u3000") or None
        if title is None and noun.name_end < noun.end:
            title = self.text[noun.name_end : noun.end].strip() or None
        person = self.known.get(name)
        if person is None:
            person = self.known[name] = Person(name, title)
            self._starts = None
        elif person.title is None:
            person.title = title
        if person.female is None and title:
            person.female = _gender(title)
        return person

    def full(self, short: str, at: int) -> str | None:
        """The full name that a part of it stands for: 赛斯, 张教授, 肖; None if the text gives none."""
        self._search()
        part = self.part_of(short)
        if part:
            return part.name
        given = self._with_given_name(short)
        if given:
            return given
        if short in self.known and len(short) > 1 and not short.endswith(_HONORED):
            return None
        surname = short[0]
        if len(short) > 1 and not short.endswith(_TITLED):
            return None
        candidates = [
            name
            for name in self.known
            if name[0] == surname and name != short and is_chinese_name(name) and not name.endswith(_HONORED)
        ]
        return min(candidates, key=lambda name: self._distance(name, at)) if candidates else None

    def _with_given_name(self, given: str) -> str | None:
        """国庆 for 张国庆: the surname the text once puts before it."""
        if len(given) != 2 or is_chinese_name(given, bare=True) and self.text.count(given) > 1:
            return (
                next(
                    (
                        name
                        for name in self.known
                        if len(name) == 3 and name.endswith(given) and is_chinese_name(name)
                    ),
                    None,
                )
                if len(given) == 2
                else None
            )
        found = self.plain.find(given)
        while found > 0:
            name = self.text[found - 1 : found + 2]
            if is_chinese_name(name, bare=True):
                return name
            found = self.plain.find(given, found + 1)
        return None

    def part_of(self, short: str) -> Person | None:
        """The person whose dotted name ends, or begins, in `short`."""
        self._search()
        for name, person in self.known.items():
            if len(name) > len(short) > 1:
                parts = re.split("[·•・‧∙?]", name)
                if len(parts) > 1 and short in parts:
                    return person
        return None

    def titled(self, title: str, at: int) -> Person | None:
        """The person named before `at` whose title ends in `title`: 校长 for 校长张三, the last one."""
        if title_ends().ending(title, 0, len(title)) is None:
            return None
        self._search()
        found = [
            person for person in self.known.values()
            if person.title and simplified(person.title).endswith(title) and 0 <= self.text.find(person.name) < at
        ]
        return min(found, key=lambda person: self._distance(person.name, at)) if found else None

    def _distance(self, name: str, at: int) -> int:
        before = self.text.rfind(name, 0, at)
        return at - before if before >= 0 else 10**6 + self.text.find(name, at)

    def _search(self) -> None:
        """Names in the whole text: behind a title, or at a clause's head and named more than once."""
        if self._searched:
            return
        self._searched = True
        plain = self.plain
        for dotted in _DOTTED.finditer(plain):
            noun = read_noun(plain, *dotted.span())
            if noun and noun.kind == "person":
                self.add(noun)
        for latin in _LATIN.finditer(plain):
            name = self.text[latin.start() : latin.end()]
            if name not in self.known and self.text.count(name) > 1:
                self.known[name] = Person(name, None)
        for short in _SHORT_FORM.finditer(plain):
            name = self.text[short.start() : short.end()]
            if (
                name not in self.known
                and (name[0] not in "小老阿" or self.text.count(name) > 1)
                and name not in _NO_NICKNAMES
            ):
                self.known[name] = Person(name, None, _gender(name))
        seen: dict[str, int] = {}
        done = 0
        for found in _NAME_PLACE.finditer(plain):
            at = found.start()
            if at >= done:
                done = at + self._name_at(at, at + len(found[1]), seen)
        for name, count in seen.items():
            if name not in self.known and (
                count > 1 or self.text.count(name) > 1 or name[0] in _FREQUENT_SURNAMES
            ):
                self.known[name] = Person(name, None)
        self._starts = None

    def _name_at(self, at: int, end: int, seen: dict[str, int]) -> int:
        """The length of a Chinese name at `at` in a run of characters, 0 if there is none."""
        plain = self.plain
        title = title_ends().ending(plain, max(0, at - 6), at)
        if not title and at and plain[at - 1] not in _BEFORE_NAME:
            return 0
        for size in (3, 2):
            stop = at + size
            if stop > end or not is_chinese_name(plain[at:stop], bare=True):
                continue
            closed = (
                stop == len(plain)
                or plain[stop] in _BEHIND_NAME
                or all_cues().starting(plain, stop, min(len(plain), stop + 4))
                or adverbs().starting(plain, stop, min(len(plain), stop + 4))
            )
            if not closed or not title and is_common_word(plain[at:stop]):
                continue
            name = self.text[at:stop]
            seen[name] = seen.get(name, 0) + 1
            if title and name not in self.known and (size == 3 or self.text.count(name) > 1):
                noun = read_noun(plain, max(clause_start(plain, 0, at), at - 30), stop)
                if noun and noun.kind == "person" and noun.name_start == at:
                    self.add(noun)
            return size
        return 0

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

    def subject_before(self, lo: int, at: int, female: bool | None = None) -> tuple[int, str] | None:
        """The last person between `lo` and `at` who heads a clause; failing that, the last one named."""
        starts, names = self._mentions()
        index = bisect_left(starts, at) - 1
        fallback = None
        while index >= 0 and starts[index] >= lo:
            if self.known[names[index]].agrees(female):
                mention = starts[index], names[index]
                if self._heads_clause(starts[index]):
                    return mention
                fallback = fallback or mention
            index -= 1
        return fallback

    def _heads_clause(self, place: int) -> bool:
        begin = clause_start(self.plain, sentence_start(self.plain, 0, place), place)
        return place - begin < 40 and not _OBJECT.search(self.plain, begin, place)

    def after(self, at: int, hi: int) -> tuple[int, str] | None:
        """The first person named between `at` and `hi`, and where."""
        starts, names = self._mentions()
        index = bisect_left(starts, at)
        if index >= len(starts) or starts[index] >= hi:
            return None
        return starts[index], names[index]

    def _mentions(self) -> tuple[list[int], list[str]]:
        self._search()
        if self._starts is None:
            self._starts, self._names = [], []
            forms: dict[str, str] = {}
            for name in self.known:
                forms[name] = name
                for part in re.split("[·•・‧∙?]", name)[1:]:
                    forms.setdefault(part, name)
            shown = sorted((form for form in forms if len(form) > 1), key=len, reverse=True)
            if shown:
                for match in re.finditer("|".join(map(re.escape, shown)), self.text):
                    self._starts.append(match.start())
                    self._names.append(forms[match[0]])
        return self._starts, self._names


_TITLED = tuple(honorifics().words)
_HONORED = ("先生", "女士", "小姐", "老师", "教授", "医生", "阿姨", "师傅", "大爷", "大妈", "姓")

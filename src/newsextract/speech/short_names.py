"""What a part of a name stands for: 赛斯, 张教授, 国庆, 校长 for somebody named in full in the same text."""

from __future__ import annotations

import re

from newsextract.lexicon.lookup import Words
from newsextract.speech.dictionary import is_common_word
from newsextract.speech.folding import simplified
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.people import DOT, People, Person
from newsextract.speech.sentences import COUNTED_IN, clause_start, sentence_start
from newsextract.speech.word_lists import honorifics, title_ends
from newsextract.zh.names import is_chinese_name

_NEAR = 5000
"""A name is looked for this many characters back when two could be meant."""
_TITLED = tuple(honorifics().words)
_OTHER_NAME = re.compile(
    r"(?:又名|亦称|又称|原名|本名|真名|曾用名|笔名|艺名|网名|昵称|小名|乳名|绰号|外号|别名|化名|法号|庙号|谥号|字|号|简称|下称|以下简称)?[为：:]?"
    r"[明清唐宋元汉隋]?[“「]?"
)
_POLITE = (*Words.named("names_in_text", "polite").words, "教授", "医生", "姓", "导")
_BY_SEX = frozenset("男女嫌妇翁")
"""Behind a surname alone, in Taiwanese reports: 林男, 張女, 陳嫌."""


class ShortNames:
    """Resolves the short names of one text, given the people it names."""

    def __init__(self, people: People) -> None:
        self.people = people
        self._full: dict[str, list[str]] = {}

    def full(self, short: str, at: int) -> str | None:
        """The full name that a part of it stands for: 赛斯, 张教授, 肖, 国庆; None if the text gives none."""
        if short not in self._full:
            self._full[short] = self._candidates(short)
        candidates = self._full[short]
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        return min(candidates, key=lambda name: self._distance(name, at))

    def _candidates(self, short: str) -> list[str]:
        alias = self._other_name(short) if len(short) > 1 else None
        if alias:
            return [alias]
        if not self.people.searched and not self._may_be_part(short):
            return []
        self.people.search()
        dotted = [
            name
            for name in self.people.first_known()
            if len(name) > len(short) and short in DOT.split(name)  # also 吴 for 丹尼尔·吴
        ]
        if dotted:
            return dotted[:1]
        if len(short) == 2 and short[0] == "老" and (known := self._known_by_surname(short)):
            return [known]
        given = self._with_given_name(short) if len(short) == 2 else None
        if given:
            return [given]
        settled = self._is_settled(short)
        if len(short) > 1 and (settled or not _is_form_of_address(short)):
            return []
        return [
            name
            for name in self.people.first_known()
            if name[0] == short[0]
            and name != short
            and is_chinese_name(name)
            and not name.endswith(_POLITE)
            and not _is_by_sex(name)
            and not (_is_by_sex(short) and self.people.text.find(name) > self.people.text.find(short))
        ]

    def _known_by_surname(self, short: str) -> str | None:
        """老赵 for 赵三民: the first one of that surname, where no post brings in another one."""
        named = [name for name in self.people.first_known() if name[0] == short[1] and is_chinese_name(name)]
        first = self.people.text.find(short, 0, COUNTED_IN)
        named = sorted(named, key=self.people.plain.find)[:1]
        if not named or not 0 <= self.people.text.find(named[0], 0, COUNTED_IN) < first:
            return None
        return None if title_ends().ending(self.people.plain, max(0, first - 6), first) else named[0]

    def _is_settled(self, short: str) -> bool:
        """Whether the name stands for nobody named in full: known, and by its form no short one."""
        return short in self.people.known and not short.endswith(_POLITE) and not _is_by_sex(short)

    def _other_name(self, alias: str) -> str | None:
        """林常钧（光宗）, 林树人（笔名“远山”）, （大头）林三: the full name beside the bracket."""
        for close in ("）", ")", "”）", "」）"):
            end = self.people.text.find(alias + close, 0, COUNTED_IN)
            opened = (
                max(self.people.plain.rfind(mark, max(0, end - 8), end) for mark in "（(") if end > 0 else -1
            )
            if opened >= 0 and _OTHER_NAME.fullmatch(simplified(self.people.text[opened + 1 : end])):
                break
        else:
            return None
        begin = clause_start(self.people.plain, sentence_start(self.people.plain, 0, opened), opened)
        noun = read_noun(self.people.plain, begin, opened) if begin < opened else None
        if noun is None or noun.kind not in ("person", "organisation"):
            behind = self.people.at(end + len(alias) + len(close))  # 皇帝（光宗）|林常钧
            return behind.name if behind else None
        if noun.kind == "person" and end - opened == 1 and is_chinese_name(alias, bare=True):
            return None  # 孙大圣（王小明）: role and actor
        return self.people.text[noun.name_start : noun.name_end]

    def _may_be_part(self, short: str) -> bool:
        """Whether the text can hold a longer form at all: only then all its names are gathered."""
        settled = self._is_settled(short)
        if len(short) < 2 or short[0] == "老" or (not settled and _is_form_of_address(short)):
            return True
        found = self.people.text.find(short)
        while found >= 0:
            before, end = self.people.text[max(0, found - 1) : found], found + len(short)
            if DOT.match(before) or DOT.match(self.people.text, end):
                return True
            if len(short) == 2 and before and is_chinese_name(before + short):
                return True
            found = self.people.text.find(short, found + 1)
        return False

    def _with_given_name(self, given: str) -> str | None:
        """国庆 for 张国庆: the surname that the text once puts before it."""
        for name in self.people.first_known():
            if len(name) == 3 and name.endswith(given) and is_chinese_name(name):
                return name
        if is_chinese_name(given, bare=True):
            return None
        found = self.people.plain.find(given, 1, COUNTED_IN)
        while found > 0:
            name = self.people.text[found - 1 : found + 2]
            # 提高|神宗的兴趣: the character belongs to the word before
            # 执行官|库克: … or to the title
            if (
                is_chinese_name(name, bare=True)
                and not is_common_word(self.people.plain[max(0, found - 2) : found])
                and not title_ends().ending(self.people.plain, max(0, found - 6), found)
            ):
                return name
            found = self.people.plain.find(given, found + 1, COUNTED_IN)
        return None

    def titled(self, title: str, at: int) -> Person | None:
        """The person named before `at` whose title ends in `title`: 校长 for 校长张三, the last one."""
        if title_ends().ending(title, 0, len(title)) is None:
            return None
        self.people.search()
        found = [
            person
            for person in map(self.people.known.__getitem__, self.people.first_known())
            if person.title
            and simplified(person.title).endswith(title)
            and self.people.text.find(person.name, max(0, at - COUNTED_IN), at) >= 0
        ]
        return min(found, key=lambda person: self._distance(person.name, at)) if found else None

    def _distance(self, name: str, at: int) -> int:
        before = self.people.text.rfind(name, max(0, at - _NEAR), at)
        return at - before if before >= 0 else _NEAR


def _is_by_sex(name: str) -> bool:
    return len(name) == 2 and simplified(name[1]) in _BY_SEX


def _is_form_of_address(short: str) -> bool:
    return simplified(short).endswith(_TITLED) or _is_by_sex(short)

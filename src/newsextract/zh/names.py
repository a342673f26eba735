"""Chinese personal names: is this one, and which ones stand in a run of text."""

from __future__ import annotations

import re
from functools import lru_cache

from newsextract.lexicon import words

# Costs of cutting a glued run into names (罗科苏盈 -> 罗科, 苏盈). Hand-set so that the runs of three to
# five names tried in the tests come apart right; only their order matters.
_RARE_SURNAME = 1.0
_SHORT_GIVEN = 0.6
_DOUBLE_SURNAME = 1.9
_IMPOSSIBLE = 1e9
_MAX_RUN = 40
"""Longest run of characters that is cut into names; longer ones are no list of names."""


_COMMON = frozenset(words("surnames", "common"))
_USUAL = _COMMON.union(words("surnames", "other"))
_SURNAMES = _USUAL.union(words("surnames", "rare"))
_COMPOUND = frozenset(words("surnames", "compound"))
_FOREIGN_STARTS = tuple(sorted(words("surnames", "given")))
_WHOLE_NAMES = frozenset(words("surnames", "whole"))
_NOT_NAMES = frozenset(words("not_names", "word"))
_NOT_IN_NAMES = frozenset(words("not_names", "char"))

_OUTLET_CHARACTERS = frozenset("报報网網社刊频頻讯訊")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002a6df〇"
_ALL_HAN = re.compile(f"[{_HAN}]+")
DOTS = "·•・‧∙⋅．﹒･?"
"""Marks that stand between the parts of a foreign name; `?` where a charset lost the dot."""
_DOTTED_NAME = re.compile(f"[{_HAN}A-Z][{_HAN}A-Za-z]{{0,7}}(?:[{DOTS}][{_HAN}A-Za-z]{{1,7}}){{1,3}}")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z'’\-]{1,20}(?: (?:[A-Z][A-Za-z'’\-]{0,20}\.?)){0,3}")
_SEPARATORS = re.compile(r"[、，,;；&＆/／╱|｜︱丨+＋▪■●◆\n\r\t]|\s[-—–]\s|\s[与與和及]\s")
_MEDIA_WORDS = frozenset(words("not_names", "latin"))
"""Words of outlets' names and of share bars (`Facebook WhatsApp`)."""
_AND = re.compile(f"([{_HAN}]{{2,3}})[与與和及跟]([{_HAN}]{{2,4}})")
"""张三和李四: two names; 和 begins names as well (和乔木), so both sides must be built like one."""


def is_han(text: str) -> bool:
    """Whether `text` is Chinese characters only, at least one."""
    return _ALL_HAN.fullmatch(text) is not None


def is_word(text: str) -> bool:
    """Whether `text` is listed as a word that only looks like a name."""
    return text in _NOT_NAMES


def is_chinese_name(text: str, *, bare: bool = False) -> bool:
    """Whether `text` is built like a Chinese name: surname and one or two characters of given name.

    `bare`: nothing around it says that a name stands here, so rare surnames do not count.
    """
    if not 2 <= len(text) <= 4 or text in _NOT_NAMES or not is_han(text):
        return False
    if text[:2] in _COMPOUND and len(text) > 2:
        return not _NOT_IN_NAMES.intersection(text[2:])
    surnames = _USUAL if bare else _SURNAMES
    if text[0] not in surnames or _NOT_IN_NAMES.intersection(text[1:]):
        return False
    # 陳方安生: the surnames of husband and father
    return len(text) < 4 or (text[0] in _COMMON and text[1] in _COMMON and not bare)


def is_foreign_name(text: str) -> bool:
    """Whether `text` is a name with a dot, or begins as Tibetan, Uyghur, Mongol or Japanese names do."""
    if _DOTTED_NAME.fullmatch(text):
        return not _OUTLET_CHARACTERS.intersection(text)  # 某某晚报·某某网
    if text in _WHOLE_NAMES:
        return True
    return (
        3 <= len(text) <= 8
        and text.startswith(_FOREIGN_STARTS)
        and is_han(text)
        and text not in _NOT_NAMES
        and not _NOT_IN_NAMES.intersection(text[2:])
    )


def whole_name_end(text: str, at: int) -> int:
    """Where a listed name without a surname that begins at `at` ends: 丹增, 边巴次仁; `at` if none does."""
    if text[at : at + 2] not in _WHOLE_NAMES:
        return at
    return at + 4 if text[at + 2 : at + 4] in _WHOLE_NAMES else at + 2


def is_latin_name(text: str) -> bool:
    """Whether `text` is written like a Latin name: Alice, Demi Xia."""
    return _LATIN_NAME.fullmatch(text) is not None and _MEDIA_WORDS.isdisjoint(text.lower().split())


def is_plain_name(text: str) -> bool:
    """Whether `text` may be a name though it has no known surname: two or three fitting characters."""
    if not 2 <= len(text) <= 3 or not is_han(text) or text in _NOT_NAMES:
        return False
    return not _NOT_IN_NAMES.intersection(text)


def is_name(text: str, *, bare: bool = False) -> bool:
    """Whether `text` is a personal name, as far as its form tells.

    `bare`: nothing around it says that a name stands here; then rare surnames and single Latin
    words do not count.
    """
    if is_chinese_name(text, bare=bare) or (is_foreign_name(text) and not (bare and "?" in text)):
        return True
    return is_latin_name(text) and (not bare or " " in text)


@lru_cache(maxsize=1024)
def split_run(text: str) -> tuple[str, ...]:
    """The names in a run without separators: 张三李四王五 -> 张三, 李四, 王五.

    Cut where surnames stand, names of three characters and common surnames first. Empty where the
    run cannot be names from end to end.
    """
    if not 4 <= len(text) <= _MAX_RUN or not is_han(text):
        return ()
    best: list[tuple[float, int]] = [(0.0, 0)] + [(_IMPOSSIBLE, 0)] * len(text)
    for end in range(2, len(text) + 1):
        for start in range(max(0, end - 4), end - 1):
            cost = best[start][0] + _cost(text[start:end])
            if cost < best[end][0]:
                best[end] = (cost, start)
    if best[-1][0] >= _IMPOSSIBLE:
        return ()
    names: list[str] = []
    end = len(text)
    while end:
        start = best[end][1]
        names.append(text[start:end])
        end = start
    return tuple(reversed(names))


def _cost(name: str) -> float:
    """How unlikely `name` is as one name of a glued run."""
    if not is_chinese_name(name):
        return _IMPOSSIBLE
    if name[:2] in _COMPOUND and len(name) > 2:
        return _SHORT_GIVEN / 2 if len(name) == 3 else 0.0
    if len(name) == 4:
        return _DOUBLE_SURNAME
    return (0.0 if name[0] in _COMMON else _RARE_SURNAME) + (_SHORT_GIVEN if len(name) == 2 else 0.0)


def split_names(text: str, *, runs: bool = True) -> list[str]:
    """The candidates in a list of names, in order: separators, blanks and glued runs taken apart.

    `runs`: whether to take glued runs apart too (without a label before it any prose may look like one).

    `李 四` is one name (a blank inside a name of two characters), `张三 李四` are two, `Demi Xia`
    is one. What cannot be taken apart stays whole: the caller decides whether it is a name.
    """
    found: list[str] = []
    for part in _SEPARATORS.split(text):
        parts = part.split()
        for word in _rejoin(parts) if len(parts) > 1 else parts:
            if (
                4 < len(word) < 9
                and (both := _AND.fullmatch(word))
                and is_chinese_name(both[1])
                and is_chinese_name(both[2])
            ):
                found.extend(both.groups())
            elif runs and len(word) > 3 and not is_chinese_name(word) and (run := _cut_run(word)):
                found.extend(run)
            elif runs and len(word) == 4 and is_chinese_name(word):
                found.extend(split_run(word) or (word,))
            else:
                found.append(word)
    return found


def _cut_run(word: str) -> tuple[str, ...]:
    """The names of a glued run; none of 扎西多吉: it begins as one name of several characters does, and its
    parts would have rare surnames."""
    if whole_name_end(word, 0) == len(word):
        return ()  # 才旦卓嘎
    run = split_run(word)
    whole = len(run) == 2 and is_foreign_name(word) and all(name[0] not in _USUAL for name in run)
    return () if whole else run


def _rejoin(parts: list[str]) -> list[str]:
    """Words of one list item, with names put together again that a blank had cut."""
    out: list[str] = []
    latin: list[str] = []
    singles = ""
    for word in [*parts, ""]:
        if latin and not _LATIN_NAME.fullmatch(word):
            out.append(" ".join(latin))
            latin = []
        # 李 四 王 五: single characters belong together; 欧阳 修 and 李 小明 too
        if singles and not (len(word) == 1 and is_han(word)):
            if len(word) == 2 and len(singles) == 1 and singles in _SURNAMES and not is_chinese_name(word):
                out.append(singles + word)
                word = ""
            else:
                out.extend(split_run(singles) or (singles,))
            singles = ""
        if not word:
            continue
        if _LATIN_NAME.fullmatch(word):
            latin.append(word)
        elif len(word) == 1 and is_han(word):
            if out and out[-1] in _COMPOUND:
                out[-1] += word
            else:
                singles += word
        else:
            out.append(word)
    return out

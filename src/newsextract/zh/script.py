"""Simplified and traditional: which of them a text is in, and a form in which both compare as one."""

from __future__ import annotations

import re
from functools import cache

from newsextract.lexicon import sections, words
from newsextract.zh.width import LOOKALIKE_IDEOGRAPHS

# `[a-z][a-z]*` for `[a-z]+`: a pattern that begins with one character of a set is searched for quickly.
_HAN = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff]*")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_KANA_OR_HANGUL = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z]*")

# Scripts that mark a language on Chinese sites (minority and foreign editions of portals and agencies).
_OTHER_SCRIPTS = (
    ("bo", re.compile(r"[\u0f40-\u0fbc]+")),
    ("mn", re.compile(r"[\u1820-\u18aa]+")),
    ("ru", re.compile(r"[\u0410-\u044f]+")),
    ("ar", re.compile(r"[\u0620-\u06d3]+")),
    ("th", re.compile(r"[\u0e01-\u0e4e]+")),
)
_UYGHUR = re.compile(r"[\u06d5\u06c7\u06c6\u06d0]")  # ە ۇ ۆ ې, none of which Arabic has
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|that|for)\b", re.IGNORECASE)

# Fewer letters than this say nothing of the language (a name, a number, a button).
_FEWEST_LETTERS = 4
# Share of kana among kana and ideographs: Japanese news prose has half or more, Chinese prose that quotes
# a Japanese name or title stays under a tenth.
_JAPANESE_KANA_SHARE = 0.2
# Characters of the beginning that are looked at: a language shows in far fewer.
_ENOUGH = 1000
# Characters in which most Chinese texts have ideographs enough for all of these.
_BEGINNING = 250
# A Chinese text keeps this share of ideographs among its letters even where it is full of Latin names.
_CHINESE_HAN_SHARE = 0.15


@cache
def _pairs() -> dict[int, str]:
    """Traditional code point to simplified character."""
    return {ord(pair[0]): pair[1] for pair in words("script_pairs", "pairs")}


@cache
def _telling() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The characters that only simplified and only traditional text uses."""
    lists = sections("script_pairs")
    simplified = set(_pairs().values()) - set("".join(lists["in both: simplified side"]))
    traditional = {chr(code) for code in _pairs()} - set("".join(lists["in both: traditional side"]))
    only = (simplified - traditional, traditional)
    by_one, by_other = (re.compile(f"[{''.join(sorted(characters))}]") for characters in only)
    return by_one, by_other


@cache
def fold_table() -> dict[int, str]:
    """Code point to the character that both scripts compare as, for `str.translate`."""
    return {**LOOKALIKE_IDEOGRAPHS, **_pairs()}


def fold_script(text: str) -> str:
    """`text` with each traditional character as its simplified twin, for comparing; the length stays.

    It is no conversion: 乾坤 becomes 干坤, 著名 becomes 着名.
    """
    table = fold_table()
    return text.translate(table) if _folded().search(text) else text  # simplified text has none of them


@cache
def _folded() -> re.Pattern[str]:
    """The characters that `fold_script` changes."""
    return re.compile(f"[{''.join(map(chr, sorted(fold_table())))}]")


def traditional_twins(simplified: str) -> str:
    """The traditional characters that `fold_script` turns into one of `simplified`."""
    twins = _twins()
    return "".join(twins.get(character, "") for character in simplified)


@cache
def _twins() -> dict[str, str]:
    twins: dict[str, str] = {}
    for code, simplified in fold_table().items():
        twins[simplified] = twins.get(simplified, "") + chr(code)
    return twins


def language(text: str) -> str | None:
    """BCP 47 tag of the text by its characters: `zh-Hans`, `zh-Hant`, `zh` (neither shows), `ja`, `ko`,
    `en` and a few more; None where there are too few letters or none of these fits."""
    text = text[:_ENOUGH]
    kana = hangul = 0
    if _KANA_OR_HANGUL.search(text):
        kana, hangul = _count(_KANA, text), _count(_HANGUL, text)
    elif _count(_HAN, text[:_BEGINNING]) >= max(_FEWEST_LETTERS, _CHINESE_HAN_SHARE * len(text)):
        return _chinese(text)  # most texts, whatever their other letters
    han, latin = _count(_HAN, text), _count(_LATIN, text)
    if hangul > han + kana and hangul >= _FEWEST_LETTERS:
        return "ko"
    if kana and kana >= _JAPANESE_KANA_SHARE * (kana + han) and kana + han >= _FEWEST_LETTERS:
        return "ja"
    if han >= _FEWEST_LETTERS and han >= _CHINESE_HAN_SHARE * (han + latin):
        return _chinese(text)
    return _other(text, latin)


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))


def _chinese(text: str) -> str:
    simplified_only, traditional_only = _telling()
    traditional = len(set(traditional_only.findall(text)))
    if not traditional:
        return "zh-Hans" if simplified_only.search(text) else "zh"
    simplified = len(set(simplified_only.findall(text)))
    if simplified == traditional:
        return "zh"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _other(text: str, latin: int) -> str | None:
    for tag, letters in _OTHER_SCRIPTS:
        if _count(letters, text) > max(latin, _FEWEST_LETTERS):
            return "ug" if tag == "ar" and _UYGHUR.search(text) else tag
    if latin >= _FEWEST_LETTERS and len(_ENGLISH.findall(text)) * 60 >= latin:
        return "en"
    return None

"""Characters that a site put between or for an article's own: invisible ones, look-alikes, pinyin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsextract.compose.injections import Injection
from newsextract.lexicon import entries
from newsextract.zh.script import fold_script
from newsextract.zh.width import LOOKALIKE_IDEOGRAPHS

FEWEST_READINGS = 3
"""Readings glued to common characters that make a page one that glues them. An article that explains how a
name is read has one or two, and of rare characters."""

# Controls, soft hyphen, zero-width and directional characters, but not the joiner of emoji.
_INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x84\\x86-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e"
    "\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\uffFB]"
    "|(?<=[\\u3400-\\u9fff])[\\U000e0020-\\U000e007f]+"
)
_JOINERS = re.compile(
    "(?<=[\\u2190-\\u2bff\\ufe0f\\U0001f000-\\U0001faff])\\u200d(?=[\\u2190-\\u2bff\\U0001f000-\\U0001faff])"
)
_KEPT_JOINER = "\ufdd0"  # a noncharacter: no text has it


_BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
"""Those that Python counts as printable."""


def has_invisible(paragraphs: Sequence[str], joined: str) -> bool:
    """Whether there are characters that nobody sees; `joined`: the paragraphs in one."""
    if any(letter in joined for letter in _BLANK_LETTERS):
        return True
    return any(not text.isprintable() and _INVISIBLE.search(text) for text in paragraphs)


def without_invisible(text: str) -> str:
    """`text` without characters that nobody sees; the joiners within emoji stay."""
    if "\u200d" in text:
        text = _JOINERS.sub(_KEPT_JOINER, text)
        return _INVISIBLE.sub("", text).replace(_KEPT_JOINER, "\u200d")
    return _INVISIBLE.sub("", text)


# The hints are what one look at the whole page finds at once; most pages have none of them.
_ON_LETTER = "\\u0300-\\u036f\\u0483-\\u0489\\u20d0-\\u20f0\\ufe00-\\ufe0f"
_ON_IDEOGRAPH = re.compile(f"(?<=[\\u3400-\\u9fff])[{_ON_LETTER}]+")
"""Strokes through it, rings, variants of an emoji: an ideograph has none of them."""
_LOOK_ALIKE_HINT = re.compile(f"[{_ON_LETTER}\\u0370-\\u04ff\\u2e9f-\\u2fd5\\uf900-\\ufad9]")
_LOOK_ALIKE = re.compile(
    "[\\u2e9f-\\u2fd5\\uf900-\\ufad9]|[A-Za-z][\\u0370-\\u04ff]|[\\u0370-\\u04ff][A-Za-z]"
    f"|(?<=[\\u3400-\\u9fff])[{_ON_LETTER}]"
)
_MIXED_WORD = re.compile("[A-Za-z\\u0370-\\u04ff]{2,40}")
_LATIN_TWINS = str.maketrans(
    "АВЕКМНОРСТХаеорсухіјѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxijsdhABEZHIKMNOPTYXo"
)


def may_look_alike(text: str) -> bool:
    """Whether a page's text has characters that may stand for others."""
    return _LOOK_ALIKE_HINT.search(text) is not None and _LOOK_ALIKE.search(text) is not None


def with_true_letters(paragraphs: list[str]) -> list[str]:
    """Radicals and compatibility ideographs as the characters, without strokes through them; Cyrillic in
    Latin words as Latin."""

    def latin(match: re.Match[str]) -> str:
        word = match.group()
        straight = word.translate(_LATIN_TWINS)
        mixed = word != straight and straight.isascii() and any(c.isascii() for c in word)
        return straight if mixed else word

    plain = (_ON_IDEOGRAPH.sub("", text).translate(LOOKALIKE_IDEOGRAPHS) for text in paragraphs)
    return [_MIXED_WORD.sub(latin, text) for text in plain]


_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_IN_BRACKETS = rf"[ ]?([a-z{_TONES}ü]{{1,6}})[1-5]?[ ]?[)）\]】]"
# A character and one syllable in brackets behind it: 網(wǎng), 絡(luò ), 网[wang3].
_READING = re.compile(rf"([\u3400-\u9fff])[(（\[【]{_IN_BRACKETS}")
# One for each bracket: a pattern that begins with a literal is searched for most quickly.
_READING_HINTS = [re.compile(bracket + _IN_BRACKETS) for bracket in (r"\(", "（", r"\[", "【")]
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:[aeiouüv]{1,3}(?:ng?|r)?|n|ng|m)"
)
_PLAIN_VOWELS = str.maketrans(_TONES, "aaaaeeeeiiiioooouuuuüüüü")


def may_have_pinyin(text: str) -> bool:
    """Whether a page's text has syllables in brackets."""
    return any(hint.search(text) for hint in _READING_HINTS)


def without_pinyin(paragraphs: list[str], found: list[Injection]) -> list[str]:
    """The paragraphs without readings glued to single characters, where the page glues them everywhere."""
    common = _common_characters()
    readings = 0
    for text in paragraphs:
        for match in _READING.finditer(text):
            readings += _is_reading(match) and fold_script(match.group(1)) in common
    if readings < FEWEST_READINGS:
        return paragraphs
    cleaned = []
    for number, text in enumerate(paragraphs):
        plain = _READING.sub(lambda match: match.group(1) if _is_reading(match) else match.group(), text)
        if plain != text:
            glued = "".join(match.group() for match in _READING.finditer(text) if _is_reading(match))
            found.append(Injection(glued, number, "injected", "pinyin glued to the characters"))
        cleaned.append(plain)
    return cleaned


def _is_reading(match: re.Match[str]) -> bool:
    return _SYLLABLE.fullmatch(match.group(2).translate(_PLAIN_VOWELS)) is not None


@cache
def _common_characters() -> frozenset[str]:
    return frozenset("".join(entries("frequent_characters", "simplified and shared")))

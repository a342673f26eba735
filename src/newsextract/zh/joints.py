"""Which kinds of words stand side by side in Chinese prose: a table of pairs, by part of speech.

The parts of speech are those of jieba's dictionary file, looked up where it lies: it is sorted, so that a
word costs some twenty steps and no memory. Words of grammar are a kind each. The table was counted by
benchmarks/train_joints.py.
"""

from __future__ import annotations

import mmap
import re
from functools import cache, lru_cache

from newsextract.lexicon import sections, words
from newsextract.zh.script import fold_script
from newsextract.zh.words import split

EDGE = "^"
"""The kind of what stands outside a paragraph."""
_REACH = 6  # characters beside a boundary that its words are read from
_HAN_TAIL = re.compile(r"[\u3400-\u9fff]{1,6}$")
_HAN_HEAD = re.compile(r"[\u3400-\u9fff]{1,6}")
_MARKS = {"，,、：:；;": ",", "。！？!?…": ".", "“「『《（(【‘": "(", "”」』》）)】’": ")"}
_KIND_OF_MARK = {mark: kind for marks, kind in _MARKS.items() for mark in marks}
# Parts of speech that differ in what stands beside them more than their first letter tells.
_OWN_TAGS = frozenset(("nr", "ns", "nt", "nz", "vn", "ad", "an"))


def joint(left: str, right: str) -> float:
    """How much more often than by chance the kinds of words at the end of `left` and the head of `right`
    stand side by side, in natural logarithms: 0 for what says nothing, below it for what few sentences
    have (`放宽以` `。`), above it for what many have."""
    return _table().get((kind_before(left), kind_behind(right)), 0.0)


def kind_before(text: str) -> str:
    """The kind of the last word of `text`."""
    if not text:
        return EDGE
    found = _HAN_TAIL.search(text[-_REACH:])
    return _kind(_last_word(found.group())) if found else _kind_of_character(text[-1])


def kind_behind(text: str) -> str:
    """The kind of the first word of `text`."""
    if not text:
        return EDGE
    found = _HAN_HEAD.match(text[:_REACH])
    return _kind(_first_word(found.group())) if found else _kind_of_character(text[0])


def kinds(text: str) -> list[str]:
    """The kinds of all words and marks of `text`, in order."""
    found = []
    for match in _TOKENS.finditer(text):
        token = match.group()
        if _HAN_HEAD.match(token):
            found += [_kind(word) for word in split(fold_script(token))]
        else:
            found.append(_kind_of_character(token[0]))
    return found


_TOKENS = re.compile(r"[\u3400-\u9fff]+|[0-9]+|[A-Za-z]+|\S")


@lru_cache(maxsize=4096)
def _last_word(text: str) -> str:
    return split(fold_script(text))[-1]


@lru_cache(maxsize=4096)
def _first_word(text: str) -> str:
    return split(fold_script(text))[0]


def _kind_of_character(character: str) -> str:
    if character in _KIND_OF_MARK:
        return _KIND_OF_MARK[character]
    return "number" if character.isdigit() else "latin" if character.isalnum() else "mark"


@lru_cache(maxsize=4096)
def _kind(word: str) -> str:
    """A word of grammar itself, else its part of speech; `1` behind that of a single character."""
    if word in _grammar():
        return word
    tag = part_of_speech(word)
    if not tag:
        return f"unknown{min(len(word), 2)}"
    return (tag if tag in _OWN_TAGS else tag[0]) + "1" * (len(word) == 1)


def part_of_speech(word: str) -> str:
    """The tag that jieba's dictionary has for a word of ideographs; empty for one that it lacks."""
    lines, start = _dictionary()
    wanted = word.encode("utf-8")
    low, high = start, len(lines)
    while low < high:
        begin = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.find(b"\n", begin)
        end = len(lines) if end < 0 else end
        found, _, rest = lines[begin:end].partition(b" ")
        if found == wanted:
            return rest.rpartition(b" ")[2].strip().decode("ascii", "replace")
        if found < wanted:
            low = end + 1
        else:
            high = begin
    return ""


@cache
def _dictionary() -> tuple[mmap.mmap | bytes, int]:
    """jieba's dictionary file, and where its words of ideographs begin; those are in order."""
    import jieba

    lines: mmap.mmap | bytes
    with jieba.get_dict_file() as file:
        try:
            lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError):  # in an archive, where it is no file of its own
            lines = file.read()
    return lines, lines.find("\n一 ".encode()) + 1


@cache
def _grammar() -> frozenset[str]:
    return frozenset(words("word_joints", "words of grammar"))


@cache
def _table() -> dict[tuple[str, str], float]:
    table = {}
    for line in sections("word_joints")["joints"]:
        left, *pairs = line.split()
        for pair in pairs:
            right, _, value = pair.rpartition(":")
            table[left, right] = float(value)
    return table

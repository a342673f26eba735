"""Words that begin like a name and are none (时候, 高架桥), from jieba's dictionary, read on first need."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsextract.zh.names import is_chinese_name

_ENTRY = re.compile(r"^([\u4e00-\u9fff]{2,4}) \d+ (?!nr)", re.MULTILINE)

# verbs, adverbs, adjectives, idioms, prepositions, words of time and place, 有些; 工作 is tagged vn
_PREDICATE = re.compile(r"^([\u4e00-\u9fff]{2,4}) \d+ (?:v(?!n)|a(?!n)|[dilprstz])", re.MULTILINE)
_MARKED_VERB = re.compile(
    r"[\u4e00-\u9fff][了着著在到]|(?:当[庭场众面]|嘿嘿|呵呵|哈哈|嘻嘻|憨憨|咧嘴|咯咯|噗嗤)|[凑走跑赶冲扑挤靠转递游爬钻追拿接端送站坐蹲躺跪探伸抬扭掏捧][过起上下出进回][来去]|[说答问讲写笑哭喊唱显变]得|一(?:边|脸|把|下|声|听|看到|见到|开口)|并[不未没非无]|[是有没不很也又还都就才却便已将会被把则竟]"
)

_ADVERBS = frozenset("则也还又却")
_POSTURE = re.compile("[站坐跪蹲躺趴守][在着起]")


@cache
def _words() -> dict[str, None]:
    """Entries of two to four characters that the dictionary does not tag as a person's name. A dictionary
    of strings is nothing to the garbage collector, which would look at each entry of a set."""
    import jieba

    with jieba.dt.get_dict_file() as dictionary:
        return dict.fromkeys(_ENTRY.findall(dictionary.read().decode("utf-8")))


@cache
def _predicates() -> dict[str, None]:
    """Entries with which what is said of a subject can begin."""
    import jieba

    with jieba.dt.get_dict_file() as dictionary:
        return dict.fromkeys(_PREDICATE.findall(dictionary.read().decode("utf-8")))


@lru_cache(maxsize=16384)
def is_bare_name(text: str) -> bool:
    """Whether `text` is built like a Chinese name, rare surnames left out; the same come again."""
    return is_chinese_name(text, bare=True)


def is_common_word(text: str) -> bool:
    """Whether the dictionary has `text`, and not as a name."""
    return text in _words()


def begins_with_word(text: str, at: int) -> bool:
    """Whether a word of the dictionary begins at `at`."""
    return any(is_common_word(text[at : at + size]) for size in (2, 3, 4))


def begins_with_predicate(text: str, at: int) -> bool:
    """Whether what is said of a subject begins at `at`: 激动地, 有些, 叹了口气, 是."""
    predicates, words = _predicates(), _words()
    for size in (4, 3, 2):  # the longest word counts: 理发|店 is no 理发
        if (word := text[at : at + size]) in words:
            if word in predicates:
                return True
            break
    return _MARKED_VERB.match(text, at) is not None


def splits_before_last(text: str, end: int) -> bool:
    """Whether the last of three characters that end at `end` belongs to the word behind: 张伟|有点紧张."""
    return (
        text[end : end + 1] not in _ADVERBS  # 林文楷|则: 楷则 is in the dictionary
        and not _POSTURE.match(text, end)  # 赵德全|站在
        and is_common_word(text[end - 1 : end + 1])
        and not is_common_word(text[end : end + 2])
    )

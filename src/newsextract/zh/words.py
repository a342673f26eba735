"""Words: what jieba's dictionary says of where they end, loaded on first need."""

from __future__ import annotations

import logging
from functools import cache
from math import log

_LONGEST_WORD = 6  # characters; idioms and names are shorter, what is longer is made of words


@cache
def _frequencies() -> tuple[dict[str, int], float]:
    """jieba's dictionary (a prefix of a word that is no word has 0) and the logarithm of its total."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.dt.initialize()
    return jieba.dt.FREQ, log(jieba.dt.total)


def cost(text: str) -> float:
    """How unlikely `text` is as a string of words: minus the logarithm of its best split's probability.

    `cost("账户") < cost("账") + cost("户")` by some 10: the two characters make a word. Time is linear in
    the text: the dictionary's prefixes end the inner loop.
    """
    return _best_split(text)[0]


def split(text: str) -> list[str]:
    """`text` as the likeliest string of words."""
    ends = _best_split(text)[1]
    words = []
    start = 0
    while start < len(text):
        words.append(text[start : ends[start]])
        start = ends[start]
    return words


def _best_split(text: str) -> tuple[float, list[int]]:
    """The cost of the best split, and for each place where the word ends that begins there."""
    frequencies, total = _frequencies()
    length = len(text)
    best = [0.0] * (length + 1)
    ends = list(range(1, length + 1))
    for start in range(length - 1, -1, -1):
        # A character that the dictionary lacks costs as much as one seen once.
        cheapest = total + best[start + 1]
        end = start + 1
        piece = text[start:end]
        while piece in frequencies:
            seen = frequencies[piece]
            if seen:
                price = total - log(seen) + best[end]
                if price < cheapest:
                    cheapest = price
                    ends[start] = end
            if end == length:
                break
            end += 1
            piece = text[start:end]
        best[start] = cheapest
    return best[0], ends


def bond(left: str, right: str) -> float:
    """How much words bind `left` to `right`: 0 at a word boundary, some 5 to 15 within a word."""
    frequencies, _ = _frequencies()
    for before in range(1, min(_LONGEST_WORD, len(left) + 1)):
        begin = left[-before:]
        for after in range(1, min(_LONGEST_WORD - before, len(right)) + 1):
            seen = frequencies.get(begin + right[:after])
            if seen is None:
                break  # no word begins like this
            if seen:
                return cost(left) + cost(right) - cost(left + right)
    return 0.0  # no word goes through the boundary: the best split has it

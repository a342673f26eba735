"""What stands at the edges of names in running text: the posts in front, and what cannot belong to one."""

from __future__ import annotations

import re

from newsextract.lexicon.lookup import Words
from newsextract.speech.word_lists import adverbs, all_cues, title_ends

LAST_OF_POSTS = re.escape("".join(sorted(word[-1] for word in title_ends().words if len(word) > 1)))
"""The last characters of posts and kinship in front of a name, for a pattern."""
_BEHIND_WORDS = Words.named("names_in_text", "behind").words
_BEHIND_NAME = _BEHIND_WORDS | frozenset("，。；：、！？（）()“”「」《\n 　,.:;")
_NO_ADVERB_ALONE = frozenset("中里上时")
"""何建中|是: adverbs only behind a word for a place or an occasion."""


def is_closed(plain: str, stop: int) -> bool:
    """Whether what follows cannot belong to a name: punctuation, a preposition, a verb of saying."""
    if stop == len(plain) or plain[stop] in _BEHIND_NAME:
        return True
    limit, cues, modifiers = min(len(plain), stop + 4), all_cues(), adverbs()
    if plain[stop] in cues.first and cues.starting(plain, stop, limit) is not None:
        return True
    word = modifiers.starting(plain, stop, limit) if plain[stop] in modifiers.first else None
    return word is not None and word not in _NO_ADVERB_ALONE

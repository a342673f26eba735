"""Rules for comments, terms of use, privacy: prose of the site's own that may be longer than a brief."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsextract.lexicon import entries

_READ = 400
"""Characters of a sentence that are read."""
_WORDS_EACH = 2
"""Different words in a sentence of such rules; a sentence of the news may have one or two."""
_SHARE = 0.6
"""Of the sentences that have them. A short article of the corpus reaches two in three: it is asked only of
what stands below a sentence of somebody else's under the headline."""


@cache
def _word() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in entries("terms_of_use")))


def are_terms_of_use(sentences: Iterable[str]) -> bool:
    """Whether the sentences tell a site's users what they may do there."""
    told = [len(set(_word().findall(text[:_READ]))) >= _WORDS_EACH for text in sentences]
    return bool(told) and sum(told) >= _SHARE * len(told)

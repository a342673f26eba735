"""Which block is the headline, or which line of a plain text.

| module | knows |
|---|---|
| `by_title` | the block that `<title>` and og:title speak of, or the one that tags mark |
| `by_words`, `lines` | where nothing marks it: which line is it among those that can be one by their words |
| `title_line` | a dump's first line that is the page's `<title>` |
"""

from newsextract.layout.headline.by_title import Headline, declared_titles, find_headline
from newsextract.layout.headline.by_words import find_headline_by_words, find_headline_line  # needs the above

__all__ = ["Headline", "declared_titles", "find_headline", "find_headline_by_words", "find_headline_line"]

"""Who said what: quotations, their speakers, and the sources that a Chinese text cites.

| module | knows |
|---|---|
| `reading` | a text made ready: `folding` (simplified), `sentences`, `marks` (paired) |
| `words`, `dictionary` | the word lists; words of jieba's dictionary that begin like a name |
| `quotes` | the road to quotations: `statements` (which marks hold speech), `speakers` (whose) |
| `told`, `behind`, `attribution` | the words around a quotation, and behind it; the verb next to it |
| `subjects`, `adverbials` | the verb's subject; what stands between the two |
| `nouns`, `persons`, `known` | the noun phrase before a verb; the person it names; whether it names any |
| `names`, `heads`, `people` | names in running text; who heads a clause; whom an article names |
| `references`, `pronouns`, `short_names` | 该负责人, 他, 张教授: who that is |
| `indirect`, `saying` | speech without marks; who says something anywhere |
| `sources` | the road to cited sources: `frames` (据…报道), `origins`, `origin_names` (what is in them) |
| `model` | what these hand each other |
"""

from newsextract.speech.quotes import find_quotes
from newsextract.speech.sources import find_sources

__all__ = ["find_quotes", "find_sources"]

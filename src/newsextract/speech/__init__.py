"""Who said what: quotations, their speakers, and the sources that a Chinese text cites.

| module | knows |
|---|---|
| `reading` | a text made ready: `folding` (simplified), `sentences`, `quotation_marks` (paired) |
| `word_lists`, `dictionary` | the word lists; words of jieba's dictionary that begin like a name |
| `quotes` | the road to quotations: `statements` (which marks hold speech), `speakers` (whose) |
| `reporting_clauses`, `trailing_clauses` | the clause that names the speaker; the one behind |
| `cues`, `subjects`, `adverbials` | the reporting verb; its subject; what stands between the two |
| `noun_phrases`, `person_phrases`, `naming` | the phrase before a verb; whom it names; whether it names any |
| `names_in_text`, `foreign_names`, `name_edges` | names in the text; those of foreign sound; where one ends |
| `clause_subject`, `people` | who heads a clause; whom an article names |
| `coreference`, `pronouns`, `short_names` | 该负责人, 他, 张教授: who that is |
| `indirect`, `attributions` | speech without marks; who says something anywhere |
| `sources` | the road to cited sources: `frames` (据…报道), `origins`, `origin_names` (what is in them) |
| `model` | what these hand each other |
"""

from newsextract.speech.quotes import find_quotes
from newsextract.speech.sources import find_sources

__all__ = ["find_quotes", "find_sources"]

"""Pieces of the headline that a repost site has spliced into the text, and the text without them.

Such sites mark their copies: they cut the headline in two and put the pieces into sentences, before a
stop, behind a closing mark, in the middle of a word. A piece is taken out where what it is (cut through a
word, verbatim with its marks), where it stands (the sentence is whole without it) and what else is on the
page (the other piece, the same piece again) say together that it is no part of the sentence.

| module | knows |
|---|---|
| `repair` | the passes over a page, until nothing certain is left |
| `forms`, `pieces` | the headline as the page has it; where its letters stand in the text |
| `trim` | a piece without letters that it owes to chance |
| `cuttings`, `places` | pieces that make up the headline again; which place of each is the splice |
| `remainders` | the other half of a certain piece, too short or too plain to be found by itself |
| `single_pieces` | pieces that are judged each for itself |
| `other_copies` | pieces that another copy of their sentence lacks |
| `evidence`, `weights`, `bounds` | what speaks for a splice, how much it counts, the most it can come to |
| `marks`, `word_bonds`, `words_around` | marks at a piece; words cut by it; the gap that it would leave |
| `own_words`, `restatements` | where the headline's words are the article's own |
| `rejoin` | the sentence without the piece |
"""

from newsextract.compose.splices.repair import Splice, repair_splices

__all__ = ["Splice", "repair_splices"]

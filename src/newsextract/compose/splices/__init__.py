"""Pieces of the headline that a repost site has spliced into the text, and the text without them.

Such sites mark their copies: they cut the headline in two and put the pieces into sentences, before a
stop, behind a closing mark, in the middle of a word. A piece is taken out where what it is (cut through a
word, verbatim with its marks), where it stands (the sentence is whole without it) and what else is on the
page (the other piece, the same piece again) say together that it is no part of the sentence.

| module | knows |
|---|---|
| `repair` | the passes over a page, until nothing certain is left |
| | *find* |
| `headline`, `pieces` | the headline as the page has it; where runs of its letters stand in the text |
| | *gather evidence* |
| `evidence`, `weights`, `bounds` | what speaks for a splice, how much it counts, the most it can come to |
| `marks`, `words` | marks at a piece; words cut by it, and by the gap that it would leave |
| | *weigh* |
| `other_copies` | pieces that another copy of their sentence lacks |
| `places`, `cuttings` | how a place looks by itself; pieces that make up the headline again |
| `single_pieces` | pieces that are judged each for itself |
| `own_words`, `told_of` | where a piece is the article's own; where a sentence tells of the headline |
| `remainders` | the other half of a certain piece, too short or too plain to be found by itself |
| | *cut* |
| `cut` | the piece without what it owes to chance, with its marks; the sentence without it |
"""

from newsextract.compose.splices.repair import Splice, repair_splices

__all__ = ["Splice", "repair_splices"]

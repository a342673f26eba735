"""Pieces of the headline that a repost site has spliced into the text, and the text without them.

Such sites mark their copies: they cut the headline in two and put the pieces into sentences, before a
stop, behind a closing mark, in the middle of a word. A piece is taken out where what it is (cut through a
word, verbatim with its marks), where it stands (the sentence is whole without it) and what else is on the
page (the other piece, the same piece again) say together that it is no part of the sentence.
"""

from newsextract.compose.splices.repair import Splice, repair_splices

__all__ = ["Splice", "repair_splices"]

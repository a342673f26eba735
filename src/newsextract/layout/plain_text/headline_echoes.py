"""What a repost site makes of the headline in a plain text: pieces of it behind a sentence, and lines
that are nothing but a piece (they were the pictures' alternative texts).

The run ends at either, for neither is a sentence (`…九吨。河口新大桥`); without them it goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from newsextract.layout.lines import read_line
from newsextract.layout.lines.keys import key
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.prose import ends_sentence
from newsextract.page.model import Block

_FEWEST_LETTERS = 3
"""Letters of a piece behind a stop; of a line, which may be cut anywhere, one less."""
_FEWEST_LINES = 2
"""Pieces that are lines: a single one that is not the whole headline may be a subhead."""
_BESIDE = 12
"""Lines before and behind the run among which a piece must stand that ends it."""
_STOP = re.compile("[。！？!?][”’」』]?")
_SIGNATURE = re.compile("[（(【][^（()）【】]{1,40}[）)】]$")
_NO_LETTER = re.compile(r"[\W_]+")


def with_whole_sentences(blocks: Sequence[Block]) -> Sequence[Block]:
    """The lines less words of a short line above them that stand behind their last stop, before the
    headline is known: a brief's only sentence, `…往返一次。[河口新大]`, would be none. A block keeps its
    index."""
    texts = [block.text for block in blocks]
    mended: list[Block] | None = None
    short, ends = "", [0]
    for index, text in enumerate(texts):
        if len(text) < _SHORTEST or ends_sentence(text):
            continue
        stops = list(_STOP.finditer(text, max(0, len(text) - _SENTENCE)))
        tail = text[stops[-1].end() :].strip() if stops else ""
        if not tail or len(_letters(tail)) <= _FEWEST_LETTERS:
            continue
        if not short:
            lines = [line if len(line) <= _SENTENCE and "。" not in line else "" for line in texts]
            short, ends = "\n".join(lines), [0, *accumulate([len(line) + 1 for line in lines])]
        if short.find(tail, ends[max(0, index - _ABOVE)], ends[index]) >= 0:
            mended = mended or list(blocks)
            mended[index] = _with_text(blocks[index], text[: stops[-1].end()])
    return mended or blocks


_SHORTEST, _SENTENCE = 20, 60
"""Characters of a sentence that may end in a piece, at least; of a line that may be the headline, at most."""
_ABOVE = 200
"""Lines above such a sentence among which that line stands."""


def without_echoes(
    blocks: Sequence[Block],
    verdicts: Verdicts,
    run: tuple[int, int],
    headline: tuple[int, int],
) -> tuple[list[Block], list[Verdict | None]] | None:
    """The lines of the page without such pieces around the run `run`, and what their words say of them; None
    where there are none. A block keeps its index. `headline`: the first and the last line that show it."""
    shown = _letters("".join(block.text for block in blocks[headline[0] : headline[1] + 1]))
    before = range(max(headline[1] + 1, run[0] - _BESIDE), run[0])
    behind = range(run[1], min(run[1] + _BESIDE, len(blocks)))
    lines, whole = _pieces(blocks, (*before, *behind), shown)
    if not lines and not whole:
        return None
    lines, whole = _pieces(blocks, range(before.start, behind.stop), shown)
    kept = [i for i in range(len(blocks)) if i not in lines]
    return (
        [_with_text(blocks[i], whole[i]) if i in whole else blocks[i] for i in kept],
        [read_line(whole[i]) if i in whole else verdicts[i] for i in kept],
    )


def _pieces(blocks: Sequence[Block], places: Iterable[int], headline: str) -> tuple[set[int], dict[int, str]]:
    """The lines at `places` that are pieces, and what the others are without one."""
    pieces = {i: letters for i in places if (letters := _as_piece(blocks[i].text, headline))}
    several = len(pieces) >= _FEWEST_LINES
    lines = {i for i, letters in pieces.items() if several or letters == headline}
    whole = {i: text for i in places if (text := _before_piece(blocks[i].text, headline)) is not None}
    return lines, whole


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", key(text))


def _as_piece(line: str, headline: str) -> str:
    """The letters of a line that is nothing but a piece of the headline; else nothing."""
    if len(line) > 2 * len(headline) or (line[0].isalnum() and key(line[0]) not in headline):
        return ""
    letters = _letters(line)
    is_piece = len(letters) >= _FEWEST_LETTERS - 1 and not letters.isdecimal() and letters in headline
    return letters if is_piece else ""


def _before_piece(line: str, headline: str) -> str | None:
    """The line up to the stop behind which it has nothing but a piece of the headline and who wrote it."""
    stops = list(_STOP.finditer(line, max(0, len(line) - 3 * len(headline))))
    if not stops:
        return None
    signature = _SIGNATURE.search(line)
    if ends_sentence(line) and signature is None:
        return None
    behind = stops[-1].end()
    ends = (len(line), signature.start() if signature else len(line))
    pieces = [_letters(line[behind:end]) for end in ends]
    is_piece = any(len(piece) >= _FEWEST_LETTERS and piece in headline for piece in pieces)
    return line[:behind] if is_piece else None


def _with_text(block: Block, text: str) -> Block:
    return Block(block.index, text, block.node, hidden=block.hidden, pictures=block.pictures)

"""A brief: one or two sentences under the headline, where another element of the page has more prose
(comments, abstracts of other articles, rules for users) and is taken for the text at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsextract.layout.headline import Headline
from newsextract.layout.lines import read_line
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.shapes import ONE_OF
from newsextract.layout.lines.terms_of_use import are_terms_of_use
from newsextract.layout.model import Label
from newsextract.layout.prose import is_prose
from newsextract.layout.weights import (
    BRIEF_REACH,
    BRIEF_SHARE,
    BRIEF_WITHIN,
    LEAD_LINES,
    LINKED_HEADLINE,
    SENTENCE_WEIGHT,
    TEASER_RUN,
)
from newsextract.page.model import Block, Node

_ENDS = frozenset(
    (Label.EDITOR, Label.RELATED, Label.COMMENTS, Label.COPYRIGHT, Label.DISCLAIMER, Label.PAGINATION)
)
_HEADINGS = ("h2", "h3", "h4", "h5", "dt", "caption")


def find_brief(
    blocks: Sequence[Block],
    weights: Sequence[float],
    headline: Headline,
    found: Node,
    factor: Callable[[Node], float],
) -> range | None:
    """The blocks of a brief between the headline and the element `found`, which has most prose; None where
    `found` may be the text. `factor` says how much an element's class speaks for or against it."""
    first = headline.last + 1
    lead = next(
        (
            index
            for index in range(first, min(first + BRIEF_REACH, found.start))
            if weights[index] >= SENTENCE_WEIGHT
            and is_prose(blocks[index].text)
            and factor(blocks[index].node) >= 0.5
            and read_line(blocks[index].text) is None
        ),
        None,
    )
    if lead is None:
        return None
    sentences = [index for index in range(found.start, found.end) if is_prose(blocks[index].text)]
    prose = sum(weights[found.start : found.end])
    end = _end(blocks, lead, found.start)
    if end is not None and prose <= BRIEF_WITHIN * weights[lead] and not _is_running(blocks, sentences):
        return range(first, end)
    heading = next((i for i in range(lead + 1, found.start + 1) if blocks[i].node.tag in _HEADINGS), None)
    if (
        heading is not None
        and lead < first + LEAD_LINES
        and prose <= BRIEF_SHARE * weights[lead]
        and all(_in_item(blocks[i]) or under_link(blocks, i) for i in sentences)
    ):
        return range(first, heading)
    return None


def _end(blocks: Sequence[Block], lead: int, before: int) -> int | None:
    """The line behind the lead that usually stands behind a text."""
    for index in range(lead + 1, before + 1):
        text = blocks[index].text
        verdict = read_line(text)
        if verdict is None or verdict.label not in _ENDS or verdict.reason == ONE_OF:
            continue
        if not is_prose(text) or holds_for_prose(text, verdict, at_tail=True):
            return index
    return None


def _is_running(blocks: Sequence[Block], sentences: Sequence[int]) -> bool:
    """Whether sentences stand in a row, with nothing but pictures between, and are no rules for users."""
    run, last = 0, None
    for index in sentences:
        between = blocks[last + 1 : index] if last is not None else ()
        run = run + 1 if last is not None and not any(block.text for block in between) else 1
        last = index
        if run >= TEASER_RUN:
            return not are_terms_of_use(blocks[i].text for i in sentences)
    return False


def _in_item(block: Block) -> bool:
    return any(node.tag in ("li", "dd") for node in block.node.ancestors())


def under_link(blocks: Sequence[Block], index: int) -> bool:
    """Whether the line above is a link: an abstract under the headline of another article."""
    above = next((blocks[i] for i in range(index - 1, -1, -1) if blocks[i].text), None)
    return above is not None and len(above.text) >= LINKED_HEADLINE and above.link_chars >= len(above.text)

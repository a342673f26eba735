"""The headline, and the lines that say it again: above it, below it, in part or in other words."""

from __future__ import annotations

import re
from itertools import pairwise

from newsextract.layout.context.draft import Draft
from newsextract.layout.headline import Headline
from newsextract.layout.hints import speaks_of
from newsextract.layout.lines.keys import key
from newsextract.layout.model import Label
from newsextract.layout.weights import FEWEST_PULLED, HEADLINE_AGAIN, MOST_PULLED, NOTICE_LINE, REPEATS_AROUND
from newsextract.page.model import Block
from newsextract.zh.numerals import NUMBERED


def headline_text(draft: Draft, headline: Headline) -> str:
    """The headline as the page shows it, its lines joined, in the form in which lines are compared."""
    return key("".join(draft.blocks[index].text for index in _lines(draft, headline)))


def _lines(draft: Draft, headline: Headline) -> list[int]:
    """The blocks that show the headline; the whole of it may stand hidden between two of its lines."""
    hidden = draft.blocks[headline.first].hidden
    return [i for i in range(headline.first, headline.last + 1) if hidden or not draft.blocks[i].hidden]


def mark_headline(draft: Draft, headline: Headline) -> None:
    """The lines that show the headline."""
    for index in _lines(draft, headline):
        draft.mark(index, Label.HEADLINE, "what the page's head calls it, or its largest heading")


_ENTRY = re.compile(
    rf"(?:19|20)\d\d\s?年(?:\s?\d{{1,2}}\s?月)?\Z|(?:{NUMBERED.pattern})?\s?[\u4e00-\u9fff]{{0,4}}名称\s?[：:]"
)
"""The head of a chronicle's first entry; `二、项目名称：…` of a notice."""


def mark_parts_of_headline(draft: Draft, headline: Headline) -> None:
    """Lines before the first sentence that say the headline in other words, or part of it."""
    shown = headline_text(draft, headline)
    pairs = {shown[i : i + 2] for i in range(len(shown) - 1)}
    refrains: set[int] | None = None
    for index in draft.inside:
        if index in draft.prose:
            return
        if _ENTRY.match(draft.blocks[index].text):
            continue
        if len(draft.blocks[index].text) > NOTICE_LINE or draft.blocks[index].text.endswith("。"):
            continue  # a sentence: `我市开展春季植树活动。`
        text = key(draft.blocks[index].text)
        own = [text[i : i + 2] for i in range(len(text) - 1)]
        again = len(own) >= 4 and sum(pair in pairs for pair in own) >= HEADLINE_AGAIN * len(own)
        if not again or draft.labels[index] is not Label.BODY:
            continue
        refrains = _refrains(draft) if refrains is None else refrains
        if index not in refrains:
            draft.mark(index, Label.REPEATED_HEADLINE, "the headline again, or a part of it")


def _refrains(draft: Draft) -> set[int]:
    """The lines that stand two by two at several places, with text between: a poem whose headline is its
    first two lines says them again."""
    start = draft.region.start
    lines = [key(block.text) for block in draft.blocks[start : draft.region.end]]
    first_at: dict[tuple[str, str], int] = {}
    found: set[int] = set()
    for place, pair in enumerate(pairwise(lines)):
        first = first_at.setdefault(pair, place)
        if place - first > 2 and all(pair):
            found.update(start + line for line in (first, first + 1, place, place + 1))
    return found


_PULLED = re.compile(r"pull-?quote|quote-?(?:pull|block|box|big|text)|blockquote-big|yinyu")
_is_pulled_out = speaks_of(_PULLED)


def mark_pulled_quotes(draft: Draft) -> None:
    """A sentence of the text that is printed again in large type, in an element of its own beside it."""
    pulled = [
        index
        for index in draft.body()
        if FEWEST_PULLED <= len(draft.blocks[index].text) <= NOTICE_LINE
        and _is_pulled(draft, draft.blocks[index])
    ]
    if not 0 < len(pulled) <= MOST_PULLED:
        return
    forms = {i: key(draft.blocks[i].text) for i in draft.body()}
    for index in pulled:
        words = forms[index].strip(_QUOTED)
        if any(i != index and words in form for i, form in forms.items()):
            draft.mark(index, Label.REPEATED_TEXT, "a sentence of the text in a box")
            del forms[index]


def _is_pulled(draft: Draft, block: Block) -> bool:
    for node in block.node.ancestors():
        if node.start <= draft.region.core_start and node.end >= draft.region.core_end:
            return False
        if node.tag == "aside" or _is_pulled_out(node.hints):
            return True
    return False


_QUOTED = "“”\"「」『』‘’'。.!?,"


def mark_headline_again(draft: Draft, headline: Headline) -> None:
    """Lines near the headline, above it or at the text's start, that are the whole of it again."""
    shown = headline_text(draft, headline)
    above = range(max(0, headline.first - REPEATS_AROUND), headline.first)
    lead = range(headline.last + 1, min(draft.region.end, draft.region.start + REPEATS_AROUND))
    for index in (*above, *lead):
        text = draft.blocks[index].text
        # a form has no blanks, and a text no two in a row
        if len(shown) <= len(text) < 2 * len(shown) and key(text[0]) == shown[:1] and key(text) == shown:
            draft.mark(index, Label.REPEATED_HEADLINE, "the headline again")
    last = max(draft.region.start, draft.region.end - _LAST_LINES)
    for index in range(last, draft.region.end if len(shown) >= _TELLING else last):
        before, said, behind = key(draft.blocks[index].text[:NOTICE_LINE]).partition(shown)
        if said and _BEFORE_HEADLINE.fullmatch(before) and _APPEARED_FIRST.fullmatch(behind):
            draft.mark(index, Label.COPYRIGHT, "where it appeared first")


_LAST_LINES = 3
_TELLING = 8
"""Characters of a headline that no sentence begins with by chance: `老桥最早出现在明代。`"""
_BEFORE_HEADLINE = re.compile("(?:这篇)?(?:文章)?[《〈“「]?")
_APPEARED_FIRST = re.compile(
    r"[》〉”」]?(?:这篇文章|一文)?(?:最先|首先|最早)(?:出现|发[布表])[在于][^,。]{1,30}。?"
)
"""`文章某事最先出现在某站。`: the last line of a feed's text."""

"""Which run of blocks is the article in an HTML page: what the element with most prose holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from newsextract.layout.brief import find_brief, under_link
from newsextract.layout.headline import Headline
from newsextract.layout.hints import speaks_of
from newsextract.layout.lines import read_line
from newsextract.layout.lines.contacts import CONTACT
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.model import Label
from newsextract.layout.prose import is_prose, points
from newsextract.layout.weights import (
    ANCESTOR_WEIGHTS,
    ASCII_UNDER_CHINESE,
    BAD_HINT,
    BEFORE_HEADLINE,
    CLIMB_GAIN,
    CLIMB_LEVELS,
    CLIMB_LINKS,
    COPY_SHARE,
    COPY_WEIGHT,
    CORE_SHARE,
    FEWEST_ABSTRACTS,
    GOOD_HINT,
    MOST_ABSTRACTS,
    MOST_OF_CORE,
    SENTENCE_WEIGHT,
)
from newsextract.page.model import Block, Node, Page

_BAD = re.compile(
    r"comment|recommend|related|relate|sidebar|side-bar|footer|foot\b|copyright|rank|hotnews|hot-|navi|\bnav|breadcrumb"
    r"|share(?!_pop)|disclaimer|statement|login|popup|modal|advert|\bads?(?:\b|[_\d])|gentie|tuijian|pinglun|xiangguan|banner|menu|ranking"
    r"|guess|subscri|support|donat|reward|dashang|zanshang|newsletter|about-?author|author-?(?:info|box|card|bio|intro|desc)|\bbio\b"
    r"|app-?(?:guide|tip|down|open)|open-?(?:app|bar)|widget|reply|remark|more-?list|news-?list|pic-?list"
)
"""`BSHARE_POP` is the class of a text of which readers may share a sentence."""
_GOOD = re.compile(
    r"article|content|artical|main-?text|mainbody|bodytext|\bbody\b|\btext\b|entry|post|detail|trs_|zoom|rich_media"
    r"|story|paragraph|zhengwen|neirong|cont\b|endtext|news_?txt|news_?con|newstext|context|articletext|ckeditor"
)


_BESIDE = re.compile(r"\babout\b|qr-?code|erweima|\bewm\b|copyright-?tip")
"""Classes that say nothing of an element around the text (`about` of a firm's site), but of one beside it."""
_is_beside = speaks_of(_BESIDE)


_OF_OFFICE = re.compile(
    r"(?:(?:预约|服务|客服|订票|咨询|总机).{0,2}(?:电话|热线)|户名|开户.{1,4}|(?:银行|捐款|捐赠)?(?:账|帐)[户号](?:名称)?|(?:开放|营业|门诊|办公|参观)时间)\s?[：:]"
)
_OF_SITE = frozenset(Label) - {Label.CAPTION, Label.NOTE, Label.PLAYER, Label.OTHER}


@dataclass(slots=True)
class Region:
    """The run of blocks `start`–`end` (exclusive) in which the article lies, and the tighter run
    `core_start`–`core_end` that is nothing but its text and what was put into it."""

    start: int
    end: int
    core_start: int
    core_end: int


def hint_factor(node: Node) -> float:
    """How much its class and id speak for or against the element."""
    hints = node.hints
    if not hints or node.tag in ("body", "html"):
        return 1.0
    return _short_hints(hints) if len(hints) < _SHORT_HINTS else _of_hints(hints)


_SHORT_HINTS = 100
"""Characters; what shorter hints say is remembered (longer ones would cost memory)."""


def _of_hints(hints: str) -> float:
    good = _GOOD.search(hints) is not None
    if _BAD.search(hints):
        return GOOD_HINT * BAD_HINT if good else BAD_HINT
    return GOOD_HINT if good else 1.0


_short_hints = lru_cache(maxsize=2048)(_of_hints)


def is_box(node: Node) -> bool:
    """Whether an element beside the text is for something else, by its class and id."""
    if not node.hints:
        return False
    return hint_factor(node) < 0.5 or _is_beside(node.hints)


def find_region(page: Page, headline: Headline | None, hidden: bool) -> Region | None:
    """Where the article lies in an HTML page; None if no element holds any prose. `hidden` says
    whether hidden blocks count (some pages show their text by script only)."""
    return _Search(page.blocks, headline, hidden).region()


class _Search:
    """The search for the element that holds the article."""

    def __init__(self, blocks: Sequence[Block], headline: Headline | None, hidden: bool) -> None:
        self.blocks = blocks
        self.headline = headline
        self.hidden = hidden
        self.weights = [
            0.0 if block.link_chars >= len(block.text) or (block.hidden and not hidden) else points(block)
            for block in blocks
        ]
        if headline and not blocks[headline.first].text.isascii():
            self.weights = [
                weight * ASCII_UNDER_CHINESE if weight and block.text.isascii() else weight
                for weight, block in zip(self.weights, blocks, strict=True)
            ]
        self.factors: dict[Node, float] = {}
        self.lengths = [0, *accumulate([len(block.text) for block in blocks])]
        """How many characters stand before each block, and how many of them in links."""
        self.linked = [0, *accumulate([block.link_chars for block in blocks])]

    def region(self) -> Region | None:
        container = self._container()
        if container is None:
            return None
        headline = self.headline
        brief = headline and find_brief(self.blocks, self.weights, headline, container, self._factor)
        if brief:
            self.weights = [weight if i in brief else 0.0 for i, weight in enumerate(self.weights)]
            container = self._container() or container
        if not self.hidden:  # beside a hidden text stand hidden boxes
            container = self._climb(container)
        start, end = container.start, container.end
        if brief:
            end = min(end, brief.stop)
        if headline and start <= headline.last < end and self._heads(headline, start, end):
            start = headline.last + 1
        core = self._core(container, start)
        return Region(start, end, max(start, core.start), min(end, core.end))

    def _heads(self, headline: Headline, start: int, end: int) -> bool:
        """Whether the text stands behind the headline; one with most prose before it stands in a
        share bar or a related list."""
        return self._prose(headline.last + 1, end) >= BEFORE_HEADLINE * self._prose(start, end)

    def _prose(self, start: int, end: int) -> float:
        return sum(self.weights[start:end])

    def _factor(self, node: Node) -> float:
        """The element's own hints, and the worst of those around it: what stands in a comment list
        is a comment, whatever its class."""
        found = self.factors.get(node)
        if found is None:
            found = hint_factor(node)
            if node.parent is not None:
                found *= min(1.0, self._factor(node.parent))
            self.factors[node] = found
        return found

    def _container(self) -> Node | None:
        scores: dict[Node, float] = {}
        score_of = scores.get
        last = self.headline.last if self.headline else -1
        for block, weight in zip(self.blocks, self.weights, strict=True):
            if weight < 1:
                continue
            if block.index <= last:
                weight *= BEFORE_HEADLINE
            node: Node | None = _base(block)
            for share in ANCESTOR_WEIGHTS:
                if node is None:
                    break
                scores[node] = score_of(node, 0.0) + share * weight
                node = node.parent
        best, best_score = None, 0.0
        for node, score in scores.items():
            if score > best_score:
                score *= self._factor(node) * (1 - self._link_share(node))
                if score > best_score:
                    best, best_score = node, score
        return self._first_copy(best, scores) if best is not None else None

    def _first_copy(self, container: Node, scores: Mapping[Node, float]) -> Node:
        """Some pages hold the article twice (a print view, a mobile copy): the first one stands with
        its date and byline."""
        heavy = {
            self.blocks[i].text
            for i in range(container.start, container.end)
            if self.weights[i] >= COPY_WEIGHT
        }
        before = [b.index for b in self.blocks[: container.start] if b.text in heavy]
        if len(before) < COPY_SHARE * len(heavy) or not before:
            return container
        around = [n for n in scores if n.start <= before[0] and before[-1] < n.end <= container.start]
        return max(around, key=lambda node: scores[node] * self._factor(node), default=container)

    def _link_share(self, node: Node) -> float:
        length = _within(self.lengths, node)
        return _within(self.linked, node) / length if length else 0.0

    def _climb(self, node: Node) -> Node:
        """An ancestor that adds prose and few links is the container: the text is split over
        several elements."""
        best = node = _outermost_open(node)
        for levels, outer in enumerate(node.ancestors()):
            if levels > CLIMB_LEVELS or outer.tag in ("body", "html") or self._factor(outer) < 0.5:
                break
            gain = sum(
                [
                    self.weights[i]
                    for added in (range(outer.start, best.start), range(best.end, outer.end))
                    for i in added
                    if self.weights[i] >= SENTENCE_WEIGHT and self._adds(self.blocks[i])
                ]
            )
            text = _within(self.lengths, outer) - _within(self.lengths, best)
            links = _within(self.linked, outer) - _within(self.linked, best)
            if gain >= CLIMB_GAIN * self._prose(best.start, best.end) and links <= CLIMB_LINKS * text:
                best = outer
        return best

    def _adds(self, block: Block) -> bool:
        """Whether a block may be a sentence of the text, to which its element adds it."""
        return (
            is_prose(block.text)
            and self._factor(block.node) >= 0.5
            and not under_link(self.blocks, block.index)
        )

    def _in_box(self, block: Block, container: Node) -> bool:
        node: Node | None = block.node
        while node is not None and node is not container:
            if node.hints and _is_beside(node.hints):
                return True
            node = node.parent
        return False

    def _core(self, container: Node, start: int) -> Node:
        """The deepest element that still holds nearly all of the container's prose."""
        positions = range(max(start, container.start), container.end)
        own = self._factor(container)
        abstracts = self._abstracts(positions)
        foreign = {
            i
            for i in positions
            if self.weights[i]
            and (self._factor(self.blocks[i].node) < 0.5 * own or self._in_box(self.blocks[i], container))
        }
        if any(self.weights[i] >= SENTENCE_WEIGHT for i in positions if i not in foreign | abstracts):
            foreign |= abstracts
        else:
            foreign = abstracts  # the text's own element has a box's class
        by_weight = sorted(positions, key=self.weights.__getitem__, reverse=True)
        heaviest = next(
            (i for i in by_weight if i not in foreign and not self._is_of_site(i)), container.start
        )
        total = self._prose(positions.start, positions.stop) - sum([self.weights[i] for i in foreign])
        of_site: Sequence[float] = ()
        for node in self.blocks[heaviest].node.ancestors():
            if node is container:
                break
            prose = self._prose(max(start, node.start), node.end)
            if prose >= MOST_OF_CORE * total:
                # what stands around an element further out stands around this one, too
                of_site = of_site or self._of_site(positions, node)
                around = of_site[node.start] + of_site[-1] - of_site[node.end]
                if prose >= CORE_SHARE * (total - around):
                    return node
        return container

    def _abstracts(self, positions: range) -> set[int]:
        """The sentences each under a linked headline, in elements without others: of other articles, unless
        most of the prose is such, as in a digest."""
        sentences = [i for i in positions if self.weights[i] >= SENTENCE_WEIGHT]
        found = {i for i in sentences if under_link(self.blocks, i)}
        holders = {self.blocks[i].node.parent for i in sentences if i not in found}
        found = {i for i in found if self.blocks[i].node.parent not in holders}
        most = MOST_ABSTRACTS * self._prose(positions.start, positions.stop)
        no_list = len(found) < FEWEST_ABSTRACTS or sum([self.weights[i] for i in found]) > most
        return set() if no_list else found

    def _of_site(self, positions: range, node: Node) -> Sequence[float]:
        """How much prose before each position is the site's by its words, none of it in the element."""
        weights = [
            weight
            if weight and i in positions and not node.start <= i < node.end and self._is_of_site(i)
            else 0.0
            for i, weight in enumerate(self.weights)
        ]
        return [0.0, *accumulate(weights)]

    def _is_of_site(self, index: int) -> bool:
        """Whether a line beside the text is the site's by its words: its rules, its buttons, whom to call."""
        text = self.blocks[index].text
        verdict = read_line(text) if self.weights[index] else None
        if CONTACT.match(text) or _OF_OFFICE.match(text):
            return True
        if verdict is None or verdict.label not in _OF_SITE:
            return False
        return not is_prose(text) or holds_for_prose(text, verdict, at_tail=True)


def _within(sums: Sequence[int], node: Node) -> int:
    """What the blocks of an element add up to, from the sums up to each block."""
    return sums[node.end] - sums[node.start]


def _outermost_open(node: Node) -> Node:
    """The first of elements of one kind that stand in each other because none was closed:
    `<div>…<div>…<div>…`, a paragraph each."""
    outer = node.parent
    while outer is not None and outer.end == node.end and (outer.tag, outer.hints) == (node.tag, node.hints):
        node, outer = outer, outer.parent
    return node


def _base(block: Block) -> Node:
    """The innermost element around the block that holds more than this block."""
    node = block.node
    while node.end - node.start <= 1 and node.parent is not None:
        node = node.parent
    return node

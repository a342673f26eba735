"""Where the page shows the headline: the block that `<title>` and og:title speak of, or the largest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.layout.lines.keys import key
from newsextract.layout.prose import is_prose
from newsextract.page.model import Block, Head, Page
from newsextract.zh.outlets import is_office, is_outlet

_HEADINGS = {"h1": 3.0, "h2": 2.0, "h3": 1.2, "h4": 0.6}
_META_TITLES = (
    "og:title",
    "twitter:title",
    "articletitle",
    "title",
    "dc.title",
    "sailthru.title",
    "headline",
)
_LONGEST = 120
_LONGEST_TITLE = 1000
"""Characters of a declared title that are read; every line of the page is compared with it."""
_SHORT = 8
_MOST_BUT_HEADING = 4.5
"""The most that a block scores without its heading: behind the headline, few lines need be compared with
the titles."""
_LINES_BETWEEN = 5
_DIGIT = re.compile(r"\d")
_SEPARATORS = "-_|–—·»"
_AFTER = frozenset(_SEPARATORS)
_SHORTEST = 4
"""Characters of the compared form: less stands in any menu."""


@dataclass(slots=True)
class Headline:
    """The blocks that show the headline (a headline may be split over several lines)."""

    first: int
    last: int


def declared_titles(head: Head) -> list[str]:
    """What the head calls the page, most exact first."""
    found = [head.meta[name] for name in _META_TITLES if head.meta.get(name)]
    found += [str(item["headline"]) for item in head.json_ld if isinstance(item.get("headline"), str)]
    if head.title:
        found.append(head.title)
    return list(dict.fromkeys([title[:_LONGEST_TITLE] for title in found]))


def find_headline(page: Page) -> Headline | None:
    """The blocks that show the headline; None if none can be told from other lines."""
    declared = declared_titles(page.head)
    titles = [title for title in map(key, declared) if len(title) >= _SHORTEST]
    spoken_of = {title[i : i + 2] for title in declared for i in range(len(title) - 1)}
    best, best_score = None, 0.0
    for block in page.blocks:
        text, node = block.text, block.node
        # most blocks share no pair of characters with the titles at their start: no need to fold them
        if _SHORTEST <= len(text) <= _LONGEST and (
            text[:2] in spoken_of
            or text[2:4] in spoken_of
            or node.tag in _HEADINGS
            or (node.hints and "title" in node.hints)
        ):
            heading = _heading(block)
            if 0.4 * heading + _MOST_BUT_HEADING <= best_score:
                continue
            score = _score(block, heading, titles)
            if score > best_score and not _is_signature(page.blocks, block, titles):
                best, best_score = block, score
    if best is not None and best_score >= 2.0:
        marked = _heading(best) > 0  # one heading element holds the whole headline
        last = _continued(page.blocks, best.index, titles)
        lines = (block for block in page.blocks[best.index : last + 1] if not block.hidden)
        split = all(block.node.tag == best.node.tag for block in lines)
        return Headline(best.index, last if split or not marked else best.index)
    for first, block in enumerate(page.blocks):
        last = _continued(page.blocks, first, titles) if len(block.text) <= _LONGEST else first
        if last > first:
            return Headline(first, last)
    short = _short_headline(page.blocks, titles)
    if short is not None:
        return Headline(short, short)
    return Headline(best.index, best.index) if best is not None and best_score > 0.9 else None


def _is_signature(blocks: list[Block], block: Block, titles: list[str]) -> bool:
    """Whether an office with which a title begins signs the text: 某市图书馆 of 某市图书馆开馆公告. As the
    headline's first line it has the rest below it."""
    if not is_office(block.text):
        return False
    text = key(block.text)
    begins = [title for title in titles if title.startswith(text)]
    rest = [title[len(text) : len(text) + 1] for title in begins]
    return (
        bool(rest)
        and all(mark and mark not in _AFTER for mark in rest)
        and (_continued(blocks, block.index, begins) == block.index)
    )


def _short_headline(blocks: list[Block], titles: list[str]) -> int | None:
    """A line of a word or two with which a declared title begins: `讣告` of `讣告_某某大学`. A heading, or
    what stands right above the text."""
    for block in blocks:
        text = key(block.text) if len(block.text) < _SHORT else ""
        if len(text) < 2 or block.link_chars or block.hidden:
            continue
        begins = (title.startswith(text) and title[len(text) : len(text) + 1] in _AFTER for title in titles)
        if any(begins) and (block.node.tag in _HEADINGS or _is_above_text(blocks, block.index)):
            return block.index
    return None


def _is_above_text(blocks: list[Block], index: int) -> bool:
    """Whether only short lines, of date and writer, stand between the line and the first sentence: below a
    column's name (通知公告) stands the headline."""
    if len(key(blocks[index].text)) < _SHORTEST:
        return False
    for block in blocks[index + 1 : index + 1 + _LINES_BETWEEN]:
        if is_prose(block.text):
            return True
        if len(block.text) >= _SHORT and not _DIGIT.search(block.text):
            return False
    return False


def _heading(block: Block) -> float:
    """How much the element says that it is a heading."""
    node = block.node
    level = _HEADINGS.get(node.tag)
    if level is None and node.parent is not None:
        level = _HEADINGS.get(node.parent.tag)
    if level is None:
        level = _HEADINGS["h4"] if node.hints and _speaks_of_title(node.hints) else 0.0
    return level


def _speaks_of_title(hints: str) -> bool:
    return "title" in hints or "headline" in hints


def _score(block: Block, heading: float, titles: list[str]) -> float:
    """How much this block looks like the headline: agreement with the declared titles first."""
    agreement = 0.0
    if titles:
        text = key(block.text)
        if text.startswith("标题"):
            text = text[2:].lstrip(":")  # 標題[新聞] 某事
        for title in titles:
            if text == title:
                agreement = max(agreement, 4.0)
            elif len(text) >= 6 and title.startswith(text):
                agreement = max(agreement, 2.5 + min(1.3, len(text) / len(title)))
            elif len(text) >= 8 and text in title and (heading or not _is_suffix(text, title)):
                agreement = max(agreement, 1.5 + min(1.3, len(text) / len(title)))
            elif len(title) >= 8 and title in text and len(text) < 1.6 * len(title):
                agreement = max(agreement, 2.2)
            elif len(title) >= 10 and title.endswith(("...", "…")) and text.startswith(title.rstrip(".…")):
                agreement = max(agreement, 3.5)
    score = agreement + 0.4 * heading
    if block.node.hints and _speaks_of_title(block.node.hints):
        score += 0.4
    if block.link_chars > 0.5 * len(block.text):
        score -= 1.5
    if block.hidden:
        score -= 1.0
    if not agreement:
        score = min(score, 1.9)
    return score - block.index * 1e-5


def _is_suffix(text: str, title: str) -> bool:
    """Whether a title ends with `text` behind a separator: the site, which signs a notice as well. An
    e-paper's name stands before the headline: `某某晚报多媒体数字报-…`."""
    if not title.endswith(text) or title[-len(text) - 1 : -len(text)] not in _AFTER:
        return False
    return not is_outlet(title[: -len(text)].rstrip(_SEPARATORS))


def _continued(blocks: list[Block], first: int, titles: list[str]) -> int:
    """The last of up to four lines that together are (the beginning of) a declared title: long
    headlines are set over several lines. `first` itself where the next line does not go on."""
    begun = key(blocks[first].text)
    if len(begun) < 3:
        return first
    for title in titles:
        if not title.startswith(begun):
            continue
        text, last = begun, first
        for index in range(first + 1, min(first + 4, len(blocks))):
            if blocks[index].hidden and not blocks[first].hidden:
                continue  # the whole headline once more, for search engines
            more = key(blocks[index].text)
            if len(more) < 2 or not title.startswith(text + more):
                break
            text += more
            last = index
        if last > first and len(text) >= 10:
            return last
    return first

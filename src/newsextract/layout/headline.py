"""Where the page shows the headline: the block that `<title>` and og:title speak of, or the largest."""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.layout.lines import key
from newsextract.page.model import Block, Head, Page

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
_SHORTEST = 4


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
    return list(dict.fromkeys(found))


def find_headline(page: Page) -> Headline | None:
    """The blocks that show the headline; None if none can be told from other lines."""
    titles = [key(title) for title in declared_titles(page.head)]
    titles = [title for title in titles if len(title) >= _SHORTEST]
    best, best_score = None, 0.0
    for block in page.blocks:
        if not _SHORTEST <= len(block.text) <= _LONGEST:
            continue
        score = _score(block, titles)
        if score > best_score:
            best, best_score = block, score
    if best is not None and best_score >= 2.0:
        return Headline(best.index, _continued(page.blocks, best.index, titles))
    for first, block in enumerate(page.blocks):
        last = _continued(page.blocks, first, titles) if len(block.text) <= _LONGEST else first
        if last > first:
            return Headline(first, last)
    return Headline(best.index, best.index) if best is not None and best_score > 0.9 else None


def _score(block: Block, titles: list[str]) -> float:
    """How much this block looks like the headline: agreement with the declared titles first."""
    heading = 0.0
    for node in block.node.ancestors():
        if node.tag in _HEADINGS:
            heading = _HEADINGS[node.tag]
            break
        if block.node.depth - node.depth >= 2:
            break
    hints = block.node.hints
    agreement = 0.0
    if titles:
        text = key(block.text)
        for title in titles:
            if text == title:
                agreement = max(agreement, 4.0)
            elif len(text) >= 6 and title.startswith(text):
                agreement = max(agreement, 2.5 + min(1.3, len(text) / len(title)))
            elif len(text) >= 8 and text in title:
                agreement = max(agreement, 1.5 + min(1.3, len(text) / len(title)))
            elif len(title) >= 8 and title in text and len(text) < 1.6 * len(title):
                agreement = max(agreement, 2.2)
            elif len(title) >= 10 and title.endswith(("...", "…")) and text.startswith(title.rstrip(".…")):
                agreement = max(agreement, 3.5)
    if not agreement and not heading and "title" not in hints:
        return 0.0
    score = agreement + 0.4 * heading
    if "title" in hints or "headline" in hints:
        score += 0.4
    if block.link_chars > 0.5 * len(block.text):
        score -= 1.5
    if block.hidden:
        score -= 1.0
    if not agreement:
        score = min(score, 1.9)
    return score - block.index * 1e-5


def _continued(blocks: list[Block], first: int, titles: list[str]) -> int:
    """The last of up to four lines that together are (the beginning of) a declared title: long
    headlines are set over several lines. `first` itself where the next line does not go on."""
    for title in titles:
        text = key(blocks[first].text)
        if len(text) < 3 or not title.startswith(text):
            continue
        last = first
        for index in range(first + 1, min(first + 4, len(blocks))):
            more = key(blocks[index].text)
            if len(more) < 2 or not title.startswith(text + more):
                break
            text += more
            last = index
        if last > first and len(text) >= 10:
            return last
    return first

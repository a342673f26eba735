"""标签, 关键词: the tags that a page prints for its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from newsextract.layout.context.links import LINKED_TAGS
from newsextract.layout.lines.shapes import HASHTAGS
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block

_LABEL = re.compile(
    r"^[\[【(（#\s]{0,3}(?:本文|文章|新闻|新聞|相关|相關|热门|熱門)?"
    r"(?:标签|標籤|热词(?:搜索)?|关键词阅读|关键词|关键字|關鍵字|關鍵詞|字詞|字词|话题|話題|tags?|keywords?)(?:[\]】)）]{1,2}|\s{0,3}(?:[:：﹕︰]|>>|》|\s|$))[:：\s]{0,3}",
    re.IGNORECASE,
)
_BEHIND_OTHERS = re.compile(
    r"(?:分类|分類|栏目|欄目|(?:Filed|Posted) (?:under|in))[:：][^:：]{1,20}\s"
    r"(?:标签|標籤|关键词|關鍵字|Tag(?:s|ged))[:：]\s?"
)
"""分类：本地新闻 标签：湖泊, 考古."""
_SEPARATOR = re.compile(r"[\s,，、;；|｜/#＃>]+")
_OTHER_LABEL = re.compile(r"(?:发布|更新|时间|责任编辑|编辑|来源|作者|阅读|浏览|分类)[^:：]{0,6}[:：]")
TAGS_BY_FORM = frozenset((HASHTAGS, LINKED_TAGS))
_TOPICS = re.compile(r"(?:相关|相關|所属|所屬)?(?:话题|話題|专题|專題|标签|標籤)\s?[:：]\s?")
"""相关话题：夜市 公交: labelled as a list of other articles, where the links are short."""
_TOPICS_BEGIN = "相所话話专專标標"
_LABELS = ("标签", "標籤", "关键词", "關鍵詞", "关键字", "關鍵字", "话题", "話題")
_ELEMENT = re.compile(r"(?<![a-z])(?:tags?|taglist|keywords?)(?![a-z])")
_TAG_ADDRESS = re.compile(
    r"(?:^|[/?&=.])(?:tags?|keywords?|hashtags?|biaoqian|huati)(?:[/=_.?-]|$)", re.IGNORECASE
)
"""The address of a page for a tag: `/tag/…`, `/tags.php?/…`, `?tag=…`."""
_BRACKETED = re.compile(r"[\[【](?:标签|標籤|关键词|關鍵詞|关键字|關鍵字)[\]】]")
_INNER_LABEL = re.compile(r"(?:标签|標籤)\s?[:：\s]")
# bound once: looking a member up in an Enum class costs more than comparing it
_TAGS, _NAVIGATION, _RELATED = Label.TAGS, Label.NAVIGATION, Label.RELATED
_BODY, _OTHER = Label.BODY, Label.OTHER
_ARTICLE = (Label.BODY, Label.HEADING, Label.HEADLINE)
_BEHIND = 4
"""A line of tags stands so many blocks behind the text."""
_FAR_BEHIND = 12
"""And an element for tags, with promos and buttons between, so many."""
_SAID_FAR_BEHIND = 0.25
"""Share of their words that the article says: of four real tags, one; of a site's cloud, hardly any."""
_HEADINGS = ("h2", "h3", "h4", "h5")
_LONGEST_WORD = 10
_LONGEST_LINE = 200
_ALL_LINKS = 0.9
"""Share of a line's characters in links from which on it is nothing but links."""
_LONGEST = 24
"""Characters of a tag; longer ones are headlines."""
_MOST = 30
"""Tags of an article: more are a site's cloud of tags."""
_NONE = frozenset(("无", "暂无", "無", "更多", "none"))


def find_tags(labelled: Sequence[LabelledBlock], keywords: str = "") -> tuple[str, ...]:
    """The tags printed behind a label, as hashtags, as links in an element for tags or as links that
    are all key words of the page's head (`keywords`), each once, in page order. Links count whole, so
    that a tag with a blank in it stays one."""
    found: dict[str, None] = {}
    waiting = False
    before: Block | None = None
    words = tuple(word for word in _SEPARATOR.split(keywords) if len(word) > 1)
    begins = {word[0] for word in (*_LABELS, *_TOPICS_BEGIN, *words)}  # most links of a menu begin otherwise
    for item in labelled:
        block = item.block
        label_is = item.label
        if label_is is not _TAGS:
            if waiting and _is_next_tag(block, before):
                found.update(dict.fromkeys(link.text for link in block.links))
                before = block
                continue
            waiting = False
            if (
                (label_is is _NAVIGATION or label_is is _RELATED)
                and block.link_chars
                and ((text := block.text)[:1] in begins or "签" in text or "籤" in text)
            ):
                found.update(dict.fromkeys(_linked_tags(block, words)))
            continue
        label = _LABEL.match(block.text)
        if not label and not waiting and item.reason not in TAGS_BY_FORM:
            label = _BEHIND_OTHERS.match(block.text)
            if label is None:
                found.update(dict.fromkeys(_labelled_links(block)))
                continue
        waiting = True
        rest = block.text[label.end() :] if label else block.text
        alone = not rest or (len(block.links) == 1 and block.link_chars == len(block.text))
        before = block if alone else None
        for tag in _listed(block, rest):
            if len(found) < _MOST:
                found[tag] = None
    return tuple(found) or _links_behind_text(labelled)


def _is_next_tag(block: Block, before: Block | None) -> bool:
    """Whether the line is nothing but a link, and stands in one list with the tag or the label before
    it; right below a label that stands alone, also several."""
    if before is None or not block.links or block.link_chars != len(block.text):
        return False
    if not all(1 < len(link.text) <= _LONGEST_WORD for link in block.links):
        return False
    if len(block.links) > 1:
        return not before.link_chars
    return block.node.parent is before.node.parent is not None


def _listed(block: Block, rest: str) -> Iterator[str]:
    """The tags in the rest of a line of tags: its links, else its words between separators."""
    other = _OTHER_LABEL.search(rest)
    rest = rest[: other.start()] if other else rest
    linked = [link.text for link in block.links if link.text and link.text in rest]
    for written in linked or _SEPARATOR.split(rest):
        tag = written.strip("#＃,，、;；|:：[]【】 ")
        if any(map(str.isalnum, tag)) and len(tag) <= _LONGEST and tag.lower() not in _NONE:
            yield tag


def _links_behind_text(labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """The links of the first lines straight behind the text that are tags by their form."""
    end = len(labelled)
    while end and labelled[end - 1].label is not _BODY:
        end -= 1
    found: dict[str, None] = {}
    for distance, item in enumerate(labelled[end : end + _MOST + _BEHIND]):
        tags = _links_as_tags(labelled, item, end)
        if not tags and (found or distance >= _BEHIND or _heads_others(item)):
            break
        found.update(dict.fromkeys(tags))
    return tuple(found)[:_MOST] or _first_element_for_tags(labelled, end)


def _first_element_for_tags(labelled: Sequence[LabelledBlock], end: int) -> tuple[str, ...]:
    """The links of the first element for tags behind the text, further off, where some of them are words of
    the article: other articles' stand in cards, behind a headline, and a site's own in a cloud."""
    for item in labelled[end : end + _FAR_BEHIND]:
        block = item.block
        if block.node.tag in _HEADINGS:
            break
        if _in_tags_element(block):
            tags = [link.text.strip("#＃ ") for link in block.links]
            if not all(1 < len(tag) <= _LONGEST_WORD and tag[0] not in "【[" for tag in tags):
                return ()
            article = _article(labelled[:end])
            said = sum(tag in article for tag in tags)
            return tuple(dict.fromkeys(tags)) if said >= _SAID_FAR_BEHIND * len(tags) else ()
    return ()


def _article(labelled: Sequence[LabelledBlock]) -> str:
    return "\n".join(each.block.text for each in labelled if each.label in _ARTICLE)


def _heads_others(item: LabelledBlock) -> bool:
    """Whether the line is the heading of a list of other articles."""
    return item.label is _RELATED and not item.block.link_chars


def _links_as_tags(labelled: Sequence[LabelledBlock], item: LabelledBlock, end: int) -> Sequence[str]:
    """The links of a line that holds nothing else, where each has a #, leads to a page for tags or stands in
    an element for them, or where all are words of the article, which ends at `end`."""
    block = item.block
    if item.label not in (_NAVIGATION, _RELATED, _TAGS, _OTHER):
        return ()
    if not block.link_chars:
        return _plain_tags(block)
    if block.link_chars < len(block.text) * _ALL_LINKS and not _in_tags_element(block):
        return ()
    links = [link for link in block.links if link.text.strip("#＃ ")]
    tags = [link.text.strip("#＃ ") for link in links]
    if not 0 < len(tags) <= _MOST or any(len(tag) > _LONGEST or tag[0] in "【[" for tag in tags):
        return ()  # 【纠错】
    if _in_tags_element(block) or all(
        link.text[0] in "#＃" or _TAG_ADDRESS.search(link.href) for link in links
    ):
        return tags
    if len(tags) > 1 and all(1 < len(tag) <= _LONGEST_WORD for tag in tags):
        article = _article(labelled[:end])
        return tags if all(tag in article for tag in tags) else ()
    return ()


def _plain_tags(block: Block) -> Sequence[str]:
    """The pieces of an element for tags without links, or the words behind 【关键词】."""
    if (label := _BRACKETED.match(block.text)) is not None and len(block.text) <= _LONGEST_LINE:
        return list(_listed(block, block.text[label.end() :]))
    pieces = block.pieces if block.node.hints and _ELEMENT.search(block.node.hints) else ()
    return pieces if len(pieces) > 1 and all(1 < len(piece) <= _LONGEST_WORD for piece in pieces) else ()


def _labelled_links(block: Block) -> list[str]:
    """The links behind a label in an element of its own: `<b>标签</b><a>炉子</a><a>小镇</a>`."""
    if not block.link_chars or not block.text.startswith(_LABELS) or block.pieces[0] not in _LABELS:
        return []
    return [link.text for link in block.links if link.text != block.pieces[0]]


def _in_tags_element(block: Block) -> bool:
    """Whether the block is nothing but links with marks between, in an element for tags."""
    if not block.link_chars or len("".join(block.text.split())) - block.link_chars > len(block.links):
        return False
    return any(_ELEMENT.search(node.hints) for node in islice(block.node.ancestors(), 2))


def _linked_tags(block: Block, keywords: tuple[str, ...]) -> Sequence[str]:
    """The links of an unlabelled line that are tags: behind 标签 in a post's foot (`发布于 某栏 标签 某某`),
    or two and more that are nothing but key words of the head."""
    text = block.text
    if labelled := _labelled_links(block):
        return labelled
    if keywords and text.startswith(keywords) and block.link_chars >= len(text) * _ALL_LINKS:
        tags = [link.text for link in block.links]
        return tags if len(tags) > 1 and all(tag in keywords for tag in tags) else []
    if (topics := _TOPICS.match(text)) is not None:
        tags = [link.text for link in block.links if link.text in text[topics.end() :]]
        return tags if all(len(tag) <= _LONGEST_WORD for tag in tags) else []
    if ("标签" not in text and "標籤" not in text) or len(text) > _LONGEST_LINE:
        return ()
    label = _INNER_LABEL.search(text)
    behind = text[label.end() :] if label is not None else ""
    return [link.text for link in block.links if link.text in behind]

"""The words under pictures: captions and credits, by their class, their words, or their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from newsextract.layout.brief import under_link
from newsextract.layout.context.draft import Draft
from newsextract.layout.hints import speaks_of
from newsextract.layout.lines.keys import key
from newsextract.layout.model import Label
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.layout.weights import BARE_CAPTION, CAPTION_LINE
from newsextract.page.model import Block

_CAPTION_HINT = re.compile(
    r"caption|(?:^|[\s_-])(?:img|image|pic|picture|photo|figure)s?[_-]?(?:desc|describe|text|txt|title|tit|note|intro|info|tips?|explain)"
)
"""Classes of an element with a picture's words: `img-desc`, `image_desc`, `pictext`."""
_is_for_captions = speaks_of(_CAPTION_HINT)
_CREDITS = ("摄", "攝", "摄）", "摄影", "供图", "供图）")
_ENDS_CREDIT = ("摄", "攝", "供图", "供圖", "资料图", "图片", "截图", "截圖", "提供", "翻攝")


_MAY_BE_CAPTIONS = (Label.BODY, Label.OTHER)


def mark_captions(draft: Draft) -> None:
    """A short line right behind (or right before) a picture, marked as a caption by its class or
    by missing its stop."""
    if draft.format == "text":
        _mark_credited(draft)
    beside = _beside_pictures(draft)
    article = _Illustrated(draft)
    for index in draft.inside:
        block, label = draft.blocks[index], draft.labels[index]
        if label not in _MAY_BE_CAPTIONS or not 0 < len(block.text) <= CAPTION_LINE:
            continue
        if block.node.tag == "figcaption" or _is_for_captions(block.node.hints):
            draft.mark(index, Label.CAPTION, "its element is a caption")
        elif index in beside and label is Label.BODY:
            if _credited_below(draft, index):
                draft.mark(index, Label.CAPTION, "between a picture and its credit")
                draft.mark(index + 1, Label.CAPTION, "a picture's credit below its caption")
            elif _credits_picture(block.text) or (block.pictures and article.is_unlike_text(block)):
                draft.mark(index, Label.CAPTION, "a picture's credit beside a picture")
            elif _is_bare(article, index):
                draft.mark(index, Label.CAPTION, "a lone short line under a picture")


_NAMES = r"[\u4e00-\u9fff·]{2,5}(?:[\s、][\u4e00-\u9fff·]{2,5}){0,3}"
_CREDITED = re.compile(
    rf"(?:^|[\s。！？（(：:]|[记記]者|[员員社网網报報发發])\s?{_NAMES}\s?[/／]?\s?(?<![拍翻偷航照主])[摄攝][）)]?。?\Z"
    rf"|(?:^|[\s。！？（(：:]|[记記]者)\s?{_NAMES}\s?[/／\s][摄攝]影[）)]?。?\Z"
    r"|[（(][^（()）]{0,12}[年月日][摄攝][）)]。?\Z|[（(][^（()）]{2,14}(?<!文)[/／][图圖][）)]。?\Z"
    r"|(?:供[图圖]|[\s。][图圖][/／][\u4e00-\u9fffA-Za-z]{2,12})[）)]?。?\Z|[\s。][\u4e00-\u9fffA-Za-z]{2,8}\s[图圖]\Z"
    r"|[（(][\u4e00-\u9fff]{2,12}提供[）)]\Z"
    r"|[（(](?:无人机|無人機|资料|資料|档案|檔案|拼版|航拍)照片[）)]。?\Z"
)
"""How the words under a picture end: `…。某社记者 张三 摄`, `…。（张三/图）`, `…（无人机照片）。`"""
_OF_ALL_PICTURES = re.compile(
    "[（(](?:本文|本版|文中|以上)?(?:[图圖]|[图圖照]片)(?:均|皆|都)?(?:[由为為]|来自|來自)"
)
"""`…。（图片由受访者提供）` ends the article's last paragraph: it speaks of all its pictures."""
_OF_PICTURE = re.compile("[摄攝图圖]|照片|取自|提供")
_LONGEST_CREDIT = 28
"""What such an end has in it, and within how many characters."""


def _mark_credited(draft: Draft) -> None:
    """The words under the pictures of a plain text, which shows none, by who took them; where they say less
    than the rest. In a story told in pictures they are the text."""
    found = [
        index
        for index in draft.body()
        if _is_credited(draft.blocks[index].text) or _is_announced(draft, index)
    ]
    if not found:
        return
    credited = sum(len(draft.blocks[index].text) for index in found)
    told = sum(len(draft.blocks[index].text) for index in draft.prose if draft.labels[index] is Label.BODY)
    told -= sum(len(draft.blocks[index].text) for index in found if index in draft.prose)
    if told > credited:
        for index in found:
            draft.mark(index, Label.CAPTION, "says who took the picture, or what it shows")


_ANNOUNCES = re.compile("(?:[图圖]像加[注註]文字|[图圖]片[说說]明)\\s?[，,：:]?")


def _is_announced(draft: Draft, index: int) -> bool:
    """Whether the line stands below `图像加注文字，`, which some screen readers are told before a caption."""
    if index == 0 or len(draft.blocks[index].text) > CAPTION_LINE:
        return False
    return _ANNOUNCES.fullmatch(draft.blocks[index - 1].text) is not None


def _is_credited(text: str) -> bool:
    if len(text) > CAPTION_LINE:
        return False
    if _OF_PICTURE.search(text, max(0, len(text) - _LONGEST_CREDIT)) is None:
        return False
    end = text[-40:]
    if _OF_ALL_PICTURES.search(end) is not None:
        return False
    return (_CREDITED.search(end) or _CREDIT_BEHIND.search(end)) is not None


def _beside_pictures(draft: Draft) -> set[int]:
    """The lines with a picture, the line above each of them and the two below; buttons are no pictures."""
    pictured = [
        i for i in draft.inside if draft.blocks[i].pictures and draft.labels[i] is not Label.PAGINATION
    ]
    return {i + step for i in pictured for step in (-1, 0, 1, 2)}


def _credited_below(draft: Draft, index: int) -> bool:
    """A line, though a sentence, right under a picture and above its credit: `某社记者 张三 摄`. The
    article's only sentence is its text."""
    above, below = index - 1, index + 1
    if above < draft.region.start or below >= draft.region.end:
        return False
    if not draft.blocks[above].pictures or draft.blocks[above].text:
        return False
    credit = draft.blocks[below].text
    if len(credit) > BARE_CAPTION or not credit.endswith(_CREDITS) or is_prose(credit):
        return False
    return draft.first_sentence < above


_CREDIT_BEHIND = re.compile(
    r"[（(](?:示意)?(?:[圖图](?!\s?[/／、]\s?文|[書书表文鑑鉴])|[资資]料[图圖照]|照片|翻攝|翻摄|取自|[截撷擷][自图圖])[^（()）]{0,24}[)）]$"
)
"""`…。（圖／翻攝自某某社團）`, `…。（圖取自某某）` behind a caption's sentence."""


def _credits_picture(text: str) -> bool:
    if _CREDIT_BEHIND.search(text[-40:]):
        return True
    return text.rstrip("）)】]。 ").endswith(_ENDS_CREDIT)


class _Illustrated:
    """What an article's text is like beside its pictures, worked out when first asked for: a page may have
    thousands of pictures."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def is_unlike_text(self, block: Block) -> bool:
        """A short line in one element with a picture, where the text stands in other elements."""
        if len(block.text) > 2 * BARE_CAPTION:
            return False
        return bool(self._usual) and (block.node.tag, block.node.hints) not in self._usual

    @cached_property
    def _usual(self) -> frozenset[tuple[str, str]]:
        """Tag and class of the elements that hold text and no picture; empty if too few do."""
        blocks = self.draft.blocks
        nodes = [
            blocks[index].node
            for index in self.draft.prose
            if self.draft.labels[index] is Label.BODY and not blocks[index].pictures
        ]
        return frozenset((node.tag, node.hints) for node in nodes) if len(nodes) >= 3 else frozenset()

    @cached_property
    def pictures_have_lines(self) -> bool:
        """Whether the article's pictures have lines of their own under them, not just one of many."""
        draft = self.draft
        pictures = sum(1 for i in draft.inside if draft.blocks[i].pictures)
        lines = sum(1 for i in draft.body() if _under_picture(draft, i))
        return 2 * lines >= pictures


def _is_bare(article: _Illustrated, index: int) -> bool:
    """A short plain line right under a picture, no sentence, followed by a sentence, a picture
    or the end. Verse under a picture goes on with more short lines; a subhead is bold, or stands
    under one picture where the others have no line."""
    draft = article.draft
    if not _under_picture(draft, index):
        return False
    below = draft.blocks[index + 1] if index + 1 < draft.region.end else None
    if below is None or not below.text or below.text.isdecimal():  # 01, 02 … are subheads
        return True
    if draft.labels[index + 1] is not Label.BODY:
        return True
    return index + 1 in draft.prose and article.pictures_have_lines


def _under_picture(draft: Draft, index: int) -> bool:
    block = draft.blocks[index]
    if (
        len(block.text) > BARE_CAPTION
        or ends_sentence(block.text)
        or block.text.endswith(("：", ":"))  # it announces what follows
        or 2 * block.bold_chars > len(block.text)
    ):
        return False
    above = draft.blocks[index - 1] if index > draft.region.start else None
    return bool(block.pictures) or (above is not None and bool(above.pictures) and not above.text)


def restore_only_captions(draft: Draft) -> None:
    """A page of one picture says its news in the caption: that is the text, though abstracts of other
    articles stand behind it, each under its linked headline in an element of its own, and the page's title
    speaks of the caption and of none of them. Else they are a digest's items, and the picture is its own."""
    body = draft.sentences(draft.region.start, draft.region.end)
    captions = [i for i in draft.inside if draft.labels[i] is Label.CAPTION and i in draft.prose]
    if captions and (not body or _are_of_others(draft, captions[0], body)):
        for index in body:
            draft.mark(index, Label.RELATED, "an abstract under its linked headline")
        for index in captions:
            draft.mark(index, Label.BODY, "a caption, where the page has no other sentence")


def _are_of_others(draft: Draft, caption: int, sentences: Sequence[int]) -> bool:
    """Whether sentences behind a caption are abstracts of other articles than its own."""
    around = set(map(id, draft.blocks[caption].node.ancestors()))
    if any(
        i < caption or id(draft.blocks[i].node.parent) in around or not under_link(draft.blocks, i)
        for i in sentences
    ):
        return False
    items = [range(above + 1, i + 1) for above, i in pairwise((caption, *sentences))]
    others = ["".join([draft.blocks[i].text for i in item]) for item in items]  # each with its headline
    title = key(draft.head.title)
    shared = _shared_pairs(title, draft.blocks[caption].text)
    return shared >= _FEWEST_SHARED and all(2 * _shared_pairs(title, text) < shared for text in others)


_FEWEST_SHARED = 2
"""Character pairs that the title shares with the caption of its picture."""


def _shared_pairs(title: str, text: str) -> int:
    form = key(text)
    return sum(title[i : i + 2] in form for i in range(len(title) - 1))

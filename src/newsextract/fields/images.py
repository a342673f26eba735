"""The article's own pictures, each with its caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from newsextract.article import Image
from newsextract.fields.address import web_address
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Page

_DECORATION = re.compile(
    r"(?:^|[/_.-])(?:logo|icons?|[a-z]{0,6}-?code|erweima|ewm|weixin|wechat|weibo|share|sprite|avatar|btn|button|loading|arrow|blank|spacer"
    r"|ads?|advert|adimg|banner)(?=[\d_./-]|$)",
    re.IGNORECASE,
)
# bound once: looking a member up in an Enum class costs more than comparing it
_BODY, _BYLINE, _CAPTION = Label.BODY, Label.BYLINE, Label.CAPTION
_TEXT = (Label.BODY, Label.HEADING, Label.CAPTION)
_OUT = frozenset(
    (
        Label.RELATED,
        Label.PROMO,
        Label.ADVERT,
        Label.SHARE,
        Label.COMMENTS,
        Label.NAVIGATION,
        Label.COPYRIGHT,
        Label.HIDDEN,
        Label.PAGINATION,
    )
)
_ADVERT = ("广告", "廣告", "二维码", "二維碼", "logo", "LOGO")
_MOST = 500
"""Pictures of one article, at most."""


def find_images(page: Page, labelled: Sequence[LabelledBlock]) -> tuple[Image, ...]:
    """Pictures between the headline and the text's end, in page order, each address once. A caption
    belongs to the picture before it, or, where there is none waiting, to the one behind it."""
    text = [item.block.index for item in labelled if item.label in _TEXT]
    if not text:
        return ()
    first, last = _reach(labelled, text[0], text[-1])
    found: dict[str, Image] = {}
    pending: str | None = None
    waiting_caption: str | None = None
    for item in labelled[first : last + 1]:
        label = item.label
        if item.block.index < text[0]:
            beside = item.block.index + 1 == text[0] and item.label is Label.OTHER
            if not (_is_lead(item) or _is_caption(item) or (beside and not item.block.text)):
                continue
        elif label in _OUT and item.reason != "a picture":
            continue
        for picture in item.block.pictures:
            address = web_address(page, picture.src)
            if (
                address is None
                or address in found
                or _DECORATION.search(picture.src)
                or picture.alt in _ADVERT
                or _is_advert(item)
                or len(found) >= _MOST
            ):
                continue
            found[address] = Image(url=address, alt=picture.alt, caption=waiting_caption)
            pending = None if waiting_caption else address
            waiting_caption = None
        if _is_caption(item):
            if pending is not None:
                found[pending] = found[pending].model_copy(update={"caption": item.block.text})
                pending = None
            else:
                waiting_caption = item.block.text
        elif label is _BODY:
            pending = waiting_caption = None
    return tuple(found.values())


def _reach(labelled: Sequence[LabelledBlock], first: int, last: int) -> tuple[int, int]:
    """The text's run with what stands between the headline and it, where there is a headline, and the bare
    pictures right behind it."""
    begin = first
    while begin > 0 and labelled[begin - 1].label is not Label.HEADLINE:
        begin -= 1
    if begin == 0:  # no headline
        begin = max(0, first - _NEAR)
    while (
        last + 1 < len(labelled)
        and not labelled[last + 1].block.text
        and labelled[last + 1].label is Label.OTHER
    ):
        last += 1
    return begin, last


_AD_HINT = re.compile(r"(?<![a-z])(?<!no[-_])(?<!non[-_])ads?(?![a-z]|[-_]free)|advert|guanggao")


def _is_advert(item: LabelledBlock) -> bool:
    """Whether a block's element, or the one around it, is for an advertisement: `<div class="ad_240">`, not
    `no-ad` or `ad-free`."""
    return any(_AD_HINT.search(node.hints) for node in islice(item.block.node.ancestors(), 2) if node.hints)


_OF_PHOTO = re.compile(r"(?:[摄攝]影?|供[图圖])\s?[）)]?\Z")


def _is_caption(item: LabelledBlock) -> bool:
    """A caption, or the credit above the text that reads like a byline: 某某日报记者 张三 摄."""
    return item.label is _CAPTION or (item.label is _BYLINE and _OF_PHOTO.search(item.block.text) is not None)


_UPLOADED = re.compile(r"(?:\d{6}|upload).{0,60}\.(?:jpe?g|png|webp)", re.IGNORECASE)
"""The address of a picture that came with an article: `/2024/03/20240305a.jpg`, but `/images/line2.gif`."""
_CODE_HINT = re.compile(r"ewm|qr|code|wx|share")
_PICTURE_HINT = re.compile(r"(?:^|[\s_-])(?:img|image|pic|photo|figure|hero|cover)(?:$|[\s_-])")
_OF_PERSON = re.compile(
    r"author|avatar|writer|editor|user|portrait|profile|touxiang|(?:^|[\s_-])face(?:$|[\s_-])"
)
_NEAR = 3


def _is_lead(item: LabelledBlock) -> bool:
    """Whether the pictures of a block between headline and text are the article's: they stand alone, lead to
    no other page, and lie in the text's element, in one for a picture that shows no writer or reader, or
    have the address of an upload."""
    if item.block.text or _CODE_HINT.search(item.block.node.hints):
        return False
    pictures = item.block.pictures
    if any(picture.href and not _UPLOADED.search(picture.href) for picture in pictures):
        return False
    node = item.block.node
    return (
        item.label is Label.OTHER
        or node.tag == "figure"
        or (_PICTURE_HINT.search(node.hints) is not None and not _OF_PERSON.search(node.hints))
        or all(_UPLOADED.search(picture.src) for picture in pictures)
    )

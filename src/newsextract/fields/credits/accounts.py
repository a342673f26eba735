"""Whom JSON-LD, the card of a channel's account and a notice such as 本文由某人发表 name: read where no line
names a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newsextract.fields.credit_lines.people import is_account
from newsextract.fields.credits.kinds import HEADLINE, first_with_text
from newsextract.fields.credits.limits import ABOVE_TEXT, BELOW_TEXT, CARD_BLOCKS
from newsextract.fields.credits.model import Found
from newsextract.layout.model import LabelledBlock
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_office, is_outlet

_CARD = re.compile(
    r"\A(?:查看TA的文章|[\d.,]{1,9}[万亿萬億]?\s?篇?文章\Z|[总總][阅閱][读讀]|查看.{0,6}文章>?\Z|[\d.]{1,9}[万亿萬億]?粉丝)"
)

_COUNTER = re.compile(
    r"[\d.,]{1,9}\s?[万亿萬億]?\s?(?:文章|粉丝|粉絲|[阅閱][读讀]|[获獲][赞讚])?|文章|粉丝|粉絲"
)
"""A number on such a card and what it counts, in a line or in two."""
_AUTHOR_HINT = re.compile(
    r"\b(?:author|authi|nick-?name|user-?name|account-?name|media-?name)|(?:^|\s)name\b"
)
"""Class words of the element with a writer's or an account's name (`author-name`, a forum's `authi`)."""
ABOUT_HINT = re.compile(r"badge|intro|desc|bio|sign(?:ature)?\b|slogan")
"""Class words of what stands beside the name: `AuthorInfo-badgeText`."""


def read_json_ld(objects: list[dict[str, Any]], found: Found) -> None:
    """The persons that JSON-LD names as authors; what is built like no name is an account."""
    for item in objects:
        authors = item.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            if isinstance(author, str) and is_name(author, bare=True) and not is_outlet(author):
                found.authors.append(author)
            if not isinstance(author, dict) or author.get("@type") != "Person":
                continue
            name = author.get("name")
            name = name.strip() if isinstance(name, str) else ""
            if is_outlet(name) or name in found.editors:
                continue
            if is_name(name):
                found.authors.append(name)
            elif is_account(name):
                found.accounts.append(name)


_POSTED_BY = re.compile(
    r"(?:本文由|(?:原创|原創).{0,8}文章.{0,30}?，\s?由)[：:]?\s?(?:作者[：:]?)?\s?([^\s，,。：:（(《“]{2,14}?)\s?(?:于[^，。]{2,24}?)?"
    r"(?:原创|原創|创作|創作|发[表布佈]|發[表佈布]|撰[写寫稿])"
    r"|(\S{2,24}) [发發]表在 痞客邦 "
    r"|(?:[張张][貼贴]者|[发發][帖佈布]者)[：:]?\s{0,3}(\S{2,24})\s{1,3}(?:[於于]|[时時][间間][：:])"
    r"|.{0,3}posted (?:@|on) (?:19|20)\d\d-\d\d-\d\d\s{1,3}\d\d:\d\d\s{1,3}(\S{2,14})\s{1,3}(?:阅读|Views)",
    re.IGNORECASE,
)
"""How blogs say below (some above) the text who wrote it: `本文由 某人 发表于 2023-05-06`,
`版权声明：本站原创文章于2023-05-06，由某人发表`, `posted @ 2021-06-13 16:40 某人 阅读(12) 评论(3)`,
`某人 發表在 痞客邦 留言(0)`, `張貼者： 某人 於 上午7:12`."""
_MAY_BE_POSTED = re.compile("[由创創邦者pP]")
"""What each of these has: a pattern that begins with a set is searched for quickly."""
_NOBODY = re.compile(
    "小编|小編|编辑|編輯|整理|网友|網友|用户|用戶|转载|轉載|采集|平台|[网網]站|本站|入驻|入駐|作者|作家|本人|会员|會員"
)
_POST_BEGINS = 60
"""Characters of a line among which such words begin."""


def read_posted_by(labelled: Sequence[LabelledBlock], start: int, end: int, found: Found) -> None:
    """Whom a line beside the text, which lies from `start` to `end`, names as the one who posted it."""
    lines = first_with_text(labelled, range(end + 1, len(labelled)), BELOW_TEXT)
    for index in [*first_with_text(labelled, range(start - 1, -1, -1), ABOVE_TEXT), *lines]:
        begins = labelled[index].block.text[:_POST_BEGINS]
        posted = _POSTED_BY.search(begins) if _MAY_BE_POSTED.search(begins) else None
        if posted is None:
            continue
        name = next(filter(None, posted.groups()))
        of_site = is_outlet(name) or is_office(name) or _NOBODY.search(name) is not None
        if is_account(name) and not (posted[1] and of_site):
            (found.authors if is_name(name, bare=True) else found.accounts).append(name)
            return


def read_account_card(labelled: Sequence[LabelledBlock], start: int, found: Found) -> None:
    """The name on an account's card above the text: name, counters, 查看TA的文章; or in an element for it."""
    above = first_with_text(labelled, range(start - 1, -1, -1), CARD_BLOCKS)
    for index in above:
        block = labelled[index].block
        if labelled[index].label is HEADLINE:
            break
        hints = block.node.hints
        if block.hidden or not _AUTHOR_HINT.search(hints) or ABOUT_HINT.search(hints):
            continue
        if is_account(block.text):
            found.accounts.append(block.text)
            return
    card = [position for position, index in enumerate(above) if _CARD.match(labelled[index].block.text)]
    if not card:
        return
    names = [i for i in above[card[-1] + 1 :] if not _COUNTER.fullmatch(labelled[i].block.text)]
    for index in names[:3]:
        block = labelled[index].block
        if is_account(block.text) and not block.hidden:
            found.accounts.append(block.text)
            return

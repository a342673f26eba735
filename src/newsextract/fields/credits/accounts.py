"""Whom JSON-LD and the card of a channel's account name: read where no line names a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newsextract.fields.credits.kinds import HEADLINE, first_with_text
from newsextract.fields.credits.limits import CARD_BLOCKS
from newsextract.fields.credits.model import Found
from newsextract.fields.lines.people import is_account
from newsextract.layout.model import LabelledBlock
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_outlet

_CARD = re.compile(
    r"\A(?:查看TA的文章|[\d.,]{1,9}[万亿萬億]?\s?篇?文章\Z|[总總][阅閱][读讀]|查看.{0,6}文章>?\Z|[\d.]{1,9}[万亿萬億]?粉丝)"
)

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
    for index in above[card[-1] + 1 : card[-1] + 4]:
        block = labelled[index].block
        if is_account(block.text) and not block.hidden:
            found.accounts.append(block.text)
            return

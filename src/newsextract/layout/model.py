"""The labels a block can get."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from newsextract.page.model import Block


class Label(str, Enum):
    """What a block is. The body is the blocks labelled `BODY` and `HEADING`."""

    __hash__ = str.__hash__  # Enum's own is a Python call, and labels are looked up in sets everywhere

    BODY = "body"
    HEADING = "heading"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    """The line beside the headline, or at the text's end, with author, date, source."""
    DATELINE = "dateline"
    """Publication date and time on their own."""
    EDITOR = "editor"
    CAPTION = "caption"
    NOTE = "note"
    """Editor's notes, (完), 原标题 lines: neither body nor boilerplate of the site."""
    REPEATED_HEADLINE = "repeated_headline"
    REPEATED_TEXT = "repeated_text"
    RELATED = "related"
    PROMO = "promo"
    ADVERT = "advert"
    PLAYER = "player"
    TAGS = "tags"
    SHARE = "share"
    COMMENTS = "comments"
    DISCLAIMER = "disclaimer"
    COPYRIGHT = "copyright"
    PAGINATION = "pagination"
    NAVIGATION = "navigation"
    HIDDEN = "hidden"
    SITEWIDE = "sitewide"
    PROFILE = "profile"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody knows of a page before its layout is read."""

    text: tuple[int, int] | None = None
    """The first block of the article's text and the one behind its last."""
    headline: tuple[int, int] | None = None
    """The first and the last block of the headline."""


@dataclass(slots=True)
class LabelledBlock:
    """A block, what it is, and the rule that said so."""

    block: Block
    label: Label
    reason: str

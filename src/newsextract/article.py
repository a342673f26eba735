"""The models that `extract` returns: what each field means, and when it is empty.

Everything here is public API; other code reads these names and types.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

ParagraphKind = Literal["text", "heading", "list_item", "quote", "table", "caption"]
QuoteKind = Literal["direct", "indirect"]
SourceRole = Literal["credited", "cited"]
SourceKind = Literal["outlet", "agency", "document", "person", "organisation", "anonymous"]
RemovalKind = Literal[
    "related",
    "promo",
    "repeated_headline",
    "repeated_text",
    "spliced_headline",
    "injected",
    "byline",
    "dateline",
    "editor",
    "caption",
    "note",
    "tags",
    "share",
    "comments",
    "disclaimer",
    "navigation",
    "pagination",
    "copyright",
    "advert",
    "player",
    "hidden",
    "sitewide",
    "profile",
    "other",
]

Reason = Literal["empty", "undecodable", "too_large", "too_deep", "no_article"]


class ExtractionError(ValueError):
    """The page gave no article. `reason` says why, the message says what was seen.

    `reason` is one of `empty` (no text at all), `undecodable` (bytes that are no text in any
    known charset), `too_large` (over the size limit), `too_deep` (reserved: pages are read at any
    depth, none is refused for it today) and `no_article` (a list, gallery, login wall, error page,
    or text in scripts we cannot read).
    """

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason: Reason = reason

    def __reduce__(self) -> tuple[type[ExtractionError], tuple[Reason, str]]:
        return type(self), (self.reason, str(self))


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Paragraph(_Model):
    """One paragraph of the article."""

    kind: ParagraphKind
    """What it is. A table row is one paragraph; a caption is not part of `Article.body`."""
    text: str
    """Its text, on one line; a table row's cells are joined by ` | `."""


class Quote(_Model):
    """A statement that the article puts in the mouth of a person, organisation or document."""

    text: str
    """What stands inside the marks, verbatim; for `indirect`, the reported clause."""
    speaker: str | None
    """The fullest name that the article gives, bare; for an anonymous or collective speaker the
    noun phrase that describes it; None where the article does not say who spoke."""
    speaker_as_written: str | None
    """The words nearest the quote that name the speaker: 赛斯, 他, 该负责人."""
    speaker_title: str | None
    """Title or post in front of the name: 字节跳动发言人. None where there is none."""
    cue: str | None
    """The reporting verb: 称, 表示, 说. None where there is none (a colon, a dash)."""
    kind: QuoteKind
    """`direct` (in marks) or `indirect` (a clause after 称, 表示 … without marks)."""
    start: int
    """Offset of the first character in `Article.body`, in Python string indices."""
    end: int
    """Offset behind the last character: `body[start:end] == text`."""


class Source(_Model):
    """Where the article, or a fact in it, comes from."""

    name: str
    """The name as printed."""
    role: SourceRole
    """`credited`: the page credits it for the text (来源, 稿源, 转自, the dateline's agency).
    `cited`: the article names it as the origin of a fact (据…报道, …显示)."""
    url: str | None
    """The address behind the credit, absolute where it can be made; None without a link."""
    kind: SourceKind
    """What sort of origin it is."""


class Image(_Model):
    """A picture of the article."""

    url: str
    """Absolute where the page's address is known, else as written; only http, https or relative."""
    alt: str
    """Its alternative text, empty where there is none."""
    caption: str | None
    """The caption printed with it, credit included; None where there is none."""


class Removal(_Model):
    """A text that stood in or next to the article and was taken out."""

    kind: RemovalKind
    """What it was taken for."""
    text: str
    """The text as it stood on the page."""
    reason: str
    """The rule that decided, in words."""


class Article(_Model):
    """A news article, as read from one page."""

    title: str
    """The headline as the article shows it: no site, channel or column suffix of `<title>`.
    Empty only where the page shows none at all."""
    subtitle: str | None
    """副题 or 引题 printed with the headline; None where there is none."""
    date: dt.date | None
    """Calendar day of publication, in the page's own zone (UTC+8 unless it says otherwise)."""
    published_at: dt.datetime | None
    """Time of publication, zone-aware; None where the page gives no time of day."""
    modified_at: dt.datetime | None
    """Time of the last change (更新时间, `article:modified_time`), zone-aware; None if not given."""
    authors: tuple[str, ...]
    """Who wrote it: bare names without label, outlet or title, in page order."""
    editors: tuple[str, ...]
    """责任编辑, 编辑, 责编, 校对: bare names without staff codes, in page order."""
    paragraphs: tuple[Paragraph, ...]
    """The article in order, captions included."""
    body: str
    """The paragraphs' texts without captions, joined by one newline."""
    quotes: tuple[Quote, ...]
    """Who said what, in page order; offsets are into `body`."""
    sources: tuple[Source, ...]
    """Where the article and its facts come from: credited ones first, then cited ones."""
    images: tuple[Image, ...]
    """The article's own pictures, in page order."""
    tags: tuple[str, ...]
    """标签 / 关键词 that the page prints for this article."""
    url: str | None
    """Canonical address: the page's own, else the caller's; None if neither is known."""
    site_name: str | None
    """The site's name as it calls itself; None if it does not."""
    language: str | None
    """BCP 47: `zh-Hans` or `zh-Hant` by its characters, another tag for other text; None if
    there is too little to tell."""
    next_page: str | None
    """Address of the article's next page where it is split over several; else None."""
    removed: tuple[Removal, ...]
    """What was taken out of the article or from next to it, and why, in page order."""
    confidence: float = Field(ge=0.0, le=1.0)
    """How likely the body is clean and whole, from 0 to 1."""

    @property
    def source(self) -> str | None:
        """Name of the first credited source, or None."""
        return next((s.name for s in self.sources if s.role == "credited"), None)

    def to_markdown(self) -> str:
        """The article as Markdown (CommonMark, tables as in GFM): headline, a line of credits,
        the paragraphs, each image above its caption, images without one at the end."""
        from newsextract.rendering import markdown

        return markdown(self)

    def to_schema_org(self) -> dict[str, Any]:
        """The article as a schema.org NewsArticle, a dict ready for `json.dumps` (JSON-LD).
        Times are ISO 8601 with their zone; what the article does not have is left out."""
        from newsextract.rendering import schema_org

        return schema_org(self)

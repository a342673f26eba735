"""An Article for other readers: Markdown for people, schema.org for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from newsextract.article import Article, Image, Paragraph

_SPECIAL = re.compile(r"[\\`*_\[\]|~]")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_LINE_START = re.compile(r"([#+\-=>])|(\d{1,9})([.)])")
_CELL_JOINT = re.compile(r"(?:\A| )\|(?: |\Z)")
"""Between two cells; an empty one at a row's start or end leaves the bar alone: `| 一月 | 二月`."""
_FOLDED = re.compile(r"\s+")
_URL_SAFE = "!#$%&'*+,-./:;=?@_~"
"""What an address keeps: all but brackets, quotes, blanks and controls, which could end the link."""


# ---------------------------------------------------------------- Markdown


def markdown(article: Article) -> str:
    """CommonMark with GFM tables; nothing in the article's text is taken for markup."""
    parts: list[str] = []
    if article.title:
        parts.append(f"# {escaped(article.title)}")
    if article.subtitle:
        parts.append(f"**{escaped(article.subtitle)}**")
    credit = _credit_line(article)
    if credit:
        parts.append(credit)
    images = list(article.images)
    for kind, group in groupby(article.paragraphs, key=lambda paragraph: paragraph.kind):
        parts.extend(_passage(kind, list(group), images))
    parts.extend(_picture(image) for image in images)
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """`text` on one line, so that Markdown shows it as it is: `*`, `<b>`, `1.` and the like."""
    text = _FOLDED.sub(" ", text).strip()
    text = _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\g<0>", text)).replace("<", "&lt;")
    start = _LINE_START.match(text)
    if start is None:
        return text
    if start[1]:
        return "\\" + text
    return f"{start[2]}\\{text[start.end(2) :]}"


def _credit_line(article: Article) -> str:
    published = article.published_at or article.date
    when = (
        str(article.published_at.strftime("%Y-%m-%d %H:%M")) if article.published_at else str(published or "")
    )
    who = "、".join(article.authors)
    return " · ".join(escaped(part) for part in (who, article.source or "", when) if part)


def _passage(kind: str, paragraphs: list[Paragraph], images: list[Image]) -> Iterator[str]:
    """Neighbouring paragraphs of one kind. Takes the images whose captions it prints."""
    texts = [paragraph.text for paragraph in paragraphs]
    if kind == "list_item":
        yield "\n".join(f"- {escaped(text)}" for text in texts)
    elif kind == "table":
        yield _table([_CELL_JOINT.split(text) for text in texts])
    elif kind == "quote":
        yield "\n>\n".join(f"> {escaped(text)}" for text in texts)
    elif kind == "caption":
        for text in texts:
            for image in [image for image in images if image.caption == text]:
                images.remove(image)
                yield _picture(image)
            yield f"*{escaped(text)}*"
    else:
        yield from (f"## {escaped(text)}" if kind == "heading" else escaped(text) for text in texts)


def _table(rows: list[list[str]]) -> str:
    """A GFM table; the first row is its head, since GFM has no table without one."""
    width = max(map(len, rows))
    lines = ["| " + " | ".join([*map(escaped, row), *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _picture(image: Image) -> str:
    return f"![{escaped(image.alt)}]({quote(image.url, safe=_URL_SAFE)})"


# ---------------------------------------------------------------- schema.org


def schema_org(article: Article) -> dict[str, Any]:
    """A NewsArticle as a JSON-LD dict; what the article does not have is left out."""
    published = article.published_at or article.date
    organisations = ("outlet", "agency", "organisation")
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "alternativeHeadline": article.subtitle,
        "datePublished": published.isoformat() if published else None,
        "dateModified": article.modified_at.isoformat() if article.modified_at else None,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "editor": [{"@type": "Person", "name": name} for name in article.editors],
        "sourceOrganization": [
            _thing("Organization", name=source.name, url=source.url)
            for source in article.sources
            if source.role == "credited" and source.kind in organisations
        ],
        "articleBody": article.body,
        "image": [
            _thing("ImageObject", contentUrl=image.url, caption=image.caption or image.alt)
            for image in article.images
        ],
        "hasPart": [
            _thing("Quotation", text=quotation.text, creditText=quotation.speaker)
            for quotation in article.quotes
        ],
        "citation": [source.name for source in article.sources if source.role == "cited"],
        "keywords": list(article.tags),
        "inLanguage": article.language,
        "publisher": _thing("Organization", name=article.site_name) if article.site_name else None,
        "url": article.url,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _thing(kind: str, **properties: str | None) -> dict[str, str]:
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}

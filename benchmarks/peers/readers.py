"""How each Python peer reads a page, and which of its fields answer which of the scorer's.

Every peer gets decoded text and its default settings, plus what its documentation names for Chinese.
`load` gives the call that `speed.py` times; `fields` puts what it returns into the scorer's terms.
This module is imported by the peers' own interpreter too: it needs nothing but the peer asked for.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Read = Callable[[str], Any]
Fields = dict[str, Any]

_SEPARATORS = re.compile(r"[;；,，、|/]")


def names(authors: str | None) -> list[str]:
    """The names in a string of several: `张三、李四`, `张三 李四`, `Jane Roe; John Doe`."""
    found: list[str] = []
    for part in _SEPARATORS.split(authors or ""):
        one_name = re.search(r"[A-Za-z]", part)  # a blank inside a Western name separates nothing
        found += [part.strip()] if one_name else part.split()
    return [name for name in found if name]


def iso(moment: Any) -> str | None:
    """A date as a string, whatever the peer gives: str, date or datetime."""
    if moment is None:
        return None
    return moment.isoformat() if hasattr(moment, "isoformat") else str(moment)


# ---------------------------------------------------------------- trafilatura


def _trafilatura(fast: bool) -> Read:
    library = importlib.import_module("trafilatura")
    dates = importlib.import_module("trafilatura.settings").set_date_params()
    dates["outputformat"] = "%Y-%m-%dT%H:%M"  # by default it gives the day alone
    return lambda text: library.bare_extraction(
        text, with_metadata=True, fast=fast, date_extraction_params=dict(dates)
    )


def load_trafilatura() -> Read:
    return _trafilatura(fast=False)


def load_trafilatura_fast() -> Read:
    return _trafilatura(fast=True)


def trafilatura_fields(document: Any) -> Fields:
    return {
        "title": document.title,
        "published": document.date,
        "authors": names(document.author),
        "source": document.sitename,
        "body": document.text,
    }


# ---------------------------------------------------------------- readability-lxml


def load_readability_lxml() -> Read:
    document_class = importlib.import_module("readability").Document

    def read(text: str) -> Any:
        document = document_class(text)
        return document, document.summary()

    return read


def readability_lxml_fields(raw: Any) -> Fields:
    from lxml import html

    document, summary = raw
    author = document.author()
    return {
        "title": document.short_title(),
        "authors": [] if author == "[no-author]" else names(author),
        "body": html.document_fromstring(summary).text_content(),
    }


# ---------------------------------------------------------------- newspaper4k


def load_newspaper4k() -> Read:
    article_class = importlib.import_module("newspaper").Article

    def read(text: str) -> Any:
        # without fetch_images=False it would download the page's pictures; the text is the same
        return article_class("", language="zh", fetch_images=False).download(input_html=text).parse()

    return read


def newspaper4k_fields(article: Any) -> Fields:
    return {
        "title": article.title,
        "published": iso(article.publish_date),
        "authors": list(article.authors),
        "source": article.meta_site_name,
        "body": article.text,
    }


# ---------------------------------------------------------------- goose3


def load_goose3() -> Read:
    stop_words = importlib.import_module("goose3.text").StopWordsChinese
    goose = importlib.import_module("goose3").Goose(
        {"stopwords_class": stop_words, "target_language": "zh", "use_meta_language": False}
    )
    return lambda text: goose.extract(raw_html=text)


def goose3_fields(article: Any) -> Fields:
    return {
        "title": article.title,
        "published": iso(article.publish_date),
        "authors": list(article.authors),
        "source": article.opengraph.get("site_name"),
        "body": article.cleaned_text,
    }


# ---------------------------------------------------------------- GNE


def load_gne() -> Read:
    extractor = importlib.import_module("gne").GeneralNewsExtractor()
    return lambda text: extractor.extract(text)


def gne_fields(result: Any) -> Fields:
    return {
        "title": result["title"],
        "published": result["publish_time"],
        "authors": names(result["author"]),
        "body": result["content"],
    }


# ---------------------------------------------------------------- jusText


def load_justext() -> Read:
    library = importlib.import_module("justext")
    # it has no Chinese stop words; with an empty list and both shares 0 it is language-independent,
    # which is what its command line does for `-s None`
    return lambda text: library.justext(text, frozenset(), stopwords_low=0, stopwords_high=0)


def justext_fields(paragraphs: Any) -> Fields:
    return {"body": "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)}


# ---------------------------------------------------------------- resiliparse


def load_resiliparse() -> Read:
    library = importlib.import_module("resiliparse.extract.html2text")
    return lambda text: library.extract_plain_text(text, main_content=True)


def resiliparse_fields(text: Any) -> Fields:
    return {"body": text}


# ---------------------------------------------------------------- all of them


@dataclass(frozen=True)
class Peer:
    """A peer: its package, the call that reads a page, its fields in the scorer's terms."""

    package: str
    load: Callable[[], Read]
    fields: Callable[[Any], Fields]

    def version(self) -> str:
        return importlib.metadata.version(self.package)


PEERS: dict[str, Peer] = {
    "trafilatura": Peer("trafilatura", load_trafilatura, trafilatura_fields),
    "trafilatura fast": Peer("trafilatura", load_trafilatura_fast, trafilatura_fields),
    "readability-lxml": Peer("readability-lxml", load_readability_lxml, readability_lxml_fields),
    "newspaper4k": Peer("newspaper4k", load_newspaper4k, newspaper4k_fields),
    "goose3": Peer("goose3", load_goose3, goose3_fields),
    "GNE": Peer("gne", load_gne, gne_fields),
    "jusText": Peer("justext", load_justext, justext_fields),
    "resiliparse": Peer("resiliparse", load_resiliparse, resiliparse_fields),
}

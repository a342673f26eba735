"""The road: bytes or text in, an Article out. Each step is a room; no rule stands here."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from newsextract.article import Article, ExtractionError
from newsextract.compose import compose
from newsextract.config import DEFAULT, SECOND_OPINION_CONFIDENCE, Config
from newsextract.fields.address import canonical_address
from newsextract.fields.credits import find_credits
from newsextract.fields.images import find_images
from newsextract.fields.next_page import find_next_page
from newsextract.fields.published import find_published
from newsextract.fields.site_name import find_site_name
from newsextract.fields.tags import find_tags
from newsextract.fields.title import find_subtitle, find_title
from newsextract.layout import LabelledBlock, estimate_confidence, label, why_no_article
from newsextract.layout.sitewide import SiteKnowledge, mark_sitewide
from newsextract.page import read_page
from newsextract.page.model import Page
from newsextract.page.second_opinion import second_reading
from newsextract.speech import find_quotes, find_sources
from newsextract.zh.script import language

if TYPE_CHECKING:
    from newsextract.profiles import Profiled, SiteProfile, SiteProfiles


def extract(
    page: bytes | str,
    *,
    url: str | None = None,
    fetched_at: dt.datetime | None = None,
    format: Literal["auto", "html", "text"] = "auto",
    encoding: str | None = None,
    site: SiteKnowledge | None = None,
    config: Config | None = None,
    profile: SiteProfile | None = None,
    profiles: SiteProfiles | None = None,
) -> Article:
    """Read one page, HTML or plain text, as an `Article`.

    `page`: bytes (the charset is found) or text. `url`: where it came from; used for the date in
    it, relative links and the site's name, never fetched. `fetched_at`: when it was fetched;
    anchors relative times (3小时前, 12-16 09:30) and rejects dates in its future (by more than an
    hour, for clocks differ); a naive time counts as UTC+8 (and rejects by more than a day, for it
    may be meant in another zone). `format` forces HTML or plain text, `encoding` a charset. `site`:
    what repeats across the page's site (a `SiteMemory`). `config`: see `Config`. `profile`: what
    you know of the page's site; `profiles`: of many sites, picked by the host of `url`, else of the
    page's canonical address.

    Raises `ExtractionError` and nothing else, whatever the page; its `.reason` is one of `empty`,
    `undecodable`, `too_large`, `too_deep` (reserved), `no_article`. Arguments of a wrong type are a
    programming error: `TypeError`, and `ValueError` for a `format` that there is not.
    """
    _check(fetched_at, site, profile, profiles, config)
    config = DEFAULT if config is None else config
    read = read_page(page, url=url, format=format, encoding=encoding, max_size=config.max_size)
    profiled = _profiled(read, profile, profiles, fetched_at)
    read, labelled = _with_article(*_labelled(read, profiled, site), profiled, config)
    title = (profiled and profiled.title) or find_title(read, labelled)
    published = find_published(read, labelled, url=url, fetched_at=fetched_at)
    credits = find_credits(read, labelled)
    text = compose(read, profiled.with_dropped(labelled) if profiled else labelled, title)
    article = Article(
        title=text.title,
        subtitle=find_subtitle(labelled),
        date=published.date,
        published_at=published.published_at,
        modified_at=published.modified_at,
        authors=credits.authors,
        editors=credits.editors,
        paragraphs=text.paragraphs,
        body=text.body,
        quotes=find_quotes(text.body, indirect=config.indirect_quotes),
        sources=credits.sources + find_sources(text.body),
        images=find_images(read, labelled),
        tags=find_tags(labelled, read.head.meta.get("keywords", "")),
        url=canonical_address(read),
        site_name=find_site_name(read, title),
        language=language(text.body),
        next_page=find_next_page(read, labelled),
        removed=text.removed,
        confidence=estimate_confidence(labelled, text.repairs),
    )
    return article if profiled is None else profiled.override(article)


def explain(
    page: bytes | str,
    *,
    url: str | None = None,
    fetched_at: dt.datetime | None = None,
    format: Literal["auto", "html", "text"] = "auto",
    encoding: str | None = None,
    site: SiteKnowledge | None = None,
    profile: SiteProfile | None = None,
    profiles: SiteProfiles | None = None,
) -> list[LabelledBlock]:
    """Every block of the page with its label and the rule that decided, in page order: what
    `extract` with the same arguments sees, also where it finds no article. Raises
    `ExtractionError` for a page that cannot be read at all, and for arguments of a wrong type what
    `extract` raises.
    """
    _check(fetched_at, site, profile, profiles)
    read = read_page(page, url=url, format=format, encoding=encoding)
    profiled = _profiled(read, profile, profiles, fetched_at)
    labelled = _labelled(read, profiled, site)[1]
    return labelled if profiled is None else profiled.with_dropped(labelled)


def _check(
    fetched_at: object, site: object, profile: object, profiles: object, config: object = None
) -> None:
    """Raises `TypeError` for an argument that is not what it must be; a page has its own check."""
    _must_be("fetched_at", fetched_at, dt.datetime, "a datetime.datetime")
    _must_be("site", site, SiteKnowledge, "a SiteMemory")
    _must_be("config", config, Config, "a Config")
    if profile is not None or profiles is not None:
        from newsextract.profiles import SiteProfile, SiteProfiles

        _must_be("profile", profile, SiteProfile, "a SiteProfile")
        _must_be("profiles", profiles, SiteProfiles, "a SiteProfiles")


def _must_be(name: str, value: object, kind: type, described: str) -> None:
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{name} must be {described} or None, not {type(value).__name__}")


def _is_empty(page: Page) -> bool:
    """Whether there is no text, no picture, no title, and no script that may show any."""
    return not page.blocks and not page.head.title and "<script" not in page.source.lower()


def _labelled(
    page: Page, profiled: Profiled | None, site: SiteKnowledge | None
) -> tuple[Page, list[LabelledBlock]]:
    """The page's blocks labelled, with what a profile and what the site's other pages say."""
    if profiled is not None:
        page = profiled.page
    labelled = label(page, profiled.known if profiled else None)
    if site is not None:
        mark_sitewide(labelled, site, page.url or canonical_address(page))
    return page, labelled if profiled is None else profiled.relabel(labelled)


def _with_article(
    page: Page, labelled: list[LabelledBlock], profiled: Profiled | None, config: Config
) -> tuple[Page, list[LabelledBlock]]:
    """The page and its labels, where it is an article or a second opinion finds one; raises
    `ExtractionError` where not."""
    reason = why_no_article(page, labelled)
    if not reason or (profiled is not None and profiled.decides_text(labelled)):
        return page, labelled
    second = _second_opinion(page) if config.second_opinion else None
    if second is not None:
        return second
    if _is_empty(page):
        raise ExtractionError("empty", "the page shows no text")
    raise ExtractionError("no_article", reason)


def _second_opinion(page: Page) -> tuple[Page, list[LabelledBlock]] | None:
    """The page as trafilatura reads it, labelled by our rules, if that is a sound article."""
    second = second_reading(page)
    if second is None:
        return None
    labelled = label(second)
    sound = not why_no_article(second, labelled) and (
        estimate_confidence(labelled) >= SECOND_OPINION_CONFIDENCE
    )
    return (second, labelled) if sound else None


def _profiled(
    page: Page, profile: SiteProfile | None, profiles: SiteProfiles | None, fetched_at: dt.datetime | None
) -> Profiled | None:
    """The page as its site's profile sees it; None if there is no profile for it."""
    if profile is None and profiles is None:
        return None
    from newsextract.profiles import apply_profile  # most pages need none

    return apply_profile(page, profile, profiles, fetched_at)

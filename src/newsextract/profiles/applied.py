"""A profile applied to one page: the page without what is dropped, the labels and fields it decides.

Precedence: `drop` over `keep` over `body` over the ordinary rules. A field is the profile's where
its selector finds a value, else what the ordinary rules find.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final

from newsextract.article import Article
from newsextract.fields.address import canonical_address
from newsextract.layout.model import Known, Label, LabelledBlock
from newsextract.page.model import Block, Page
from newsextract.page.selection import Found, Match, Query, Role, Selection, select
from newsextract.profiles.model import CUMULATIVE, KEYS, VALUES, Rule, SiteProfile, profile_name
from newsextract.profiles.sites import SiteProfiles
from newsextract.profiles.values import (
    read_address,
    read_authors,
    read_editors,
    read_images,
    read_moment,
    read_source,
    read_subtitle,
    read_tags,
    read_text,
)

_LOG = logging.getLogger("newsextract.profiles")

LONGEST_LINE: Final[int] = 240
"""Characters: a longer block from which a field is read is text all the same."""

_LABELS: Final[Mapping[str, Label]] = {
    "title": Label.HEADLINE,
    "subtitle": Label.SUBTITLE,
    "published": Label.DATELINE,
    "modified": Label.DATELINE,
    "authors": Label.BYLINE,
    "source": Label.BYLINE,
    "editors": Label.EDITOR,
    "tags": Label.TAGS,
}
"""What a line is from which a field is read."""
_TEXT: Final[tuple[Label, ...]] = (Label.BODY, Label.HEADING)


def apply_profile(
    page: Page,
    profile: SiteProfile | None,
    profiles: SiteProfiles | None,
    fetched_at: dt.datetime | None = None,
) -> Profiled | None:
    """The page as `profile` sees it, else the one of `profiles` for its host (the caller's address,
    else the page's own); None if there is none, or if the page is plain text or too large for it."""
    if profile is None and profiles is not None:
        profile = profiles.for_url(page.url or canonical_address(page))
    if profile is None or not profile.rules:
        return None
    name = profile_name(profile.host)
    if page.format != "html":
        _LOG.info("%s: plain text has no elements; the ordinary rules decide", name)
        return None
    asked = _questions(profile)
    selection = select(page, [query for _, query in asked])
    if selection.unread is not None:
        _LOG.info("%s: %s; the ordinary rules decide", name, selection.unread)
        return None
    return Profiled(profile, [rules for rules, _ in asked], selection, fetched_at)


def _questions(profile: SiteProfile) -> list[tuple[tuple[Rule, ...], Query]]:
    asked: list[tuple[tuple[Rule, ...], Query]] = []
    for key in KEYS:
        rules = profile.of(key)
        if not rules:
            continue
        role: Role = "value" if key in VALUES else "out" if key == "drop" else "text"
        for alternatives in [(rule,) for rule in rules] if key in CUMULATIVE else [rules]:
            asked.append((alternatives, Query(tuple(rule.selector for rule in alternatives), role)))
    return asked


class Profiled:
    """One page and what a profile says of it."""

    def __init__(
        self,
        profile: SiteProfile,
        asked: Sequence[tuple[Rule, ...]],
        selection: Selection,
        fetched_at: dt.datetime | None,
    ) -> None:
        self.page = selection.page
        """The page as if what is dropped were not on it."""
        self._fetched_at = fetched_at
        self._hits: list[tuple[Rule, Found]] = []
        for rules, found in zip(asked, selection.found, strict=True):
            _report(rules, found)
            if found.selector is not None:
                rule = next(rule for rule in rules if rule.selector == found.selector)
                self._hits.append((rule, found))
        self._show_chosen_text()
        self.title = read_text(self._matches("title"))
        """The headline, if the profile finds it."""

    # -- before the layout is read

    @property
    def known(self) -> Known:
        """What the layout need not find out."""
        text = sorted(self._blocks("body"))
        headline = next((match.blocks for match in self._matches("title") if match.blocks), None)
        return Known(
            text=(text[0], text[-1] + 1) if text else None,
            headline=(headline[0], headline[-1]) if headline else None,
        )

    def _show_chosen_text(self) -> None:
        """Text that a script shows later is hidden as a whole: what the profile chooses is shown."""
        blocks = self.page.blocks
        for key in ("body", "keep"):
            chosen = [blocks[index] for index in self._blocks(key) if blocks[index].text]
            if all(block.hidden for block in chosen):
                for block in chosen:
                    block.hidden = False

    # -- labels

    def relabel(self, labelled: Sequence[LabelledBlock]) -> list[LabelledBlock]:
        """The labels with the profile's say; what it drops has no text here (see `with_dropped`)."""
        given = list(labelled)
        body, kept = self._blocks("body"), self._blocks("keep")
        for rule, found in self._hits:
            for match in found.matches:
                for index in match.blocks:
                    self._mark(given, index, rule, match, outvoted=index in kept)
        reason = next((rule.reason for rule, _ in self._hits if rule.key == "body"), "")
        for index, item in enumerate(given):
            if body and item.label in _TEXT and index not in body and index not in kept:
                given[index] = LabelledBlock(item.block, Label.PROFILE, f"{reason} (not in it)")
        return given

    def _mark(
        self, given: list[LabelledBlock], index: int, rule: Rule, match: Match, *, outvoted: bool
    ) -> None:
        item = given[index]
        if rule.key == "drop":
            given[index] = LabelledBlock(item.block, Label.PROFILE, rule.reason)
        elif rule.key == "body":
            if item.label in _TEXT:
                given[index] = LabelledBlock(item.block, item.label, rule.reason)
        elif rule.key == "keep":
            if item.block.text and item.label is not Label.PROFILE:
                label = item.label if item.label in _TEXT else Label.BODY
                given[index] = LabelledBlock(item.block, label, rule.reason)
        elif rule.key in _LABELS and not outvoted and len(match.text) <= LONGEST_LINE:
            given[index] = LabelledBlock(item.block, _LABELS[rule.key], rule.reason)

    def decides_text(self, labelled: Sequence[LabelledBlock]) -> bool:
        """Whether text of the article is text because the profile says so: the page is one, then."""
        chosen = self._blocks("body") | self._blocks("keep")
        return any(labelled[index].label in _TEXT for index in chosen)

    def with_dropped(self, labelled: Sequence[LabelledBlock]) -> list[LabelledBlock]:
        """The labels with the texts that were dropped, for those who tell what was removed."""
        shown = list(labelled)
        for rule, found in self._hits:
            for match in found.matches if rule.key == "drop" else ():
                for index in match.blocks[:1]:
                    block = Block(index, match.text, shown[index].block.node)
                    shown[index] = LabelledBlock(block, Label.PROFILE, rule.reason)
        return shown

    # -- fields

    def override(self, article: Article) -> Article:
        """The article with the fields that the profile finds."""
        values: dict[str, Any] = {
            "subtitle": read_subtitle(self._matches("subtitle")),
            "authors": read_authors(self._matches("authors")),
            "editors": read_editors(self._matches("editors")),
            "tags": read_tags(self._matches("tags")),
            "images": read_images(self.page, self._matches("images"), article.images),
            "site_name": read_text(self._matches("site_name")),
            "next_page": read_address(self.page, self._matches("next_page")),
            "modified_at": self._modified_at(),
        }
        values = {name: value for name, value in values.items() if value}
        values.update(self._publication(article))
        source = read_source(self.page, self._matches("source"))
        if source is not None:
            cited = tuple(other for other in article.sources if other.role != "credited")
            values["sources"] = (source, *cited)
        self._report_unreadable(values)
        return article.model_copy(update=values) if values else article

    def _publication(self, article: Article) -> dict[str, Any]:
        """Day and time; the ordinary rules' time counts where the profile finds only the same day."""
        found = read_moment(self._matches("published"), self._fetched_at)
        if found is None or found.date is None:
            return {}
        same_day = article.published_at if found.date == article.date else None
        return {"date": found.date, "published_at": found.moment() or same_day}

    def _modified_at(self) -> dt.datetime | None:
        found = read_moment(self._matches("modified"), self._fetched_at)
        return None if found is None else found.moment()

    def _report_unreadable(self, values: Mapping[str, Any]) -> None:
        """Say where a selector found something in which no value can be read."""
        became = {"published": "date", "modified": "modified_at", "source": "sources"}
        for rule, found in self._hits:
            if rule.key in VALUES and rule.key != "title" and became.get(rule.key, rule.key) not in values:
                text = found.matches[0].text[:40] if found.matches else ""
                _LOG.info(
                    "%s finds “%s”, in which nothing can be read; the ordinary rules decide",
                    rule.reason,
                    text,
                )

    # -- look-ups

    def _matches(self, key: str) -> list[Match]:
        return [match for rule, found in self._hits if rule.key == key for match in found.matches]

    def _blocks(self, key: str) -> set[int]:
        return {index for match in self._matches(key) for index in match.blocks}


def _report(rules: Sequence[Rule], found: Found) -> None:
    """Say what finds nothing: a body that the profile promised and the page does not have."""
    for error in found.errors:
        _LOG.info("%s: %s", profile_name(rules[0].host), error)
    if found.selector is None:
        written = ", ".join(rule.selector.written for rule in rules)
        consequence = "" if rules[0].key == "drop" else "; the ordinary rules decide"
        _LOG.info(
            "%s: %s %s finds nothing%s", profile_name(rules[0].host), rules[0].key, written, consequence
        )

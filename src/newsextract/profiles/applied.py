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
from newsextract.page.matched import Match, Role
from newsextract.page.model import Block, Page
from newsextract.page.selection import Found, Query, Selection, select
from newsextract.profiles.model import CUMULATIVE, KEYS, VALUES, Rule, SiteProfile, profile_name
from newsextract.profiles.sites import SiteProfiles
from newsextract.profiles.values import read_value

_LOG = logging.getLogger("newsextract.profiles")

LONGEST_LINE: Final[int] = 120
"""Characters: what is longer, and a field is read from it, is labelled by the ordinary rules."""

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
_SAME_NAME: Final[tuple[str, ...]] = ("subtitle", "authors", "editors", "tags", "site_name", "next_page")
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
    return Profiled([rules for rules, _ in asked], selection, fetched_at)


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
        asked: Sequence[tuple[Rule, ...]],
        selection: Selection,
        fetched_at: dt.datetime | None,
    ) -> None:
        self.page = selection.page
        """The page as if what is dropped were not on it."""
        self._hits: dict[str, list[tuple[Rule, Found]]] = {}
        """What was found, by key: of fields, only where a value can be read in it."""
        self._values: dict[str, Any] = {}
        """The values of the fields, by key."""
        for rules, found in zip(asked, selection.found, strict=True):
            rule = _rule_that_found(rules, found)
            if rule is not None and (rule.key not in VALUES or self._read(rule, found, fetched_at)):
                self._hits.setdefault(rule.key, []).append((rule, found))
        self._show_chosen_text()

    def _read(self, rule: Rule, found: Found, fetched_at: dt.datetime | None) -> bool:
        """Whether a value can be read in what was found for a field."""
        value = read_value(rule.key, self.page, found.matches, fetched_at)
        if not value:
            text = found.matches[0].text[:40] if found.matches else ""
            _LOG.info(
                "%s finds “%s”, and no %s in it; the ordinary rules decide", rule.reason, text, rule.key
            )
            return False
        self._values[rule.key] = value
        return True

    @property
    def title(self) -> str | None:
        """The headline, if the profile finds it."""
        return self._values.get("title")

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
        for key in KEYS:
            for rule, found in self._hits.get(key, ()):
                for match in found.matches:
                    for index in match.blocks:
                        self._mark(given, index, rule, match, outvoted=index in kept)
        if body:
            ((rule, _),) = self._hits["body"]
            for index, item in enumerate(given):
                if item.label in _TEXT and index not in body and index not in kept:
                    given[index] = LabelledBlock(item.block, Label.PROFILE, f"{rule.reason} (not in it)")
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
        for rule, found in self._hits.get("drop", ()):
            for match in found.matches:
                for index in match.blocks[:1]:
                    block = Block(index, match.text, shown[index].block.node)
                    shown[index] = LabelledBlock(block, Label.PROFILE, rule.reason)
        return shown

    # -- fields

    def override(self, article: Article) -> Article:
        """The article with the fields that the profile finds."""
        found = self._values
        update = {key: found[key] for key in _SAME_NAME if key in found}
        if "published" in found:
            day, moment = found["published"].date, found["published"].moment()
            # the time that the ordinary rules found is that of the same day
            update["date"] = day
            update["published_at"] = moment or (article.published_at if day == article.date else None)
        if "modified" in found:
            update["modified_at"] = found["modified"]
        if "source" in found:
            cited = tuple(source for source in article.sources if source.role != "credited")
            update["sources"] = (found["source"], *cited)
        if "images" in found:
            known = {image.url: image for image in article.images}  # with their captions
            update["images"] = tuple(known.get(image.url, image) for image in found["images"])
        return article.model_copy(update=update) if update else article

    # -- look-ups

    def _matches(self, key: str) -> list[Match]:
        return [match for _, found in self._hits.get(key, ()) for match in found.matches]

    def _blocks(self, key: str) -> set[int]:
        return {index for match in self._matches(key) for index in match.blocks}


def _rule_that_found(rules: Sequence[Rule], found: Found) -> Rule | None:
    """The one of the alternatives that found something; if none did, that is said."""
    name = profile_name(rules[0].host)
    for error in found.errors:
        _LOG.info("%s: %s", name, error)
    if found.selector is None:
        written = ", ".join(rule.selector.written for rule in rules)
        consequence = "" if rules[0].key in CUMULATIVE else "; the ordinary rules decide"
        _LOG.info("%s: %s %s finds nothing%s", name, rules[0].key, written, consequence)
        return None
    return next(rule for rule in rules if rule.selector == found.selector)

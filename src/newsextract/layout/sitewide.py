"""Lines that a site prints on many pages, as far as the caller knows the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from newsextract.layout.model import Label, LabelledBlock


@runtime_checkable
class SiteKnowledge(Protocol):
    """What is known of sites; `newsextract.batch.SiteMemory` is one."""

    def is_sitewide(self, line: str, url: str | None = None) -> bool:
        """Whether the line stands on many pages of the site that `url` is of."""
        ...


def mark_sitewide(labelled: Iterable[LabelledBlock], site: SiteKnowledge, url: str | None) -> None:
    """Label the text's lines that stand on many pages of the site."""
    for item in labelled:
        if item.label is Label.BODY and item.block.text and site.is_sitewide(item.block.text, url):
            item.label, item.reason = Label.SITEWIDE, "stands on many pages of this site"

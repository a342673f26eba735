"""What is found: whom a page names, and what was read on the way by how much it is worth."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsextract.article import Source
from newsextract.fields.credit_lines.signature import NOBODY, Signature
from newsextract.page.model import Block


@dataclass(slots=True)
class Credits:
    """Whom a page names beside its text."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


Origin = tuple[str, "Block | None"]


@dataclass(slots=True)
class Found:
    """What has been read so far, by how much it is worth."""

    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    translators: list[str] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    beside_date: list[str] = field(default_factory=list)
    """Accounts and offices without a label: the source, where one is the site itself."""
    header_credit: Origin | None = None
    header_outlet: Origin | None = None
    tail_credit: Origin | None = None
    dateline: str | None = None
    print_origin: str | None = None
    reporters_outlet: str | None = None
    issuer: str | None = None

    def add(self, signature: Signature) -> None:
        """What a paragraph or a line names, by how much it is worth there."""
        if signature is NOBODY:
            return
        self.authors.extend(signature.authors)
        self.editors.extend(signature.editors)
        self.translators.extend(signature.translators)
        if signature.source is not None and self.tail_credit is None:
            self.tail_credit = (signature.source, None)

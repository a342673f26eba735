"""newsextract: a raw Chinese web page in, a typed Article out."""

from typing import TYPE_CHECKING, Any

from newsextract.article import (
    Article,
    ExtractionError,
    Image,
    Paragraph,
    Quote,
    Removal,
    Source,
)
from newsextract.extractor import extract
from newsextract.speech import find_quotes, find_sources

if TYPE_CHECKING:
    from newsextract.profiles import SiteProfile, SiteProfiles

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ExtractionError",
    "Image",
    "Paragraph",
    "Quote",
    "Removal",
    "SiteProfile",
    "SiteProfiles",
    "Source",
    "extract",
    "find_quotes",
    "find_sources",
]


def __getattr__(name: str) -> Any:
    """Names that few programs need are imported when they are first asked for."""
    if name in ("SiteProfile", "SiteProfiles"):
        from newsextract import profiles

        return getattr(profiles, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

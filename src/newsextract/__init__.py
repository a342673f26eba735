"""newsextract: a raw Chinese web page in, a typed Article out.

The road is `extractor`; each folder is a room, and its `__init__` lists what is in it.
"""

from importlib import import_module
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
from newsextract.config import Config

if TYPE_CHECKING:
    from newsextract.batch import SiteMemory, extract_many
    from newsextract.extractor import explain, extract
    from newsextract.profiles import SiteProfile, SiteProfiles
    from newsextract.speech import find_quotes, find_sources
    from newsextract.warming import warm_up

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Config",
    "ExtractionError",
    "Image",
    "Paragraph",
    "Quote",
    "Removal",
    "SiteMemory",
    "SiteProfile",
    "SiteProfiles",
    "Source",
    "explain",
    "extract",
    "extract_many",
    "find_quotes",
    "find_sources",
    "warm_up",
]


_LAZY = {
    "SiteMemory": "newsextract.batch",
    "SiteProfile": "newsextract.profiles",
    "SiteProfiles": "newsextract.profiles",
    "explain": "newsextract.extractor",
    "extract": "newsextract.extractor",
    "extract_many": "newsextract.batch",
    "find_quotes": "newsextract.speech",
    "find_sources": "newsextract.speech",
    "warm_up": "newsextract.warming",
}


def __getattr__(name: str) -> Any:
    """Names behind which more stands than the models are imported when they are first asked for: the
    patterns and word lists of the extractor take twice the time of all the rest."""
    if name in _LAZY:
        found = globals()[name] = getattr(import_module(_LAZY[name]), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

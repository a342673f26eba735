"""newsextract: a raw Chinese web page in, a typed Article out."""

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

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ExtractionError",
    "Image",
    "Paragraph",
    "Quote",
    "Removal",
    "Source",
    "extract",
    "find_quotes",
    "find_sources",
]

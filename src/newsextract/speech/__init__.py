"""Who said what: quotations, their speakers, and the sources that a Chinese text cites."""

from newsextract.speech.quotes import find_quotes
from newsextract.speech.sources import find_sources

__all__ = ["find_quotes", "find_sources"]

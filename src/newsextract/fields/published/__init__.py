"""When an article was published: which of a page's dates it is, and what metadata adds to it.

| module | knows |
|---|---|
| `choice` | the order of trust, from the date beside the headline to what is only likely |
| `places` | where dates stand in a page's text: beside the headline, above it, under the text |
| `date_lines` | a line of date, source and author against a sentence with a date in it |
| `split_dates` | label, date and time in blocks of their own |
| `metadata`, `scripts`, `time_elements`, `url` | dates that machines wrote |
| `completing` | the year or the time that metadata and address add to a date |
| `limits` | distances and lengths |
| `model` | `Published`, `Evidence` |
"""

from __future__ import annotations

from newsextract.fields.published.choice import find_published
from newsextract.fields.published.model import Published

__all__ = ["Published", "find_published"]

"""Who wrote, edited and supplied a page: which of its lines name them, and which of the names count.

| module | knows |
|---|---|
| `find` | the road through the page |
| `header`, `text`, `tail` | the lines above the text, in it and below it |
| `labelled` | what the labels of one line name, in cells too |
| `about_writer` | 作者简介：张三，…, where no line names a person |
| `accounts` | JSON-LD and the card of an account, where no line names a person |
| `choice` | persons before accounts, a labelled source before the dateline's |
| `kinds`, `limits` | which blocks are read, and how far |
| `model` | `Credits` |
"""

from __future__ import annotations

from newsextract.fields.credits.find import find_credits
from newsextract.fields.credits.model import Credits

__all__ = ["Credits", "find_credits"]

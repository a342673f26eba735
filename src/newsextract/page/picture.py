"""Where a picture is, though a lazy loader keeps its address in an attribute of its own."""

from __future__ import annotations

import re

from newsextract.page.elements import Attributes

_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-lazyload", "data-lazy", "data-url", "data-echo",
    "data-actualsrc", "original", "_src", "zoomfile", "file", "real_src", "lazy-src",
)  # fmt: skip
"""Attributes in which lazy loaders keep a picture's address (Discuz: `zoomfile`, `file`)."""
_PLACEHOLDER = re.compile(
    r"^(?:data|about):|(?:blank|load|lazy|placeholder|spacer|pixel|transparent|grey|none)[\w-]{0,20}\.(?:gif|png|jpg|svg)",
    re.IGNORECASE,
)
_is_never_lazy = frozenset(_LAZY).isdisjoint


def address_of(attributes: Attributes) -> str:
    """The address of an `<img>`; empty if it has none, or holds the picture itself."""
    src = attributes.get("src", "").strip()
    if not _is_never_lazy(attributes):
        if not src or _PLACEHOLDER.search(src):
            src = next((attributes[name].strip() for name in _LAZY if attributes.get(name)), src)
        elif len(attributes) > 2:
            lazy = attributes.get("data-original") or attributes.get("data-src")
            src = lazy.strip() if lazy else src
    if not src and "srcset" in attributes:
        src = (attributes["srcset"].split(None, 1) or [""])[0].rstrip(",")
    return "" if src.startswith("data:") else src

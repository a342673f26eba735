"""What the elements of HTML are to the reader: blocks, parts of a line, or nothing that is read."""

from __future__ import annotations

from collections.abc import Mapping

Attributes = Mapping[str, str]

# What an element is to the reader. Up to HEADING it begins a block, from BREAK on it is empty.
BLOCK, HEADING, A, INLINE, BOLD, NOSCRIPT, SKIP, BREAK, IMG, META, LINK, BASE = range(12)
UNNAMED = 12
STYLED = 16
"""Added to the kind of an inline element whose style has to be undone when it closes."""
_KIND: dict[str, int] = {
    **dict.fromkeys(("article", "body", "button", "center", "dd", "div", "dl", "dt", "footer"), BLOCK),
    **dict.fromkeys(("form", "header", "input", "li", "nav", "ol", "p", "section", "table"), BLOCK),
    **dict.fromkeys(("tbody", "td", "th", "tr", "ul"), BLOCK),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), HEADING),
    **dict.fromkeys(("abbr", "acronym", "bdi", "bdo", "big", "cite", "code", "data", "del"), INLINE),
    **dict.fromkeys(("dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb"), INLINE),
    **dict.fromkeys(("ruby", "s", "samp", "small", "span", "strike", "sub", "sup", "tt"), INLINE),
    **dict.fromkeys(("u", "var", "wbr"), INLINE),
    **dict.fromkeys(("b", "strong"), BOLD),
    **dict.fromkeys(("script", "style", "template", "svg", "iframe", "object", "canvas", "math"), SKIP),
    **dict.fromkeys(("select", "option", "textarea", "rt", "rp", "title"), SKIP),
    **dict.fromkeys(("br", "hr"), BREAK),
    "a": A,
    "base": BASE,
    "img": IMG,
    "amp-img": IMG,
    "mip-img": IMG,
    "link": LINK,
    "meta": META,
    "noscript": NOSCRIPT,
}
kind_of = _KIND.get

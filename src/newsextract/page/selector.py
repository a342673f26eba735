"""CSS selectors and XPath expressions that somebody wrote for a site: checked, and safe on any page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from lxml import etree

Language = Literal["css", "xpath"]

LONGEST = 1000
"""Characters of a selector."""

_FUNCTIONS = frozenset(
    (
        *("last", "position", "count", "id", "local-name", "namespace-uri", "name"),
        *("string", "concat", "starts-with", "contains", "substring-before", "substring-after", "substring"),
        *("string-length", "normalize-space", "translate", "boolean", "not", "true", "false", "lang"),
        *("number", "sum", "floor", "ceiling", "round"),
        *("comment", "text", "processing-instruction", "node"),
    )
)
"""What XPath 1.0 itself has. Nothing else is let through: no extension reads files or addresses."""
_OPERATORS = frozenset(("and", "or", "div", "mod"))
_COSTLY_AXES = ("preceding", "following")
"""Axes that walk half of the page for each element of it."""
_MOST_NESTED = 3
"""Predicates inside predicates: each level multiplies the time by the number of the page's elements."""

_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")
_CALL = re.compile(r"([\w.-]+(?::[\w.-]+)?)\s*\(")
_PREFIX = re.compile(r"(?<![\w:.-])([A-Za-z_][\w.-]*):(?!:)")
_AXIS = re.compile(r"([a-z-]+)\s*::")
_NO_ELEMENTS = re.compile(r"(?:@[\w.*:-]+|attribute::[\w.*-]+|text\s*\(\s*\))\s*\Z")
_XPATH_START = ("/", "(", "./")

_SMALL_PAGE = "<html><head><title>x</title></head><body><p class='x'>x</p></body></html>"


class SelectorError(ValueError):
    """A selector that is none, or that is not allowed; the message says why."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A selector that has been checked. Picklable: what it compiles to is made anew in each process."""

    written: str
    """As its author wrote it."""
    xpath: str
    """What it means, as XPath 1.0."""

    @property
    def selects_elements(self) -> bool:
        """Whether it gives elements, and not the values of attributes or bare texts."""
        return not any(_NO_ELEMENTS.search(part) for part in _bare(self.xpath).split("|"))

    def find(self, root: Any) -> list[Any]:
        """Elements and texts that it selects in the tree below `root`, in page order. Raises
        `SelectorError` where libxml2 gives up."""
        try:
            found = _compiled(self.xpath)(root)
        except etree.XPathError as gave_up:
            raise SelectorError(str(gave_up)) from None
        return [found] if isinstance(found, str) else found if isinstance(found, list) else []


def read_selector(text: str, language: Language | None = None) -> Selector:
    """The selector that `text` is: XPath if it begins with `/`, `./` or `(`, else CSS, unless
    `language` says which. Raises `SelectorError`; `ImportError` where CSS needs a package."""
    written = text.strip()
    if not written:
        raise SelectorError("a selector is empty")
    if len(written) > LONGEST:
        raise SelectorError(f"a selector has {len(written):,} characters, more than {LONGEST:,}")
    if language is None:
        language = "xpath" if written.startswith(_XPATH_START) else "css"
    if language == "css":
        return Selector(written, _from_css(written))
    _check_xpath(written)
    return Selector(written, written)


@lru_cache(maxsize=4096)
def _compiled(xpath: str) -> etree.XPath:
    return etree.XPath(xpath, regexp=False, smart_strings=False)


# ---------------------------------------------------------------- XPath


def _bare(xpath: str) -> str:
    """The expression with nothing in its string literals."""
    return _LITERAL.sub("''", xpath)


def _check_xpath(xpath: str) -> None:
    try:
        compiled = _compiled(xpath)
    except etree.XPathSyntaxError as wrong:
        raise SelectorError(f"{xpath!r} is no XPath 1.0: {wrong}") from None
    bare = _bare(xpath)
    for name in _CALL.findall(bare):
        if name not in _FUNCTIONS and name.rpartition("::")[2] not in _OPERATORS | _FUNCTIONS:
            raise SelectorError(f"{xpath!r} calls {name}(), which is no function of XPath 1.0")
    if "$" in bare:
        raise SelectorError(f"{xpath!r} has a variable")
    if prefix := _PREFIX.search(bare):
        raise SelectorError(f"{xpath!r} has the namespace prefix {prefix[1]}:, and HTML knows none")
    _check_cost(xpath, bare)
    try:
        found = compiled(etree.fromstring(_SMALL_PAGE))
    except etree.XPathError as wrong:
        raise SelectorError(f"{xpath!r} cannot be evaluated: {wrong}") from None
    if not isinstance(found, (list, str)):
        kind = "true or false" if isinstance(found, bool) else "a number"
        raise SelectorError(f"{xpath!r} gives {kind}, and neither elements nor text")


def _check_cost(xpath: str, bare: str) -> None:
    """Refuse what takes long on a page that somebody built to make it so."""
    for axis in _AXIS.findall(bare):
        if axis in _COSTLY_AXES:
            raise SelectorError(
                f"{xpath!r} looks along the axis {axis}::, which takes too long on large pages;"
                f" {axis}-sibling:: may do"
            )
    depth = deepest = 0
    for character in bare:
        depth += (character == "[") - (character == "]")
        deepest = max(deepest, depth)
    if deepest > _MOST_NESTED:
        raise SelectorError(f"{xpath!r} nests conditions {deepest} deep; {_MOST_NESTED} are allowed")


# ---------------------------------------------------------------- CSS


def _from_css(css: str) -> str:
    """The same as XPath. `::text` and `::attr(name)` select texts and attributes, as in parsel."""
    try:
        import cssselect
    except ImportError:
        raise ImportError(
            "CSS selectors in site profiles need cssselect: pip install 'newsextract[profiles]'"
        ) from None
    translator = cssselect.HTMLTranslator()
    parts: list[str] = []
    try:
        for selector in cssselect.parse(css):
            xpath = translator.selector_to_xpath(selector)
            parts.append(xpath + _step(css, selector.pseudo_element))
    except cssselect.SelectorError as wrong:
        raise SelectorError(f"{css!r} is no CSS selector: {wrong}") from None
    return " | ".join(parts)


def _step(css: str, pseudo_element: Any) -> str:
    """The last step of the XPath for a pseudo-element."""
    if pseudo_element is None:
        return ""
    if pseudo_element == "text":
        return "/text()"
    name = getattr(pseudo_element, "name", pseudo_element)
    if name == "attr" and not isinstance(pseudo_element, str):
        arguments = [str(token.value) for token in pseudo_element.arguments if token.type == "IDENT"]
        if len(arguments) == 1:
            return f"/@{arguments[0].lower()}"
    raise SelectorError(f"{css!r} ends in ::{name}; only ::text and ::attr(name) are known")

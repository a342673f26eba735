"""CSS selectors and XPath expressions that somebody wrote for a site: checked, and safe on any page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from threading import local
from time import monotonic
from typing import Any, Literal

from lxml import etree

Language = Literal["css", "xpath"]

LONGEST = 1000
"""Characters of a selector."""

_NODE_TYPES = frozenset(("comment", "text", "processing-instruction", "node"))
_FUNCTIONS = frozenset(
    (
        *("last", "position", "count", "id", "local-name", "namespace-uri", "name"),
        *("string", "concat", "starts-with", "contains", "substring-before", "substring-after", "substring"),
        *("string-length", "normalize-space", "translate", "boolean", "not", "true", "false", "lang"),
        *("number", "sum", "floor", "ceiling", "round"),
    )
)
"""What XPath 1.0 itself has. Nothing else is let through: no extension reads files or addresses."""
_TOKEN = re.compile(
    r"(?P<blank>\s+)|(?P<literal>\"[^\"]*\"|'[^']*')|(?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
    r"|(?P<name>[^\W\d][\w.-]*)|(?P<mark>::|//|\.\.|!=|<=|>=|.)",
    re.DOTALL,
)
_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")
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
        return not any(_NO_ELEMENTS.search(part) for part in _LITERAL.sub("''", self.xpath).split("|"))

    def find(self, root: Any) -> list[Any]:
        """Elements and texts that it selects in the tree below `root`, in page order. Raises
        `SelectorError` where libxml2 gives up, or when the time is over (see `limited`)."""
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
    xpath = _from_css(written) if language == "css" else written
    try:
        _check_xpath(xpath)
    except SelectorError:
        raise
    except ValueError:  # what lxml says of characters that no page can have
        raise SelectorError(f"{written!r} has control characters") from None
    return Selector(written, xpath)


# ---------------------------------------------------------------- time

_watch = local()


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Inside, `Selector.find` may take so long in this thread, all calls together."""
    _watch.deadline = monotonic() + seconds
    try:
        yield
    finally:
        del _watch.deadline


def _tick(_: Any) -> bool:
    """Stands in every step of an expression: a page may be built so that a harmless expression
    (`.a .b`) takes minutes, and libxml2 knows no limit of time."""
    if monotonic() > getattr(_watch, "deadline", float("inf")):
        raise SelectorError("it takes too long on this page")
    return True


@lru_cache(maxsize=4096)
def _compiled(xpath: str) -> etree.XPath:
    watched = "".join(_watched(xpath))
    return etree.XPath(watched, extensions={(None, "tick"): _tick}, regexp=False, smart_strings=False)


# ---------------------------------------------------------------- XPath


def _check_xpath(xpath: str) -> None:
    try:
        etree.XPath(xpath, regexp=False)
    except etree.XPathSyntaxError as wrong:
        raise SelectorError(f"{xpath!r} is no XPath 1.0: {wrong}") from None
    try:
        found = _compiled(xpath)(etree.fromstring(_SMALL_PAGE))
    except etree.XPathError as wrong:
        raise SelectorError(f"{xpath!r} cannot be evaluated: {wrong}") from None
    if not isinstance(found, (list, str)):
        kind = "true or false" if isinstance(found, bool) else "a number"
        raise SelectorError(f"{xpath!r} gives {kind}, and neither elements nor text")


def _watched(xpath: str) -> Iterator[str]:
    """The expression with a call of `tick` in every step that can be repeated. Raises `SelectorError`
    for what HTML and XPath 1.0 do not have: other functions, variables, prefixes.

    >>> "".join(_watched("//p[a//b]/@id"))
    '//p[tick()][a[tick()]/descendant-or-self::node()[tick()]/b[tick()]]/@id'
    """
    tokens = [(match.lastgroup, match[0]) for match in _TOKEN.finditer(xpath) if match.lastgroup != "blank"]
    operand = False  # whether what stands before ends an operand, so that a name is an operator
    depth = 0  # of predicates
    closing: list[str] = []  # what to write behind the brackets that are open
    axis = before = ""
    for position, (kind, token) in enumerate(tokens):
        follower = tokens[position + 1][1] if position + 1 < len(tokens) else ""
        written, ends = token, kind in ("literal", "number") or token in (".", "..", ")", "]")
        if token in ("$", ":"):
            what = "variables" if token == "$" else "namespace prefixes"
            raise SelectorError(f"{xpath!r}: there are no {what} here")
        if (kind == "name" or token == "*") and operand:
            written = f" {token} "
        elif kind == "name" and follower == "::":
            axis = token
        elif kind == "name" and follower == "(":
            if token not in _FUNCTIONS | _NODE_TYPES:
                raise SelectorError(f"{xpath!r}: {token}() is no function of XPath 1.0")
        elif kind == "name" or token == "*":
            ends = True
            if before != "@" and axis not in ("attribute", "namespace"):
                written += "[tick()]"
            axis = ""
        elif token == "(":
            closing.append("[tick()]" if before in _NODE_TYPES and axis != "attribute" else "")
            axis = ""
        elif token == ")":
            written += closing.pop() if closing else ""
        elif token == "..":
            written = "parent::node()[tick()]"
        elif token == "//" and (operand or depth):
            written = "/descendant-or-self::node()[tick()]/"
        depth += (token == "[") - (token == "]")
        yield written
        operand, before = ends, token


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

"""What a site profile is: selectors for the fields of an Article, and for what to drop or keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from newsextract.page.selector import Selector, SelectorError, read_selector

SelectorLike = str | Mapping[str, str]
"""`"h1.title"` (CSS), `"//h1"` (XPath), or `{"css": …}` or `{"xpath": …}` to say which."""
Selectors = SelectorLike | Sequence[SelectorLike]

VALUES: Final[tuple[str, ...]] = (
    "title", "subtitle", "published", "modified", "authors", "editors", "source", "tags", "images",
    "site_name", "next_page",
)  # fmt: skip
"""Keys whose text becomes a field of the Article."""
PLACES: Final[tuple[str, ...]] = ("body", "keep", "drop")
"""Keys that say of parts of the page whether they are text of the article."""
KEYS: Final[tuple[str, ...]] = VALUES + PLACES
CUMULATIVE: Final[frozenset[str]] = frozenset(("keep", "drop"))
"""Keys of whose selectors all count; of the others, the first that finds something."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a profile: a selector, what it is for, and the host it was written for."""

    key: str
    selector: Selector
    host: str

    @property
    def reason(self) -> str:
        """`profile for example.com: drop .ad`."""
        return f"{profile_name(self.host)}: {self.key} {self.selector.written}"


def profile_name(host: str) -> str:
    """How a profile is spoken of: `profile for example.com`; `profile` where it is for no host."""
    return f"profile for {host}" if host else "profile"


@dataclass(frozen=True, slots=True, init=False)
class SiteProfile:
    """What somebody knows of one site's pages: CSS or XPath selectors, key by key.

    A string is CSS, or XPath if it begins with `/`, `./` or `(`; `{"css": …}` and `{"xpath": …}` say
    which. CSS may end in `::text` or `::attr(name)`. Of several selectors the first that finds
    something on the page counts; of `keep` and `drop` all do. A selector that finds nothing leaves
    its field to the ordinary rules.

    Frozen and picklable. Raises `SelectorError` (a `ValueError`) for a selector that is none.
    """

    host: str
    """The site that it was written for, for the reasons; empty if it does not matter."""
    rules: tuple[Rule, ...]
    """Every selector, in the order in which they are tried."""
    inherit: bool
    """Whether what it does not say is taken from the profile of the domain above it."""

    def __init__(
        self,
        host: str = "",
        *,
        title: Selectors = (),
        subtitle: Selectors = (),
        published: Selectors = (),
        modified: Selectors = (),
        authors: Selectors = (),
        editors: Selectors = (),
        source: Selectors = (),
        tags: Selectors = (),
        images: Selectors = (),
        site_name: Selectors = (),
        next_page: Selectors = (),
        body: Selectors = (),
        keep: Selectors = (),
        drop: Selectors = (),
        inherit: bool = True,
    ) -> None:
        given: dict[str, Selectors] = {
            "title": title, "subtitle": subtitle, "published": published, "modified": modified,
            "authors": authors, "editors": editors, "source": source, "tags": tags, "images": images,
            "site_name": site_name, "next_page": next_page, "body": body, "keep": keep, "drop": drop,
        }  # fmt: skip
        rules = tuple(
            Rule(key, checked(key, selector), host) for key in KEYS for selector in each_selector(given[key])
        )
        self._set(host, rules, inherit)

    def _set(self, host: str, rules: tuple[Rule, ...], inherit: bool) -> None:
        object.__setattr__(self, "host", host)
        object.__setattr__(self, "rules", rules)
        object.__setattr__(self, "inherit", inherit)

    @classmethod
    def of_rules(cls, host: str, rules: Sequence[Rule], inherit: bool = True) -> SiteProfile:
        """A profile of rules that have been checked."""
        profile = cls.__new__(cls)
        profile._set(host, tuple(rules), inherit)
        return profile

    def of(self, key: str) -> tuple[Rule, ...]:
        """The rules for one key."""
        return tuple(rule for rule in self.rules if rule.key == key)

    def over(self, general: SiteProfile) -> SiteProfile:
        """This profile, completed by that of the domain above: a key that it has is its own, but
        `keep` and `drop` add up."""
        if not self.inherit:
            return self
        own = {rule.key for rule in self.rules} - CUMULATIVE
        taken = (rule for rule in general.rules if rule.key not in own)
        return SiteProfile.of_rules(self.host, (*self.rules, *taken), general.inherit)


def each_selector(selectors: Selectors) -> Iterator[SelectorLike]:
    """One selector, or several, one by one."""
    if isinstance(selectors, (str, Mapping)):
        yield selectors
    else:
        yield from selectors


def checked(key: str, selector: SelectorLike) -> Selector:
    """A selector for `key`. Raises `SelectorError` where it is none, or none for this key."""
    if isinstance(selector, str):
        found = read_selector(selector)
    elif isinstance(selector, Mapping):
        found = _of_table(selector)
    else:
        raise SelectorError(f"a selector is a string or {{css = …}} or {{xpath = …}}, not {selector!r}")
    if key in PLACES and not found.selects_elements:
        raise SelectorError(f"{found.written!r} selects attributes or texts; {key} needs elements")
    return found


def _of_table(table: Mapping[str, str]) -> Selector:
    ((language, text),) = table.items() if len(table) == 1 else ((None, None),)
    if language not in ("css", "xpath") or not isinstance(text, str):
        raise SelectorError(f'a selector is written {{css = "…"}} or {{xpath = "…"}}, not {dict(table)!r}')
    return read_selector(text, "css" if language == "css" else "xpath")

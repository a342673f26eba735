"""The profiles of many sites: read from a TOML file, checked line by line, found by a page's host."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsextract.page.selector import SelectorError
from newsextract.profiles.model import KEYS, Rule, SiteProfile, checked

_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62})){0,30}\Z")


class ProfileError(ValueError):
    """A file of site profiles that cannot be used. The message has a line `FILE:LINE: what is wrong`
    for each mistake; `problems` holds them one by one."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[ProfileError], tuple[tuple[str, ...]]]:
        return type(self), (self.problems,)


@dataclass(frozen=True)
class SiteProfiles:
    """The profiles of many sites, found by host. Frozen and picklable."""

    profiles: tuple[SiteProfile, ...]
    """Each with a host of its own."""
    _by_host: dict[str, SiteProfile] = field(init=False, repr=False, compare=False)

    def __init__(self, profiles: Iterable[SiteProfile]) -> None:
        object.__setattr__(self, "profiles", tuple(profiles))
        by_host: dict[str, SiteProfile] = {}
        for profile in self.profiles:
            host = normal_host(profile.host)
            if not host or host in by_host:
                what = f"two profiles for {host}" if host else f"a profile for the host {profile.host!r}"
                raise ValueError(f"there cannot be {what}")
            by_host[host] = profile
        object.__setattr__(self, "_by_host", by_host)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> SiteProfiles:
        """The profiles of a TOML file, one table a host (`["example.com"]`), all of them checked.

        Raises `ProfileError` with a line for each mistake, `OSError` where there is no such file,
        and `ImportError` where a package is missing (`pip install 'newsextract[profiles]'`).
        """
        return cls.loads(Path(path).read_bytes(), os.fspath(path))

    @classmethod
    def loads(cls, text: str | bytes, name: str = "profiles.toml") -> SiteProfiles:
        """The same from a text; `name` is what the errors call it."""
        return cls(_Checker(text, name).profiles())

    @property
    def digest(self) -> str:
        """A short fingerprint: the same for the same profiles, in any process."""
        return sha256(repr(self.profiles).encode("utf-8", "backslashreplace")).hexdigest()[:16]

    def for_host(self, host: str) -> SiteProfile | None:
        """The profile for a host: its own, completed by those of the domains above it; None if none of
        them has one."""
        found: SiteProfile | None = None
        name = normal_host(host)
        while name:
            profile = self._by_host.get(name)
            if profile is not None:
                found = profile if found is None else found.over(profile)
                if not found.inherit:
                    break
            name = name.partition(".")[2]
        return found

    def for_url(self, url: str | None) -> SiteProfile | None:
        """The profile for the host of an address; None for what is no address."""
        return self.for_host(host_of(url)) if url else None


def host_of(url: str) -> str:
    """The host in an address, empty if there is none."""
    try:
        return urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""


def normal_host(host: str) -> str:
    """A host in lower case and ASCII (`新闻.example` is `xn--…`); empty if it is none."""
    name = host.strip().lower().rstrip(".")
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    return name if _HOST.match(name) else ""


def _unquoted(host: str, table: Any) -> Iterator[str]:
    """The parts of a host that was written without quotes: `[a.example]` is a table in a table."""
    yield host
    while isinstance(table, dict):
        host = next((key for key, value in table.items() if key not in KEYS and isinstance(value, dict)), "")
        if not host:
            return
        yield host
        table = table[host]


class _Checker:
    """Reads one file and notes everything that is wrong with it."""

    def __init__(self, text: str | bytes, name: str) -> None:
        from newsextract.profiles import lines  # a TOML parser: only for those who load a file

        self._lines = lines
        self._name = name
        self._text = self._decoded(text)
        self._problems: list[tuple[int, str]] = []

    def profiles(self) -> list[SiteProfile]:
        try:
            tables = self._lines.parse(self._text)
        except self._lines.TOMLError as wrong:
            raise ProfileError((self._syntax_error(str(wrong)),)) from None
        found = [profile for host, table in tables.items() for profile in self._profile(host, table)]
        hosts = [normal_host(host) for host in tables]
        for position, host in enumerate(tables):
            if hosts[position] and hosts[position] in hosts[:position]:
                self._wrong((host,), f"there is a profile for {hosts[position]} already")
        if self._problems:
            raise ProfileError(tuple(f"{self._name}:{line}: {what}" for line, what in sorted(self._problems)))
        return found

    def _decoded(self, text: str | bytes) -> str:
        if isinstance(text, str):
            return text.replace("\r\n", "\n")
        try:
            return text.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as wrong:
            line = text.count(b"\n", 0, wrong.start) + 1
            raise ProfileError((f"{self._name}:{line}: not in UTF-8 ({wrong.reason})",)) from None

    def _syntax_error(self, message: str) -> str:
        """tomllib says `… (at line 3, column 5)`, or `(at end of document)`."""
        place = re.search(r"\s?\(at line (\d+), column (\d+)\)", message)
        if place is None:
            return f"{self._name}:{len(self._text.splitlines())}: no TOML: {message}"
        what = message[: place.start()] + message[place.end() :]
        return f"{self._name}:{place[1]}: no TOML: {what} (column {place[2]})"

    def _wrong(self, path: tuple[str, ...], what: str, item: int | None = None) -> None:
        self._problems.append((self._lines.line_of(self._text, path, item), what))

    def _profile(self, host: str, table: Any) -> Iterator[SiteProfile]:
        if not isinstance(table, dict):
            self._wrong((host,), f'{host} stands outside a profile: begin with a host, as in ["example.com"]')
            return
        if not normal_host(host):
            self._wrong((host,), f"{host!r} is no host name")
            return
        path = tuple(_unquoted(host, table))
        if len(path) > 1:
            self._wrong(path, f'a host has dots and stands in quotes: ["{".".join(path)}"]')
            return
        inherit = table.get("inherit", True)
        if not isinstance(inherit, bool):
            self._wrong((host, "inherit"), f"{host}: inherit is true or false, not {inherit!r}")
        rules = [rule for key, value in table.items() for rule in self._rules(host, key, value)]
        yield SiteProfile.of_rules(normal_host(host), rules, inherit is not False)

    def _rules(self, host: str, key: str, value: Any) -> Iterator[Rule]:
        if key == "inherit":
            return
        if key not in KEYS:
            close = get_close_matches(key, (*KEYS, "inherit"), 1)
            hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(KEYS)}, inherit"
            self._wrong((host, key), f"{host}: unknown key {key!r}; {hint}")
            return
        several = isinstance(value, list)
        if several and not value:
            self._wrong((host, key), f"{host}: {key} is an empty list; leave it out")
        for number, selector in enumerate(value if several else [value]):
            try:
                yield Rule(key, checked(key, selector), normal_host(host))
            except SelectorError as wrong:
                self._wrong((host, key), f"{host}: {key}: {wrong}", number if several else None)

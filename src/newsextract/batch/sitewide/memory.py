"""`SiteMemory`: on how many pages of each site each line stands; bounded, mergeable, kept in a file."""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsextract.batch.journal import write_whole
from newsextract.batch.records import Record, UsageError
from newsextract.batch.sitewide.lines import (
    PageLines,
    hash_of,
    may_repeat,
    page_lines,
    page_sketch,
    site_of,
)

# Thresholds. Measured on the 28 readable corpus pages of the two largest portals and on the
# invented sites of the tests; chosen so that no line of an article was taken.
MIN_PAGES = 5
"""A line on fewer pages than this proves nothing."""
MIN_SHARE = 0.02
"""Share of a site's pages from which a line behind the main text is sitewide: a columnist's box
stands on the columnist's pages only."""
MIN_SHARE_BEFORE = 0.3
"""The same for a line before the main text, where serials and columns repeat their opening."""

LINES_PER_SITE = 20_000
"""Lines kept for a site; over that, those seen least go, which can only lower counts."""
LINES = 2_000_000
"""Lines kept of all sites together, some 250 MB; over that, each site forgets those seen least."""
PAGES_REMEMBERED = 1_000_000
"""Pages that are recognised as seen before (reposts count once), some 100 MB; later ones all count."""
SITES = 20_000
"""Sites kept; over that, those with the fewest pages go."""

_BEHIND = 1 << 32
"""A line's count holds two numbers: pages, and above bit 32 pages where it stood behind the text."""

_MAGIC = b"newsextract-sites-1\n"
_SITE = struct.Struct("<IIII")


@dataclass(slots=True)
class _Site:
    pages: int = 0
    lines: dict[int, int] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def add(self, key: int, values: Iterable[int], remember: bool) -> None:
        if key in self.seen:
            return
        if remember:
            self.seen.add(key)
        self.pages += 1
        lines = self.lines
        for value in values:
            value += 1 << 63
            line = value >> 1
            lines[line] = lines.get(line, 0) + 1 + (_BEHIND if value & 1 else 0)
        if len(lines) > LINES_PER_SITE:
            self.thin_out()

    def thin_out(self) -> None:
        """Forget the lines seen least: at least half of them."""
        if not self.lines:
            return
        least = sorted(count & (_BEHIND - 1) for count in self.lines.values())[len(self.lines) // 2]
        self.lines = {line: count for line, count in self.lines.items() if count & (_BEHIND - 1) > least}

    def merge(self, other: _Site) -> None:
        self.pages += other.pages
        for line, count in other.lines.items():
            self.lines[line] = self.lines.get(line, 0) + count
        self.seen |= other.seen
        while len(self.lines) > LINES_PER_SITE:
            self.thin_out()

    def sitewide(self) -> frozenset[int]:
        """Hashes of the lines that stand across the site."""
        return frozenset(line for line, count in self.lines.items() if self._is_sitewide(count))

    def _is_sitewide(self, count: int) -> bool:
        pages, behind = count & (_BEHIND - 1), count >> 32
        if pages < MIN_PAGES:
            return False
        share = MIN_SHARE if behind * 2 > pages else MIN_SHARE_BEFORE
        return pages >= share * self.pages


class SiteLines:
    """The sitewide lines of one site: a `SiteKnowledge` for `extract(page, site=…)`."""

    def __init__(self, hashes: frozenset[int]) -> None:
        self._hashes = hashes

    def is_sitewide(self, line: str, url: str | None = None) -> bool:
        """Whether the line (a block's text) stands across the site, whatever the address."""
        return bool(self._hashes) and may_repeat(line) and hash_of(line) in self._hashes

    def __len__(self) -> int:
        return len(self._hashes)


class SiteMemory:
    """On how many pages of each site each line stands.

    >>> memory = SiteMemory()
    >>> for number in range(20):
    ...     _ = memory.learn(f"http://news.example/{number}", f"题{number}",
    ...         [f"第{number}篇的正文，说了一件别处没有的事，而且说得很长。", "本站所有文章均代表作者观点"])
    >>> memory.is_sitewide("本站所有文章均代表作者观点", "http://news.example/99")
    True
    """

    def __init__(self) -> None:
        self._sites: dict[str, _Site] = {}
        self._lines = self._pages = 0
        self._found: dict[str, SiteLines] = {}

    def learn(self, url: str | None, title: str, lines: Sequence[str]) -> SiteMemory:
        """Count one page: its title and its lines from top to bottom. A page seen before (same
        title and longest line) counts once, so reposts make no line sitewide."""
        self.add(url, page_sketch(PageLines(title, tuple(lines))))
        return self

    def learn_page(self, page: bytes | str, url: str | None = None) -> SiteMemory:
        """Count one page as fetched; a page that cannot be read does not count."""
        self.add(url, page_sketch(page_lines(Record(page, "", url=url))))
        return self

    def add(self, url: str | None, sketch: Sequence[int]) -> None:
        """Count one page by its `page_sketch`."""
        if not sketch:
            return
        name = site_of(url)
        site = self._sites.get(name)
        if site is None:
            if len(self._sites) >= SITES:
                self._forget_small_sites()
            site = self._sites[name] = _Site()
        lines, pages = len(site.lines), len(site.seen)
        site.add(sketch[0], sketch[1:], self._pages < PAGES_REMEMBERED)
        self._lines += len(site.lines) - lines
        self._pages += len(site.seen) - pages
        if self._lines > LINES:
            self._thin_out()
        self._found.pop(name, None)

    def _thin_out(self) -> None:
        for site in self._sites.values():
            site.thin_out()
        self._found.clear()
        self._count()

    def _count(self) -> None:
        self._lines = sum(len(site.lines) for site in self._sites.values())
        self._pages = sum(len(site.seen) for site in self._sites.values())

    def _forget_small_sites(self) -> None:
        largest = sorted(self._sites.items(), key=lambda pair: (-pair[1].pages, pair[0]))[: SITES // 2]
        kept = {name for name, _ in largest}
        self._sites = {name: site for name, site in self._sites.items() if name in kept}
        self._found.clear()
        self._count()

    def merge(self, other: SiteMemory) -> SiteMemory:
        """Add what another memory learned from other pages. Returns itself."""
        for name, site in other._sites.items():
            self._sites.setdefault(name, _Site()).merge(site)
        while len(self._sites) > SITES:
            self._forget_small_sites()
        self._count()
        while self._lines > LINES:
            self._thin_out()
        self._found.clear()
        return self

    def for_url(self, url: str | None) -> SiteLines:
        """The sitewide lines of the site that an address belongs to. Pages that were learned
        without an address stand for the sites that were not learned."""
        name = site_of(url)
        if name not in self._sites:
            name = ""
        if name not in self._found:
            site = self._sites.get(name)
            self._found[name] = SiteLines(site.sitewide() if site else frozenset())
        return self._found[name]

    def is_sitewide(self, line: str, url: str | None = None) -> bool:
        """Whether the line stands across the site of `url`; without an address, across any site
        that was learned."""
        if url is not None:
            return self.for_url(url).is_sitewide(line)
        return any(self._of(name).is_sitewide(line) for name in self._sites)

    def known(self) -> dict[str, SiteLines]:
        """The sitewide lines by site: all that extracting needs, a small part of the memory."""
        found = {name: SiteLines(site.sitewide()) for name, site in self._sites.items()}
        return {name: lines for name, lines in found.items() if len(lines)}

    def _of(self, name: str) -> SiteLines:
        if name not in self._found:
            self._found[name] = SiteLines(self._sites[name].sitewide())
        return self._found[name]

    def sites(self) -> dict[str, tuple[int, int]]:
        """Pages learned and sitewide lines found, by site."""
        return {name: (site.pages, len(self._of(name))) for name, site in self._sites.items()}

    def sitewide_count(self) -> int:
        """How many sitewide lines there are in all."""
        return sum(len(self._of(name)) for name in self._sites)

    def to_bytes(self) -> bytes:
        """The memory as bytes, the same for the same counts."""
        pieces = []
        for name, site in sorted(self._sites.items()):
            encoded = name.encode("utf-8", "replace")
            pieces += [_SITE.pack(len(encoded), site.pages, len(site.lines), len(site.seen)), encoded]
            ordered = sorted(site.lines.items())
            pieces += [_numbers(line for line, _ in ordered), _numbers(count for _, count in ordered)]
            pieces.append(_numbers(sorted(site.seen)))
        return _MAGIC + zlib.compress(b"".join(pieces), 6)

    @classmethod
    def from_bytes(cls, data: bytes) -> SiteMemory:
        """Raises `UsageError` where the bytes are no memory."""
        if not data.startswith(_MAGIC):
            raise UsageError("this is no site memory")
        memory = cls()
        try:
            content, place = zlib.decompress(data[len(_MAGIC) :]), 0
            while place < len(content):
                length, pages, lines, seen = _SITE.unpack_from(content, place)
                place += _SITE.size
                name = content[place : place + length].decode("utf-8", "replace")
                place += length
                keys, place = _read_numbers(content, place, lines)
                counts, place = _read_numbers(content, place, lines)
                keys_seen, place = _read_numbers(content, place, seen)
                memory._sites[name] = _Site(pages, dict(zip(keys, counts, strict=True)), set(keys_seen))
        except (zlib.error, struct.error, ValueError) as broken:
            raise UsageError(f"the site memory is damaged: {broken}") from broken
        memory._count()
        return memory

    def save(self, path: str | Path) -> None:
        """Write the memory to a file."""
        write_whole(Path(path), self.to_bytes())

    @staticmethod
    def check(path: str | Path) -> None:
        """Raises `UsageError` where the file is not there or no site memory."""
        try:
            with open(path, "rb") as opened:
                found = opened.read(len(_MAGIC))
        except OSError as missing:
            raise UsageError(f"cannot read the site memory {path}: {missing.strerror}") from missing
        if found != _MAGIC:
            raise UsageError(f"{path} is no site memory")

    @classmethod
    def load(cls, path: str | Path) -> SiteMemory:
        """Read a memory that `save` wrote."""
        try:
            return cls.from_bytes(Path(path).read_bytes())
        except OSError as missing:
            raise UsageError(f"cannot read the site memory {path}: {missing.strerror}") from missing


def _numbers(values: Iterable[int]) -> bytes:
    return array("q", values).tobytes()


def _read_numbers(content: bytes, place: int, count: int) -> tuple[array[int], int]:
    end = place + 8 * count
    found = array("q")
    found.frombytes(content[place:end])
    return found, end

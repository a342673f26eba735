"""The lines of a page as they are compared across a site: which of them may repeat, and their hashes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import urlsplit

from newsextract.article import ExtractionError
from newsextract.batch.records import Record
from newsextract.page import read_page

MIN_CHARACTERS = 6
"""Shorter lines are left to the words and places they stand in (`广告`, `记者：`, `分享到`)."""

_KEPT = tuple(
    re.compile(pattern)
    for pattern in (
        # Datelines of their own: 新华社北京12月16日电, 本报讯, （记者 张三）
        r"^[（(【]?.{0,24}(?:电|讯|消息|报道)[）)】]?(?:[（(].{0,40}[）)])?$",
        # Parts of statutes and contracts: 第一章 总则, 第三十条 …, 本办法自发布之日起施行。
        r"^第[一二三四五六七八九十百千零〇0-9]{1,7}[章节条编款部分回集讲课期]",
        r"^[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]",
        r"(?:施行|执行|实施|生效|废止|解释)[。.]?$",
        # What notices and letters end with: 特此公告。 此致 敬礼
        r"^(?:特此|此致|敬礼|专此|以上通知|请遵照)",
        # Whom a speech or letter addresses, who speaks in an interview: 女士们、先生们：
        r"[：:]$",
        # A serial's hinge: 上回说到…, 欲知后事如何，且听下回分解。（未完待续）
        r"^(?:上回|上集|前情|书接|话说|却说|且说)|下回分解|未完待续|接上[期篇文]",
        # Changed names, ends of texts: （文中人物均为化名） （完）
        r"化名|^[（(](?:完|全文完|本文完)[）)]$",
        # Spoken lines and verse: a quotation of its own
        r"^[“「『\"].{0,200}[”」』\"]$",
    )
)


def folded(line: str) -> str:
    """The line as it is compared: full width as half width, without blanks, lower case."""
    return "".join(unicodedata.normalize("NFKC", line).split()).lower()


def may_repeat(line: str) -> bool:
    """Whether a line could be sitewide at all: long enough, and not of a shape that articles share."""
    text = line.strip()
    if len(text) < MIN_CHARACTERS or len(text) > 2_000:
        return False
    return not any(pattern.search(text) for pattern in _KEPT)


def hash_of(line: str) -> int:
    """63 bits of the folded line."""
    return (
        int.from_bytes(blake2b(folded(line).encode("utf-8", "replace"), digest_size=8).digest(), "little")
        >> 1
    )


def site_of(url: str | None) -> str:
    """The site an address belongs to: its host without `www.`; empty for none."""
    if not url:
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page, for learning."""

    title: str
    lines: tuple[str, ...]


def page_lines(record: Record) -> PageLines | None:
    """The visible lines of a page; None if it cannot be read."""
    try:
        page = read_page(record.page, url=record.url, encoding=record.encoding)
    except ExtractionError:
        return None
    lines = tuple(block.text for block in page.blocks if block.text and not block.hidden)
    return PageLines(page.head.title, lines)


def page_sketch(page: PageLines | None) -> list[int]:
    """A page as numbers: its own key, then each line's hash, times two, odd if it stands behind
    the page's longest line. Empty for a page that could not be read."""
    if page is None or not page.lines:
        return []
    longest = max(range(len(page.lines)), key=lambda number: len(page.lines[number]))
    key = hash_of(f"{page.title}\n{page.lines[longest]}")
    found: dict[int, int] = {}
    for number, line in enumerate(page.lines):
        if number != longest and may_repeat(line):
            value = hash_of(line)
            found[value] = found.get(value, 0) | (number > longest)
    # The longest line of a page may be the disclaimer under a picture: it counts too.
    if may_repeat(page.lines[longest]):
        found.setdefault(hash_of(page.lines[longest]), 1)
    return [key, *((value << 1 | behind) - (1 << 63) for value, behind in found.items())]

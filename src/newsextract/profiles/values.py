"""What the elements that a profile selects say: text to names, dates, sources, tags, pictures."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from newsextract.article import Image, Source
from newsextract.fields.address import web_address
from newsextract.fields.credit_lines.authors import authors_of
from newsextract.fields.credit_lines.editors import editors_of
from newsextract.fields.credit_lines.line import Line, read_line
from newsextract.fields.credit_lines.marks import MARK, STOP
from newsextract.fields.credit_lines.source import credit_of, kind_of, source_name
from newsextract.fields.dates import DateFound, parse_date
from newsextract.fields.tags import find_tags
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.matched import Match
from newsextract.page.model import Block, Node, Page
from newsextract.zh.calendar import CHINA_TIME

_EPOCH = re.compile(r"([0-9]{10})([0-9]{3})?")
_DASHES = " —-–"


def read_value(
    key: str, page: Page, matches: Sequence[Match], fetched_at: dt.datetime | None
) -> DateFound | dt.datetime | Source | str | tuple[str, ...] | tuple[Image, ...] | None:
    """The value of a field, in what its selector found; None or empty if there is none in it."""
    if key == "published":
        return read_moment(matches, fetched_at)
    if key == "modified":
        found = read_moment(matches, fetched_at)
        return None if found is None else found.moment()
    if key == "authors":
        return read_authors(matches)
    if key == "editors":
        return read_editors(matches)
    if key == "source":
        return read_source(page, matches)
    if key == "tags":
        return read_tags(matches)
    if key == "images":
        return read_images(page, matches)
    if key == "next_page":
        return read_address(page, matches)
    text = next((match.text for match in matches if match.text), None)
    return text.lstrip(_DASHES) if text and key == "subtitle" else text


def read_moment(matches: Sequence[Match], fetched_at: dt.datetime | None) -> DateFound | None:
    """The first date: of `<time datetime>` before its text; seconds or milliseconds since 1970 too."""
    for match in matches:
        for text in (match.stamp, match.text):
            if not text:
                continue
            epoch = _EPOCH.fullmatch(text)
            if epoch is not None:
                text = dt.datetime.fromtimestamp(int(epoch[1]), CHINA_TIME).isoformat()
            found = parse_date(text, fetched_at)
            if found is not None:
                return found
    return None


def read_authors(matches: Sequence[Match]) -> tuple[str, ...]:
    """Names, by the rules for bylines: an element with bare names is read as if 作者： stood before it."""
    return _names(matches, authors_of, "作者：")


def read_editors(matches: Sequence[Match]) -> tuple[str, ...]:
    """Names of editors, without staff codes."""
    return _names(matches, editors_of, "责任编辑：")


def _names(
    matches: Sequence[Match], names_of: Callable[[Line], tuple[str, ...]], label: str
) -> tuple[str, ...]:
    lines = map(_line, matches)
    found = (name for line in lines for name in names_of(line if line.fields else _labelled(line, label)))
    return tuple(dict.fromkeys(found))


def read_source(page: Page, matches: Sequence[Match]) -> Source | None:
    """The credited source, without its label, a date or a reporter beside it."""
    for match in matches:
        line = _line(match)
        name = credit_of(line)
        if name is None and not line.fields:
            name = source_name(line.text.replace(STOP, " ").strip(" " + MARK))
        if name is not None:
            url = web_address(page, match.href) if match.href else None
            return Source(name=name, role="credited", url=url, kind=kind_of(name))
    return None


def read_tags(matches: Sequence[Match]) -> tuple[str, ...]:
    """Tags: a link is one whole; a text is cut at its separators."""
    found: dict[str, None] = {}
    for match in matches:
        for text in (match.text, f"标签：{match.text}"):
            block = Block(0, text, _NOWHERE, links=match.links)
            if tags := find_tags([LabelledBlock(block, Label.TAGS, "")]):
                found.update(dict.fromkeys(tags))
                break
    return tuple(found)


def read_images(page: Page, matches: Sequence[Match]) -> tuple[Image, ...]:
    """Pictures, each address once; without captions."""
    found: dict[str, Image] = {}
    for match in matches:
        pictures = [(picture.src, picture.alt) for picture in match.pictures]
        for src, alt in pictures or ([(match.href, "")] if match.href else []):
            address = web_address(page, src)
            if address is not None:
                found.setdefault(address, Image(url=address, alt=alt, caption=None))
    return tuple(found.values())


def read_address(page: Page, matches: Sequence[Match]) -> str | None:
    """Where the first link leads."""
    addresses = (web_address(page, match.href) for match in matches if match.href)
    return next((address for address in addresses if address), None)


_NOWHERE = Node("html", "", None, 0)


def _line(match: Match) -> Line:
    return read_line(MARK.join(match.pieces) or match.text)


def _labelled(line: Line, label: str) -> Line:
    """A line without any label, read as if `label` stood before it."""
    return read_line(label + line.text.replace(STOP, " ").strip(" " + MARK))

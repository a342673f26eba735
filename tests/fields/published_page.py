"""Pages as labelled blocks, for the tests of the date of publication."""

from __future__ import annotations

import datetime as dt
from typing import Any

from newsextract.fields.published import Published, find_published
from newsextract.layout.model import Label, LabelledBlock
from newsextract.page.model import Block, Head, Link, Node, Page

FETCHED = dt.datetime(2024, 5, 20, 12, 0)
ROOT = Node("body", "", None, 0)
TEXT = "某市今年新建了三座公园，市民可以免费入园。负责人介绍说，公园里种了两千棵树。"


def published(
    *lines: str,
    meta: dict[str, str] | None = None,
    json_ld: list[dict[str, Any]] | None = None,
    url: str | None = None,
    fetched_at: dt.datetime | None = FETCHED,
    source: str = "",
) -> Published:
    """The date of a page written as lines: `# headline`, `| text`, `~ hidden`, `@ date line`, `> a link`,
    `! related`, `? comment`; others are lines whose label does not matter. `a/b` are pieces of one line."""
    labels = {
        "#": Label.HEADLINE,
        "|": Label.BODY,
        "~": Label.HIDDEN,
        "@": Label.DATELINE,
        ">": Label.NAVIGATION,
        "!": Label.RELATED,
        "?": Label.COMMENTS,
    }
    labelled = []
    for index, line in enumerate(lines):
        label = labels.get(line[:1])
        text = line[1:].strip() if label else line
        pieces = tuple(text.split("//"))
        text = "".join(pieces)
        links = (Link(text, "/a"),) if line.startswith(">") else ()
        block = Block(index, text, ROOT, pieces, links, len(text) if links else 0, 0, line.startswith("~"))
        labelled.append(LabelledBlock(block, label or Label.OTHER, "as the test says"))
    page = Page(
        "html",
        Head(meta=meta or {}, json_ld=json_ld or [], has_times="<time" in source),
        [item.block for item in labelled],
        url,
        source=source,
    )
    return find_published(page, labelled, url=url, fetched_at=fetched_at)


def shown(found: Published) -> str:
    """The time if there is one, else the day: `2023-12-16 10:05+08:00`."""
    if found.published_at is not None:
        assert found.date is not None
        return found.published_at.isoformat(" ").replace(":00+", "+", 1)
    return str(found.date)


HEADLINE = "# 某市新建三座公园"
BODY = "| " + TEXT
RIGHT = "2023-12-16 10:05"

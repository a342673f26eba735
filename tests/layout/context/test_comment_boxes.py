"""Boxes that others wrote: comments told by their shape, cards of other articles."""

from __future__ import annotations

from itertools import pairwise

import pytest
from ferry_page import FIRST, NAMES, REMARKS, SECOND, labels
from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout import Label
from newsextract.layout.context.comment_boxes import find_comment_boxes
from newsextract.layout.lines import read_line
from newsextract.layout.prose import is_prose
from newsextract.page import read_page

LINE = st.sampled_from(
    ["夜航船", "2026-02-27 06:12", "江面上全是雾，什么也看不见，船头点着灯。", "3小时前", "赞 3", "回复"]
)
BOX = st.lists(LINE, min_size=1, max_size=5).map(
    lambda lines: "<div class=a>" + "".join(f"<p>{line}</p>" for line in lines) + "</div>"
)


@given(st.lists(BOX, max_size=6))
def test_boxes_stand_behind_the_first_sentence_and_apart(boxes: list[str]) -> None:
    page = read_page(f"<html><body><div>{''.join(boxes)}</div></body></html>".encode())
    verdicts = [read_line(block.text) for block in page.blocks]
    sentences = [block.index for block in page.blocks if is_prose(block.text)]
    found = list(find_comment_boxes(page.blocks, verdicts, sentences))
    assert len(found) != 1
    assert all(node.start > sentences[0] for node in found)
    ends = sorted((node.start, node.end) for node in found)
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


@pytest.mark.parametrize("date_first", [True, False])
def test_remarks_told_by_their_shape(date_first: bool) -> None:
    date = "<span>2026-02-27 06:12 某地</span>"
    boxes = "".join(
        f"<div class=x5><div>{name}</div>{f'<div>{date}</div>' if date_first else ''}<p>{remark}</p>"
        f"{'' if date_first else f'<div>{date}</div>'}</div>"
        for name, remark in zip(NAMES, REMARKS, strict=True)
    )
    found = labels(f"<h1>老渡口来了新船</h1><div class=x1>{FIRST}{SECOND}</div><div class=x4>{boxes}</div>")
    assert Label.BODY not in [found[line] for line in (*NAMES, *REMARKS)]
    assert [found[line.removeprefix("<p>").removesuffix("</p>")] for line in (FIRST, SECOND)] == [
        Label.BODY
    ] * 2


def test_live_report_is_text() -> None:
    items = "".join(
        f"<div class=it><span>4月18日 0{n}:30</span><p>{remark}</p></div>" for n, remark in enumerate(REMARKS)
    )
    found = labels(
        f"<h1>老渡口来了新船</h1><p>2026-04-18 10:00</p><div>{FIRST}</div><div class=list>{items}</div>"
    )
    assert [found[line] for line in REMARKS] == [Label.BODY] * 3


def test_abstracts_under_links_are_no_part_of_the_text() -> None:
    cards = "".join(
        f"<div class=w3><h3><a href=/{n}.html>{name}和她的小城故事</a></h3><p>{remark}</p></div>"
        for n, (name, remark) in enumerate(zip(NAMES, REMARKS, strict=True))
    )
    found = labels(f"<h1>老渡口来了新船</h1><div class=w1>{FIRST}{SECOND}</div><div class=w2>{cards}</div>")
    assert Label.BODY not in [found[remark] for remark in REMARKS]


def test_cards_beside_a_brief_without_headings() -> None:
    cards = "".join(
        f"<div class=i><a href=/{n}.html>{name}和她的小城故事</a><p>{remark}</p></div>"
        for n, (name, remark) in enumerate(zip(NAMES, REMARKS, strict=True))
    )
    head = "<h1>老渡口来了新船</h1><div><a href=/u>某某文化频道</a></div><div>2026-04-24 09:15</div>"
    found = labels(f"{head}<div class=c>{FIRST}</div><div class=more>{cards}</div>")
    assert found[FIRST[3:-4]] is Label.BODY
    assert Label.BODY not in [found[remark] for remark in REMARKS]


def test_digest_under_linked_headlines_keeps_its_items() -> None:
    items = "".join(
        f"<div class=i><h3><a href=/{n}.html>{name}和她的小城故事</a></h3><p>{remark}</p></div>"
        for n, (name, remark) in enumerate(zip(NAMES, REMARKS, strict=True))
    )
    found = labels(f"<h1>老渡口来了新船</h1><div>2026-04-24 09:15</div><div class=more>{items}</div>")
    assert [found[remark] for remark in REMARKS] == [Label.BODY] * 3

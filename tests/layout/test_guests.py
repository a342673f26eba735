"""Boxes of others are found in any page without an error, and never before the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsextract.layout.guests import find_guests
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
    found = list(find_guests(page.blocks, verdicts, sentences))
    assert len(found) != 1
    assert all(node.start > sentences[0] for node in found)
    ends = sorted((node.start, node.end) for node in found)
    assert all(before[1] <= after[0] for before, after in pairwise(ends))

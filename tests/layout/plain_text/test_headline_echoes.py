"""Pieces of the headline among the lines of a plain text: the run does not end at them."""

from __future__ import annotations

import pytest
from bridge_text import FOOTER, FOURTH, HEADER, LEAD, NAVIGATION, SECOND, THIRD, TITLE, dump

from newsextract.layout import Label, label
from newsextract.layout.lines import read_line
from newsextract.layout.plain_text.headline_echoes import without_echoes
from newsextract.page import read_page

FIRST_HALF, SECOND_HALF = TITLE[:6], TITLE[6:]


def texts_without(lines: list[str]) -> list[str] | None:
    """The lines behind the headline without its pieces."""
    blocks = read_page("\n".join([TITLE, *lines]), format="text").blocks
    verdicts = [read_line(block.text) for block in blocks]
    found = without_echoes(blocks, verdicts, (len(blocks), len(blocks)), (0, 0))
    return found and [block.text for block in found[0][1:]]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        pytest.param(LEAD + SECOND_HALF, LEAD, id="behind the last stop"),
        pytest.param(f"{THIRD}【{FIRST_HALF}】", THIRD, id="in brackets"),
        pytest.param(LEAD + "青石鎮老橋", LEAD, id="in the other script"),
        pytest.param(f"{LEAD}{FIRST_HALF}（记者 张三）", LEAD, id="before who wrote it"),
    ],
)
def test_a_piece_behind_a_sentence_is_set_aside(line: str, whole: str) -> None:
    assert texts_without([line, SECOND]) == [whole, SECOND]


def test_lines_that_are_pieces_are_set_aside() -> None:
    assert texts_without([LEAD, FIRST_HALF, FIRST_HALF, SECOND]) == [LEAD, SECOND]
    assert texts_without([LEAD, TITLE, SECOND]) == [LEAD, SECOND]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([LEAD, SECOND], id="nothing of it"),
        pytest.param([LEAD, FIRST_HALF, SECOND], id="one, perhaps a subhead"),
        pytest.param([LEAD + "青石镇的老石匠", SECOND], id="more than the headline says"),
        pytest.param([LEAD + "桥", SECOND], id="a letter by chance"),
        pytest.param(["2021", "2021", SECOND], id="figures"),
    ],
)
def test_other_lines_stay(lines: list[str]) -> None:
    assert texts_without(lines) is None


def test_the_text_goes_on_over_pieces_of_the_headline() -> None:
    text = [LEAD + FIRST_HALF, SECOND, FIRST_HALF, FIRST_HALF, THIRD, FOURTH + SECOND_HALF]
    page = read_page(dump(NAVIGATION, HEADER, text, FOOTER), format="text")
    body = [each.block.text for each in label(page) if each.label is Label.BODY]
    assert {text[0], SECOND, THIRD, text[-1]} <= set(body)


def test_a_brief_keeps_its_only_sentence() -> None:
    sentence = "桥头的两家小店昨天已搬到对岸的新楼里去。" + FIRST_HALF
    page = read_page(dump(NAVIGATION, HEADER, [sentence], FOOTER), format="text")
    assert [each.block.text for each in label(page) if each.label is Label.BODY] == [sentence]

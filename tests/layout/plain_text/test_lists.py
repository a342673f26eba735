"""Lists of other articles, told by their rhythm."""

from __future__ import annotations

import pytest
from bridge_text import FOURTH, HEADER, LEAD, NAVIGATION, SECOND, STORY, THIRD, TITLE, dump

from newsextract.layout import Label, label
from newsextract.layout.lines import read_line
from newsextract.layout.plain_text.lists import (
    before_dated_headlines,
    before_pairs,
    behind_list,
    behind_pairs,
    dated_lists,
)
from newsextract.page import read_page
from newsextract.page.model import Block

ENTRY = ["白云县新增绿地三十公顷", "记者从园林部门了解到，今年全县新增绿地三十公顷，市民出门就能看到。"]
DAYS = ["2021-03-01", "2021-03-02 10:20", "2021-03-02 11:00", "2021-03-03"]
HEADLINES = ["白云县新增绿地三十公顷", "城东小学举办春季运动会", "乡村图书馆周末延长开放时间"]


def read(lines: list[str]) -> list[Block]:
    return read_page("\n".join(lines), format="text").blocks


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [TITLE, *STORY, *[x for day in DAYS for x in (*ENTRY, day)]], range(5, 17), id="date last"
        ),
        pytest.param(
            [TITLE, *STORY, *[x for day in DAYS for x in (day, *ENTRY)]], range(5, 17), id="date first"
        ),
        pytest.param([TITLE, *[x for day in DAYS[:3] for x in (*ENTRY, day)]], range(0), id="too few"),
        pytest.param([x for day in DAYS for x in (day, LEAD, SECOND)], range(0), id="two sentences a day"),
        pytest.param(
            [x for _ in range(4) for x in ("2021年3月5日", "老桥", LEAD)], range(0), id="a diary's bare dates"
        ),
    ],
)
def test_dated_lists(lines: list[str], expected: range) -> None:
    blocks = read(lines)
    assert dated_lists(blocks, [read_line(block.text) for block in blocks]) == set(expected)


def test_dated_list_is_no_article() -> None:
    text = dump(
        NAVIGATION, [TITLE, LEAD, SECOND, "阅读下一篇"], [x for day in DAYS * 4 for x in (*ENTRY, day)]
    )
    assert [b.block.text for b in label(read_page(text)) if b.label is Label.BODY] == [LEAD, SECOND]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        pytest.param([f"03-0{day} {line}" for day, line in enumerate(HEADLINES, 1)], [], id="a day each"),
        pytest.param(HEADLINES, HEADLINES, id="no days"),
        pytest.param(
            ["3-1村集合。", "3-2村出发。", "3-3村返回。"],
            ["3-1村集合。", "3-2村出发。", "3-3村返回。"],
            id="sentences",
        ),
    ],
)
def test_dated_headlines(behind: list[str], expected: list[str]) -> None:
    blocks = read([LEAD, *behind])
    assert [block.text for block in blocks[: before_dated_headlines(blocks, 0, len(blocks))]] == [
        LEAD,
        *expected,
    ]


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        pytest.param(
            ["分享到：", *[x for line in HEADLINES for x in (line, SECOND)]], 0, id="behind a button"
        ),
        pytest.param([x for line in HEADLINES for x in (line, SECOND)], 6, id="subheads"),
        pytest.param(["分享到：", HEADLINES[0], SECOND, THIRD, FOURTH, SECOND], 6, id="the text goes on"),
    ],
)
def test_pairs(behind: list[str], kept: int) -> None:
    blocks = read([LEAD, *behind])
    verdicts = [read_line(block.text) for block in blocks]
    assert before_pairs(blocks, verdicts, 0, len(blocks)) == 1 + kept


@pytest.mark.parametrize(
    ("above", "dropped"),
    [
        pytest.param([*HEADLINES, "评论：老桥往事", "广告"], 5, id="headlines and buttons"),
        pytest.param(["桥修好了", "走上去", "稳稳当当，"], 0, id="verse"),
        pytest.param(["相关新闻：", "老桥往事"], 0, id="too short for a list"),
    ],
)
def test_list_above(above: list[str], dropped: int) -> None:
    blocks = read([*above, LEAD, SECOND])
    assert behind_list(blocks, [read_line(block.text) for block in blocks], 0, len(blocks)) == dropped


def test_nothing_ends_before_the_first_sentence() -> None:
    text = dump(
        HEADER, ["理财：老桥边的小店", "评论：桥该怎么修", "发送短信查行情"], STORY, ["责任编辑：王五"]
    )
    assert [b.block.text for b in label(read_page(text)) if b.label is Label.BODY] == STORY


BOX = [line for headline in (*HEADLINES, "老粮仓改成了图书馆") for line in (headline, ENTRY[1])]


@pytest.mark.parametrize(
    ("lines", "start"),
    [
        pytest.param(
            [*BOX, TITLE, "2021-03-05 10:20 来源：青石日报", LEAD, SECOND], 10, id="beside the article"
        ),
        pytest.param([*BOX, TITLE, LEAD, SECOND], 1, id="without a date"),
        pytest.param([*BOX[:4], TITLE, "2021-03-05 10:20 来源：青石日报", LEAD, SECOND], 1, id="two pairs"),
        pytest.param(
            [TITLE, LEAD, SECOND, THIRD, TITLE, "2021-03-05 来源：青石日报", LEAD], 1, id="two articles"
        ),
    ],
)
def test_start_behind_pairs(lines: list[str], start: int) -> None:
    blocks = read(lines)
    verdicts = [read_line(block.text) for block in blocks]
    assert behind_pairs(blocks, verdicts, 1, len(blocks)) == start

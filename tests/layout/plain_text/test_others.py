"""What is of others at the edges of a run."""

from __future__ import annotations

import pytest
from bridge_text import FOURTH, HEADER, LEAD, NAVIGATION, SECOND, STORY, THIRD, TITLE, dump, read_lines

from newsextract.layout import Label, label
from newsextract.layout.plain_text.others import (
    before_card,
    before_dated_headlines,
    before_pairs,
    before_questions,
    before_ranks,
    behind_list,
    behind_pairs,
    dated_lists,
    foot_above,
)
from newsextract.page import read_page

ENTRY = ["白云县新增绿地三十公顷", "记者从园林部门了解到，今年全县新增绿地三十公顷，市民出门就能看到。"]
DAYS = ["2021-03-01", "2021-03-02 10:20", "2021-03-02 11:00", "2021-03-03"]
HEADLINES = ["白云县新增绿地三十公顷", "城东小学举办春季运动会", "乡村图书馆周末延长开放时间"]


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
    assert dated_lists(read_lines(lines)) == set(expected)


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
    lines = read_lines([LEAD, *behind])
    _, end = before_dated_headlines(lines, 0, lines.size)
    assert lines.texts[:end] == [LEAD, *expected]


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
    lines = read_lines([LEAD, *behind])
    assert before_pairs(lines, 0, lines.size) == (0, 1 + kept)


@pytest.mark.parametrize(
    ("above", "dropped"),
    [
        pytest.param([*HEADLINES, "评论：老桥往事", "广告"], 5, id="headlines and buttons"),
        pytest.param(["桥修好了", "走上去", "稳稳当当，"], 0, id="verse"),
        pytest.param(["相关新闻：", "老桥往事"], 0, id="too short for a list"),
    ],
)
def test_list_above(above: list[str], dropped: int) -> None:
    lines = read_lines([*above, LEAD, SECOND])
    assert behind_list(lines, 0, lines.size) == (dropped, lines.size)


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
    assert behind_pairs(read_lines(lines), 1, len(lines)) == (start, len(lines))


TIPS = ["天暖了，花要醒了。", "先换盆，再修根。", "水要浇透，不要天天浇。", "好太阳的日子搬出去。"]
ASKED = [
    "绿萝叶子发黄是什么原因，应该怎么处理才好？",
    "多肉植物冬天放在室内还是室外，几度会冻坏？",
    "茉莉花养了三年不开花，是不是缺肥了？",
]


def article(lines: list[str], run: list[str]) -> list[str]:
    start = lines.index(run[0])
    first, end = before_questions(read_lines(lines), start, start + len(run))
    return lines[first:end]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        pytest.param([*TIPS, "大家都在问", *ASKED], TIPS, id="behind the text"),
        pytest.param(ASKED, TIPS, id="in its place"),
        pytest.param(TIPS, TIPS, id="none"),
    ],
)
def test_questions(run: list[str], expected: list[str]) -> None:
    assert article(["春天养花", *TIPS, "大家都在问", *ASKED], run) == expected


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*TIPS, *ASKED], id="no heading: the text asks"),
        pytest.param([*TIPS, "大家都在问", *ASKED[:2]], id="two questions"),
        pytest.param([*TIPS, "网友们在留言里问得最多的是下面几件事：", *ASKED], id="the text announces them"),
    ],
)
def test_questions_of_the_text(lines: list[str]) -> None:
    assert article(lines, lines) == lines


RANKS = ["1石桥上的灯笼", "2老桥为什么不塌？", "3石匠的一天", "4渡口今天停航", "5灯会开到几点？"]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        pytest.param([*STORY, "热门点击榜", *RANKS], STORY, id="behind the text"),
        pytest.param(
            [*STORY[:2], *RANKS, *STORY[2:]], [*STORY[:2], *RANKS, *STORY[2:]], id="within the text"
        ),
        pytest.param([*STORY, *RANKS[:2]], [*STORY, *RANKS[:2]], id="too few"),
        pytest.param([*STORY, "2月", "3月", "4月", "5月"], [*STORY, "2月", "3月", "4月", "5月"], id="months"),
    ],
)
def test_ranks(run: list[str], expected: list[str]) -> None:
    start, end = before_ranks(read_lines(run), 0, len(run))
    assert run[start:end] == expected


@pytest.mark.parametrize(
    ("byline", "card", "goes"),
    [
        pytest.param("张三 2021-03-05", ["张三", "写桥，也写人。"], True, id="the name first"),
        pytest.param("文／张三 摄影／李四", ["张三", "写桥，也写人。"], True, id="behind a label"),
        pytest.param("文／李四", ["张三", "写桥，也写人。"], False, id="another name"),
        pytest.param("文化桥 2021-03-05", ["化桥", "写桥，也写人。"], False, id="no label"),
    ],
)
def test_card(byline: str, card: list[str], goes: bool) -> None:
    lines = [TITLE, byline, *STORY, *card]
    start, end = before_card(read_lines(lines), 2, len(lines))
    assert lines[start:end] == (STORY if goes else [*STORY, *card])


FOOT = "版权所有 未经授权请勿转载"


@pytest.mark.parametrize(
    ("lines", "foot"),
    [
        pytest.param(
            [*HEADER, *STORY[:2], FOOT, "灯会今晚开始", "2021-03-05", *STORY], 5, id="another article"
        ),
        pytest.param([*HEADER, STORY[0], FOOT, "灯会今晚开始", "2021-03-05", *STORY], None, id="an abstract"),
        pytest.param(["关于我们 | 联系我们", FOOT, *HEADER, *STORY], None, id="nothing above it"),
        pytest.param([*HEADER, "相关阅读", *STORY[:2], *HEADLINES, FOOT, *STORY], None, id="below a heading"),
    ],
)
def test_foot_above(lines: list[str], foot: int | None) -> None:
    assert foot_above(read_lines(lines), len(lines) - 4) == foot

"""Plain text that was broken at a fixed width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.text import read_text

FIRST = (
    "昨天上午，青石镇的石桥修缮完工，附近村民提着灯笼上桥，庆祝老桥重新开放，"
    "桥头的老槐树下摆起了长桌，镇里的厨师做了一百碗面。"
)
SECOND = (
    "据了解，这座桥建于清代，长三十余米，去年夏天的一场大雨冲坏了桥墩，"
    "镇里随即请来石匠修补，用的是山里运来的青石，共有四百余块。"
)
SHORT = [
    "昨天上午，青石镇的石桥修缮完工，附近村民提着灯笼上桥，庆祝开放。",
    "这座桥建于清代，长三十余米，去年夏天的一场大雨冲坏了一个桥墩。",
    "修桥用的石头从后山运来，一共四百多块，前前后后用了三个月时间。",
    "镇里说，明年还要把桥头的旧茶亭修起来，让过路的人有个歇脚处。",
]
TITLE = "青石镇老桥修缮完工重新开放"


def lines(text: str) -> list[str]:
    return [block.text for block in read_text(text)[1]]


def wrapped(text: str, width: int = 28, indent: str = "") -> str:
    return indent + "\n".join(text[i : i + width].strip() for i in range(0, len(text), width))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(wrapped(FIRST) + "\n\n" + wrapped(SECOND), [FIRST, SECOND], id="blank lines between"),
        pytest.param(
            wrapped(FIRST, indent="　　") + "\n" + wrapped(SECOND, indent="　　"),
            [FIRST, SECOND],
            id="indents",
        ),
        pytest.param(TITLE + "\n" + wrapped(FIRST + SECOND), [TITLE, FIRST + SECOND], id="headline on top"),
        pytest.param(FIRST + "\n" + SECOND, [FIRST, SECOND], id="a paragraph a line"),
        pytest.param(
            f"                {TITLE}\n\n"
            + "\n".join(f"   {line}" for line in wrapped(FIRST).split("\n"))
            + "\n\n"
            + "\n".join(f"   {line}" for line in wrapped(SECOND).split("\n"))
            + "\n\n   1. http://news.example/"
            + "a" * 90,
            [TITLE, FIRST, SECOND, "1. http://news.example/" + "a" * 90],
            id="margin of a text browser",
        ),
        pytest.param("\n".join(SHORT), SHORT, id="short paragraphs of one length"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


FIGURES = (
    "翻开账本，2011年的石料每方120元，2016年跌到40元，去年又回到88元，石匠说石头还是那片石头，"
    "变的是来拉石头的人，今年头三个月已经卖了1300方，比去年同期多了三成。"
)


def cut(text: str, width: int) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(cut(FIRST, 30) + "\n\n" + cut(FIGURES, 30), [FIRST, FIGURES], id="so many characters"),
        pytest.param(
            cut(FIGURES, 12) + "\n" + "短行", [*cut(FIGURES, 12).split("\n"), "短行"], id="too narrow"
        ),
        pytest.param(
            cut("首页 时政新闻 国际新闻 社会新闻 财经新闻 体育新闻 文化新闻 登录", 30)
            + "\n\n"
            + cut(FIRST + SECOND, 30),
            ["首页 时政新闻 国际新闻 社会新闻 财经新闻 体育新闻 文化新闻 登录", FIRST + SECOND],
            id="a menu is broken too",
        ),
        pytest.param(
            "您现在的位置：首页 > 诗歌 > 现代诗\n石桥\n作者：白杨　2018-05-06　阅读：312\n"
            "石桥的石阶\n被水舔得很光滑",
            [
                "您现在的位置：首页 > 诗歌 > 现代诗",
                "石桥",
                "作者：白杨 2018-05-06 阅读：312",
                "石桥的石阶",
                "被水舔得很光滑",
            ],
            id="crumbs and credits above a poem",
        ),
    ],
)
def test_paragraphs_cut_at_a_number_of_characters(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_marks_that_hang_over_the_edge() -> None:
    text = (
        "　　在北坡，提起石匠李四没有人不竖大拇指他\n走坏了六十多双胶鞋，修好石桥十九座，镇上的\n"
        "人都认得他。\n　　“石头跟孩子一样，你不看着，它就长歪。”\n"
        "他说这话的时候，正用绳子把一块石头拉到桥上\n放稳。"
    )
    assert [len(line) for line in lines(text)] == [46, 44]


def test_latin_words_stay_apart() -> None:
    text = "\n".join(
        [
            "工程师说，新的系统用到了不少开源的软件，例如",
            "Apache Kafka 和 Redis cluster with many",
            "nodes in it，运行平稳，目前还没有发现任何问题",
            "的迹象，他们会继续观察，并把结果写成报告发出，",
            "也会请别的团队来看一看有没有漏掉的地方，预计在",
            "下个月公布。",
        ]
    )
    assert lines(text) == [
        "工程师说，新的系统用到了不少开源的软件，例如Apache Kafka 和 Redis cluster with many nodes in it，"
        "运行平稳，目前还没有发现任何问题的迹象，他们会继续观察，并把结果写成报告发出，"
        "也会请别的团队来看一看有没有漏掉的地方，预计在下个月公布。"
    ]


def test_headlines_cut_to_one_length_stay_lines() -> None:
    titles = [
        "青石镇石桥修缮完工村民提着灯笼上桥庆祝重",
        "白云县今年新增绿地三十公顷市民出门就能看",
        "城东小学举办春季运动会共有二十多个项目参",
        "乡村图书馆周末延长开放时间方便上班族借书",
    ]
    assert lines("\n".join(titles)) == titles


@given(st.lists(st.text("一二，。a1 　\t", max_size=60), max_size=12))
def test_no_character_is_lost(given: list[str]) -> None:
    text = "\n".join(given)
    assert "".join("".join(lines(text)).split()) == "".join(text.split())

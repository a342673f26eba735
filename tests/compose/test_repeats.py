"""What a page prints twice, and what an author wrote twice."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract.compose.repeats import find_repeats

HEADLINE = "退休工程师自制插秧机 梯田里能掉头"
BODY = [
    "上个月底举行的江湾春季农机展上，一台由退休工程师自制的插秧机成了最热门的展品，围观的人里三层外三层。",
    "这台机器重四十六公斤，两个人就能抬上山，发动机来自一辆旧摩托车，转弯半径只有八十厘米。",
    "毛志远今年六十八岁，退休前在农机站工作了三十四年，他说梯田里掉头最难，机器要听人的话。",
    "目前已有两家农机厂与他接洽，希望批量生产。毛志远只提了一个条件：价格不能超过五千元。",
]


def repeats(paragraphs: list[str], **others: Any) -> list[int]:
    return [repeat.paragraph for repeat in find_repeats(HEADLINE, paragraphs, **others)]


@pytest.mark.parametrize(
    "line",
    [
        HEADLINE,
        "退休工程师自制插秧机梯田里能掉头",
        "退休工程師自製插秧機 梯田裡能掉頭",
        "退休工程师自制插秧机，梯田里能掉头",
        "【退休工程师自制插秧机 梯田里能掉头】",
        "《退休工程师自制插秧机 梯田里能掉头》",
        "标题：退休工程师自制插秧机 梯田里能掉头",
        "原标题：退休工程师自制插秧机 梯田里能掉头",
        "【农机】退休工程师自制插秧机 梯田里能掉头",
        "江湾早读丨退休工程师自制插秧机 梯田里能掉头",
        "退休工程师自制插秧机 梯田里能掉头_江湾热线",
        "退休工程师自制插秧机 梯田里能掉头 - 新闻频道 - 江湾热线",
        "退休工程师自制插秧机 梯田里能掉头|农机|江湾热线",
        "退休工程师自制插秧机 梯田里能掉头（图）",
        "“退休工程师自制插秧机 梯田里能掉头” 的相关文章",
        "退休工程师自制插秧机 梯田里能掉头-图片1",
    ],
)
def test_a_line_in_the_headline_s_words(line: str) -> None:
    assert repeats([line, *BODY]) == [0]
    assert repeats([*BODY, line]) == [4]
    assert repeats([*BODY[:2], line, *BODY[2:]]) == [2]


def test_the_title_element_s_form_as_a_line() -> None:
    form = HEADLINE + " 山里人的机器 江湾热线"
    assert repeats([form, *BODY], variants=[form]) == [0]


@pytest.mark.parametrize(
    "lines",
    [
        ["退休工程师自制插秧机", "梯田里能掉头"],
        ["退休工程师", "自制插秧机", "梯田里能掉头"],
        ["退休工程师", "自制", "插秧机", "梯田里能掉头"],
    ],
)
def test_the_headline_over_several_lines(lines: list[str]) -> None:
    assert repeats([*lines, *BODY]) == list(range(len(lines)))


@pytest.mark.parametrize(
    "line",
    [
        "退休工程师自制插秧机",
        "梯田里能掉头",
        "退休工程师自制插秧机，梯田里能掉头，乡亲们都来看。",
        "退休工程师自制插秧机 梯田里能掉头的消息传开后，来看的人更多了。",
        "他给文章取名《退休工程师自制插秧机 梯田里能掉头》，寄给了报社。",
    ],
)
def test_lines_that_say_more_or_less_stay(line: str) -> None:
    assert repeats([*BODY[:2], line, *BODY[2:]]) == []


def test_a_subhead_in_a_short_headline_s_words_stays() -> None:
    paragraphs = [*BODY[:2], "梯田里掉头", *BODY[2:]]
    assert find_repeats("梯田里掉头", paragraphs) == []


def test_alt_texts_and_keywords() -> None:
    assert repeats(["插秧机", "插秧机", *BODY]) == [0, 1]
    assert repeats(["江湾农机展", *BODY], echoes=["江湾农机展"]) == [0]
    assert repeats([*BODY[:2], "江湾农机展", "江湾农机展", *BODY[2:]], echoes=["江湾农机展"]) == [2, 3]
    assert repeats([*BODY[:2], "江湾农机展", *BODY[2:]], echoes=["江湾农机展"]) == []
    assert repeats(["江湾农机展", *BODY]) == []


@pytest.mark.parametrize(
    ("paragraphs", "gone"),
    [
        ([*BODY, *BODY], [4, 5, 6, 7]),
        ([*BODY, HEADLINE, *BODY], [4, 5, 6, 7, 8]),
        ([*BODY, *(p.replace("，", ",").replace("。", ".") for p in BODY)], [4, 5, 6, 7]),
        ([*BODY, *BODY[:3]], [4, 5, 6]),
        ([*BODY, *BODY[:2], BODY[2][:30] + "…"], [4, 5, 6]),
        ([BODY[0][:40] + "...", *BODY], [0]),
        ([BODY[0], *BODY], [0]),
        (["核心提示：" + BODY[0][:30], *BODY], [0]),
        ([BODY[0] + BODY[1][:20] + "...", *BODY], [0]),
        ([BODY[0], BODY[0], BODY[1] + BODY[2], BODY[1] + BODY[2], BODY[3]], [1, 3]),
        (["【摘要】" + BODY[0], *BODY], [0]),
        (["导读：" + BODY[3], *BODY], []),
    ],
)
def test_a_second_copy_goes(paragraphs: list[str], gone: list[int]) -> None:
    assert repeats(paragraphs) == gone


def test_a_copy_or_summary_may_stand_without_the_captions() -> None:
    caption = "图为插秧机在梯田里试用。（张三摄）"
    with_caption = [BODY[0], caption, *BODY[1:]]
    assert repeats([*with_caption, *BODY], captions=[1]) == [5, 6, 7, 8]
    assert repeats([caption, BODY[0], *BODY], captions=[0]) == [1]


REFRAIN = [
    "慢一点，再慢一点",
    "江上的灯，一盏一盏",
    "慢一点，再慢一点",
    "船到了码头",
    "慢一点，再慢一点",
    "江上的灯，一盏一盏",
]


@pytest.mark.parametrize(
    "paragraphs",
    [
        REFRAIN,
        [*BODY[:2], BODY[1], *BODY[2:]],
        [*BODY, BODY[1]],
        ["你愿意吗？", BODY[0], "你愿意吗？", BODY[1], "你愿意吗？", BODY[2]],
        ["记者：为什么？", "毛志远：因为山。", "记者：为什么？", "毛志远：因为山。"],
        [],
        ["", ""],
    ],
)
def test_what_the_author_wrote_twice_stays(paragraphs: list[str]) -> None:
    assert repeats(paragraphs) == []


def test_a_refrain_with_the_poem_s_name_stays() -> None:
    assert find_repeats("慢一点，再慢一点", [*REFRAIN[1:]]) == []


@settings(max_examples=150)
@given(
    st.text(max_size=30),
    st.lists(st.text(max_size=40), max_size=8),
    st.lists(st.text(max_size=20), max_size=2),
)
def test_nothing_raises_and_indexes_are_in_order(
    headline: str, paragraphs: list[str], more: list[str]
) -> None:
    found = find_repeats(headline, paragraphs, variants=more, echoes=more)
    numbers = [repeat.paragraph for repeat in found]
    assert numbers == sorted(set(numbers))
    assert all(0 <= number < len(paragraphs) for number in numbers)


@pytest.mark.parametrize(
    ("headline", "lines", "gone"),
    [
        ("定了！青石大桥下月通车", ["定了！", "青石大桥的工程已完成验收。", "桥长二十六米。"], [0]),
        ("青石大桥下月通车 两县居民盼了十年", ["两县居民盼了十年", "桥长二十六米。"], [0]),
        ("青石大桥下月通车 两县居民盼了十年", ["大桥长二十六米。", "两县居民盼了十年"], []),
        ("慢一点，再慢一点的江水", ["慢一点", "江上的灯，一盏一盏", "再慢一点"], []),  # verse
    ],
)
def test_a_first_line_that_is_a_clause_of_the_headline(
    headline: str, lines: list[str], gone: list[int]
) -> None:
    assert [repeat.paragraph for repeat in find_repeats(headline, lines)] == gone


def test_echoes_are_asked_for_only_where_a_line_may_be_one() -> None:
    def never() -> list[str]:
        raise AssertionError

    assert find_repeats("青石大桥下月通车", ["桥长二十六米，" * 9, "两岸居民等了十年。"], echoes=never) == []


def test_words_of_the_headline_twice_as_a_line_within_the_text() -> None:
    assert repeats([*BODY[:2], "自制插秧机", "自制插秧机", *BODY[2:]]) == [2, 3]
    assert repeats([*BODY[:2], "自制插秧机", *BODY[2:]]) == []  # a subhead
    assert repeats([*BODY[:2], "他的条件", "他的条件", *BODY[2:]]) == []


def test_a_line_that_a_poem_says_twice_stays() -> None:
    poem = ["江上的灯", "一盏一盏", "慢一点", "慢一点", "等我上岸", "等天亮"]
    assert find_repeats("慢一点再慢一点", poem) == []


def _numbers(headline: str, lines: list[str]) -> list[int]:
    return [repeat.paragraph for repeat in find_repeats(headline, lines)]


def test_a_refrain_of_two_lines_below_the_text_is_no_headline_over_several_lines() -> None:
    lines = ["灯落在江心的小船上，", "风在等着天亮的人。"]
    assert _numbers("灯落在江心的小船上，风在等着天亮的人", [*lines, *BODY]) == [0, 1]
    assert _numbers("灯落在江心的小船上，风在等着天亮的人", ["江水慢慢地走。", *lines, *BODY]) == []
    assert _numbers("灯落在江心的小船上，风在等着天亮的人", [*lines, BODY[0], *lines, *BODY[1:]]) == []
    lines = ["灯落在江心的小船上", "风在等着天亮的人……"]
    assert _numbers("灯落在江心的小船上，风在等着天亮的人", [*lines, "水往下流。", *lines, BODY[0]]) == []
    assert _numbers("灯落在江心的小船上，风在等着天亮的人", [*lines, *lines, *BODY])[:2] == [0, 1]


def test_the_last_part_of_a_headline_that_stands_over_several_lines() -> None:
    assert repeats(["插秧机", *BODY], parts=["退休工程师自制", "梯田里能掉头"]) == [0]
    assert repeats(["插秧机", *BODY], parts=["退休工程师自制"]) == []
    assert repeats(["插秧机", *BODY]) == []


def test_the_headline_as_a_sentence_is_the_report_s_first() -> None:
    assert repeats([HEADLINE + "。", *BODY]) == []
    assert [item.paragraph for item in find_repeats(HEADLINE + "。", [HEADLINE + "。", *BODY])] == [0]

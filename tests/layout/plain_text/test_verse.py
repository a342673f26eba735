"""A poem in a plain text."""

from __future__ import annotations

import pytest
from bridge_text import SECOND, THIRD, read_lines

from newsextract.layout.plain_text.verse import find_verse, to_verse

POEM = ["桥头的石阶", "被水舔得很光", "像一句说了太多遍的话", "他收起竹篙", "把黄昏也收起来", "挂在墙上"]
MENU = ["首页", "诗歌", "散文", "小说", "投稿", "论坛"]


def verse(*lines: str) -> list[str]:
    found = find_verse(read_lines(list(lines)))
    return list(lines[slice(*found)]) if found else []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [*MENU, "老桥", "作者：张三 2018-05-06", *POEM, "上一篇：老屋"], POEM, id="author above"
        ),
        pytest.param(["老桥", "作者：张三", *POEM], POEM, id="nothing behind"),
        pytest.param(["作者：张三", *POEM[:3], "*", *POEM[3:]], [*POEM[:3], "*", *POEM[3:]], id="parted"),
        pytest.param(["老桥", *POEM], [], id="nobody wrote it"),
        pytest.param(
            [*MENU, "老桥", "张三", *POEM, *POEM[3:]], ["张三", *POEM, *POEM[3:]], id="a bare name above"
        ),
        pytest.param(["老桥", "张三", *POEM], [], id="a bare name above a short one"),
        pytest.param(["2018-05-06 10:00", *POEM], [], id="a date, too short"),
        pytest.param(
            ["2018-05-06 10:00", *POEM, *POEM[3:]], [*POEM, *POEM[3:]], id="a date above a long one"
        ),
        pytest.param(
            ["2018-05-06 10:00", "浙江", "听全文", *POEM, *POEM[3:]],
            [*POEM, *POEM[3:]],
            id="a button below the date",
        ),
        pytest.param(["作者：张三", *MENU], [], id="a menu"),
        pytest.param(["作者：张三", *POEM[:5]], [], id="too short"),
        pytest.param(["作者：张三", *[f"{line}{POEM[2]}" for line in POEM]], [], id="headlines"),
    ],
)
def test_verse(lines: list[str], expected: list[str]) -> None:
    assert verse(*lines) == expected


DATE, LONG_POEM, COMMENTS = "2018-05-06 10:00", [*POEM, *POEM[3:]], ["精选留言", SECOND, THIRD]


@pytest.mark.parametrize(
    ("lines", "run", "expected"),
    [
        pytest.param([DATE, *LONG_POEM, *COMMENTS], (11, 13), (1, 10), id="comments below"),
        pytest.param([*LONG_POEM, *COMMENTS], (10, 12), (10, 12), id="no date above"),
        pytest.param([DATE, *MENU, *MENU[:3], *COMMENTS], (11, 13), (11, 13), id="a menu"),
        pytest.param([DATE, *LONG_POEM, SECOND, THIRD], (10, 12), (10, 12), id="nothing closes it"),
    ],
)
def test_verse_above_a_run(lines: list[str], run: tuple[int, int], expected: tuple[int, int]) -> None:
    assert to_verse(read_lines(lines), *run) == expected

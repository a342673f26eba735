"""Lists of questions behind a text of short sentences."""

from __future__ import annotations

import pytest

from newsextract.layout.lines import read_line
from newsextract.layout.plain_text.question_lists import before_questions
from newsextract.page import read_page

TIPS = ["天暖了，花要醒了。", "先换盆，再修根。", "水要浇透，不要天天浇。", "好太阳的日子搬出去。"]
ASKED = [
    "绿萝叶子发黄是什么原因，应该怎么处理才好？",
    "多肉植物冬天放在室内还是室外，几度会冻坏？",
    "茉莉花养了三年不开花，是不是缺肥了？",
]


def article(lines: list[str], run: list[str]) -> list[str]:
    blocks = read_page("\n".join(lines), format="text").blocks
    verdicts = [read_line(block.text) for block in blocks]
    start = lines.index(run[0])
    first, end = before_questions(blocks, verdicts, start, start + len(run))
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

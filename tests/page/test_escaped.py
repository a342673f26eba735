"""Texts that are a JSON string as it stands in a file."""

from __future__ import annotations

import pytest

from newsextract.page.text import read_text

TITLE = "青石镇老桥 昨天修缮完工"
CREDITS = "2024-03-05 08:20 来源：江州时报"
STORY = [
    "昨天上午，青石镇的石桥修缮完工，附近村民提着灯笼上桥，庆祝老桥重新开放。",
    "桥头的老槐树下摆起了长桌，镇里的厨师做了一百碗面，来的人都吃了一碗。",
    "“踩上去稳稳当当。”在桥头卖了四十年豆花的罗四婶说，她明早要第一个过桥。",
]


def lines(text: str) -> list[str]:
    return [block.text for block in read_text(text)[1]]


@pytest.mark.parametrize("sign", ["\\n", "\\r\\n"])
def test_line_breaks(sign: str) -> None:
    page = [TITLE, CREDITS, *STORY]
    assert lines(sign.join(page)) == page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "\n".join([*STORY, "在终端里敲入 print('a\\n') 试试。"]),
            [*STORY, "在终端里敲入 print('a\\n') 试试。"],
            id="code",
        ),
        pytest.param(
            '先写 printf("完。\\n")。\n再写 C:\\new\\table.txt 和 \\ud83d\\ude00。\\n\n完。\\n完。\\n',
            ['先写 printf("完。\\n")。', "再写 C:\\new\\table.txt 和 \\ud83d\\ude00。\\n", "完。\\n完。\\n"],
            id="code among real line breaks",
        ),
        pytest.param(
            "存在 C:\\new\\table.txt。\\n再见。\\n再见。\\n",
            ["存在 C:\\new\\table.txt。\\n再见。\\n再见。\\n"],
            id="a path",
        ),
    ],
)
def test_text_that_is_none(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_json_string_below_a_head() -> None:
    head = f"{TITLE}\n{CREDITS}\n"
    assert lines(head + "\\n".join(STORY) + "\\n") == [TITLE, CREDITS, *STORY]
    assert lines(head + "\n".join([*STORY, *STORY, "\\n".join(STORY)]))[-1] == "\\n".join(STORY)


def test_pairs_of_escapes() -> None:
    assert lines("桥。\\n灯\\ud83d\\ude00亮。\\n人。\\n\\ud83d") == [
        "桥。",
        "灯\U0001f600亮。",
        "人。",
        "\\ud83d",
    ]


def test_json_string() -> None:
    text = '\\u9752\\u77f3\\u9547\\n\\u3000\\u3000他说：\\"修好了。\\"\\n桥长30米/宽4米。\\n再见。\\n'
    assert lines(text) == ["青石镇", '他说："修好了。"', "桥长30米/宽4米。", "再见。"]

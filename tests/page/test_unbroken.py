"""Texts whose line breaks a program wrote as something else, or left out: the page in one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.page.text import read_text

MENU = ["首页", "社会", "文化"]
TITLE = "青石镇老桥 昨天修缮完工"
CREDITS = "2024-03-05 08:20 来源：江州时报"
STORY = [
    "昨天上午，青石镇的石桥修缮完工，附近村民提着灯笼上桥，庆祝老桥重新开放。",
    "桥头的老槐树下摆起了长桌，镇里的厨师做了一百碗面，来的人都吃了一碗。",
    "“踩上去稳稳当当。”在桥头卖了四十年豆花的罗四婶说，她明早要第一个过桥。",
]
BUTTONS = ["打印", "关闭"]


def lines(text: str) -> list[str]:
    return [block.text for block in read_text(text)[1]]


@pytest.mark.parametrize("sign", ["|", " | ", "｜", "¦", "/", " / "])
def test_a_sign_for_a_line_break(sign: str) -> None:
    page = [*MENU, TITLE, CREDITS, *STORY, *BUTTONS]
    assert lines(sign.join(page)) == page


def test_bars_among_line_breaks() -> None:
    page = [*MENU, TITLE, CREDITS, *STORY, *BUTTONS]
    text = "\n".join(("|".join(page[:3]), page[3], "|".join(page[4:]), "|".join(MENU * 6)))
    assert lines(text) == [*page, *MENU * 6]
    few = "首页|社会|文化\n" + "\n".join(STORY)
    assert lines(few) == ["首页|社会|文化", *STORY]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            " ".join([*MENU, TITLE, CREDITS, *STORY, *BUTTONS]),
            [*MENU, TITLE, CREDITS, *STORY, *BUTTONS],
            id="blanks",
        ),
        pytest.param(
            f"江州时报 > 社会 > 正文{TITLE}{CREDITS}\u3000\u3000" + "\u3000\u3000".join(STORY),
            ["江州时报 > 社会 > 正文", TITLE, CREDITS, *STORY],
            id="indents",
        ),
        pytest.param(
            " ".join([*MENU, TITLE, "2024-03-05", "浏览： 86", *STORY]),
            [*MENU, TITLE, "2024-03-05 浏览： 86", *STORY],
            id="a counter behind the date",
        ),
        pytest.param("".join(STORY), ["".join(STORY)], id="one paragraph"),
        pytest.param(f"{TITLE}\n{CREDITS}\n{''.join(STORY)}", [TITLE, CREDITS, "".join(STORY)], id="lines"),
        pytest.param("桥长/宽为30/4米。" * 12, ["桥长/宽为30/4米。" * 12], id="slashes of a text"),
        pytest.param(
            f"{'石桥修好了(重新开放。)/A座' * 12}30km/h，宽/长",
            [f"{'石桥修好了(重新开放。)/A座' * 12}30km/h，宽/长"],
            id="slashes between ASCII signs behind sentences",
        ),
        pytest.param(
            " ".join([*STORY, "The mayor said: it is done by May 1."]),
            [" ".join([*STORY, "The mayor said: it is done by May 1."])],
            id="a last sentence without a stop",
        ),
        pytest.param(
            " ".join([*MENU, f"{TITLE}发布时间：2024-03-05 08:20", *STORY]),
            [*MENU, TITLE, "发布时间：2024-03-05 08:20", *STORY],
            id="a label glued to the headline",
        ),
        pytest.param(
            " ".join(["灯会活动时间 2024-03-05 08:20 在桥头，", *STORY]),
            [" ".join(["灯会活动时间 2024-03-05 08:20 在桥头，", *STORY])],
            id="a label that ends another word",
        ),
        pytest.param(
            "青石镇 2024-03-05 在桥头 点亮 30 盏灯，" + " ".join(STORY),
            ["青石镇 2024-03-05 在桥头 点亮 30 盏灯，" + " ".join(STORY)],
            id="a date in a sentence",
        ),
        pytest.param(
            "门票两元/三元/四元。/" + "/".join(STORY) + "/来的人男/女/老/少都有",
            ["门票两元/三元/四元。/" + "/".join(STORY) + "/来的人男/女/老/少都有"],
            id="slashes and no date",
        ),
        pytest.param(" / ".join(STORY * 2), STORY * 2, id="few slashes, all behind sentences"),
        pytest.param(
            " ".join([*MENU, TITLE, "2024-03-05 08:20 来源 江州时报 阅读 86 阅读 也是 乐事，", *STORY]),
            [
                *MENU,
                TITLE,
                "2024-03-05 08:20 来源 江州时报 阅读 86 阅读",
                f"也是 乐事， {STORY[0]}",
                *STORY[1:],
            ],
            id="labels without colons",
        ),
        pytest.param(
            " ".join(
                [
                    *MENU,
                    "修完了，桥亮了",
                    "山里人 发表于 2024-03-05 08:20 |",
                    "倒序浏览",
                    *STORY,
                    "好 桥 回复 举报",
                ]
            ),
            [
                *MENU,
                "修完了，桥亮了",
                "山里人",
                "发表于 2024-03-05 08:20 | 倒序浏览",
                *STORY,
                "好 桥",
                "回复",
                "举报",
            ],
            id="a post",
        ),
        pytest.param(
            "/".join([*MENU, TITLE, CREDITS, "门票两元/三元/四元。", *STORY, "男/女/老/少都来"]),
            [*MENU, TITLE, CREDITS, "门票两元/三元/四元。", *STORY[:2], f"{STORY[2]}/男/女/老/少都来"],
            id="slashes in sentences",
        ),
    ],
)
def test_without_line_breaks(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@given(
    st.lists(
        st.sampled_from(["|", "/", " ", "\u3000\u3000", "\\n", "\\ud83d", "。", "桥", "2024-03-05", "："])
    )
)
def test_any_text_can_be_read(pieces: list[str]) -> None:
    assert all(block.text for block in read_text("桥修好了。" * 30 + "".join(pieces))[1])

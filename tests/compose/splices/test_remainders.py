"""The other half of a headline of which one half is certain, and where such letters are a sentence's own."""

from __future__ import annotations

import pytest

from newsextract.compose.skeleton import skeleton_key
from newsextract.compose.splices.headline import Headline
from newsextract.compose.splices.remainders import find_remainders

PLAY = "话剧《摆渡人的灯》江岸各县巡演结束"


@pytest.mark.parametrize(
    ("headline", "known", "text", "pieces"),
    [
        # a mark of a pair without its other
        (PLAY, "渡人的灯江岸各县巡演结束", "廊下的观众话剧《摆站了两个小时。", ["话剧《摆"]),
        (PLAY, "渡人的灯江岸各县巡演结束", "他说，话剧《摆渡人的灯》演了八年。", []),
        # cut within a word, with a mark
        (
            "再不修桥村民就要等来律师函了！",
            "再不修桥村民就要等来律",
            "院子里一下子师函了！都亮了。",
            ["师函了！"],
        ),
        ("再不修桥村民就要等来律师函了！", "再不修桥村民就要等来律", "第二天，律师函了！他喊。", []),
        # between words: an article may say it
        ("张三：一个修伞的人", "一个修伞的人", "张三：那年我十六岁。", []),
        # words without a mark
        ("云溪站今天恢复通车", "今天恢复通车", "云溪站很安静。", []),
    ],
)
def test_find_remainders(headline: str, known: str, text: str, pieces: list[str]) -> None:
    found = find_remainders(Headline.of(headline), {skeleton_key(known)}, [text])
    assert [text[start:end] for _, start, end in found] == pieces

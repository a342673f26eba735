"""Which lines are sentences."""

from __future__ import annotations

import pytest

from newsextract.layout.prose import ends_sentence


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("两座旧桥留了下来。", True),
        ("两座旧桥留了下来。（记者 张三）", True),
        ("两座旧桥留了下来。[1]", True),
        ("两座旧桥留了下来[1]", False),
        ("两座旧桥留了下来。本文来自某某网", True),
        ("你是走旧桥，还是走新桥？返回搜狐，查看更多", True),
        ("两座旧桥留了下来。扫码关注江边早读，回复“资料”领取", True),
        ("两座旧桥留了下来。（本文由某某网整理发布）", True),
        ("两座旧桥留了下来。来源：www.example.com", True),
        ("两座旧桥留了下来。展开阅读全文", True),
        ("两座旧桥留了下来", False),
        ("本文来自某某网", False),
        ("两座旧桥留了下来。第三座", False),
        ("兩座舊橋留了下來。◇", True),
        ("两座旧桥留了下来。■", True),
        ("兩座舊橋留了下來。＃", True),
        ("“等桥修好，明年我们再——”", True),
        ("留了下来——", False),
    ],
)
def test_where_a_sentence_ends(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends

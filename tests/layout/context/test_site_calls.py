"""Last lines of a text that call the readers of the site they name."""

from __future__ import annotations

import pytest
from ferry_page import FIRST, SECOND, labels

from newsextract.layout import Label


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("特别提示：江东新闻网“渡口”客户端已上线，苹果、安卓用户均可下载。", Label.PROMO),
        ("（江东新闻网(公众号：江东新闻网)）", Label.PROMO),
        ("歡迎加入江東新聞網會員，小心意大意義！", Label.PROMO),
        ("截至发稿，船厂未回应江东新闻网的采访请求。", Label.BODY),
        ("截至发稿，船厂未回复江东新闻网转来的投诉。", Label.BODY),
        ("船长说：“我每天都看江东新闻网客户端，关注新船的消息。”", Label.BODY),
        ("您可通过江东新闻网客户端投票，选出最美渡口。", Label.BODY),
        ("江东新闻网客户端下载量去年突破百万，微信公众号关注人数达五十万。", Label.BODY),
        ("“渡口”客户端已上线，两岸的乘客三天里买了四千张票。", Label.BODY),
    ],
)
def test_last_line(line: str, expected: Label) -> None:
    text = f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>{line}</p></div>"
    assert labels(text, "老渡口来了新船_社会_江东新闻网")[line] is expected


def test_lines_below_a_call() -> None:
    call = "江东新闻网欢迎各界投书，来稿请寄至江东市滨江路一号"
    below = "一起加入，消息不漏接！社群链接"
    text = f"<h1>老渡口来了新船</h1><div>{FIRST}{SECOND}<p>{call}</p><p>{below}</p></div>"
    found = labels(text, "老渡口来了新船_社会_江东新闻网")
    assert (found[call], found[below]) == (Label.PROMO, Label.PROMO)


def test_line_in_the_midst() -> None:
    line = "江东新闻网的客户端和公众号记录了渡口的四百个早晨，读者从十一个省写信来。"
    text = f"<h1>老渡口来了新船</h1><div>{FIRST}<p>{line}</p>{SECOND}</div>"
    assert labels(text, "老渡口来了新船_江东新闻网")[line] is Label.BODY

"""What a site set in brackets behind a sentence."""

from __future__ import annotations

import pytest

from newsextract.compose.bracket_links import without_bracket_links
from newsextract.page import read_page


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("新館下月開放。（延伸閱讀：老縣城的舊碼頭）", "新館下月開放。"),
        ("新馆下月开放。（相关报道：老县城的旧码头）", "新馆下月开放。"),
        ("新馆下月开放（更多详情：馆内的三万册书）", "新馆下月开放"),
        ("新馆下月开放。（详情请点击链接：", "新馆下月开放。"),
        ("新馆下月开放。（注：周一闭馆的规定不变）", "新馆下月开放。（注：周一闭馆的规定不变）"),
        (
            "船开了。（相关报道：1987年3月5日《江边日报》第一版）",
            "船开了。（相关报道：1987年3月5日《江边日报》第一版）",
        ),
        ("船开了。（相關報導：《江邊月刊》第12期）", "船开了。（相關報導：《江邊月刊》第12期）"),
        ("（延伸閱讀：老縣城的舊碼頭）", "（延伸閱讀：老縣城的舊碼頭）"),
        ("他开了延伸阅读课（每周三下午四点）", "他开了延伸阅读课（每周三下午四点）"),
    ],
)
def test_no_link_left_in_them(text: str, left: str) -> None:
    block = read_page("新馆下月开放。").blocks[0]
    assert without_bracket_links(text, block)[0] == left

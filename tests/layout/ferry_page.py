"""The invented page on which lines are tried in their place: an old ferry gets a new boat."""

from __future__ import annotations

from newsextract.layout import Label, label
from newsextract.page import read_page

FIRST = "<p>清晨六点，渡口的汽笛响了，第一班电动船载着四十名学生驶向对岸，船票只要一元。</p>"
SECOND = "<p>停航十一年以后，沙洲上的四千多人又有了自己的船，过江不必再绕十九公里的桥。</p>"
NAMES = ["夜航船", "半枝莲", "小满妈"]
REMARKS = [
    "我就是那年冬天坐头班船的人，天没亮，船头点着一盏灯，江面上全是雾，什么也看不见。",
    "我们那里的渡口也停了，桥修好以后，摆渡的老人把船翻过来扣在院子里，当了鸡窝。",
    "船票一元太便宜了，希望能一直开下去，孩子们上学再也不用五点钟起床绕远路了。",
]

TEASER = (
    "<div><h3><a href=/{0}>别处的消息之{0}</a></h3>"
    "<p>照相馆开了六十多年，柜子里的底片从玻璃板到胶卷，再到如今的硬盘。</p></div>"
)
"""A card of another article."""


def labels(body: str, title: str = "老渡口来了新船") -> dict[str, Label]:
    page = f"<html><head><title>{title}</title></head><body><div class=main>{body}</div></body></html>"
    return {item.block.text: item.label for item in label(read_page(page.encode()))}

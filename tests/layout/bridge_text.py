"""The invented text whose article is looked for: an old bridge is mended, with what a site puts around it."""

from __future__ import annotations

from newsextract.layout import Label, label
from newsextract.layout.lines import read_line
from newsextract.layout.plain_text.lines import Lines
from newsextract.page import read_page

LEAD = "本报讯（记者 张三）昨天上午，青石镇的石桥修缮完工，附近村民提着灯笼上桥，庆祝老桥重新开放。"
SECOND = "据了解，这座桥建于清代，长三十余米，去年夏天的一场大雨冲坏了桥墩，镇里随即请来石匠修补。"
THIRD = "“小时候天天从桥上过，看到它修好，心里踏实。”村民李四说，他参加了修桥的全过程。"
FOURTH = "镇文化站介绍，下一步还将在桥头设立展板，把修桥的经过和老照片都留下来，供游人了解。"
TITLE = "青石镇老桥修缮完工重新开放"
STORY = [LEAD, SECOND, THIRD, FOURTH]

NAVIGATION = ["网站首页", "时政", "国际", "社会", "财经", "体育", "登录", "注册"]
HEADER = [TITLE, "2021-03-05 08:20 来源：青石日报 作者：张三", "分享到："]
TEASERS = [
    "相关阅读",
    "白云县今年新增绿地三十公顷",
    "外地游客在河边捡到手机交给民警",
    "城东小学举办春季运动会",
    "乡村图书馆周末延长开放时间",
]
FOOTER = ["责任编辑：王五", *TEASERS, "关于我们 | 联系我们 | 广告服务", "版权所有 未经授权请勿转载"]
VERSE = ["桥修好了", "走上去稳稳当当，", "村里的老人说：", "这辈子", "还能再走一回，", "值了！"]


def dump(*parts: list[str]) -> str:
    return "\n\n".join(line for part in parts for line in part)


def headline(text: str) -> str:
    return "".join(item.block.text for item in label(read_page(text)) if item.label is Label.HEADLINE)


def read_lines(texts: list[str]) -> Lines:
    blocks = read_page("\n".join(texts), format="text").blocks
    return Lines(blocks, [read_line(block.text) for block in blocks])

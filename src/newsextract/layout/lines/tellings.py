"""Sentences that tell of what sites say to their readers: they begin with a promo's or a notice's words, or
hold them, and are the article's own."""

from __future__ import annotations

import re

from newsextract.layout.lines.keys import key
from newsextract.layout.lines.news import is_of_news
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label

_OF_SITE = frozenset(
    (Label.PROMO, Label.DISCLAIMER, Label.SHARE, Label.COMMENTS, Label.COPYRIGHT, Label.ADVERT)
)
_SHORTEST = 16
"""Characters of a line that can be a sentence."""
_NOTICE_LABEL = re.compile(r".{0,12}(?:声明|聲明|公告|提示|[Nn]otice|NOTICE|[Dd]isclaimer)\s?[:：】]")
_SAID = re.compile(
    r"[”」，,](?![^。]{0,16}[你您请請我])[^，。！？“”「」：:\s]{0,16}(?:[^说說](?:说|說)|表示|坦言|写道|寫道|告诉记者|告訴記者)。?$"
)
"""`“下载APP后继续阅读，我就不看了。”王女士说。`"""
_HELD = re.compile(
    r"(?![^，。：:]{0,24}(?:本[网網站报報刊台文]|平台|我们|我們|小编|小編|编辑|編輯|作者|公众号))"
    r"[^，。！？“”「」：:\s]{2,24}(?:认为|認為|指出|(?<!即)表示|坦言)[，：:“]"
)
"""`律师认为，不构成投资建议的声明并不能免除责任。`; sites say so of themselves, too."""
_OFFICIAL = re.compile(
    "(?:关注|關注)[^，。]{0,16}(?<!本)(?:发布|發布|發佈|公布)的[^，。]{0,6}(?:信息|资讯|資訊|消息|通知|公告|通告|预警|預警)[^！]{0,40}。\\Z"
)
"""`请关注市教育局发布的信息，不信谣、不传谣。`: a letter asks that, not a site."""
_STOPS = ("。", "？", "?", "。”", "。」", "？”")
_CLAUSE = re.compile("[,;:。?]")
_ADDRESSES = re.compile(
    "您|你|我们|请(?!求|客|假|教|愿)|欢迎|记得|别忘|就能|就可以|就会|就不会|都[能有在]|说不定|即可|免费|优惠|奖励|第一时间|立即|马上|赶快|快来|获取|领取|加入|了解更多|查看|浏览|漏接|错过|更多"
    "|下期|下方|上方|左方|右方|文末|识别|扫一扫|二维码|微信号|朋友圈|id:|www|http|@|\\d{7}|全文|完整|最新|鼓励|支持|动力|本[网站报刊台文号平栏司]|小编|客服|官方|后台|回复|投稿|稿酬|稿件|合作|专享"
    "|登录后|凡|转载|违者|必究|不得|禁止|严禁|谢绝|仅|不代表|不构成|立场|观点|平台|网站|无关|所有权|版权所有|负责|自负|自担|参考|核实|为准|谨慎|拒绝|协议|条款|©|[!]"
)
"""What a site says to its readers; whether they are asked, promised or warned."""
_TELLS = re.compile(
    "^是|的是|了[。”」]?$|如今|[已曾](?!获)|正在|成[了为]|却|并不|不是|从来|几乎|往往|其实|竟|难以|无法|逾|多达|超过|达到|共有|只(?![需要能是代提])|也(?![是不可能知])"
    "|被(?!采用|看到|推荐)|就算|这样的|[满到出下上起走]了|多[元条人名次个家户]|擅自|获悉"
    "|表示|指出|认为|透露|介绍|规定|显示|发现|建议|呼吁|投诉|担心|抱怨|质疑|反映|草案|新规"
    "|公众(?!号)|市民|民众|消费者|居民|村民|老人|孩子|家长|专家|律师|法院|警方|[他她](?!们也)|一些|不少|许多"
)
"""What a sentence that tells of something has, and a call or a notice has not; a promo has `都`, `就` and
`让` as well."""
_TO_YOU = re.compile("[您你]|我们")
"""请同意我们的隐私权规范，…"""


def _tells_on(line: str, words: str, anywhere: bool) -> bool:
    """Whether the sentence only begins with a site's words, or holds them, and goes on to tell of something:
    `扫描二维码点餐，如今成了餐馆的标配。`, `版权归谁所有，从来不是小问题。`"""
    if anywhere:
        rest = line.replace(words, "", 1)
    else:
        at = len(words) if line.startswith(words) else 0
        clause = _CLAUSE.search(line, at)
        rest = line[clause.end() :] if clause and clause.end() < len(line) else line[at:]
    return (
        _TELLS.search(rest) is not None and _ADDRESSES.search(rest) is None and _TO_YOU.search(words) is None
    )


def tells_of_it(text: str, verdict: Verdict) -> bool:
    """Whether a line with this verdict is a sentence that tells of a site's words, wherever it stands."""
    if is_of_news(text, verdict):
        return True
    if verdict.label not in _OF_SITE or len(text) < _SHORTEST or not text.endswith(_STOPS):
        return False
    if verdict.label in (Label.PROMO, Label.DISCLAIMER) and (_SAID.search(text[-40:]) or _HELD.match(text)):
        return True
    if verdict.label is Label.PROMO and _OFFICIAL.search(text):
        return True
    kind, _, words = verdict.reason.partition(": ")
    return not _NOTICE_LABEL.match(text) and _tells_on(key(text), words, "phrase" in kind)

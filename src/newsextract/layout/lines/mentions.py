"""Sentences of the article's own that mention what sites say to their readers: they begin with a promo's or a
notice's words, or hold them."""

from __future__ import annotations

import re

from newsextract.layout.lines.keys import key
from newsextract.layout.lines.news_sentences import is_of_news
from newsextract.layout.lines.sentences import NOTICE_LABEL
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.lexicon.patterns import listed

_OF_SITE = frozenset(
    (Label.PROMO, Label.DISCLAIMER, Label.SHARE, Label.COMMENTS, Label.COPYRIGHT, Label.ADVERT)
)
_SHORTEST = 16
"""Characters of a line that can be a sentence."""
_SAID = re.compile(
    r"[”」，,](?![^。]{0,16}[你您请請我])[^，。！？“”「」：:\s]{0,16}(?:[^说說](?:说|說)|表示|坦言|写道|寫道|告诉记者|告訴記者)。?$"
)
"""`“下载APP后继续阅读，我就不看了。”王女士说。`"""
_HELD = re.compile(
    r"(?![^，。：:]{0,24}(?:本[网網站报報刊台文]|平台|我们|我們|小编|小編|编辑|編輯|作者|公众号))"
    r"[^，。！？“”「」：:\s]{2,24}(?:认为|認為|指出|(?<!即)表示|坦言)[，：:“]"
)
"""`律师认为，不构成投资建议的声明并不能免除责任。`; sites say so of themselves, too."""
_SAID_WITHIN = re.compile(
    r"[，,](?![^，]{0,8}(?:本[网網站报報刊台文]|我们|我們|小编|小編|编辑|編輯|作者|平台))"
    "[\u4e00-\u9fff]{2,6}(?<!温馨)(?<!友情)(?:提醒|表示|认为|認為|解释|解釋|(?<!的)[说說])[，：:]"
)
"""`加微信才告知地址的，学生们提醒，要当心。`"""
_WRITTEN = re.compile(
    "(?:写明|寫明|写着|寫著|写道|寫道|印着|印著|贴着|貼著|标着|標著|刻着|挂着|弹出|彈出|(?:海报|横幅|标语|招牌|告示|纸条|牌子|条幅)[^，。：:]{0,6}(?=[：:]))"
)
"""`文末写明版权归作者所有。`, `墙上是一张海报：下载APP，免费看新闻。`: where somebody reads the words."""
_OF_OWN_SITE = re.compile("本[网網站号號文报報刊台平公]|我们|我們|凡|转载|轉載|部分|[您你]")
"""`本站转载的文章均写明出处，版权归原作者。`"""
_SUCH = re.compile("(?:——|[”」])(?:这样|這樣|这类|這類|此类|此類|诸如此类|之类|之類)的")
"""`打开APP，查看更多——这样的弹窗，几乎都有。`"""
_OFFICIAL = re.compile(
    "(?:关注|關注)[^，。]{0,16}(?<!本)(?:发布|發布|發佈|公布)的[^，。]{0,6}(?:信息|资讯|資訊|消息|通知|公告|通告|预警|預警)[^！]{0,40}。\\Z"
)
"""`请关注市教育局发布的信息，不信谣、不传谣。`: a letter asks that, not a site."""
_STOPS = ("。", "？", "?", "。”", "。」", "？”")
_CLAUSE = re.compile("[,;:。?]")
_ADDRESSES = re.compile(rf"{listed('mentions', 'to readers', 'to readers, in a text')}|\d{{7}}")
"""What a site says to its readers; whether they are asked, promised or warned."""
_TELLS = re.compile(rf"{listed('mentions', 'tells')}|^是|了[。”」]?$")
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


_SUBHEAD_REST = re.compile("(?:[里中上]|背后)的[\u4e00-\u9fff]{2,8}|之[\u4e00-\u9fff]{1,3}")
"""What follows a site's words in a subhead: `评论区里的善意`, `打赏之殇`."""


def _is_subhead(text: str, verdict: Verdict) -> bool:
    line, words = key(text), verdict.reason.rpartition(": ")[2]
    return line.startswith(words) and _SUBHEAD_REST.fullmatch(line, len(words)) is not None


_STEP = re.compile(r"\s?(?:第[一二三四五六七八九十\d]{1,2}步|步骤[一二三四五六七八九十\d])")
"""`第四步 关注公众号`: one of a guide's. Sites number their calls, too, but not as steps."""


_PLATFORM = re.compile(f"(?:{listed('mentions', 'platforms')}):")


def _is_of_platform(text: str, verdict: Verdict) -> bool:
    """Whether behind a platform's name stands a sentence, not an account: `抖音：打开“我”，进入设置。`"""
    words = verdict.reason.rpartition("promo: ")[2]
    return (
        _PLATFORM.fullmatch(words) is not None
        and text.endswith("。")
        and "，" in text
        and _ADDRESSES.search(key(text)[len(words) :]) is None
    )


def _is_read(text: str, words: str) -> bool:
    """Whether the sentence says where somebody reads the words, or that there are such: the verb stands
    before them."""
    if _SUCH.search(text):
        return True
    written = _WRITTEN.search(text)
    return (
        written is not None
        and written.start() > 0
        and _OF_OWN_SITE.search(text[: written.start()]) is None
        and words in key(text[written.end() :])
    )


def only_mentions(text: str, verdict: Verdict) -> bool:
    """Whether a line with this verdict is a sentence that tells of a site's words, wherever it stands."""
    if is_of_news(text, verdict) or _is_subhead(text, verdict) or _is_of_platform(text, verdict):
        return True
    if verdict.label in _OF_SITE and _STEP.match(text):
        return True
    if verdict.label not in _OF_SITE or len(text) < _SHORTEST or not text.endswith(_STOPS):
        return False
    words = verdict.reason.partition(": ")[2]
    if verdict.label in (Label.PROMO, Label.DISCLAIMER) and (
        _SAID.search(text[-40:])
        or _HELD.match(text)
        or _SAID_WITHIN.search(text)
        or (not NOTICE_LABEL.match(text) and _is_read(text, words))
    ):
        return True
    if verdict.label is Label.PROMO and _OFFICIAL.search(text):
        return True
    kind = verdict.reason.partition(": ")[0]
    return not NOTICE_LABEL.match(text) and _tells_on(key(text), words, "phrase" in kind)

"""Lines that are a date and little else; what they say is read in fields/."""

from __future__ import annotations

import re

from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.lexicon.patterns import listed

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
DATE = re.compile(
    r"(?=[\d民昨今前月刚半])(?:"  # passes over most places: no other beginning is common to all
    r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/月]\d{1,2}日?(?=\d{1,2}:\d\d)|民国\d{2,3}年\d{1,2}月\d{1,2}日|\d{1,2}(?:分钟|小时|天)前|[昨今前][天日]\d{1,2}:\d\d"
    r"|(?<!\d)[0-3]?\d[-/.][01]?\d[-/.](?:19|20)\d\d|[0-3]?\d[01]?\d月,(?:19|20)\d\d|月\d{1,2},(?:19|20)\d\d"
    r"|^(?:[01]\d-[0-3]\d|刚刚|半个?小时前)(?=(?:来源|稿源|作者):)"
    r"|(?<=[a-z])[0-3]?\d(?:st|nd|rd|th)?,(?:19|20)\d\d"
    r"|(?<=[a-z])\d{1,2}\d\d:\d\d:\d\d(?:[a-z]{3})?(?:19|20)\d\d"
    rf"|[0-3]?\d{_MONTH},?(?:19|20)\d\d"
    r"|^1[0-3]\d/[01]?\d/[0-3]?\d(?![\d/])"
    r"|(?<=日期:)1\d\d[-/.]\d{1,2}[-/.]\d{1,2}|(?<=[时日][间期]:)(?:19|20)\d{6}(?!\d))"
)
_MAY_BE_DATE = re.compile(
    rf"[\d民昨今前刚](?:(?<=\d)(?:[-/.年月]|(?:st|nd|rd|th)?,(?:19|20)\d\d|{_MONTH},?(?:19|20)\d\d|\d{{7}}(?!\d)|:\d\d(?:[a-z]{{3}})?(?:19|20)\d\d|分钟前|小时前|天前)|(?<=民)国\d|(?<!\d)[天日]\d|(?<=[前刚])[来稿作])"
)
"""A first look: a pattern that begins with a set of characters is searched for quickly."""
_SIGNED_DATE = re.compile(
    r"^(?:(?:19|20)\d\d|[一二][九〇○零][\d一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日(?:[晨午晚夜]|凌晨|深夜|[于写记][^,。:]{1,8})?(?:\((?:来源|记者)[^()]{1,16}\))?$"
)
_OTHER_DAY = re.compile(rf".{{0,4}}(?:{listed('mentions', 'days of the text')})(?:日期|时间):")
"""`开奖日期:2024年3月1日`, `公示时间:…`: a day that the text is about."""
_ANNOUNCES = ("如下:", "以下:", "如下。")
_FROM_DAY = re.compile(
    "(?<=[\\d日])(?:起(?!点|源|航)|止(?!步)|至(?!顶)|期间)[\u4e00-\u9fff]{2}|(?<=日)[-—–~至到]{1,2}(?:\\d{1,2}月)?\\d{1,2}日|\\d:\\d\\d[-—–~至到]{1,2}\\d{1,2}:\\d\\d"
)
"""`我行将于2024年11月5日起调整…，具体如下：`: a sentence with a day in it."""
_ADOPTED = re.compile(r"\(.{0,80}(?:通过|修订|修正|批准|施行)\)$")
"""`（2024年3月28日某市人民代表大会常务委员会第十次会议通过）` stands under the name of a law."""
_TITLED = re.compile(
    "行情|价格|走势|天气预报|综述|汇总|一览|播报|赛程|菜价|油价|开奖结果|联播|文字版|早知道|空气质量|水情"
)
_CLOCK = re.compile(r"\d:\d\d")
"""`2020年3月12日全国生猪价格行情：多地止跌`: a headline that names its day; a date line has a time or
credits."""
_DATED_FIRST = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{1,2}:\d\d")
_CREDITED = re.compile("(?:来源|作者|编辑|责编):")
_ISSUE = re.compile(
    r"\(?(?:本文|原文)?(?:刊发?[于在]|原?载于?|发表于|首发于|发于)?"
    r"(?:《[^《》]{2,16}》(?:杂志|周刊|月刊)?(?:19|20)\d\d年?(?:总?第\d{1,4}(?:[-—/、]\d{1,4})?期|\d{1,2}月(?:号|刊))"
    r"|(?:19|20)\d\d[-.年]\d{1,2}[-.月]\d{1,2}日?总?第\d{1,4}期《[^《》]{2,16}》(?:杂志|周刊|月刊)?)\)?。?$"
)
"""`《某某周刊》2024年第8期`, `发于2024.3.4总第1130期《某某周刊》杂志`: where the article was printed."""
SIGNED_DATE = "a bare date"
"""Reason for a line such as `2024年3月18日`: behind the text, it is part of a notice's signature."""
_ENGLISH = (
    r"(?:last)?updated(?:on)?|published(?:on)?|posted(?:on|by|in)?|writtenby|author|source|editor|views|date"
    rf"|{_MONTH}"
)
_DATE_NOISE = re.compile(
    r"https?://[a-z0-9./_-]{1,80}|[a-z0-9-]{2,20}(?:\.[a-z0-9-]{2,20}){1,4}|\d{1,2}:\d\d(?::\d\d)?|(?:星期|周)[一二三四五六日天]|上午|下午|晚上|凌晨|(?:发布|发表|更新|创建|刊登|出版|修改|最后|上传|成文|编辑|添加|录入)?(?:时间|日期|于)|发布|发表|更新"
    rf"|来源[:/|]?|作者[:/|]?|编辑[:/|]?|责任编辑[:/|]?|记者|{_ENGLISH}|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|率|数)?|评论|字号|\d+|次|人|[:/|·\-()\[\],.>]"
)
_DATE_LINE, _DATE_REST = 110, 24
"""Characters of a date line, and of what may stand in it beside the date: an outlet, a name."""


def read_date(line: str) -> Verdict | None:
    """What a line with a date in it is, in the compared form; None where it says more than the date."""
    if len(line) > _DATE_LINE or not _MAY_BE_DATE.search(line):
        return None
    if "期" in line and _ISSUE.match(line):
        return Verdict(Label.DATELINE, "an issue of a magazine")
    dateless = DATE.sub("", line)
    if len(dateless) == len(line):
        return None
    if _SIGNED_DATE.match(line):
        return Verdict(Label.DATELINE, SIGNED_DATE)
    if _OTHER_DAY.match(line) or line.endswith(_ANNOUNCES) or _FROM_DAY.search(line) or _ADOPTED.match(line):
        return None
    if _DATED_FIRST.match(line) and _CREDITED.search(line) and not any(mark in line for mark in "。!?;"):
        return Verdict(Label.DATELINE, "a date and credits")
    if _TITLED.search(line) and not _CLOCK.search(line) and not _CREDITED.search(line):
        return None
    rest = _DATE_NOISE.sub("", dateless)
    if len(rest) <= _DATE_REST and not any(mark in rest for mark in "。!?;"):
        return Verdict(Label.DATELINE, "a date and little else")
    return None


_COMMENT_COUNT = re.compile(r"\d{1,6}条?(?:评论|留言|回复)$")
_COUNT_FIRST = re.compile(r"(?:人气|阅读|浏览|点击|评论|访问)(?:[量数]|次数)?[:|]?\d{1,9}(?:次|人次)?(?=\D)")


def hides_date(bare: str) -> bool:
    """Whether a line that speaks of comments or readers is a date line all the same:
    `2024年3月1日 09:24 来源:某网 12条评论`, `人气：88 作者：张三 2024-03-01 09:24`."""
    dated_first = _DATED_FIRST.match(bare) is not None or _COMMENT_COUNT.search(bare) is not None
    return dated_first or (_COUNT_FIRST.match(bare) is not None and _CREDITED.search(bare) is not None)

"""Lines that name who wrote, took, edited or first printed the article; what they say is read in fields/."""

from __future__ import annotations

import re

from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label

_EDITOR = re.compile(
    r"^[(\[{]{0,2}(?:(?:本期|本文|本版|版面|版式|组版|值班|实习|执行|责任|网络|新媒体|视觉|图片|文字|主|美术|栏目|频道|见习|特约|高级|内容|微信|轮值|流程|图文|微|录入){0,2}"
    r"(?:编辑|责编|校对|编审|审核|审校|主编|监制|监审|总监制|核稿|译者|编导|终审|初审|复审|签发|统筹|策划|排版|选稿|制作|编校|审读|值班编委|编委|值班主任|美编|设计|出品|责校|责任校对|运营|出品人|总策划|总编审|三审|二审|一审))"
    r"{1,2}(?:[:/|丨︱]|[\])]|(?!同志|部|室|器|按|们|推荐|精选|点评|之选|特别|规范|流程|标准)(?=[a-z\u4e00-\u9fff]{2,3}(?:$|校对|编辑|责编|审核|[\])])))"
    r"|^[(\[]?(?:校对人|审签|签审|审发|编发|总值班|统稿|编务|校稿|摄制)[:/|丨]"
)
_SIGNED_EDITOR = re.compile(
    r"^[(\[].{0,8}(?:责任编辑|编辑|责编|编审)[:/]?[\u4e00-\u9fff]{2,4}(?:[、,][\u4e00-\u9fff]{2,4}){0,3}[)\]]$"
    r"|^[(\[][^。,;!?]{2,28}[|丨]{1,2}(?:责任编辑|编辑|责编)[:/]?[\u4e00-\u9fff]{2,4}(?:[、,][\u4e00-\u9fff]{2,4}){0,3}[)\]]$"
    r"|^.{0,24}(?:(?:供稿|摄影|摄像|编辑|责编|责任编辑|校对|文字|图片|审核|文|图|视频)[:/|_][^。:/|_]{1,10}){2,6}$"
    r"|^.{2,20}供稿.{0,3}(?:摄影|编辑|责编|文字)[:/|][^。:/|]{1,10}"
)
_MARKS = r"^[(\[{□■○◎●]{0,2}"
_POST = (
    r"(?:本报|本刊|本网|本台|本社|本站|特约|实习|见习|首席|资深|全媒体|融媒体|驻[^:]{1,6}|[\da-z·\u4e00-\u9fff]{2,8}?){0,2}"
    r"(?:记者|通讯员|评论员|实习生|特派员|撰稿人|作者|原作者|本文作者|文章作者)"
)
_WRITER = re.compile("记者|通讯员|评论员|实习生|特派员|撰稿人|作者")
"""Looked for before posts are, whose beginnings can be any words."""
_TASK = (
    "作者|文图|图文|文(?!字|章[导目内摘推未列正详标分关精]|化|明|旅|艺|件|创|博|史|学|物|坛|科|武|豪|教|联|庙|献|具|体)|撰文|撰稿(?:编辑)?|采写|采访|编译|翻译|执笔|执笔人|撰写|供稿|口述|整理|来稿|文字|文案|报道|报导"
    "|摄像|剪辑|配音|后期|制图|(?:制版人?|海报(?:设计)?|视频(?:剪辑|制作)?)(?=[:/].{1,8}$)"
)
_AND_NAMES = (
    r"(?:[:/|丨︱_】]|(?!.{0,4}(?:发现|了解到|获悉|注意到|看到|得知|梳理|统计)|会|节|站|证|调查|观察|手记|走访|探访|体验|发现|提问|感言|点评|心得|札记"
    "|实录|直播|简介|介绍|专栏|文集|其他|其它|名单|上传|授权|或机构|本人|说|问|节|按|注|们)"
    r"(?=[\u4e00-\u9fff·a-z、,/]{2,24}[)\]]?$))"
)
_BYLINE = re.compile(f"{_MARKS}(?:{_POST}|{_TASK}){_AND_NAMES}")
_BYLINE_WITHOUT_POST = re.compile(f"{_MARKS}(?:{_TASK}){_AND_NAMES}")
_CREDIT = re.compile(
    r"^[(\[{]{0,2}(?:本文|文章|稿件|信息|资料|内容|新闻|消息|原文|转载|综合|文字|图文|素材){0,1}(?:来源|来自|稿源|出处|转自|摘自|转载自|综合自|来源于)[:/|丨︱>】]"
    r"|^(?:发布者|发布人|发布单位|发布机构|供稿单位|供稿人|上传者|上传人|录入者|录入人|录入)[:|]"
)
_TAKEN_FROM = re.compile(
    r"^[(\[]{0,2}(?:本文|文章|原文|全文|内容|稿件)?(?:来自|来源于|转自|转载自|转载于|首发于|原载于?|原刊于?|选自|摘自|授权转载自|由.{2,12}授权转载自)"
    r"(?=[^。!?;]{0,24}(?:公众号|微信|头条号|id:|作者[:/|]|记者[:/|]|题图))[^。!?;]{4,100}。?$"
    r"|^[(\[]?原文(?:刊登|刊载|发表|发布|刊|载)于[^。!?;,]{2,60}$"
    r"|^本文转自[【\[][^。!?;]{2,20}$"
    r"|^[(\[]?[\u4e00-\u9fff]{0,8}综合自[^。!?;]{2,40}$|^综合[^。!?;]{2,30}报道$"
    r"|^[(\[]?(?:.{0,4}感谢).{0,40}(?:投递|投稿|供稿|线索提供|供图)[!)\]]?$"
)
"""`本文来自微信公众号：某某（ID：…），作者：…，题图来自：…`, `感谢网友某某的线索投递！`"""
TAKEN_FROM = "where it was taken from"
_MAY_BE_TAKEN = re.compile("[自于载刊谢综]")
EMPTY_LABEL = "a label with nothing behind it"
_EMPTY = frozenset(
    (
        *("责任编辑", "编辑", "责编", "校对", "作者", "记者", "来源", "稿源", "文", "摄影", "审核", "监制"),
        *("发布时间", "发布日期", "发表时间", "更新时间", "时间", "日期", "浏览次数"),
        *("图片编辑", "文章来源", "信息来源", "原作者", "本文作者", "文章作者"),
    )
)
_ABOUT_AUTHOR = re.compile(
    r"^(?:本文)?作者[:/|丨](?![^,]{0,8}[我你])[\u4e00-\u9fff·a-z]{2,8},[^?!“”我你]{4,60}。?$"
)
"""`作者：某某，一个爱读书的中年人。`"""
_PLACE = re.compile(r"^(?:发布于|发表于|ip属地|发布地|来自)[:：]?.{1,8}$")
_BYLINE_LINE = 60
"""Characters of a line that names people and says nothing else."""
_IN_BRACKETS = ("(", "[")
_COLONS = re.compile("[:/|]")
_REPORTED_ENDS = ("报导", "报道", "电", "特稿")
_REPORTED = re.compile(
    r"^(?:文/)?(?:.{0,8}记者|特派员|通讯员|实习记者)[^:。,，]{2,24}[/].{2,12}(?:报导|报道|电|专电|特稿)$"
)
_OF_OUTLET = re.compile(r"^\([^:。,()]{2,8}(?:新闻|[社报台网])/[^:。()]{2,20}(?:报导|报道)\)$")
"""`(某某新闻/张三、李四 江州报导)`: who stands behind a television's text."""
_DESK = re.compile("^[\u4e00-\u9fff]{2,6}(?:中心|组)/[^,。:!?]{2,14}(?:报导|报道|编译|整理|综合)$")
"""`生活中心/综合报导`: the desk in the place of who wrote it."""
_COMPILED = re.compile(r"^[(\[].{2,14}(?:综合|整理|编译|综合报道|综合报导)[)\]]$")
_NAMES_BY_SEMICOLON = re.compile("[\u4e00-\u9fff·]{2,4}(?:;[\u4e00-\u9fff·]{2,4}){1,9}$")
NO_NAMES = re.compile("[。?!;…]|[^,，、]{12},")
"""What no list of names holds: `记者:你通过什么渠道…?` is a question, not a byline."""


_NAMES_PEOPLE = re.compile(
    "[设核报编校审监排选制出策运记者通评特撰文采执供口整来综稿出转摘发ip作责摄时日浏投统视值习剪海配后漫综上录]"
)
"""A line without any of these has none of the labels above."""


_ALTERNATIVE = re.compile(r"(?:\(\?:|\|)([^(\[\\])")
"""The first character of an alternative in a pattern."""
_BEGINS = frozenset(
    _ALTERNATIVE.findall("".join(each.pattern for each in (_EDITOR, _BYLINE_WITHOUT_POST, _CREDIT, _PLACE)))
).union(word[0] for word in _EMPTY)
"""How alternatives in these patterns begin: a line that begins otherwise, and names no writer, is none."""
_BEFORE_LABEL = "([{□■○◎●"


def read_people(line: str, bare: str, length: int) -> Verdict | None:
    """What names and posts in a line say of it, in the compared form; `bare`: without the marks around its
    words, `length`: of the line as it stands on the page."""
    if not _NAMES_PEOPLE.search(bare):
        return None
    return _labelled(bare) or (_compiled(line) if length <= _BYLINE_LINE else None)


def _labelled(line: str) -> Verdict | None:
    if line.endswith("。") and _ABOUT_AUTHOR.match(line):
        return Verdict(Label.NOTE, "about the author")
    if _MAY_BE_TAKEN.search(line) and _TAKEN_FROM.match(line):
        return Verdict(Label.BYLINE, TAKEN_FROM)
    if "/" in line and len(line) <= _BYLINE_LINE and _DESK.match(line):
        return Verdict(Label.BYLINE, "a desk and what it did")
    if len(line) <= _BYLINE_LINE:
        writer = _WRITER.search(line)
        if writer is None and line.lstrip(_BEFORE_LABEL)[:1] not in _BEGINS:
            return None  # most lines
        if _EDITOR.match(line):
            return Verdict(Label.EDITOR, "an editor line")
        byline = _BYLINE if writer else _BYLINE_WITHOUT_POST
        if (match := byline.match(line)) and (
            not NO_NAMES.search(line, match.end()) or _NAMES_BY_SEMICOLON.match(line, match.end())
        ):
            return Verdict(Label.BYLINE, "a byline")
        if line.endswith(_REPORTED_ENDS) and _REPORTED.match(line):
            return Verdict(Label.BYLINE, "a reporter and a place")
        if _CREDIT.match(line):
            return Verdict(Label.BYLINE, "a credit line")
        if line in _EMPTY:
            return Verdict(Label.BYLINE, EMPTY_LABEL)
        if _PLACE.match(line):
            return Verdict(Label.BYLINE, "where it was posted")
    return None


def _compiled(line: str) -> Verdict | None:
    bracketed = line.startswith(_IN_BRACKETS)
    if bracketed and _OF_OUTLET.match(line):
        return Verdict(Label.BYLINE, "an outlet and its reporters")
    if (bracketed or _COLONS.search(line)) and _SIGNED_EDITOR.match(line):
        return Verdict(Label.EDITOR, "an editor named in brackets or among others")
    return Verdict(Label.BYLINE, "who compiled it") if bracketed and _COMPILED.match(line) else None

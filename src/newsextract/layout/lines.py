"""What a line is by its words alone, wherever it stands: the context-free pass.

The words are in `lexicon/boilerplate.txt`; here is how they are matched. Entries are indexed by
their first two characters, so that a line is compared with a handful of the hundreds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from newsextract.layout.model import Label
from newsextract.layout.weights import LABEL_LINE, NOTICE_LINE, SHORT_LINE
from newsextract.lexicon import sections
from newsextract.zh.script import fold_table, traditional_twins
from newsextract.zh.width import half_width


@dataclass(slots=True, frozen=True)
class Verdict:
    """What a line is, and why."""

    label: Label
    reason: str


_SECTIONS: tuple[tuple[str, Label, int], ...] = (
    # section, label, longest line
    ("note", Label.NOTE, 300),
    ("player", Label.PLAYER, LABEL_LINE),
    ("advert", Label.ADVERT, SHORT_LINE),
    ("pagination", Label.PAGINATION, LABEL_LINE),
    ("related", Label.RELATED, 90),
    ("share", Label.SHARE, SHORT_LINE),
    ("comments", Label.COMMENTS, SHORT_LINE),
    ("tags", Label.TAGS, LABEL_LINE),
    ("navigation", Label.NAVIGATION, LABEL_LINE),
    ("copyright", Label.COPYRIGHT, LABEL_LINE),
    ("wall", Label.PROMO, LABEL_LINE),
    ("disclaimer", Label.DISCLAIMER, NOTICE_LINE),
    ("promo", Label.PROMO, LABEL_LINE),
    ("caption", Label.CAPTION, LABEL_LINE),
)
_ANYWHERE: tuple[tuple[str, Label, int], ...] = (
    ("disclaimer_anywhere", Label.DISCLAIMER, NOTICE_LINE),
    ("promo_anywhere", Label.PROMO, 200),
    ("copyright_anywhere", Label.COPYRIGHT, 400),
    ("related_anywhere", Label.RELATED, SHORT_LINE),
)

_EDGE = " ①②③④⑤⑥⑦⑧⑨【】[]「」〖〗(){}<>《》■□●○◆◇▼▽▲△★☆※>»›·•|丨｜│┃▌▍▎/\\-—–─━_=~*#:;,.→←↑↓"
_WILD = ".{0,60}?"


def key(text: str) -> str:
    """The form in which lines and entries are compared: lower case, half width, simplified, no blanks."""
    table, changing = _key_table()
    found = set(changing.findall(text))
    if len(found) > _FEW_CHANGES:
        return text.translate(table).lower()
    for character in found:  # a line has two or three of them, and `replace` is quicker than a table
        text = text.replace(character, table[ord(character)])
    return text.lower()


_FEW_CHANGES = 12
"""Different characters that are replaced one by one; more are translated in one pass."""


@cache
def _key_table() -> tuple[dict[int, str], re.Pattern[str]]:
    """Full width to half, traditional to simplified, blanks to nothing, and the characters that this
    changes. What one turns into is never changed again."""
    characters = [*range(0x21, 0x7F), *range(0xFF01, 0xFF5F), 0x3000]
    table = {code: half_width(chr(code)) for code in characters if half_width(chr(code)) != chr(code)}
    table.update(fold_table())
    table.update(dict.fromkeys((0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000), ""))
    table = {code: character.translate(table) for code, character in table.items()}
    return table, re.compile(f"[{''.join(re.escape(chr(code)) for code in sorted(table))}]")


@dataclass(slots=True)
class _Entry:
    pattern: re.Pattern[str] | None
    """None: the literal alone decides."""
    literal: str
    whole: bool
    label: Label
    longest: int
    section: str

    def agrees(self, form: str) -> bool:
        """Whether a line that begins with the literal agrees with the whole entry."""
        if self.pattern is not None:
            return self.pattern.match(form) is not None
        return not self.whole or len(form) == len(self.literal)


@cache
def _index() -> dict[str, list[_Entry]]:
    """Entries that begin a line, by their first two characters (one for shorter entries)."""
    index: dict[str, list[_Entry]] = {}
    for section, label, longest in _SECTIONS:
        for entry in sections("boilerplate")[section]:
            if not entry.startswith("^"):
                raise ValueError(f"boilerplate.txt, [{section}]: {entry!r} must begin with ^")
            words = key(entry[1:])
            whole = words.endswith("$")
            words = words.removesuffix("$")
            literal, wild, _ = words.partition("…")
            pattern = None
            if wild:
                body = _WILD.join(re.escape(part) for part in words.split("…"))
                pattern = re.compile(body + ("$" if whole else ""))
            index.setdefault(literal[:2], []).append(_Entry(pattern, literal, whole, label, longest, section))
    return index


@cache
def _anywhere() -> tuple[tuple[re.Pattern[str], Label, int, str], ...]:
    compiled = []
    for section, label, longest in _ANYWHERE:
        entries = sections("boilerplate")[section]
        body = "|".join(
            ".{0,24}?".join(re.escape(part) for part in key(entry).split("…")) for entry in entries
        )
        compiled.append((re.compile(body), label, longest, section))
    return tuple(compiled)


@cache
def _any_phrase() -> re.Pattern[str]:
    """Every phrase, and the words of the entries that begin with a wildcard: most lines hold none."""
    words = [entry.removesuffix("$").split("…")[1] for entry in _entries() if entry.startswith("…")]
    return re.compile("|".join([*map(re.escape, words), *(pattern.pattern for pattern, *_ in _anywhere())]))


def _entries() -> list[str]:
    """The entries that begin a line, as they are compared."""
    return [key(entry[1:]) for section, *_ in _SECTIONS for entry in sections("boilerplate")[section]]


# -- lines that name people, dates and sources; what they say is read in fields/

_COLON = r"[:/|丨︱\-]"
_EDITOR = re.compile(
    r"^[(\[{]{0,2}(?:(?:本期|本文|本版|版面|版式|组版|值班|实习|执行|责任|网络|新媒体|视觉|图片|文字|主|美术|栏目|频道|见习|特约|高级|内容|微信|轮值|流程){0,2}"
    r"(?:编辑|责编|校对|编审|审核|审校|主编|监制|监审|总监制|核稿|译者|编导|终审|初审|复审|签发|统筹|策划|排版|选稿|制作|编校|审读|值班编委|编委|值班主任|美编|设计|出品|责校|责任校对|运营|出品人|总策划|总编审|三审|二审|一审))"
    r"{1,2}(?:[:/|丨︱]|[\])]|(?!同志|部|室|器|按|们)(?=[a-z\u4e00-\u9fff]{2,3}(?:$|校对|编辑|责编|审核|[\])])))"
)
_SIGNED_EDITOR = re.compile(
    r"^[(\[].{0,8}(?:责任编辑|编辑|责编|编审)[:/]?[\u4e00-\u9fff]{2,4}(?:[、,][\u4e00-\u9fff]{2,4}){0,3}[)\]]$"
    r"|^[(\[][^。,;!?]{2,28}[|丨]{1,2}(?:责任编辑|编辑|责编)[:/]?[\u4e00-\u9fff]{2,4}(?:[、,][\u4e00-\u9fff]{2,4}){0,3}[)\]]$"
    r"|^.{0,24}(?:(?:供稿|摄影|摄像|编辑|责编|责任编辑|校对|文字|图片|审核|文|图|视频)[:/|][^。:/|]{1,10}){2,6}$"
    r"|^.{2,20}供稿.{0,3}(?:摄影|编辑|责编|文字)[:/|][^。:/|]{1,10}"
)
_BYLINE = re.compile(
    r"^[(\[{□■○◎●]{0,2}(?:(?:本报|本刊|本网|本台|本社|本站|特约|实习|见习|首席|资深|全媒体|融媒体|驻[^:]{1,6}|[\da-z·\u4e00-\u9fff]{2,8}?){0,2}"
    r"(?:记者|通讯员|评论员|实习生|特派员|撰稿人|作者|原作者|本文作者|文章作者)|作者|文图|图文|文|撰文|撰稿|采写|采访|编译|翻译|执笔|执笔人|撰写|供稿|口述|整理|来稿|文字|文案|报道|报导|摄像|剪辑|配音|后期|制图)"
    r"(?:[:/|丨︱]|(?!调查|观察|手记|走访|探访|体验|发现|提问|感言|点评|心得|札记|说|问|节|按|注|们)(?=[\u4e00-\u9fff·a-z、,/]{2,24}[)\]]?$))"
)
_CREDIT = re.compile(
    r"^[(\[{]{0,2}(?:本文|文章|稿件|信息|资料|内容|新闻|消息|原文|转载|综合|文字|图文|素材){0,1}(?:来源|来自|稿源|出处|转自|摘自|转载自|综合自|来源于)[:/|丨︱>]"
)
_TAKEN_FROM = re.compile(
    r"^[(\[]{0,2}(?:本文|文章|原文|全文|内容|稿件)?(?:来自|来源于|转自|转载自|转载于|首发于|原载于?|原刊于?|选自|摘自|授权转载自|由.{2,12}授权转载自)"
    r"(?=[^。!?;]{0,24}(?:公众号|微信|头条号|id:|作者[:/|]|记者[:/|]|题图))[^。!?;]{4,100}。?$"
    r"|^[(\[]?(?:本文|文章|内容)?综合自[^。!?;]{2,40}$|^综合[^。!?;]{2,30}报道$"
    r"|^[(\[]?(?:.{0,4}感谢).{0,40}(?:投递|投稿|供稿|线索提供|供图)[!)\]]?$"
)
"""`本文来自微信公众号：某某（ID：…），作者：…，题图来自：…`, `感谢网友某某的线索投递！`"""
_MAY_BE_TAKEN = re.compile("[自于载刊谢综]")
_EMPTY = frozenset(
    (
        *("责任编辑", "编辑", "责编", "校对", "作者", "记者", "来源", "稿源", "文", "摄影", "审核", "监制"),
        *("发布时间", "时间", "日期", "浏览次数"),
    )
)
_PLACE = re.compile(r"^(?:发布于|发表于|ip属地|发布地|来自)[:：]?.{1,8}$")
_PAGER = re.compile(
    r"^(?:[\[【(<（]\s?\d{1,2}\s?[\]】)>）]\s?){2,40}|^\d{1,2}(?:\s{1,3}\d{1,2}){2,40}(?:\s|\.|…|$)|^\d{1,2}\s?/\s?\d{1,2}$"
)
NO_LETTER = "no letter in it"
HASHTAGS = "nothing but hashtags"
_PIPED_TAGS = re.compile(r"^[^|｜。，？！]{1,14}(?:[|｜][^|｜。，？！]{1,14}){2,12}$")
_SPEED = re.compile(
    r"^\d{1,3}%$|^\d(?:\.\d{1,2})?\s?[xX倍]$|^\d{3,4}[pP](?:\s?[高超标原蓝].{0,3})?$|^\d{1,2}:\d\d\s?/\s?\d{1,2}:\d\d$"
)
_COUNTER = re.compile(
    r"(?:点赞|在看|喜欢|收藏|转发|分享|阅读|浏览|播放|赞|踩|顶|点讚)\s?[:：(（]?\d{1,6}(?:\.\d)?[万wWkK+]{0,2}[)）]?$"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_IN_BRACKETS = ("(", "[")
_COLONS = re.compile("[:/|]")
_HASHTAGS = re.compile(r"^(?:[#＃]\s?[^#＃\s]{1,20}[#＃]?\s{0,3}){1,20}$")
_DATE = re.compile(
    r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/月]\d{1,2}日?(?=\d{1,2}:\d\d)|民国\d{2,3}年\d{1,2}月\d{1,2}日|\d{1,2}(?:分钟|小时|天)前|(?:昨天|今天|前天)\d{1,2}:\d\d"
    r"|(?<!\d)[0-3]?\d[-/.][01]?\d[-/.](?:19|20)\d\d|[0-3]?\d[01]?\d月,(?:19|20)\d\d|月\d{1,2},(?:19|20)\d\d"
    r"|^(?:[01]\d-[0-3]\d|刚刚|半个?小时前)(?=(?:来源|稿源|作者):)"
    r"|(?<=日期:)1\d\d[-/.]\d{1,2}[-/.]\d{1,2}|(?<=[时日][间期]:)(?:19|20)\d{6}(?!\d)"
)
_MAY_BE_DATE = re.compile(
    r"[\d民昨今前刚](?:(?<=\d)(?:[-/.年月]|\d{7}(?!\d)|分钟前|小时前|天前)|(?<=民)国\d|(?<!\d)天\d|(?<=[前刚])[来稿作])"
)
"""A first look: a pattern that begins with a set of characters is searched for quickly."""
_COMMENT_COUNT = re.compile(r"\d{1,6}条?(?:评论|留言|回复)$")
_DATED_FIRST = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{1,2}:\d\d")
_SIGNED_DATE = re.compile(
    r"^(?:(?:19|20)\d\d|[一二][九〇○零][\d一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日(?:\((?:来源|记者)[^()]{1,16}\))?$"
)
_OTHER_DAY = re.compile(
    r".{0,4}(?:开奖|兑奖|公示|报名|考试|面试|笔试|开标|投标|截止|起止|施工|停水|停电|实施|施行|生效|展览|演出|比赛|开赛|上映|办理|服务|营业"
    r"|开放|招聘|拍卖|竞价|登记|检测|抽检|采样|摇号|领取|预约|集合|发震|案发|活动|会议|截稿|征集|投票|开售|开工|竣工|验收|交货|供货|响应)(?:日期|时间):"
)
"""`开奖日期:2024年3月1日`, `公示时间:…`: a day that the text is about."""
SIGNED_DATE = "a bare date"
"""Reason for a line such as `2024年3月18日`: behind the text, it is part of a notice's signature."""
_DATE_NOISE = re.compile(
    r"https?://[a-z0-9./_-]{1,80}|[a-z0-9-]{2,20}(?:\.[a-z0-9-]{2,20}){1,4}|\d{1,2}:\d\d(?::\d\d)?|(?:星期|周)[一二三四五六日天]|上午|下午|晚上|凌晨|(?:发布|发表|更新|创建|刊登|出版|修改|最后|上传|成文|编辑|添加|录入)?(?:时间|日期|于)|发布|发表|更新"
    r"|来源[:/|]?|作者[:/|]?|编辑[:/|]?|责任编辑[:/|]?|记者|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|率|数)?|评论|字号|\d+|次|人|[:/|·\-()\[\],.>]"
)
_BYLINE_LINE = 60
_DATE_REST = 24
"""Characters that may stand in a date line beside the date: an outlet, a name."""


_REPORTED_ENDS = ("报导", "报道", "电", "特稿")
_REPORTED = re.compile(
    r"^(?:文/)?(?:.{0,8}记者|特派员|通讯员|实习记者)[^:。,，]{2,24}[/].{2,12}(?:报导|报道|电|专电|特稿)$"
)
_COMPILED = re.compile(r"^[(\[].{2,14}(?:综合|整理|编译|综合报道|综合报导)[)\]]$")
_SENTENCE = re.compile("[。?!;…]|[^,，、]{12},")
"""What no list of names holds: `记者:你通过什么渠道…?` is a question, not a byline."""


_NAMES_PEOPLE = re.compile(
    "[设核报编校审监排选制出策运记者通评特撰文采执供口整来综稿出转摘发ip作责摄时日浏投统视值习剪海配后漫综]"
)
"""A line without any of these has none of the labels above."""


TAKEN_FROM = "where it was taken from"
# 信息来源：某某局 浏览次数： 【字体：大 中 小】: labels and short values from end to end
_TWO_COLONS = re.compile("[:：].{0,60}[:：]")
_ANY_LABEL = re.compile(
    r"(?:^|(?<=[\s】\]）)、；;|,，\u3000])|(?<=次))[【\[（(〔]?\s?([\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,7})\s{0,2}[:：]"
)
_LINE_LABEL = re.compile(
    "来源|來源|稿源|作者|编辑|編輯|责编|責編|校对|校對|审核|審核|初审|复审|终审|浏览|瀏覽|点击|點擊|阅读|閱讀|字体|字體|字号|字號"
    "|撰稿|供稿|发布者|发布人|发布时间|发布日期|發布時間|發布日期|發佈日期|發佈時間|發佈單位|發布單位|发布机构|录入|信息时间|访问量|人气"
)
_LABELLED_LINE, _LABELLED_VALUE, _FEWEST_LABELS = 160, 28, 2
"""Longest line of labels and values, longest value in it, fewest labels; two of the labels are of a
byline's kind, for 时间：… 地点：… stands in the text of a notice."""


def _labelled(text: str) -> Verdict | None:
    """A line of labels of a byline and short values, nothing else."""
    if len(text) > _LABELLED_LINE or any(mark in text for mark in "。！？"):
        return None
    labels = list(_ANY_LABEL.finditer(text))
    if len(labels) < _FEWEST_LABELS or labels[0].start() > 2:
        return None
    if sum(_LINE_LABEL.search(label[1]) is not None for label in labels) < _FEWEST_LABELS:
        return None
    ends = [label.start() for label in labels[1:]] + [len(text)]
    if any(end - label.end() > _LABELLED_VALUE for label, end in zip(labels, ends, strict=True)):
        return None
    return Verdict(Label.DATELINE if _DATE.search(text) else Label.BYLINE, "labels and short values")


def _people(line: str) -> Verdict | None:
    if _MAY_BE_TAKEN.search(line) and _TAKEN_FROM.match(line):
        return Verdict(Label.BYLINE, TAKEN_FROM)
    if len(line) <= _BYLINE_LINE:
        if _EDITOR.match(line):
            return Verdict(Label.EDITOR, "an editor line")
        if (match := _BYLINE.match(line)) and not _SENTENCE.search(line, match.end()):
            return Verdict(Label.BYLINE, "a byline")
        if line.endswith(_REPORTED_ENDS) and _REPORTED.match(line):
            return Verdict(Label.BYLINE, "a reporter and a place")
        if _CREDIT.match(line):
            return Verdict(Label.BYLINE, "a credit line")
        if line in _EMPTY:
            return Verdict(Label.BYLINE, "a label with nothing behind it")
        if _PLACE.match(line):
            return Verdict(Label.BYLINE, "where it was posted")
    return None


def _compiled(line: str) -> Verdict | None:
    bracketed = line.startswith(_IN_BRACKETS)
    if (bracketed or _COLONS.search(line)) and _SIGNED_EDITOR.match(line):
        return Verdict(Label.EDITOR, "an editor named in brackets or among others")
    return Verdict(Label.BYLINE, "who compiled it") if bracketed and _COMPILED.match(line) else None


def _date(line: str) -> Verdict | None:
    if len(line) <= 110 and _MAY_BE_DATE.search(line) and _DATE.search(line):
        if _SIGNED_DATE.match(line):
            return Verdict(Label.DATELINE, SIGNED_DATE)
        if _OTHER_DAY.match(line):
            return None
        rest = _DATE_NOISE.sub("", _DATE.sub("", line))
        if len(rest) <= _DATE_REST and not any(mark in rest for mark in "。!?;"):
            return Verdict(Label.DATELINE, "a date and little else")
    return None


def read_line(text: str) -> Verdict | None:
    """What the line is by its words, or None if they say nothing. Short lines are remembered: half of
    those that are read are words of menus and buttons (首页, 分享到), the same on page after page."""
    return _remembered(text) if len(text) <= _REMEMBERED_LINE else _read(text)


_REMEMBERED_LINE, _MOST_REMEMBERED = 16, 2048
"""Characters of a line that is remembered, and how many of them are."""


def _read(text: str) -> Verdict | None:
    length = len(text)
    if length > NOTICE_LINE or (length > LABEL_LINE and not _may_speak(text)):
        return None
    words_only = text.isalpha()  # most lines of a menu are, and carry neither date nor number
    if not words_only:
        if _PAGER.match(text):
            return Verdict(Label.PAGINATION, "page numbers")
        if _HASHTAGS.match(text):
            return Verdict(Label.TAGS, HASHTAGS)
        if ("|" in text or "｜" in text) and _PIPED_TAGS.match(text) and not _DATE.search(text):
            return Verdict(Label.TAGS, "short words between bars")  # as often a menu: 关于我们 | 广告服务
        if _COUNTER.match(text):
            return Verdict(Label.SHARE, "a counter")
        if _SPEED.match(text):
            return Verdict(Label.PLAYER, "a player's speed, size or time")
    line = key(text)
    bare = line.strip(_EDGE)
    if not bare:
        return Verdict(Label.OTHER, NO_LETTER)
    found = None
    if length <= LABEL_LINE and _NAMES_PEOPLE.search(bare):
        found = _people(bare) or (_compiled(line) if length <= _BYLINE_LINE else None)
        if found and found.label is Label.EDITOR:
            return found
    found = found or _by_words(line, bare)
    if words_only or (
        found
        and not (found.label is Label.COMMENTS and (_DATED_FIRST.match(bare) or _COMMENT_COUNT.search(bare)))
    ):
        return found
    dated = _date(line) or (_labelled(text) if _TWO_COLONS.search(text) else None)
    return dated or found  # `2024年3月1日 09:24 来源:某网 12条评论` gives the date


_remembered = lru_cache(maxsize=_MOST_REMEMBERED)(_read)


_PROMO_OBJECT = re.compile(
    "关注|下载|订阅|会员|付费|专享|全文|扫码|扫描|搜索|客户端|公众号|微信|微博|app|官网|登录|点击|二维码|报名|添加|热线|电话|群|粉丝|收藏|转发|在看|点赞|点个"
)
_IMPRINT_OBJECT = re.compile("版权|copyright|许可|备案|地址:|电话:|邮编|icp|rights|技术支持:|主办:|邮箱")
_NOTICE_LABEL = re.compile(r".{0,12}(?:声明|聲明|公告|提示|[Nn]otice|NOTICE|[Dd]isclaimer)\s?[:：】]")
_DESPATCH = re.compile(r"本[网網站报報台刊社].{0,16}[讯訊电電]")
_NOTICE_OBJECT = re.compile(
    "notice:|disclaimer|转载|版权|侵权|观点|立场|免责|负责|删除|授权|参考|投资|责任|网络|联系|声明|摘编|镜像|存储|ai生成"
)


def holds_for_prose(text: str, verdict: Verdict, at_tail: bool) -> bool:
    """Whether the verdict on a line also holds where the line is a sentence: `关注…的人` begins like
    a promo. `at_tail`: no unlabelled sentence stands behind it."""
    label = verdict.label
    phrase = "phrase" in verdict.reason
    if label is Label.PROMO:
        if phrase:
            return at_tail or len(text) <= 80
        return (at_tail or len(text) <= 60) and bool(_PROMO_OBJECT.search(key(text)))
    if label is Label.DISCLAIMER:
        if _NOTICE_LABEL.match(text):
            return True
        if _DESPATCH.match(text):  # `本网讯（记者 张三）…`, `本站4月3日电`
            return False
        short = at_tail or len(text) <= (120 if phrase else 60)
        return short and (phrase or bool(_NOTICE_OBJECT.search(key(text))))
    if label in (Label.EDITOR, Label.NOTE, Label.DATELINE):
        return True
    if label is Label.BYLINE and (verdict.reason == TAKEN_FROM or not _SENTENCE.search(key(text))):
        return len(text) <= LABEL_LINE  # `来源：… 作者：… 责任编辑：… 发布：…` has many marks and no sentence
    if label is Label.COPYRIGHT:
        return at_tail and (phrase or bool(_IMPRINT_OBJECT.search(key(text))))
    return len(text) <= 45 or (label is Label.PLAYER and not _HAN.search(text))


def _may_speak(text: str) -> bool:
    """Whether a long line can be more than prose: by its first words, or a pair of characters that
    begins a phrase. Spares most paragraphs the folding."""
    if _phrase_beginnings().search(text):
        return True
    head = key(text[:24]).lstrip(_EDGE)
    index = _index()
    return any(head.startswith(e.literal) for start in (head[:2], head[:1]) for e in index.get(start, ()))


@cache
def _phrase_beginnings() -> re.Pattern[str]:
    """The first two characters of every phrase, as simplified, traditional, upper or lower case. All
    are literals: a search skips quickly what begins none of them."""
    pairs = set()
    for section, _, longest in _ANYWHERE:
        if longest > LABEL_LINE:
            for words in map(key, sections("boilerplate")[section]):
                pairs |= {a + b for a in _forms(words[0]) for b in _forms(words[1])}
    return re.compile("|".join(map(re.escape, sorted(pairs))))


def _forms(character: str) -> set[str]:
    return {character, character.upper(), *traditional_twins(character)}


def _by_words(line: str, bare: str) -> Verdict | None:
    index = _index()
    length = len(bare)
    for form in (bare, line) if bare != line else (bare,):
        for start in (form[:2], form[:1]):
            if start not in index:
                continue
            for entry in index[start]:
                if form.startswith(entry.literal) and length <= entry.longest and entry.agrees(form):
                    return Verdict(entry.label, f"begins like {entry.section}: {entry.literal}")
    if not _any_phrase().search(line):  # most lines
        return None
    for entry in index[""]:
        if length <= entry.longest and entry.agrees(bare):
            return Verdict(entry.label, f"begins like {entry.section}")
    for pattern, label, longest, section in _anywhere():
        if length <= longest:
            match = pattern.search(line)
            if match and not _is_glued_on(line, match.start()):
                return Verdict(label, f"{section.removesuffix('_anywhere')} phrase: {match.group()}")
    return None


_FEWEST_OF_HEAD, _LONGEST_LEAD_IN = 8, 24
"""Characters: the shortest sentence that something is glued to, and the most before the phrase in the
sentence that is."""
_LONG_HEAD = 60
"""Characters: a notice as long as this says what it is; in a shorter one any word of a site's is enough."""
_NOTICE = re.compile(
    "本[网站报刊号文]|本平台|公众号|微信|微博|客户端|app|关注|订阅|版权|转载|侵权|免责|声明|投稿|小编|扫码|二维码|点击|商务|广告"
)
_OF_THE_SITE = re.compile(
    "我们|平台|责任|编辑|作者|来源|联系|合作|读者|粉丝|网站|扫|下载|免费|领取|加入|稿件|图片|内容|信息|资讯|发布|删除|观点|立场|资料"
)


def _is_glued_on(line: str, at: int) -> bool:
    """Whether the phrase at `at` belongs to a sentence that a site glued to one of the article's:
    `…每周六现场演示。转载请注明来自某某网`. A notice speaks of the site in its first sentence, too."""
    stop = max(line.rfind(mark, 0, at) for mark in "。!?…")
    if stop < _FEWEST_OF_HEAD or at - stop > _LONGEST_LEAD_IN:
        return False
    head = line[: stop + 1]
    if _NOTICE.search(head) or (stop < _LONG_HEAD and _OF_THE_SITE.search(head)):
        return False
    return _by_words(head, head.strip(_EDGE)) is None

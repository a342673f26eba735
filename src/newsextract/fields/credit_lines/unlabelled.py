"""What stands beside a headline without a label: an outlet by the date, a bare name, an account."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsextract import lexicon
from newsextract.fields.credit_lines.authors import signed_by_slash
from newsextract.fields.credit_lines.line import Field, Line, before_buttons
from newsextract.fields.credit_lines.marks import SLASH, STOP
from newsextract.fields.credit_lines.people import PLACES, is_account, is_pen_name, is_place, people
from newsextract.fields.credit_lines.source import source_name
from newsextract.fields.credit_lines.timestamps import begins_with_date
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_channel, is_column, is_known, is_office, is_outlet, is_outlet_word

_LONGEST = 80
"""Longest text without label that is read as a byline; what is longer is prose or a menu."""

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S{1,200}|[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){1,4}(?=\s|$)|<\{.{0,200}?\}>"
)
_SEGMENT = re.compile(r"[\x1e\x1f]|\s[·|｜丨-]{1,2}\s|[|｜丨│┃]")
_ISSUE = re.compile(r"(《[^《》]{1,16}》)\s?(?:杂志|雜誌)?\s?(?:19|20)\d\d\s?年?\s?第?\s?\d{1,3}\s?期")
"""《某某周刊》2024年第9期 张三: the issue stands in the place of a date."""
_AGO = re.compile(
    r"\d{1,3}\s?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月|年)前|刚刚|剛剛|昨[天日]|今[天日](?![\u4e00-\u9fff])|前天"
)
_NO_NAME = re.compile(
    r"[\d.,]+[wW万萬千kK+]?(?:[点點][阅閱]|人[气氣])?|[\u4e00-\u9fff]{2,10}(?:领域[\u4e00-\u9fff]{2,6}|创作者)|[^\w《》]+|\d{1,2}月\d{1,2}日|第\s?[A-Z]?\d{1,3}\s?版|[农農][历曆]\S{2,8}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}"
)
"""A counter, what an account says of itself (旅行领域创作者), a day without its year, a page of a paper."""
_WHENCE = re.compile(r"(?:来自|來自|发布于|發布於|IP属地|ip属地|发布地)[:：]?\s?[\u4e00-\u9fff]{2,6}")
"""Where a post was sent from."""
_BRACKET = re.compile(r"\s?[（(【\[]")
_NAMED_POST = re.compile(r"([\u4e00-\u9fff]{2,4})\s?[（(][^（()）]{2,16}\x1e")
_FOLLOW = re.compile(r"\A[+＋]?\s?(?:(?:关注|關注)(?:[他她]|TA)?|订阅|訂閱|已关注|加关注|追蹤|私信)\Z")
_BADGE = re.compile(r"[\s\[【]{0,3}(?:原创|原創)[\]】]?(?=[\s\x1f])")
_OF_PLACES = "镇鎮乡鄉县縣"
"""The last character of a town's or county's name (柳泉镇): no person's and no account's."""
_DASHES = ("—", "–")
_EDGES = " 　[]【】（）()〔〕「」:：,，。、·•-—–/"
_DATE_LABEL = re.compile(f"([\u4e00-\u9fff]{{2,12}})\\s?[:：]\\s?(?={STOP})")
"""报名截止：2024-12-01: the label of a date that no list has."""
_SAYS_WHICH_DATE = re.compile(
    "(?:时间|時間|日期|截止|截至|期限|期至|[馆館幕业業学學售市播映赛賽工营營放效考]日)\\Z"
)
"""How words end that say which date stands beside them without a colon: 报名截止 2024-12-01."""
_TIME_OF = ("时间", "時間", "日期")
_COUNT = re.compile(r"[数數]?[\s(（]?[\d.,]{1,9}\s?[wW万kK+次人]?[)）]?\s?(?:\Z|[\s\x1e\x1f])")
_WORK = ("專訊", "专讯", "综合", "綜合", "整理", "编辑", "編輯")
_BLANK = " \x1e\x1f"
_POSTED_ON = ("发表于", "发布于", "發表於", "發佈於", "修改于", "编辑于")
"""How the line below a post's writer begins, before the date."""
_POSTED = (*_POSTED_ON, "发表", "发布")
_POSTED_FROM = re.compile(
    rf"(?:{'|'.join(sorted(lexicon.words('places', 'province'), key=len, reverse=True))})"
    r"([^\s\x1e\x1f]{2,14})官方[账帐]号"
)
_GLUED_POSTED = re.compile("(?<=[^\\s\x1e\x1f])(?:发布|发表|修改|更新|發佈|發表)[于於](?=\\s?[\x1e\x1f])")
"""`某人发布于` before the date."""
_PLACED = (*_POSTED, "来自", "來自")
_SECTION_OF = ("分类", "分類", "所属分类", "栏目", "欄目", "所属栏目", "频道", "标签", "標籤")
_BESIDE_DATE = frozenset(lexicon.words("placeholders", "beside the date"))


@cache
def _date_words() -> frozenset[str]:
    """The labels of dates, and what is left of them before 时间: 采集, 最后编辑于, date."""
    labels = {label.casefold() for label in lexicon.entries("date_labels")}
    return frozenset(labels | {label[:-2] for label in labels if label.endswith(_TIME_OF)})


@dataclass(slots=True, frozen=True)
class Unlabelled:
    """Whom a line beside the headline names without a label."""

    authors: tuple[str, ...] = ()
    outlet: str | None = None
    account: str | None = None
    office: str | None = None
    """An office beside the date: whom a page of its own credits."""


_NOBODY = Unlabelled()


def read_unlabelled(line: Line, follower: str, *, near: bool, dated_above: bool = False) -> Unlabelled:
    """Names, outlet or account that a line gives without a label.

    With a date in the line (`2022-02-13 09:57 某某网 张三`) or beside it (`near`) an outlet is known by
    its last word; elsewhere it must be a listed one. `follower` is the text of the next block: a
    关注 button there makes this line an account's name. `dated_above`: the line above is a date and nothing
    else.
    """
    if (posted := _posted_from(line)) is not None:
        return Unlabelled(outlet=posted) if is_outlet(posted) else Unlabelled(account=posted)
    rest = _without_date_labels(line)
    if line.fields and (named := _NAMED_POST.match(rest)) is not None and is_name(named[1], bare=True):
        return Unlabelled((named[1],))  # 张三(江州日报评论员) 2024-03-05
    if line.text.rstrip().endswith(_DASHES) and not line.dated:
        return _NOBODY  # 金边 —: where the report comes from
    if not 1 < len(rest.strip()) <= _LONGEST or ">" in rest or "»" in rest or _is_of_label(line):
        return _NOBODY
    issued = 0
    if "期" in rest:
        rest, issued = _ISSUE.subn("\\1\x1e", rest)
    signed = signed_by_slash(rest)
    if not signed and line.fields and not any(each.value for each in line.fields):
        signed = signed_by_slash(line.text)  # 生活中心張三／綜合報導
    if signed or not any(map(str.isalpha, rest)):
        parts = (_BRACKET.split(part)[0] for part in SLASH.split(rest.strip(" \x1e\x1f")))
        outlets = (part.strip() for part in parts if part not in signed and is_outlet(part.strip()))
        return Unlabelled(signed, next(outlets, None))
    if "." in rest:
        rest = _ADDRESS.sub(" ", rest)
    rest = _GLUED_POSTED.sub("", rest)
    rest, ago = _AGO.subn("\x1e", rest)
    segments = _segments(rest, dated=line.dated)
    if not segments or len(segments) > 5:
        return _NOBODY
    badged = _BADGE.match(rest) is not None
    if line.dated or ago or issued or line.fields:
        beside = _beside_date(segments, alone=all(_says_little(field) for field in line.fields))
        return _badged_pair(segments) if badged and beside == _NOBODY else beside
    return _without_date(line.text.strip(), segments, follower, near=near, badged=badged, dated=dated_above)


def _segments(rest: str, *, dated: bool) -> list[str]:
    """The parts of the line that may name somebody."""
    parts = (before_buttons(part) for part in _SEGMENT.split(rest) if not _FOLLOW.match(part.strip()))
    segments = [each for part in parts if (each := _clean(part)) and _WHENCE.fullmatch(each) is None]
    if dated and len(segments) > 1:
        segments = [each for each in segments if not is_place(each)]  # 某人 2026-01-08 22:14 广东
    return segments


def _badged_pair(segments: list[str]) -> Unlabelled:
    """Who wrote it and for which account: 原创 阿荻 某某事务所 2019-10-28."""
    words = segments if len(segments) > 1 else segments[0].split()
    if len(words) != 2 or not (is_pen_name(words[0]) and is_account(words[1])):
        return _NOBODY
    writers = words[0].split()  # 原创 阿荻 阿苇: two names, where both are built like one
    several = len(writers) > 1 and all(map(is_pen_name, writers)) and not words[0].isascii()
    return Unlabelled(tuple(writers) if several else (words[0],), account=words[1])


def _without_date_labels(line: Line) -> str:
    """What stands outside the labels, without the words that only say which date follows: 开馆日：2024-12-01,
    and the 开幕 of 开幕时间：."""
    rest = line.loose
    if line.fields and line.fields[0].label in _TIME_OF and not line.rest[-1:].isspace():
        word = (line.rest.split() or [""])[-1]
        if word and not (is_outlet(word) or is_name(word, bare=True)):
            rest = rest[: len(line.rest) - len(word)] + rest[len(line.rest) :]
    if "：" in rest or ":" in rest:
        rest = _DATE_LABEL.sub(lambda label: label[0] if is_outlet(label[1]) else "", rest)
    return rest


def _is_of_label(line: Line) -> bool:
    """Whether what stands outside the labels belongs to the first of them."""
    if not line.fields:
        return False
    first = line.fields[0]
    if first.label == "新闻编辑" and is_known(line.rest.strip() + "新闻"):
        return True  # 界面新闻编辑: no 界面
    # 某某网黑龙江频道 记者 张三: the outlet belongs to the reporter; 張三／核稿編輯
    return first.kind == "role" or (first.kind == "editor" and line.loose.rstrip()[-1:] in ("/", "／"))


def _without_date(
    whole: str, segments: list[str], follower: str, *, near: bool, badged: bool, dated: bool
) -> Unlabelled:
    """Names in a line without date and label: an account with its button, bare names, a listed outlet."""
    if (
        (_FOLLOW.match(follower) or (near and follower.startswith(_POSTED_ON) and begins_with_date(follower)))
        and is_account(whole)
        and whole not in PLACES
        and not _SAYS_WHICH_DATE.search(whole)
    ):
        return Unlabelled((whole,)) if is_name(whole, bare=True) else Unlabelled(account=whole)
    if badged and len(segments) < 3:  # 原创 张三 某某号
        account = segments[-1] if is_account(segments[-1]) else None
        return Unlabelled(tuple(filter(is_pen_name, segments[:-1])), account=account)
    first, blank, others = " ".join(segments).partition(" ")
    if blank and is_outlet(first):
        if names := people(others, pen_names=False, bare=True):  # 某某日报 张三
            return Unlabelled(tuple(names), first)
        if len(segments) == 1:
            return _NOBODY
    if names := people(" ".join(segments), pen_names=False, bare=True):
        return Unlabelled(tuple(names))
    if (
        len(segments) == 1
        and near
        and not is_channel(whole)
        and (is_known(whole) or (is_outlet_word(whole) and (dated or begins_with_date(follower))))
    ):
        return Unlabelled(outlet=whole)
    return _NOBODY


_GLUED_ON = re.compile(
    "(.{2,8}?(?:[日晚早时時]报|[晚早時日]報|都市报|周刊|週刊|新闻网|新聞網))([\u4e00-\u9fff]{2,3})"
)


def _reporter_glued_on(segment: str) -> tuple[str, str] | None:
    """Outlet and reporter of a line whose elements a dump glued: 江州晚报张三."""
    found = _GLUED_ON.fullmatch(segment)
    if found is None or not is_outlet(found[1]) or is_outlet_word(segment) or is_place(found[2]):
        return None
    if not is_name(found[2], bare=True):
        return None
    return found[1], found[2]


def _posted_from(line: Line) -> str | None:
    """The account in `2023-09-08 11:20发布于山西某某新闻官方账号`."""
    if not line.fields or line.fields[0].label not in _POSTED:
        return None
    found = _POSTED_FROM.fullmatch(line.fields[0].value)
    return found[1] if found is not None and is_account(found[1]) else None


def _says_little(field: Field) -> bool:
    """Whether a label names nobody and gives no origin: 发布于, 来自 上海, 阅读量 1.2w, 分类：健康."""
    return (
        field.label in _PLACED
        or field.label in _SECTION_OF
        or (
            field.kind == "other" and (_COUNT.match(field.value) is not None or not field.value.strip(_BLANK))
        )
    )


def _without_work(word: str) -> str:
    """An outlet without what it did: 某某网综合 -> 某某网."""
    if not word.endswith(_WORK) or is_outlet(word):
        return word
    return word[:-2] if is_outlet(word[:-2]) else word


def _without_badge(word: str) -> str:
    """A name without the badge that a dump glued to it: 原创某人."""
    if word[:1] == "由" and len(word) > 2:
        return word[1:]  # 2024年3月5日由某人
    return word[2:] if word.startswith(_BADGES) and len(word) > 3 and not is_outlet(word) else word


_BADGES = ("原创", "原創")
_ACCOUNT_OF_OFFICE = ("发布", "發布", "發佈")
_SHORT_ACCOUNT = 3
"""Characters of an account before a name: a shorter word beside the date is a section's."""
_OFFICIAL = re.compile("(?<=..)官方[账帐帳][号號]\\Z")
"""某某日报官方账号."""


def _clean(part: str) -> str:
    """A segment without counters, marks and words like 原创."""
    words = (
        _OFFICIAL.sub("", _without_badge(_without_work(word.strip(_EDGES))))
        for word in part.split()
        if word[0] not in "#＃"
    )
    return " ".join(
        word
        for word in words
        if word
        and not _NO_NAME.fullmatch(word)
        and not (word.endswith("关注") and is_place(word[:-2]))
        and word not in _BESIDE_DATE
        and word.casefold() not in _date_words()
        and "：" not in word
        and ":" not in word
    )


def _beside_date(segments: list[str], *, alone: bool) -> Unlabelled:
    """The names and the outlet that stand beside a date or a label."""
    authors: list[str] = []
    outlet: str | None = None
    account: str | None = None
    office: str | None = None
    for segment in segments:
        words = segment.split()
        if len(words) == 1 and (glued := _reporter_glued_on(segment)) is not None:
            words = list(glued)  # 江州晚报张三
        first = next(
            (index for index, word in enumerate(words) if is_outlet(word) and not is_channel(word)), None
        )
        if first is not None:
            name = source_name(" ".join(words[first:]))
            outlet = outlet or name
            named = set((name or "").split())
            words = [word for word in words if word not in named and not is_outlet(word)]
            authors.extend(people(" ".join(words), pen_names=False, bare=True))
        elif segment[-1] not in _OF_PLACES and (names := people(segment, pen_names=False, bare=True)):
            authors.extend(names)
        elif len(words) == 2 and is_name(words[0], bare=True) and is_account(words[1]) and len(words[1]) > 3:
            authors.append(words[0])  # 原创 张三 某某杂谈 2024-03-05
        elif (
            len(words) == 2
            and is_name(words[1], bare=True)
            and len(words[0]) > _SHORT_ACCOUNT
            and is_account(words[0])
        ):
            authors.append(words[1])  # 2024-03-05 09:57 某某观察 张三
        elif alone and len(segments) == 1 and is_office(segment):
            if segment.endswith(_ACCOUNT_OF_OFFICE) and not is_name(segment[:-2]):
                outlet = segment  # 某某发布 2024-03-05
            office = segment
        elif (
            alone
            and len(segments) == 1
            and is_account(segment)
            and not is_place(segment)
            and not (is_column(segment) or segment[-1] in _OF_PLACES or _SAYS_WHICH_DATE.search(segment))
        ):
            account = segment
    return Unlabelled(tuple(authors), outlet, account, office)

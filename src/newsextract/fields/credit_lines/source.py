"""How the credited source is written: 来源, 稿源, 转自, an outlet beside the date, a print edition."""

from __future__ import annotations

import re

from newsextract import lexicon
from newsextract.article import SourceKind
from newsextract.fields.credit_lines.labels import ORIGINAL
from newsextract.fields.credit_lines.line import Line
from newsextract.fields.credit_lines.marks import MARK, STOP
from newsextract.fields.credit_lines.people import PLACES
from newsextract.fields.credit_lines.placeholders import is_placeholder
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_office, is_outlet, origin_kind

_MAX_NAME = 60
"""Longest name of a source; lists of three institutes reach thirty characters."""

_SENTENCE_MARK = re.compile("[，；。]")
_WRAP = re.compile(r"\A[\[【（(〔［「『“\"]\s?(.{1,60}?)\s?[\]】）)〕］」』”\"]\Z")
_NOTE = re.compile(r"[（(\[【〔][^（()）\[\]【】〔〕]{0,60}[）)\]】〕]\Z")
_ACCOUNT = re.compile(
    r"\A(?:微信)?(?:公众号|公眾號|公号|订阅号|微信号)\s?[:：]?\s?[“\"「『《【]?(.{1,30}?)[”\"」』》】]?\Z"
)
# “江州发布”微信公众号
_QUOTED_ACCOUNT = re.compile(
    r"[“「『]?([^“”「」『』]{1,30})[”」』]\s?(?:的?(?:官方)?(?:微信)?(?:公众号|公眾號|订阅号|客户端|微博|官微)|微信)"
)
_ISSUERS = frozenset(lexicon.entries("credit_labels", "issuer"))
# 中央社／ 台北5日電 · 某某社3月5日讯 · 总第1130期《某某周刊》
_DESPATCH = re.compile(
    r"(?:\s?[／/]\s?[^／/\s]{1,10}(?:[电電讯訊]|[报報][导導道])|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:专|專)?[电電讯訊])\Z"
)
_ISSUE = re.compile(r"\A总?第?\d{1,4}期(?=《)|(?<=》)\s?(?:19|20)\d\d\s?年?\s?第?\s?\d{1,4}\s?期\Z")
_ADDRESS = re.compile(r"https?://\S{1,200}|\(?www\.[\w.-]{1,80}\)?")
# 凡本网注明“来源：…”的作品: what the site says of all its pages
_LEGAL = re.compile("注明|註明|标明|標明|[凡如].{0,12}来源|本网转载|免责|免責|署名")
_PLEA = re.compile("(?:本文)?(?:[请請]|[声聲]明|[须須需]|[务務]必|[时時])")
"""转载请注明来源：某某网, 转载声明：…, 转载时请注明: what the site asks of others."""
_SIGNED = re.compile(r"([^/／\s]{2,20})(?:\s?[/／]\s?|\s[-–—·]\s)([\u4e00-\u9fff]{2,4})")
"""某某晚报/张三, 某某晚报 - 张三."""
_PROMO = re.compile("更多|下载|下載|关注|點擊|点击|搜索")
_JOINER = "-—–－―/／·、《〈（(&＆・•"
_OPENERS = "（(【[〔「『“‘《 "
_EDGES = " \u3000.。,，:：;；!！?？-—–－_~*·•|｜丨︱/／#＠@、>＞<＜□■●◎★▲◆"


def credit_of(line: Line) -> str | None:
    """The first source in the labelled fields of a line that is no placeholder."""
    pleaded = False
    for position, field in enumerate(line.fields):
        if field.label in _REPRINTED and not field.colon and _PLEA.match(field.value):
            pleaded = True
        if pleaded:
            continue
        if position and field.label in _SENT_FROM and line.fields[position - 1].label in _POSTED:
            continue  # 发布于2024-10-07 20:41来自某客户端
        if field.label in _SENT_FROM and _DEVICE.match(field.value):
            continue
        original = field.label in ORIGINAL
        if (field.kind != "credit" and not original) or (name := source_name(field.value)) is None:
            continue
        if original and not is_outlet(name):
            continue  # 原创：张三; but 原创：某某网
        if _LEGAL.search(field.before) or _LEGAL.search(line.rest):
            continue
        if "，" in field.value and _PROMO.search(field.value):
            continue  # 本文来自某某新闻，更多资讯请下载…
        if field.label.startswith(("综合", "綜合")):
            name = name.removesuffix("等")  # 综合整理自某某网、某某报等
        apart = field.value_apart and "源" in field.label
        if field.colon or apart or is_outlet(name) or "公众号" in field.label or _ACCOUNT.match(field.value):
            return name
    return None


_REPRINTED = frozenset(("转载", "轉載"))


def issuer_of(line: Line) -> str | None:
    """The office or outlet that a page says has issued it (发布单位：江州市档案馆): a credit where there is
    no other."""
    for field in line.fields:
        if field.colon and field.label in _ISSUERS and (name := source_name(field.value)) is not None:
            return name if is_office(name) or is_outlet(name) else None
    return None


def source_name(value: str) -> str | None:
    """A source's name out of the value of its label; None for placeholders (网络, 转载) and empty ones.

    Cuts a reporter (`中国新闻网 张三`), a place (`北青网 北京`) and notes in brackets behind it.
    """
    value = value.split(STOP, 1)[0].strip(" \x1f")
    if wrapped := _WRAP.match(value):
        value = wrapped[1]
    value = _DESPATCH.sub("", _ISSUE.sub("", _SENTENCE_MARK.split(value, maxsplit=1)[0]))
    if "." in value and (bare := _ADDRESS.sub(" ", value).strip(" \x1f")):
        value = bare
    if (signed := _SIGNED.fullmatch(value)) is not None and is_name(signed[2], bare=True):
        value = signed[1] if is_outlet(signed[1]) else value
    words = value.split()
    if not words:
        return None
    name = words[0]
    position = value.find(name) + len(name)
    for word in words[1:]:
        start = value.find(word, position)
        together = word[0] in _JOINER or name[-1] in _JOINER or word.endswith(("频道", "頻道", "客户端"))
        if is_outlet(name) and is_outlet(word) and MARK not in value[position:start]:
            together = True  # 来源：央视新闻 人民日报客户端
        if not together and (
            is_outlet(name) or (is_name(word) and not word.isascii()) or word in PLACES or word.isdigit()
        ):
            break
        person = is_name(name) and not name.isascii()
        if not together and (person or not _continues(name, word)):
            break
        gap = value[position:start].replace(MARK, "")
        name += gap + word
        position = start + len(word)
    return _clean(name)


def _continues(name: str, word: str) -> bool:
    """Whether `word` goes on with the name before a blank: The Paper, 某某市 融媒体中心."""
    if name[-1].isascii() and word[0].isascii():
        return True
    whole = name + word
    return len(whole) <= 20 and (is_outlet(whole) or is_office(whole))


_DECORATION = re.compile(r"\A[^\w《〈「『“‘\"'【（(\[<{@]{1,8}")
"""What a page sets before a name for looks: ▍某某新闻网."""


_GLUED_BUTTON = re.compile(
    "(?<=..)(?:[已加]?关注|關注|追蹤|订阅|訂閱|分享到?|阅读|閱讀|收藏|评论|評論|点赞)[:：]?\\Z"
)


def _without_button(name: str) -> str:
    """An outlet's name without the button that is glued to it: 某某新闻关注. Columns are named so, too
    (今日关注): what is left must be an outlet."""
    if (button := _GLUED_BUTTON.search(name)) is None or not is_outlet(name[: button.start()]):
        return name
    return name[: button.start()]


def _without_counter(name: str) -> str:
    """An outlet's name without the count of comments, nought yet, that is glued to it: 某某客户端0."""
    return name[:-1] if name.endswith("0") and not name[-2:-1].isdigit() and is_outlet(name[:-1]) else name


def _clean(name: str) -> str | None:
    name = _without_counter(_without_button(name.removesuffix("举报"))).strip(_EDGES).rstrip(_OPENERS)
    name = _DECORATION.sub("", name)
    if name.startswith(("综合", "綜合")) and is_outlet(name[2:].split("、")[0]):
        name = name[2:].removesuffix("等")  # 来源：综合某某社、某某网等
    if (note := _NOTE.search(name)) is not None and note.start() > 1:
        name = name[: note.start()].strip(_EDGES)
    if account := _ACCOUNT.match(name):
        name = account[1].strip(_EDGES)
    if (quoted := _QUOTED_ACCOUNT.fullmatch(name)) is not None:
        name = quoted[1]
    if name.startswith(("“", "「", "『", "【", "[")) or name.endswith(("”", "」", "』", "】", "]")):
        name = name.strip("“”「」『』【】[]").strip()
    if not 1 < len(name) <= _MAX_NAME or not any(map(str.isalpha, name)) or name == "db":
        return None  # [db:来源] is a template that was not filled
    if is_placeholder(name, "source") or any(mark in name for mark in "。！？<{$=:："):
        return None
    return name


def kind_of(name: str) -> SourceKind:
    """What sort of origin a credited name is."""
    if not is_outlet(name) and is_name(name):
        return "person"
    return origin_kind(name)


# 《光明日报》（ 2022年02月13日 02版）
_PRINT_ORIGIN = re.compile(
    r"《\s?([^《》]{2,20}?)\s?》\s?[（(]\s?(?:19|20)\d\d\s?年[^（()）]{0,20}\d\s?版\s?[^（()）]{0,8}[）)]"
)
# 某某日报 2024年05月25日 星期六 第03版：经济: the head of a print page
_PRINT_PAGE = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{1,9}[报報])\s{1,3}(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}"
    r"(?!\d)[^。，]{0,12}?第?\s?[A-Z]?\d{1,3}\s?版"
)


_POSTED = frozenset(("发布于", "发表于", "發佈於", "發表於"))
_DEVICE = re.compile(
    r"(?:iPhone|iPad|Android|安卓|苹果|华为|荣耀|小米|红米|HUAWEI|HONOR|OPPO|vivo|Redmi|微博|网页|手机|电脑|PC)[^，。]{0,16}\Z",
    re.IGNORECASE,
)
"""What a post was sent from: 来自 iPhone客户端, 来自微博网页版."""
_SENT_FROM = frozenset(("来自", "來自"))


def read_print_origin(text: str) -> str | None:
    """The newspaper of a line such as `《某某日报》（2022年02月13日 02版）`, else None."""
    if "版" not in text:
        return None
    found = _PRINT_ORIGIN.search(text[:200]) or _PRINT_PAGE.search(text[:200])
    return found[1] if found is not None else None

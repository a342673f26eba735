"""What is glued to the last sentences of a text: reading clients' tails, editor lines, promos."""

from __future__ import annotations

import re
from functools import cache

from newsextract.article import RemovalKind
from newsextract.compose.injections import Injection
from newsextract.compose.site_phrases import LAST_STOP, LONGEST_TAIL, STOPS
from newsextract.layout.lines import read_line
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.model import Label
from newsextract.lexicon import sections

_MARKS = re.compile(r"[\s,，、。.!！>》»→·\-—]")


@cache
def _client_tail() -> re.Pattern[str]:
    def form(phrase: str) -> str:
        parts = (re.escape(_MARKS.sub("", part)) for part in phrase.split("*"))
        return r"[^\n。]{0,12}".join(parts)

    forms = sorted((form(phrase) for phrase in sections("site_phrases")["tails"]), key=len, reverse=True)
    return re.compile("(?:" + "|".join(forms) + ")$")


_SURE = 8
"""Letters of a tail that no sentence ends in: it may be glued to one without a stop."""
_TAIL_ENDS = frozenset("看多页文文馈报错细】明表口开")
_ARROWS = " >》»→"
_CLOSING = "）)】]"
_CLOSING_SIGNS = frozenset(_CLOSING)
_TAIL_SIGNS = _TAIL_ENDS.union(_ARROWS, _CLOSING)
"""How a text ends that ends in a client's tail, the arrows that may stand behind one, and a bracket."""
_LONGEST_CREDIT = 100
"""Characters at a text's end in which a credit begins: an original headline is the longest."""
_EDITOR = "责任编辑|責任編輯|责编|責編|编辑|編輯"
_EDITOR_TAIL = re.compile(
    rf"[（(【\[]\s?(?:本文|本期)?(?:{_EDITOR}|值班编辑|网络编辑|编审|校对|实习编辑)"
    r"\s?[:：/|丨]?\s?[^（()）【】\[\]\n]{0,30}[）)】\]]\s?$"
)
_OUTLET_ENDS = "报報网網络絡社台刊布版》号號端"
_CREDIT_TAIL = re.compile(
    r"[（(【\[]\s?(?:(?:(?:本文|文章|信息|稿件|内容|资料)?(?:来源|來源)|稿源|[原转摘][载自])\s?[:：／/于]"
    r"|(?:本文)?(?:[原刊转轉转摘选選][载載自]|刊载|刊載|[转轉][载載]自|[综綜]合自?)[于於]?"
    rf"(?=[^（()）【】\[\]\n]{{2,28}}[{_OUTLET_ENDS}][）)】\]]))\s?"
    r"[^（()）【】\[\]\n]{1,30}[）)】\]]\s?$"
)
"""`（来源：某某网）`; without a colon where an outlet's name ends it: `（转自某某晚报）`."""
_TITLE_TAIL = re.compile(
    r"[（(【\[]\s?(?:原标题|原標題|原题|原題)\s?[:：][^（()）【】\[\]\n]{1,80}[）)】\]]\s?$"
)
_BEHIND_TAIL = re.compile(rf"(?<=[看文多页])\s?(?:{_EDITOR})\s?[:：][^。！？!?（()）\n]{{0,20}}$")
"""`…。返回某某首页，查看更多责任编辑：`"""
_CREDIT_TAILS: tuple[tuple[re.Pattern[str], RemovalKind, str], ...] = (
    (_EDITOR_TAIL, "editor", "editor line"),
    (_CREDIT_TAIL, "byline", "credit"),
    (_TITLE_TAIL, "note", "original headline"),
)
_REMOVABLE: dict[Label, RemovalKind] = {
    Label.PROMO: "promo",
    Label.ADVERT: "advert",
    Label.SHARE: "share",
    Label.DISCLAIMER: "disclaimer",
    Label.COPYRIGHT: "copyright",
    Label.EDITOR: "editor",
    Label.TAGS: "tags",
    Label.RELATED: "related",
}


def cut_last_tails(paragraphs: list[str], found: list[Injection]) -> None:
    """`…。返回搜狐，查看更多`, `…。（责任编辑：张三）`, `…。更多…请关注…`: what ends the last paragraphs."""
    for number in range(len(paragraphs) - 1, -1, -1):
        text = paragraphs[number]
        last = number >= len(paragraphs) - 2
        if not last and text[-1:] not in _TAIL_SIGNS:
            continue  # most paragraphs
        for _ in range(4):
            cut = _tail_cut(text, last)
            if cut is None:
                break
            start, kind, reason = cut
            found.append(Injection(text[start:].strip(), number, kind, reason))
            text = text[:start].rstrip()
        paragraphs[number] = text


def _tail_cut(text: str, last: bool) -> tuple[int, RemovalKind, str] | None:
    """Where the tail of a paragraph begins, what it is and why; None without one."""
    bare = text.rstrip(_ARROWS)
    if bare and bare[-1] in _TAIL_ENDS:
        start = _client_tail_start(bare)
        if start is not None:
            return start, "promo", "tail of a reading client"
    if not _CLOSING_SIGNS.isdisjoint(text[-2:]):
        for pattern, kind, what in _CREDIT_TAILS:
            match = pattern.search(text, max(0, len(text) - _LONGEST_CREDIT))
            if match and text[: match.start()].rstrip()[-1:] in tuple(STOPS):
                return match.start(), kind, what + " glued to the last sentence"
    if not last:
        return None
    behind = _BEHIND_TAIL.search(text, max(0, len(text) - _LONGEST_CREDIT))
    if behind and _client_tail_start(text[: behind.start()]) is not None:
        return behind.start(), "editor", "editor line behind a client's tail"
    return _promo_sentence(text)


def _client_tail_start(text: str) -> int | None:
    """Where a client's tail begins: behind a stop, or glued to a sentence that lost it."""
    window = text[-40:]
    letters = [(index, character) for index, character in enumerate(window) if not _MARKS.match(character)]
    match = _client_tail().search("".join(character for _, character in letters))
    if match is None:
        return None
    start = len(text) - len(window) + letters[match.start()][0]
    before = text[:start].rstrip()
    sure = match.end() - match.start() >= _SURE
    return start if before and (sure or before[-1] in STOPS) else None


def _before_bracket(text: str, start: int) -> int:
    """Where the last sentence of `text`, from `start` on, begins with those that share its brackets:
    `…。（本稿转自某某网。本站不负责）`."""
    if text[-1] not in _CLOSING:
        return start
    opening = "（(【["[_CLOSING.index(text[-1])]
    if opening in text[start:]:
        return start
    opened = text.rfind(opening, 0, start)
    return opened if opened > 0 and text[opened - 1] in STOPS else start


_RUNS_ON = re.compile(
    r"(?:公众号|公眾號|公号|微信号|微信|QQ群?|客户端)[:：]?\s?[^\s，,。！!？?；;、：:“”（）()【】]{18,40}[，,。：]"
    r"|^(?:加)?(?:QQ|qq|Q群|扣扣|微信|VX|vx)[^\s\d，,。]{0,3}[:：]?\s?[A-Za-z\d_\-]{5,20}[\u4e00-\u9fff，,]"
    "|^点击右上角?即可关注[，,]"
)
"""Too long for an account's name: behind it the article goes on, `…公众号：江边早读老人说他每天来看水，`; or
what begins with an account does, `QQ群：123456789被封后，`."""


_REMARK = re.compile(r"\s?[（(][^（()）\n]{1,40}[）)](?=.)")
"""`…。（二期明年开工）更多内容，请下载…`: what stands in brackets is the article's."""


def _promo_sentence(text: str) -> tuple[int, RemovalKind, str] | None:
    """The last sentence of a paragraph that the words of a line show to be a promo or notice."""
    window = text[-LONGEST_TAIL:]
    ends = [match.end() for match in LAST_STOP.finditer(window) if match.end() < len(window.rstrip())]
    if not ends:
        return None
    start = len(text) - len(window) + _before_bracket(window, ends[-1])
    remark = _REMARK.match(text, start)
    if remark and read_line(text[remark.end() :]):
        start = remark.end()
    sentence = text[start:].strip()
    if text.count("“", 0, start) > text.count("”", 0, start):
        return None  # within a quotation
    verdict = read_line(sentence.strip("（()）【】"))
    if verdict is None or verdict.label not in _REMOVABLE or not holds_for_prose(sentence, verdict, False):
        return None
    if verdict.label is Label.PROMO and _RUNS_ON.search(sentence):
        return None
    if verdict.label is Label.RELATED and sentence[-1] in STOPS:
        return None  # `相关推荐榜单将在下周公布。`
    return start, _REMOVABLE[verdict.label], f"glued to the last sentence; {verdict.reason}"

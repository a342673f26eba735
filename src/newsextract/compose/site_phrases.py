"""What sites put at the ends of sentences: their names, addresses and tags, `…。本文来自某某网`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from newsextract.article import RemovalKind
from newsextract.compose.injections import Injection, Span, cut_each
from newsextract.lexicon import entries
from newsextract.lexicon.patterns import listed

LONGEST_TAIL = 120
"""Characters: what is glued behind the last sentence is shorter."""
FEWEST_REPEATS = 3
"""Paragraphs that end in the same phrase behind their last stop, for it to be the site's."""

STOPS = "。！？!?…”」』）)】"
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[a-zA-Z0-9\-]{1,40}\.){1,4}(?:com|cn|net|org|cc|tv|info|top|vip|hk|tw)"
    r"(?:/[a-zA-Z0-9_\-./?=&%]{0,80})?"
)
# A name that says by its last word where it ends: 某某网, 江北热线.
_SITE_NAME = re.compile(f"[\u4e00-\u9fffA-Za-z0-9]{{1,10}}?(?:{listed('site_phrases', 'name ends')}){{1,2}}")
_NAME_TO_THE_END = re.compile(r"[^\n。！？!?；，,“”（）()【】]{1,24}(?=[)）】\]]|$)")
_SITE_TAG = re.compile(
    rf"(?<=[{STOPS}])\s?[【\[][\u4e00-\u9fff]{{1,6}}(?:{listed('site_phrases', 'tag ends')})[】\]]"
)
_BARE_ADDRESS = re.compile(
    rf"(?<=[{STOPS}])\s?(?:[（(【\[](?:[\u4e00-\u9fff]{{2,10}}\s?)?|来源[:：]\s?|[\u4e00-\u9fffA-Za-z0-9]{{2,10}}[（(])(?=https?:|[a-zA-Z0-9\-]{{1,40}}\.)"
)
_LAST_ADDRESS = re.compile(rf"(?<=[。！？!?])\s?(?=https?:|www\.){_ADDRESS.pattern}$")
"""An address that is all that stands behind a paragraph's last sentence."""
_OPENS = frozenset("（(【[")
_SPOKEN = ("欢迎", "收藏", "来自")  # articles say this, too: 欢迎来到新闻直播间
_CLOSING = "）)】]"


_SITE_WORD = re.compile(rf"(?:{listed('site_phrases', 'of a site')}|\.(?:com|cn|net))", re.IGNORECASE)


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, tuple[str, ...] | None]]:
    """The lexicon's phrases up to the `*`, behind a stop; and what may follow the `*` (None: no `*`)."""
    rests: dict[str, tuple[str, ...] | None] = {}
    for phrase in entries("site_phrases", "site"):
        head, star, rest = phrase.partition("*")
        rests[head] = (*(rests.get(head) or ()), rest) if star else None
    heads = "|".join(re.escape(head) for head in sorted(rests, key=len, reverse=True))
    return re.compile(rf"(?<=[{STOPS}])\s{{0,2}}([（(【\[]?)\s?({heads})"), rests


@cache
def phrase_hint() -> re.Pattern[str]:
    """A stop and behind it how one of the phrases, an address or a tag begins."""
    begins = "".join(sorted({re.escape(head[0]) for head in _phrases()[1]}))
    in_brackets = rf"[（(【\[](?:\s?[{begins}]|[a-zA-Z0-9]|[\u4e00-\u9fff]{{1,10}}(?:[】\]]|\s?[a-zA-Z0-9]))"
    before_address = r"[\u4e00-\u9fffA-Za-z0-9]{2,10}[（(](?:https?:|[a-zA-Z0-9\-]{1,40}\.)"
    address = r"https?://|www\."
    return re.compile(rf"[{STOPS}]\s{{0,2}}(?:[{begins}]|{in_brackets}|{before_address}|{address})")


# 张三对某某新闻（www.example.cn）|记者说: whom he told, not where the text is from
_TOLD_TO = re.compile("[记記]者|表示|透露|介[绍紹]|[讲講]述|回[忆憶]|[说說称稱]")


def cut_site_phrases(text: str, names: tuple[str, ...] = ()) -> Iterator[Span]:
    """`…。本文来自某某网`: a phrase behind a stop, where it ends by itself or the paragraph does."""
    if not phrase_hint().search(text):
        return
    spans = [(m.start(), _phrase_end(text, m, names)) for m in _phrases()[0].finditer(text)]
    spans += [
        (m.start(), _address_end(text, m.end(), not _OPENS.isdisjoint(m.group())))
        for m in _BARE_ADDRESS.finditer(text)
    ]
    spans += [match.span() for match in _LAST_ADDRESS.finditer(text)]
    spans += [match.span() for match in _SITE_TAG.finditer(text)]
    done = 0
    for start, end in sorted(spans):
        if end > start >= done and not _TOLD_TO.match(text, end):
            kind: RemovalKind = "byline" if _CREDIT.match(text, start) else "injected"
            yield start, end, kind, "the site's name or address at a sentence's end"
            done = end


_CREDIT = re.compile(r"\s{0,2}[（(【\[]?\s?(?:本文|文章|内容|信息)?来源[:：](?!\s?[\w/]{2,40}\.)")


def _phrase_end(text: str, match: re.Match[str], names: tuple[str, ...]) -> int:
    """Where the phrase ends that begins with `match`; -1 where that cannot be told."""
    rests = _phrases()[1][match.group(2)]
    end = match.end()
    if rests is not None:
        begin, end = end, _name_end(text, end, names)
        rest = max((rest for rest in rests if text.startswith(rest, end)), key=len, default=None)
        if (end < 0 or rest is None) and (known := _name_before(text, begin, rests)) is not None:
            end, rest = known
            if text[end + len(rest) : end + len(rest) + 1] in _CLAUSE_MARKS:
                return -1
        if end < 0 and match.group(2).startswith(_OF_THIS_TEXT):
            end, rest = _to_the_stop(text, begin), ""
        if end < 0 or rest is None:
            return -1
        end += len(rest)
        known_name = text.startswith(names, begin)
        labelled = match.group(2)[:2] == "来源"
        if labelled and not (known_name or _SITE_NAME.match(text, begin)):
            return -1  # 来源：企业供图
        unsure = (labelled or match.group(2)[:2] in _SPOKEN) and not (match.group(1) or known_name)
        if unsure and text[end : end + 1].isalnum():
            return -1  # 来源：江北新闻纸厂的排污口
    if match.group(1):
        while end < len(text) and text[end].isspace():
            end += 1
        return end + 1 if text[end : end + 1] in tuple(_CLOSING) else -1
    no_copies = _NO_COPIES.match(text, end)
    end = no_copies.end() if no_copies else end
    follows = text[end : end + 2]
    return end + 1 if follows[:1] in ("。", "！") and follows[1:] not in ("。", "！") else end


_NO_COPIES = re.compile(
    "[，,；;\\s]\\s?(?:未经(?:本站|书面)?(?:授权|许可|允许|同意)[，,]?)?"
    "(?:请勿|不得|严禁|禁止|谢绝)(?:擅自|私自|随意|任何形式的?)?转载(?:必究)?"
)
"""What such a phrase goes on with: `本文来自某某网，未经授权不得转载`."""


_LONGEST_NAME = 16
_OF_THIS_TEXT = ("本文首发", "本文转", "本文轉", "转载自")


def _name_before(text: str, start: int, rests: tuple[str, ...]) -> tuple[int, str] | None:
    """Where a name ends behind which one of `rests` stands: 本文由[江边小屋]整理发布."""
    window = text[start : start + _LONGEST_NAME + max(map(len, rests))]
    found = [
        (start + window.find(rest), rest) for rest in rests if rest and 0 < window.find(rest) <= _LONGEST_NAME
    ]
    end, rest = min(found, key=lambda one: (one[0], -len(one[1])), default=(-1, ""))
    return None if end < 0 or _NO_NAME.search(text, start, end) else (end, rest)


_CLAUSE_MARKS = tuple("，,、；;的")
_NO_NAME = re.compile("[，,。！？!?；;“”的]|作者|[记記]者|根据|根據")


def _to_the_stop(text: str, start: int) -> int:
    """Where a short sentence ends, less its stop: 本文首发于[江边早读]。"""
    stop = text.find("。", start, start + _LONGEST_NAME + 1)
    return -1 if stop < 0 or _NO_NAME.search(text, start, stop) else stop


def _name_end(text: str, start: int, names: tuple[str, ...]) -> int:
    """Where the site's name or address ends that begins at `start`, behind a colon or not; -1 for none."""
    if text[start : start + 1] in (":", "："):
        start += 1
    if text[start : start + 1] == " ":
        start += 1
    address = _ADDRESS.match(text, start)
    if address:
        return address.end()
    known = next((name for name in names if text.startswith(name, start)), None)
    if known:
        end = start + len(known)
    else:
        by_itself = _SITE_NAME.match(text, start)
        if by_itself is None:
            rest = _NAME_TO_THE_END.match(text, start)
            return rest.end() if rest else -1
        end = by_itself.end()
    opened = text[end : end + 1] in ("（", "(")
    address = _ADDRESS.match(text, end + (opened or text[end : end + 1] == " "))
    return address.end() + opened if address else end


def _address_end(text: str, start: int, opened: bool) -> int:
    """The end of an address in brackets, or behind 来源：; -1 if it is something else."""
    address = _ADDRESS.match(text, start)
    if address is None:
        return -1
    if opened:
        return address.end() + 1 if text[address.end() : address.end() + 1] in tuple(_CLOSING) else -1
    return address.end()


def cut_repeated_tails(paragraphs: list[str], found: list[Injection], hinted: bool = True) -> None:
    """The same words behind the last stop of several paragraphs are the site's where they speak of a site;
    once known, they go wherever they stand at a sentence's end, and so do other phrases with its name.
    `hinted`: the page has a phrase's hint."""
    tails = Counter(tail for text in paragraphs if (tail := _tail(text)) and _SITE_WORD.search(tail))
    known = [tail for tail, count in tails.items() if count >= FEWEST_REPEATS]
    named = {name for tail in tails if _is_phrase(tail) and (name := _site_name(tail))}
    names = tuple(named.union(_said_again(paragraphs) if hinted else ()))
    if known:
        forms = "|".join(re.escape(tail) for tail in sorted(known, key=len, reverse=True))
        pattern = re.compile(rf"(?<=[{STOPS}])\s?(?:{forms})")

        def cut_known(text: str) -> Iterator[Span]:
            for match in pattern.finditer(text):
                yield match.start(), match.end(), "injected", "the site's phrase, repeated at sentence ends"

        cut_each(paragraphs, cut_known, found)
    if names:
        cut_each(paragraphs, lambda text: cut_site_phrases(text, names), found)


def _said_again(paragraphs: list[str]) -> Iterator[str]:
    """What stands behind the same phrase at two sentence ends: `…。欢迎访问[江边小屋]他说…`,
    `…。欢迎访问[江边小屋]风停了…`."""
    behind: dict[str, str] = {}
    for text in paragraphs:
        for match in _phrases()[0].finditer(text) if phrase_hint().search(text) else ():
            head, rest = match.group(2), text[match.end() : match.end() + _LONGEST_NAME]
            same = takewhile(lambda pair: pair[0] == pair[1], zip(behind.get(head, ""), rest, strict=False))
            again = "".join(pair[0] for pair in same)
            if _phrases()[1][head] is not None and (name := _SITE_NAME.match(again) or _WORD.match(again)):
                yield name.group()
            behind[head] = rest


_WORD = re.compile("[\u4e00-\u9fffA-Za-z0-9]{2,16}")


def _is_phrase(tail: str) -> bool:
    return any(True for _ in cut_site_phrases("。" + tail))


_BEFORE_NAME = re.compile(
    r"(?:来自|來自|转自|轉自|出自|摘自|访问|欢迎来到|转载自|由)[:：]?\s?([\u4e00-\u9fffA-Za-z0-9]{2,12}?)"
    r"(?=整理|发布|原创|[\s（(。！]|$)"
)


def _site_name(tail: str) -> str:
    match = _BEFORE_NAME.search(tail)
    return match.group(1) if match else ""


LAST_STOP = re.compile(r"[。！？!?…][”」』）)]{0,2}")


def _tail(text: str) -> str:
    """What stands behind the last stop of a paragraph, if it is short."""
    if not text or text[-1] in "。！？!?…”":
        return ""
    window = text[-LONGEST_TAIL:]
    ends = [match.end() for match in LAST_STOP.finditer(window)]
    tail = window[ends[-1] :].strip() if ends else ""
    return tail if 3 <= len(tail) <= 40 else ""

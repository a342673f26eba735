"""What sites put between an article's own characters: pinyin, invisible and look-alike characters, their
names at sentence ends, stock quotes, the tails of reading clients."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsextract.article import RemovalKind
from newsextract.layout.lines import holds_for_prose, read_line
from newsextract.layout.model import Label
from newsextract.lexicon import entries, sections
from newsextract.zh.script import fold_script
from newsextract.zh.width import LOOKALIKE_IDEOGRAPHS

LONGEST_TAIL = 120
"""Characters: what is glued behind the last sentence is shorter."""
FEWEST_READINGS = 3
"""Readings glued to common characters that make a page one that glues them. An article that explains how a
name is read has one or two, and of rare characters."""
FEWEST_REPEATS = 3
"""Paragraphs that end in the same phrase behind their last stop, for it to be the site's."""


@dataclass(slots=True, frozen=True)
class Injection:
    """A text that was taken out of a paragraph."""

    text: str
    paragraph: int
    kind: RemovalKind
    reason: str


def clean_injected(paragraphs: Sequence[str]) -> tuple[list[str], list[Injection]]:
    """The paragraphs without what was put into them, and what that was, in page order.

    Give the headline as the first of `paragraphs` where it may be damaged, too: what a page does to its
    characters shows on all of its text. Characters that look like others come out as these; that is not
    recorded, and neither are invisible ones.
    """
    cleaned = list(paragraphs)
    found: list[Injection] = []
    joined = "\n".join(cleaned)
    if not " ".join(cleaned).isprintable() and _INVISIBLE.search(joined):
        cleaned = [without_invisible(text) for text in cleaned]
    if _LOOK_ALIKE_HINT.search(joined) and _LOOK_ALIKE.search(joined):
        cleaned = _with_true_letters(cleaned)
    if _READING_HINT.search(joined):
        cleaned = _without_pinyin(cleaned, found)
    if _STOCK_HINT.search(joined):
        _each(cleaned, _cut_stock_quotes, found)
    _cut_repeated_tails(cleaned, found)
    if _phrase_hint().search(joined):
        _each(cleaned, _cut_site_phrases, found)
    _cut_last_tails(cleaned, found)
    found.sort(key=lambda injection: injection.paragraph)
    return cleaned, found


def _each(
    paragraphs: list[str],
    cut: Callable[[str], Iterator[tuple[int, int, RemovalKind, str]]],
    found: list[Injection],
) -> None:
    """Apply one kind of cut to every paragraph; the spans come in order and do not overlap."""
    for number, text in enumerate(paragraphs):
        for start, end, kind, reason in reversed(list(cut(text))):
            found.append(Injection(text[start:end].strip(), number, kind, reason))
            text = text[:start] + text[end:]
        paragraphs[number] = text


# ---------------------------------------------------------------- characters

# Controls, soft hyphen, zero-width and directional characters, but not the joiner of emoji.
_INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x84\\x86-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e"
    "\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\uffFB]"
)
_JOINERS = re.compile(
    "(?<=[\\u2190-\\u2bff\\ufe0f\\U0001f000-\\U0001faff])\\u200d(?=[\\u2190-\\u2bff\\U0001f000-\\U0001faff])"
)
_KEPT_JOINER = "\ufdd0"  # a noncharacter: no text has it


def without_invisible(text: str) -> str:
    """`text` without characters that nobody sees; the joiners within emoji stay."""
    if "\u200d" in text:
        text = _JOINERS.sub(_KEPT_JOINER, text)
        return _INVISIBLE.sub("", text).replace(_KEPT_JOINER, "\u200d")
    return _INVISIBLE.sub("", text)


# The hints are what one look at the whole page finds at once; most pages have none of them.
_LOOK_ALIKE_HINT = re.compile("[\\u0370-\\u04ff\\u2f00-\\u2fd5\\uf900-\\ufad9]")
_LOOK_ALIKE = re.compile(
    "[\\u2f00-\\u2fd5\\uf900-\\ufad9]|[A-Za-z][\\u0370-\\u04ff]|[\\u0370-\\u04ff][A-Za-z]"
)
_MIXED_WORD = re.compile("[A-Za-z\\u0370-\\u04ff]{2,40}")
_LATIN_TWINS = str.maketrans(
    "АВЕКМНОРСТХаеорсухіјѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxijsdhABEZHIKMNOPTYXo"
)


def _with_true_letters(paragraphs: list[str]) -> list[str]:
    """Kangxi radicals and compatibility ideographs as the characters, Cyrillic in Latin words as Latin."""

    def latin(match: re.Match[str]) -> str:
        word = match.group()
        straight = word.translate(_LATIN_TWINS)
        mixed = word != straight and straight.isascii() and any(c.isascii() for c in word)
        return straight if mixed else word

    return [_MIXED_WORD.sub(latin, text.translate(LOOKALIKE_IDEOGRAPHS)) for text in paragraphs]


# ---------------------------------------------------------------- pinyin

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
# A character and one syllable in brackets behind it: 網(wǎng), 絡(luò ).
_READING = re.compile(rf"([\u3400-\u9fff])[(（][ ]?([a-z{_TONES}ü]{{1,6}})[ ]?[)）]")
_READING_HINT = re.compile(rf"[(（][ ]?[a-z{_TONES}ü]{{1,6}}[ ]?[)）]")
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:[aeiouüv]{1,3}(?:ng?|r)?|n|ng|m)"
)
_PLAIN_VOWELS = str.maketrans(_TONES, "aaaaeeeeiiiioooouuuuüüüü")


def _without_pinyin(paragraphs: list[str], found: list[Injection]) -> list[str]:
    """The paragraphs without readings glued to single characters, where the page glues them everywhere."""
    common = _common_characters()
    readings = 0
    for text in paragraphs:
        for match in _READING.finditer(text):
            readings += _is_reading(match) and fold_script(match.group(1)) in common
    if readings < FEWEST_READINGS:
        return paragraphs
    cleaned = []
    for number, text in enumerate(paragraphs):
        plain = _READING.sub(lambda match: match.group(1) if _is_reading(match) else match.group(), text)
        if plain != text:
            glued = "".join(match.group() for match in _READING.finditer(text) if _is_reading(match))
            found.append(Injection(glued, number, "injected", "pinyin glued to the characters"))
        cleaned.append(plain)
    return cleaned


def _is_reading(match: re.Match[str]) -> bool:
    return _SYLLABLE.fullmatch(match.group(2).translate(_PLAIN_VOWELS)) is not None


@cache
def _common_characters() -> frozenset[str]:
    return frozenset(fold_script("".join(entries("frequent_characters"))))


# ---------------------------------------------------------------- stock quotes

_STOCK_HINT = re.compile(r"\d[%％]?\s?[)）\]】]|股吧|诊股|研报")
_NUMBER = r"[+\-－−]?\d{1,7}(?:\.\d{1,4})?"
_BETWEEN = r"\s{0,2}[,，\s|/]\s{0,2}"
_STOCK_QUOTE = re.compile(
    rf"""[(（\[【]\s?(?:
        (?:[A-Z]{{0,4}}[.:：]?\s?\d{{4,6}}(?:\.[A-Z]{{2,4}})?{_BETWEEN})?     # 600000.SH,
        {_NUMBER}(?:{_BETWEEN}{_NUMBER})?{_BETWEEN}[+\-－−]?\d{{1,4}}\.\d{{1,3}}[%％]   # 10.50, 0.12, +1.2%
        (?:\s{{1,2}}(?:股吧|资金|研报|诊股|行情|基金吧)){{0,5}}
      | [A-Z]{{0,4}}\s?\d{{4,6}}(?:\.[A-Z]{{2,4}})?(?:{_BETWEEN}(?:股吧|诊股|资金|研报|行情|基金吧)){{1,5}}
    )\s?[)）\]】]""",
    re.VERBOSE,
)


def _cut_stock_quotes(text: str) -> Iterator[tuple[int, int, RemovalKind, str]]:
    for match in _STOCK_QUOTE.finditer(text):
        yield match.start(), match.end(), "injected", "stock quote set in by the site"


# ---------------------------------------------------------------- phrases at sentence ends

_STOPS = "。！？!?…”」』）)】"
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[a-zA-Z0-9\-]{1,40}\.){1,4}(?:com|cn|net|org|cc|tv|info|top|vip|hk|tw)"
    r"(?:/[a-zA-Z0-9_\-./?=&%]{0,80})?"
)
# A name that says by its last word where it ends: 某某网, 江北热线.
_SITE_NAME = re.compile(
    "[\u4e00-\u9fffA-Za-z0-9]{1,10}?"
    "(?:网站|网|網|在线|热线|論壇|论坛|資訊|资讯|新闻|頭條|头条|财讯|日报|晚报|客户端){1,2}"
)
_NAME_TO_THE_END = re.compile(r"[^\n。！？!?；，,“”（）()【】]{1,24}(?=[)）】\]]|$)")
_SITE_TAG = re.compile(
    rf"(?<=[{_STOPS}])\s?【[\u4e00-\u9fff]{{1,6}}(?:网|網|在线|热线|资讯|資訊|新闻|新聞|频道|快讯|财讯|头条|头报|早报)】"
)
_BARE_ADDRESS = re.compile(
    rf"(?<=[{_STOPS}])\s?(?:[（(【\[]|来源[:：]\s?|[\u4e00-\u9fffA-Za-z0-9]{{2,10}}[（(])(?=https?:|[a-zA-Z0-9\-]{{1,40}}\.)"
)
_OPENING = "（(【["
_SPOKEN = ("欢迎", "收藏", "来自")  # articles say this, too: 欢迎来到新闻直播间
_CLOSING = "）)】]"


_SITE_WORD = re.compile(
    r"(?:网|網|站|在线|热线|dedecms|织梦|来源|來源|来自|來自|转载|轉載|转自|整理|版权|客户端|公众号|APP|扫码|"
    r"https?:|www\.|\.(?:com|cn|net))",
    re.IGNORECASE,
)


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, tuple[str, ...] | None]]:
    """The lexicon's phrases up to the `*`, behind a stop; and what may follow the `*` (None: no `*`)."""
    rests: dict[str, tuple[str, ...] | None] = {}
    for phrase in entries("site_phrases", "site"):
        head, star, rest = phrase.partition("*")
        rests[head] = (*(rests.get(head) or ()), rest) if star else None
    heads = "|".join(re.escape(head) for head in sorted(rests, key=len, reverse=True))
    return re.compile(rf"(?<=[{_STOPS}])\s{{0,2}}([（(【\[]?)\s?({heads})"), rests


@cache
def _phrase_hint() -> re.Pattern[str]:
    """A stop and behind it how one of the phrases, an address or a tag begins."""
    begins = "".join(sorted({re.escape(head[0]) for head in _phrases()[1]}))
    in_brackets = rf"[（(【\[](?:\s?[{begins}]|[a-zA-Z0-9]|[\u4e00-\u9fff]{{1,9}}】)"
    before_address = r"[\u4e00-\u9fffA-Za-z0-9]{2,10}[（(](?:https?:|[a-zA-Z0-9\-]{1,40}\.)"
    return re.compile(rf"[{_STOPS}]\s{{0,2}}(?:[{begins}]|{in_brackets}|{before_address})")


def _cut_site_phrases(text: str, names: tuple[str, ...] = ()) -> Iterator[tuple[int, int, RemovalKind, str]]:
    """`…。本文来自某某网`: a phrase behind a stop, where it ends by itself or the paragraph does."""
    if not _phrase_hint().search(text):
        return
    spans = [(m.start(), _phrase_end(text, m, names)) for m in _phrases()[0].finditer(text)]
    spans += [(m.start(), _address_end(text, m.end())) for m in _BARE_ADDRESS.finditer(text)]
    spans += [match.span() for match in _SITE_TAG.finditer(text)]
    done = 0
    for start, end in sorted(spans):
        if end > start >= done:
            yield start, end, "injected", "the site's name or address at a sentence's end"
            done = end


def _phrase_end(text: str, match: re.Match[str], names: tuple[str, ...]) -> int:
    """Where the phrase ends that begins with `match`; -1 where that cannot be told."""
    rests = _phrases()[1][match.group(2)]
    end = match.end()
    if rests is not None:
        end = _name_end(text, end, names)
        rest = max((rest for rest in rests if text.startswith(rest, end)), key=len, default=None)
        if end < 0 or rest is None:
            return -1
        end += len(rest)
        if match.group(2)[:2] in _SPOKEN and text[end : end + 1].isalnum() and not match.group(1):
            return -1
    if match.group(1):
        while end < len(text) and text[end].isspace():
            end += 1
        return end + 1 if text[end : end + 1] in tuple(_CLOSING) else -1
    follows = text[end : end + 2]
    return end + 1 if follows[:1] in ("。", "！") and follows[1:] not in ("。", "！") else end


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


def _address_end(text: str, start: int) -> int:
    """The end of an address in brackets, or behind 来源：; -1 if it is something else."""
    address = _ADDRESS.match(text, start)
    if address is None:
        return -1
    if text[start - 1] in _OPENING:
        return address.end() + 1 if text[address.end() : address.end() + 1] in tuple(_CLOSING) else -1
    return address.end()


def _cut_repeated_tails(paragraphs: list[str], found: list[Injection]) -> None:
    """The same words behind the last stop of several paragraphs are the site's where they speak of a site;
    once known, they go wherever they stand at a sentence's end, and so do other phrases with its name."""
    tails = Counter(tail for text in paragraphs if (tail := _tail(text)) and _SITE_WORD.search(tail))
    if not tails:
        return
    known = [tail for tail, count in tails.items() if count >= FEWEST_REPEATS]
    names = tuple({name for tail in tails if _is_phrase(tail) and (name := _site_name(tail))})
    if known:
        forms = "|".join(re.escape(tail) for tail in sorted(known, key=len, reverse=True))
        pattern = re.compile(rf"(?<=[{_STOPS}])\s?(?:{forms})")

        def cut_known(text: str) -> Iterator[tuple[int, int, RemovalKind, str]]:
            for match in pattern.finditer(text):
                yield match.start(), match.end(), "injected", "the site's phrase, repeated at sentence ends"

        _each(paragraphs, cut_known, found)
    if names:
        _each(paragraphs, lambda text: _cut_site_phrases(text, names), found)


def _is_phrase(tail: str) -> bool:
    return any(True for _ in _cut_site_phrases("。" + tail))


_BEFORE_NAME = re.compile(
    r"(?:来自|來自|转自|轉自|出自|摘自|访问|欢迎来到|转载自|由)[:：]?\s?([\u4e00-\u9fffA-Za-z0-9]{2,12}?)"
    r"(?=整理|发布|原创|[\s（(。！]|$)"
)


def _site_name(tail: str) -> str:
    match = _BEFORE_NAME.search(tail)
    return match.group(1) if match else ""


_LAST_STOP = re.compile(r"[。！？!?…][”」』）)]{0,2}")


def _tail(text: str) -> str:
    """What stands behind the last stop of a paragraph, if it is short."""
    if not text or text[-1] in "。！？!?…”":
        return ""
    window = text[-LONGEST_TAIL:]
    ends = [match.end() for match in _LAST_STOP.finditer(window)]
    tail = window[ends[-1] :].strip() if ends else ""
    return tail if 3 <= len(tail) <= 40 else ""


# ---------------------------------------------------------------- tails of the last sentence

_MARKS = re.compile(r"[\s,，、。.!！>》»→·\-—]")


@cache
def _client_tail() -> re.Pattern[str]:
    def form(phrase: str) -> str:
        parts = (re.escape(_MARKS.sub("", part)) for part in phrase.split("*"))
        return r"[^\n。]{0,12}".join(parts)

    forms = sorted((form(phrase) for phrase in sections("site_phrases")["tails"]), key=len, reverse=True)
    return re.compile("(?:" + "|".join(forms) + ")$")


_TAIL_ENDS = frozenset("看多页文文馈报错细】明表口开")
_EDITOR_TAIL = re.compile(
    r"[（(【\[]\s?(?:本文|本期)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|值班编辑|网络编辑|编审|校对|实习编辑)"
    r"\s?[:：/|丨]?\s?[^（()）【】\[\]\n]{0,30}[）)】\]]\s?$"
)
_CREDIT_TAIL = re.compile(
    r"[（(【\[]\s?(?:(?:本文|文章|信息|稿件|内容|资料)?(?:来源|來源)|稿源|原载|转自|摘自)\s?[:：于]\s?"
    r"[^（()）【】\[\]\n]{1,30}[）)】\]]\s?$"
)
_CREDIT_TAILS: tuple[tuple[re.Pattern[str], RemovalKind, str], ...] = (
    (_EDITOR_TAIL, "editor", "editor line"),
    (_CREDIT_TAIL, "byline", "credit"),
)
_REMOVABLE: dict[Label, RemovalKind] = {
    Label.PROMO: "promo",
    Label.ADVERT: "advert",
    Label.SHARE: "share",
    Label.DISCLAIMER: "disclaimer",
    Label.COPYRIGHT: "copyright",
}


def _cut_last_tails(paragraphs: list[str], found: list[Injection]) -> None:
    """`…。返回搜狐，查看更多`, `…。（责任编辑：张三）`, `…。更多…请关注…`: what ends the last paragraphs."""
    for number in range(len(paragraphs) - 1, -1, -1):
        text = paragraphs[number]
        last = number >= len(paragraphs) - 2
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
    bare = text.rstrip(" >》»→")
    if bare and bare[-1] in _TAIL_ENDS:
        start = _client_tail_start(bare)
        if start is not None:
            return start, "promo", "tail of a reading client"
    if not last:
        return None
    for pattern, kind, what in _CREDIT_TAILS:
        match = pattern.search(text, max(0, len(text) - 60))
        if match and text[: match.start()].rstrip()[-1:] in tuple(_STOPS):
            return match.start(), kind, what + " glued to the last sentence"
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
    sure = match.end() - match.start() >= 8 or "搜狐" in match.group()
    if not before or not (before[-1] in _STOPS or sure):
        return None
    return start


def _promo_sentence(text: str) -> tuple[int, RemovalKind, str] | None:
    """The last sentence of a paragraph that the words of a line show to be a promo or notice."""
    window = text[-LONGEST_TAIL:]
    ends = [match.end() for match in _LAST_STOP.finditer(window) if match.end() < len(window.rstrip())]
    if not ends:
        return None
    start = len(text) - len(window) + ends[-1]
    sentence = text[start:].strip()
    verdict = read_line(sentence.strip("（()）【】"))
    if verdict is None or verdict.label not in _REMOVABLE or not holds_for_prose(sentence, verdict, False):
        return None
    return start, _REMOVABLE[verdict.label], f"glued to the last sentence; {verdict.reason}"

"""The noun phrase in front of a reporting verb: a person with a title, someone unnamed, a body, a text.

`字节跳动发言人约迪·赛斯`, `一位知情人士`, `该公司`, `财政部`, `《…》`: the head of a Chinese noun
phrase stands last, so all of these are told apart from their end.
"""

from __future__ import annotations

import re
from functools import cache

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import listed
from newsextract.speech.dictionary import begins_with_predicate, is_bare_name, is_common_word
from newsextract.speech.model import Noun
from newsextract.speech.person_phrases import (
    bare_name,
    dotted_name,
    latin_name,
    named_after_title,
    with_honorific,
)
from newsextract.speech.sentences import COUNTED_IN, MASK
from newsextract.speech.word_lists import (
    anonymous_nouns,
    document_nouns,
    organisation_ends,
    pronouns,
    title_ends,
)

_LONGEST_PHRASE = 60
"""A longer stretch before a verb is no noun phrase."""

_LONGEST_UNKNOWN = 16
"""Characters of a name that nothing tells to be one; what is longer is a clause."""

LEADING = re.compile(
    rf"(?:[、\s”」』—–-]|{listed('adverbials', 'before the subject')}|(?:这|那)?(?:就|正|都)?是"
    r"|[也亦更还又](?=有人)|[也亦更还又]?有(?![关人个位名])|另有|曾有|并有"
    r"|(?:\d{4}年|[今去前明]年|当年)?\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|\d{4}年|\d{1,2}月|[今去前]年"
    r"|(?<=\d[:：])\d\d(?:[:：]\d\d)?(?=[^\d名人位个的比战胜万亿%])"  # 20:30 江州机场
    rf"|（{MASK}{{1,14}}）|【{MASK}{{1,14}}】)+"
)
COUNTED = re.compile(
    r"[一二三两几多数某每这那该其有]\s*(?:位|名|个|些|则|份|条|篇|家|群|批|对|封|张)|某|多[位名]|不少|许多|很多|大多数|部分|众多|其他|另一|有关|相关|所有"
)
_COUNTED_INSIDE = re.compile(
    r"(?:另外?|又|还有|更有|有)?[一二两三四五六七八九十几多数某]{1,8}(?:位|名)|不少|许多|很多|一些|部分"
)
_SOMEBODY = re.compile(
    "[一二两三四几多数另有]{1,2}[位名](?:(?![在的了着过是给])[\u4e00-\u9fff]){1,5}[人员者师]"
)
_ONE_PERSON = re.compile("(?:[^，。：；\n]{1,16}的|另|又|还有|有)?[一两三几多数某][位名]")
_COUNT_WORD = re.compile("位|名|不少|许多|很多|一些|部分")
_VERBAL = re.compile(r"[了过着到得把被让也是有对向给跟和与据]")
_POINTING = re.compile(
    r"(?:该|此|这[位名个些群]|那[位名个些]|(?:上述|前述)(?:[^，。的]{1,10}的)?)[^，。的]{1,14}$"
)
_NOT_SOMEBODY = ("此事", "此举", "此案", "此类", "此次", "此前", "此后", "此外")
_NO_NOUN = frozenset(("这", "那", "据", "另据", "又据", "有", "又有", "也有", "还有", "另有", "曾有", "并有"))
"""据|介绍, 有|报道说: nobody is named."""
_USERS = frozenset(("玩家", "楼主", "车友", "吧友", "书友", "账号", "答主", "作者"))
"""Before the name that somebody goes by: 玩家“江州小王”."""
_CALLED_IN_MARKS = Words.named("speakers", "called", "called, in marks")
# 经纪公司|星河文化
_CALLED = re.compile(rf"(?:{listed('speakers', 'called')})([\u4e00-\u9fffA-Za-z0-9]{{2,10}})$")
# 没有人|说 names nobody, nor does 话虽|说
_NOBODY = frozenset(("话虽", "话虽如此", "没有人", "没人", "无人", "没有谁"))
_BRACKET = re.compile(r"[（(]" + MASK + r"*[）)]$")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百千零\d]{1,9}[条款项]$")


def read_noun(text: str, start: int, end: int) -> Noun | None:
    """What the phrase `text[start:end]`, with its head at the end, names; None where it is none."""
    lead = LEADING.match(text, start, end)
    if lead and text[start:end] in _NO_NOUN:
        return None
    if lead and lead.end() < end and not _is_name_again(text, start, end):
        start = lead.end()
    if text[start:end] in _NOBODY:
        return None
    while end > start and text[end - 1] in "）)":
        bracket = _BRACKET.search(text, max(start, end - 60), end)
        if bracket is None:
            break
        end = bracket.start()
    while end > start and text[end - 1] in " \u3000":
        end -= 1
    if not start < end <= start + _LONGEST_PHRASE:
        return None
    if text[start] == "@":  # @小城故事 评论道
        blank = text.find(" ", start, end)
        return Noun("anonymous", start, end, start + 1, blank if blank > 0 else end)
    found = _pronoun(text, start, end) or dotted_name(text, start, end) or with_honorific(text, start, end)
    if found:
        return found
    unnamed, certain = _unnamed(text, start, end)
    if unnamed and certain:
        return unnamed
    return (
        named_after_title(text, start, end)
        or bare_name(text, start, end)
        or unnamed
        or latin_name(text, start, end)
        or _unknown(text, start, end)
    )


def _is_name_again(text: str, start: int, end: int) -> bool:
    """连三桐|重申: no 连 but a name, which comes again."""
    return (
        end - start == 3 and is_bare_name(text[start:end]) and text.count(text[start:end], 0, COUNTED_IN) > 1
    )


def _unknown(text: str, start: int, end: int) -> Noun | None:
    """Anything else that is short and without punctuation."""
    called = _CALLED.search(text, max(start, end - 20), end)
    if called and not (
        is_common_word(text[called.start(1) : end]) or begins_with_predicate(text, called.start(1))
    ):
        return Noun("organisation", start, end, called.start(1), end)
    if end - start > _LONGEST_UNKNOWN or not all(c.isalnum() or c in "·-& " for c in text[start:end]):
        return None
    # 一名|调解人, whatever he is; 一名城商行|副行长
    counted = _SOMEBODY.fullmatch(text, start, end) or (
        _ONE_PERSON.match(text, start, end) and len(title_ends().ending(text, start, end) or "") > 1
    )
    return Noun("anonymous" if counted else "unknown", start, end, start, end)


def _pronoun(text: str, start: int, end: int) -> Noun | None:
    phrase = text[start:end]
    if phrase in pronouns().words:
        return Noun("pronoun", start, end, start, end)
    if text[start] in "他她" and text[start + 1 : start + 2] in ("和", "与", "跟", "同"):  # 她跟亲友
        return Noun("pronoun", start, start + 1, start, start + 1)
    if text[start] in "他她" and text[start + 1 : start + 2] in ("说", "称"):  # 她说当局|承诺
        return Noun("pronoun", start, start + 1, start, start + 1)
    if phrase[-1:] in ("他", "她") and phrase[-2:-1] in ("后", "时", "前", "的"):  # 女孩走后|他
        return Noun("pronoun", end - 1, end, end - 1, end)
    pointing = _POINTING.match(text, start, end) if text[start] in "该此这那上前" else None
    if pointing and text.startswith(_NOT_SOMEBODY, start):
        return None
    if pointing and pointing.end() == end:
        # 该公司首席执行官陈浩宇 points at nobody
        named = dotted_name(text, start, end) or named_after_title(text, start, end)
        if named:
            return named
        return Noun("pronoun", start, end, start, end)
    return None


def _unnamed(text: str, start: int, end: int) -> tuple[Noun | None, bool]:
    """Someone unnamed, a body or a text, by the last word, and whether that is certain.

    Certain: the phrase also counts or points, or the word is no single character.
    """
    if end - start < 2 or (
        text[end - 1] not in _last_characters() and text.find("》", max(start, end - 5), end) < 0
    ):
        return None, False
    start = _counted_start(text, start, end)
    whole = Noun("anonymous", start, end, start, end)
    noun = anonymous_nouns().ending(text, start, end)
    if noun and (len(noun) > 2 or len(noun) == end - start or COUNTED.match(text, start, end)):
        return whole, True
    document, certain = _text_or_body(text, start, end)
    if document and certain:
        return document, True
    return (whole if noun else document), False


@cache
def _last_characters() -> frozenset[str]:
    """In which words for unnamed people, texts and bodies end."""
    return frozenset("”」中里上内条款项").union(
        *(words.last for words in (anonymous_nouns(), document_nouns(), organisation_ends()))
    )


def _text_or_body(text: str, start: int, end: int) -> tuple[Noun | None, bool]:
    """A text or a body by its last word, and whether that is certain."""
    last = text[end - 1]
    work = text.rfind("》", start, end)
    if work >= 0 and end - work <= 5:  # 德国《…》周刊
        post = title_ends().starting(text, work + 1, end) or ""
        if len(post) < 2:
            return Noun("document", start, end, start, end), True
        if work + 1 + len(post) == end:  # 《…》导演, but 《…》导演|郭凡 is a person
            return Noun("anonymous", start, end, start, end), True
        return None, False
    if last in "”」":  # 网友“江州小王”
        opened = max(text.rfind("“", start, end), text.rfind("「", start, end))
        if opened > start and (
            anonymous_nouns().ending(text, start, opened) or text[opened - 2 : opened] in _USERS
        ):
            return Noun("anonymous", start, end, start, end), True
        if opened > start and _CALLED_IN_MARKS.ending(text, start, opened):
            return Noun("organisation", start, end, opened + 1, end - 1), True
    if last in "条款项" and _ARTICLE.search(text, max(start, end - 10), end):  # 合同第七条
        return Noun("document", start, end, start, end), True
    if last in "中里上内" and document_nouns().ending(text, start, end - 1):
        return Noun("document", start, end - 1, start, end - 1), True
    document = document_nouns().ending(text, start, end)
    organisation = organisation_ends().ending(text, start, end)
    if document and len(document) == 1 and end - start == 2 and not is_common_word(text[start:end]):
        document = None  # 立信, a firm; 来信 and 遗书 are words
    if document and (not organisation or len(document) >= len(organisation)):
        return Noun("document", start, end, start, end), len(document) > 1
    if organisation == "站" and named_after_title(text, start, end - 1):
        return None, False  # 村民赵德全|站
    if organisation:
        return Noun("organisation", start, end, start, end), len(organisation) > 1
    return None, False


def _counted_start(text: str, start: int, end: int) -> int:
    """得到了村口|一位老年村民: a phrase begins at its count where a verb stands before it."""
    found = None
    if _COUNT_WORD.search(text, start, end) is None:
        return start
    for counted in _COUNTED_INSIDE.finditer(text, start, end):
        found = counted
    if found and found.start() > start and _VERBAL.search(text, start, found.start()):
        return found.start()
    return start

"""What stands between a subject and its verb: adverbs, times, occasions, listeners (11日在会上对记者)."""

from __future__ import annotations

import re
from functools import lru_cache

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import listed
from newsextract.speech.dictionary import is_bare_name, is_common_word
from newsextract.speech.noun_phrases import LEADING, read_noun
from newsextract.speech.person_phrases import TRANSLITERATION, could_begin_name
from newsextract.speech.sentences import COUNTED_IN, clause_start, skip_blanks
from newsextract.speech.word_lists import adverbs, anonymous_nouns, document_nouns, organisation_ends

MOST_ADVERBIALS = 12
"""So many stand between a subject and its verb at most: 说说说说 is no chain of them."""
AT_PLACE = r"在(?!野|场(?![馆上内外])|校(?![园内外门])|[读押逃]|职(?!场)|座(?!谈)|岗(?!位))"
"""在 before a place or an occasion: 在场学生, 在职员工, 在野党 are people."""
TOWARDS = "朝(?![阳鲜廷代华方天]|日(?!本)|中(?![方国])|韩(?!国))"
"""朝 before a listener; 朝中, 朝日, 朝鲜 and 朝方 are no such words: 王江|朝中方代表."""
_LISTENER = re.compile(
    rf"(?:(?<![位名个些群])|(?<=[匿实]名))(?:对着|面对|对|向|跟|{TOWARDS}|冲)"
    rf"(?:[^，。：；\n对向]{{0,30}}?(?:{listed('adverbials', 'listener')})|\ufffe{{1,20}}[）)])$"
    r"|(?:回应|答复|回复|回覆|致电|联系)了?[^，。：；\n]{0,6}(?:记者|媒体|本报|外界|网友|查询)$"
    r"|(?:和|(?<!参)与|同|给|替|(?<![认以成作])为)(?:[^，。：；\n对向]{0,12}?记者|[他她我你](?:们)?|大家|母亲|父亲|妈妈|爸爸|妻子|丈夫|孩子|儿子|女儿)$"
)
_LAST_OF_LISTENER = frozenset("）)询").union(Words.named("adverbials", "listener").last)
_TO_SOMEBODY = re.compile(r"(?<![反针面绝相应核校派配位名个群])([对向])(?!此)[^，。：；\n对向的是了]{2,8}$")
_CIRCUMSTANCE = re.compile(
    r"(?:(?<![现存正所潜内实自])在|当|于)"
    r"(?:[^，。：；\n在]|在(?=[任场校职野线座押逃岗家京世位])|(?<=[现存正所潜内实自])在){1,40}?"
    r"(?:中|上|时|里|内|后|期间|之际|之后|之前|前|下|间|现场|时候|会|处)$"
    rf"|(?<![现存正所]){AT_PLACE}[\u4e00-\u9fff]{{2,5}}$"
    rf"|在[^，。：；\n在]{{1,16}}(?:{listed('adverbials', 'place')})$"
    r"|[被遭](?![告害])[^，。：；\n]{2,24}(?:时|后)$"
    r"|在[^，。：；\n]{0,10}(?<!的)《\ufffe+》$|(?:告诉|告知|叮嘱|提醒)[^，。：；\n]{1,12}$"
    r"|(?:打来?|拨打|(?<![历本未将])来|发[来表布]?)了?[^，。：；\n来发打]{0,6}(?:电话|短信|微信|讲话|谈话|演讲|致辞|声明|公开信)$"
    r"|(?<!的)(?:致[词辞]|发言|讲话|演讲|总结|点评|受访|作证|出庭)(?:时|中|后)$"
    r"|接受[^，。：；\n]{0,30}(?:采访|专访|访问|访谈|问询|提问|连线)(?:时|中|后)?$"
    rf"|(?:{listed('adverbials', 'occasion')})[^，。：；\n]{{1,30}}(?:时|后|前|时候)$"
    r"|(?:通过|透过|经由|从|就|用|以|针对|围绕|根据|按|按照|借助|经由|据此|对于|对|为|代表|引用|援引|随|以及)"
    rf"[^，。：；\n]{{0,24}}(?:{listed('adverbials', 'way')})$"
)
# An occasion ends in one of these, or holds one of those: looked at first.
_LAST_OF_CIRCUMSTANCE = frozenset("中上时里内后间前下场候会处际访谈问询线").union(
    Words.named("adverbials", "place", "way").last
)
_CIRCUMSTANTIAL = re.compile("在|[被遭]|告[诉知]|叮嘱|提醒|发表|致辞")
_AFTERWARDS = frozenset(("随后", "稍后", "最后", "然后"))
_ACCOUNTS = frozenset(("微博", "微信"))
_MANNER = re.compile(
    r"一边[^，。：；\n]{1,8}一边$|边[^，。：；\n边]{1,3}边$|(?:微笑|哽咽|颤抖|苦笑|激动|回忆|比划|打量|[^，。：；\n的])?[着著][^，。：；\n的着]{0,4}$"
)
_TIME = re.compile(
    r"(?:(?<![由关对属基鉴])于)?(?:(?:\d{4}年|[今去前明]年|当年|同年)?(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月)?(?:\d{1,2}[日号]|[一二三四五六七八九十]{1,3}日)?"
    r"(?:周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜[一二三四五六日天])?(?:（\ufffe{1,12}）)?"
    r"(?:凌晨|清晨|早上|早间|上午|中午|午间|下午|午后|傍晚|晚上|晚间|深夜|晚|早)?(?:\d{1,2}[时点](?:\d{1,2}分|许|左右|半)?)?)$"
)
# 张三|于日前, 张三|于当晚
_ON_DAY = re.compile("(?<![由关对属基鉴])于(?:近日|日前|[昨今当][日天晚]|凌晨)$")
_NO_ADVERB_ALONE = frozenset("中里上时")
"""罗建中|说: these are adverbs only behind a word for a place or an occasion (会上, 信中)."""
_LAST_OF_TIME = frozenset("日号年月午晚晨时点分间上夜末早天一二三四五六许）半右")


def subject_end(text: str, lo: int, at: int) -> int:
    """Where the subject of a verb at `at` ends: what lies between is adverbs, listeners, occasions.

    `张三11日在接受本报记者采访时激动地|说`: the subject ends behind 三.
    """
    for _ in range(MOST_ADVERBIALS):
        at = skip_blanks(text, lo, at)
        if at <= lo or (found := _adverbial(text, lo, at)) >= at:
            break
        at = found
    return at


def _adverbial(text: str, lo: int, at: int) -> int:
    word = adverbs().ending(text, lo, at)
    if word and len(word) > 1 and text.startswith("官方", at - len(word) - 2) and word in _ACCOUNTS:
        return at  # 江州大学官方微博|通报: the account is the subject
    if word in _AFTERWARDS:
        return at - len(word)  # 在红星集团工作的张三|随后
    if word == "一边" and (alongside := _MANNER.search(text, max(lo, at - 14), at)):
        return alongside.start()
    last = text[at - 1 : at]
    if last in _LAST_OF_TIME and not (word and len(word) > 1):  # 张三|当晚 is no 张三当|晚
        time = _TIME.search(text, max(lo, at - 24), at)
        if time and time.end() > time.start():
            return time.start()
    listener = last in _LAST_OF_LISTENER
    if listener or last in _LAST_OF_CIRCUMSTANCE or _CIRCUMSTANTIAL.search(text, max(lo, at - 48), at):
        floor = clause_start(text, max(lo, at - 48), at)  # none of the phrases goes over a comma
        found = (_LISTENER.search(text, floor, at) if listener else None) or _CIRCUMSTANCE.search(
            text, floor, at
        )
        if found:
            return found.start()
    near = max(lo, at - 12)
    turns = last in anonymous_nouns().last and (
        text.find("对", near, at) >= 0 or text.find("向", near, at) >= 0
    )
    turned = _TO_SOMEBODY.search(text, near, at) if turns else None
    if turned and anonymous_nouns().ending(text, turned.end(1), at):
        return turned.start()  # 对在座的分析师|表示
    if word and word[1:] == word[0] and _is_surname_alone(text, lo, at - len(word)):
        return at  # 李迟迟
    if word and not (len(word) == 1 and _ends_name(text, lo, at)):
        on = len(word) > 1 and _ON_DAY.search(text, max(lo, at - len(word) - 2), at)
        return on.start() if on else at - len(word)
    return _manner_start(text, lo, at)


def _is_surname_alone(text: str, lo: int, at: int) -> bool:
    """Whether one character stands at the head of the clause, and a surname: nobody is called 李."""
    begin = clause_start(text, lo, at)
    lead = LEADING.match(text, begin, at)
    return at - (lead.end() if lead else begin) == 1 and is_bare_name(text[at - 1] + "伟")


@lru_cache(maxsize=8)
def _has_dots(text: str) -> bool:
    """Whether it names anybody with a dot at all: the same text is asked about hundreds of times."""
    return "·" in text


def _ends_name(text: str, lo: int, at: int) -> bool:
    """李想, 王将, 委员会: the adverb is the last character of a name (every time it stands in the text)."""
    begin = clause_start(text, lo, at)
    lead = LEADING.match(text, begin, at)
    if _has_dots(text) and text.find("·" + text[lead.end() if lead else begin : at], 0, COUNTED_IN) >= 0:
        return True  # 德尔加多|在 after 马克·德尔加多
    dot = text.rfind("·", max(begin, at - 4), at) + 1
    if dot and at - dot == 2:
        return True  # 伊曼纽尔·奥多
    if at - (lead.end() if lead else begin) == 2 and text[at - 1] != "总" and is_bare_name(text[at - 2 : at]):
        return True  # 据|李想|介绍: nobody is called 李
    if text[at - 1] == "要" and document_nouns().ending(text, begin, at):
        return True  # 会议纪要
    body = organisation_ends().ending(text, begin, at)
    if body and (len(body) > 1 or is_common_word(text[max(begin, at - 3) : at])):  # 校友会
        return True
    # 发言人哈加里|说: names of foreign sound end so, too
    if text[at - 1] in "里多" and any(
        TRANSLITERATION.fullmatch(text, at - size, at) and could_begin_name(text, begin, at - size)
        for size in (3, 4, 5)
        if at - size > begin
    ):
        return True
    for size in (3, 2):
        name = text[at - size : at]
        if at - size >= begin and is_bare_name(name) and could_begin_name(text, begin, at - size):
            if size == 3 and name[2] in _NO_ADVERB_ALONE and not is_common_word(name[:2]):
                return True
            count = text.count(name, 0, COUNTED_IN)
            return count > 1 and (size == 2 or count == text.count(name[:-1], 0, COUNTED_IN))
    return False


def _manner_start(text: str, lo: int, at: int) -> int:
    """言之确凿地, 激动地, 笑着: the size that leaves a noun phrase before it is the right one."""
    if text[at - 1] == "地" and len(organisation_ends().ending(text, lo, at) or "") < 2:  # 瑞丰置地
        if is_common_word(text[max(lo, at - 5) : at - 1]):  # 万般无奈|地, 语重心长|地
            return max(lo, at - 5)
        if at - 4 > lo and text[at - 2] == text[at - 3]:  # 怯生生|地, 远远|地
            return at - (4 if is_common_word(text[at - 4 : at - 1]) else 3)
        for size in (2, 4, 3, 6, 1):
            start = at - 1 - size
            if start == lo or (start > lo and (text[start - 1] in "，," or _good(text, lo, start))):
                return start
        return max(lo, at - 3)
    before = text[max(lo, at - 8) : at]
    if "着" in before or "著" in before or before.endswith("边"):
        manner = _MANNER.search(text, max(lo, at - 8), at)
        if manner:
            return manner.start()
    return at


def _good(text: str, lo: int, at: int) -> bool:
    noun = read_noun(text, clause_start(text, lo, at), at)
    return noun is not None and noun.kind != "unknown"

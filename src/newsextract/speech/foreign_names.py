"""Where names of foreign sound stand in a text: with a dot, behind titles, at the heads of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.speech.dictionary import begins_with_predicate, is_bare_name, is_common_word
from newsextract.speech.model import Named
from newsextract.speech.name_edges import LAST_OF_POSTS, is_closed
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.person_phrases import SOUND
from newsextract.speech.sentences import clause_start, sentence_start
from newsextract.speech.word_lists import title_ends

_DOT = re.compile("[·•・‧∙]")
# what cannot stand in the name behind the dot, but follows it: 史密斯|说
_LAST_PART = re.compile(
    "(?:(?![是的在对从向和与等也还则就曾说称表把被让给不没又因了难])[\u3400-\u9fffA-Z]){1,10}"
)
_LONGEST_FRONT = 12
_LONGEST_TITLE = 30
_FOREIGN_PLACE = re.compile(rf"(?<=[{LAST_OF_POSTS}]){SOUND}{{3,8}}")
_NOT_LAST = frozenset("曾让方采密约提通赛")
"""They sound in foreign names, but behind one they begin another word."""
_OCCASIONS = ("赛后", "赛前", "会后", "战后", "事后")
_FOREIGN_HEAD = re.compile(rf"{SOUND}(?<![^。！？\n”」\u3000].){SOUND}{{2,7}}", re.DOTALL)


def dotted(plain: str) -> Iterator[Named]:
    """马克·德尔加多, with the title in front."""
    done = 0
    for dot in _DOT.finditer(plain):
        if dot.start() < done:
            continue
        begin, end = dot.start(), dot.start()
        floor = max(done, dot.start() - _LONGEST_FRONT)
        while begin > floor and "\u3400" <= plain[begin - 1] <= "\u9fff":
            begin -= 1
        while end < len(plain) and _DOT.match(plain, end) and (part := _LAST_PART.match(plain, end + 1)):
            end = part.end()
        # the title in front may hold other letters: OpenAI发言人
        floor = sentence_start(plain, max(done, begin - _LONGEST_TITLE), begin)
        phrase = clause_start(plain, floor, begin)
        noun = read_noun(plain, phrase, end) if begin < dot.start() < end else None
        if noun and noun.kind == "person":
            yield Named(noun.name_start, noun.name_end, noun)
        done = max(done, end)


def of_foreign_sound(plain: str) -> Iterator[Named]:
    """财政部长耶伦娜|周三: a name of foreign sound behind a title, ended by what is no part of one."""
    for found in _FOREIGN_PLACE.finditer(plain):
        at = found.start()
        title = title_ends().ending(plain, max(0, at - 6), at)
        if title is None or len(title) < 2:
            continue
        # 主帅马里奥蒂|对: a Chinese name ends where something else begins
        # 主教练罗德里格斯|, 渔民穆罕默德|叹了口气
        long = found.end() - at > (
            3 if is_closed(plain, found.end()) else 4
        )  # 主教练罗德里格斯: 里 closes nothing here
        closed = is_closed(plain, at + 3) or is_closed(plain, at + 2)
        no_sounds = is_bare_name(plain[at : at + 3]) or is_common_word(plain[at + 1 : at + 3])  # 曾多次|对
        if no_sounds and closed and not long:
            continue
        # 选手基普鲁托|冲线后, 主帅瓜迪奥拉|耸耸肩: all of the sounds, if no verb begins with the last
        all_sounds = found.end() - at > 3 and not begins_with_predicate(plain, found.end() - 1)
        for end in range(found.end() if all_sounds else at + 3, found.end() + 1):
            whole = end == found.end() and end - at > 3
            if whole or is_closed(plain, end) or begins_with_predicate(plain, end):
                clause = clause_start(plain, sentence_start(plain, 0, at), at)
                noun = read_noun(plain, max(clause, at - 30), end)
                if noun and noun.kind == "person" and noun.name_start == at:
                    yield Named(at, end, noun)
                break


def foreign_heads(plain: str) -> Iterator[Named]:
    """内塔尼亚胡|15日视察: a name of foreign sound at the head of a sentence; no word begins or ends it."""
    for found in _FOREIGN_HEAD.finditer(plain):
        at, end = found.span()
        end -= plain[end - 1] in _NOT_LAST
        edges = (plain[at:end], plain[at : at + 2], plain[at : at + 3], plain[end - 2 : end])
        if end - at < 3 or is_bare_name(plain[at : at + 3]) or any(map(is_common_word, edges)):
            continue
        if (
            plain[end : end + 1].isdigit()
            or is_closed(plain, end)
            or begins_with_predicate(plain, end)
            or plain.startswith(_OCCASIONS, end)
            or is_common_word(plain[end : end + 2])
        ):
            yield Named(at, end, None)

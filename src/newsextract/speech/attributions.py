"""Who says something in running text: a verb of saying with its subject, or a set phrase (在张三看来)."""

from __future__ import annotations

import re

from newsextract.lexicon.patterns import alternation, listed
from newsextract.speech.adverbials import subject_end
from newsextract.speech.clause_subject import OCCASION
from newsextract.speech.cues import Cue, cue_ending, is_cue_at, with_chain
from newsextract.speech.dictionary import is_common_word
from newsextract.speech.model import Noun
from newsextract.speech.naming import is_piece, names_someone
from newsextract.speech.noun_phrases import LEADING, read_noun
from newsextract.speech.sentences import clause_end
from newsextract.speech.subjects import VERB_PHRASE, noun_before, subject_of
from newsextract.speech.word_lists import speech_cues

_FRAME = re.compile(
    r"(?:在|用|正如|恰如|就像|如同|如|照|按照?)([^，。；：\n]{1,30}?)"
    r"(?:自己)?(看来|眼中|眼里|的话(?:来)?[说讲]|所[说言述称]|的说法)$"
)
_BY_THE_TEXT = re.compile(
    r"(?:根据|依据|依照|按照|据)((?:[^，。：；\n]{0,16})《[^》\n]{2,60}》(?:第[^，。：；\n]{1,20}?[条款项])?)"
    r"的?(?:相关|有关|明确)?(?:规定|要求|约定|条款|解释)?$"
)
CUE_INSIDE = re.compile(
    alternation(
        {word for word in speech_cues().words if len(word) > 1}
        | {"说", "称", "问", "道", "认为", "觉得", "规定", "写道", "显示", "重要指示"},
        {
            "说": "(?![法服教话])",
            "称": "(?![呼号职赞霸重为作])",
            "透露": "(?!姓名|身份|真名|名字|更多|具体)",
            "问": "(?![题世候卷责鼎诊答])",
            "道": "(?![路具理德教歉观])",
        },
    )
)
_LAST_OF_PERSONS = frozenset("人员者师家长民客友工匠兵警婆嫂妈爸娘叔伯姐哥弟妹")
"""Words of the dictionary that name somebody by what he is end so: 公诉人|问."""
_WRITES = frozenset(("写道", "写到"))
_PASSIVE = re.compile(
    r"(?:被|遭到?)([^，。：；\n被遭]{1,14}?)(?:当面|当众|当场|一再|反复|公开|狠狠)?"
    rf"(?:{listed('cues', 'suffered')})(?:道|说|过|了|到)?$"
)


def framed(text: str, lo: int, end: int) -> tuple[Noun, Cue] | None:
    """在张三看来, 用张三的话说, 正如张三所说: the speaker inside a set phrase that ends at `end`."""
    frame = _FRAME.search(text, max(lo, end - 40), end)
    if frame is None:
        return _by_the_text(text, lo, end)
    noun = read_noun(text, frame.start(1), frame.end(1))
    said = end - 1 if frame[2].startswith("的话") else frame.start(2)  # 用张三的话|说
    return (noun, Cue(text[said:end], frame.start(2), end, "speech", said)) if noun else None


def _by_the_text(text: str, lo: int, end: int) -> tuple[Noun, Cue] | None:
    """根据《合同法》第九条的规定，“……”: the words are the law's."""
    found = _BY_THE_TEXT.search(text, max(lo, end - 90), end)
    if found is None:
        return None
    noun = Noun("document", *found.span(1), *found.span(1))
    return noun, Cue(found[0][: found.start(1) - found.start()], found.start(), end, "writing", found.start())


def passive(text: str, lo: int, end: int) -> Noun | None:
    """被导演骂：, 遭网友质疑：: who speaks stands behind the mark of the passive."""
    found = _PASSIVE.search(text, max(lo, end - 30), end)
    noun = read_noun(text, found.start(1), found.end(1)) if found else None
    return None if noun is None or is_piece(text, noun) else noun


def attribution_in(text: str, lo: int, hi: int) -> tuple[Noun, Cue] | None:
    """The last verb of saying in a stretch of one sentence whose subject is known."""
    for found in reversed(list(CUE_INSIDE.finditer(text, lo, hi))):
        if not is_cue_at(text, found.start(), found.end()):
            continue
        cue = with_chain(text, lo, Cue(found[0], *found.span(), "speech", found.start()))
        noun = subject_of(text, lo, cue.start)
        lead = LEADING.match(text, lo, cue.start)
        if noun and (
            names_someone(text, noun)
            or _says_only(text, lead.end() if lead else lo, clause_end(text, cue.end, hi), noun, cue)
        ):
            return noun, cue
    return None


def _says_only(text: str, lo: int, end: int, noun: Noun, cue: Cue) -> bool:
    """`”澄海航运表示`: nothing but a subject and a verb of saying; whatever it is, it speaks."""
    return (
        noun.start == lo
        and noun.end == subject_end(text, lo, cue.start)
        and cue.end == end
        and (cue.strength == "speech" or cue.word in _WRITES)
        and (len(cue.word) > 1 or noun.end < cue.start or text[noun.end - 1] in _LAST_OF_PERSONS)
        and not is_piece(text, noun)
        and not VERB_PHRASE.search(text, lo, noun.end)
        and (not is_common_word(text[lo : noun.end]) or text[noun.end - 1] in _LAST_OF_PERSONS)
    )


def first_attribution(text: str, lo: int, hi: int) -> tuple[Noun, Cue] | None:
    """The first clause with a subject and a verb of saying, within a sentence."""
    first = lo
    while lo < hi:
        end = clause_end(text, lo, hi)
        occasion = OCCASION.match(text, lo, end)
        if occasion and occasion.end() < end < hi and text[end] == "，":  # 直到民警出示记录，
            first, lo = (end + 1 if lo == first else first), end + 1
            continue
        cue = cue_ending(text, lo, end)
        if cue:
            noun = noun_before(text, lo, subject_end(text, lo, cue.start))
            if noun and (names_someone(text, noun) or (lo == first and _says_only(text, lo, end, noun, cue))):
                return noun, cue
        for found in CUE_INSIDE.finditer(text, lo + 1, end):
            if is_cue_at(text, found.start(), found.end()):
                cue = with_chain(text, lo, Cue(found[0], *found.span(), "speech", found.start()))
                noun = noun_before(text, lo, subject_end(text, lo, cue.start))
                if noun and names_someone(text, noun):
                    return noun, cue
        if text[end : end + 1] in (":", "："):
            return None
        if lo == first and occasion:  # 当他跪下时，新娘喊道
            first = end + 1
        lo = end + 1
    return None

"""What in quotation marks is speech: a statement put in someone's mouth, not a term, title or slogan.

Every observation about the marks, what stands in them and what stands next to them counts for or
against; the sum decides. The weights stand together below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.lexicon.lookup import Words
from newsextract.lexicon.patterns import listed
from newsextract.speech.attributions import CUE_INSIDE
from newsextract.speech.cues import Lead
from newsextract.speech.dictionary import begins_with_predicate
from newsextract.speech.naming import names_someone
from newsextract.speech.noun_phrases import read_noun
from newsextract.speech.quotation_marks import Span
from newsextract.speech.sentences import clause_start
from newsextract.speech.word_lists import honorifics, title_ends

# Weights of the observations, in tenths of the whole; set on the development part of the corpus
# (252 quotations, 490 other pairs of marks) so that the two kinds come apart at THRESHOLD.
CUE_AND_COLON = 6
CUE_AND_COMMA = 5
CUE_ALONE = 3
WEAK_CUE = -1  # 认为, 感到, 发现: things thought are as often put in marks as words
COLON_ALONE = 3
COMMA_ALONE = 2  # …，“…”。 with nothing said in so many words
SAID_EARLIER = 1  # a reporting verb earlier in the sentence
SPOKEN = 1  # 也, 都, …得不: …，“便宜也不来”。
SENTENCE_BEGINS = 1
IN_THE_CLAUSE = -4  # 打造“…”, 以“…”为主题
WORDING = 1  # 条款规定，不得用于“……”: the words of a text within a reported clause
LONG_WORDING = 15
SAID_BEHIND = 4  # “…”张三说
FULL_STOP_INSIDE = 4
COMMA_INSIDE = 1
PROVERB = -20  # 俗话说
ON_THE_WALL = -4  # 墙上写着
SAID_OF_SOMEONE = 4  # 警方表示，疑犯“情绪激动，有待评估”
NOT_A_CLAUSE = -3  # four characters or fewer
EXCLAMATION = -1  # 真的吗？ as short, with its stop inside
SHORT = -1
LONG = 1
VERY_LONG = 2
ALONE = 1  # a paragraph of its own, full stop inside
PERSONAL = 1  # 我 你 我们 咱 …吧 …吗 …了
SENTENCE_GOES_ON = -4  # “…”的要求, “…”活动
CLAUSE_ENDS_BEHIND = 1
NAMED_BEFORE = -6  # 所谓, 名为, 主题为
NAMED_BEHIND = -4  # 一词, 字样, 之称
ENUMERATION = -2  # 、 inside and no other stop
NO_LETTERS = -9
THRESHOLD = 4
SHORTEST_PREDICATE = 5
"""Characters of a predicate that is quoted without its subject."""
SHORTEST_SUBHEAD = 6
"""A subhead in marks must repeat so many characters of a quotation to count as one."""
MOST_FROM_BEHIND = SAID_BEHIND - SENTENCE_GOES_ON
"""No more than this can a verb of saying behind the marks add."""

_STOP_AT_END = re.compile(r"[。！？!?…～~][”’」』)）]?$|\.{3,6}$|(?<=[\u4e00-\u9fff])\.$")
_INNER_STOP = re.compile(r"[，,；;：:。！？!?]")
_PERSONAL = re.compile(r"[我你您咱俺唔佢咗嘅啲冇嚟哋]|(?:吧|吗|呢|啊|呀|嘛|哦|啦|了|的|呗|哈)[”’」』]?$")
_BEFORE_SPEECH = ("", "：", ":", "，", ",", "。", "\n")
_LETTERS = re.compile(r"[\u3400-\u9fffA-Za-z]")
_GOES_ON = re.compile(r"[\u3400-\u9fffA-Za-z0-9《“「（(]")
_NAMING_BEFORE = Words.named("speech_veto", "before")
_NAMING_BEHIND = Words.named("speech_veto", "after")
_TITLE_OPEN = "《〈"
_LEADS_ON = re.compile(r"[^。！？；\n“「]{2,60}[，：][“「]")
_LAST_ON_THE_WALL = frozenset("写印刻贴挂打书题绣刷喷漆着有出上话字")
_PROVERB = re.compile(r"(?:俗话|俗语|老话|常言|古语|谚语|民谚|农谚|成语|歇后语|网络流行语)[^，。：]{0,6}$")
_ON_THE_WALL = re.compile(
    r"(?:[墙牌匾碑旗柱栏门屏幕衣车]|横幅|标语|展板|条幅|锦旗|海报|招牌|屏幕|对联|封[面底]|扉页|牌子[^，。]{0,4}，)[上头面里]{0,2}[^，。告示通知公启]{0,6}"
    r"(?:写|印|刻|贴|挂|打|书|题|绣|刷|喷|漆)(?:着|有|出|上)?(?:一句话|一行字|[^，。]{1,3}个?大?字)?$"
)
# 将, 愿与, 一贯: what is said of somebody begins so
_PREDICATE = re.compile(
    r"[是将会要已不没无未愿可应必须极更绝仍并尚让]|正在|最快|能够|有待|一直|一贯|一向|从来|从未|完全|继续|希望|感到|十分|非常|坚决|拒绝"
)
_SPOKEN = re.compile(
    "^(?:等于|相当于|好比)|连[^，]{1,8}[也都]|[也都就才][不没要是得会能有]|[\u4e00-\u9fff]得[\u4e00-\u9fff]{0,2}不|[想说看听记找睡吃走买]不[到着起完了动]"
)
_STATES = re.compile("[仍正已将没会]")  # 各方仍在接触: a clause, short as it is
_HAS_VERB = re.compile(r"[\u4e00-\u9fff][了着过不没]")
SAID_OF = re.compile(
    rf"({listed('cues', 'of someone')}|告[诉知][^，。：；\n]{{1,6}})"
    r"(?:自己|其|[，,](?!为|通过|可|会|能|以|把|按|并|也|还|已|就|都|正|要|须|必须|应当?|继续|坚持|加快|推进)[^，。：；\n]{1,10}|(?<=[称指为评价赞申调出斥批轰击])[^，。：；\n]{2,10})$"
)
_WITH_CUE = {"colon": CUE_AND_COLON, "comma": CUE_AND_COMMA, "dash": CUE_AND_COMMA}
_WITHOUT_CUE = {"start": SENTENCE_BEGINS, "colon": COLON_ALONE, "dash": COMMA_ALONE}
_CONNECTED = re.compile(r"[、和与及或以 \u3000]{0,3}")
SAYING_BEHIND = re.compile(
    rf"的?(?:重要|殷切|谆谆|殷殷|明确|庄严|郑重)?(?:{listed('cues', 'what was said')})"
)


@dataclass(slots=True)
class Setting:
    """A pair of marks and the sentence around it, as the rules see it."""

    span: Span
    lead: Lead
    sentence: int
    """Where the sentence around it begins."""
    behind: int
    """Where the text behind the pair (or behind the list of pairs it belongs to) begins."""
    said_behind: bool = False
    """A reporting verb with its subject right behind the marks."""


_CALLS_ONESELF = re.compile("(?:自称|冒充|假扮|号称)(?:是|为)?$")
_LONGEST_NAME = 14
"""Characters of an office and a person, `某市公安局陈警官`."""


def is_plain_term(text: str, masked: str, span: Span) -> bool:
    """A word or two in the middle of a clause, the greater part of all marks: no need to weigh it."""
    inside = text[span.start : span.end]
    # 对方自称“某市公安局陈警官”: whom one claims to be
    called = len(inside) <= _LONGEST_NAME and _CALLS_ONESELF.search(masked, span.start - 5, span.start - 1)
    if called and (
        title_ends().ending(inside, 0, len(inside)) or honorifics().ending(inside, 0, len(inside))
    ):
        return True
    return (
        len(inside) <= 4
        and _STOP_AT_END.search(inside) is None
        and masked[span.start - 2 : span.start - 1] not in _BEFORE_SPEECH
        and _GOES_ON.match(masked, span.end + 1) is not None
    )


def is_modifier(text: str, masked: str, span: Span) -> bool:
    """A phrase in the middle of a clause: by the weights below nothing can make it speech."""
    return (
        span.end - span.start < LONG_WORDING
        and _GOES_ON.match(masked, span.end + 1) is not None
        and _GOES_ON.match(masked, span.start - 2) is not None
        and span.start > 1
        and _STOP_AT_END.search(text, span.start, span.end) is None
        and SAYING_BEHIND.match(masked, span.end + 1) is None
    )


def is_alone(masked: str, span: Span) -> bool:
    """Whether the pair of marks, of a clause at least, is all that stands on its line."""
    before = masked[span.start - 2 : span.start - 1] if span.start > 1 else ""
    behind = masked[span.end + 1 : span.end + 2]
    return span.end - span.start >= SHORTEST_SUBHEAD and before in ("", "\n") and behind in ("", "\n")


def weigh(text: str, masked: str, setting: Setting) -> int:
    """The sum of the evidence, by the weights above."""
    span = setting.span
    inside = text[span.start : span.end].strip()
    if not _LETTERS.search(inside) or (
        masked[span.start - 2 : span.start - 1] in _TITLE_OPEN and span.start > 1
    ):
        return NO_LETTERS
    ends = _STOP_AT_END.search(inside) is not None or _breaks_off(masked, span, inside)
    return (
        _weigh_lead(masked, setting, ends, inside)
        + _weigh_inside(inside, ends)
        + _weigh_behind(masked, setting, ends)
    )


def _breaks_off(masked: str, span: Span, inside: str) -> bool:
    """“要我说，”老支书磕了磕烟袋，“……”: only speech is broken off at a comma and goes on in new marks."""
    return inside[-1] in "，," and _LEADS_ON.match(masked, span.end + 1) is not None


def _weigh_lead(masked: str, setting: Setting, ends: bool, inside: str) -> int:
    lead = setting.lead
    score = _weigh_cue(lead) if lead.cue else _weigh_joint(masked, setting, inside)
    if lead.joint == "start":
        return score + (SAID_BEHIND if setting.said_behind else 0)
    if setting.said_behind and lead.joint != "none":
        score += SAID_BEHIND
    if _PROVERB.search(masked, max(0, lead.end - 14), lead.end):
        return PROVERB
    if masked[lead.end - 1] in _LAST_ON_THE_WALL and _ON_THE_WALL.search(
        masked, max(setting.sentence, lead.end - 24), lead.end
    ):
        return ON_THE_WALL if ends else score + ON_THE_WALL
    if ends or score == SAID_OF_SOMEONE or lead.joint == "comma":  # …养老项目，“先问问子女，再问问警察”
        return score
    floor = max(0, lead.end - 8)
    naming = _NAMING_BEFORE.ending(masked, floor, lead.end)
    if naming is None and masked[lead.end - 1] in "是为叫作":
        naming = _NAMING_BEFORE.ending(masked, floor, lead.end - 1)
    return score + NAMED_BEFORE if naming else score


def _weigh_cue(lead: Lead) -> int:
    """A reporting verb before the marks, by what stands between."""
    score = _WITH_CUE.get(lead.joint, CUE_ALONE)
    if lead.cue and lead.cue.strength == "thinking" and lead.joint != "colon":
        score += WEAK_CUE
    return score


def _weigh_joint(masked: str, setting: Setting, inside: str) -> int:
    """No reporting verb right before the marks."""
    lead = setting.lead
    if lead.joint == "comma":
        spoken = SPOKEN if _SPOKEN.search(inside) else 0
        if not _said_earlier(masked, setting):
            return COMMA_ALONE + spoken
        said = len(inside) >= SHORTEST_PREDICATE and _PREDICATE.match(inside)
        return COMMA_ALONE + spoken + (SAID_EARLIER + 1 if said else SAID_EARLIER)
    if lead.joint in _WITHOUT_CUE:
        return _WITHOUT_CUE[lead.joint]
    if _is_attributed(masked, setting):
        return CUE_ALONE
    # 打造“…”: most marks within a clause hold a word
    if (
        ("、" in inside and "，" not in inside)
        or len(inside) < SHORTEST_PREDICATE
        or not _said_earlier(masked, setting)
    ):
        return IN_THE_CLAUSE
    if _says_of_someone(masked, setting, inside):
        return SAID_OF_SOMEONE
    return WORDING if len(inside) >= LONG_WORDING else IN_THE_CLAUSE


def _said_earlier(masked: str, setting: Setting) -> bool:
    """A reporting verb stands earlier in the sentence."""
    return CUE_INSIDE.search(masked, setting.sentence, setting.lead.end) is not None


def _is_attributed(masked: str, setting: Setting) -> bool:
    """张三“…”的说法: someone right before the marks, a word for speech right behind."""
    lead = setting.lead
    if lead.joint != "none" or not SAYING_BEHIND.match(masked, setting.behind):
        return False
    return names_someone(
        masked, read_noun(masked, clause_start(masked, setting.sentence, lead.end), lead.end)
    )


def _says_of_someone(masked: str, setting: Setting, inside: str) -> bool:
    """警方表示，疑犯“情绪激动，有待评估”: a predicate behind a verb of saying and a subject."""
    end = setting.lead.end
    if (
        _GOES_ON.match(masked, setting.behind)
        or masked[end - 1] in "是为的了着过和与及把被以对从在于叫做要应须好给向到成让"
        or begins_with_predicate(_NAMING_BEFORE.ending(masked, end - 8, end) or " ", 0)
    ):  # 实施“……”: the object of a verb
        return False
    return SAID_OF.search(masked, max(0, setting.lead.end - 24), setting.lead.end) is not None and (
        _PREDICATE.match(inside) is not None
        or _INNER_STOP.search(inside) is not None
        or _HAS_VERB.search(inside) is not None
        or (
            len(inside) > 5
            and any(begins_with_predicate(inside, at) for at in range(min(12, len(inside) - 1)))
        )
        or masked[setting.lead.end - 1] in "将会能可已"
    )


def _weigh_inside(inside: str, ends: bool) -> int:
    score = FULL_STOP_INSIDE if ends else 0
    size = len(inside)
    if size <= 4:
        score += EXCLAMATION if ends else NOT_A_CLAUSE
    elif size <= 6:
        score += 0 if _STATES.search(inside, 1) else SHORT
    elif size >= 20:
        score += VERY_LONG
    elif size >= 10:
        score += LONG
    if _INNER_STOP.search(inside, 0, max(0, size - 1)):
        score += COMMA_INSIDE
    elif "、" in inside and not ends:
        score += ENUMERATION
    if _PERSONAL.search(inside):
        score += PERSONAL
    return score


def _weigh_behind(masked: str, setting: Setting, ends: bool) -> int:
    at = setting.behind
    if at >= len(masked) or not _GOES_ON.match(masked, at):
        begins = setting.span.start < 2 or masked[setting.span.start - 2] == "\n"
        alone = ends and begins and (at >= len(masked) or masked[at] == "\n")
        return CLAUSE_ENDS_BEHIND + (ALONE if alone else 0)
    if ends:
        return 0
    if SAYING_BEHIND.match(masked, at) or setting.said_behind:
        return 0
    if _NAMING_BEHIND.starting(masked, at, min(len(masked), at + 6)):
        return SENTENCE_GOES_ON + NAMED_BEHIND
    return SENTENCE_GOES_ON


def list_end(masked: str, spans: Sequence[Span], index: int) -> int:
    """Index of the last of the pairs that stand side by side from `index` on: “…”、“…”和“…”."""
    last = index
    while last + 1 < len(spans):
        joint = _CONNECTED.match(masked, spans[last].end + 1)
        if joint is None or joint.end() != spans[last + 1].start - 1:
            break
        last += 1
    return last

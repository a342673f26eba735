"""Calls to action, lines of a site's words alone: `扫码立即领取`, `往期荐读`, `分享此页`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.lexicon import words
from newsextract.lexicon.patterns import alternation

ONLY_SITE_WORDS = "nothing but a site's words"
_SHORTEST, _LONGEST = 3, 40
"""Characters of such a line; in a longer one there is something else."""
_WEIGHTS = {"sure": 3, "more": 1, "with": 0}
_ENOUGH, _ENOUGH_AT_TAIL = 3, 2
"""The weight of such a line's words; behind the text's last sentence, where only a signature or a list of the
article's stands, less is enough: `喜欢的朋友可以关注一下`."""
_LONGEST_NAME, _ENOUGH_AROUND_NAME = 8, 4
"""Characters of an account's name within the line, and the weight of the words on both sides of it:
`关注江东渡口，收藏不迷路`."""
_QUOTED = re.compile("[《“「『【][^《》“”「」『』【】]{1,16}(?:[》”」』】]|\\Z)")
"""Whom to follow, what to press: `点击“阅读原文”`."""
_SPOKEN = frozenset('“「『‘"')
_BEFORE = re.compile(r"[\W_]{1,40}")
_TO_READER = re.compile("[您你]|请|欢迎|感谢|谢谢|关注|喜欢|觉得|记得|即可|下期|[吧哦啦]。")
"""`大家都在评论区留言。` tells; `欢迎大家在评论区留言。` calls."""
_WHY = "为什么"
"""Who asks that is the article's: `为什么要关闭评论区？`"""
_NAME = re.compile(rf"[^\W_的了是在说被有为]{{1,{_LONGEST_NAME}}}[\W_]{{0,3}}")


@dataclass(frozen=True, slots=True)
class _Known:
    """The lists as patterns."""

    heading: re.Pattern[str]
    """Of a list of other articles."""
    button: re.Pattern[str]
    pair_begins: frozenset[str]
    """What headings and buttons begin with."""
    word: re.Pattern[str]
    run: re.Pattern[str]
    """Some of the words, one behind the other. Matched, never searched: it goes back nowhere."""
    weights: dict[str, int]
    begins: frozenset[str]
    ends: frozenset[str]
    """What the words begin and end with: most lines do not."""


@cache
def _known() -> _Known:
    def either(name: str) -> str:
        return f"(?:{alternation(words('site_words', name))})"

    articles = either("articles")
    heading = (
        f"(?:{either('which')}(?:{either('which')})?{articles}(?:推荐)?"
        f"|{either('readers')}{either('read')}|{either('perhaps')}{either('wanted')}"
        f"|(?:看|观看|了解|阅读)?更多[^,。:;!?]{{1,12}}{articles})"
        r"(?:[:|丨/>].{2,80})?"
    )
    button = f"{either('press')}{either('pressed')}|{either('soon')}{either('do')}"
    pairs = ("which", "readers", "perhaps", "press", "soon")
    pair_begins = {word[0] for name in pairs for word in words("site_words", name)}
    weights = {word: weight for name, weight in _WEIGHTS.items() for word in words("site_words", name)}
    word = alternation(weights) + r"|\d{1,6}"
    return _Known(
        heading=re.compile(heading),
        button=re.compile(button),
        pair_begins=frozenset(pair_begins | set("看观了阅更")),
        word=re.compile(word),
        run=re.compile(rf"(?:(?:{word})[\W_]{{0,6}}){{1,{_LONGEST}}}"),
        weights=weights,
        begins=frozenset(each[0] for each in weights),
        ends=frozenset(each[-1] for each in weights),
    )


def read_call_to_action(bare: str) -> Verdict | None:
    """What a line is that holds no word but a site's; `bare`: in the compared form, without the marks around
    its words."""
    known = _known()
    if bare[0] in known.pair_begins:
        if known.heading.fullmatch(bare):
            return Verdict(Label.RELATED, ONLY_SITE_WORDS)
        if known.button.fullmatch(bare):
            return Verdict(Label.SHARE, ONLY_SITE_WORDS)
    return Verdict(Label.PROMO, ONLY_SITE_WORDS) if _is_call(known, bare, _ENOUGH) else None


def is_call_at_tail(bare: str) -> bool:
    """Whether a line behind the text's last sentence, which says nothing elsewhere, is a site's there."""
    return bare != "" and _is_call(_known(), bare, _ENOUGH_AT_TAIL)


def weight_of_site_words(line: str) -> int:
    """How much the words in a line, in the compared form, are a site's; each counts once: `谢谢，谢谢。` ends
    a speech."""
    known = _known()
    return sum(known.weights.get(word, 0) for word in set(known.word.findall(line)))


def _is_call(known: _Known, bare: str, enough: int) -> bool:
    """Whether the line has enough of those words that an article has not, and nothing else; or an account's
    name in their midst."""
    if len(bare) > _LONGEST or bare[0] in _SPOKEN or (bare[0].isalnum() and bare[0] not in known.begins):
        return False
    quoted = _QUOTED.search(bare)
    if quoted is None and bare[-1].isalnum() and bare[-1] not in known.ends:
        return False
    return _covers(known, bare, enough) or (
        quoted is not None and _covers(known, _QUOTED.sub(" ", bare), enough)
    )


def _covers(known: _Known, line: str, enough: int) -> bool:
    before = _BEFORE.match(line)
    start = before.end() if before else 0
    begins = known.run.match(line, start)
    if begins is None or len(line) - start < _SHORTEST or _WHY in line:
        return False
    named = begins.end() < len(line)
    if named and (line.endswith("。") or not _goes_on(known, line, begins.end())):
        return False
    weight = weight_of_site_words(line)
    if named:
        return weight >= _ENOUGH_AROUND_NAME
    return weight >= enough and (not line.endswith("。") or _TO_READER.search(line) is not None)


def _goes_on(known: _Known, line: str, start: int) -> bool:
    """Whether a name begins there, and behind it stand only a site's words up to the end."""
    name = _NAME.match(line, start)
    for end in range(start + 1, min(name.end(), len(line) - 1) + 1 if name else 0):
        behind = known.run.match(line, end)
        if behind is not None and behind.end() == len(line):
            return True
    return False

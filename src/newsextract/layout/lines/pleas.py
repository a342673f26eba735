"""Lines made of nothing but a site's words, whatever their order: `扫码立即领取`, `往期荐读`, `分享此页`."""

from __future__ import annotations

import re
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
_AROUND = re.compile(r"\A[\W_]{1,40}|[\W_]{1,40}\Z")
_OTHER = re.compile(r"[^\W_]+")
_TO_READER = re.compile("[您你]|请|欢迎|感谢|谢谢|关注|喜欢|觉得|记得|即可|下期|[吧哦啦]。")
"""`大家都在评论区留言。` tells; `欢迎大家在评论区留言。` calls."""
_OF_SENTENCE = re.compile("[的了是在说被有为]")


@cache
def _known() -> tuple[re.Pattern[str], dict[str, int], frozenset[str], frozenset[str]]:
    """The words as a pattern, what each weighs, and what they begin and end with."""
    weights = {word: weight for name, weight in _WEIGHTS.items() for word in words("site_words", name)}
    pattern = re.compile(alternation(weights) + r"|\d{1,6}")
    firsts, lasts = frozenset(word[0] for word in weights), frozenset(word[-1] for word in weights)
    return pattern, weights, firsts, lasts


@cache
def _pairs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Headings of lists of other articles, and buttons."""

    def either(name: str) -> str:
        return f"(?:{alternation(words('site_words', name))})"

    articles = either("articles")
    heading = re.compile(
        f"(?:{either('which')}(?:{either('which')})?{articles}(?:推荐)?"
        f"|{either('readers')}{either('read')}|{either('perhaps')}{either('wanted')}"
        f"|(?:看|观看|了解|阅读)?更多[^,。:;!?]{{1,12}}{articles})"
        r"(?:[:|丨/>].{2,80})?"
    )
    return heading, re.compile(f"{either('press')}{either('pressed')}|{either('soon')}{either('do')}")


def read_plea(bare: str) -> Verdict | None:
    """What a line is that holds no word but a site's; `bare`: in the compared form, without the marks around
    its words."""
    heading, button = _pairs()
    if heading.fullmatch(bare):
        return Verdict(Label.RELATED, ONLY_SITE_WORDS)
    if len(bare) > _LONGEST or bare[0] in _SPOKEN:
        return None
    if button.fullmatch(bare):
        return Verdict(Label.SHARE, ONLY_SITE_WORDS)
    return Verdict(Label.PROMO, ONLY_SITE_WORDS) if _is_plea(bare, _ENOUGH) else None


def is_plea_at_tail(bare: str) -> bool:
    """Whether a line behind the text's last sentence, which says nothing elsewhere, is a site's there."""
    return len(bare) <= _LONGEST and bare[:1] not in _SPOKEN and _is_plea(bare, _ENOUGH_AT_TAIL)


def _is_plea(bare: str, enough: int) -> bool:
    """Whether the line has enough of those words that an article has not, and nothing else; or an account's
    name in their midst."""
    if _covers(bare, enough):
        return True
    unquoted, count = _QUOTED.subn(" ", bare)
    return count > 0 and _covers(unquoted, enough)


def _covers(line: str, enough: int) -> bool:
    pattern, weights, firsts, lasts = _known()
    text = _AROUND.sub("", line)
    if len(text) < _SHORTEST or text[0] not in firsts or text[-1] not in lasts:
        return False
    weight = sum(weights.get(word, 0) for word in pattern.findall(text))
    if weight < enough:
        return False
    others = _OTHER.findall(pattern.sub(" ", text))
    if not others:
        return not line.endswith("。") or _TO_READER.search(line) is not None
    return (
        len(others) == 1
        and len(others[0]) <= _LONGEST_NAME
        and weight >= _ENOUGH_AROUND_NAME
        and not text.startswith(others[0])
        and not text.endswith(others[0])
        and not line.endswith("。")
        and _OF_SENTENCE.search(others[0]) is None
    )

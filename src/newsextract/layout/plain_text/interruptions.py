"""What interrupts a text: adverts, captions, calls (扫码关注…), lists of other articles (相关阅读)."""

from __future__ import annotations

import re

from newsextract.layout.lines.shapes import NO_LETTER
from newsextract.layout.model import Label
from newsextract.layout.plain_text.lines import HEADER, Lines
from newsextract.layout.prose import ends_sentence

NAMES_WHO = frozenset((Label.EDITOR, Label.BYLINE, Label.NOTE))
"""What is said of the text above and nothing else: 编辑：…, 记者 …, (完)."""
CLOSING = NAMES_WHO | frozenset(
    (Label.SHARE, Label.TAGS, Label.RELATED, Label.COMMENTS, Label.DISCLAIMER, Label.PROMO)
)
WITHIN = frozenset((Label.ADVERT, Label.CAPTION, Label.PAGINATION, Label.PLAYER))
"""What stands between paragraphs: 广告, a caption, the number of a picture."""
LONGEST_SUBHEAD = 12
"""Characters of a subhead, a key word, a button."""
_PICTURES = frozenset((Label.ADVERT, Label.CAPTION))
_CALLS = WITHIN | {Label.PROMO}
_ENDS_TEXT = NAMES_WHO | {Label.TAGS}
_OTHERS = frozenset((Label.PROMO, Label.RELATED))
_BEHIND_TEXT = frozenset((Label.SHARE, Label.PAGINATION, Label.DISCLAIMER, Label.COMMENTS))
_ABOVE_TEXT = HEADER | {Label.SHARE, Label.CAPTION, Label.ADVERT}
_MOST_OTHERS = 40
"""Lines behind the run in which the text may go on."""
_MOST_ITEMS = 8
"""Lines of a list of other articles in the middle of the text."""
_FEWEST_BEHIND = 2
"""Sentences behind such lists where nothing ends the text but another of them: one may be a teaser's."""
_LONGER_THAN_ABSTRACTS = 50
"""Characters of a whole sentence; abstracts of that length break off."""
_FEWEST_BARE, _SHORTEST_BEHIND = 2, 30
"""Headlines of a list that have no abstract, and characters of a sentence behind it that is then none
either."""


def behind_advert(lines: Lines, end: int) -> int:
    """The end of the run, moved on over the sentences behind an advert or a caption right behind it or as its
    last line: 请继续往下阅读, ▲ 图为…."""
    first = lines.above(end, lambda i: lines.labels[i] in _PICTURES)
    last = lines.behind(end, lambda i: lines.labels[i] in _PICTURES)
    behind = lines.behind(last, lines.is_whole) if first < last else last
    return behind if behind > last else end


def behind_others(lines: Lines, end: int) -> int:
    """The end of the run, moved on over calls (扫码关注…) and short lists of other articles (相关阅读) that
    have whole sentences behind them, up to the line that ends the text."""
    found = pending = end
    index = lines.above(end, lambda i: lines.labels[i] in _CALLS)  # the run may end with a call
    sentences = 0
    while index < min(end + _MOST_OTHERS, lines.size):
        behind = _behind_other(lines, index)
        count, stop = _sentences(lines, behind)
        if behind == index or not count:
            # an unlabelled tag may stand above the line that closes the text
            tag = behind < lines.size and lines.labels[behind] is None and _is_short(lines, behind)
            return max(found, pending) if lines.labels[behind + tag] in CLOSING else found
        if _SIGNED.search(lines.texts[stop - 1]):
            return stop
        label = lines.labels[stop]
        bare = _is_no_abstract(lines, behind)
        if label is None:
            # key words, buttons; a list of teasers goes on with a headline
            ends = stop < lines.size and _is_short(lines, stop)
            return stop if ends and (bare or count >= _FEWEST_BEHIND) else found
        sentences += count
        listed = _is_list(lines, index, behind)
        sure = bare or sentences >= _FEWEST_BEHIND or (not listed and _is_long(lines, behind))
        if label in _ENDS_TEXT:
            return stop if sure or not listed else found
        if (label in _OTHERS and sure) or (label in _BEHIND_TEXT and (bare or not listed)):
            found = stop
        elif label in _CALLS and sure:
            pending = stop  # 廣告 ⏎ 下载…APP ⏎ 标签：…
        index = stop
    return found


def from_above_list(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run from the sentences on that stand between date, byline or share bar and a list of other articles
    above it, in the middle of the text."""
    first_item = lines.above(start, lambda i: i >= start - _MOST_ITEMS and lines.is_item(i))
    head = first_item - 1
    if lines.labels[head] is not Label.RELATED or ends_sentence(lines.texts[head]):
        return start, end
    if start - first_item < _FEWEST_BARE:
        return start, end  # a brief, and the next article's abstract
    first = lines.above(head, lines.is_whole)
    return first if first < head and lines.labels[first - 1] in _ABOVE_TEXT else start, end


# -- what the interruption is, and what stands behind it

_SIGNED = re.compile(
    r"[。！？!?][”」]? ?[（(](?:[^（()）。，]{0,8}(?:记者|記者|通讯员|作者|文)[ /／:：]?[^（()）。，]{2,24}"
    r"|[\u4e00-\u9fff]{2,4})[）)]$"
)
"""`…静音公园。（记者 张三）`: no abstract of another article says who wrote that."""
_READ_ON = re.compile(
    r"\W{0,3}(?:(?:[点點][击擊])?(?:打开|打開|展开|展開|[阅閱][读讀])全文|(?:[继繼][续續])?[阅閱][读讀](?:更多|全文)?|[订訂][阅閱])[^\w：:]{0,3}$"
)
"""What a site puts between the paragraphs of a page that it unfolds."""
_TEASER = re.compile("[^：:。！？]{2,8}[：:]\\s?[^：:]{6,}")


def _is_short(lines: Lines, index: int) -> bool:
    return len(lines.texts[index]) <= LONGEST_SUBHEAD


def _is_long(lines: Lines, index: int) -> bool:
    return len(lines.texts[index]) >= _SHORTEST_BEHIND


def _is_list(lines: Lines, start: int, end: int) -> bool:
    """Whether a list of other articles is among the lines: a heading with items below it. `看更多：某事` is
    the headline of one, and has no abstract."""
    for index in range(start, end):
        text = lines.texts[index]
        if lines.labels[index] is Label.RELATED and not _READ_ON.match(text):
            alone = index + 1 == end or lines.labels[index + 1] is not None
            if not alone or not _TEASER.match(text):
                return True
    return False


def _is_no_abstract(lines: Lines, index: int) -> bool:
    """Whether the line is longer than abstracts are, or long and below more than one headline of a list that
    has none."""
    headlines = index - lines.above(index, lines.is_item)
    long_enough = len(lines.texts[index]) >= _LONGER_THAN_ABSTRACTS
    return headlines > 0 and (long_enough or (headlines >= _FEWEST_BARE and _is_long(lines, index)))


def _behind_other(lines: Lines, index: int) -> int:
    """The first line from `index` on that is no call, no advert and none of a list of other articles."""
    while index < lines.size:
        text, label = lines.texts[index], lines.labels[index]
        if label is None:
            names_app = _is_short(lines, index) and not ends_sentence(text)
            if not names_app or lines.labels[index + 1] is not Label.PROMO:
                break
        elif label is Label.RELATED and not ends_sentence(text) and not _READ_ON.match(text):
            index = lines.behind(index + 1, lines.is_item, _MOST_ITEMS)
            continue
        elif not (
            label in _CALLS
            or lines.reasons[index] == NO_LETTER
            or (label is Label.SHARE and lines.labels[index - 1] is Label.PROMO)  # 下载看更多 ⏎ 立即打开
            or _READ_ON.match(text)
        ):
            break
        index += 1
    return index


def _sentences(lines: Lines, start: int) -> tuple[int, int]:
    """How many whole sentences stand from `start` on, a subhead before each or none, and the line behind
    them."""
    count, index = 0, start
    while index < lines.size and lines.labels[index] is None:
        subhead = count > 0 and _is_short(lines, index) and not lines.is_whole(index)
        if not lines.is_whole(index + subhead):
            break
        count, index = count + 1, index + subhead + 1
    return count, index

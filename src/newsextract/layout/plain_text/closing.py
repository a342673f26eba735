"""How far the article goes on behind the run of its lines: to the line that closes it, over adverts,
captions, lists that a line announces, and lists of other articles that stand in the middle of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.lines.related_items import CUT_OFF, is_item
from newsextract.layout.lines.shapes import NO_LETTER
from newsextract.layout.lines.verdict import Verdict, Verdicts
from newsextract.layout.model import Label
from newsextract.layout.plain_text.cells import ANNOUNCES, behind_table
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.lexicon import words
from newsextract.page.model import Block
from newsextract.zh.outlets import is_office

_NAMES_WHO = frozenset((Label.EDITOR, Label.BYLINE, Label.NOTE))
"""What is said of the text above and nothing else: 编辑：…, 记者 …, (完)."""
_CLOSING = _NAMES_WHO | frozenset(
    (Label.SHARE, Label.TAGS, Label.RELATED, Label.COMMENTS, Label.DISCLAIMER, Label.PROMO)
)
_WITHIN = frozenset((Label.ADVERT, Label.CAPTION, Label.PAGINATION, Label.PLAYER))
"""What stands between paragraphs: 广告, a caption, the number of a picture."""
_TO_CLOSING, _SUBHEAD = 24, 12
_FEWEST_CAPTION, _LONGEST_CAPTION = 12, 30
"""Characters of a line under a picture that may stand right behind the run, above two sentences at least."""
_LETTER = re.compile(r"[^\W\d_]")
_FRAME = "：:【】[]■◆●▌ "
_SHORTEST_ANNOUNCEMENT = 8
"""Characters: `更新日志如下：` announces a list of the article, `相关：` one of others."""
_NOT_WHOLE = (*CUT_OFF, "；", ";")
"""What a sentence that breaks off ends with, and an item of a list."""


_MOST_PARTS = 4
"""Parts in which the text goes on behind calls and lists."""


def to_closing_line(blocks: Sequence[Block], verdicts: Verdicts, end: int, start: int = 0) -> int:
    """The end of the run, moved on to the line that closes the article (责任编辑：…), where nothing stands
    between but whole sentences, their subheads, an announced list, a table, an office that signs, adverts,
    captions and numbers; also over calls and lists of other articles, where the text goes on behind them."""
    for _ in range(_MOST_PARTS):
        moved = _behind_advert(blocks, verdicts, end)
        moved = _behind_others(blocks, verdicts, moved)
        moved = _behind_sentences(blocks, verdicts, moved)
        moved = _behind_heads(blocks, verdicts, start, moved)
        if moved == end:
            break
        end = moved
    return end


def _behind_sentences(blocks: Sequence[Block], verdicts: Verdicts, end: int) -> int:
    """The end of the run, moved on to the next line that may close the article."""
    announced = end > 0 and _announces(blocks[end - 1].text)
    sentences, subhead, strange = 0, False, 0
    index, last = end, min(end + _TO_CLOSING, len(blocks))
    while index < last:
        text, verdict = blocks[index].text, verdicts[index]
        behind = behind_table(blocks, verdicts, index)
        if behind > index:
            last = min(last + behind - index, len(blocks))
            index, subhead = behind, False
            continue
        if verdict is not None:
            if verdict.label in _CLOSING or _NEIGHBOUR.match(text):
                return index if sentences > strange and not subhead else end
            if verdict.label not in _WITHIN and verdict.reason != NO_LETTER:
                return end
        elif _LETTER.search(text):
            announced = announced or _announces(text)
            signs = is_office(text)
            stops = announced or signs or (ends_sentence(text) and not text.endswith(CUT_OFF))
            if not stops and _REMARK.fullmatch(text):
                index += 1
                continue
            if not stops and len(text.strip(_FRAME)) > _SUBHEAD:
                strange += 1
                if subhead or strange > 1 or sentences or not _FEWEST_CAPTION < len(text) <= _LONGEST_CAPTION:
                    return end
                index += 1
                continue
            if not stops and subhead:
                return end
            subhead = not stops
            whole = is_prose(text) and (not announced or is_whole(text))
            sentences += whole or signs or text.endswith("。")
        index += 1
    return end


_LAST_HEADS = frozenset(words("line_words", "heads of last words"))
"""小贴士, 写在最后: below them stand the article's last sentences."""
_HEADS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def _behind_heads(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> int:
    """The end of the run, moved on over its next subheads with the whole sentences below each: headings of a
    kind that it has in Markdown, heads of last words."""
    inside = {block.node for block in blocks[start:end] if block.node.tag in _HEADS}
    while end + 1 < len(blocks) and verdicts[end] is None:
        head = blocks[end]
        if (head.node not in inside or head.link_chars) and head.text.strip(_FRAME) not in _LAST_HEADS:
            break
        behind = end + 1
        while behind < len(blocks) and verdicts[behind] is None and is_whole(blocks[behind].text):
            behind += 1
        if behind == end + 1:
            break
        end = behind
    return end


_REMARK = re.compile("[（(][^（）()]{1,20}[）)]")
"""`（沉默）`, `（风声）`"""
_NEIGHBOUR = re.compile("[上下][一1]?[篇条條则則]\\s?(?:[:：上下]|\\Z)")
"""上一篇：, above the headline of another article; the buttons 上一篇 下一篇."""


def _announces(text: str) -> bool:
    return text.endswith(ANNOUNCES) and len(text) >= _SHORTEST_ANNOUNCEMENT


# -- adverts, captions, calls and lists of other articles in the middle of the text

_INTERRUPTS = frozenset((Label.ADVERT, Label.CAPTION))
_CALLS = _WITHIN | {Label.PROMO}
_ENDS_TEXT = _NAMES_WHO | {Label.TAGS}
_MOST_OTHERS = 40
"""Lines behind the run in which the text may go on."""
MOST_ITEMS = 8
"""Lines of a list of other articles in the middle of the text."""
_FEWEST_BEHIND = 2
"""Sentences behind such lists where nothing ends the text but another of them: one may be a teaser's."""
_LONGER_THAN_ABSTRACTS = 50
"""Characters of a whole sentence; abstracts of that length break off."""
FEWEST_BARE, _SHORTEST_BEHIND = 2, 30
"""Headlines of a list that have no abstract, and characters of a sentence behind it that is then none
either."""


def _behind_advert(blocks: Sequence[Block], verdicts: Verdicts, end: int) -> int:
    """The end of the run, moved on over the sentences behind an advert or a caption right behind it or as its
    last line: 请继续往下阅读, ▲ 图为…."""
    first = end
    while first and (verdict := verdicts[first - 1]) is not None and verdict.label in _INTERRUPTS:
        first -= 1
    start, first = first, end
    while first < len(blocks) and (verdict := verdicts[first]) is not None and verdict.label in _INTERRUPTS:
        first += 1
    behind = first
    while (
        start < first and behind < len(blocks) and verdicts[behind] is None and is_whole(blocks[behind].text)
    ):
        behind += 1
    return behind if behind > first else end


def _behind_others(blocks: Sequence[Block], verdicts: Verdicts, end: int) -> int:
    """The end of the run, moved on over calls (扫码关注…) and short lists of other articles (相关阅读) that
    have whole sentences behind them, up to the line that ends the text."""
    found = index = pending = end
    while index and (verdict := verdicts[index - 1]) is not None and verdict.label in _CALLS:
        index -= 1  # the run may end with a call
    sentences = 0
    while index < min(end + _MOST_OTHERS, len(blocks)):
        behind = _behind_other(blocks, verdicts, index)
        count, stop = _sentences(blocks, verdicts, behind)
        verdict = verdicts[stop] if stop < len(blocks) else None
        if behind == index or not count:
            tags = behind < len(blocks) and verdicts[behind] is None and len(blocks[behind].text) <= _SUBHEAD
            behind += tags  # unlabelled ones may stand above the line that closes the text
            closes = behind < len(blocks) and _is_closing(verdicts[behind])
            return max(found, pending) if closes else found
        if _SIGNED.search(blocks[stop - 1].text):
            return stop
        bare = _is_no_abstract(blocks, verdicts, behind)
        if verdict is None:
            # key words, buttons; a list of teasers goes on with a headline
            ends = stop < len(blocks) and len(blocks[stop].text) <= _SUBHEAD
            return stop if ends and (bare or count >= _FEWEST_BEHIND) else found
        sentences += count
        listed = _is_list(blocks, verdicts, index, behind)
        sure = bare or sentences >= _FEWEST_BEHIND or (not listed and _is_long(blocks[behind]))
        if verdict.label in _ENDS_TEXT:
            return stop if sure or not listed else found
        if (verdict.label in _OTHERS and sure) or (verdict.label in _BEHIND_TEXT and (bare or not listed)):
            found = stop
        elif verdict.label in _CALLS and sure:
            pending = stop  # 廣告 ⏎ 下载…APP ⏎ 标签：…
        index = stop
    return found


def _is_closing(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.label in _CLOSING


_OTHERS = frozenset((Label.PROMO, Label.RELATED))
_BEHIND_TEXT = frozenset((Label.SHARE, Label.PAGINATION, Label.DISCLAIMER, Label.COMMENTS))


_TEASER = re.compile("[^：:。！？]{2,8}[：:]\\s?[^：:]{6,}")


def _is_list(blocks: Sequence[Block], verdicts: Verdicts, start: int, end: int) -> bool:
    """Whether a list of other articles is among the lines: a heading with items below it. `看更多：某事` is
    the headline of one, and has no abstract."""
    for index in range(start, end):
        verdict, text = verdicts[index], blocks[index].text
        if verdict is not None and verdict.label is Label.RELATED and not _READ_ON.match(text):
            alone = index + 1 == end or verdicts[index + 1] is not None
            if not alone or not _TEASER.match(text):
                return True
    return False


def _is_no_abstract(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> bool:
    """Whether the line is longer than abstracts are, or long and below more than one headline of a list that
    has none."""
    above = index
    while above and is_item(blocks[above - 1].text, verdicts[above - 1]):
        above -= 1
    if index == above:
        return False
    return len(blocks[index].text) >= _LONGER_THAN_ABSTRACTS or (
        index - above >= FEWEST_BARE and _is_long(blocks[index])
    )


def _is_long(block: Block) -> bool:
    return len(block.text) >= _SHORTEST_BEHIND


def _behind_other(blocks: Sequence[Block], verdicts: Verdicts, index: int) -> int:
    """The first line from `index` on that is no call, no advert and none of a list of other articles."""
    while index < len(blocks):
        text, verdict = blocks[index].text, verdicts[index]
        called = _is_call(verdicts, index - 1)
        if verdict is None:
            if len(text) > _SUBHEAD or ends_sentence(text) or not _is_call(verdicts, index + 1):
                break  # whose app a call is for
            index += 1
        elif _READ_ON.match(text):
            index += 1
        elif verdict.label is Label.RELATED and not ends_sentence(text):
            index += 1
            last = index + MOST_ITEMS
            while index < min(last, len(blocks)) and is_item(blocks[index].text, verdicts[index]):
                index += 1
        elif (
            verdict.label in _CALLS
            or verdict.reason == NO_LETTER
            or (called and verdict.label is Label.SHARE)
        ):
            index += 1
        else:
            break
    return index


def _is_call(verdicts: Verdicts, index: int) -> bool:
    """Whether the line is a call, whose button may stand below it: `下载看更多` ⏎ `立即打开`."""
    verdict = verdicts[index] if 0 <= index < len(verdicts) else None
    return verdict is not None and verdict.label is Label.PROMO


_READ_ON = re.compile(
    r"\W{0,3}(?:(?:[点點][击擊])?(?:打开|打開|展开|展開|[阅閱][读讀])全文|(?:[继繼][续續])?[阅閱][读讀](?:更多|全文)?|[订訂][阅閱])[^\w：:]{0,3}$"
)
"""What a site puts between the paragraphs of a page that it unfolds."""


def _sentences(blocks: Sequence[Block], verdicts: Verdicts, start: int) -> tuple[int, int]:
    """How many whole sentences stand from `start` on, a subhead before each or none, and the line behind
    them."""
    count, index = 0, start
    while index < len(blocks) and verdicts[index] is None:
        subhead = len(blocks[index].text) <= _SUBHEAD and count > 0
        sentence = index + 1 if subhead and not is_whole(blocks[index].text) else index
        if sentence >= len(blocks) or verdicts[sentence] is not None or not is_whole(blocks[sentence].text):
            break
        count, index = count + 1, sentence + 1
    return count, index


_FORMULA = re.compile(r"特此(?:通告|通知|公告|通报|通報|公示|声明|聲明|函告|函复|函復|说明|說明)[。！]?\Z")
_SIGNED = re.compile(
    r"[。！？!?][”」]? ?[（(](?:[^（()）。，]{0,8}(?:记者|記者|通讯员|作者|文)[ /／:：]?[^（()）。，]{2,24}"
    r"|[\u4e00-\u9fff]{2,4})[）)]$"
)
"""`…静音公园。（记者 张三）`: no abstract of another article says who wrote that."""
_FILED = re.compile(r"(?<=[）)])1[01]\d[01]\d[0-3]\d$")
"""`…疏運。（編輯：張三）1141108`: the day on which an agency filed the despatch."""


def is_whole(text: str) -> bool:
    """Whether the line is one or more sentences and breaks off nowhere, or the last words of a notice."""
    if _FORMULA.match(text):
        return True
    text = _FILED.sub("", text)
    return is_prose(text) and ends_sentence(text) and not text.endswith(_NOT_WHOLE)

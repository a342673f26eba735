"""How far the article goes on behind the run of its lines: to the line that closes it, over subheads and
lists that a line announces; a notice to its signature; a copy of nothing but the article to its end."""

from __future__ import annotations

import re

from newsextract.layout.lines.contacts import CONTACT
from newsextract.layout.lines.related_items import CUT_OFF
from newsextract.layout.lines.shapes import NO_LETTER
from newsextract.layout.plain_text.cells import CELLS, behind_table
from newsextract.layout.plain_text.interruptions import (
    CLOSING,
    LONGEST_SUBHEAD,
    WITHIN,
    behind_advert,
    behind_others,
)
from newsextract.layout.plain_text.lines import ANNOUNCES, LETTER, Lines, announces, is_whole
from newsextract.layout.prose import ends_sentence, is_prose
from newsextract.lexicon import words
from newsextract.zh.numerals import NUMBERED
from newsextract.zh.outlets import is_office

_MOST_PARTS = 4
"""Parts in which the text goes on behind calls and lists."""


def to_closing_line(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run on to the line that closes the article (责任编辑：…). Between the two may stand whole sentences
    and their subheads, an announced list, a table, an office that signs, adverts, captions and numbers;
    also calls and lists of other articles, where the text goes on behind them."""
    for _ in range(_MOST_PARTS):
        moved = behind_others(lines, behind_advert(lines, end))
        moved = _behind_heads(lines, start, _behind_sentences(lines, moved))
        if moved == end:
            break
        end = moved
    return start, end


_TO_CLOSING = 24
"""Lines to the one that closes the article, those of tables aside."""
_FEWEST_CAPTION, _LONGEST_CAPTION = 12, 30
"""Characters of a line under a picture that may stand right behind the run, above two sentences at least."""
_SHORTEST_ANNOUNCEMENT = 8
"""Characters: `更新日志如下：` announces a list of the article, `相关：` one of others."""
_FRAME = "：:【】[]■◆●▌ "
_REMARK = re.compile("[（(][^（）()]{1,20}[）)]")
"""`（沉默）`, `（风声）`"""
_NEIGHBOUR = re.compile("[上下][一1]?[篇条條则則]\\s?(?:[:：上下]|\\Z)")
"""上一篇：, above the headline of another article; the buttons 上一篇 下一篇."""


def _behind_sentences(lines: Lines, end: int) -> int:
    """The end of the run, moved on to the next line that may close the article."""
    announced = announces(lines.texts[end - 1], _SHORTEST_ANNOUNCEMENT)
    sentences, subhead, strange = 0, False, 0
    index, last = end, end + _TO_CLOSING
    while index < min(last, lines.size):
        text, label = lines.texts[index], lines.labels[index]
        behind = behind_table(lines, index)
        if behind > index:
            last += behind - index
            index, subhead = behind, False
            continue
        index += 1
        if label is not None:
            if label in CLOSING or _NEIGHBOUR.match(text):
                return index - 1 if sentences > strange and not subhead else end
            if label not in WITHIN and lines.reasons[index - 1] != NO_LETTER:
                return end
        elif LETTER.search(text):
            announced = announced or announces(text, _SHORTEST_ANNOUNCEMENT)
            signs = is_office(text)
            if announced or signs or (ends_sentence(text) and not text.endswith(CUT_OFF)):
                whole = is_prose(text) and (not announced or is_whole(text))
                sentences += whole or signs or text.endswith("。")
                subhead = False
            elif _REMARK.fullmatch(text):
                continue
            elif len(text.strip(_FRAME)) > LONGEST_SUBHEAD:
                strange += 1
                if subhead or strange > 1 or sentences or not _FEWEST_CAPTION < len(text) <= _LONGEST_CAPTION:
                    return end
            elif subhead:
                return end
            else:
                subhead = True
    return end


_LAST_HEADS = frozenset(words("line_words", "heads of last words"))
"""小贴士, 写在最后: below them stand the article's last sentences."""
_COLUMN, _LONGEST_COLUMN = re.compile("【[^【】]{2,8}】\\Z"), 16
"""【相关词汇】 below 【知识点】 and 【例句】, and the most lines of such a part."""
_LAW = re.compile(
    "《[^《》]{2,40}[法典例定则則释釋]》(?:第[〇零一二三四五六七八九十百千\\d]{1,9}[条款项之]{1,2}){0,3}[^。]{0,8}"
)
"""《中华人民共和国邮政法》第四十七条 above its words."""
_HEADS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def _behind_heads(lines: Lines, start: int, end: int) -> int:
    """The end of the run, moved on over its next subheads with the whole sentences below each: headings of a
    kind that it has, in Markdown or of bare words, heads of last words."""
    inside = {block.node for block in lines.blocks[start:end] if block.node.tag in _HEADS}
    if _COLUMN.match(lines.texts[end]) and sum(map(bool, map(_COLUMN.match, lines.texts[start:end]))) > 1:
        below = lines.behind(end + 1, lambda i: lines.labels[i] is None, _LONGEST_COLUMN)
        end = below if end + 1 < below and lines.labels[below] in CLOSING else end
    bare = lines.may_be_subhead(end) and lines.has_subheads(start, end)
    while end + 1 < lines.size and lines.labels[end] is None:
        head = lines.blocks[end]
        of_kind = (head.node in inside and not head.link_chars) or (bare and lines.may_be_subhead(end))
        if not of_kind and head.text.strip(_FRAME) not in _LAST_HEADS:
            break
        below = lines.behind(end + 1, lambda i: _LAW.fullmatch(lines.texts[i]) is not None, 1)
        behind = lines.behind(below, lambda i: lines.is_whole(i) or _LAW.match(lines.texts[i]) is not None)
        if behind == below:
            break
        end = behind
    return end


# -- a signature, the last part

_INTERPRETED = re.compile(r"解读(?:机关|单位|部门|人)\s?[：:]")
"""解读机关：某某局 closes the questions and answers about a rule, with whom to call."""
_SIGNED = re.compile(
    r"(?:(?:19|20)\d\d|[一二][九〇○零][\d一二三四五六七八九〇○零]{2})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日(?:\s?[（(][^（）()]{1,20}[）)])?\Z"
)
_NOTE = re.compile(r"注\s?[：:]")
"""What stands under a table."""
_OPENNESS = re.compile(r"[（(](?:此件|本件|联系人)[^（）()]{2,40}[）)]\Z")


_LONGEST_ADDRESS = 20
"""Characters of the line that a letter begins with; who wrote it signs, above the day: `你们的校长 张三`."""
_TO_SIGNATURE = 60
"""Lines of a table, annexes and whom to call above a signature."""


def to_signature(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run on to the notes under a table, or behind the annexes and whom to call to the office and the
    date that sign a notice."""
    if _INTERPRETED.match(lines.texts[end]):
        end = lines.behind(end + 1, lambda i: CONTACT.match(lines.texts[i]) is not None)
    is_letter = lines.texts[start].endswith(ANNOUNCES) and len(lines.texts[start]) <= _LONGEST_ADDRESS
    for index in range(end, min(end + _TO_SIGNATURE, lines.size)):
        text, label = lines.texts[index], lines.labels[index]
        if _SIGNED.match(text) and (is_office(lines.texts[index - 1]) or (is_letter and index < end + 2)):
            return start, index + 2 if _OPENNESS.match(lines.texts[index + 1]) else index + 1
        if label is not None and label not in CELLS and not CONTACT.match(text):
            break
        if _NOTE.match(text) and is_prose(text):
            end = lines.behind(index + 1, lambda i: lines.labels[i] is None and ends_sentence(lines.texts[i]))
    return start, end


_LAST_SUBHEAD = 16
"""Characters of a subhead; another article's headline is longer."""
_LAST_PART = 6
"""Paragraphs below the last subhead."""


def through_last_part(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run to the end of the text, where nothing is behind it but a subhead and sentences below it: a dump
    that has other articles behind its own has more than one of them, cut off, or its site's lines."""
    rest = range(end + 1, lines.size)
    if not 1 <= len(rest) <= _LAST_PART or end - start <= len(rest):
        return start, end
    head = lines.texts[end]
    if lines.labels[end] is not None or len(head) > _LAST_SUBHEAD or not head[-1].isalnum():
        return start, end
    if NUMBERED.match(head):
        return start, end  # `through_numbered` knows whether it is the next
    return start, lines.size if all(is_prose(lines.texts[i]) and lines.is_whole(i) for i in rest) else end

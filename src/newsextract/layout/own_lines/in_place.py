"""Lines of the article's own that are told only by where the article lies: whom to call, the fixtures of a
league, the date that signs a notice, a cell without a value, a short sentence."""

from __future__ import annotations

import re

from newsextract.layout.context.draft import Draft
from newsextract.layout.lines.contacts import CONTACT_LABEL
from newsextract.layout.lines.credits import EMPTY_LABEL
from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.lines.news_sentences import HEADED
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.lines.shapes import NO_LETTER, PLAYER_VALUE
from newsextract.layout.lines.verdict import Verdict
from newsextract.layout.model import Label
from newsextract.layout.own_lines.days import is_day_of_table, is_fixture
from newsextract.layout.weights import (
    COLUMNS_REACH,
    CONTACT_LINES,
    FEWEST_COLUMNS,
    MOST_CELLS,
    SHORT_LABEL,
    SHORT_LINE,
)
from newsextract.zh.numerals import NUMBERED
from newsextract.zh.outlets import is_office

_MAY_BE_TOLD = frozenset((Label.DATELINE, Label.PROMO, Label.COPYRIGHT, Label.DISCLAIMER))
_BUTTONS = frozenset((Label.SHARE, Label.COMMENTS, Label.TAGS, Label.PAGINATION, Label.DISCLAIMER))
_HEADS = frozenset((Label.RELATED, Label.ADVERT))
_STOPS = ("。", "！", "？", "。”", "？”", "！”")


def is_own_in_place(draft: Draft, index: int, verdict: Verdict, tail: int, at_tail: bool) -> bool:
    """Whether what the words of a line of the region say does not hold there. `tail`: where the text's end
    begins; `at_tail`: no unlabelled sentence stands behind the line."""
    text = draft.blocks[index].text
    return (
        _is_cell_value(draft, index, verdict)
        or _is_column_of_digest(draft, index, verdict)
        or (index in draft.prose and not holds_for_prose(text, verdict, at_tail))
        or _is_short_sentence(draft, index, verdict, tail)
        or _is_told_by_text(draft, index, verdict, tail)
    )


def _is_told_by_text(draft: Draft, index: int, verdict: Verdict, tail: int) -> bool:
    """Whether the text tells what elsewhere would be said of it, behind its first sentence: a bare date
    that signs a notice, the fixtures of a league, whom to call."""
    region = draft.region
    if verdict.label not in _MAY_BE_TOLD or not region.core_start <= index < region.core_end:
        return False
    if CONTACT_LABEL.match(draft.blocks[index].text):
        return (
            index > draft.first_sentence and (_goes_on(draft, index) or _under_subhead(draft, index))
        ) or _is_of_table(draft, index)
    if index <= draft.first_sentence:
        return verdict.reason == SIGNED_DATE and _signs_list(draft, index)
    if verdict.label is Label.DATELINE:
        return verdict.reason == SIGNED_DATE or (
            index < tail and is_fixture(draft.blocks, index, region.core_start, region.core_end)
        )
    return False


def _signs_list(draft: Draft, index: int) -> bool:
    """Whether the date signs a notice without a sentence, such as a list of names: an office stands above."""
    return draft.first_sentence == draft.region.end and is_office(draft.blocks[index - 1].text)


def _goes_on(draft: Draft, index: int) -> bool:
    """Whether the notice goes on, or is signed, within the next lines."""
    for i in range(index + 1, min(index + 1 + CONTACT_LINES, draft.region.core_end)):
        verdict = draft.verdicts[i]
        if verdict is None:
            if i in draft.prose:
                return True
        elif verdict.reason == SIGNED_DATE:
            return True
        elif verdict.label not in _MAY_BE_TOLD:
            return False
    return False


def _is_of_table(draft: Draft, index: int) -> bool:
    """Whether the line stands below another of labels and values, such as `解读人：张三`."""
    above = index - 1
    while above > max(draft.region.core_start, index - CONTACT_LINES) and _is_contact(draft, above):
        above -= 1
    text = draft.blocks[above].text
    return (
        above >= draft.region.core_start
        and draft.verdicts[above] is None
        and len(text) <= SHORT_LINE
        and "：" in text[:SHORT_LABEL]
    )


def _under_subhead(draft: Draft, index: int) -> bool:
    """Whether the line stands under a numbered subhead of the notice: `四、联系方式`."""
    above = index - 1
    while above > max(draft.first_sentence, index - 2 * CONTACT_LINES) and _is_contact(draft, above):
        above -= 1
    text = draft.blocks[above].text
    return (
        above > draft.first_sentence
        and draft.verdicts[above] is None
        and len(text) <= SHORT_LINE
        and NUMBERED.match(text) is not None
    )


def _is_contact(draft: Draft, index: int) -> bool:
    return draft.verdicts[index] is not None and CONTACT_LABEL.match(draft.blocks[index].text) is not None


def _is_short_sentence(draft: Draft, index: int, verdict: Verdict, tail: int) -> bool:
    """Whether a line within the text is a short sentence that begins like a button, a notice or a heading:
    `评论区里，有人问：…`, `未经加热的豆浆不能喝。`, `推荐阅读的这本书，讲的是一座粮仓。`"""
    text = draft.blocks[index].text
    if not text.endswith(_STOPS) or draft.blocks[index].link_chars:
        return False
    if verdict.label in _HEADS:
        if "。" not in text[-2:] or HEADED.match(text):
            return False  # 相关阅读 老粮仓改成图书馆，谁来管？
    elif verdict.label not in _BUTTONS:
        return False
    if not draft.first_sentence < index < min(tail, draft.last_sentence):
        return False
    return verdict.label is not Label.DISCLAIMER or not holds_for_prose(text, verdict, at_tail=False)


_COLUMN = re.compile(r"【[^【】]{2,8}】$")


def _is_column_of_digest(draft: Draft, index: int, verdict: Verdict) -> bool:
    """Whether the line is a subhead of a digest, though lists of other news are headed like it: 【要闻】
    where 【财经】 and 【天气】 stand in the same text."""
    region = draft.region
    if verdict.label is not Label.RELATED or not region.start <= index < region.end:
        return False
    if not _COLUMN.match(draft.blocks[index].text):
        return False
    reached = range(index + 1, min(index + 1 + COLUMNS_REACH, region.end))
    others = (i for i in reached if draft.verdicts[i] is None)
    return sum(1 for i in others if _COLUMN.match(draft.blocks[i].text)) >= FEWEST_COLUMNS


_DIGIT = re.compile(r"\d")
"""What the heads of columns lack, 日期 | 开放时间, and a row of a label and its value has."""
_CREDITED = re.compile(
    "来源|來源|作者|记者|記者|编辑|編輯|发[布表]|發[布佈表]|更新|浏览|瀏覽|阅读|閱讀|点击|點擊|评论|評論"
)
"""What stands beside the day on which an article was posted."""


def _is_cell_value(draft: Draft, index: int, verdict: Verdict) -> bool:
    """Whether the line is a cell of a row with others, in the text's own element, without a letter (`—` for a
    value not known, `12%`); behind the first sentence also a day, and the name of a column, such as 时间."""
    if not draft.blocks[index].text:
        return False
    text = draft.blocks[index].text
    is_day = verdict.label is Label.DATELINE and _CREDITED.search(text) is None
    if draft.format == "text":
        if not draft.first_sentence < index < draft.last_sentence:
            return False
        return is_day_of_table(draft.blocks, index, draft.region.start, draft.region.end) or (
            verdict.reason == PLAYER_VALUE and _is_of_column(draft, index)
        )
    of_credits = text.endswith(("：", ":")) and index > draft.last_sentence  # 编辑： | 张三 behind the text
    names_column = (
        (verdict.reason == EMPTY_LABEL or is_day) and index > draft.first_sentence and not of_credits
    )
    if verdict.reason not in (NO_LETTER, PLAYER_VALUE) and not names_column:
        return False
    node = draft.blocks[index].node
    row = next((outer for outer in node.ancestors() if outer.tag == "tr"), None)
    if row is None or not draft.region.core_start < row.start <= row.end <= draft.region.core_end:
        return False
    heads = all(not _DIGIT.search(draft.blocks[i].text) for i in range(row.start, row.end))
    return (2 if heads or not names_column else 3) <= row.end - row.start <= MOST_CELLS


_LONGEST_CELL = 16


def _is_of_column(draft: Draft, index: int) -> bool:
    """Whether a share stands in a column of them, of which a dump gives one cell a line: 菌菇, 9.6, 33%,
    草莓, 5.2, 28%."""
    for step in (-1, 1):
        for other in range(index + step, index + step * MOST_CELLS, step):
            if not draft.first_sentence < other < draft.last_sentence:
                break
            text = draft.blocks[other].text
            if len(text) > _LONGEST_CELL:
                break
            if text.endswith("%") and draft.blocks[index].text.endswith("%"):
                return True
    return False

"""Lines before the run and behind it that belong to it though none is a sentence: a programme's times, rows
of a table, labels with their values, names that sign, lines indented like the text."""

from __future__ import annotations

import re

from newsextract.layout.lines.contacts import CONTACT
from newsextract.layout.lines.dates import SIGNED_DATE
from newsextract.layout.lines.related_items import is_of_others
from newsextract.layout.lines.shapes import NO_LETTER
from newsextract.layout.model import Label
from newsextract.layout.plain_text.cells import behind_table
from newsextract.layout.plain_text.lines import ANNOUNCES, HEADER, Lines, announces
from newsextract.layout.plain_text.numbered import ITEM
from newsextract.layout.prose import ends_sentence
from newsextract.zh.names import is_name
from newsextract.zh.numerals import NUMBERED
from newsextract.zh.outlets import is_office

_CLOSING = frozenset(
    (
        *(Label.EDITOR, Label.BYLINE, Label.SHARE, Label.TAGS, Label.RELATED, Label.COMMENTS),
        *(Label.DISCLAIMER, Label.PAGINATION, Label.COPYRIGHT, Label.NOTE, Label.PROMO, Label.NAVIGATION),
    )
)
"""What stands behind an article; a list that reaches up to it is the article's or a box of other news."""
_HEADER = HEADER | {Label.SHARE, Label.NOTE}
_WITHIN = frozenset((Label.CAPTION, Label.PLAYER, Label.OTHER, Label.DATELINE))
"""What numbers, scores and days in a list are taken for."""
_FEWEST_TOLD = 3
"""Lines of a list that say what they are, where nothing closes the article behind it."""
_MOST_LINES = 80
_STRANGE_SHARE = 0.4
"""Share of a list's lines that do not say what they are; headlines of other articles never do."""
_MOST_HEADERS = 20
"""Dates and bylines behind which a notice of short lines is looked for."""
_FEWEST_LINES = 5
"""Lines of a notice without a sentence."""
_GOES_ON = ("，", "；", "。")
_SUBHEAD, _MOST_STRANGE = 8, 1
"""Characters of a subhead, and lines in a row that do not say what they are: a subhead stands alone."""

_TELLS = re.compile(
    # 19:30 闭幕合唱
    r"(?:[上下][午昼]|晚上|[早中晚]场)?\s?\d{1,2}[:：]\d\d(?!\d)"
    # 5月2日（周六）; 1986年; 第3场; 5/2 《…》
    r"|(?:(?:19|20)\d\d\s?年)?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?(?:[（(，,、—至\-\s]|\Z)"
    r"|(?:19|20)\d\d\s?年(?:\d{1,2}月)?(?:[（(，,：—\-\s]|\Z)"
    r"|第[一二三四五六七八九十\d]{1,3}(?:[场站轮日天节组届名条章幕]|[乐樂]章)[^。]{0,24}\Z|\d{1,2}[/／]\d{1,2}[（(\s]"
    # 1983—1996 纺织厂挡车工
    r"|(?:19|20)\d\d\s?[—–\-~至]{1,2}\s?(?:(?:19|20)\d\d|今)\s?[^\s\d]"
    # 一、报名时间; （二）地点; 3.不收费用
    r"|[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．)）]\s?(?!\d[KkWw万])\S"
    # 地点：…; 技术统计：; 问：…
    r"|(?!附件|出版|第\d{1,3}版|手[机機]|字[级級号號体體])[^\s：:，。！？“”]{2,6}[：:]\s?[^\s：:]|(?!附件)[^：:。]{2,10}[：:]\Z"
    r"|[\u4e00-\u9fff](?:\s{1,4}[\u4e00-\u9fff]){1,3}\s?[：:]\s?[^\s：:]"
    # core 岩芯
    r"|[a-z]{3,20}(?: [a-z]{2,20}){0,3}\s[\u4e00-\u9fff；、]{1,16}\Z"
    r"|[QA问答問]\s?\d{0,2}[：:.]"
    # under the name of a law, of a case
    r"|[（(](?:19|20)\d\d年[^。]{8,80}(?:通过|修订|修正|批准|施行)[）)]\Z"
    r"|[（(](?:19|20)\d\d[）)][^。，]{2,30}号\Z"
    # 一等奖
    r"|[^，。\s]{1,8}[奖獎]\Z"
)
"""How a line begins that says what it is."""
_MOST_ITEMS = 20
_ROW = re.compile(r"[^\s，。：:]{1,16}(?:\s[^\s，。]{1,16}){2,11}(?<![.!?！？»])\Z")
"""Cells: `江东 44 23 11`."""
_PAIR = re.compile(
    r"(?:[^\s\d，。：:]{1,12}\s\d[\d.]{0,8}[%％元分个万亿]?|[^\s，。：:]{1,12}\s\d[\d.]{0,8}[%％])\Z"
)
_NAMED, _LONGEST_ENTRY = 24, 80
"""Characters of a name and where its bearer belongs, and of a row or a score."""
_NUMBER = re.compile(r"\d")
_STATISTICS = re.compile("(?:[\u4e00-\u9fff·]{2,8}\\d{1,4}[\u4e00-\u9fff]{0,2}[、，,]){2}")
"""`罗宾逊31分、丁立19分、…`"""
_BARE_DAY = re.compile(r"(?:19|20)\d\d-\d{1,2}-\d{1,2}")
"""A cell; headlines of other articles have their day beside them."""
_LATIN = re.compile("[A-Za-z]{3,20} [a-z]{3,20}")
"""`构树 Broussonetia papyrifera`"""
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:：]\d\d(?!\d)")
"""When something opens: `民俗馆 9:00—17:00（周一不闭馆）`."""
_SIGNS = re.compile("[\u4e00-\u9fff]{2,6}[：:\\s]\\s?[\u4e00-\u9fff](?:\\s?[\u4e00-\u9fff]){1,3}\\Z")
"""`读者 张三`, `审判员 李四`"""
_SCORE = re.compile(r"[\u4e00-\u9fff]\s?\d{1,3}\s?[-:：比]\s?\d{1,3}(?:\s?[\u4e00-\u9fff]|\Z)|\bVS\b|vs")
_ADDRESS = re.compile(r"[\w.-]{2,30}@[\w-]{2,20}\.[a-z]")


def before_run(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run with lines above it that say what they are and short sentences, from the line on behind date,
    byline or share bar: 导演：…, 1986年, 证券代码：…, a verse; days that head entries among them."""
    indented = _is_indented(lines, start, end)
    found = first = start
    while first > 0:
        if lines.labels[first - 1] in _HEADER:
            found = first
            if lines.reasons[first - 1] != SIGNED_DATE:
                break
        elif not _may_precede(lines, first - 1, indented):
            return first if _is_below_header(lines, first - 1) else found, end
        first -= 1
    return found, end


_BELOW_HEADER = frozenset((Label.PROMO, Label.ADVERT, Label.CAPTION))


def _is_below_header(lines: Lines, index: int) -> bool:
    """Whether the line is a call or a picture's right below date or byline: `点击上方蓝字关注我们`."""
    return (
        lines.labels[index] in _BELOW_HEADER
        and lines.labels[index - 1] in _HEADER
        and lines.reasons[index - 1] != SIGNED_DATE
    )


def _may_precede(lines: Lines, index: int, indented: bool) -> bool:
    text = lines.texts[index]
    if lines.labels[index] is not None:
        return lines.reasons[index] == NO_LETTER
    return (
        _is_of_list(lines, index)
        or (text.endswith(_GOES_ON) and not is_of_others(text))
        or (indented and lines.is_indented(index))
    )


def _is_indented(lines: Lines, start: int, end: int) -> bool:
    """Whether the run's sentences are indented, all of them."""
    indents = [lines.is_indented(i) for i in range(start, end) if ends_sentence(lines.texts[i])]
    return bool(indents) and all(indents)


def behind_run(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """The run with the lines indented like its own behind it, and with a list of lines that say what they
    are: on to what closes the article, or else to its last whole sentence or to where the list breaks off.
    Sentences may stand in it, subheads one by one."""
    if _is_indented(lines, start, end):
        end = _behind_indented(lines, end)
    if _closes(lines, end - 1):
        return start, end
    listed = sentences = others = strange = told = 0
    last = index = sure = end
    while index < min(end + _MOST_LINES, lines.size):
        text, label = lines.texts[index], lines.labels[index]
        behind = behind_table(lines, index)
        if behind == index and _closes(lines, index):
            strange_share = others / (listed + sentences + others or 1)
            return start, last if listed and strange_share <= _STRANGE_SHARE else sure
        if is_of_others(text):
            break
        own = False
        if behind > index:
            tells = lines.behind(index, lambda i: _tells(lines, i), behind - index)
            sure = tells if tells - index >= _FEWEST_TOLD and not others else sure
            listed, told = listed + 1, _FEWEST_TOLD
        elif _is_of_list(lines, index):
            listed += 1
            told += label is None and not NUMBERED.match(text)
            own = label is None and told >= _FEWEST_TOLD and not others
        elif label is None and ends_sentence(text):
            sentences += 1
            headed = strange and len(lines.texts[index - 1]) > _SHORT
            own = told > others and not headed and lines.is_whole(index)
        else:
            strange += 1
            others += len(text) > _SUBHEAD
            if strange > _MOST_STRANGE or (label is not None and label not in _WITHIN):
                break
            index += 1
            continue
        last, strange = max(behind, index + 1), 0
        index = last
        sure = last if own else sure
    return start, sure


def _tells(lines: Lines, index: int) -> bool:
    """Whether the line says what it is, and its words nothing of a site's."""
    return lines.labels[index] is None and _is_of_list(lines, index)


def _behind_indented(lines: Lines, end: int) -> int:
    for index in range(end, lines.size):
        text, label = lines.texts[index], lines.labels[index]
        if not lines.is_indented(index):
            if lines.reasons[index] != NO_LETTER:  # * * *
                break
        elif is_of_others(text) or (label is not None and label not in _WITHIN and not CONTACT.match(text)):
            break
        else:
            end = index + 1
    return end


_FILE = re.compile(
    r"[^。]{1,60}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|wps|et|ofd|png|jpe?g)(?:\s|\Z)", re.IGNORECASE
)
"""A link to a file: 采购文件.pdf."""


def _closes(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    return (lines.labels[index] in _CLOSING and not CONTACT.match(text)) or _FILE.match(text) is not None


_SHORT, _MOST_UNTOLD = 12, 0.25
"""Characters of an item or a subhead that does not say what it is, and the share of longer lines: headlines
of other articles are longer, one like the other."""


def is_list(lines: Lines, start: int, end: int) -> bool:
    """Whether the lines between the article's lead and its next sentences are a list of its own: subheads,
    numbered items, labels with their values, hardly a line as long as a headline that says nothing of
    itself."""
    untold = 0
    for index in range(start, end):
        text, label = lines.texts[index], lines.labels[index]
        if is_of_others(text) and not _BARE_DAY.fullmatch(text):
            return False
        told = (
            _is_of_list(lines, index)
            or ITEM.match(text)
            or _CLOCK.search(text)
            or _LATIN.search(text)
            or ends_sentence(text)
        )
        if label is not None and not told and label not in _WITHIN:
            return False
        untold += not told and len(text) > _SHORT
    return untold <= _MOST_UNTOLD * (end - start)


def to_notice(lines: Lines, start: int, end: int) -> tuple[int, int]:
    """A notice that has hardly a sentence, where the run has none either."""
    if any(map(lines.is_sentence, range(start, end))):
        return start, end
    return find_list(lines) or (start, end)


def find_list(lines: Lines) -> tuple[int, int] | None:
    """Behind a date or byline, the lines of a notice that has hardly a sentence: `…名单如下：` and who won;
    None where no line announces them and they do not say what they are."""
    headers = [index for index, label in enumerate(lines.labels) if label in _HEADER]
    for header in headers[:_MOST_HEADERS]:
        first = header + 1
        if first >= lines.size or lines.labels[first] is not None:
            continue
        if announces(lines.texts[first]) or _is_of_list(lines, first):
            _, end = behind_run(lines, first, first + 1)
            if end - first >= _FEWEST_LINES:
                return first, end
    return None


# -- lines that say what they are


def _is_of_list(lines: Lines, index: int) -> bool:
    """Whether the line says what it is: a time and what happens then, a label and its value, a row of cells,
    who signs, a day behind an office."""
    text, label = lines.texts[index], lines.labels[index]
    if label is not None:
        if lines.reasons[index] == SIGNED_DATE:
            return True
        if label in _WITHIN:
            return _is_row(text) or CONTACT.match(text) is not None
        return label in _CONTACTS and CONTACT.match(text) is not None
    item = ITEM.match(text)
    if item and not text.endswith(_GOES_ON):
        return _is_announced_item(lines, index, int(item[1]))
    return _TELLS.match(text) is not None or (len(text) <= _LONGEST_ENTRY and _is_entry(lines, index))


_CONTACTS = frozenset((Label.PROMO, Label.COPYRIGHT))
"""What whom to call is taken for."""


def _is_announced_item(lines: Lines, index: int, number: int) -> bool:
    """Whether the line is an item of a list that a line above announces: `更新内容：`, `【新增】`.
    Headlines of other articles are numbered, too."""
    first = index - number + 1
    return (
        first > 0
        and number <= _MOST_ITEMS
        and all(map(ITEM.match, lines.texts[first:index]))
        and lines.texts[first - 1].endswith((*ANNOUNCES, "】"))
    )


def _is_entry(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    return (
        _is_row(text)
        or _SIGNS.match(text) is not None
        or _is_named(text)
        or _SCORE.search(text) is not None
        or CONTACT.search(text) is not None
        or ("@" in text and _ADDRESS.search(text) is not None)
        or (lines.reasons[index + 1] == SIGNED_DATE and is_office(text))
        or _is_head_of_rows(text, lines.texts[index + 1])
        or _is_pair(lines, index)
        or _STATISTICS.search(text) is not None
    )


def _is_row(text: str) -> bool:
    return _ROW.match(text) is not None and _NUMBER.search(text) is not None


def _is_named(text: str) -> bool:
    """Whether the line is a name and where its bearer belongs: `张三 外国语学院`."""
    name, _, where = text.partition(" ")
    return len(text) <= _NAMED and bool(where) and " " not in where and is_name(name, bare=True)


def _is_head_of_rows(text: str, below: str) -> bool:
    """Whether the line names the columns of the row below it: `队名 篮板 助攻 失误`."""
    return _ROW.match(text) is not None and _is_row(below) and below.count(" ") == text.count(" ")


def _is_pair(lines: Lines, index: int) -> bool:
    """Whether the line is a name and a number, above or below another: `音质 8.5`."""
    return _PAIR.match(lines.texts[index]) is not None and any(
        _PAIR.match(lines.texts[beside]) for beside in (index - 1, index + 1)
    )

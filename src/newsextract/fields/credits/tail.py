"""The lines behind the text: editors, source, a signature that layout left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.fields.credit_lines.editors import editors_of
from newsextract.fields.credit_lines.line import MAX_LINE, Line, marked, read_line
from newsextract.fields.credit_lines.marks import BULLETS
from newsextract.fields.credit_lines.signature import opens_with_label, read_bare_line, read_signature
from newsextract.fields.credit_lines.source import read_print_origin
from newsextract.fields.credits.kinds import (
    COMMENTS,
    EDITOR,
    MENUS,
    NAVIGATION,
    NO_LINE,
    OTHER,
    PAGINATION,
    RELATED,
    TAGS,
    first_with_text,
)
from newsextract.fields.credits.labelled import MAY_BE_CREDIT, take_fields
from newsextract.fields.credits.limits import BELOW_TEXT, SIGNED_BELOW, SPOKEN_ENDS
from newsextract.fields.credits.model import Found
from newsextract.layout.model import LabelledBlock
from newsextract.zh.outlets import is_office, is_outlet


def read_tail(labelled: Sequence[LabelledBlock], end: int, found: Found) -> None:
    """Read the lines behind the text, which ends at `end`."""
    related = False
    lines = first_with_text(labelled, range(end + 1, len(labelled)), BELOW_TEXT)
    for distance, index in enumerate(lines):
        item = labelled[index]
        text = item.block.text
        if item.label is COMMENTS:
            if _COUNTER.search(text):
                continue
            return
        signed = text[0] in _SIGNS and len(text) <= _LONGEST_SIGNATURE and item.label not in NO_LINE
        if distance < SIGNED_BELOW and signed:
            found.authors.extend(read_bare_line(text))
        label_alone = len(text) == _SHORT_LABEL and text[-1] in "：:"  # 编辑： | 张三
        if not (3 < len(text) <= MAX_LINE or label_alone) or item.label in NO_LINE:
            continue
        if text.endswith(SPOKEN_ENDS):
            continue
        related = related or item.label is RELATED
        if distance < SIGNED_BELOW and text[-1] in "）)】]〕］":
            # （张三） alone; …。（记者 张三） where layout ended the text a paragraph too early
            found.add(read_signature(text, bare=text[0] in "（(【[〔［"))
        if MAY_BE_CREDIT.search(text) is None or (item.label in MENUS and _COLON.search(text) is None):
            continue
        found.print_origin = found.print_origin or read_print_origin(text)
        line = read_line(marked(item.block))
        if (found.authors and _is_reply(line)) or (item.label is TAGS and not opens_with_label(line)):
            continue  # 举报 | 分享 | 楼主 | 埋红包: buttons
        above, behind = lines[max(0, distance - 1) : distance], lines[distance + 1 : distance + 2]
        if any(
            _is_of_teaser(labelled, i, index, end) or _heads_story(labelled, i, behind, line) for i in above
        ):
            found.editors.extend(editors_of(line))
        elif line.fields and (
            item.label is EDITOR or _is_credit_line(line, strict=related or item.label is NAVIGATION)
        ):
            take_fields(line, labelled, index, found, header=False)


_SIGNS, _LONGEST_SIGNATURE = "□■◎●○", 12
"""What stands before the writer's name below the text, and the characters of such a line: `□ 张三`."""
_SHORT_LABEL = 3
"""Characters of the shortest labels with their colon."""


_HEADLINE_CHARS = 8


def _is_of_teaser(labelled: Sequence[LabelledBlock], above: int, index: int, end: int) -> bool:
    """Whether a line stands right below the headline of another article, which leads there: a line of a
    list under 相关新闻, or a link that shares an element with it in which nothing of the text, which ends at
    `end`, stands."""
    block = labelled[above].block
    if labelled[above].label is RELATED and not block.link_chars:
        return True
    if len(block.text) < _HEADLINE_CHARS or 2 * block.link_chars < len(block.text) or len(block.links) > 1:
        return False
    common = next((node for node in labelled[index].block.node.ancestors() if node.start <= above), None)
    return common is not None and common.start > end


_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
_OF_SITE = (NAVIGATION, RELATED, PAGINATION, OTHER)
_LONGEST_HEADLINE = 40


def _heads_story(labelled: Sequence[LabelledBlock], above: int, behind: Sequence[int], line: Line) -> bool:
    """Whether a line with a date, or with a sentence behind it, stands below the headline of a next story."""
    headline = labelled[above].block
    if (
        labelled[above].label not in _OF_SITE
        or not _HEADLINE_CHARS <= len(headline.text) <= _LONGEST_HEADLINE
    ):
        return False
    if headline.text[-1] in "。：:" or read_line(headline.text).fields:
        return False
    goes_on = [i for i in behind if labelled[i].label in _OF_SITE and labelled[i].block.text.endswith("。")]
    return line.dated or bool(goes_on and headline.node.tag in _HEADINGS)


def _is_reply(line: Line) -> bool:
    """Whether this is the head of a reply: 作者：张三 时间：11-08 08:20; 2023-11-08 08:20 by 张三."""
    if not line.dated or not line.fields:
        return False
    return line.fields[0].label == "作者" or any(field.label in ("by", "By") for field in line.fields)


def _is_credit_line(line: Line, *, strict: bool) -> bool:
    """Whether a line behind the text is one of credits, and no teaser that names an author."""
    if opens_with_label(line, strict=strict):
        return line.fields[0].colon or not strict or len(line.fields[0].label) > 2
    before = line.rest.strip(BULLETS)
    if strict or line.fields[0].kind == "role":
        return False
    return is_outlet(before) or is_office(before) or len(before) <= 5


_COUNTER = re.compile("人参与|人參與|分享到")
"""`已有12人参与 分享到：` above the editor's line: a counter, not the remarks themselves."""

_COLON = re.compile("[:：|｜丨/／]|[转摘理合引轉载載]自|[记記]者|[編编][辑輯]|校[对對]")

"""What the labels of one line name, wherever it stands: 作者：张三 来源：某某网, in cells too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.fields.credit_lines.authors import authors_of, is_of_photo, translators_of
from newsextract.fields.credit_lines.editors import editors_of
from newsextract.fields.credit_lines.labels import OWN
from newsextract.fields.credit_lines.line import Line, read_line
from newsextract.fields.credit_lines.marks import BULLETS, MARK, STOP
from newsextract.fields.credit_lines.people import people
from newsextract.fields.credit_lines.source import credit_of, issuer_of
from newsextract.fields.credits.kinds import BODY
from newsextract.fields.credits.model import Found
from newsextract.layout.model import LabelledBlock
from newsextract.zh.names import is_name
from newsextract.zh.outlets import is_channel, is_known, is_office, is_outlet, known_prefix


def take_fields(
    line: Line, labelled: Sequence[LabelledBlock], index: int, found: Found, *, header: bool
) -> int | None:
    """The labelled authors, editors and source of a line; which block, of a table's cell, held a value."""
    last = line.fields[-1]
    alone = line.text.strip() == last.label  # a cell of its own: 来源, 作者
    cell = index + 1 if alone and last.kind == "photo" else None  # 攝影 | 張三
    if (last.colon or alone) and not last.value and last.kind not in ("photo", "other"):
        filled = _with_next_cell(line, labelled, index)
        if filled is not None:
            line, cell = filled
    found.authors.extend(authors_of(line))
    if not header and last.kind == "editor" and not authors_of(line):
        found.authors.extend(_writers_before(line.rest))
    found.translators.extend(translators_of(line))
    found.editors.extend(editors_of(line))
    name = credit_of(line)
    if name is not None:
        credit = (name, labelled[index].block)
        if header:
            found.header_credit = found.header_credit or credit
            found.authors.extend(_reporter_behind(line, name))
        elif len(line.fields) == 1 and is_name(name, bare=True) and not is_outlet(name):
            found.authors.append(name)  # 来源：张三 as the last line names the writer
        else:
            found.tail_credit = found.tail_credit or credit
    elif line.fields[0].kind == "role" and not is_of_photo(line.text) and (before := _before_role(line.rest)):
        column = known_prefix(before) if "“" in before else ""  # 新华社“某某栏目”记者
        found.reporters_outlet = found.reporters_outlet or column or before
    if name is None and header:
        found.issuer = found.issuer or issuer_of(line)
    return cell


def _before_role(rest: str) -> str | None:
    """The outlet before 记者: 某某日报记者, 星報記者, 某某日刊 本报记者; None if there is none."""
    for part in reversed(_PARTS.split(rest)):
        part = _OPENED.split(_DID.sub("", part.strip(_BEFORE_ROLE)))[-1]  # 张三(江州日报|评论员)
        if part and part not in OWN:
            return part if is_outlet(part) or _PRESS.fullmatch(part) else None
    return None


def _writers_before(rest: str) -> list[str]:
    """The writers in front of a bar: （某某市纪委监委 张三 || 责任编辑 李四）."""
    before, bar, _ = rest.partition("|")
    words = before.strip(BULLETS).split()
    if not bar or len(words) < _FEWEST_WORDS or not (is_office(words[0]) or is_outlet(words[0])):
        return []
    return people(" ".join(words[1:]), pen_names=False, bare=True)


def _with_next_cell(line: Line, labelled: Sequence[LabelledBlock], index: int) -> tuple[Line, int] | None:
    """The line with its last label filled from the next block (table cells), if that can be its value; and
    which block that is."""
    for at in range(index + 1, min(index + 3, len(labelled))):
        following = labelled[at]
        if not (text := following.block.text):
            continue
        if len(text) > 16 or following.label in BODY:
            return None
        kind = line.fields[-1].kind
        if kind == "credit":
            fits = is_known(text) or (not is_channel(text) and (is_outlet(text) or is_office(text)))
        else:
            fits = is_name(text, bare=True)
        mark = "" if line.fields[-1].colon else "："
        return (read_line(f"{line.text}{mark} {text}"), at) if fits else None
    return None


def _reporter_behind(line: Line, source: str) -> list[str]:
    """The person behind a source: 来源：中国新闻网 张三."""
    if not is_outlet(source):
        return []
    for entry in line.fields:
        if entry.kind == "credit" and entry.colon:
            words = entry.value.replace(MARK, " ").partition(source)[2].lstrip("/／ -–—·").split()
            if 0 < len(words) <= 3:
                return people(" ".join(words), pen_names=False, bare=True)
    return []


_FEWEST_WORDS = 2
_OPENED = re.compile(r"[（(](?=[^（()）]*\Z)")
_DID = re.compile(r"(?<=[网網社报報刊台臺])(?:综合|綜合)?(?:报道|報道|報導|讯|訊|消息)\Z")
"""某某网综合报道 记者 张三: what the outlet did."""
_PARTS = re.compile(f"[{MARK}{STOP}]|\\s{{1,3}}(?=本[报報刊网網台臺社])")
_PRESS = re.compile("[\u4e00-\u9fff]{1,6}[报報网網社刊]")
"""What is an outlet before 记者, though elsewhere it could be another word: 星報, 青年社."""

_BEFORE_ROLE = BULLETS + "／/"
"""What may stand around the outlet before 記者: 某某報／ 記者張三."""

MAY_BE_CREDIT = re.compile(
    r":|：|\||｜|丨|/|／|（|\(|【|\[|〔|［|《|转自|载自|載自|摘自|理自|合自|引自|轉自|记者|記者|编辑|編輯|编輯|編辑|责编|責編|责任编|責任編|作者"
    "|来源|來源|校对|校對|撰|通讯|通訊|稿源|摄|攝|采写"
)
"""A first look at lines behind the text."""
